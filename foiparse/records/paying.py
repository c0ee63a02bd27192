"""Sums of money in statements of paying, and the words beside them that make them no price of a service."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.compiled import compiled
from foiparse.late import late
from foiparse.records.spend import AMOUNT

_ABOUT: Final = r"(?:(?:a total of|a sum of|just|only|some|about|around|over|nearly|approximately|circa|c\.) ?)*"
SUM: Final = rf"{_ABOUT}(?P<amount>{AMOUNT})(?: \([^()]{{2,30}}\)| (?:plus|excluding|including|ex|inc) VAT)?"
WHEN: Final = r"(?: (?:in|during|for|over) [^,.;£]{4,40}?)?,?"
# What is no sum paid, or not for a service: grants, damages, works on buildings, what may yet be spent.
OTHER: Final = late(
    r"\b(?:budget\w*|forecast\w*|sav(?:ed|ings?)|income|revenue|refund\w*|per (?:click|user|head|licence|item|hour|day|week|night)|each|estimated|quot\w+|bids?|fined?"
    r"|fines|penalt\w+|compensation|damages|settle\w+|claim\w*|grants?|grant-?aid|donat\w+|loan\w*|funding|sponsor\w+|will|would|could|capital|up to|more than|less than|expected|planned|bought with"
    r"|rent|land|sale|sold|dividend|tax|council tax|business rates|salar(?:y|ies)|pension\w*|redundancy"
    r"|construct\w+|refurbish\w*|resurfac\w*|demoli\w+|build(?:ing)? (?:works?|of)|works to|repairs? to|vehicles?|residents?|households?|famil(?:y|ies)|victims?|carers?|charit(?:y|ies)|hourly|anticipated)\b",
    re.I,
)
# Questions about sums that are no price.
OTHER_ASKED: Final = late(
    r"\b(?:compensation|damages|grants?|grant-?aid|donat\w+|loans?|settle\w+|ex[- ]gratia|expenses|allowances?|salar\w+|redundancy|pay-?offs?|fined?|fines|penalt\w+|income|debts?|arrears"
    r"|rent|land|property purchase|sold|sales?|invest(?:ed|ing|ments?)|business rates"
    r"|what (?:does|do) (?:an?|one|each) [a-z]+(?: [a-z]+)? costs?)\b",
    re.I,
)


@cache
def _of(name: str) -> re.Pattern[str]:
    lines = files("foiparse.records").joinpath(f"data/{name}.txt").read_text(encoding="utf-8").splitlines()
    return compiled(rf"\b(?:{'|'.join(lines)})\b", re.I)


def of_works(words: str) -> bool:
    """They are about works, care or art: whoever is paid for these is no platform or service that is bought by name."""
    return _of("works").search(words) is not None


def contracted_out(asked: str) -> bool:
    """A contract is asked about that is none of a service that letters name; who looks after a website is told beside its software."""
    return _of("contracted_out").search(asked) is not None


def no_price(asked: str, said: str) -> bool:
    """What is said in answer to what is asked is no price of a service."""
    return bool(OTHER.search(said) or OTHER_ASKED.search(asked) or of_works(f"{asked} {said}"))
