"""A bulk run over factory letters (text, Word and PDF in thirds): rates, the worth of a second worker, the parent's memory.

`python -m benchmarks.bulk [LETTERS] [FOLDER]`. It takes minutes, so `make bench` leaves it out. FOLDER keeps the letters.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT
from foiparse.bulk.pool import resident

LETTERS = 20_000
TICK = 0.5
MB = 1_000_000


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


def timed_run(folder: Path, out: Path, workers: int) -> tuple[float, list[int]]:
    """Wall seconds of `foiparse run`, and the parent's memory over time."""
    command = [sys.executable, "-m", "foiparse", "run", str(folder), "-o", str(out), "-w", str(workers), "-f", "csv,jsonl", "-q"]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT)
    memory = []
    while process.poll() is None:
        memory.append(resident(process.pid))
        time.sleep(TICK)
    return time.perf_counter() - start, [m for m in memory if m]


def by_format(out: Path) -> list[tuple[str, int, float]]:
    """(format, letters, seconds in the workers) from the ledger."""
    base = sqlite3.connect(out / ".foiparse" / "ledger.sqlite")
    query = "SELECT replace(substr(key, -4), '.', ''), count(*), sum(seconds) FROM items WHERE state = 'ok' GROUP BY 1 ORDER BY 1"
    rows = list(base.execute(query))
    base.close()
    return rows


def main(count: int, folder: Path) -> int:
    """Measure with one worker and with two; 1 where a letter is lost."""
    write_letters(folder, count)
    rates: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for workers in (2, 1):
            out = Path(temporary) / f"w{workers}"
            seconds, memory = timed_run(folder, out, workers)
            rates[workers] = count / seconds
            rows = sum(1 for line in (out / "letters.jsonl").open("rb") if line)
            quarter = len(memory) // 4
            second, last = max(memory[quarter : 2 * quarter], default=0), max(memory[-quarter:], default=0)
            print(f"{workers} workers: {count:,} letters in {seconds:,.0f} s, {rates[workers]:.1f}/s; {rows:,} records")
            print(f"  the parent's memory: second quarter {second / MB:.0f} MB, last quarter {last / MB:.0f} MB")
            for kind, letters, spent in by_format(out):
                print(f"  {kind:5s} {letters:7,} letters {letters / spent:7.1f}/s a worker")
            if rows != count:
                return 1
    print(f"two workers are {rates[2] / rates[1]:.2f} times one")
    return 0


if __name__ == "__main__":
    given = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as kept:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LETTERS, given or Path(kept)))
