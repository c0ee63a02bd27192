"""Answers of filled-in forms that print the field again before its value: "Name of software - Casewell" under "Name of software -"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question

# A field's name has no more words than this; a longer question told again is prose.
LONGEST: Final = 9
# The label before a question or an answer: "1.", "Q3)", "(a)".
_LABEL: Final = late(r"\s*(?:(?:question|q|a)\s*)?\(?(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-z]|[ivx]{1,4})[.):]+\s+", re.I)
_MARK: Final = late(r"\s*(?:[-–—]|:)\s+(?=\S)")


def without_echo(letter: Letter) -> Letter:
    """The letter with its answers cut of their question's own words and the mark behind them; itself where none begins so."""
    questions = [_cut(q) for q in letter.questions]
    same = all(a is b for a, b in zip(questions, letter.questions, strict=True))
    return letter if same else letter.model_copy(update={"questions": questions})


def _cut(question: Question) -> Question:
    asked = _unlabelled(question.text).strip(" \t\n:-–—?")
    if not asked or len(asked.split()) > LONGEST or question.tables or not asked[0].isalpha():
        return question
    answer = _unlabelled(question.answer)
    end = _echo(answer, asked.split())
    mark = _MARK.match(answer, end) if end else None
    return question.model_copy(update={"answer": answer[mark.end() :]}) if mark else question


def _echo(answer: str, words: Sequence[str]) -> int:
    """Where the words end with which the answer begins, whatever their case and the white space between them; 0 where it begins otherwise."""
    at = 0
    for n, word in enumerate(words):
        if n:
            spaced = _SPACE.match(answer, at)
            at = spaced.end() if spaced else len(answer)
        if answer[at : at + len(word)].lower() != word.lower():
            return 0
        at += len(word)
    return at


_SPACE: Final = late(r"\s+")


def _unlabelled(text: str) -> str:
    said = _LABEL.match(text)
    return text[said.end() :] if said else text.lstrip()
