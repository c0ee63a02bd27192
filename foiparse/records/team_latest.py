"""Which of an answer's figures is the team's size now: that of the last date, or of staff in post beside vacancies and funded posts."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.records.posts import NUM, UNIT
from foiparse.records.team_columns import FUNDED
from foiparse.records.told import ANSWERS_KEPT, MONTH
from foiparse.values import date

_FIGURE: Final = rf"(?P<figure>(?<![£\d.,/-]){NUM}(?<!,)(?:\s*{UNIT}\b)?)"
# "17.2 are filled", "10.2 WTE in post", "there are 9 in post".
_IN_POST: Final = late(
    rf"(?<!of the )(?<!of these ){_FIGURE}(?:\s+(?:(?:of (?:them|these|which|whom)|are|is|were|was|currently|now|have been)\s+){{0,3}}|\s*|\s+(?!vacanc)[a-z]+s\s+)(?:in[- ]post|filled)\b",
    re.I,
)
_STAFFED: Final = late(r"\bin[- ]post\b|\bhow many\b|\bemploy\w*\b|\bfilled\b", re.I)
_BESIDE: Final = late(r"\bvacan\w+|\bestablish\w+|\bfunded\b|\bunfilled\b|\b(?:advis|recommend)e[ds]\b", re.I)
_FTE: Final = late(r"\b(?:F\.?T\.?E|W\.?T\.?E)s?\b|\b(?:full|whole)[- ]time[- ]equivalent", re.I)


_WHOLLY_NUMBER = late(NUM)


def in_post(answer: str, asked: str) -> str | None:
    """The figure of staff in post, where the answer tells another of vacancies or of funded posts: "10.2 WTE in post and 4.4 vacant"."""
    flat = " ".join(answer.split())
    if FUNDED.search(asked) and not _STAFFED.search(asked):
        return None
    told = [" ".join(m["figure"].split()) for m in _IN_POST.finditer(flat)]
    if len(told) != 1 or not _BESIDE.search(flat):
        return None
    bare = _WHOLLY_NUMBER.fullmatch(told[0]) is not None
    return f"{told[0]} FTE" if bare and _FTE.search(flat) else told[0]


_DATE: Final = late(
    rf"\b(?:(?:as )?(?:at|on|in|of|by)\s+)?(?:the end of )?(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH},? (?:19|20)\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}"
    r"|(?:19|20)\d\d(?![/-]?\d))|\b(?P<now>today|now|currently|at present|at the moment)\b",
    re.I,
)
_COUNTS: Final = late(
    rf"{_FIGURE}(?!\s*(?:%|per cent|years?|months?|weeks?|days?|hours?|times|of (?:them|whom|these)))(?![\w£%])", re.I
)
# Where one clause of a date ends and the next begins.
_CLAUSES: Final = late(r"(?<=[\w)])[.;]\s+|,?\s+(?:and|but|while|whereas|compared (?:with|to)|against)\s+", re.I)
# What a clause goes on to once it has told its figure.
_ASIDE: Final = late(r"(?<=\w)(?:,|\s\(|:)\s?(?!\d).*$")


def dated(answer: str) -> list[str]:
    """The figures that an answer tells of two dates or more, in the order of the dates: "Today there are 23; in 2015 it was 58" → 58, 23."""
    return list(_dated(answer))


@lru_cache(maxsize=ANSWERS_KEPT)  # asked for several times of one answer, and of one that many questions share
def _dated(answer: str) -> tuple[str, ...]:
    told: dict[str, str] = {}
    for clause in _CLAUSES.split(" ".join(answer.split())):
        dates = list(_DATE.finditer(clause))
        figures = [" ".join(m["figure"].split()) for m in _COUNTS.finditer(_ASIDE.sub("", _DATE.sub(" ", clause)).strip())]
        if len(dates) != 1 or not figures:
            continue
        day = date(dates[0]["date"] or "")
        key = "now" if dates[0]["now"] else str(day.start) if day and day.start else ""  # "now" is after every figure
        if len(figures) > 1 or not key or key in told:
            return ()
        told[key] = figures[0]
    return tuple(told[key] for key in sorted(told)) if len(told) > 1 else ()
