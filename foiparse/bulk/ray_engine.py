"""The same workers on a Ray cluster: batches of jobs go out as tasks, each runs a pool of its own, letters come back as bytes.

Nothing but the inputs needs to be reachable from the nodes (a shared folder, or fsspec URLs). A task whose node or process dies
is run again by Ray; its batch is then parsed anew, and the ledger takes each letter once.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from foiparse.bulk.job import Job, Outcome
from foiparse.bulk.pool import Pool
from foiparse.bulk.settings import Settings
from foiparse.errors import FoiparseError

# Jobs of a task: enough that scheduling does not count, few enough that a lost task costs seconds (anchors 3.4).
BATCH = 500
# Batches in flight for each core of the cluster: one at work, one waiting.
AHEAD = 2
RETRIES = 5
WAIT = 0.25


def do_batch(jobs: list[bytes], settings_json: str) -> tuple[list[bytes], dict[str, bytes]]:
    """Parse a batch on this node under the limits of the run. Gives the outcomes and the shards by name."""
    settings = replace(Settings.from_json(settings_json), workers=1)
    outcomes: list[bytes] = []
    with tempfile.TemporaryDirectory(prefix="foiparse-") as folder:
        with Pool(settings, Path(folder)) as pool:
            left = deque(Job.from_bytes(j) for j in jobs)
            while left or pool.busy:
                while left and pool.free:
                    pool.put(left.popleft())
                outcomes += [o.to_bytes() for o in pool.poll()]
        shards = {p.name: p.read_bytes() for p in Path(folder).glob("*.jsonl") if p.stat().st_size}
    return outcomes, shards


class RayPool:
    """An engine on Ray. Connects to the cluster that RAY_ADDRESS names, or starts one on this machine."""

    work = staticmethod(do_batch)

    def __init__(self, settings: Settings, shards: Path, tag: str, batch: int = BATCH) -> None:
        try:
            import ray
        except ImportError:
            raise FoiparseError("missing_extra", "the engine ray needs Ray: pip install 'foiparse[ray]'", "write") from None
        self.ray, self.settings, self.shards, self.tag, self.batch = ray, settings, shards, tag, batch
        self.held: list[Job] = []
        self.flying: dict[Any, list[Job]] = {}
        self.sent, self.cores = 0, 1

    def __enter__(self) -> RayPool:
        if not self.ray.is_initialized():
            self.ray.init(log_to_driver=False, logging_level="ERROR", configure_logging=False)
        self.cores = max(int(self.ray.cluster_resources().get("CPU", 1)), 1)
        self.task = self.ray.remote(max_retries=RETRIES, num_cpus=1)(self.work)
        return self

    def __exit__(self, *_: object) -> None:
        for task in self.flying:
            self.ray.cancel(task, force=True)

    @property
    def free(self) -> bool:
        """Whether another job can be put."""
        return len(self.flying) < AHEAD * self.cores

    @property
    def busy(self) -> int:
        """How many jobs are in hand."""
        return len(self.held) + sum(len(jobs) for jobs in self.flying.values())

    def put(self, job: Job) -> None:
        """Take a job; a full batch goes out."""
        self.held.append(job)
        if len(self.held) >= self.batch:
            self._send()

    def _send(self) -> None:
        jobs, self.held = self.held, []
        self.flying[self.task.remote([j.to_bytes() for j in jobs], self.settings.to_json())] = jobs

    def poll(self) -> Iterator[Outcome]:
        """Outcomes of the batches that have ended. With room in the cluster a batch that is not full goes out too."""
        if self.held and self.free:
            self._send()
        done, _ = self.ray.wait(list(self.flying), timeout=WAIT) if self.flying else ([], [])
        for task in done:
            jobs = self.flying.pop(task)
            try:
                outcomes, shards = self.ray.get(task)
            except self.ray.exceptions.RayError as error:  # its node died more often than is allowed
                text = f"the cluster lost it {RETRIES} times ({type(error).__name__})"
                yield from (Outcome(j.number, "failed", "crashed", "read", text) for j in jobs)
                continue
            self.sent += 1
            names = {name: f"{self.tag}-{self.sent}-{name}" for name in shards}
            for name, data in shards.items():
                (self.shards / names[name]).write_bytes(data)
            for data in outcomes:
                outcome = Outcome.from_bytes(data)
                outcome.shard = names.get(outcome.shard, outcome.shard)
                yield outcome
