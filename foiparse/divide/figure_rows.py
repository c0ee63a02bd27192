"""Rows of figures in an answer's own lines → tables: what is left of a table on a page whose cells a converter ran together.

"Year Hackney Private hire" over "2019 212 388"; "ProviderReferrals 2022/23" over "Evergreen Neuro94". Found after dividing, inside
the answers, where a run of such lines can be nothing else. Where figures are glued so that they could be cut in two ways, none is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foiparse.divide.division import QA, PlacedTable
from foiparse.document import Cell, Document, Grid, Span
from foiparse.late import late
from foiparse.read.text.kinds import columns, kind

# Rows without a heading line are a table from this many on; under one that names as many columns, two are enough.
FEWEST, FEWEST_HEADED = 3, 2
MOST_COLUMNS = 12
LONGEST_NAME = 70  # characters of a row's name; what is longer is a sentence
LONGEST_ROW = 240  # characters of a row; it also bounds the work on a hostile line
LONGEST_CELL = 60  # characters of a cell that has a line to itself
FEWEST_STACKED = 3  # columns of cells that stand one a line: pairs of lines may be anything
MOST_CELLS = 600
LONGEST_HEADING = 110  # characters of the line that names the columns
LONGEST_HEAD = 6  # words of one column's heading

_YEAR = r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?"
_FIGURE = r"(?:[<>]\s?)?[£$€]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[km%]?|(?:[<>]\s?)?[£$€]?\d+(?:\.\d+)?[km%]?|\d{1,2}:\d\d|nil|n/a|\*|-"
_ROW = late(rf"(?P<name>\S.*?)(?P<cells>(?:\s+(?:{_FIGURE}))+)\s*$", re.I)
_ALONE = late(rf"(?:{_FIGURE})(?:\s+(?:{_FIGURE}))+\s*$", re.I)
_CELL = late(rf"(?:{_FIGURE})(?=\s|$)", re.I)
# Figures that stand against one another and can be cut in one way only: with a sign of money, or in groups of three.
_GLUED = late(
    r"(?P<name>[^\W\d_][^£$€\d]*[^\W\d_)'’])(?P<cells>(?:[£$€]\d{1,3}(?:,\d{3})*(?:\.\d\d)?)+|(?:\d{1,3}(?:,\d{3})+)+|\d+(?:\.\d+)?%?)\s*$"
)
_GLUED_CELL = late(r"[£$€]\d{1,3}(?:,\d{3})*(?:\.\d\d)?|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?%?")
_STARTS_YEAR = late(rf"{_YEAR}(?=\s|$)")
_ONLY_YEAR = late(_YEAR)
_ALL_YEARS = late(rf"{_YEAR}(?:\s+{_YEAR})+\s*$")
_LABEL = late(r"(?:[AaQq]?\d{1,2}[.):]?|[Aa]nswer:?|[Rr]esponse:?|\(?[a-h][).])\s+(?=\S)")
# A row's name does not end so: the figure goes on with a sentence.
_GOES_ON = late(
    r"\b(?:in|of|the|is|was|were|are|at|to|and|or|for|by|from|than|with|about|approximately|around|over|under|until|since|between|on"
    r"|section|question|page|no|number|ref|total of|have|has|had|a|an|which|that|act|regulations?)\W*$|[.?!;]\s|[?;]$",
    re.I,
)
_DASHED = late(r"[^-]*\s-\s+\S+\s*$")  # "2020/21 - 14" is a list
_CLAUSE = late(r", |:(?:\s|$)|\. |[–—-]$")  # "2021 – 415" is a list
_HEADS = late(rf"{_YEAR}|[A-Z£%#(]")
# What the next word of a heading goes with, though it begins large: "No. of PCNs", "Financial Year".
_GOES_WITH = late(r"\b(?:of|in|per|for|and|&|Financial|Calendar|Academic|Fiscal) $")
_SENTENCE = late(r"\b(?:is|are|was|were|have|has|had|we|our|please|follow\w*|shown?|below|table)\b", re.I)
_GLUED_HEADS = late(r"(?<=[a-z)\d])(?=[A-Z£])|(?<=[a-z])(?=(?:19|20)\d\d)|(?<=[/–-]\d\d)(?=20\d\d)")

# Headings run together ("BandFTE"): below them "Band 512" is band 5 with 12, and no row of cells apart.
_GLUED_WORDS = late(r"[a-z]{3}(?:[A-Z]|(?:19|20)\d\d)")


@dataclass(slots=True)
class _Line:
    """A line of an answer: where it stands, and the places of its cells; no cells where it is no row."""

    start: int
    text: str
    kind: str
    cells: list[tuple[int, int]]


def tables_of_lines(document: Document, questions: list[QA]) -> list[PlacedTable]:
    """The tables that stand in answers as lines of figures, outside those that the reader found."""
    taken = [grid.span for grid in document.grids()]
    out, seen = [], set[Span]()
    for qa in questions:
        for span in qa.answer_spans:
            if span in seen or any(g.start < span.end and span.start < g.end for g in taken):
                continue
            seen.add(span)
            found = [*grids_of(document.text, span)] or [*stacked(document.text, span)]
            out += [PlacedTable(grid, qa.label, "answer") for grid in found]
    return out


def stacked(text: str, span: Span) -> Iterator[Grid]:
    """A table whose cells stand one a line and fill the answer, or its end below a label: where it ends need not be guessed, as for the reader."""
    run: list[tuple[int, int]] = []
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        words = line.strip()
        start = at + len(line) - len(line.lstrip())
        at += len(line) + 1
        if not words:
            continue
        if len(words) > LONGEST_CELL or words[-1] in ".:;?" or len(run) > MOST_CELLS:
            if grid := _columns(text, run):
                yield grid
            run = []
        else:
            run.append((start, start + len(words)))
    if grid := _columns(text, run):
        yield grid


def _columns(text: str, run: list[tuple[int, int]]) -> Grid | None:
    """The table that cells one after another make: their number must leave nothing over."""
    n = columns([kind(text[a:b]) for a, b in run], FEWEST_STACKED, MOST_COLUMNS) if len(run) >= FEWEST_STACKED * FEWEST else 0
    return _grid([run[k : k + n] for k in range(0, len(run), n)]) if n else None


def grids_of(text: str, span: Span) -> Iterator[Grid]:
    """The tables that the lines of a stretch of text make."""
    lines = list(_lines(text, span))
    at = 0
    while at < len(lines):
        first = lines[at]
        if first.kind == "figures":  # of what they are does not stand there
            at += 1
            continue
        if first.kind == "years" and at + 1 < len(lines) and lines[at + 1].kind == "figures":
            first.kind = "figures"  # years over their figures
        end = at
        while end < len(lines) and first.cells and lines[end].kind == first.kind and len(lines[end].cells) == len(first.cells):
            end += 1
        if end > at:
            heading = _heading(lines[at - 1], first) if at and first.kind not in ("tabs", "figures") else []
            rows = [line.cells for line in lines[at:end]]
            if first.kind == "spaced" and (parted := _years_apart(lines[at - 1] if at else None, lines[at:end], text)):
                heading, rows = parted[0], parted[1:]
            glued_above = first.kind == "spaced" and at > 0 and _GLUED_WORDS.search(lines[at - 1].text) is not None
            if not glued_above and _enough(first.kind, len(rows), bool(heading)) and _tells(rows, text):
                yield _grid([heading, *rows] if heading else rows)
        at = max(end, at + 1)


def _enough(kind: str, rows: int, headed: bool) -> bool:
    """Whether so many rows are a table. Bare figures glued to their names may be two: only a heading of two columns says they are one."""
    return rows >= (FEWEST_HEADED if headed or kind in ("tabs", "figures") else FEWEST) and (headed or kind != "bare")


def _years_apart(above: _Line | None, rows: list[_Line], text: str) -> list[list[tuple[int, int]]]:
    """Heading and rows where each name is a year and a name, under one heading more: "Year Company Cases" over "2022-23 Marston 14"."""
    years = [_STARTS_YEAR.match(text, *row.cells[0]) for row in rows]
    if above is None or not all(years):
        return []
    cells = [[y.span(), (y.end() + 1, row.cells[0][1]), *row.cells[1:]] for y, row in zip(years, rows, strict=True) if y]
    if any(a >= b for row in cells for a, b in row):
        return []
    heading = _heading(above, _Line(0, "", "spaced", cells[0]))
    return [heading, *cells] if heading and heading[0] != (0, 0) else []


def _lines(text: str, span: Span) -> Iterator[_Line]:
    at = span.start
    for n, line in enumerate(text[span.start : span.end].split("\n")):
        start = at
        at += len(line) + 1
        lead = len(line) - len(line.lstrip(" "))
        label = _LABEL.match(line, lead) if not n else None
        for skip in dict.fromkeys((label.end() if label else lead, lead)):
            words = line[skip:].rstrip()
            kind, cells = _row(words, start + skip)
            if cells:
                break
        if words:
            yield _Line(start + skip, words, kind, cells)


def _row(words: str, at: int) -> tuple[str, list[tuple[int, int]]]:
    """How a line is a row, and the places of its cells, the name first."""
    if "\t" in words.strip("\t"):
        return "tabs", _by_tabs(words, at)
    if len(words) > LONGEST_ROW:
        return "", []
    if _ALONE.match(words):
        cells = [(at + m.start(), at + m.end()) for m in _CELL.finditer(words)]
        if _DASHED.match(words):
            return "", []
        return ("years" if _ALL_YEARS.match(words) else "spaced" if _STARTS_YEAR.match(words) else "figures"), cells
    said = _ROW.match(words) if words[-1:] in "0123456789%km*-alAL" else None
    kind, cell = ("spaced", _CELL) if said else ("glued", _GLUED_CELL)
    if said and _DASHED.match(words):
        return "", []
    said = said or (_GLUED.match(words) if words[-1:].isdigit() or words[-1:] == "%" else None)
    if not said or len(said["name"]) > LONGEST_NAME or _GOES_ON.search(said["name"]) or not _named(said["name"]):
        return "", []
    found = [m.span() for m in cell.finditer(words, said.start("cells"))]
    if len(found) >= MOST_COLUMNS or "".join(words[a:b] for a, b in found) != "".join(said["cells"].split()):
        return "", []
    if kind == "glued" and len(found) == 1 and said["cells"][0].isdigit():
        kind = "bare"
    return kind, [(at, at + len(said["name"])), *((at + a, at + b) for a, b in found)]


def _named(name: str) -> bool:
    """Whether a row's name is one: it begins large or is a year, and no clause is in it."""
    return (name[0].isupper() or _STARTS_YEAR.match(name) is not None) and not _CLAUSE.search(name)


def _by_tabs(words: str, at: int) -> list[tuple[int, int]]:
    out, place = [], at
    for cell in words.split("\t"):
        out.append((place + len(cell) - len(cell.lstrip()), place + len(cell.rstrip())))
        place += len(cell) + 1
    return out if len(out) <= MOST_COLUMNS else []


def _tells(rows: list[list[tuple[int, int]]], text: str) -> bool:
    """All rows of one name, only dashes, only years behind names, and labels with what they label are no table."""
    names = [tuple(text[a:b] for a, b in row[:2]) for row in rows]
    years = sum(_ONLY_YEAR.fullmatch(name[1]) is not None for name in names)
    if all(name[0].endswith(":") for name in names) or 2 * years > len(names):
        return False
    return len(set(names)) > 1 and any(text[a:b].strip("-* ") for row in rows for a, b in row[1:])


_CELLS = late(r"\S+")


def _heading(line: _Line, row: _Line) -> list[tuple[int, int]]:
    """The places of the headings in the line above the first row, as many as it has cells; [] where it names no columns."""
    words, wanted = line.text, len(row.cells)
    if (
        len(words) > LONGEST_HEADING
        or words[-1] in ".:?;,"
        or ". " in words.replace("No. ", "No ")
        or line.cells
        or _SENTENCE.search(words)
    ):
        return []
    starts = [m.start() for m in _CELLS.finditer(words) if not m.start() or _HEADS.match(words, m.start())]
    if len(starts) > wanted:
        starts = [a for a in starts if not a or not (words[a] == "(" or _GOES_WITH.search(words, 0, a))]
    if row.kind in ("glued", "bare"):
        starts = [0, *(m.start() for m in _GLUED_HEADS.finditer(words))]
    extra = len(starts) - wanted
    if extra == -1 and len(starts) > 1 and row.kind == "spaced":
        bounds = [(0, 0), *zip(starts, [*starts[1:], len(words)], strict=True)]  # no heading over the names
    elif extra < 0 or (extra and row.kind != "spaced"):
        return []
    else:
        starts = [0, *starts[1 + extra :]]
        bounds = list(zip(starts, [*starts[1:], len(words)], strict=True))
    if any(len(words[a:b].split()) > LONGEST_HEAD for a, b in bounds):
        return []
    at = line.start
    return [(at + a, at + a + len(words[a:b].rstrip())) for a, b in bounds]


def _grid(rows: list[list[tuple[int, int]]]) -> Grid:
    cells = [Cell(Span(a, b), r, c) for r, row in enumerate(rows) for c, (a, b) in enumerate(row)]
    span = Span(min(c.span.start for c in cells), max(c.span.end for c in cells))
    return Grid(span, len(rows), len(rows[0]), cells, source="flattened")
