"""A linear-chain conditional random field over atoms: weights as data, Viterbi and marginals in plain Python.

The parts are O, and Q, A, R each as "B" (a segment begins) or "I" (it goes on). The weights are learnt by
`python -m benchmarks.train_tagger`, which also says on which letters.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from operator import add, mul
from pathlib import Path
from struct import Struct
from typing import Any

from foiparse.divide.tagger.lookup import Data, Lookup, mapped

PARTS = ("O", "QB", "QI", "AB", "AI", "RB", "RI")
N = len(PARTS)
ALL = tuple(range(N))
QB, QI, AB, AI = ALL[1:5]
DATA = Path(__file__).parent / "data" / "weights.json"
PACK = DATA.with_suffix(".pack")  # the same weights as the program wants them, as reading them anew costs a start 50 ms
Row = tuple[float, ...]


LANE = 32  # bits of a part's lane in a packed row: room for the sum of a hundred thousand weights, in thousandths
ROW = LANE * N
RELATED = ("", "+", "-", "++", "--")  # what a feature is called for its own atom, the one before it, the one after, and two away
LEVEL = 1 << (LANE - 4)  # added to each lane before rows are cut apart, so that none is negative
LEVELS = sum(LEVEL << (LANE * j) for j in range(N * len(RELATED)))
MASK = (1 << ROW) - 1
PACKED = ROW * len(RELATED) // 8  # bytes of a packed row
UNPACK = Struct(f"<{N}I").unpack


class Rows(Lookup):
    """Feature → its packed row, 0 for one that has none; a row is cut out of `data`, where they lie from `start` on, when it is asked for."""

    __slots__ = ("data", "start")

    def __init__(self, names: list[str], data: Data, start: int = 0) -> None:
        super().__init__(names)
        self.data, self.start = data, start

    def number(self, at: int) -> int:
        """The packed row of the feature at a place."""
        start = self.start + at * PACKED
        return int.from_bytes(self.data[start : start + PACKED], "little") - LEVELS

    def whole(self) -> bytes:
        """All rows as they are kept."""
        return self.data[self.start : self.start + len(self.names) * PACKED]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and (self.names, self.whole()) == (other.names, other.whole())


@dataclass(frozen=True, slots=True)
class Weights:
    """Of each feature its weights, packed into one integer (`Rows`); of each pair of parts in a row a weight.

    A packed row has a lane of `LANE` bits for each part, and such rows for the atom itself and for each of its neighbours, in the
    order of `RELATED`: rows are summed by adding integers, ten times as fast as adding lists, and a feature is looked up once.
    `edges` are the rows for an atom that lacks a neighbour, in the order of `RELATED`, the first for what is true of every atom.
    """

    state: Rows
    edges: tuple[int, ...]
    scale: int
    step: tuple[Row, ...]
    columns: tuple[Row, ...]


_used: list[Weights] = []


def weights() -> Weights:
    """The weights in use: those that ship with the package, read once."""
    if not _used:
        _used.append(unpacked(mapped(PACK)))
    return _used[0]


def packed(learnt: Weights) -> bytes:
    """The weights as bytes, for `unpacked`: a line of JSON, the features' names a line each, then the packed rows one after another."""
    state = learnt.state
    head = {"scale": learnt.scale, "step": learnt.step, "edges": len(learnt.edges), "names": len(state.names)}
    return "\n".join([json.dumps(head), *state.names, ""]).encode() + b"".join(map(_bytes, learnt.edges)) + state.whole()


def unpacked(data: Data) -> Weights:
    """The weights of `packed` bytes."""
    first = data.find(b"\n")
    head = json.loads(data[:first])
    edges, rows = (len(data) - count * PACKED for count in (head["edges"] + head["names"], head["names"]))
    names = data[first + 1 : edges - 1].decode().split("\n")
    step = tuple(tuple(row) for row in head["step"])
    outside = Rows([], data, edges)
    edge_rows = tuple(outside.number(k) for k in range(head["edges"]))
    return Weights(Rows(names, data, rows), edge_rows, head["scale"], step, tuple(zip(*step, strict=True)))


def _bytes(row: int) -> bytes:
    return (row + LEVELS).to_bytes(PACKED, "little")


def use(raw: dict[str, Any] | None) -> None:
    """Take other weights, as the data file has them, for a measurement; None goes back to those of the package."""
    _used.clear()
    if raw is not None:
        _used.append(made(raw))


def made(raw: dict[str, Any]) -> Weights:
    """The weights as the data file has them, packed."""
    scale = raw["scale"]
    step = tuple(tuple(v / scale for v in row) for row in raw["step"])
    packed = {name: _packed(row) for name, row in raw["state"].items()}
    edges = (packed.get("bias", 0), *(packed.get(mark + "none", 0) for mark in RELATED[1:]))
    state: dict[str, int] = {}
    for name, row in packed.items():
        feature = name.lstrip("+-")
        state[feature] = state.get(feature, 0) + (row << (ROW * RELATED.index(name[: len(name) - len(feature)])))
    names = sorted(state)
    return Weights(
        Rows(names, b"".join(_bytes(state[name]) for name in names)), edges, scale, step, tuple(zip(*step, strict=True))
    )


def _packed(row: list[int]) -> int:
    a, b, c, d, e, f, g = row  # written out, as there are thousands to pack at the start
    return a + (b << LANE) + (c << 2 * LANE) + (d << 3 * LANE) + (e << 4 * LANE) + (f << 5 * LANE) + (g << 6 * LANE)


def scores(rows: list[list[str]], learnt: Weights) -> list[list[float]]:
    """The summed weight of each part for each atom; `rows` are the atoms' own features, the neighbours' are added here."""
    state, scale, edges, n = learnt.state, learnt.scale, learnt.edges, len(rows)
    totals = [sum([state[f] for f in row]) + LEVELS for row in rows]
    mine = [(total & MASK) + edges[0] for total in totals]
    level = [LEVEL] * n
    for k, away in ((1, 1), (2, -1), (3, 2), (4, -2)):
        shift, edge = ROW * k, edges[k]
        for i in range(n):
            j = i + away
            if 0 <= j < n:
                mine[i] += totals[j] >> shift & MASK
                level[i] += LEVEL
            else:
                mine[i] += edge
    return [[(v - base) / scale for v in UNPACK(m.to_bytes(ROW // 8, "little"))] for m, base in zip(mine, level, strict=True)]


def likeliest(state: list[list[float]], learnt: Weights, allowed: list[tuple[int, ...]] | None = None) -> list[int]:
    """The parts of the best path (Viterbi), each among those allowed to its atom."""
    if not state:
        return []
    if allowed is None:
        allowed = [ALL] * len(state)
    best = [[state[0][j] for j in allowed[0]]]
    steps = {(ALL, ALL): list(enumerate(learnt.columns))}
    for row, before, now in zip(state[1:], allowed, allowed[1:], strict=False):
        if (before, now) not in steps:
            steps[before, now] = [(j, tuple([learnt.columns[j][i] for i in before])) for j in now]
        last = best[-1]
        best.append([max(map(add, last, column)) + row[j] for j, column in steps[before, now]])
    at = best[-1].index(max(best[-1]))
    path = [allowed[-1][at]]
    for t in range(len(state) - 2, -1, -1):  # where each came from is told again only along the best path
        step = learnt.columns[path[-1]]
        options = [b + step[i] for b, i in zip(best[t], allowed[t], strict=True)]
        path.append(allowed[t][options.index(max(options))])
    return path[::-1]


def path_score(state: list[list[float]], path: list[int], step: tuple[Row, ...]) -> float:
    """The summed weights of one path of parts."""
    return sum([row[j] for row, j in zip(state, path, strict=True)]) + sum([step[a][b] for a, b in pairwise(path)])


def marginals(state: list[list[float]], step: tuple[Row, ...]) -> list[list[float]]:
    """The probability of each part for each atom (forward and backward, scaled at each atom)."""
    if not state:
        return []
    moves = [tuple([exp(w) for w in row]) for row in step]
    columns = list(zip(*moves, strict=True))
    local = []
    for row in state:
        top = max(row)
        local.append([exp(v - top) for v in row])
    last = _scaled(local[0])
    forward = [last]
    for row in local[1:]:
        last = _scaled(list(map(mul, row, _through(last, columns))))
        forward.append(last)
    backward = [1.0] * N
    out = [last]
    for t in range(len(local) - 2, -1, -1):
        backward = _scaled(_through(list(map(mul, local[t + 1], backward)), moves))
        out.append(_scaled(list(map(mul, forward[t], backward))))
    return out[::-1]


def _through(values: list[float], moves: list[Row]) -> list[float]:
    """The values' sums as each row of moves weighs them; written out, as this is most of the work and twice as fast so."""
    a, b, c, d, e, f, g = values
    return [a * p + b * q + c * r + d * s + e * t + f * u + g * v for p, q, r, s, t, u, v in moves]


def _scaled(values: list[float]) -> list[float]:
    total = sum(values) or 1.0
    return [v / total for v in values]
