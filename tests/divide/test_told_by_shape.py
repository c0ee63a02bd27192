"""Small facts told by shape, at their bounds: how like a statement words are, days of receipt, spans of years, kinds of files."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.divide.header.file_numbers import is_file_number
from foiparse.divide.header.lines import lines_of
from foiparse.divide.header.regimes import _by_articles
from foiparse.divide.likeness import answer_likeness
from foiparse.read.text import read_text

BODY = "\nThe answers follow.\n\n1. How many skips?\nThree.\n"

TELLS = {
    "no.": 0.8,
    "none": 0.8,
    "skips are red": 0.5,
    "the council has ten skips": 1.0,
    "how many skips?": 0.0,
    "skips in the north": 0.7,  # a noun phrase without a verb answers as well as it asks
}


@pytest.mark.parametrize("plain", TELLS)
def test_how_like_a_statement_words_are(plain: str) -> None:
    assert answer_likeness(plain) == pytest.approx(TELLS[plain])


RECEIVED = {
    "We received, on 3 May 2021, your request.": "2021-05-03",
    "It was received on 3 May 2021, a request about skips.": "2021-05-03",
    "The goods were received on 3 May 2021 with a note.": None,
    "We sold on 3 May 2021 your request.": None,
}


@pytest.mark.parametrize("sentence", RECEIVED)
def test_a_day_of_receipt_needs_the_request_after_it(sentence: str) -> None:
    assert read_header(read_text(f"Dear Ms Ashe\n{sentence}{BODY}".encode())).request_date == RECEIVED[sentence]


FILES = {
    "FOI 1999/00": False,  # a financial year, over the century too
    "FOI 1998/99": False,
    "FOI 2023/24": False,
    "FOI 2023/25": True,
    "FOI 2023/2025": False,
    "FOI/99/01": True,
}


@pytest.mark.parametrize("code", FILES)
def test_a_span_of_years_is_no_file_number(code: str) -> None:
    assert is_file_number(code) == FILES[code]


KINDS = {
    "Annex A\nSkips by depot\nNorth\t3\nSouth\t4\n": "annex",
    "Skips by depot\nNorth has three.\nFrom the Freedom of Information log.\n": "response",
    f"Dear Ms Ashe\nThese are the skips.{BODY}": "response",
    "Skips by depot\nNorth has three. We do not hold the rest.\n": "response",
}


@pytest.mark.parametrize("text", KINDS)
def test_a_file_that_speaks_to_no_one_and_of_no_request_is_an_annex(text: str) -> None:
    assert read_header(read_text(text.encode())).kind == KINDS[text]


ARTICLES = {
    "Section 40 applies. The Information Commissioner may be asked.": {"foi"},
    "The Information Commissioner may be asked.": set(),
    "Section 40 applies.": set(),
    "Section 40 applies to environmental information. The Information Commissioner may be asked.": set(),
    "Section 40 of the FOIA applies. The Information Commissioner may be asked.": set(),
}


@pytest.mark.parametrize("text", ARTICLES)
def test_sections_tell_the_act_where_an_overseer_is_named_and_no_law_is(text: str) -> None:
    assert _by_articles(lines_of(read_text(text.encode()))) == ARTICLES[text]
