"""Every command and every block of Python in the documentation runs, on the samples, in a folder of its own."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foiparse.cli import app
from tests.factory import make
from tests.factory.letters import as_letter

ROOT = Path(__file__).parent.parent
PAGES = sorted(p for p in (ROOT / "docs").rglob("*.md") if "reference" not in p.parts)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ELSEWHERE = ("python", "make", "pip")  # run in a clone, by targets of the Makefile that have tests of their own
SERVERS = ("foiparse review out\n",)  # these would not come back


def blocks(page: Path, *languages: str) -> list[tuple[str, str]]:
    return [(kind, body) for kind, body in FENCE.findall(page.read_text(encoding="utf-8")) if kind in languages]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with some letters, as a reader of the docs has one."""
    (tmp_path / "letters").mkdir()
    for letter in sorted((ROOT / "samples" / "files").iterdir())[::4]:
        shutil.copy(letter, tmp_path / "letters")
    shutil.copy(ROOT / "samples" / "files" / "harrowmere-fleet.txt", tmp_path / "letters")
    shutil.copy(ROOT / "samples" / "files" / "orrindale-health.docx", tmp_path / "reply.docx")
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    (tmp_path / "parsed").mkdir()
    parsed = as_letter(make(3)).model_dump_json()
    (tmp_path / "parsed" / "other.json").write_text(parsed, encoding="utf-8")
    (tmp_path / "reply.pdf").write_bytes(make(1, "labels").pdf())
    (tmp_path / "note.txt").write_text("Refused under section 43(2) of the Act.", encoding="utf-8")
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def name(page: Path) -> str:
    return str(page.relative_to(ROOT / "docs"))


@pytest.mark.usefixtures("remembered")
@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "console", "python")], ids=name)
def test_a_page_runs_from_top_to_bottom(page: Path, desk: Path) -> None:
    space: dict[str, object] = {"__name__": "docs"}
    for kind, body in blocks(page, "console", "python"):
        if kind == "python":
            exec(compile(body, name(page), "exec"), space)
        else:
            for line in re.findall(r"^\$ (.*)$", body, re.MULTILINE):
                run(line)


def run(line: str) -> None:
    if line + "\n" in SERVERS:
        return
    line, _, fed = line.partition(" < ")
    words = [w for part in shlex.split(line, comments=True) for w in sorted(map(str, Path().glob(part))) or [part]]
    if words[0] in ELSEWHERE:
        return
    assert words[0] == "foiparse", line
    result = CliRunner().invoke(app, words[1:], input=Path(fed.split()[0]).read_text(encoding="utf-8") if fed else None)
    assert result.exit_code == 0, f"{line}\n{result.output}\n{result.exception!r}"
