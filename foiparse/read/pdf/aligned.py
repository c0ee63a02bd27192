"""Tables without rulings: rows under a shaded header, and columns of figures held apart by white space.

Conservative on purpose: prose taken for a table is worse than a table left as lines.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import NamedTuple

from foiparse.read.pdf.parts import Line, Table, TableCell, Word
from foiparse.read.pdf.tables import FIGURE, PERIOD

MIN_ROWS = 3  # rows that a table by alignment has at least
FILLED = 0.6  # share of its rows that fill two columns or more
FIGURES = 0.6  # share of the filled cells of some column that are figures
MOST_WORDS = 5.0  # words a cell, on average, past which columns are prose
SLACK = 2.0  # points that a word may stand out of its column
NEXT = 2.2  # of the type size: how far below the last row the next one may stand
WRAPPED = 1.35  # of the type size: a line this near to the row above, in one column alone, is the rest of that row's cell

Row = list[Line]


class Block(NamedTuple):
    """The first rows of a region, up to `end`, that make a table, and where its columns part."""

    end: int
    cuts: list[float]


def find(rows: list[Row], gutters: list[tuple[float, float]]) -> Block | None:
    """The table that a region of open gutters holds, None where it is something else."""
    cuts = [(lo + hi) / 2 for lo, hi in gutters]
    cells = [_split(row, cuts) for row in rows]
    while cells and sum(map(bool, cells[-1])) < 2:
        cells.pop()
    if len(cells) < MIN_ROWS or sum(sum(map(bool, row)) > 1 for row in cells) < FILLED * len(cells):
        return None
    texts = [[" ".join(w.text for w in words) for words in row] for row in cells]
    filled = [text for row in texts for text in row if text]
    if sum(len(t.split()) for t in filled) > MOST_WORDS * len(filled) or any(t.endswith(":") for row in texts for t in row[:1]):
        return None
    return Block(len(cells), cuts) if _has_figures(texts) else None


def _split(row: Row, cuts: list[float]) -> list[list[Word]]:
    columns: list[list[Word]] = [[] for _ in range(len(cuts) + 1)]
    for line in row:
        for word in line.words:
            columns[sum(word.x0 > cut for cut in cuts)].append(word)
    return columns


def _has_figures(texts: list[list[str]]) -> bool:
    """Whether some column beside the first is figures below its head."""
    for k in range(1, len(texts[0])):
        column = [row[k] for row in texts[1:] if row[k]]
        figures = sum(FIGURE.match(t) is not None and PERIOD.match(t) is None for t in column)
        if len(column) >= MIN_ROWS - 1 and figures >= FIGURES * len(column):
            return True
    return False


def make(rows: list[Row], cuts: list[float], page: int) -> tuple[Table, dict[int, list[Word]]]:
    """The table of some rows, and the words of its cells (by id)."""
    words = [w for row in rows for line in row for w in line.words]
    left, right = min(w.x0 for w in words) - SLACK, max(w.x1 for w in words) + SLACK
    cells = [_split(row, cuts) for row in _unwrapped(rows)]
    tops = [min(w.top for part in row for w in part) for row in cells]
    bottom = max(w.bottom for w in words)
    table = Table([], 0, len(cuts) + 1, [left, *cuts, right], left, tops[0], right, bottom, page, source="aligned", pages=[page])
    inside = _append(table, cells, [*tops[1:], bottom], page)
    return table, inside


def _unwrapped(rows: list[Row]) -> list[Row]:
    """Rows with the rest of a wrapped cell put back into its row."""
    gaps = [b[0].base - a[0].base for a, b in pairwise(rows)]
    if not gaps or median(gaps) <= WRAPPED * rows[0][0].size:
        return rows
    out = [rows[0]]
    for gap, row in zip(gaps, rows[1:], strict=True):
        if len(row) == 1 and gap <= WRAPPED * row[0].size:
            out[-1] = [*out[-1], *row]
        else:
            out.append(row)
    return out


def _append(table: Table, rows: list[list[list[Word]]], bottoms: list[float], page: int) -> dict[int, list[Word]]:
    """Adds rows of words to the foot of a table."""
    inside: dict[int, list[Word]] = {}
    if not table.heights:
        table.heights = [table.top]
    for row, bottom in zip(rows, bottoms, strict=True):
        for k, words in enumerate(row):
            cell = TableCell(table.rows, k, 1, 1, table.edges[k], table.heights[-1], table.edges[k + 1], bottom, page=page)
            table.cells.append(cell)
            if words:
                inside[id(cell)] = words
        table.heights.append(bottom)
        table.rows += 1
    table.bottom = table.end = table.heights[-1]
    return inside


def extend(table: Table, rows: list[Row], below: Table | None) -> tuple[int, bool, dict[int, list[Word]]]:
    """Carries a shaded header row down over the rows that keep to its columns.

    Gives how many rows were taken, whether the table `below` (its totals, say) was taken too, and the words of the new cells.
    """
    if table.rows != 1 or table.cols < 2 or not all(c.filled for c in table.cells if c.colspan == 1):
        return 0, False, {}
    taken: list[list[list[Word]]] = []
    last = table.bottom
    for row in rows:
        columns = _within(row, table)
        if columns is None or row[0].top - last > (NEXT - 1) * row[0].size:
            break
        taken.append(columns)
        last = row[0].bottom
    if len(taken) < MIN_ROWS - 1 or sum(sum(map(bool, row)) > 1 for row in taken) < FILLED * len(taken):
        return 0, False, {}
    bottoms = [max(line.bottom for line in row) for row in rows[: len(taken)]]
    inside = _append(table, taken, bottoms, table.page)
    joined = below is not None and len(taken) == len(rows) and _same_columns(table, below)
    if joined and below is not None:
        for cell in below.cells:
            cell.row += table.rows
        table.cells += below.cells
        table.heights[-1] = below.top
        table.heights += below.heights[1:]
        table.rows += below.rows
        table.bottom = table.end = below.bottom
    return len(taken), joined, inside


def _within(row: Row, table: Table) -> list[list[Word]] | None:
    """The row's words by column, None where one crosses a border."""
    columns = _split(row, table.edges[1:-1])
    for k, words in enumerate(columns):
        for word in words:
            if word.x0 < table.edges[k] - SLACK or word.x1 > table.edges[k + 1] + SLACK:
                return None
    return columns


def _same_columns(table: Table, below: Table) -> bool:
    return len(table.edges) == len(below.edges) and all(
        abs(a - b) < 2 * SLACK for a, b in zip(table.edges, below.edges, strict=True)
    )
