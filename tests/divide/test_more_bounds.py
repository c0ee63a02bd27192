"""Bounds of small rules that the larger tables pass over: letterheads, forms of numbers by level, questions told again, listings cut short."""

from __future__ import annotations

import pytest

from foiparse.divide.asks import ask_lists
from foiparse.divide.prepared import prepare
from foiparse.divide.readings.listing import alike, shares_labels
from foiparse.divide.score import score
from tests.divide.letters import document
from tests.divide.made import marked
from tests.divide.test_sequences import runs
from tests.divide.test_zones import zones

HEADS = {
    "Northmoor Council\nPlease supply the following:\nFleet\nDear Mr Reed": "h..s",  # a request above the greeting ends the letterhead
    "Northmoor Council\nFurther to your request of May.\nFleet\nDear Mr Reed": "hhhs",  # a short opening may be a subject line
    "Northmoor Council\nFurther to your request of 3 May for information about the vans, the cars and the trams of the fleet.\nFleet\nDear Mr Reed": "h..s",  # a long one is the letter's first sentence
    "Northmoor Council\n• vans\nFleet\nDear Mr Reed": "h..s",
}  # fmt: skip


@pytest.mark.parametrize("text", HEADS)
def test_where_a_letterhead_ends(text: str) -> None:
    assert zones(text) == HEADS[text]


FORMS = {
    "1. Vans / 2. Cars / a) owned / 5. Garage": ["1 2 2.a' 5~"],  # a number is of the form of its own level
    "1. Vans / 2. Cars / a) owned / 5) Garage": ["1 2 2.a'"],  # and leaves numbers out only in that form
    "1. Vans / 2. Cars / 5) Garage": ["1 2"],
}


@pytest.mark.parametrize("lines", FORMS)
def test_forms_of_numbers_by_level(lines: str) -> None:
    assert runs(lines) == FORMS[lines]


AGAIN = "the ones that we hire included, please"
TOLD = {
    f"Q*1|{AGAIN} say how many?\nA*1|Four.\n|{AGAIN}": 1.0,  # from its beginning on, the question is only restated
    f"Q*1|How many, {AGAIN}?\nA*1|Four.\n|{AGAIN}": 0.67,
    f"Q*1|How many, {AGAIN}?\nA*1|Four.\n|{AGAIN}\n|{AGAIN}": 0.33,
    f"Q*1|How many, {AGAIN}?\nA*1|{AGAIN}\n|Four.": 1.0,  # an answer may open with it
    f"Q*1|How many?\nQ*2|Which, {AGAIN}?\nA*1,*2|Four.\n|{AGAIN}": 0.67,  # a joint answer's second question
}


@pytest.mark.parametrize("lines", TOLD)
def test_a_part_of_the_question_told_again_inside_its_answer(lines: str) -> None:
    assert round(score(*marked(lines)).parts["clean"], 2) == TOLD[lines]


VANS = "How many vans do you own at the depot by the river in each of the last five years"


@pytest.mark.parametrize(
    ("listed", "block", "same"),
    [
        (VANS, VANS, True),
        (VANS, VANS.upper(), True),
        (VANS, VANS + " Four. They are kept at the depot and are all of them red.", True),
        (VANS, "How many vans do you own", True),  # restated, but cut short
        (VANS, "Four vans are owned by us in all, of which two are hired and the rest are not", False),
        (VANS, "", False),
        ("", VANS, False),
    ],
)
def test_a_restated_question_is_like_the_listed_one(listed: str, block: str, same: bool) -> None:
    assert alike(listed, block) is same


def test_half_of_the_numbers_are_shared() -> None:
    def lists(*numbers: int) -> object:
        lines = "\n".join(f"Q{n}. How many vans in depot {n}?" for n in numbers)
        return next(a for a in ask_lists(prepare(document(lines))) if a.printed)

    assert shares_labels(lists(1, 2), lists(1, 2)) and shares_labels(lists(1, 2), lists(1, 2, 3, 4))  # type: ignore[arg-type]
    assert not shares_labels(lists(1, 2), lists(1, 2, 3, 4, 5))  # type: ignore[arg-type]
