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

from foiparse.errors import FoiparseError
from foiparse.letter import Letter, Model
from foiparse.review.changes import CHANGES, Misfit

Op = Literal[
    "set_label", "set_status", "set_question_spans", "set_answer_spans", "remove_question", "add_question", "set_role",
    "set_scope", "set_cell", "set_field", "mark_right",
]  # fmt: skip
FILE_NAME = "corrections.jsonl"


class Correction(Model):
    """One correction.

    `sha256`: the letter's bytes. `op`: what is done. `target`: a question's label, or the index of a citation or table.
    `value`: what it is set to. `at`: when, ISO 8601. `by`: who, as they wish to be named.
    """

    sha256: str
    op: Op
    target: str = ""
    value: Any = None
    at: str = ""
    by: str = ""


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
        return apply(letter, self.by_letter.get(letter.source.sha256, []))


def apply(letter: Letter, corrections: list[Correction]) -> Letter:
    """The letter with `corrections` applied; the letter given is not changed. One that does not fit adds a flag."""
    if not corrections:
        return letter
    out = letter.model_copy(deep=True)
    for correction in corrections:
        try:
            CHANGES[correction.op](out, correction.target, correction.value)
        except Misfit as misfit:
            out.flags.append(f"correction_does_not_fit: {correction.op} {correction.target} ({misfit})")
            out.needs_review = True
    if "corrected" not in out.flags:
        out.flags.append("corrected")
    return relink(out)


def relink(letter: Letter) -> Letter:
    """Bring the indexes of questions back in line with citations and tables, and check the whole by its model."""
    for question in letter.questions:
        question.citations = [i for i, c in enumerate(letter.citations) if question.label in c.questions]
        question.tables = [i for i, t in enumerate(letter.tables) if t.question == question.label]
    return Letter.model_validate(letter.model_dump())
