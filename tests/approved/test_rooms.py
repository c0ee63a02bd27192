"""How approved files are compared and their inputs chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.gold import held_out
from foiparse.divide import choice, tagger
from foiparse.divide.tagger import model
from tests.approved import choose, letters, reach, rooms

LETTERS = ("law_letters", "divide")


@pytest.fixture
def greeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    said = {"a": "hello", "b": "two\nlines"}
    monkeypatch.setattr(rooms, "FOLDER", tmp_path)
    monkeypatch.setattr(rooms, "teller", lambda name: lambda given: [f"{given}: told", "  " + said[given]])
    rooms.pin("x", ["a", "b"])
    rooms.approve("x")
    yield said


def test_nothing_differs_from_what_was_just_approved(greeting: dict[str, str]) -> None:
    assert rooms.differing("x") == ""


def test_a_difference_is_shown_under_its_input_and_says_how_to_accept_it(greeting: dict[str, str]) -> None:
    greeting["b"] = "other"
    shown = rooms.differing("x")
    assert shown.split("\n")[:3] == ["b", "  -  two⏎lines", "  +  other"]
    assert "make approve" in shown
    rooms.approve("x")
    assert rooms.differing("x") == ""


def test_a_long_difference_is_cut(greeting: dict[str, str]) -> None:
    rooms.pin("x", ["a", "b"] * 30)
    rooms.approve("x")
    greeting["b"] = "other"
    shown = rooms.differing("x").split("\n")
    assert len(shown) == rooms.SHOWN + 3 and "may be more" in shown[rooms.SHOWN]


def test_a_part_of_the_inputs_can_be_compared_alone(greeting: dict[str, str]) -> None:
    greeting["b"] = "other"
    assert rooms.differing("x", slice(0, None, 2)) == ""
    assert "other" in rooms.differing("x", slice(1, None, 2))


def test_inputs_chosen_anew_are_to_be_approved(greeting: dict[str, str]) -> None:
    rooms.pin("x", ["a"])
    assert rooms.differing("x").startswith("2 inputs are approved and 1 chosen")


def test_no_letter_held_out_is_told_of() -> None:
    stems = {n.partition(letters.CHANGED)[0] for room in LETTERS for n in rooms.inputs(room)}
    assert not [n for n in stems if held_out(n) and n not in _of_the_samples()]
    assert set(rooms.inputs("divide")) <= set(letters.names(choose.FACTORY, choose.WAYS))


def _of_the_samples() -> set[str]:
    return {p.name.removesuffix(".gold.txt") for p in letters.SAMPLES.glob("*.gold.txt")} | {
        n for n in letters.names(choose.FACTORY) if n.startswith(letters.FACTORY)
    }


def test_the_fewest_inputs_reach_everything_as_often_as_asked() -> None:
    reached = {
        x: choose.Reached(frozenset(outcomes), cost)
        for x, outcomes, cost in (("all", (1, 2, 3), 2), ("a", (1,), 1), ("a too", (1,), 9), ("b", (2,), 1), ("nothing", (), 1))
    }
    assert choose.fewest(reached, 1) == ["all"]
    assert sorted(choose.fewest(reached, 2)) == ["a", "all", "b"]


@pytest.mark.parametrize(
    "sides, noted", [((1, 4), -2), ((3, 4), -1), ((4, 4), 0), ((5, 4), 1), ((50, 4), 2), ((0.5, 0.7), -1), ((0.7, 0.7), 0)]
)
def test_a_comparison_notes_how_near_its_sides_are(
    sides: tuple[float, float], noted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reach, "_places", [lambda a, b: a < b])
    reach.reached.clear()
    assert reach.compared(0, *sides) is (sides[0] < sides[1])
    assert (0, noted) in reach.reached
    reach.reached.clear()


def test_no_learnt_weight_changes_what_is_told_of_dividing(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt = model.weights()
    other = replace(learnt, step=tuple(tuple(-x for x in row) for row in learnt.step))
    for module in (model, tagger, choice):
        monkeypatch.setattr(module, "weights", lambda: other)
    assert rooms.differing("divide", slice(0, None, 20)) == ""
