"""The years that words name, and sentences that tell of another year than the one asked for."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.records.spend import AMOUNT
from foiparse.values import date

Span = tuple[dt.date, dt.date]

# An amount with what is said of how sure it is.
MONEY: Final = rf"(?:(?:about|around|approximately|some|circa|roughly|over|nearly)\s)?{AMOUNT}"
MONEY_TOLD: Final = late(MONEY, re.I)

_YEAR: Final = late(r"\b(?:FY ?)?(?:20\d\d(?:[/–-](?:20)?\d\d)?|\d\d/\d\d)\b(?![/–-]\d)", re.I)
_SENTENCE: Final = late(r"[^.;\n]*(?:\.(?=\S)[^.;\n]*)*[.;\n]?")


def named_years(text: str) -> list[Span]:
    """The years that the text names, each once: "2022/23" from 1 April 2022, "2023" from 1 January."""
    return list(dict.fromkeys(span for m in _YEAR.finditer(text) if (span := _span(m.group()))))


@lru_cache(maxsize=256)  # a letter names the same few years again and again
def _span(year: str) -> Span | None:
    found = date(year)
    return (found.start, found.end) if found and found.start and found.end else None


def other_years(answer: str, year: Span) -> str:
    """The answer without the amounts of sentences that name years, none of which meets the year asked for: "In 2021/22 we spent £1,500."."""
    answer = _BRACKET.sub(lambda m: "" if MONEY_TOLD.search(m.group()) and _elsewhere(m.group(), year) else m.group(), answer)
    answer = _AMOUNT_IN.sub(lambda m: m["behind"] if _elsewhere(m["behind"], year) else m.group(), answer)
    out = []
    for m in _SENTENCE.finditer(answer):
        out.append(MONEY_TOLD.sub("", m.group()) if _elsewhere(m.group(), year) else m.group())
    return "".join(out)


def _elsewhere(words: str, year: Span) -> bool:
    """The words name years, and none that meets the year."""
    named = named_years(words)
    return bool(named) and not any(start <= year[1] and year[0] <= end for start, end in named)


_AMOUNT_IN: Final = late(
    rf"{AMOUNT}(?P<behind>(?:\s[a-z]+){{0,4}}?\s(?:in|for|during)\s(?:the\s)?"
    r"(?:(?:financial\s)?year\s)?(?:FY ?)?(?:20\d\d(?:[/–-](?:20)?\d\d)?|\d\d/\d\d)\b(?![/–-]\d))",
    re.I,
)
_BRACKET: Final = late(r"\s?\([^()\n]{1,80}\)")
_NOW: Final = late(r"\b(?:current|currently|now|at present|today|presently)\b[^.;\n]*\d", re.I)
_ONCE: Final = late(
    r"\s*\bIn (?:[A-Z][a-z]+ )?(?:20\d\d(?:[/-]\d\d)?),? (?:there (?:was|were)|(?:we|it|the \w+) had)\b[^.;\n]*(?:\.(?=\S)[^.;\n]*)*[.;\n]?"
)


def without_past(answer: str) -> str:
    """The answer without sentences of what once was, "In 2021 there were 48.", where another tells what there is now."""
    rest = _ONCE.sub("", answer)
    return rest if rest != answer and _NOW.search(rest) else answer
