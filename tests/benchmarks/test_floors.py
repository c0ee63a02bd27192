"""The gate itself: it closes when a figure falls, opens when none does, and lowers nothing without a reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks import floors
from benchmarks.corpora import Corpus

DAY = date(2024, 3, 20)


def measured(value: float | None, sha: str = "s", ours: bool = False) -> dict[str, floors.Measured]:
    return {"dev": floors.Measured(sha, 3, {"qa_f1": value}, ours)}


def pinned(value: float = 0.8) -> dict[str, Any]:
    pins: dict[str, Any] = {"corpora": {}, "lowered": []}
    floors.accept(pins, measured(value), None, DAY)
    return pins


@pytest.mark.parametrize(
    ("value", "closed"), [(0.8, False), (0.9, False), (0.8 - floors.EPSILON / 2, False), (0.79, True), (None, True)]
)
def test_the_gate_closes_when_a_figure_falls(value: float | None, closed: bool) -> None:
    assert bool(floors.compare(pinned(), measured(value)).failures) is closed


def test_another_corpus_is_not_compared_and_ours_must_be_accepted() -> None:
    theirs, ours = (floors.compare(pinned(), measured(0.1, "other", own)) for own in (False, True))
    assert not theirs.failures and "not compared" in theirs.notes[0]
    assert "not the corpus" in ours.failures[0]


def test_a_corpus_without_floors_is_noted_or_refused() -> None:
    assert (
        floors.compare({"corpora": {}}, measured(0.5)).notes
        and floors.compare({"corpora": {}}, measured(0.5, ours=True)).failures
    )
    assert "not at hand" in floors.compare(pinned(), {}).notes[0]


def test_floors_rise_and_do_not_fall_without_a_reason() -> None:
    pins = pinned(0.8)
    assert floors.accept(pins, measured(0.9), None, DAY) == []
    assert pins["corpora"]["dev"]["figures"] == {"qa_f1": 0.9}
    assert floors.accept(pins, measured(0.7), None, DAY) == ["dev: qa_f1 fell from 0.9000 to 0.7000"]
    assert pins["corpora"]["dev"]["figures"] == {"qa_f1": 0.9}
    assert floors.accept(pins, measured(0.7), "the gold was wrong", DAY) == []
    assert pins["corpora"]["dev"]["figures"] == {"qa_f1": 0.7}
    assert pins["lowered"][0]["reason"] == "the gold was wrong" and pins["lowered"][0]["date"] == "2024-03-20"


def test_a_fall_too_small_to_count_lowers_no_floor_either() -> None:
    pins = pinned(0.8)
    assert floors.accept(pins, measured(0.8 - floors.EPSILON / 2), None, DAY) == []
    assert pins["corpora"]["dev"]["figures"] == {"qa_f1": 0.8}


def test_doubting_more_is_no_fall() -> None:
    assert floors.falls({"trusted": 1.0, "qa_f1": 0.5}, {"trusted": 0.2, "qa_f1": 0.5}) == []
    assert floors.falls({"trusted_whole": 0.3}, {"trusted_whole": None}) == [] and floors.falls({"qa_f1": 0.3}, {"qa_f1": None})


def test_pins_come_back_from_the_file(tmp_path: Path) -> None:
    assert floors.load(tmp_path / "none.json") == {"corpora": {}, "lowered": []}
    floors.save(pinned(), tmp_path / "f.json")
    assert floors.load(tmp_path / "f.json") == pinned()


def test_any_edit_of_a_corpus_changes_its_fingerprint(tmp_path: Path) -> None:
    prints = set()
    (tmp_path / "files").mkdir()
    for name, text in (("a.gold.txt", "⟦O⟧"), ("a.gold.json", "{}"), ("files/a.txt", "x"), ("files/a.txt", "y")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        prints.add(Corpus("c", tmp_path, ("a",)).fingerprint())
    assert len(prints) == 4


def test_committed_floors_are_figures() -> None:
    pins = json.loads(floors.PINNED.read_text(encoding="utf-8")) if floors.PINNED.exists() else {"corpora": {}}
    for corpus in pins["corpora"].values():
        assert len(corpus["sha256"]) == 64
        assert all(v is None or 0 <= v <= 1 for v in corpus["figures"].values())
