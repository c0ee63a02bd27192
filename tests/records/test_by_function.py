"""One system told under the same function twice, its supplier in one answer's table and its product in another's."""

from __future__ import annotations

import pytest

from foiparse.records.by_function import by_function, uses_apart
from foiparse.records.model import System


def supplier(function: str = "Listing", **facts: object) -> System:
    return System(supplier="Quillfeather Ltd", functions=[function], questions=["2"], **facts)


def product(function: str = "listing", **facts: object) -> System:
    return System(product="Daybook", functions=[function], questions=["3"], **facts)


def test_two_answers_make_one_system() -> None:
    [joined] = by_function([supplier(annual_cost=84000), product(users=140)])
    assert (joined.product, joined.supplier, joined.annual_cost, joined.users) == ("Daybook", "Quillfeather Ltd", 84000, 140)
    assert joined.questions == ["2", "3"]


@pytest.mark.parametrize(
    ("systems", "why"),
    [
        ([supplier(), product("Finance")], "other functions"),
        ([supplier(), product(), product()], "a third has the function"),
        ([supplier(annual_cost=84000), product(annual_cost=9000)], "what both tell differs"),
        ([supplier(), supplier()], "neither has a product"),
        ([supplier(), System(product="Daybook", functions=["Listing"], questions=["2"])], "one answer names both apart"),
        ([supplier(), System(product="Daybook", functions=["Listing", "Fees"], questions=["3"])], "more functions than one"),
    ],
)
def test_apart(systems: list[System], why: str) -> None:
    assert by_function(systems) == systems, why


@pytest.mark.parametrize(
    ("system", "told"),
    [
        (System(product="Payroll", supplier="Fernlea Ltd"), (None, ["Payroll"])),
        (
            System(product="Revenues and benefits", supplier="Fernlea Ltd", functions=["Revenues and benefits"]),
            (None, ["Revenues and benefits"]),
        ),
        (System(product="Payroll"), ("Payroll", [])),  # it would have no name
        (System(product="ERP", supplier="Fernlea Ltd"), ("ERP", [])),
        (System(product="Payroll", supplier="Abacus"), ("Payroll", [])),  # so it is called
        (System(product="Payroll Plus", supplier="Fernlea Ltd"), ("Payroll Plus", [])),
    ],
)
def test_what_a_makers_system_is_for_is_no_name(system: System, told: tuple[str | None, list[str]]) -> None:
    [apart] = uses_apart([system], "We use Abacus Payroll.")
    assert (apart.product, apart.functions) == told
