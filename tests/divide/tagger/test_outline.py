"""Labels that numbers give only together with those above them, and cells that number the rows of a table."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.outline import counting, nested, sectioned
from tests.divide.tagger.marked import segments


def asked(lines: str) -> list:
    return [s for s in segments(lines) if s.part == "Q"]


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        ("Q 1. Vans\nQ a) how many?\nQ 2. Cars\nQ a) how many?", ["1", "1.a", "2", "2.a"]),
        ("Q i. Vans\nQ a) how many?\nQ b) cost?\nQ ii. Cars\nQ a) how many?", ["i", "i.a", "i.b", "ii", "ii.a"]),
        ("Q a) Vans\nQ i. how many?\nQ ii. cost?\nQ b) Cars\nQ i. how many?", ["a", "a.i", "a.ii", "b", "b.i"]),
        ("Q 1. Vans\nQ b) how many?\nQ 2. Cars\nQ b) how many?", None),  # a part that does not begin its row
        ("Q 1. How many?\nQ 2. What cost?", None),  # nothing stands beneath another
        ("Q 1. How many?\nQ 1. What cost?", None),  # still the same twice
        ("Q 1. How many?\nQ What cost?", None),  # one without a number
        ("Q 1.1 How many?\nQ 1.2 What cost?", None),  # told in full
    ],
)
def test_nested_numbers(lines: str, labels: list[str] | None) -> None:
    assert nested(asked(lines)) == labels


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        ("Q A1. How many?\nQ A2. Cost?\nQ B1. Where?", ["a1", "a2", "b1"]),
        ("Q A1. How many?\nQ A2. Cost?", None),  # one section: "A" may stand for answer
        ("Q A1. How many?\nQ B1. Cost?\nQ Where?", None),
        ("Q A1. How many?\nQ B1. Cost?\nQ B1. Where?", None),
    ],
)
def test_lettered_sections(lines: str, labels: list[str] | None) -> None:
    assert sectioned(asked(lines)) == labels


@pytest.mark.parametrize(
    ("cells", "which"),
    [
        (["1", "2", "3"], {0, 1, 2}),
        (["1", "2", "3", "14"], {0, 1, 2}),
        (["1", "2"], set()),
        (["4", "9", "2"], set()),
        (["12", "1", "7", "2", "3"], set()),
    ],
)
def test_cells_that_count_the_rows(cells: list[str], which: set[int]) -> None:
    assert counting([(k, (cell,)) for k, cell in enumerate(cells)]) == which
