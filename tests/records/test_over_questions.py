"""Records that several sentences or several questions make together; one row a wording, invented names throughout."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.again import again_of
from foiparse.records.purpose import purpose
from tests.records.make import letter

Asked = tuple[str, str]
WHICH = "Which case management system do you use, and who supplies it?"

# (question, answer, what is found as "supplier/product")
MAKERS = [
    (WHICH, "Casewell is used. Fernlea Ltd supplies it at £9,000 a year until 31 March 2027.", ["Fernlea Ltd/Casewell"]),
    (WHICH, "Casewell is used. It is supplied by Fernlea Holdings plc.", ["Fernlea Holdings plc/Casewell"]),
    (WHICH, "Casewell. It was bought from Fernlea Ltd.", ["Fernlea Ltd/Casewell"]),
    (WHICH, "Casewell. The supplier's Fernlea Digital.", ["Fernlea Digital/Casewell"]),
    (WHICH, "Casewell. Fernlea Digital is the supplier.", ["Fernlea Digital/Casewell"]),
    (WHICH, "Casewell, under contract to Fernlea Ltd until 30 June 2027.", ["Fernlea Ltd/Casewell"]),
    (WHICH, "The museum uses Casewell. It comes from Fernlea Ltd.", ["Fernlea Ltd/Casewell"]),
    (WHICH, "The supplier is Fernlea Ltd and the product is known as Casewell.", ["Fernlea Ltd/Casewell"]),
    (
        "Who is your provider, and what case management system do they use?",
        "Fernlea Ltd is the provider. Cases go through its own system, Casewell.",
        ["Fernlea Ltd/Casewell"],
    ),
    (
        "Which product do you use for reminders, for post and for the portal, and who supplies it?",
        "Reminders are from Bell & Crane (PingCall), post from the Fernlea Group (Fernpost), the portal from Oakbyte (MyHale).",
        ["Bell & Crane/PingCall", "Fernlea Group/Fernpost", "Oakbyte/MyHale"],
    ),
    (
        "Who supplies the patient record system and the tracking software?",
        "WardNote comes from Fernlea Health and our tracking, VanPulse, from Oakbyte.",
        ["Fernlea Health/WardNote", "Oakbyte/VanPulse"],
    ),
    ("Supplier and system", "Fernlea Geo, PlanGrid", ["Fernlea Geo/PlanGrid"]),
    ("Library management system, supplier", "Shelfwise, Oakbyte Partners", ["Oakbyte Partners/Shelfwise"]),
    ("Which software is used for (i) council tax and (ii) benefits?", "Casewell for the lot.", ["/Casewell"]),
    ("Which software do you use for FOI requests?", "FOI Ledger from Fernlea", ["Fernlea/FOI Ledger"]),
]


@pytest.mark.parametrize(("question", "answer", "expected"), MAKERS)
def test_makers_told_by_other_words(question: str, answer: str, expected: list[str]) -> None:
    found = extract(letter((question, answer)))["software_systems"]
    assert [f"{s['supplier'] or ''}/{s['product'] or ''}" for s in found] == expected


# (questions and answers, facts of each system in order)
SYSTEMS: list[tuple[list[Asked], list[dict[str, object]]]] = [
    (
        [
            (
                "Which housing management system do you use, supplier, expiry and annual charge?",
                "Homeward (Fernlea). £9,000 a year",
            ),
            (
                "The same for repairs scheduling if different",
                "Repairs are scheduled with Fixwell. It costs us £31,000 per annum.",
            ),
        ],
        [{"product": "Homeward", "annual_cost": 9000}, {"product": "Fixwell", "annual_cost": 31000}],
    ),
    (
        [
            ("Which rota system do you use?", "ShiftPath (Fernlea)"),
            ("Is the same firm used for e-learning? Product name please", "Yes. LearnPath"),
        ],
        [{"product": "ShiftPath", "supplier": "Fernlea"}, {"product": "LearnPath", "supplier": "Fernlea"}],
    ),
    (
        [
            ("Do you use an e-tendering portal? Which?", "TenderFell"),
            ("Who's it provided by, and until when", "Fernlea Sourcing Ltd, until 30 June 2027"),
            ("Spend on it in each of the last 2 years", "£7,250 in 2022/23 and £7,540 in 2023/24"),
        ],
        [{"product": "TenderFell", "supplier": "Fernlea Sourcing Ltd", "contract_end": "2027-06-30"}],
    ),
    (
        [
            ("Which rota system do you use?", "ShiftPath (Fernlea)"),
            ("How much per year, how many users, when's it end", "£48,750, 310 and 2026 in that order."),
        ],
        [{"product": "ShiftPath", "annual_cost": 48750, "users": 310}],
    ),
    (
        [("Casework app", "Casewell (Fernlea)"), ("Users and yearly charge of that system?", "38 users £3,450")],
        [{"product": "Casewell", "annual_cost": 3450, "users": 38}],
    ),
    (
        [
            (
                "What fleet software is used? Please give supplier, product, annual cost and contract end date.",
                "Route planning:\nSupplier – Fernlea\nProduct – RoundPath\nEnd – 31 March 2028\n"
                "Fleet management:\nSupplier – Oakbyte\nProduct – VanBook\nAnnual cost – £9,800",
            )
        ],
        [
            {"product": "RoundPath", "supplier": "Fernlea", "functions": ["Route planning"], "contract_end": "2028-03-31"},
            {"product": "VanBook", "supplier": "Oakbyte", "functions": ["Fleet management"], "annual_cost": 9800},
        ],
    ),
    (
        [
            ("", "1) ShiftPath. It was bought from Fernlea Digital."),
            ("", "2) Nurses and therapists."),
            ("", "3) We signed in 2022 for five years, up to 31 January 2027. It costs us £38,400 a year."),
        ],
        [{"product": "ShiftPath", "supplier": "Fernlea Digital", "contract_end": "2027-01-31", "annual_cost": 38400}],
    ),
    (
        [
            ("What housing system do you use and who is it from?", "JB: Homeward. Fernlea Housing Systems."),
            ("What is the annual cost?", "JB: £12,000"),
            ("Is it to be replaced?", "JB: No"),
        ],
        [{"product": "Homeward", "supplier": "Fernlea Housing Systems", "annual_cost": 12000}],
    ),
]


@pytest.mark.parametrize(("asked", "expected"), SYSTEMS)
def test_systems_over_questions(asked: list[Asked], expected: list[dict[str, object]]) -> None:
    found = extract(letter(*asked))["software_systems"]
    assert [{k: s[k] for k in e} for s, e in zip(found, expected, strict=True)] == expected


# (question, answer, {team: (headcount, unit)})
TEAMS = [
    ("size of Corporate Registry", "13.4 FTE at 1 March 2027", {"Corporate Registry": (13.4, "FTE")}),
    ("Registry team: size (WTE)", "7.8 WTE", {"Registry team": (7.8, "FTE")}),
    ("How large is the post room team?", "5 people. All are local.", {"post room team": (5, "staff")}),
    ("Library staff", "58.5 FTE", {"Library staff": (58.5, "FTE")}),
    (
        "How many people are in your registry?",
        "eleven people make up the Registry and Archive Team",
        {"Registry and Archive": (11, "staff")},
    ),
    (
        "What is your buying department called and how many are in it?",
        "Supplies and Stores; six people",
        {"Supplies and Stores": (6, "staff")},
    ),
    ("How many FTE staff work on disclosure?", "Disclosure and Records has 5.0 FTE", {"Disclosure and Records": (5, "FTE")}),
    ("How many vacancies are there in FTE?", "4.5 FTE", {}),
    ("How many people came to the fair?", "Stewards counted about 9,000.", {}),
    ("How many people are waiting for a dog licence?", "5,338 at 31 March", {}),
]


@pytest.mark.parametrize(("question", "answer", "expected"), TEAMS)
def test_sizes_of_teams(question: str, answer: str, expected: dict[str, tuple[float, str]]) -> None:
    records = extract(letter((question, answer)))
    found = [*records["teams"], *records["procurement_teams"]]
    assert {r["team"]: (r["headcount"], r["unit"]) for r in found} == expected


def test_teams_named_before_they_are_counted() -> None:
    asked = [
        ("What are your procurement teams called?", "Strategic Procurement; Purchasing Services"),
        ("How many people are in the first?", "9"),
        ("How many people are in the second? (if there is one)", "4.6 FTE"),
    ]
    found = extract(letter(*asked))["procurement_teams"]
    assert [(r["team"], r["headcount"], r["unit"]) for r in found] == [
        ("Strategic Procurement", 9, "staff"),
        ("Purchasing Services", 4.6, "FTE"),
    ]


def test_heads_and_full_time_equivalents_of_a_table_are_both_told() -> None:
    table = [["Team", "Headcount", "WTE"], ["Contracts", "11", "10.4"], ["Stores", "27", "23.85"]]
    records = extract(letter(("How many staff work in procurement, by team?", "See the table."), tables={1: table}))
    told = [(r["team"], r["headcount"], r["unit"]) for r in [*records["procurement_teams"], *records["teams"]]]
    assert told == [("Contracts", 11, "staff"), ("Contracts", 10.4, "FTE"), ("Stores", 27, "staff"), ("Stores", 23.85, "FTE")]


# (question, answer, {provider: (amount, period)})
SPEND = [
    (
        "What did you spend in 2024/25 on advertising vacancies with JobsFell, LinkedIn & Indeed?",
        "In that year we spent £24,500 with JobsFell, £13,180 on LinkedIn, and nothing on Indeed.",
        {"JobsFell": 24500, "LinkedIn": 13180, "Indeed": 0},
    ),
    ("What do you spend on social media scheduling tools", "One tool, PostPerch, £7,920 in 2024.", {"PostPerch": 7920}),
    ("Where do you publish your tenders, and what's the yearly charge?", "TenderFell; £3,300", {"TenderFell": 3300}),
]


@pytest.mark.parametrize(("question", "answer", "expected"), SPEND)
def test_spend_in_sentences(question: str, answer: str, expected: dict[str, float]) -> None:
    found = extract(letter((question, answer)))["platform_spend"]
    assert {r["provider"]: r["amount"] for r in found} == expected


def test_an_amount_that_is_kept_back_is_no_spend() -> None:
    table = [
        ["System", "2022/23", "2023/24"],
        ["Casewell", "£12,000", "£12,500"],
        ["Homeward", "[redacted – s43]", "[redacted – s43]"],
    ]
    made = letter(
        ("Which software systems do you use?", "Casewell\nHomeward"),
        ("How much was spent on each in the last two financial years?", "please see"),
        tables={2: table},
    )
    assert [r["amount"] for r in extract(made)["platform_spend"]] == [12000, 12500]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("(2) the same for repairs scheduling if different", "repairs scheduling"),
        ("3. And for damp and mould cases?", "damp and mould"),
        ("3. Route optimisation – same details please", "Route optimisation"),
        ("8. Is it the same for resident permits", "resident permits"),
        ("3. And in digital & ICT altogether?", "digital & ICT"),
        ("4. And how many of these are agency staff?", None),
        ("5. And for each of the last three years?", None),
        ("6. Is the same firm used for payroll?", None),
    ],
)
def test_what_a_question_asks_the_same_of(question: str, expected: str | None) -> None:
    assert again_of(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What software is used for (i) council tax, (ii) benefits and (iii) rates?", ["council tax", "benefits", "rates"]),
        ("Which system is used for each of finance, HR and payroll?", ["finance", "HR", "payroll"]),
        ("What in-cab, route planning or fleet management software is used?", ["in-cab", "route planning", "fleet management"]),
        ("5. Contract management system and number of licences", ["Contract management"]),
        ("E-rostering supplier and product; contract end", ["E-rostering"]),
        ("1. MIS name and supplier?", ["MIS"]),
        ("Which system or provider runs the staff bank?", ["staff bank"]),
        ("Software for complaints, with supplier, end of contract", ["complaints"]),
    ],
)
def test_what_a_system_is_for(question: str, expected: list[str]) -> None:
    assert purpose(question) == expected
