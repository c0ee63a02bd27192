"""What most answers of a letter begin with, which tells nothing of any of them: "JB: Casewell", "GSI response: 14", "2.31 days".

A bilingual letter has it twice: "Ateb / Answer: Casewell".
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.headings import SOFTWARE, is_heading

# Fewer answers that begin alike may do so by chance; in a letter of two, both must.
FEWEST: Final = 3
# Most of the answers: some are tables or point to a note.
SHARE: Final = 0.5
_BEGINS: Final = late(r"\s*(?P<label>[AR](?=\.\s)|[A-Z][\w&’'/ ]{0,30}?(?=\s*[(:]))\s*(?:\([^()\n]{1,20}\)\s*)?[:.]\s+(?=\S)")

_LISTED: Final = late(r"\n\s*[A-Z][\w&’'/ ]{0,30}:\s+\S")


def without_shared_label(letter: Letter) -> Letter:
    """The letter with its answers cut of the words and colon that most of them begin with; itself where there are none."""
    heads = [_BEGINS.match(q.answer) for q in letter.questions]
    answered = sum(bool(q.answer.strip()) for q in letter.questions)
    label, times = next(iter(Counter(m["label"] for m in heads if m).most_common(1)), ("", 0))
    if times < FEWEST or times < SHARE * answered or is_heading(label, SOFTWARE):
        return letter  # forms that all begin with "System name:"
    begun = [q.answer[m.end() :] for q, m in zip(letter.questions, heads, strict=True) if m and m["label"] == label]
    if sum(_LISTED.search(rest) is not None for rest in begun) > SHARE * len(begun):
        return letter  # "HR and payroll: 900", over "Finance: 75": the first line of a list
    cut = [
        q.model_copy(update={"answer": q.answer[m.end() :]}) if m and m["label"] == label else q
        for q, m in zip(letter.questions, heads, strict=True)
    ]
    return letter.model_copy(update={"questions": cut})


# Nearly all of the answers: a figure that begins with the question's number by chance is one among others.
GLUED_SHARE: Final = 0.8


def without_glued_number(letter: Letter) -> Letter:
    """The letter with its answers cut of the question's number, where nearly all have it with no space or no mark: "1.16", "2 11"."""
    answered = [q for q in letter.questions if q.answer.strip()]
    for mark in _GLUED:
        heads = {q.label: m for q in answered if (m := _glued(q, mark))}
        if len(heads) >= FEWEST and len(heads) >= GLUED_SHARE * len(answered):
            cut = [
                q.model_copy(update={"answer": q.answer[m.end() :]}) if (m := heads.get(q.label)) else q for q in letter.questions
            ]
            return letter.model_copy(update={"questions": cut})
    return letter


_GLUED: Final = (late(r"\s*(?P<number>\d+)\.(?=\S)"), late(r"\s*(?P<number>\d+)[ \t]+(?=\S)"))


def _glued(question: Question, mark: re.Pattern[str]) -> re.Match[str] | None:
    said = mark.match(question.answer)
    return said if said and said["number"] == question.label.lstrip("*") else None
