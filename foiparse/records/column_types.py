"""The type and unit of a column, told by its cells and its heading."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final, Literal

from foiparse.late import late
from foiparse.values import absence, count, date, money

Type = Literal["text", "money", "date", "count", "percent", "empty"]

# A column is of a type when at least this share of its filled cells reads so; the rest are notes among figures.
TYPED_SHARE: Final = 0.8
# Longer cells are sentences, in which a figure or date says nothing of the column.
LONGEST_CELL: Final = 60
# A star for a number stands alone or beside a word.
LONGEST_STAR: Final = 20

_MONEY_HEAD: Final = late(
    r"£|\bGBP\b|[€$]|\b(?:cost|spend|spent|amount|value|price|fees?|budget|expenditure|paid|income|salary)\b", re.I
)
_SCALE_HEAD: Final = late(
    r"(?:[£$€]|\bGBP|\bpounds)\s*['’]?(?P<scale>0?00s?|k|m|bn|thousands?|millions?|billions?)\b|\b(?:in|\() ?(?P<words>thousands|millions)\b",
    re.I,
)
_PERCENT_HEAD: Final = late(r"%|\bper ?cent(?:age)?\b", re.I)
_FTE_HEAD: Final = late(r"\bFTEs?\b|\bWTEs?\b", re.I)
_COUNT_HEAD: Final = late(r"\bheadcount\b|\bhours\b|\busers\b|\blicen[cs]es\b|\bstaff\b", re.I)
_UNIT_HEADS: Final = {"fte": "FTE", "ftes": "FTE", "wte": "WTE", "wtes": "WTE", "headcount": "staff", "licenses": "licences"}
_SCALES: Final = {
    **dict.fromkeys(("000", "000s", "00", "00s", "k", "thousand", "thousands"), 1000),
    **dict.fromkeys(("m", "million", "millions"), 10**6),
    **dict.fromkeys(("bn", "billion", "billions"), 10**9),
}
_SIGN_ALONE: Final = late(r"\W*£\W*s?\W*|\W*(?:in )?pounds(?: sterling)?\W*", re.I)
_THINGS_HEAD: Final = late(
    r"\b(?:numbers?|nos?|count|quantity|qty|volume|cases|days|visits|incidents|people|posts|vehicles|properties|units)\b", re.I
)
_FIGURE_CELL = late(r"[\s£\d.,%()<>*-]+")


class Reader:
    """The parsers of values, each text read once: a column says the same few words and dates thousands of times. Lives for one column."""

    def __init__(self) -> None:
        self.absence, self.count, self.date, self.money = cache(absence), cache(count), cache(date), cache(money)

    def starred(self, cell: str) -> bool:
        """A star or the like stands for a number that is not told."""
        value = self.count(cell) if len(cell) < LONGEST_STAR else None
        return value is not None and value.suppressed and value.high is None

    def dated(self, cell: str) -> bool:
        """The cell names a day, a span of days, or a contract that rolls on."""
        value = self.date(cell)
        return value is not None and (value.start is not None or value.rolling)


def type_of(filled: list[str], name: str, caption: str, read: Reader) -> Type:
    """The type of a column whose filled cells and name these are; a caption tells what bare figures are."""
    if not filled:
        return "empty"
    telling = [c for c in filled if read.absence(c) is None and not read.starred(c)]
    if not telling:
        return "count" if any(map(read.starred, filled)) else "text"
    heading = f"{name} {caption}" if all(map(_FIGURE_CELL.fullmatch, filled)) else name
    kind, hits = _likeliest(telling, heading, read)
    if hits < TYPED_SHARE * len(telling):
        return "text"
    return "percent" if kind == "count" and _PERCENT_HEAD.search(heading) else kind


def _likeliest(telling: list[str], heading: str, read: Reader) -> tuple[Type, int]:
    """The type as which most cells read, and how many do."""
    most_missed = len(telling) - TYPED_SHARE * len(telling)
    short = [c for c in telling if len(c) <= LONGEST_CELL]
    signed = sum(any(s in c for s in "£$€") and read.money(c) is not None for c in telling)
    by_sign = signed * 2 > len(telling) or not _MONEY_HEAD.search(heading)
    missed = most_missed - (len(telling) - len(short))
    counted = _reading(short, lambda c: read.count(c) is not None, missed)
    percents = sum((v := read.count(c)) is not None and v.unit == "percent" for c in counted)
    reads: list[tuple[Type, int]] = [
        ("percent", percents),
        ("money", signed if by_sign else len(_reading(short, lambda c: read.money(c) is not None, missed))),
        ("date", len(_reading(short, read.dated, missed))),
        ("count", len(counted)),
    ]
    return max(reads, key=lambda r: r[1])


def _reading(cells: list[str], test: Callable[[str], bool], missed: float) -> list[str]:
    """The cells that read so; none where more are missed than a column may: a log's columns of prose are left after their first rows."""
    out: list[str] = []
    for n, cell in enumerate(cells):
        if test(cell):
            out.append(cell)
        elif n + 1 - len(out) > missed:
            return []
    return out if missed >= 0 else []


def unit_of(kind: Type, name: str, caption: str, filled: list[str], read: Reader) -> str | None:
    """What a column's figures are of: "percent", "GBP", "GBP × 1000", "FTE", "staff"; None where nothing says."""
    if kind == "percent":
        return "percent"
    if kind == "money":
        priced = next((v for c in filled if (v := read.money(c)) and v.currency), None)
        times = scale_of(name) if scale_of(name) != 1 else scale_of(caption)
        currency = priced.currency if priced and priced.currency else "GBP"
        return f"{currency} × {times}" if times != 1 else currency
    said = (_FTE_HEAD.search(name) or _COUNT_HEAD.search(name)) if kind == "count" else None
    if said:
        return _UNIT_HEADS.get(said.group().casefold(), said.group().casefold())
    units = {n.unit for c in filled if kind == "count" and (n := read.count(c)) and n.unit}
    return str(units.pop()) if len(units) == 1 else None


def scale_of(heading: str) -> int:
    """What a heading multiplies its figures by: 1000 for "£000", "£k" and "in thousands", 1 where it says nothing."""
    said = _SCALE_HEAD.search(heading)
    return _SCALES.get((said["scale"] or said["words"]).casefold(), 1) if said else 1


def tells_scale(heading: str) -> bool:
    """A heading that says in what the table's figures are: "£000", "Spend in thousands (£)", "£"."""
    return scale_of(heading) != 1 or _SIGN_ALONE.fullmatch(heading) is not None


def counts_things(heading: str) -> bool:
    """A heading of counts, hours or shares, never of money, whatever stands in the corner."""
    return any(p.search(heading) for p in (_THINGS_HEAD, _COUNT_HEAD, _FTE_HEAD, _PERCENT_HEAD))


_SUM_ALONE: Final = late(r"£?\s*[\d,.]+")
_SUFFIXES: Final = {1000: "k", 10**6: "m", 10**9: "bn"}


def scaled(cell: str, heading: str) -> str:
    """A bare figure with the scale that its heading gives it: "12" under "£000" is "12k"; any other cell as it is."""
    suffix = _SUFFIXES.get(scale_of(heading), "")
    return cell.strip() + suffix if suffix and _SUM_ALONE.fullmatch(cell.strip()) else cell
