"""Word tables → Grid: each cell once, with the rows and columns that it spans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from foiparse.document import Block, Cell, Layer
from foiparse.read.build import TableWriter
from foiparse.read.docx.inline import chosen
from foiparse.read.docx.names import ALTERNATE, SDT, SDT_CONTENT, VAL, W, number, switched_on
from foiparse.read.docx.package import Element

if TYPE_CHECKING:
    from foiparse.read.docx.story import Story

_TR, _TC, _TCPR, _TRPR = W + "tr", W + "tc", W + "tcPr", W + "trPr"
_WRAPPERS = {W + "customXml", W + "ins", W + "moveTo"}
# Word itself allows 63 columns; a span beyond that is damage and would only blow up the cell matrix.
MAX_SPAN = 63


def write_table(story: Story, table: Element, into: list[Block] | None, layer: Layer) -> None:
    """Write a w:tbl at the place where it stands."""
    writer = story.builder.table(into, layer=layer, place=story.place)
    above: dict[int, Cell] = {}
    headers = 0
    for row in _members(table, _TR):
        properties = row.find(_TRPR)
        if properties is not None and properties.find(W + "del") is not None:
            story.builder.flag("tracked_changes")
            continue
        header = switched_on(properties, W + "tblHeader") and headers == writer.rows
        headers += header
        writer.row()
        above = _row(story, row, writer, above, header, layer)
    if not writer.cells:
        return
    grid = writer.close()
    grid.header_rows = headers


def _row(story: Story, row: Element, writer: TableWriter, above: dict[int, Cell], header: bool, layer: Layer) -> dict[int, Cell]:
    """Write one row; gives the cells that a merge of the next row may lengthen, by first column."""
    col = max(0, min(number(row.find(_TRPR), W + "gridBefore") or 0, MAX_SPAN))
    open_cells: dict[int, Cell] = {}
    for node in _members(row, _TC):
        properties = node.find(_TCPR)
        span = max(1, min(number(properties, W + "gridSpan") or 1, MAX_SPAN))
        merge = None if properties is None else properties.find(W + "vMerge")
        if merge is not None and merge.get(VAL) != "restart" and col in above:
            cell = above[col]
            cell.rowspan = writer.rows - cell.row
        else:
            cell = writer.cell(col, colspan=span, header=header, place=story.place)
            story.blocks(node, cell.blocks, layer)
        if merge is not None:
            open_cells[col] = cell
        col += span
    return open_cells


def _members(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those in content controls and insertions."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif node.tag == SDT:
            content = node.find(SDT_CONTENT)
            if content is not None:
                yield from _members(content, tag)
        elif node.tag == ALTERNATE:
            yield from _members(chosen(node), tag)
        elif node.tag in _WRAPPERS:
            yield from _members(node, tag)
