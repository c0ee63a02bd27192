"""Working days as the access laws count them, and the bank holidays behind the count.

FOIA s.10(6) (which EIR reg. 2 takes over): a working day is no Saturday, Sunday, Christmas Day, Good Friday or bank holiday "in
any part of the United Kingdom". FOISA s.73 counts bank holidays in Scotland only. Counting begins on the day after receipt.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

LONGEST = 3 * 366  # days; a longer wait is a date read wrongly

# Days proclaimed once, and days moved for them (source: gov.uk/bank-holidays and the proclamations in The Gazette).
PROCLAIMED = {
    2002: [(6, 3), (6, 4)],
    2011: [(4, 29)],
    2012: [(6, 4), (6, 5)],
    2020: [(5, 8)],
    2022: [(6, 2), (6, 3), (9, 19)],
    2023: [(5, 8)],
}
_MOVED_SPRING = {2002, 2012, 2022}  # the late May holiday went to June
_MOVED_EARLY_MAY = {1995: 8, 2020: 8}  # VE Day


def working_days(request: str | None, response: str | None, nation: str | None) -> int | None:
    """Working days from the request to the response (ISO dates); None where a date is missing, they clash, or abroad."""
    if not request or not response or nation not in ("england", "wales", "scotland", "northern_ireland"):
        return None
    first, last = date.fromisoformat(request), date.fromisoformat(response)
    if not 0 <= (last - first).days <= LONGEST:
        return None
    days = (first + timedelta(n) for n in range(1, (last - first).days + 1))
    return sum(d.weekday() < 5 and d not in bank_holidays(d.year, nation == "scotland") for d in days)


@cache
def bank_holidays(year: int, scotland_only: bool = False) -> frozenset[date]:
    """Weekdays that are no working days: of Scotland, or of any part of the United Kingdom."""
    easter = easter_sunday(year)
    days = [easter - timedelta(2), _may_day(year), *(date(year, m, d) for m, d in PROCLAIMED.get(year, []))]
    if year not in _MOVED_SPRING:
        days.append(_last_monday(year, 5))
    days += _substituted([date(year, 12, 25), date(year, 12, 26)])
    days += [*_substituted([date(year, 1, 1), date(year, 1, 2)]), _first_monday(year, 8)]
    if year >= 2007:
        days += _substituted([date(year, 11, 30)])  # St Andrew's Day
    if not scotland_only:
        days += [easter + timedelta(1), _last_monday(year, 8)]
        days += _substituted([date(year, 1, 1)]) + _substituted([date(year, 3, 17)]) + _substituted([date(year, 7, 12)])
    return frozenset(days)


def easter_sunday(year: int) -> date:
    """Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _substituted(days: list[date]) -> list[date]:
    """Days with their substitutes: what falls on a weekend moves to the next weekday that is not taken."""
    taken = [d for d in days if d.weekday() < 5]
    for day in (d for d in days if d.weekday() >= 5):
        while day.weekday() >= 5 or day in taken:
            day += timedelta(1)
        taken.append(day)
    return taken


def _may_day(year: int) -> date:
    return date(year, 5, _MOVED_EARLY_MAY[year]) if year in _MOVED_EARLY_MAY else _first_monday(year, 5)


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((7 - first.weekday()) % 7)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(last.weekday())
