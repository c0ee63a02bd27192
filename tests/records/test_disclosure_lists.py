"""The plainest answers of disclosure logs to the commonest mass requests: software, telephony, licences, teams; and what is no record."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.on_cloud import without_cloud
from tests.records.make import letter

Pairs = list[tuple[str, str]]


def said(*pairs: tuple[str, str]) -> list[str]:
    """ "product/supplier/end/cost/users" of each system, without what is not told."""
    fields = ("product", "supplier", "contract_end", "annual_cost", "users")
    return [
        "/".join("" if r[f] is None else str(r[f]) for f in fields).rstrip("/")
        for r in extract(letter(*pairs))["software_systems"]
    ]


SYSTEMS: dict[str, tuple[Pairs, list[str]]] = {
    "in which cloud it is hosted": (
        [("What is the Council's case management system and how is it hosted?", "Casewell, hosted on Microsoft Azure.")],
        ["Casewell"],
    ),
    "licences before the name": (
        [
            (
                "What software do you use for project boards, how many licences have you and at what cost?",
                "45 Casewell licences at an annual cost of £6,600.",
            )
        ],
        ["Casewell///6600/45"],
    ),
    "licences of a name, where only their number is asked": (
        [
            (
                "How many licences of your mapping software do you have and what is the annual cost?",
                "60 licences of Landkeeper at a cost of £21,300 per annum.",
            )
        ],
        ["Landkeeper///21300/60"],
    ),
    "licences for a product that the question names": (
        [("How many licences for Microsoft Copilot does the department hold?", "320 licences. None is shared.")],
        ["Microsoft Copilot////320"],
    ),
    "mobile phones": (
        [("Who is your existing mobile network provider?", "Vodafone"), ("What is the contract expiry date?", "1 November 2025")],
        ["/Vodafone/2025-11-01"],
    ),
    "one of those that the question lists": (
        [
            (
                "Which of the following do you use for remote consultations: Attend Anywhere, AccuRx, other?",
                "AccuRx and Attend Anywhere",
            )
        ],
        ["AccuRx", "Attend Anywhere"],
    ),
    "if so, which": (
        [
            ("Do you have a triage system?", "Yes"),
            ("If so, which system and when was it implemented?", "Casewell, implemented in 2021"),
        ],
        ["Casewell"],
    ),
    "a contract for something, told in sentences": (
        [
            (
                "Please tell me about your telematics contract.",
                "We have a contract with Fernlea Telematics for vehicle tracking software. It costs £31,500 a year and expires in June 2026.",
            )
        ],
        ["/Fernlea Telematics/2026-06/31500"],
    ),
    "a contract for the provision of a system, and its term": (
        [
            (
                "Who is the supplier of the Council's social care case management system and what are the contract dates?",
                "The contract with Tessaby Software for the provision of the Lindora case management system commenced on 1 April 2022"
                " for an initial period of four years, with the option to extend for up to two further years.",
            )
        ],
        ["Lindora/Tessaby Software/2026-03-31"],
    ),
    "who sells it": ([("What document management system do you have?", "OpenText (via Idox)")], ["OpenText/Idox"]),
    "its maker's new name is no other system": (
        [
            (
                "Which mobilising system does the Service use?",
                "The Service uses Vision from Capita Secure Solutions (now known as NEC).",
            )
        ],
        ["Vision/Capita Secure Solutions"],
    ),
    "users each with a system, of one maker": (
        [
            (
                "What case management systems are used by children's services and adults' services?",
                "Children's services use Lindora and adults' services use Quenby, both supplied by Tessaby Software.",
            )
        ],
        ["Lindora/Tessaby Software", "Quenby/Tessaby Software"],
    ),
    "a list with makers in brackets behind a verb": (
        [
            (
                "Which systems does your customer services team use, and which companies supply them?",
                "The team uses Casewell (Fernlea Ltd), Queuely (Queuely UK) and Land Keeper (Oakbyte).",
            )
        ],
        ["Casewell/Fernlea Ltd", "Queuely/Queuely UK", "Land Keeper/Oakbyte"],
    ),
    "the maker, and in brackets its system": (
        [("Which in-cab technology supplier does the service use?", "Fernlea Municipal Technologies (Casewell system)")],
        ["Casewell/Fernlea Municipal Technologies"],
    ),
    "a short name and the full one": (
        [("What MIS does the Trust use?", "SIMS"), ("Who is the supplier?", "ESS (Education Software Solutions)")],
        ["SIMS/Education Software Solutions"],
    ),
    "part of an agreement is not free": (
        [
            (
                "What video conferencing software is used and what does it cost per year?",
                "Microsoft Teams. There is no separate cost as this is part of our corporate agreement.",
            )
        ],
        ["Microsoft Teams"],
    ),
    "no cost is": (
        [("What video conferencing software is used and what does it cost per year?", "Microsoft Teams. There is no cost.")],
        ["Microsoft Teams///0"],
    ),
    "what it cost once is no yearly cost": (
        [
            (
                "What finance system do you use, how much was the implementation and how much is it per year?",
                "Casewell. Implementation cost £2.1 million and the annual subscription is £385,000.",
            )
        ],
        ["Casewell///385000"],
    ),
    "where it is hosted is no maker": (
        [
            ("What endoscopy reporting system does the Trust use?", "Casewell Reports"),
            ("Is this system hosted on-site or by the supplier?", "On-site"),
        ],
        ["Casewell Reports"],
    ),
    "recorded on a known system": (
        [("How many falls were recorded?", "1,482 falls were recorded on Datix, the Trust's incident reporting system.")],
        ["Datix"],
    ),
    "recorded on an unknown one that is called a system": (
        [("How does the Council record fly-tipping?", "Incidents are recorded on the Council's Casewell system.")],
        ["Casewell"],
    ),
    "recorded on a system that has no name": (
        [
            (
                "How many complaints were made?",
                "Complaints are recorded on the Electronic Patient Record system and the HR system.",
            )
        ],
        [],
    ),
    "used, where only users are asked": (
        [("How many users does your e-rostering system have?", "The Trust uses Casewell, which has 4,200 users.")],
        ["Casewell////4200"],
    ),
    "used, where only the end is asked": (
        [
            (
                "When does the contract for your HR system end?",
                "The Council uses Casewell from Fernlea Ltd and the contract ends on 31 March 2027.",
            )
        ],
        ["Casewell/Fernlea Ltd/2027-03-31"],
    ),
    "used, where only the cost is asked": (
        [("How much do you pay for your project software each year?", "We use Casewell. The annual subscription is £4,680.")],
        ["Casewell///4680"],
    ),
    "what will be replaced is in use": (
        [("Do you have plans to replace your finance system?", "Yes. The current system, Casewell, will be replaced in 2026.")],
        ["Casewell"],
    ),
    "what one moves from is in use, and the move is no end of a contract": (
        [
            (
                "Do you have plans to replace your finance system?",
                "Yes, the Council plans to move from Casewell to Landkeeper in 2026.",
            )
        ],
        ["Casewell"],
    ),
    "goods that are used are no system": (
        [("Which laptops can staff use with the HR system?", "The Council uses Fernlea laptops.")],
        [],
    ),
    "its former name": (
        [("Which system is used for school transport?", "Casewell (formerly known as Landkeeper)")],
        ["Casewell"],
    ),
    "used until some year": (
        [
            (
                "Which case management system is used by the youth justice service?",
                "Landkeeper until 2022 and CaseWell since then.",
            )
        ],
        ["CaseWell"],
    ),
    "lettered names, one with its maker": (
        [
            (
                "What is the Trust's e-rostering system for (a) nursing and (b) medical staff?",
                "(a) Casewell\n(b) Landkeeper from Oakbyte",
            )
        ],
        ["Casewell", "Landkeeper/Oakbyte"],
    ),
    "a system and its cost, on one line": (
        [("Please state your parking permit system and cost", "Casewell: £14,200 per year")],
        ["Casewell///14200"],
    ),
    "cloud based, and its name": (
        [("Is your finance system on-premise or cloud based?", "Cloud based - CaseWell.")],
        ["CaseWell"],
    ),
    "in the system that is named": (
        [("How many staff use the Council's HR system?", "All have access to the Council's HR system, CaseWell.")],
        ["CaseWell"],
    ),
    "awarded to a maker for a product": (
        [
            (
                "When did the University last tender for its library system?",
                "In 2015, when the contract was awarded to Fernlea for CaseWell.",
            )
        ],
        ["CaseWell/Fernlea"],
    ),
    "whether it is used, and it is": (
        [
            (
                "Please confirm whether the Council uses Idox Uniform and when its contract ends.",
                "The Council does use Idox Uniform. It ends in May 2026.",
            )
        ],
        ["Uniform/Idox/2026-05"],
    ),
    "two that are blocked": (
        [("Which AI tools are approved for staff use?", "CaseWell is approved. Otter.ai and Fireflies are blocked.")],
        ["CaseWell"],
    ),
    "a speed is no product": (
        [("What broadband provider do you use and what is the speed?", "Exa Networks, 1Gb")],
        ["/Exa Networks"],
    ),
    "its maker, and in brackets its name": (
        [("Which PACS is used in the Trust?", "The Trust's PACS is provided by Fernlea (CaseWell) via a regional contract.")],
        ["CaseWell/Fernlea"],
    ),
    "what kind of system it is is no name": (
        [("Who provides the EPR?", "The EPR is provided by Fernlea Ltd.")],
        ["/Fernlea Ltd"],
    ),
    "lately procured": (
        [
            (
                "Are there any plans to change the library management system?",
                "The Council has recently procured Spydus from Civica.",
            )
        ],
        ["Spydus/Civica"],
    ),
    "a contract for a product": (
        [
            (
                "Will the Council renew the contract for its e-recruitment system?",
                "The contract for CaseWell runs until 30 September 2026.",
            )
        ],
        ["CaseWell//2026-09-30"],
    ),
    "not that one, but this": (
        [
            (
                "Has the force considered changing its HR system from Oracle?",
                "The force does not use Oracle; its HR system is CaseWell HR.",
            )
        ],
        ["CaseWell HR"],
    ),
    "how something is logged": (
        [("How are requests logged by the Council?", "Requests are logged in Infreemation.")],
        ["Infreemation"],
    ),
    "how something is logged, in an office program": (
        [("How are requests logged by the Council?", "Requests are logged in Excel.")],
        [],
    ),
    "how something is managed, by nobody's system": (
        [("How are complaints managed?", "Complaints are managed within Customer Services and recorded at Westerleigh House.")],
        [],
    ),
    "a form one of whose fields is withheld": (
        [
            (
                "Your telephony system: supplier, end date, annual spend",
                "Supplier: Fernlea Ltd\nEnd date: 31/03/2027\nAnnual spend: Exempt - section 43",
            )
        ],
        ["/Fernlea Ltd/2027-03-31"],
    ),
    "an annual contract value": (
        [
            (
                "Please provide details of your CRM contract.",
                "Supplier: Fernlea Ltd\nProduct: Casewell\nContract value (annual): £36k",
            )
        ],
        ["Casewell/Fernlea Ltd//36000"],
    ),
    "lines of a form that were taken for questions": (
        [
            ("• Supplier name: Fernlea\n• Software: Casewell\n• Extension options:", "1 + 1 years"),
            ("• Contract expiry date:", "31/03/2027"),
        ],
        ["Casewell/Fernlea/2027-03-31"],
    ),
}


@pytest.mark.parametrize("name", SYSTEMS)
def test_systems_of_the_commonest_requests(name: str) -> None:
    pairs, expected = SYSTEMS[name]
    assert said(*pairs) == expected


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("Casewell, hosted on Microsoft Azure.", "Casewell."),
        ("Casewell, which is cloud hosted in AWS", "Casewell"),
        ("Casewell, hosted by Fernlea.", "Casewell, hosted by Fernlea."),
        ("Hosted on Microsoft Azure.", "Hosted on Microsoft Azure."),
    ],
)
def test_a_cloud_is_no_system(answer: str, left: str) -> None:
    assert without_cloud(answer) == left


def test_payments_for_which_a_system_is_are_no_cost() -> None:
    asked = letter(("Which provider do you use for online payments?", "ParentPay"), ("How much do you pay annually?", "£895"))
    records = extract(asked)
    assert [(r["supplier"], r["annual_cost"]) for r in records["software_systems"]] == [("ParentPay", 895)]
    assert records["platform_spend"] == []


def test_what_is_paid_each_month() -> None:
    asked = letter(
        (
            "How much did the Council pay Fernlea Direct Ltd in each month from April to May 2024?",
            "April 2024: £12,310\nMay 2024: £10,870",
        )
    )
    assert [(r["amount"], r["period"]) for r in extract(asked)["platform_spend"]] == [(12310, "month"), (10870, "month")]


def test_two_firms_each_with_a_price_are_no_maker_and_product() -> None:
    asked = letter(
        (
            "Which companies provided the system for each phase and what did each cost?",
            "Fernlea Digital carried out the first phase for £12,000 and Oakbyte Systems the second for £9,000.",
        )
    )
    assert [r["amount"] for r in extract(asked)["platform_spend"]] == [12000, 9000]


SPENT: dict[str, tuple[str, str, list[tuple[str, float]]]] = {
    "in the order of the years": (
        "Please provide the amount spent on advertising with Google in 2020/21, 2021/22, 2022/23.",
        "£1,204, £2,960 and £3,311 respectively",
        [("Google", 1204), ("Google", 2960), ("Google", 3311)],
    ),
    "fewer amounts than years": ("Spend with Google in 2020/21, 2021/22 and 2022/23?", "£1,204 and £2,960", []),
    "a span of years is no list of them": ("How much was spent with Google from 2020/21 to 2022/23?", "£1,204 and £2,960", []),
    "what a licence costs, of whose name it is": (
        "I would like to know the annual cost of the University's Turnitin licence for each of the last two years.",
        "2022/23: £41,250; 2023/24: £43,300",
        [("Turnitin", 41250), ("Turnitin", 43300)],
    ),
    "through a firm": (
        "How much was spent on taxis through Addison Lee in each of the last two years?",
        "2021-22: £2,310; 2022-23: £4,902",
        [("Addison Lee", 2310), ("Addison Lee", 4902)],
    ),
}


@pytest.mark.parametrize("name", SPENT)
def test_spend_by_year(name: str) -> None:
    asked, answer, expected = SPENT[name]
    assert [(r["provider"], r["amount"]) for r in extract(letter((asked, answer)))["platform_spend"]] == expected


TEAMS: dict[str, tuple[str, str, list[tuple[str, float, str]]]] = {
    "of whom it consists": (
        "Please provide the structure of the procurement department.",
        "The procurement department consists of a Head of Procurement, two Category Managers and 1.5 FTE Buyers.",
        [("Head of Procurement", 1, "staff"), ("Category Managers", 2, "staff"), ("Buyers", 1.5, "FTE")],
    ),
    "how it is made up": (
        "How is the commercial team made up?",
        "The team consists of one Officer and two Practitioners.",
        [("Officer", 1, "staff"), ("Practitioners", 2, "staff")],
    ),
    "lines of numbers and roles": (
        "How is your procurement team structured?",
        "• 2 Senior Buyers\n• 4 Category Managers\n• 1 Assistant",
        [("Senior Buyers", 2, "staff"), ("Category Managers", 4, "staff"), ("Assistant", 1, "staff")],
    ),
    "grades in brackets": (
        "Please provide job titles, grades and number of posts in the procurement team.",
        "Procurement Lead (PO7) - 1\nProcurement Officer (SO1) - 2",
        [("Procurement Lead", 1, "staff"), ("Procurement Officer", 2, "staff")],
    ),
}


@pytest.mark.parametrize("name", TEAMS)
def test_procurement_teams_by_their_roles(name: str) -> None:
    asked, answer, expected = TEAMS[name]
    assert [(r["team"], r["headcount"], r["unit"]) for r in extract(letter((asked, answer)))["procurement_teams"]] == expected


def test_a_team_told_before_its_roles_in_words() -> None:
    asked = "How many people work in your communications team and what are their job titles?"
    answer = "There are six people: Head of Communications, two Senior Communications Officers and a Digital Content Officer."
    assert [(r["team"], r["headcount"]) for r in extract(letter((asked, answer)))["teams"]] == [("communications team", 6)]


def test_a_team_of_some_is_the_team_s_that_the_question_names() -> None:
    asked = ("How many people are employed in the Council's data protection team?", "A team of six.")
    assert [(r["team"], r["headcount"]) for r in extract(letter(asked))["teams"]] == [("data protection team", 6)]


def test_a_vacancy_beside_the_staff_in_post() -> None:
    asked = (
        "How many FTE planning enforcement officers are employed?",
        "There are currently 3.0 FTE planning enforcement officers and one vacancy.",
    )
    assert [(r["team"], r["headcount"], r["unit"]) for r in extract(letter(asked))["teams"]] == [
        ("planning enforcement officers", 3, "FTE")
    ]


def test_the_total_of_a_table_by_grade_is_the_team_s() -> None:
    cells = [["Grade", "Headcount"], ["Grade 6", "11"], ["Grade 7", "27"], ["Total", "38"]]
    asked = letter(("How many staff are employed in your commercial directorate, by grade?", "Total 38"), tables={1: cells})
    assert [(r["team"], r["headcount"]) for r in extract(asked)["procurement_teams"]] == [("commercial directorate", 38)]
