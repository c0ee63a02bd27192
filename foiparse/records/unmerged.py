"""Tables as records read them: what a cell merged over several rows says stands in each of its rows.

A sum merged over rows is that of all of them together, so it stands in none.
"""

from __future__ import annotations

from foiparse.letter import Letter, Table
from foiparse.values import money


def unmerged(letter: Letter) -> Letter:
    """The letter with such tables; as it is where no cell is merged over rows."""
    if not any(span.rowspan > 1 for table in letter.tables for span in table.spans):
        return letter
    return letter.model_copy(update={"tables": [_table(table) for table in letter.tables]})


def _table(table: Table) -> Table:
    cells = [list(row) for row in table.cells]
    for span in table.spans:
        rows = range(span.row, min(span.row + span.rowspan, len(cells)))
        if len(rows) <= 1 or span.row < table.header_rows or span.col >= len(cells[span.row]):
            continue
        text = cells[span.row][span.col]
        joint = "£" in text and money(text) is not None
        for row in rows:
            if span.col < len(cells[row]) and cells[row][span.col] in ("", text):
                cells[row][span.col] = "" if joint else text
    return table.model_copy(update={"cells": cells})
