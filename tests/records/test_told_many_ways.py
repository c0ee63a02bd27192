"""One fact told in many ways: every wording of an answer under every wording of its question, invented names throughout."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

NAMED = ("Which rota system do you use, and who supplies it?", "ShiftPath (Fernlea)")

WHICH = [
    "Which rota system do you use, and who supplies it?",
    "What rostering software is in place? Who is the vendor?",
    "Name and supplier of your rota system",
    "Please confirm the name of your e-rostering solution and its provider.",
    "What is your rostering platform called and which company makes it?",
]
BOTH = [
    "ShiftPath, Fernlea",
    "ShiftPath by Fernlea",
    "ShiftPath; the supplier is Fernlea",
    "Our rostering is done on ShiftPath, a Fernlea product.",
    "Fernlea supplies us with ShiftPath.",
    "Fernlea are the vendor, and the product is ShiftPath",
    "The Trust's rostering platform is ShiftPath and it is provided by Fernlea",
    "This is ShiftPath, which we get from Fernlea",
    "We have ShiftPath from Fernlea.",
]


def only(*asked: tuple[str, str]) -> dict[str, Any]:
    """The one system of a letter."""
    found = extract(letter(*asked))["software_systems"]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("question", WHICH)
@pytest.mark.parametrize("answer", BOTH)
def test_product_and_maker(question: str, answer: str) -> None:
    system = only((question, answer))
    assert (system["product"], system["supplier"]) == ("ShiftPath", "Fernlea")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When does the contract end?", "Its current term concludes on 31 March 2027."),
        ("When is it next due for renewal?", "31 March 2027"),
        ("When does your agreement with them run out?", "It is in its final year, which closes on 31 March 2027"),
        ("End dates of both", "31/3/27"),
        ("When does the contract run to?", "31 March 2027, with an option of two more years"),
    ],
)
def test_ends(question: str, answer: str) -> None:
    assert only(NAMED, (question, answer))["contract_end"] == "2027-03-31"


@pytest.mark.parametrize(
    "question",
    [
        "How many users?",
        "How many staff have access to it?",
        "How many accounts are there?",
        "How many members of staff can log on?",
        "How many staff are on each system?",
        "1.4 Users",
        "No. of agents",
        "How many managers log in to it?",
    ],
)
def test_users(question: str) -> None:
    assert only(NAMED, (question, "450"))["users"] == 450


@pytest.mark.parametrize("question", ["What was the cost in 2024/25?", "How much per year?", "What do you pay them a year?"])
def test_yearly_costs(question: str) -> None:
    assert only(NAMED, (question, "£45,000"))["annual_cost"] == 45000


SIZE_OF_ONE = [
    "How many staff work in your procurement team?",
    "How big is your procurement team?",
    "Procurement team headcount",
    "Procurement staff (FTE)",
    "What is the staffing of the procurement team?",
    "How many officers make up the procurement team?",
    "Total FTE, procurement",
]


@pytest.mark.parametrize("question", SIZE_OF_ONE)
@pytest.mark.parametrize("answer", ["12", "Twelve", "There are 12 people in the team", "12 as at 31 March 2025", "A team of 12"])
def test_one_team(question: str, answer: str) -> None:
    assert [r["headcount"] for r in extract(letter((question, answer)))["procurement_teams"]] == [12]


@pytest.mark.parametrize(
    "question",
    [
        "How many staff work in HR, finance and procurement?",
        "Number of FTE in each of HR, finance and procurement",
        "Staffing of HR, finance and procurement teams",
    ],
)
@pytest.mark.parametrize(
    "answer",
    [
        "HR 18, finance 24, procurement 7",
        "18 in HR, 24 in finance and 7 in procurement",
        "(a) 18 (b) 24 (c) 7",
        "a) 18\nb) 24\nc) 7",
    ],
)
def test_several_teams(question: str, answer: str) -> None:
    records = extract(letter((question, answer)))
    assert sorted(r["headcount"] for r in [*records["teams"], *records["procurement_teams"]]) == [7, 18, 24]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many staff were dismissed?", "12"),
        ("How many officers hold a firearms licence?", "12 officers"),
        ("How many of them are women?", "12"),
        ("How many complaints did the team receive?", "12"),
        ("How many people are on the housing waiting list?", "1,204 people"),
        ("How many teachers left last year?", "12 FTE"),
        ("How many staff earn over £100,000?", "12 staff"),
    ],
)
def test_no_team(question: str, answer: str) -> None:
    records = extract(letter((question, answer)))
    assert records["teams"] == records["procurement_teams"] == []


@pytest.mark.parametrize(
    "question",
    ["How much did you spend on Facebook and LinkedIn advertising in 2024/25?", "Spend in 2024/25 with Facebook; LinkedIn"],
)
@pytest.mark.parametrize(
    "answer",
    [
        "Facebook £9,000, LinkedIn £2,000",
        "£9,000 on Facebook and £2,000 on LinkedIn",
        "£9,000 and £2,000",
        "Facebook £9k / LinkedIn £2k",
    ],
)
def test_spend_on_several(question: str, answer: str) -> None:
    found = extract(letter((question, answer)))["platform_spend"]
    assert {r["provider"]: r["amount"] for r in found} == {"Facebook": 9000, "LinkedIn": 2000}


@pytest.mark.parametrize(
    "question", ["Which portal do you publish contract opportunities on?", "Where do you advertise your tenders?"]
)
@pytest.mark.parametrize(
    "answer", ["TenderFell", "Tenders are published on TenderFell.", "The Council uses TenderFell, provided by Fernlea Ltd."]
)
def test_platforms(question: str, answer: str) -> None:
    assert [r["provider"] for r in extract(letter((question, answer)))["platform_spend"]] == ["TenderFell"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What system is used to grit the roads?", "Gritting is done by Hale Highways under contract."),
        ("What is the name of the system owner?", "Dr Petra Lund, Chief Clinical Information Officer"),
        ("Which departments use the software?", "Planning, Building Control and Land Charges."),
        ("What hardware does the system run on?", "Dell servers."),
        ("Which application form is used?", "Form HB1, on our website."),
        ("What drainage system is in place?", "A SuDS scheme by Hale Water."),
        ("Which platform do trains to Hale use?", "Platform 4."),
        ("What security is in place at the depot?", "Depots are fenced."),
    ],
)
def test_no_system(question: str, answer: str) -> None:
    assert extract(letter(("Which rota system do you use?", "None"), (question, answer)))["software_systems"] == []


LISTED = [
    "HR: PeopleFell (Fernlea). Finance: LedgerFell (Oakbyte). Planning: PlanFell (Ashdown).",
    "PeopleFell from Fernlea for HR, LedgerFell from Oakbyte for finance and PlanFell from Ashdown for planning",
    "For HR we use PeopleFell (Fernlea), for finance LedgerFell (Oakbyte) and for planning PlanFell (Ashdown).",
    "HR – PeopleFell, Fernlea\nFinance – LedgerFell, Oakbyte\nPlanning – PlanFell, Ashdown",
    "PeopleFell is supplied by Fernlea, LedgerFell by Oakbyte and PlanFell by Ashdown.",
]
MANY = "What systems do you use for HR, finance and planning, and who supplies each?"


@pytest.mark.parametrize("answer", LISTED)
def test_several_systems(answer: str) -> None:
    found = extract(letter((MANY, answer)))["software_systems"]
    assert {s["product"]: s["supplier"] for s in found} == {
        "PeopleFell": "Fernlea",
        "LedgerFell": "Oakbyte",
        "PlanFell": "Ashdown",
    }


@pytest.mark.parametrize("question", ["When does each contract end?", "Contract end dates", "And the expiry dates?"])
@pytest.mark.parametrize(
    "answer",
    [
        "PeopleFell 31 March 2026, LedgerFell 31 March 2027, PlanFell 31 March 2028",
        "HR 31/03/2026; finance 31/03/2027; planning 31/03/2028",
        "31 March 2026, 31 March 2027 and 31 March 2028 respectively",
        "PeopleFell ends on 31 March 2026. LedgerFell runs until 31 March 2027 and PlanFell until 31 March 2028.",
    ],
)
def test_ends_of_several(question: str, answer: str) -> None:
    found = extract(letter((MANY, LISTED[0]), (question, answer)))["software_systems"]
    ends = {s["product"]: s["contract_end"] for s in found}
    assert ends == {"PeopleFell": "2026-03-31", "LedgerFell": "2027-03-31", "PlanFell": "2028-03-31"}


@pytest.mark.parametrize(
    "heads",
    [
        ["Product", "Provided by", "End of term", "£ p.a.", "Licences"],
        ["What it's called", "Who supplies it", "When the contract ends", "Yearly charge", "How many use it"],
        ["Software package", "Vendor name", "Next renewal", "Annual fee (ex VAT)", "Active users"],
    ],
)
def test_headings_of_a_table(heads: list[str]) -> None:
    table = [
        heads,
        ["PeopleFell", "Fernlea Ltd", "31/03/2026", "12,000", "450"],
        ["LedgerFell", "Oakbyte", "31/03/2027", "30,000", "60"],
    ]
    found = extract(letter(("Please list your main software systems.", "See below."), tables={1: table}))["software_systems"]
    fields = ("product", "supplier", "contract_end", "annual_cost", "users")
    assert [tuple(s[f] for f in fields) for s in found] == [
        ("PeopleFell", "Fernlea Ltd", "2026-03-31", 12000, 450),
        ("LedgerFell", "Oakbyte", "2027-03-31", 30000, 60),
    ]
