"""How far the best reading is ahead: readings that divide alike are passed over, and few are compared."""

from __future__ import annotations

import pytest

from foiparse.divide.margin import margin
from foiparse.divide.proposal import Proposal

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
COMPARED = 8

Piece = tuple[str, str, int, int]  # kind, label, start, end
BEST: tuple[Piece, ...] = (("Q", "1", 0, 10), ("A", "1", 10, 20), ("Q", "2", 20, 30), ("A", "2", 30, 40))


def proposal(*pieces: Piece, leads: tuple[str, ...] = ()) -> Proposal:
    made = Proposal("a reading", leads=set(leads))
    for kind, label, start, end in pieces:
        made.add(kind, [label], start, end)  # type: ignore[arg-type]
    return made


def less(label: str, kind: str, start: int, end: int) -> tuple[Piece, ...]:
    """The best with one piece changed."""
    return tuple((k, n, start, end) if (k, n) == (kind, label) else (k, n, a, b) for k, n, a, b in BEST)


ALIKE = {
    "the same pieces": proposal(*BEST),
    "other labels": proposal(*(("Q", "*1", 0, 10), ("A", "*1", 10, 20), ("Q", "*2", 20, 30), ("A", "*2", 30, 40))),
    "told in another order": proposal(*reversed(BEST)),
    "a listing beside": proposal(*BEST, ("R", "1", 40, 60)),
    "a lead-in beside": proposal(*BEST, ("Q", "3", 40, 60), leads=("3",)),
    "an answer a little shorter": proposal(*less("2", "A", 30, 37)),
    "an answer at the edge of alike": proposal(*less("2", "A", 32, 42)),
}
OTHERWISE = {
    "an answer a good deal shorter": proposal(*less("2", "A", 30, 36)),
    "a question elsewhere": proposal(*less("1", "Q", 50, 60)),
    "question and answer swapped": proposal(("A", "1", 0, 10), ("Q", "1", 10, 20), *BEST[2:]),
    "one question fewer": proposal(*BEST[:2]),
    "one question more": proposal(*BEST, ("Q", "3", 40, 60)),
    "an answer too few": proposal(*BEST[:3]),
}


@pytest.mark.parametrize("name", ALIKE)
def test_a_reading_that_says_the_same_is_passed_over(name: str) -> None:
    assert margin([(0.9, proposal(*BEST)), (0.8, ALIKE[name]), (0.5, OTHERWISE["one question fewer"])]) == 0.4


@pytest.mark.parametrize("name", OTHERWISE)
def test_the_next_that_divides_otherwise_counts(name: str) -> None:
    assert margin([(0.9, proposal(*BEST)), (0.8, OTHERWISE[name]), (0.5, ALIKE["the same pieces"])]) == 0.1


def test_alone_it_is_ahead_by_all_it_has() -> None:
    assert margin([(0.9, proposal(*BEST))]) == 0.9
    assert margin([(0.9, proposal(*BEST)), (0.8, proposal(*BEST))]) == 0.9


def test_no_more_than_so_many_are_compared() -> None:
    """The one after those that say the same bounds the margin unseen; that none compared says otherwise needs no further look."""
    same = [(0.9, proposal(*BEST))] * (COMPARED + 1)
    assert margin([*same, (0.3, proposal(*BEST)), (0.1, proposal(*BEST[:2]))]) == 0.6
    assert margin([*same[:-1], (0.3, proposal(*BEST[:2])), (0.1, proposal(*BEST))]) == 0.6


def test_a_sentence_tried_otherwise_is_no_rival() -> None:
    """The tagger's doubt of one sentence has signs of its own; the margin tells of readings."""
    guess = proposal(*less("2", "A", 30, 60))
    guess.guess = True
    other = proposal(*less("1", "A", 10, 15))
    assert margin([(3.0, ALIKE["the same pieces"]), (2.9, guess), (1.0, other)]) == 2.0
