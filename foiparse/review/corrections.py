"""Corrections as data: one JSON object a line, tied to the letter's bytes, applied in order.

A correction holds as long as the letter is unchanged: it names the SHA-256 of the file and, for text it speaks of, nothing
else. A correction that no longer fits (its question is not there any more) is kept and flagged, never dropped.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from foiparse.corrected import corrections_in, note_corrections
from foiparse.errors import FoiparseError
from foiparse.letter import Letter, Model
from foiparse.review.changes import CHANGES, CHECKED, Misfit

Op = Literal[
    "set_label", "set_status", "set_question_spans", "set_answer_spans", "remove_question", "add_question", "set_role",
    "set_scope", "set_cell", "set_field", "mark_right", "undo",
]  # fmt: skip
TOLD: dict[str, str] = {
    "set_label": "new label of question {}", "set_status": "status of question {}", "set_question_spans": "words of question {}",
    "set_answer_spans": "answer to question {}", "remove_question": "question {} removed", "add_question": "question {} added",
    "set_role": "role of a citation", "set_scope": "questions of a citation", "set_cell": "cell of a table", "set_field": "{}",
    "mark_right": "marked as right", "undo": "taken back",
}  # fmt: skip


class Correction(Model):
    """One correction.

    `sha256`: the letter's bytes. `op`: what is done. `target`: a question's label, or the index of a citation or table; of "undo" the op
    whose last correction is taken back, empty for the last of all.
    `value`: what it is set to. `at`: when, ISO 8601. `by`: who, as they wish to be named.
    """

    sha256: str
    op: Op
    target: str = ""
    value: Any = None
    at: str = ""
    by: str = ""

    def told(self) -> str:
        """What was done, in words for a page: "status of question 4.a"."""
        return TOLD[self.op].format(self.target)


class Corrections:
    """The corrections of one output folder, by letter. Raises `FoiparseError` "malformed" for a line that is none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.by_letter: dict[str, list[Correction]] = defaultdict(list)
        if path.is_file():
            for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if line.strip():
                    self._take(line, n)

    def _take(self, line: str, n: int) -> None:
        try:
            correction = Correction.model_validate(json.loads(line))
        except (ValidationError, ValueError) as error:
            first = str(error).splitlines()[0]
            raise FoiparseError(
                "malformed", f"{self.path.name} line {n} is not a correction ({first}): mend or remove it"
            ) from None
        self.by_letter[correction.sha256].append(correction)

    def add(self, correction: Correction) -> None:
        """Keep a correction: appended and flushed to disk before it counts."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as stream:
            stream.write(correction.model_dump_json() + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        self.by_letter[correction.sha256].append(correction)

    def apply(self, letter: Letter) -> Letter:
        """The letter with its corrections applied, in the order in which they were made."""
        return apply(letter, self.of(letter.source.sha256))

    def of(self, sha256: str) -> list[Correction]:
        """The corrections of the letter with these bytes, in the order in which they were made."""
        return self.by_letter.get(sha256, [])

    def last(self, sha256: str) -> str:
        """The last correction that holds in words ("status of question 4.a"), empty where none does."""
        made = self.of(sha256)
        held = in_force(made)
        return made[held[-1]].told() if held else ""


def in_force(corrections: list[Correction]) -> list[int]:
    """Places of the corrections that hold, in order: an "undo" takes back the last before it, or the last of the op that it names."""
    held: list[int] = []
    for n, correction in enumerate(corrections):
        if correction.op != "undo":
            held.append(n)
        elif meant := [i for i in held if correction.target in ("", corrections[i].op)]:
            held.remove(meant[-1])
    return held


def apply(letter: Letter, corrections: list[Correction]) -> Letter:
    """The letter with `corrections` applied; the letter given is not changed. One that does not fit adds a flag.

    The first ones may be in the letter already; of these none is applied again, and one that was taken back since asks for a new parse.
    """
    held, before = in_force(corrections), corrections_in(letter)
    stale = [n for n in in_force(corrections[:before]) if n not in held]
    fresh = [n for n in held if n >= before]
    if not fresh and not stale:
        return letter
    out = letter.model_copy(deep=True)
    for correction in (corrections[n] for n in stale):
        out.flags = [f for f in out.flags if f != CHECKED or correction.op != "mark_right"]
        _does_not_fit(out, f"undo {correction.op} {correction.target} (parse the letter again)")
    for correction in (corrections[n] for n in fresh):
        try:
            CHANGES[correction.op](out, correction.target, correction.value)
        except Misfit as misfit:
            _does_not_fit(out, f"{correction.op} {correction.target} ({misfit})")
    if fresh:
        note_corrections(out, len(corrections))
    return relink(out)


def _does_not_fit(letter: Letter, what: str) -> None:
    letter.flags.append(f"correction_does_not_fit: {what}")
    letter.needs_review = True


def relink(letter: Letter) -> Letter:
    """Bring the indexes of questions back in line with citations and tables, and check the whole by its model."""
    for question in letter.questions:
        question.citations = [i for i, c in enumerate(letter.citations) if question.label in c.questions]
        question.tables = [i for i, t in enumerate(letter.tables) if t.question == question.label]
    return Letter.model_validate(letter.model_dump())
