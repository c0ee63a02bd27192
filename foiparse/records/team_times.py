"""Tables that count teams at several times, made into tables of the latest: a record tells how large a team is, not how large it was.

Three shapes: a column of years beside those of teams and figures ("Press Office | 2022 | 14", "Press Office | 2023 | 15"); a row of teams over
rows of years; rows of teams, each with its unit, under years alone ("Press Office FTE | 4 | 5").
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question, Table
from foiparse.records.headings import TEAMS, field_of
from foiparse.records.posts import NO_SIZE
from foiparse.values import count, date

_TIME: Final = late(r"^(?:as (?:at|of)\s+)?(?:(?:financial |calendar |academic )?years?|dates?|as at|period)?\W*$", re.I)
_UNIT: Final = late(r"\b(?P<fte>[FW]\.?T\.?E\.?s?|(?:full|whole)[- ]time[- ]equivalents?)\b|\bhead ?count\b|\bstaff\b", re.I)
# Of what is no team but a part of all staff, or something that is not staff.
_NO_TEAM: Final = late(
    r"\b(?:total|male|female|men|women|full[- ]time|part[- ]time|permanent|temporary|grades?|bands?|costs?|spend(?:ing)?|budgets?|salar\w+|"
    r"numbers?|vacan\w+|sick\w*|days)\b|[£%]",
    re.I,
)
FEWEST: Final = 2  # years, and teams of a row of them


def at_latest(question: Question, table: Table) -> Table:
    """The table as of its last year; as it is where it has no years beside its teams."""
    cells = [[cell.strip() for cell in row] for row in table.cells]
    if len(cells) < 1 + FEWEST or len({len(row) for row in cells}) != 1 or len(cells[0]) < 2:
        return table
    made = _of_column(cells) or _of_rows(question, cells) or _under_years(cells)
    return table.model_copy(update={"cells": made}) if made else table


def _of_column(cells: list[list[str]]) -> list[list[str]] | None:
    """Of each team the row of its last year, without the column of years."""
    head, *rows = cells
    times = [n for n, cell in enumerate(head) if _TIME.match(cell) and cell and all(_day(row[n]) for row in rows)]
    names = [n for n, cell in enumerate(head) if field_of(cell, TEAMS) == "team"]
    if len(times) != 1 or len(names) != 1:
        return None
    (time,), (name,) = times, names
    last: dict[str, str] = {}
    for row in rows:
        last[row[name]] = max(last.get(row[name], ""), _day(row[time]))
    if len(last) == len(rows):
        return None
    kept = [row for row in rows if _day(row[time]) == last[row[name]]]
    return [[cell for n, cell in enumerate(row) if n != time] for row in (head, *kept)]


_LETTER_FIRST = late(r"[A-Za-z]")


def _of_rows(question: Question, cells: list[list[str]]) -> list[list[str]] | None:
    """A row of teams over years: the last year's row as a column."""
    head, *rows = cells
    said = _UNIT.search(f"{question.answer} {question.text}")
    if not (_TIME.match(head[0]) and all(_day(row[0]) for row in rows)) or said is None or NO_SIZE.search(question.text):
        return None
    if len(head) < 1 + FEWEST or any(not _LETTER_FIRST.match(cell) or _NO_TEAM.search(cell) for cell in head[1:]):
        return None
    latest = max(rows, key=lambda row: _day(row[0]))
    if any(count(cell) is None for cell in latest[1:]):
        return None
    return [
        ["Team", "FTE" if said["fte"] else "Headcount"],
        *([name, cell] for name, cell in zip(head[1:], latest[1:], strict=True)),
    ]


def _under_years(cells: list[list[str]]) -> list[list[str]] | None:
    """Rows that name their team and its unit under years alone: the last year's column."""
    head, *rows = cells
    said = [_UNIT.search(row[0]) for row in rows]
    if not _TIME.match(head[0]) or not all(map(_day, head[1:])) or not all(said):
        return None
    fte = {bool(m and m["fte"]) for m in said}
    names = [" ".join(_UNIT.sub("", row[0]).split()).strip(" ()–-:") for row in rows]
    if len(fte) > 1 or not all(names) or any(map(_NO_TEAM.search, names)):
        return None
    latest = max(range(1, len(head)), key=lambda n: _day(head[n]))
    return [
        ["Team", "FTE" if fte == {True} else "Headcount"],
        *([name, row[latest]] for name, row in zip(names, rows, strict=True)),
    ]


def _day(cell: str) -> str:
    """The first day of a year or date; "" where the cell is none."""
    told = date(cell)
    return str(told.start) if told and told.start else ""
