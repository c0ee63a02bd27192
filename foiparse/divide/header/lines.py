"""The letter as lines with their parts: the view that all header rules share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foiparse.divide.division import Zone
from foiparse.document import Document

TOP_LINES = 60  # a letterhead, an address block and a subject line fit in; an annex or a long answer does not
BOTTOM_LINES = 45  # sign-off, address for complaints, copyright note
FAR = 6000  # characters of the opening in which a letter says who asked when, even where the request is quoted in full

_PARTS = re.compile(r"\t+| {2,}|\s*\|\s*")
_SALUTATION = re.compile(r"\s*(?:dear|annwyl|hello|hi|good (?:morning|afternoon))\b", re.I)
_SIGN_OFF = re.compile(r"\s*(?:yours?\s+(?:sincere|faithful|tru)ly|kind regards|regards|best wishes|yn gywir)\b", re.I)


@dataclass(slots=True)
class Line:
    """A line of text at its place; `parts` are what a tab, a bar or a wide gap parts."""

    start: int
    text: str
    parts: list[str]


@dataclass(slots=True)
class Lines:
    """All lines that hold words, and the numbers of the salutation and sign-off lines where there are any."""

    text: str
    all: list[Line]
    salutation: int | None
    sign_off: int | None

    @property
    def top(self) -> list[Line]:
        """The lines in which letterhead, address block and subject stand."""
        return self.all[:TOP_LINES]

    @property
    def bottom(self) -> list[Line]:
        """The lines after the sign-off, or the last ones."""
        return self.all[-BOTTOM_LINES:]


def lines_of(document: Document, zones: Sequence[Zone] = ()) -> Lines:
    """Lines of a document, without those that stand in a zone of quoted mail or web navigation."""
    skip = [z.span for z in zones if z.kind in ("quoted_email", "navigation")]
    lines: list[Line] = []
    at = 0
    for raw in document.text.split("\n"):
        text = raw.replace("\ufeff", "").replace("\u200b", "").replace("\xa0", " ").strip()
        if text and not any(s.start <= at < s.end for s in skip):
            lines.append(Line(at, text, [p for p in _PARTS.split(text) if p]))
        at += len(raw) + 1
    salutation = next((i for i, x in enumerate(lines[:TOP_LINES]) if _SALUTATION.match(x.text)), None)
    sign_off = next((i for i in range(len(lines) - 1, -1, -1) if _SIGN_OFF.match(lines[i].text)), None)
    return Lines(document.text, lines, salutation, sign_off)
