"""Forms whose fields a converter has left without a mark before their values: "Product name Casewell", "Supplier Fernlea", "Users 40"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.headings import SOFTWARE, field_of, is_heading
from foiparse.records.told import ANSWERS_KEPT

# Fewer such lines may be sentences that begin with a word of a heading.
FEWEST: Final = 3
# A field's name has no more words than this.
LONGEST_FIELD: Final = 4
# A field's value has no more words than this; more are a sentence ("Supplier selection was by tender …").
LONGEST_VALUE: Final = 8
MARKED: Final = late(r"[:\t|]|\s[-–—]\s")


def with_marks(letter: Letter) -> Letter:
    """The letter with a colon behind each field of such forms; itself where there are none."""
    questions = [_marked(q) for q in letter.questions]
    same = all(a is b for a, b in zip(questions, letter.questions, strict=True))
    return letter if same else letter.model_copy(update={"questions": questions})


def _marked(question: Question) -> Question:
    answer = question.answer if question.tables else _with_colons(question.answer)
    return question if answer == question.answer else question.model_copy(update={"answer": answer})


@lru_cache(maxsize=ANSWERS_KEPT)
def _with_colons(answer: str) -> str:
    lines = answer.splitlines()
    if len(lines) < FEWEST:
        return answer
    names = [_field(line) for line in lines]
    fields = [f for n in names if n and (f := field_of(n, SOFTWARE))]
    if len(fields) < FEWEST or len(set(fields)) < len(fields) or not {"product", "supplier"} & set(fields):
        return answer
    out = [f"{n}: {line.strip()[len(n) :].strip()}" if n else line for n, line in zip(names, lines, strict=True)]
    return "\n".join(out)


def _field(line: str) -> str:
    """The longest heading in so many words that a line begins with, a value behind it; "" where it begins with none."""
    words = line.split()
    if not words or not words[0][:1].isupper() or not line.strip()[0].isalpha() or MARKED.search(line):
        return ""
    for n in range(min(LONGEST_FIELD, len(words)), 0, -1):
        field = " ".join(words[:n])
        if is_heading(field, SOFTWARE):  # the longest: "Supplier name - Fernlea" has its mark, and no field "Supplier"
            value = words[n:]
            told = bool(value) and (value[0][0].isalnum() or value[0][0] in "£$€")
            return field if told and len(value) <= LONGEST_VALUE and line.strip().startswith(field) else ""
    return ""
