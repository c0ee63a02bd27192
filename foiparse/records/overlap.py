"""Which of the uses that a question lists an answer speaks of, by the words that they share."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late

_SMALL: Final = frozenset("and the of for a an to in or our your with on by & software system systems management".split())
# "Casewell is used for all four": for all that the question lists.
WHOLE: Final = late(r"(?:all|both|each|every|everything|the lot|(?:all )?(?:of )?(?:these|those|them|that|it|this))\b", re.I)


def chosen(functions: list[str], answer: str) -> list[str]:
    """Of several uses that a question lists, those that the answer says again; all where it says none or each."""
    said = [f for f in functions if max(map(len, words(f)), default=0) > 1 and stems(words(f)) <= stems(words(answer))]
    return said or functions


_WORDS = late(r"[^\W_]+")


def words(text: str) -> set[str]:
    """The telling words of a phrase."""
    return {w for w in _WORDS.findall(text.casefold()) if w not in _SMALL}


def stems(telling: set[str]) -> set[str]:
    """Words without their endings, so that "Nursing" is of "nurses" """
    return {_ENDING.sub("", w) or w for w in telling}


_ENDING: Final = late(r"(?<=\w{4})(?:ings?|ers?|ors?|es|s|ed|al|ions?|ment)$")
