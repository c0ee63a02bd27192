"""Letters without numbers: questions told by the requester's voice, answers by place, by words, by look, by heading."""

from __future__ import annotations

import pytest

from foiparse.divide.voice import asks_plainly, carries_on, requests
from foiparse.document import Document, Paragraph, Span
from tests.divide.letters import by_criteria, divided, document

OPEN = "Northmoor Council\n\nDear Applicant\n\nThank you for your request.\n\n"
CLOSE = "\nIf you are dissatisfied with this response you may ask for an internal review.\n\nYours sincerely\nA Clerk\n"

LAYOUTS = {
    "question and request paragraphs alternate with answers": (
        "How many vans do you own?\n\nFour.\n\nPlease send me copies of the service records for them.\n\n"
        "The records are attached.\n\nCould you also name the garage?\n\nNorthmoor Motors.\n",
        {
            "*1": ("How many vans do you own?", "Four."),
            "*2": ("Please send me copies of the service records for them.", "The records are attached."),
            "*3": ("Could you also name the garage?", "Northmoor Motors."),
        },
    ),
    "requests listed under a heading, answers in the same order": (
        "Request\n\nPlease tell me how many vans you own.\nI would also like the name of the garage.\n\n"
        "Response\n\nAt 1 March there were four vans.\n\nThe garage is Northmoor Motors.\n",
        {
            "*1": ("Please tell me how many vans you own.", "At 1 March there were four vans."),
            "*2": ("I would also like the name of the garage.", "The garage is Northmoor Motors."),
        },
    ),
    "bullets under a lead-in, answers in the same order": (
        "You asked for the following information:\n\n• the number of vans owned\n• the name of the garage\n• the drivers’ names\n\n"
        "Our response\n\nThere were four vans in 2022.\n\nThe garage is Northmoor Motors.\n\n"
        "Names of drivers are exempt under section 40(2) of the Act.\n",
        {
            "*1": ("• the number of vans owned", "There were four vans in 2022."),
            "*2": ("• the name of the garage", "The garage is Northmoor Motors."),
            "*3": ("• the drivers’ names", "Names of drivers are exempt under section 40(2) of the Act."),
        },
    ),
    "a quoted request ends with its quotation mark": (
        'You asked for the following:\n\n"Please send me all you have on vans."\n\nWe want to help, but this is very wide. '
        "Do you mean vans that we own?\n\nOnce we hear from you we will start again.\n",
        {
            "*1": (
                '"Please send me all you have on vans."',
                "We want to help, but this is very wide. Do you mean vans that we own? Once we hear from you we will start again.",
            ),
        },
    ),
    "a dated heading of the response is no answer": (
        "Request\n\n1. How many vans do you own?\n2. What did they cost?\n\nResponse 14-02-2022\n\n"
        "1. How many vans do you own?\nFour.\n\n2. What did they cost?\n£12,000\n",
        {"1": ("1. How many vans do you own?", "Four."), "2": ("2. What did they cost?", "£12,000")},
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(layout: str) -> None:
    body, wanted = LAYOUTS[layout]
    _, pairs = divided(OPEN + body + CLOSE)
    assert pairs == wanted


@pytest.mark.parametrize(
    ("plain", "asks"),
    [
        ("Please provide copies of all minutes since 2020.", True),
        ("I would like to know how many were refused.", True),
        ("Finally, please confirm the date of the next review.", True),
        ("For each of these incidents, please state the outcome.", True),
        ("Please see the table below.", False),
        ("Please send your request for an internal review to the Clerk.", False),
        ("Please provide us with further details so that we can help.", False),
        ("Please tell us which year you are interested in.", False),
        ("I would like to apologise for the delay.", False),
        ("We would like to draw your attention to our website.", False),
    ],
)
def test_a_request_is_told_from_the_authoritys_own_asking(plain: str, asks: bool) -> None:
    assert requests(plain) is asks
    assert asks_plainly(plain) is asks


def test_what_goes_on_begins_no_answer_of_its_own() -> None:
    assert carries_on("However, the public interest favours disclosure.")
    assert not carries_on("There were four vans.")


FEET = {
    "job title, body, web address": "Highways Manager\nNorthmoor Council\nwww.northmoor.example\n",
    "a team and its telephone": "Information Governance Team\nTel: 01632 960000\n",
    "the body alone": "Northmoor and District Hospitals NHS Foundation Trust\n",
}


@pytest.mark.parametrize("foot", FEET)
def test_the_foot_is_no_answer(foot: str) -> None:
    _, pairs = divided(
        OPEN + "How many vans do you own?\n\nWe own four vans.\n\nWhere are they?\n\nIn the yard.\n\n" + FEET[foot]
    )
    assert pairs["*2"] == ("Where are they?", "In the yard.")


def test_a_job_title_that_answers_is_no_foot() -> None:
    _, pairs = divided(OPEN + "How many vans do you own?\n\nWe own four.\n\nWho is in charge of them?\n\nFleet Manager\n")
    assert pairs["*2"] == ("Who is in charge of them?", "Fleet Manager")


def test_topic_headings_are_no_answers() -> None:
    body = "Vans\n\nHow many vans do you own?\n\nFour\n\nBicycles\n\nHow many bicycles do you own?\n\nNine\n"
    assert [a for _, a in by_criteria(document(OPEN + body + CLOSE)).values()] == ["Four", "Nine"]


def test_a_lead_in_without_a_colon() -> None:
    body = (
        "Thank you for your letter of 3 May in which you requested the following\n\n‘All papers about vans.’\n\nNone are held.\n"
    )
    _, pairs = divided("Northmoor Council\n\nDear Applicant\n\n" + body + CLOSE)
    assert pairs == {"*1": ("‘All papers about vans.’", "None are held.")}


def test_a_dated_answer_is_no_heading() -> None:
    body = "Query 1: When does the lease end?\nReply: 10 December 2022\nQuery 2: When did it begin?\nReply: 1 December 2018\n"
    _, pairs = divided(OPEN + body + CLOSE)
    assert [a for _, a in pairs.values()] == ["Reply: 10 December 2022", "Reply: 1 December 2018"]


def test_bullets_that_alternate_with_answers_all_ask() -> None:
    body = (
        "• Who owns the vans?\nThe Council.\n• Number in use last year\nNine.\n• Why are they white?\nWe hold no information.\n"
    )
    _, pairs = divided(OPEN + body + CLOSE)
    assert [a for _, a in pairs.values()] == ["The Council.", "Nine.", "We hold no information."]


def test_quoted_lines_with_answers_between_them() -> None:
    """An e-mail answered line by line: what is quoted asks, what is not answers."""
    lines = [
        ("body", "Dear Applicant"),
        ("body", "Our answers are in between."),
        ("quoted", "Hello, for the north depot only:"),
        ("quoted", "number of vans"),
        ("body", "Four."),
        ("quoted", "all the repairs"),
        ("body", "Do you mean those done at our garage, or elsewhere?"),
        ("quoted", "what the cleaning costs"),
        ("body", "£900."),
        ("quoted", "Thanks"),
        ("body", "Regards"),
        ("body", "A Clerk"),
    ]
    text, blocks = "\n".join(words for _, words in lines), []
    at = 0
    for layer, words in lines:
        blocks.append(Paragraph(Span(at, at + len(words)), layer=layer))  # type: ignore[arg-type]
        at += len(words) + 1
    assert list(by_criteria(Document(text, list(blocks))).values()) == [
        ("number of vans", "Four."),
        ("all the repairs", "Do you mean those done at our garage, or elsewhere?"),
        ("what the cleaning costs", "£900."),
    ]
