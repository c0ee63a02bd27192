"""The architecture page equals the folders, and a stage never imports a later one."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.support.trees import tree

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "foiparse"
ROOMS = sorted(p.name for p in PACKAGE.iterdir() if p.is_dir() and p.name != "__pycache__")
ORDER = ("read", "divide", "law", "judge", "values", "records", "write", "comparison", "report", "review", "bulk", "cli")


def test_the_page_names_every_room_and_no_other() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(\w+)/` \|", page, re.MULTILINE)
    assert sorted(named) == ROOMS


def test_every_module_of_the_package_root_is_named() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for module in PACKAGE.glob("*.py"):
        if not module.name.startswith("__"):
            assert f"`{module.name}`" in page or f"`foiparse/{module.name}`" in page, module.name


def test_the_page_names_every_folder_of_dividing() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `divide/(\w+)/` \|", page, re.MULTILINE)
    folders = [p.name for p in (PACKAGE / "divide").iterdir() if p.is_dir() and p.name not in ("__pycache__", "data")]
    assert sorted(named) == sorted(folders)


def test_the_dividing_page_names_every_reading_and_every_module_of_the_tagger() -> None:
    page = (ROOT / "docs" / "dividing.md").read_text(encoding="utf-8")
    for folder in ("readings", "tagger"):
        modules = {p.name for p in (PACKAGE / "divide" / folder).glob("*.py")} - {"__init__.py"}
        assert {m for m in modules if f"| `{m}` |" not in page} == set()


def imports(path: Path) -> set[str]:
    """Rooms that a module imports when it is loaded (not inside functions, not for type checking only)."""
    found: set[str] = set()
    for node in tree(path).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("foiparse."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("foiparse.")}
    return found & set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_stage_imports_no_later_stage(room: str) -> None:
    later = set(ORDER[ORDER.index(room) + 1 :])
    for path in (PACKAGE / room).rglob("*.py"):
        assert not imports(path) & later, f"{path.relative_to(ROOT)} imports {imports(path) & later}"
