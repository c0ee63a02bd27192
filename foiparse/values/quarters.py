"""Quarters and half years, at a token: "Q1 2023/24", "the second quarter of 2024", "Q1 to Q3 2023/24", "H2 2023"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from foiparse.values.lexicon import ORDINALS
from foiparse.values.model import Precision
from foiparse.values.pieces import YEAR, Piece, last_of_month, text_at
from foiparse.values.tokens import Token
from foiparse.values.years import financial_at, years_at

_QUARTERS = ("q", "quarter", "qtr")
_HALVES = ("h", "half")
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TO, _AND = ("-", "to"), ("and", "&", ",", "/")


def quarter_at(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "Q1 2023/24" is April to June 2023; "Q1 2023" is January to March, flagged; "third quarter of 2023/24", "H1 2023/24"."""
    named = _named(tokens, i)
    if named is None:
        return None
    number, months, at = named
    return _of_year(tokens, i, at, number, months) or (_joined(tokens, i, at, number) if months == 3 else None)


def _named(tokens: Sequence[Token], i: int) -> tuple[int, int, int] | None:
    """Which part of a year is named, of how many months, and the token after it."""
    one, two = text_at(tokens, i), text_at(tokens, i + 1)
    if one in (*_QUARTERS, *_HALVES) and two in ("1", "2", "3", "4") and (one != "h" or tokens[i + 1].glued):
        number, word, at = int(two), one, i + 2
    else:
        at = i + 1 + (two in ORDINALS)
        number, word, at = _NTH.get(one, 0), text_at(tokens, at), at + 1
        if word not in ("quarter", "half"):
            return None
        if one in ("last", "final"):
            number = 4 if word == "quarter" else 2
    months = 6 if word in _HALVES else 3
    return (number, months, at) if 0 < number * months <= 12 else None


def _of_year(tokens: Sequence[Token], first: int, at: int, number: int, months: int) -> Piece | None:
    """The part of the year that follows."""
    while text_at(tokens, at) in ("of", ",", "-", "(", "in", "for", "/", "the", "calendar", "year"):
        if text_at(tokens, at) == "calendar":
            return _part(first, tokens, at + 2, number, months, ())
        at += 1
    if at >= len(tokens):
        return None
    year = None
    if tokens[at].kind == "word":
        year = financial_at(tokens, at)
    elif tokens[at].kind == "num":
        year = years_at(tokens, at, cued=True)
    if year and year.start and year.precision == "financial_year":
        return _months(first, year.after, year.start.year, months * (number - 1) + 4, months, ())
    return _part(first, tokens, at, number, months, ("calendar_quarter_assumed",))


def _part(first: int, tokens: Sequence[Token], at: int, number: int, months: int, flags: tuple[str, ...]) -> Piece | None:
    """The part of a calendar year that stands at a token."""
    year = text_at(tokens, at)
    return _months(first, at + 1, int(year), months * (number - 1) + 1, months, flags) if YEAR.fullmatch(year) else None


def _joined(tokens: Sequence[Token], i: int, at: int, number: int) -> Piece | None:
    """ "Q1-Q3 2023/24" is April to December; of "Q1 and Q2 2023/24" the first takes the second's year."""
    how = text_at(tokens, at)
    other = _named(tokens, at + 1) if how in (*_TO, *_AND) else None
    if other is None or other[1] != 3 or other[0] <= number:  # so that a chain has four links at most
        return None
    found = quarter_at(tokens, at + 1)
    if found is None or found.start is None:
        return None
    year, month = divmod(found.start.year * 12 + found.start.month - 1 - 3 * (other[0] - number), 12)
    if how in _TO:
        return found._replace(first=i, start=dt.date(year, month + 1, 1))
    return _months(i, at, year, month + 1, 3, found.flags)


def quarter_behind(tokens: Sequence[Token], year: Piece | None) -> Piece | None:
    """ "2025/26 Q3", "FY 2025/26 (quarter 3)": the quarter of the financial year before it, where it has no year of its own."""
    if year is None or year.start is None or year.precision != "financial_year":
        return year
    at = year.after + (text_at(tokens, year.after) in ("(", "-", ","))
    named = _named(tokens, at)
    if named is None or quarter_at(tokens, at):
        return year
    number, months, after = named
    return _months(year.first, after, year.start.year, months * (number - 1) + 4, months, year.flags)


def _months(first: int, after: int, year: int, month: int, months: int, flags: tuple[str, ...]) -> Piece:
    year, month = (year + 1, month - 12) if month > 12 else (year, month)
    over, last = divmod(month + months - 2, 12)
    precision: Precision = "quarter" if months == 3 else "month"
    return Piece(first, after, dt.date(year, month, 1), last_of_month(year + over, last + 1), precision, flags)
