"""Makers of several systems named before, and their facts told together; one row a wording, invented names throughout."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

WHICH = "Which systems do you use for payroll and recruitment?"
BOTH = "Casewell and Land Keeper"
WHO = "Who supplies them?"

# (what is asked, answer, the makers of Casewell and Land Keeper)
MADE = [
    (WHO, "Casewell – Fernlea, Land Keeper – Binsy Ltd", ["Fernlea", "Binsy Ltd"]),
    (WHO, "Casewell: Fernlea\nLand Keeper: Binsy Ltd", ["Fernlea", "Binsy Ltd"]),
    (WHO, "Casewell is supplied by Fernlea and Land Keeper by Binsy Ltd.", ["Fernlea", "Binsy Ltd"]),
    (WHO, "Fernlea (Casewell) and Binsy Ltd (Land Keeper)", ["Fernlea", "Binsy Ltd"]),
    (WHO, "Fernlea supplies Casewell and Binsy Ltd supplies Land Keeper.", ["Fernlea", "Binsy Ltd"]),
    (WHO, "Binsy Ltd for Land Keeper, Fernlea for Casewell", ["Fernlea", "Binsy Ltd"]),
    (WHO, "Fernlea and Binsy Ltd respectively", ["Fernlea", "Binsy Ltd"]),
    ("Supplier of each system", "Fernlea\nBinsy Ltd", ["Fernlea", "Binsy Ltd"]),
    (WHO, "Both are supplied by Fernlea.", ["Fernlea", "Fernlea"]),
    (WHO, "Fernlea for both", ["Fernlea", "Fernlea"]),
    # near misses: three names for two systems, one system with its maker alone, no name at all, another question
    (WHO, "Fernlea, Binsy Ltd and Oakbyte respectively", [None, None]),
    (WHO, "Both are withheld under section 43.", [None, None]),
    ("Who hosts your website?", "Fernlea and Binsy Ltd", [None, None]),
]


@pytest.mark.parametrize(("asked", "answer", "makers"), MADE)
def test_makers_are_told_beside_names_in_order_or_of_all(asked: str, answer: str, makers: list[str | None]) -> None:
    found = extract(letter((WHICH, BOTH), (asked, answer)))["software_systems"]
    assert [s["supplier"] for s in found if s["product"] in ("Casewell", "Land Keeper")] == makers


# (answer to the annual cost of each, what each costs)
COSTS = [
    ("£13,200 for both", [None, None]),
    ("£13,200 covers both", [None, None]),
    ("£4,200 and £9,000 respectively", [4200, 9000]),
    ("Casewell: £4,200, Land Keeper: £9,000", [4200, 9000]),
]


@pytest.mark.parametrize(("answer", "costs"), COSTS)
def test_a_sum_for_both_is_the_cost_of_neither(answer: str, costs: list[int | None]) -> None:
    found = extract(letter((WHICH, BOTH), ("What is the annual cost of each?", answer)))
    assert [s["annual_cost"] for s in found["software_systems"]] == costs


# (answer to which systems, "product/use")
USES = [
    ("Casewell for HR\nLand Keeper for finance", ["Casewell/HR", "Land Keeper/finance"]),
    ("Payroll - iTrent, recruitment - Land Keeper", ["iTrent/Payroll", "Land Keeper/recruitment"]),
    ("Payroll: Casewell, recruitment: iTrent", ["Casewell/Payroll", "iTrent/recruitment"]),
    (
        "Casewell is used for payroll. For recruitment the Council uses Land Keeper.",
        ["Casewell/payroll", "Land Keeper/recruitment"],
    ),
]


@pytest.mark.parametrize(("answer", "expected"), USES)
def test_each_system_has_its_use(answer: str, expected: list[str]) -> None:
    found = extract(letter((WHICH, answer)))["software_systems"]
    assert [f"{s['product']}/{'; '.join(s['functions'])}" for s in found] == expected


def test_a_yearly_cost_of_each_system_is_no_spend_beside() -> None:
    found = extract(
        letter(
            ("Please list your payroll and recruitment systems.", "iTrent and Land Keeper"),
            ("Annual cost of each system.", "iTrent: £4,200, Land Keeper: £9,000"),
        )
    )
    assert [s["annual_cost"] for s in found["software_systems"]] == [4200, 9000]
    assert found["platform_spend"] == []


# (question, answer): what a system runs on, or an answer that points back to the name, is no other system and no maker
RUNS_ON = [
    ("Is the system hosted by the supplier?", "It is hosted in Microsoft Azure."),
    ("Is the software hosted by the supplier?", "The software is cloud hosted in AWS."),
    ("Is the system hosted by the supplier?", "See answer 1"),
]


@pytest.mark.parametrize(("asked", "answer"), RUNS_ON)
def test_where_a_system_runs_is_no_system(asked: str, answer: str) -> None:
    found = extract(letter(("Which software do you use for payroll?", "Casewell"), (asked, answer)))["software_systems"]
    assert [(s["product"], s["supplier"]) for s in found] == [("Casewell", None)]
