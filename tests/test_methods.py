"""Data classes made with kept code are those that Python makes."""

from __future__ import annotations

import dataclasses
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from foiparse import methods
from foiparse.kept import Kept


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Kept]:
    """Data classes are made with kept code, of which there is none yet."""
    store = Kept("methods")
    monkeypatch.setattr(store, "place", lambda: tmp_path / "kept.methods")
    monkeypatch.setattr(methods, "methods", store)
    monkeypatch.setitem(dataclasses.__dict__, "exec", methods.run)
    yield store


def made() -> type:
    """A data class with all that one may have."""

    class Point:
        """A place."""

        x: int
        y: list[str] = dataclasses.field(default_factory=list, compare=False)
        z: int = dataclasses.field(default=3, kw_only=True)

    return dataclasses.dataclass(frozen=True, slots=True, order=True)(Point)


def test_they_behave_alike(kept: Kept) -> None:
    first, again = made(), made()  # the code of the second is that kept of the first
    for point in (first, again):
        assert repr(point(1, z=2)).endswith("Point(x=1, y=[], z=2)")
        assert point(1) == point(1, ["a"]) and point(1) < point(2) and hash(point(1)) == hash(point(1))
        with pytest.raises(dataclasses.FrozenInstanceError):
            point(1).x = 2
    assert kept.made


def test_they_look_alike(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = made()
    monkeypatch.delitem(dataclasses.__dict__, "exec")
    theirs = made()
    assert inspect.signature(mine) == inspect.signature(theirs)
    assert mine.__init__.__annotations__ == theirs.__init__.__annotations__  # type: ignore[misc]
    assert sorted(vars(mine)) == sorted(vars(theirs))


def test_code_is_run_as_ever(kept: Kept) -> None:
    names: dict[str, int] = {}
    methods.run("a = b + 1", {"b": 1}, names)
    methods.run(compile("c = 3", "", "exec"), names)
    assert (names["a"], names["c"]) == (2, 3)


def test_what_another_process_made_is_used(tmp_path: Path) -> None:
    """The second process is forbidden to compile what the first has kept."""
    code = (
        "import builtins, sys; from pathlib import Path; from foiparse import methods\n"
        f"methods.methods.place = lambda: Path({str(tmp_path / 'kept')!r})\n"
        "methods.keep_methods()\n"
        "methods.compile = {}\n"
        "import foiparse.document, foiparse.divide.division; methods.methods.keep(); print(foiparse.document.Document.__name__)"
    )
    for compiles in ("compile", "None"):
        shown = subprocess.run([sys.executable, "-c", code.replace("{}", compiles)], capture_output=True, text=True)
        assert shown.stdout.strip() == "Document", shown.stderr
