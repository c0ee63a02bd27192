"""Tables of a .doc: cells and rows closed by marks in the text, rows defined by the edges of their cells."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.read.legacy import wml
from foiparse.read.legacy.word97.sprm import Row
from foiparse.read.limits import check

SAME_EDGE = 80  # twips (4 points): rows dragged apart by hand differ by less, real columns are wider


@dataclass(slots=True)
class _Table:
    rows: list[tuple[list[list[str]], Row]] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)


@dataclass(slots=True)
class TableStack:
    """Collects blocks into `out`, or into the cells of tables that are open."""

    out: list[str]
    open: list[_Table] = field(default_factory=list)
    cells: int = 0

    def enter(self, depth: int) -> None:
        """Open or close tables until `depth` are open."""
        check("nesting", depth, "tables inside one another")
        while len(self.open) > depth:
            self._close()
        while len(self.open) < depth:
            self.open.append(_Table())

    def add(self, block: str, empty: bool = False) -> None:
        """Append a block where we stand."""
        (self.open[-1].cell if self.open else self.out).append(block)

    def end_cell(self) -> None:
        """Close the cell that we stand in."""
        table = self.open[-1]
        table.cells.append(table.cell)
        table.cell = []

    def end_row(self, row: Row) -> None:
        """Close the row that we stand in."""
        table = self.open[-1]
        if table.cell:
            self.end_cell()
        if table.cells:
            table.rows.append((table.cells, row))
        table.cells = []

    def _close(self) -> None:
        table = self.open.pop()
        if table.cell or table.cells:  # a table cut off before its row ended
            self.open.append(table)
            self.end_row(Row())
            self.open.pop()
        if table.rows:
            self.add(_write(table.rows))


def _write(rows: list[tuple[list[list[str]], Row]]) -> str:
    edges = _columns(rows)
    headers = next((i for i, (_, row) in enumerate(rows) if not row.header), len(rows))
    return wml.table([_cells(cells, row, edges) for cells, row in rows], headers)


def _columns(rows: list[tuple[list[list[str]], Row]]) -> list[int]:
    """The left edge of each column; [] where the rows have equally many cells and need none."""
    counts = {len(cells) for cells, _ in rows}
    if len(counts) == 1 or any(len(row.edges) <= len(cells) - 1 for cells, row in rows):
        return []
    found: list[int] = []
    for edge in sorted({e for _, row in rows for e in row.edges}):
        if not found or edge - found[-1] > SAME_EDGE:
            found.append(edge)
    return found


def _cells(cells: list[list[str]], row: Row, edges: list[int]) -> list[wml.TableCell]:
    out: list[wml.TableCell] = []
    for i, blocks in enumerate(cells):
        span = (
            max(_nearest(edges, row.edges[i + 1]) - _nearest(edges, row.edges[i]), 1) if i + 1 < len(row.edges) and edges else 1
        )
        if i < len(row.across) and row.across[i] == "continue" and out:
            out[-1].span += span
            continue
        out.append(wml.TableCell(blocks, span, row.down[i] if i < len(row.down) else ""))
    return out


def _nearest(edges: list[int], edge: int) -> int:
    """The number of the column that starts at (or just before) an edge."""
    lo = 0
    for i, known in enumerate(edges):
        if known <= edge:
            lo = i
    return lo
