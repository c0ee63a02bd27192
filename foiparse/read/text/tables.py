"""Tables that a converter flattened to text: tab-led cells, pipes, tab-separated and aligned columns."""

from __future__ import annotations

Rows = list[list[str]]
# Fewer tab-led lines than a row of two cells and one more row are an indented line, not a table.
MIN_ROWS, MIN_COLS = 2, 2


def tab_led_table(lines: list[str], at: int) -> tuple[Rows, int] | None:
    """A table with one tab-led cell a line and a blank line after each row; gives its rows and the line after it."""
    rows: Rows = []
    end = at
    while end < len(lines) and lines[end].startswith("\t"):
        row: list[str] = []
        while end < len(lines) and lines[end].startswith("\t") and "\t" not in lines[end][1:].rstrip():
            row.append(lines[end].strip())
            end += 1
        if not row or (rows and len(row) != len(rows[0])):
            return None
        rows.append(row)
        if end < len(lines) and not lines[end].strip():
            end += 1
    if len(rows) < MIN_ROWS or len(rows[0]) < MIN_COLS:
        return None
    return rows, end
