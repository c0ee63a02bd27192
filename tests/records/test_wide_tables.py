"""Tables of systems, teams and spend: headings in any wording, either way round, product and supplier in one cell."""

from __future__ import annotations

from typing import Any

from foiparse.records import extract
from tests.records.make import letter


def of(question: str, cells: list[list[str]]) -> dict[str, list[dict[str, Any]]]:
    """The records of a letter whose one answer is a table."""
    answer = "\n".join("\t".join(row) for row in cells)
    return extract(letter((question, answer), tables={1: cells}))


def test_a_column_for_each_system_with_product_and_supplier_in_one_cell() -> None:
    cells = [
        ["", "General ledger", "Invoice scanning"],
        ["Supplier/product", "Brightmoor Systems / Ledgerline 7", "Pellow Ltd / Invoyce"],
        ["Start", "01/04/2021", "01/02/2022"],
        ["Expiry (excl. extension)", "31/03/2026", "Jan 2025"],
        ["Annual charge", "£186,400", "£22,150"],
        ["Licences", "410 named", "Unlimited"],
    ]
    rows = of("The supplier and product of each finance system", cells)["software_systems"]
    assert [(r["product"], r["supplier"], r["contract_end"], r["annual_cost"], r["users"]) for r in rows] == [
        ("Ledgerline 7", "Brightmoor Systems", "2026-03-31", 186400, 410),
        ("Invoyce", "Pellow Ltd", "2025-01", 22150, "unlimited"),
    ]


def test_a_supplier_that_is_not_there_beside_a_product() -> None:
    cells = [
        ["Use", "Supplier – product", "End of contract"],
        ["Timetabling", "Abacus Scheduling – Timely", "31/12/2025"],
        ["VLE", "N/A – LearnDeck", "2026"],
    ]
    rows = of("Systems: supplier, product, contract end", cells)["software_systems"]
    assert [(r["product"], r["supplier"], r["functions"]) for r in rows] == [
        ("Timely", "Abacus Scheduling", ["Timetabling"]),
        ("LearnDeck", None, ["VLE"]),
    ]


def test_an_ampersand_is_part_of_a_name() -> None:
    cells = [["System", "Supplier", "Expiry"], ["Till & Ticket", "Boxberry", "2027"]]
    assert [r["product"] for r in of("List your systems", cells)["software_systems"]] == ["Till & Ticket"]


def test_teams_by_year_give_the_latest_and_keep_a_named_total() -> None:
    cells = [
        ["Team", "2023", "2024"],
        ["Press office", "8.0", "7.5"],
        ["Campaigns", "3.0", "4.0"],
        ["Communications total", "11.0", "11.5"],
    ]
    rows = of("Numbers employed by team", cells)["teams"]
    assert [(r["team"], r["headcount"], r["unit"]) for r in rows] == [
        ("Press office", 7.5, "FTE"), ("Campaigns", 4, "FTE"), ("Communications", 11.5, "FTE"),
    ]  # fmt: skip


def test_spend_by_year_is_a_record_a_year_and_totals_where_there_are_any() -> None:
    question = "Spend on advertising on each platform"
    years = [["Platform", "2021-22", "2022-23"], ["LinkedIn", "£31,200", "£44,975"], ["TikTok", "nil", "nil"]]
    rows = of(question, years)["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"]) for r in rows] == [
        ("LinkedIn", 31200, "year"), ("LinkedIn", 44975, "year"), ("TikTok", 0, "year"), ("TikTok", 0, "year"),
    ]  # fmt: skip
    totals = [
        ["Channel", "2021-22", "2022-23", "Total"],
        ["Meta", "£74,109", "£81,226", "£155,335"],
        ["Total", "£74,109", "£81,226", "£155,335"],
    ]
    rows = of(question, totals)["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"]) for r in rows] == [("Meta", 155335, "total")]


def test_a_table_that_says_in_its_headings_what_it_holds_needs_no_question() -> None:
    cells = [["Team", "FTE at 31 March"], ["Media Relations", "14.6"], ["Procurement", "6"]]
    made = of("The details", cells)
    assert [r["team"] for r in made["teams"]] == ["Media Relations"]
    assert [r["team"] for r in made["procurement_teams"]] == ["Procurement"]


def test_system_beside_product_is_what_it_is_for_and_above_is_told_out() -> None:
    cells = [
        ["System", "Product", "Supplier", "Contract end date"],
        ["EPR", "Wardwise", "Brightmoor Health", "31/12/2029"],
        ["PAS", "As above", "As above", "As above"],
        ["Maternity", "Cradle", "Pellow Ltd", "31/03/2026"],
    ]
    rows = of("Please complete the table for your clinical systems", cells)["software_systems"]
    assert [(r["product"], r["supplier"], r["functions"], r["contract_end"]) for r in rows] == [
        ("Wardwise", "Brightmoor Health", ["EPR", "PAS"], "2029-12-31"),
        ("Cradle", "Pellow Ltd", ["Maternity"], "2026-03-31"),
    ]


def test_what_stands_upright_is_not_read_sideways() -> None:
    cells = [["Supplier", "Spend (£)"], ["Bluefern Software", "57,221"], ["Optiware Ltd", "39,024"]]
    assert of("How much has been spent on the learning platform since January 2020?", cells)["software_systems"] == []
