"""A bulk run: sources → jobs → outcomes → ledger → outputs. Everything that a run remembers lies in OUT/.foiparse."""

from __future__ import annotations

import hashlib
import itertools
import os
import signal
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Protocol

from foiparse.bulk.export import FORMATS, export
from foiparse.bulk.job import LIST, PARSE, Job, Outcome
from foiparse.bulk.ledger import Ledger
from foiparse.bulk.pool import Pool
from foiparse.bulk.progress import Mode, Progress, Tally
from foiparse.bulk.refuse import refuse_emptying, refuse_nothing
from foiparse.bulk.settings import Settings
from foiparse.bulk.sources import Source
from foiparse.errors import FoiparseError
from foiparse.read.limits import current

# The ledger is committed after this many letters, or this many seconds: what a kill can cost.
COMMIT_LETTERS, COMMIT_SECONDS = 200, 1.0
HOME = ".foiparse"
SHOWN_SLOWEST, SHOWN_FAILED = 5, 20


class Engine(Protocol):
    """Where jobs are done: a `Pool` here, or a cluster. `put` while `free`, `poll` for what has come in."""

    @property
    def free(self) -> bool:
        """Whether another job can be put."""
        ...

    @property
    def busy(self) -> int:
        """How many jobs are in hand."""
        ...

    def put(self, job: Job) -> None:
        """Take a job."""
        ...

    def poll(self) -> Iterator[Outcome]:
        """Outcomes that have come in."""
        ...


# Makes an engine of settings, the folder of the shards, and a tag that no earlier run used for its shards.
Starter = Callable[[Settings, Path, str], AbstractContextManager[Engine]]


class Halted(Exception):
    """The run cannot go on: a full disk, an output folder that cannot be written. The message says which."""


@dataclass(slots=True)
class Summary:
    """What became of a run."""

    letters: int = 0
    states: dict[str, int] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    failures: list[tuple[str, str, str]] = field(default_factory=list)
    slowest: list[tuple[str, float]] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    parsed: int = 0
    seconds: float = 0.0
    stopped: bool = False


@dataclass(slots=True)
class Run:
    """One run in the making."""

    out: Path
    settings: Settings
    ledger: Ledger
    engine: Engine
    progress: Progress
    keys: dict[int, tuple[Source, int]] = field(default_factory=dict)
    found: deque[tuple[Source, int, int, str]] = field(default_factory=deque)
    numbers: Iterator[int] = field(default_factory=itertools.count)
    uncommitted: int = 0
    committed: float = field(default_factory=time.monotonic)
    stopping: bool = False

    def over(self, sources: Iterable[Source]) -> None:
        """Parse all that is not done, in order, until there is no more or the user has had enough."""
        for position, source in enumerate(sources):
            self._plan(source, position, 0, None)
            self._members()
            if self.stopping:
                break
        while self.engine.busy:
            self._collect()
            if not self.stopping:
                self._members()
        self.ledger.commit()

    def _members(self) -> None:
        """Plan the members of the bundles that were listed meanwhile."""
        while self.found and not self.stopping:
            source, position, part, member = self.found.popleft()
            self._plan(source, position, part, member)

    def _plan(self, source: Source, position: int, part: int, member: str | None) -> None:
        ledger, settings = self.ledger, self.settings.fingerprint()
        if source.refused:
            self._refuse(source, position, settings)
            return
        if not source.bundle and ledger.unchanged(source, position, part, settings):
            self.progress.tally.skipped += 1
            return
        plain = member is None and not source.bundle and "://" not in source.path
        sha256 = hash_of(source.path) if plain else ""
        if sha256 and ledger.unchanged(source, position, part, settings, sha256):
            self.progress.tally.skipped += 1
            return
        ledger.add(source, position, part, settings, sha256)
        if sha256 and ledger.first_with(sha256, source.key):
            ledger.set_state(source.key, "duplicate")
            self.progress.tally.skipped += 1
            return
        self._put(source, position, member)

    def _refuse(self, source: Source, position: int, settings: str) -> None:
        """Note a source that there is nothing to read of: the worker is not asked."""
        outcome = Outcome(0, "failed", "missing", "read", source.refused)
        self.ledger.add(source, position, 0, settings)
        self.ledger.record(source.key, outcome)
        self._count(source.key, outcome)

    def _put(self, source: Source, position: int, member: str | None) -> None:
        while not self.engine.free:
            self._collect()
        number = next(self.numbers)
        self.keys[number] = (source, position)
        name = member.rsplit("/", 1)[-1] if member else source.name
        self.engine.put(Job(number, source.path, name, LIST if source.bundle else PARSE, member))

    def _collect(self) -> None:
        for outcome in self.engine.poll():
            if outcome.halt:
                self.ledger.commit()
                raise Halted(outcome.halt)
            source, position = self.keys.pop(outcome.number)
            if outcome.members is not None:
                self._expand(source, position, outcome.members)
                continue
            self.ledger.record(source.key, outcome)
            self._count(source.key, outcome)
        self.progress.show()

    def _expand(self, bundle: Source, position: int, members: list[str]) -> None:
        self.ledger.set_state(bundle.key, "bundle")
        if self.progress.tally.total is not None:
            self.progress.tally.total += len(members) - 1
        for part, member in enumerate(members, 1):
            source = Source(f"{bundle.key}/{member}", bundle.path, False, bundle.stamp, bundle.meta)
            self.found.append((source, position, part, member))

    def _count(self, key: str, outcome: Outcome) -> None:
        tally = self.progress.tally
        tally.done += 1
        if outcome.state == "failed":
            code = outcome.code or "internal"
            tally.codes[code] = tally.codes.get(code, 0) + 1
            self.progress.failure(key, code)
        self.uncommitted += 1
        if self.uncommitted >= COMMIT_LETTERS or time.monotonic() - self.committed > COMMIT_SECONDS:
            self.ledger.commit()
            self.uncommitted, self.committed = 0, time.monotonic()


def hash_of(path: str) -> str:
    """SHA-256 of a file's content; empty where it cannot be read, or is past the readers' limit (the worker then says so)."""
    digest = hashlib.sha256()
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > current().file_bytes:  # to open a pipe would wait for ever
            return ""
        with open(path, "rb") as stream:
            while chunk := stream.read(1 << 20):
                digest.update(chunk)
    except (OSError, ValueError):
        return ""
    return digest.hexdigest()


def run(
    plan: Callable[[], Iterable[Source]],
    out: Path,
    settings: Settings | None = None,
    formats: Sequence[str] = FORMATS,
    fresh: bool = False,
    mode: Mode = "quiet",
    total: int | None = None,
    engine: Starter | None = None,
) -> Summary:
    """Parse every source of `plan()` into `out` and write the outputs.

    Sources done before with the same settings are skipped unless `fresh`. Ctrl-C ends it in order: `Summary.stopped`, nothing
    lost, outputs not written. Raises `Halted` where the output cannot be written, `FoiparseError` where a source cannot be read,
    `Refused` where the sources are none, or none of those that `out` holds.
    """
    settings, start = settings or Settings(), time.monotonic()
    refuse_nothing(plan)
    home = out / HOME
    try:
        (home / "shards").mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            stack.enter_context(locked(home / "lock"))
            if fresh:
                _forget(home)
            ledger = Ledger(home / "ledger.sqlite")
            stack.callback(ledger.close)
            refuse_emptying(ledger, plan, out)
            return _run(ledger, plan, out, settings, formats, Progress(Tally(total), mode), start, engine)
    except (OSError, sqlite3.Error) as error:
        raise Halted(f"cannot write {out}: {getattr(error, 'strerror', None) or error}") from None


def _run(
    ledger: Ledger,
    plan: Callable[[], Iterable[Source]],
    out: Path,
    settings: Settings,
    formats: Sequence[str],
    progress: Progress,
    start: float,
    engine: Starter | None,
) -> Summary:
    shards = out / HOME / "shards"
    ledger.begin(settings.fingerprint())
    make: Starter = engine or Pool
    with progress, make(settings, shards, f"run{ledger.run}") as pool:
        this = Run(out, settings, ledger, pool, progress)
        with _stop_on_signal(this):
            this.over(plan())
    files: list[Path] = []
    notes: list[str] = []
    if not this.stopping:
        gone = ledger.finish()
        tidy(shards, ledger.shards())
        files, notes = export(ledger, shards, out, formats)
        notes += [f"{gone:,} read before and not named any more: left the output"] if gone else []
    states = ledger.counts()
    return Summary(
        letters=sum(states.values()),
        states=states,
        codes=ledger.failure_counts(),
        failures=ledger.failures(SHOWN_FAILED),
        slowest=ledger.slowest(SHOWN_SLOWEST),
        files=files,
        notes=notes,
        parsed=progress.tally.done,
        seconds=time.monotonic() - start,
        stopped=this.stopping,
    )


@contextmanager
def _stop_on_signal(this: Run) -> Iterator[None]:
    """The first Ctrl-C lets the letters in hand end; the second is Python's own."""

    def _stop(number: int, _: FrameType | None) -> None:
        if this.stopping:
            raise KeyboardInterrupt
        this.stopping = True
        this.progress.say(f"stopping: {this.engine.busy} letters in hand are finished first; once more to stop at once")

    try:
        before = {s: signal.signal(s, _stop) for s in (signal.SIGINT, signal.SIGTERM)}
    except ValueError:  # not the main thread: signals are somebody else's
        before = {}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """One run at a time in an output folder; the lock goes with the process that holds it."""
    with path.open("w") as stream:
        try:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError:
            raise FoiparseError("internal", f"another run is writing to {path.parent.parent}", "write") from None
        yield


def _forget(home: Path) -> None:
    for path in [*home.glob("ledger.sqlite*"), *(home / "shards").glob("*.jsonl")]:
        path.unlink(missing_ok=True)


def tidy(shards: Path, used: set[str]) -> None:
    """Remove shards that no letter of the run lies in: of killed workers, of earlier versions and settings."""
    for path in shards.glob("*.jsonl"):
        if path.name not in used:
            path.unlink(missing_ok=True)
