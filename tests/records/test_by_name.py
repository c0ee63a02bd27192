"""Systems found by their names: those told again are compared with few, however many an answer lists."""

from __future__ import annotations

import pytest

from foiparse.records import merging
from foiparse.records.by_name import ByName
from foiparse.records.model import System

CASEWELL = System(product="Casewell", supplier="Fernlea Ltd")
OAKBYTE = System(supplier="Oakbyte Systems")
LEA = [System(product=f"Lea {n}", supplier=f"Firm {n}") for n in range(300)]


@pytest.mark.parametrize(
    ("system", "sharing", "holding"),
    [
        (System(product="CASEWELL"), [CASEWELL], [CASEWELL]),
        (System(supplier="Fernlea Limited"), [CASEWELL], []),  # folded, the names are one; "Limited" stands in no name
        (System(supplier="Oakbyte"), [], [OAKBYTE]),  # a shorter name
        (System(product="Other"), [], []),
        (System(), [], []),
    ],
)
def test_found(system: System, sharing: list[System], holding: list[System]) -> None:
    known = ByName([CASEWELL, OAKBYTE])
    assert (known.sharing(system), known.holding(system)) == (sharing, holding)


def test_a_name_that_is_gained_finds_it_too() -> None:
    system = System(product="Tarnworks")
    known = ByName([system])
    system.supplier = "Holt Digital"
    assert known.sharing(System(supplier="Holt Digital")) == []
    known.renamed(system)
    assert known.sharing(System(supplier="Holt Digital")) == [system]


def test_three_hundred_systems_are_not_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of three hundred "Lea 1", "Lea 2", … whose names share a word."""
    compared: list[int] = []
    for name in ("same", "shortened"):
        real = getattr(merging, name)
        monkeypatch.setattr(merging, name, lambda *two, real=real: (compared.append(1), real(*two))[1])
    assert len(merging.merged(LEA[:150], [*LEA[100:], System(product="Lea 7", users=12)])) == len(LEA)
    assert len(compared) < 2 * len(LEA)
