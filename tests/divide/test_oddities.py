"""What gold letters hardly ever have, told by a proposal's shape."""

from __future__ import annotations

import pytest

from foiparse.divide.oddities import ODD, oddities
from foiparse.divide.proposal import Proposal
from tests.divide.tagger.marked import marked

ASKED = {"1": "1. How many vans?", "2": "2. What cost?", "3": "3. Trams", "*1": "Who drives them?", "4": "4. How many vans?"}
SHAPES: dict[str, tuple[list[str], list[str], set[str]]] = {
    "each has its answer": (["1", "2"], ["1", "2"], set()),
    "one answer to all": (["1", "2", "4"], ["1 2 4"], {"twice"}),
    "a number and none": (["1", "*1"], ["1", "*1"], {"mixed"}),
    "a question of one word": (["1", "3"], ["1", "3"], {"brief"}),
    "the first goes unanswered": (["1", "2"], ["2"], {"left out"}),
    "the last goes unanswered": (["1", "2"], ["1"], set()),
    "all but one": (["1", "2", "*1"], ["1 2", "*1"], {"mixed", "all but one"}),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_odd(shape: str) -> None:
    asked, answered, odd = SHAPES[shape]
    _, found = marked("\n".join(f"Q {ASKED[label]}" for label in asked) + "".join("\nA Four of them." for _ in answered))
    proposal = Proposal("by hand")
    at = 0
    for label in asked:
        proposal.add("Q", [label], at, at + len(ASKED[label]), 0.9, "by hand")
        at += len(ASKED[label]) + 1
    for labels in answered:
        proposal.add("A", labels.split(), at, at + len("Four of them."), 0.9, "by hand")
        at += len("Four of them.") + 1
    told = oddities(found, proposal)
    assert set(told) == set(ODD)
    assert {name for name, value in told.items() if value} == odd
