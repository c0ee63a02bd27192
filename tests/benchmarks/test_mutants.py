"""Mutants: drawn the same for the same seed, none that means the same as the original, and their verdicts."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("cosmic_ray")

from benchmarks.mutants import meaning, sample

SOURCE = '''
from functools import cache

LIMIT: int | None = 3


@cache
def small(x: int | None) -> bool:
    """Whether it is small."""
    return x is not None and x < LIMIT
'''


def test_the_same_seed_draws_the_same_and_no_mutant_is_the_original(tmp_path: Path) -> None:
    module = tmp_path / "small.py"
    module.write_text(SOURCE)
    drawn = sample([module], 100, 1)
    assert [m.diff for m in drawn] == [m.diff for m in sample([module], 100, 1)] != [m.diff for m in sample([module], 100, 2)]
    changed = {line[1:].strip() for m in drawn for line in m.diff.splitlines() if line.startswith("+")}
    assert changed & {"LIMIT: int | None = 4", "LIMIT: int | None = 2"} and "return x is not None or x < LIMIT" in changed
    assert not any("@" in line or line.startswith("def") for line in changed), "caches and annotations change nothing"


def test_a_change_that_does_not_compile_is_no_mutant(tmp_path: Path) -> None:
    module = tmp_path / "walrus.py"
    module.write_text("def f(x):\n    while y := x.pop():\n        print(y)\n")
    assert not [m for m in sample([module], 100, 1) if "not y :=" in m.diff]


SAME = [
    ("def f(x: int) -> int: return x", "def f(x: str) -> str: return x"),
    ("@lru_cache(maxsize=3)\ndef f(): return 1", "def f(): return 1"),
    ("@dataclass(frozen=True)\nclass A: x: int", "@dataclass(frozen=False)\nclass A: x: str"),
    ("if TYPE_CHECKING: import a", "if TYPE_CHECKING: import b"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_makes_no_difference(one: str, other: str) -> None:
    assert meaning(one) == meaning(other)


@pytest.mark.parametrize(("one", "other"), [("x = 1", "x = 2"), ("@staticmethod\ndef f(): pass", "def f(): pass")])
def test_what_makes_a_difference(one: str, other: str) -> None:
    assert meaning(one) != meaning(other)
