"""Answers in a row put to the questions that wait for them: the likeliest course through all of them."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.tagger.aligning import MOST_PASSED, align, begun, course_of, learnt, use
from foiparse.divide.tagger.aligning_signs import Looked

WEIGHTS = {
    "alike": 1.0,
    "begins": -0.5,
    "stays": -0.1,
    "passes 1": -1.0,
    "passes 2": -2.0,
    "some left": -0.3,
    "left": -0.2,
    "together: there": 0.5,
}


def looked(alike: list[list[float]]) -> Looked:
    """Sentences (rows) and questions (columns), with how alike they are and nothing else."""
    return Looked(
        [[{"alike": v} for v in row] for row in alike],
        [[{} for _ in row] for row in alike],
        [{"begins": 1.0} for _ in alike],
        [{"stays": 1.0} for _ in alike],
        {"together": {"together: there": 1.0}},
    )


COURSES = {
    "one sentence to each": ([[2, 0, 0], [0, 2, 0], [0, 0, 2]], [0, 1, 2]),
    "an answer of several sentences": ([[2, 0], [1, 0], [0, 2]], [0, 0, 1]),
    "a question passed over": ([[2, 0, 0], [0, 0, 4]], [0, 2]),
    "more sentences than questions": ([[1, 0], [1, 0], [0, 1], [0, 1]], [0, 0, 1, 1]),
    "the last goes unanswered": ([[2, 0, 0], [0, 2, 0]], [0, 1]),
    "never back": ([[0, 2], [1, 0]], [1, 1]),
    "one question": ([[0], [0]], [0, 0]),
}


@pytest.mark.parametrize(("alike", "course"), COURSES.values(), ids=COURSES)
def test_the_likeliest_course(alike: list[list[float]], course: list[int]) -> None:
    assert align(looked(alike), WEIGHTS) == course


def test_a_course_begins_an_answer_where_it_moves_on() -> None:
    assert begun([0, 0, 1, 3]) == [True, False, True, True]
    assert begun([]) == []


def worth(alike: list[list[float]], course: tuple[int, ...]) -> float:
    """What a course weighs, by the rules as they are told: by brute force."""
    total = sum(alike[t][i] for t, i in enumerate(course))
    for before, i in pairwise((-1, *course)):
        passed = i - before - 1
        total += -0.1 if passed < 0 else -0.5 + (0.0, -1.0, -2.0)[passed]
    left = len(alike[0]) - 1 - course[-1]
    return total + ((-0.3 - 0.2 * min(left, 4)) if left else 0.0)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(st.integers(0, 3), min_size=n, max_size=n), min_size=1, max_size=5)))
def test_no_course_weighs_more_than_the_one_found(alike: list[list[float]]) -> None:
    found = tuple(align(looked(alike), WEIGHTS))
    allowed = [
        c
        for c in product(range(len(alike[0])), repeat=len(alike))
        if c[0] <= MOST_PASSED and all(0 <= b - a <= MOST_PASSED + 1 for a, b in pairwise(c))
    ]
    assert found in allowed
    assert worth(alike, found) == pytest.approx(max(worth(alike, c) for c in allowed))
    sure = worth(alike, found) - log(exp(0.5) + sum(exp(worth(alike, c)) for c in allowed))
    assert course_of(looked(alike), WEIGHTS)[1] == pytest.approx(sure)


def test_other_weights_may_be_used_for_a_while() -> None:
    use({"alike": 2.0})
    assert learnt() == {"alike": 2.0}
    use(None)
    assert "begins" in learnt()
