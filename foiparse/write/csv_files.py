"""CSV files that open by double click: UTF-8 with byte order mark, CRLF, formulas guarded, one file a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from foiparse.letter import Letter
from foiparse.write.columns import OutputTable, Row
from foiparse.write.files import whole_file
from foiparse.write.guard import guard
from foiparse.write.record_tables import record_fields, record_tables
from foiparse.write.tables import MAIN_TABLES, QUESTIONS

NEWLINE = "\r\n"
ENCODING = "utf-8-sig"


def cell(value: Any) -> str:
    """A value as the text of a CSV cell: None is empty, booleans are true and false, text is guarded, NUL is no character."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return guard(value.replace("\0", "\ufffd")) if isinstance(value, str) else str(value)


def write_csv(named: Iterable[tuple[str, Letter]], folder: Path) -> list[Path]:
    """Write the tables of (name, letter) pairs into `folder` and give the files written, each whole or not at all.

    Records are held until the last letter is in, for their columns are known only then; letters are not. Raises `OSError`.
    """
    kept: list[tuple[str, Letter]] = []
    with ExitStack() as stack:
        writers = [(t, _open(stack, folder, t)) for t in MAIN_TABLES]
        for name, letter in named:
            for table, writer in writers:
                writer.writerows(map(_cells, table.rows(name, letter)))
            kept.append((name, Letter(records=letter.records)))
        further = record_tables(record_fields(letter for _, letter in kept))
        for table in further:
            writer = _open(stack, folder, table)
            for name, letter in kept:
                writer.writerows(map(_cells, table.rows(name, letter)))
    return [folder / f"{t.name}.csv" for t in (*MAIN_TABLES, *further)]


def questions_csv(named: Iterable[tuple[str, Letter]]) -> Iterator[str]:
    """The questions table as CSV text, a piece for each letter: what `foiparse parse --format csv` prints without -o."""
    yield _text([QUESTIONS.header])
    for name, letter in named:
        yield _text(map(_cells, QUESTIONS.rows(name, letter)))


def _open(stack: ExitStack, folder: Path, table: OutputTable) -> Any:
    stream: IO[str] = stack.enter_context(whole_file(folder / f"{table.name}.csv", newline="", encoding=ENCODING))
    writer = csv.writer(stream, lineterminator=NEWLINE)
    writer.writerow(table.header)
    return writer


def _cells(row: Row) -> list[str]:
    return [cell(value) for value in row]


def _text(rows: Iterable[list[str]]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator=NEWLINE).writerows(rows)
    return stream.getvalue()
