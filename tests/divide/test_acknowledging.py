"""Letters that restate nothing: a sentence that only speaks of the request is no question."""

from __future__ import annotations

import pytest

from foiparse.divide.acknowledging import only_acknowledges, only_points_down


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your request for information, which was received by the Council on 16th March 2018 and has been considered under the Act.",
        "Thank you for your email of 3 May 2024.",
        "I refer to your request under the Freedom of Information Act 2000.",
        "Further to your Freedom of Information request dated 2 June 2023, we can now respond.",
        "I am writing in response to your letter of 9 July.",
        "You confirmed on 14 November 2022 that you meant calendar years.",
        "On 3 May you clarified that vans on hire are to be left out.",
    ],
)
def test_only_acknowledges(sentence: str) -> None:
    assert only_acknowledges(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your request about the number of vans that we own.",
        "You confirmed the number of vans, but how many are red?",
        "You asked on 3 May how many vans are red.",
        "Thank you for your request for copies of the fire plans.",
        "I refer to your request in which you asked how many officers were injured.",
        "Further to your letter of 9 July, you wished to know the cost of the wall.",
        "Thank you for your request for information on parking fines.",
        "Thank you for your email, which reads as follows:",
        "How many requests for information did you receive?",
    ],
)
def test_says_what_is_asked(sentence: str) -> None:
    assert not only_acknowledges(sentence)


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("Please see our responses in italics below.", True),
        ("Our answers are set out beneath each question.", True),
        ("The Trust's response is below:", True),
        ("Our response is in red.", True),
        ("Our response is in the table below, save for 2019.", False),
        ("Please see the list of vans below.", False),
        ("Our answer to this is that we own four.", False),
    ],
)
def test_only_points_down(sentence: str, points: bool) -> None:
    assert only_points_down(sentence) == points
