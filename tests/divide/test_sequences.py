"""Which numbers of a letter count one list: gaps, levels, lists inside a list, and forms that tell two lists apart."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from tests.divide.letters import document

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
WIDEST_GAP = 10


def runs(lines: str) -> list[str]:
    """Each run as its labels (a stroke for each level down), its gaps ("~") and the run that it opens inside ("in 0")."""
    found = prepare(document(lines.replace(" / ", "\n"))).runs
    return [
        " ".join("+".join(i.labels) + "'" * i.depth for i in r.items)
        + "~" * r.gaps
        + (f" in {r.inside.number}" if r.inside else "")
        for r in found
    ]


LISTS = {
    "1. Vans / 2. Cost / 3. Garage": ["1 2 3"],
    "a) vans / b) cost / c) garage": ["a b c"],
    "i) vans / ii) cost / iii) garage": ["i ii iii"],
    "Q2. Vans / Q3. Garage": ["2 3"],  # labelled numbers may begin anywhere
    "2-3. Vans / 4. Garage": ["2+3 4"],  # and so may a group
    "2. Vans / 3. Garage": [],  # but a bare number only with the first
    "b) vans / c) cost": [],
    "2 Vans / 3 Cost": [],
    "Q1. Vans / Q2(a) and (b) Cost / Q3. Garage": ["1 2.a+2.b' 3"],  # a letter alone goes on with the number before it
    "Q2.1 and (b). Cost / Q3. Garage": ["2.1+2.b 3"],
    # numbers left out
    "1. Vans / 2. Cost / 5. Garage": ["1 2 5~"],
    f"1. Vans / 2. Cost / {2 + WIDEST_GAP}. Garage": ["1 2 12~"],
    f"1. Vans / 2. Cost / {3 + WIDEST_GAP}. Garage": ["1 2"],
    "1. Vans / 3. Garage": ["1"],  # one number alone sets no pattern
    "Q1. Vans / Q3. Garage": ["1 3~"],  # but a label does
    "Q1. Vans / Q12. Garage": ["1", "12 in 0"],
    # levels
    "1. Vans / a) owned / b) hired / 2. Cost": ["1 1.a' 1.b' 2"],
    "1. Vans / a) owned / (i) old / (ii) new / b) hired / 2. Cost": ["1 1.a' 1.a.i'' 1.a.ii'' 1.b' 2"],
    "1. Vans / a) owned / i) old / ii) new / b) hired / 2. Cost": ["1 1.a' 1.b' 2", "i ii in 0"],
    "1. Vans / a) owned / 2. Cost / a) owned / b) hired": ["1 1.a' 2 2.a' 2.b'"],
    "1. Vans / 1.1 Owned / 1.2 Hired / 2. Cost": ["1 1.1' 1.2' 2"],
    "1. Vans / 1a. Owned / 1b. Hired / 2. Cost": ["1 1.a' 1.b' 2"],
    "1. Vans / 2. a) Cost / b) Old / 3. Garage": ["1 2.a' 2.b' 3"],
    "1.1 Vans / 1.2 Cost / 2.1 Garage / 2.2 Drivers": ["1.1 1.2 2.1 2.2"],
    "1.1 Vans / 1.2 Cost / 1.4 Drivers": ["1.1 1.2", "1.4 in 0"],
    "1.1 How many vans / 2 How much": ["1.1 2"],  # decimals without a stop, and then a number without one
    "Q1a. Vans / Q1b. Cost / Q2. Garage": ["1.a 1.b 2"],
    "Question 1 (a) / Question 1 (b) / Question 2": ["1.a 1.b 2"],
    # lists inside a list, and lists that begin again
    "1. Vans / (1) a / (2) b / 2. Cost": ["1 2", "1 2 in 0"],
    "1. Vans / (2) Cost": ["1"],
    "1. Vans / 2. Cost / 3. We own / 1) a / 2) b / 4. Drivers / 3) c": ["1 2 3 4", "1 2 in 0"],
    "1. Vans / a. owned / a) owned / b) hired / b. cost": ["1 1.a' 1.b'", "a b in 0"],
    "1. Vans / 2. Cost / 1. Vans / 2. Cost": ["1 2", "1 2 in 0"],
    "1. Vans / 1. Cost": ["1", "1 in 0"],
    # forms
    "1. Vans / 2) Cost / 3. Garage": ["1 2 3"],  # another stop is a slip
    "1 Vans / 2 Cost / 3 Garage": ["1 2 3"],
    "1 Vans / 2 Cost / 3. Garage": ["1 2"],  # but none at all is another list
    # labels
    "Q1. Vans / A1. four / Q2. Cost / A2. six": ["1 2", "1 in 0", "2 in 0"],
    "Q6. Vans / Q7. Cost / Q7. six / Q8. Garage": ["6 7 8"],  # "Q7" again is a slip for the answer's label
    "1. Vans / 2. Cost / 2. Again / 3. Garage": ["1 2 3"],
    "1, 2 and 8. Not held / 3. Four / 9. Five": ["1+2+8 3 9~"],  # a group that runs ahead is followed by either
}  # fmt: skip


@pytest.mark.parametrize("lines", LISTS)
def test_lists(lines: str) -> None:
    assert runs(lines) == LISTS[lines]


def test_a_list_goes_on_past_as_many_nested_ones_as_are_looked_back_over() -> None:
    ones = " / ".join(["1. one"] * 8)
    assert runs(f"{ones} / 2. two")[-1] == "1 2 in 6", "a number goes on with the list that began last"
