"""A page's request in the requester's own words: "I am writing to request …" asks, "I am writing in response to …" opens a letter."""

from __future__ import annotations

import pytest

import foiparse

PAGE = "Noise\n\nFOI reference: FOI-24-118\n\nRequest\n\n{request}\n\nResponse\n\n{answer}\n"
FORM = "Digital dictation software: Winscribe (Nuance)\nNumber of licences: 420\nRenewal date: 14 August 2025"


@pytest.mark.parametrize(
    "request_",
    [
        "I am writing to request the total value of the contract awarded for the new website.",
        "I write to ask for the number of noise complaints made since 2021, by ward.",
        "I would like to request the total value of the contract awarded for the new website.",
    ],
)
def test_what_a_requester_writes_to_ask_is_the_question(request_: str) -> None:
    [question] = foiparse.parse(PAGE.format(request=request_, answer="We recorded 412 of these.").encode(), "a.txt").questions
    assert question.text and request_.endswith(question.text)
    assert "the new website" in question.text if "website" in request_ else question.text.startswith("the number")


def test_what_the_authority_writes_in_response_is_none() -> None:
    text = "Dear Ms Ashe\n\nI am writing in response to your request for information.\n\n1. How many vans?\n\n14.\n\nYours sincerely\n\nA Roe"
    assert [q.text for q in foiparse.parse(text.encode(), "a.txt").questions] == ["1. How many vans?"]


@pytest.mark.parametrize(
    "below", ["This concludes our response.", "Share this page", "If you are unhappy you may ask for a review."]
)
def test_a_forms_last_line_is_of_the_answer_though_it_tells_a_day(below: str) -> None:
    request = "Please state which dictation software is used, the number of licences and the renewal date."
    page = PAGE.format(request=request, answer=f"I can confirm that we hold this.\n\n{FORM}\n\n{below}")
    [question] = foiparse.parse(page.encode(), "a.txt").questions
    assert question.answer.endswith("Renewal date: 14 August 2025")


def test_the_letters_own_lines_below_an_answer_are_not() -> None:
    page = PAGE.format(
        request="Please state which dictation software is used.", answer=f"{FORM}\n\nDate: 3 May 2025\nReference: FOI 22"
    )
    [question] = foiparse.parse(page.encode(), "a.txt").questions
    assert "3 May 2025" not in question.answer
