"""Courses are learnt by the same sums by which they are found: torch's over all courses and a plain one over each."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp, log
from typing import Any

import pytest

from benchmarks.train_aligning import UNSAID, Taught, learn, right
from foiparse.divide.tagger.aligning import MOST_LEFT, MOST_PASSED, widths_of
from foiparse.divide.tagger.aligning_signs import OTHERS, Looked


def row(alike: list[list[float]], places: list, other: str = "") -> Taught:  # type: ignore[type-arg]
    """A row; the place of one question stands for itself."""
    looked = Looked(
        [[{"alike": float(v)} for v in line] for line in alike],
        [[{"fresh": float(v)} for v in line] for line in alike],
        [{"begins": 1.0} for _ in alike],
        [{"stays": 1.0} for _ in alike],
        {kind: {f"{kind}: there": 1.0} for kind in OTHERS},
    )
    return Taught(looked, [at if isinstance(at, tuple) else (at, at) for at in places], other)


def mean(line: list[dict[str, float]], name: str, at: tuple[int, int]) -> float:
    return sum(signs[name] for signs in line[at[0] : at[1] + 1]) / (at[1] + 1 - at[0])


def summed(taught: Taught, weights: dict[str, float], by_gold: bool) -> float:
    looked, total = taught.looked, sum(exp(weights[f"{kind}: there"]) for kind in OTHERS if not by_gold or kind == taught.other)
    wide = len(looked.goes[0])
    states = [(i, i + w - 1) for w in widths_of(wide) for i in range(wide - w + 1)]
    for course in product(states, repeat=len(looked.goes)):
        moves = list(pairwise(((-1, -1), *course)))
        steps = [0 if a == b else b[0] - a[1] for a, b in moves]
        if any(a != b and not 1 <= b[0] - a[1] <= MOST_PASSED + 1 for a, b in moves):
            continue
        if by_gold and (
            taught.other or any(want != UNSAID and want != at for want, at in zip(taught.places, course, strict=True))
        ):
            continue
        worth = sum(mean(looked.goes[t], "alike", at) * weights["alike"] for t, at in enumerate(course))
        for t, (at, s) in enumerate(zip(course, steps, strict=True)):
            worth += weights["stays"] if s == 0 else weights["begins"] + mean(looked.begins[t], "fresh", at) * weights["fresh"]
            worth += weights[f"passes {s - 1}"] if s > 1 else 0.0
            worth += weights[f"shares {at[1] - at[0] + 1}"] if s and at[1] > at[0] else 0.0
        left = wide - 1 - course[-1][1]
        worth += (weights["some left"] + weights["left"] * min(left, MOST_LEFT)) if left else 0.0
        total += exp(worth)
    return log(total)


@pytest.mark.parametrize("by_gold", [False, True])
def test_the_sum_over_all_courses(by_gold: bool, torch: Any) -> None:
    from benchmarks.train_aligning import _names, _Table

    rows = [row([[1, 0], [0, 2]], [0, 1]), row([[0, 1, 3], [2, 0, 0], [1, 1, 1], [0, 4, 0]], [0, -1, 2, 2])] * 2
    rows += [row([[0, 1, 3], [2, 0, 0], [1, 1, 1]], [(0, 1), (0, 1), 2])]
    rows += [row([[1, 1], [0, 1]], [-1, -1], "together")]
    names = _names(rows)
    weights = {name: 0.1 * (k + 1) * (-1) ** k for k, name in enumerate(names)}
    found = _Table(rows, names).total(torch.tensor([weights[name] for name in names]), by_gold)
    assert found.tolist() == pytest.approx([summed(r, weights, by_gold) for r in rows], abs=1e-4)


@pytest.mark.usefixtures("torch")
def test_what_is_learnt_puts_sentences_where_gold_does() -> None:
    rows = [row([[1, 0, 0], [0, 1, 0], [0, 0, 1]], [0, 1, 2]), row([[1, 0], [1, 0], [0, 1]], [0, 0, 1])] * 3
    weights = learn(rows)
    assert all(right(r, weights) for r in rows)
    assert not right(Taught(rows[0].looked, [(0, 0)] * 3), weights)
