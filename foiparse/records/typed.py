"""Typed tables: the type and unit of each column, total rows, footnotes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Literal

from foiparse.late import late
from foiparse.letter import Column, Letter, Table
from foiparse.records.table_heads import column_name, heading_rows
from foiparse.records.table_labels import names_rows
from foiparse.values import Absence, absence, count, date, money

Type = Literal["text", "money", "date", "count", "percent", "empty"]

# A column is of a type when at least this share of its filled cells reads so; the rest are notes among figures.
TYPED_SHARE: Final = 0.8

_TOTAL: Final = late(r"^(?:grand |overall |sub[- ]?)?totals?\b(?! (?:number|cost|spend|value) (?:of|per))|\btotals?$", re.I)
_NOTE: Final = late(r"^(?:\*+|[†‡]|\[?\d\]?\s|notes?\b|source\b|n\.?b\.?\b|please note\b|key\b)", re.I)
_MONEY_HEAD: Final = late(
    r"£|\bGBP\b|[€$]|\b(?:cost|spend|spent|amount|value|price|fees?|budget|expenditure|paid|income|salary)\b", re.I
)
_SCALE_HEAD: Final = late(r"[£$€]\s*['’]?(?P<scale>0?00s?|k|m|bn)\b|\b(?:in|\() ?(?P<words>thousands|millions)\b", re.I)
_PERCENT_HEAD: Final = late(r"%|\bper ?cent(?:age)?\b", re.I)
_FTE_HEAD: Final = late(r"\bFTEs?\b|\bWTEs?\b", re.I)
_COUNT_HEAD: Final = late(r"\bheadcount\b|\bhours\b|\busers\b|\blicen[cs]es\b|\bstaff\b", re.I)
_UNIT_HEADS: Final = {"fte": "FTE", "ftes": "FTE", "wte": "WTE", "wtes": "WTE", "headcount": "staff", "licenses": "licences"}
_SCALES: Final = {"000": 1000, "000s": 1000, "00": 1000, "k": 1000, "thousands": 1000, "m": 10**6, "millions": 10**6, "bn": 10**9}


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
    table.columns = [_column(table, c, [n for n in body if n not in notes and n not in table.total_rows]) for c in range(width)]


def _is_total(row: list[str]) -> bool:
    first = next((c.strip() for c in row if c.strip()), "")
    return bool(_TOTAL.search(first.rstrip(":")))


def _is_note(row: list[str]) -> bool:
    """One filled cell that begins like a note and is no figure."""
    filled = [c.strip() for c in row if c.strip()]
    return len(filled) == 1 and len(row) > 1 and len(filled[0]) > 3 and _NOTE.match(filled[0]) is not None


def _column(table: Table, c: int, rows: list[int]) -> Column:
    name = column_name(table, c)
    filled = [table.cells[n][c] for n in rows if c < len(table.cells[n]) and absence(table.cells[n][c]) != "blank"]
    kind = _type_of(filled, f"{name} {table.caption or ''}" if _is_figure_column(filled) else name)
    if names_rows(kind, name, filled, first=c == 0):
        kind = "text"
    return Column(name=name, type=kind, unit=_unit_of(kind, name, table.caption or "", filled))


_FIGURE_CELL = late(r"[\s£\d.,%()<>*-]+")


def _is_figure_column(filled: list[str]) -> bool:
    return all(_FIGURE_CELL.fullmatch(c) for c in filled)


def _type_of(filled: list[str], heading: str) -> Type:
    if not filled:
        return "empty"
    telling = [c for c in filled if absence(c) is None and not _starred(c)]
    if not telling:
        return "count" if any(_starred(c) for c in filled) else "text"
    signed = sum(any(s in c for s in "£$€") and money(c) is not None for c in telling)
    short = [c for c in telling if len(c) <= 60]
    counts = [v for c in short if (v := count(c))]
    reads: list[tuple[Type, int]] = [
        ("percent", sum(v.unit == "percent" for v in counts)),
        (
            "money",
            signed if signed * 2 > len(telling) or not _MONEY_HEAD.search(heading) else sum(money(c) is not None for c in short),
        ),
        ("date", sum((d := date(c)) is not None and (d.start is not None or d.rolling) for c in short)),
        ("count", len(counts)),
    ]
    kind, hits = max(reads, key=lambda r: r[1])
    if hits < TYPED_SHARE * len(telling):
        return "text"
    if kind == "count" and _PERCENT_HEAD.search(heading):
        return "percent"
    return kind


def _starred(cell: str) -> bool:
    value = count(cell) if len(cell) < 20 else None
    return value is not None and value.suppressed and value.high is None


def _unit_of(kind: Type, name: str, caption: str, filled: list[str]) -> str | None:
    if kind == "percent":
        return "percent"
    if kind == "money":
        priced = next((v for c in filled if (v := money(c)) and v.currency), None)
        times = scale_of(name) if scale_of(name) != 1 else scale_of(caption)
        currency = priced.currency if priced and priced.currency else "GBP"
        return f"{currency} × {times}" if times != 1 else currency
    said = (_FTE_HEAD.search(name) or _COUNT_HEAD.search(name)) if kind == "count" else None
    if said:
        return _UNIT_HEADS.get(said.group().casefold(), said.group().casefold())
    units = {n.unit for c in filled if kind == "count" and (n := count(c)) and n.unit}
    return str(units.pop()) if len(units) == 1 else None


def scale_of(heading: str) -> int:
    """What a heading multiplies its figures by: 1000 for "£000", "£k" and "in thousands", 1 where it says nothing."""
    said = _SCALE_HEAD.search(heading)
    return _SCALES.get((said["scale"] or said["words"]).casefold(), 1) if said else 1


_YEAR_LIKE = late(r"\d{4}")


def read_cell(text: str, column: Column) -> Cell:
    """A cell under its typed column; the column's scale is applied to bare figures, never to those with a scale of their own."""
    raw = text.strip()
    nothing = absence(raw)
    if nothing in ("nil", "none") and column.type in ("money", "count", "percent"):
        return Cell(raw, 0.0, nothing=nothing)
    if nothing:
        return Cell(raw, nothing=nothing)
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
