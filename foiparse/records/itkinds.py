"""What is bought as software, by its kind: "firewall", "contact centre", "e-rostering" – though the question says no word of software."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.compiled import compiled
from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import common
from foiparse.records.names import NAME, SERVICES

# Words that ask for names where they stand beside a kind: "firewall supplier", "name, supplier and annual cost of your CAFM".
_NAME_WORD: Final = late(
    r"\b(?:suppliers?|vendors?|providers?|manufacturers?|developers?|makers?|brand|make and model|product(?: names?)?"
    r"|names?(?= ?(?:$|[,/&?:(]|and\b|of (?:the |your |any |each )?(?!person|officer|manager|individual|head|director|staff|team|contact)))"
    r"|(?:and )?whose(?: is (?:it|this|that))?(?=\s*(?:$|[,.?;]))|what (?:it|they|that) (?:is|are)\b(?! (?:used )?for)|who (?:it['’]?s "
    r"|they['’]?re |is it )?from"
    r"|(?:which|what) compan(?:y|ies)|name (?:them|it|each|the \w+)|who (?:currently )?(?:provides?|supplies|hosts|makes)|(?:which"
    r"|what) (?:is|are) (?:used|in use|in place)"
    r"|(?:which|what) [a-z][^?.;]{2,50}? (?:is|are) (?:used|in use|in place)\b"
    r"|(?:about|details (?:of|on|about|for)|information (?:on|about|for)) (?:the |your |our |any |current ){0,2}[a-z][^?.;,]{1,50}? contracts?\b"
    r"|(?:which|what) [a-z][^?.;]{2,50}? (?:services?|providers?) (?:do |does )?(?:you|the \w+|your \w+) (?:currently )?uses?\b"
    r"|with (?:who|whom)\b|(?:built|based|run|running|hosted) (?:on|with|using)|do you (?:currently )?use|does the (?:\w+ ){1,2}(?:currently )?use)\b"
)
_PEOPLE: Final = late(
    r"\b(?:responsible|in charge|owner|contact (?:person|details)|officer|job title|e-?mail address|telephone number|plan(?:s|ning)? to|policy"
    r"|policies|names? of (?:the )?(?:person|officer|manager|individual|head|director|staff|team))\b"
)


_NAME: Final = late(NAME)


@cache
def _kinds() -> re.Pattern[str]:
    lines = files("foiparse.records").joinpath("data/itkinds.txt").read_text(encoding="utf-8").split("\n")
    return compiled(rf"\b(?:{'|'.join(line for line in lines if line)})\b")


_SHORT: Final = late(
    r"(?:ERP|CRM|EPR|EHR|PAS|VLE|LMS|MIS|EDRMS|DMS|CMS|HRIS|PACS|RIS|LIMS|GIS|EPMA|CAD|CAFM|MDM|RMS|TMS)(?: system| software| product)?(?: used)?"
)


def is_kind(heading: str) -> bool:
    """The heading is in so many words a kind of system: "MIS", "Payroll system"."""
    text = heading.strip()
    return _SHORT.fullmatch(text) is not None or _kinds().fullmatch(text.lower()) is not None


def is_use(words: str) -> bool:
    """The words are what a system is for and nothing else: "Payroll", "Planning and building control"."""
    plain = set(words.casefold().replace(",", "").split()) - {"and", "&"}
    return is_kind(words) or (bool(plain) and plain <= SERVICES)


def says_kind(text: str) -> bool:
    """The lower-case text names a kind of thing that is bought as software."""
    return _kinds().search(text) is not None


def kinds_in(text: str) -> list[str]:
    """The kinds that the text names, each once, in small letters."""
    return list(dict.fromkeys(m.group() for m in _kinds().finditer(text.lower())))


def name_word(text: str) -> bool:
    """The lower-case question has a word that asks for a name or a maker."""
    return _NAME_WORD.search(text) is not None


# A longer answer names much that it is not about.
LONGEST: Final = 300


def names_known(answer: str) -> bool:
    """A short answer names a product, or a maker of software, that the alias file knows."""
    names = [m.group() for m in _NAME.finditer(answer)] if len(answer) <= LONGEST else []
    # one word of everyday use with a capital ("Uniform") may be a thing
    return any(known().find(n) and n.casefold() not in common() for n in names)


def kind_named(text: str) -> bool:
    """The lower-case question asks for the name or the maker of such a kind, and for nobody's name."""
    return _NAME_WORD.search(text) is not None and says_kind(text) and not _PEOPLE.search(text)
