"""The plainest letterheads, labels and opening sentences put together, as most authorities write them; all bodies and places invented."""

from __future__ import annotations

import pytest

from foiparse.divide.division import Header
from foiparse.divide.header import read_header
from foiparse.divide.header.names import find_names
from foiparse.read.text import read_text


def header(text: str) -> Header:
    return read_header(read_text(text.encode()))


def letter(opening: str, head: str = "5 March 2024") -> str:
    return (
        f"Tarn Council\n{head}\n\nDear Ms Ashe\n\n{opening}\n\n1. How many vans do you own?\nTwelve\n\nYours sincerely\nA Clerk\n"
    )


NAMES: dict[str, str] = {
    "University Hospitals of Tarn NHS Foundation Trust": "University Hospitals of Tarn NHS Foundation Trust",
    "Enquiries Desk of Tarn Vale NHS Trust": "Tarn Vale NHS Trust",
    "Tarn Police and Fire Authority": "Tarn Police and Fire Authority",
    "Tarn Police and Loam Council agreed": "Tarn Police",
    "received by Tarn County Council on Monday, 3 May": "Tarn County Council",
    "received by Tarn Academy Trust on Wed 3 May": "Tarn Academy Trust",
    "Commission on Weirs": "Commission on Weirs",
    "Office of the Police and Crime Commissioner for Tarn\nCivic Centre\n12 High Street": "Office of the Police and Crime Commissioner for Tarn",
    "Office of the Police and Crime Commissioner for Tarn\nBridge House": "Office of the Police and Crime Commissioner for Tarn",
    "Department for Mills, Weirs, Meadows and Upland\nAffairs": "Department for Mills, Weirs, Meadows and Upland\nAffairs",
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert NAMES[text] in [text[a:b] for a, b in find_names(text)]


def test_the_departments_day_is_no_name() -> None:
    text = "foi@tarn.gov.uk\n5 March 2024\nDear Sir\nYour request was received by the Department on Monday 12 February 2024.\nTwelve.\n"
    assert header(text).authority is None


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        # the body by its kind, of whatever kind
        ("You contacted the College on 12 February 2024 asking for information.", "2024-02-12"),
        ("I write about your request, which was received by the organisation on 12 February 2024.", "2024-02-12"),
        ("Thank you for your request (Monday, 12 February 2024).", "2024-02-12"),
        # other steps of the same affair
        (
            "You contacted the Council on 12 February 2024.\n\nWe asked you to clarify your request on 14 February 2024.",
            "2024-02-12",
        ),
        ("On 12 February 2024 you asked for the following:\n\nOn 14 February 2024 we asked you for clarification.", "2024-02-12"),
        ("Thank you for clarifying your request of 12 February 2024.", "2024-02-12"),
        ("Thank you for your request.\n\nWe responded to a similar request on 20 January 2024.", None),
        ("Thank you for your request.\n\nWe contacted you on 20 February 2024.", None),
    ],
)
def test_the_requests_day(opening: str, asked: str | None) -> None:
    assert header(letter(opening)).request_date == asked


@pytest.mark.parametrize(
    ("head", "asked", "answered"),
    [
        ("FOI Ref: 7188\nDated: 5 March 2024", "2024-02-12", "2024-03-05"),
        ("Request 7188\nDated 5 March 2024", "2024-02-12", "2024-03-05"),
        ("Letter date: 5 March 2024", "2024-02-12", "2024-03-05"),
        ("Your letter dated: 12 February 2024\n5 March 2024", "2024-02-12", "2024-03-05"),
    ],
)
def test_the_letters_day_is_not_the_requests(head: str, asked: str, answered: str) -> None:
    read = header(letter("Thank you for your request, received by the Agency on 12 February 2024.", head))
    assert (read.request_date, read.response_date) == (asked, answered)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("RFI: 20187", "20187"),
        ("RFI 20187", "RFI 20187"),
        ("FOI: 2024/TC/0451", "FOI: 2024/TC/0451"),
    ],
)
def test_a_laws_initials_are_the_numbers_label(head: str, number: str) -> None:
    assert header(letter("Thank you for your request.", f"5 March 2024\n{head}")).reference == number


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("You asked us for information on 12 February 2024.\n\nYou amended your request on 14 February 2024.", "2024-02-12"),
        ("Your request of 12 February 2024.\n\nYou refined your questions on Wednesday, 14 February 2024.", "2024-02-12"),
        ("You clarified your request on 14 February 2024.", "2024-02-14"),  # no other day is told
        ("This page was changed on 14 February 2024.", None),
    ],
)
def test_a_request_that_is_amended(opening: str, asked: str | None) -> None:
    assert header(letter(opening)).request_date == asked


@pytest.mark.parametrize("day", ["Tuesday 5 March 2024", "the 5th March 2024", "Tuesday the 5th of March 2024"])
def test_a_letters_own_day_with_its_weekday(day: str) -> None:
    assert header(letter("Thank you for your request.", f"This response was issued on {day}.")).response_date == "2024-03-05"


@pytest.mark.parametrize(
    ("head", "regimes", "number"),
    [
        ("5 March 2024\nFOI/EIR Ref: 24871", ["foia"], "24871"),
        ("5 March 2024\nFOI/EIR request 24871", ["eir", "foia"], None),
        ("5 March 2024\nService request: 24871", ["foia"], "24871"),
    ],
)
def test_labels_that_name_both_laws(head: str, regimes: list[str], number: str | None) -> None:
    read = header(letter("Thank you for your request under the Freedom of Information Act 2000.", head))
    assert read.regimes == regimes
    assert number in (None, read.reference)


@pytest.mark.parametrize(
    "subject", ["Internal Review - Freedom of Information Request", "Outcome of Internal Review", "Internal review of FOI 24871"]
)
def test_a_reviews_subject(subject: str) -> None:
    assert (
        header(letter(f"{subject}\n\nI have reviewed the handling of your request. I uphold the decision.")).kind
        == "internal_review"
    )


def test_what_stands_beside_the_letterhead_is_another_line() -> None:
    text = "NHS Tarn Sound and North Weir Vale Integrated Care Board\nLoam Housing Association\n"
    assert "Loam Housing Association" in [text[a:b] for a, b in find_names(text)]
