"""Names of persons, which no record may hold as a system or as who made one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter
from foiparse.records.aliases import known
from foiparse.records.model import System
from foiparse.records.phrases import COMPANY

_TITLED: Final = late(
    r"^(?:(?:acting |deputy |detective |temporary )*(?:assistant )?(?:chief )?(?:constable|superintendent|inspector|sergeant)"
    r"|professor|D(?:CI|CS|SI)) (?-i:[A-Z])",
    re.I,
)
# Who has these is asked by name.
_ASKED: Final = late(
    r"\b(?:SROs?|senior (?:responsible|information risk)|(?:system|service|business|information asset) owners?"
    r"|names? of the (?:persons?|people|individuals?|officers?|managers?|leads?|owners?|staff)"
    r"|which (?:members? of staff|officers?|individuals?|persons?|people|consultants)|consultants who"
    r"|who (?:owns|leads|approved|authorised|oversees|is responsible|was responsible))\b",
    re.I,
)
_PLAIN: Final = late(r"[A-Z][a-z’'-]+(?: [A-Z]\.?)?(?: (?:de|van|von|Mc|Mac|O’|O')?[A-Z][A-Za-z’'-]+){1,2}")


def without_persons(systems: Iterable[System], letter: Letter) -> list[System]:
    """The systems without those whose one name is a person's, and without persons for makers."""
    asked = {q.label: q.text for q in letter.questions}
    out: list[System] = []
    for system in systems:
        of_someone = any(_ASKED.search(asked.get(label, "")) for label in system.questions[:1])
        product, supplier = (n and not is_person(n, of_someone) for n in (system.product, system.supplier))
        if system.supplier and not supplier and product:
            system.supplier = None
        if product or (supplier and not system.product):
            out.append(system)
    return out


def is_person(name: str, asked: bool = False) -> bool:
    """A title or a given name before another name; with `asked`, any two plain names, as the question asks for somebody."""
    if known().find(name) or COMPANY.search(name) or name.casefold() in firms():
        return False
    first, _, rest = name.partition(" ")
    if _TITLED.match(name):
        return True
    return bool(rest) and _PLAIN.fullmatch(name) is not None and (asked or first.casefold() in given_names())


_POSSESSIVE = late(r"['’]s$")


def names_person(words: str) -> bool:
    """The words are a person's name or begin with one: "Orla Doe leads a team", "Orla Doe's team"."""
    return is_person(words) or is_person(_POSSESSIVE.sub("", " ".join(words.split()[:2])))


@cache
def given_names() -> frozenset[str]:
    """Given names that people in these islands commonly have."""
    return frozenset(_lines("given_names", " "))


@cache
def firms() -> frozenset[str]:
    """Firms that are called like a person, and that public bodies pay."""
    return frozenset(_lines("firms_like_persons", "\n"))


def _lines(name: str, mark: str) -> list[str]:
    text = files("foiparse.records").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return text.replace("\n", mark).strip().split(mark)
