"""What each unit is for, told by its own words and place: letterhead, salutation, preamble, heading, complaint, re-use, signature …

The kinds are those of `division.ZoneKind`. A unit that may belong to a question or an answer has none.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.divide import closings, cues
from foiparse.divide.numbering import Head
from foiparse.divide.tail import JOB, asks_next, mark_foot
from foiparse.divide.units import Unit
from foiparse.late import late

LOOK_AT = 320  # characters of a unit that the cue phrases see
CLOSING_KINDS = frozenset({"complaint", "reuse", "signature", "disclaimer", "other"})
PAGE_MARK = late(
    r"(?:page:?\s*)?\d{1,3}\s*(?:of|/)\s*\d{1,3}$|page:?\s+\d{1,3}$|-\s*\d{1,3}\s*-$|official(?:[- –:]+\w+)*$|not protectively marked$"
    # "Northmoor Council – FOI response 4471 – Page 2 of 3"
    r"|(?=.{0,90}\b(?:foia?|freedom of information|response|request|ref(?:erence)?)\b).{4,90}"
    r"[|–—-]\s*page:?\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$"
    r"|\d{1,3}\s*\|\s*p\s?a\s?g\s?e$|page\s*\|\s*\d{1,3}$",
    re.I,
)
COUNTED = late(r"\d{1,3} (?:of|/) \d{1,3}")  # may be an answer too
ADDRESS = late(
    r"(?:tel(?:ephone)?|fax|e-?mail|website|web|direct (?:line|dial)|our ref(?:erence)?|your ref|ref(?:erence)?(?: no| number)?|date|contact|please ask for|switchboard|mobile|minicom|dx)\b\s*[.:/#]|www\.\S+$|\S+@\S+$|[\w .,'’-]{0,60}\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b\.?$",
    re.I,
)


OPENS_TOO = late(
    r"thank|(?:i|we|may i)\b.{0,60}\bthank you|(?:please accept )?(?:my|our|with)\b.{0,10} apologies|sorry|(?:i|we)\b.{0,20}\b(?:sorry|apologi[sz]e)",
    re.IGNORECASE,
)
ATTACHES = late(
    r"please (?:find|see) (?:now |the )*(?:attached|enclosed),? (?:to this \w+ )?(?:all |a copy of |copies of )?"
    r"(?:(?:the|this|all|any) )?(?:requested |relevant )?(?:information|data|documents?|details|records?)\b",
    re.IGNORECASE,
)
CELL_WORDS = 2  # words of a cell that heads a column or a row
SHORT_TITLE = 40  # characters of a heading such as "Internal review" that opens a letter
OPENING_UNITS = 6  # units after the salutation in which thanks open the letter
TALLEST_HEAD = 30  # units looked at for a letterhead where no salutation ends it
LONG_TEXT = 110  # characters: a longer paragraph before the salutation is no line of an address
BULLET_OR_NUMBER = late(r"(?:q(?:uestion)?\s*)?\d{1,2}\s?[.)]\s|[·•▪●]\s", re.IGNORECASE)


def set_zones(units: list[Unit], heads: list[Head | None]) -> None:
    """Set `zone` of every unit that is furniture by its own words."""
    for k, (unit, head) in enumerate(zip(units, heads, strict=True)):
        unit.zone = _zone(unit, head)
        if unit.zone == "page_footer" and k and COUNTED.fullmatch(unit.plain) and units[k - 1].plain.endswith("?"):
            unit.zone = None  # "How many are full?" – "3 of 41"
        elif unit.zone == "signature" and JOB.match(unit.plain.rstrip(".")) and _asked(units, k):
            unit.zone = None  # "Who keeps the records?" – "Information Governance Manager"
    _attached_only(units)
    _letterhead(units)
    _opening_thanks(units)
    mark_foot(units)
    closings.mark_words_about(units)


def _asked(units: list[Unit], k: int) -> bool:
    """Whether a question stands right above the unit, or above the heading of its answer."""
    before = units[max(0, k - 2) : k]
    if before and before[-1].zone == "response":
        before.pop()
    return bool(before) and before[-1].zone is None and asks_next(before[-1].plain)


def _zone(unit: Unit, head: Head | None) -> str | None:
    if unit.layer in ("page_header", "page_footer", "navigation"):
        return unit.layer
    words = unit.plain[:LOOK_AT].lower()
    polite = cues.POLITE.match(words)
    if polite and polite.end() < len(words):
        kind = _closing(words[polite.end() :])
        if kind is not None and not (head is not None and head.tag in "qan" and head.paths):
            return kind
    if unit.grid is None and PAGE_MARK.fullmatch(words):  # a cell's "41 / 30" is a figure
        return "page_footer"
    if head is not None and head.tag in "qan" and head.paths:
        return "complaint" if head.tag == "n" and cues.NUMBERED_RIGHTS.search(words) and "?" not in words else None
    if cues.NAVIGATION.match(words):
        return "navigation"
    if cues.SALUTATION.match(words):
        return "salutation"
    if cues.RESPONSE_HEADING.match(words):
        return "response"
    if cues.REQUEST_HEADING.match(words):
        return "request"
    if unit.table is not None and len(unit.plain.split()) <= CELL_WORDS:
        return None  # "Complaints" over a column of figures closes nothing
    return "other" if cues.ADVICE_HEADING.match(words) else _closing(words)


def _closing(words: str) -> str | None:
    if cues.COMPLAINT.match(words):
        return "complaint"
    if cues.REUSE.match(words):
        return "reuse"
    if cues.CLOSING.match(words):
        return "signature"
    if (kind := closings.kind_of(words)) is not None:
        return kind
    if not cues.CLOSING_HINT.search(words):
        return None
    for meant, first, second in cues.CLOSING_WORDS:
        if first.search(words) and second.search(words):
            return meant
    return None


def _attached_only(units: list[Unit]) -> None:
    """ "Please find attached the information requested." heads nothing where the letter's closing words stand right below it: it answers."""
    for k, unit in enumerate(units):
        last = k + 1 == len(units) or units[k + 1].zone in CLOSING_KINDS
        if unit.zone == "response" and last and ATTACHES.match(unit.plain):
            unit.zone = None


def _opening_thanks(units: list[Unit]) -> None:
    """Thanks and apologies near the top, or right beneath a heading of the response, open the letter; only those near its end close it."""
    top = next((i for i, u in enumerate(units) if u.zone == "salutation"), 0)
    for i, unit in enumerate(units):
        if unit.zone == "signature" and OPENS_TOO.match(unit.plain):
            headed = i > 0 and units[i - 1].zone == "response" and i + 1 < len(units)
            if i < top + OPENING_UNITS or headed:
                unit.zone = None


def _letterhead(units: list[Unit]) -> None:
    """Before the salutation, or the first long paragraph, short lines with addresses are letterhead."""
    top = next((i for i, u in enumerate(units[:80]) if u.zone == "salutation"), None)
    for unit in units[: top if top is not None else TALLEST_HEAD]:
        if unit.zone is not None:
            continue
        words = unit.plain[:LOOK_AT].lower()
        asks = cues.leads_in_request(unit.plain) or (cues.opens(words) and len(words) > 90)
        if asks or BULLET_OR_NUMBER.match(unit.plain) or (len(unit.plain) > LONG_TEXT and not ADDRESS.match(unit.plain[:200])):
            return
        if top is not None or ADDRESS.match(unit.plain[:200]):
            unit.zone = "letterhead"


def is_preamble(unit: Unit) -> bool:
    """Whether the unit opens like the standing words before a response."""
    return cues.PREAMBLE.match(unit.plain[:LOOK_AT].lower()) is not None
