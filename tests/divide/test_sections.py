"""Headings told twice, over the questions and over the answers, are of none; nor are headings of a second request."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

TWICE = (
    "Q1|1. How many left?\n\n|Premises\n\nQ2|2. How many sites?\nQ3|3. What rent?\n"
    "\n-|Staff\n\nA1|1. Nine\n\n|Premises\n\nA2|2. Four\nA3|3. £700"
)


def test_a_heading_told_twice_ends_no_question_and_no_answer() -> None:
    _, found = composed(TWICE)
    assert found["1"] == ("1. How many left?", "1. Nine")


@pytest.mark.parametrize(
    ("heading", "kept"), [("Your second request (FOI 7)", False), ("Second request", False), ("Marlow Depot", True)]
)
def test_the_heading_of_another_request(heading: str, kept: bool) -> None:
    _, found = composed(f"Q1|1. Where?\nA1|At a depot:\n\n|{heading}\n\nQ2|2. When?\nA2|In May")
    assert found["1"][1] == (f"At a depot: {heading}" if kept else "At a depot:")


def test_a_heading_asked_and_answered_with_itself_is_no_question() -> None:
    _, found = composed("Qb|Part B: Leavers\nQ1|1. How many left?\nAb|Part B: Leavers\nA1|1. Nine")
    assert list(found) == ["1"]


def test_the_name_of_a_page_that_two_answers_point_to_heads_nothing() -> None:
    _, found = composed(
        "Q1|1. Which contracts?\nA1|See the link:\n\n|Contracts Register\n\nQ2|2. Since when?\nA2|See too:\n\n|Contracts Register\n\nQ3|3. Who?\nA3|Us"
    )
    assert found["1"][1].endswith("Contracts Register") and found["2"][1].endswith("Contracts Register")
