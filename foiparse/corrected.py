"""The flag of a letter that a person corrected, and how many of its corrections are in it ("corrected: 2 lines of corrections.jsonl").

A letter that was parsed with its corrections and is opened for review again does not get the same ones twice.
"""

from __future__ import annotations

from foiparse.late import late
from foiparse.letter import Letter

FILE_NAME = "corrections.jsonl"
_FLAG = late(r"corrected: (\d+) ")


def corrections_in(letter: Letter) -> int:
    """How many lines of its corrections the letter has in it."""
    return next((int(found[1]) for f in letter.flags if (found := _FLAG.match(f))), 0)


def note_corrections(letter: Letter, lines: int) -> None:
    """Flag the letter as having so many of its corrections in it."""
    kept = [f for f in letter.flags if not _FLAG.match(f)]
    letter.flags = [*kept, f"corrected: {lines} line{'' if lines == 1 else 's'} of {FILE_NAME}"]
