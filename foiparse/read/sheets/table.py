"""Rows of a sheet → blocks: titles above, one table, notes below."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.document import Place
from foiparse.late import late
from foiparse.read.build import Builder

_NUMBER = late(r"[\s£$€%<>~+()-]*\d[\d,. ]*\s*[%kKmM]?\)?\Z")
WIDE = 3  # columns from which a row of one filled cell above the table is its title


@dataclass(slots=True)
class Sheet:
    """A sheet: its name, its rows of shown values, and what is merged, as (row, column) → (rows, columns)."""

    name: str = ""
    rows: list[list[str]] = field(default_factory=list)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    cut: bool = False


def write_sheet(builder: Builder, sheet: Sheet, number: int, titled: bool) -> None:
    """Append a sheet; `titled` writes its name as a heading (a workbook of several)."""
    rows, first, left = _trimmed(sheet.rows)
    if sheet.cut:
        builder.flag("table_cut")
    if not rows:
        return
    place = Place(block=number)
    if titled and sheet.name:
        builder.paragraph(sheet.name, heading=1, place=place)
    top, past = _table_rows(rows)
    for row in rows[:top]:
        _note(builder, row, place)
    if past > top:
        merged = {(r - first - top, c - left): v for (r, c), v in sheet.merged.items() if top <= r - first < past and c >= left}
        _write_grid(builder, rows[top:past], merged, sheet.name, place)
    for row in rows[past:]:
        _note(builder, row, place)


def _note(builder: Builder, row: list[str], place: Place) -> None:
    for value in row:
        for line in value.split("\n"):
            if line.strip():
                builder.paragraph(line.strip(), place=place)


def _trimmed(rows: list[list[str]]) -> tuple[list[list[str]], int, int]:
    """The rows without empty edges, as a rectangle; and the numbers of its first row and column."""
    filled = [i for i, row in enumerate(rows) if any(v.strip() for v in row)]
    if not filled:
        return [], 0, 0
    columns = {c for i in filled for c, v in enumerate(rows[i]) if v.strip()}
    left, right = min(columns), max(columns) + 1
    return [(row + [""] * (right - len(row)))[left:right] for row in rows[filled[0] : filled[-1] + 1]], filled[0], left


def _table_rows(rows: list[list[str]]) -> tuple[int, int]:
    """First row of the table and the row past it: rows of one filled cell at either end are titles and notes."""
    if len(rows[0]) < WIDE:
        return 0, len(rows)
    counts = [sum(bool(v.strip()) for v in row) for row in rows]
    many = [i for i, n in enumerate(counts) if n > 1]
    return (many[0], many[-1] + 1) if many else (0, len(rows))


def _write_grid(
    builder: Builder, rows: list[list[str]], merged: dict[tuple[int, int], tuple[int, int]], name: str, place: Place
) -> None:
    writer = builder.table(place=place)
    covered = {
        (r + i, c + j) for (r, c), (height, width) in merged.items() for i in range(height) for j in range(width) if i or j
    }
    header = is_header(rows)
    for r, row in enumerate(rows):
        writer.row()
        for c, value in enumerate(row):
            if (r, c) in covered:
                continue
            height, width = merged.get((r, c), (1, 1))
            cell = writer.cell(c, min(height, len(rows) - r), min(width, len(row) - c), header=header and r == 0, place=place)
            for line in value.split("\n"):
                if line.strip():
                    builder.paragraph(line.strip(), cell.blocks, place=place)
    grid = writer.close()
    grid.header_rows, grid.caption = int(header), name or None


def is_header(rows: list[list[str]]) -> bool:
    """Whether the first row names columns: all words, most cells filled, over at least one row more."""
    values = [v.strip() for v in rows[0]]
    filled = [v for v in values if v]
    return len(rows) > 1 and 2 * len(filled) > len(values) and not any(_NUMBER.match(v) for v in filled)
