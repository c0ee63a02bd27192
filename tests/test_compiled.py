"""Kept patterns are those of `re.compile`; what is kept is only trusted where it was made; the set-up compiles all."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse import compiled

PATTERNS = [
    (r"a(?P<x>b+)|(?:c|[é-ü])\b", re.IGNORECASE),
    (r"(?<!no )exempt(?= under)", 0),
    (r"(?im)^(from|to):\s*(\S+)", 0),
    (r"^$|\d{2,3}?(.)\1", re.MULTILINE),
]


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Nothing kept yet, and the file of what is kept in a folder of its own."""
    monkeypatch.setattr(compiled, "_kept", {})
    monkeypatch.setattr(compiled, "_used", set())
    monkeypatch.setattr(compiled, "_state", {"read": False, "new": True})
    path = tmp_path / "kept.patterns"
    monkeypatch.setattr(compiled, "place", lambda: path)
    return path


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_the_same_pattern(fresh: Path, source: str, flags: int) -> None:
    ours, theirs = compiled.compiled(source, flags), re.compile(source, flags)
    assert (ours, ours.flags, ours.groups, dict(ours.groupindex)) == (
        theirs,
        theirs.flags,
        theirs.groups,
        dict(theirs.groupindex),
    )


@given(st.text(max_size=60))
def test_it_finds_the_same(text: str) -> None:
    for source, flags in PATTERNS:
        ours, theirs = compiled.compiled(source, flags), re.compile(source, flags)
        assert [(m.span(), m.groups()) for m in ours.finditer(text)] == [(m.span(), m.groups()) for m in theirs.finditer(text)]


def test_what_is_kept_is_used_again(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.compiled("kept (once)")
    compiled.keep()
    monkeypatch.setattr(compiled, "_kept", {})
    monkeypatch.setattr(compiled, "_state", {"read": False, "new": True})
    monkeypatch.setattr(compiled, "_code", lambda *_: pytest.fail("compiled anew"))
    assert compiled.compiled("kept (once)").fullmatch("kept once")


@pytest.mark.parametrize("data", [b"", b"no marshal", marshal.dumps((("another interpreter",), {("x", 0): (0, b"", 0, {})}))])
def test_what_another_interpreter_kept_is_left_alone(fresh: Path, data: bytes) -> None:
    fresh.write_bytes(data)
    assert compiled.compiled("x").search("axb")


def test_code_that_the_engine_refuses_is_compiled_anew(fresh: Path) -> None:
    fresh.write_bytes(marshal.dumps((compiled._stamp(), {("x(y)", 0): (0, b"\xff\xff\xff\x7f" * 3, 1, {})})))
    assert compiled.compiled("x(y)").search("axyb")


def test_a_wrong_pattern_raises_as_ever(fresh: Path) -> None:
    with pytest.raises(re.error):
        compiled.compiled("(")


def test_old_patterns_are_left_out_where_there_are_too_many(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "MOST", 2)
    compiled.compiled("first")
    compiled._used.clear()
    for source in ("second", "third"):
        compiled.compiled(source)
    compiled.keep()
    _, kept = marshal.loads(fresh.read_bytes())
    assert {source for source, _ in kept} == {"second", "third"}


def test_a_folder_that_cannot_be_written_is_no_error(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "place", lambda: fresh / "not" / "there")
    compiled.compiled("x")
    compiled.keep()


@pytest.mark.parametrize("unwritten", [True, False])
def test_nothing_is_written_at_the_end_where_python_writes_no_byte_code(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, unwritten: bool
) -> None:
    compiled.compiled("x")
    monkeypatch.setattr(sys, "dont_write_bytecode", unwritten)
    compiled._at_exit()
    assert fresh.exists() is not unwritten


def test_the_set_up_compiles_every_pattern() -> None:
    done = subprocess.run([sys.executable, "-m", "foiparse.warm"], capture_output=True, text=True, check=True)
    assert int(done.stdout.split()[0]) > 300
