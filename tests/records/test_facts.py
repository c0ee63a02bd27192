"""Single facts: what is told plainly is taken, what is several, doubtful or of another kind is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foiparse.records.facts import contract_end, total_cost, users_of, yearly_cost

FACTS: list[tuple[Callable[[str], object], str, object]] = [
    (contract_end, "31 March 2026", "2026-03-31"),
    (contract_end, "March 2026", "2026-03"),
    (contract_end, "2026", "2026"),
    (contract_end, "2025/26", None),
    (contract_end, "none", None),
    (contract_end, "approximately March 2026", None),
    (contract_end, "Began on 1 April 2021. It expires on 31 March 2026.", "2026-03-31"),
    (contract_end, "Expires 31 March 2026; renewed 31 March 2028", None),
    (users_of, "250", 250),
    (users_of, "unlimited", "unlimited"),
    (users_of, "25%", None),
    (users_of, "37 hours", None),
    (users_of, "20 and 30", None),
    (users_of, "no idea", None),
    (total_cost, "£12,000 in total", (12000, "£12,000 in total")),
    (total_cost, "£12,000 and £13,000", None),
    (total_cost, "not held", None),
]


@pytest.mark.parametrize(("fact", "text", "expected"), FACTS, ids=[f"{f[0].__name__}: {f[1]}" for f in FACTS])
def test_facts(fact: Callable[[str], object], text: str, expected: object) -> None:
    assert fact(text) == expected


COSTS = [
    ("£12,000 per annum", False, 12000),
    ("£12,000", False, None),
    ("£12,000", True, 12000),
    ("£12,000 a month", True, None),
    ("12,000", False, None),
    ("12,000", True, 12000),
    ("£12,000 and £13,000 per annum", True, None),
    ("between £12,000 and £13,000 a year", True, None),
    ("not held", True, None),
]


@pytest.mark.parametrize(("text", "yearly", "cost"), COSTS)
def test_yearly_cost(text: str, yearly: bool, cost: int | None) -> None:
    assert yearly_cost(text, yearly) == cost
