"""Whom a question counts, and the figure that its answer begins with; invented bodies."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.counting import counted
from tests.records.make import letter

Told = list[tuple[str, float, str]]


def told(*asked: tuple[str, str], tables: dict[int, list[list[str]]] | None = None) -> Told:
    found = extract(letter(*asked, tables=tables))
    return [(r["team"], r["headcount"], r["unit"]) for kind in ("procurement_teams", "teams") for r in found[kind]]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        # roles
        ("Number of valuers and visits", "valuers"),
        ("How many of our porters?", None),
        ("The number of FTE garden designers you employ", "garden designers"),
        ("No. of market inspectors on 1 May 2021 ->", "market inspectors"),
        ("Seasonal tree surveyors employed", "Seasonal tree surveyors"),
        ("How many teachers of drawing do you have?", None),
        ("How many porters were offered a course?", None),
        ("How many porters are accredited to drive?", None),
        ("How many porters did the Trust engage through agencies?", None),
        # teams
        ("Staff (FTE) in lost property and lockers", "lost property and lockers"),
        ("How many people work full time on map making?", "map making"),
        ("How many WTE work in Digital Archives?", "Digital Archives"),
        ("How many are employed in Tree Care?", "Tree Care"),
        ("FTE establishment of Dispatch", "Dispatch"),
        ("How many FTE run your newsletter?", "newsletter"),
        ("Number of staff in IT & maps", "IT & maps"),
        ("Boat shed establishment FTE.", "Boat shed"),
        ("Number of lanterns", None),
        ("Number of staff on zero hours", None),
        ("How many staff are on the waiting list for a locker", None),
        ("Its size in full-time equivalents", None),
        ("Number of agency staff", None),
        ("How many employees are on the HR system?", None),
    ],
)
def test_counted(question: str, name: str | None) -> None:
    assert counted(question) == name


TOLD: dict[str, tuple[list[tuple[str, str]], Told]] = {
    "a remark behind": ([("Number of market inspectors", "41, all fee-paid.")], [("market inspectors", 41, "staff")]),
    "told in a sentence": (
        [("How many market inspectors do you have?", "The number of market inspectors that we have is 5.")],
        [("market inspectors", 5, "staff")],
    ),
    "what they did behind": ([("Number of valuers and visits", "17 valuers made 340 visits")], [("valuers", 17, "staff")]),
    "a team": ([("Staff in costume hire", "28")], [("costume hire", 28, "staff")]),
    "a label and a tab": ([("How many valuers were there (FTE)?", "1\t17.6")], [("valuers", 17.6, "FTE")]),
    "a series of years is none": ([("Number of market inspectors at each date", "19, 21 and 20")], []),
    "a year is none": ([("Number of market inspectors", "2019")], []),
    "no other thing's figure": ([("Number of market inspectors", "17% of the workforce")], []),
    "things counted are none": ([("Number of lanterns", "340")], []),
    "users are none": ([("Number of people who use it", "Laboratory – 64\nRostering – 310")], []),
    "what befell staff is none": ([("Assaults upon staff", "23")], []),
    "staff of each site are none": ([("Officers at each of the terminals", "North Quay 31, East Quay 18")], []),
}


@pytest.mark.parametrize("case", TOLD)
def test_told(case: str) -> None:
    asked, expected = TOLD[case]
    assert told(*asked) == expected


TABLES: dict[str, tuple[list[tuple[str, str]], dict[int, list[list[str]]], Told]] = {
    "a team beside its directorate": (
        [("Teams with the FTE in each", "See table")],
        {1: [["Directorate", "Team", "FTE"], ["Place", "Tree Care", "4.5"], ["Place", "Map Making", "2"]]},
        [("Tree Care", 4.5, "FTE"), ("Map Making", 2, "FTE")],
    ),
    "rows that sum up the posts above": (
        [("Staff by post", "See table")],
        {1: [["Site", "Post", "FTE"], ["Old Mill", "Miller", "2"], ["", "Porter", "1"], ["Old Mill total", "", "3"]]},
        [("Old Mill", 3, "FTE")],
    ),
    "a total of roles is the department's that was named": (
        [("Which department deals with procurement?", "Buying Services"), ("Headcount by role", "See table")],
        {2: [["Role", "2022", "2023"], ["Buyer", "3", "4"], ["Clerk", "1", "2"], ["Team total", "4", "6"]]},
        [("Buying Services", 6, "staff")],
    ),
    "roles with a total of nobody's are none": (
        [("Headcount by role", "See table")],
        {1: [["Role", "Headcount"], ["Miller", "3"], ["Porter", "1"], ["Total", "4"]]},
        [],
    ),
    "what befell them by department is none": (
        [("How many staff were suspended, by department", "See table")],
        {1: [["Service grouping", "Number"], ["Place", "7"], ["People", "4"]]},
        [],
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_tables(case: str) -> None:
    asked, tables, expected = TABLES[case]
    assert told(*asked, tables=tables) == expected
