"""The requester's greeting at a question's end is no part of it."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

ASKED = "The name of the person who was paid."


@pytest.mark.parametrize(
    "greeting",
    [
        "Yours faithfully, A Resident",
        "Kind regards",
        "Many thanks.",
        "Thank you in advance for it",
        "Thanks, Ada Reed",
        "Regards\n|Ada",
    ],
)
def test_greetings_are_cut(greeting: str) -> None:
    _, found = composed(f"Q1|1. {ASKED} {greeting}\nA1|Refused")
    cut = greeting != "Thank you in advance for it"  # goes on in small letters: not known for a greeting
    assert found["1"][0] == (f"1. {ASKED}" if cut else f"1. {ASKED} {greeting}")


@pytest.mark.parametrize(
    "words",
    [
        "1. Many thanks.",  # nothing would be left
        "1. How many letters end with yours faithfully",
        "1. How do you say it? Thank you for what?",
    ],
)
def test_near_misses(words: str) -> None:
    _, found = composed(f"Q1|{words}\nA1|Four")
    assert found["1"][0] == words


@pytest.mark.parametrize(
    ("asked", "left"),
    [("Do you own vans? –", "Do you own vans?"), ("Do you own vans? ->", "Do you own vans?"), ("Vans owned –", "Vans owned –")],
)
def test_the_dash_before_its_answer_is_cut(asked: str, left: str) -> None:
    _, found = composed(f"Q1|1. {asked}\nA1|Yes")
    assert found["1"][0] == f"1. {left}"
