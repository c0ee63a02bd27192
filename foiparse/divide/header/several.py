"""A log's page that answers several requests one after another, each under its own number: no one number or day is the page's."""

from __future__ import annotations

import re
from itertools import pairwise

from foiparse.divide.header.lines import Lines
from foiparse.late import late

FEWEST = 3  # numbers; two may be a request and the one that it follows
APART = 3  # lines from one to the next: in a list of links to other pages they stand line under line
# "Ref 2018-0336", "Request no. 8101", "FOI 5812", "SWA-FOI-22/031": a number of the same shape opens the line, after its label or not.
_LABEL = late(r"\W*(?:(?:foi|our|eir|request|case|entry|response|ref(?:erence)?|no|number)\b[.:\s]*){0,4}", re.I)
_YEAR = late(r"(?:19|20)\d\d$")  # that opens a row of a table
_DIGIT = late(r"\d")


def of_several(lines: Lines, reference: str) -> bool:
    """Whether other numbers of the reference's shape open lines further down, each with a request and an answer under it."""
    if lines.salutation is not None:
        return False
    bare = reference[label.end() :] if (label := _LABEL.match(reference)) else reference
    shape = _DIGIT.sub("0", bare)
    places: dict[str, int] = {}
    at = 0
    for line in lines.all:
        label = _LABEL.match(line.text)
        start = label.end() if label else 0
        number, behind = line.text[start : start + len(bare)], line.text[start + len(bare) : start + len(bare) + 1]
        whole = _DIGIT.sub("0", number) == shape and not (behind.isalnum() or behind in ("_", "/", "-"))
        if whole and not _YEAR.match(number):
            places.setdefault(number, at)
        at += 1 + (line.text.count("\t") if lines.dates_in(line) else 0)  # the cells of a log's row are lines elsewhere
    return len(places) >= FEWEST and all(b - a >= APART for a, b in pairwise(sorted(places.values())))
