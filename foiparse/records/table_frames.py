"""A typed table as data frames: one row a row, or tidy and long, one row a cell. pandas is loaded only here, when asked for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from foiparse.letter import Table
from foiparse.records.typed import Cell, read_cell, type_table

if TYPE_CHECKING:
    import pandas


def body_rows(table: Table, totals: bool) -> list[int]:
    """The rows below the headings, without notes and, unless asked for, without totals."""
    out = []
    for n in range(table.header_rows, len(table.cells)):
        filled = [c.strip() for c in table.cells[n] if c.strip()]
        note = len(filled) == 1 and filled[0] in table.footnotes
        if filled and not note and (totals or n not in table.total_rows):
            out.append(n)
    return out


def frame(table: Table, totals: bool = False, as_written: bool = False) -> pandas.DataFrame:
    """The table as a data frame: figures in single units (counts that are all whole as whole numbers), dates as their first day, the rest
    as text. `as_written`: a cell that is no one figure or day ("<5") as the letter has it, so that columns are of no one type."""
    import pandas as pd

    table = _typed(table)
    rows = [table.cells[n] for n in body_rows(table, totals)]
    data: dict[str, Any] = {}
    for c, column in enumerate(table.columns):
        cells = [read_cell(row[c] if c < len(row) else "", column) for row in rows]
        series = _series([cell.value for cell in cells], column.type)
        if as_written:
            written = [cell.raw.strip() or None for cell in cells]
            series = series.astype(object).where(series.notna(), pd.Series(written, dtype=object))
        data[_unique(column.name, data)] = series
    return pd.DataFrame(data)


def tidy(table: Table, totals: bool = False) -> pandas.DataFrame:
    """The table in long form: row, column, type, unit, raw, value, text, low, high, nothing, suppressed, total."""
    import pandas as pd

    table = _typed(table)
    out = []
    for n in body_rows(table, totals):
        for c, column in enumerate(table.columns):
            cell = read_cell(table.cells[n][c] if c < len(table.cells[n]) else "", column)
            out.append(
                {
                    "row": n,
                    "column": column.name,
                    "type": column.type,
                    "unit": column.unit,
                    **_long(cell),
                    "total": n in table.total_rows,
                }
            )
    names = ["row", "column", "type", "unit", "raw", "value", "text", "low", "high", "nothing", "suppressed", "total"]
    return pd.DataFrame(out, columns=names)


def _long(cell: Cell) -> dict[str, Any]:
    number = cell.value if isinstance(cell.value, float) else None
    text = cell.value.isoformat() if isinstance(cell.value, dt.date) else cell.value if isinstance(cell.value, str) else None
    bounds = (b.isoformat() if isinstance(b, dt.date) else b for b in (cell.low, cell.high))
    low, high = bounds
    return {
        "raw": cell.raw,
        "value": number,
        "text": text,
        "low": low,
        "high": high,
        "nothing": cell.nothing,
        "suppressed": cell.suppressed,
    }


def _typed(table: Table) -> Table:
    if not table.columns:
        table = table.model_copy(deep=True)
        type_table(table)
    return table


def _unique(name: str, taken: dict[str, Any]) -> str:
    n, out = 2, name
    while out in taken:
        out, n = f"{name} ({n})", n + 1
    return out


def _series(values: list[Any], kind: str) -> Any:
    import pandas as pd

    if kind == "date":
        return pd.to_datetime(pd.Series(values, dtype="object"), errors="coerce")
    if kind not in ("money", "count", "percent"):
        return pd.Series(values, dtype="string")
    told = [v for v in values if v is not None]
    whole = kind == "count" and bool(told) and all(v.is_integer() for v in told)
    return pd.Series([int(v) if whole and v is not None else v for v in values], dtype="Int64" if whole else "Float64")
