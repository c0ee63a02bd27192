"""Edges of the value readers: the last token, fractions by themselves, cells as long as may be, numbers that cling to others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from foiparse import values
from foiparse.values.bare import LONGEST_CELL


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("½ FTE", Decimal("0.5"), "FTE"),
        ("2½ FTE", Decimal("2.5"), "FTE"),
        ("¼ WTE", Decimal("0.25"), "WTE"),
        ("12", 12, None),
        ("12 users", 12, "users"),
    ],
)
def test_counts_at_the_end_and_fractions(text: str, value: Decimal, unit: str | None) -> None:
    found = values.count(text)
    assert found is not None
    assert Decimal(str(found.value)) == Decimal(str(value))
    assert (found.unit == unit) or unit is None


def test_a_cell_as_long_as_may_be_and_one_word_more() -> None:
    fits = values.money("250" + " a" * (LONGEST_CELL - 1))
    assert fits is not None and fits.amount == 250 and fits.flags == ("bare",)
    assert values.money("250" + " a" * LONGEST_CELL) is None


@pytest.mark.parametrize("text", ["5 x", "5 @", "5 -", "5 to", "between 5 and"])
def test_what_breaks_off_is_the_count_before_it(text: str) -> None:
    found = values.count(text)
    assert found is not None and found.value == 5 and found.high is None


def test_posts_of_a_part_of_full_time_are_multiplied() -> None:
    found = values.count("3 x 0.5 FTE")
    assert found is not None and found.value == Decimal("1.5") and "multiplied" in found.flags


@pytest.mark.parametrize("text", ["2019-20-21", "12/13/14/15"])
def test_numbers_that_cling_to_a_third_are_no_year(text: str) -> None:
    found = values.date(text)
    assert found is None or found.precision != "financial_year"
