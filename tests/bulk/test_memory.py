"""The parent's memory does not grow with the number of letters."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest

from foiparse.bulk.job import Job, Outcome
from foiparse.bulk.pool import resident
from foiparse.bulk.run import run
from foiparse.bulk.settings import Settings
from foiparse.bulk.sources import Source

LETTERS, QUARTERS, GROWTH, MOST = 20_000, 4, 1.05, 300_000_000


class Instant:
    """An engine whose letters are done as soon as they are put."""

    def __init__(self, *_: object) -> None:
        self.jobs: list[Job] = []
        self.seen: list[int] = []

    def __enter__(self) -> Instant:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    @property
    def free(self) -> bool:
        return len(self.jobs) < 4

    @property
    def busy(self) -> int:
        return len(self.jobs)

    def put(self, job: Job) -> None:
        self.jobs.append(job)

    def poll(self) -> Iterator[Outcome]:
        jobs, self.jobs = self.jobs, []
        for job in jobs:
            if job.number % 100 == 0:
                self.seen.append(resident(os.getpid()))
            yield Outcome(job.number, "failed", "timeout", "read", "no answer within 300 s", sha256=f"{job.number:064x}")


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not tell")
def test_the_parents_memory_is_flat(tmp_path: Path) -> None:
    engines: list[Instant] = []

    def _engine(*args: object) -> Instant:
        engines.append(Instant(*args))
        return engines[0]

    def _plan() -> Iterator[Source]:
        return (Source(f"log/{n % 97}/reply {n}.pdf", f"absent/{n}.pdf", stamp=str(n)) for n in range(LETTERS))

    summary = run(_plan, tmp_path, Settings(), ("csv", "jsonl"), engine=_engine)
    seen, step = engines[0].seen, LETTERS // 100 // QUARTERS
    quarters = [max(seen[i * step : (i + 1) * step]) for i in range(QUARTERS)]
    print([q // 1_000_000 for q in quarters])
    assert summary.letters == LETTERS and quarters[3] <= quarters[1] * GROWTH and quarters[3] < MOST
