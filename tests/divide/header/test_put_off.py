"""Letters in which nothing is decided: acknowledgements, holding replies, and the request itself. They have no outcome but that."""

from __future__ import annotations

import pytest

import foiparse
from foiparse.divide.header.asks_only import asks_only
from foiparse.divide.header.lines import lines_of
from foiparse.read import read

ACKNOWLEDGED = {
    "to be answered in 20 days": (
        "Dear Ms Brand\nThank you for your request for information received on 11 March 2024. It is being dealt with under the Freedom of "
        "Information Act 2000 and you will receive a response within 20 working days, by 10 April 2024.\nYours sincerely\nInformation Governance"
    ),
    "with the request told again": (
        "Dear Ms Brand\nI acknowledge receipt of your request of 11 March 2024 in which you asked:\n1. How many vans does the Council run?\n"
        "2. What did they cost?\nWe aim to respond by 10 April 2024. In some circumstances a fee may be payable.\nKind regards\nFOI Team"
    ),
    "a holding reply": (
        "Dear Ms Brand\nFOI 4471\nI am sorry that we have not yet been able to answer your request about parking fines. The department is still "
        "collating the information. We hope to send you our response by the end of next week.\nKind regards"
    ),
    "an apology with its reason": (
        "Dear Ms Brand\nFOI 4471\nPlease accept our apologies for the delay in responding to your request. Unfortunately the officer dealing with "
        "it is on leave. You will hear from us by Friday.\nRegards"
    ),
    "logged and passed on": (
        "Dear Mr Crane\nYour request has been logged as FOI 882 and passed to the Housing team.\nPlease quote this reference if you contact us.\n"
        "You should receive a reply within 20 working days.\nRegards\nFOI Officer"
    ),
}
DECIDED = {
    "answered in part and to be answered in part": (
        "Dear Ms Brand\nYou asked how many vans the Council runs and what they cost.\nWe run 14 vans. We hope to send you the cost by 3 May 2024.\n"
        "Yours sincerely"
    ),
    "refused with an apology": (
        "Dear Ms Brand\nYou asked for the report on Mill Lane.\nI am sorry for the delay. Your request is refused under section 14 of the Act.\n"
        "Yours sincerely"
    ),
    "neither confirms nor denies": (
        "3 May 2018\n\nWho was on the range between 1 and 14 March?\n\nThe Agency will neither confirm nor deny that it holds information about "
        "any such use, by virtue of section 24(2) of the Freedom of Information Act. The roof is being looked into."
    ),
    "asks back": (
        'Dear Ms Brand\nThank you for your request: "Please send me all the documents about the depot."\nBefore your request can be processed please '
        "tell us which depot you mean.\nRegards"
    ),
    "a log entry that quotes the whole request": (
        "Dear Norvale Council,\nI would like to request the number of vans that you run.\nYours faithfully,\nA Brand\n\nResponse\n14 vans."
    ),
    "a reply that quotes the request below": (
        "Dear Ms Brand\nWe run 14 vans.\nRegards\nFleet\n\nFrom: A Brand\nDear Norvale Council,\nI would like to request the number of vans that you "
        "run.\nYours faithfully,\nA Brand"
    ),
}
REQUESTS = {
    "a letter to a council": (
        "Dear Norvale Council,\nUnder the Freedom of Information Act I would like to request the following:\n1. The number of vans that you run.\n"
        "2. What they cost last year.\nI would prefer the answer by email.\nYours faithfully,\nA Brand"
    ),
    "a mail": (
        "From: A Brand\nTo: FOI\nSubject: Vans\n\nDear FOI team\nPlease could you provide the number of vans that you run, with the cost of each?\n"
        "Kind regards\nA Brand"
    ),
}


@pytest.mark.parametrize("name", ACKNOWLEDGED)
def test_what_puts_the_answer_off_answers_nothing(name: str) -> None:
    letter = foiparse.parse(ACKNOWLEDGED[name].encode(), "a.txt")
    assert letter.kind == "acknowledgement" and letter.outcome in (None, "not_answered")
    assert all(q.text and not q.answer and q.status == "unanswered" for q in letter.questions)


@pytest.mark.parametrize("name", DECIDED)
def test_what_decides_something_is_a_response(name: str) -> None:
    letter = foiparse.parse(DECIDED[name].encode(), "a.txt")
    assert letter.kind == "response" and any(q.answer for q in letter.questions)


@pytest.mark.parametrize("name", REQUESTS)
def test_a_request_is_not_granted_by_its_own_words(name: str) -> None:
    letter = foiparse.parse(REQUESTS[name].encode(), "a.txt")
    assert letter.kind == "request" and letter.outcome in (None, "not_answered")
    assert "number of vans" in " ".join(q.text for q in letter.questions) and not any(q.answer for q in letter.questions)


def test_a_request_with_a_second_letter_below_is_more_than_a_request() -> None:
    asked = REQUESTS["a letter to a council"]
    both = f"{asked}\n\nDear A Brand\nThe Council ran 14 vans in 2022/23.\nRegards\nFleet"
    assert [asks_only(lines_of(read(text.encode(), "a.txt"))) for text in (asked, both)] == [True, False]


def test_each_item_of_a_request_is_a_question_and_its_closing_words_are_none() -> None:
    letter = foiparse.parse(REQUESTS["a letter to a council"].encode(), "a.txt")
    assert [q.text for q in letter.questions] == ["1. The number of vans that you run.", "2. What they cost last year."]


NOTICE = """Information Commissioner's Office
Decision notice
Date: 3 May 2022
Public Authority: Norvale Council
Decision
1. The complainant requested information about the Mill Lane depot. Norvale Council refused to provide it under section 43(2) of FOIA.
2. The Commissioner's decision is that section 43(2) is engaged but the public interest favours disclosure.
Request and response
3. On 4 January 2022 the complainant requested: "Please send me the report on the depot."
"""


def test_a_commissioners_notice_is_no_decision_of_the_authority() -> None:
    letter = foiparse.parse(NOTICE.encode(), "a.txt")
    assert (letter.kind, letter.outcome, letter.needs_review) == ("other", None, True) and "no_response" in letter.flags
    answered = f"Dear Ms Brand\nYou asked for the decision notice in which the Commissioner's decision was to uphold a complaint.\n{NOTICE}"
    assert foiparse.parse(answered.encode(), "a.txt").kind == "response"


PAGES = {
    "an index": ("<h1>Disclosure log</h1><ul><li>FOI 4401: Parking fines</li><li>FOI 4402: Agency spend</li></ul>", None),
    "figures on requests": (
        "<h1>FOI performance 2022/23</h1><p>Requests received 1,204</p><p>Answered in 20 working days 92%</p>",
        None,
    ),
    "an answer that restates nothing": ("<h1>FOI 4401</h1><p>You asked about vans. We ran 14 vans.</p>", "granted_in_full"),
    "a response below its title": ("<h1>FOI 4401: Vans</h1><p>Response</p><p>We ran 14 vans.</p>", "granted_in_full"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_answers_nobody_has_no_outcome(name: str) -> None:
    page, outcome = PAGES[name]
    assert foiparse.parse(f"<html><body>{page}</body></html>".encode(), "a.html").outcome == outcome
