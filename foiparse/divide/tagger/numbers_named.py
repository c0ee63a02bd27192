"""Numbers of questions that the words of an answer name: "questions 1 to 3 and 7", "As regards (2) and (3)", "4) and 5)"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.divide.figure_behind import figures_follow
from foiparse.late import late

NAMED_AT = 160  # characters of an answer in which it may name its questions
MOST = 60  # questions that one range, or "all but …", may name
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
ONE = r"[\[(]?\d{1,3}[a-h]?[\])]?(?!\d|,\d{3}|\.\d|%)"
JOIN = r"\s*(?:,\s*and|,\s*&|,|and|&|to|through|-|–)\s*(?:in\s+)?(?:part\s+of\s+)?(?:questions?\s+)?"
NAMES = late(
    r"\b(?:questions?|quer(?:y|ies)|q|parts?|points?|items?|requests?|numbers|nos\.?)\s*"
    rf"({ONE}(?:\s*\((?:in part|part|[a-h])\))?(?:{JOIN}{ONE}(?:\([a-h]\))?)*)",
    re.IGNORECASE,
)
# "As regards (2) and (3), …", "In reply to (1), …", "The answer to 3 depends on …".
OPENS_TO = late(
    r"(?:(?:as (?:regards|to|for)|with regards? to|in (?:reply|response|answer|relation) to|regarding|turning to|on|for|under)"
    r"\s+(\(\d{1,3}\)(?:\s*(?:,|and|&|to|-|–|, and)\s*\(\d{1,3}\))*)"
    rf"|(?:as (?:regards|to|for)|with|the answers? (?:to|at|for))\s+({ONE}(?:{JOIN}{ONE})*)(?=[\s,:;–-])|on\s+(\d{{1,2}}[a-h])\b"
    # "Dealing first with 10 and 11, …", "On 3 and 4, …", "That leaves 12 and 13.": only right before a stop.
    rf"|(?:dealing (?:\w+ )?with|turning (?:\w+ )?to|on|for|regarding|that leaves|in (?:reply|response|answer|relation|respect|regard) (?:to|of))\s+({ONE}(?:{JOIN}{ONE})+)(?=\s*[,:;.]\s))",
    re.IGNORECASE,
)
# "4) and 5) Not held", "A1 & A2 Calls are".
HEADS_JOINED = late(
    r"\(?\d{1,3}[.)]+(?:\s*(?:,|and|&)\s*\(?\d{1,3}[.)]+)+(?=\s)|[aq]\d{1,3}(?:\s*(?:,|and|&|/|to|-|–)\s*[aq]\d{1,3})+(?=\W)"
    # "2c and 4 are exempt."
    r"|\d{1,2}[a-h]?(?:\s*(?:,\s*and|,|and|&)\s*\d{1,2}[a-h]?)+(?=\s+(?:are|were|cannot|will|would)\s+(?!of\b))",
    re.IGNORECASE,
)
SHARED_STOP = late(r"\d{1,2}(?:\s*(?:,\s*and|,|and|&)\s*\d{1,2})+[.):]+(?=\s)", re.IGNORECASE)  # "3 and 5. As the Trust's answer"
ALSO, APART = late(r"\band\b"), late(r"[.;:?]|\b(?:as|see|than|like|answer)\b")
ELSEWHERE = late(
    r"\b(?:see|below|above|under|beneath|refer to)\s+(?:our\s+|the\s+)?(?:answers?\s+to\s+)?$", re.IGNORECASE
)  # a place
RANGE = late(r"(\d{1,3})([a-h]?)(?:\)?\s*(?:to|through|-|–)\s*(?:questions?\s+|[aqAQ])?\(?(\d{1,3}))?")


def named_words(words: str) -> str:
    """The numbers that an answer's first words name first, as printed: "2 and 3" of "As regards questions 2 and 3, we …"."""
    joined = HEADS_JOINED.match(words) or SHARED_STOP.match(words)
    if joined:
        return joined.group()
    opening = words[:NAMED_AT]
    m = OPENS_TO.match(words) or next((m for m in NAMES.finditer(opening) if not ELSEWHERE.search(opening[: m.start()])), None)
    return numbers_in(m) if m else ""


def numbers_in(m: re.Match[str]) -> str:
    """The numbers of a name, as printed, without the figures that a comma parts from it: "2" of "question 2, 9 teachers"."""
    group = m.lastindex or 0
    first, _, rest = m[group].partition(",")
    word = (
        m.start() if m.re.groups == 1 else m.start(group)
    )  # the other patterns have words before the numbers, and none that names
    return first if rest and figures_follow(m.string, word, m.start(group), m.start(group) + len(first)) else m[group]


def listed(words: str) -> list[str]:
    """ "1 to 3 and 7" → 1, 2, 3, 7."""
    out: list[str] = []
    for first, letter, last in RANGE.findall(words):
        low, high = int(first), int(last or 0)
        out += [str(n) for n in range(low, min(high, low + MOST) + 1)] if not letter and low < high else [first + letter]
        if last and low >= high:
            out.append(last)
    return out


def also_named(opening: str) -> str:
    """Further names in one sentence: "The reasons in question 2, and all of the information in question 4, are exempt"."""
    out, last = "", None
    for m in NAMES.finditer(opening):
        if last is not None:
            between = opening[last.end() : m.start()]
            if ALSO.search(between) is None or APART.search(between):
                break
            out += f", {numbers_in(m)}"
        last = m
    return out


_NUMBER_AND_LETTER = late(r"(\d)([a-h])$")


def known_of(words: str, known: set[str]) -> list[str]:
    """The known labels among numbers joined by commas, dashes, "and"; "3b" is 3.b."""
    labels = (_NUMBER_AND_LETTER.sub(r"\1.\2", name) for name in listed(words))
    return list(dict.fromkeys(label for label in labels if label in known))
