"""The plainest shapes of real answers: lists of systems, forms, lettered parts, a yes to a product's name; all bodies invented."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

SYSTEMS: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    # which letter shape each settles is its name
    "bullets of name, maker and use": (
        [
            (
                "Please list all AI tools in use, with supplier and purpose.",
                "• Microsoft Copilot – drafting and summarising\n• Magic Notes (Beam) – case notes\n• Otter.ai – transcription",
            )
        ],
        ["Microsoft Copilot//drafting", "Magic Notes/Beam/case notes", "Otter.ai//transcription"],
    ),
    "lines of use, product and maker": (
        [
            (
                "Please list your systems for housing, payroll and planning, with the supplier.",
                "Housing – Keysafe – Tarn Software\nPayroll – Wagely – Oakbyte\nPlanning – Plotwise – Fernlea",
            )
        ],
        ["Keysafe/Tarn Software/Housing", "Wagely/Oakbyte/Payroll", "Plotwise/Fernlea/Planning"],
    ),
    "the same with price and end": (
        [
            (
                "For housing and libraries please give the system, supplier, annual cost and end date.",
                "Housing – Keysafe – Tarn Software – £9,600 – 31/03/2026\nLibraries – Shelfmark – Oakbyte – £4,100 – 30/06/2027",
            )
        ],
        ["Keysafe/Tarn Software/Housing/2026-03-31/9600", "Shelfmark/Oakbyte/Libraries/2027-06-30/4100"],
    ),
    "a use before a colon, the maker first": (
        [
            (
                "Please list the suppliers and products used for (a) rostering (b) incidents",
                "Rostering: Oakbyte Systems – Shiftwell\nIncidents: Tarn Software – Mishap",
            )
        ],
        ["Shiftwell/Oakbyte Systems/Rostering", "Mishap/Tarn Software/Incidents"],
    ),
    "items of one line with what is beside them": (
        [
            (
                "Which AI tools do you use?",
                "Turnitin (similarity and AI detection) until 31 July 2026; Draftwell (office help), 192 licences, until March 2026",
            )
        ],
        ["Turnitin//similarity and AI detection/2026-07-31", "Draftwell//office help/2026-03/192 users"],
    ),
    "makers in brackets, asked in a second question": (
        [
            ("Do you use any AI tools?", "Yes."),
            ("If so name each one and its supplier.", "Draftwell (Tarn Ltd). Notely (Careword Ltd), for transcribing visits\n  and calls."),
        ],
        ["Draftwell/Tarn Ltd/AI", "Notely/Careword Ltd/AI"],
    ),
    "letters of the question and of the answer": (
        [("What software do you use for: a) incident reporting b) rostering c) feedback?", "a) Mishap b) Shiftwell c) None")],
        ["Mishap//incident reporting", "Shiftwell//rostering"],
    ),
    "System is the use where Product is told too": (
        [
            (
                "Please provide details of contracts for the following systems",
                "System: Payroll\nSupplier: Oakbyte\nProduct: Wagely\nAnnual cost: £45,000\n\nSystem: Finance\nSupplier: Tarn Ltd\n"
                "Product: Coinage\nAnnual cost: £120,000",
            )
        ],
        ["Wagely/Oakbyte/Payroll/45000", "Coinage/Tarn Ltd/Finance/120000"],
    ),
    "yes to licences of a known product": (
        [
            (
                "Has the council purchased licences for Microsoft Copilot? If so how many and at what annual cost?",
                "Yes. 250 licences at a cost of £67,500 per annum.",
            )
        ],
        ["Microsoft Copilot///67500/250 users"],
    ),
    "yes to a known product, its price in the next": (
        [("Do you use eConsult?", "Yes"), ("How much do you pay per year?", "£23,000")],
        ["eConsult///23000"],
    ),
    "a system of which only who uses it is asked": (
        [("Which system do parents use to pay for school meals online?", "Lunchwell (Oakbyte Ltd)")],
        ["Lunchwell/Oakbyte Ltd/pay for school meals online"],
    ),
    "an electronic record asked by its kind": (
        [("Which electronic patient record is used in the community?", "SystmOne. There's a mobile module.")],
        ["SystmOne//electronic patient record"],
    ),
    "a sentence that names another firm is of that firm": (
        [
            (
                "Which accounts package do you use, who looks after the website and what do they cost?",
                "The accounts are on Pennywell, £324 a year. The website is done by Lyne Web at £180 per year, renewing 30 April 2025.",
            )
        ],
        ["Pennywell//accounts/324"],
    ),
    "a break, a report and a beginning are no ends": (
        [
            ("What case system is used for adults?", "Carewell from Aubrey Systems"),
            ("End of contract, any break clause", "31/03/2028, with a break open to either side from April 2026"),
        ],
        ["Carewell/Aubrey Systems/case/2028-03-31"],
    ),
    "extensions are no users": (
        [
            ("Who supplies your contact centre telephony and what is it called?", "Vocalis, from Northern Tele Ltd."),
            ("When does the contract end?", "March 2026. Two one year extensions are possible."),
        ],
        ["Vocalis/Northern Tele Ltd/contact centre telephony/2026-03"],
    ),
    "lettered parts of one question, the last a date": (
        [
            (
                "Do you have a document management system? If yes: a. Who is the supplier? b. What is the product? c. When does the contract expire?",
                "Yes\na. Hyland\nb. OnBase\nc. 30 September 2026",
            )
        ],
        ["OnBase/Hyland/document management/2026-09-30"],
    ),
    "a start and its length": (
        [
            ("Who provides your PAS?", "System C – Careflow"),
            ("When did the contract start and how long is it?", "1 April 2021 for 7 years"),
        ],
        ["Careflow/System C/PAS/2028-03-31"],
    ),
    "one product for several uses": (
        [("What ERP system(s) do you use for finance and HR?", "Finance - Oracle Fusion\nHR - Oracle Fusion")],
        ["Fusion/Oracle/Finance"],
    ),
    "a system that is still to come": (
        [("What e-learning platform do you use?", "Learning Pool until August 2025, after which we're moving to Totara.")],
        ["/Learning Pool/e-learning/2025-08"],
    ),
    "who provides something else is no maker": (
        [
            (
                "Please state which supplier provides your bank and agency staff system.",
                "Oakbyte Staffing provide the bank. HealthRoster is used for rostering.",
            )
        ],
        ["/Oakbyte Staffing/bank", "HealthRoster//rostering"],
    ),
    "followers are no users": (
        [("Which social media platforms do you use and how many followers on each?", "Facebook 12,300; X 8,400; Instagram 3,200")],
        [],
    ),
    "the whole before its parts in brackets": (
        [("Who supplies your dictation software?", "Tarn Ltd"), ("How many licences are held?", "112 (48 Legal, 64 Housing)")],
        ["/Tarn Ltd/dictation/112 users"],
    ),
}  # fmt: skip


def _said(record: dict[str, Any]) -> str:
    users = f"{record['users']} users" if record["users"] is not None else None
    words = [record["product"] or "", record["supplier"] or "", (record["functions"] or [""])[0]]
    told = [record["contract_end"], record["annual_cost"], users]
    return "/".join([*words, *(str(t) for t in told if t is not None)]).rstrip("/")


@pytest.mark.parametrize("shape", SYSTEMS)
def test_systems(shape: str) -> None:
    asked, expected = SYSTEMS[shape]
    assert [_said(r) for r in extract(letter(*asked))["software_systems"]] == [e.rstrip("/") for e in expected]


def test_a_column_of_systems_that_says_what_they_are_for() -> None:
    cells = [["System", "Supplier", "Annual cost"], ["Housing", "Civica CX", "£110,000"], ["Planning", "Idox Uniform", "£54,000"]]
    found = extract(letter(("Please list your core systems", ""), tables={1: cells}))["software_systems"]
    assert [(r["product"], r["functions"], r["annual_cost"]) for r in found] == [
        ("Civica CX", ["Housing"], 110000),
        ("Idox Uniform", ["Planning"], 54000),
    ]


TEAMS: dict[str, tuple[str, str, list[tuple[str, float]]]] = {
    "the size before the roles": (
        "How many staff are there in the Procurement department, and what are their job titles?",
        "There are 7 staff: Head of Procurement x 1, Category Manager x 3, Procurement Officer x 3",
        [("Procurement department", 7)],
    ),
    "a long line is no list of grades": (
        "Please provide the size of your procurement team, broken down by grade",
        "word " * 40 + "3\nGrade 8 – 3\nTotal – 6",
        [],
    ),
    "the size beside a budget asked for": (
        "What is the size of your communications team and its total salary cost?",
        "The team has 11 members of staff. The salary budget is £512,000.",
        [("communications team", 11)],
    ),
    "the total of grades": (
        "Please provide the size of your procurement team, broken down by grade",
        "Grade 12 – 2\nGrade 10 – 5\nGrade 8 – 3\nTotal – 10",
        [("procurement team", 10)],
    ),
    "posts with those that are vacant": (
        "How many FTE posts are there in the procurement team and how many are vacant?",
        "There are 18 FTE posts of which 3 are vacant.",
        [("procurement team", 18)],
    ),
    "the whole body is no team": (
        "How many swimming teachers are employed, by pool?",
        "All are paid by the leisure company. The Trust also has four people who teach.",
        [],
    ),
    "days lost are no staff": ("Average days lost per FTE by directorate", "Environment 9.8\nCorporate 6.7", []),
}  # fmt: skip


@pytest.mark.parametrize("shape", TEAMS)
def test_teams(shape: str) -> None:
    question, answer, expected = TEAMS[shape]
    found = extract(letter((question, answer)))
    assert [(r["team"], r["headcount"]) for r in [*found["procurement_teams"], *found["teams"]]] == expected


SPEND: dict[str, tuple[str, str, list[tuple[str, float | None, str | None]]]] = {
    "an amount before its name, behind a name in brackets": (
        "How much did you spend on digital advertising in 2022/23 and on which platforms?",
        "£61,400 went to Meta (Facebook and Instagram), £33,850 to Google, and £9,000 to TikTok.",
        [("Meta", 61400, None), ("Google", 33850, None), ("TikTok", 9000, None)],
    ),
    "the price of one user": ("What is the cost of Microsoft Copilot?", "£24.70 per user per month", [("Microsoft Copilot", None, None)]),
    "people are paid by the hour": (
        "What are they paid an hour?",
        "They get £12.60, which is paid for the days that they spend with Student Services.",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SPEND)
def test_spend(shape: str) -> None:
    question, answer, expected = SPEND[shape]
    found = extract(letter((question, answer)))["platform_spend"]
    assert [(r["provider"], r["amount"], r.get("year")) for r in found] == expected


@pytest.mark.parametrize(
    ("heading", "year"),
    [("Locum spend 2021/22", "2021/22"), ("2023/24 spend (£)", "2023/24"), ("2024/25 (10 months)", "2024/25 (10 months)")],
)
def test_a_heading_says_its_year(heading: str, year: str) -> None:
    cells = [["Platform", heading], ["Facebook", "£1,200"], ["Google Ads", "£900"]]
    found = extract(letter(("Spend by platform", ""), tables={1: cells}))["platform_spend"]
    assert [r["year"] for r in found] == [year, year]


def test_specialties_are_no_platforms() -> None:
    cells = [["Specialty", "Locum spend 2021/22"], ["Radiology", "£688,215"], ["Psychiatry", "Nil"]]
    asked = "Total spend on medical locums for the following specialties: Radiology, Psychiatry"
    assert extract(letter((asked, ""), tables={1: cells}))["platform_spend"] == []


TABLES: dict[str, tuple[str, list[list[str]], list[tuple[str, float, str]]]] = {
    "posts whose number is asked by what they do": (
        "Please state the number of nurses and support workers employed for homeless patients",
        [["Post", "Band", "WTE"], ["Nurse", "6", "2.0"], ["Support worker", "4", "3.5"]],
        [("Nurse", 2, "FTE"), ("Support worker", 3.5, "FTE")],
    ),
    "two columns with no headings": (
        "Do you have a specialist team? How many staff and what roles are within the team?",
        [["Specialist Nurse", "2.6 WTE"], ["Consultant", "0.4 WTE"]],
        [("Specialist Nurse", 2.6, "FTE"), ("Consultant", 0.4, "FTE")],
    ),
    "areas are no teams": ("Number of enforcement officers in each area", [["Area", "Officers"], ["North", "4"], ["South", "6"]], []),
}  # fmt: skip


@pytest.mark.parametrize("shape", TABLES)
def test_tables_of_teams(shape: str) -> None:
    question, cells, expected = TABLES[shape]
    answer = "\n".join("\t".join(row) for row in cells)
    found = extract(letter((question, answer), tables={1: cells}))
    assert [(r["team"], r["headcount"], r["unit"]) for r in found["teams"]] == expected
