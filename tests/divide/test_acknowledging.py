"""Letters that restate nothing: a sentence that only speaks of the request is no question."""

from __future__ import annotations

import pytest

from foiparse.divide.acknowledging import only_acknowledges, only_confirms, only_points_down


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


@pytest.mark.parametrize(
    ("sentence", "confirms"),
    [
        ("I can confirm that we hold the information you asked for.", True),
        (
            "In accordance with section 1(1)(a) of the Act, I can confirm that the Trust holds information of that description.",
            True,
        ),
        ("We confirm the Council does hold this information.", True),
        ("I can confirm that the Council holds some of the information.", False),
        ("I can confirm that the Council holds no information.", False),
        ("I can confirm that we hold the information, but it is exempt.", False),
        ("I can confirm that we hold the information, which is attached.", False),
        ("I can confirm that we hold 12 vans.", False),
        ("The Council holds this information.", False),
    ],
)
def test_only_confirms(sentence: str, confirms: bool) -> None:
    assert only_confirms(sentence) is confirms


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("The information is as follows.", True),
        ("The information you requested is set out below.", True),
        ("The Force has now completed its searches and I can respond as follows.", True),
        ("The details are as follows:", False),  # which begins what is told
        ("The information is as follows: 12 vans.", False),
        ("The information you requested is exempt.", False),
    ],
)
def test_points_to_what_follows(sentence: str, points: bool) -> None:
    assert only_points_down(sentence) is points
