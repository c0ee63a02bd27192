"""A linear-chain conditional random field over atoms: weights as data, Viterbi and marginals in plain Python.

The parts are O, and Q, A, R each as "B" (a segment begins) or "I" (it goes on). The weights are learnt by
`python -m benchmarks.train_tagger`, which also says on which letters.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import exp
from pathlib import Path

PARTS = ("O", "QB", "QI", "AB", "AI", "RB", "RI")
N = len(PARTS)
OUT = -1e6  # the score of a part that an atom cannot play
DATA = Path(__file__).parent / "data" / "weights.json"
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """Of each feature a weight for each part; of each pair of parts in a row a weight."""

    state: dict[str, Row]
    step: tuple[Row, ...]


@cache
def weights() -> Weights:
    """The weights that ship with the package, read once."""
    raw = json.loads(DATA.read_text(encoding="utf-8"))
    scale = raw["scale"]
    state = {name: tuple(v / scale for v in row) for name, row in raw["state"].items()}
    return Weights(state, tuple(tuple(v / scale for v in row) for row in raw["step"]))


def scores(rows: list[list[str]], learnt: Weights) -> list[list[float]]:
    """The summed weight of each part for each atom."""
    get, out = learnt.state.get, []
    for row in rows:
        known = [w for f in row if (w := get(f)) is not None]
        out.append([sum(column) for column in zip(*known, strict=True)] if known else [0.0] * N)
    return out


def clamped(state: list[list[float]], allowed: list[tuple[int, ...]]) -> list[list[float]]:
    """The same scores with all but the allowed parts of each atom ruled out."""
    return [[v if j in some else OUT for j, v in enumerate(row)] for row, some in zip(state, allowed, strict=True)]


def likeliest(state: list[list[float]], step: tuple[Row, ...]) -> list[int]:
    """The parts of the best path (Viterbi)."""
    if not state:
        return []
    best, back = list(state[0]), []
    columns = list(zip(*step, strict=True))
    for row in state[1:]:
        came = []
        now = []
        for j in range(N):
            column = columns[j]
            k = max(range(N), key=lambda i: best[i] + column[i])  # noqa: B023  (used at once)
            came.append(k)
            now.append(best[k] + column[k] + row[j])
        back.append(came)
        best = now
    at = max(range(N), key=best.__getitem__)
    path = [at]
    for came in reversed(back):
        at = came[at]
        path.append(at)
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
        forward.append(_scaled([row[j] * sum(a * m for a, m in zip(last, columns[j], strict=True)) for j in range(N)]))
    backward = [1.0] * N
    out = [_scaled(forward[-1])]
    for t in range(len(local) - 2, -1, -1):
        ahead = [e * b for e, b in zip(local[t + 1], backward, strict=True)]
        backward = _scaled([sum(m * a for m, a in zip(moves[i], ahead, strict=True)) for i in range(N)])
        out.append(_scaled([f * b for f, b in zip(forward[t], backward, strict=True)]))
    return out[::-1]


def _scaled(values: list[float]) -> list[float]:
    total = sum(values) or 1.0
    return [v / total for v in values]
