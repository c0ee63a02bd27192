"""The engine on Ray: the same outputs as the local one, also when a worker process is killed on the way."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from foiparse.bulk.run import run
from foiparse.bulk.settings import Settings
from foiparse.bulk.sources import sources
from tests.bulk.files import digests, letter_folder, misbehaving, table

ray = pytest.importorskip("ray")
pytestmark = pytest.mark.long

LETTERS, BATCH = 40, 8


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two nodes on this machine, each with one core of work."""
    from ray.cluster_utils import Cluster

    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    nodes.add_node(num_cpus=1)
    root = str(Path(__file__).parent.parent.parent)
    ray.init(address=nodes.address, log_to_driver=False, runtime_env={"env_vars": {"PYTHONPATH": root}})
    yield nodes
    ray.shutdown()
    nodes.shutdown()


def on_ray(mark: Path | None) -> Any:
    """The engine with small batches; with a `mark` the first process that takes a batch is killed with -9 half-way."""
    from foiparse.bulk.ray_engine import RayPool, do_batch

    def _killed_once(jobs: list[bytes], settings: str) -> Any:
        if mark is not None and not mark.exists():
            do_batch(jobs[: BATCH // 2], settings)
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return do_batch(jobs, settings)

    class _Small(RayPool):
        work = staticmethod(_killed_once)

        def __init__(self, settings: Settings, shards: Path, tag: str) -> None:
            super().__init__(settings, shards, tag, batch=BATCH)

    return _Small


@pytest.mark.parametrize("killing", [False, True], ids=["undisturbed", "a worker killed"])
def test_the_outputs_are_those_of_a_local_run(tmp_path: Path, cluster: Any, killing: bool) -> None:
    folder = letter_folder(tmp_path / "in", LETTERS)
    misbehaving(folder, ["exit", "raise"])
    settings = Settings(workers=2, deadline=60, rehearse=True)
    formats, mark = ("csv", "jsonl"), tmp_path / "killed"
    run(lambda: sources([str(folder)]), tmp_path / "local", settings, formats)
    summary = run(lambda: sources([str(folder)]), tmp_path / "ray", settings, formats, engine=on_ray(mark if killing else None))
    assert summary.parsed == LETTERS + 2 and digests(tmp_path / "ray") == digests(tmp_path / "local")
    assert mark.exists() == killing
    assert {r["code"] for r in table(tmp_path / "ray") if r["code"]} == {"crashed"}
