"""Several systems in one sentence, each with its use: "Payroll is on Casewell and HR on Land Keeper, both provided by Fernlea"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.model import System
from foiparse.records.names import NAME, NAMES, SERVICES, clean, is_name, split_names
from foiparse.records.posts import NUM
from foiparse.records.told import sentences
from foiparse.values import date

_MADE: Final = r"(?:supplied|provided|made|developed|produced|hosted|bought|purchased|licensed|sold|delivered)"
_ALL_BY: Final = late(
    rf",? (?:both|all)(?: of (?:them|which))?(?: (?:is|are|were|come))?(?: {_MADE})? (?:by|from|of) (?:the )?(?P<by>{NAME})\W*$"
)
_PARTS: Final = tuple(
    late(p)
    for p in (
        # "payroll is on Casewell", "for rents RentBook"
        rf"^(?:[Ff]or )?(?:the |our )?(?P<function>[A-Za-z][\w’' /-]{{1,50}}?) (?:(?:is|are) )?(?:\w+(?:ed|ne|un|pt|ld) )?"
        rf"(?:on|in|with|through|using|via) (?:the )?(?P<name>{NAME})$",
        # "Casewell is used for adults", "Casewell for rents"
        rf"^(?:[Ww]e (?:use|have) )?(?P<name>{NAME}),? (?:(?:is|are) )?(?:used )?(?:for|in|within) (?:the |our )?"
        r"(?P<function>[A-Za-z][\w’' /-]{1,50})$",
        rf"^(?:[Ff]or )(?:the |our )?(?P<function>[a-z][\w’' /-]{{1,50}}?) (?:we (?:use|have) |it is )?(?P<name>{NAME})$",
    )
)
# Fewer parts than this are no list.
FEWEST: Final = 2
# A list of systems is told at once.
MOST_SENTENCES: Final = 3


def each_with_use(answer: str) -> list[System]:
    """The systems of the first sentence that is nothing but systems with their uses, [] where there is none."""
    for sentence in sentences(answer)[:MOST_SENTENCES]:
        made = _ALL_BY.search(sentence)
        body = sentence[: made.start()] if made else sentence
        parts = re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+", body.strip(" ."))
        found = [s for part in parts if (s := _part(part.strip()))]
        if len(found) == len(parts) >= FEWEST:
            for system in found:
                system.supplier = clean(made["by"]) if made else None
            return found
    return []


def _part(words: str) -> System | None:
    said = next((m for p in _PARTS if (m := p.match(words))), None)
    name = clean(said["name"]) if said else ""
    if not said or not is_name(name, strict=True) or name.casefold() in SERVICES or date(said["function"]):
        return None
    counted = _COUNTS.fullmatch(said["function"].strip()) is not None  # "Forty-eight are on Casewell"
    return System(product=name, functions=[] if counted else [said["function"].strip()])


_COUNTS: Final = late(NUM, re.I)


_COUNT: Final = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d)"
_OF_ONE: Final = late(
    rf"\b{_COUNT} (?:\w+ )?(?:products|systems|modules|packages|applications|tools) (?:from|by|of|made by|supplied by) (?:the )?(?P<by>{NAME})"
    rf"\s*[,:(–-]\s*(?P<names>{NAMES})"
)


def of_one_maker(answer: str) -> list[System]:
    """The systems of "Two products from Fernlea, Casewell (96 devices) and Land Keeper"."""
    said = _OF_ONE.search(re.sub(r"\s*\([^()]*\)", "", " ".join(answer.split())))
    names = [n for n in split_names(said["names"]) if is_name(n, strict=True)] if said else []
    return [System(product=n, supplier=clean(said["by"])) for n in names] if said and len(names) >= FEWEST else []
