"""One fact told in many ways: every wording of an answer under every wording of its question, invented names throughout."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

NAMED = ("Which rota system do you use, and who supplies it?", "ShiftPath (Fernlea)")

WHICH = [
    "Which rota system do you use, and who supplies it?",
    "What rostering software is in place? Who is the vendor?",
    "Name and supplier of your rota system",
    "Please confirm the name of your e-rostering solution and its provider.",
    "What is your rostering platform called and which company makes it?",
]
BOTH = [
    "ShiftPath, Fernlea",
    "ShiftPath by Fernlea",
    "ShiftPath; the supplier is Fernlea",
    "Our rostering is done on ShiftPath, a Fernlea product.",
    "Fernlea supplies us with ShiftPath.",
    "Fernlea are the vendor, and the product is ShiftPath",
    "The Trust's rostering platform is ShiftPath and it is provided by Fernlea",
    "This is ShiftPath, which we get from Fernlea",
    "We have ShiftPath from Fernlea.",
]


def only(*asked: tuple[str, str]) -> dict[str, Any]:
    """The one system of a letter."""
    found = extract(letter(*asked))["software_systems"]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("question", WHICH)
@pytest.mark.parametrize("answer", BOTH)
def test_product_and_maker(question: str, answer: str) -> None:
    system = only((question, answer))
    assert (system["product"], system["supplier"]) == ("ShiftPath", "Fernlea")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When does the contract end?", "Its current term concludes on 31 March 2027."),
        ("When is it next due for renewal?", "31 March 2027"),
        ("When does your agreement with them run out?", "It is in its final year, which closes on 31 March 2027"),
        ("End dates of both", "31/3/27"),
        ("When does the contract run to?", "31 March 2027, with an option of two more years"),
    ],
)
def test_ends(question: str, answer: str) -> None:
    assert only(NAMED, (question, answer))["contract_end"] == "2027-03-31"


@pytest.mark.parametrize(
    "question",
    [
        "How many users?",
        "How many staff have access to it?",
        "How many accounts are there?",
        "How many members of staff can log on?",
        "How many staff are on each system?",
        "1.4 Users",
        "No. of agents",
        "How many managers log in to it?",
    ],
)
def test_users(question: str) -> None:
    assert only(NAMED, (question, "450"))["users"] == 450


@pytest.mark.parametrize("question", ["What was the cost in 2024/25?", "How much per year?", "What do you pay them a year?"])
def test_yearly_costs(question: str) -> None:
    assert only(NAMED, (question, "£45,000"))["annual_cost"] == 45000
