"""Answers whose items are all made alike, read as rows: systems with makers and facts, payees with years; one row a wording, invented names."""

from __future__ import annotations

import pytest

from foiparse.letter import TableSpan
from foiparse.records import extract
from tests.records.make import letter

System = tuple[str | None, str | None, float | None, str | None]
WHICH = "Which software systems does the Council use?"
WHO = "Which software systems does the Council use and who supplies them?"
ALL = "Please list your software systems, with the supplier, annual cost and contract end date of each."
COST = "Which software systems does the Council use and what is the annual cost of each?"
TWO: list[System] = [("Casewell", None, None, None), ("Oakbyte", None, None, None)]
MADE: list[System] = [("Casewell", "Fernlea Ltd", None, None), ("Oakbyte", "Binsy plc", None, None)]
PRICED: list[System] = [("Casewell", None, 4200, None), ("Oakbyte", None, 9000, None)]

SYSTEMS: dict[str, tuple[str, str, list[System]]] = {
    "numbers in a run": (WHICH, "1. Command: Casewell. 2. Records: Oakbyte.", TWO),
    "uses of two words": (WHICH, "Electoral registration - Casewell\nParking permits - Oakbyte", TWO),
    "bullets": (WHICH, "• Asset management – Casewell\n• Planning – Oakbyte", TWO),
    "semicolons": (WHICH, "Casewell for parking permits; Oakbyte for planning", TWO),
    "sentences": (WHICH, "Planning: Casewell. Parking permits: Oakbyte.", TWO),
    "use, product, maker": (WHO, "Planning – Casewell – Fernlea Ltd\nParking permits – Oakbyte – Binsy plc", MADE),
    "maker in brackets": (WHO, "Planning: Casewell (Fernlea Ltd)\nParking permits: Oakbyte (Binsy plc)", MADE),
    "product, maker": (WHO, "• Casewell – Fernlea Ltd\n• Oakbyte – Binsy plc", MADE),
    "maker, product": (WHO, "Fernlea Ltd – Casewell\nBinsy plc – Oakbyte", MADE),
    "by": (WHO, "We use Casewell by Fernlea Ltd and Oakbyte by Binsy plc.", MADE),
    "whole sentences": (
        ALL,
        "Casewell is supplied by Fernlea Ltd and costs £4,200 per annum. Oakbyte is supplied by Binsy plc and costs £9,000 per annum.",
        [("Casewell", "Fernlea Ltd", 4200, None), ("Oakbyte", "Binsy plc", 9000, None)],
    ),
    "four facts": (
        ALL,
        "Casewell – Fernlea Ltd – £4,200 – 31/03/2027\nOakbyte – Binsy plc – £9,000 – June 2028",
        [("Casewell", "Fernlea Ltd", 4200, "2027-03-31"), ("Oakbyte", "Binsy plc", 9000, "2028-06")],
    ),
    "a price": (COST, "Casewell – £4,200\nOakbyte – £9,000", PRICED),
    "prices with a rate": (COST, "Casewell: £4,200 per annum; Oakbyte: £9,000 per annum", PRICED),
    "a name with a number": (
        COST,
        "Casewell 360: £4,200 per annum; Oakbyte: £9,000 per annum",
        [("Casewell 360", None, 4200, None), ("Oakbyte", None, 9000, None)],
    ),
    "a firm with a sign": (
        WHO,
        "Casewell - Lunt & Hale Ltd\nOakbyte - Binsy plc",
        [("Casewell", "Lunt & Hale Ltd", None, None), ("Oakbyte", "Binsy plc", None, None)],
    ),
    "maker and product known": (WHO, "MHR iTrent", [("iTrent", "MHR", None, None)]),
    "the same where no maker is asked for": (WHICH, "MHR iTrent", [("MHR iTrent", None, None, None)]),
    # near misses
    "no names": (WHICH, "Planning: yes\nParking permits: no", []),
    "withheld": (WHO, "Planning – withheld\nParking permits – withheld", []),
}


@pytest.mark.parametrize(("asked", "answer", "systems"), SYSTEMS.values(), ids=SYSTEMS)
def test_items_made_alike_are_rows(asked: str, answer: str, systems: list[System]) -> None:
    found = extract(letter((asked, answer)))["software_systems"]
    assert [(s["product"], s["supplier"], s["annual_cost"], s["contract_end"]) for s in found] == systems


def test_what_a_column_of_uses_holds_is_a_use() -> None:
    found = extract(letter((WHICH, "Electoral registration - Casewell\nParking permits - Oakbyte")))["software_systems"]
    assert [s["functions"] for s in found] == [["Electoral registration"], ["Parking permits"]]


def test_a_table_of_names_and_prices_without_headings() -> None:
    rows = [["Casewell (Fernlea Ltd)", "£4,200"], ["Oakbyte (Binsy plc)", "£9,000"]]
    found = extract(letter((ALL, "\n".join("\t".join(r) for r in rows)), tables={1: rows}))["software_systems"]
    assert [(s["product"], s["supplier"], s["annual_cost"]) for s in found] == [
        ("Casewell", "Fernlea Ltd", 4200),
        ("Oakbyte", "Binsy plc", 9000),
    ]


Paid = tuple[str, float | None, str | None]
EACH = "How much did the Council spend advertising properties on each platform in each of the last two financial years?"
ONE = "How much did the Council spend advertising properties on each platform in 2023/24?"
YEARS: list[Paid] = [
    ("Rightmove", 3600, "2022/23"),
    ("Zoopla", 2400, "2022/23"),
    ("Rightmove", 3900, "2023/24"),
    ("Zoopla", 2500, "2023/24"),
]
BY_NAME = [YEARS[0], YEARS[2], YEARS[1], YEARS[3]]
NOW: list[Paid] = [("Rightmove", 3600, None), ("Zoopla", 2400, None)]

SPEND: dict[str, tuple[str, str, list[Paid]]] = {
    "a year a line": (EACH, "2022/23 – Rightmove £3,600, Zoopla £2,400\n2023/24 – Rightmove £3,900, Zoopla £2,500", YEARS),
    "with colons": (EACH, "2022/23: Rightmove: £3,600, Zoopla: £2,400\n2023/24: Rightmove: £3,900, Zoopla: £2,500", YEARS),
    "a name a line": (
        EACH,
        "Rightmove: £3,600 (2022/23), £3,900 (2023/24)\nZoopla: £2,400 (2022/23), £2,500 (2023/24)",
        BY_NAME,
    ),
    "years over marks of two kinds": (
        EACH,
        "2022/23\nRightmove – £3,600\nZoopla: £2,400\n\n2023/24\nRightmove: £3,900\nZoopla – £2,500",
        YEARS,
    ),
    "sentences by year": (
        EACH,
        "In 2022/23 the Council spent £3,600 on Rightmove and £2,400 on Zoopla. In 2023/24 the Council spent £3,900 on Rightmove and "
        "£2,500 on Zoopla.",
        YEARS,
    ),
    "about": (ONE, "Rightmove: approx. £3,600\nZoopla: c.£2,400", NOW),
    "without VAT": (ONE, "Rightmove: £3,600 excluding VAT\nZoopla: £2,400 + VAT", NOW),
    "a list that goes on": (ONE, "Rightmove was paid £3,600, Zoopla £2,400.", NOW),
    "the spend on each": (ONE, "The spend on Rightmove was £3,600. The spend on Zoopla was £2,400.", NOW),
    "a total": (ONE, "Rightmove: £3,600\nZoopla: £2,400\nTotal: £6,000", NOW),
    "nothing of one": (ONE, "Rightmove: £3,600\nZoopla: nil", [("Rightmove", 3600, None), ("Zoopla", 0, None)]),
    "a name with a dash": (ONE, "In-Tend – £3,600\nZoopla – £2,400", [("In-Tend", 3600, None), ("Zoopla", 2400, None)]),
    # near misses
    "the budget of one": (ONE, "Rightmove: £3,600\nThe budget for Zoopla was £2,400.", [("Rightmove", 3600, None)]),
    "no names": (ONE, "Staff – £3,600\nTravel – £2,400", []),
}


@pytest.mark.parametrize(("asked", "answer", "paid"), SPEND.values(), ids=SPEND)
def test_names_years_and_amounts_in_like_lines(asked: str, answer: str, paid: list[Paid]) -> None:
    found = extract(letter((asked, answer)))["platform_spend"]
    assert [(r["provider"], r["amount"], r.get("year")) for r in found] == paid


def test_years_down_and_the_names_of_the_question_across() -> None:
    rows = [["Year", "Casewell Homes", "Oakbyte Lets"], ["2022/23", "£3,600", "£2,400"], ["2023/24", "£3,900", "£2,500"]]
    found = extract(letter((EACH, "See the table."), tables={1: rows}))["platform_spend"]
    assert [(r["provider"], r["amount"], r["year"]) for r in found] == [
        ("Casewell Homes", 3600, "2022/23"),
        ("Oakbyte Lets", 2400, "2022/23"),
        ("Casewell Homes", 3900, "2023/24"),
        ("Oakbyte Lets", 2500, "2023/24"),
    ]


def test_years_of_e_tendering_platforms_in_a_column() -> None:
    rows = [["Platform", "Year", "Spend"], ["ProContract", "2022/23", "£3,600"], ["ProContract", "2023/24", "£3,900"]]
    asked = "How much did the Council spend on each e-tendering platform in each of the last two years?"
    found = extract(letter((asked, "See the table."), tables={1: rows}))["platform_spend"]
    assert [(r["amount"], r["period"], r["year"]) for r in found] == [(3600, "year", "2022/23"), (3900, "year", "2023/24")]


def test_two_rows_of_a_table_with_one_sum_are_two_contracts() -> None:
    rows = [
        ["System", "Supplier", "Total contract value"],
        ["Casewell", "Fernlea Ltd", "£4,200"],
        ["Oakbyte", "Binsy plc", "£4,200"],
    ]
    found = extract(letter((ALL, "See the table."), tables={1: rows}))["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"]) for r in found] == [
        ("Fernlea Ltd", 4200, "total"),
        ("Binsy plc", 4200, "total"),
    ]


# (heading of the names, of the makers, of the sums)
HEADINGS = [
    ("Name of system", "Name of provider", "Annual license fee"),
    ("System(s) in use", "Name of the supplier", "Cost/year"),
    ("Software currently in use", "Suppliers", "Annual hosting cost"),
    ("System used by the Council", "Name of company", "Annual charges"),
]


@pytest.mark.parametrize("head", HEADINGS)
def test_headings_by_the_words_that_make_them_up(head: tuple[str, str, str]) -> None:
    rows = [list(head), ["Casewell", "Fernlea Ltd", "4,200"]]
    found = extract(letter((ALL, "See the table."), tables={1: rows}))["software_systems"]
    assert [(s["product"], s["supplier"], s["annual_cost"]) for s in found] == [("Casewell", "Fernlea Ltd", 4200)]


# (heading, cell of both names)
BOTH = [
    ("Supplier and system", "Fernlea Ltd, Casewell"),
    ("System and supplier", "Casewell, Fernlea Ltd"),
    ("System / Supplier", "Casewell / Fernlea Ltd"),
]


@pytest.mark.parametrize(("head", "cell"), BOTH)
def test_a_column_of_both_names(head: str, cell: str) -> None:
    rows = [["Function", head, "Annual cost"], ["Planning", cell, "£4,200"]]
    found = extract(letter((ALL, "See the table."), tables={1: rows}))["software_systems"]
    assert [(s["product"], s["supplier"]) for s in found] == [("Casewell", "Fernlea Ltd")]


Team = tuple[str, float, str]
MANY = "How many staff are employed in the housing options team?"
KINDS: dict[str, tuple[str, str, list[Team]]] = {
    "full and part time": (MANY, "Six full time and two part time.", [("housing options team", 8, "staff")]),
    "figures": (MANY, "6 full-time and 2 part-time staff.", [("housing options team", 8, "staff")]),
    "for good and for a time": (MANY, "6 permanent and 2 temporary.", [("housing options team", 8, "staff")]),
    # near misses: full-time equivalents are asked, one kind alone, a third kind
    "FTE asked": ("What is the FTE of the housing options team?", "6 permanent and 2 temporary.", []),
    "a third kind": (MANY, "6 permanent, 2 temporary and 3 agency.", []),
}


@pytest.mark.parametrize(("asked", "answer", "teams"), KINDS.values(), ids=KINDS)
def test_staff_of_two_kinds_are_the_team(asked: str, answer: str, teams: list[Team]) -> None:
    found = extract(letter((asked, answer)))["teams"]
    assert [(t["team"], t["headcount"], t["unit"]) for t in found] == teams


# (headings across, the teams)
ACROSS = [(["", "HR", "Internal audit"], ["HR", "Internal audit"]), (["", "Male", "Female"], [])]


@pytest.mark.parametrize(("head", "names"), ACROSS)
def test_teams_across_with_their_sizes_below(head: list[str], names: list[str]) -> None:
    rows = [head, ["Number of staff", "5", "12"]]
    asked = "How many staff work in each of the following teams: HR and internal audit?"
    found = extract(letter((asked, "See the table."), tables={1: rows}))["teams"]
    assert [t["team"] for t in found] == names


def test_the_total_of_posts_is_the_team_s() -> None:
    rows = [["Role", "Number"], ["Officer", "3"], ["Analyst", "4"], ["Total", "7"]]
    asked = "What is the structure of the communications team? Please give the number of posts at each level."
    found = extract(letter((asked, "See the table."), tables={1: rows}))["teams"]
    assert [(t["team"], t["headcount"]) for t in found] == [("communications", 7)]


def test_rows_that_only_head_others_are_no_systems() -> None:
    head = ["System", "Supplier", "Annual cost"]
    rows = [
        head,
        ["Corporate", "", ""],
        ["Casewell", "Fernlea Ltd", "£4,200"],
        ["Adult social care", "", ""],
        ["Oakbyte", "Binsy plc", "£9,000"],
    ]
    found = extract(letter((ALL, "See the table."), tables={1: rows}))["software_systems"]
    assert [s["product"] for s in found] == ["Casewell", "Oakbyte"]


def test_a_name_without_its_facts_is_a_system() -> None:
    rows = [["System", "Supplier", "Annual cost"], ["Casewell", "Fernlea Ltd", "£4,200"], ["Oakbyte", "", ""]]
    found = extract(letter((ALL, "See the table."), tables={1: rows}))["software_systems"]
    assert [s["product"] for s in found] == ["Casewell", "Oakbyte"]


# (the merged cell's column, makers and costs of the two rows)
MERGED = [(1, ["Fernlea Ltd", "Fernlea Ltd"], [4200, 9000]), (2, ["Fernlea Ltd", None], [None, None])]


@pytest.mark.parametrize(("column", "makers", "costs"), MERGED)
def test_a_cell_merged_over_rows_is_of_each_and_its_sum_of_none(
    column: int, makers: list[str | None], costs: list[int | None]
) -> None:
    rows = [
        ["System", "Supplier", "Annual cost"],
        ["Casewell", "Fernlea Ltd", "£4,200"],
        ["Oakbyte", "", "£9,000" if column == 1 else ""],
    ]
    made = letter((ALL, "See the table."), tables={1: rows})
    made.tables[0].spans = [TableSpan(row=1, col=column, rowspan=2)]
    found = extract(made)["software_systems"]
    assert ([s["supplier"] for s in found], [s["annual_cost"] for s in found]) == (makers, costs)


# (rows of a table that asks, the other fields by their headings)
def test_rows_of_facts_beside_rows_that_ask() -> None:
    rows = [
        ["Function", "Payroll", "Planning"],
        ["Name of system", "Casewell", "Oakbyte"],
        ["Who supplies it", "Redacted", "Binsy plc"],
        ["Cost (per annum)", "£4,200", "£9,000"],
    ]
    found = extract(letter((ALL, "See the table."), tables={1: rows}))["software_systems"]
    told = [(s["product"], s["supplier"], s["annual_cost"]) for s in found]
    assert told == [("Casewell", None, 4200), ("Oakbyte", "Binsy plc", 9000)]


# (answer to who the reseller is or where it runs)
BESIDE = [("Who is your reseller?", "Softcat"), ("Where is it hosted?", "Oakbyte is hosted on Microsoft Azure.")]


@pytest.mark.parametrize(("asked", "answer"), BESIDE)
def test_who_sells_a_system_and_where_it_runs_are_none(asked: str, answer: str) -> None:
    found = extract(letter((WHO, "Casewell by Fernlea Ltd"), (asked, answer)))["software_systems"]
    assert [s["product"] for s in found][:1] == ["Casewell"]
    assert not {"Softcat", "Microsoft Azure"} & {name for s in found for name in (s["product"], s["supplier"])}


# (question, answer, the sum for the body; None where there is none)
MEMBERS = [
    ([("Is the Council a member of Oakbyte?", "Yes"), ("What is the annual cost of membership?", "£5,000")], 5000),
    ([("Is the Council a member of Oakbyte and how much does membership cost per year?", "Yes, £5,000 a year.")], 5000),
    ([("Is the Council a member of Oakbyte?", "No"), ("What is the annual cost of membership?", "£5,000")], None),
    ([("Is the Council a member of Oakbyte?", "Yes"), ("What was spent on grass cutting?", "£5,000")], None),
]


@pytest.mark.parametrize(("asked", "amount"), MEMBERS)
def test_what_membership_of_a_body_costs(asked: list[tuple[str, str]], amount: int | None) -> None:
    found = extract(letter(*asked))["platform_spend"]
    assert [(r["provider"], r["amount"]) for r in found] == ([("Oakbyte", amount)] if amount else [])
