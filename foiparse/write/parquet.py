"""One Parquet file a table, written in groups of rows, so that memory does not grow with the letters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from foiparse.write.columns import Column, OutputTable, Row
from foiparse.write.files import whole_path
from foiparse.write.sinks import Sink

# Rows held before they are written as a group: small enough to stay a few megabytes of long answers.
GROUP = 2_000
TYPES = {"text": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(), "boolean": pyarrow.bool_()}


class ParquetSink(Sink):
    """parquet/TABLE.parquet with the columns' own types."""

    def __init__(self, folder: Path, tables: Sequence[OutputTable]) -> None:
        super().__init__(folder, tables)
        self._writers: dict[str, Any] = {}
        self._held: dict[str, list[Row]] = {}
        for table in tables:
            path = folder / "parquet" / f"{table.name}.parquet"
            beside = self._stack.enter_context(whole_path(path))
            schema = pyarrow.schema([_field(c) for c in table.columns])
            self._writers[table.name] = self._stack.enter_context(pyarrow.parquet.ParquetWriter(beside, schema))
            self._held[table.name] = []
            self.files.append(path)

    def add(self, table: OutputTable, rows: Sequence[Row]) -> None:
        """Write rows of a table."""
        held = self._held[table.name]
        held.extend(rows)
        if len(held) >= GROUP:
            self._flush(table)

    def finish(self) -> None:
        """Write the last groups."""
        for table in self.tables:
            self._flush(table)

    def _flush(self, table: OutputTable) -> None:
        rows, self._held[table.name] = self._held[table.name], []
        if rows:
            columns = [[_value(v, c) for v in values] for c, values in zip(table.columns, zip(*rows, strict=True), strict=True)]
            schema = self._writers[table.name].schema
            self._writers[table.name].write_table(pyarrow.table(columns, schema=schema))


def _field(column: Column) -> Any:
    return pyarrow.field(column.name, pyarrow.date32() if column.type == "date" else TYPES[column.type])


def _value(value: Any, column: Column) -> Any:
    if value is None or column.type in ("integer", "number", "boolean"):
        return value
    if column.type == "date":
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return str(value).encode("utf-8", "replace").decode()
