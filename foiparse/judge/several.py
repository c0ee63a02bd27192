"""What several things one question asks, so that one of them kept back is a part: "How many were dismissed, and what are their names?"."""

from __future__ import annotations

from typing import Final

from foiparse.late import late

LONGEST = 2_000  # characters of a question that are looked at, the last ones

_MONEY: Final = (
    r"costs?(?! (?:of|limit|to|for)\b)|prices?|values?|spend|spent|spending|expenditure|amounts?|fees?|budgets?|charges?|"
    + r"salar(?:y|ies)|sums?"
)
_DATE: Final = r"(?<!out of )(?<!up to )(?<!to )(?:start |end |expiry |renewal )?dates?(?! of birth)"
_NAME: Final = r"names?|identit(?:y|ies)"
_PLACE: Final = r"locations?|(?<!email )(?<!e-mail )(?<!mail )address(?:es)?|whereabouts|postcodes?"
_REASON: Final = r"reasons?|grounds"
_NUMBER: Final = r"numbers?|totals?"
_CONTACT: Final = r"(?:e-?mail|telephone|phone|contact) (?:addresses|address|numbers?|details)"
# Where an ask begins: no "those who", no "emails which".
_HEADS: Final = r"(?:^|[,;:?.]|\band|\band of|\bplus|\n)\W{0,12}(?:\(?[a-z\d]{1,2}[).]\W{0,12})?"
# What is kept back, by its noun.
_NOUNS: Final = {
    "money": late(rf"\b(?:{_MONEY})\b"),
    "date": late(rf"\b(?:{_DATE})\b"),
    "name": late(rf"\b(?:{_NAME})\b"),
    "place": late(rf"\b(?:{_PLACE})\b"),
    "reason": late(rf"\b(?:{_REASON})\b"),
    "number": late(rf"(?<!telephone )(?<!phone )(?<!contact )\b(?:{_NUMBER})\b"),
    "contact": late(rf"\b(?:{_CONTACT})\b"),
}
# What is asked: by the same nouns, and by the words that ask for them.
_ASKED: Final = {
    "money": late(rf"\b(?:{_MONEY}|costs? of|how much|worth|paid)\b"),
    "date": late(rf"\b(?:{_DATE}|how long)\b|{_HEADS}(?:since |from |until )?when\b"),
    "name": late(
        rf"\b(?:{_NAME})\b|{_HEADS}(?:by |to |with |from )?whom?\b|"
        rf"{_HEADS}(?:by |to |with )?which (?:\w+ ){{0,2}}?(?:compan(?:y|ies)|suppliers?|providers?|contractors?|firms?)\b"
    ),
    "place": late(rf"\b(?:{_PLACE})\b|{_HEADS}where\b"),
    "reason": late(rf"\b(?:{_REASON})\b|{_HEADS}why\b"),
    "number": late(rf"\bhow many\b|\b(?:total |the )numbers? of\b|{_HEADS}(?:(?:provide|state|confirm) )?numbers? of\b"),
    "contact": late(rf"\b(?:{_CONTACT})\b"),
    "whether": late(rf"{_HEADS}(?:does|do|did|is|are|has|have|was|were)\b|\bwhether\b|\bif so\b"),
    "thing": late(
        rf"{_HEADS}(?:what|which)\b(?!(?:['’]s)? (?:\w+ ){{0,4}}?(?:{_MONEY}|{_DATE}|{_NAME}|{_PLACE}|{_REASON}|{_NUMBER})\b)|"
        r"\b(?:list|types?|kinds?) of\b"
    ),
}
# What a plain statement must show to tell these; whether a thing is so any may tell, and what it was, why or where none does for sure.
_SHOWN: Final = {
    "name": late(r"^(?!The\b)[A-Z][\w&’'-]+ (?:[A-Z]|& )|(?<!\bThe )(?<=[a-z,] )[A-Z][a-z]"),
    "date": late(
        r"\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    ),
    "money": late(r"£ ?\d"),
    "number": late(r"\d"),
}
# Where the words end that say what is kept back, and where they give the reason.
_REASONS: Final = late(r"\b(?:as(?! (?:for|to|regards)\b)|because|since|would|could|so that|in order|where|if|who|whose)\b")


def asks(question: str) -> frozenset[str]:
    """The kinds of thing that a question asks for."""
    low = question[-LONGEST:].lower()
    return frozenset(kind for kind, pattern in _ASKED.items() if pattern.search(low))


def beside(sentence: str, asked: frozenset[str]) -> frozenset[str]:
    """What was asked beside the thing that a sentence keeps back or has not; nothing, where it keeps back all of it or says not what."""
    object_of = _REASONS.split(sentence.lower(), maxsplit=1)[0]
    kept = {kind for kind in asked if kind in _NOUNS and _NOUNS[kind].search(object_of)}
    return asked - kept if kept else frozenset()


def tells(statement: str, asked: frozenset[str]) -> frozenset[str]:
    """What a plain statement may tell of what was asked."""
    return frozenset(kind for kind in asked if kind == "whether" or (kind in _SHOWN and _SHOWN[kind].search(statement)))
