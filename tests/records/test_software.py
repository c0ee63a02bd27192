"""Software systems: each test names the shape of letter that it settles."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

WHICH = "What software systems are used by the Council for planning, parking, trees and licensing?"


def systems(*asked: tuple[str, str], **more: Any) -> list[dict[str, Any]]:
    """The software systems of a letter, only what is told of each."""
    rows = extract(letter(*asked, **more))["software_systems"]
    keep = ("product", "supplier", "functions", "contract_end", "annual_cost", "users")
    return [{k: row[k] for k in keep if row[k] not in (None, [])} for row in rows]


def test_a_supplier_with_its_functions_on_the_next_line() -> None:
    assert systems((WHICH, "Oakbyte Software\n\nParking, Licensing\n\nFernlea – Land Keeper\n\nPlanning")) == [
        {"supplier": "Oakbyte Software", "functions": ["Parking", "Licensing"]},
        {"supplier": "Fernlea", "product": "Land Keeper", "functions": ["Planning"]},
    ]


def test_categories_of_the_question_with_a_supplier_each() -> None:
    asked = "Software category: ERP, CRM, HR. Name of supplier: which software provider holds each contract?"
    assert systems((asked, "ERP – No ERP system is in operation\nCRM – Oakbyte Communications\nHR – Fernlea")) == [
        {"supplier": "Oakbyte Communications", "functions": ["CRM"]},
        {"supplier": "Fernlea", "functions": ["HR"]},
    ]


def test_facts_of_other_questions_join_the_system_of_the_first() -> None:
    made = systems(
        ("Which software do you use to manage trees?", "Canopy Manager"),
        ("When does the contract for each system expire?", "31 March 2026, with an option to extend by two years"),
        ("What is the annual maintenance cost of the system?", "£12,400 + VAT"),
        ("How many users or licences are there?", "We have a site licence, so use is unlimited."),
    )
    assert made == [
        {
            "product": "Canopy Manager", "functions": ["tree management"], "contract_end": "2026-03-31", "annual_cost": 12400,
            "users": "unlimited",
        }
    ]  # fmt: skip


def test_facts_go_to_the_system_that_the_answer_names() -> None:
    made = systems(
        ("Which rota systems do you use?", "Shiftwell and Dayboard"),
        ("When do the contracts end?", "Shiftwell 31/12/2026 – Dayboard annual renewal 31/03/2027"),
        ("What did they cost in the financial year 2024/25?", "Shiftwell £2,697 Dayboard £131,811"),
    )
    assert made == [
        {"product": "Shiftwell", "functions": ["rota"], "contract_end": "2026-12-31", "annual_cost": 2697},
        {"product": "Dayboard", "functions": ["rota"], "contract_end": "2027-03-31", "annual_cost": 131811},
    ]


def test_a_supplier_that_a_later_answer_parts_into_products() -> None:
    made = systems(
        ("Which software supplier provides your rota system?", "Our supplier is Shiftwell."),
        (
            "What did your rota supplier cost in the financial year 2024/25?",
            "Shiftwell e-Week £2,697 Shiftwell NightBoard £9,000",
        ),
    )
    assert [(m["supplier"], m["product"], m["annual_cost"]) for m in made] == [
        ("Shiftwell", "e-Week", 2697),
        ("Shiftwell", "NightBoard", 9000),
    ]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Which case management system do you use?", "Casewell", [{"product": "Casewell", "functions": ["case management"]}]),
        ("What HR system do you use?", "Our system is PeopleDesk.", [{"product": "PeopleDesk", "functions": ["HR"]}]),
        ("Who provides your telephony system?", "Belltone Ltd", [{"supplier": "Belltone Ltd", "functions": ["telephony"]}]),
        ("Name the software with which you run parking?", "In-house", []),
        ("Which case management system do you use?", "None", []),
        ("Which case management system do you use?", "We do not use a case management system.", []),
        ("Which case management system do you use?", "Please see the attached document.", []),
        ("Which booking system do you use?", "The booking system is provided by Oakbyte Limited.", [{"supplier": "Oakbyte Limited", "functions": ["booking"]}]),
    ],
)  # fmt: skip
def test_short_answers_and_sentences(question: str, answer: str, expected: list[dict[str, Any]]) -> None:
    assert systems((question, answer)) == expected


def test_a_table_with_any_headings() -> None:
    cells = [
        ["Software name", "Vendor", "Used for", "Contract expiry date", "Cost per annum (£000)", "No. of users"],
        ["Land Keeper", "Fernlea", "Planning", "31/03/2026", "12.5", "40"],
        ["Meterlight", "Oakbyte", "Parking; permits", "rolling", "N/A", "unlimited"],
    ]
    assert systems(("Please complete the table of your software systems", "\n".join("\t".join(r) for r in cells)), tables={1: cells}) == [
        {
            "product": "Land Keeper", "supplier": "Fernlea", "functions": ["Planning"], "contract_end": "2026-03-31", "annual_cost": 12500,
            "users": 40,
        },
        {"product": "Meterlight", "supplier": "Oakbyte", "functions": ["Parking", "permits"], "users": "unlimited"},
    ]  # fmt: skip


def test_a_table_with_its_headings_down_the_side() -> None:
    cells = [["System name", "Land Keeper"], ["Supplier", "Fernlea"], ["Contract end date", "June 2027"]]
    made = systems(("Details of your planning software", "Land Keeper"), tables={1: cells})
    assert made == [{"product": "Land Keeper", "supplier": "Fernlea", "functions": ["planning"], "contract_end": "2027-06"}]


def test_a_filled_form_gives_a_system_and_its_total_as_spend() -> None:
    answer = (
        "System type - Rostering\nSupplier name - Shiftwell Software\nSystem name - Nightboard\n"
        "Contract expiration - 9th March 2031, extendable by two years.\nTotal value of contract (£) - circa £3million"
    )
    made = letter(("Please confirm the details of your rostering software", answer))
    records = extract(made)
    assert [(r["product"], r["supplier"], r["contract_end"]) for r in records["software_systems"]] == [
        ("Nightboard", "Shiftwell Software", "2031-03-09")
    ]
    assert [(r["provider"], r["amount"], r["period"]) for r in records["platform_spend"]] == [
        ("Shiftwell Software", 3000000, "total")
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many potholes were repaired in 2023/24?", "1,204"),
        ("Please list the schools in the borough.", "Oak Primary\nElm Primary\nAsh Academy"),
        (
            "What system is in place for reporting complaints?",
            "Complaints are recorded by each team and reported to the committee.",
        ),
        ("Who is responsible for the software? Please give name and job title.", "Head of Digital"),
        ("Which wards have a 20 mph limit?", "Northgate and Riverside"),
        ("What training was given on the new system?", "Half a day of e-learning."),
    ],
)
def test_letters_about_other_things_have_no_systems(question: str, answer: str) -> None:
    assert systems((question, answer)) == []


def test_a_record_knows_its_place() -> None:
    made = letter(("Which case management system do you use?", "Casewell"))
    row = extract(made)["software_systems"][0]
    start, end = row["span"]
    assert (made.text[start:end], row["question"]) == ("Casewell", "1")


def test_canonical_names_stand_beside_the_printed_ones() -> None:
    row = extract(letter(("Which EPR system do you use?", "SystemOne")))["software_systems"][0]
    assert (row["product"], row["canonical_product"], row["canonical_supplier"]) == ("SystemOne", "SystmOne", "TPP")
