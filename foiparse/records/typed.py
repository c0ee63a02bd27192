"""Typed tables: the type and unit of each column, total rows, footnotes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from foiparse.late import late
from foiparse.letter import Column, Letter, Table
from foiparse.records.column_types import Reader, counts_things, tells_scale, type_of, unit_of
from foiparse.records.table_heads import column_name, heading_rows
from foiparse.records.table_labels import names_rows
from foiparse.values import Absence, absence, count, date, money

_TOTAL: Final = late(r"^(?:grand |overall |sub[- ]?)?totals?\b(?! (?:number|cost|spend|value) (?:of|per))|\btotals?$", re.I)
_NOTE: Final = late(r"^(?:\*+|[†‡]|\[?\d\]?\s|notes?\b|source\b|n\.?b\.?\b|please note\b|key\b)", re.I)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as read under its column: a figure with its bounds, a date's first and last day, or one of the six nothings."""

    raw: str
    value: float | dt.date | str | None = None
    low: float | dt.date | None = None
    high: float | dt.date | None = None
    nothing: Absence | None = None
    suppressed: bool = False


def type_tables(letter: Letter) -> None:
    """Fill header rows, columns, total rows and footnotes of each of the letter's tables, where the reader left them open."""
    for table in letter.tables:
        type_table(table)


def type_table(table: Table) -> None:
    """Fill one table's header rows, columns, total rows and footnotes."""
    if not table.cells:
        return
    table.header_rows = heading_rows(table)
    body = range(table.header_rows, len(table.cells))
    notes = {n for n in body if _is_note(table.cells[n])}
    table.footnotes = table.footnotes or [next(c for c in table.cells[n] if c.strip()).strip() for n in sorted(notes)]
    table.total_rows = [n for n in body if n not in notes and _is_total(table.cells[n])]
    width = max(map(len, table.cells))
    rows = [n for n in body if n not in notes and n not in table.total_rows]
    table.columns = []
    for c in range(width):
        table.columns.append(_column(table, c, rows))
    if rows and _sums_up(table, rows):
        table.total_rows.append(rows[-1])
        table.total_rows.sort()


def _is_total(row: list[str]) -> bool:
    first = next((c.strip() for c in row if c.strip()), "")
    return bool(_TOTAL.search(first.rstrip(":")))


_OF_ALL: Final = late(r"^(?:all|overall|combined|sum|whole)\b", re.I)
FEWEST_SUMMED: Final = 2  # rows above one that sums them up: of one alone it would be the same again


def _sums_up(table: Table, rows: list[int]) -> bool:
    """The last row has no name of its own or is of "All ages", and each of its figures is the sum of those above."""
    *above, last = rows
    label = table.cells[last][0].strip() if table.cells[last] else ""
    figures = [c for c, column in enumerate(table.columns) if column.type in ("count", "money")]
    if len(above) < FEWEST_SUMMED or (label and not _OF_ALL.match(label)) or not figures or 0 in figures:
        return False
    sums = [(_figure(table, last, c), [_figure(table, n, c) for n in above]) for c in figures]
    return all(
        whole and None not in parts and abs(sum(p or 0 for p in parts) - whole) < 0.005 * abs(whole) for whole, parts in sums
    )


def _figure(table: Table, n: int, c: int) -> float | None:
    value = read_cell(table.cells[n][c], table.columns[c]).value if c < len(table.cells[n]) else None
    return value if isinstance(value, float) else None


def _is_note(row: list[str]) -> bool:
    """One filled cell that begins like a note and is no figure."""
    filled = [c.strip() for c in row if c.strip()]
    return len(filled) == 1 and len(row) > 1 and len(filled[0]) > 3 and _NOTE.match(filled[0]) is not None


def _column(table: Table, c: int, rows: list[int]) -> Column:
    name, read = column_name(table, c), Reader()
    filled = [table.cells[n][c] for n in rows if c < len(table.cells[n]) and read.absence(table.cells[n][c]) != "blank"]
    above = _above(table, name)
    kind = type_of(filled, name, above, read)
    if names_rows(kind, name, filled, read, first=c == 0):
        kind = "text"
    return Column(name=name, type=kind, unit=unit_of(kind, name, above, filled, read))


def _above(table: Table, name: str) -> str:
    """What the caption says of a column's figures, and the corner over rows of names: "£000 | 2021/22 | 2022/23"."""
    corner = table.columns[0] if table.columns else None
    told = corner is not None and corner.type == "text" and tells_scale(corner.name) and not counts_things(name)
    return " ".join(filter(None, (table.caption, corner.name if corner and told else "")))


_YEAR_LIKE = late(r"\d{4}")


def read_cell(text: str, column: Column) -> Cell:
    """A cell under its typed column; the column's scale is applied to bare figures, never to those with a scale of their own."""
    raw = text.strip()
    nothing = absence(raw)
    if nothing in ("nil", "none") and column.type in ("money", "count", "percent"):
        return Cell(raw, 0.0, nothing=nothing)
    if nothing:  # in a column of names "Unknown" and "Not stated" are names too
        return Cell(raw, raw if column.type == "text" and raw else None, nothing=nothing)
    if column.type == "money":
        return _money_cell(raw, column)
    if column.type == "date":
        value = date(raw)
        return Cell(raw, value.start, value.start, value.end) if value and value.start else Cell(raw)
    if column.type in ("count", "percent"):
        counted = count(raw) or (count(f"{raw} users") if _YEAR_LIKE.fullmatch(raw) else None)
        return (
            Cell(raw, _float(counted.value), _float(counted.low), _float(counted.high), None, counted.suppressed)
            if counted
            else Cell(raw)
        )
    return Cell(raw, raw or None)


_SUM_ALONE = late(r"[£$€]?\s*[(-]?[\d,.]+\)?")


def _money_cell(raw: str, column: Column) -> Cell:
    value = money(raw) or (money(f"£{raw}") if _YEAR_LIKE.fullmatch(raw) else None)
    if value is None:
        counted = count(raw)
        return Cell(raw, suppressed=True) if counted and counted.suppressed else Cell(raw)
    times = int(column.unit.split("×")[1]) if column.unit and "×" in column.unit and _SUM_ALONE.fullmatch(raw) else 1
    amount, low, high = (float(v) * times if v is not None else None for v in (value.amount, value.low, value.high))
    return Cell(raw, amount, low, high)


def _float(value: int | float | None) -> float | None:
    return None if value is None else float(value)
