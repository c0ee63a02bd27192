"""Document → a flat list of units: the paragraphs that the dividing looks at, each with its words, its look and its container.

A unit is a paragraph, a line that stands alone, or a paragraph of a cell. Hard-wrapped lines are joined to one unit; a line that
runs several numbered questions together is cut before each number. Units never overlap and stand in text order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from foiparse.divide.parts_inside import goes_on_inside, opened_by, parts_inside
from foiparse.divide.told_in_line import looks_of, told_in_line
from foiparse.document import Cell, Document, Grid, Paragraph
from foiparse.late import late

WHOLE_PARAGRAPHS = ("docx", "html", "odt", "rtf")  # readers of which the source marks its paragraphs: nothing to join
JOINED_LINES = ("pdf",)  # readers that join wrapped lines themselves; only a sentence cut by a page is left to join
NEVER_FULL = 1_000_000  # the width of a text that is not hard-wrapped: no line of it is full
LONG_LINE = 45  # a hard-wrapped line is at least this long, in characters: shorter ones end where the writer ended them
WIDEST = 140  # and no wrapped text is wider than this: longer lines are whole paragraphs
FEWEST_LINES = 4  # long lines, of which fewer tell no width: then only a line whose last word hangs goes on
HANGS = late(r"\b(?:the|an?|of|to|and|or|for|in|by|with|which|who|that|whose|is|are|was|were|your|our|their)$", re.IGNORECASE)
NEAR_WIDEST = 0.85  # of the widest lines: longer ones are as full as a wrapped line gets
WRAP_SHARE = 0.4  # at least this share of the lines must be near the widest for the text to count as hard-wrapped
STARTS_ANEW = late(
    r"\s*(?:[•·▪◦●○‣\uf0b7*\-–—]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s?|[QA]\d|Question\s+\d|Answer\b|Response\b|Note\s+(?:[A-Z]|\d{1,2})\s?[:.)–]"
    r"|(?:You (?:have )?asked|We said|Your (?:request|question)|Our (?:response|reply|answer)|Request|Question|Reply|Query)s?(?: us)?\s*[:.–-]*$)"
)
LOG_HEAD = 200  # characters of a paragraph in which a log's dates are looked for
LOGGED = late(r"Responded:?\s+(?:\w{3,9}\s+)?\d{1,2}\s+\w{3,9}\s+\d{4}(?=\S)")  # "Responded Wed 30 March 2023How many …"
INLINE_NUMBER = late(r"(?<=\s)(?:Q|Question )?(\d{1,2})[.)]\s+(?=[A-Z‘“\"'(£0-9])")
# "Q1 Vans owned Q2 age of each", "Yes Question 5 Eleven days": no stop is needed behind a word for "question", unless a sentence speaks of it.
INLINE_LABEL = late(r"(?<=\s)(?:Q|Question )(\d{1,2})[.):]?\s+(?=\S)")
SPOKEN_OF = late(r"\b(?:see|for|and|to|of|in|by|at|or|on|as|the|your|our|from|with|under|both|per)\s$|[&,(]\s?$", re.IGNORECASE)
LONGEST_WORD = 10  # characters before a label that hold such a word
# "Fewer than 5. The exact figure is …": what such a word stands before is a figure, and the full stop ends its sentence.
BOUND_BEFORE = late(
    r"\b(?:than|under|over|about|around|approximately|roughly|least|nearly|almost|only|just)\s+\(?$", re.IGNORECASE
)
LONGEST_BOUND = 16  # characters before a number that hold such a word
# "A1. 1. Payroll: four. 2. Revenues: two.": right behind an answer's own number a list of that answer's begins.
ANSWERS_IN_LIST = late(r"(?:A|Answer|Response|Reply)\s?\d{1,2}\s?[.:)–-]*\s+\(?1[.)]\s[^?]*$")
NUMBER_INSIDE = late(r"\d[.)]\s|Q(?:uestion )?\d")  # what it holds, found in a fraction of the time
JOINS = late(r"\(?(?:Q|Questions? )?\d{1,2}[.)]{0,2}\s*(?:[-–&,]|and|to)\s*")  # "Q2 & 3. Not held": one head, of two numbers
RUN_HEAD = late(r"\(?(?:Q|Question )?(\d{1,2})[.):]|(?:Q|Question )(\d{1,2})(?:\s|$)")
NEXT_FEW = 8  # units within which the second question follows a first that ran into other words, its answer between them
SENTENCE_ENDS = '.?!:;"”’'  # what must stand before a number that is alone in its paragraph: "in year 3. The school" is none
LABEL_HEAD = late(r"([QA])\s?[:.]\s")
LABEL_INSIDE = late(r"(?<=\s)([QA])\s?[:.]\s+(?=[A-Z0-9£])")
SHORTEST_INSIDE = 30  # of a paragraph that holds the next number of a list


@dataclass(slots=True)
class Unit:
    """One unit: its words with white space folded (`plain`), its span, look, container and what the zoning made of it."""

    start: int
    end: int
    plain: str
    look: tuple[object, ...] = ()
    bold: bool = False
    indent: float = 0.0
    layer: str = "body"
    gap: bool = False
    heading: bool = False
    grid: int | None = None
    row: int = 0
    col: int = 0
    listed: bool = False
    table: int | None = None
    page: int | None = None
    zone: str | None = None
    index: int = 0
    cuts: tuple[int, ...] = field(default=())


def make_units(document: Document) -> tuple[list[Unit], list[Grid]]:
    """The units of a document in text order, and its outermost tables (a unit's `grid` is an index into them)."""
    grids: list[Grid] = []
    units = [u for u in _units(document, grids) if u.plain]
    units = _unwrap(document.text, units, document.origin.reader)
    units = _cut_run_on(document.text, units)
    for i, unit in enumerate(units):
        unit.index = i
    return units, grids


def fold(text: str) -> str:
    """Text with every run of white space as one blank."""
    return " ".join(text.replace("\u200b", "").replace("\ufeff", "").split())


def _units(document: Document, grids: list[Grid]) -> Iterator[Unit]:
    text, last = document.text, 0
    told = told_in_line(text, (b for b in document.blocks if isinstance(b, Paragraph)))
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found = _of_paragraph(text, block, told.get(block.span.start))
        else:
            found = _of_grid(text, block, grids)
        for unit in found:
            unit.gap = text.count("\n", last, unit.start) > 1
            last = unit.end
            yield unit


def _of_grid(text: str, grid: Grid, grids: list[Grid]) -> Iterator[Unit]:
    """Units of all cells. `grid`, `row`, `col` are those of the outermost table with columns, `table` the innermost one."""
    grids.append(grid)
    number = len(grids) - 1
    for cell in grid.cells:
        for unit in _of_cell(text, cell, grids):
            if unit.table is None:
                unit.table = number
            if unit.grid is None or grid.cols > 1:
                unit.grid, unit.row, unit.col = number, cell.row, cell.col
            yield unit


def _of_cell(text: str, cell: Cell, grids: list[Grid]) -> Iterator[Unit]:
    if not cell.blocks and cell.span.end > cell.span.start:
        yield from _of_paragraph(text, Paragraph(cell.span))
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            yield from _of_paragraph(text, block)
        else:
            yield from _of_grid(text, block, grids)


_LINE_END = late("\n")


def _of_paragraph(text: str, paragraph: Paragraph, told: int | None = None) -> Iterator[Unit]:
    """The paragraph's lines as units, cut also where its look changes once for good (a bold question, a plain answer), or where it is `told`."""
    start, end = paragraph.span
    bounds = [start, end]
    if text.find("\n", start, end) >= 0:
        bounds[1:1] = [start + m.end() for m in _LINE_END.finditer(text[start:end])]
    change = told or _change_of_look(text, paragraph)
    head = min(end, start + LOG_HEAD)
    logged = LOGGED.search(text, start, head) if text.find("Responded", start, head) >= 0 else None
    cuts = {c for c in (change, logged.end() if logged else None) if c is not None}
    if cuts:
        bounds = sorted({*bounds, *cuts})
    for a, b in pairwise(bounds):
        piece = text[a:b]
        plain = fold(piece)
        if not plain:
            continue
        a += len(piece) - len(piece.lstrip())
        b -= len(piece) - len(piece.rstrip())
        look, bold = _look(paragraph, a, b)
        yield Unit(
            a,
            b,
            plain,
            look=look,
            bold=bold,
            indent=paragraph.indent,
            layer=paragraph.layer,
            heading=paragraph.heading is not None,
            listed=paragraph.number is not None and a == start,
            page=paragraph.place.page,
        )


def _look(paragraph: Paragraph, start: int, end: int) -> tuple[tuple[object, ...], bool]:
    """What most of the stretch looks like: bold, italic, colour, highlight."""
    if not paragraph.runs:
        s = paragraph.style
        return (s.bold, s.italic, s.colour, s.highlight), s.bold
    weight: dict[tuple[object, ...], int] = {}
    for run in paragraph.runs:
        shared = min(run.span.end, end) - max(run.span.start, start)
        if shared > 0:
            s = run.style
            key = (s.bold, s.italic, s.colour, s.highlight)
            weight[key] = weight.get(key, 0) + shared
    best = max(weight, key=lambda k: weight[k]) if weight else (False, False, None, None)
    return best, bool(best[0])


def _change_of_look(text: str, paragraph: Paragraph) -> int | None:
    """Where the paragraph changes its look once, between two stretches of words; None where it does not or does so often."""
    looks = looks_of(text, paragraph)
    if len(looks) == 2 and all(len(text[s.start : s.end].split()) >= 1 for _, s in looks):
        first = text[looks[0][1].start : looks[0][1].end].strip()
        if len(first.split()) >= 3 and first[-1:] in "?.:":
            return looks[1][1].start
    return None


def _unwrap(text: str, units: list[Unit], reader: str) -> list[Unit]:
    """Join lines that were wrapped: the next line's first word would not have fitted on the line before."""
    lengths = sorted(u.end - u.start for u in units if LONG_LINE <= u.end - u.start <= WIDEST)
    longest = sum(u.end - u.start > WIDEST for u in units)
    few = len(lengths) < FEWEST_LINES
    if reader in WHOLE_PARAGRAPHS or (few and longest):
        return units
    width = lengths[int(len(lengths) * 0.9)] if lengths else NEVER_FULL
    wrapped = longest <= len(lengths) and sum(n >= width * NEAR_WIDEST for n in lengths) >= WRAP_SHARE * len(lengths)
    if few or not wrapped or reader in JOINED_LINES or not _runs_over(units, width):
        width = NEVER_FULL
    out: list[Unit] = []
    size = 0  # length of the last line of out[-1]
    for unit in units:
        last = out[-1] if out else None
        if last and _wraps(text, last, size, unit, width) and (not few or HANGS.search(last.plain)):
            last.end, last.plain = unit.end, f"{last.plain} {unit.plain}"
        else:
            out.append(unit)
        size = unit.end - unit.start
    return out


def _runs_over(units: list[Unit], width: int) -> bool:
    """Whether any line near the widest goes on in small letters on the next: in a text that is wrapped many do, in lines that are whole none."""
    return any(
        width * NEAR_WIDEST <= a.end - a.start <= WIDEST and a.plain[-1] not in ".?!:;" and b.plain[0].islower() and not b.gap
        for a, b in pairwise(units)
        if not STARTS_ANEW.match(b.plain)
    )


def _wraps(text: str, last: Unit, size: int, unit: Unit, width: int) -> bool:
    same = (last.grid, last.row, last.col, last.layer, last.look) == (unit.grid, unit.row, unit.col, unit.layer, unit.look)
    word = unit.plain.split(" ", 1)[0]
    full = size + 1 + len(word) > width
    anew = STARTS_ANEW.match(unit.plain) and not (full and goes_on_inside(last.plain, unit.plain))
    if not same or unit.gap or size < LONG_LINE or size > WIDEST or anew:
        return False
    flows = last.plain[-1] not in ".?!:;" and (unit.plain[0].islower() or size > 0.8 * width)
    return full or flows


def _cut_run_on(text: str, units: list[Unit]) -> list[Unit]:
    """Cut a unit before each number that runs on inside it: "1. Is it …? Yes 2. How many …? Two"."""
    out: list[Unit] = []
    last = 0
    opened = opened_by(unit.plain for unit in units)
    for at, unit in enumerate(units):
        parts = _labels_inside(text, unit) or parts_inside(text, unit.start, unit.end, unit.plain, opened, last)
        if parts:
            out.extend(_pieces(text, unit, parts))
            last = int(m[1] or m[2]) if (m := RUN_HEAD.match(unit.plain)) else last
            continue
        if lists_inside(unit.plain):
            out.append(unit)
            continue
        head = RUN_HEAD.match(unit.plain)
        if head:
            last = int(head.group(1) or head.group(2))
        cuts: list[int] = []
        expected, piece = last + 1, text[unit.start : unit.end]
        found = _numbers_inside(piece, head.end() if head else 0)
        for i, m in enumerate(found):
            n = int(m.group(1))
            opens = n == 1 and (not cuts or expected > 2) and _second_follows(piece, found, i, units[at + 1 : at + NEXT_FEW])
            if opens or (n == expected and (head or cuts or n > 1)):
                cuts.append(unit.start + m.start())
                expected = n + 1
        if not cuts:
            out.append(unit)
            continue
        last = expected - 1
        out.extend(_pieces(text, unit, cuts))
    return out


def _numbers_inside(piece: str, at: int) -> list[re.Match[str]]:
    """Numbers behind `at` that could begin a question, in order."""
    if len(piece) <= SHORTEST_INSIDE or not NUMBER_INSIDE.search(piece):
        return []
    labels = INLINE_LABEL.finditer(piece, at) if "Q" in piece else ()
    numbers = (
        m for m in INLINE_NUMBER.finditer(piece, at) if not bounds(piece, m.start()) and not JOINS.fullmatch(piece, 0, m.start())
    )
    at_place = {m.start(1): m for m in (*labels, *numbers) if not _spoken_of(piece, m)}
    return [at_place[k] for k in sorted(at_place)]


def lists_inside(plain: str) -> bool:
    """Whether a paragraph is one answer that is a list: its numbers begin no others."""
    return ANSWERS_IN_LIST.match(plain) is not None


def bounds(text: str, at: int) -> bool:
    """Whether the number at a place is the figure of a bound ("fewer than 5."), and so begins nothing."""
    return BOUND_BEFORE.search(text, max(0, at - LONGEST_BOUND), at) is not None


def _spoken_of(piece: str, label: re.Match[str]) -> bool:
    """Whether a sentence speaks of this question ("see Q5", "Q5 and Q6"); a number without a word for "question" is no such."""
    return label.group()[0] == "Q" and SPOKEN_OF.search(piece, max(0, label.start() - LONGEST_WORD), label.start()) is not None


def _second_follows(piece: str, found: list[re.Match[str]], i: int, following: list[Unit]) -> bool:
    """Whether number 2 comes after the i-th: inside the unit; or at a head soon after, the first one behind a full stop or a word."""
    if i + 1 < len(found):
        return int(found[i + 1].group(1)) == 2
    heads = (RUN_HEAD.match(unit.plain) for unit in following)
    number = next((head.group(1) or head.group(2) for head in heads if head), None)
    marked = found[i].group()[0] == "Q" or piece[: found[i].start()].rstrip()[-1:] in SENTENCE_ENDS
    return number == "2" and marked


def _labels_inside(text: str, unit: Unit) -> list[int]:
    """Where the labels stand by turns in one line that holds the next question: "A: Tessaro Q: Supplier? A: Binsy Ltd"."""
    head = LABEL_HEAD.match(unit.plain)
    if head is None or "Q" not in unit.plain[head.end() :]:
        return []
    found = list(LABEL_INSIDE.finditer(text, unit.start + head.end(), unit.end))
    letters = [head[1], *(m[1] for m in found)]
    by_turns = all(a != b for a, b in pairwise(letters))
    return [m.start() for m in found] if by_turns and "Q" in letters[1:] else []


def _pieces(text: str, unit: Unit, cuts: list[int]) -> Iterator[Unit]:
    bounds = [unit.start, *cuts, unit.end]
    for i, (a, b) in enumerate(pairwise(bounds)):
        b = a + len(text[a:b].rstrip())
        if a < b:
            yield Unit(
                a, b, fold(text[a:b]), unit.look, unit.bold, unit.indent, unit.layer, unit.gap and i == 0, unit.heading,
                unit.grid, unit.row, unit.col, unit.listed, unit.table, unit.page,
            )  # fmt: skip
