"""Teams counted at several times: the record is of the latest. Invented bodies."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Cells = list[list[str]]
TABLES: dict[str, tuple[str, Cells, list[str]]] = {
    "a column of years": (
        "How many posts were there in communications and in marketing in each year?",
        [
            ["Department", "Year", "FTE"],
            ["Quay Communications", "2022", "14"],
            ["Quay Communications", "2023", "15"],
            ["Harbour Marketing", "2022", "8"],
            ["Harbour Marketing", "2023", "9"],
        ],
        ["Quay Communications 15 FTE", "Harbour Marketing 9 FTE"],
    ),
    "a row of teams over years": (
        "How many staff have Parking Enforcement and the Press Office had in each of three years?",
        [["Year", "Parking Enforcement", "Press Office"], ["2021", "12", "4"], ["2022", "11", "5"], ["2023", "13", "6"]],
        ["Parking Enforcement 13 staff", "Press Office 6 staff"],
    ),
    "teams with their unit under years": (
        "How many people worked in the Press Office and the Digital Team in each year?",
        [["", "2021/22", "2022/23"], ["Press Office FTE", "4", "5"], ["Digital Team FTE", "6", "6.5"]],
        ["Press Office 5 FTE", "Digital Team 6.5 FTE"],
    ),
    "teams whose names begin as parts of staff do": (
        "How many staff did Mental Health and Day Services have in each year?",
        [["Year", "Mental Health", "Day Services"], ["2022", "41", "12"], ["2023", "40", "14"]],
        ["Mental Health 40 staff", "Day Services 14 staff"],
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_the_latest_counts(case: str) -> None:
    question, cells, records = TABLES[case]
    made = extract(letter((question, "The table shows this."), tables={1: cells}))["teams"]
    assert [f"{r['team']} {r['headcount']} {r['unit']}" for r in made] == records


@pytest.mark.parametrize(
    "cells",
    [
        [["Year", "Male", "Female"], ["2022", "40", "50"], ["2023", "41", "52"]],
        [["Year", "Vacancies", "Sickness days"], ["2022", "4", "50"], ["2023", "1", "52"]],
        [["Year", "Spend on staff", "Budget"], ["2022", "£4", "£50"], ["2023", "£1", "£52"]],
    ],
)
def test_what_is_no_team(cells: Cells) -> None:
    made = extract(letter(("How many staff did the council have in each year?", "The table shows this."), tables={1: cells}))
    assert made["teams"] == []
