"""Each layout of the catalogue, read from a short letter of an invented authority."""

from __future__ import annotations

from tests.divide.letters import divided

OPEN = "Northmoor Council\n\nDear Applicant\n\nThank you for your request.\n\n"
CLOSE = "\nIf you are dissatisfied with this response you may ask for an internal review.\n\nYours sincerely\nA Clerk\n"


def test_answers_beneath() -> None:
    _, pairs = divided(OPEN + "1. How many vans do you own?\nWe own four vans.\n\n2. What did they cost?\n£12,000\n" + CLOSE)
    assert pairs == {"1": ("1. How many vans do you own?", "We own four vans."), "2": ("2. What did they cost?", "£12,000")}


def test_listing_then_restated() -> None:
    listing = "1. How many vans do you own?\n2. What did they cost?\n\n"
    text = OPEN + listing + "Response\n\n1. How many vans do you own?\nFour.\n2. What did they cost?\n£12,000\n" + CLOSE
    division, pairs = divided(text)
    assert pairs["2"] == ("2. What did they cost?", "£12,000")
    assert division.questions[0].listing_spans


def test_listing_then_numbers_alone() -> None:
    listing = "You asked:\n1. How many vans do you own?\n2. What did they cost?\n\n"
    _, pairs = divided(OPEN + listing + "Our response:\n\n1. Four.\n2. £12,000\n" + CLOSE)
    assert pairs["1"] == ("1. How many vans do you own?", "1. Four.")


def test_one_answer_serves_two_questions() -> None:
    text = (
        OPEN + "1. How many vans do you own?\n\n2. What did they cost?\n\nThe Council does not hold this information.\n" + CLOSE
    )
    division, pairs = divided(text)
    assert pairs["1"][1] == pairs["2"][1] == "The Council does not hold this information."
    assert division.questions[0].same_answer_as == ["2"]
