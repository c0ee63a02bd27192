"""Tables that a converter flattened to text, and lists that only look like one."""

from __future__ import annotations

import pytest

from foiparse.assemble import matrix
from foiparse.read.text import read_text

TEAMS = [["Team", "Staff"], ["Legal", "12"], ["Audit", "4"], ["Estates", "7"]]
WIDE = [["Provider", "Amount", "Term"], ["Ledgerline", "£3,900", "2 years"], ["Bidwell", "", "1 year"]]

SYSTEMS = [
    ["System", "Supplier", "Ends"],
    ["Ledgerly", "Ardis Ltd", "31/03/2026"],
    ["Paybook", "Ardis Ltd", "30 June 2027"],
    ["Mapper", "Bidwell", "May 2025"],
]

TABLES = [
    ("tab-led cells, blank line after each row", "\tTeam\n\tStaff\n\n\tLegal\n\t12\n\n\tAudit\n\t4\n\n\tEstates\n\t7\n\n", TEAMS),
    ("tab-led with empty cells", "\tProvider\n\tAmount\n\tTerm\n\n\tLedgerline\n\t£3,900\n\t2 years\n\n\tBidwell\n\t\n\t1 year\n\n", WIDE),
    ("pipes", "Team | Staff\nLegal | 12\nAudit | 4\nEstates | 7", TEAMS),
    ("pipes with a rule", "| Team | Staff |\n|---|---:|\n| Legal | 12 |\n| Audit | 4 |\n| Estates | 7 |", TEAMS),
    ("pipes with an empty cell", "| Provider | Amount | Term |\n| Ledgerline | £3,900 | 2 years |\n| Bidwell | | 1 year |", WIDE),
    ("a drawn grid", "+-----+-----+\n| Team | Staff |\n+=====+=====+\n| Legal | 12 |\n+-----+-----+\n| Audit | 4 |\n| Estates | 7 |\n+-----+", TEAMS),
    ("tabs", "Team\tStaff\nLegal\t12\nAudit\t4\nEstates\t7", TEAMS),
    ("tabs with an empty cell", "Provider\tAmount\tTerm\nLedgerline\t£3,900\t2 years\nBidwell\t\t1 year", WIDE),
    ("columns aligned by blanks", "Team      Staff\nLegal     12\nAudit     4\nEstates   7", TEAMS),
    ("figures aligned to the right", "Team      Staff\nLegal        12\nAudit         4\nEstates       7", TEAMS),
    ("an indented aligned table", "    Team      Staff\n    Legal     12\n    Audit     4\n    Estates   7", TEAMS),
    ("a cell a line, ended by pipes", "Team |\nStaff |\nLegal |\n12 |\nAudit |\n4 |\nEstates |\n7 |", TEAMS),
    ("bare cells between blank lines", "Team\n\nStaff\n\nLegal\n\n12\n\nAudit\n\n4\n\nEstates\n\n7\n", TEAMS),
    ("a cell a line, ended by pipes: names, suppliers, dates", "System |\nSupplier |\nEnds |\nLedgerly |\nArdis Ltd |\n31/03/2026 |\nPaybook |\nArdis Ltd |\n30 June 2027 |\nMapper |\nBidwell |\nMay 2025 |", SYSTEMS),
    ("bare cells: names, suppliers, dates", "System\n\nSupplier\n\nEnds\n\nLedgerly\n\nArdis Ltd\n\n31/03/2026\n\nPaybook\n\nArdis Ltd\n\n30 June 2027\n\nMapper\n\nBidwell\n\nMay 2025\n", SYSTEMS),
    ("bare cells, a blank line between rows", "Month\nComplaints received\n\nJanuary\n41\n\nFebruary\n38\n\nMarch\n52\n", [["Month", "Complaints received"], ["January", "41"], ["February", "38"], ["March", "52"]]),
    ("bare cells, rows of three and a blank line between them", "Date\nLocation\nOutcome\n\n12/03/2023\nMill Lane\nFined\n\n04/05/2023\nQuay Street\nNo action\n", [["Date", "Location", "Outcome"], ["12/03/2023", "Mill Lane", "Fined"], ["04/05/2023", "Quay Street", "No action"]]),
    ("bare cells under a blank corner", "2022\n2023\nAgreed\n270\n301\nRefused by panel\n118\n159\nWithdrawn\n3\n-", [["", "2022", "2023"], ["Agreed", "270", "301"], ["Refused by panel", "118", "159"], ["Withdrawn", "3", "-"]]),
    ("names run together with sums", "Audit fees12,000\nLegal fees2,324,186", [["Audit fees", "12,000"], ["Legal fees", "2,324,186"]]),
    (
        "names, dashes and what is said",
        "HR – Peoplewise\nPayroll – none in use\nFinance – Ledgerline\nCRM – Bidwell",
        [["HR", "Peoplewise"], ["Payroll", "none in use"], ["Finance", "Ledgerline"], ["CRM", "Bidwell"]],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "cells"), TABLES, ids=[case[0] for case in TABLES])
def test_flattened_tables(name: str, text: str, cells: list[list[str]]) -> None:
    document = read_text(f"Our figures are below.\n{text}\nThis ends the table, and the letter goes on.".encode())
    (grid,) = document.grids()
    assert matrix(document.text, grid) == cells
    assert grid.source == "flattened"
    assert document.flags == []
    assert document.text.startswith("Our figures are below.\n")
    assert document.text.rstrip().endswith("the letter goes on.")


def test_a_lost_cell_is_flagged() -> None:
    document = read_text(
        "Project\n\n2008/09\n\n2009/10\n\nRadios\n\n£5\n\nVans\n\n£6\n\n£7\n\nThat is all that we hold.".encode()
    )
    (grid,) = document.grids()
    assert matrix(document.text, grid)[1] == ["Radios", "£5", ""]
    assert document.flags == ["table_cells_guessed"]


NO_TABLES = [
    ("one line led by a tab", "Dear Sir\n\tThank you.\nWe hold it."),
    ("paragraphs led by a tab", "\tThank you for your request.\n\n\tWe hold the information.\n\n\tYours"),
    ("bullets with a tab", "·\tAny reports\n·\tAny manuals\n·\tAny contracts"),
    ("numbers with a tab", "1.\tHow many?\n2.\tHow much?\n3.\tWho?"),
    ("labels with a tab", "Address:\tTown Hall\nTelephone:\t01234 000000\nE-mail:\tfoi@elmsworth.example"),
    ("labels aligned by blanks", "Our ref:    12\nYour ref:   34\nDate:       5 May"),
    ("a date and its topic", "5 May 2024 | Finance"),
    ("two spaces after a stop", "We hold it.  It is below.\nYou may appeal.  Write to us.\nThank you.  Goodbye."),
    ("an address", "The Clerk\n\nTown Hall\n\nElmsworth\n\nEL1 1AA"),
    (
        "provisions with a dash",
        "Section 21 – Reasonably accessible\nSection 40 – Personal data\nSection 43 – Commerce\nSection 31 – Law",
    ),
    ("numbered lines with a dash", "1. HR – Peoplewise\n2. CRM – none\n3. ERP – none\n4. Rota – none"),
    ("numbers of answers with a dash", "1 & 2 - Peoplewise\n3 - 31 March 2026\n4 - None\n6 - Yes, 640 users"),
    ("a form, its fields apart", "Name of system\nCasewell\n\nNumber of users\n120\n\nNumber of sites\n14\n\nLicences\n12\n"),
    ("questions with bare answers", "1. How many staff?\n\n12\n\n2. How many agency staff?\n\n4\n\n3. How many vans?\n\n7"),
    ("yes and no below questions", "Do you have a policy?\n\nYes\n\nDo you have a plan?\n\nNo\n\nIs it reviewed?\n\nYes"),
]


@pytest.mark.parametrize(("name", "text"), NO_TABLES, ids=[case[0] for case in NO_TABLES])
def test_what_only_looks_like_a_table(name: str, text: str) -> None:
    document = read_text(text.encode())
    assert list(document.grids()) == []
    assert [w for w in document.text.split() if w] == text.split()
