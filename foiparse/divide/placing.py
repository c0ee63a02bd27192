"""Which question each table belongs to, on which side it stands, and whether a form was filled in."""

from __future__ import annotations

from typing import Literal

from foiparse.divide.division import QA, PlacedTable
from foiparse.divide.grids import columns_of, is_filled
from foiparse.document import Document, Grid, Span

Side = Literal["question", "answer", "other"]


def place_tables(document: Document, questions: list[QA]) -> list[PlacedTable]:
    """The letter's real tables in text order: layout tables, question-and-answer tables and letterheads are left out."""
    out = []
    for grid in document.grids():
        if not is_table(document.text, grid) or _lays_out(grid, questions):
            continue
        label, part = _owner(grid, questions)
        if label is not None:
            out.append(PlacedTable(grid, label, part, is_filled(document.text, grid)))
    return out


def in_order(tables: list[PlacedTable]) -> list[PlacedTable]:
    """The tables as they stand in the text."""
    return sorted(tables, key=lambda t: t.grid.span.start)


def is_table(text: str, grid: Grid) -> bool:
    """Whether a grid is a table of data or a form, and not there for the layout."""
    if grid.layer != "body" or grid.cols < 2 or len(grid.cells) < 2:
        return False
    if any(isinstance(b, Grid) for c in grid.cells for b in c.blocks):
        return False
    return columns_of(text, grid) is None


def _lays_out(grid: Grid, questions: list[QA]) -> bool:
    """The grid holds questions with their answers beside them: it is there for the layout."""
    inside = [
        qa
        for qa in questions
        if any(_within(s, grid.span) for s in qa.question_spans) and any(_within(s, grid.span) for s in qa.answer_spans)
    ]
    return len(inside) > 1


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


def _owner(grid: Grid, questions: list[QA]) -> tuple[str | None, Side]:
    """The question whose spans hold the table's middle, and the side."""
    for qa in questions:
        if any(_meets(s, grid.span) for s in qa.answer_spans):
            return qa.label, "answer"
    for qa in questions:
        if any(_meets(s, grid.span) for s in qa.question_spans):
            return qa.label, "question"
    return None, "other"


def _meets(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end
