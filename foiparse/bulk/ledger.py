"""The ledger: what became of each input, in SQLite (write-ahead log), so that a run can be killed at any moment and go on.

A letter is done when its row is committed; the row says where it lies in the shards. Whatever a shard holds beyond the rows is
left over from a worker that was killed, and is never read.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foiparse.bulk.job import Outcome
from foiparse.bulk.sources import Source

SCHEMA = """
CREATE TABLE IF NOT EXISTS runs (run INTEGER PRIMARY KEY, settings TEXT NOT NULL, complete INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS items (
    key TEXT PRIMARY KEY, run INTEGER NOT NULL, position INTEGER NOT NULL, part INTEGER NOT NULL DEFAULT 0,
    settings TEXT NOT NULL, stamp TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '', meta TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL DEFAULT 'pending', code TEXT, stage TEXT, message TEXT, seconds REAL NOT NULL DEFAULT 0,
    size INTEGER NOT NULL DEFAULT 0, shard TEXT NOT NULL DEFAULT '', "offset" INTEGER NOT NULL DEFAULT 0,
    length INTEGER NOT NULL DEFAULT 0, fields TEXT NOT NULL DEFAULT '{}', bundle INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS items_order ON items (run, position, part);
CREATE INDEX IF NOT EXISTS items_content ON items (run, sha256, position, part);
"""
# States of an item: pending (not yet done), ok, partial, failed, duplicate (same content as an earlier one), bundle (its
# members are items of their own).
DONE = ("ok", "partial", "duplicate", "bundle")
# An input that has an equal one before it: of members of a zip that is known only when they are parsed, so no state tells it.
_AGAIN = (
    "(sha256 != '' AND EXISTS (SELECT 1 FROM items f WHERE f.run = items.run AND f.sha256 = items.sha256 AND f.state != 'bundle'"
    " AND (f.position, f.part) < (items.position, items.part)))"
)
_DONE = f"state IN ({', '.join('?' * len(DONE))})"


@dataclass(slots=True)
class Item:
    """A row of the ledger as the outputs need it."""

    key: str
    state: str
    code: str | None
    stage: str | None
    message: str | None
    seconds: float
    shard: str
    offset: int
    length: int
    sha256: str
    meta: dict[str, str]


def _item(row: Sequence[Any]) -> Item:
    item = Item(*row)
    item.meta = json.loads(row[-1])
    return item


class Ledger:
    """The ledger of an output folder. Raises `sqlite3.Error` where it cannot be written."""

    def __init__(self, path: Path) -> None:
        self.base = sqlite3.connect(path, isolation_level=None)
        self.base.execute("PRAGMA journal_mode=WAL")
        self.base.execute("PRAGMA synchronous=NORMAL")
        self.base.execute("PRAGMA cache_size=-2000")
        self.base.executescript(SCHEMA)
        self.run = 0

    def close(self) -> None:
        """Close; what was written since the last commit goes."""
        if self.base.in_transaction:
            self.base.execute("ROLLBACK")
        self.base.close()

    def held(self) -> int:
        """How many inputs earlier runs have read; those that failed are no loss, and members stand for their bundle."""
        query = f"SELECT count(*) FROM items WHERE state != 'bundle' AND {_DONE}"
        return int(self.base.execute(query, DONE).fetchone()[0])

    def holds(self, key: str) -> bool:
        """Whether an earlier run has read this input."""
        return self.base.execute(f"SELECT 1 FROM items WHERE key = ? AND {_DONE}", (key, *DONE)).fetchone() is not None

    def begin(self, settings: str) -> None:
        """Start a run, or go on with one that was cut off."""
        self.run = int(self.base.execute("SELECT coalesce(max(run), 0) + 1 FROM runs").fetchone()[0])
        self.base.execute("INSERT INTO runs (run, settings) VALUES (?, ?)", (self.run, settings))
        self.base.execute("BEGIN")

    def commit(self) -> None:
        """Make what was written since the last time safe."""
        self.base.execute("COMMIT")
        self.base.execute("BEGIN")

    def finish(self) -> int:
        """Mark the run as complete; rows of inputs that are not in it any more go, and are counted."""
        query = f"SELECT count(*) FROM items WHERE run != ? AND state != 'bundle' AND {_DONE}"
        gone = int(self.base.execute(query, (self.run, *DONE)).fetchone()[0])
        self.base.execute("DELETE FROM items WHERE run != ?", (self.run,))
        self.base.execute("UPDATE runs SET complete = 1 WHERE run = ?", (self.run,))
        self.base.execute("COMMIT")
        return gone

    def unchanged(self, source: Source, position: int, part: int, settings: str, sha256: str | None = None) -> bool:
        """Whether a source was done before, is the same, and was parsed with the same settings; if so it joins this run.

        Without `sha256` its stamp is asked, with it its content. A source that this run has already seen counts too.
        """
        row = self.base.execute("SELECT run, settings, stamp, sha256, state FROM items WHERE key = ?", (source.key,)).fetchone()
        if row is None:
            return False
        if row[0] == self.run:
            return True
        same = row[3] == sha256 if sha256 is not None else bool(source.stamp) and row[2] == source.stamp
        if not same or row[1] != settings or row[4] not in DONE:
            return False
        if row[4] == "duplicate" and not self.first_with(row[3], source.key):
            return False  # the one that was parsed for both is not in this run
        self.base.execute(
            "UPDATE items SET run = ?, position = ?, part = ?, stamp = ?, meta = ? WHERE key = ?",
            (self.run, position, part, source.stamp, json.dumps(source.meta), source.key),
        )
        return True

    def add(self, source: Source, position: int, part: int, settings: str, sha256: str = "") -> None:
        """Note a source that is to be parsed in this run."""
        self.base.execute(
            "INSERT OR REPLACE INTO items (key, run, position, part, settings, stamp, sha256, meta)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (source.key, self.run, position, part, settings, source.stamp, sha256, json.dumps(source.meta)),
        )

    def first_with(self, sha256: str, key: str) -> bool:
        """Whether this run has another input with the same content already."""
        query = "SELECT 1 FROM items WHERE run = ? AND sha256 = ? AND key != ? AND state != 'bundle' LIMIT 1"
        return self.base.execute(query, (self.run, sha256, key)).fetchone() is not None

    def set_state(self, key: str, state: str) -> None:
        """Note that a source is a duplicate, or a bundle."""
        self.base.execute("UPDATE items SET state = ? WHERE key = ?", (state, key))

    def record(self, key: str, outcome: Outcome) -> None:
        """Note what became of a source."""
        self.base.execute(
            "UPDATE items SET state = ?, code = ?, stage = ?, message = ?, seconds = ?, sha256 = coalesce(nullif(?, ''), sha256),"
            ' size = ?, shard = ?, "offset" = ?, length = ?, fields = ? WHERE key = ?',
            (
                *(outcome.state, outcome.code, outcome.stage, outcome.message, outcome.seconds, outcome.sha256, outcome.size),
                *(outcome.shard, outcome.offset, outcome.length, json.dumps(outcome.fields), key),
            ),
        )

    def items(self) -> Iterator[Item]:
        """This run's inputs in order, bundles left out (their members stand for them)."""
        query = (
            'SELECT key, state, code, stage, message, seconds, shard, "offset", length, sha256, meta FROM items'
            " WHERE run = ? AND state != 'bundle' ORDER BY position, part"
        )
        for row in self.base.execute(query, (self.run,)):
            yield _item(row)

    def first_key(self, sha256: str) -> str | None:
        """The first input of this run with this content."""
        if not sha256:
            return None
        query = "SELECT key FROM items WHERE run = ? AND sha256 = ? AND state != 'bundle' ORDER BY position, part LIMIT 1"
        row = self.base.execute(query, (self.run, sha256)).fetchone()
        return row[0] if row else None

    def item(self, key: str) -> Item:
        """One input."""
        query = 'SELECT key, state, code, stage, message, seconds, shard, "offset", length, sha256, meta FROM items WHERE key = ?'
        row = self.base.execute(query, (key,)).fetchone()
        return _item(row)

    def fields(self) -> dict[str, set[str]]:
        """The fields of all records by kind."""
        found: dict[str, set[str]] = {}
        for (text,) in self.base.execute("SELECT DISTINCT fields FROM items WHERE run = ?", (self.run,)):
            for kind, names in json.loads(text).items():
                found.setdefault(kind, set()).update(names)
        return found

    def meta_columns(self) -> list[str]:
        """The columns that an index gave, in the order in which they first stand."""
        found: dict[str, None] = {}
        for (text,) in self.base.execute("SELECT DISTINCT meta FROM items WHERE run = ? ORDER BY position, part", (self.run,)):
            found.update(dict.fromkeys(json.loads(text)))
        return list(found)

    def shards(self) -> set[str]:
        """The shards that letters lie in."""
        return {row[0] for row in self.base.execute("SELECT DISTINCT shard FROM items WHERE shard != ''")}

    def counts(self) -> dict[str, int]:
        """How many inputs ended in each state, as the outputs show them."""
        state = f"CASE WHEN {_AGAIN} THEN 'duplicate' ELSE state END"
        query = f"SELECT {state} s, count(*) FROM items WHERE run = ? AND state != 'bundle' GROUP BY s"
        return dict(self.base.execute(query, (self.run,)).fetchall())

    def slowest(self, most: int) -> list[tuple[str, float]]:
        """The inputs that took longest, with their seconds."""
        query = "SELECT key, seconds FROM items WHERE run = ? AND seconds > 0 ORDER BY seconds DESC, key LIMIT ?"
        return list(self.base.execute(query, (self.run, most)))

    def failures(self, most: int) -> list[tuple[str, str, str]]:
        """Inputs that failed: key, code, message."""
        where = f"run = ? AND state = 'failed' AND NOT {_AGAIN}"
        query = f"SELECT key, code, message FROM items WHERE {where} ORDER BY position, part LIMIT ?"
        return list(self.base.execute(query, (self.run, most)))

    def failure_counts(self) -> dict[str, int]:
        """How many failed for each code, most first."""
        where = f"run = ? AND state = 'failed' AND NOT {_AGAIN}"
        query = f"SELECT code, count(*) n FROM items WHERE {where} GROUP BY code ORDER BY n DESC, code"
        return dict(self.base.execute(query, (self.run,)).fetchall())
