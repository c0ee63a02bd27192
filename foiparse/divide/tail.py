"""The foot of a letter that no "Yours sincerely" opens: a lone job title, the authority's name, a web address."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from itertools import pairwise

from foiparse.divide.likeness import question_likeness
from foiparse.divide.units import Unit
from foiparse.late import late

LONGEST_FOOT = 8  # lines at the foot of a letter that are looked at
LINE_WORDS = 9  # words of a line of a signature or an address
FEWEST_INSIDE = 2  # lines of a signature that stands before closing words: one alone may be the last answer
SENTENCE = 6  # words of a paragraph after which a lone job title signs the letter
ASKS_NEXT = 0.55  # likeness of a paragraph that asks: the line beneath it is its answer, whatever it looks like
JOB = late(
    r"(?:[\w,&’'-]+ ){0,6}(?:officer|manager|director|adviser|advisor|clerk|co-?ordinator|administrator|secretary|solicitor|surveyor|registrar|lead|executive|assistant|analyst|specialist|(?:information|governance|foi|disclosure|rights|compliance|records|complaints|feedback|legal|customer) (?:team|unit|office|services|section|department|desk))(?: ?[,–(-].{0,60}| (?:for|of|and|to) .{0,50})?$"
    r"|(?:head|director|chief) (?:of )?[\w ,&]{2,50}$",
    re.IGNORECASE,
)
BODY = late(
    r"(?:[\w.’'&-]+ ){0,6}(?:council|trust|university|constabulary|police|authority|board|commission|agency|ministry|department|college|service|school|partnership|ombudsman|inspectorate)(?: (?:of|for) [\w ]{2,40})?(?:,.{0,80})?$",
    re.IGNORECASE,
)
ADDRESS = late(
    r"(?:w{3}\.|https?://)\S+$|\S+@\S+$|(?:tel|telephone|phone|fax|e-?mail|web(?:site)?|t|e|w)\s*[:.]\s*\S.{0,60}$|.{0,80}\b[a-z]{1,2}\d{1,2}[a-z]?\s?\d[a-z]{2}\.?$|[+(]?0[\d ()-]{8,16}$",
    re.IGNORECASE,
)


NUMBERED = late(
    r"(?:q(?:uestion)?\s?)?\(?\d{1,3}[a-z]?[.):]{1,2}\s+", re.IGNORECASE
)  # of a question: it tells nothing of how it is worded


def asks_next(plain: str) -> bool:
    """Whether a paragraph asks, so that the line beneath it is its answer."""
    number = NUMBERED.match(plain)
    return question_likeness(plain[number.end() :] if number else plain) >= ASKS_NEXT


def mark_foot(units: list[Unit]) -> None:
    """Set the zone of lone lines of signature at the end of the letter, or right before its closing words."""
    ends = [
        i for i, (a, b) in enumerate(pairwise(units), start=1) if a.zone is None and b.zone in ("complaint", "reuse", "signature")
    ]
    for end in (*ends[:1], len(units)):
        _mark(units, end)


def _mark(units: list[Unit], end: int) -> None:
    k = end
    while k > max(0, end - LONGEST_FOOT) and _is_foot(units[k - 1]):
        k -= 1
    if k == 0 or k == end:
        return
    before = units[k - 1]
    if (
        before.plain.endswith((":", "?"))
        or before.zone in ("response", "request")
        or (before.zone is None and asks_next(before.plain))
    ):
        return
    if _may_answer(units[k:end], before, last=end == len(units)):
        return
    for unit in units[k:end]:
        unit.zone = unit.zone or "signature"


def _may_answer(foot: list[Unit], before: Unit, last: bool) -> bool:
    """Whether job titles alone may be an answer: no body or address stands with them, and no full sentence before them."""
    lines = [u.plain for u in foot if u.zone is None]
    if any(BODY.match(w) or ADDRESS.match(w) for w in lines):
        return len(lines) < FEWEST_INSIDE and not last
    return not last or len(before.plain.split()) < SENTENCE or not before.plain.endswith(".")


def _is_foot(unit: Unit) -> bool:
    """Whether a line by itself is a job title, the name of a body, or a way to reach it."""
    if unit.zone in ("page_footer", "page_header"):
        return True
    if unit.zone is not None or unit.grid is not None or unit.plain[-1] in "?:;":
        return False
    if len(unit.plain.split()) > LINE_WORDS and not ADDRESS.match(unit.plain):
        return False
    words = unit.plain.rstrip(".")
    if ADDRESS.match(words):
        return True
    return bool(JOB.match(words) or BODY.match(words)) and unit.plain[0].isupper()
