"""Builds a Document in one pass: readers append paragraphs and tables, the builder keeps the text and the spans.

Outside tables every block ends in a newline. Inside a cell (`into=cell.blocks`) blocks are parted by a newline, so that the
cell's span ends with its last word. A blank line of the source stays in the text (one for several) and is no block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from foiparse.document import NOWHERE, Block, Cell, Document, Grid, Link, Paragraph, Place, Run, Span, Style
from foiparse.read.limits import check


@dataclass(slots=True)
class Builder:
    """Collects text parts and blocks. `at` is the length of the text so far."""

    parts: list[str] = field(default_factory=list)
    at: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def write(self, text: str) -> Span:
        """Append text as it is and give its span."""
        start = self.at
        self.parts.append(text)
        self.at += len(text)
        return Span(start, self.at)

    def paragraph(self, text: str, into: list[Block] | None = None, **fields: object) -> Paragraph:
        """Append a paragraph, to the body or `into` a cell's blocks; `fields` are those of `Paragraph` but the span."""
        if into:
            self.write("\n")
        block = Paragraph(self.write(text), **fields)  # type: ignore[arg-type]
        if into is None:
            self.write("\n")
            self.blocks.append(block)
        else:
            into.append(block)
        return block

    def blank(self) -> None:
        """Append a blank line between blocks of the body, once for several."""
        if len(self.parts) > 1 and not (self.parts[-1] == "\n" and self.parts[-2].endswith("\n")):
            self.write("\n")

    def table(self, into: list[Block] | None = None, **fields: object) -> TableWriter:
        """Begin a table in the body or `into` a cell's blocks; `fields` are those of `Grid` but span, rows, cols and cells."""
        if into:
            self.write("\n")
        return TableWriter(self, into, fields, self.at)

    def grid(self, rows: Sequence[Sequence[str]], into: list[Block] | None = None, **fields: object) -> Grid:
        """Append a table of plain cell texts; a line of a cell's text becomes a paragraph of the cell."""
        writer = self.table(into, **fields)
        for row in rows:
            writer.row()
            for col, text in enumerate(row):
                cell = writer.cell(col)
                for line in text.split("\n"):
                    if line.strip():
                        self.paragraph(line.strip(), cell.blocks)
        return writer.close()

    def flag(self, code: str) -> None:
        """Note once what was repaired, dropped or doubted."""
        if code not in self.flags:
            self.flags.append(code)

    def document(self) -> Document:
        """The Document of all that was appended."""
        return Document("".join(self.parts), self.blocks, links=self.links, flags=self.flags)


@dataclass(slots=True)
class TableWriter:
    """Writes one table, row by row and cell by cell; fill a cell by `builder.paragraph(text, cell.blocks)`."""

    builder: Builder
    into: list[Block] | None
    fields: dict[str, object]
    start: int
    cells: list[Cell] = field(default_factory=list)
    rows: int = 0
    cols: int = 0
    _fresh: bool = True

    def row(self) -> None:
        """Begin the next row."""
        self._end_cell()
        if self.rows:
            self.builder.write("\n")
        self.rows += 1
        self._fresh = True

    def cell(self, col: int, rowspan: int = 1, colspan: int = 1, header: bool = False, place: Place | None = None) -> Cell:
        """Begin the cell that starts at column `col` of this row; what it covers is written as nothing."""
        at = self._begin(col + colspan)
        cell = Cell(Span(at, at), self.rows - 1, col, rowspan, colspan, header, [], place or NOWHERE)
        self.cells.append(cell)
        return cell

    def line(
        self, col: int, rowspan: int, colspan: int, header: bool, text: str, style: Style, indent: float, place: Place
    ) -> None:
        """A cell of one plain paragraph, which share their span and their place: all that most cells of a long table are."""
        at, builder = self._begin(col + colspan), self.builder
        builder.at += len(text)
        builder.parts.append(text)
        span = Span(at, builder.at)
        only = Paragraph(span, style, (), None, None, None, indent, None, "body", place)
        self.cells.append(Cell(span, self.rows - 1, col, rowspan, colspan, header, [only], place))

    def _begin(self, right: int) -> int:
        """Where the next cell's text begins; the cell reaches to column `right`."""
        self._end_cell()
        if not self._fresh:
            self.builder.parts.append("\t")
            self.builder.at += 1
        self._fresh = False
        if right > self.cols:
            self.cols = right
        return self.builder.at

    def close(self) -> Grid:
        """End the table and append it."""
        self._end_cell()
        rows = max([self.rows, *[c.row + c.rowspan for c in self.cells]])
        check("cells_per_table", rows * self.cols, "cells in a table")
        grid = Grid(Span(self.start, self.builder.at), rows, self.cols, self.cells, **self.fields)  # type: ignore[arg-type]
        if self.into is None:
            self.builder.write("\n")
            self.builder.blocks.append(grid)
        else:
            self.into.append(grid)
        return grid

    def _end_cell(self) -> None:
        if self.cells and (cell := self.cells[-1]).row == self.rows - 1 and cell.span[1] != self.builder.at:
            cell.span = Span(cell.span[0], self.builder.at)


__all__ = ["Block", "Builder", "Cell", "Grid", "Link", "Paragraph", "Place", "Run", "Span", "Style", "TableWriter"]
