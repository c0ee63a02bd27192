"""The charts' figures: nothing left out without a word, no gap hidden, and only answers are timed."""

from __future__ import annotations

from collections import Counter

import pytest

from foiparse.letter import Citation, Kind, Letter
from foiparse.report.charts import Bar, Figures, most_of


def figures(*letters: Letter) -> dict[str, tuple[str, list[Bar]]]:
    counted = Figures()
    for letter in letters:
        counted.add(letter)
    return {title: (about, shown) for title, about, shown in counted.charts()}


def relying(authority: str, *provisions: str) -> Letter:
    return Letter(authority=authority, citations=[Citation(provision=p, role="relied_on") for p in provisions])


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"foia:21": 2, "foia:40(2)": 3}, "foia:40(2) ×3, foia:21 ×2"),
        ({"a": 1, "b": 1, "c": 1, "d": 1}, "a ×1, b ×1, c ×1, d ×1"),
        ({"a": 9, "b": 4, "c": 3, "d": 2, "e": 1}, "a ×9, b ×4, c ×3, d ×2 and 1 other ×1"),
        ({"a": 9, "b": 4, "c": 3, "d": 2, "e": 1, "f": 2}, "a ×9, b ×4, c ×3, d ×2 and 2 others ×3"),
        ({}, ""),
    ],
)
def test_provisions_beside_a_bar_say_how_many_more(counts: dict[str, int], words: str) -> None:
    assert most_of(Counter(counts)) == words


def test_the_note_of_a_bar_adds_up_to_it() -> None:
    _, shown = figures(relying("Ostrey Council", *"abcdefg"), relying("Ostrey Council", *"abc"))["Exemptions by authority"]
    assert [(b.count, b.note) for b in shown] == [(10, "a ×2, b ×2, c ×2, d ×1 and 3 others ×3")]


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        ([], []),
        ([0, 1, 10], [("0 to 10", 3)]),
        ([11], [("0 to 10", 0), ("11 to 20", 1)]),
        ([5, 35], [("0 to 10", 1), ("11 to 20", 0), ("21 to 30", 0), ("31 to 40", 1)]),
        ([60, 61, 400], [("0 to 10", 0), *((f"{n}1 to {n + 1}0", 0) for n in range(1, 5)), ("51 to 60", 1), ("over 60", 2)]),
    ],
)
def test_days_have_a_bar_for_every_ten(days: list[int], shown: list[tuple[str, int]]) -> None:
    _, got = figures(*(Letter(working_days=d) for d in days))["Time taken"]
    assert [(b.label, b.count) for b in got] == shown


@pytest.mark.parametrize(("kind", "known"), [("response", 1), ("internal_review", 0), ("acknowledgement", 0), ("request", 0)])
def test_only_answers_are_timed(kind: Kind, known: int) -> None:
    about, _ = figures(Letter(kind=kind, working_days=75))["Time taken"]
    assert about.startswith(f"{known} of {known} answers took more than 20 working days.")
