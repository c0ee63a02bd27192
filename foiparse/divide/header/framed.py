"""A name that no type word tells, by what the letter says of it: "I can confirm that Sker Metro holds", "received by Loam Colleges on"."""

from __future__ import annotations

from collections import Counter

from foiparse.divide.header.authority_words import GENERIC, NOT_FIRST, NOT_THE_SENDER, UNITS
from foiparse.divide.header.bodies import overseers
from foiparse.divide.header.wordlist import words
from foiparse.late import late

_WORD = r"(?!I\b|Mrs?\b|Ms\b|Dr\b)[A-ZÀ-ÞŴŶ][\w’'&-]*"
_NAME = rf"(?:the )?(?P<name>{_WORD}(?: (?:{_WORD}|(?:of|for|and|&)(?: the)?(?= [A-ZÀ-ÞŴŶ]))){{1,7}})"
_SHORT_FORM = r"(?: \([“\"‘']?[A-Z]\w+[”\"’']?\))?"
_HOLDS = r"(?:does|do|did|holds?|has|have)\b"
# What is said of the authority alone. In each the name is one line's, or prose goes on around it.
_FRAMES = (
    late(rf"\bconfirm(?: to you)?(?: that)? {_NAME}{_SHORT_FORM} {_HOLDS}"),
    late(
        rf"(?:^|[.\n;:] ?){_NAME}{_SHORT_FORM} "
        r"(?:holds (?:nothing|no)\b|considers (?:this|that|the)\b|has (?:considered|decided|concluded) |is withholding\b|neither confirms)"
    ),
    late(rf"\b(?:received|held|dealt with) by {_NAME}(?= \(| on\b|[.,:]| under\b)"),
    late(rf"\b(?:information|documents|records) from {_NAME}(?=[:,.\n]| under\b)"),
    late(rf"\byour (?:information )?(?:request|enquiry|e-?mail|letter) to {_NAME}(?=[,.\n]| of\b| on\b| dated\b| for\b)"),
    late(rf"(?:^|\n)(?:(?:Public )?(?:body|authority)|Organi[sz]ation): ?{_NAME}(?=\s*(?:\n|$))"),
    late(rf"(?:^|\n)From:[ \n]{_NAME}(?=\n(?:First )?(?:Published|Updated|Part of)\b)"),
    late(rf"©(?: Copyright)?(?: (?:19|20)\d\d)? {_NAME}(?=\n|$|[.|]| (?:19|20)\d\d)"),
)
# Last words of parts of a body and of its officers.
_NO_BODY = UNITS | words(
    """
    officer officers manager leader director secretary lead head clerk chair chief executive solicitor governance operations company contractor
    act regulations
    """
)


def framed(text: str) -> str | None:
    """The name that most is said of in this way; None where there is none, or two of which as much is said."""
    said = Counter(
        name
        for frame in _FRAMES
        for match in frame.finditer(text)
        if _is_name(name := match["name"].removesuffix("’s").removesuffix("'s"))
    ).most_common(2)
    return None if not said or (len(said) > 1 and said[0][1] == said[1][1]) else said[0][0]


def _is_name(name: str) -> bool:
    """Whether it may be a body's: not of general words alone, no part of a body, nobody that every letter names."""
    low = name.lower()
    parts = low.split()
    return (
        parts[0] not in NOT_FIRST
        and parts[-1] not in _NO_BODY
        and not all(w in GENERIC for w in parts)
        and name not in overseers()
        and not any(other in low for other in NOT_THE_SENDER)
    )
