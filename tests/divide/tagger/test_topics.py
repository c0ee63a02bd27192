"""Answers below all questions, each under a heading that names what its question is about."""

from __future__ import annotations

import pytest

from tests.divide.letters import divided

ASKED = "Dear Mr Quayle\nYou asked:\n1. Is there a waiting list for allotments?\n2. Which events have been sponsored?\n3. How much income was raised?\nResponse\n"
TOLD = {
    "one heading each": (
        "Allotments\nYes\nSponsored events\nThe show in 2022.\nNo others.\nIncome\n£126,107",
        ["Allotments Yes", "Sponsored events The show in 2022. No others.", "Income £126,107"],
    ),
    "names in answers, no headings": (
        "Yes, there are nine people waiting.\nThe show in 2022.\n£126,107 was raised.",
        ["Yes, there are nine people waiting.", "The show in 2022.", "£126,107 was raised."],
    ),
}


@pytest.mark.parametrize(("body", "answers"), TOLD.values(), ids=TOLD.keys())
def test_answers_under_their_topics(body: str, answers: list[str]) -> None:
    _, pairs = divided(f"{ASKED}{body}\nIf you are dissatisfied you may ask for a review.\nYours sincerely\nClerk")
    assert [a for _, a in pairs.values()] == answers
