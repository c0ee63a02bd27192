"""Tables that hold questions and answers, told from tables that hold data: which column asks, which answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foiparse.divide.column_heads import ANSWER_HEADER, ASKED_HEADER, EXTRA_HEADER
from foiparse.divide.likeness import question_likeness
from foiparse.divide.numbering import read_head
from foiparse.divide.units import fold
from foiparse.document import Cell, Document, Grid
from foiparse.late import late

ROW_ASKS = 0.55  # likeness of a cell that asks
SHARE_ASKING = 0.6  # share of a column's cells that must ask
SHORTEST_ASKED = 22  # mean characters of the asking column: shorter cells are the rows of a data table
MOST_COLUMNS = 4  # a number, a question, an answer, and one that is left empty
FEWEST_ROWS = 3  # of a table that is taken for questions and answers by its shape alone
MOST_ABREAST = 6  # things that a form asks the same questions of: more columns are a table of data
SHORTEST_FIELD = 3  # letters of a field that asks: "End", "Users"
WORDED = 6  # characters of a heading that may ask: years and codes are shorter
MOSTLY = 0.8
SOME = 0.25  # share of the entries that must be more than a figure
FIGURE = late(r"[<>~£$€]?[\d,.\s]+(?:%|k|m|bn|fte|wte)?|-|–|n/?a|\*|nil", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column asks, which answers, which holds the numbers (if one does), and how many header rows there are."""

    asked: int
    answer: int
    number: int | None
    header_rows: int
    extra: tuple[int, ...] = ()


def cell_text(text: str, cell: Cell) -> str:
    """The folded words of a cell."""
    return fold(text[cell.span.start : cell.span.end])


def columns_of(text: str, grid: Grid) -> Columns | None:
    """The roles of a table's columns if it holds questions and answers, else None."""
    if grid.cols < 2 or not grid.cells:
        return None
    words = {(c.row, c.col): cell_text(text, c) for c in grid.cells}
    number = _number_column(words, grid)
    headed = _by_header(words, number) or _abreast(words, grid)
    if headed is not None:
        return headed
    for asked in range(grid.cols - 1):
        if asked == number or not _asks(words, asked):
            continue
        answers = [c for c in range(asked + 1, grid.cols) if any(w for (_, col), w in words.items() if col == c)]
        if len(answers) == 1 and not _asks(words, answers[0]):
            return Columns(asked, answers[0], number, 0)
    return None


def asked_in_columns(document: Document) -> bool:
    """Whether a sheet is a letter: some table names a column of questions and one of answers, and holds nothing else but their numbers
    and remarks. A log of many requests has columns for their references and dates.
    """
    for grid in document.grids():
        words = {(c.row, c.col): cell_text(document.text, c) for c in grid.cells}
        columns = _by_header(words, _number_column(words, grid)) if grid.cols <= MOST_COLUMNS else None
        if columns:
            told = {columns.number, columns.asked, columns.answer, *columns.extra}
            if {col for (_, col), w in words.items() if w} <= told:
                return True
    return False


def likely_columns_of(text: str, grid: Grid) -> Columns | None:
    """The roles of the columns of a table without a header that might hold questions and answers: rows that are counted, or
    headings of several words beside entries of which not all are figures. A guess, for a proposal that has to prove itself."""
    if not 2 <= grid.cols <= MOST_COLUMNS or grid.rows < FEWEST_ROWS:
        return None
    words = {(c.row, c.col): cell_text(text, c) for c in grid.cells}
    number = 0 if grid.cols > 2 and counts(words) else None
    asked = 0 if number is None else 1
    both = [(a, b) for row in range(grid.rows) if (a := words.get((row, asked))) and (b := words.get((row, asked + 1)))]
    beyond = any(w for (_, col), w in words.items() if col > asked + 1)
    if beyond or len(both) < FEWEST_ROWS or (number is None and grid.cols > 2):
        return None
    if number is None:
        worded = sum(len(a) >= WORDED and a[0].isalpha() for a, _ in both)
        told = sum(not FIGURE.fullmatch(b) for _, b in both)
        if worded < MOSTLY * len(both) or told < SOME * len(both) or len({a for a, _ in both}) < len(both):
            return None
    return Columns(asked, asked + 1, number, 0)


def forms_abreast(text: str, grids: Sequence[Grid]) -> dict[int, Columns]:
    """The forms whose rows are asked of several things abreast, by their place among the tables."""
    found = {k: _abreast({(c.row, c.col): cell_text(text, c) for c in grid.cells}, grid) for k, grid in enumerate(grids)}
    return {k: columns for k, columns in found.items() if columns is not None}


def _abreast(words: dict[tuple[int, int], str], grid: Grid) -> Columns | None:
    """The roles in a form whose rows are counted and asked of several things abreast: "No. | Question | Cleaning | Security"."""
    head = [words.get((0, col), "") for col in range(grid.cols)]
    if not 2 <= grid.cols - 2 <= MOST_ABREAST or not ASKED_HEADER.fullmatch(head[1]) or not counts(words):
        return None
    things, rows = head[2:], range(1, grid.rows)
    named = all(any(c.isalpha() for c in w) and not EXTRA_HEADER.match(w) for w in things) and len(set(things)) == len(things)
    asking = all(sum(c.isalpha() for c in words.get((r, 1), "")) >= SHORTEST_FIELD for r in rows)
    if not named or not asking or sum(bool(words.get((r, 2))) for r in rows) < MOSTLY * len(rows):
        return None
    return Columns(1, 2, 0, 1, tuple(range(3, grid.cols)))


def counts(words: dict[tuple[int, int], str]) -> bool:
    """Whether the first column counts the rows from 1."""
    first = [w.strip(" .():Qq") for (_, col), w in sorted(words.items()) if col == 0 and w]
    numbers = [int(w) for w in first if w.isdecimal()]
    return len(numbers) >= FEWEST_ROWS and numbers == list(range(1, len(numbers) + 1)) and 2 * len(numbers) > len(first)


def _by_header(words: dict[tuple[int, int], str], number: int | None) -> Columns | None:
    for row in (0, 1):
        line = {col: w for (r, col), w in words.items() if r == row}
        asked = [c for c, w in line.items() if ASKED_HEADER.fullmatch(w)]
        answer = [c for c, w in line.items() if ANSWER_HEADER.fullmatch(w)]
        last = max(
            (c for c in answer if not EXTRA_HEADER.match(line[c])), default=max(answer, default=0)
        )  # remarks stand beside answers
        if asked and answer and asked[0] < last:
            extra = tuple(c for c, w in line.items() if c > asked[0] and c != last and EXTRA_HEADER.match(w))
            return Columns(asked[0], last, number if number != asked[0] else None, row + 1, extra)
    return None


def _number_column(words: dict[tuple[int, int], str], grid: Grid) -> int | None:
    first = [w for (r, c), w in words.items() if c == 0 and w]
    heads = [read_head(w + " ") or read_head(w + ".") for w in first]
    bare = sum(len(w) <= 12 and h is not None and bool(h.paths) and h.length >= len(w) for w, h in zip(first, heads, strict=True))
    return 0 if grid.cols > 2 and len(first) > 0 and bare >= max(1, len(first) - 1) else None


def _asks(words: dict[tuple[int, int], str], col: int) -> bool:
    mine = [w for (_, c), w in words.items() if c == col and w]
    if not mine:
        return False
    stripped = [w[h.length :] if (h := read_head(w)) else w for w in mine]
    asking = sum(question_likeness(w) >= ROW_ASKS for w in stripped)
    marked = sum(w.rstrip().endswith("?") for w in stripped)
    numbered = sum(w != s for w, s in zip(mine, stripped, strict=True))
    enough = asking >= SHARE_ASKING * len(mine)
    return enough and (marked * 3 >= len(mine) or numbered * 2 >= len(mine)) and sum(map(len, mine)) >= SHORTEST_ASKED * len(mine)


def is_filled(text: str, grid: Grid) -> bool:
    """Whether a cell beside the headers holds anything: below the first row, right of the first column, or a first cell
    of its own in a table whose rows were left to be added."""
    body = [c for c in grid.cells if c.row >= max(1, grid.header_rows) and c.col > 0]
    if grid.cols == 2 and not grid.header_rows:
        body = [c for c in grid.cells if c.col > 0]
    if any(cell_text(text, c) for c in body):
        return True
    first = [cell_text(text, c) for c in grid.cells if c.col == 0 and c.row == max(1, grid.header_rows)]
    return any(w.lower().startswith(("not applicable", "n/a", "none", "nil", "not held")) for w in first)
