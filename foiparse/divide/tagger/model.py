"""A linear-chain conditional random field over atoms: weights as data, Viterbi and marginals in plain Python.

The parts are O, and Q, A, R each as "B" (a segment begins) or "I" (it goes on). The weights are learnt by
`python -m benchmarks.train_tagger`, which also says on which letters.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from operator import mul
from pathlib import Path
from typing import Any

PARTS = ("O", "QB", "QI", "AB", "AI", "RB", "RI")
N = len(PARTS)
ALL = tuple(range(N))
DATA = Path(__file__).parent / "data" / "weights.json"
Row = tuple[float, ...]


LANE = 40  # bits of a part's lane in a packed row: room for the sum of a hundred thousand weights
MIDDLE = 1 << 24  # what is added to each packed weight (in thousandths) so that none is negative
MASK = (1 << LANE) - 1


@dataclass(frozen=True, slots=True)
class Weights:
    """Of each feature its weight for each part, packed into one integer; of each pair of parts in a row a weight.

    A packed row has a lane of `LANE` bits for each part, and one more that counts: rows are summed by adding integers, which is
    ten times as fast as adding lists.
    """

    state: dict[str, int]
    scale: int
    step: tuple[Row, ...]


_used: list[Weights] = []


def weights() -> Weights:
    """The weights in use: those that ship with the package, read once."""
    if not _used:
        _used.append(_made(json.loads(DATA.read_text(encoding="utf-8"))))
    return _used[0]


def use(raw: dict[str, Any] | None) -> None:
    """Take other weights, as the data file has them, for a measurement; None goes back to those of the package."""
    _used.clear()
    if raw is not None:
        _used.append(_made(raw))


def _made(raw: dict[str, Any]) -> Weights:
    scale = raw["scale"]
    step = tuple(tuple(v / scale for v in row) for row in raw["step"])
    return Weights({name: _packed(row) for name, row in raw["state"].items()}, scale, step)


def _packed(row: list[int]) -> int:
    total = 1
    for v in reversed(row):
        total = (total << LANE) + v + MIDDLE
    return total


def scores(rows: list[list[str]], learnt: Weights) -> list[list[float]]:
    """The summed weight of each part for each atom."""
    get, scale, out = learnt.state.get, learnt.scale, []
    for row in rows:
        total = sum([get(f, 0) for f in row])
        count = total >> (LANE * N)
        out.append([((total >> (LANE * j) & MASK) - count * MIDDLE) / scale for j in range(N)])
    return out


def likeliest(state: list[list[float]], step: tuple[Row, ...], allowed: list[tuple[int, ...]] | None = None) -> list[int]:
    """The parts of the best path (Viterbi), each among those allowed to its atom."""
    if not state:
        return []
    some = allowed or [ALL] * len(state)
    columns = list(zip(*step, strict=True))
    best = [state[0][j] for j in some[0]]
    back: list[list[int]] = []
    for t in range(1, len(state)):
        row, before = state[t], some[t - 1]
        came, now = [], []
        for j in some[t]:
            column = columns[j]
            options = [b + column[i] for b, i in zip(best, before, strict=True)]
            top = max(options)
            came.append(options.index(top))
            now.append(top + row[j])
        back.append(came)
        best = now
    at = best.index(max(best))
    path = [some[-1][at]]
    for t in range(len(back) - 1, -1, -1):
        at = back[t][at]
        path.append(some[t][at])
    return path[::-1]


def path_score(state: list[list[float]], path: list[int], step: tuple[Row, ...]) -> float:
    """The summed weights of one path of parts."""
    return sum(row[j] for row, j in zip(state, path, strict=True)) + sum(step[a][b] for a, b in pairwise(path))


def marginals(state: list[list[float]], step: tuple[Row, ...]) -> list[list[float]]:
    """The probability of each part for each atom (forward and backward, scaled at each atom)."""
    if not state:
        return []
    moves = [[exp(w) for w in row] for row in step]
    columns = list(zip(*moves, strict=True))
    local = []
    for row in state:
        top = max(row)
        local.append([exp(v - top) for v in row])
    forward = [_scaled(local[0])]
    for row in local[1:]:
        last = forward[-1]
        forward.append(_scaled([e * sum(map(mul, last, column)) for e, column in zip(row, columns, strict=True)]))
    backward = [1.0] * N
    out = [forward[-1]]
    for t in range(len(local) - 2, -1, -1):
        ahead = list(map(mul, local[t + 1], backward))
        backward = _scaled([sum(map(mul, row, ahead)) for row in moves])
        out.append(_scaled(list(map(mul, forward[t], backward))))
    return out[::-1]


def _scaled(values: list[float]) -> list[float]:
    total = sum(values) or 1.0
    return [v / total for v in values]
