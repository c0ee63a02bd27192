"""Tables left as text: cells parted by tabs, bars or gaps, or one cell a line."""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.letter import Table
from foiparse.records.headings import SOFTWARE, columns_of, field_of

# "Supplier: Fernlea", "Users 45": a line with its value is no heading.
_VALUED: Final = late(r"[:–]\s*\S|\s-\s|\d|£")
_GAP: Final = late(r"\t+|\s*\|\s*|\s{2,}")


def table_of_text(answer: str) -> Table | None:
    """A table that the reader left as text: cells parted by tabs, bars or wide gaps, or one cell a line under its headings."""
    lines = [line.strip(" |") for line in answer.splitlines() if line.strip(" |")]
    rows = [_GAP.split(line) for line in lines]
    start = next((n for n, row in enumerate(rows) if len(row) > 1 and len(columns_of(row, SOFTWARE)) > 1), None)
    if start is not None:
        width = len(rows[start])
        body = [row for row in rows[start:] if len(row) == width]
        return Table(cells=body) if len(body) > 1 else None
    fields = [None if _VALUED.search(line) else field_of(line, SOFTWARE) for line in lines]
    for n in range(len(lines)):
        width = next((k for k in range(n, len(lines)) if fields[k] is None or fields[k] in fields[n:k]), len(lines)) - n
        cells = lines[n + width :]
        if width > 1 and cells and len(cells) % width == 0 and {"product", "supplier"} & set(fields[n : n + width]):
            return Table(cells=[lines[k : k + width] for k in range(n, len(lines), width)])
    return None
