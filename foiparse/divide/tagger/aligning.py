"""Sentences of answers in a row, put to the questions that wait for them, in the order in which they were asked.

Where a request is answered as it was put, question after question but without a number, what ends one answer and begins the next is told by
what a sentence shares with each question, by what kind of thing it tells, by how it opens, and by what the tagger says of a cut there. The
likeliest course through all questions is found whole (Viterbi over sentences and stretches of questions: some answers are to two or three),
by weights that `benchmarks.train_aligning` learns.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import exp, inf, log
from pathlib import Path
from types import MappingProxyType

from foiparse.divide.tagger.aligning_signs import TOGETHER, Looked, Signs

DATA = Path(__file__).parent / "data" / "aligning.json"
MOST_ATOMS, MOST_QUESTIONS = 80, 30  # in longer rows shared words tell nothing
MOST_PASSED = 2  # questions that may be passed over at one place
MOST_SHARED = 3  # questions next to each other that one answer of several may be to; what is to more is mostly to all
NEVER = -1e3  # worth of what weights know nothing of
MOST_LEFT = 4  # questions without an answer at the end that still count against a course


@cache
def _shipped() -> Mapping[str, float]:
    return MappingProxyType(json.loads(DATA.read_text(encoding="utf-8"))["weights"])


_used: list[Mapping[str, float]] = []


def learnt() -> Mapping[str, float]:
    """The weights in use: those that ship with the package, unless `use` gave others."""
    return _used[0] if _used else _shipped()


def use(weights: Mapping[str, float] | None) -> None:
    """Align by these weights from now on, None for those of the package. For training and for tests."""
    _used[:] = [] if weights is None else [weights]


@dataclass(frozen=True, slots=True)
class Course:
    """A way through a row: for each sentence the places of the first and the last question that it is to; how likely it is (log)."""

    places: list[tuple[int, int]]
    sure: float


@dataclass(frozen=True, slots=True)
class Ways:
    """The likeliest way with one question to each answer, the likeliest of all, and how likely it is that all is one answer to all (log)."""

    single: Course
    shared: Course
    together: float


def align(looked: Looked, weights: Mapping[str, float] | None = None) -> list[tuple[int, int]]:
    """For each sentence of the row the places of its questions, first and last; they never go down."""
    return ways_of(looked, weights).shared.places


def ways_of(looked: Looked, weights: Mapping[str, float] | None = None) -> Ways:
    """The likeliest ways through a row, each weighed against all of them and against the other ways of answering."""
    of = learnt() if weights is None else weights
    questions = len(looked.goes[0])
    worths = [_worths(looked, t, questions, of) for t in range(len(looked.goes))]
    passed = [of.get(f"passes {n}", 0.0) for n in range(MOST_PASSED + 1)]
    left = [_left(questions - 1 - i, of) for i in range(questions)]
    single, one = _best(worths, passed, left, 1)
    shared, any_number = _best(worths, passed, left, MOST_SHARED)
    others = {kind: _worth(signs, of) for kind, signs in looked.others.items()}
    total = _added([_sum(worths, passed, left), *others.values()])
    return Ways(Course(single, one - total), Course(shared, any_number - total), others.get(TOGETHER, -inf) - total)


@dataclass(frozen=True, slots=True)
class _Worths:
    """What it weighs that a sentence goes on with, or begins, an answer to so many questions from one on; and that it stays.

    `goes[w - 1][i]`, `begins[w - 1][i]`: w questions from the one at place i.
    """

    goes: list[list[float]]
    begins: list[list[float]]
    stays: float


def _worths(looked: Looked, t: int, questions: int, of: Mapping[str, float]) -> _Worths:
    cut = _worth(looked.cuts[t], of)
    goes = [0.0, *accumulate(_worth(signs, of) for signs in looked.goes[t])]
    begins = [0.0, *accumulate(_worth(signs, of) for signs in looked.begins[t])]
    widths = widths_of(questions)
    shares = [0.0, *(of.get(f"shares {w}", NEVER) for w in widths[1:])]
    return _Worths(
        [[(goes[i + w] - goes[i]) / w for i in range(questions - w + 1)] for w in widths],
        [
            [(begins[i + w] - begins[i]) / w + cut + more for i in range(questions - w + 1)]
            for w, more in zip(widths, shares, strict=True)
        ],
        _worth(looked.stays[t], of),
    )


def widths_of(questions: int) -> range:
    """To how many questions an answer of several may be: never to all of them, which is another way of answering."""
    return range(1, max(1, min(MOST_SHARED, questions - 1)) + 1)


def _best(
    worths: Sequence[_Worths], passed: Sequence[float], left: Sequence[float], widest: int
) -> tuple[list[tuple[int, int]], float]:
    """The likeliest way with answers to `widest` questions at most, and what it weighs."""
    best: dict[tuple[int, int], float] = {}
    ends: list[tuple[float, tuple[int, int]]] = []  # by last place: the best way that stands there
    came: list[dict[tuple[int, int], tuple[int, int] | None]] = []
    for t, now in enumerate(worths):
        after: dict[tuple[int, int], float] = {}
        from_: dict[tuple[int, int], tuple[int, int] | None] = {}
        for w, (goes, begins) in enumerate(zip(now.goes[:widest], now.begins[:widest], strict=True)):
            for i, worth in enumerate(goes):
                here = (i, i + w)
                value, source = (best[here] + now.stays, here) if t else (-inf, None)
                for n, cost in enumerate(passed):
                    before = i - 1 - n
                    if t and before >= 0 and (other := ends[before][0] + begins[i] + cost) > value:
                        value, source = other, ends[before][1]
                    elif not t and before == -1:
                        value = begins[i] + cost
                after[here], from_[here] = value + worth, source
        best = after
        came.append(from_)
        ends = [max(((v, s) for s, v in best.items() if s[1] == e)) for e in range(len(left))]
    total, at = max((value + left[state[1]], state) for value, state in ends)
    out = []
    for from_ in reversed(came):
        out.append(at)
        at = from_[at] or at
    return out[::-1], total


def _sum(worths: Sequence[_Worths], passed: Sequence[float], left: Sequence[float]) -> float:
    """The log of the sum over all ways."""
    sums: dict[tuple[int, int], float] = {}
    ends: list[float] = []
    for t, now in enumerate(worths):
        after: dict[tuple[int, int], float] = {}
        for w, (goes, begins) in enumerate(zip(now.goes, now.begins, strict=True)):
            for i, worth in enumerate(goes):
                here = (i, i + w)
                if t:
                    ways = [sums[here] + now.stays]
                    ways += [ends[i - 1 - n] + begins[i] + cost for n, cost in enumerate(passed) if i > n]
                else:
                    ways = [begins[i] + passed[i]] if i < len(passed) else [-inf]
                after[here] = _added(ways) + worth
        sums = after
        ends = [_added([v for s, v in sums.items() if s[1] == e]) for e in range(len(left))]
    return _added([value + cost for value, cost in zip(ends, left, strict=True)])


def _added(logs: Sequence[float]) -> float:
    """The log of the sum of what is told by its log."""
    most = max(logs)
    return most + log(sum([exp(value - most) for value in logs])) if most > -inf else -inf


def _worth(signs: Signs, weights: Mapping[str, float]) -> float:
    return sum([weights.get(name, 0.0) * value for name, value in signs.items()])


def _left(count: int, weights: Mapping[str, float]) -> float:
    return (weights.get("some left", 0.0) + weights.get("left", 0.0) * min(count, MOST_LEFT)) if count else 0.0


def begun(places: Sequence[tuple[int, int]]) -> list[bool]:
    """Whether each sentence of a course begins an answer."""
    return [k == 0 or places[k - 1] != at for k, at in enumerate(places)]
