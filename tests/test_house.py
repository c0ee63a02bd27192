"""The house figures: rooms stay small, and every public name is explained."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from statistics import median

import pytest

from tests.support.trees import functions, tree

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "foiparse").rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 400, 60
MEDIAN_MODULE, MEDIAN_FUNCTION = 150, 12


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_is_a_small_room(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_MODULE
    if source.strip():
        assert ast.get_docstring(tree(path), clean=False), "a module says in one line what it is for"
    for node in functions(path):
        assert (node.end_lineno or 0) - node.lineno + 1 <= LONGEST_FUNCTION, node.name
        if not node.name.startswith("_"):
            assert ast.get_docstring(node, clean=False), f"{node.name} has no docstring"
            assert node.returns is not None, f"{node.name} does not say what it returns"


def test_the_typical_room_is_small() -> None:
    assert median(p.read_text(encoding="utf-8").count("\n") for p in MODULES) <= MEDIAN_MODULE
    sizes = [(n.end_lineno or 0) - n.lineno + 1 for p in MODULES for n in functions(p)]
    assert median(sizes) <= MEDIAN_FUNCTION


def test_nothing_names_this_machine() -> None:
    for path in [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]:
        assert not re.search(r"/(?:home|root|Users)/\w|/w[o]rk/", path.read_text(encoding="utf-8")), path
