"""Where rows go: one sink a format, fed a table at a time, so that many letters pass through in one go and none is kept.

A sink takes `add(table, rows)` in any order of tables and shows its files when it is closed without an error.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from foiparse.errors import FoiparseError
from foiparse.write.columns import OutputTable, Row
from foiparse.write.csv_files import ENCODING, NEWLINE, cell
from foiparse.write.files import whole_file


class Sink(AbstractContextManager["Sink"]):
    """A format that tables are written in. `files` are those that it shows when it is closed."""

    def __init__(self, folder: Path, tables: Sequence[OutputTable]) -> None:
        self.folder, self.tables, self.files = folder, tables, list[Path]()
        self.notes: list[str] = []
        self._stack = ExitStack()

    def add(self, table: OutputTable, rows: Sequence[Row]) -> None:
        """Write rows of a table."""
        raise NotImplementedError

    def finish(self) -> None:
        """Write what is written last."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        try:
            if kind is None:
                self.finish()
        except BaseException as fault:
            self._stack.__exit__(type(fault), fault, fault.__traceback__)
            raise
        return bool(self._stack.__exit__(kind, error, trace))


class CsvSink(Sink):
    """CSV files, one a table (docs/output.md)."""

    def __init__(self, folder: Path, tables: Sequence[OutputTable]) -> None:
        super().__init__(folder, tables)
        self._writers: dict[str, Any] = {}
        for table in tables:
            path = folder / f"{table.name}.csv"
            stream: IO[str] = self._stack.enter_context(whole_file(path, newline="", encoding=ENCODING))
            self._writers[table.name] = csv.writer(stream, lineterminator=NEWLINE)
            self._writers[table.name].writerow(table.header)
            self.files.append(path)

    def add(self, table: OutputTable, rows: Sequence[Row]) -> None:
        """Write rows of a table."""
        self._writers[table.name].writerows([[cell(value) for value in row] for row in rows])


def _xlsx() -> type[Sink]:
    from foiparse.write.xlsx import XlsxSink

    return XlsxSink


def _parquet() -> type[Sink]:
    from foiparse.write.parquet import ParquetSink

    return ParquetSink


def _sqlite() -> type[Sink]:
    from foiparse.write.sqlite import SqliteSink

    return SqliteSink


SINKS: dict[str, Callable[[], type[Sink]]] = {"csv": lambda: CsvSink, "xlsx": _xlsx, "parquet": _parquet, "sqlite": _sqlite}


def sink(name: str) -> type[Sink]:
    """The sink of a format. Raises `FoiparseError` "missing_extra" where its library is not installed."""
    try:
        return SINKS[name]()
    except ImportError as error:
        raise FoiparseError("missing_extra", f"{name} needs {error.name}: pip install 'foiparse[bulk]'", "write") from None
