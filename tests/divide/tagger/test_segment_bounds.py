"""Segments and atoms at their bounds: numbers in cells and on lines of their own, lists inside a paragraph, labels printed in turn."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.tagged import answered_anew, by_parts
from foiparse.divide.tagger import Tagged
from foiparse.divide.tagger.atoms import NUMBER_LENGTH, atoms_of
from foiparse.divide.tagger.inside import SHORTEST_LIST
from foiparse.divide.tagger.parts import middles_of
from foiparse.divide.tagger.segments import is_welsh, join_strays, label_questions, segments_of
from foiparse.read import read
from tests.divide.letters import document
from tests.divide.tagger.marked import marked, segments

VANS = "which vans do you own"
INSIDE = {
    "counted from 1, with words before": (f"tell us 1. {VANS} 2. what did they cost", ["tell us", f"1. {VANS}", "2. what did they cost"]),
    "counted from 2, with no number before": (f"tell us 2. {VANS} 3. what did they cost", [f"tell us 2. {VANS} 3. what did they cost"]),
    "one number, with none before": (f"tell us 1. {VANS} at your depot", [f"tell us 1. {VANS} at your depot"]),
    "one number, after the paragraph's own": (f"4. {VANS} and then 5. what did they cost", [f"4. {VANS} and then", "5. what did they cost"]),
    "another form": (f"tell us 1. {VANS} (2) what did they cost", [f"tell us 1. {VANS} (2) what did they cost"]),
    "a sentence ends right behind a number": (f"tell us 1. {VANS}? 2. What did they cost?", ["tell us", f"1. {VANS}?", "2. What did they cost?"]),
    "a sentence ends further on": (f"tell us 1. {VANS}. We ask. 2. What did they cost?", ["tell us", f"1. {VANS}.", "We ask.", "2. What did they cost?"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INSIDE.values(), ids=INSIDE.keys())
def test_a_list_inside_a_paragraph(text: str, expected: list[str]) -> None:
    assert len(text) >= SHORTEST_LIST
    assert [a.plain for a in atoms_of(prepare(document(text)))] == expected


def test_a_paragraph_too_short_for_a_list() -> None:
    text = "see 1. vans of ours 2. cars of ours"
    assert len(text) < SHORTEST_LIST and [a.plain for a in atoms_of(prepare(document(text)))] == [text]


def test_blank_stretches_do_not_end_the_atoms() -> None:
    atoms = atoms_of(prepare(document("3. Number of vans:\t \t12 in all")))
    assert [a.plain for a in atoms] == ["3. Number of vans:", "12 in all"]
    assert NUMBER_LENGTH == 8


def of_row(row: str, parts: list[str]) -> list[tuple[str, str, str]]:
    letter = prepare(read(f"<html><body><table>{row}</table></body></html>".encode(), "reply.html"))
    atoms = atoms_of(letter)
    letter.tagged = Tagged(atoms, parts, [0.9] * len(atoms), [], [], middles_of(atoms))
    (proposal,) = by_parts(letter)
    return [(p.kind, ",".join(p.labels), " ".join(letter.text[p.start : p.end].split())) for p in proposal.pieces]


CELLS = {
    "the number's cell, tagged with the question, is not among its words": (
        "<tr><td>7</td><td>How many vans?</td><td>Four</td></tr>", ["QB", "QI", "AB"], [("Q", "7", "How many vans?"), ("A", "7", "Four")],
    ),
    "an answer keeps the cell that opens it": (
        "<tr><td>How many vans?</td><td>9</td><td>in all</td></tr>", ["QB", "AB", "AI"], [("Q", "*1", "How many vans?"), ("A", "*1", "9 in all")],
    ),
    "words in the cell before belong to the question": (
        "<tr><td>Fleet</td><td>How many vans?</td><td>Four</td></tr>", ["QB", "QI", "AB"], [("Q", "*1", "Fleet How many vans?"), ("A", "*1", "Four")],
    ),
    "a number two cells before": (
        "<tr><td>7.</td><td>Fleet</td><td>How many vans?</td><td>Four</td></tr>", ["O", "O", "QB", "AB"], [("Q", "7", "How many vans?"), ("A", "7", "Four")],
    ),
    "a number in the row above is another's": (
        "<tr><td>7.</td><td>Fleet</td><td></td></tr><tr><td>Vans</td><td>How many vans?</td><td>Four</td></tr>", ["O", "O", "O", "QB", "AB"], [("Q", "*1", "How many vans?"), ("A", "*1", "Four")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("row", "parts", "expected"), CELLS.values(), ids=CELLS.keys())
def test_numbers_in_cells(row: str, parts: list[str], expected: list[tuple[str, str, str]]) -> None:
    assert of_row(row, parts) == expected


LINES = {
    "a number on the line before": ("O 7.\nQ How many vans?\nA Four", ["7"]),
    "a number two lines before": ("O 7.\nO Fleet\nQ How many vans?\nA Four", ["*1"]),
    "a line that only opens with a number": ("O 7. Fleet\nQ How many vans?\nA Four", ["*1"]),
    "a question that goes on with another's letter": ("Q 1. Vans?\nQ a) owned?\nQ 2. Cars?\nQ a) owned?\nA Four", ["1", "1.a", "2", "2.a"]),
    "a group is called by its first": ("Q 1 & 2. Vans and cars?\nA Four\nQ 3. Trams?\nA None", ["1", "3"]),
    "a letter beneath a number of two parts": ("Q 1.1. Vans?\nQ a) owned?\nA Four", ["1.1", "1.a"]),
    "a letter with nothing above": ("Q a) Vans?\nQ b) Cars?\nA Four", ["a", "b"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "labels"), LINES.values(), ids=LINES.keys())
def test_labels(lines: str, labels: list[str]) -> None:
    assert [s.labels[0] for s in segments(lines) if s.part == "Q"] == labels


def twice(first: str, second: str) -> list[str]:
    return [s.labels[0] for s in segments(f"Q 1. {first}\nA Four\nQ 1. {second}\nA Nine") if s.part == "Q"]


def test_the_same_numbers_in_turn_need_most_of_the_words() -> None:
    colours = "red blue green black white grey"  # with the number, 7 shared
    assert twice(f"{colours} vans?", f"{colours} cars trams?") == ["1", "1"], "7 of 10 are enough"
    assert twice(f"{colours} vans?", f"{colours} cars and trams?") == ["*1", "*2"], "7 of 11 are not"
    assert [s.labels[0] for s in segments("Q 1. A?\nQ 1. A?\nQ 1. A?\nA No") if s.part == "Q"] == ["*1", "*2", "*3"], (
        "an odd number"
    )
    assert [s.labels[0] for s in segments("Q 1. A b?\nQ 2. C d?\nQ 2. A b?\nQ 1. C d?\nA No") if s.part == "Q"] == [
        "*1",
        "*2",
        "*3",
        "*4",
    ]


def test_welsh_by_its_small_words() -> None:
    assert is_welsh("yn y cyngor") and not is_welsh("Marlow yn Borset"), "one word may be chance"
    assert not is_welsh("yn y cyngor of the council"), "as many English ones"


def strays(lines: str) -> list[str]:
    found = segments_of(*marked(lines))
    join_strays(found)
    return [s.part + " " + s.words for s in found]


STRAYS = {
    "a note of a numbered question": ("Q 1. Vans?\nQ for hire\nA Four\nQ 2. Cars?\nA Six", ["Q 1. Vans? for hire", "A Four", "Q 2. Cars?", "A Six"]),
    "half of them numbered": ("Q 1. Vans?\nQ for hire\nA Four", ["Q 1. Vans?", "Q for hire", "A Four"]),
    "after an answer": ("Q 1. Vans?\nA Four\nQ for hire\nQ 2. Cars?\nA Six", ["Q 1. Vans?", "A Four", "Q for hire", "Q 2. Cars?", "A Six"]),
    "two in a row: the one that stands right after": ("Q 1. Vans?\nQ for hire\nQ 2. Cars?\nQ 3. Trams?\nA Six", ["Q 1. Vans? for hire", "Q 2. Cars?", "Q 3. Trams?", "A Six"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), STRAYS.values(), ids=STRAYS.keys())
def test_strays(lines: str, expected: list[str]) -> None:
    assert strays(lines) == expected


def test_a_joined_stray_is_as_sure_as_the_less_sure() -> None:
    letter, found = marked("Q 1. Vans?\nQ for hire\nA Four\nQ 2. Cars?\nA Six")
    found.sure[1] = 0.3
    made = segments_of(letter, found)
    join_strays(made)
    label_questions(made)
    assert [(s.labels, s.sure) for s in made if s.part == "Q"] == [(["1"], 0.3), (["2"], 0.9)]


COUNTED = {
    "an answer that counts stands above a question": ("Q Vans?\nA Question 1: Four\nQ Cars?\nA Question 2: Six", ["*1", "*2"]),
    "beginning at 2": ("Q Vans?\nQ Cars?\nA Question 2: Six\nA Four", ["*1", "*2"]),
    "the same twice": ("Q Vans?\nQ Cars?\nA Question 1: Six\nA Question 1: Four", ["*1", "*2"]),
    "not in order": ("Q Vans?\nQ Cars?\nQ Trams?\nA Question 1: Six\nA Question 3: No\nA Question 2: Four", ["1", "2", "3"]),
    "only the first": ("Q Vans?\nQ Cars?\nA Question 1: Six\nA Four", ["1", "2"]),
    "by parts": ("Q Vans?\nQ Cars?\nA Question 1(a): Six\nA Question 2(a): Four", ["*1", "*2"]),
    "with a listing": ("R Vans?\nQ Vans?\nQ Cars?\nA Question 1: Six\nA Question 2: Four", ["*1", "*2"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "labels"), COUNTED.values(), ids=COUNTED.keys())
def test_questions_that_the_answers_count(lines: str, labels: list[str]) -> None:
    assert [s.labels[0] for s in segments(lines) if s.part == "Q"] == labels


def test_a_segment_takes_its_labels_from_the_piece_that_holds_its_first_atoms_middle() -> None:
    text = "1. Vans?\n2. Cars?\nFour of each are owned by the council."
    letter = prepare(document(text))
    proposal = Proposal("numbers")
    middle = text.index("2.") + len("2. Cars?") // 2
    proposal.add("Q", ["1"], 0, middle)
    proposal.add("Q", ["2"], middle, text.index("Four") - 1)
    for made in answered_anew(letter, [(1.0, proposal)]):
        answers = [p.labels for p in made.pieces if p.kind == "A"]
        assert answers and {label for labels in answers for label in labels} <= {"1", "2"}
