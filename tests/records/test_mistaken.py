"""What is no system and no team: headings and days of a table that a converter broke, posts, people whom something befell."""

from __future__ import annotations

import pytest

from foiparse.letter import Letter
from foiparse.records import extract
from foiparse.records.mistaken import mistaken, of_goods
from foiparse.records.model import System
from foiparse.records.no_team import no_team
from tests.records.make import letter


@pytest.mark.parametrize(
    ("system", "shape"),
    [
        (System(product="October 2024", supplier="Glasshouse climate"), "a table's cells one a line"),
        (System(supplier="Contract end", functions=["Fernlea"]), "a form's left column taken for names"),
        (System(product="Route", contract_end="2025-12"), "a form's field that is none of a system's"),
        (System(supplier="200May 2024"), "a table's cells glued"),
        (System(product="Casewell31/07/2026£148"), "a table's cells glued"),
        (System(supplier="None in use", functions=["Rostering"]), "a cell that says that there is none"),
        (System(supplier="No system, stock is kept on cards"), "a cell that says that there is none"),
        (System(product="Ann Other", supplier="Rostering Co-ordinator"), "who is in charge, not what is used"),
        (System(product="Ms Ann Other"), "a person of whom the same question asks"),
        (System(product="Executive Director of Estates", functions=["SIRO"]), "a post of which the same question asks"),
        (System(product="Hill House Hospital", supplier="Outsourcing"), "where people are treated, not what is used"),
    ],
)
def test_names_of_no_system(system: System, shape: str) -> None:
    assert mistaken(system, Letter()), shape


@pytest.mark.parametrize(
    "system",
    [
        System(product="Casewell 2024", supplier="Fernlea"),
        System(product="Casewell"),
        System(product="Land Keeper"),
        System(product="Case Adviser", supplier="Fernlea Ltd"),
        System(product="Case Adviser", annual_cost=1200),
        System(product="Councillor Desk"),
        System(product="Director", supplier="Fernlea"),
    ],
)
def test_names_of_a_system(system: System) -> None:
    assert not mistaken(system, Letter())


@pytest.mark.parametrize(
    ("name", "asked", "none"),
    [
        ("unit", "Number of staff in the unit", True),
        ("four teams", "Number of staff, team by team", True),
        ("members affected", "Number of members affected by the remedy", True),
        ("business rates", "How many are in business rates instead?", True),
        ("business rates", "How many staff work in business rates?", False),
        ("fast track had their funding withdrawn", "How many people had it withdrawn?", True),
        ("People searched", "How many were searched by officers?", True),
        ("users/employees", "Number of employees on it", True),
        ("Children's Social Workers", "How many staff by team?", False),
        ("IT", "Headcount of IT", False),
        ("Registry", "How many work in Registry?", False),
        ("Pensions", "Headcount of Pensions", False),
    ],
)
def test_what_is_counted_is_no_team(name: str, asked: str, none: bool) -> None:
    assert no_team(name, asked) is none


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("A list of pending village green apps", "They are Ash Piece, Farbrook Rec, Duck Lane and Quarry Top."),
        ("Who (role and rank) approved the use of the software product?", "Deputy Head Constable"),
        ("A copy of the contract for the phone system", "The contract with Farbrook Communications is attached."),
    ],
)
def test_last_resort_names_stay_silent(question: str, answer: str) -> None:
    """Things asked for that are no software; posts; documents asked for."""
    assert extract(letter((question, answer)))["software_systems"] == []


def test_lines_that_a_converter_ran_into_one() -> None:
    """Values of several systems on one line, in the order of the systems, with gaps between them."""
    found = extract(
        letter(
            ("Planning software", "Casewell (Fernlea Ltd)"),
            ("GIS software", "Land Keeper (Farbrook Ltd)"),
            ("End dates of the above", "31/01/2027   30/11/2025"),
        )
    )["software_systems"]
    assert [s["contract_end"] for s in found] == ["2027-01-31", "2025-11-30"]


@pytest.mark.parametrize(
    ("asked", "goods", "shape"),
    [
        ("Who are your suppliers, and of what?", True, "a list of suppliers of all kinds"),
        ("Which software systems do you use, and for what?", False, "a list of systems by what they are for"),
    ],
)
def test_who_supplies_goods_is_no_system(asked: str, goods: bool, shape: str) -> None:
    told = letter((asked, "Catering: Casewell"))
    system = System(product="Casewell", functions=["Catering"], questions=[told.questions[0].label])
    assert of_goods(system, told) is goods, shape
