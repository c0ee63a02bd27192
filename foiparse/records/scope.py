"""Which systems a question or a piece of an answer speaks of: by number, by name, by what they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.aliases import fold
from foiparse.records.fitting import common
from foiparse.records.model import System
from foiparse.records.names import SERVICES

# The question speaks of every system named before, not of the last only.
EACH: Final = late(
    r"\b(?:(?:each|every)(?! (?:financial |calendar )?(?:year|annum|month|quarter|week|day)\b)"
    r"|listed|these|those|all(?! (?:of )?(?:our |the )?(?:staff|employees|users|colleagues|officers|members|students|pupils|sites|schools|services"
    r"|teams|departments|inclusive)\b)|any of the|both|either|respectively)\b",
    re.I,
)
_NUMBERED: Final = late(
    r"\b(?:questions?|q|qs|numbers?|nos?\.?|points?|parts?|for|of|at|in|under|to|do)\s*#?\(?(?P<numbers>\d{1,2}(?:\.\d)?[a-z]?"
    r"(?:\s*(?:,|and|&|to|-)\s*\d{1,2}(?:\.\d)?[a-z]?)*)\b(?!\s*(?:years?|months?|days?|hours?|weeks?|st|nd|rd|th|[%/:.]\d|per\s?cent"
    r"|[A-Za-z]{3,9} \d{4}|january|february|march|april|may|june|july|august|september|october|november|december))",
    re.I,
)
_SMALL: Final = frozenset(
    "and the of for a an to in or our your with on by & software system systems management tool tools platform application solution"
    " used use service services number annual licence licences license "
    "licenses licencing licensing contract contracts cost costs users user both".split()
)


_WORDS = late(r"[^\W_]+")


@lru_cache(maxsize=8192)  # names and uses are compared with one another many times
def telling(text: str) -> frozenset[str]:
    """The stems of a phrase's telling words."""
    words = (w.casefold() for w in _WORDS.findall(_PLURAL_SHORT.sub(r"\1", text)))
    return frozenset(w[:6] for w in words if w not in _SMALL and len(w) > 1)


# "MFDs".
_PLURAL_SHORT: Final = late(r"\b([A-Z]{2,5})s\b")


_FORMER: Final = late(r"\bthe (?:former|first(?! (?:\w+ )?(?:years?|term|period|contract)))\b", re.I)
_LATTER: Final = late(r"\bthe (?:latter|second(?! (?:\w+ )?(?:years?|term|period|contract)))\b", re.I)


def pointed_at(part: str, scope: Sequence[System]) -> list[System]:
    """Of two systems the one that "the former" or "the second" means."""
    if len(scope) != 2:
        return []
    return [scope[0]] if _FORMER.search(part) else [scope[1]] if _LATTER.search(part) else []


_QUESTION_LABEL = late(r"^\W*(?:question|q)?\s*\d+\w?[.):]*\s*", re.I)
_THE_ABOVE = late(r"\bthe above(?! (?:system|software|contract|platform|tool)\b)", re.I)


_LABELS_NAMED = late(r"\d{1,2}(?:\.\d)?[a-z]?")
_NO_WORD = late(r"\W")


def spoken_of(question: Question, systems: Sequence[System], latest: Sequence[System]) -> list[System]:
    """The systems that a question about facts means: those of the questions it numbers, those it names or whose use it names,
    all where it says "each", else those told of last."""
    text = " ".join(question.text.split())
    body = _QUESTION_LABEL.sub("", text)
    numbers = [n for m in _NUMBERED.finditer(body) for n in _LABELS_NAMED.findall(m["numbers"].casefold())]
    own = _NO_WORD.sub("", question.label)
    by_number = [s for s in systems if any(_labelled(q, n) for q in s.questions for n in numbers if n != own)]
    if by_number:
        return by_number
    if listed := in_listed_order(body, systems):
        return listed
    named = mentioned(text, systems)
    if named:
        return named
    if (partly := in_part(body, systems)) and len(partly) < len(systems):
        return partly
    if pointed := pointed_at(text, latest):
        return pointed
    used = _closest(text, by_function(text, systems))
    if used and len(used) < len(systems):
        return used
    if not used and (narrow := _narrower(body, systems)):
        return narrow
    if not used and _of_other_service(body, systems):
        return []
    if _THE_ABOVE.search(text):
        return list(systems)
    return list(systems) if EACH.search(text) else list(latest)


# "What are the annual costs of CAD, ePCR and GRS?"
_LISTED: Final = late(r"\b(?:of|for|to|on)\s+(?:the |your )?(?P<list>[^.?;:]{3,120}?(?:,| and | & )[^.?;:]{2,60})")
_LISTED_PARTS: Final = late(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+")
_PER_YEAR: Final = late(r"\s+(?:(?:a|per|each|every) (?:year|annum)|annually|respectively|together)\W*$", re.I)


def in_listed_order(text: str, systems: Sequence[System]) -> list[System]:
    """The systems in the order in which a question lists them, each by its name or its use; [] unless each is told so."""
    said = _LISTED.search(text) if len(systems) > 1 else None
    parts = _LISTED_PARTS.split(_PER_YEAR.sub("", said["list"].strip())) if said else []
    found = [meant(part, systems) or by_function(part, systems) or by_use_in_part(part, systems) for part in parts]
    each = [f[0] for f in found if len(f) == 1]
    return each if len(each) == len(parts) > 1 and len({id(s) for s in each}) == len(each) else []


# Words of longer names of services, which alone name none: "social care", "council tax".
_PARTS: Final = frozenset(
    "sar data land control documents records charges risk social care adults children childrens building council tax environmental health"
    " cash receipting income revs bens benefits regulatory command intelligence".split()
)
_SERVICE: Final = r"(?P<{}>(?:web ?)?hosting|" + "|".join(sorted(SERVICES - _PARTS)) + ")"
_OF_SERVICE: Final = late(
    rf"\b{_SERVICE.format('before')} (?:contracts?|agreements?|systems?|software|licen[cs]es?|platforms?|costs?|fees?|charges?|suppliers?)\b"
    rf"|\b(?:costs?|price|end|expiry|contract|agreement|pay|paid) (?:date )?(?:of|for) (?:the |your |our )?{_SERVICE.format('behind')}"
    rf"(?= ?(?:$|[?.,;]|contracts?\b|agreements?\b))",
    re.I,
)


def _of_other_service(text: str, systems: Sequence[System]) -> bool:
    """The question is about a service that none of the systems is for: "the annual hosting cost", where only the website's system is named."""
    said = _OF_SERVICE.search(text)
    if not said or EACH.search(text) or any(not s.functions for s in systems):
        return False
    words = telling(said["before"] or said["behind"])
    ours = {w for s in systems for part in (s.product, s.supplier, *s.functions) if part for w in telling(part)}
    return not any(w.startswith(o) or o.startswith(w) for w in words for o in ours)  # "rotas" and "rota"


_NAME_LIKE = late(r"\b(?:[A-Z][\w-]{3,}|[A-Z]{3}|[A-Z]{1,2}\d{1,2}|[a-z]{1,2}[A-Z][\w-]{2,})\b")


def in_part(text: str, systems: Sequence[System]) -> list[System]:
    """The systems of whose name the text has a word that no other's has: "Copilot: 120 licences", of Microsoft Copilot."""
    plain = (_SMALL, common(), SERVICES)
    words = {
        w
        for w in _NAME_LIKE.findall(text)
        if (w.isupper() and w.casefold() not in _SMALL | SERVICES) or not any(w.casefold() in kind for kind in plain)
    }
    if not words:
        return []
    names = [set((s.product or _short(s.supplier) or "").split()) for s in systems]
    makers = {s.supplier for s in systems if s.product}
    own = {w for w in words - makers if sum(w in name for name in names) == 1}
    return [s for s, name in zip(systems, names, strict=True) if own & name and len(name) > 1]


def _short(maker: str | None) -> str | None:
    """A maker's name that may be shortened; a longer one was torn out of a line."""
    return maker if maker and len(maker.split()) <= LONGEST_MAKER else None


# "SARD JV", "Puzzel UK Ltd".
LONGEST_MAKER: Final = 3


_NO_WORD_OF_LABEL = late(r"[^\w]")
_LEADING_NUMBER = late(r"\d+")


def _labelled(label: str, number: str) -> bool:
    """The label is the number, or a part of it: "4.a" of 4."""
    flat = _NO_WORD_OF_LABEL.sub("", label)
    leading = _LEADING_NUMBER.match(flat)
    return flat == number.replace(".", "") or (number.isdigit() and leading is not None and leading.group() == number)


def meant(text: str, systems: Sequence[System]) -> list[System]:
    """The systems that the words name, in full or by one word of their own; of two of one name the one for what they say."""
    found = (
        mentioned(text, systems)
        or _tail_of(text, systems)
        or in_part(text, systems)
        or _short_of(text, systems)
        or _by_maker(text, systems)
    )
    alike = len(found) > 1 and len({s.product or s.supplier for s in found}) == 1
    return (by_function(text, found) or found) if alike else found  # "Payroll: Fernlea", of two contracts of Fernlea's


# A short form has so many letters at least.
SHORTEST_SHORT: Final = 3


_SHORT_FORMS = late(r"\b[A-Z]{3,6}\b")


def _short_of(text: str, systems: Sequence[System]) -> list[System]:
    """The system of whose name the text has the first letters: "PKB", of Patients Know Best."""
    capitals = {w for w in _SHORT_FORMS.findall(text) if w.casefold() not in SERVICES}
    if not capitals:
        return []
    found = [s for s in systems if any(_initials(n) in capitals for n in (s.product, s.supplier) if n)]
    return found if len(found) == 1 else []


_INITIAL_WORDS = late(r"[^\W\d_]+")


def _initials(name: str) -> str:
    letters = "".join(w[0] for w in _INITIAL_WORDS.findall(name)).upper()
    return letters if len(letters) >= SHORTEST_SHORT else "-"


def _tail_of(text: str, systems: Sequence[System]) -> list[System]:
    """The one system of whose name the text has all words but the first: "SC Response", of Airbus SC Response."""
    low = text.casefold()
    tails = [((s.product or "").partition(" ")[2], s) for s in systems]
    found = [s for tail, s in tails if " " in tail and tail[:1].isupper() and whole_at(tail.casefold(), low) is not None]
    return found if len(found) == 1 else []


def _maker_at(maker: str, low: str) -> bool:
    """The maker stands in the text, or the word that its name begins with does: "3TC", of 3TC Software."""
    first = maker.casefold().split()[0]
    short = len(first) >= SHORTEST_SHORT and first not in common() and first not in SERVICES and first not in _SMALL
    return whole_at(maker.casefold(), low) is not None or (short and whole_at(first, low) is not None)


def _by_maker(text: str, systems: Sequence[System]) -> list[System]:
    """The products of the one maker that the text names: "Oracle 31 March 2027", of Oracle Fusion."""
    low = text.casefold()
    makers = {m.casefold() for s in systems if s.product and (m := s.supplier) and _maker_at(m, low)}
    ours = [(s, {(s.supplier or "").casefold(), (s.product or "").casefold().partition(" ")[0]}) for s in systems if s.product]
    found = [s for s, names in ours if names & makers]
    return found if len(makers) == 1 else []


def by_use_in_part(text: str, systems: Sequence[System]) -> list[System]:
    """The one system of whose use the words are a part: "stock control", of pharmacy stock control."""
    words = telling(text)
    found = [s for s in systems if words and any(words <= telling(f) for f in s.functions)]
    return found if len(found) == 1 else []


# Systems whose facts are looked for in sentences: more are a register, which tells the facts of each beside its name.
MOST_TOLD: Final = 120


def mentioned(text: str, systems: Sequence[System]) -> list[System]:
    """The systems that the words name, in the order of the words: by their product, else by their supplier alone."""
    places = sorted((at, n) for n, s in enumerate(systems) if (at := name_at(s, text)) is not None)
    return [systems[n] for _, n in places]


def name_at(system: System, text: str) -> int | None:
    """Where the text names the system."""
    lowered = text.casefold()
    for name in _spellings(system.product or system.supplier or ""):
        at = whole_at(name.casefold(), lowered)
        if at is not None:
            return at
        folded = fold(name)
        for word in _PAIR.finditer(text) if folded[:1] in lowered else ():
            if word.group()[:1].casefold() == folded[:1] and fold(word.group()) == folded:
                return word.start()
    return None


_WITH_BRACKET = late(r"([^()]+) \(([^()]+)\)")


def _spellings(name: str) -> list[str]:
    """The name, and both of "Kinetic Student (KxStudent)"."""
    short = _WITH_BRACKET.fullmatch(name)
    return [name, *short.groups()] if short else [name] if name else []


_PAIR: Final = late(r"[^\W_][\w-]*(?: [^\W_][\w-]*)?")


def whole_at(name: str, text: str) -> int | None:
    """Where `name` stands in `text` with no letter or figure on either side."""
    at = text.find(name) if name else -1
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not (before.isalnum() or before == "_" or after.isalnum() or after == "_"):
            return at
        at = text.find(name, at + 1)
    return None


_CAPITALS = late(r"\b[A-Z]{2,5}\b")


def by_function(text: str, systems: Sequence[System]) -> list[System]:
    """The systems whose function the words name, or the first letters of it ("VLE" of a virtual learning environment)."""
    words = telling(text)
    capitals = set(_CAPITALS.findall(text))
    lowered = text.casefold()
    parts = {id(s): [part for f in s.functions for part in (f, *f.split("/")[: f.count("/") * 2])] for s in systems}
    return [s for s in systems if any(_means(f, words, capitals) or _in_full(f, lowered) for f in parts[id(s)])]


def _closest(text: str, systems: list[System]) -> list[System]:
    """Without the systems whose use is only a part of what the words name: "LAN support end date" is of LAN support, not of the LAN."""
    words = telling(text)
    uses: list[frozenset[str]] = [
        max((t for f in s.functions if (t := telling(f)) <= words), key=len, default=frozenset()) for s in systems
    ]
    return [s for s, use in zip(systems, uses, strict=True) if not (use and any(use < other for other in uses))]


def _in_full(function: str, lowered: str) -> bool:
    """A use of plain words only ("contract management") stands in the text as it is."""
    return not telling(function) and len(function.split()) > 1 and function.casefold() in lowered


def _narrower(text: str, systems: Sequence[System]) -> list[System]:
    """The one system whose use has all the telling words of the question: "the customer system", for customer contact."""
    words = telling(text) - {
        w[:6]
        for w in (
            "yearly",
            "what",
            "is",
            "how",
            "much",
            "does",
            "cost",
            "many",
            "price",
            "date",
            "end",
            "are",
            "there",
            "has",
            "have",
            "do",
        )
    }
    found = [s for s in systems if words and any(words <= telling(f) for f in s.functions)]
    return found if len(found) == 1 else []


_FUNCTION_WORDS = late(r"[A-Za-z]+")


def _means(function: str, words: frozenset[str], capitals: set[str]) -> bool:
    told = telling(function)
    initials = "".join(w[0] for w in _FUNCTION_WORDS.findall(function)).upper()
    # "the CMS", of content management
    return (bool(told) and told <= words) or (len(initials) > 1 and bool({initials, f"{initials}S"} & capitals))
