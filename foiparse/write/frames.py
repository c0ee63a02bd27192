"""Letters → pandas data frames, one for each table, with tidy types. pandas is loaded only when asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foiparse.letter import Letter
from foiparse.write.columns import Column, OutputTable
from foiparse.write.naming import Names, stem_of
from foiparse.write.record_tables import record_fields, record_tables
from foiparse.write.tables import MAIN_TABLES

if TYPE_CHECKING:
    import pandas

DTYPES = {"text": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def frames(letters: Iterable[Letter]) -> dict[str, pandas.DataFrame]:
    """The tables of `letters` as data frames: "letters", "questions", "citations", "tables" and one for each kind of record.

    Rows are joined by the column "letter", a name of its own for each letter. Nullable types throughout; dates are
    datetime64, closed vocabularies are categories. Nothing is guarded against formulas: that is for files.
    """
    names = Names()
    named = [(names.claim(stem_of(letter.source.name)), letter) for letter in letters]
    tables = [*MAIN_TABLES, *record_tables(record_fields(letter for _, letter in named))]
    return {table.name: frame(table, named) for table in tables}


def frame(table: OutputTable, named: Iterable[tuple[str, Letter]]) -> pandas.DataFrame:
    """One table of (name, letter) pairs as a data frame."""
    import pandas as pd

    rows = [row for name, letter in named for row in table.rows(name, letter)]
    values = zip(*rows, strict=True) if rows else ([] for _ in table.columns)
    return pd.DataFrame({c.name: _series(c, list(v)) for c, v in zip(table.columns, values, strict=True)})


def _series(column: Column, values: list[Any]) -> Any:
    import pandas as pd

    if column.type == "date":
        return pd.to_datetime(pd.Series(values, dtype="object"), format="%Y-%m-%d", errors="coerce")
    if column.choices:
        return pd.Series(pd.Categorical(values, categories=list(column.choices)))
    return pd.Series(values, dtype=DTYPES[column.type])
