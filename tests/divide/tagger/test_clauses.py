"""A sentence is cut where the officer's words end and what was asked begins, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.divide.tagger.clauses import clause_cuts


def pieces(sentence: str) -> list[str]:
    bounds = [0, *sorted(set(clause_cuts(sentence))), len(sentence)]
    return [sentence[a:b].strip() for a, b in pairwise(bounds)]


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        (
            "You asked for details of the cost of closing libraries since 2019, how many staff left and what it cost.",
            ["You asked for", "details of the cost of closing libraries since 2019, how many staff left and what it cost."],
        ),
        # what a sentence asks without letters of its own is one question
        (
            "Please tell me how many permits you sold, the number of fines and the income from each; and who runs the scheme.",
            None,
        ),
        (
            "She wished to know, for the last two years, the number of falls and whether any inspector was told of them.",
            ["She wished to know, for the last two years,", "the number of falls and whether any inspector was told of them."],
        ),
        (
            "You enquired why the lower gates of the park have been locked on Sundays.",
            ["You enquired", "why the lower gates of the park have been locked on Sundays."],
        ),
        # whoever was asked, on whatever day, and in whatever turn
        (
            "On 9 May 2022 you asked Larkhaven Council for everything that we hold on the footbridge in Quay Lane.",
            ["On 9 May 2022 you asked Larkhaven Council for", "everything that we hold on the footbridge in Quay Lane."],
        ),
        (
            "Thank you for your letter of May, in which you ask, firstly, how often the Mayor's car is cleaned and by whom.",
            ["Thank you for your letter of May, in which you ask, firstly,", "how often the Mayor's car is cleaned and by whom."],
        ),
        (
            "I refer to your request, received on 3rd May 2023, for the amount that was spent on moorings in each month.",
            ["I refer to your request, received on 3rd May 2023, for", "the amount that was spent on moorings in each month."],
        ),
        (
            "A request was made for the sums paid to ferry companies since 2019.",
            ["A request was made for", "the sums paid to ferry companies since 2019."],
        ),
        ("If you are not content with how your request was handled you may ask for an internal review by writing to us.", None),
        ("We received your request of 11 November for the following information, which I set out in turn below.", None),
        ("Thank you for your request, which was received on 1 June 2021 and has been considered under the Act.", None),
        ("We sold 14 permits, the sum of the fines was 3 pounds and what we took is published on the site.", None),
        ("How many, and what cost?", None),  # too short to lead in
    ],
)
def test_where_a_sentence_is_cut(sentence: str, cut: list[str] | None) -> None:
    assert pieces(sentence) == (cut or [sentence])


@given(st.text(max_size=200))
def test_any_sentence_keeps_its_characters(sentence: str) -> None:
    assert all(0 < c <= len(sentence) for c in clause_cuts(sentence))
