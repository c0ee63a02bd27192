"""The steps of learning, each kept in a folder as it is done: what was cut off goes on where it stood, and processors share the work.

A step is named by what it makes and of which part of the letters ("net 3", "net all"). What a folder has is not made again, so a new
folder is needed once letters or rules have changed.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

# One thread each: where two programs share two processors, threads that wait for each other take ten times as long.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of steps."""

    folder: Path

    def path(self, step: str) -> Path:
        """Where a step's outcome is."""
        return self.folder / f"{step.replace(' ', '_')}.pickle"

    def load(self, step: str) -> Any:
        """A step's outcome; our own file, never a stranger's."""
        return pickle.loads(self.path(step).read_bytes())

    def save(self, step: str, made: Any) -> None:
        """Keep it, whole or not at all."""
        half = self.path(step).with_suffix(".half")
        half.write_bytes(pickle.dumps(made))
        half.replace(self.path(step))


Maker = Callable[[Kept, str], Any]


def run(kept: Kept, module: str, stages: Iterable[Iterable[str]]) -> None:
    """Make what is missing of each stage, a stage after the other. `module` has the makers, by kind of step, in `MAKERS`."""
    kept.folder.mkdir(parents=True, exist_ok=True)
    for name in THREADS:
        os.environ.setdefault(name, "1")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        for stage in stages:
            missing = [step for step in stage if not kept.path(step).exists()]
            for step in pool.map(_make, [kept] * len(missing), [module] * len(missing), missing):
                print(f"{step} is in {kept.folder}", flush=True)


def _make(kept: Kept, module: str, step: str) -> str:
    makers: Mapping[str, Maker] = import_module(module).MAKERS
    kind, _, part = step.partition(" ")
    kept.save(step, makers[kind](kept, part))
    return step
