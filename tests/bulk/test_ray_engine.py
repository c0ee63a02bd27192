"""The engine on a cluster that is played by this process: batches, shards, lost tasks. `test_ray.py` has a real one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from foiparse.bulk.job import Job, Outcome
from foiparse.bulk.ray_engine import RayPool, do_batch
from foiparse.bulk.run import run
from foiparse.bulk.settings import Settings
from foiparse.bulk.sources import sources
from foiparse.errors import FoiparseError
from tests.bulk.files import digests, letter_folder

SETTINGS = Settings(workers=1, deadline=60)


class RayError(Exception):
    pass


class Cluster:
    """What of Ray the engine uses. A task is done when it is got; the tasks numbered in `lost` never are."""

    def __init__(self, cores: float = 1.0, lost: tuple[int, ...] = ()) -> None:
        self.cores, self.lost = cores, lost
        self.started: dict[str, Any] | None = None
        self.tasks: list[tuple[Any, ...]] = []
        self.cancelled: list[int] = []
        self.exceptions = SimpleNamespace(RayError=RayError)

    def is_initialized(self) -> bool:
        return self.started is not None

    def init(self, **options: Any) -> None:
        self.started = options

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": self.cores}

    def remote(self, **_: Any) -> Any:
        def _task(work: Any) -> Any:
            def _send(*given: Any) -> int:
                self.tasks.append((work, *given))
                return len(self.tasks) - 1

            return SimpleNamespace(remote=_send)

        return _task

    def wait(self, tasks: list[int], timeout: float) -> tuple[list[int], list[int]]:
        return tasks[:1], tasks[1:]

    def get(self, task: int) -> Any:
        if task in self.lost:
            raise RayError("the node is gone")
        work, *given = self.tasks[task]
        return work(*given)

    def cancel(self, task: int, force: bool) -> None:
        self.cancelled.append(task)


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    played = Cluster()
    monkeypatch.setitem(sys.modules, "ray", played)  # type: ignore[arg-type]
    yield played


class Small(RayPool):
    """Batches of two that fail at once, so that no letter is parsed."""

    work = staticmethod(
        lambda jobs, settings: ([Outcome(Job.from_bytes(j).number, "failed", "missing").to_bytes() for j in jobs], {})
    )

    def __init__(self, settings: Settings, shards: Path, tag: str) -> None:
        super().__init__(settings, shards, tag, batch=2)


def job(number: int) -> Job:
    return Job(number, f"absent/{number}.txt", f"{number}.txt")


def test_without_ray_the_message_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(FoiparseError, match=r"foiparse\[ray\]") as caught:
        RayPool(SETTINGS, tmp_path, "run1")
    assert caught.value.code == "missing_extra"


def test_full_batches_go_out_and_the_last_one_with_what_there_is(tmp_path: Path, cluster: Cluster) -> None:
    with Small(SETTINGS, tmp_path, "run1") as pool:
        for n in range(5):
            assert pool.free or n == 4
            pool.put(job(n))
        assert (pool.busy, len(cluster.tasks), pool.free) == (5, 2, False)
        seen = []
        while pool.busy:
            seen += [o.number for o in pool.poll()]
        assert seen == [0, 1, 2, 3, 4] and [len(jobs) for _, jobs, _ in cluster.tasks] == [2, 2, 1]
    assert cluster.started is not None and cluster.cancelled == []


@pytest.mark.parametrize(("cores", "ahead"), [(0.5, 2), (1.0, 2), (4.0, 8)])
def test_two_batches_are_in_flight_for_each_core(tmp_path: Path, cluster: Cluster, cores: float, ahead: int) -> None:
    cluster.cores = cores
    with Small(SETTINGS, tmp_path, "run1") as pool:
        n = 0
        while pool.free:
            pool.put(job(n))
            n += 1
        assert len(cluster.tasks) == ahead
    assert cluster.cancelled == list(range(ahead)), "what is still in flight is given up"


def test_a_cluster_that_is_connected_is_used_as_it_is(tmp_path: Path, cluster: Cluster) -> None:
    cluster.started = {"address": "ours"}
    with Small(SETTINGS, tmp_path, "run1") as pool:
        assert list(pool.poll()) == []
    assert cluster.started == {"address": "ours"}


def test_a_batch_that_the_cluster_lost_costs_its_letters_and_no_others(tmp_path: Path, cluster: Cluster) -> None:
    cluster.lost = (0,)
    with Small(SETTINGS, tmp_path, "run1") as pool:
        for n in range(4):
            pool.put(job(n))
        seen = []
        while pool.busy:
            seen += [(o.number, o.code) for o in pool.poll()]
    assert seen == [(0, "crashed"), (1, "crashed"), (2, "missing"), (3, "missing")]


def test_the_outputs_are_those_of_a_local_run(tmp_path: Path, cluster: Cluster) -> None:
    class _Batches(RayPool):
        work = staticmethod(do_batch)

        def __init__(self, settings: Settings, shards: Path, tag: str) -> None:
            super().__init__(settings, shards, tag, batch=3)

    folder = letter_folder(tmp_path / "in", 7)
    (folder / "a" / "empty.pdf").write_bytes(b"")
    for name, engine in (("local", None), ("ray", _Batches)):
        run(lambda: sources([str(folder)]), tmp_path / name, SETTINGS, ("csv", "jsonl"), engine=engine)
    assert digests(tmp_path / "ray") == digests(tmp_path / "local")
    shards = sorted(p.name for p in (tmp_path / "ray" / ".foiparse" / "shards").iterdir())
    assert len(shards) == len(cluster.tasks) == 3 and all(s.startswith("run1-") for s in shards)
