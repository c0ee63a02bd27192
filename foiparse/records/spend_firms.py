"""Questions that ask what each firm was paid for a service of the kinds that letters name firms for: agencies, advisers, interpreters, taxis."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.compiled import compiled
from foiparse.late import late

_FIRM: Final = (
    r"(?:agency|agencies|agents|compan(?:y|ies)|firms?|consultanc(?:y|ies)|consultants?|contractors?|suppliers?|providers?|vendors?|operators?"
    r"|organisations?|solicitors|barristers|chambers|outlets?|publications?|newspapers?|lawyers)"
)
# Words before it; "each department spend on consultants" asks of departments.
_SO_ON: Final = r"(?:(?!(?:on|in|to|by|for|from|with|spen[dt]|pa(?:y|id)|did|do|does|was|were)\b)[\w&/'’-]+ ){0,4}?"
# "paid to each agency", "by firm", "broken down by supplier", "each of the following consultancy firms".
_EACH_FIRM: Final = late(
    rf"\b(?:(?:by|per) (?:name of )?(?:the )?{_SO_ON}|(?:(?:each|every|individual)(?: of)?|the following) (?:the |these |those |your )?{_SO_ON}){_FIRM}\b",
    re.I,
)
# "Which agencies did you use, and how much was paid to each?"
_FIRMS_NAMED: Final = late(
    rf"\b(?:which|what|names? of|list(?: of)?|name|identify) (?:the |any |all |each |your )*{_SO_ON}{_FIRM}\b.{{0,160}}?\b(?:each|them|these|amounts?|how much"
    rf"|sums?|total|spen[dt]|paid|costs?|fees)\b|\bto whom\b|\b{_FIRM}\b[^.?]{{0,60}}?\bby name\b",
    re.I,
)


@cache
def _services() -> re.Pattern[str]:
    """What is bought of firms that letters name: people, advice, words in other tongues, journeys. Care, cleaning and building are none of these."""
    lines = files("foiparse.records").joinpath("data/firms_services.txt").read_text(encoding="utf-8").split("\n")
    return compiled(rf"\b(?:{'|'.join(filter(None, lines))})\b", re.I)


# What a question asks for the spend of is no payee: "the top 3 languages by spend", "broken down by department".
_THINGS: Final = late(
    r"\b(?:by|per|each|every|top \w+|which|what|most \w+)(?: \w+)? (?:languages?|departments?|directorates?|divisions?|wards?|service areas?|specialt(?:y|ies)"
    r"|staff groups?|grades?|reasons?|purposes?|schools?|countr(?:y|ies)|months?)\b",
    re.I,
)
_WHOM: Final = late(rf"\b(?:{_FIRM}|platforms?|channels?|websites?|sites|portals?|systems?|boards?|services|them)\b", re.I)


def of_things(text: str) -> bool:
    """The question asks for the spend on languages, departments or the like, and names nobody who is paid."""
    flat = " ".join(text.split())
    return _THINGS.search(flat) is not None and _WHOM.search(flat) is None


def firms_asked(text: str) -> bool:
    """The question asks what each firm was paid for a service of the kinds that are bought by the firm's name."""
    flat = " ".join(text.split())
    return _services().search(flat) is not None and (_EACH_FIRM.search(flat) or _FIRMS_NAMED.search(flat)) is not None
