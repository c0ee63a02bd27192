"""The forms in which one body's name is printed: what tells it from others, and which form is given."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foiparse.divide.header.authority_words import GENERIC, PLACES, SHORT_KINDS
from foiparse.divide.header.bodies import BODIES
from foiparse.late import late

_WELSH = late(
    r"(?:cyngor|heddlu|bwrdd|prifysgol|comhairle|ymddiriedolaeth|awdurdod|llywodraeth)\b", re.I
)  # the English form is given where both are printed
_HEALTH_BOARD = late(r"\b(?:Health|NHS) Board$")  # in Scotland known as "NHS" and its place
_SIGNS = 2.5  # weight of a form that signs the letter: "for Sker Homes Limited"
SHORTEST_ACRONYM = 3
# The Welsh health service's mark and a Welsh form before the English one, run together in one line.
_LEADS = late(
    r"^(?:(?:GIG|CYMRU|NHS WALES)\s+)*(?:(?:Bwrdd Iechyd|Ymddiriedolaeth)(?:\s+(?:Prifysgol|Addysgu|GIG|Sir|Bwrdeistref|Dinas))*\s+"
    r"(?=[A-Z]\w+ (?:[A-Z&]\w* |and ){0,4}(?:Board|Trust|Council|Authority)$))?(?=[A-Z])"
)
# What a converter ran into a name from the line, cell or label before it: a marking, a log's word for the body.
_MARKED = late(
    r"^(?:OFFICIAL(?:[- ]SENSITIVE)?|(?:Institution|Organisation|Body|Authority)(?=\s+(?!of\b|for\b)))\s+(?=[A-Z])|^Body(?=NHS )"
)
_TWICE = late(r"^(\S+(?: \S+){0,3})(?: \1)+(?= [A-Z])")  # a form in another language that ends as the name begins
_OF_STATE = late(
    r"(?:Department|Ministry|Institute|College) (?:of|for) \w"
)  # "Department for Education", though its words are those of parts
_OF_THE_KIND = late(r"\b(?:of|for|and|to|by) the (?:Council|Trust|University|Police|Board|Authority|College|Force)$")
_BY_PLACE = late(
    r"\b(?:School|Academy|(?:Academ(?:y|ies)|Schools?|Learning|Education) Trust|Surgery|Medical (?:Practice|Centre))$", re.I
)
_LEGAL_FORM = late(r"\b(?:Ltd|Limited|plc|CIC|LLP)$", re.I)
# A part of a body, called by whose it is: "Company Secretary's Office", "Trust's Board"; or an officer.
AN_OFFICERS = late(
    r"\b(?:secretary|solicitor|registrar|principal|executive|officer|chancellor|superintendent|director|manager|council|trust|board|"
    r"university|opcc)[’']s? \S|\bchief executive$|"
    r"^office of (?:the )?(?:(?:city|county|borough|town|general|chief|deputy|vice) )*(?:solicitor|clerk|secretary|treasurer|counsel|dean|"
    r"provost|principal|chancellor|registrar|president)$",
    re.I,
)


@dataclass(slots=True)
class Name:
    """One authority under all the forms in which its name is printed."""

    forms: dict[str, int] = field(default_factory=dict)
    weights: dict[str, float] = field(default_factory=dict)  # of each form
    weight: float = 0.0
    mentions: int = 0
    former: dict[str, int] = field(default_factory=dict)  # how often a form is said to be a former name, or the one in law
    headed: set[str] = field(default_factory=set)  # forms that stand alone in the letterhead
    articles: dict[str, str] = field(default_factory=dict)  # "The" where the letterhead has it before a form
    outside: set[str] = field(default_factory=set)  # forms that stand outside questions and answers

    def add(self, form: str, weight: float) -> None:
        """One more place where it is printed."""
        self.forms[form] = self.forms.get(form, 0) + 1
        self.weights[form] = self.weights.get(form, 0.0) + weight
        self.weight += weight
        self.mentions += 1


_POSSESSIVE_END = late(r"[’']s$")


def tidy(printed: str) -> str:
    """A name as it is given: without what a converter or a line break put before or into it."""
    words = " ".join(printed.replace("\n", " ").split()).strip(" ,.;:-’'\"“”()")
    words = _LEADS.sub("", _POSSESSIVE_END.sub("", words))
    words = _without_acronym(_TWICE.sub(r"\1", _MARKED.sub("", words)))
    return f"{words})" if "(" in words and ")" not in words else words


def _without_acronym(name: str) -> str:
    """Without its own initials before it: "TBC Thornbeck Borough Council"."""
    first, _, rest = name.partition(" ")
    initials = "".join(w[0] for w in rest.split() if w[0].isupper())
    same = (
        first.isupper()
        and len(first) >= SHORTEST_ACRONYM
        and not rest.isupper()
        and initials in (first, first.replace("NHS", "N"))
    )
    return rest if same else name


def is_welsh(form: str) -> bool:
    """Whether a name is one in Welsh, or in Irish or Scottish Gaelic."""
    return _WELSH.match(form) is not None


_PRINTED_WORDS = late(r"[\w’']+")


def own_words(printed: str) -> str:
    """The words that tell this authority from others of its kind; none for a lone type word or nation."""
    if (" " not in printed and printed not in BODIES) or _OF_THE_KIND.search(printed) or AN_OFFICERS.search(printed):
        return ""
    words = [w for w in _PRINTED_WORDS.findall(printed.lower()) if w not in GENERIC and len(w) > 1]
    if not words and _BY_PLACE.search(printed):
        words = [w for w in printed.lower().split() if w in PLACES]
    return " ".join(words) if words else (printed.lower() if printed in BODIES or _OF_STATE.match(printed) else "")


def fullest(name: Name) -> str:
    """The form that speaks most for itself, as fully as it is printed anywhere; capitals only where nothing else is printed."""
    forms, weights = _current(name), name.weights
    first = max(forms, key=lambda f: (weights[f], len(f.split())))
    if _HEALTH_BOARD.search(first):
        common = next((f for f in forms if f.startswith("NHS ") and not f.endswith("Board")), None)
        if common:
            return common
    wanted = _spelt_out(first)
    same = [f for f in forms if wanted <= _spelt_out(f) or _WELSH.match(first)]
    if not _LEGAL_FORM.search(first):
        same = [f for f in same if not _LEGAL_FORM.search(f) or weights[f] >= _SIGNS]  # a council's company is another body
    if first in name.headed:
        # in a question it may be miscalled, but for its capitals
        same = [f for f in same if f.casefold() == first.casefold() or f in name.outside]
    return max(same, key=lambda f: (not _WELSH.match(f), not f.isupper(), len(_spelt_out(f)), len(f.split()), forms[f]))


def _current(name: Name) -> dict[str, int]:
    """The forms that are not only named as former ones; all where there is no other."""
    return {f: n for f, n in name.forms.items() if name.former.get(f, 0) < n} or name.forms


def _spelt_out(form: str) -> set[str]:
    """The words of a name in lower case, short forms of its kind in full."""
    return {w for word in _PRINTED_WORDS.findall(form.lower()) for w in SHORT_KINDS.get(word, word).split()} - {
        "the",
        "and",
        "of",
    }
