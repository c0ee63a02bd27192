"""Answers in a row put to the questions that wait for them: the likeliest course through all of them."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.tagger.aligning import MOST_PASSED, align, begun, learnt, use, ways_of, widths_of
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
    "shares 2": -0.6,
    "shares 3": -1.5,
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
    "an answer to two": ([[3, 3, 0], [0, 0, 2]], [(0, 1), 2]),
    "an answer to two in two sentences": ([[3, 0, 0], [0, 3, 0], [2, 2, 0], [0, 0, 5]], [0, 1, 1, 2]),
}


def places(course: list) -> list[tuple[int, int]]:  # type: ignore[type-arg]
    """Places of single questions as those of first and last."""
    return [at if isinstance(at, tuple) else (at, at) for at in course]


@pytest.mark.parametrize(("alike", "course"), COURSES.values(), ids=COURSES)
def test_the_likeliest_course(alike: list[list[float]], course: list[int]) -> None:
    assert align(looked(alike), WEIGHTS) == places(course)


def test_weights_that_know_of_no_sharing_give_each_answer_one_question() -> None:
    of = {name: worth for name, worth in WEIGHTS.items() if "shares" not in name}
    assert align(looked([[3, 3, 0], [0, 0, 2]]), of) == places([1, 2])


def test_a_course_begins_an_answer_where_it_moves_on() -> None:
    assert begun(places([0, 0, 1, 3])) == [True, False, True, True]
    assert begun([]) == []


def worth(alike: list[list[float]], course: tuple[tuple[int, int], ...]) -> float:
    """What a course weighs, by the rules as they are told: by brute force."""
    total = sum(sum(alike[t][a : b + 1]) / (b + 1 - a) for t, (a, b) in enumerate(course))
    for before, at in pairwise(((-1, -1), *course)):
        passed = at[0] - before[1] - 1
        total += -0.1 if at == before else -0.5 + (0.0, -1.0, -2.0)[passed] + (0.0, -0.6, -1.5)[at[1] - at[0]]
    left = len(alike[0]) - 1 - course[-1][1]
    return total + ((-0.3 - 0.2 * min(left, 4)) if left else 0.0)


def may(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one == other or 0 <= other[0] - one[1] - 1 <= MOST_PASSED


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(st.integers(0, 3), min_size=n, max_size=n), min_size=1, max_size=4)))
def test_no_course_weighs_more_than_the_one_found(alike: list[list[float]]) -> None:
    ways, count = ways_of(looked(alike), WEIGHTS), len(alike[0])
    states = [(i, i + w - 1) for w in widths_of(count) for i in range(count - w + 1)]
    allowed = [c for c in product(states, repeat=len(alike)) if all(may(a, b) for a, b in pairwise(((-1, -1), *c)))]
    total = log(exp(0.5) + sum(exp(worth(alike, c)) for c in allowed))
    for way, those in ((ways.shared, allowed), (ways.single, [c for c in allowed if all(a == b for a, b in c)])):
        found = tuple(way.places)
        assert found in those
        assert worth(alike, found) == pytest.approx(max(worth(alike, c) for c in those))
        assert way.sure == pytest.approx(worth(alike, found) - total)
    assert ways.together == pytest.approx(0.5 - total)


def test_other_weights_may_be_used_for_a_while() -> None:
    use({"alike": 2.0})
    assert learnt() == {"alike": 2.0}
    use(None)
    assert "begins" in learnt()
