"""Dates as letters print them, day first: "24th March 2021", "27/03/2024", "Wed, 3 Jan 2024", "1 st of May, 2019".

A date is found with its place in the text; a day and month without a year are found too (`year` None), for the caller to fill.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from foiparse.late import late

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan ionawr",
            "february feb febuary chwefror",
            "march mar mawrth fawrth",
            "april apr ebrill",
            "may mai fai",
            "june jun mehefin fehefin",
            "july jul gorffennaf orffennaf",
            "august aug awst",
            "september sept sep medi fedi",
            "october oct hydref",
            "november nov tachwedd dachwedd",
            "december dec rhagfyr ragfyr",
        ],
        start=1,
    )
    for name in names.split()
}
FIRST_YEAR, LAST_YEAR = 1985, 2099  # before the oldest access law in use here, no letter; two-digit years are of this century

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# The year may be glued to the next word, and the day to the month, where a text layer lost a space.
# Behind a dash between blanks the month is of a title: "Request 1 - May 2023".
_DAY = r"(?<![\d/.\-])(?P<d>[0-3]?\d)(?!\s-\s)\s?(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain|ú)?(?:(?:\s+day)?\s+of|\s+o)?[\s,.\-/]{0,3}"
# A second month, of the other language: "20 Rhagfyr / December 2023".
_WORDS = late(
    rf"{_DAY}(?P<m>{_MONTH})(?![a-z])\.?(?:\s?/\s?(?:{_MONTH}))?(?:[\s,.\-/']{{0,3}}(?P<y>(?:19|20)\d\d|(?<!\n)\d\d(?![\d:/]|\s?(?:st|nd|rd|th)\b)))?",
    re.I,
)  # "16 January" and in the next line "29 March": that 29 is no year
_GLUED = late(rf"{_DAY}(?P<m>{_MONTH})(?P<y>(?:19|20)\d\d)", re.I)
# The month is looked for before a day and a year: from the left, every word of the text would be tried.
_AMERICAN = late(r"(?<=[a-z.] )(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<y>(?:19|20)\d\d)", re.I)
_MONTH_BEFORE = late(rf"(?:^|[^a-z])({_MONTH})\.? $", re.I)
LONGEST_MONTH = 14
_FIGURES = late(r"(?<![\d/.\-])(?P<d>[0-3]?\d)\s?(?P<s>[/.\-])\s?(?P<m>[01]?\d)\s?(?P=s)\s?(?P<y>(?:19|20)\d\d|\d\d)(?![\d/\-])")
_ISO = late(r"(?<![\d\-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>[01]\d)(?P=s)(?P<d>[0-3]\d)(?![\d/])")
_DIGITS = late(r"\d+")
_PATTERNS = (_ISO, _AMERICAN, _GLUED, _WORDS, _FIGURES)


class Found(NamedTuple):
    """A date at its place; `year` is None where only day and month are printed."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def iso(self, year: int | None = None) -> str | None:
        """ISO form, with `year` where none is printed; None where the year is unknown or the day does not exist."""
        try:
            return date(self.year or year or 0, self.month, self.day).isoformat()
        except ValueError:
            return None


def find_dates(text: str, month_first: bool = False) -> list[Found]:
    """All dates in `text` from left to right, none overlapping. `month_first` reads 3/4/2020 as the Americans do."""
    found: list[Found] = []
    runs = [run.span() for run in _DIGITS.finditer(text)]
    days, years = [a for a, b in runs if b - a < 3], [a for a, b in runs if b - a == 4]
    for pattern in _PATTERNS:
        for match in _matches(pattern, text, years if pattern is _ISO else days):
            if pattern is _AMERICAN:
                one = _american(text, match)
            else:
                one = _found(match["d"], match["m"], match["y"], match.span(), month_first and pattern is _FIGURES)
            if one and not any(one.start < f.end and f.start < one.end for f in found):
                found.append(one)
    return sorted(found)


def _matches(pattern: re.Pattern[str], text: str, starts: list[int]) -> Iterator[re.Match[str]]:
    """What `finditer` gives, tried only where digits begin: every pattern starts there, with a year or with a day."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match


def _american(text: str, match: re.Match[str]) -> Found | None:
    month = _MONTH_BEFORE.search(text[max(0, match.start() - LONGEST_MONTH) : match.start()])
    return _found(match["d"], month[1], match["y"], (match.start() - len(month[1]) - 1, match.end()), False) if month else None


def _found(day_text: str, month_text: str, year_text: str | None, span: tuple[int, int], swap: bool) -> Found | None:
    month = MONTHS.get(month_text.lower()) or int(month_text)
    day = int(day_text)
    if (swap and day <= 12) or month > 12 >= day:
        day, month = month, day
    year = _year(year_text)
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (year is not None and not FIRST_YEAR <= year <= LAST_YEAR):
        return None
    return Found(*span, year, month, day)


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)
