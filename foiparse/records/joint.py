"""Facts of several systems at once: a cost that is theirs together, and a row of facts in their order in which some say "N/A"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.facts import contract_end, users_of, yearly_cost
from foiparse.records.stated import Fact
from foiparse.values import absence

JOINT: Final = late(
    r"\b(?:combined|together|jointly|between them|in total for (?:both|all)|(?:total|cost|price|figure|fee) for (?:both|the two|all (?:three|four))"
    r"|covers both|(?:for|covers) (?:all|the) (?:\w+ )?(?:modules|products|systems|elements)|all (?:products|modules))\b",
    re.I,
)
# "£402,117 for all modules".
COVERS_ALL: Final = late(
    r"\b(?:for|covers|covering|across|of) (?:all|everything|the lot)\b(?! (?:users|staff|sites))|\ball (?:modules|products)\b",
    re.I,
)


# "£13,200 for both": one amount of two.
FOR_BOTH: Final = late(r"^[^£]*£[^£]*\b(?:for|covers|covering|across) both\b", re.I)


# "PACS and RIS together", "the devices and the software combined": two things, though neither is named as a system.
_TWO: Final = late(r"\b(?:the )?(?P<one>[\w-]{1,40}) and (?:the )?(?P<other>[\w-]{1,40}),? (?:together|combined)\b", re.I)
# What is paid for one system may be called by several of these.
_OF_ONE: Final = late(
    r"(?:licen[cs]\w*|hosting|support|maintenance|implementation|set-?up|training|fees?|charges?|users?|modules?|upgrades?|subscriptions?|hardware"
    r"|consultancy|capital|revenue|annual|monthly)",
    re.I,
)


def joint(sentence: str, named: int) -> bool:
    """What the sentence says is of several systems together, of which it names so many: "Casewell and Land Keeper £98,200 combined"."""
    if named > 1 and JOINT.search(sentence):
        return True
    two = _TWO.search(sentence)
    return two is not None and not any(_OF_ONE.fullmatch(two[n]) for n in ("one", "other"))


# Fewer than this are no row.
FEWEST: Final = 2
_CELLS: Final = (r"\s*[;|\n]\s*", r",\s+(?!\d{3}\b)")


def placed(answer: str, field: str, many: int) -> list[Fact] | None:
    """As many facts as there are systems, each a value or said to be none: "March 2027, June 2026, N/A (pilot)"; None for anything else."""
    for cut in _CELLS:
        cells = [c.strip(" .") for c in re.split(cut, answer.strip())]
        if len(cells) != many or many < FEWEST:
            continue
        values = [None if _none(c) else _value(field, c) for c in cells]
        if all(v is not None or _none(c) for v, c in zip(values, cells, strict=True)) and any(v is not None for v in values):
            return values
    return None


_BRACKET_AT_END = late(r"\s*\([^()]*\)$")


def _none(cell: str) -> bool:
    return absence(_BRACKET_AT_END.sub("", cell)) is not None


def _value(field: str, cell: str) -> Fact:
    if field == "contract_end":
        return contract_end(cell)
    if field == "users":
        return users_of(cell)
    return yearly_cost(cell, True) if field == "annual_cost" else None
