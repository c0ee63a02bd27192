"""The facts that one piece of an answer states, each told by its kind: an end, a cost of a year or in all, a number of users."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.facts import NUMBERED_NAMES, ONCE_PAID, RANGE, WHEN, contract_end, end_of_term, users_of, yearly_cost
from foiparse.records.intents import Intent
from foiparse.records.model import plain
from foiparse.records.told import MONTH
from foiparse.values import date, money

Fact = float | int | str | None

_MOVED: Final = r"(?:moved|switched|changed|migrated|went) (?:over |across )?(?:to|from)|replaced"
STARTS: Final = late(
    r"\b(?:start\w*|began|begin\w*|since|commenc\w*|signed|awarded|live|implemented|introduced|fitted|installed"
    rf"|rolled out|taken on|bought|purchased|procured|acquired|let (?:from|on|in)|went with|(?:goes|go|dates) back to|{_MOVED})\b",
    re.I,
)
# "It was fitted to the whole fleet during 2020": no word of ending is one here.
_FITTED: Final = late(
    rf"\b(?:awarded to(?! (?:run|end))|fitted|installed|rolled out|introduced|went with|(?:goes|go|dates) back to|{_MOVED})\b",
    re.I,
)
_ENDS: Final = late(
    r"\b(?:to|until|till|ends?|ending|ended|expir\w*|runs?|renew\w*|up|tied|stops?|lapses?|term|terminat\w*|finish\w*|out)\b",
    re.I,
)
_LATER: Final = late(
    r"\bexten\w*|\boptions?\b|\breview\w*|\bmov(?:e|es|ing) (?:to|over|from|across)\b"
    r"|\breplac\w*|\bmigrat\w*|\bswitch\w*|\btransition\w*|\bgo(?:ing)? live\b",
    re.I,
)
# "A report to Cabinet of 11 July 2016" is dated, and ends nothing.
_REPORTED: Final = late(r"\b(?:reports?|meetings?|committees?|cabinet|minutes|audits?|inspections?)\b", re.I)
_FIRMLY: Final = late(r"\b(?:ends?|ending|expir\w*|runs? (?:to|until|out)|until|renew\w*|terminat\w*)\b", re.I)
_USERS: Final = late(
    r"\b(?:users?|licen[cs]es?|licen[cs]ed|seats?|log-?\s?ins?|(?:active|live|open|staff) accounts"
    r"|agents|named|extensions|handsets|(?:on|use|uses) (?:it|the system))\b",
    re.I,
)
# "See 11" points to an answer.
_SEE: Final = late(r"\b(?:see|as (?:at|in|for)|same as)(?: (?:question|answer|number|no\.?|q))? ?\d{1,2}\b", re.I)
_PRICE: Final = late(r"[£$€]\s?[\d,.]+\s?(?:k|m)?(?: (?:a|per) \w+)?", re.I)
# "It has run since 2016": a date behind this word is when it began, whatever else the piece says.
_SINCE: Final = late(rf"\bsince (?:early |late |mid-?)?(?:{WHEN}|(?:19|20)\d\d\b)", re.I)
_MONEY: Final = late(r"[£$€]|\bnothing\b|\bnil\b", re.I)


# "£8,940 for the year to March 2025": no end, but of which year the cost is.
_YEAR_TO: Final = late(
    r"\b(?:[Ff]or|[Ii]n) the (?:financial )?year (?:to|ended|ending)(?: on)? (?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]+ \d{4}"
)


# "Casewell: 2028", "Casewell 2028", where an end is asked for.
_NAMED_YEAR: Final = late(r"^(?:[^:\d£]{2,40}(?::|\s[–—-])|[A-Z][\w.&+-]*(?: [A-Z][\w.&+-]*){0,3})\s+(?=20\d\d$)")
_OF_MONTH: Final = late(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* 20\d\d$|\b(?:spring|summer|autumn|winter) 20\d\d$", re.I
)


_A_NUMBER = late(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|unlimited|site licen[cs]e|no limit)\b",
    re.I,
)


_DIGIT = late(r"\d")


def stated(piece: str, intent: Intent) -> list[tuple[str, Fact]]:
    """The facts of one piece, each of its kind."""
    out: list[tuple[str, Fact]] = []
    piece = _YEAR_TO.sub("a year", piece)
    if intent.end and not STARTS.search(piece) and not _OF_MONTH.search(piece):
        piece = _NAMED_YEAR.sub("", piece)
    dated = _DIGIT.search(piece) is not None and date(piece) is not None
    ends = _ENDS.search(piece) is not None
    if termed := end_of_term(piece):
        out += [("contract_end", termed)]
    elif (
        dated
        and (ends or intent.end)
        and not (STARTS.search(piece) and (not intent.end or not ends or _FITTED.search(piece)))
        and not _LATER.search(piece)
        and (not _REPORTED.search(piece) or _FIRMLY.search(piece))
    ):
        end = contract_end(_PRICE.sub("", _SINCE.sub("", piece)))
        out += [("contract_end", end)] if end else []
    if _MONEY.search(piece):
        out += _cost(piece, intent)
        beside = _COUNTED_USERS.search(piece)
        out += [("users", n)] if beside and (n := users_of(beside.group())) is not None else []
    elif _A_NUMBER.search(
        piece,
    ):
        piece = NUMBERED_NAMES.sub("", _SEE.sub("", _EXTENSIONS.sub("", piece)))
        if intent.users and not ends and _AS_AT.search(piece):  # "640 at 1 September"
            piece, dated = _AS_AT.sub("", piece), False
        users = users_of(piece) if (intent.users and not dated) or _USERS.search(piece) else None
        if users is not None:
            out.append(("users", users))
    return out


# "Two one-year extensions are possible", "2 x 12 month extensions": of time, not of telephones.
_EXTENSIONS: Final = late(r"\b(?:\w+ (?:x |× |optional |further )?)?\w+[- ](?:years?|months?)[- ]extensions?\b", re.I)
_AS_AT: Final = late(rf"(?<=\d)\s+(?:as )?(?:at|on|of) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}(?: \d{{4}})?$")
# "38 users £3,450": both in one piece.
_COUNTED_USERS: Final = late(
    r"(?:(?<![£$€\d,.])\d[\d,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:\w+ )?(?:users?|licen[cs]es|seats|log-?ins)\b",
    re.I,
)


# "Spend on telephony as a whole (lines, mobiles and contact centre)" is no system's.
_AS_A_WHOLE: Final = late(r"\b[Ss]pend on [\w ]{2,40} as a whole\b")


# "£39,000 (£117,000 over three years)": one year's cost, and in brackets what it comes to.
_SUMMED: Final = late(r"^(?P<head>[^()£$€]*[£$€][^()]*)\((?P<sum>[^()]*[£$€][^()]*)\)")


_WHOLE_COST = late(
    r"\b(?:in total|to date|so far|total value|overall|all told|(?:has|have) been (?:paid|spent)|whole[- ]life|in all|contract value"
    r"|for (?:the|a|this) (?:\w+ )?(?:pilot|trial)|over (?:\w+ ){1,2}years)\b",
    re.I,
)
_ESTIMATED = late(r"\bestimated?\b", re.I)


_YEARLY_BESIDE = late(r"[(]\s*([£$€][\d,.]+ (?:a|per) (?:year|annum))\s*[)]")
_OF_ONE_YEAR = late(r"\b(?:for the (?:present |current )?year|this year|last year|in a year|(?:each|every) year)\b", re.I)


def _cost(piece: str, intent: Intent) -> list[tuple[str, Fact]]:
    summed = _SUMMED.match(piece)
    whole = money(summed["sum"]) if summed else None
    if summed and whole and whole.period == "total":
        piece = summed["head"]
    value = None if RANGE.search(piece) or _AS_A_WHOLE.search(piece) else money(piece)
    if value is None or value.sole is None:
        said = _YEARLY_BESIDE.search(piece)
        value = money(said[1]) if said else None
        if not said or value is None or value.amount is None:
            return []
        piece = said[1]
    total = value.period != "year" and _WHOLE_COST.search(
        piece,
    )
    total = total or (value.period != "year" and ONCE_PAID.search(piece))
    if _ESTIMATED.search(piece) and not intent.yearly and (total or value.period != "year"):
        return []  # "£1.35m was estimated", of a contract's value
    if (
        total
        or value.period == "total"
        or (
            value.period is None
            and (intent.total or intent.once)
            and not (intent.yearly or intent.one or intent.part)
            and not value.nothing
        )
    ):
        return [("total", plain(value.amount))]
    asked = intent.yearly or not (intent.spent or intent.part)
    yearly = None if intent.one else yearly_cost(piece, intent.cost and asked)
    if yearly is None and not intent.one and _OF_ONE_YEAR.search(piece):
        yearly = plain(value.amount)
    return [("annual_cost", yearly)] if yearly is not None else []
