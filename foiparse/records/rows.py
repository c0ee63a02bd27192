"""Tables left as text: cells parted by tabs, bars or gaps. Those of one cell a line are read before, in `run_together`."""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.letter import Table
from foiparse.records.headings import SOFTWARE, columns_of

_GAP: Final = late(r"\t+|\s*\|\s*|\s{2,}")


def table_of_text(answer: str) -> Table | None:
    """A table that the reader left as text: cells parted by tabs, bars or wide gaps."""
    lines = [line.strip(" |") for line in answer.splitlines() if line.strip(" |")]
    rows = [_GAP.split(line) for line in lines]
    start = next((n for n, row in enumerate(rows) if len(row) > 1 and len(columns_of(row, SOFTWARE)) > 1), None)
    if start is None:
        return None
    body = [row for row in rows[start:] if len(row) == len(rows[start])]
    return Table(cells=body) if len(body) > 1 else None
