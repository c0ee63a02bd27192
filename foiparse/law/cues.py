"""What tells a citation of an access law from a section of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from foiparse.late import late
from foiparse.law.grammar import Reference
from foiparse.law.numbers import COMPLETE, IMPOSSIBLE, Item
from foiparse.law.registry import GROUND_KINDS, Registry
from foiparse.law.words import words

# Less than this around a bare section number, and the want of access words shows nothing (a note, a heading, a cell).
TELLING = 160
# How far around a citation words of access law count, and how far a foreign Act's name does.
AROUND, ABROAD = 220, 110
_POSTCODE = late(r"\s\d[A-Z]{2}\b")
_CODE = late(r"\b(?:Stat|Code|Laws?|Ann|[A-Z]\.S)\.?,? \Z")  # of a state of America
_HOST = late(r"\.[a-z]{2}")
_TITLE = late(r"(?:\s{0,2}[:.-]\s{0,3}|[ \t]{1,3}(?=[A-Z][^\n.,;:()]{2,40}(?:\n|\Z)))([A-Z][^\n]{2,80})")
_POINTING = late(r"\s{1,2}(?:above|below|overleaf)\b", re.IGNORECASE)
_SENTENCE = 200
# So many letters of a noun tell it in another number or form ("investigation", "investigations").
STEM = 8
# A paper of the authority's own whose sections are numbered; never a ground of refusal, which may well stand beside one.
_PAPER = late(
    r"\b(?:privacy|data protection|fair processing) (?:notice|statement|policy),?\s{1,2}(?:at |see |\()?\Z|"
    r"\b(?:policy|constitution|handbook|standing orders|manual|lease|terms(?: and conditions)?|guidebook|plan|strategy),\s{1,2}\Z",
    re.IGNORECASE,
)
_NOTICE = late(r"[\s-]{0,2}notices?\b", re.IGNORECASE)
# Sections whose notices are ours; "Section 21 notice" is a landlord's.
_NOTICE_SECTIONS = ("foia:17", "foisa:16", "foisa:17", "eir:14", "eisr:13")


def window(text: str, start: int, end: int, reach: int = AROUND) -> str:
    """The stretch around a citation."""
    return text[max(0, start - reach) : end + reach]


def of_another_act(text: str, start: int, end: int, key: str, name: str = "") -> bool:
    """Whether what follows or surrounds a bare section shows that it is of another Act: "section 106 agreement".

    `name` is the provision's own: "section 30(3) - Investigations" only says its title.
    """
    noun = words("foreign noun", r"[\s-]{0,3}(?:\([^()]{1,20}\)\s)?").match(text[end : end + 60].lower())
    if noun and noun[0].lstrip(" -\n")[:STEM] not in name.lower():
        return True
    if _NOTICE.match(text, end, end + 12) and not key.startswith(_NOTICE_SECTIONS):
        return True
    abroad = words("foreign act").search(window(text, start, end, ABROAD).lower())
    return bool(abroad) and not speaks_of_access(_sentence(text, start, end))


def something_else(text: str, start: int, end: int) -> bool:
    """Whether what looks like a short section is a postcode ("S10 2TN"), part of an address ("/s3.example") or of a code."""
    word = text[start:end]
    if len(word) > 5 or not word[:1].isalpha():
        return False
    return (
        bool(_POSTCODE.match(text, end, end + 6))
        or text[start - 1 : start] in ("/", "@", "_")
        or bool(_HOST.match(text, end, end + 4))
    )


_LONG_WORDS = late(r"[a-z]{4,}")


def heads_a_form(text: str, start: int, end: int, name: str) -> bool:
    """Whether "Section 1: Your request" is a heading of the letter's own: its title shares no word with the provision's."""
    if text[max(0, start - 3) : start].strip(" \t"):
        line = text[max(0, start - 40) : start].rpartition("\n")[2]
        if line.strip(" \t•*-"):
            return _POINTING.match(text, end, end + 14) is not None
    title = _TITLE.match(text, end, end + 90)
    if not title:
        return _POINTING.match(text, end, end + 14) is not None
    known = set(_LONG_WORDS.findall(name.lower()))
    return not known & set(_LONG_WORDS.findall(title[1].lower()))


def speaks_of_access(stretch: str) -> bool:
    """Whether words of access law stand in it."""
    return words("access").search(stretch.lower()) is not None


def of_handling(text: str, start: int, end: int) -> bool:
    """Whether the words beside a section tell how a request is handled: who decides, until when, at what charge, who reviews it."""
    if "\n" in text[start:end]:  # a column headed "Section", and the first row's number
        return False
    if words("foreign act").search(window(text, start, end, ABROAD).lower()) or heads_a_form(text, start, end, ""):
        return False
    return words("handling").search(window(text, start, end, ABROAD).lower()) is not None


def of_a_code(text: str, reference: Reference, code: str, item: Item, law: Registry) -> bool:
    """Whether a number is of another law by its form: "Minn. Stat. § 13.43", "section 13A(1)(c)" where ours has no 13A."""
    if text.startswith("§", reference.start) and _CODE.search(text[max(0, reference.start - 12) : reference.start]):
        return True
    number, held = reference.tokens[0], law.get(law.nearest(f"{code}:{item.number}") or "")
    lettered = IMPOSSIBLE in item.flags and item.parts[0] != number.parts[0] and text[number.end - 1].isupper()
    return lettered and code in COMPLETE and not reference.act and (held is None or held.kind not in GROUND_KINDS)


def of_an_unread_act(text: str, start: int, end: int, state: bool) -> bool:
    """Whether a section that the registry lacks tells of handling, or in a `state`'s letter of refusing too: "Exempt - s 30(1)"."""
    if of_handling(text, start, end):
        return True
    if not state or "\n" in text[start:end] or words("foreign act").search(window(text, start, end, ABROAD).lower()):
        return False
    return speaks_of_access(_sentence(text, start, end))


def _sentence(text: str, start: int, end: int) -> str:
    low = max(text.rfind(". ", max(0, start - _SENTENCE), start), start - _SENTENCE, 0)
    stop = text.find(". ", end, end + _SENTENCE)
    return text[low : stop if stop > 0 else end + _SENTENCE]


def too_bare(text: str, start: int, end: int, parts: tuple[str, ...], keys: Sequence[str], law: Registry) -> bool:
    """Whether a citation with no instrument named has too little around it to be one of access law; `keys` are its provisions."""
    around = window(text, start, end)
    telling = len(around) > TELLING
    heard = speaks_of_access(around) or any(on_topic(text, start, end, key.partition("(")[0]) for key in keys)
    held = law.get(law.nearest(keys[0]) or keys[0])
    if held and held.instrument in COMPLETE and held.kind == "other":
        if not heard and (telling or len(parts) == 1):
            return True
        if _PAPER.search(text[max(0, start - 40) : start]):
            return True
    return telling and not heard and len(parts) == 1


@lru_cache(maxsize=1)
def _topics() -> dict[str, re.Pattern[str]]:
    out: dict[str, re.Pattern[str]] = {}
    for line in (files("foiparse.law.data") / "topics.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sections, _, pattern = line.partition("\t")
            out |= dict.fromkeys(sections.split(","), late(rf"\b(?:{pattern})"))
    return out


def on_topic(text: str, start: int, end: int, section: str) -> bool:
    """Whether the words near a section are of what that section is about: "so as to help (section 16)"."""
    topic = _topics().get(section)
    return topic is not None and topic.search(window(text, start, end, ABROAD).lower()) is not None


def off_topic(text: str, start: int, end: int, section: str) -> bool:
    """Whether it is known what a section is about and no word near it is of that."""
    return section in _topics() and not on_topic(text, start, end, section)
