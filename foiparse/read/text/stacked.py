"""Tables that a converter gave out one cell a line: led by a tab, ended by a pipe, or bare."""

from __future__ import annotations

import re
from functools import lru_cache

from foiparse.late import late
from foiparse.read.text.cells import MAX_CELL, Detector, Found, Rows, is_label, is_value
from foiparse.read.text.kinds import TIMES, WORDS, columns, kind, rows_alike

# Less than two rows of two cells is an indented line, not a table.
MIN_ROWS, MIN_COLS, MAX_COLS = 2, 2, 12
# Bare cells of two columns look like any list of short lines; three rows of figures do not.
MIN_PAIRS = 3
# What is longer is read as far as this; it bounds the work on a hostile file.
MOST_CELLS = 3000
# A second column that is named so holds figures; in a form ("Name of system" over "Casewell") it would be a name.
_MEASURE = late(
    r"(?:(?:total|annual|average|overall|net|gross) )?(?:number|no\.?|count|amount|cost|costs|spend|value|total|sum|percentage|%|days|hours"
    r"|headcount|fte|wte|figure|quantity|volume)\b|.{2,30} (?:received|issued|recorded|reported|lost|spent|paid|cost|spend|number|total)$",
    re.I,
)


def tab_led(lines: list[str], at: int) -> Found:
    """One tab-led cell a line, a blank line after each row (an empty cell is a tab alone)."""
    rows: Rows = []
    end = at
    while end < len(lines) and lines[end].startswith("\t"):
        row: list[str] = []
        while end < len(lines) and lines[end].startswith("\t") and "\t" not in lines[end][1:].strip():
            row.append(lines[end].strip())
            end += 1
        if not row or (rows and len(row) != len(rows[0])):
            return Found([], end)
        rows.append(row)
        if end < len(lines) and not lines[end].strip():
            end += 1
    if len(rows) < MIN_ROWS or len(rows[0]) < MIN_COLS or not any(any(row) for row in rows):
        return Found([], end)
    return Found(rows, end)


def pipe_ended(lines: list[str], at: int) -> Found:
    """One cell a line, each with a pipe at its end; the number of columns is read off the figures."""
    cells: list[str] = []
    end = at
    while end < len(lines):
        line = lines[end].strip()
        if not line.endswith("|") or "|" in line[:-1]:
            break
        cells.append(line[:-1].strip())
        end += 1
    for cols in range(MIN_COLS, MAX_COLS + 1):
        if len(cells) % cols == 0 and len(cells) >= MIN_ROWS * cols:
            rows = [cells[i : i + cols] for i in range(0, len(cells), cols)]
            if _fits(rows):
                return Found(rows, end)
    cols = columns([kind(c) for c in cells], MIN_COLS, MAX_COLS)
    return Found([cells[i : i + cols] for i in range(0, len(cells), cols)] if cols else [], end)


def _fits(rows: Rows) -> bool:
    """Rows whose first cells are names and whose other cells are figures or nothing, below a first row without figures."""
    if any(is_value(c) for c in rows[0]) or not any(is_value(c) for row in rows[1:] for c in row):
        return False
    return all(row[0] and not is_value(row[0]) and all(not c or is_value(c) for c in row[1:]) for row in rows[1:])


def bare(lines: list[str], at: int) -> Found:
    """Short lines that name columns, then a name and its figures for each row; empty cells are lost, so places may be guessed."""
    if not is_label(lines[at].strip()):
        return Found([], at + 1)
    cells, ends = _short_lines(lines, at)
    found = _of_figures(cells, ends, at)
    return found if found.rows else _whole(cells, ends, at)


def grouped(lines: list[str], at: int) -> Found:
    """One cell a line and a blank line between rows: each as long as the first, which names the columns."""
    cells: list[str] = []
    ends: list[int] = []
    width, end = 0, at
    while end < len(lines) and len(cells) < MOST_CELLS:
        row: list[str] = []
        while end < len(lines) and (cell := lines[end].strip()) and len(cell) <= MAX_CELL and len(row) <= MAX_COLS:
            row.append(cell)
            end += 1
        width = width or len(row)
        whole = end == len(lines) or not lines[end].strip()
        if len(row) != width or not whole or not MIN_COLS <= width <= MAX_COLS or not all(map(_is_cell, row)):
            break
        cells += row
        ends.append(end)
        end += 1
    if len(ends) <= MIN_ROWS or (width == MIN_COLS and not _MEASURE.match(cells[1])):
        return Found([], ends[-1] if ends else at + 1)
    rows = rows_alike([kind(c) for c in cells], width)
    return Found([cells[i : i + width] for i in range(0, rows * width, width)], ends[max(rows, 1) - 1])


def _is_cell(text: str) -> bool:
    return is_label(text) or is_value(text) or kind(text) in TIMES


def _whole(cells: list[str], ends: list[int], at: int) -> Found:
    """Rows of any cells, none of which is lost but a blank corner's: names, suppliers, dates. As many rows as go on alike."""
    best = Found([], ends[-1] if ends else at + 1)
    kinds = [kind(c) for c in cells[:MOST_CELLS]]
    if all(k == WORDS for k in kinds):
        return best
    for corner in (0, 1):
        filled, theirs = [""] * corner + cells[:MOST_CELLS], ["nothing"] * corner + kinds
        for n in range(MIN_COLS + corner, min(MAX_COLS, len(filled) // MIN_ROWS) + 1):
            rows = rows_alike(theirs, n)
            body = theirs[n : rows * n]
            if rows <= (MIN_PAIRS if n == MIN_COLS else MIN_ROWS) or rows * n <= sum(map(len, best.rows)):
                continue
            under_corner = not corner or all(
                k not in TIMES and k != WORDS for i, k in enumerate(body) if i % n
            )  # over figures only
            if under_corner and not _lettered(filled[n : rows * n], n):
                best = Found([filled[i : i + n] for i in range(0, rows * n, n)], ends[rows * n - 1 - corner])
    return best


def _lettered(cells: list[str], n: int) -> bool:
    """Whether a column holds a, b, c: the parts of a question with their answers."""
    return any(all(len(c) == 1 and c.isalpha() for c in cells[col::n]) for col in range(n))


def _of_figures(cells: list[str], ends: list[int], at: int) -> Found:
    """A name and its figures in each row, some of which may be lost."""
    first_value = next((i for i, c in enumerate(cells) if is_value(c)), 0)
    if first_value < MIN_COLS + 1:
        return Found([], at + 1)
    rows, last = _rows(cells, first_value - 1)
    cols = 1 + max((len(r) - 1 for r in rows), default=0)
    head = first_value - 1 - cols
    if head != 0 or len(rows) < (MIN_PAIRS if cols == MIN_COLS else MIN_ROWS) or not MIN_COLS <= cols <= MAX_COLS:
        return Found([], ends[-1])
    guessed = any(len(r) < cols for r in rows)
    return Found([cells[:cols], *(r + [""] * (cols - len(r)) for r in rows)], ends[last - 1], guessed)


def _short_lines(lines: list[str], at: int) -> tuple[list[str], list[int]]:
    """Cells from `at` on while lines are short, all with the same spacing; with the line after each."""
    cells: list[str] = []
    ends: list[int] = []
    gap: int | None = None
    end, valued = at, False
    while end < len(lines):
        cell = lines[end].strip()
        if not cell or len(cell) > MAX_CELL:
            break
        fits, tells = _looks(cell)
        if not fits:
            break
        cells.append(cell)
        ends.append(end + 1)
        valued = valued or tells
        if len(cells) > MAX_COLS + 1 and not valued:
            break
        blank = 1 if end + 1 < len(lines) and not lines[end + 1].strip() else 0
        if gap is not None and blank != gap:
            break
        gap = blank
        end += 1 + blank
    return cells, ends


@lru_cache(maxsize=1024)  # neighbouring lines are looked at anew from each that may begin a table
def _looks(cell: str) -> tuple[bool, bool]:
    """Whether a line may be a cell, and whether it holds more than words."""
    return _is_cell(cell), is_value(cell) or kind(cell) != WORDS


def _rows(cells: list[str], at: int) -> tuple[Rows, int]:
    rows: Rows = []
    while at + 1 < len(cells) and not is_value(cells[at]) and is_value(cells[at + 1]):
        end = at + 1
        while end < len(cells) and is_value(cells[end]):
            end += 1
        rows.append(cells[at:end])
        at = end
    return rows, at


DETECTORS: tuple[Detector, ...] = (tab_led, pipe_ended, grouped, bare)
