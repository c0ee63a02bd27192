"""Days that no rule for one wording finds: threads, run-on letterheads, log pages, the opening's day beside "you"."""

from __future__ import annotations

import pytest

from foiparse.divide.header.lines import lines_of
from foiparse.read.text import read_text
from tests.divide.header.test_asked import header

MENUS = "Topic\n" * 14
THREAD = """Correspondence about the boat shed

From: Ada Quill, 3 May 2021
Dear Thornbeck Council, how many boats are in the shed?

From: Information Desk, 10 May 2021
Dear Ada, which shed?

From: Information Desk, 1 June 2021
Dear Ada, there are nine boats.
"""
OPENINGS = (
    "On 3 May you put some points to us about vans.",
    "You applied for this on 3 May 2021.",
    "The Council had two notes from you on 3 May 2021 and has joined them.",
    "Many thanks for getting in touch on 3 May 2021, wanting",
    "Please find our answer to your enquiry (T/7, of Monday 3 May 2021).",
    "On 10 May you asked for a review of our answer to the request that you had made on 3 May 2021 about vans.",
    "Your request came by post on 3 May 2021.",
)
NO_OPENINGS = (
    "You want to know about the meeting of 3 May 2021.",
    "Our holding reply of 3 May 2021 said that you would hear from us.",
    "The figures which you seek are for 1 April 2021 to 3 May 2021.",
    "We refused your earlier request on 3 May 2021.",
    "You asked for a review on 3 May 2021.",
)
ANSWERED = {
    "the reference after it": ("Thornbeck Council\n1 June 2021, our ref TBC 41\nDear Ms Quill", "2021-06-01"),
    "a number after it": ("Thornbeck Council\n1 June 2021 TBC21/41\nDear Ms Quill", "2021-06-01"),
    "a number and a dash before it": ("Thornbeck Council\nTBC/41 – 1 June 2021\nDear Ms Quill", "2021-06-01"),
    "a dot between": ("Thornbeck Council\n1 June 2021 • TBC 41\nDear Ms Quill", "2021-06-01"),
    "two languages": ("Cyngor Thornbeck\n1 Mehefin / June 2021\nAnnwyl Ms Quill", "2021-06-01"),
    "before a table of earlier steps": ("Thornbeck Council\n1 June 2021\nDear Ms Quill\nReply sent: 10 May 2021", "2021-06-01"),
    "a label that is an answer": ("Thornbeck Council\n1 June 2021\nDear Ms Quill\n1. End of contract?\nResponse: 3 May 2026", "2021-06-01"),
    "told": ("FOI log\nVans\nRequest of 3 May 2021, answered by the Council on 1 June 2021", "2021-06-01"),
    "went out": ("FOI log\nVans\nCame in: 3 May 2021 / Went out: 1 June 2021", "2021-06-01"),
    "this was sent": ("FOI log\nVans\nYou asked\nHow many?\nWe said\nTwo.\nThis was sent on 1 June 2021.", "2021-06-01"),
    "put up, and no other day": ("FOI log\nVans\nPublished by Thornbeck Council on 1 June 2021", "2021-06-01"),
    "answered, then put up": ("FOI log\nVans\nPublished 4 June 2021\nAnswered: 1 June 2021", "2021-06-01"),
    "put up, below menus in a line of its own": (MENUS + "Vans\nRef: 7/1\nPublished: 1 June 2021\nVans", "2021-06-01"),
    "of another page, below menus": (MENUS + "Vans\nRef: 7/1\nOld policy, published 1 June 2020\nVans", None),
    "under the request's heading": ("FOI log\nVans\nThe request\nDated: 3 May 2021\nHow many?\nThe response\nTwo.", None),
    "under the answer's heading": ("FOI log\nVans\nRequest\nHow many?\nResponse\nDate: 1 June 2021\nTwo.", "2021-06-01"),
    "beside the label of another day": ("FOI log\nVans\nDate requested\t3 May 2021\nDate published\t1 June 2021\nHow many?", "2021-06-01"),
    "put up, where the requester salutes": ("FOI log\nPublished 1 June 2021\nRequest\nDear Council\nHow many?\nResponse\nTwo.", "2021-06-01"),
    "put up long after the letter": ("Published 1 June 2021\nFOI request 12\nDear Ms Quill\nHow many?\nResponse\nTwo.", None),
    "printed by a browser": ("30/11/2026, 13:47 Vans - Thornbeck Council\nVans\nHow many?\nTwo.", None),
    "a letter's own day and time": ("Thornbeck Council\n30/11/2026 13:47\nDear Ms Quill", "2026-11-30"),
    "only updated": ("FOI log\nVans\nLast updated 1 June 2021", None),
}  # fmt: skip


def test_a_day_under_the_requests_heading_is_its_own() -> None:
    read = header("FOI log\nPublished 1 June 2021\nVans\nThe request\nDated: 3 May 2021\nHow many?\nThe response\nTwo.")
    assert (read.request_date, read.response_date) == ("2021-05-03", "2021-06-01")


def test_a_thread_begins_with_the_request_and_ends_with_the_answer() -> None:
    read = header(THREAD)
    assert (read.request_date, read.response_date) == ("2021-05-03", "2021-06-01")


@pytest.mark.parametrize("sentence", OPENINGS)
def test_the_day_on_which_the_requester_did_anything(sentence: str) -> None:
    assert (
        header(f"Thornbeck Council\n1 June 2021\n\nDear Ms Quill\n{sentence}\n\n1. How many vans?\nTwelve.").request_date
        == "2021-05-03"
    )


@pytest.mark.parametrize("sentence", NO_OPENINGS)
def test_days_of_other_things(sentence: str) -> None:
    assert (
        header(f"Thornbeck Council\n1 June 2021\n\nDear Ms Quill\n{sentence}\n\n1. How many vans?\nTwelve.").request_date is None
    )


def test_the_day_that_is_too_far_back_is_of_what_was_asked() -> None:
    text = "Thornbeck Council\n1 June 2021\nDear Ms Quill\nYour request came in on 3 May 2021. You seek van counts since the scheme came in on 2 March 2019."
    assert header(text).request_date == "2021-05-03"


@pytest.mark.parametrize(("text", "expected"), ANSWERED.values(), ids=ANSWERED.keys())
def test_the_day_of_the_answer(text: str, expected: str | None) -> None:
    assert header(text).response_date == expected


@pytest.mark.parametrize("between, within, salutes", [(0, 1, True), (0, 0, False), (4, 5, True), (5, 5, False)])
def test_a_salutation_stands_closely_under_a_line(between: int, within: int, salutes: bool) -> None:
    text = "1 June 2021\n" + "Town Hall\n" * between + "Dear Ada\n"
    assert lines_of(read_text(text.encode())).salutes_after(0, within) is salutes
