"""`foiparse doctor`: what is there, what is missing, how to get it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foiparse.cli import app
from foiparse.cli.doctor import PARTS, Part, present

EXTRAS = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]


def test_it_says_what_is_there() -> None:
    result = CliRunner().invoke(app, ["doctor"])
    assert result.exit_code == 0
    assert "core: complete" in result.output


@pytest.mark.parametrize("part", [p for p in PARTS if not p.program], ids=lambda p: p.name)
def test_every_part_is_an_extra_that_exists(part: Part) -> None:
    assert part.name in EXTRAS
    assert part.name in part.get


def test_every_extra_that_users_need_is_named() -> None:
    assert set(EXTRAS) - {"dev", "docs", "browser", "mutation", "training", "all"} == {p.name for p in PARTS if not p.program}


def test_a_missing_part_is_missed() -> None:
    assert not present(Part("x", ("no_such_module_anywhere",), "", ""))
    assert not present(Part("x", ("no-such-program-anywhere",), "", "", program=True))
