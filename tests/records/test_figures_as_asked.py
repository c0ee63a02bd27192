"""A figure is a fact only of what was asked: yearly or in all, of the system or of one user, of the end or of another day; bodies invented."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.cost_asked import of_one, of_part
from foiparse.records.intents import intent_of
from tests.records.make import letter

NAMED = ("What CRM system do you use?", "Contactable")
# question and answer after "What CRM system do you use?" – "Contactable": end, yearly cost, users, and the spend beside
ASKED: dict[str, tuple[str, str, str]] = {
    # which letter shape each settles is its name
    "a month's cost": ("What is the monthly cost?", "£1,880", "-/-/-"),
    "a quarter's cost": ("What is the quarterly cost?", "£5,000", "-/-/-"),
    "a month's cost told as a year's": ("What is the monthly cost?", "£22,560 per annum", "-/22560/-"),
    "the cost of one user": ("What is the cost per user?", "£45", "-/-/-"),
    "the yearly cost of one licence": ("What is the annual cost per licence?", "£45 per annum", "-/-/-"),
    "near miss: the yearly cost, and that of one user": ("Annual cost, and the cost per user?", "£45,000 per annum", "-/45000/-"),
    "near miss: yearly and monthly": ("What is the annual and monthly cost?", "£45,000 per annum", "-/45000/-"),
    "the price of buying": ("Cost of purchase?", "£188,000", "-/-/-/188000 total"),
    "the cost of a lifetime": ("What is the cost over the lifetime of the contract?", "£188,000", "-/-/-/188000 total"),
    "the whole life cost": ("Whole life cost?", "£117,000", "-/-/-/117000 total"),
    "the cost of the term": ("What is the cost for the contract term?", "£96,000 (3 years)", "-/-/-/96000 total"),
    "near miss: a year's cost over the term": ("What is the annual cost over the contract term?", "£32,000", "-/32000/-"),
    "cost and length": ("Cost and length of contract?", "£180,000 / 3 years", "-/-/-/180000 total"),
    "length before the cost": ("Cost and contract length?", "3 years at £96,000", "-/-/-/96000 total"),
    "near miss: cost and length, told for a year": ("Cost and contract length?", "£32,000 per annum, 3 years", "-/32000/-"),
    "near miss: yearly cost and length": ("Annual cost and contract length?", "£32,000 (3 years)", "-/32000/-"),
    "an estimate of the whole": ("Value over the term?", "£1.35m was estimated", "-/-/-"),
    "a total in brackets": ("How much does it cost per year?", "£39,000 (£117,000 over three years)", "-/39000/-"),
    "years of cost": ("What is the annual cost?", "2022/23 £59,500\n2023/24 £61,000", "-/-/-/59500 year, 61000 year"),
    "the first year and the second": ("What is the annual cost?", "Year 1: £30,000\nYear 2: £18,000", "-/-/-"),
    "two kinds of licence": ("How many full licences and how many read-only licences?", "40 full and 100 read-only", "-/-/-"),
    "two kinds of user": ("Number of users", "400 concurrent, 1,200 named", "-/-/-"),
    "two kinds of user behind the name": ("Number of users", "Contactable: 40 full and 100 read-only", "-/-/-"),
    "near miss: all, and how many of them": ("Number of users", "5,500 licences, of which 5,212 are in use", "-/-/5500"),
    "near miss: all, and their parts": ("Number of users", "68 - 14 in the office and 54 on the road", "-/-/68"),
    "near miss: all, and how many at a time": ("Number of users", "1,310, 400 at a time", "-/-/1310"),
    "a year's cost, then the whole": ("(a) annual charge (b) total value", "(a) £612,000 (b) £4.9 million", "-/612000/-/4900000 total"),
    "sites": ("How many sites use it?", "17", "-/-/-"),
    "schools": ("How many schools use the system?", "17", "-/-/-"),
    "those who are recorded": ("How many tenants are recorded on the system?", "6,840", "-/-/-"),
    "near miss: nurses": ("How many nurses use it?", "640", "-/-/640"),
    "near miss: nobody named": ("How many are registered?", "640", "-/-/640"),
    "end, then start": ("Contract expiry date and start date?", "31/03/2026, 01/04/2021", "2026-03-31/-/-"),
    "end, then review": ("Contract end date and review date?", "31/03/2026 and 01/10/2025", "2026-03-31/-/-"),
    "start, then end": ("Start and end date?", "01/04/2021 - 31/03/2026", "2026-03-31/-/-"),
    "two dates of which none is said to be the end": ("When does it end?", "31/03/2026 and 01/10/2025", "-/-/-"),
    "since when it runs": ("When does it expire?", "It expires on 31 March 2026 and has run since 2016", "2026-03-31/-/-"),
    "when it was bought": ("Till when is the contract?", "Bought in May 2022 for three years, hence May 2025", "2025-05/-/-"),
    "the end if extended": ("What is the final end date if all extensions are taken?", "31 March 2028", "-/-/-"),
    "near miss: the end, and the end if extended": (
        "When does it end, and when if all extensions are taken?",
        "It ends on 31 March 2026. With extensions, 31 March 2028",
        "2026-03-31/-/-",
    ),
    "dates of a contract": ("Contract dates?", "1/4/21 - 31/3/26", "2026-03-31/-/-"),
    "a period": ("Contract period?", "April 2021 - March 2026", "2026-03/-/-"),
    "one date of a contract is its start": ("Contract dates?", "1 April 2021", "-/-/-"),
    "length and start": ("What is the contract length and start date?", "3 years from 1 October 2022.", "2025-09-30/-/-"),
    "start and length": ("Contract duration and start date?", "1 October 2022, 3 years", "2025-09-30/-/-"),
    "near miss: options beside the length": ("Contract length and start date?", "1 October 2022, 2+1 years", "-/-/-"),
    "the question's own number": ("How many licences do you have?", "Q2 45", "-/-/45"),
    "another service's end": ("When does the hosting contract end?", "30 November 2024", "-/-/-"),
    "another service's cost": ("What is the annual cost of hosting?", "£6,300", "-/-/-"),
    "near miss: each of several": ("When does each hosting contract end?", "30 November 2024", "2024-11-30/-/-"),
    "near miss: its own use": ("When does the CRM contract end?", "30 November 2024", "2024-11-30/-/-"),
}  # fmt: skip


def _told(*asked: tuple[str, str]) -> list[str]:
    found = extract(letter(*asked))
    spend = ", ".join(f"{r['amount']} {r['period']}" for r in found["platform_spend"])
    return [
        "/".join([*(str(s[k] or "-") for k in ("contract_end", "annual_cost", "users")), *([spend] if spend else [])])
        for s in found["software_systems"]
    ]


@pytest.mark.parametrize("shape", ASKED)
def test_figures_as_asked(shape: str) -> None:
    question, answer, expected = ASKED[shape]
    assert _told(NAMED, (question, answer)) == [expected]


RUNS = {  # question, answer, yearly cost
    "a run with a month's cost": ("Name of CRM, supplier and monthly cost", "Contactable, Tarn Ltd, £1,880", None),
    "a run with a user's cost": ("CRM: supplier, product, cost per user, users", "Tarn Ltd, Contactable, £45, 30", None),
    "a run with the contract's value": (
        "CRM system: name, supplier, total contract value",
        "Contactable, Tarn Ltd, £180,000",
        None,
    ),
    "near miss: a run with a cost": ("CRM system: name, supplier, cost", "Contactable, Tarn Ltd, £18,000", 18000),
}


@pytest.mark.parametrize("shape", RUNS)
def test_the_cost_of_a_run(shape: str) -> None:
    question, answer, cost = RUNS[shape]
    found = extract(letter((question, answer)))["software_systems"]
    assert [(s["product"], s["supplier"], s["annual_cost"]) for s in found] == [("Contactable", "Tarn Ltd", cost)]


def test_start_and_length_in_answers_of_their_own() -> None:
    start, length = ("Contract start date?", "1 October 2022"), ("Contract length?", "3 years")
    assert _told(NAMED, start, length) == _told(NAMED, length, start) == ["2025-09-30/-/-"]
    assert _told(NAMED, start, length, ("End date?", "31/12/2025")) == ["2025-12-31/-/-"]
    assert _told(NAMED, start, ("Contract length?", "2 years plus 1")) == ["-/-/-"]


def test_hosting_is_a_service_of_its_own() -> None:
    found = extract(
        letter(
            ("What content management system does your website use?", "Pagecraft"),
            ("Who hosts the website?", "Skyhold Ltd"),
            ("What is the annual hosting cost?", "£6,300"),
            ("What is the annual cost of the CMS?", "£9,450"),
        )
    )["software_systems"]
    told = [(s["product"], s["supplier"], s["functions"], s["annual_cost"]) for s in found]
    assert told == [("Pagecraft", None, ["content management"], 9450), (None, "Skyhold Ltd", ["hosting"], 6300)]


def test_who_hosts_the_system_is_its_maker() -> None:
    found = extract(letter(NAMED, ("Who hosts the system?", "Skyhold Ltd")))["software_systems"]
    assert [(s["product"], s["supplier"]) for s in found] == [("Contactable", "Skyhold Ltd")]


SOLD = [
    (
        "What antivirus software do you use and who supplies it?",
        "Shieldon, via Bluefin Resellers",
        "Shieldon",
        "Bluefin Resellers",
    ),
    ("What antivirus software do you use?", "Shieldon through Bluefin Ltd", "Shieldon", "Bluefin Ltd"),
    ("Who does the checks and by which system?", "Verity Screening, through Checkright", "Checkright", "Verity Screening"),
    ("Who provides your screening software?", "Verity Screening, through Checkright", "Checkright", "Verity Screening"),
]


@pytest.mark.parametrize(("question", "answer", "product", "supplier"), SOLD)
def test_who_sells_it(question: str, answer: str, product: str, supplier: str) -> None:
    found = extract(letter((question, answer)))["software_systems"]
    assert [(s["product"], s["supplier"]) for s in found] == [(product, supplier)]


def test_lines_by_use_are_no_label_that_answers_share() -> None:
    lines = "HR and payroll: {}\nFinance: {}"
    found = extract(
        letter(
            (
                "Please list the software used for HR, payroll and finance.",
                lines.format("Peoplepath (Tarn Ltd)", "Sum Total (Ledgerway)"),
            ),
            ("When does each contract end?", lines.format("31/08/2026", "31/03/2025")),
            ("What is the annual cost of each?", lines.format("£58,000", "£71,250")),
            ("How many users does each have?", lines.format("900", "75")),
        )
    )["software_systems"]
    told = [(s["product"], s["contract_end"], s["annual_cost"], s["users"]) for s in found]
    assert told == [("Peoplepath", "2026-08-31", 58000, 900), ("Sum Total", "2025-03-31", 71250, 75)]


def test_a_column_of_staff_on_the_system() -> None:
    cells = [["System", "Supplier", "Staff on system"], ["Peoplepath", "Tarn Software", "400"], ["Ledger", "Oakbyte", "75"]]
    found = extract(letter(("What HR and finance systems do you use?", ""), tables={1: cells}))["software_systems"]
    assert [s["users"] for s in found] == [400, 75]


PARTS = [
    ("what is the monthly licence fee?", True),
    ("annual and monthly cost", False),
    ("price per user per month", True),
    ("cost", False),
]


@pytest.mark.parametrize(("text", "part"), PARTS)
def test_a_cost_of_part_of_a_year(text: str, part: bool) -> None:
    assert of_part(text) is part


ONES = [
    ("cost per user", True),
    ("annual cost per licence", True),
    ("cost per system", False),
    ("annual cost and cost per user", False),
]


@pytest.mark.parametrize(("text", "one"), ONES)
def test_a_cost_of_one(text: str, one: bool) -> None:
    assert of_one(text) is one
    assert not (one and intent_of(text).yearly)
