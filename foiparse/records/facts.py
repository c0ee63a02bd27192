"""Single facts from a cell, a line or an answer: a contract's end, a yearly cost, a number of users."""

from __future__ import annotations

import re
from datetime import timedelta

from foiparse.late import late
from foiparse.records.model import plain
from foiparse.records.told import without_options
from foiparse.values import count, date, money

_END_WORDS = late(r"\b(?:expir\w*|end(?:s|ing|ed)?|until|renew\w*|to|terminat\w*)\b", re.I)


def contract_end(text: str) -> str | None:
    """The end of a contract, ISO, as exact as it is told; without extensions. None where there is none or more than one."""
    text = _SINCE.sub(" ", without_options(text))
    if both := _BOTH_ENDS.match(text):
        text = both["end"]
    if (termed := end_of_term(text)) or _STARTS_ONLY.search(text) or (_STARTED.match(text) and not _END_WORDS.search(text)):
        return termed
    value = date(text)
    if value is None or value.end is None or value.approximate:
        return None
    if "several_dates" in value.flags:
        return _last_of_several(text)
    if value.precision == "day":
        return value.end.isoformat()
    if value.precision == "month":
        return value.end.isoformat()[:7]
    return str(value.end.year) if value.precision == "year" and value.start and value.start.year == value.end.year else None


_DAY = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
# "01/10/2021 30/09/2026", "Sept 2022 / Sept 2027 / 1+1": the start and the end, as a form asks for them.
WHEN = rf"(?:{_DAY}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?[A-Z][a-z]{{2,8}} \d{{4}})"
_BOTH_ENDS = late(rf"^\W*{WHEN}(?:\s+|\s*[,/;–-]\s*)(?P<end>{WHEN})(?=\W*$|\s*[,/;.]\s)")
# "And since May 2022": when it began.
_SINCE = late(rf"(?<=\w)\s+since (?:early |late |mid-?)?{WHEN}")
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)})"
_BEGAN = r"(?:from|began|begins?|beginning|start(?:s|ed|ing)?|commenc\w+)"
_RENEWED = rf"(?:{_BEGAN}|(?:renewed|awarded|let))"
_DATE = r"(?P<start>\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8} \d{4})"
_PERIOD = r"(?:an?|the) (?:fixed |initial |minimum )?(?:contract )?(?:term|period|duration)"
# "2+1+1 from 01/11/2022", "began on 1 April 2021 for five years", "a three-year contract from 1 May 2023".
_TERMS = tuple(
    late(p)
    for p in (
        rf"(?P<years>\d)(?:\s?\+\s?\d)+ (?:years? )?(?:contract )?{_BEGAN}(?: on| in)? {_DATE}",
        rf"\b(?P<years>{NUMBER})[ -]years?"
        rf"(?: (?:fixed |initial )?(?:contract|term|agreement|licence|deal))?,?(?: which| that)? {_BEGAN}(?: on| in)? {_DATE}",
        rf"^\W*(?:on )?{_DATE},? for (?:an initial |{_PERIOD} of )?(?P<years>{NUMBER}) years?\b",
        rf"\b(?:{_RENEWED})(?: on| in| from)? {_DATE},?(?: and (?:is|was|runs))? "
        rf"for (?:an initial |{_PERIOD} of )?(?P<years>{NUMBER}) years?\b",
    )
)
_STARTED = late(r"^\W*(?:it )?(?:started|began|commenced|in (?:place|use) since|since)\b", re.I)
# A start and nothing else: "from 1 May 2022".
_STARTS_ONLY = late(rf"^\W*(?:\d(?:\s?\+\s?\d)* )?(?:{_BEGAN}|since)(?: on| in)? {_DATE}\W*$")


# No contract ends after this year; a later one is a slip of the pen, or no year.
LAST_YEAR = 2200


def end_of_term(text: str) -> str | None:
    """The end of a contract told by its start and its term, without extensions; None where the words are not so."""
    said = next((m for p in _TERMS if (m := p.search(text))), None)
    start = date(said["start"]) if said else None
    if not said or start is None or start.start is None:
        return None
    years = _WORDS.get(said["years"].lower()) or int(said["years"])
    first = start.start
    if first.year + years > LAST_YEAR:
        return None
    if start.precision == "day":
        turn = (
            first.replace(year=first.year + years, day=min(first.day, 28))
            if first.month == 2
            else first.replace(year=first.year + years)
        )
        return (turn - timedelta(days=1)).isoformat()
    last = first.replace(year=first.year + years, day=1) - timedelta(days=1)
    return last.isoformat()[:7] if start.precision == "month" else None


# "Renewed in 2018 for five years to 30th June 2023".
_TO = late(
    r"\b(?:to|until|till|end(?:s|ing)?(?: on)?|expir(?:es|ing|y)(?: on)?) (?:the )?"
    rf"(?P<end>{_DAY}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?[A-Z][a-z]{{2,8}} \d{{4}})"
)


_SENTENCE_ENDS = late(r"[\n;]|(?<=[a-z)\d])[.,]\s")


def _last_of_several(text: str) -> str | None:
    """Of several dates, the one date that words of ending introduce."""
    told = [m["end"] for m in _TO.finditer(text)]
    if len(told) == 1:
        return contract_end(told[0])
    parts = _SENTENCE_ENDS.split(text)
    ends = {
        e for p in parts if _END_WORDS.search(p) and (v := date(p)) and "several_dates" not in v.flags and (e := contract_end(p))
    }
    return ends.pop() if len(ends) == 1 else None


# "£150-180k": neither is the figure.
RANGE = late(r"[£$€]\s?\d[\d,.]*\s?[-–]\s?(?!\d{1,2}(?:st|nd|rd|th)? [A-Z]|\d{1,2}[/.]\d{1,2}[/.]\d)\d")


def yearly_cost(text: str, yearly: bool) -> float | int | None:
    """The cost of one year: stated so beside the figure, or asked so (`yearly`). None for ranges, totals and several amounts."""
    value = None if RANGE.search(text) else money(text)
    if value is not None and (value.per or _PER_FIRST.search(text)):
        return None  # the price of one user, line or call is no cost of the system
    if value is None or value.sole is None or value.nothing in ("not_held", "tbc"):
        return None
    if "bare" in value.flags and not yearly:
        return None
    if (value.nothing and _BUNDLED.search(text)) or (value.period != "year" and ONCE_PAID.search(text)):
        return None
    if value.period == "year" or (yearly and value.period is None):
        return plain(value.amount)
    return None


# "The average cost per school is £3,100 per annum".
_PER_FIRST = late(
    r"\b(?:costs?|price|fee|charge)s? (?:per|for each) (?!annum|year|month|quarter|week|day|contract|system)[a-z]+ (?:is|was|of|are)\b",
    re.I,
)
# "The implementation cost £2.1 million": paid once.
ONCE_PAID = late(r"\b(?:implementation|set-?up|one-?off|installation|migration) (?:costs?|fees?|charges?|payments?)\b", re.I)
# "There is no separate cost, as it is part of our Microsoft agreement": it costs something, which nobody can tell apart.
_BUNDLED = late(
    r"\bno (?:separate|individual|specific|stand-?alone|direct)\b.{0,60}\b(?:part|within|included?|covered|bundled|agreement)\b",
    re.I,
)


# "44 sites" under "Users / sites".
_PLACES = late(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s+(?:of (?:our|the) )?"
    r"(?:sites?|buildings|locations|premises|schools|libraries|depots|hospitals|lines|circuits)\b",
    re.I,
)


# "Annual licence cost 310,000" counts no licences.
_PRICE_OF_LICENCE = late(r"\blicen[cs](?:e|es|ing) (?:costs?|fees?|prices?|charges?)\b(?!.*\b(?:users|licen[cs]es)\b)", re.I)
# "Microsoft 365 licences" counts none.
NUMBERED_NAMES = late(r"\b(?:Microsoft|Office|Dynamics|MS|Windows|Server)\s+\d{2,4}\b")


def users_of(text: str) -> int | str | None:
    """A number of users or licences, or "unlimited"."""
    text = NUMBERED_NAMES.sub("", text)
    value = None if _PLACES.search(text) or _PRICE_OF_LICENCE.search(text) else count(text)
    if value is None or value.unit in ("percent", "hours", "FTE", "WTE"):
        return None
    if value.unlimited:
        return "unlimited"
    if value.value is None or "several_counts" in value.flags:
        return None
    return int(value.value) if value.value == int(value.value) else None


def total_cost(text: str) -> tuple[float | int | None, str] | None:
    """An amount and its raw words, None where the text has no amount of money."""
    value = None if RANGE.search(text) else money(text)
    if value is None or value.sole is None or value.nothing:
        return None
    return plain(value.amount), value.raw


def whole_cost(text: str) -> tuple[float | int | None, str] | None:
    """An amount that says of itself that it is the whole: "£188,000 (total)" under "Cost"."""
    value = money(text)
    return total_cost(text) if value is not None and value.period == "total" else None
