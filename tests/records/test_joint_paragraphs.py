"""One request in a paragraph that asks for several facts, answered in a paragraph or a few lines: a page of a disclosure log."""

from __future__ import annotations

from typing import Any

import pytest

import foiparse

FACTS = ("product", "supplier", "annual_cost", "contract_end", "users", "provider", "amount", "year", "team", "headcount")
CASES: dict[str, tuple[str, str, list[tuple[Any, ...]]]] = {
    "AI tools in use, their licences and what is spent a year": (
        "Please tell me about the AI tools in use at the Trust, including how many licences are held and the total annual spend.",
        "The Trust has 150 licences for Microsoft Copilot at an annual cost of £45,000.",
        [("Microsoft Copilot", 45000, 150)],
    ),
    "tools that are used, and what is spent on them": (
        "What AI tools do you use and what do you spend on them each year?",
        "The Trust uses Microsoft Copilot (150 licences) at an annual cost of £45,000.",
        [("Microsoft Copilot", 45000, 150)],
    ),
    "what was spent in one year is a payment": (
        "How much was spent on AI tools in 2024?",
        "We spent £45,000 on Microsoft Copilot.",
        [("Microsoft Copilot", 45000)],
    ),
    "what a supplier provides is no product's name": (
        "Which payroll provider does the college use, and when is the contract due for renewal?",
        "Payroll is provided by Strictly Education. The contract is due for renewal on 31 August 2026.",
        [("Strictly Education", "2026-08-31")],
    ),
    "prices in brackets, one of them none": (
        "Please list the learning platforms used by the Academy Trust and the cost of each.",
        "The Trust uses Sparx Maths (£4,200 per annum), Seneca (free) and GCSEPod (£1,950 per annum).",
        [("Sparx Maths", 4200), ("Seneca",), ("GCSEPod", 1950)],
    ),
    "lines of two names, each with its years": (
        "What was spent with Capita and with Serco in 2021/22 and 2022/23?",
        "Capita: £1,204,000 (2021/22) and £1,310,500 (2022/23)\nSerco: £450,200 (2021/22) and £17 (2022/23)",
        [("Capita", 1204000, "2021/22"), ("Capita", 1310500, "2022/23"), ("Serco", 450200, "2021/22"), ("Serco", 17, "2022/23")],
    ),
    "teams of a body of two words": (
        "Please state the staff in your procurement and contracts teams.",
        "The Health Board employs 23.4 WTE in its Procurement Team and 6 WTE in its Contracts Team.",
        [("Procurement Team", 23.4), ("Contracts Team", 6)],
    ),
}


@pytest.mark.parametrize("shape", CASES)
def test_the_facts_of_a_paragraph(shape: str) -> None:
    asked, told, expected = CASES[shape]
    letter = foiparse.parse(f"Request\n\n{asked}\n\nOur response\n\n{told}\n".encode(), "a.txt")
    found = [
        tuple(row[f] for f in FACTS if row.get(f) not in (None, "", []))
        for kind in ("software_systems", "platform_spend", "procurement_teams", "teams")
        for row in letter.records[kind]
    ]
    assert found == expected


@pytest.mark.parametrize(
    "told",
    [
        "Sparx Maths (£4,200 per annum). We also looked at Tally (£950 per annum) last year.",
        "The cost was £4,200 (£3,500 net) and £950 (£800 net).",
    ],
)
def test_prices_in_brackets_that_are_no_list(told: str) -> None:
    letter = foiparse.parse(f"Request\n\nWhich learning platforms are used?\n\nOur response\n\n{told}\n".encode(), "a.txt")
    assert not any(s["annual_cost"] == 950 for s in letter.records["software_systems"])
