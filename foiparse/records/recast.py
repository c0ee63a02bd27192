"""Questions that hold several, each with its own answer: rows of a table "Question | Response", a numbered answer to as many sentences.

The parts keep their question's label: records are told of the question as the letter numbers it.
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.intents import Intent, intent_of

_ASKS: Final = late(
    r"^\W*(?:\(?(?:\d+(?:\.\d+)?[a-z]?|[a-z]|[ivx]+)[.):]*\s+)?(?:what|which|who|when|how|do|does|is|are|has|have|please|name)\b",
    re.I,
)
# Fewer rows that ask are a table of something else.
FEWEST: Final = 2
# Rows that ask are most of the table.
SHARE: Final = 0.6
# An item of a numbered answer: its number or letter, then its words up to the next.
_ITEM: Final = late(r"^\s*\(?(?P<n>\d{1,2}|[a-h]|[ivx]{1,4})[.):]\s*(?P<words>\S.*)$", re.M)
# Sentences of a question that each ask something.
_SENTENCE: Final = late(r"(?<=\?)\s+|\n+|(?<=[a-z])\.\s+(?=[A-Z])")


def recast(letter: Letter) -> Letter:
    """The letter with such questions in their parts; itself where there are none."""
    questions = [part for q in letter.questions for part in (_rows(letter, q) or _items(q) or [q])]
    return letter if len(questions) == len(letter.questions) else letter.model_copy(update={"questions": questions})


def _rows(letter: Letter, question: Question) -> list[Question]:
    """A part for each row whose first cell asks and whose last answers."""
    if len(question.tables) != 1:
        return []
    rows = [[c.strip() for c in row if c.strip()] for row in letter.tables[question.tables[0]].cells]
    rows = [row for row in rows if row]
    asking = [row for row in rows if len(row) >= 2 and (row[0].endswith("?") or _ASKS.match(row[0]))]
    if len(asking) < FEWEST or len(asking) < SHARE * len(rows):
        return []
    return [question.model_copy(update={"text": row[0], "answer": row[-1], "tables": []}) for row in asking]


def _items(question: Question) -> list[Question]:
    """A part for each sentence of the question, where the answer has as many numbered items."""
    items = list(_ITEM.finditer(question.answer))
    if len(items) < FEWEST or question.tables or not _begins(question.answer, items[0]):
        return []
    asked = [s.strip() for s in _SENTENCE.split(question.text) if s.strip()]
    asking = [s for s in asked if intent_of(s) != Intent() or s.endswith("?")]
    if len(asking) != len(items) or len(asked) - len(asking) > 1 or intent_of(asking[0]) == Intent():
        return []
    return [
        question.model_copy(update={"text": text, "answer": item["words"].strip()})
        for text, item in zip(asking, items, strict=True)
    ]


def _begins(answer: str, item: re.Match[str]) -> bool:
    """The answer is its items and nothing before them, the first of them numbered one."""
    return item.start() <= len(answer) - len(answer.lstrip()) and item["n"].casefold() in ("1", "a", "i")
