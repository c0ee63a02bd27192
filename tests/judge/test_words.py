"""What the weighing of a status sees: words with names and numbers masked, and what the rules read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.judge.gathered import Known, Reading
from foiparse.judge.words import MOST_WORDS, asked, grade, read, said, shared, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The names are exempt.", ["the", "names", "are", "exempt", "|"]),
        ("Yes, with Hexley Vale Ltd.", ["yes", "with", "Nm", "|"]),  # a name of several words is one
        ("£21,984.00 in 2023/24, 14% of all", ["£#", "in", "#", "#", "#", "of", "all"]),
        ("the Council relies on Section 43", ["the", "council", "relies", "on", "section", "#"]),  # capitals that name no one
        ("We don’t.\n\nSee below", ["we", "don't", "|", "see", "below"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(("number", "size"), [(0, 0), (1, 1), (3, 2), (7, 3), (10**6, 9)])
def test_counts_by_their_size(number: int, size: int) -> None:
    assert grade(number) == size


def test_signs_tell_where_a_word_stands() -> None:
    signs = said(words_of("Not held. The names are kept by the contractor, who has them all."))
    assert {"a names", "begins not", "begins not held", "ends all"} <= signs
    assert "begins contractor" not in signs
    assert {"q how", "asks how", "q how many"} <= asked(words_of("How many vans?"))


def test_signs_of_what_was_read() -> None:
    reading = Reading(acts={"refuse": "exempt", "give": "attached"}, figures=3, refused=True)
    signs = read(reading, Known(("foia:43(2)",), asks=frozenset({"money"})), True, ["refuse: exempt"])
    assert {
        "act refuse",
        "acts give refuse",
        "figures 2",
        "trait refused",
        "relied foia:43",
        "wanted money",
        "by refuse",
        "table",
    } <= signs


def test_how_much_of_the_question_comes_again() -> None:
    assert shared({"the", "names", "are", "exempt"}, ["the", "names", "please"]) == "again 2"


@given(st.text(max_size=300))
def test_any_text_has_words(text: str) -> None:
    words = words_of(text)
    assert len(words) <= MOST_WORDS
    assert said(words) and "||" not in "".join(words)
