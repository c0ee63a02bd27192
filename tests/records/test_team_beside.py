"""Teams and roles whose figure stands beside others: funded posts, vacancies, grades, agency staff; invented bodies.

Each case names the letter shape it settles.
"""

from __future__ import annotations

import pytest

from tests.records.test_team_figures import Told, told

CASES: dict[str, tuple[str, str, Told]] = {
    "a unit behind the role": (
        "How many kennel handlers FTE do you have against establishment",
        "41.5 at 30 June, establishment 50.",
        [("kennel handlers", 41.5, "FTE")],
    ),
    "a directorate that has its staff": (
        "How many staff (WTE) does your maps and charts directorate have?",
        "142 WTE",
        [("maps and charts directorate", 142, "FTE")],
    ),
    "a directorate named by first letters": (
        "How many staff (WTE) does your IT / charts directorate have?",
        "12 WTE",
        [("IT/charts directorate", 12, "FTE")],
    ),
    "roles, each before its figure": (
        "What is the number of porter and groom posts (FTE) in the stables?",
        "Night porters 14.6 FTE. Assistant grooms 8.2 FTE. This does not count managers.",
        [("Night porters", 14.6, "FTE"), ("Assistant grooms", 8.2, "FTE")],
    ),
    "roles of which posts are vacant": (
        "How many porter and groom posts (FTE) are vacant in the stables?",
        "Night porters 4.6 FTE. Assistant grooms 2.2 FTE.",
        [],
    ),
    "people in a team beside roles": (
        "How many porters and grooms do you have? And in Kennels?",
        "38 porters, 13 grooms and 9 people in Kennels (headcount, 30 September)",
        [("porters", 38, "staff"), ("grooms", 13, "staff"), ("Kennels", 9, "staff")],
    ),
    "in post beside what was advised": (
        "How many grooms there were and how many there should have been",
        "There were 21.4 WTE grooms in post and the inspectors advised 24.0 WTE.",
        [("grooms", 21.4, "FTE")],
    ),
    "a role told in its own words": (
        "How many staff are employed to look after the tack room?",
        "There are three stable supply officers who do this among other things.",
        [("stable supply officers", 3, "staff")],
    ),
    "a budgeted role": ("Budgeted grooms", "38 FTE", [("grooms", 38, "FTE")]),
    "staff sent home": (
        "How many members of staff have been furloughed since March, and from which services?",
        "212 in all: stables 148, kennels 64.",
        [],
    ),
    "people who applied": ("number of candidates", "Three people were spoken to.", []),
    "people found to be at fault": (
        "How many grooms have been found to have broken the rules?",
        "Two. Both were of the night shift.",
        [],
    ),
    "drivers with a licence": ("Number of licensed cart drivers", "304", []),
    "a page of a report": (
        "How many people we employ",
        "There were 37.4 people on the payroll. The staff section of the accounts, from page 22, gives other grades.",
        [],
    ),
    "the number in a year": ("The three kennels with the highest number in 2019/20", "Hill Kennel 88; Shore Kennel 71.", []),
}


@pytest.mark.parametrize("case", CASES)
def test_beside(case: str) -> None:
    question, answer, expected = CASES[case]
    assert told((question, answer)) == expected


BRANCHES = [["Branch", "Staff in post (FTE)", "Vacancies"], ["Stables", "21.4", "6"], ["Kennels", "5.6", "1"]]


def test_branches_head_teams_and_vacancies_are_none() -> None:
    """What the next question asks of the vacancies is no team's size either."""
    asked = ("The number of staff in each branch of Animal Division and the vacancies in each", "See table")
    after = ("How many of the vacancies are filled by agency workers?", "Five, of which four are in Stables and one in Kennels.")
    assert told(asked, after, tables={1: BRANCHES}) == [("Stables", 21.4, "FTE"), ("Kennels", 5.6, "FTE")]


FORM = [["Team", "Funded WTE", "In post WTE"], ["Hill kennels", "38.6", "29.1"], ["Shore kennels", "41.0", "35.2"]]


def test_in_post_where_the_form_itself_says_funded() -> None:
    """The headings of the form, which stand in the question, ask for nothing; a question for funded posts does."""
    form = ("Please complete for each kennel team.\nTeam\tFunded WTE\tIn post WTE", "Hill kennels\t38.6\t29.1")
    assert told(form, tables={1: FORM}) == [("Hill kennels", 29.1, "FTE"), ("Shore kennels", 35.2, "FTE")]
    funded = ("How many funded WTE does each kennel team have?", "See table")
    assert told(funded, tables={1: FORM}) == [("Hill kennels", 38.6, "FTE"), ("Shore kennels", 41.0, "FTE")]


def test_total_of_a_team_over_a_table_of_its_posts() -> None:
    """The team alone counts where the rows sum up to it; where they do not, the total is of something else."""
    posts = [["Post", "WTE", "Band"], ["Head of Kennels", "1.0", "8"], ["Kennel Manager", "2.0", "7"], ["Groom", "1.1", "4"]]
    asked = "If so please list each post with wte and band."
    above = "There are 4.1 WTE in the kennel team:\nPost\tWTE\tBand"
    assert told((asked, above), tables={1: posts}) == [("kennel team", 4.1, "FTE")]
    other = above.replace("4.1", "9.6")
    assert ("kennel team", 9.6, "FTE") not in told((asked, other), tables={1: posts})
