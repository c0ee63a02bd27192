"""Services paid by name, forms run into one line, makers told after their products, figures that are of one system alone."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

Pairs = list[tuple[str, str]]


def spend(*pairs: tuple[str, str]) -> list[tuple[str, float | None, str | None]]:
    return [(r["provider"], r["amount"], r["period"]) for r in extract(letter(*pairs))["platform_spend"]]


def systems(*pairs: tuple[str, str], **more: Any) -> list[dict[str, Any]]:
    rows = extract(letter(*pairs, **more))["software_systems"]
    keep = ("product", "supplier", "functions", "contract_end", "annual_cost", "users")
    return [{k: row[k] for k in keep if row[k] not in (None, [])} for row in rows]


SPEND = {
    "interpreters, year by year on a line for each": (
        [
            ("Which companies provide interpreters?", "Oakbyte Voices and Fernlea Signs."),
            (
                "How much was paid to each interpreting company in 2021/22 and 2022/23?",
                "Oakbyte Voices - 2021/22 £4,182, 2022/23 £5,031\nFernlea Signs - 2021/22 £610, 2022/23 £588",
            ),
        ],
        [
            ("Oakbyte Voices", 4182, "year"),
            ("Oakbyte Voices", 5031, "year"),
            ("Fernlea Signs", 610, "year"),
            ("Fernlea Signs", 588, "year"),
        ],
    ),
    "bare amounts stand in the order of the years told before": (
        [
            ("What was paid for interpreting in 20/21 and 21/22?", "Oakbyte: £612 (20/21) and £779 (21/22).\nTarnfield: £83 and £110."),
        ],
        [("Oakbyte", 612, "year"), ("Oakbyte", 779, "year"), ("Tarnfield", 83, "year"), ("Tarnfield", 110, "year")],
    ),
    "a name of common words, on a line like that of another": (
        [("What was spent with each translation supplier in 2023/24?", "Oakbyte Voices £2,841\nLanguage Service £409")],
        [("Oakbyte Voices", 2841, "year"), ("Language Service", 409, "year")],
    ),
    "one amount of two names": (
        [("What was spent on Facebook and Instagram adverts in 2023/24?", "£6,215 for both")],
        [("Facebook and Instagram", 6215, "year")],
    ),
    "two names, and no word that the amount is of both": (
        [("What was spent on Facebook and Instagram adverts in 2023/24?", "£6,215, mostly in winter")],
        [("Facebook and Instagram", 6215, "year")],
    ),
    "who did a piece of work, and for how much": (
        [
            ("Which media monitoring do you use?", "None."),
            ("Has a public relations agency been paid since 2022, giving sums?", "The survey was carried out by Fernlea Research for £2,475."),
        ],
        [("Fernlea Research", 2475, "total")],
    ),
    "agencies by name": (
        [("Names of the agencies for supply teachers and the amount paid to each", "Tarnfield Teachers - £2,401\nOakbyte Staff - £713")],
        [("Tarnfield Teachers", 2401, None), ("Oakbyte Staff", 713, None)],
    ),
    "a platform's cost, told of the system of the same name": (
        [
            ("E-tendering system:", "Fernlea"),
            ("Its yearly cost and the number of internal users:", "£3,840, 64 users"),
        ],
        [("Fernlea", 3840, "year")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("pairs", "rows"), SPEND.values(), ids=SPEND)
def test_spend_on_services(pairs: Pairs, rows: list[tuple[str, float, str]]) -> None:
    assert sorted(spend(*pairs), key=str) == sorted(rows, key=str)


def test_a_company_that_begins_with_a_capital_inside_is_no_product() -> None:
    asked = "Who provides foreign languages and sign language to your hospitals, and is there a booking system?"
    assert systems((asked, "SignOak CIC provides both, and there is none.")) == []


FORMS = {
    "fields behind one another on a line": (
        [
            (
                "Telephony (VoIP, PBX) contract",
                "Supplier: Fernlea Annual spend: £8,120 Number of users: 320 Expiry date: 09/12/2024 Review date: 09/06/2024",
            )
        ],
        [{"supplier": "Fernlea", "functions": ["Telephony"], "contract_end": "2024-12-09", "annual_cost": 8120, "users": 320}],
    ),
    "a firm's last word is no part of the next field": (
        [("Which billing software do you use?", "Supplier: Fernlea Software Product: Casewell Expiry date: 09/12/2024")],
        [{"product": "Casewell", "supplier": "Fernlea Software", "functions": ["billing"], "contract_end": "2024-12-09"}],
    ),
    "what a form is for, in its first line": (
        [("Contact centre contract\nSupplier:\nProduct:\nNumber of agents:", "Supplier: Fernlea\nProduct: Casewell\nNumber of users: 26")],
        [{"product": "Casewell", "supplier": "Fernlea", "functions": ["Contact centre"], "users": 26}],
    ),
    "a yearly amount under a contract's value": (
        [("Housing system: supplier, system, value", "Supplier: Fernlea\nSystem: Casewell\nContract value: £18,731 per annum")],
        [{"product": "Casewell", "supplier": "Fernlea", "functions": ["Housing"], "annual_cost": 18731}],
    ),
    "the officer that a form names is no system": (
        [("Software: supplier, product", "Supplier: Fernlea\nProduct: Casewell"), ("The name of your officer", "Chief Information Officer: Jo Penhale")],
        [{"product": "Casewell", "supplier": "Fernlea"}],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("pairs", "rows"), FORMS.values(), ids=FORMS)
def test_forms(pairs: Pairs, rows: list[dict[str, Any]]) -> None:
    assert systems(*pairs) == rows


def test_a_yearly_amount_is_no_contracts_worth() -> None:
    asked = "Housing system: supplier, system, contract value"
    assert spend((asked, "Supplier: Fernlea\nSystem: Casewell\nContract value: £18,731 per annum")) == []
    assert spend((asked, "Supplier: Fernlea\nSystem: Casewell\nContract value: £18,731")) == [("Fernlea", 18731, "total")]


COLUMNS = ["Function", "Supplier", "Product", "Contract end date", "Annual value"]


def test_a_table_of_products_needs_no_word_of_software() -> None:
    rows = [
        COLUMNS,
        ["Online consultation", "Fernlea Health", "Casewell", "31/03/2025", "£2,846"],
        ["Cloud calls", "Various – see below", "n/a", "n/a", "n/a"],
    ]
    made = systems(("For each of these please complete the table.", "Please see the table."), tables={1: rows})
    assert made == [
        {
            "product": "Casewell", "supplier": "Fernlea Health", "functions": ["Online consultation"],
            "contract_end": "2025-03-31", "annual_cost": 2846,
        }
    ]  # fmt: skip


def test_a_table_of_goods_is_none_of_systems() -> None:
    rows = [["Product", "Supplier", "Price"], ["Gauze Roll", "Fernlea Health", "£2,846"]]
    assert systems(("Which dressings are bought, please?", "Please see the table."), tables={1: rows}) == []


MAKERS = {
    "who is it with": (
        [("What service desk system do you use and who is it with?", "Casewell, Fernlea")],
        [{"product": "Casewell", "supplier": "Fernlea", "functions": ["service desk"]}],
    ),
    "who's it from": (
        [
            ("What is used to prepare court bundles and who's it from?", "Casewell, Fernlea"),
            ("Is any software used for redaction?", "No."),
        ],
        [{"product": "Casewell", "supplier": "Fernlea", "functions": ["prepare court bundles"]}],
    ),
    "in use and supplier": (
        [("Electronic maternity record in use and supplier:", "Casewell, Fernlea")],
        [{"product": "Casewell", "supplier": "Fernlea"}],
    ),
    "nobody is asked for the maker: two systems": (
        [("What systems do you use for timetables?", "Casewell, Landgate")],
        [{"product": "Casewell", "functions": ["timetables"]}, {"product": "Landgate", "functions": ["timetables"]}],
    ),
    "it is provided by, after a name in capitals": (
        [("Which software is used for casework and who provides it?", "Casewell CMS. It is provided by Fernlea Systems.")],
        [{"product": "Casewell CMS", "supplier": "Fernlea Systems", "functions": ["casework"]}],
    ),
    "a maker's field after a product's that is known as a firm": (
        [("Ticket processing software -", "Taranto"), ("Supplier -", "Fernlea Enforcement"), ("Annual cost -", "£5,843 in 2022/23")],
        [{"product": "Taranto", "supplier": "Fernlea Enforcement", "functions": ["Ticket processing"], "annual_cost": 5843}],
    ),
    "who hosts it, at what a year": (
        [("What the website costs and who hosts it", "It is hosted by Fernlea Design Ltd, with support at £420 a year.")],
        [{"supplier": "Fernlea Design Ltd", "annual_cost": 420}],
    ),
    "how much it is each year, behind the maker": (
        [("What software do they use?", "Casewell"), ("Who supplies it, how much is it each year and when's renewal?", "Fernlea. £1,755, 19 July 2025")],
        [{"product": "Casewell", "supplier": "Fernlea", "contract_end": "2025-07-19", "annual_cost": 1755}],
    ),
    "the same for, in the order of the question before": (
        [
            ("What finance system is used, who from, annual cost and expiry", "Landgate - Oakbyte - £1,395 - 31/07/2024"),
            ("Same for payroll", "Casewell - Fernlea - £760 - rolling"),
        ],
        [
            {"product": "Landgate", "supplier": "Oakbyte", "functions": ["finance"], "contract_end": "2024-07-31", "annual_cost": 1395},
            {"product": "Casewell", "supplier": "Fernlea", "functions": ["payroll"], "annual_cost": 760},
        ],
    ),
    "a label that touches its answer": (
        [("What software do they use?", "1.Casewell")],
        [{"product": "Casewell"}],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("pairs", "rows"), MAKERS.values(), ids=MAKERS)
def test_makers(pairs: Pairs, rows: list[dict[str, Any]]) -> None:
    assert systems(*pairs) == rows


TWO = ("What systems are used for road defects and for claims?", "Casewell for road defects, Landgate for claims")
ALONE = {
    "the former": ("Cost and expiry of the former", "£3,960 a year. It runs out in 2025."),
    "the latter": ("Cost and expiry of the latter", "£3,960 a year. It runs out in 2025."),
}


@pytest.mark.parametrize(("which", "at"), [("the former", 0), ("the latter", 1)])
def test_facts_of_one_of_two(which: str, at: int) -> None:
    made = systems(TWO, ALONE[which])
    assert made[at]["contract_end"] == "2025"
    assert made[at]["annual_cost"] == 3960
    assert "contract_end" not in made[1 - at]


def test_what_has_no_limit_has_none_for_all_systems() -> None:
    made = systems(
        ("Which licensing and planning software do you use?", "Casewell from Oakbyte Ltd\nPlanwise from Fernlea Ltd"),
        ("How many users?", "Unlimited"),
    )
    assert [row.get("users") for row in made] == ["unlimited", "unlimited"]


def test_one_number_of_users_is_that_of_the_system_told_last() -> None:
    first, second = ("Which housing system do you use?", "Casewell"), ("Which payroll system do you use?", "Landgate")
    made = systems(first, second, ("How many users are there?", "320"))
    assert [s.get("users") for s in made] == [None, 320]


@pytest.mark.parametrize(
    ("answer", "end"),
    [("Casewell, £894 for the year to March 2025", None), ("Casewell, £894 a year to March 2025", "2025-03")],
    ids=["the year that a cost is of", "the end of the contract"],
)
def test_a_year_that_a_cost_is_of_is_no_end(answer: str, end: str | None) -> None:
    made = systems(("Which media monitoring software do you use, at what cost and until when?", answer))
    assert [(s.get("contract_end"), s.get("annual_cost")) for s in made] == [(end, 894)]


@pytest.mark.parametrize("word", ["Description", "Activity", "Decision"])
def test_a_heading_that_ends_an_answer_is_no_system(word: str) -> None:
    made = systems(("Which payroll system is used?", f"Casewell, supplied by Fernlea\n\n{word}"))
    assert word not in [name for s in made for name in (s.get("product"), s.get("supplier"))]


USES = {
    "short for what an and would part": ("Which Picture Archiving and Communication System (PACS) do you have?", ["PACS"]),
    "short for words without an and": ("Which Records Management System (RMS) do you have?", ["Records Management"]),
    "is there one": ("Is there a central management system for lamps, and which?", ["central management"]),
    "what raises": ("Which system raises purchase orders?", ["purchase orders"]),
    "who supplies, and what it costs": ("Who supplies your telematics, what do you pay for it each year?", ["telematics"]),
}


@pytest.mark.parametrize(("asked", "uses"), USES.values(), ids=USES)
def test_uses(asked: str, uses: list[str]) -> None:
    assert [s["functions"] for s in systems((asked, "Casewell"))] == [uses]


def test_whose_provider_a_question_means_that_goes_on() -> None:
    made = systems(("Is digital dictation in use?", "Yes"), ("If so who is the provider?", "Fernlea"))
    assert made == [{"supplier": "Fernlea", "functions": ["digital dictation"]}]
