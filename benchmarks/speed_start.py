"""What it costs to start: `import foiparse`, and one letter through the command line, each in a fresh process.

`python -m benchmarks.speed_start`. The bars: 0.25 s and 0.6 s. Python may write its bytecode, as an installation does: the best run has it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

from benchmarks.corpora import ROOT

LONGEST_IMPORT, LONGEST_CALL = 0.25, 0.6
ROUNDS = 5
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
WORD, TEXT = "samples/files/wexcombe-systems.docx", "samples/files/harrowmere-fleet.txt"


def wall(arguments: list[str]) -> float:
    """The best of several wall times of a Python process, its start included."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Measure; 1 where a bar is missed."""
    jobs = [("python alone", ["-c", "pass"], float("inf")), ("import foiparse", ["-c", "import foiparse"], LONGEST_IMPORT)]
    jobs += [(f"foiparse parse {name}", ["-m", "foiparse", "parse", name], LONGEST_CALL) for name in (TEXT, WORD)]
    missed = 0
    print(f"Starting: fresh process, wall time, best of {ROUNDS}")
    for name, arguments, bar in jobs:
        spent = wall(arguments)
        missed |= spent > bar
        print(f"  {name:55s} {spent:6.3f} s" + (f"   bar {bar} s" if bar < float("inf") else ""))
    return missed


if __name__ == "__main__":
    sys.exit(main())
