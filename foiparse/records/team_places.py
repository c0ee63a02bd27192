"""Tables of a role by place, "Region | Inspectors (FTE) | Vacancies": the row that sums them up is the role's size, a place no team."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.model import Record
from foiparse.records.posts import NO_SIZE, size_asked
from foiparse.records.roles import is_job
from foiparse.records.team_records import ASKS_FTE, team_record
from foiparse.values import count

# What heads a column of places.
_PLACES: Final = late(
    r"^(?:(?:name of )?(?:the )?)(?:[\w-]+ )?(?:network|sector|region|area|district|locality|site|station|county|country|location|hospital|base|depot"
    r"|borough|zone|cluster|branch|prison|court|office|centre|division|territory|city|town)s?$",
    re.I,
)
WHOLE: Final = late(r"(?:(?:grand|team|overall|staff) )?totals?(?: (?:staff|posts|headcount|FTE|WTE))?", re.I)
# What a heading says beside the role: its unit, that they are in post, a date.
_BESIDE: Final = late(
    r"\s*\([^()]*\)|,?\s+(?:in[- ]post|employed|FTEs?|WTEs?|head ?count|(?:as )?(?:at|on)\b.*)$|^(?:number of|FTE|WTE)\s+", re.I
)
_FIGURE: Final = late(r"\d[\d,]*(?:\.\d+)?")
# Figures that are rounded may sum up to a little more or less.
SLACK: Final = 0.5
# With fewer rows than this above it, a row that equals their sum may do so by chance.
FEWEST: Final = 2


def by_place(letter: Letter, question: Question, table: Table) -> list[Record] | None:
    """The roles that head columns beside one of places, each with its total; None where the table is no such one."""
    head = table.cells[0]
    if not head or not _PLACES.match(head[0].strip()):
        return None
    named = {n: _BESIDE.sub("", cell).strip() for n, cell in enumerate(head) if n and not NO_SIZE.search(cell)}
    roles = {n: name for n, name in named.items() if is_job(name)}
    asked = " ".join(question.text.split())
    if not any(_last(name) in asked.casefold() for name in roles.values()):
        return None
    if NO_SIZE.search(size_asked(asked)):
        return []
    row = _whole(table, list(roles))
    made = [_record(letter, question, table, name, n, row) for n, name in roles.items()] if row else []
    return [r for r in made if r]


_NAME_PARTS = late(r"[\s/-]+")


def _last(name: str) -> str:
    return _NAME_PARTS.split(name)[-1].casefold().rstrip("s")


def _whole(table: Table, columns: list[int]) -> list[str] | None:
    """The last row, where it says that it is the total or its figures sum up those above."""
    *above, last = [r for r in table.cells[1:] if any(c.strip() for c in r)] or [[]]
    if len(last) <= max(columns) or len(above) < FEWEST:
        return None
    if any(WHOLE.fullmatch(c.strip()) for c in last):
        return last
    sums = [(_figure(last[n]), [_figure(r[n]) if len(r) > n else None for r in above]) for n in columns]
    fits = all(
        w is not None and abs(w - sum(p for p in parts if p is not None)) <= SLACK and None not in parts for w, parts in sums
    )
    return last if fits else None


def _figure(cell: str) -> float | None:
    return float(cell.strip().replace(",", "")) if _FIGURE.fullmatch(cell.strip()) else None


def _record(letter: Letter, question: Question, table: Table, name: str, column: int, row: list[str]) -> Record | None:
    cell = row[column].strip()
    fte = ASKS_FTE.search(f"{table.cells[0][column]} {question.text}") or any(
        "." in r[column] for r in table.cells[1:] if len(r) > column
    )
    value = count(f"{cell} {'FTE' if fte else 'staff'}") if _FIGURE.fullmatch(cell) else None
    return team_record(letter, question, name, value, cell) if value else None
