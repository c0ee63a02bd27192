"""A contract's start and its length, told in answers of their own, which together tell its end: "1 October 2022", then "3 years"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.facts import NUMBER, WHEN, end_of_term
from foiparse.records.model import System
from foiparse.records.told import told, without_options

_START: Final = late(
    r"\b(?:start|begin|began|commenc\w*|award(?:ed)?) (?:date|on)\b|\b(?:date of|contract|when did it|when did the contract) "
    r"(?:start|begin|commence)\w*|\bstart(?:s|ed)?\b|\bcommencement\b|\b(?:signed|awarded|entered into)\b",
    re.I,
)
_LENGTH: Final = late(r"\b(?:length|duration|how long|(?:number of|how many) years|contract (?:term|period))\b", re.I)
_OF_CONTRACT: Final = late(
    r"\b(?:contracts?|agreements?|licen[cs]es?|its?)\b|^\W*(?:\d+\W+)?(?:start date|length|duration|term)\W*$", re.I
)
_DATE: Final = late(WHEN)
_YEARS: Final = late(rf"\b(?P<years>{NUMBER})[ -]years?\b", re.I)
# "2+1+1", "with options", "rolling": what comes after the first term is no part of it, and what has no term ends nowhere.
_OPEN: Final = late(
    r"\d\s?\+\s?\d|\b(?:rolling|ongoing|annual(?:ly)?|each year|extend\w*|extension|plus|option\w*|perpetual|since)\b", re.I
)
# An answer of more words tells a story.
LONGEST: Final = 12


def note_term(systems: Sequence[System], question: Question) -> None:
    """Keep with the systems the start and the length that a question for either is answered with."""
    start, length = _START.search(question.text), _LENGTH.search(question.text)
    answer = without_options(told(question)).strip(" .")
    if not (start or length) or not _OF_CONTRACT.search(question.text) or len(answer.split()) > LONGEST or _OPEN.search(answer):
        return
    dates, years = _DATE.findall(answer), [m["years"] for m in _YEARS.finditer(answer)]
    for system in systems:
        if start and len(dates) == 1:
            system.start = system.start or dates[0]
        if length and len(years) == 1 and len(dates) <= 1:
            system.length = system.length or years[0]


def end_terms(systems: Sequence[System]) -> None:
    """The end of each system's contract that its start and its length tell, where no answer told it."""
    for system in systems:
        if system.contract_end is None and system.start and system.length:
            system.contract_end = end_of_term(f"{system.length} years from {system.start}")
