"""Puts one Document behind another: its text, and every span in it moved along."""

from __future__ import annotations

from dataclasses import replace

from foiparse.document import Block, Cell, Document, Grid, Layer, Link, Paragraph, Run, Span
from foiparse.read.build import Builder


def append(builder: Builder, document: Document, layer: Layer | None = None) -> None:
    """Append a Document's text, blocks, links and flags; `layer` replaces that of its body."""
    if builder.at and not builder.parts[-1].endswith("\n"):
        builder.write("\n")
    by = builder.at
    builder.write(document.text if document.text.endswith("\n") or not document.text else document.text + "\n")
    builder.blocks.extend(moved(block, by, layer) for block in document.blocks)
    builder.links.extend(Link(_span(link.span, by), link.url) for link in document.links)
    for flag in document.flags:
        builder.flag(flag)


def moved(block: Block, by: int, layer: Layer | None = None) -> Block:
    """A copy of a block that stands `by` characters later."""
    shown = layer if layer and block.layer == "body" else block.layer
    if isinstance(block, Paragraph):
        runs = tuple(Run(_span(run.span, by), run.style) for run in block.runs)
        return replace(block, span=_span(block.span, by), runs=runs, layer=shown)
    return replace(block, span=_span(block.span, by), cells=[_cell(c, by, layer) for c in block.cells], layer=shown)


def _cell(cell: Cell, by: int, layer: Layer | None) -> Cell:
    return replace(cell, span=_span(cell.span, by), blocks=[moved(b, by, layer) for b in cell.blocks])


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


__all__ = ["Grid", "append", "moved"]
