"""Atoms that look at all other atoms of the letter: which of them are like it, told by what has been learnt, near ones counting more.

A letter keeps to its own way from beginning to end, so that what one answer looks like tells of the others, however far away.
Vaswani et al. 2017, with the distance taken off as in Press, Smith and Lewis 2022, here its logarithm. A part of the network (`net.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
NARROW = 1e-5  # what keeps the spread of a row from being nothing, as in the layer's definition


@dataclass(frozen=True, slots=True)
class Attention:
    """What one look at the letter has learnt: D numbers of an atom, H heads.

    `gain`, `shift`: D, of the normed rows; `asked`: 3D x D, what an atom asks, is asked and tells; `told`: D x D; `far`: H, what
    distance takes off.
    """

    gain: Array
    shift: Array
    asked: Array
    told: Array
    far: Array


def attended(x: Array, known: Attention) -> Array:
    """The atoms' rows (n x D), each with what the others tell it added."""
    n, width = x.shape
    heads = len(known.far)
    query, key, value = (
        (normed(x, known.gain, known.shift) @ known.asked.T).reshape(n, 3, heads, width // heads).transpose(1, 2, 0, 3)
    )
    places = np.arange(n, dtype=np.float32)
    away = np.log1p(np.abs(places[:, None] - places[None, :]))
    odds = query @ key.transpose(0, 2, 1) / np.float32((width // heads) ** 0.5) - known.far[:, None, None] * away
    odds = np.exp(odds - odds.max(-1, keepdims=True))
    odds /= odds.sum(-1, keepdims=True)
    out: Array = x + (odds @ value).transpose(1, 0, 2).reshape(n, width) @ known.told.T
    return out


def normed(x: Array, gain: Array, shift: Array) -> Array:
    """Each row less its mean, by its spread, as learnt."""
    x = x - x.mean(1, keepdims=True)
    out: Array = x / np.sqrt((x * x).mean(1, keepdims=True) + NARROW) * gain + shift
    return out
