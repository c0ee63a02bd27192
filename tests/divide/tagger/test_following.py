"""Numbers of questions that only their neighbours make numbers: hurried lists, codes in cells, words that count."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.divide.tagger.assigning import assigned
from foiparse.divide.tagger.following import follows
from foiparse.divide.tagger.segments import join_strays, label_questions, segments_of
from tests.divide.tagger.marked import marked


def labels(*questions: str) -> list[str]:
    """The labels of questions, each with an answer."""
    found = segments_of(*marked("\n".join(f"Q {q}\nA Some words." for q in questions)))
    join_strays(found)
    label_questions(found)
    return [s.labels[0] for s in found if s.part == "Q"]


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        pytest.param(("1A How many calls", "1-B how many false", "1c longest time", "2a Who"), ["1.a", "1.b", "1.c", "2.a"], id="letters in any way"),
        pytest.param(("1. Name", "2 b. annual cost"), ["1", "*1"], id="2.b does not follow 1"),
        pytest.param(("2a Name", "2 b. annual cost"), ["2.a", "2.b"], id="a blank inside"),
        pytest.param(("1.1 Name of the ledger", "1.2 annual cost", "1.3 no. of users", "2.1 FTE in Payroll"), ["1.1", "1.2", "1.3", "2.1"], id="decimals in small letters"),
        pytest.param(("11. Which portal", "12 FTE of the team"), ["11", "12"], id="a number that elsewhere is a figure"),
        pytest.param(("1 Visits in all", "2 As to media", "2a product", "2b users", "3 Last"), ["1", "2", "2.a", "2.b", "3"], id="parts under their number"),
        pytest.param(("1. The vans", "2. a copy of the contract"), ["1", "2"], id="an article is no letter"),
        pytest.param(("1. The vans", "2. 4 drivers' names"), ["1", "2"], id="a figure is no second number"),
        pytest.param(("Vans bought (Q1)", "Their cost (Q2)", "Who drove them? (Q3)"), ["1", "2", "3"], id="numbers at the end"),
        pytest.param(("Information requested (1) Vans", "Information requested (2) Cost"), ["1", "2"], id="words that count"),
        pytest.param(("You asked: Question 1 – how many", "You asked: Question 2 – the cost"), ["1", "2"], id="a label before the number"),
        pytest.param(("A – tonnage burnt", "B – times exceeded", "C – where it went"), ["a", "b", "c"], id="letters and dashes"),
        pytest.param(("1/ number of dinners", "2/ number of those free", "3/ price"), ["1", "2", "3"], id="slashes"),
        pytest.param(("(a) the number,", "(b) the cost,", "and (c) who pays"), ["a", "b", "c"], id="and before the letter"),
        pytest.param(("(i) the number,", "(ii) the cost,", "and (iii) who pays"), ["i", "ii", "iii"], id="and before the roman"),
        pytest.param(("What did the 24 vans cost?", "Who drives them?"), ["*1", "*2"], id="no numbers at all"),
        pytest.param(("A – tonnage burnt", "C – where it went"), ["*1", "*2"], id="letters that leave one out"),
    ],
)  # fmt: skip
def test_labels(questions: tuple[str, ...], wanted: list[str]) -> None:
    assert labels(*questions) == wanted


@pytest.mark.parametrize(
    ("before", "path", "yes"),
    [
        (("1",), ("2",), True),
        (("1",), ("3",), False),
        (("1", "a"), ("1", "b"), True),
        (("1", "a"), ("1", "c"), False),
        (("1", "b"), ("2",), True),
        (("1", "b"), ("2", "a"), True),
        (("1", "b"), ("2", "b"), False),
        (("1",), ("1", "a"), True),
        (("1",), ("1", "b"), False),
        (("1",), ("2", "1"), True),
        ((), ("1",), False),
        (("1",), (), False),
        ((None, "a"), (None, "b"), False),
        (("1",), ("2", "a", "i"), False),
    ],
)
def test_what_follows(before: tuple[str | None, ...], path: tuple[str | None, ...], yes: bool) -> None:
    assert follows(before, path) is yes


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(st.integers(0, 9), min_size=n, max_size=n), min_size=n, max_size=n)))
def test_no_other_way_to_assign_is_worth_more(worth: list[list[int]]) -> None:
    n = len(worth)
    mine = assigned(worth)
    assert sorted(mine) == list(range(n))
    assert sum(worth[k][mine[k]] for k in range(n)) == max(sum(worth[k][p[k]] for k in range(n)) for p in permutations(range(n)))


def test_nothing_to_assign() -> None:
    assert assigned([]) == []
