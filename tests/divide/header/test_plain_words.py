"""Days and file numbers of a request that stand in plain words, with no label and often no noun for the request."""

from __future__ import annotations

import pytest

from tests.divide.header.test_asked import header

ASKED = (
    "Thornbeck Council reference TBC-IR-60. We got this on 3 May 2021 and replied to it.",
    "Thornbeck, vans. Asked on 3 May 2021, answered on 1 June 2021.",
    "Our reply of 1 June 2021 to a request of 3 May 2021.",
    "You e-mailed us (in English, so this is in English) on 3 May 2021.",
    "You wrote to us on 3 May 2021 wanting the following for the year ended 31 March 2021:",
    "The Disclosure Unit of Thornbeck Police received the following on 3rd May 2021:",
    "Date we had it: 3 May 2021",
    "The following was received by this office on 3 May 2021:",
    "We received your request about the washing of vans on 3 May 2021.",
    "Your e-mail about vans reached the Transport Desk on 3 May 2021.",
    "Here is our reply to the request which came in on 3 May 2021:",
    "Here at last is our answer to your six points of 3 May 2021.",
    "We acknowledge with thanks your enquiry which was received on 3 May 2021.",
    "Vans FOI (3 May 2021)",
    "Washing of vans - FOI of 3 May 2021",
    "Here are the answers.\n\nOn Mon, 3 May 2021 at 13:30, K Orme wrote:",
    "I write about the six questions you put on 3 May 2021.",
)
NUMBERS = {
    "in brackets after the enquiry": ("Please find our response to your enquiry (2024/E/0057, of Monday).", "2024/E/0057"),
    "after the word request": ("Request TB-5530, received 9 January 2021", "TB-5530"),
    "a file": ("File: A-2021-0991", "A-2021-0991"),
    "several": ("Our refs 30188/30191", "30188/30191"),
    "at the end of a title": ("Imported vans – TBC-2021-17", "TBC-2021-17"),
    "beside the date": ("13 March 2021\tTBC21/0377", "TBC21/0377"),
}  # fmt: skip
NONE = (
    "We hold ISO 9001 and Cyber Essentials.",
    "Our request to you is this: write to us within 20 days.",
    "The A-2030 plan is attached",
)


FEET = {
    "run on to the name": ("Thornbeck District Council TDC-INF-0812 Page 2", "TDC-INF-0812"),
    "with the page": ("TBC/0233/IG 2", "TBC/0233/IG"),
    "year and number": ("T24/05561", "T24/05561"),
    "no exemption": ("s43 was not used", None),
}  # fmt: skip


@pytest.mark.parametrize(("foot", "expected"), FEET.values(), ids=FEET.keys())
def test_the_number_at_the_foot(foot: str, expected: str | None) -> None:
    assert header(f"Thornbeck Council\nDear Ms Orme\n\n1. How many vans (s43)?\nTwelve.\n{foot}").reference == expected


@pytest.mark.parametrize("sentence", ASKED)
def test_the_day_of_the_request(sentence: str) -> None:
    assert header(f"Thornbeck Council\n1 June 2021\n\n{sentence}\n\n1. How many vans?\nTwelve.").request_date == "2021-05-03"


@pytest.mark.parametrize(("line", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_the_file_number(line: str, expected: str) -> None:
    assert header(f"Thornbeck Council\n{line}\n\nDear Ms Orme\n\n1. How many vans?\nTwelve.").reference == expected


@pytest.mark.parametrize("line", NONE)
def test_no_file_number(line: str) -> None:
    assert header(f"Thornbeck Council\n{line}\n\nDear Ms Orme\n\n1. How many vans?\nTwelve.").reference is None
