"""A piece of a text that is a date, and the small helpers that all its readers share."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from foiparse.late import late
from foiparse.values.model import Precision
from foiparse.values.tokens import Token

# Years of two digits: 00 to 69 are of this century, 70 to 99 of the last (POSIX's rule).
PIVOT = 70
FIRST_YEAR, LASTYEAR = 1900, 2099
YEAR = late(r"(?:19|20)[0-9]{2}")
YEAR_CUES = frozenset(
    "in of since until till during year by from to for end before after from: circa c - fy ending between and through ( ends "
    "expires expiry ended expired renewal due".split()
)
# What leads in a day and no version or section ("until 1.4.26"; "to" and "from" lead in versions too).
DAY_CUES = frozenset("until till ends ending ended expires expiring expired expiry on by dated due".split())
# What does so with a colon or a dash behind it ("End date: 1.4.26").
DAY_LABELS = frozenset("date end start".split())
AFTER_A_DATE = frozenset(
    "to and for with until the in by or at is was on plus rolling but then t which expiry end a from option".split()
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


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def full_year(text: str) -> int | None:
    """ "2024" or "24" as a year; None for anything else."""
    if YEAR.fullmatch(text):
        return int(text)
    if len(text) == 2 and text.isdigit():
        return int(text) + (2000 if int(text) < PIVOT else 1900)
    return None


def text_at(tokens: Sequence[Token], i: int) -> str:
    """The text of token `i`, "" past either end."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def month_of(first: int, after: int, year: int, month: int, flags: tuple[str, ...] = ()) -> Piece:
    """The piece of one month."""
    return Piece(first, after, dt.date(year, month, 1), last_of_month(year, month), "month", flags, month)
