"""Teams, spend, uses and subjects that running prose tells, with no question that asks for them; invented bodies and names.

Each case names the letter shape it settles.
"""

from __future__ import annotations

import pytest

from foiparse.letter import Letter, Question
from foiparse.records import extract
from foiparse.records.listed_uses import listed_uses
from foiparse.records.subject import subject
from foiparse.records.team_prose import team_prose
from tests.records.make import letter

Teams = list[tuple[str, float, str]]
HOW = "How is the harbour kept clean, and by whom?"

TEAMS: dict[str, tuple[str, Teams]] = {
    "consists of": ("The Quay Wardens team consists of seven officers, who start at six.", [("Quay Wardens team", 7, "staff")]),
    "sits alongside, in which there are": (
        "It sits alongside the Mooring Enforcement team, in which there are nineteen.",
        [("Mooring Enforcement team", 19, "staff")],
    ),
    "a field of work, where so many work": ("Go to Early Resolution, where 21 people work.", [("Early Resolution", 21, "staff")]),
    "a colon and a headcount": (
        "Other cases are passed on to Investigations: this has a headcount of 33.",
        [("Investigations", 33, "staff")],
    ),
    "figures in brackets": (
        "They see an officer in Housing Options (16 staff), and are then placed by Temporary Accommodation (five staff).",
        [("Housing Options", 16, "staff"), ("Temporary Accommodation", 5, "staff")],
    ),
    "the team counted in the next statement": (
        "In 2019 the port set up a Rescue Boat Team. The team has one coxswain and ten crew (11 in all), all paid.",
        [("Rescue Boat Team", 11, "staff")],
    ),
    "people who work in it": ("There are also four people who work in Graphic Design.", [("Graphic Design", 4, "staff")]),
    "full-time equivalents": (
        "Estates Projects, with 12.5 FTE, writes the brief. Procurement, which has 6 FTE for all sites, buys.",
        [("Estates Projects", 12.5, "FTE"), ("Procurement", 6, "FTE")],
    ),
    "two in one statement": (
        "There are currently 12 staff within the Licensing team and 8 within the Mooring Fees team.",
        [("Licensing team", 12, "staff"), ("Mooring Fees team", 8, "staff")],
    ),
    "lines of a name and a figure": (
        "The Homelessness Prevention Team: 14 FTE\nDigital Forensics Unit 24 staff",
        [("Homelessness Prevention Team", 14, "FTE"), ("Digital Forensics Unit", 24, "staff")],
    ),
    "a team's headcount is": ("The Pilots Team headcount is 9.", [("Pilots Team", 9, "staff")]),
    "is a team of": ("The Pilots Team is a team of 9, made up of pilots and clerks.", [("Pilots Team", 9, "staff")]),
    "the number of staff in it is": ("The number of staff in the Legal team is 14.", [("Legal team", 14, "staff")]),
    "to come": ("From May the Quay Wardens team will have nine officers.", []),
    "vacant": ("The Quay Wardens team has two vacant officer posts and no plan to fill them.", []),
    "a body": ("Gullhaven Hospital has 900 staff and Gullhaven Council employs 2,000 people.", []),
    "a town": ("There are four people who work in Gullhaven.", []),
    "what they did": ("The charts were made by two officers in the Heritage service.", []),
}


@pytest.mark.parametrize(("answer", "teams"), TEAMS.values(), ids=TEAMS.keys())
def test_a_team_in_prose(answer: str, teams: Teams) -> None:
    made = letter((HOW, answer))
    assert [(r["team"], r["headcount"], r["unit"]) for r in team_prose(made, made.questions[0])] == teams


Spend = list[tuple[str, float | None, str | None]]
SPEND: dict[str, tuple[str, Spend]] = {
    "spent on a known service": (
        "During the 2023/24 financial year a total of £26,410 was spent on LinkedIn, most of it for one seat.",
        [("LinkedIn", 26410, "year")],
    ),
    "expenditure with, was": (
        "The Port's expenditure with Amazon Web Services was £1,482,903 in the year ended 31 March 2023.",
        [("Amazon Web Services", 1482903, "year")],
    ),
    "two amounts": (
        "Over the 2022/23 academic year we spent £38,200 on TikTok and £12,750 on Snapchat.",
        [("TikTok", 38200, "year"), ("Snapchat", 12750, "year")],
    ),
    "whose fees": (
        "Tickets were handled by Eventbrite, whose fees amounted to £1,120 in 2022/23.",
        [("Eventbrite", 1120, "year")],
    ),
    "spent on it": (
        "There is a subscription to GullSense and the port spent £9,480 on it in 2021/22.",
        [("GullSense", 9480, "year")],
    ),
    "this cost us": (
        "Text messages are sent with GOV.UK Notify, and this cost us £17,206 for the calendar year 2022.",
        [("GOV.UK Notify", 17206, "year")],
    ),
    "spend on it, totalled": (
        "Spend on Google Ads for the period April 2022 to March 2023 totalled £45,310.",
        [("Google Ads", 45310, "year")],
    ),
    "its spend was": ("Total Facebook spend was £4,000 last year, for adverts.", [("Facebook", 4000, "year")]),
    "advertising on it": ("The cost of advertising on Spotify in 2022/23 was £14,000.", [("Spotify", 14000, "year")]),
    "a builder": ("The slipway was mended and £61,300 was paid to Brackwater Builders in 2021/22.", []),
    "a budget": ("The budget for LinkedIn was £30,000 in 2023/24.", []),
}


@pytest.mark.parametrize(("answer", "spend"), SPEND.values(), ids=SPEND.keys())
def test_spend_with_no_question(answer: str, spend: Spend) -> None:
    made = Letter(
        text=answer, questions=[Question(label="*1", answer=answer, status="provided", answer_spans=[(0, len(answer))])]
    )
    assert [(r["provider"], r["amount"], r["period"]) for r in extract(made)["platform_spend"]] == spend


def test_spend_on_the_system_of_another_answer() -> None:
    made = letter(
        ("What software do you use?", "Handraise"), ("Is it free?", "No. In 2023/24 the Port paid £7,150 for Handraise.")
    )
    assert [(r["provider"], r["amount"], r["period"]) for r in extract(made)["platform_spend"]] == [("Handraise", 7150, "year")]


USES: dict[str, tuple[str, list[tuple[str, str | None, list[str]]]]] = {
    "uses in brackets": (
        "The main ones are Casewell (rents and repairs) and Land Keeper (maps).",
        [("Casewell", None, ["rents", "repairs"]), ("Land Keeper", None, ["maps"])],
    ),
    "for, with several things each": (
        "Casewell, for messaging patients and online booking, Tidewise for templates, and Quayline for searches.",
        [
            ("Casewell", None, ["messaging patients", "online booking"]),
            ("Tidewise", None, ["templates"]),
            ("Quayline", None, ["searches"]),
        ],
    ),
    "after colons": (
        "Casewell by Fernlea: safety audits and hydrants. Tidewise: crew lists.",
        [("Casewell", "Fernlea", ["safety audits", "hydrants"]), ("Tidewise", None, ["crew lists"])],
    ),
    "the first with its maker": (
        "Casewell from Fernlea, with Tidewise for task lists and Quayline for the website.",
        [("Casewell", "Fernlea", []), ("Tidewise", None, ["task lists"]), ("Quayline", None, ["website"])],
    ),
    "makers in brackets": ("Casewell (Fernlea) and Land Keeper (Oakbyte)", []),
    "years": ("Casewell for 3 years and Tidewise for 2 years.", []),
}


@pytest.mark.parametrize(("answer", "systems"), USES.values(), ids=USES.keys())
def test_a_list_of_systems_with_uses(answer: str, systems: list[tuple[str, str | None, list[str]]]) -> None:
    assert [(s.product, s.supplier, s.functions) for s in listed_uses(answer)] == systems


SUBJECTS: dict[str, tuple[str, list[str]]] = {
    "about": (
        "Thank you for your request of 3 May about video consultations with outpatients at this Trust.",
        ["video consultations"],
    ),
    "regarding": (
        "I write in connection with your request of 29 April regarding digital evidence management.",
        ["digital evidence management"],
    ),
    "how it runs them": (
        "You made a request for information in respect of how the Port runs public consultations.",
        ["public consultations"],
    ),
    "a heading": ("FOI-5561 Recruitment of volunteers\nAnswered on 19 August", ["Recruitment of volunteers"]),
    "a heading that no question echoes": ("FOI-5561 Contact responsible", []),
    "systems in general": ("Thank you for your request for information about software systems.", []),
    "two subjects": ("Your request about mooring fees was received. Your e-mail about gull control came later.", []),
}


@pytest.mark.parametrize(("preamble", "uses"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_what_a_letter_is_about(preamble: str, uses: list[str]) -> None:
    start = len(preamble) + 1
    question = Question(label="1", text="What do volunteers use?", answer="Casewell", question_spans=[(start, start + 23)])
    assert subject(Letter(text=f"{preamble}\nWhat do volunteers use?\nCasewell", questions=[question])) == uses


ON_IT: dict[str, tuple[str, str, Spend]] = {
    "to date": ("What has the Port spent on the platform to date?", "£148,600", [("Quayline", 148600, "total")]),
    "in a year": ("How much money was spent on this platform in 2022?", "£12,000 ex VAT", [("Quayline", 12000, "year")]),
    "its yearly cost is its own fact": ("What is the annual cost of the platform?", "£48,600", []),
}


@pytest.mark.parametrize(("asked", "answer", "spend"), ON_IT.values(), ids=ON_IT.keys())
def test_spend_on_the_platform_of_another_answer(asked: str, answer: str, spend: Spend) -> None:
    made = letter(("Which platform is used?", "Quayline"), (asked, answer))
    assert [(r["provider"], r["amount"], r["period"]) for r in extract(made)["platform_spend"]] == spend
