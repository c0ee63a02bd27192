"""Systems told in several answers are told apart by name, however many there are."""

from __future__ import annotations

from itertools import product

from foiparse.records.model import System, same, those_of

NAMES = (None, "Casewell", "casewell", "Land Keeper", "Fernlea", "Microsoft", "Microsoft Teams")
SYSTEMS = [System(product=p, supplier=s) for p, s in product(NAMES, NAMES) if p or s]


def test_the_systems_that_are_one_of_others_are_those_that_are_the_same_as_one() -> None:
    for k in range(len(SYSTEMS)):
        others = SYSTEMS[k : k + 2]
        assert those_of(SYSTEMS, others) == [s for s in SYSTEMS if any(same(s, other) for other in others)]


def test_a_system_is_itself_though_it_has_no_name() -> None:
    nameless = System()
    assert those_of([nameless, System(product="Casewell")], [nameless]) == [nameless]
