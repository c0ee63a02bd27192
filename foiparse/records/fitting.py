"""Which names can be a system's or a maker's, given how a question words what it asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.names import SERVICES, is_name

# An office, an agreement, a law or a day is no name of a system or of its maker.
NOT_MADE: Final = late(
    r"\b(?:framework|agreement|act|section|regulations?|head|director|(?:services?|team|general|project|programme"
    r"|contracts?|procurement|hr|ict?|senior|information|data) manager|officer|chief|committee|constables?|superintendent|inspector|sergeant"
    r"|commissioner|chancellor|principal|registrar|secretary|minister|councillors?|mayor|executive|president|chair(?:man|woman)?|treasurer"
    r"|governor|professor|consultant|matron|nurse|(?:ict?|it|digital|finance|team|business|service) lead|strategy|policy|plan|procedure|guidance"
    r"|code of practice|protocol|charter|option|phase|version|standing orders?|cabinet|programme|g-cloud|questionnaires?|bill|order|directive"
    r"|county|borough|band"
    r"|department|team|unit|court|contract|register of|lot|tender|street|road|house|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|monday|tuesday|wednesday|thursday|friday)\b",
    re.I,
)


# Labels and headings of letters and of forms.
_LABELS: Final = late(
    r"^(?:points?|parts?|questions?|items?|annex|appendix|tables?|notes?|sections?|stage|grounds?|findings?|background|response|reply|review|outcome"
    r"|suppliers?|vendors?|contracts?|expiry|end|annual|costs?|users?|numbers?|names?|exempt\w*|withheld|please|attached|see)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question words what it asks for, and the words that no name may be made of."""

    text: str = ""
    supplier: bool = False
    product: bool = True
    whole: str = ""
    authority: str = ""
    maker_first: bool = False


@cache
def common() -> frozenset[str]:
    """Words that letters write in small letters: one alone with a capital begins a sentence, it names nothing."""
    return frozenset(files("foiparse.records").joinpath("data/common.txt").read_text(encoding="utf-8").split())


# "Gritting is done by …" begins a sentence.
_DOING: Final = late(r"[A-Z][a-z]{3,}ings?")


_NAME_WORDS = late(r"[^\W_]+")


def fits(name: str, asked: Asked, trusted: bool = False) -> bool:
    """`name` can be a system's or a maker's: no office, law, date or word of the question, nor the authority's own name."""
    if known().find(name):
        return True
    if not is_name(name) or NOT_MADE.search(name) or name.casefold() in asked.authority.casefold():
        return False
    words = _NAME_WORDS.findall(name)
    if len(words) == 1 and _DOING.fullmatch(name):
        return False
    if {w.casefold() for w in words} <= SERVICES or _LABELS.match(name):
        return False
    if not _HUMPED.search(name) and all(_one(w.lower()) in _asked_words(asked.text) for w in words):
        return False
    if name.isupper() and len(name) <= 5:
        return trusted
    low = [w for w in words if w.casefold() in common()]
    return trusted or len(low) < len(words)


# A capital inside a word ("iTrent") is a name's, whatever the question says.
_HUMPED: Final = late(r"[a-z][A-Z]")


@lru_cache(maxsize=64)
def _asked_words(asked: str) -> frozenset[str]:
    """The words of a question in lower case, plurals also without their "s" or "es"."""
    said = set(_WORD.findall(asked.lower()))
    return frozenset(said | {w[:-1] for w in said if w.endswith("s")} | {w[:-2] for w in said if w.endswith("es")})


_WORD: Final = late(r"\w+")


def _one(word: str) -> str:
    """A plural without its "s"."""
    return word[:-1] if len(word) > LONG and word.endswith("s") and not word.endswith("ss") else word


# A word with more letters than this may be a plural.
LONG: Final = 3
