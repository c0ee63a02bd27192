"""What each unit is for, told by its own words and place: letterhead, salutation, preamble, heading, complaint, re-use, signature …

The kinds are those of `division.ZoneKind`. A unit that may belong to a question or an answer has none.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.divide import cues
from foiparse.divide.numbering import Head
from foiparse.divide.units import Unit

LOOK_AT = 320  # characters of a unit that the cue phrases see
CLOSING_KINDS = frozenset({"complaint", "reuse", "signature", "disclaimer"})
PAGE_MARK = re.compile(
    r"(?:page:?\s*)?\d{1,3}\s*(?:of|/)\s*\d{1,3}$|page:?\s+\d{1,3}$|-\s*\d{1,3}\s*-$|official(?:[- –:]+\w+)*$|not protectively marked$",
    re.I,
)
ADDRESS = re.compile(
    r"(?:tel(?:ephone)?|fax|e-?mail|website|web|direct (?:line|dial)|our ref(?:erence)?|your ref|ref(?:erence)?(?: no| number)?|date|contact|please ask for|switchboard|mobile|minicom|dx)\b\s*[.:/#]|www\.\S+$|\S+@\S+$|[\w .,'’-]{0,60}\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b\.?$",
    re.I,
)


def set_zones(units: list[Unit], heads: list[Head | None]) -> None:
    """Set `zone` of every unit that is furniture by its own words."""
    for unit, head in zip(units, heads, strict=True):
        unit.zone = _zone(unit, head)
    _letterhead(units)


def _zone(unit: Unit, head: Head | None) -> str | None:
    if unit.layer in ("page_header", "page_footer", "navigation"):
        return unit.layer
    words = unit.plain[:LOOK_AT].lower()
    if PAGE_MARK.fullmatch(words):
        return "page_footer"
    if head is not None and head.tag in "qan" and head.paths:
        return None
    if cues.NAVIGATION.match(words):
        return "navigation"
    if cues.SALUTATION.match(words):
        return "salutation"
    if cues.RESPONSE_HEADING.match(words):
        return "response"
    if cues.REQUEST_HEADING.match(words):
        return "request"
    if cues.COMPLAINT.match(words):
        return "complaint"
    if cues.REUSE.match(words):
        return "reuse"
    if cues.CLOSING.match(words):
        return "signature"
    return None


def _letterhead(units: list[Unit]) -> None:
    """Before the salutation, or the first long paragraph, short lines with addresses are letterhead."""
    top = next((i for i, u in enumerate(units[:80]) if u.zone == "salutation"), None)
    limit = top if top is not None else next((i for i, u in enumerate(units[:30]) if len(u.plain) > 90), 0)
    if any(re.match(r"(?:q(?:uestion)?\s*)?1\b\s*[.):]", u.plain, re.I) for u in units[:limit]):
        return
    for unit in units[:limit]:
        if unit.zone is None and (len(unit.plain) < 90 or ADDRESS.search(unit.plain[:200])):
            unit.zone = "letterhead"


def is_preamble(unit: Unit) -> bool:
    """Whether the unit opens like the standing words before a response."""
    return cues.PREAMBLE.match(unit.plain[:LOOK_AT].lower()) is not None
