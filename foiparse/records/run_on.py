"""Answers whose lines a converter has run into one: with the gap between them left ("31/01/2027   30/11/2025"), or a form's.

"Supplier: Fernlea Annual spend: £88,120 Expiry date: 09/12/2024": each field is a line again.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.headings import SOFTWARE, field_of, is_heading
from foiparse.records.phrases import COMPANY

# A typist's double space after a full stop is no gap between lines.
_GAP: Final = late(r"(?<=\S) {3,}(?=\S)")
# More gaps than this are a table's whose cells can be told apart no more.
MOST_GAPS: Final = 4


def with_lines_apart(letter: Letter) -> Letter:
    """The letter with each one-line answer that has such gaps on as many lines; lines with gaps under one another are a table's."""
    if not any("   " in q.answer or q.answer.count(": ") >= FEWEST_FIELDS for q in letter.questions):
        return letter
    told = Counter(q.answer for q in letter.questions)  # an answer to several questions is no list of one question's values
    return letter.model_copy(update={"questions": [_apart(q) if told[q.answer] == 1 else q for q in letter.questions]})


def _apart(question: Question) -> Question:
    answer = question.answer.strip()
    if "\n" in answer or question.tables:
        return question if question.tables else _each_line(question, answer.splitlines())
    if cuts := _fields(answer):
        return question.model_copy(update={"answer": _cut(answer, cuts)})
    if not 0 < len(_GAP.findall(answer)) <= MOST_GAPS:
        return question
    return question.model_copy(update={"answer": _GAP.sub("\n", answer)})


_MARK_AT_END = late(r"\s*[-–—:]\s*$")


def _each_line(question: Question, lines: list[str]) -> Question:
    """Each line that has a whole form on it as lines of its own: "Planning - Supplier: Fernlea Product: Casewell End date: May 2025"."""
    cuts = [_fields(line) for line in lines]
    if not any(cuts):
        return question
    out = [_cut(line, at) if at else line for line, at in zip(lines, cuts, strict=True)]
    heads = [_MARK_AT_END.sub(":", line) for block in out for line in block.splitlines()]
    return question.model_copy(update={"answer": "\n".join(heads)})


# Fewer fields than this on a line may be words of a sentence.
FEWEST_FIELDS: Final = 3
# A field's name has no more words than this.
LONGEST_FIELD: Final = 4
_BEFORE_COLON: Final = late(r"((?:[^\s:]+ ){0,3}[^\s:]+):(?=\s)")


def _fields(answer: str) -> list[int]:
    """Where the fields of a form begin that stand behind one another on one line; [] where they are too few or name no system."""
    found = [(said.end(1) - len(name), name) for said in _BEFORE_COLON.finditer(answer) if (name := _field(said[1]))]
    named = {field_of(name, SOFTWARE) for _, name in found}
    return [at for at, _ in found] if len(found) >= FEWEST_FIELDS and named & {"product", "supplier"} else []


def _field(words: str) -> str:
    """The longest end of the words that is a field's name with a capital: "Annual spend", of "Fernlea Annual spend"."""
    parts = words.split(" ")[-LONGEST_FIELD:]
    ends = (" ".join(parts[n:]) for n in range(len(parts)))
    names = [e for e in ends if e[:1].isupper() and is_heading(e, SOFTWARE)]
    return names[-1] if names and COMPANY.match(names[0].split()[0]) else next(iter(names), "")  # "Fernlea Software Product"


def _cut(answer: str, cuts: list[int]) -> str:
    """The answer with a line for each of its fields."""
    pieces = [answer[a:b].strip() for a, b in zip([0, *cuts], [*cuts, len(answer)], strict=True)]
    return "\n".join(p for p in pieces if p)
