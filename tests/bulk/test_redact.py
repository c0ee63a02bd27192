"""Masking what names a requester: letter for letter, so that spans still hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.bulk.redact import MASK, mask, names_of, redact
from foiparse.pipeline import attempt

MASKED = [
    ("write to ann.o-dell+foi@mail.example.org.uk today", "ann.o-dell+foi@mail.example.org.uk"),
    ("ring 01632 960 001 or", "01632 960 001"),
    ("mobile +44 7700 900123.", "+44 7700 900123"),
    ("(020) 7946 0018", "(020) 7946 0018"),
]
LEFT = [
    "£1,234,567",
    "reference 0123456789012",
    "2023/24",
    "section 40(2)",
    "10.0.0.1",
    "a @ b",
    "12 March 2024",
    "ISBN 978-0-11",
]
NAMES = [
    ("Dear Ms Okafor,\n", {"Okafor"}),
    ("Dear Joss Winterbourne-Dale\n", {"Joss", "Winterbourne-Dale"}),
    ("Dear Sir or Madam\n", set()),
    ("Dear applicant\nThe Council", set()),
    ("Dear Dr O'Shea\n\nThank you", {"O'Shea"}),
]


@pytest.mark.parametrize(("text", "hidden"), MASKED)
def test_addresses_and_numbers_are_masked(text: str, hidden: str) -> None:
    assert mask(text) == text.replace(hidden, MASK * len(hidden))


@pytest.mark.parametrize("text", LEFT)
def test_figures_are_left_alone(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_are_taken_from_the_salutation(text: str, names: set[str]) -> None:
    assert names_of(text) == names


def test_a_letter_is_masked_everywhere_and_its_spans_hold() -> None:
    text = b"Dear Ms Okafor\n\n1. How often did Ms Okafor write from o@x.example?\n\nTwice, Ms Okafor wrote.\n"
    letter = redact(attempt(text, "a.txt"))
    assert "Okafor" not in letter.model_dump_json() and "o@x" not in letter.model_dump_json() and "redacted" in letter.flags
    for question in letter.questions:
        assert "\n".join(letter.text[s:e].strip() for s, e in question.answer_spans) == question.answer


@given(st.text())
def test_lengths_stay(text: str) -> None:
    assert len(mask(text)) == len(text)
