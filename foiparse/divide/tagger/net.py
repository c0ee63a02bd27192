"""A small recurrent network over atoms: which part each plays, seen with all that stands before and behind it in the letter.

Each atom is the sum of a row for every feature; two layers of gated recurrent units read these forwards and backwards (Cho et al.
2014; Graves and Schmidhuber 2005), and between the two every atom looks at all others (`attention.py`). What it says is added to the
weights of the field (`model.py`), which sees an atom and its neighbours only. Learnt by `python -m benchmarks.train_tagger`;
numpy alone is needed here, and is loaded with the first letter.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from foiparse.divide.tagger.attention import NARROW, Attention, attended, normed
from foiparse.divide.tagger.lookup import Data, Lookup, mapped

Array = NDArray[np.float32]
DATA = Path(__file__).parent / "data" / "net.bin"
TABLE = "table"  # the rows of the features; the first is for an atom that has none known
MOST = 1000  # atoms read in one go, some forty pages: a longer letter is read in parts, as looking at all others grows with the square


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: what it takes in and what it hands on, both directions beside one another (2 x 3H x in, 2 x H x 3H)."""

    taken: Array
    taken_bias: Array
    handed: Array
    handed_bias: Array


@dataclass(frozen=True, slots=True)
class Net:
    """The network as it is used: `rows` says which row of `table` a feature has, `looks` are those behind the first layers.

    The table stays as it is kept, in bytes with the scale of each row: a letter needs some hundreds of its many thousand rows.
    """

    rows: Lookup
    table: NDArray[np.int8]
    scale: Array
    gain: Array
    shift: Array
    layers: tuple[Layer, ...]
    looks: tuple[Attention, ...]
    out: Array
    out_bias: Array


_used: list[Net] = []
_alone = Lock()  # two threads at once would each give back to the program what the other had set


def net() -> Net:
    """The network in use: the one that ships with the package, read once."""
    if not _used:
        _used.append(unpacked(mapped(DATA)))
    return _used[0]


def use(other: Net | None) -> None:
    """Take another network, for a measurement; None goes back to that of the package."""
    _used.clear()
    if other is not None:
        _used.append(other)


def log_odds(features: list[list[str]], known: Net) -> list[list[float]]:
    """The logarithm of the probability of each part for each atom. `features`: the atoms' own, without their neighbours'.

    One thread does the sums: they are small, and where a processor is busy, threads that wait for each other take a hundred times as long.
    """
    out: list[list[float]] = []
    with _alone, _threads().limit(limits=1, user_api="blas"):
        for start in range(0, len(features), MOST):
            out += _log_odds(features[start : start + MOST], known)
    return out


@cache
def _threads() -> ThreadpoolController:
    """What holds numpy's library to a number of threads, found once."""
    return ThreadpoolController()


def _log_odds(features: list[list[str]], known: Net) -> list[list[float]]:
    row_of = known.rows.__getitem__
    # In order: features come from sets too, and in another order their sum ends in other digits.
    found = [sorted(filter(None, map(row_of, row))) or [0] for row in features]
    starts = np.cumsum([0, *map(len, found[:-1])])
    rows = np.array([r for row in found for r in row])
    summed = np.add.reduceat(known.table[rows] * known.scale[rows, None], starts, axis=0)
    x = np.tanh(normed(summed, known.gain, known.shift))
    for k, layer in enumerate(known.layers):
        x = _both_ways(x, layer)
        if k < len(known.looks):
            x = attended(x, known.looks[k])
    raw = x @ known.out.T + known.out_bias
    raw = raw - raw.max(1, keepdims=True)
    return (raw - np.log(np.exp(raw).sum(1, keepdims=True))).tolist()  # type: ignore[no-any-return]


def _both_ways(x: Array, layer: Layer) -> Array:
    """One layer over the letter, forwards and backwards in the same steps: the halves of each row."""
    count, width = len(x), layer.handed.shape[1]
    taken = np.empty((count, 2, 1, 3 * width), np.float32)
    taken[:, 0, 0] = x @ layer.taken[0].T + layer.taken_bias[0]
    taken[:, 1, 0] = (x @ layer.taken[1].T + layer.taken_bias[1])[::-1]
    gates, news = np.ascontiguousarray(taken[..., : 2 * width]), np.ascontiguousarray(taken[..., 2 * width :])
    handed, bias = layer.handed, layer.handed_bias[:, None]
    out = np.empty((count, 2, 1, width), np.float32)
    state = np.zeros((2, 1, width), np.float32)
    for t in range(count):
        told = np.matmul(state, handed) + bias
        gate = np.tanh((told[..., : 2 * width] + gates[t]) * 0.5) * 0.5 + 0.5  # the logistic function
        new = np.tanh(news[t] + gate[..., :width] * told[..., 2 * width :])
        state = new + gate[..., width:] * (state - new)
        out[t] = state
    return np.concatenate([out[:, 0, 0], out[::-1, 1, 0]], axis=1)


def packed(names: list[str], arrays: dict[str, Array]) -> bytes:
    """A network as bytes, for `unpacked`: a line of JSON, the features' names a line each, then the numbers.

    The features' rows are kept as bytes, each with the scale of its row, all else at half precision: a quarter of the size.
    """
    order = sorted(range(len(names)), key=names.__getitem__)  # as `Lookup` wants them
    names, table = [names[k] for k in order], arrays[TABLE][[0, *(k + 1 for k in order)]]
    scale = np.maximum(np.abs(table).max(1), NARROW).astype(np.float32) / 127
    kept = {"table": np.round(table / scale[:, None]).astype(np.int8), "scale": scale}
    kept |= {name: a.astype(np.float16) for name, a in arrays.items() if name != TABLE}
    head = {"names": len(names), "arrays": [[name, a.dtype.str, a.shape] for name, a in kept.items()]}
    return "\n".join([json.dumps(head), *names, ""]).encode() + b"".join(a.tobytes() for a in kept.values())


def unpacked(data: Data) -> Net:
    """The network of `packed` bytes."""
    first = data.find(b"\n")
    head = json.loads(data[:first])
    at = len(data) - sum(np.dtype(kind).itemsize * int(np.prod(shape)) for _, kind, shape in head["arrays"])
    names = data[first + 1 : at - 1].decode().split("\n")
    found: dict[str, NDArray[Any]] = {}
    for name, kind, shape in head["arrays"]:
        size = int(np.prod(shape))
        kept = np.frombuffer(data, kind, size, at).reshape(shape)
        found[name] = kept if name == TABLE else kept.astype(np.float32)
        at += size * np.dtype(kind).itemsize
    layers, looks, k = [], [], 0
    while f"taken{k}" in found:
        handed = np.ascontiguousarray(found[f"handed{k}"].transpose(0, 2, 1))
        layers.append(Layer(found[f"taken{k}"], found[f"taken_bias{k}"], handed, found[f"handed_bias{k}"]))
        if f"look_far{k}" in found:
            looks.append(Attention(*(found[f"look_{name}{k}"] for name in ("gain", "shift", "asked", "told", "far"))))
        k += 1
    table, scale, gain, shift, out, out_bias = (found[name] for name in (TABLE, "scale", "gain", "shift", "out", "out_bias"))
    return Net(Lookup(names), table, scale, gain, shift, tuple(layers), tuple(looks), out, out_bias)
