"""Sentences of answers in a row, put to the questions that wait for them, in the order in which they were asked.

Where a request is answered as it was put, question after question but without a number, what ends one answer and begins the next is told by
what a sentence shares with each question, by what kind of thing it tells, by how it opens, and by what the tagger says of a cut there. The
likeliest course through all questions is found whole (Viterbi over sentences and questions), by weights that `benchmarks.train_aligning` learns.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, inf, log
from pathlib import Path
from types import MappingProxyType

from foiparse.divide.tagger.aligning_signs import TOGETHER, Looked, Signs

DATA = Path(__file__).parent / "data" / "aligning.json"
MOST_ATOMS, MOST_QUESTIONS = 80, 30  # in longer rows shared words tell nothing
MOST_PASSED = 2  # questions that may be passed over at one place
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


def align(looked: Looked, weights: Mapping[str, float] | None = None) -> list[int]:
    """For each sentence of the row the place of its question; it never goes down."""
    return course_of(looked, weights)[0]


def course_of(looked: Looked, weights: Mapping[str, float] | None = None) -> tuple[list[int], float, float]:
    """The likeliest course, as `align` gives it, and how likely it is among all courses and the other ways of answering (log).

    Last the log of how likely it is that the whole row is one answer to all its questions.
    """
    of = learnt() if weights is None else weights
    questions, count = len(looked.goes[0]), len(looked.goes)
    passed = [of.get(f"passes {n}", 0.0) for n in range(MOST_PASSED + 1)]
    best, all_ways = [-inf] * questions, [-inf] * questions
    came: list[list[int]] = []
    for t in range(count):
        goes = [_worth(signs, of) for signs in looked.goes[t]]
        cut, stays = _worth(looked.cuts[t], of), _worth(looked.stays[t], of)
        begins = [_worth(signs, of) + cut for signs in looked.begins[t]]
        ways = [_ways(best, i, t, begins[i], stays, passed) for i in range(questions)]
        came.append([max(range(len(row)), key=row.__getitem__) for row in ways])
        summed = [_added(_ways(all_ways, i, t, begins[i], stays, passed)) for i in range(questions)]
        best = [max(row) + worth for row, worth in zip(ways, goes, strict=True)]
        all_ways = [value + worth for value, worth in zip(summed, goes, strict=True)]
    left = [_left(questions - 1 - i, of) for i in range(questions)]
    ends = [value + cost for value, cost in zip(best, left, strict=True)]
    at = max(range(questions), key=ends.__getitem__)
    every = [value + cost for value, cost in zip(all_ways, left, strict=True)]
    others = {kind: _worth(signs, of) for kind, signs in looked.others.items()}
    total = _added([*every, *others.values()])
    sure = ends[at] - total
    out = []
    for t in range(count - 1, -1, -1):
        out.append(at)
        at -= came[t][at]
    return out[::-1], sure, others.get(TOGETHER, -inf) - total


def _ways(before: Sequence[float], i: int, t: int, begins: float, stays: float, passed: Sequence[float]) -> list[float]:
    """What the ways to question i at sentence t weigh: from i itself, from the one before it, from those before that."""
    if not t:
        return [-inf, *(begins + cost if i == n else -inf for n, cost in enumerate(passed))]
    return [before[i] + stays, *(before[i - 1 - n] + begins + cost if i > n else -inf for n, cost in enumerate(passed))]


def _added(logs: Sequence[float]) -> float:
    """The log of the sum of what is told by its log."""
    most = max(logs)
    return most + log(sum([exp(value - most) for value in logs])) if most > -inf else -inf


def _worth(signs: Signs, weights: Mapping[str, float]) -> float:
    return sum([weights.get(name, 0.0) * value for name, value in signs.items()])


def _left(count: int, weights: Mapping[str, float]) -> float:
    return (weights.get("some left", 0.0) + weights.get("left", 0.0) * min(count, MOST_LEFT)) if count else 0.0


def begun(course: Sequence[int]) -> list[bool]:
    """Whether each sentence of a course begins an answer."""
    return [k == 0 or course[k - 1] != i for k, i in enumerate(course)]
