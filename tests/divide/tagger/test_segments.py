"""Tagged atoms as segments, and how questions get their labels: as printed, from a listing, from the answers, or as stars."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.tagger import Tagged
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.segments import label_questions, segments_of
from foiparse.read import read
from tests.divide.letters import document
from tests.divide.tagger.marked import segments

LABELS = {
    "printed": ("Q 1. How many vans?\nA Four\nQ 2. What cost?\nA £9", ["1", "2"]),
    "parts beneath their number": ("Q 1. Of your vans:\nQ a) how many?\nQ b) what cost?\nA a) Four", ["1", "1.a", "1.b"]),
    "printed twice: stars": ("Q 1. How many vans?\nA Four\nQ 1. How many lorries?\nA Two", ["*1", "*2"]),
    # a police letter: parts b) and c) listed, a) and b) told again above their answers, c) by its answer alone
    "listed, and some told again above their answers": (
        "Q 1. How many vans, told:\nQ a) by year\nQ b) by depot\nQ c) with their cost\nQ Question 1a. How many by year\nA Four\n"
        "Q Question 1b. How many by depot\nA Two\nA Question 1c. £9",
        ["1", "1.c", "1.a", "1.b"],
    ),
    "told again, but not above answers": (
        "Q 1. How many vans?\nQ 2. What cost?\nQ 1. How many lorries?\nQ 2. What rent?\nA Two",
        ["*1", "*2", "*3", "*4"],
    ),
    "printed twice, once in Welsh": (
        "Q 1. Faint o faniau sydd gan y cyngor?\nA Pedair\nQ 2. Beth oedd y gost?\nA £9\n"
        "Q 1. How many vans does the council own?\nA Four\nQ 2. What was the cost of them?\nA £9",
        ["1", "2", "1", "2"],
    ),
    "asked of two bodies in turn": (
        "Q 1. How many vans are owned?\nA Four\nQ 2. What did they cost?\nA £9\n"
        "Q 1. How many vans are owned?\nA Two\nQ 2. What did they cost?\nA £3",
        ["1", "2", "1", "2"],
    ),
    "some printed": ("Q How many vans?\nA Four\nQ 2. What cost?\nA £9", ["*1", "2"]),
    "nothing printed": ("Q How many vans?\nA Four\nQ What cost?\nA £9", ["*1", "*2"]),
    "as the listing prints": ("R 4. How many vans?\nR 5. What cost?\nQ How many vans?\nA Four\nQ What cost?\nA £9", ["4", "5"]),
    "as the answers count": (
        "Q How many vans do you own?\nQ What did they cost?\nA Question 1: Four\nA Question 2: £9",
        ["1", "2"],
    ),
    "answers that count further than there are questions": (
        "Q How many vans do you own?\nQ What did they cost?\nA Question 1: Four\nA Question 3: £9",
        ["*1", "*2"],
    ),
    "one question that an answer calls the first": ("Q How many vans do you own?\nA Question 1: Four", ["*1"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), LABELS.values(), ids=LABELS.keys())
def test_labels(lines: str, expected: list[str]) -> None:
    assert [s.labels[0] for s in segments(lines) if s.part == "Q"] == expected


def test_a_listing_without_numbers_has_stars_of_its_own() -> None:
    found = segments("R How many vans?\nR What cost?\nQ 1. How many vans?\nA Four")
    assert [s.labels[0] for s in found if s.part == "R"] == ["*r1", "*r2"]


def test_atoms_of_one_part_make_one_segment_as_sure_as_the_least_sure() -> None:
    text = "1. How many vans? Which are blue?\nWe own 12.\nAll are blue."
    letter = prepare(document(text))
    atoms = atoms_of(letter)
    found = segments_of(letter, Tagged(atoms, ["QB", "QI", "AB", "AB"], [0.9, 0.4, 0.8, 0.7], [], []))
    assert [(s.part, text[s.start : s.end], s.sure) for s in found] == [
        ("Q", "1. How many vans? Which are blue?", 0.4),
        ("A", "We own 12.", 0.8),
        ("A", "All are blue.", 0.7),
    ]
    assert found[0].words == "1. How many vans? Which are blue?" and found[0].words_start == 0


ROW = "<html><body><table><tr><td>No</td><td>Question</td><td>Reply</td></tr>{}</table></body></html>"
CELLS = {
    "a number in the cell before": ("<tr><td>7</td><td>How many vans?</td><td>9</td></tr>", ["O", "QB", "AB"], "7"),
    "a number tagged with the question": ("<tr><td>2.1</td><td>How many vans?</td><td>9</td></tr>", ["QB", "QI", "AB"], "2.1"),
    "no number": ("<tr><td>Fleet</td><td>How many vans?</td><td>9</td></tr>", ["O", "QB", "AB"], "*1"),
}


@pytest.mark.parametrize(("row", "parts", "label"), CELLS.values(), ids=CELLS.keys())
def test_numbers_in_cells(row: str, parts: list[str], label: str) -> None:
    letter = prepare(read(ROW.format(row).encode(), "reply.html"))
    atoms = atoms_of(letter)
    assert len(atoms) == 6
    found = segments_of(letter, Tagged(atoms, ["O", "O", "O", *parts], [0.9] * 6, [], []))
    label_questions(found)
    question = next(s for s in found if s.part == "Q")
    answer = next(s for s in found if s.part == "A")
    assert question.labels == [label]
    assert letter.text[question.words_start : question.end] == "How many vans?"
    assert answer.paths == [], "a figure in a cell is no number"


@pytest.mark.parametrize(
    ("text", "parts", "asked"),
    [
        (
            "I'd like to know how many vans you own, what they cost and who sold them.",
            ["QB", "QB", "QI", "QI"],
            ["I'd like to know how"],
        ),
        (
            "The club, who are new, asked for how many vans there are and what they cost.",
            ["O", "QB", "QB", "QI"],
            ["how many vans"],
        ),
        (
            "Many thanks for a call on 1 May 2025, requesting how many vans you own and what they cost.",
            ["QB", "QB", "QI"],
            ["how many"],
        ),
        ("Of vans, those that were requested and what they cost.", ["QB", "QI", "QI"], ["Of vans"]),  # one question to the end
    ],
)
def test_words_that_only_ask_are_no_question_beside_what_is_asked(text: str, parts: list[str], asked: list[str]) -> None:
    letter = prepare(document(text))
    atoms = atoms_of(letter)
    found = segments_of(letter, Tagged(atoms, parts[: len(atoms)], [0.9] * len(atoms), [], [], []))
    questions = [s.words for s in found if s.part == "Q"]
    assert len(questions) == len(asked) and all(q.startswith(a) for q, a in zip(questions, asked, strict=True))


CUT_SHORT = {
    "a line that only asks, then what it asks": (["We also wish to know", "how many vans you own."], 1),
    "the same, what it asks as a sentence": (["We also wish to know", "How many vans you own."], 1),
    "a line that ends in the middle of its sentence": (["how many vans were bought since", "2015 in red."], 1),
    "a question that ends in such a word, then another": (["What were the vans bought for", "Who sold them"], 2),
    "one more thing of a list": (["which firms the vans came from", "and what they cost."], 2),
    "one more number of a list": (["2. how many vans were paid for by", "3. the names of the sellers."], 2),
    "a stop for a bullet, in a cell or line of its own": ([".", "Any contracts for the vans."], 1),
    "a stop for a bullet before a question that is told": (["Any contracts for the vans.", "."], 2),
    "two questions": (["How many vans do you own?", "Who sold them?"], 2),
}


@pytest.mark.parametrize(("lines", "questions"), CUT_SHORT.values(), ids=CUT_SHORT.keys())
def test_a_question_cut_in_two_by_its_line(lines: list[str], questions: int) -> None:
    letter = prepare(document("\n\n".join(lines)))
    atoms = atoms_of(letter)
    assert len(atoms) == len(lines)
    found = segments_of(letter, Tagged(atoms, ["QB", "QB"], [0.9] * 2, [], [], []))
    assert len([s for s in found if s.part == "Q"]) == questions


def test_no_sentences_no_segments() -> None:
    assert segments_of(prepare(document("")), Tagged([], [], [], [], [], [])) == []
