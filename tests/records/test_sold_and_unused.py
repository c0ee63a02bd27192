"""Who sells a product, platforms that were not used, and figures whose unit or whole stands behind: invented names."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

VIA: dict[str, tuple[str, str, list[tuple[str | None, str | None]]]] = {
    "the seller behind via": ("What e-learning system do you use?", "We use Casewell via Oakbyte.", [("Casewell", "Oakbyte")]),
    "the seller alone would be read": (
        "What incident reporting system do you use and when does it end?",
        "Casewell via Fernlea Digital, ending 31 March 2027.",
        [("Casewell", "Fernlea Digital")],
    ),
    "a framework sells nothing": ("What feedback system do you use?", "Casewell, procured via G-Cloud 12.", [("Casewell", None)]),
    "each use with its own seller": (
        "Which systems do you use for e-learning, recruitment and appraisals?",
        "E-learning: Casewell via Fernlea\nRecruitment: Ledgerman via Oakbyte\nAppraisals: paper based",
        [("Casewell", "Fernlea"), ("Ledgerman", "Oakbyte")],
    ),
    "a stroke inside a name": ("What finance system do you use?", "SAP S/4HANA, in place since 2019.", [("SAP S/4HANA", None)]),
}


@pytest.mark.parametrize(("asked", "answer", "expected"), VIA.values(), ids=VIA.keys())
def test_who_sells_it(asked: str, answer: str, expected: list[tuple[str | None, str | None]]) -> None:
    found = extract(letter((asked, answer)))["software_systems"]
    assert [(s["product"], s["supplier"]) for s in found] == expected


PAID: dict[str, tuple[str, str, dict[str, Any]]] = {
    "did not use": (
        "How much did you spend with Hays, Reed and Adecco in 2023/24?",
        "Hays £12,400\nAdecco £8,150\nWe did not use Reed.",
        {"Hays": 12400, "Adecco": 8150, "Reed": None},
    ),
    "an amount is not that of the next line's name": (
        "How much was spent on Rightmove and Zoopla in 2023/24?",
        "Rightmove – £12,400\nThe Council has not spent any money on Zoopla.",
        {"Rightmove": 12400, "Zoopla": 0},
    ),
}


@pytest.mark.parametrize(("asked", "answer", "expected"), PAID.values(), ids=PAID.keys())
def test_unused_and_unpaid(asked: str, answer: str, expected: dict[str, Any]) -> None:
    assert {s["provider"]: s["amount"] for s in extract(letter((asked, answer)))["platform_spend"]} == expected


SIZED: dict[str, tuple[str, str, list[tuple[float, str]]]] = {
    "the unit behind the role": ("How many wardens are there?", "12 Community Wardens (FTE)", [(12, "FTE")]),
    "roles under their total": (
        "Please provide a breakdown of your commercial team by role and FTE.",
        "Commercial Director 1.0 FTE\nCategory Lead 4.0 FTE\nContract Manager 2.6 FTE\nTotal 7.6 FTE",
        [(7.6, "FTE")],
    ),
    "the total's unit is that of all lines": (
        "How many people are in the procurement team? Please list by role.",
        "Head of Procurement 1 FTE\nSenior Buyer 2 FTE\nBuyer 5.5 FTE\nTotal 8.5 FTE",
        [(8.5, "FTE")],
    ),
}


@pytest.mark.parametrize(("asked", "answer", "expected"), SIZED.values(), ids=SIZED.keys())
def test_sizes(asked: str, answer: str, expected: list[tuple[float, str]]) -> None:
    records = extract(letter((asked, answer)))
    assert [(t["headcount"], t["unit"]) for t in (*records["procurement_teams"], *records["teams"])] == expected


def test_descriptions_are_uses_where_all_of_them_are() -> None:
    cells = [
        ["Supplier", "Contract description", "End date"],
        ["Fernlea Ltd", "Housing management system", "31/03/2027"],
        ["Oakbyte Ltd", "Finance system", "30/09/2026"],
    ]
    found = extract(letter(("Please list your software contracts.", "As below."), tables={1: cells}))["software_systems"]
    assert [s["functions"] for s in found] == [["Housing management system"], ["Finance system"]]
