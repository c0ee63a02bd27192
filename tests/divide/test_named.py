"""Requests of named points: the words behind a name are the requester's where the others of the list ask."""

from __future__ import annotations

import pytest

from foiparse import parse
from foiparse.divide.named import told_by_requester
from foiparse.divide.prepared import prepare
from tests.divide.letters import document

BROKERS = """Response
1. System Category: Payroll, Fleet, Library
2. Supplier: Which firm sold you each of them?
Payroll - Grebe Software
Fleet - Kestrel Fleet Ltd
Library - none
3. Length: How many years does each contract run?
Three years each.
4. Cost: Please state what each of them costs a year.
We paid £12,000 in all."""
FORM = """Response
1. Name of organisation: Ambleford Council
2. Supplier: Grebe Software
3. Length: How many years does the contract run? Three years."""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (BROKERS, ["1. System Category: Payroll, Fleet, Library"]),
        (FORM, []),  # a form filled in: one asks, two are answered
        (
            BROKERS.replace("3. Length: How many years does each contract run?", "3. Length: three years."),
            [],
        ),  # as many ask as do not
        ("1. What is the time: 10 or 11?\nTen.", []),
        ("", []),
    ],
)
def test_what_stands_behind_a_name_is_the_requesters_where_others_ask(text: str, named: list[str]) -> None:
    letter = prepare(document(text))
    found = [letter.units[k].plain for k in sorted(told_by_requester(letter))]
    assert len(found) == len(named)
    assert all(plain.startswith(begun) for plain, begun in zip(found, named, strict=True))


def test_what_the_list_is_about_is_a_question_without_an_answer() -> None:
    first, second, *_ = parse(BROKERS.encode(), name="reply.txt").questions
    assert (first.text, first.answer, first.status) == ("1. System Category: Payroll, Fleet, Library", "", "unanswered")
    assert second.answer.startswith("Payroll - Grebe Software")
