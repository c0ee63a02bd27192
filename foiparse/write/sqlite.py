"""One SQLite database with a table for each table, keys, indexes and full-text search: `datasette foiparse.sqlite` opens it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from foiparse.write.columns import OutputTable, Row
from foiparse.write.files import whole_path
from foiparse.write.sinks import Sink

TYPES = {"text": "TEXT", "date": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
# What the head of the file says of whose it is (bytes 68 to 72 of every SQLite file): by it the readers know our own.
OURS = b"foip"
# Full-text search over these columns of a table; Datasette finds a table named TABLE_fts by itself.
SEARCHED = {
    "questions": ("question", "answer"),
    "tables": ("header", "text"),
    "letters": ("authority", "reference", "source_name"),
}


class SqliteSink(Sink):
    """foiparse.sqlite. Every table but letters refers to letters by the column `letter`."""

    def __init__(self, folder: Path, tables: Sequence[OutputTable]) -> None:
        super().__init__(folder, tables)
        self.files = [folder / "foiparse.sqlite"]
        self._base = sqlite3.connect(self._stack.enter_context(whole_path(self.files[0])), isolation_level=None)
        self._stack.callback(self._base.close)
        # No journal: the file is moved to its place only when it is complete.
        self._base.execute(f"PRAGMA application_id={int.from_bytes(OURS)}")
        self._base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000; BEGIN;")
        self._inserts: dict[str, str] = {}
        for table in tables:
            columns = ", ".join(f"{quoted(c.name)} {TYPES[c.type]}" + self._key(table, c.name) for c in table.columns)
            self._base.execute(f"CREATE TABLE {quoted(table.name)} ({columns})")
            self._inserts[table.name] = f"INSERT INTO {quoted(table.name)} VALUES ({', '.join('?' * len(table.columns))})"

    def _key(self, table: OutputTable, column: str) -> str:
        if column != "letter":
            return ""
        return " PRIMARY KEY" if table.name == "letters" else " REFERENCES letters (letter)"

    def add(self, table: OutputTable, rows: Sequence[Row]) -> None:
        """Write rows of a table."""
        self._base.executemany(self._inserts[table.name], [[_value(v) for v in row] for row in rows])

    def finish(self) -> None:
        """Make the indexes and the full-text search."""
        for table in self.tables:
            if table.name != "letters":
                self._base.execute(f"CREATE INDEX {quoted(table.name + '_letter')} ON {quoted(table.name)} (letter)")
            if table.name in SEARCHED:
                names = ", ".join(SEARCHED[table.name])
                fts = quoted(f"{table.name}_fts")
                self._base.execute(f"CREATE VIRTUAL TABLE {fts} USING fts5({names}, content={quoted(table.name)})")
                self._base.execute(f"INSERT INTO {fts} ({fts}) VALUES ('rebuild')")
        self._base.execute("COMMIT")
        self._base.close()


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever an index or a record kind calls its column."""
    return '"' + name.replace('"', '""') + '"'


def _value(value: Any) -> Any:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
