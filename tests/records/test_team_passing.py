"""Teams and roles whose size an answer to a question about something else tells, and figures beside them that are no size."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Row = tuple[str, float, str]


def told(question: str, answer: str) -> list[Row]:
    records = extract(letter((question, answer)))
    return sorted((r["team"], r["headcount"], r["unit"]) for kind in ("teams", "procurement_teams") for r in records[kind])


SHAPES: dict[str, tuple[str, str, list[Row]]] = {
    "a team that is made up of staff": (
        "What is the target time for triage?",
        "Two working days. The adult safeguarding team is made up of 11 staff, who triage all concerns.",
        [("adult safeguarding team", 11, "staff")],
    ),
    "a relative clause": (
        "How are residents told?",
        "By the communications team, which has nine members of staff, in the magazine.",
        [("communications team", 9, "staff")],
    ),
    "whom it counts in brackets": (
        "What help is given with applications?",
        "Tenants may get help from our welfare rights team (six officers) or from an advice charity.",
        [("welfare rights team", 6, "staff")],
    ),
    "a team of so many": (
        "Is the website maintained in house?",
        "Yes. The website is looked after by our Digital team of 8 staff.",
        [("Digital team", 8, "staff")],
    ),
    "a field of work, and another team behind it": (
        "Is HR outsourced?",
        "No. There are 41 staff in HR and 7 in the payroll team.",
        [("HR", 41, "staff"), ("payroll team", 7, "staff")],
    ),
    "those who work in a centre": (
        "What was the average wait?",
        "Four minutes. 34 staff work in the contact centre and they answered 118,402 calls.",
        [("contact centre", 34, "staff")],
    ),
    "a lone noun is the question's": (
        "What are the service desk's hours?",
        "8am to 6pm. The desk is staffed by 12 people.",
        [("service desk", 12, "staff")],
    ),
    "a lone noun is that of the sentence before": (
        "How are visitors counted?",
        "By our Visitor Services team. This team numbers 42, many of whom work part time.",
        [("Visitor Services team", 42, "staff")],
    ),
    "a strong team": (
        "Is the mortuary staffed at weekends?",
        "There is a service by members of the seven-strong mortuary team.",
        [("mortuary team", 7, "staff")],
    ),
    "roles in full-time equivalents": (
        "What proportion was decided within eight weeks, and how many staff decide them?",
        "72%. We now have 2 FTE tree officers.",
        [("tree officers", 2, "FTE")],
    ),
    "who does the work": (
        "How many letters were outstanding, and how many staff type them?",
        "5,118. Letters are typed by 64 medical secretaries across all specialties.",
        [("medical secretaries", 64, "staff")],
    ),
    "who supports whom": (
        "How many secretarial or admin staff type the letters?",
        "We do not know. Casewell mainly serves one side of the trust, where 150 admin staff support the authors.",
        [("admin staff", 150, "staff")],
    ),
    "who is supported is not the team": (
        "What supports the Data Protection Officer, and how many staff?",
        "The DPO is supported by two Information Governance Officers.",
        [("Information Governance Officers", 2, "staff")],
    ),
    "each role of a list": (
        "Does the Council have its own lawyers, and how many staff are there?",
        "Yes, an in-house legal team made up of 5 solicitors and 2 paralegals.",
        [("paralegals", 2, "staff"), ("solicitors", 5, "staff")],
    ),
    "a date's past is today": (
        "How many staff answer calls, and what steps are being taken?",
        "As at 31 March 2024 the Contact Management Centre had 212 FTE call handlers against a target of 230.",
        [("call handlers", 212, "FTE")],
    ),
    "a role in a section is the role's": (
        "Does the Authority have a procurement department?",
        "No. Buyers are advised by a 0.8 FTE Procurement Officer in the Finance section.",
        [("Procurement Officer", 0.8, "FTE")],
    ),
    "a team of so many behind a comma": (
        "Who investigates?",
        "Managers, with support from the Employee Relations Team, a team of five.",
        [("Employee Relations Team", 5, "staff")],
    ),
    "a figure behind a comma": (
        "How quickly are changes processed?",
        "Processing is done by our Revenues team, currently 18.5 FTE, alongside billing.",
        [("Revenues team", 18.5, "FTE")],
    ),
    "whose team it is": (
        "What is done to reduce it?",
        "Practices are visited by the ICB's Medicines Optimisation team (24 WTE).",
        [("Medicines Optimisation team", 24, "FTE")],
    ),
    "the unit before the role": (
        "How many officers does Trading Standards have?",
        "12.4 FTE Trading Standards Officers",
        [("Trading Standards Officers", 12.4, "FTE")],
    ),
    "a single post": (
        "How many staff lead this work?",
        "There is one full-time Biodiversity Officer, who sits in Planning Policy.",
        [("Biodiversity Officer", 1, "staff")],
    ),
    "a team of a role": (
        "How many staff patrol the parks?",
        "Our team of 14 Neighbourhood Wardens patrols the main parks every day.",
        [("Neighbourhood Wardens", 14, "staff")],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_size_told_in_passing(name: str) -> None:
    question, answer, rows = SHAPES[name]
    assert told(question, answer) == rows


NEAR_MISSES = {
    "a role, where no staff are asked for": (
        "What proportion was decided within eight weeks?",
        "72%. We now have 2 FTE tree officers.",
    ),
    "patients": ("How many did not attend?", "There were 1,207 patients who did not attend the dermatology service."),
    "what befell staff": ("How many staff left in 2022/23?", "Seven members of staff left the dermatology department."),
    "those whom it happened to": ("How many drivers were caught speeding?", "Three drivers."),
    "prisoners in a unit": ("How many are held?", "There are 14 prisoners in the segregation unit."),
    "women among them": ("How many firefighters are women?", "74 firefighters are women."),
    "two in a big service": (
        "How are charts made?",
        "By a spreadsheet that two officers in the Libraries and Heritage service keep up.",
    ),
    "two whom the words name among others": ("Where was this kept?", "It was in the heads of two rangers."),
    "more to come": ("What is planned?", "We have recruited four additional safeguarding officers. The team will have 9 staff."),
    "on duty": ("How is the desk run?", "There are two nurses on duty in the triage team at any one time."),
    "the first of its posts": (
        "Is there a team?",
        "The inpatient discharge team is made up of 3.0 WTE RMNs and 1.0 WTE OT.",
    ),
    "students of a department": ("How many students are in the department?", "There are 212 students in the Sports department."),
    "the whole body": ("How many permanent staff are employed?", "1,904"),
    "each of many": ("How are schools staffed?", "Each school has two cleaners."),
    "on duty on each ward": (
        "How many nurses are on duty at night?",
        "There are two registered nurses on duty on each ward at night.",
    ),
    "kinds of staff": ("How many work in the forensics unit?", "23 police officers and 14 police staff."),
    "posts that are summed up": ("Who deals with damp?", "It has 6 surveyors, 2 tenancy officers and a manager, 9 in all."),
    "a bound": ("Is there a team?", "The fraud team has more than 20 staff."),
    "a session for people": ("Was there training?", "One session for 36 people in the Student Casework Office."),
    "what people receive": ("How many receive direct payments?", "There are 812 people in receipt of direct payments."),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_no_size_is_told(name: str) -> None:
    assert told(*NEAR_MISSES[name]) == []
