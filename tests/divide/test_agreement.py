"""The last word in the choice: what most of the likely proposals give goes before the single likeliest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.divide.agreement import by_agreement, expected, shares
from foiparse.divide.division import Candidate
from foiparse.divide.proposal import Proposal

MIDDLES = [5, 15, 25, 35, 45, 55]  # six sentences of ten characters


def proposal(name: str, *pieces: tuple[str, str, int, int]) -> Proposal:
    out = Proposal(name)
    for kind, labels, start, end in pieces:
        out.add(kind, labels.split(), start, end)  # type: ignore[arg-type]
    return out


TWO = proposal("two", ("Q", "1", 0, 10), ("A", "1", 10, 20), ("Q", "2", 20, 30), ("A", "2", 30, 40))
LONGER = proposal("longer", ("Q", "1", 0, 10), ("A", "1", 10, 20), ("Q", "2", 20, 30), ("A", "2", 30, 50))
ONE = proposal("one", ("Q", "1", 0, 10), ("A", "1", 10, 60))
LETTERED = proposal("lettered", ("Q", "a", 0, 10), ("A", "a", 10, 20), ("Q", "b", 20, 30), ("A", "b", 30, 40))
AGAIN = proposal("two again", ("R", "1", 50, 60), ("Q", "1", 1, 9), ("A", "1", 11, 20), ("Q", "2", 20, 30), ("A", "2", 30, 41))


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        (TWO, TWO, 1.0),
        (TWO, AGAIN, 1.0),  # the same sentences; a listing is no pair
        (TWO, LONGER, 0.5),
        (TWO, ONE, 0.0),
        (TWO, LETTERED, 0.0),  # the same by other labels
        (Proposal("none"), Proposal("nothing"), 1.0),
        (Proposal("none"), TWO, 0.0),
    ],
)
def test_what_two_proposals_have_in_common(first: Proposal, second: Proposal, share: float) -> None:
    assert shares([first, second], MIDDLES)[0][1] == share == shares([second, first], MIDDLES)[0][1]


@pytest.mark.parametrize(
    ("values", "best"),
    [
        ({"one": 1.0, "two": 0.9, "longer": 0.8}, "two"),  # the other two share a pair, the likeliest has none with them
        ({"one": 3.0, "two": 0.9, "longer": 0.8}, "one"),  # it is far ahead
        ({"two": 1.0, "longer": 1.0, "one": 0.5}, "two"),  # level: the first by value stays so
        ({"one": 1.0}, "one"),
    ],
)
def test_the_proposal_of_which_most_is_expected_to_be_right_comes_first(values: dict[str, float], best: str) -> None:
    of = {"one": ONE, "two": TWO, "longer": LONGER}
    ranked = [(Candidate(name, 0.5, value=value), of[name]) for name, value in values.items()]
    out = by_agreement(ranked, MIDDLES)
    assert out[0][1].name == best
    assert [c.agreed for c, _ in out] == sorted((c.agreed for c, _ in out), reverse=True)
    assert len(out) == len(ranked)


def test_nothing_to_choose_from() -> None:
    assert by_agreement([], MIDDLES) == []


@given(st.lists(st.floats(-60, 60), min_size=1, max_size=6))
def test_what_is_expected_is_a_share(values: list[float]) -> None:
    found = expected(values, shares([TWO, ONE, LONGER, AGAIN, ONE, TWO][: len(values)], MIDDLES))
    assert all(0 <= share <= 1 + 1e-9 for share in found)
