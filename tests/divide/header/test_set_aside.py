"""Laws named to be set aside, kinds of letter told by what it does, days that are not the letter's or the request's own."""

from __future__ import annotations

import pytest

import foiparse
from foiparse.letter import Letter


def parsed(opening: str, answers: str = "1. How many vans do you own?\nTwelve\n", closing: str = "", head: str = "") -> Letter:
    """A council's letter with an opening, numbered answers and a closing paragraph."""
    letter = f"Tarn Borough Council\n{head}Dear Mr Ash\n{opening}\n{answers}{closing}\nYours sincerely\n"
    return foiparse.parse(letter.encode(), name="letter.txt")


REGIMES = {
    "asked under the Act, answered under the Regulations": (
        "Although you asked under the Freedom of Information Act, we have considered it under the Environmental Information Regulations 2004.",
        ["eir"],
    ),
    "asked under the Act, a day and a reason between": (
        "Although you asked under the Freedom of Information Act, your request of 18 April 2024 is for environmental information and we "
        "have dealt with it under the EIR 2004.",
        ["eir"],
    ),
    "the Act, not the Regulations": ("We have considered your request under FOIA rather than the EIR.", ["foia"]),
    "the Regulations, not the Act": (
        "We have handled your request under the EIR 2004, not the Freedom of Information Act 2000.",
        ["eir"],
    ),
    "made under the Act, falls under the Regulations": (
        "Your request, made under the Freedom of Information Act, falls to be considered under the EIR.",
        ["eir"],
    ),
    "both": (
        "Your request has been considered under the Environmental Information Regulations and the Freedom of Information Act.",
        ["eir", "foia"],
    ),
    "no environmental information": (
        "We do not consider this to be environmental information under the EIR and have handled it under the Freedom of Information Act 2000.",
        ["foia"],
    ),
    "the requester's own data": (
        "Freedom of Information Act 2000. It is exempt under section 40(1). We will deal with your request as a subject access request "
        "under the Data Protection Act 2018.",
        ["foia"],
    ),
    "Scotland's Act with its letter in brackets": ("Thank you for your FOI(S)A request.", ["foisa"]),
    "another body's Scottish Act": (
        "Your request was handled under the Freedom of Information Act 2000. You may contact Police Scotland, which is subject to the "
        "Freedom of Information (Scotland) Act 2002.",
        ["foia"],
    ),
    "a body under neither": ("We are not subject to the Freedom of Information Act but are happy to help.", []),
}


@pytest.mark.parametrize(("opening", "regimes"), REGIMES.values(), ids=REGIMES.keys())
def test_regimes(opening: str, regimes: list[str]) -> None:
    assert parsed(opening).regimes == regimes


ASKED = "Thank you for your Freedom of Information request of 12 February 2024."
KINDS = {
    "how to complain": (
        ASKED,
        "If you are not content with the outcome of the internal review, you have the right to apply directly to the Commissioner.",
        "response",
    ),
    "where to send a request for review": (
        ASKED,
        "Any request for an internal review should be sent to the address above.",
        "response",
    ),
    "a review made": (
        "Internal review of your Freedom of Information request\nI have reviewed the decision and I uphold it.",
        "",
        "internal_review",
    ),
    "writing to respond": ("I am writing to respond to your request under the Freedom of Information Act.", "", "response"),
    "acknowledged and answered": ("I acknowledge your request of 12 February 2024. The answer is below.", "", "response"),
}


@pytest.mark.parametrize(("opening", "closing", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind(opening: str, closing: str, kind: str) -> None:
    assert parsed(opening, closing=closing).kind == kind


def test_an_acknowledgement_alone_is_one() -> None:
    assert (
        parsed("We acknowledge receipt of your request and will respond by 12 March 2024.", answers="").kind == "acknowledgement"
    )


DAYS = {
    "the request and the letter that it asks about": (
        "Thank you for your FOI request of 12 February 2024 about the letter I sent you on 8 January 2024.",
        "2024-02-12",
    ),
    "figures as at a day": (
        "Your request for the number of empty homes as at 31 January 2024 was received on 12 February 2024.",
        "2024-02-12",
    ),
    "made and received": ("Thank you for your request dated 9 February 2024, received on 12 February 2024.", "2024-02-09"),
    "an application asked about": (
        "Thank you for your FOI request about the planning application received by the Council on 8 January 2024.",
        None,
    ),
    "acknowledged on": ("We acknowledged your FOI request on 14 February 2024.", None),
    "a request made before": ("You made an identical request on 5 March 2024. Section 14(2) applies.", None),
}


@pytest.mark.parametrize(("opening", "day"), DAYS.values(), ids=DAYS.keys())
def test_request_date(opening: str, day: str | None) -> None:
    assert parsed(opening).request_date == day


def test_the_day_in_an_answer_is_not_the_requests() -> None:
    answers = "1. When was the application received?\nThe application was received on 8 January 2024.\n"
    assert parsed("Thank you for your FOI request.", answers).request_date is None


def test_the_first_answer_is_not_the_letters_day() -> None:
    letter = parsed(
        "Your request of 15 July 2024 is answered below.", "1. When did the contract start?\n1 April 2019\n", head="Ref FOI 441\n"
    )
    assert (letter.request_date, letter.response_date) == ("2024-07-15", None)


@pytest.mark.parametrize("label", ["Target response date", "Expected response date", "Statutory response date", "Deadline"])
def test_a_day_to_come_is_not_the_letters(label: str) -> None:
    assert parsed(ASKED, head=f"{label}: 11 March 2024\n").response_date is None


@pytest.mark.parametrize(
    ("labels", "days", "asked", "answered"),
    [
        ("Ref No\tDate received\tSubject\tDate closed", "FOI-33\t12/02/2024\tVans\t05/03/2024", "2024-02-12", "2024-03-05"),
        ("Date received\tTarget date\tDate sent", "12/02/2024\t11/03/2024\t05/03/2024", "2024-02-12", "2024-03-05"),
        ("Date logged\tDate completed", "12/02/2024\t05/03/2024", "2024-02-12", "2024-03-05"),
    ],
)
def test_rows_of_a_log(labels: str, days: str, asked: str, answered: str) -> None:
    page = f"Tarn Borough Council disclosure log\n{labels}\n{days}\nRequest\nHow many vans do you own?\nResponse\nTwelve\n"
    letter = foiparse.parse(page.encode(), name="page.txt")
    assert (letter.request_date, letter.response_date) == (asked, answered)


def test_a_date_in_a_form_without_a_letterhead_is_not_the_letters() -> None:
    form = "1. Contract end dates for each\nCleaning\t31/03/2026\nSecurity\t30/06/2026\n2. Annual cost\n£4,000\n"
    assert foiparse.parse(form.encode(), name="form.txt").response_date is None
