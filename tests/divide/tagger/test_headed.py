"""Answers under headings that name their questions; each table is one rule."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.pairing import label_answers
from tests.divide.tagger.marked import segments

ASKED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\nQ 4. Where do they stand?\n"
BARE = "Q How many vans do you own?\nQ What did they cost to buy?\nQ Who repairs them?\n"
PARTED = "Q 1. How many vans?\nQ 2. Of cars:\nQ a) how many?\nQ b) what cost?\n"

UNDER = {
    "a tag and a number": (ASKED + "O Question 2\nA Nine pounds.\nO Question 1\nA Four.", ["2", "1"]),
    "a number and a word": (ASKED + "O Q1 and Q2 Response\nA Four for nine pounds.\nO Q3 Response\nA Marlow.", ["1,2", "3"]),
    "with regard to several": (ASKED + "O In respect of questions 2 and 4:\nA We do not hold this.", ["2,4"]),
    "a sentence that leads to the answer": (
        ASKED + "O It came to this about question 3:\nA Marlow.\nO Question 1\nA Four.",
        ["3", "1"],
    ),
    "ordinals": (BARE + "O In response to the third question:\nA Marlow.\nO The first part\nA Four.", ["*3", "*1"]),
    "the last line above": (
        BARE + "O The first thing to say is that we are late.\nO The third part\nA Marlow.\nO The first part\nA Four.",
        ["*3", "*1"],
    ),
    "the last of them": (BARE + "O Your last question\nA Marlow.\nO The first question\nA Four.", ["*3", "*1"]),
    "as many answers as it names": (
        ASKED + "O Questions 1 and 2\nA Four.\nA Nine pounds.\nO Question 3\nA Marlow.",
        ["1", "2", "3"],
    ),
    "an answer that names one of them": (ASKED + "O Questions 1 to 3\nA 3. Marlow.\nA 1. Four.", ["3", "1"]),
    "until one names another": (ASKED + "O Question 1\nA Four.\nA Question 3: Marlow.", ["1", "3"]),
    "parts by their letters": (PARTED + "O Question 2\nA (b) £3.\nA (a) Two.", ["2.b", "2.a"]),
}
NOT_UNDER = {
    "a sentence that names one in passing": (
        ASKED + "O Decision: granted in full, save for what is asked at Question 4\nA 1. Four.",
        ["1"],
    ),
    "a heading of another kind": (ASKED + "O Reasons for question 3 being refused, and what you can do\nA 1. Four.", ["1"]),
    "a number that no question has": (ASKED + "O Question 9\nA 1. Four.", ["1"]),
    "too long": (ASKED + "O Question 4 is one that we have had from many people over the last few years.\nA 1. Four.", ["1"]),
}


@pytest.mark.parametrize(("lines", "expected"), [*UNDER.values(), *NOT_UNDER.values()], ids=[*UNDER, *NOT_UNDER])
def test_under_headings(lines: str, expected: list[str]) -> None:
    found = segments(lines)
    label_answers(found, set())
    assert [",".join(s.labels) for s in found if s.part == "A"] == expected
