"""When the letter was answered: by labels, by a date that stands alone, by what the letter says of its own day."""

from __future__ import annotations

import re
from datetime import date

from foiparse.divide.header.columns import columns
from foiparse.divide.header.date_labels import (
    DATE_LABEL,
    LABEL_LENGTH,
    PUBLISHED,
    REQUEST_HEADING,
    REQUEST_LABEL,
    RESPONSE_LABEL,
    WEEKDAY,
    in_mail_header,
    labelled,
    log_row,
)
from foiparse.divide.header.dates import Found
from foiparse.divide.header.day_told_after import told_after
from foiparse.divide.header.lines import FAR, Line, Lines
from foiparse.divide.header.thread import last_day
from foiparse.late import late

_QUOTED = late(r"original message|^\s*(?:from|to|cc|subject)\s*:|wrote:\s*$", re.I)
_FROM_LINE = late(r"\W*from\s*:", re.I)
_CELL = late(r"\t| {2,}|\||[·•]| [/–-] ")
# What goes on after the day: the next cell, a time, or the reference, for some letterheads run on in one line.
_ENDS_CELL = late(
    r"\W*$|\t| {2,}|\s*[|/·•~]|\s[—–(]|,\s[A-Z]{1,6}[/-]"
    r"|\s+(?:at )?\d\d?[:.]\d\d|[.,;]?\s(?:(?i:(?:our|your) (?:ref|e-?mail|letter|file|number)|ref|case|foi)\b|[A-Z]{2,8}\d*[/ -]?\d)"
)
# "the date of this letter, 16 December": the letter names its own day.
_OWN_DAY = late(
    r"\bdate of this (?:letter|response|notice|decision|reply|e-?mail)\W{0,3}(?:which is\W+|being\W+)?(?:[a-z]+day\W+)?(?:the\s+)?$|"
    r"\b(?:i am|i'm|i’m|we are|we're|we’re) (?:now )?(?:writing|replying|answering) on\W+$|"
    r"(?:^|[.] )(?:(?:it|they|this|these) (?:was|were) )?(?:sent|returned|answered)(?: back| out| to you)?(?: on|:)?\W+(?:[a-z]+day\W+)?(?:the\s+)?$|"
    r"\bthis is (?:our|the|my) (?:full )?(?:response|reply|answer|letter) of\W+(?:[a-z]+day\W+)?(?:the\s+)?$|"
    r"(?:^|[;,]\s)our (?:letter|reply|response|answer) of\W+(?:[a-z]+day\W+)?(?:the\s+)?$|"
    r"\bour (?:letter|e-?mail) in (?:reply|response|answer) of\W+(?:[a-z]+day\W+)?(?:the\s+)?$|"
    r"\bthis (?:(?:letter|response|notice|decision|reply|answer) )?(?:was|is) (?:issued|sent|made|dated|given|released)(?: on)?"
    r"\W+(?:[a-z]+day\W+)?(?:the\s+)?$|"
    r"\b(?:a|our|the) (?:full )?(?:response|reply|answer) was (?:sent|issued|given|made)(?: to (?:you|the (?:applicant|requester)))?"
    r"(?: on)?\W+(?:[a-z]+day\W+)?(?:the\s+)?$",
    re.I,
)
# A log that tells the story: "We received the request on 3 May and replied on 1 June".
_TOLD = late(
    r"(?:\band (?:we )?|\bwe |, |\bit was |\bwas )(?:replied(?: to)?|responded(?: to)?|answered(?: by [^.\n\d]{2,60}?)?|reply|issued|"
    r"sent (?:our|the|an|its) (?:response|answer|reply)|closed)(?: it)? (?:on|of)"
    r"\W+(?:[a-z]+day\W+)?(?:the\s+)?$",
    re.I,
)
_NOT_TOLD = late(r"review|dissatisf|original|first (?:answer|reply|response)", re.I)
_OF_REQUEST = late(r"\byour?\b|\b(?:request|enquiry|questions?)\s+dated", re.I)
_PLACE_OR_NUMBER = late(r"[A-Z0-9][\w .,'’()/:-]{1,75},?\s*$")
_OUR_REF = late(r",? (?:(?i:our |with )?(?i:ref(?:erence)?)\b|[A-Z]{1,6}[/-]\w*\d)")
_PROSE = late(
    r"\b(?:to|at|since|until|from|by|as|for|(?<!university )(?<!office )of|in|on|before|after|first|you|we|is|was|are|were)\b",
    re.I,
)
_ENDS = late(r"\b(?:ends?|expir\w+|expiry|renewals?|renewed|start date|started|terminat\w+|contract date|review date)\b", re.I)
# "It is dated 3 May": a paper of which the answer speaks.
_OF_PAPER = late(
    r"(?<!reply )(?<!response )(?<!answer )(?<!letter )"
    r"\b(?:is|are|was|were|agreement|contract|lease|report|licence|policy|plan|minutes) dated\b",
    re.I,
)
_HAS_YEAR = late(r"\b(?:19|20)\d\d$")  # a line that tells its own day or month labels no other
_PUT_OUT = late(
    r"(?:^|[|·•;.,] ?)\W*(?:(?:date|first) )?"
    r"(?:published|publication date|released)(?: by (?:[\w’'&]+ ){1,8}?)?(?: ?on)?\W*$|[?)] ?,? released $",
    re.I,
)
LOG_LINES = 12  # in which a log's page tells its days; below menus that are not known as such, only in a line of its own
TITLE_LINES = 2  # a log's title may open with the day: "3 March 2016 - 634 - Vans"
OVER_SALUTATION = 5  # lines between a letter's date and its "Dear"
LETTERHEAD_LINES = 6  # of a letter without a salutation
AFTER_SIGN_OFF = 12
LAST_LINES = 4  # of a letter that closes with no greeting
LONGEST_WAIT = 200  # days from a request to the date that may be its answer's
BEFORE = 120  # characters before a date in which prose says what day it is


def response_date(lines: Lines) -> str | None:
    """The letter's own date: a log's "Responded", the date line or "Date:" near the top, a date after the sign-off."""
    own, top = lines.salutation is not None, range(len(lines.top))
    found = log_row(lines, request=False) or labelled(lines, RESPONSE_LABEL, outside=own, end=lines.salutation)
    last = last_day(lines)
    if last:
        return max(found or last, last)
    if not found and lines.top and _FROM_LINE.match(lines.top[0].text):  # a mail that carries a letter: the letter's own date
        found = _standing_alone(lines, range(lines.salutation or 0), top=True, own=True)
    if not found and own:
        found = _standing_alone(lines, range(lines.salutation or 0), top=True) or _beside_place(lines)
    found = found or labelled(lines, RESPONSE_LABEL, outside=own)
    if found := found or _told(lines, log=True) or _standing_alone(lines, top, top=True) or _beside_place(lines):
        return found
    count = len(lines.all)
    after = range(max(0, count - LAST_LINES), count)
    if lines.sign_off is not None:
        after = range(lines.sign_off, min(count, lines.sign_off + AFTER_SIGN_OFF))
    return _told(lines) or _standing_alone(lines, after, top=False) or _put_out(lines)


def _put_out(lines: Lines) -> str | None:
    """The day that a log's page was published, where it has no salutation and tells no other: the answer went out with it."""
    if lines.salutation is not None:
        return None
    for i, line in enumerate(lines.top):
        for found in lines.dates_in(line):
            before, after = lines.text[line.start : found.start], lines.text[found.end : line.start + line.length]
            alone = not after.strip(" .") and _PUT_OUT.match(before) and lines.is_outside(found.start)
            if (alone or (i < LOG_LINES and _PUT_OUT.search(before))) and found.iso():
                return found.iso()
    return None


_PARTED_OFF = late(r"\s+[-–—|]\s")


def _standing_alone(lines: Lines, numbers: range, top: bool, own: bool = False) -> str | None:
    """The first date that is a line or a cell of its own, or follows the label "Date"; with `own`, not of the mail's own header.

    `numbers` are those of the lines to look at: what stands over the first of them is seen too.
    """
    others = _under_labels(lines)
    for i in numbers:
        line = lines.all[i]
        dates = [d for d in lines.dates_in(line) if d.start not in others]
        if not dates or _QUOTED.search(line.text) or in_mail_header(lines.all, i, own):
            continue
        for found in dates:
            iso = found.iso()
            before = lines.text[line.start : found.start].strip("\ufeff")
            *cells, part = _CELL.split(before)
            dated = (
                len(part) < LABEL_LENGTH
                and bool(DATE_LABEL.search(part))
                and not (_OF_REQUEST.search(part) or _OF_PAPER.search(part) or REQUEST_LABEL.search(part))
            )
            if not iso or PUBLISHED.search(part) or _wrong_place(lines, i, found, dated, top) or _of_contract(lines, i, before):
                continue
            above = lines.all[i - 1].text if i and WEEKDAY.match(before) else ""
            after = lines.text[found.end : line.start + line.length]
            if told_after(after) == "request":
                continue
            if cells and WEEKDAY.match(part) and len(cells[-1]) < LABEL_LENGTH and _of_another(cells[-1] + " "):
                continue  # "Date requested" in the cell before
            if dated and i and REQUEST_HEADING.match(lines.all[i - 1].low):
                continue
            if above and len(above) < LABEL_LENGTH and not _HAS_YEAR.search(above) and _of_another(above + " "):
                continue
            alone = WEEKDAY.match(part) and _ENDS_CELL.match(after)
            titled = top and i < TITLE_LINES and not part and _PARTED_OFF.match(after)
            if alone or titled or dated:
                return iso
    return None


def _under_labels(lines: Lines) -> set[int]:
    """The places of dates that stand in a table under a label of another thing than the answer's day: "Date due", "Received"."""
    cells = [c for c in columns(lines) if _of_another(f"{c.label} ") or not DATE_LABEL.search(f"{c.label} ")]
    return {d.start for d in lines.dates for c in cells if c.start <= d.start < c.end}


def _of_another(label: str) -> bool:
    """Whether a label is of another day than the answer's: the request's, or one on which a page was put up or changed."""
    return bool(PUBLISHED.search(label) or REQUEST_LABEL.search(label))


def _of_contract(lines: Lines, i: int, before: str) -> bool:
    """Whether the words before a date, or the line above one that stands alone, ask when a contract ends: an answer, not the letter's day."""
    if _ENDS.search(before):
        return True
    above = lines.all[i - 1].text if i and WEEKDAY.match(before) else ""
    return len(above) < 3 * LABEL_LENGTH and _ENDS.search(above) is not None


def _wrong_place(lines: Lines, i: int, found: Found, with_label: bool, top: bool) -> bool:
    """Whether a date stands inside a question or an answer: there it is a figure, if it does not stand closely over the salutation."""
    # beneath "Dear" or a question the first answer may stand
    asked = any(map(_asks, lines.all[: i + 1])) if lines.salutation is None else i >= lines.salutation
    head = i < LETTERHEAD_LINES and not asked
    if lines.is_outside(found.start) or (top and (with_label or head)):
        return False
    return not (top and lines.salutes_after(i, OVER_SALUTATION))


_NUMBERED = late(r"\W*(?:q(?:uestion)?\s*)?\d{1,2}(?:\.\d)?\s?[.):](?!\d)\s*[a-z]")


def _asks(line: Line) -> bool:
    """A line that is a question, or a numbered field of a form."""
    return line.low.endswith("?") or _NUMBERED.match(line.low) is not None


def answered_within(lines: Lines, asked: str) -> str | None:
    """A date alone in its line inside what the dividing took for questions and answers, where it follows the request soon enough."""
    first = date.fromisoformat(asked)
    for i, line in enumerate(lines.top):
        for found in lines.dates_in(line):
            iso, around = found.iso(), lines.text[line.start : found.start] + lines.text[found.end : line.start + line.length]
            if iso and WEEKDAY.match(around) and 0 < (date.fromisoformat(iso) - first).days <= LONGEST_WAIT:
                above = lines.top[i - 1].text if i else ""
                if not above.endswith("?") and not PUBLISHED.search(above):
                    return iso
    return None


def _beside_place(lines: Lines) -> str | None:
    """A date that ends a line of the letterhead after a place or the reference: "Felpersham, 3 May 2024"."""
    head = lines.all[: lines.salutation + 1 if lines.salutation is not None else LETTERHEAD_LINES]
    others = _under_labels(lines)
    for i, line in enumerate(head):
        if i and REQUEST_HEADING.match(head[i - 1].low):
            continue
        for found in lines.dates_in(line):
            before = lines.text[line.start : found.start]
            after = lines.text[found.end : line.start + line.length]
            plain = (
                found.start not in others
                and not WEEKDAY.match(before)
                and _PLACE_OR_NUMBER.match(before.strip("\ufeff "))
                and not _PROSE.search(before)
                and not _ENDS.search(before)
                and (not after.strip(" .\u200b\ufeff\r") or _OUR_REF.match(after))
            )
            if plain and not PUBLISHED.search(before) and not REQUEST_LABEL.search(before) and lines.is_outside(found.start):
                return found.iso()
    return None


def _told(lines: Lines, log: bool = False) -> str | None:
    """The day that prose names as the letter's or the answer's own; with `log`, only as a log tells the story."""
    for found in lines.dates:
        before = " ".join(lines.text[max(0, found.start - BEFORE) : found.start].split("\n"))
        told = lines.salutation is None and found.start < FAR and _TOLD.search(before) and not _NOT_TOLD.search(before)
        if found.iso() and (told or (not log and _OWN_DAY.search(before))):
            return found.iso()
    return None
