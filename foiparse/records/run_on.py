"""Answers whose lines a converter has run into one, with the gap between them left: "31/01/2027   30/11/2025"."""

from __future__ import annotations

from collections import Counter
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question

# A typist's double space after a full stop is no gap between lines.
_GAP: Final = late(r"(?<=\S) {3,}(?=\S)")
# More gaps than this are a table's whose cells can be told apart no more.
MOST_GAPS: Final = 4


def with_lines_apart(letter: Letter) -> Letter:
    """The letter with each one-line answer that has such gaps on as many lines; lines with gaps under one another are a table's."""
    if not any("   " in q.answer for q in letter.questions):
        return letter
    told = Counter(q.answer for q in letter.questions)  # an answer to several questions is no list of one question's values
    return letter.model_copy(update={"questions": [_apart(q) if told[q.answer] == 1 else q for q in letter.questions]})


def _apart(question: Question) -> Question:
    answer = question.answer.strip()
    if "\n" in answer or question.tables or not 0 < len(_GAP.findall(answer)) <= MOST_GAPS:
        return question
    return question.model_copy(update={"answer": _GAP.sub("\n", answer)})
