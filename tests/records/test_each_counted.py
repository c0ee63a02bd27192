"""Several roles or teams with a figure each, and what looks like one; invented bodies. Each case names the letter shape it settles."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter
from tests.records.test_team_figures import Told, told

GRADES = [["Team", "Band", "WTE"], ["Maps", "7", "6.4"], ["Maps", "6", "11.8"], ["Kennels", "5", "4.0"]]
SITES = [["Team", "Site", "WTE"], ["Maps", "Hill", "6.4"], ["Kennels", "Shore", "4.0"]]
CASES: dict[str, tuple[str, str, Told]] = {
    "roles that the question lists": (
        "How many WTE porters, kennel handlers and grooms does the Board have?",
        "The Board has 16.4 WTE porters, 7.0 WTE kennel handlers and 9.8 WTE grooms in post. A further 4 posts are vacant.",
        [("porters", 16.4, "FTE"), ("kennel handlers", 7, "FTE"), ("grooms", 9.8, "FTE")],
    ),
    "beside vacancies": (
        "Number of grooms and assistant grooms in post (WTE), and vacancies",
        "There are 19.4 WTE grooms and 4.0 WTE assistant grooms in post. Vacancies stand at 3.2 WTE, all at Band 6.",
        [("grooms", 19.4, "FTE"), ("assistant grooms", 4, "FTE")],
    ),
    "teams that had their figures": (
        "How many people (FTE) are in the teams that license and that inspect kennels?",
        "At 30 June 2023 Kennel Licensing had 41 FTE and Kennel Inspection had 17 FTE.",
        [("Kennel Licensing", 41, "FTE"), ("Kennel Inspection", 17, "FTE")],
    ),
    "teams in full sentences": (
        "How many people are in each of your buying teams?",
        "The Strategic Procurement Team has 6 staff. The Contracts Team in Kennels has 2.5 FTE.",
        [("Strategic Procurement Team", 6, "staff"), ("Contracts Team in Kennels", 2.5, "FTE")],
    ),
    "heads beside equivalents": (
        "How many mounted officers are in post, and how many grooms (FTE)?",
        "11 officers, 7 FTE grooms.",
        [("officers", 11, "staff"), ("grooms", 7, "FTE")],
    ),
    "people fined": ("How many people were fined for not turning up for kennel duty?", "38 people were fined.", []),
    "streets": (
        "In which streets were most tickets issued, and how many in each?",
        "Street\nTickets\nHope Row\n177\nLow Lane\n96",
        [],
    ),
    "users of what was named": ("Number of grooms on it:", "610", []),
}


@pytest.mark.parametrize("case", CASES)
def test_each_counted(case: str) -> None:
    question, answer, expected = CASES[case]
    assert told((question, answer)) == expected


def test_no_sum_where_a_row_keeps_its_figure_back_or_is_of_another_year() -> None:
    """The sum of the other rows would look like the whole team."""
    asked = ("The number of WTE by band in your maps and kennels teams", "See table")
    for kept in ("<5", "*", "fewer than five"):
        table = [GRADES[0], GRADES[1], ["Maps", "6", kept], GRADES[3]]
        assert told(asked, tables={1: table}) == [("Kennels", 4, "FTE")]
    nil = [GRADES[0], GRADES[1], ["Maps", "6", "-"], GRADES[3]]
    assert told(asked, tables={1: nil}) == [("Maps", 6.4, "FTE"), ("Kennels", 4, "FTE")]
    years = [[*row[:2], year, row[2]] for row, year in zip(GRADES, ("Year", "2022", "2023", "2023"), strict=True)]
    assert 18.2 not in [figure for _, figure, _ in told(asked, tables={1: years})]


def test_rows_of_grades_are_summed() -> None:
    asked = ("The number of WTE by band in your maps and kennels teams", "See table")
    assert told(asked, tables={1: GRADES}) == [("Maps", 18.2, "FTE"), ("Kennels", 4, "FTE")]
    assert told(("WTE in your maps and kennels teams", "See table"), tables={1: SITES}) == [
        ("Maps", 6.4, "FTE"),
        ("Kennels", 4, "FTE"),
    ]


SYSTEMS: dict[str, tuple[list[tuple[str, str]], dict[str, object]]] = {
    "under the name of what is asked about": (
        [
            (
                "What system is used for ticketing, and when does the agreement end?",
                "Ticketing: Casewell. It ends on 31 March 2026.",
            )
        ],
        {"product": "Casewell", "functions": ["ticketing"], "contract_end": "2026-03-31"},
    ),
    "start and end in two cells": (
        [
            ("What kennel software do you use?", "Casewell"),
            ("When did the contract begin and when does it end?", "01/10/2021 30/09/2026"),
        ],
        {"product": "Casewell", "contract_end": "2026-09-30"},
    ),
    "when is the contract up": (
        [("Name of the software used to log barks, and when is the contract up", "Casewell, 31 October 2026.")],
        {"product": "Casewell", "contract_end": "2026-10-31"},
    ),
    "people on it": (
        [("What software is used for the kennel rota?", "Casewell"), ("Number of grooms on it:", "610")],
        {"product": "Casewell", "users": 610},
    ),
    "a price in pence is not free": (
        [
            ("What system is used for kennel tickets?", "Casewell"),
            ("How much does it charge per ticket?", "19p for a paid ticket, 4p where the ticket is free of charge."),
        ],
        {"product": "Casewell", "annual_cost": None},
    ),
}


@pytest.mark.parametrize("case", SYSTEMS)
def test_systems(case: str) -> None:
    asked, expected = SYSTEMS[case]
    found = extract(letter(*asked))["software_systems"]
    assert len(found) == 1
    assert {key: found[0][key] for key in expected} == expected
