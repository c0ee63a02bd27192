"""A bulk run over factory letters (text, Word and PDF in thirds): rates, the worth of a second worker, the parent's memory.

`python -m benchmarks.bulk [LETTERS] [FOLDER] [--repeats N]`. It takes minutes, so `make bench` leaves it out. FOLDER keeps the letters.

Three rates are told apart. "whole": the command as a user times it, with start and outputs. "steady": from the first outcome to the
last, when all workers are at work. "processor": what the letters cost in processor time, which hardly depends on what else runs on
the machine: two workers and the parent share two cores, where one worker has a core of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT
from foiparse.bulk.job import Outcome
from foiparse.bulk.pool import TICK, Pool, Slot, resident

LETTERS = 20_000
MB = 1_000_000
# The parent's memory is looked at after so many letters.
LOOK = 20
# Of /proc/PID/stat, after the name: processor time as a user and in the system, in ticks.
USER, SYSTEM = 11, 12


class Timed(Pool):
    """The pool of a run, with a watch on it. Says what it saw on stdout."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        # Arrays, so that the watch hardly adds to the memory that it watches.
        self.walls = array("d")
        self.parent = array("d")
        self.memory = array("q")
        self.workers = 0.0

    def poll(self, timeout: float = TICK) -> Iterator[Outcome]:
        """As the pool's."""
        for outcome in super().poll(timeout):
            self.walls.append(time.perf_counter())
            self.parent.append(time.process_time())
            if len(self.walls) % LOOK == 0:
                self.memory.append(resident(os.getpid()))
            yield outcome

    def _replace(self, slot: Slot) -> None:
        self.workers += processor_time(slot.process.pid)
        super()._replace(slot)

    def __exit__(self, *error: object) -> None:
        self.workers += sum(processor_time(slot.process.pid) for slot in self.slots)
        super().__exit__(*error)
        quarter, count = len(self.memory) // 4, len(self.walls)
        seen = {
            "steady": (count - 1) / (self.walls[-1] - self.walls[0]),
            "parent": (self.parent[-1] - self.parent[0]) / (count - 1),
            "worker": self.workers / count,
            "second": max(self.memory[quarter : 2 * quarter], default=0),
            "last": max(self.memory[-quarter:], default=0),
        }
        print(json.dumps(seen))


def processor_time(pid: int | None) -> float:
    """Seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[USER]) + int(fields[SYSTEM])) / os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Measured:
    """One run. Rates are letters a second; `worker` and `parent` are seconds of processor time a letter; memory is in bytes."""

    whole: float
    steady: float
    worker: float
    parent: float
    second: int
    last: int


def write_letters(folder: Path, count: int) -> None:
    """Write what is not there yet."""
    make: Any = import_module("tests.factory").make
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(count):
        suffix = ("txt", "docx", "pdf")[n % 3]
        path = folder / f"{n:06}.{suffix}"
        if not path.exists():
            made = make(n)
            path.write_bytes({"txt": made.text, "docx": made.docx, "pdf": made.pdf}[suffix]())


def measure(folder: Path, out: Path, workers: int, count: int) -> Measured:
    """`foiparse run` over the folder with a watch on it."""
    run = ["run", str(folder), "-o", str(out), "-w", str(workers), "-f", "csv,jsonl", "-q", "--fresh"]
    start = time.perf_counter()
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.bulk", "--watched", *run], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    return Measured(count / (time.perf_counter() - start), **json.loads(told.stdout))


def watched(arguments: list[str]) -> None:
    """In the subprocess: the command line with the watched pool in place of its own."""
    from foiparse.bulk import run
    from foiparse.cli import main as command

    vars(run)["Pool"] = Timed
    sys.argv[1:] = arguments
    command()


def by_format(out: Path) -> list[tuple[str, int, float]]:
    """(format, letters, seconds in the workers) from the ledger."""
    base = sqlite3.connect(out / ".foiparse" / "ledger.sqlite")
    query = "SELECT replace(substr(key, -4), '.', ''), count(*), sum(seconds) FROM items WHERE state = 'ok' GROUP BY 1 ORDER BY 1"
    rows = list(base.execute(query))
    base.close()
    return rows


def show(workers: int, runs: list[Measured]) -> Measured:
    """Print the best of some runs, each measure for itself: what else the machine did can only have made it worse."""
    best = Measured(
        whole=max(r.whole for r in runs),
        steady=max(r.steady for r in runs),
        worker=min(r.worker for r in runs),
        parent=min(r.parent for r in runs),
        second=max(r.second for r in runs),
        last=max(r.last for r in runs),
    )
    print(f"{workers} workers: whole command {best.whole:.1f}/s, steady {best.steady:.1f}/s")
    print(f"  processor time a letter: worker {best.worker * 1000:.2f} ms, parent {best.parent * 1000:.2f} ms")
    print(f"  the parent's memory: second quarter {best.second / MB:.1f} MB, last quarter {best.last / MB:.1f} MB")
    return best


def main(count: int, folder: Path, repeats: int) -> int:
    """Measure with one worker and with two, by turns; 1 where a letter is lost."""
    write_letters(folder, count)
    runs: dict[int, list[Measured]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as temporary:
        for workers in (2, 1) * repeats:
            out = Path(temporary) / f"w{workers}"
            runs[workers].append(measure(folder, out, workers, count))
            rows = sum(1 for line in (out / "letters.jsonl").open("rb") if line)
            if rows != count:
                print(f"{workers} workers: {rows:,} records of {count:,} letters")
                return 1
        one, two = show(1, runs[1]), show(2, runs[2])
        for kind, letters, spent in by_format(Path(temporary) / "w1"):
            print(f"  {kind:5s} {letters:7,} letters {letters / spent:7.1f}/s a worker (one worker, the last run)")
    processor = 2 * one.worker / (two.worker + two.parent)
    print(
        f"two workers are {two.whole / one.whole:.2f} times one by the whole command, {two.steady / one.steady:.2f} steady, ",
        end="",
    )
    print(f"{processor:.2f} by processor time; best of {repeats}")
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--watched"]:
        watched(sys.argv[2:])
        sys.exit()
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("letters", nargs="?", type=int, default=LETTERS)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--repeats", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        sys.exit(main(options.letters, options.folder or Path(kept), options.repeats))
