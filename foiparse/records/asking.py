"""How a question words the names that it asks for: of products or of suppliers, of one or of all, and for what use."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.intents import intent_of
from foiparse.records.purpose import ENDS, purpose, uses_of

_PRODUCT_ASKED = late(
    r"\b(?:do|does) (?:you|the \w+) (?:have|use)\b|\b(?:which|what|names?|list|called|products?|systems?(?= ?[/,&]))(?:\b|(?= ?[/,&]))"
    r"|^\W*(?:\w{1,3}[.)]\s*)?(?:[\w&/()'’-]+ ){0,6}?(?:systems?|software|tools?|platforms?|in use,? and|used,? and)\b",
    re.I,
)


def product_asked(text: str) -> bool:
    """The question asks for a system by name, whether or not it asks for a supplier too."""
    return not supplier_asked(text) or bool(
        _PRODUCT_ASKED.search(
            text,
        )
    )


_QUESTION_ENDS = late(r"(?<=[a-z)])[.?]\s")


def named_first(text: str) -> bool:
    """The question's first sentence asks for names: products known by the alias file may then be taken out of prose."""
    return intent_of(_QUESTION_ENDS.split(text.strip())[0]).names


# "The software and its supplier", "name and vendor": product first, its maker behind.
PRODUCT_FIRST: Final = late(
    r"\b(?:names?|systems?|software|products?|packages?|applications?|tools?|platforms?|in use|used)\b[^.?]{0,60}?"
    r"(?:\b(?:and|with)\b|[&/,])\W*(?:\w+ ){0,3}?(?:suppliers?|vendors?|providers?|manufacturers?|makers?|company"
    r"|who(?:['’]s it| (?:supplies|provides|makes|made|is it|is the|from|it))|from whom|whose)\b"
    r"|\b(?:systems?|software|products?|platforms?)\b[^?]{0,60}[?.] *(?:and )?who (?:is|are|supplies|provides|makes)\b",
    re.I,
)


_LIST_ASKED = late(
    r"\b(?:list|all|names of|each)\b.{0,60}\b(?:software|systems|applications|tools|packages|platforms)\b", re.I | re.S
)


def list_asked(text: str) -> bool:
    """The question asks for a list of systems."""
    return bool(
        _LIST_ASKED.search(
            text,
        )
    )


_SUPPLIER_ASKED = late(
    r"\b(?:suppliers?|providers?|vendors?|manufactur\w+|who (?:provide[sd]|supplie[sd]|makes|made|produced|developed|built|hosts)"
    r"|company|partner"
    r"|who(?:['’]s| is| was| are)? (?:it|this|that|they) (?:provided|supplied|made|hosted|sold|bought|from|with)"
    r"|from whom|who (?:is it |it['’]s |it is )?from)\b",
    re.I,
)


def supplier_asked(text: str) -> bool:
    """The question words the one name that it asks for as a supplier's."""
    return bool(
        _SUPPLIER_ASKED.search(
            text,
        )
    )


# "Who hosts the website?" asks of a service; "Who hosts it?", "Who hosts the system?" ask of the system named before.
_HOSTED: Final = late(
    r"\bwho (?:hosts|is hosting) (?:the |your |our )?(?:\w+ )?(?:web ?sites?|sites?|intranet|domains?|servers?)\b"
    r"|\b(?:who (?:provides|supplies)|(?:provider|supplier) of|name of) (?:the |your |our )?(?:web ?)?hosting\b"
    r"|\b(?:web ?)?hosting (?:providers?|suppliers?|compan(?:y|ies))\b",
    re.I,
)


def hosted(text: str) -> bool:
    """The question asks who hosts something: that is a service of its own, beside the system that runs there."""
    return _HOSTED.search(text) is not None


_FUNCTION: Final = late(
    r"\b(?:software|systems?|applications?|tools?|packages?|platforms?|provider)\b[^.?]*?\b(?P<verb>with which you "
    r"(?:\w+ )?(?:run|manage)|"
    r"(?:used |use |uses )(?:by \w+(?: \w+)? )?(?:for|to)|for (?:the )?(?:management|running|administration) of|to "
    r"(?:help )?(?:run|draw up)|"
    r"(?:team |council |trust )uses? to)\s+(?:(?:log|record) and manage )?(?:the |your |all )?(?P<what>[^.?:;(]{3,60})",
    re.I,
)


# "Which EPR and PAS system", "the telephony system(s)", "your digital dictation provider", "Is digital dictation in use".
_KIND: Final = late(
    r"\b(?:which|what|the|your|an?|are|is|of)\s+(?=(?P<kind>(?:[\w-]+[ /]+(?:(?:and|or|&) )?){1,4}?)"
    r"(?:software|systems?|applications?|tools?|packages?|platforms?|providers?|suppliers?|solutions?)\b)",
    re.I,
)


# "Which case management system is used for adults": its kind says more of what it is for than for whom it is.
_KIND_FIRST: Final = late(
    r"\b(?:which|what) (?P<kind>(?:[\w-]+ ){1,4}?)(?:software|systems?|tools?|packages?|platforms?)\b(?= (?:is|are|do|does)\b)",
    re.I,
)
_IN_USE: Final = late(r"^\W*(?:\d+\W+)?(?:is|are|do you use) (?P<kind>(?:[\w-]+ ){1,3}?)(?:in use|used)\b", re.I)


_NO_KIND: Final = frozenset(
    "there present managed service services incumbent contracted "
    "software system systems the your our their current currently main existing it computer any other each all this that "
    "these those same "
    "business hospital different third-party third party name names of which what you use in for new following third-party's contract with and "
    "or listed is "
    "are supplier provider information management-information who does do have has council trust does relevant specific more than one".split()
)


LONGEST_FUNCTION: Final = 7


_JOINED_KINDS = late(r"\s+(?:and|or|&)\s+|/")


_KIND_WORDS = late(r"[\w-]+")
_MANAGE_WHAT = late(r"manage (?:your |the )?(\w+(?: \w+)?)", re.I)
_JOINING_WORD = late(r"\b(?:or|and)\b")
_MANAGE_AT_END = late(r"manage$", re.I)


def function_asked(text: str) -> list[str]:
    """What the system asked for does, in the question's words: "Which EPR and PAS system do you have" → EPR, PAS."""
    flat = " ".join(text.split())
    if short := _shortened(flat):
        return [short]
    first = _KIND_FIRST.search(flat)
    if first and not set(_KIND_WORDS.findall(first["kind"].casefold())) & _NO_KIND:
        return uses_of(first["kind"])
    said = _FUNCTION.search(flat)
    phrase = ENDS.sub("", said["what"]).strip(' ,-–…"”') if said else ""
    if said and phrase and len(phrase.split()) <= LONGEST_FUNCTION and not _POINTS.match(phrase):
        managed = _MANAGE_WHAT.fullmatch(phrase)
        if managed and not _JOINING_WORD.search(managed[1]):
            return [_managed(managed[1])]
        if ", " in phrase:
            return uses_of(phrase)
        return [_managed(phrase) if _MANAGE_AT_END.search(said["verb"]) else phrase]
    for pattern in (_KIND, _IN_USE):
        for kind in pattern.finditer(flat):
            names = [w.strip() for w in _JOINED_KINDS.split(kind["kind"].strip())]
            if all(n and not set(n.casefold().split()) & _NO_KIND for n in names):
                return names
    return purpose(text)


_ABBREVIATED: Final = late(r"(?P<words>(?:[\w-]+ ){1,4}and [\w-]+ systems?) \((?P<short>[A-Z]{2,6})\)", re.I)


def _shortened(asked: str) -> str:
    """The short name in brackets of the one kind before it that an "and" would part: "picture archiving and communication system (PACS)"."""
    said = _ABBREVIATED.search(asked)
    initials = "".join(w[0] for w in said["words"].split() if w.casefold() not in ("and", "of", "for")).upper() if said else ""
    return said["short"] if said and said["short"].isupper() and initials.endswith(said["short"]) else ""


_POINTS: Final = late(r"(?:each|every|any|these|those|this|that|it|us|what)\b", re.I)


def _managed(phrase: str) -> str:
    """ "trees", of "which you manage trees", is "tree management"."""
    last = phrase.split()[-1]
    return (phrase[:-1] if last.endswith("s") and not last.endswith("ss") else phrase) + " management"
