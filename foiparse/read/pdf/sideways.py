"""Sheets printed in parts: columns that did not fit on the page stand on a later page, row by row at the same heights."""

from __future__ import annotations

from operator import attrgetter

from foiparse.read.pdf.joined import cell_text
from foiparse.read.pdf.parts import Item, Page, Para, Table
from foiparse.read.pdf.tables import FIGURE

FEWEST_ROWS = 4  # rows whose heights must agree: fewer agree by chance
SAME_HEIGHT = 1.5  # points: how far rows may differ between the pages
FIGURES = 0.7  # share of the first column that is figures or nothing: it holds no labels, so these stand on another page


def left_part(out: list[Item], table: Table, page: Page) -> Table | None:
    """The earlier table that `table` carries on to the right, None where there is none."""
    if any(isinstance(item, Para) and item.layer == "body" and item.bottom < table.top for item in page.items):
        return None
    if _labelled(table):
        return None
    found = [t for t in out if isinstance(t, Table) and t.source == "ruled" and _same_rows(t, table) and _labelled(t)]
    return min(found, key=lambda t: len(t.pages), default=None)


def _same_rows(left: Table, right: Table) -> bool:
    if left.rows != right.rows or left.rows < FEWEST_ROWS or left.page >= right.page or left.end != left.bottom:
        return False
    down = [a - left.top for a in left.heights]
    other = [b - right.top for b in right.heights]
    return all(abs(a - b) <= SAME_HEIGHT for a, b in zip(down, other, strict=True))


def _labelled(table: Table) -> bool:
    """Whether the first column names the rows."""
    texts = [cell_text(c) for c in table.cells if c.col == 0 and c.row]
    return sum(not t or FIGURE.match(t) is not None for t in texts) < FIGURES * len(texts)


def widen(left: Table, right: Table) -> None:
    """Appends the columns of `right` to `left`."""
    for cell in right.cells:
        cell.col += left.cols
        cell.header = cell.row < left.header_rows
    left.cells = sorted([*left.cells, *right.cells], key=attrgetter("row", "col"))
    shift = left.edges[-1] - right.edges[0]
    left.edges += [x + shift for x in right.edges[1:]]
    left.cols += right.cols
    left.pages.append(right.page)
