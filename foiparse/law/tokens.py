"""The tokens of a citation: numbers, brackets, points, joiners, unit words and glosses, each read at one place of the text.

A token is read with one bounded pattern and gives its end; nothing here looks back, and nothing repeats without bound, so that
reading a citation costs time in its own length only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from foiparse.late import late
from foiparse.law.registry import ROMAN
from foiparse.law.words import words

Kind = Literal["number", "bracket", "point", "and", "comma", "range", "space", "unit", "gloss"]

# Unit words by what they count. Misspellings are those met in letters, not every one that could be.
UNITS: dict[str, tuple[str, ...]] = {
    "section": (
        "sections",
        "section",
        "sectlon",
        "seciton",
        "secton",
        "sectoin",
        "setion",
        "sects",
        "sect",
        "secs",
        "sec",
        "sn",
        "adrannau",
        "adran",
        "ss",
        "s",
    ),
    "regulation": (
        "regulations",
        "regulation",
        "regualtions",
        "regualtion",
        "regulaton",
        "regulatin",
        "rheoliadau",
        "rheoliad",
        "regs",
        "reg",
        "r",
    ),
    "article": ("articles", "article", "arts", "art"),
    "exemption": ("exemptions", "exemption", "exceptions", "exception"),
    "subsection": ("subsections", "subsection", "sub-sections", "sub-section", "sub sections", "sub section"),
    "paragraph": ("subparagraphs", "subparagraph", "paragraphs", "paragraph", "paras", "para"),
}
UNIT_OF = {word: unit for unit, words in UNITS.items() for word in words} | {"§": "section", "§§": "section"}
_WORDS = "|".join(sorted((re.escape(w) for w in UNIT_OF), key=len, reverse=True))
# A point may follow a unit word that is cut short ("s.", "reg."), not a whole word that ends a sentence.
_SHORT = "(?:sects?|secs?|ss?|regs?|r|arts?|paras?)"
UNIT_PATTERN = rf"(?:§§?|{_SHORT}\.|(?:{_WORDS})(?![a-z]))(?:\(s\))?(?:\s(?:codes?|numbers?|nos?)\b\.?)?"
GAP = r"[ \t]{0,4}(?:\n[ \t]{0,30})?"
_PART = r"(?:\d{1,2} ?[A-Za-z]{0,2}|[A-Za-z]{1,4}|[a-z]\.\d)"
_INNER = late(rf"{_PART}")
_BRACKET = late(
    rf"{GAP}[({{\[]\s{{0,2}}({_PART}(?:\s{{0,2}}(?:-|,|&|/|\bto\b|\band\b|\bor\b)\s{{0,2}}{_PART}){{0,8}})\s{{0,2}}[)}}\]]"
)
_NUMBER = late(r"([0-9lIO]{1,3})([A-Z]{1,2}|[a-z](?=[\s(,.;)]))?(?![A-Za-z0-9])")
_POINT = late(r"\.(\d{1,2}[A-Z]{0,2}|[a-z]{1,4})(?![\w])")
_JOIN = late(
    rf"{GAP}(?:(?P<range>to\b|through\b|-(?!-))|(?P<comma>[,;])\s{{0,3}}(?P<too>and/or\b|and\b|or\b|&|with\b|to\b)?"
    r"|(?P<and>and/or\b|and\b|or\b|&|\+|/|with\b|read with\b|as well as\b|together with\b|in conjunction with\b|alongside\b)"
    rf"(?:\s(?:also|under|by|read with|sub-?sections?|paragraphs?)\b)?){GAP}",
    re.IGNORECASE,
)
_UNIT = late(rf"{GAP}(?:under\s|of\s|the\s|FOI\s|FOIA\s|EIR\s)?({UNIT_PATTERN}){GAP}(?=[\dlI(§s]|r?egs?)", re.IGNORECASE)
_GLOSS = late(r"\s{0,3}(?:\((?=[^()\n]{3,110}\))[^()\n]{3,110}\)|- ?(?=[A-Za-z])[^\n,;.()-]{4,60}?(?=,|;| and (?:s|\d)| & ))")
_NOT_PARTS = frozenset(
    {
        "of",
        "if",
        "be",
        "de",
        "it",
        "is",
        "as",
        "to",
        "in",
        "on",
        "or",
        "an",
        "no",
        "he",
        "we",
        "us",
        "my",
        "up",
        "do",
        "so",
        "am",
        "pm",
        "uk",
        "eu",
        "ni",
        "gb",
        "id",
        "mr",
        "dr",
        "st",
    }
)
_OCR_DIGITS = str.maketrans("lIO", "110")


@dataclass(frozen=True, slots=True)
class Token:
    """`parts` are the values of a number (one) or of a bracket; a bracket with `ranged` runs from its first to its last."""

    kind: Kind
    start: int
    end: int
    parts: tuple[str, ...] = ()
    ranged: bool = False
    repaired: bool = False


def number(text: str, at: int) -> Token | None:
    """A section number: one to three digits and perhaps a capital ("22A"); a letter that is plainly a digit is read as one."""
    match = _NUMBER.match(text, at)
    if not match or not any(c.isdigit() for c in match[1]):
        return None
    digits = match[1].translate(_OCR_DIGITS)
    suffix = (match[2] or "").upper()
    return Token("number", at, match.end(), (digits + suffix,), repaired=digits != match[1])


_JOINING_WORD = late(r"\b(?:to|and|or)\b")


_A_RANGE = late(r"-|\bto\b")


def bracket(text: str, at: int) -> Token | None:
    """A bracket that holds sub-paragraphs: "(2)", "( f)", "(3A)", "(i-iii)", "(a, b)"; None for a gloss."""
    match = _BRACKET.match(text, at, at + 80)
    if not match:
        return None
    inner = match[1]
    parts = tuple(p.replace(" ", "") for p in _INNER.findall(_JOINING_WORD.sub("-", inner)))
    if not parts or not all(_is_part(p) for p in parts):
        return None
    ranged = len(parts) == 2 and bool(_A_RANGE.search(inner))
    return Token("bracket", at, match.end(), parts, ranged)


def _is_part(part: str) -> bool:
    if part[0].isdigit():
        return part[-1] != "O"
    low = part.lower()
    if len(part) == 1 or low in ROMAN or set(low) <= {"i", "l", "v", "x"}:
        return True
    return "." in part or (len(part) == 2 and part.islower() and low not in _NOT_PARTS and low[1] in "abcdef")


def point(text: str, at: int) -> Token | None:
    """A decimal step: ".1", ".e"; never the full stop at a sentence's end, for nothing may stand between."""
    match = _POINT.match(text, at)
    if not match or not (match[1][0].isdigit() or _is_part(match[1])):
        return None
    return Token("point", at, match.end(), (match[1],))


def join(text: str, at: int) -> Token | None:
    """A joiner with the space around it: "and", "&", ",", "to", "-"."""
    match = _JOIN.match(text, at, at + 60)
    if not match:
        return None
    if match["range"] or match["too"] == "to":
        kind: Kind = "range"
    else:
        kind = "comma" if match["comma"] and not match["too"] else "and"
    return Token(kind, at, match.end())


_STOP_OR_SPACE = late(r"[.\s]")


def unit(text: str, at: int) -> Token | None:
    """A unit word before a number or bracket."""
    match = _UNIT.match(text, at, at + 60)
    if not match:
        return None
    word = _STOP_OR_SPACE.split(match[1].lower())[0]
    return Token("unit", match.start(1), match.end(), (UNIT_OF.get(word, UNIT_OF.get(match[1].lower(), "section")),))


def gloss(text: str, at: int) -> Token | None:
    """Words that explain a number: "(personal information)", "- Commercial interests,"."""
    match = _GLOSS.match(text, at, at + 130)
    return Token("gloss", at, match.end()) if match else None


def counts_something(text: str, end: int) -> bool:
    """Whether a bare number is followed by what it counts ("18 hours"), so that it is no section."""
    return words("counted", r"\s{0,2}").match(text[end : end + 30].lower()) is not None
