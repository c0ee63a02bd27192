"""The letter as lines with their parts: the view that all header rules share."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from foiparse.divide.division import Zone
from foiparse.divide.header.dates import Found, find_dates
from foiparse.divide.header.menus import MOST_MENU_LINES, links_to_others, menu_lines, printed
from foiparse.document import Document, Span
from foiparse.late import late, lowered

TOP_LINES = 60  # a letterhead, an address block and a subject line fit in; an annex or a long answer does not
BOTTOM_LINES = 45  # sign-off, address for complaints, copyright note
SIGNATURE_LINES = 6  # under a sign-off that is not the last
SIGNED = 800  # characters after the sign-off in which a date may stand
MOST_DATES = 12  # looked at in one line
LONGEST_LINE = 1500  # characters of a line that are looked at
FAR = 6000  # characters of the opening in which a letter says who asked when, even where the request is quoted in full

_TRAIL_TO = late(r"(?:home|you are here)\b.{0,120}[>»›/|]\s*[A-Z][A-Z/-]{1,12}[- /]?\d[\w/-]*\s*$", re.I)
_FIGURE = late(r"\d")
_ITEM = late(r"\s*(?:[•●▪]|\d{1,2}\. )")  # of a list of links: no title
_FIRST_NUMBER = late(r"\(?(?:q(?:uestion)?\.?\s*)?1\s?[.):\-–](?!\d)|q(?:uestion)?\.?\s*1\b", re.I)
GREETS = r"(?:dear|annwyl|hello|hi|good (?:morning|afternoon)|kia ora|t[eē]n[aā] koe|tēnā koutou|a ch(?:ara|airde))\b"
SALUTATION = late(rf"\s*{GREETS}")
_REQUEST_ALONE = late(
    r"\W*(?:(?:the|your|original|full) )?request\W*$|\W*you asked\W*$"
)  # "FOI request" may be a letter's subject
SIGNS = r"(?:yours?\s+(?:sincere|faithful|tru)ly|kind regards|regards|best wishes|yn gywir)\b"
_SIGN_OFF = late(rf"\s*{SIGNS}")


@dataclass(slots=True)
class Line:
    """A line of text at its place; `length` is that of the line before its ends were stripped, `low` the text in lower case."""

    start: int
    text: str
    length: int
    low: str


@dataclass(slots=True)
class Lines:
    """All lines that hold words, and the numbers of the salutation and sign-off lines where there are any.

    `low` is the text in lower case, character for character: most patterns see that, as ignoring case costs three times as much.
    """

    text: str
    all: list[Line]
    salutation: int | None
    sign_off: int | None

    dates: list[Found] = field(default_factory=list)
    outside: list[Span] = field(default_factory=list)
    low: str = ""
    scottish: bool | None = None

    def is_outside(self, at: int) -> bool:
        """Whether a place is outside questions and answers: in a zone, or, where none are known, before the first number 1."""
        return any(s.start <= at < s.end for s in self.outside)

    @property
    def signed(self) -> list[Span]:
        """What stands under each sign-off: who signed; under the last one all that follows."""
        found = [i for i, x in enumerate(self.all) if _SIGN_OFF.match(x.low)]
        last = len(self.all) - 1
        spans = [Span(self.all[i].start, self.all[min(i + SIGNATURE_LINES, last)].start) for i in found[:-1]]
        return spans + [Span(self.all[i].start, len(self.text)) for i in found[-1:]]

    def salutes_after(self, i: int, within: int) -> bool:
        """Whether a salutation stands closely under a line: of the letter, or of the answer in a log that gives the request first."""
        return any(SALUTATION.match(x.low) for x in self.all[i + 1 : i + 1 + within])

    def dates_in(self, line: Line) -> list[Found]:
        """The dates of a line, at their places in the whole text."""
        first, end = bisect_left(self.dates, (line.start,)), line.start + line.length
        if first == len(self.dates) or self.dates[first].start >= end:
            return []
        return [d for d in self.dates[first : first + MOST_DATES] if d.start < end]

    @property
    def top(self) -> list[Line]:
        """The lines in which letterhead, address block and subject stand."""
        return self.all[:TOP_LINES]

    @property
    def bottom(self) -> list[Line]:
        """The lines after the sign-off, or the last ones."""
        return self.all[-BOTTOM_LINES:]


def lines_of(document: Document, zones: Sequence[Zone] = (), parted: str | None = None) -> Lines:
    """Lines of a document, without those that stand in a zone of quoted mail or web navigation.

    `parted` is its text with line breaks for some spaces, where lines of the letterhead ran together (`run_on.py`).
    """
    quoted = [z.span for z in zones if z.kind == "quoted_email"]
    menus = [z.span for z in zones if z.kind == "navigation"]
    lines: list[Line] = []
    whole = document.text if parted is None else parted
    low = lowered(whole)
    at = 0
    for full in whole.split("\n"):
        skipped = printed(full)
        raw, at = full[skipped:], at + skipped
        text = raw.strip() if raw.isascii() else raw.replace("\ufeff", "").replace("\u200b", "").replace("\xa0", " ").strip()
        if text and not ((quoted or menus) and _skipped(quoted, menus, at, raw)):
            text = text[:LONGEST_LINE]
            lines.append(Line(at, text, len(raw), lowered(text)))
        at += len(raw) + 1
    if over := menu_lines([x.text for x in lines[:MOST_MENU_LINES]]):
        lines = lines[over:]
        begins = lines[0].start if lines else 0
        whole, low = "\n" * begins + whole[begins:], "\n" * begins + low[begins:]
    if links := links_to_others([x.text for x in lines[-BOTTOM_LINES:]]):
        over = max(0, len(lines) - BOTTOM_LINES)
        lines = [x for i, x in enumerate(lines) if i - over not in links]
    salutation = next((i for i, x in enumerate(lines[:TOP_LINES]) if SALUTATION.match(x.low) and not _quoted(lines, i)), None)
    sign_off = next((i for i in range(len(lines) - 1, -1, -1) if _SIGN_OFF.match(lines[i].low)), None)
    dates = find_dates(whole[:FAR])
    if sign_off is not None and (end := lines[sign_off].start) > FAR:
        dates += [d._replace(start=d.start + end, end=d.end + end) for d in find_dates(whole[end : end + SIGNED])]
    outside = [z.span for z in zones] or _before_questions(lines, sign_off, len(whole))
    return Lines(whole, lines, salutation, sign_off, dates, outside, low)


def _skipped(quoted: list[Span], menus: list[Span], at: int, raw: str) -> bool:
    """Whether a line is of a quoted mail or of menus; a title with a number that a converter joined to the trail above it is none."""
    if any(s.start <= at < s.end for s in quoted):
        return True
    return any(s.start < at + len(raw) and at < s.end and not _titled(raw, s.start >= at) for s in menus)


def _titled(raw: str, first: bool) -> bool:
    """Whether a line of menus holds the letter's own number: any but the first and the items of lists, and a trail that ends in it."""
    return bool(_TRAIL_TO.search(raw) if first else _FIGURE.search(raw) and not _ITEM.match(raw))


def _quoted(lines: list[Line], i: int) -> bool:
    """Whether a salutation opens the request as a page gives it, right below its heading: the requester salutes the authority."""
    return i > 0 and _REQUEST_ALONE.match(lines[i - 1].low) is not None


def _before_questions(lines: list[Line], sign_off: int | None, end: int) -> list[Span]:
    """Without zones: all up to the first line that bears the number 1, and what follows the sign-off."""
    first = next((x.start for x in lines if _FIRST_NUMBER.match(x.text)), end)
    return [Span(0, first), Span(lines[sign_off].start if sign_off is not None else end, end)]
