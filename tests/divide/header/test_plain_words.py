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


@pytest.mark.parametrize("sentence", ASKED)
def test_the_day_of_the_request(sentence: str) -> None:
    assert header(f"Thornbeck Council\n1 June 2021\n\n{sentence}\n\n1. How many vans?\nTwelve.").request_date == "2021-05-03"


@pytest.mark.parametrize(("line", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_the_file_number(line: str, expected: str) -> None:
    assert header(f"Thornbeck Council\n{line}\n\nDear Ms Orme\n\n1. How many vans?\nTwelve.").reference == expected


@pytest.mark.parametrize("line", NONE)
def test_no_file_number(line: str) -> None:
    assert header(f"Thornbeck Council\n{line}\n\nDear Ms Orme\n\n1. How many vans?\nTwelve.").reference is None
