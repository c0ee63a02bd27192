"""Kept patterns are those of `re.compile`; the set-up compiles all."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse import compiled
from foiparse.kept import Kept

PATTERNS = [
    (r"a(?P<x>b+)|(?:c|[é-ü])\b", re.IGNORECASE),
    (r"(?<!no )exempt(?= under)", 0),
    (r"(?im)^(from|to):\s*(\S+)", 0),
    (r"^$|\d{2,3}?(.)\1", re.MULTILINE),
]


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Kept:
    """Nothing kept yet, and the file of what is kept in a folder of its own."""
    store = Kept("patterns", *compiled.patterns.stamp[1:])
    monkeypatch.setattr(store, "place", lambda: tmp_path / "kept.patterns")
    monkeypatch.setattr(compiled, "patterns", store)
    return store


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_the_same_pattern(fresh: Kept, source: str, flags: int) -> None:
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


def test_what_is_kept_is_used_again(fresh: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.compiled("kept (once)")
    fresh.keep()
    monkeypatch.setattr(compiled, "_code", lambda *_: pytest.fail("compiled anew"))
    assert compiled.compiled("kept (once)").fullmatch("kept once")


def test_patterns_of_bytes_are_kept_too(fresh: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.compiled(rb"\xe9(?P<a>.)", re.I)
    compiled.compiled(r"\xe9(?P<a>.)", re.I)
    fresh.keep()
    monkeypatch.setattr(compiled, "_code", lambda *_: pytest.fail("compiled anew"))
    found = compiled.compiled(rb"\xe9(?P<a>.)", re.I).search(b"xx\xe9y")
    assert found and found["a"] == b"y"
    assert compiled.compiled(r"\xe9(?P<a>.)", re.I).search("É1")


def test_code_that_the_engine_refuses_is_compiled_anew(fresh: Kept) -> None:
    fresh.put(("x(y)", 0), (0, b"\xff\xff\xff\x7f" * 3, 1, {}))
    fresh.keep()
    assert compiled.compiled("x(y)").search("axyb")


def test_a_wrong_pattern_raises_as_ever(fresh: Kept) -> None:
    with pytest.raises(re.error):
        compiled.compiled("(")


def test_the_set_up_compiles_every_pattern() -> None:
    done = subprocess.run([sys.executable, "-m", "foiparse.warm"], capture_output=True, text=True, check=True)
    assert int(done.stdout.split()[0]) > 300
