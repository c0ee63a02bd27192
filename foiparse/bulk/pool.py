"""Long-lived worker processes under a hard deadline and a memory ceiling for each letter, killed and replaced when passed.

Of the kept libraries only pebble kills a stuck worker, under a licence for optional use (anchors 4); this is the small module
of our own. Outcomes come in the order in which letters end. Each worker has one job in hand and one waiting in its pipe.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from foiparse.bulk.job import Job, Outcome
from foiparse.bulk.settings import Settings
from foiparse.bulk.start import main_left_alone, make_context, serve

# Jobs given to a worker at once: one in hand, one waiting, so that it never idles while the parent writes its ledger.
DEPTH = 2
# How often deadlines and memory are looked at, in seconds, however much is reported meanwhile.
TICK = 0.25
# A worker that does not end within this time after it was asked to is killed.
PATIENCE = 5.0


class Slot:
    """One worker process with the jobs that it was given."""

    def __init__(self, context: Any, settings: Settings, shard: Path) -> None:
        self.settings, self.shard = settings, shard
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(theirs, settings.to_json(), str(shard)), daemon=True)
        with main_left_alone():
            self.process.start()
        theirs.close()
        self.jobs: deque[Job] = deque()
        self.since = time.monotonic()
        self.done = 0

    @property
    def open(self) -> bool:
        """Whether it takes another job."""
        return len(self.jobs) < DEPTH and self.done + len(self.jobs) < self.settings.recycle

    def give(self, job: Job) -> bool:
        """Hand over a job; False where the worker is gone."""
        job.shard = self.shard.name
        try:
            self.pipe.send_bytes(job.to_bytes())
        except OSError:
            return False
        if not self.jobs:
            self.since = time.monotonic()
        self.jobs.append(job)
        return True

    def take(self) -> Outcome | None:
        """An outcome that it has ready. None where it is gone, or says what no worker of ours says."""
        try:
            outcome = Outcome.from_bytes(self.pipe.recv_bytes())
        except (EOFError, OSError, ValueError, TypeError):
            return None
        if not self.jobs or outcome.number != self.jobs[0].number:
            return None
        self.jobs.popleft()
        self.done += 1
        self.since = time.monotonic()
        return outcome

    def overdue(self) -> str | None:
        """The code of the limit that the job in hand has passed."""
        if not self.jobs:
            return None
        if time.monotonic() - self.since > self.settings.deadline:
            return "timeout"
        return "memory" if resident(self.process.pid) > self.settings.memory else None

    def end(self, kill: bool = False) -> None:
        """End the process: at once, or when it has seen that the pipe is closed."""
        self.pipe.close()
        if not kill:
            self.process.join(PATIENCE)
        if self.process.is_alive():
            self.process.kill()
        self.process.join()


def resident(pid: int | None) -> int:
    """Resident memory of a process in bytes; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


MESSAGES = {
    "timeout": "no answer within {deadline:g} s: killed; raise --timeout or look at the file",
    "memory": "past {memory} MB of memory: killed; raise --memory or look at the file",
    "crashed": "the worker process died ({how}); the file is damaged or hostile",
}


class Pool:
    """Runs jobs in worker processes. `shards` is the folder that the letters are written to.

    `put` takes a job while `free` says so; `poll` gives the outcomes that have come in. Use it as a context manager.
    """

    def __init__(self, settings: Settings, shards: Path, tag: str = "w") -> None:
        self.settings, self.shards, self.tag = settings, shards, tag
        self.context = make_context()
        self.slots: list[Slot] = []
        self.waiting: deque[Job] = deque()
        self.started = 0
        self.looked = time.monotonic()

    def __enter__(self) -> Pool:
        self.slots = [self._slot() for _ in range(self.settings.count())]
        return self

    def __exit__(self, *_: object) -> None:
        for slot in self.slots:
            slot.end(kill=bool(slot.jobs))

    def _slot(self) -> Slot:
        self.started += 1
        return Slot(self.context, self.settings, self.shards / f"{self.tag}-{self.started}.jsonl")

    @property
    def free(self) -> bool:
        """Whether another job can be put without waiting."""
        return not self.waiting and any(slot.open for slot in self.slots)

    @property
    def busy(self) -> int:
        """How many jobs are in hand."""
        return len(self.waiting) + sum(len(slot.jobs) for slot in self.slots)

    def put(self, job: Job) -> None:
        """Take a job."""
        self.waiting.append(job)
        self._feed()

    def _feed(self) -> None:
        while self.waiting:
            slot = min((s for s in self.slots if s.open), key=lambda s: len(s.jobs), default=None)
            if slot is None:
                return
            if slot.give(self.waiting[0]):
                self.waiting.popleft()
            else:
                self._replace(slot)

    def poll(self, timeout: float = TICK) -> Iterator[Outcome]:
        """Outcomes that came in within `timeout` seconds, those of killed and crashed workers among them."""
        pipes: dict[Connection, Slot] = {slot.pipe: slot for slot in self.slots}
        for pipe in wait(list(pipes), timeout if self.busy else 0):
            slot = pipes[pipe]  # type: ignore[index]  # wait gives back what it was given
            idle, outcome = not slot.jobs, slot.take()
            if outcome is None and not idle:
                yield self._lost(slot)
            elif outcome:
                yield outcome
            if outcome is None or outcome.last or (slot.done >= self.settings.recycle and not slot.jobs):
                self._replace(slot)
        self._feed()
        if time.monotonic() - self.looked >= TICK:
            self.looked = time.monotonic()
            yield from self._overdue()

    def _overdue(self) -> Iterator[Outcome]:
        """The jobs that are past a limit; their workers are killed and replaced."""
        for slot in list(self.slots):
            if code := slot.overdue():
                yield self._failure(slot, code)
                self._replace(slot)
        self._feed()

    def _lost(self, slot: Slot) -> Outcome:
        slot.process.join(PATIENCE)
        return self._failure(slot, "crashed", f"exit {slot.process.exitcode}")

    def _failure(self, slot: Slot, code: str, how: str = "") -> Outcome:
        job = slot.jobs.popleft() if slot.jobs else Job(-1, "", "")
        text = MESSAGES[code].format(deadline=self.settings.deadline, memory=self.settings.memory // 1_000_000, how=how)
        seconds = time.monotonic() - slot.since
        return Outcome(job.number, "failed", code, "read", text, seconds=seconds, peak=resident(slot.process.pid))

    def _replace(self, slot: Slot) -> None:
        """Put a new worker in the place of one that is spent, and what it still had waiting back in the queue."""
        self.waiting.extendleft(reversed(slot.jobs))
        slot.jobs.clear()
        slot.end(kill=True)
        self.slots[self.slots.index(slot)] = self._slot()
