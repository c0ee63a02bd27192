"""Timing a job over a set of files, one core, best of several rounds; peers that are not installed are left out and named."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import foiparse

ROUNDS = 5
Job = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Contender:
    """Something that reads files: its name, the package that it needs, what it gives, and how to get its job (imports there)."""

    name: str
    package: str
    gives: str
    load: Callable[[], Job]


def _version(package: str) -> str:
    if package == "foiparse":  # also where it is run from its folder and not installed
        return foiparse.__version__
    return version(package)


def seconds(job: Job, files: Sequence[Path], rounds: int = ROUNDS) -> float:
    """The best of `rounds` processor times over all files, after one to warm up: a busy machine does not slow it."""
    best = float("inf")
    for i in range(rounds + 1):
        start = time.process_time()
        for file in files:
            job(file)
        if i:
            best = min(best, time.process_time() - start)
    return best


def race(title: str, files: Sequence[Path], contenders: Sequence[Contender], rounds: int = ROUNDS) -> dict[str, float]:
    """Print a table of letters a second and give it by name."""
    print(f"{title}: {len(files)} files, {sum(f.stat().st_size for f in files):,} bytes, one core, best of {rounds}")
    rates: dict[str, float] = {}
    for contender in contenders:
        label = f"  {contender.name:24s}"
        try:
            label = f"  {contender.name + ' ' + _version(contender.package):24s}"
            spent = seconds(contender.load(), files, rounds)
        except (PackageNotFoundError, ImportError):
            print(f"{label} not installed ({contender.package})")
            continue
        rates[contender.name] = len(files) / spent
        print(f"{label} {rates[contender.name]:8.1f} letters/s {1000 * spent / len(files):8.2f} ms a letter   {contender.gives}")
    return rates
