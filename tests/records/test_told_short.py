"""Systems told in forms, runs, tables and short answers: each case names the shape that it settles; invented systems."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from foiparse.records.facts import contract_end
from foiparse.records.told import without_options
from tests.records.make import letter

KEEP = ("product", "supplier", "contract_end", "annual_cost", "users")


def systems(*asked: tuple[str, str], **more: Any) -> list[tuple[Any, ...]]:
    """Name, maker, end, cost and users of each system of a letter."""
    return [tuple(row[k] for k in KEEP) for row in extract(letter(*asked, **more))["software_systems"]]


WHICH = "Which rota system do you use, who supplies it and what is the annual cost?"
CASES: list[tuple[str, tuple[tuple[str, str], ...], list[tuple[Any, ...]]]] = [
    (
        "a second kind asked as the first was",
        (
            ("Rota: system, supplier, annual cost, users, end date", "Dutywell, Fernlea Ltd, £18,450, 54, 31/03/2027"),
            ("Parking: as above", "Baywell, Oakbyte Ltd, £9,800, 8, 30/09/2026"),
        ),
        [
            ("Dutywell", "Fernlea Ltd", "2027-03-31", 18450, 54),
            ("Baywell", "Oakbyte Ltd", "2026-09-30", 9800, 8),
        ],
    ),
    (
        "a run of names and facts under the name of what it is for",
        ((WHICH, "Dutywell, Fernlea Ltd, £18,450"), ("Trees", "Leafly – Oakbyte Ltd – 14 June 2026 – £5,995")),
        [("Dutywell", "Fernlea Ltd", None, 18450, None), ("Leafly", "Oakbyte Ltd", "2026-06-14", 5995, None)],
    ),
    (
        "two names alone under a heading are no system",
        ((WHICH, "Dutywell, Fernlea Ltd, £18,450"), ("Trees", "Elm Avenue – Oak Road – 14 June 2026")),
        [("Dutywell", "Fernlea Ltd", None, 18450, None)],
    ),
    (
        "written by the authority itself, under a heading",
        ((WHICH, "Dutywell, Fernlea Ltd, £18,450"), ("Tree orders", "Leafly, which was written by our own officers")),
        [("Dutywell", "Fernlea Ltd", None, 18450, None), ("Leafly", None, None, None, None)],
    ),
    (
        "the maker's name first, then the product's with its word",
        (("Who provides your web filtering and what's the product?", "Fernlea Cyber. The product is Watchwell."),),
        [("Watchwell", "Fernlea Cyber", None, None, None)],
    ),
    (
        "the product's name first, then the maker's with its word",
        (("Which LIMS do you run, and who makes it?", "Labwell. The maker is Fernlea Informatics."),),
        [("Labwell", "Fernlea Informatics", None, None, None)],
    ),
    (
        "labels of R, for response",
        (("Name of the laboratory system in use", "R1. Labwell"), ("Supplier", "R2. Fernlea Informatics"), ("Users", "R3. 45")),
        [("Labwell", "Fernlea Informatics", None, None, 45)],
    ),
    (
        "a system looked at and not taken",
        (("Do you use a separate system for contract management? If so which.", "No. Registers are held on paper. Dealwell was tried."),),
        [],
    ),
    (
        "another answer pointed to is no number of users",
        ((WHICH, "Dutywell, Fernlea Ltd, £18,450"), ("How many users does the rota system have?", "See 11")),
        [("Dutywell", "Fernlea Ltd", None, 18450, None)],
    ),
    (
        "an app by its purpose, with what is paid for it",
        (("Which app is used for booking bank shifts, who is behind it and what is paid for it per annum?", "Shiftly. Fernlea Ltd. £142,000"),),
        [("Shiftly", "Fernlea Ltd", None, 142000, None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_systems_told_shortly(asked: tuple[tuple[str, str], ...], told: list[tuple[Any, ...]]) -> None:
    assert systems(*asked) == told


def test_from_and_to_over_the_days_of_a_contract() -> None:
    cells = [
        ["What it's for", "System", "Supplied by", "From", "To", "Charge (p.a.)"],
        ["Rota", "Dutywell", "Fernlea Ltd", "01/04/2021", "31/03/2028", "£18,450"],
    ]
    asked = ("A list of software systems with supplier, start, end and annual charge", "See the table")
    made = extract(letter(asked, tables={1: cells}))["software_systems"]
    assert [(s["product"], s["functions"], s["contract_end"], s["annual_cost"]) for s in made] == [
        ("Dutywell", ["Rota"], "2028-03-31", 18450)
    ]


def test_the_latest_of_two_years_beside_a_joint_heading() -> None:
    cells = [
        ["What for", "Name of system (supplier)", "Ends", "23/24 £", "24/25 £", "How many use it"],
        ["Rota", "Dutywell (Fernlea Ltd)", "31/03/2033", "18,000", "18,450", "540"],
    ]
    asked = (
        "For each system: supplier, product, end of contract, cost in 23/24 and 24/25, and how many people use it",
        "See the table",
    )
    assert systems(asked, tables={1: cells}) == [("Dutywell", "Fernlea Ltd", "2033-03-31", 18450, 540)]


def test_a_form_down_the_side_whose_heading_names_a_year() -> None:
    cells = [
        ["Product", "Dutywell"],
        ["Vendor", "Fernlea Ltd"],
        ["Cost per annum (2023/24)", "£118,750 ex VAT"],
        ["Live from", "October 2019"],
        ["Contract end", "31/03/2026"],
    ]
    asked = ("What payroll software is used? Please give product, vendor, yearly cost and end of contract.", "See the table")
    assert systems(asked, tables={1: cells}) == [("Dutywell", "Fernlea Ltd", "2026-03-31", 118750, None)]


ENDS = [
    ("31 August 2026 (then up to 24 months more)", "2026-08-31"),
    ("31/03/2028, options of 12 + 12 months afterwards", "2028-03-31"),
    ("30/09/2026, may be extended to 2028", "2026-09-30"),
    ("31 January 2026 (it can be prolonged once, to 2028)", "2026-01-31"),
    # an extension that has been taken up is the end
    ("Extended to 31 March 2027", "2027-03-31"),
]


@pytest.mark.parametrize(("text", "end"), ENDS)
def test_an_end_without_what_may_come_after_it(text: str, end: str) -> None:
    assert contract_end(text) == end


def test_an_extension_made_is_kept() -> None:
    assert without_options("The contract was extended to May 2027.") == "The contract was extended to May 2027."


def test_users_of_the_one_system_of_two_uses() -> None:
    cells = [
        ["Area", "System name", "Supplier", "Contract end"],
        ["PAS / EPR", "Wardly", "Fernlea Ltd", "31/10/2029"],
        ["Maternity", "Cradly", "Oakbyte Ltd", "31/03/2027"],
    ]
    made = systems(
        ("Please fill in the table of clinical systems", "See the table"),
        ("How many users has the EPR?", "6,200"),
        tables={1: cells},
    )
    assert [(s[0], s[-1]) for s in made] == [("Wardly", 6200), ("Cradly", None)]
