"""A log's facts as a table of one entry: a row of labels over a row of values, cell for cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from foiparse.divide.header.lines import Lines
from foiparse.late import late

MOST_LABEL = 40  # characters of a label; a longer cell is a value or prose
NEXT_LINES = 8  # in which the next entry of a longer table begins, its cells broken over lines
_CELLS = late(r"\t|\s\|\s")
_LABEL = late(r"[A-Z][A-Za-z’' /().-]*:?$")  # words alone: a row of values has a figure somewhere
_FIGURE = late(r"\d")
# Of one of the labels; a value of that kind is a label: then the table has its labels to the left.
_OF_LOG = late(r"\b(?:dates?|received|requested|responded|answered|closed|completed|ref(?:erence)?|number|no|id|case)\b", re.I)
_LABEL_LEFT = late(r"[^\d]*\b(?:date|received|requested|ref(?:erence)?|number|published|updated|due|type)\b[^\d]*$", re.I)


class Cell(NamedTuple):
    """A value and the label over it; `start` and `end` are its place in the text."""

    label: str
    value: str
    start: int
    end: int


def columns(lines: Lines) -> Iterator[Cell]:
    """The cells of such tables near the top: two or more labels, and as many values in the next line, one with a figure."""
    for i, (line, below) in enumerate(pairwise(lines.top)):
        if "\t" not in line.text and " | " not in line.text:
            continue
        labels = [x.strip() for x in _CELLS.split(line.text)]
        if not (lines.is_outside(line.start) and lines.is_outside(below.start) and _OF_LOG.search(line.text)):
            continue  # a table that answers
        if len(labels) > 1 and all(len(x) <= MOST_LABEL and _LABEL.match(x) for x in labels):
            found = _under(labels, below.start, lines.text[below.start : below.start + below.length])
            if found and not _several(found[0], [x.text for x in lines.all[i + 2 : i + 2 + NEXT_LINES]], len(labels)):
                yield from found


def _several(first: Cell, below: list[str], width: int) -> bool:
    """Whether the next lines hold another entry: one that opens as this one does, or has as many cells."""
    if below and len(_CELLS.split(below[0])) == width:
        return True
    shape = _FIGURE.sub("0", first.value)
    return "0" in shape and any(_FIGURE.sub("0", x).startswith(shape) for x in below)


def _under(labels: list[str], start: int, raw: str) -> list[Cell]:
    values = _CELLS.split(raw)
    if len(values) != len(labels) or not _FIGURE.search(raw) or any(map(_LABEL_LEFT.match, values)):
        return []
    found, at = [], 0
    for label, value in zip(labels, values, strict=True):
        at = raw.find(value, at)
        found.append(Cell(label, value.strip(), start + at, start + at + len(value)))
        at += len(value)
    return found
