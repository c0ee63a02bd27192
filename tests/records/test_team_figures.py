"""Which figure of several is a team's size, and what it is the size of; invented bodies. Each case names the letter shape it settles."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Told = list[tuple[str, float, str]]


def told(*asked: tuple[str, str], tables: dict[int, list[list[str]]] | None = None) -> Told:
    found = extract(letter(*asked, tables=tables))
    return [(r["team"], r["headcount"], r["unit"]) for kind in ("procurement_teams", "teams") for r in found[kind]]


DATED = [["Team", "FTE 31/3/2021", "FTE 31/3/2022"], ["Maps", "8", "9.5"], ["Kennels", "4", "3"]]
FUNDED = [["Team", "Establishment (FTE)", "Strength (FTE)"], ["Maps", "8", "6.5"], ["Kennels", "4", "3"]]
UNITS = [["Team", "Headcount", "FTE"], ["Maps", "8", "7.2"], ["Kennels", "4", "3.5"]]
PLACES = [["Region", "Valuers (FTE)", "Vacancies"], ["Hill", "10", "1"], ["Shore", "4.5", "2"], ["Total", "14.5", "3"]]
SUMMED = [["Sector", "Valuers", "Vacant"], ["Hill", "10", "1"], ["Shore", "5", "2"], ["Body", "15", "3"]]
NO_SUM = [["Sector", "Valuers", "Vacant"], ["Hill", "10", "1"], ["Shore", "5", "2"], ["Vale", "6", "0"]]
ROLES = [["Role", "Band", "WTE"], ["Lead", "7", "1"], ["Editor", "5", "2.5"], ["", "Total", "3.5"]]
JOBS = [["Team", "Job", "FTE"], ["Kennels", "Handler", "3"], ["", "Cleaner", "2"], ["Kennels Total", "", "5"]]
PARTED = [["Team", "Permanent", "Agency", "Total"], ["Maps", "5", "1", "6"], ["Kennels", "18", "-", "18"]]
FTES = [["Team", "Permanent FTE", "Agency FTE", "Total FTE"], ["Maps", "5", "1.5", "6.5"], ["Kennels", "18", "3", "21"]]
YEARS = [["Team", "2022", "2023", "Total"], ["Maps", "5", "1", "6"], ["Kennels", "18", "3", "21"]]
GONE = [["Team", "Dismissed", "Resigned", "Total"], ["Maps", "5", "1", "6"], ["Kennels", "18", "3", "21"]]
OTHER_TOTAL = [["Team", "Permanent", "Agency", "Total"], ["Maps", "5", "1", "9"], ["Kennels", "18", "3", "21"]]
POSTS = [["Job title", "Headcount", "FTE"], ["Head of Maps", "1", "1.0"], ["Drafter", "8", "7.2"], ["Total", "9", "8.2"]]
BOTH = [("Maps", 8, "staff"), ("Maps", 7.2, "FTE"), ("Kennels", 4, "staff"), ("Kennels", 3.5, "FTE")]
TABLES: dict[str, tuple[str, list[list[str]], Told]] = {
    "of two dates the last": ("FTE by team", DATED, [("Maps", 9.5, "FTE"), ("Kennels", 3, "FTE")]),
    "in post and not funded": ("Teams with the FTE of each", FUNDED, [("Maps", 6.5, "FTE"), ("Kennels", 3, "FTE")]),
    "funded where asked": ("Funded FTE establishment of each team", FUNDED, [("Maps", 8, "FTE"), ("Kennels", 4, "FTE")]),
    "the unit asked for": ("What is the FTE in each of your teams?", UNITS, [("Maps", 7.2, "FTE"), ("Kennels", 3.5, "FTE")]),
    "a role by place": ("How many valuers do you currently employ in each region?", PLACES, [("Valuers", 14.5, "FTE")]),
    "a last row that sums up": ("How many valuers do you employ, by sector?", SUMMED, [("Valuers", 15, "staff")]),
    "no sum and no total": ("How many valuers do you employ, by sector?", NO_SUM, []),
    "what befell a role by place": ("How many valuers were dismissed in each region?", PLACES, []),
    "a total in the second column": ("how many people are employed in heraldry (WTE by role)", ROLES, [("heraldry", 3.5, "FTE")]),
    "a total of permanent and agency": (
        "How many staff are in maps and kennels?",
        PARTED,
        [("Maps", 6, "staff"), ("Kennels", 18, "staff")],
    ),
    "parts that the question names": (
        "How many permanent and agency staff has each team?",
        PARTED,
        [("Maps", 6, "staff"), ("Kennels", 18, "staff")],
    ),
    "one part asked": ("How many agency staff are in each team?", PARTED, []),
    "a total beside parts in FTE": ("How many FTE are in each team?", FTES, [("Maps", 6.5, "FTE"), ("Kennels", 21, "FTE")]),
    "a total over years": ("How many staff work in each team?", YEARS, []),
    "a total of what befell them": ("How many staff were dismissed or resigned in each team?", GONE, []),
    "a total of something else": ("How many staff work in each team?", OTHER_TOTAL, []),
    "staff and FTE asked": ("Please provide the number of staff and FTE in each team.", UNITS, BOTH),
    "staff asked, and what that is in FTE": ("How many people work in each team, and how many is that in FTE?", UNITS, BOTH),
    "staff in FTE": ("How many staff (FTE) work in each team?", UNITS, [("Maps", 7.2, "FTE"), ("Kennels", 3.5, "FTE")]),
    "a total of posts in both units": (
        "How many people work in your maps office?",
        POSTS,
        [("maps office", 9, "staff"), ("maps office", 8.2, "FTE")],
    ),
    "a team's first job has its name": ("Which jobs (FTE) are there in the kennels team?", JOBS, [("Kennels", 5, "FTE")]),
}


@pytest.mark.parametrize("case", TABLES)
def test_tables(case: str) -> None:
    question, cells, expected = TABLES[case]
    assert told((question, "See table"), tables={1: cells}) == expected


CASES: dict[str, tuple[list[tuple[str, str]], Told]] = {
    "employed to deal with": (
        [("How many staff (FTE) are employed to deal with FOI requests?", "2.8 FTE")],
        [("FOI", 2.8, "FTE")],
    ),
    "employed to process": (
        [("How many full time equivalent staff are employed to process kennel licences?", "12.4")],
        [("kennel licences", 12.4, "FTE")],
    ),
    "responsible for handling": (
        [("How many employees are responsible for handling petitions?", "There are 4")],
        [("petitions", 4, "staff")],
    ),
    "a role that deals with it": (
        [
            (
                "How many staff are employed to look after social media?",
                "There are three kennel marketing officers who do this among other things.",
            )
        ],
        [("kennel marketing officers", 3, "staff")],
    ),
    "what staff had to deal with": ([("How many staff had to deal with abusive customers?", "27")], []),
    "a label before a figure of tenths": (
        [("How many WTE work in the boat office?", "A. 9.2 WTE")],
        [("boat office", 9.2, "FTE")],
    ),
    "a label with a dash": (
        [("How many staff are in your boat office?", "A1 - 9 including one apprentice")],
        [("boat office", 9, "staff")],
    ),
    "some of them in another team": (
        [
            (
                "How many work in the Kennel service and in Maps?",
                "There are 112 people in the Kennel service, of whom 4 work in the Maps team.",
            )
        ],
        [("Kennel service", 112, "staff"), ("Maps team", 4, "staff")],
    ),
    "some of them in a place": (
        [("How many work in the Kennel service?", "The Kennel service has 112 staff, of whom 4 are in post.")],
        [("Kennel", 112, "staff")],
    ),
    "a list behind words that say as follows": (
        [
            (
                "How many staff (FTE) are in the HR, maps and policy teams?",
                "As at 31 March 2024 the FTE was as follows: HR 18.6, Maps 9.2 and Policy 7.",
            )
        ],
        [("HR", 18.6, "FTE"), ("Maps", 9.2, "FTE"), ("Policy", 7, "FTE")],
    ),
    "in a named team at a date": (
        [("How many staff work on maps?", "14.6 FTE in the Maps and Charts team as at 1 May 2021. Others help.")],
        [("Maps and Charts", 14.6, "FTE")],
    ),
    "in post and vacant": (
        [("How many valuers are employed and how many of these posts are vacant?", "1.8 WTE are in post and 0.6 WTE is vacant.")],
        [("valuers", 1.8, "FTE")],
    ),
    "then and now": (
        [("How many valuers did you employ in 2015 and today?", "On 1 May 2015 we had 58 and on 1 May 2021 we had 23.")],
        [("valuers", 23, "staff")],
    ),
    "two questions of two years": (
        [("Number of valuers employed, 2015", "58"), ("Number of valuers employed, 2021", "23")],
        [("valuers", 23, "staff")],
    ),
    "in both units where both are asked": (
        [("How many people work in heraldry? Headcount and FTE.", "Heraldry is a team of 14, making 12.6 FTE.")],
        [("Heraldry", 14, "staff"), ("Heraldry", 12.6, "FTE")],
    ),
    "as above for another role": (
        [("How many WTE valuers do you employ?", "31 WTE"), ("As above, for garden designers", "4.7 WTE garden designers.")],
        [("valuers", 31, "FTE"), ("garden designers", 4.7, "FTE")],
    ),
    "parts in order": (
        [("How many WTE staff work in (a) the map room and (b) the boat office?", "5.0 and 8.2")],
        [("map room", 5, "FTE"), ("boat office", 8.2, "FTE")],
    ),
    "the unit before the role": ([("FTE garden designers?", "41.2")], [("garden designers", 41.2, "FTE")]),
    "the unit is no part of the name": ([("WTE of garden designers", "6.8 WTE")], [("garden designers", 6.8, "FTE")]),
    "people assessed are no staff": (
        [("The number of people assessed and the number found eligible", "Assessed 1,384; eligible 291")],
        [],
    ),
    "nor who a question goes on to": ([("How many people were eligible on 1 May?", "318"), ("And for Fast Track?", "407")], []),
    "numbers glued to answers": (
        [("How many people work in heraldry?", "1.16"), ("Average wait", "2.31 days"), ("Who paints?", "3.Dunmore")],
        [("heraldry", 16, "staff")],
    ),
    "no number glued to one answer": (
        [("How many FTE work in heraldry?", "1.16 FTE"), ("Average wait", "31 days")],
        [("heraldry", 1.16, "FTE")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_told(case: str) -> None:
    asked, expected = CASES[case]
    assert told(*asked) == expected


ASKED_BEFORE = ("Which team is responsible for advertising?", "Marketing and Communications")
HAVING = ("Does the organisation have a dedicated mapping team?", "Yes.")
MADE_UP = "The mapping team comprises 1 Head of Maps, 2 Chart Partners, 3 Drafters and 1 Assistant"
PROSE: dict[str, tuple[tuple[tuple[str, str], ...], Told]] = {
    "the body employs them in its team": (
        (
            (
                "How many solicitors, barristers and legal executives are employed in your legal team?",
                "The council employs 23 staff in its legal team.",
            ),
        ),
        [("legal team", 23, "staff")],
    ),
    "a total behind the roles": (
        (("The number of people in the mapping team", f"{MADE_UP}, a total of 7 staff."),),
        [("mapping team", 7, "staff")],
    ),
    "that team is the one named before": (
        (ASKED_BEFORE, ("How many people work in that team?", "9")),
        [("Marketing and Communications", 9, "staff")],
    ),
    "the team that there is": ((HAVING, ("How many people are in the team?", "17")), [("mapping team", 17, "staff")]),
    "vacancies in that team are no size": ((HAVING, ("How many vacancies are there in the team?", "3")), []),
    "a team's name with an of in it": (
        (("How many staff work in the Freedom of Information team? Please give FTE.", "3.5 FTE"),),
        [("Freedom of Information team", 3.5, "FTE")],
    ),
    "complaints are a team's name": (
        (
            (
                "The number of FTE in your Customer Contact, Complaints and Registrars teams",
                "Customer Contact - 41 FTE\nComplaints - 4 FTE\nRegistrars - 11.3 FTE",
            ),
        ),
        [("Customer Contact", 41, "FTE"), ("Complaints", 4, "FTE"), ("Registrars", 11.3, "FTE")],
    ),
    "one name with commas in it": (
        (("How many FTE staff work in equality, diversity and inclusion roles?", "2 FTE"),),
        [("equality, diversity and inclusion", 2, "FTE")],
    ),
    "the body's own name is none of the team's": (
        (("The number of staff in the commercial team", "There were 31 FTE staff in the Ministry's commercial team."),),
        [("commercial team", 31, "FTE")],
    ),
    "those who left a team are no size": (
        (
            (
                "How many staff left the Customer Contact, Complaints and Registrars teams?",
                "Customer Contact - 41\nComplaints - 4",
            ),
        ),
        [],
    ),
}


@pytest.mark.parametrize("name", PROSE)
def test_the_team_that_is_meant(name: str) -> None:
    asked, expected = PROSE[name]
    assert told(*asked) == expected


def test_roles_of_a_structure_with_their_pay() -> None:
    table = [["Post title", "Salary range", "FTE"], ["Head of Maps", "£60,218 - £63,904", "1.0"], ["Drafter", "£33,945", "6.0"]]
    asked = ("A copy of the mapping team structure including grades and salary bands", "")
    answer = "\n".join("\t".join(row) for row in table)
    assert told((asked[0], answer), tables={1: table}) == [("Head of Maps", 1, "FTE"), ("Drafter", 6, "FTE")]


def test_the_last_of_years_beside_what_is_counted() -> None:
    table = [["Team", "FTE 2022", "FTE 2023"], ["Maps", "19.0", "18.4"], ["Kennels", "24.6", "22.1"]]
    answer = "\n".join("\t".join(row) for row in table)
    assert told(("How many FTE in each of your teams?", answer), tables={1: table}) == [
        ("Maps", 18.4, "FTE"),
        ("Kennels", 22.1, "FTE"),
    ]


def test_roles_of_the_team_that_the_question_names() -> None:
    table = [["Role", "Headcount"], ["Chart Advisers", "5"], ["Map Administrators", "4"]]
    asked = ("The number of staff in your maps team broken down by role", "\n".join("\t".join(row) for row in table))
    assert told(asked, tables={1: table}) == [("Chart Advisers", 5, "staff"), ("Map Administrators", 4, "staff")]


def test_posts_that_sum_up_to_a_team_told_before_are_none() -> None:
    table = [
        ["Role", "Salary range", "FTE"],
        ["Head of Maps", "£58,407", "1.0"],
        ["Drafter", "£37,401", "4.6"],
        ["Editor", "£31,000", "3"],
    ]
    size = ("How many FTE work in your maps team?", "8.6 FTE")
    posts = ("Please break this down by role and salary range", "\n".join("\t".join(row) for row in table))
    assert told(size, posts, tables={2: table}) == [("maps team", 8.6, "FTE")]


def test_lines_of_teams_and_bare_figures_where_those_of_each_team_are_asked_for() -> None:
    table = [["Maps", "33"], ["Kennels", "12"]]
    answer = "\n".join("\t".join(row) for row in table)
    assert told(("Headcount by team", answer), tables={1: table}) == [("Maps", 33, "staff"), ("Kennels", 12, "staff")]
    assert told(("Vacancies by team", answer), tables={1: table}) == []
