"""Columns that part a team's staff, summed up by one of totals: "Team | Permanent | Agency | Total"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question, Table
from foiparse.records.headings import words_of
from foiparse.records.posts import NO_SIZE
from foiparse.values import absence, date

_TOTAL: Final = late(
    r"^(?:grand |overall )?totals?(?: (?:number|no\.?|staff|posts|people|employees|head ?count|heads|FTEs?|WTEs?|in post))*$"
    r"|^(?:staff|posts|people|head ?count|FTE|WTE) totals?$",
    re.I,
)
# Parts that are no staff, beside those that posts.NO_SIZE has; of those staff of an agency and contractors may be parts.
_NO_STAFF: Final = late(r"\bunfilled\b|\bstarters?\b|\bjoiners?\b|\bdays?\b|\bhours?\b|\bcosts?\b|\bbudgets?\b|[£%]", re.I)
_ENGAGED: Final = late(r"\b(?:agency|contractors?)\b", re.I)
_FIGURE: Final = late(r"\d[\d,]*(?:\.\d+)?")
# Words that a heading of a part shares with one of the whole.
_COMMON: Final = frozenset(
    "staff posts people employees number no of fte ftes wte wtes headcount heads time total in post".split()
)
# Figures that are rounded may sum up to a little more or less.
SLACK: Final = 0.15


def whole_column(question: Question, table: Table, names: int) -> int | None:
    """The column of totals, where each of its figures is the sum of those between it and the teams; None where the question asks for one part."""
    head = [cell.strip() for cell in table.cells[0]]
    totals = [n for n, cell in enumerate(head) if _TOTAL.match(cell)]
    if len(totals) != 1 or totals[0] <= names:
        return None
    whole = totals[0]
    parts = [n for n in range(names + 1, whole) if _summable(table, n)]
    if len(parts) < 2 or any(_no_staff(head[n]) for n in parts):
        return None
    named = [n for n in parts if _named(question.text, head[n])]
    if named and len(named) < len(parts):
        return None  # "How many agency staff are in each team?"
    rows = [row for row in table.cells[1:] if len(row) > whole and _FIGURE.fullmatch(row[whole].strip())]
    sums = [(_figure(row[whole]), [_figure(row[n]) for n in parts]) for row in rows]
    fits = [abs((w or 0) - sum(p for p in some if p is not None)) <= SLACK for w, some in sums if None not in some]
    return whole if fits and all(fits) else None


def _no_staff(heading: str) -> bool:
    """The heading is of no part of a team, but of a time or of what befell staff."""
    return date(heading) is not None or any(p.search(_ENGAGED.sub("", heading)) for p in (_NO_STAFF, NO_SIZE))


def _summable(table: Table, column: int) -> bool:
    """The column holds a figure."""
    return any(_FIGURE.fullmatch(row[column].strip()) for row in table.cells[1:] if len(row) > column)


def _figure(cell: str) -> float | None:
    """A cell's figure, 0 where it says that there is none; None where it keeps it back: "<5"."""
    cell = cell.strip()
    if _FIGURE.fullmatch(cell):
        return float(cell.replace(",", ""))
    return 0.0 if not cell or absence(cell) in ("nil", "none", "blank", "not_applicable") else None


def _named(text: str, heading: str) -> bool:
    """The question has a word of the heading that is no other heading's."""
    asked = set(words_of(text))
    return any(word in asked for word in words_of(heading) if word not in _COMMON)


def without_parts(asked: str, head: list[str], column: int) -> str:
    """A question's words without those of the parts that the column of totals sums up: "permanent and agency staff"."""
    if not _TOTAL.match(head[column].strip()):
        return asked
    parts = {w for cell in head[:column] for w in words_of(cell) if w not in _COMMON}
    return " ".join(w for w in asked.split() if not set(words_of(w)) or not set(words_of(w)) <= parts)
