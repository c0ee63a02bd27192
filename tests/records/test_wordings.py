"""The same records in many authorities' wordings: each row is a letter (question, answer)… and the records that it gives.

A software system is written "product/supplier/end/yearly cost/users" with blanks left out at the end, a team "team figure unit", a spend
"provider amount period".
"""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Asked = list[tuple[str, str]]


def told(*asked: tuple[str, str]) -> list[str]:
    """Every record of the letter on a line of its own."""
    found = extract(letter(*asked))
    systems = [
        "/".join(
            str(s[k] if s[k] is not None else "") for k in ("product", "supplier", "contract_end", "annual_cost", "users")
        ).rstrip("/")
        for s in found["software_systems"]
    ]
    teams = [f"{t['team']} {t['headcount']} {t['unit']}" for kind in ("procurement_teams", "teams") for t in found[kind]]
    spend = [" ".join(str(p[k]) for k in ("provider", "amount", "period")) for p in found["platform_spend"]]
    return systems + teams + spend


SYSTEMS: dict[str, tuple[Asked, list[str]]] = {
    "names spread over questions": (
        [
            ("Who is your current provider of housing management software?", "Our current provider is Oakbyte."),
            ("When did the contract start and when does it expire?",
             "The contract commenced on 1 April 2021 and is due to expire on 31 March 2026 with the option to extend for 24 months."),
            ("What is the annual value of the contract?", "The annual value is approximately £84,000 excluding VAT."),
            ("How many licences do you hold?", "The Council holds 220 licences."),
        ],
        ["/Oakbyte/2026-03-31/84000/220"],
    ),
    "stock form of fields": (
        [
            ("Telephone system contract type: maintenance, managed, shared", "Managed"),
            ("Existing supplier: who is the supplier of the contract?", "Fernlea Telecom Ltd"),
            ("Annual average spend", "£42,500"), ("Number of users", "1,250"), ("Contract duration", "3 years"),
            ("Contract expiry date", "31 March 2027"),
        ],
        ["/Fernlea Telecom Ltd/2027-03-31/42500/1250"],
    ),
    "parts answered by their letters": (
        [("Please give details of the HR system: 1) name 2) supplier 3) start date 4) end date 5) annual cost",
          "1) PeopleDesk\n2) Ardmore Systems\n3) 1 April 2020\n4) 31 March 2025\n5) £48,000")],
        ["PeopleDesk/Ardmore Systems/2025-03-31/48000"],
    ),
    "fields run on in one line": (
        [("Details of your ward system", "Supplier: Oakbyte Ltd; Product: WardView; Contract end: Dec 2026; Users: unlimited")],
        ["WardView/Oakbyte Ltd/2026-12//unlimited"],
    ),
    "facts in the asked order, parted by strokes": (
        [("Which mobilising system do you use and who makes it?", "Hearthcall (Tannery Systems)"),
         ("Annual cost, number of users and when does it end", "£221,000 / 42 / October 2028")],
        ["Hearthcall/Tannery Systems/2028-10/221000/42"],
    ),
    "facts behind each system's name": (
        [("Which rota systems do you use?", "Shiftwell and Dayboard"),
         ("Number of users of each", "4,100 for Shiftwell, 900 for Dayboard."),
         ("When does each contract end?", "31 October 2028 and 30 November 2025 respectively.")],
        ["Shiftwell//2028-10-31//4100", "Dayboard//2025-11-30//900"],
    ),
    "facts behind what each system is for": (
        [("What VLE do you use and who from?", "Moodstead from Ashlar Learning."), ("Which software is used for payroll?", "Paywright"),
         ("Annual cost for each", "VLE: £15,000. Payroll: £9,500.")],
        ["Moodstead/Ashlar Learning//15000", "Paywright///9500"],
    ),
    "a question that names the question it goes back to": (
        [("1. Shared care record system and supplier?", "ShareSight (Orrin Health)"), ("2. Finance system?", "Ledgerwise"),
         ("3. Users of the system in question 1", "9,300 users")],
        ["ShareSight/Orrin Health///9300", "Ledgerwise"],
    ),
    "the same supplier again": (
        [("Do you have a shared care platform? Supplier?", "Yes – ShareSight, from Orrin Health"),
         ("Do you have a population health platform? Supplier?", "Yes. Populance, the same supplier")],
        ["ShareSight/Orrin Health", "Populance/Orrin Health"],
    ),
    "maker first, product in the next sentence": (
        [("Who is the present supplier of your print management software?", "Tonerwell plc. The software is called FollowPrint.")],
        ["FollowPrint/Tonerwell plc"],
    ),
    "the maker's sentence": (
        [("Which company provides your parking software?", "Chipwell Ltd provide our back office software (PermitPoint)."),
         ("What is the cost per annum?", "£52,180"),
         ("End date of contract?", "The contract runs until 30 June 2027, plus a two year extension option.")],
        ["PermitPoint/Chipwell Ltd/2027-06-30/52180"],
    ),
    "what it is for is the subject": (
        [("What software is used for each of these, with users?",
          "Cashless parking is on Kerbtap from Groyne Software. It has 24 users. For permits we use Permitta (Oakbyte), 6 users.")],
        ["Kerbtap/Groyne Software///24", "Permitta/Oakbyte///6"],
    ),
    "made by our own": (
        [("Which system do you use to manage FOI requests?", "We use an in-house developed system called InfoTrack."),
         ("What is the annual cost?", "There is no cost as it was developed internally.")],
        ["InfoTrack///0"],
    ),
    "a price of buying is no cost of a year": (
        [("What CRM system does the Council use?", "The Council currently uses Dynamo 365 as its CRM system."),
         ("How much did the system cost to implement?", "£310,000"), ("What are the ongoing annual costs?", "£45,000")],
        ["Dynamo 365///45000", "Dynamo 365 310000 total"],
    ),
    "a system to come has no end here": (
        [("What is your housing system?", "We currently use Northway but are moving to Casewell in April 2025."),
         ("Contract end date", "31/03/2025")],
        ["Northway//2025-03-31"],
    ),
    "the end follows words of running out": (
        [("Which duty system is used, and when is the contract up?",
          "Rotawright, supplied by Calder Technology. The contract is a 3+1+1, and the three years run out on 30/09/2025.")],
        ["Rotawright/Calder Technology/2025-09-30"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SYSTEMS)
def test_systems(shape: str) -> None:
    asked, expected = SYSTEMS[shape]
    assert told(*asked) == expected


TEAMS: dict[str, tuple[tuple[str, str], list[str]]] = {
    "names with figures in one line": (("FTE in HR, and in procurement", "HR 18, procurement 3"), ["procurement 3 FTE", "HR 18 FTE"]),
    "figures before names": (
        ("How many staff in Parking Services and how many in Appeals?", "32 staff in Parking Services. Of these 5 are in Appeals."),
        ["Parking Services 32 staff", "Appeals 5 staff"],
    ),
    "figures in words": (("How many staff are in the systems team?", "Eight staff are in Business Systems."), ["Business Systems 8 staff"]),
    "a figure alone": (("How many people work in Registry?", "42 FTE"), ["Registry 42 FTE"]),
    "headcount of a named team": (("Headcount, Medical Staffing", "9"), ["Medical Staffing 9 staff"]),
    "year by year": (
        ("How many FTE worked in the press office in each of the last three years?", "2020: 6.0 FTE, 2021: 6.5 FTE, 2022: 7.0 FTE"),
        ["press office 7 FTE"],
    ),
    "rows of two columns": (
        ("FTE by department", "Department Headcount FTE\nFinance 12 11.4\nHR 9 8.2"), ["Finance 11.4 FTE", "HR 8.2 FTE"],
    ),
    "roles with their share in brackets": (
        ("Please list the job titles and FTE of your communications team", "Media Manager (1.0 FTE)\nDesign Officer (2.6 FTE)"),
        ["Media Manager 1 FTE", "Design Officer 2.6 FTE"],
    ),
    "by site is no team": (("How many staff work in the laundry, by site?", "Northby General: 22 staff. Southby: 5 staff."), []),
    "what befell staff is no size": (("How many officers were dismissed for misconduct?", "8"), []),
    "grades are no teams": (("How many staff are employed at each grade?", "Band 4: 12\nBand 5: 30"), []),
    "pupils are no staff": (("How many pupils are on roll at each school?", "Oakfield Primary 210\nAshdown Academy 850"), []),
}  # fmt: skip


@pytest.mark.parametrize("shape", TEAMS)
def test_teams(shape: str) -> None:
    asked, expected = TEAMS[shape]
    assert told(asked) == expected


SPEND: dict[str, tuple[Asked, list[str]]] = {
    "a list in a line": (
        [("Spend on social media advertising 24/25", "Facebook £9,210, Instagram £2,204, TikTok £0")],
        ["Facebook 9210 year", "Instagram 2204 year", "TikTok 0 year"],
    ),
    "amounts in the order of the question's names": (
        [("Social media advertising spend 23/24: Facebook / TikTok / Snapchat", "£1,480 / £0 / Not used")],
        ["Facebook 1480 year", "TikTok 0 year", "Snapchat None None"],
    ),
    "years of one platform, others not used": (
        [("Which e-tendering portals apply, and what was paid in each year: TenderGate / OpenBid",
          "TenderGate: £3,950 in 2020/21, £4,100 in 2021/22\nOpenBid: N/A")],
        ["TenderGate 3950 year", "TenderGate 4100 year", "OpenBid None None"],
    ),
    "years of the payee of the question": (
        [("How much was spent on Facebook advertising in each of the last two years?", "2020/21 - £1,204.50\n2021/22 - £3,310.00")],
        ["Facebook 1204.5 year", "Facebook 3310 year"],
    ),
    "who was paid what": (
        [("What has been spent on the CRM software so far, by vendor?",
          "In all, £3.2m has been spent with Fernlea Systems and £218,500 with Oakbyte Consulting.")],
        ["Fernlea Systems 3200000 total", "Oakbyte Consulting 218500 total"],
    ),
    "the amount in the next answer": (
        [("Which e-tendering platform do you use?", "TenderNest"), ("How much do you pay?", "£14,250 per annum")],
        ["TenderNest 14250 year"],
    ),
    "agencies and buildings are no platforms": (
        [("How much was spent on the Guildhall and the Town Hall in 2023?", "Guildhall £1.2m, Town Hall £340,000"),
         ("Which agencies were used?", "Northby Staffing and Oakhill Locums")],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SPEND)
def test_spend(shape: str) -> None:
    asked, expected = SPEND[shape]
    assert told(*asked) == expected


NOTHING: dict[str, Asked] = {
    "people": [("Who is responsible for IT systems in the Council?", "Jane Smith, Head of Digital")],
    "measures": [("What systems are in place to prevent fraud?", "The Council has Internal Audit and a Whistleblowing Policy.")],
    "taxis": [
        ("Which suppliers provide home to school transport?", "Northby Taxis and Arrow Travel"),
        ("The total annual cost?", "£1.2m"),
    ],
    "cars": [
        ("How many electric vehicles and which makes?", "14. Nissan and Renault"),
        ("what is the annual lease cost?", "£62,000"),
    ],
    "not used": [("Does the Council use facial recognition software?", "No"), ("If so, which supplier?", "Not applicable")],
    "refused": [("Which antivirus software do you use?", "This information is exempt under section 31(1)(a).")],
}


@pytest.mark.parametrize("topic", NOTHING)
def test_letters_with_no_records(topic: str) -> None:
    assert told(*NOTHING[topic]) == []
