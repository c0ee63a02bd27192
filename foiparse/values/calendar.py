"""One date at a token: numeric and written days, months, quarters, calendar and financial years, and what only looks like one."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from foiparse.values.lexicon import MONTHS, ORDINALS, SEASONS, VAGUE, WEEKDAYS
from foiparse.values.model import Precision
from foiparse.values.tokens import Token

# Years of two digits: 00 to 69 are of this century, 70 to 99 of the last (POSIX's rule).
PIVOT = 70
FIRST_YEAR, LAST_YEAR = 1900, 2099
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)?[0-9]{2})")
_YEAR_CUES = frozenset(
    "in of since until till during year by from to for end before after from: circa c - fy ending between and through ( ends "
    "expires expiry ended expired renewal due".split()
)
_NOT_YEARS = frozenset(
    "act acts regulations regulation order rules instrument bill iso windows office server exchange no number ref".split()
)


class Piece(NamedTuple):
    """A date at tokens [first, after). `day` and `month` are kept for one whose year stands elsewhere."""

    first: int
    after: int
    start: dt.date | None = None
    end: dt.date | None = None
    precision: Precision | None = None
    flags: tuple[str, ...] = ()
    month: int | None = None
    day: int | None = None


def parse_at(tokens: Sequence[Token], i: int) -> Piece | None:
    """The date that begins at token `i`."""
    token = tokens[i]
    if i and token.glued and tokens[i - 1].kind in ("word", "num", "cur"):
        return None
    if token.kind == "word":
        return _vague(tokens, i) or _quarter(tokens, i) or _financial(tokens, i) or _written_month(tokens, i)
    if token.kind != "num" or (i and tokens[i - 1].kind == "cur"):
        return None
    return _numeric(tokens, i) or _written_day(tokens, i) or _years(tokens, i) or _slashed_month(tokens, i) or _year(tokens, i)


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def full_year(text: str) -> int | None:
    """ "2024" or "24" as a year; None for anything else."""
    if _YEAR.fullmatch(text):
        return int(text)
    if len(text) == 2 and text.isdigit():
        return int(text) + (2000 if int(text) < PIVOT else 1900)
    return None


def _text(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text if 0 <= i < len(tokens) else ""


def _day(first: int, after: int, year: int, month: int, day: int) -> Piece:
    """A day, or the flag that there is none such."""
    try:
        there = dt.date(year, month, day)
    except ValueError:
        return Piece(first, after, flags=("month_first" if day <= 12 < month <= 31 else "impossible",))
    return Piece(first, after, there, there, "day", (), month, day)


def _month(first: int, after: int, year: int, month: int, flags: tuple[str, ...] = ()) -> Piece:
    return Piece(first, after, dt.date(year, month, 1), last_of_month(year, month), "month", flags, month)


def _numeric(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "31/03/2024", "31-3-24", "31.03.2024", "2024-03-31"; three parts with one separator and nothing glued on."""
    dotted = _DOTTED.fullmatch(tokens[i].text)
    if dotted:
        year = full_year(dotted[3])
        version = len(dotted[3]) == 2 and min(len(dotted[1]), len(dotted[2])) < 2
        return None if year is None or version or _clings(tokens, i + 1) else _day(i, i + 1, year, int(dotted[2]), int(dotted[1]))
    sep = _text(tokens, i + 1)
    if (
        sep not in ("/", "-")
        or _text(tokens, i + 3) != sep
        or i + 4 >= len(tokens)
        or not all(t.glued for t in tokens[i + 1 : i + 5])
    ):
        return _spaced_numeric(tokens, i)
    one, two, three = (_text(tokens, k) for k in (i, i + 2, i + 4))
    if not (one.isdigit() and two.isdigit() and three.isdigit()) or _clings(tokens, i + 5):
        return None
    if _YEAR.fullmatch(one) and len(two) <= 2 and len(three) <= 2:
        return _day(i, i + 5, int(one), int(two), int(three))
    year = full_year(three)
    if year is None or len(one) > 2 or len(two) > 2:
        return None
    return _day(i, i + 5, year, int(two), int(one))


def _spaced_numeric(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "31 / 03 / 2024": a full year is wanted where spaces part it."""
    sep = _text(tokens, i + 1)
    if (
        sep not in ("/", "-")
        or _text(tokens, i + 3) != sep
        or not _YEAR.fullmatch(_text(tokens, i + 4))
        or _clings(tokens, i + 5)
    ):
        return None
    one, two = _text(tokens, i), _text(tokens, i + 2)
    if not (one.isdigit() and two.isdigit() and len(one) <= 2 and len(two) <= 2):
        return None
    return _day(i, i + 5, int(_text(tokens, i + 4)), int(two), int(one))


def _clings(tokens: Sequence[Token], i: int) -> bool:
    """What follows belongs to the same code: another separator and figure, or letters."""
    if i >= len(tokens) or not tokens[i].glued:
        return False
    if tokens[i].text in ("/", "-"):
        return i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].kind == "num" and not _YEAR.match(tokens[i - 1].text)
    return tokens[i].kind in ("word", "num") and tokens[i].text not in ("t", "to")


def _year_after(tokens: Sequence[Token], i: int, short: bool) -> tuple[int, int] | None:
    """A year at token `i`, past "of", a comma or an apostrophe; two digits only where `short` or after an apostrophe."""
    at = i
    while _text(tokens, at) in (",", "of", "-", "/") and at < i + 2:
        at += 1
    if _text(tokens, at) in ("'", "’") and at + 1 < len(tokens):
        at, short = at + 1, True
    text = _text(tokens, at)
    year = full_year(text) if at < len(tokens) and tokens[at].kind == "num" else None
    if (
        year is None
        or (len(text) == 2 and not short)
        or (at + 1 < len(tokens) and _text(tokens, at + 1) in (":", "%") and tokens[at + 1].glued)
    ):
        return None
    return year, at + 1


def _written_day(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "31 March 2024", "31st of March, 2024", "31-Mar-24", "1-5 May 2023", "31 March"."""
    text = tokens[i].text
    if not text.isdigit() or len(text) > 2:
        return None
    at = i + 1
    if _text(tokens, at) in ORDINALS:
        at += 1
    while _text(tokens, at) in ("of", "-", "/", ",") and at < i + 4:
        at += 1
    month = MONTHS.get(_text(tokens, at))
    if month is None:
        return _day_to_day(tokens, i)
    found = _year_after(tokens, at + 1, short=True)
    if found and _measured(tokens, found[1] - 1):
        found = None
    if found is None:
        ok = 1 <= int(text) <= 31
        return Piece(i, at + 1, None, None, None, ("no_year" if ok else "impossible",), month, int(text)) if ok else None
    return _day(i, found[1], found[0], month, int(text))


def _measured(tokens: Sequence[Token], i: int) -> bool:
    """The two digits after a month count something ("on 3 May 12 officers")."""
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    return len(tokens[i].text) == 2 and nxt is not None and nxt.kind == "word" and nxt.text not in _AFTER_A_DATE


_AFTER_A_DATE = frozenset(
    "to and for with until the in by or at is was on plus rolling but then t which expiry end a from option".split()
)


def _day_to_day(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "1st to 5th May 2023": the first day borrows month and year from the second."""
    at = i + 1 + (_text(tokens, i + 1) in ORDINALS)
    if (
        _text(tokens, at) not in ("-", "to")
        or at + 1 >= len(tokens)
        or not tokens[at + 1].text.isdigit()
        or len(tokens[at + 1].text) > 2
    ):
        return None
    second = _written_day(tokens, at + 1) if tokens[at + 1].kind == "num" and _names_month(tokens, at + 2) else None
    if second is None or second.end is None or second.precision != "day" or int(tokens[i].text) < 1:
        return None
    day = int(tokens[i].text)
    if day > second.end.day:
        return None
    return second._replace(first=i, start=second.end.replace(day=day))


def _names_month(tokens: Sequence[Token], i: int) -> bool:
    at = i + (_text(tokens, i) in ORDINALS)
    return _text(tokens, at + (_text(tokens, at) == "of")) in MONTHS


def _written_month(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "March 2024", "Mar-24", "March 31, 2024", "Mar '24", and "April" of "April to June 2023"."""
    if tokens[i].text in WEEKDAYS:
        return None
    month = MONTHS.get(tokens[i].text)
    if month is None:
        return None
    american = _american(tokens, i, month)
    if american:
        return american
    fy = _years(tokens, i + 1) if i + 1 < len(tokens) and tokens[i + 1].kind == "num" else None
    if fy and fy.start and fy.precision == "financial_year":
        return None  # "March 2023/24" names no month for certain
    found = _year_after(tokens, i + 1, short=True)
    if found is None:
        joined = _text(tokens, i + 1) in ("-", "to") and _text(tokens, i + 2) in MONTHS
        return Piece(i, i + 1, None, None, None, ("no_year",), month) if joined else None
    if _measured(tokens, found[1] - 1) or (_is_verb(tokens, i, found[1] - 1)):
        return None
    return _month(i, found[1], found[0], month, _end_flags(tokens, i))


def _is_verb(tokens: Sequence[Token], i: int, at: int) -> bool:
    """ "may 12" after a word is a verb and a figure, unless a dash or an apostrophe joins them or time words lead in."""
    if tokens[i].text not in ("may", "march") or len(tokens[at].text) != 2 or not i or tokens[i - 1].kind != "word":
        return False
    return _text(tokens, i + 1) not in ("-", "'", "/") and tokens[i - 1].text not in _YEAR_CUES


def _end_flags(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    before = [t.text for t in tokens[max(0, i - 2) : i]]
    vague = next((w for w in before if w in VAGUE), None)
    return ("part_of_month",) if vague else ("end_of_month",) if "end" in before else ()


def _american(tokens: Sequence[Token], i: int, month: int) -> Piece | None:
    """ "March 31, 2024": a day between month and year."""
    text = _text(tokens, i + 1)
    if not text.isdigit() or len(text) > 2 or i + 1 >= len(tokens):
        return None
    at = i + 2 + (_text(tokens, i + 2) in ORDINALS)
    at += _text(tokens, at) == ","
    return _day(i, at + 1, int(_text(tokens, at)), month, int(text)) if _YEAR.fullmatch(_text(tokens, at)) else None


def _quarter(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "Q1 2023/24" is April to June 2023; "Q1 2023" is January to March, flagged; "quarter 3 of 2023/24"."""
    if tokens[i].text not in ("q", "quarter", "qtr"):
        return None
    number = _text(tokens, i + 1)
    if number not in ("1", "2", "3", "4"):
        return None
    at = i + 2
    while _text(tokens, at) in ("of", ",", "-", "(", "in", "for", "/", "fy", "financial", "year"):
        if _text(tokens, at) in ("fy", "financial"):
            break
        at += 1
    if at >= len(tokens):
        return None
    year = _financial(tokens, at) if tokens[at].kind == "word" else (_years(tokens, at) if tokens[at].kind == "num" else None)
    if year and year.start and year.precision == "financial_year":
        return _three_months(i, year.after, year.start.year, 3 * int(number) + 1, ())
    if _YEAR.fullmatch(_text(tokens, at)):
        return _three_months(i, at + 1, int(_text(tokens, at)), 3 * int(number) - 2, ("calendar_quarter_assumed",))
    return None


def _three_months(first: int, after: int, year: int, month: int, flags: tuple[str, ...]) -> Piece:
    year, month = (year + 1, month - 12) if month > 12 else (year, month)
    return Piece(first, after, dt.date(year, month, 1), last_of_month(year, month + 2), "quarter", flags)


def _financial(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "FY24", "FY 2023/24", "financial year 2023-24", "academic year 2023/24", "tax year 2023/24", "calendar year 2023"."""
    at, kind = i, tokens[i].text
    if kind in ("financial", "fiscal", "academic", "tax", "school", "calendar") and _text(tokens, i + 1) in ("year", "years"):
        at = i + 2
    elif kind == "fy":
        at = i + 1
    else:
        return None
    while _text(tokens, at) in ("of", ":", "(", "-", "ending", "'", "ended"):
        at += 1
    if at >= len(tokens) or tokens[at].kind != "num":
        return None
    years = _years(tokens, at, cued=True)
    if years and years.start and years.end:
        return _kind_of_year(kind, years, i)
    year = full_year(tokens[at].text)
    if year is None or kind in ("academic", "school", "tax") or parse_slash(tokens, at):
        return None
    if kind == "calendar":
        return Piece(i, at + 1, dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    return Piece(i, at + 1, dt.date(year - 1, 4, 1), dt.date(year, 3, 31), "financial_year", ("named_by_end_year",))


def parse_slash(tokens: Sequence[Token], i: int) -> bool:
    """A glued slash and figure follow: the number is part of something longer."""
    return _text(tokens, i + 1) == "/" and i + 2 < len(tokens) and tokens[i + 2].kind == "num"


def _kind_of_year(kind: str, years: Piece, first: int) -> Piece:
    assert years.start and years.end
    y = years.start.year
    if kind in ("academic", "school"):
        return Piece(first, years.after, dt.date(y, 9, 1), dt.date(y + 1, 8, 31), "year", ("academic_year",))
    if kind == "tax":
        return Piece(first, years.after, dt.date(y, 4, 6), dt.date(y + 1, 4, 5), "financial_year", ("tax_year",))
    return years._replace(first=first, flags=())


def _years(tokens: Sequence[Token], i: int, cued: bool = False) -> Piece | None:
    """ "2023/24", "2023-24", "2023/2024" as financial years; "2019-2022" as a span of years; "23/24" as a whole cell."""
    sep, one = _text(tokens, i + 1), _text(tokens, i)
    if sep not in ("/", "-", "\\") or i + 2 >= len(tokens) or tokens[i + 2].kind != "num" or _clings_years(tokens, i + 3):
        return None
    two = _text(tokens, i + 2)
    if not (one.isdigit() and two.isdigit()) or not (_YEAR.fullmatch(one) or len(one) == len(two) == 2):
        return None
    first = full_year(one)
    second = full_year(two)
    if first is None or second is None:
        return None
    if len(one) == 2 and not (cued or _alone(tokens, i, i + 3)):
        return None
    if second == first + 1:
        return _financial_year(tokens, i, first, len(one), len(two), sep, cued)
    if len(one) == len(two) == 4 and second > first and sep == "-":
        return Piece(i, i + 3, dt.date(first, 1, 1), dt.date(second, 12, 31), "year")
    return None


def _financial_year(tokens: Sequence[Token], i: int, first: int, one: int, two: int, sep: str, cued: bool) -> Piece | None:
    flags: tuple[str, ...] = ()
    if one == 2 and not cued:
        flags = ("short_year",)
        if int(_text(tokens, i + 2)) <= 12:
            return Piece(i, i + 3, flags=("ambiguous",))  # "07/08" may be a day and a month
    elif one == two == 4 and not cued:
        flags = ("financial_year_assumed",)
    return Piece(i, i + 3, dt.date(first, 4, 1), dt.date(first + 1, 3, 31), "financial_year", flags)


def _clings_years(tokens: Sequence[Token], i: int) -> bool:
    if i >= len(tokens) or not tokens[i].glued:
        return False
    if tokens[i].text in ("/", "\\") or (
        tokens[i].text == "-" and i + 1 < len(tokens) and tokens[i + 1].kind == "num" and tokens[i + 1].glued
    ):
        return True
    return tokens[i].kind == "word"


def _alone(tokens: Sequence[Token], first: int, after: int) -> bool:
    return all(t.kind in ("stop", "line") or t.text in ("(", ")", ":", "*") for t in [*tokens[:first], *tokens[after:]])


def _slashed_month(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "03/2024"."""
    one, year = _text(tokens, i), _text(tokens, i + 2)
    if (
        _text(tokens, i + 1) not in ("/", "-")
        or len(one) > 2
        or not one.isdigit()
        or not _YEAR.fullmatch(year)
        or not tokens[i + 1].glued
    ):
        return None
    if _clings(tokens, i + 3) or not tokens[i + 2].glued:
        return None
    return _month(i, i + 3, int(year), int(one)) if 1 <= int(one) <= 12 else Piece(i, i + 3, flags=("impossible",))


def _year(tokens: Sequence[Token], i: int) -> Piece | None:
    """A year alone: the whole cell, or after a word that time follows ("in 2023"); never an Act's or a product's."""
    text, before = tokens[i].text, _text(tokens, i - 1)
    if not _YEAR.fullmatch(text) or before in _NOT_YEARS:
        return None
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    if nxt and nxt.glued and (nxt.text in ("/", "%", "(") or nxt.kind in ("word", "num")):
        return None
    counted = nxt is not None and nxt.kind == "word" and nxt.text not in _AFTER_A_DATE
    if not (_alone(tokens, i, i + 1) or (before in _YEAR_CUES and not counted and not (i and tokens[i].glued and before == "-"))):
        return None
    if before == "-" and i > 1 and tokens[i - 2].kind != "num":
        return None
    year = int(text)
    return Piece(i, i + 1, dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _vague(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "summer 2024", "mid-2025", "late 2023": a time that no calendar fixes."""
    if tokens[i].text not in SEASONS and tokens[i].text not in VAGUE:
        return None
    at = i + 1
    while _text(tokens, at) in ("-", "of", "in", "the", "part", "/", "to") and at < i + 4:
        at += 1
    if _text(tokens, at) in VAGUE | SEASONS:
        at += 1
        at += _text(tokens, at) in ("-", "of")
    if at < len(tokens) and _YEAR.fullmatch(_text(tokens, at)):
        years = _years(tokens, at)
        return Piece(i, years.after if years else at + 1, flags=("vague",))
    return Piece(i, i + 1, flags=("vague",)) if tokens[i].text in SEASONS and len(tokens) == 1 else None
