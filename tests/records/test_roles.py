"""Roles that questions count and answers list, and teams told in other words; invented bodies."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.roles import role_asked
from tests.records.make import letter

Told = list[tuple[str, float, str]]


def told(*asked: tuple[str, str], tables: dict[int, list[list[str]]] | None = None) -> Told:
    found = extract(letter(*asked, tables=tables))
    return [(r["team"], r["headcount"], r["unit"]) for kind in ("procurement_teams", "teams") for r in found[kind]]


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("4. Number of boiler engineers", "boiler engineers"),
        ("How many gardeners do you employ?", "gardeners"),
        ("Vets employed (headcount)", "Vets"),
        ("No. of fraud investigators (FTE):", "fraud investigators"),
        ("How many whole time equivalent porters are in post?", "porters"),
        ("Number of PCSOs", "PCSOs"),
        ("How many drivers were assaulted?", None),
        ("Number of trams", None),
        ("How many nurses who left gave a reason?", None),
        ("How many tablets and printers do you have?", None),
    ],
)
def test_role_asked(question: str, role: str | None) -> None:
    assert role_asked(question) == role


TOLD: dict[str, tuple[list[tuple[str, str]], Told]] = {
    "figure with its date": ([("Number of boiler engineers", "23 at 1 May 2023.")], [("boiler engineers", 23, "staff")]),
    "FTE asked": ([("Rangers (FTE)", "→ 11.5")], [("Rangers", 11.5, "FTE")]),
    "a sentence": (
        [("How many gardeners do you employ?", "We have 14 gardeners, of whom three are seasonal.")],
        [("gardeners", 14, "staff")],
    ),
    "roles listed": (
        [("How many officers work on it?", "Nine valuers, three in the map office and a manager.")],
        [("valuers", 9, "staff"), ("map office", 3, "staff")],
    ),
    "no other thing's figure": ([("Number of boiler engineers", "23% of the workforce")], []),
    "number working in": (
        [
            (
                "How many people work in ticketing and in lost property?",
                "The number working in Ticketing is 12, and the number in Lost Property is 4.",
            )
        ],
        [("Ticketing", 12, "staff"), ("Lost Property", 4, "staff")],
    ),
    "a separate unit": (
        [("Size of the procurement team in FTE", "Central Purchasing is 7.5 FTE. There's a separate Supplier Unit of 3.0 FTE.")],
        [("Central Purchasing", 7.5, "FTE"), ("Supplier Unit", 3, "FTE")],
    ),
    "its size": (
        [("Name of the team that buys", "Central Purchasing"), ("Its size in full-time equivalents", "6")],
        [("Central Purchasing", 6, "FTE")],
    ),
    "parts after FTE in post for": (
        [("WTE in post for (i) tram drivers, (ii) rail fitters and (iii) buyers", "(i) 140\n(ii) 31.5\n(iii) 4")],
        [("buyers", 4, "FTE"), ("tram drivers", 140, "FTE"), ("rail fitters", 31.5, "FTE")],
    ),
    "what a team works on": (
        [("How many FTE staff work on complaints, and how many on permits?", "Complaints 9.5 FTE, permits 14 FTE")],
        [("Complaints", 9.5, "FTE"), ("permits", 14, "FTE")],
    ),
    "the team of a verb": (
        [("How many staff does the Bursary team have?", "32, all permanent.")],
        [("Bursary team", 32, "staff")],
    ),
    "households are no staff": (
        [("How many households were in hostels on 1 May 2023, and how many in caravans?", "41 and 9.")],
        [],
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_told(case: str) -> None:
    asked, records = TOLD[case]
    assert told(*asked) == records


def test_a_table_of_roles_with_a_total_is_the_team_named_before() -> None:
    rows = [["Post", "Grade", "FTE"], ["Buyer", "7", "4.0"], ["Clerk", "3", "2.5"], ["Total", "", "6.5"]]
    asked = [
        ("What is your procurement team called?", "Central Purchasing. It is in Finance."),
        ("Please list the posts with FTE", ""),
    ]
    asked[1] = (asked[1][0], "\n".join("\t".join(r) for r in rows))
    assert told(*asked, tables={2: rows}) == [("Central Purchasing", 6.5, "FTE")]


def test_both_units_where_both_are_asked() -> None:
    rows = [["Branch", "Headcount", "FTE"], ["Maps", "10", "8.5"], ["Sales", "6", "6.0"]]
    asked = ("Give headcount and FTE for each branch", "\n".join("\t".join(r) for r in rows))
    assert told(asked, tables={1: rows}) == [
        ("Maps", 10, "staff"),
        ("Maps", 8.5, "FTE"),
        ("Sales", 6, "staff"),
        ("Sales", 6, "FTE"),
    ]


def test_teams_beside_procurement_are_no_procurement_teams() -> None:
    found = extract(letter(("FTE in (i) the web team (ii) procurement?", "Web Services 22 FTE, Procurement 5 FTE")))
    assert [r["team"] for r in found["procurement_teams"]] == ["Procurement"]
    assert [r["team"] for r in found["teams"]] == ["Web Services"]
