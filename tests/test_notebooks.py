"""The notebooks in docs/ run from top to bottom, on the samples."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "docs" / "notebooks"


@pytest.mark.usefixtures("remembered")
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ipynb")), ids=lambda p: p.stem)
def test_a_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    monkeypatch.setenv("MPLBACKEND", "agg")
    space: dict[str, object] = {"__name__": "__main__"}
    for number, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"]):
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and (".plot" not in source or find_spec("matplotlib")):
            exec(compile(source, f"{path.name} cell {number}", "exec"), space)


def test_there_are_three() -> None:
    assert len(list(FOLDER.glob("*.ipynb"))) >= 3
