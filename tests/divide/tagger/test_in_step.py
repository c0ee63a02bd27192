"""Answers in a row that name no question, cut in step with the questions: by what each sentence shares with them and tells."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.tagged import answered_anew, by_parts, cut_up
from foiparse.divide.tagger.aligning import MOST_ATOMS
from foiparse.divide.tagger.aligning_signs import TOGETHER
from foiparse.divide.tagger.in_step import IN_STEP, courses, recut
from foiparse.divide.tagger.model import PARTS
from foiparse.divide.tagger.pairing import label_answers
from foiparse.divide.tagger.parts import middles_of
from tests.divide.tagger.marked import marked

ASKED = "Q How many vans does the Council own?\nQ What did the trams cost to repair?\nQ Who cleans the town hall?\n"
LETTERS = {
    "a sentence to each, run together": (
        ASKED + "A The Council owns fourteen vans.\na Repairs to the trams cost £9,200.\na The town hall is cleaned by Marlow Ltd.",
        ["*1", "*2", "*3"],
    ),
    "two sentences to the first": (
        ASKED + "A The Council owns fourteen vans.\na Two are off the road.\na Repairs to the trams cost £9,200.\na Marlow Ltd cleans the town hall.",
        ["*1", "*1", "*2", "*3"],
    ),
}  # fmt: skip


def even(lines: str):  # type: ignore[no-untyped-def]
    """A marked letter of which the tagger says of no sentence what part it plays."""
    letter, found = marked(lines)
    found = replace(found, odds=[[1 / len(PARTS)] * len(PARTS) for _ in found.atoms])
    letter.tagged = found
    return letter, found


@pytest.mark.parametrize(("lines", "labels"), LETTERS.values(), ids=LETTERS)
def test_each_sentence_goes_to_its_question(lines: str, labels: list[str]) -> None:
    letter, found = even(lines)
    segments, leads = cut_up(letter, found)
    cut = dict(recut(found, label_answers(segments, leads)))[IN_STEP]
    answers = [a for a, part in zip(cut.found.atoms, cut.found.parts, strict=True) if part[0] == "A"]
    assert [cut.labels[a.start] for a in answers] == [[label] for label in labels]
    begins = [part == "AB" for part in cut.found.parts if part[0] == "A"]
    assert begins == [True, *(a != b for a, b in pairwise(labels))]


def test_it_is_a_proposal_beside_the_likeliest_parts() -> None:
    letter, _ = even(LETTERS["two sentences to the first"][0])
    one, other = by_parts(letter)
    assert other.name == f"{one.name}, in step"
    assert len([p for p in other.pieces if p.kind == "A"]) == 3
    assert one.course == 0 > other.course


@pytest.mark.parametrize(
    "lines",
    [
        "Q 1. How many vans?\nQ 2. What cost?\nA 1. Four\nA 2. Nine pounds",
        "Q How many vans?\nA Four\nQ What cost?\nA Nine pounds",
        "Q How many vans?\nA Four\na Two are red.",
    ],
)  # fmt: skip
def test_answers_that_are_named_or_stand_beneath_their_question_are_left(lines: str) -> None:
    letter, found = even(lines)
    segments, leads = cut_up(letter, found)
    assert label_answers(segments, leads) == []
    assert len(list(by_parts(letter))) == 1


def test_one_sentence_for_many_questions_is_not_put_to_the_first() -> None:
    letter, found = even(
        "".join(f"Q What of {x}?\n" for x in ("vans", "trams", "halls", "parks", "pools", "trees"))
        + "A We have none of this in use."
    )
    segments, leads = cut_up(letter, found)
    rows = label_answers(segments, leads)
    assert len(rows) == 1 and IN_STEP not in dict(recut(found, rows))


def test_a_row_that_is_too_long_is_left() -> None:
    letter, found = even(ASKED + "A Vans\n" + "a Trams\n" * MOST_ATOMS)
    segments, leads = cut_up(letter, found)
    assert list(courses(found, label_answers(segments, leads))) == []


def test_a_letter_tagged_by_hand_is_left() -> None:
    letter, found = marked(LETTERS["a sentence to each, run together"][0])
    segments, leads = cut_up(letter, found)
    assert not list(recut(found, label_answers(segments, leads)))


def test_the_questions_of_another_reading_are_answered_in_step_too() -> None:
    letter, found = even(LETTERS["two sentences to the first"][0])
    asked = Proposal("another reading")
    for k, a in enumerate(found.atoms[:3], start=1):
        asked.add("Q", [f"*{k}"], a.start, a.end)
    found.state.extend([0.0] * len(PARTS) for _ in found.atoms)
    for row, atom in zip(found.state, found.atoms, strict=True):
        row[PARTS.index("AI" if atom is not found.atoms[3] else "AB")] = 9.0
    found.middles.extend(middles_of(found.atoms)[len(found.middles) :])
    names = [p.name for p in answered_anew(letter, [(1.0, asked)])]
    assert names == ["another reading; likeliest answers", "another reading; likeliest answers, in step"]


def test_all_sentences_together_are_a_proposal_too() -> None:
    letter, found = even(LETTERS["a sentence to each, run together"][0].replace("\na ", "\nA "))
    segments, leads = cut_up(letter, found)
    cut = dict(recut(found, label_answers(segments, leads)))[TOGETHER]
    assert [part for part in cut.found.parts if part[0] == "A"] == ["AB", "AI", "AI"]
    assert list(cut.labels.values()) == [["*1", "*2", "*3"]] * 3
    whole = next(p for p in by_parts(letter) if p.name.endswith(TOGETHER))
    assert [p.labels for p in whole.pieces if p.kind == "A"] == [["*1", "*2", "*3"]]
    assert whole.course == cut.sure < 0
