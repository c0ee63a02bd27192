"""Groups of cells → tables: rows, columns and spans from the sides of the cells, and the words of each cell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from operator import attrgetter

from foiparse.late import late
from foiparse.read.pdf.cells import Box
from foiparse.read.pdf.parts import Page, Table, TableCell, Word
from foiparse.read.pdf.rulings import Fill

FRAME = 0.75  # share of the page that a table of few cells covers when it is a border around the page
FEW_CELLS = 3
MOST_HEADERS = 3  # rows that a header has at most
FIGURE = late(r"^[£$€<>≤≥~]?\s?\d[\d,.]*\s?(?:%|k|m|FTE|WTE)?$|^[-–—]$|^(?:nil|n/?a|none|yes|no)$", re.I)
PERIOD = late(r"^(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d\d){1,2})?$")
SAME = 1.5  # points: sides nearer than this are one column or row border


def make_tables(groups: list[list[Box]], page: Page) -> list[Table]:
    """Tables of a page without their words; borders around the whole page are left out."""
    made = [_table(boxes, page.number) for boxes in groups]
    return [t for t in made if not _is_frame(t, page)]


def _is_frame(table: Table, page: Page) -> bool:
    share = (table.x1 - table.x0) * (table.bottom - table.top) / (page.width * page.height)
    return len(table.cells) <= FEW_CELLS and share > FRAME


def _table(boxes: list[Box], page: int) -> Table:
    lefts, tops, rights, bottoms = map(set, zip(*boxes, strict=True))
    xs, ys = _sides(lefts | rights), _sides(tops | bottoms)
    across, down = {x: _index(xs, x) for x in lefts | rights}, {y: _index(ys, y) for y in tops | bottoms}
    cells = []
    for x0, top, x1, bottom in boxes:
        row, col = down[top], across[x0]
        tall, wide = down[bottom] - row, across[x1] - col
        cells.append(TableCell(row, col, tall if tall > 1 else 1, wide if wide > 1 else 1, x0, top, x1, bottom, [], page))
    cells.sort(key=attrgetter("row", "col"))
    return Table(cells, len(ys) - 1, len(xs) - 1, xs, xs[0], ys[0], xs[-1], ys[-1], page, heights=ys, pages=[page], end=ys[-1])


def _sides(values: set[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > SAME:
            out.append(value)
    return out


def _index(sides: list[float], value: float) -> int:
    return max(0, bisect_right(sides, value + SAME / 2) - 1)


def take_words(page: Page, tables: list[Table]) -> tuple[list[Word], dict[int, list[Word]]]:
    """The words outside all tables, and the words of each cell (by id), each word by its centre."""
    free = page.words
    inside: dict[int, list[Word]] = defaultdict(list)
    for table in tables:
        owner = _owners(table)
        heights, edges, top, bottom, left, right = table.heights, table.edges, table.top, table.bottom, table.x0, table.x1
        rest = []
        for word in free:
            x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
            if top <= y <= bottom and left <= x <= right:
                cell = owner.get((bisect_right(heights, y) - 1, bisect_right(edges, x) - 1))
                if cell is not None:
                    inside[id(cell)].append(word)
                    continue
            rest.append(word)
        free = rest
    return free, inside


def _owners(table: Table) -> dict[tuple[int, int], TableCell]:
    """The cell that stands at each row and column."""
    owner: dict[tuple[int, int], TableCell] = {}
    for cell in table.cells:
        if cell.rowspan == 1 and cell.colspan == 1:
            owner[cell.row, cell.col] = cell
            continue
        for row in range(cell.row, cell.row + cell.rowspan):
            owner.update({(row, col): cell for col in range(cell.col, cell.col + cell.colspan)})
    return owner


def mark_filled(tables: list[Table], fills: list[Fill]) -> None:
    """Notes which cells have a background of their own."""
    for table in tables:
        near = [f for f in fills if f.bottom > table.top and f.top < table.bottom and f.x1 > table.x0 and f.x0 < table.x1]
        if not near or len(near) > 4 * len(table.cells) + 40:
            continue
        owner = _owners(table)
        for fill in near:
            y = (fill.top + fill.bottom) / 2
            row = bisect_right(table.heights, y) - 1
            wide = fill.x1 - fill.x0
            for col in range(table.cols):
                cell = owner.get((row, col))
                if cell is None or cell.filled or fill.bottom - fill.top > 1.5 * (cell.bottom - cell.top) + 4:
                    continue
                middle = (cell.x0 + cell.x1) / 2
                if fill.x0 <= middle <= fill.x1 and wide >= 0.6 * (cell.x1 - cell.x0) and cell.top - 2 <= y <= cell.bottom + 2:
                    cell.filled = True


def mark_headers(table: Table, looks: dict[int, list[Word]]) -> None:
    """Finds the header rows at the top of a table: set in bold or on a background, unlike the rows beneath."""
    rows: dict[int, list[TableCell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    count = 0
    for row in range(min(table.rows - 1, MOST_HEADERS)):
        if not _is_header(rows[row], looks):
            break
        count = max(c.row + c.rowspan for c in rows[row] if c.rowspan <= MOST_HEADERS) if rows[row] else row + 1
    if count and _all_like_header(rows, looks, count, table.rows):
        count = 0
    table.header_rows = count or int(_plain_header(rows, looks))
    for cell in table.cells:
        cell.header = cell.row < table.header_rows


def _words(cell: TableCell, looks: dict[int, list[Word]]) -> list[Word]:
    return looks.get(id(cell), [])


def _is_header(cells: list[TableCell], looks: dict[int, list[Word]]) -> bool:
    filled = [c for c in cells if id(c) in looks]
    if not filled:
        return False
    words = [w for c in filled for w in looks[id(c)]]
    if len(filled) > 1 and all(w.tag is not None and w.tag.header for w in words):
        return True
    return all(w.style.bold for w in words) or all(c.filled for c in filled)


def _all_like_header(rows: dict[int, list[TableCell]], looks: dict[int, list[Word]], start: int, total: int) -> bool:
    """A table that is bold or filled throughout shows no header by it."""
    later = False
    for row in range(start, total):
        if any(id(cell) in looks for cell in rows[row]):
            if not _is_header(rows[row], looks):
                return False
            later = True
    return later


def _plain_header(rows: dict[int, list[TableCell]], looks: dict[int, list[Word]]) -> bool:
    """A first row of words or years above rows with figures, every cell filled in."""
    if len(rows) < 3 or len(rows[0]) < 2:
        return False
    texts = [" ".join(w.text for w in _words(c, looks)) for c in rows[0]]
    if not all(texts[1:]) or any(FIGURE.match(t) and not PERIOD.match(t) for t in texts):
        return False
    below = [FIGURE.match(" ".join(w.text for w in _words(c, looks))) for c in rows[1] if c.col]
    return bool(below) and all(below) and not any(FIGURE.match(t) for t in texts[:1])
