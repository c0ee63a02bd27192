"""Several things asked in one question, one of which is kept back or not held; words of our own."""

from __future__ import annotations

import pytest

import foiparse
from foiparse.judge.several import asks, beside, tells

ASKED: list[tuple[str, frozenset[str]]] = [
    ("How many incidents were there, and on what dates?", frozenset({"number", "date"})),
    ("Who maintains the boilers, since when and at what price?", frozenset({"name", "date", "money"})),
    ("Is there a contract? If so, what does it cost?", frozenset({"whether", "money"})),
    ("What is the value of the contract?", frozenset({"money"})),
    ("How many of those who left were re-employed when the depot closed?", frozenset({"number"})),
    ("Please send all emails which mention mould.", frozenset()),
    ("How many had a chip with out of date details?", frozenset({"number"})),
]


@pytest.mark.parametrize(("question", "wanted"), ASKED, ids=[q for q, _ in ASKED])
def test_the_kinds_of_thing_that_a_question_asks(question: str, wanted: frozenset[str]) -> None:
    assert asks(question) == wanted


def test_the_things_beside_the_one_kept_back() -> None:
    asked = frozenset({"number", "date"})
    assert beside("We are unable to provide the dates as they are exempt.", asked) == {"number"}
    assert not beside("This information is exempt, as the dates would identify somebody.", asked)
    assert not beside("The cost of complying would exceed the limit.", frozenset({"money", "number"}))


def test_a_name_is_told_by_a_name() -> None:
    asked = frozenset({"name", "money"})
    assert tells("Hexley Ltd was appointed", asked) == {"name"}
    assert not tells("It is a rule of long standing", frozenset({"reason", "thing"}))
    assert not tells("The Council keeps no register of this", asked)


# (question, answer, status)
STATUS: list[tuple[str, str, str]] = [
    (
        "How many incidents were there, and on what dates?",
        "There were 14. We are unable to provide the dates of these as they are exempt under section 40(2).",
        "partial",
    ),
    ("How many incidents were there, and on what dates?", "14.\n\nThe Trust does not hold the dates.", "partial"),
    ("Who was appointed, and when?", "Hexley Ltd was appointed. The dates are not recorded.", "partial"),
    ("Who maintains the boilers, and at what price?", "Hexley Ltd.\n\nThe price cannot be released.", "partial"),
    ("Is there a contract? If so, what does it cost?", "Yes, with Hexley Ltd. Section 43(2) applies to the cost.", "partial"),
    (
        "Is there a contract? If so, what does it cost?",
        "We have withheld the cost under section 43(2). Yes, with Hexley Ltd.",
        "partial",
    ),
    ("What does it cost?", "We have withheld the cost under section 43(2). Yes, we hold it.", "withheld"),
    ("Who decides on appeals?", "Westmere Council will hold this. We do not.", "not_held"),
    ("Who decides on appeals?", "The panel is chosen by Westmere Council.", "provided"),
    (
        "Please send the reports.",
        "Fire reports, from which the names of staff have been removed under section 40(2)",
        "partial",
    ),
    (
        "Which views were given?",
        "These are exempt under section 36(2)(b)(i), since officials must be able to give frank advice.",
        "withheld",
    ),
    ("On what dates did they meet?", "The panel met in private. The dates are not recorded.", "not_held"),
    ("How many died, and had they made a will?", "Officers search for a will. The number is not recorded.", "not_held"),
    ("What are the names and prices?", "We hold this. The names and prices are exempt under section 43(2).", "withheld"),
    ("Please send all emails about mould.", "There were 14. They are exempt under section 40(2).", "withheld"),
    ("What is the price?", "This information cannot be disclosed.", "withheld"),
    ("What is the price?", "This cannot be provided.", "withheld"),
    ("What is the price?", "Our records do not show this.", "not_held"),
    ("What is the price?", "This does not form part of our records.", "not_held"),
    ("What is the price?", "The Trust does not possess this information.", "not_held"),
    ("What is the price?", "We have been unable to find any information relating to this.", "not_held"),
    ("How many staff left?", "Our records show that nine left.", "provided"),
    ("Where is the site?", "Staff were unable to find a suitable site, so Mill Lane was used.", "provided"),
    ("What is the price?", "A response to this question will follow.", "unanswered"),
    ("What is the price?", "Your question is too broad. Please can you narrow it to a particular service?", "clarification"),
    ("What is the price?", "So that we can answer this, please tell us the dates you are interested in.", "clarification"),
    (
        "What is the price?",
        "The Trust requires further details to answer this question. Please provide the dates.",
        "clarification",
    ),
]


@pytest.mark.parametrize(("question", "answer", "wanted"), STATUS, ids=[a[:60] for _, a, _ in STATUS])
def test_one_thing_kept_back_beside_another_that_was_told(question: str, answer: str, wanted: str) -> None:
    letter = f"Tarn Trust\nDear Mr Ash\nThank you for your FOI request.\n\n1. How many vans are there?\n\nNine\n\n2. {question}\n\n{answer}\n\nYours sincerely\n"
    assert [q.status for q in foiparse.parse(letter.encode(), name="letter.txt").questions] == ["provided", wanted]
