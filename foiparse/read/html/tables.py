"""Tables of a page: which are for layout only, and where cells stand when others span rows and columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from foiparse.document import Block, Cell, Grid
from foiparse.read.build import TableWriter
from foiparse.read.html.looks import attribute
from foiparse.read.limits import current

Element = etree._Element
WIDE_ROWS = 3  # of two cells and more: a table of so many, most of them without a table inside, holds what stands in its cells
MOST_COLUMNS, MOST_ROWS = 1000, 65534  # what HTML itself allows to colspan and rowspan


@dataclass(slots=True)
class OpenTable:
    """A table being written. `taken` is for each column how many rows below the current one it is covered."""

    node: Element
    writer: TableWriter
    caption: str | None = None
    cell: Cell | None = None
    col: int = 0
    taken: dict[int, int] = field(default_factory=dict)
    count: int = 0
    full: bool = False
    headers: list[bool] = field(default_factory=list)

    def into(self) -> list[Block]:
        """Where blocks go: the open cell; words that stand between cells go to the cell before them."""
        if self.cell is None:
            before = self.writer.cells[-1] if self.writer.cells else None
            if before is not None and before.row == self.writer.rows - 1:
                return before.blocks
            if not self.headers:
                self.row()
            self.cell = self.writer.cell(self.col)
            self.col, self.headers[-1] = self.col + 1, False
        return self.cell.blocks

    def row(self) -> None:
        """Begin a row."""
        self.taken = {c: n - 1 for c, n in self.taken.items() if n > 1}
        self.col, self.cell = 0, None
        self.writer.row()
        self.headers.append(True)

    def begin(self, node: Element, header: bool) -> None:
        """Begin the cell of a td or th."""
        if not self.headers:
            self.row()
        while self.col in self.taken:
            self.col += 1
        colspan, rowspan = _count(node, "colspan", MOST_COLUMNS), _count(node, "rowspan", MOST_ROWS)
        colspan = min(colspan, max(current().cells_per_table - self.count, 1))
        self.cell = self.writer.cell(self.col, rowspan, colspan, header)
        if rowspan > 1:
            self.taken |= dict.fromkeys(range(self.col, self.col + colspan), rowspan)
        self.count += colspan
        self.col += colspan
        self.headers[-1] &= header

    def close(self) -> Grid:
        """End the table: spans past the last row are cut; rows of header cells above others are its header."""
        rows = len(self.headers)
        for cell in self.writer.cells:
            cell.rowspan = max(min(cell.rowspan, rows - cell.row), 1)
        grid = self.writer.close()
        leading = next((i for i, header in enumerate(self.headers) if not header), rows)
        grid.header_rows = leading if leading < rows else 0
        grid.caption = self.caption
        return grid


def layout_tables(root: Element) -> set[Element]:
    """Tables that only place things: marked so, with other tables in most of their rows and no header cell, or of one column."""
    tables = list(root.iter("table"))
    facts = {t: _Facts() for t in tables}
    for node in root.iter("table", "tr", "td", "th"):
        above = next(node.iterancestors("table"), None)
        if above is not None and above in facts:
            facts[above].see(node)
    return {t for t in tables if facts[t].layout(t)}


@dataclass(slots=True)
class _Facts:
    tables: int = 0
    headers: int = 0
    rows: int = 0
    in_row: int = 0
    wide: int = 0
    widest: int = 0

    def see(self, node: Element) -> None:
        """Note an element of the table, in document order."""
        if node.tag == "table":
            self.tables += 1
        elif node.tag == "tr":
            self.rows, self.in_row = self.rows + 1, 0
        else:
            self.headers += node.tag == "th"
            self.in_row += 1
            self.wide += self.in_row == 2
            self.widest = max(self.widest, self.in_row)

    def layout(self, table: Element) -> bool:
        """Whether the table only places things."""
        if attribute(table, "role").lower() in ("presentation", "none"):
            return True
        placing = self.tables > 0 and (self.wide < WIDE_ROWS or 2 * self.tables > self.wide)
        return self.headers == 0 and (placing or self.widest <= 1)


def _count(node: Element, name: str, most: int) -> int:
    text = attribute(node, name).strip()
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
    return min(max(number, 1), most)
