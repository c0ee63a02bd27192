"""Words of all pages → items of all pages: tables, lines, furniture, margins, paragraphs, in reading order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import compress

from foiparse.document import Layer
from foiparse.read.pdf import aligned
from foiparse.read.pdf.furniture import find_furniture, furniture_paras
from foiparse.read.pdf.lines import Aligned, lines_of, merged, rows_of
from foiparse.read.pdf.paragraphs import Measure, build, measure
from foiparse.read.pdf.parts import Line, Page, Para, Table, Word, line_of
from foiparse.read.pdf.tables import mark_headers, take_words
from foiparse.read.pdf.tags import settle

LONG = 0.42  # of the page width: a line this long shows where the right margin is
ENOUGH = 3  # long lines that a page needs to show its own margin
PROSE = 5  # words a line in a narrow column that is set as running text
HEAD = 0.3  # of the first page's height: where a letter has its address, reference and date
RUNNING = 0.1  # of a later page's height: where a running header repeats some of it
PADDING = 5.4  # points between a cell's side and its text in Word's tables (0.19 cm)


@dataclass(slots=True)
class Sheet:
    """A page on its way: stretches of lines between its tables, in order, and the words of each cell."""

    page: Page
    order: list[list[Line] | Table] = field(default_factory=list)
    inside: dict[int, list[Word]] = field(default_factory=dict)
    layers: dict[int, Layer] = field(default_factory=dict)

    def lines(self) -> list[Line]:
        """All lines outside tables."""
        return [line for part in self.order if not isinstance(part, Table) for line in part]

    def body(self) -> list[list[Line]]:
        """The stretches without their furniture."""
        kept = [[line for line in part if id(line) not in self.layers] for part in self.order if not isinstance(part, Table)]
        return [part for part in kept if part]


def lay_out(pages: list[Page]) -> list[list[Line]]:
    """Fills `items` of every page; gives the lines of each page."""
    sheets = [_sheet(page) for page in pages]
    lines = [sheet.lines() for sheet in sheets]
    tagged = settle(pages, [part for sheet in sheets for part in sheet.body()])
    for sheet, layers in zip(sheets, find_furniture(pages, lines, tagged), strict=True):
        sheet.layers = layers
    _set_margins(sheets)
    cells = [_cell_lines(sheet) for sheet in sheets]
    known = measure(
        [part for sheet in sheets for part in sheet.body()] + [part for page in cells for part in page.values() if len(part) > 1]
    )
    for sheet, within in zip(sheets, cells, strict=True):
        _fill(sheet, within, known)
    return [
        sheet.lines() + [line for part in within.values() for line in part] for sheet, within in zip(sheets, cells, strict=True)
    ]


def _sheet(page: Page) -> Sheet:
    """The page's words in lines, band by band between its tables."""
    free, inside = take_words(page, page.tables)
    page.tables = [t for t in page.tables if any(inside.get(id(c)) for c in t.cells)]
    sheet = Sheet(page, inside=inside)
    bands = _bands(free, page.tables) if page.tables else [free]
    gone: list[Table] = []
    head = (HEAD if page.number == 1 else RUNNING) * page.height
    for n, words in enumerate(bands):
        rows = rows_of(words) if words else []
        if n and page.tables[n - 1] not in gone and rows:
            rows = _extended(sheet, n - 1, rows, gone)
        for part in lines_of(rows, head):
            sheet.order.append(_aligned(sheet, part) if isinstance(part, Aligned) else part)
        if n < len(page.tables) and page.tables[n] not in gone:
            sheet.order.append(page.tables[n])
    page.tables = [part for part in sheet.order if isinstance(part, Table)]
    return sheet


def _bands(words: list[Word], tables: list[Table]) -> list[list[Word]]:
    """The words before the first table, between the tables, and after the last."""
    bands: list[list[Word]] = [[] for _ in range(len(tables) + 1)]
    for word in words:
        middle = (word.top + word.bottom) / 2
        bands[sum([_before(t, word, middle) for t in tables])].append(word)
    return bands


def _extended(sheet: Sheet, n: int, rows: list[list[Line]], gone: list[Table]) -> list[list[Line]]:
    """Gives table `n` the rows below it that keep to its columns; what is left of the rows."""
    tables = sheet.page.tables
    below = tables[n + 1] if n + 1 < len(tables) else None
    count, joined, inside = aligned.extend(tables[n], rows, below)
    sheet.inside.update(inside)
    if joined and below is not None:
        gone.append(below)
    return rows[count:]


def _aligned(sheet: Sheet, part: Aligned) -> Table:
    table, inside = aligned.make(part.rows, part.cuts, sheet.page.number)
    sheet.inside.update(inside)
    return table


def _before(table: Table, word: Word, middle: float) -> bool:
    """Whether the table is read before the word."""
    if middle > table.bottom:
        return True
    return middle > table.top and word.x0 > (table.x0 + table.x1) / 2


def _cell_lines(sheet: Sheet) -> dict[int, list[Line]]:
    """The lines of each cell (by id), with the margins that the cell sets."""
    found: dict[int, list[Line]] = {}
    for table in sheet.page.tables:
        for cell in table.cells:
            words = sheet.inside.get(id(cell))
            if not words:
                continue
            if len(words) == 1:
                word = words[0]
                line = Line(
                    words, word.x0, word.top, word.x1, word.bottom, word.base, word.size, cell.x1, word.x0, word.text, word.style
                )
                found[id(cell)] = [line]
                continue
            lines = [line_of(words)] if _one_line(words) else [merged(row) for row in rows_of(words)]
            left = min(line.x0 for line in lines)
            padding = min(max(left - cell.x0, 0.0), 2 * PADDING)
            for line in lines:
                line.left, line.margin = left, max(cell.x1 - padding, line.x1)
            found[id(cell)] = lines
    return found


def _one_line(words: list[Word]) -> bool:
    """Whether the words stand on one line, in order: most cells of a table of figures do."""
    if len(words) == 1:
        return True
    base, right = words[0].base, words[0].x0
    for word in words:
        if abs(word.base - base) > 0.5 or word.x0 < right:
            return False
        right = word.x0
    return True


def _fill(sheet: Sheet, within: dict[int, list[Line]], known: Measure) -> None:
    """Puts the page's items in order: header, body, footer."""
    page, layers, lines = sheet.page, sheet.layers, sheet.lines()
    page.items.extend(furniture_paras(page, lines, layers, "page_header"))
    page.items.extend(_strays(page))
    for part in sheet.order:
        if isinstance(part, Table):
            for cell in part.cells:
                inside = within.get(id(cell))
                cell.paras = build(inside, page.number, known, cell=True) if inside else []
            mark_headers(part, sheet.inside)
            page.items.append(part)
        else:
            body = [line for line in part if id(line) not in layers]
            page.items.extend(build(body, page.number, known))
    page.items.extend(furniture_paras(page, lines, layers, "page_footer"))
    for para in build([line for line in lines if layers.get(id(line)) == "footnote"], page.number, known):
        para.layer = "footnote"
        page.items.append(para)


def linked_words(pages: list[Page]) -> dict[int, str]:
    """The target of each word (by id) that a link lies on."""
    found: dict[int, str] = {}
    for page in pages:
        middles = [(w.top + w.bottom) / 2 for w in page.words] if page.links else []
        for x0, top, x1, bottom, url in page.links:
            for word in compress(page.words, [top <= y <= bottom for y in middles]):
                if x0 <= (word.x0 + word.x1) / 2 <= x1:
                    found[id(word)] = url
    return found


def _strays(page: Page) -> list[Para]:
    """Turned words (watermarks, notes up the side): one paragraph outside the flow."""
    return [Para([line_of(page.stray)], page.number, "page_header")] if page.stray else []


def _set_margins(sheets: list[Sheet]) -> None:
    """Gives each line the left and right edge that running text has there."""
    bodies = [sheet.body() for sheet in sheets]
    shown = [_margin(sheet.page, [line for part in body for line in part]) for sheet, body in zip(sheets, bodies, strict=True)]
    known = [m for m in shown if m is not None]
    for sheet, body, own in zip(sheets, bodies, shown, strict=True):
        page = sheet.page
        left = min((line.x0 for part in body for line in part), default=0.0)
        ends = [line.x1 for part in body for line in part if line.x1 - line.x0 > LONG * page.width]
        margin = own or (max(known) if known else max(ends) if len(ends) > 1 else page.width - left)
        for part in body:
            edge = _column_margin(part, margin)
            narrower = _edge_margins(page, part)
            for line in part:
                line.margin, line.left = min(edge, narrower.get(round(line.x0), edge)), left


def _margin(page: Page, lines: list[Line]) -> float | None:
    """The right margin of a page: where its long lines end, but for one that sticks out."""
    ends = sorted((line.x1 for line in lines if line.x1 - line.x0 > LONG * page.width), reverse=True)
    if len(ends) < ENOUGH:
        return None
    return ends[1] if len(ends) > ENOUGH + 1 else ends[0]


def _edge_margins(page: Page, lines: list[Line]) -> dict[int, float]:
    """The right margin of the lines that share a left edge, where enough of them are long: indented text may be set narrower."""
    ends: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        if line.x1 - line.x0 > LONG * page.width:
            ends[round(line.x0)].append(line.x1)
    return {x: max(seen) for x, seen in ends.items() if len(seen) > ENOUGH}


def _column_margin(stretch: list[Line], margin: float) -> float:
    """The right edge of a column: the page's, or its own where it is narrow and set as running text."""
    own = max(line.x1 for line in stretch)
    words = sum(len(line.words) for line in stretch) / len(stretch)
    return own if own < margin - 4 * stretch[0].size and words >= PROSE and len(stretch) > ENOUGH else margin
