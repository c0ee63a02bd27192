"""Tables of which only the words are left, told by their headings: a page's text with a space, or nothing, between cells.

What can be cut in two ways is not cut, and no name is read from it.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import foiparse
from foiparse.letter import Table
from foiparse.records.column_lines import MOST_COLUMNS, cut, kind_of, ways_to_head
from foiparse.records.run_together import _merged, tables_in

CUT = {
    "a use, a maker, a sum and a date": (
        "System Supplier Annual cost Contract end date\nFinance Unit4 £84,200 31/03/2027\nHR and Payroll MHR £61,500 30/09/2026",
        [
            ["System", "Supplier", "Annual cost", "Contract end date"],
            ["Finance", "Unit4", "£84,200", "31/03/2027"],
            ["HR and Payroll", "MHR", "£61,500", "30/09/2026"],
        ],
    ),
    "names of which each is known": (
        "Function Product Supplier\nPlanning Uniform Idox\nSocial care Mosaic Access Group",
        [["Function", "Product", "Supplier"], ["Planning", "Uniform", "Idox"], ["Social care", "Mosaic", "Access Group"]],
    ),
    "a capital behind small letters begins another name": (
        "Contract Supplier Total contract value\nBody worn video Axon £1,850,000\nTaser training Sentinel Training Ltd £45,000",
        [
            ["Contract", "Supplier", "Total contract value"],
            ["Body worn video", "Axon", "£1,850,000"],
            ["Taser training", "Sentinel Training Ltd", "£45,000"],
        ],
    ),
    "grades between roles and figures": (
        "Job title Grade FTE\nProcurement Manager Band 8a 1\nBuyer Band 5 3.5",
        [["Job title", "Grade", "FTE"], ["Procurement Manager", "Band 8a", "1"], ["Buyer", "Band 5", "3.5"]],
    ),
    "nothing between the cells": (
        "ServiceSupplierStart dateEnd dateAnnual value\nWide area networkVirgin Media Business01/04/202231/03/2027£145,000\n"
        "FirewallFortinet15/01/202414/01/2027£18,750",
        [
            ["Service", "Supplier", "Start date", "End date", "Annual value"],
            ["Wide area network", "Virgin Media Business", "01/04/2022", "31/03/2027", "£145,000"],
            ["Firewall", "Fortinet", "15/01/2024", "14/01/2027", "£18,750"],
        ],
    ),
    "nothing between, and names with capitals inside": (
        "ApplicationPurpose\nCivica CXHousing management\nGranicusWeb forms\niTrentHR and payroll",
        [
            ["Application", "Purpose"],
            ["Civica CX", "Housing management"],
            ["Granicus", "Web forms"],
            ["iTrent", "HR and payroll"],
        ],
    ),
    "a grade against its figure": (
        "Job titleGradeFTE\nBuyerBand 53.5\nCategory LeadBand 72",
        [["Job title", "Grade", "FTE"], ["Buyer", "Band 5", "3.5"], ["Category Lead", "Band 7", "2"]],
    ),
    "a row of totals": (
        "System Supplier Annual cost\nHousing Civica £112,000\nPlanning Idox £40,000\nTotal £152,000",
        [
            ["System", "Supplier", "Annual cost"],
            ["Housing", "Civica", "£112,000"],
            ["Planning", "Idox", "£40,000"],
            ["Total", "", "£152,000"],
        ],
    ),
    "a cell that says there is none": (
        "System Supplier Annual cost\nHousing Civica £112,000\nPlanning Idox N/A",
        [["System", "Supplier", "Annual cost"], ["Housing", "Civica", "£112,000"], ["Planning", "Idox", "N/A"]],
    ),
    "each cell on a line, two columns": (
        "Platform\nSpend\nFacebook\n£12,450\nLinkedIn\n£3,200\nTikTok\n£0",
        [["Platform", "Spend"], ["Facebook", "£12,450"], ["LinkedIn", "£3,200"], ["TikTok", "£0"]],
    ),
    "a sentence before and after": (
        "These are in use.\nProduct Supplier\nUniform Idox\nMosaic Access Group\nAll were bought through a framework.",
        [["Product", "Supplier"], ["Uniform", "Idox"], ["Mosaic", "Access Group"]],
    ),
}
NOT_CUT = {
    "names of which none is known": "Function Product Supplier\nWaste Binsy Ferro Marl\nParks Green Lea Hartwell",
    "one row": "System Supplier Annual cost\nHousing Civica £112,000",
    "one heading of two words": "Software Supplier\nCivica Housing\nIdox Planning",
    "a row that goes on over its line": "System Supplier Annual cost\nHousing Civica £112,000\nPlanning and\nbuilding control Idox £4,000",
    "cells that are apart already": "System | Supplier\nHousing | Civica\nPlanning | Idox",
    "cells that are apart, one of them no figure": "Use\tProduct\tVendor\t£ / year\nPlants\tHerbly\tLea Data\texempt, see 4\nTickets\tGate\tMarl\t£40",
    "words that head nothing": "Our Response Follows\nHousing Civica £112,000\nPlanning Idox £4,000",
    "a form": "Supplier\nCivica\nAnnual cost\n£40,000\nEnd date\n31/03/2027",
    "rows of sentences": "Team Role\nThe team buys for schools.\nThe role is new.",
}


@pytest.mark.parametrize("shape", CUT)
def test_rows_are_cut_in_the_one_way_that_fits(shape: str) -> None:
    text, cells = CUT[shape]
    assert [found.cells for found in tables_in(text.split("\n"))] == [cells]


def test_tabs_stay() -> None:
    assert [*tables_in(NOT_CUT["cells that are apart, one of them no figure"].split("\n"))] == []


@pytest.mark.parametrize("shape", NOT_CUT)
def test_what_fits_in_two_ways_or_in_none_is_left(shape: str) -> None:
    assert [found.cells for found in tables_in(NOT_CUT[shape].split("\n")) if found.cells] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Supplier", "supplier"),
        ("Name of system", "product"),
        ("Used for", "functions"),
        ("Expiry date", "date"),
        ("Start date", "date"),
        ("Total contract value", "money"),
        ("Number of users", "count"),
        ("Pay Scale", "grade"),
        ("2022/23", "figure"),
        ("Job title", "name"),
    ],
)
def test_a_heading_tells_what_stands_below_it(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def letter(table: str) -> bytes:
    return (
        "Ferncliffe Borough Council\n\n1. Is this held?\n2. Please list your software systems with their suppliers.\n3. When was it reviewed?\n\n"
        f"Response\n\n1. Yes.\n\n2.\n\n{table}\n\n3. In April 2025.\n"
    ).encode()


def test_the_table_is_the_letters_and_its_systems_are_read() -> None:
    found = foiparse.parse(letter(CUT["names of which each is known"][0]), "a.txt")
    assert [t.cells for t in found.tables] == [CUT["names of which each is known"][1]]
    assert [q.tables for q in found.questions] == [[], [0], []]
    assert [(s["product"], s["supplier"]) for s in found.records["software_systems"]] == [
        ("Uniform", "Idox"),
        ("Mosaic", "Access Group"),
    ]


@pytest.mark.parametrize(
    ("there", "kept"),
    [
        ([((0, 10), 2), ((12, 20), 2)], ["fresh"]),  # smaller ones within it
        ([((0, 10), 9)], ["there"]),  # one within it that has more cells
        ([((5, 60), 2)], ["there"]),  # one that ends elsewhere
        ([((0, 10), 2), ((30, 60), 9)], ["there", "there"]),  # one of two is in the way: both stay
        ([((41, 60), 9)], ["fresh", "there"]),  # beside it
    ],
)
def test_of_two_tables_at_one_place_the_larger_stays(there: list[tuple[tuple[int, int], int]], kept: list[str]) -> None:
    tables = [Table(question="there", cells=[["a"] * cells], span=span) for span, cells in there]
    fresh = Table(question="fresh", cells=[["a", "b"]] * 3, span=(0, 40))
    assert [t.question for t in _merged(tables, [fresh])] == kept


def test_no_name_is_read_from_rows_that_cannot_be_cut() -> None:
    found = foiparse.parse(letter(NOT_CUT["names of which none is known"]), "a.txt")
    assert found.tables == []
    assert found.records["software_systems"] == []
    assert "Binsy Ferro Marl" in found.questions[1].answer


def test_rows_of_staff_that_cannot_be_cut_stay_for_others_to_read() -> None:
    rows = "Organisation Name Role Pay Scale Sum of FTE\nH1 Contracts & Planning Accountant Band 8 – Range A 1\nAnalyst Band 5 1\nH1 Contracts Total 2"
    assert [*tables_in(rows.split("\n"))] == []


@given(st.lists(st.text(alphabet="AZaz19£,.-/| \t", max_size=60), max_size=12))
def test_any_lines_are_cut_into_what_stands_in_them(lines: list[str]) -> None:
    lines = ["System Supplier Cost", *lines]
    for found in tables_in(lines):
        stood = "".join("".join(lines[found.first : found.last + 1]).split())
        assert not found.cells or "".join("".join("".join(row) for row in found.cells).split()) == stood


@given(st.text(max_size=200))
def test_any_line_is_parted_into_headings_that_give_it_back(line: str) -> None:
    for heads in ways_to_head(line):
        assert 2 <= len(heads.names) <= MOST_COLUMNS
        assert "".join("".join(heads.names).split()) == "".join(line.split())
        cut(line, heads)
