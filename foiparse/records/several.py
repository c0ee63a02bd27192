"""Several systems in one sentence, each with its use: "Payroll is on Casewell and HR on Land Keeper, both provided by Fernlea"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import common
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.model import System
from foiparse.records.names import NAME, NAMES, SERVICES, clean, is_name, split_names
from foiparse.records.phrases import COMPANY, systems_of
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
        rf"^(?:[Ww]e (?:use|have) )?(?P<name>{NAME})(?: (?P<bracket>\([^()]{{2,40}}\)))?,? (?:(?:is|are) )?(?:used )?(?:for|in|within) (?:the |our )?"
        r"(?P<function>[A-Za-z][\w’' /-]{1,50})$",
        rf"^(?:[Ff]or )(?:the |our )?(?P<function>[a-z][\w’' /-]{{1,50}}?),? (?:we (?:use|have) |it is |(?:the|our) \w+ (?:uses?|has) )?"
        rf"(?P<name>{NAME})$",
        # "children's services use Casewell"
        rf"^(?:the |our )?(?P<user>[A-Za-z][\w’' /&-]{{1,50}}?) (?:currently |now )?(?:uses?|utilises?|(?:is|are) using) (?:the )?(?P<name>{NAME})$",
        # "payroll: Casewell", "recruitment - Land Keeper"
        rf"^(?P<label>[A-Za-z][\w’' /&-]{{1,50}}?)(?::| [-–—]) (?P<name>{NAME})$",
    )
)
# Fewer parts than this are no list.
FEWEST: Final = 2
# A list of systems is told at once.
MOST_SENTENCES: Final = 3


_JOINED_NAMES = late(r",\s*(?:and\s+)?|;\s*|\s+and\s+")


def each_with_use(answer: str, by_supplier: bool = False) -> list[System]:
    """The systems of the first sentence that is nothing but systems with their uses, [] where there is none.

    A name behind its use and a colon is a product's, unless suppliers are asked for.
    """
    for sentence in sentences(answer)[:MOST_SENTENCES]:
        made = _ALL_BY.search(sentence)
        body = sentence[: made.start()] if made else sentence
        parts = _JOINED_NAMES.split(body.strip(" ."))
        found = [s for part in parts if (s := _part(part.strip(), not by_supplier))]
        if len(found) == len(parts) >= FEWEST:
            for system in found:
                system.supplier = clean(made["by"]) if made else system.supplier
            return found
    return _line_by_line(answer)


# More lines than this are a document.
MOST_LINES: Final = 12


def _line_by_line(answer: str) -> list[System]:
    """Sentences or lines each of a system and its use: "Casewell for HR" above "Land Keeper for finance"."""
    told = sentences(answer)
    found = [s for sentence in told if (s := _part(sentence))] if FEWEST <= len(told) <= MOST_LINES else []
    return found if len(found) == len(told) else []


def _part(words: str, labelled: bool = False) -> System | None:
    said = next((m for p in _PARTS if (m := p.match(words))), None)
    name = clean(said["name"]) if said else ""
    if not said or not is_name(name, strict=True) or name.casefold() in SERVICES:
        return None
    label, user = said.groupdict().get("label"), said.groupdict().get("user")
    function = (label or user or said["function"]).strip()
    if user and _ALL_OF_US.fullmatch(user):
        return System(product=name)
    if date(function) or known().find(function) or (label and not (labelled and _is_use(label) and not COMPANY.search(name))):
        return None
    counted = _COUNTS.fullmatch(function) is not None  # "Forty-eight are on Casewell"
    pair = systems_of(f"{said['name']} {said['bracket']}") if said.groupdict().get("bracket") else []
    if len(pair) == 1 and pair[0].product and pair[0].supplier:
        return System(product=pair[0].product, supplier=pair[0].supplier, functions=[function])  # "Fernlea (Casewell) for rents"
    return System(product=name, functions=[] if counted else [function])


_LABEL_WORDS = late(r"[^\W\d_]+")


# Who uses all of an authority's systems is no use of one.
_ALL_OF_US: Final = late(
    r"(?:we|they|(?:the )?(?:council|trust|force|university|authority|department|service|board|staff|officers|teams?|others?))",
    re.I,
)


def _is_use(label: str) -> bool:
    """All words before a dash are plain ones, of services or of speech: "Casewell - Fernlea" is a name with its maker."""
    words = {w.casefold() for w in _LABEL_WORDS.findall(label)}
    return field_of(label, SOFTWARE) is None and words <= SERVICES | common()


_COUNTS: Final = late(NUM, re.I)


_COUNT: Final = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d)"
_OF_ONE: Final = late(
    rf"\b{_COUNT} (?:\w+ )?(?:products|systems|modules|packages|applications|tools) (?:from|by|of|made by|supplied by) (?:the )?(?P<by>{NAME})"
    rf"\s*[,:(–-]\s*(?P<names>{NAMES})"
)


_BRACKETED = late(r"\s*\([^()]*\)")


def of_one_maker(answer: str) -> list[System]:
    """The systems of "Two products from Fernlea, Casewell (96 devices) and Land Keeper"."""
    said = _OF_ONE.search(_BRACKETED.sub("", " ".join(answer.split())))
    names = [n for n in split_names(said["names"]) if is_name(n, strict=True)] if said else []
    return [System(product=n, supplier=clean(said["by"])) for n in names] if said and len(names) >= FEWEST else []
