"""Sums of money in statements of paying, and the words beside them that make them no price of a service."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from typing import Final

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
    r"|rent|land|property purchase|sold|sales?|invest(?:ed|ing|ments?)|business rates)\b",
    re.I,
)
# Works, care and cures: whoever is paid for these is no platform or service that is bought by name.
WORKS: Final = late(
    r"\b(?:roofs?|roofing|slates|vegetation|demolition|drain\w*|flood\w*|bridges?|resurfac\w*|potholes?|scaffold\w*|asbestos|cladding|boilers?|heating|paving|playgrounds?|tarmac|dredg\w+|excavat\w+"
    r"|care homes?|placements?|foster\w*|home care|domiciliary|nursing homes?|surger(?:y|ies)|operations|hip|clinical trials?|graves?|burials?|artists?|sculpt\w+|presenter|singer|speaker|film star"
    r"|floor(?:s|ing)?|marquees?|ground ?works?|golf courses?|repairs?|slipways?|mend(?:ed|ing)|(?:swimming )?pools?|pitch(?:es)?|car parks?|pavilion|theatre|extension|stadium|pier|harbour|new (?:build(?:ing)?|school|hospital|road|houses|homes|hall|station|depot|centre)"
    r"|land|purchase of)\b",
    re.I,
)
# Contracts of these kinds are none of a service that letters name; who looks after a website is told beside its software.
CONTRACTED: Final = late(
    r"\b(?:clean\w*|(?:food )?waste|recycl\w+|refuse|bins?|grounds maintenance|grass|security guards?|websites?)\b", re.I
)
