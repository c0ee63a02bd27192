"""Timing: rates are printed, what is not installed is named and left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import speed_word
from benchmarks.timing import Contender, race


def test_a_race_names_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    quick = Contender("quick", "pytest", "text", lambda: Path.read_text)
    absent = Contender("absent", "no-such-package-here", "text", lambda: Path.read_text)
    rates = race("Letters", [file], [quick, absent], rounds=1)
    shown = capsys.readouterr().out
    assert set(rates) == {"quick"} and "not installed (no-such-package-here)" in shown and "1 files" in shown


def test_our_way_and_the_bar_both_read_the_samples() -> None:
    for contender in speed_word.CONTENDERS[:2]:
        assert contender.load()(speed_word.word_letters()[-1])
