"""Questions that open with a name: "2. Supplier: Which provider holds each contract?", and among them "1. Category: finance, payroll".

Where the words behind the names ask, those are the requester's, and so are the words behind a name that ask nothing: they say what
the list is about, and are no answer.
"""

from __future__ import annotations

from foiparse.divide.likeness import question_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.voice import requests
from foiparse.late import late

NAME = late(r"[^:?.]{2,60}:\s+(?=\S)")
ASKING = 2  # items that ask behind their name, at the least, before the others are the requester's words too
ASKS = 0.6  # likeness from which words behind a name ask


def told_by_requester(letter: Prepared) -> frozenset[int]:
    """The units of numbered items whose words behind the name ask nothing, in a letter where those of more items do."""
    if letter.named is None:
        asking, others = 0, set[int]()
        for unit, head in zip(letter.units, letter.heads, strict=True):
            words = unit.plain[head.length :] if head is not None and head.tag in "nq" and unit.table is None else ""
            name = NAME.match(words)
            if name and _asks(words[name.end() :]):
                asking += 1
            elif name:
                others.add(unit.index)
        letter.named = frozenset(others) if asking >= ASKING and asking > len(others) else frozenset()
    return letter.named


def _asks(words: str) -> bool:
    return "?" in words or requests(words) or question_likeness(words) >= ASKS
