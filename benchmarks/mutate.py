"""`make mutate`: mutation testing of the rooms that decide what a letter says, on a sample that fits in ten minutes.

Each mutant is tested in a process forked from one that has pytest and the libraries loaded, with the changed module put in by an
import hook: nothing on disk changes, so that two run at once and an interrupted run leaves nothing behind. A mutant whose tests use
far more processor time than without it counts as killed (an endless loop is noticed by anyone).
"""

from __future__ import annotations

import argparse
import importlib
import importlib.abc
import importlib.util
import os
import resource
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

from benchmarks.mutants import Mutant, sample

ROOT = Path(__file__).parent.parent
# The sample is drawn with this seed; another shows other gaps, but figures are compared under one.
SEED = 20050101  # the day the Act came into force
ROOMS = {"law": 30, "values": 30, "divide": 30}
WHOLE = ["tests/factory/test_read_back.py", "tests/samples/test_floors.py"]  # whole letters
APPROVED = "tests/approved/test_approved.py::test_"
FIRST = {  # of all tests these notice the most and are soon done: alone, for most mutants need no others
    "law": [f"{APPROVED}law_of_sentences", f"{APPROVED}law_of_letters"],
    "values": [f"{APPROVED}values"],
    "divide": [f"{APPROVED}dividing_sentences", f"{APPROVED}dividing_headers", f"{APPROVED}dividing"],
}
TESTS = {"law": ["tests/law", *WHOLE], "values": ["tests/values", "tests/records"], "divide": ["tests/divide", *WHOLE]}
BAR = 0.80
# Libraries that take long to load and that no mutant changes.
LIBRARIES = (
    "hypothesis",
    "pydantic",
    "pandas",
    "lxml.etree",
    "regex",
    "docx",
    "yaml",
    "typer.testing",
    "rich.console",
    "jsonschema",
)
# Compiles the registry from its YAML sources for seconds, by a script that is not a part of the room.
LEFT_OUT = ["--deselect", "tests/law/test_registry.py::test_the_table_is_what_the_sources_compile_to"]
# A mutant may use this many times the processor time of the unchanged code, and some seconds to start.
TIMES, START = 3, 20
LONGEST = 600  # seconds of processor time that a room's tests take at most
EXAMPLES = 40  # of a property, for a mutant: the first failure ends it, and most properties fail early


class Changed(SourceFileLoader):
    """Loads one module with its mutant's code."""

    def __init__(self, name: str, made: Mutant) -> None:
        super().__init__(name, str(made.path))
        self.made = made

    def get_code(self, fullname: str) -> CodeType:
        """The code of the mutant, in place of the cached one."""
        return compile(self.made.source, self.path, "exec", dont_inherit=True)


class Finder(importlib.abc.MetaPathFinder):
    """Finds the changed module, and leaves all others to the finders after it."""

    def __init__(self, loader: Changed) -> None:
        self.loader = loader

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """The spec of the changed module; None for all others."""
        if fullname != self.loader.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.loader.path, loader=self.loader)


def module_name(path: Path) -> str:
    """The dotted name of a module of this project."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _child(made: Mutant | None, stages: list[tuple[list[str], int]]) -> None:
    """In the forked process: run tests over the mutant, each stage within so many seconds more; never returns."""
    code, spent = 70, 0
    try:
        with open(os.devnull, "w") as nothing:
            os.dup2(nothing.fileno(), 1)
            os.dup2(nothing.fileno(), 2)
        if made:
            sys.meta_path.insert(0, Finder(Changed(module_name(made.path), made)))
        import hypothesis
        import pytest

        hypothesis.settings.register_profile("mutate", max_examples=EXAMPLES, database=None, deadline=None, derandomize=True)
        hypothesis.settings.load_profile("mutate")
        quiet = ["-x", "-q", "-m", "not long and not browser", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov"]
        for tests, limit in stages:
            spent += limit
            resource.setrlimit(resource.RLIMIT_CPU, (spent, resource.RLIM_INFINITY))
            code = int(pytest.main([*quiet, *LEFT_OUT, *tests]))
            if code:
                break
    finally:
        os._exit(code)


def _start(made: Mutant | None, stages: list[tuple[list[str], int]]) -> int:
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        _child(made, stages)
    return pid


def verdicts(mutants: list[Mutant], stages: list[tuple[list[str], int]], jobs: int) -> Iterator[tuple[Mutant, str]]:
    """(mutant, "killed", "timeout" or "survived") as they come."""
    waiting, running = list(reversed(mutants)), dict[int, Mutant]()
    while waiting or running:
        while waiting and len(running) < jobs:
            made = waiting.pop()
            running[_start(made, stages)] = made
        pid, status = os.wait()
        if pid in running:
            said = "timeout" if os.WIFSIGNALED(status) else "killed" if os.WEXITSTATUS(status) else "survived"
            yield running.pop(pid), said


def _baseline(tests: list[str]) -> int:
    """Seconds of processor time that a mutant may use for the tests. Raises `SystemExit` where they fail as they are."""
    pid = _start(None, [(tests, LONGEST)])
    _, status, used = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{' '.join(tests)} fail without any mutant; mend them first")
    return int((used.ru_utime + used.ru_stime) * TIMES) + START


def measure(room: str, size: int, seed: int, jobs: int) -> Counter[str]:
    """Test a sample of a room's mutants, print the survivors, and count the verdicts."""
    counts = Counter[str]()
    stages = [(tests, _baseline(tests)) for tests in (FIRST[room], TESTS[room])]
    mutants = sample(list((ROOT / "foiparse" / room).rglob("*.py")), size, seed)
    for made, said in verdicts(mutants, stages, jobs):
        counts[said] += 1
        if said == "survived":
            print(f"survived {made.path.relative_to(ROOT)} {made.operator}\n{made.diff}", flush=True)
    return counts


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each room; 1 where the share of mutants killed is below the bar."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), metavar="ROOM", help="of " + ", ".join(ROOMS))
    parser.add_argument("-n", type=int, help="mutants of each room")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("-j", type=int, default=os.cpu_count() or 1, help="processes at once")
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    for name in LIBRARIES:
        importlib.import_module(name)
    every = Counter[str]()
    for room in options.rooms:
        counts = measure(room, options.n or ROOMS[room], options.seed, options.j)
        every += counts
        print(f"{room}: {_share(counts)}", flush=True)
    print(f"all: {_share(every)}, seed {options.seed}")
    return int(1 - every["survived"] / every.total() < BAR)


def _share(counts: Counter[str]) -> str:
    killed = counts["killed"] + counts["timeout"]
    return f"killed {killed} of {counts.total()} ({killed / counts.total():.0%}), {counts['timeout']} of them by time"


if __name__ == "__main__":
    sys.exit(main())
