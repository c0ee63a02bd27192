"""How authorities name a system: one row a shape, invented names (and a few market names) throughout."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

# (question, answer, what is found as "supplier/product")
SHAPES = [
    ("Which case management system do you use?", "The Council uses Casewell.", ["/Casewell"]),
    ("Which case management system do you use?", "We currently use Casewell Pro.", ["/Casewell Pro"]),
    ("Which case management system do you use?", "Casewell is used.", ["/Casewell"]),
    ("Which case management system do you use?", "Casewell is currently used by all teams.", ["/Casewell"]),
    ("Which case management system do you use?", "The system used is Casewell supplied by Fernlea.", ["Fernlea/Casewell"]),
    ("Which case management system do you use?", "Casewell, supplied by Fernlea Ltd", ["Fernlea Ltd/Casewell"]),
    ("Which case management system do you use?", "Casewell (Fernlea)", ["Fernlea/Casewell"]),
    ("Which case management system do you use?", "Casewell by Fernlea", ["Fernlea/Casewell"]),
    ("Which case management system do you use?", "Casewell from Fernlea.", ["Fernlea/Casewell"]),
    ("Which case management system do you use?", "Fernlea's Casewell system", ["Fernlea/Casewell"]),
    ("Which case management system do you use?", "Yes – Casewell", ["/Casewell"]),
    ("Do you use a case management system? If so, which system?", "Yes, we use Casewell.", ["/Casewell"]),
    ("Do you use a case management system? If so, which system?", "Yes. Casewell", ["/Casewell"]),
    ("Do you use a case management system? If so, which system?", "No", []),
    ("What is the name of your case management system?", "It is called Casewell", ["/Casewell"]),
    ("What is the name of the software?", "A system called Casewell, which was developed by Fernlea.", ["Fernlea/Casewell"]),
    ("What software do you use to record incidents?", "Incidents are recorded on the Nightjar RMS system.", ["/Nightjar RMS"]),
    ("What software do you use to record incidents?", "All incidents are held in Nightjar.", ["/Nightjar"]),
    ("What software is used for analysis?", "The force uses Microsoft Excel and Power BI.", ["/Microsoft Excel", "/Power BI"]),
    (
        "Please list the software used by the service.",
        "Casewell\nNightjar RMS\nLand Keeper",
        ["/Casewell", "/Nightjar RMS", "/Land Keeper"],
    ),
    ("Please list the software used by the service.", "• Casewell\n• Nightjar RMS", ["/Casewell", "/Nightjar RMS"]),
    (
        "Please list the software used by the service.",
        "Casewell, Nightjar RMS and Land Keeper",
        ["/Casewell", "/Nightjar RMS", "/Land Keeper"],
    ),
    ("Which finance and HR systems are used?", "Finance: Ledgerwise\nHR: PeopleDesk", ["/Ledgerwise", "/PeopleDesk"]),
    ("Which finance and HR systems are used?", "Finance – Oracle Fusion\nHR – iTrent (MHR)", ["Oracle/Fusion", "MHR/iTrent"]),
    (
        "Which systems does each service use?",
        "We use Casewell for complaints, Land Keeper for planning and PeopleDesk for HR.",
        ["/Casewell", "/Land Keeper", "/PeopleDesk"],
    ),
    (
        "Which systems does each service use?",
        "Casewell – used for complaints\nPeopleDesk – used for HR",
        ["/Casewell", "/PeopleDesk"],
    ),
    ("Which planning system do you use?", "Idox Uniform", ["Idox/Uniform"]),
    ("Who is your supplier of the planning system?", "Our supplier is Fernlea Ltd.", ["Fernlea Ltd/"]),
    ("Who provides the software?", "The software is provided by Fernlea Ltd", ["Fernlea Ltd/"]),
    ("Who is the software provider?", "Fernlea", ["Fernlea/"]),
    ("Who produced the software?", "The software was developed in-house.", []),
    ("Which AI tools are used by staff?", "Staff may use Microsoft Copilot.", ["/Microsoft Copilot"]),
    ("Does the force use the Chorus software?", "Yes", ["/Chorus"]),
    ("Does the force use the Chorus software?", "No", []),
    ("Which case management system do you use?", "This information is exempt under section 31.", []),
    ("Which case management system do you use?", "We hold no recorded information.", []),
    ("Which case management system do you use?", "Records are kept on paper and in spreadsheets.", []),
    ("What software do you use?", "The Council's ICT Service maintains its own systems. See the Contracts Register.", []),
    ("Which system is used?", "Please refer to the Transparency Code pages of our website.", []),
    ("Which departments use the system?", "Finance, Housing and Planning", []),
]


@pytest.mark.parametrize(("question", "answer", "expected"), SHAPES)
def test_shape(question: str, answer: str, expected: list[str]) -> None:
    rows = extract(letter((question, answer)))["software_systems"]
    assert [f"{r['supplier'] or ''}/{r['product'] or ''}" for r in rows] == expected


SPEND = [
    (
        "How much was spent on the online booking platform in 2023/24?",
        "The Council paid Oakbyte Ltd £12,500.",
        [("Oakbyte Ltd", 12500, "year")],
    ),
    (
        "What is the value of your contract for agency staff?",
        "The contract with Fernlea Ltd is worth £2m in total.",
        [("Fernlea Ltd", 2000000, "total")],
    ),
    ("How much did the Council spend on Facebook advertising in 2023/24?", "£4,500", [("Facebook", 4500, "year")]),
    ("What is your annual spend with LinkedIn?", "£12,000", [("LinkedIn", 12000, "year")]),
    ("How much was paid to Stonewall each year?", "Nothing was paid", []),
    ("How much did you spend on school meals?", "£1.2m", []),
    ("How much did you spend on Agency Staff in 2023/24?", "£1.2m", []),
]


@pytest.mark.parametrize(("question", "answer", "expected"), SPEND)
def test_spend_on_a_named_service(question: str, answer: str, expected: list[tuple[str, int, str | None]]) -> None:
    rows = extract(letter((question, answer)))["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"]) for r in rows] == expected


def test_a_total_contract_value_is_spend_on_the_system() -> None:
    made = extract(
        letter(
            ("Which case management system do you use?", "Casewell, supplied by Fernlea Ltd"),
            ("What is the total value of the contract?", "£120,000 over 4 years"),
            ("What is the annual cost?", "£30,000"),
        )
    )
    assert [(r["provider"], r["amount"], r["period"]) for r in made["platform_spend"]] == [("Fernlea Ltd", 120000, "total")]
    assert made["software_systems"][0]["annual_cost"] == 30000


def test_questions_that_are_fields_make_a_form() -> None:
    made = extract(
        letter(
            ("Details of your housing management software. System name:", "Land Keeper"),
            ("Supplier:", "Fernlea Ltd"),
            ("Contract expiry date", "31/03/2027"),
            ("Annual cost", "£12,000"),
            ("Number of users", "45"),
            ("Total contract value", "£60,000"),
        )
    )
    row = made["software_systems"][0]
    assert [row[k] for k in ("supplier", "contract_end", "annual_cost", "users")] == ["Fernlea Ltd", "2027-03-31", 12000, 45]
    assert [(r["provider"], r["amount"]) for r in made["platform_spend"]] == [("Fernlea Ltd", 60000)]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Assessments are scored with the Foresight software.", ["Foresight"]),
        ("We score them using the Foresight software, supplied by Oakbyte Ltd.", ["Foresight"]),
        ("The tool is called Foresight. It was bought in 2019.", ["Foresight"]),
        ("The Council Tax system holds the data of every household; council and tax staff use it.", []),
        ("Officers decide each case on its merits.", []),
    ],
)
def test_systems_that_nobody_asked_the_name_of(answer: str, expected: list[str]) -> None:
    made = extract(letter(("Any documents on how the software scores families", answer)))
    assert [r["product"] for r in made["software_systems"]] == expected


WHICH = "Which software systems do you use, with supplier, expiry and annual cost?"


@pytest.mark.parametrize(
    "answer",
    [
        "System\tSupplier\tExpiry date\tAnnual cost\nCasewell\tFernlea\t31/03/2027\t£12,000\nPeopleDesk\tOakbyte\t01/06/2026\t£9,500",
        "System | Supplier | Expiry date | Annual cost\nCasewell | Fernlea | 31/03/2027 | £12,000\nPeopleDesk | Oakbyte | 01/06/2026 | £9,500",
        "System    Supplier    Expiry date    Annual cost\nCasewell    Fernlea    31/03/2027    £12,000\nPeopleDesk    Oakbyte    01/06/2026    £9,500",
        "System\nSupplier\nExpiry date\nAnnual cost\nCasewell\nFernlea\n31/03/2027\n£12,000\nPeopleDesk\nOakbyte\n01/06/2026\n£9,500",
    ],
)
def test_tables_left_as_text(answer: str) -> None:
    rows = extract(letter((WHICH, answer)))["software_systems"]
    assert [(r["product"], r["supplier"], r["contract_end"], r["annual_cost"]) for r in rows] == [
        ("Casewell", "Fernlea", "2027-03-31", 12000),
        ("PeopleDesk", "Oakbyte", "2026-06-01", 9500),
    ]


def test_facts_on_the_line_of_the_name() -> None:
    answer = "Casewell – ends 31/03/2027 – £12,000 per annum – 45 users\nPeopleDesk, expires June 2026, £9,500 a year"
    rows = extract(letter(("Which software systems are used by the service?", answer)))["software_systems"]
    assert [(r["product"], r["contract_end"], r["annual_cost"], r["users"]) for r in rows] == [
        ("Casewell", "2027-03-31", 12000, 45),
        ("PeopleDesk", "2026-06", 9500, None),
    ]


def test_several_products_of_one_supplier() -> None:
    rows = extract(letter(("Which software systems are used?", "Fernlea: Casewell, Land Keeper and Nightjar")))[
        "software_systems"
    ]
    assert [(r["supplier"], r["product"]) for r in rows] == [
        ("Fernlea", "Casewell"),
        ("Fernlea", "Land Keeper"),
        ("Fernlea", "Nightjar"),
    ]


def test_spend_on_one_platform_by_year_in_a_table() -> None:
    asked = "How much did the Council spend on the Tenderly platform in each year since 2021?"
    cells = [["Year", "Spend"], ["2021/22", "£4,000"], ["2022/23", "£5,000"]]
    made = extract(letter((asked, "table"), tables={1: cells}))["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"], r["year"]) for r in made] == [
        ("Tenderly", 4000, "year", "2021/22"),
        ("Tenderly", 5000, "year", "2022/23"),
    ]
    made = extract(letter((asked, "table"), tables={1: [*cells, ["Total", "£9,000"]]}))["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"]) for r in made] == [("Tenderly", 9000, "total")]
