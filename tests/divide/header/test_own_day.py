"""When a letter was answered and under which law, by the shapes in which letters print their own day and heading; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.read.text import read_text

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
LONGEST_WAIT = 200
FEWEST = 12
BODY = "\nThe answers follow.\n\n1. How many skips?\nThree.\n"


def day(text: str) -> str | None:
    return read_header(read_text(text.encode())).response_date


DAYS = {
    # a line, a cell, a label
    f"3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Monday, 3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Date: 3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Dated 3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Ref 12\t3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Ref 12 | 3 May 2021 | Fleet\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Response date: 3 May 2021\nPublished: 1 June 2021{BODY}": "2021-05-03",
    f"Date received | Date responded\n1 May 2021 | 3 May 2021{BODY}": "2021-05-03",
    f"Date received | Date due | Date responded\n1 May 2021 | 2 May 2021 | 3 May 2021{BODY}": "2021-05-03",
    # not the letter's own
    f"Published\n3 May 2021\nDear Ms Ashe{BODY}": None,
    f"Published: 3 May 2021\nDear Ms Ashe{BODY}": None,
    f"Published\n3 May 2021{BODY}": None,
    f"Skips since 3 May 2021 are red\nDear Ms Ashe{BODY}": None,
    "Fleet\n" * 6 + "1. When were they bought?\n3 May 2021\n2. Why?\nNeed.": None,
    # a log's page that tells no other day went up with the answer
    f"Published: 3 May 2021{BODY}": "2021-05-03",
    f"Vans\nReceived 1 April 2021, released 3 May 2021{BODY}": "2021-05-03",
    f"Published: 3 June 2021\nAnswered: 3 May 2021{BODY}": "2021-05-03",
    # what follows the day
    f"3 May 2021 (our number: 12-404)\nDear Ms Ashe{BODY}": "2021-05-03",
    f"3 May 2021 — FC 2021-31\nDear Ms Ashe{BODY}": "2021-05-03",
    # told in prose
    f"Dear Ms Ashe\nYou wrote on 6 April 2021 and I am writing on 3 May 2021 with the answers.{BODY}": "2021-05-03",
    f"Dear Ms Ashe\nYour form of 6 April 2021 is filled in. Sent on 3 May 2021.{BODY}": "2021-05-03",
    f"Dear Ms Ashe\nOur letter in reply of 3 May 2021 is below.{BODY}": "2021-05-03",
    # beside a place or a number
    f"University of Felpersham, 3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Felpersham, 3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"Felpersham to 3 May 2021\nDear Ms Ashe{BODY}": None,
    f"Felpersham, 3 May 2021 at noon\nDear Ms Ashe{BODY}": None,
    # a log's title opens with the day
    f"3 May 2021 - 634 - Skips{BODY}": "2021-05-03",
    f"Log\n3 May 2021 - 634 - Skips{BODY}": "2021-05-03",
    f"Log\nFleet\n3 May 2021 - 634 - Skips{BODY}": None,
    f"3 May 2021 was a day{BODY}": None,
    # told in prose
    f"Dear Ms Ashe\nThis is as of the date of this letter, 3 May 2021.{BODY}": "2021-05-03",
    f"We received the request on 1 May 2021 and replied on 3 May 2021.{BODY}": "2021-05-03",
    f"Dear Ms Ashe\nWe received the request on 1 May 2021 and replied on 3 May 2021.{BODY}": None,
    f"We were dissatisfied with the first reply and replied on 3 May 2021.{BODY}": None,
    # beneath the sign-off
    f"Dear Ms Ashe{BODY}\nYours sincerely\nB Ash\n3 May 2021": "2021-05-03",
    # a mail that carries a letter
    f"From: B Ash\nSent: 4 May 2021\nTo: C Dale\n3 May 2021\nDear Ms Ashe{BODY}": "2021-05-03",
    f"From: B Ash\nSent: 4 May 2021\nTo: C Dale\nDear Ms Ashe{BODY}": "2021-05-04",
}  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
def test_the_letters_own_day(text: str) -> None:
    assert day(text) == DAYS[text]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("1 May 2021", "2021-05-03"),
        ("3 May 2021", None),  # not the day of the request itself
        ("4 May 2021", None),
        ("15 October 2020", "2021-05-03"),
        ("14 October 2020", None),  # too long a wait
    ],
)
def test_a_day_inside_the_answers_follows_the_request_soon_enough(asked: str, answered: str | None) -> None:
    assert LONGEST_WAIT == 200
    text = "Fleet\n" * 6 + f"Thank you for your request of {asked}.\n1. How many skips?\nThree\n3 May 2021\nWe own them all.\n"
    found = read_header(read_text(text.encode()))
    assert found.response_date == answered


REGIMES = {
    f"Freedom of Information Act 2000{BODY}": ["foia"],
    f"Freedom of Information (Scotland) Act 2002{BODY}": ["foisa"],
    f"Environmental Information Regulations 2004{BODY}": ["eir"],
    f"Freedom of Information Act and Environmental Information Regulations{BODY}": ["eir", "foia"],
    f"Freedom of Information Act and\nEnvironmental Information Regulations{BODY}": ["eir", "foia"],
    f"Environmental Information (Scotland) Regulations 2004{BODY}": ["eisr"],
    f"Skips of the Vale{BODY}": [],
    f"Skips of the Vale{BODY}If you are unhappy, go to ico.org.uk\n": ["foia"],
    f"FOI/EIR - SKIPS{BODY}": ["eir", "foia"],
    f"We have handled it under the Freedom of Information Act 2000 and, where it touches on the state of the land round the skips and of "
    f"the air above them, the Environmental Information Regulations 2004.{BODY}": ["eir", "foia"],
    f"Your request for information came. Some of this is environmental information.{BODY}": ["eir", "foia"],
    f"Your request for information has been handled under the Environmental Information Regulations 2004.{BODY}": ["eir"],
    f"Your request for information was received.{BODY}": ["foia"],
    f"Freedom of Information Act 2000{BODY}\nWe are under no duty of the Environmental Information Regulations.": ["foia"],
}  # fmt: skip


@pytest.mark.parametrize("text", REGIMES)
def test_the_law_by_headings_and_prose(text: str) -> None:
    assert read_header(read_text(text.encode())).regimes == REGIMES[text]


def test_the_languages_of_a_letter() -> None:
    english, welsh = "the answer is of the council ", "mae yr ateb gan eich cyngor "
    few = FEWEST // 4

    def languages(text: str) -> list[str]:
        return read_header(read_text(text.encode())).languages

    assert languages(english * 5) == ["en"] and languages(welsh * 5) == ["cy"]
    assert languages(english * 5 + welsh * 8) == ["cy", "en"] and languages(english * 8 + welsh * 5) == ["en", "cy"]
    assert languages(english * 30 + welsh * few) == ["en"], "too small a share"
    assert languages(english) == ["en"] and languages(welsh) == ["cy"] and languages("12 34") == []
