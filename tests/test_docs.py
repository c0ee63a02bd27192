"""The documentation names every command, every failure code and every output file, and builds without a warning."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer

from foiparse.cli import app
from foiparse.errors import FAILURE_CODES
from foiparse.write.record_tables import record_tables
from foiparse.write.tables import MAIN_TABLES

ROOT = Path(__file__).parent.parent
PAGES = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "docs").rglob("*.md") if "reference" not in p.parts)
COMMANDS = sorted(getattr(typer.main.get_command(app), "commands", {}))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented_and_has_help(command: str) -> None:
    assert f"foiparse {command}" in PAGES
    assert getattr(typer.main.get_command(app), "commands", {})[command].help


def test_output_names_every_code_and_file() -> None:
    page = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    assert [c for c in FAILURE_CODES if f"`{c}`" not in page] == []
    assert [t.name for t in (*MAIN_TABLES, *record_tables({})) if f"`{t.name}.csv`" not in page] == []


@pytest.mark.skipif(find_spec("mkdocs") is None, reason="mkdocs is in the extra `docs`")
def test_the_pages_build_without_a_warning(tmp_path: Path) -> None:
    env = {"PYTHONPATH": str(ROOT), "PATH": ""}
    subprocess.run([sys.executable, "docs/generate.py"], cwd=ROOT, env=env, check=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "reference" / "letter" / "index.html").exists()
