"""Lists in running words of names each with its price in brackets: "We use Casewell (£4,200 a year), Seedling (free) and Tally (£950)"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from foiparse.late import late
from foiparse.records.facts import yearly_cost
from foiparse.records.intents import intent_of
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.told import sentences
from foiparse.values import money

# One name with its price is a statement, which other ways of reading know better.
FEWEST: Final = 2
_ITEM: Final = late(rf"(?P<name>{NAME})\s*\((?P<price>[^()\n]{{2,40}})\)")
_BETWEEN: Final = late(r"(?:[,;&•\s-]|\band\b)*", re.I)
_FREE: Final = late(r"(?:free|no (?:charge|cost)|nil)\b", re.I)


def priced(answer: str, question: str) -> list[System]:
    """The systems of the first sentence that is such a list, nothing but small words between its items; [] where there is none."""
    yearly = intent_of(question).yearly
    for said in sentences(answer):
        items = list(_ITEM.finditer(said))
        if len(items) < FEWEST or not any("£" in m["price"] for m in items):
            continue
        gaps = [said[a.end() : b.start()] for a, b in pairwise(items)]
        plain = all(is_name(clean(m["name"]), strict=True) and (_FREE.match(m["price"]) or money(m["price"])) for m in items)
        if plain and all(_BETWEEN.fullmatch(gap) for gap in gaps):
            return [System(product=clean(m["name"]), annual_cost=_cost(m["price"], yearly)) for m in items]
    return []


def _cost(price: str, yearly: bool) -> float | int | None:
    return None if _FREE.match(price) else yearly_cost(price, yearly)
