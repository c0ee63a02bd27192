"""The status of an answer weighed by its words: a learnt second look that begins at what the rules say and seldom overrules them.

A linear model (multinomial logistic regression) over the signs of `words.py`, each alone and together with the rules' status. Learnt
by `python -m benchmarks.train_status` from gold answers; how often it is right is in docs/status.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, get_args
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from foiparse.letter import Status

DATA = Path(__file__).parent / "data" / "status.bin"
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
PRIOR = 2.0  # log-odds by which the rules' status is ahead before anything is weighed
# The chance from which on another status is taken than the rules': where they are sure, plain short answers that gold has few of are
# right by them, and less than this spoils nearly as many as it mends.
OVERRULES, OVERRULES_SURE = 0.5, 0.7
SURE = 0.9  # how sure the rules are of what they are sure of
SHOWN = 3  # signs that are named as evidence
RULED: Final = ""  # stands for the rules' status alone among the signs

Codes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Model:
    """`codes`: of the signs that are known, sorted; `weights`: a row for each, a column for each status; `heat`: how sure to be."""

    codes: Codes
    weights: NDArray[np.float16]
    heat: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """The status, its chance, and, where the rules said otherwise, the signs that spoke most for it."""

    status: Status
    chance: float
    signs: tuple[str, ...] = ()


def weigh(ruled: Status, sure: float, said: Iterable[str], read: Iterable[str], model: Model | None = None) -> Weighed:
    """Weigh signs of words (`said`) and of what the rules `read` that led them, as `sure` as that, to the status `ruled`."""
    known = model or shipped()
    groups = [[RULED, *said], [*read]]
    odds = prior(ruled) + sum(_weights(known, codes_of(signs, ruled)) for signs in groups)
    chances = chances_of(known.heat * odds)
    best = int(chances.argmax())
    at = STATUSES.index(ruled)
    if best == at or chances[best] < needed(sure):
        return Weighed(ruled, float(chances[at]))
    return Weighed(STATUSES[best], float(chances[best]), _strongest(known, groups[0], ruled, best))


def needed(sure: float) -> float:
    """The chance that another status needs where the rules are as sure of theirs."""
    return OVERRULES_SURE if sure >= SURE else OVERRULES


def prior(ruled: Status) -> NDArray[np.float32]:
    """The log-odds that the rules' status begins with."""
    out = np.zeros(len(STATUSES), np.float32)
    out[STATUSES.index(ruled)] = PRIOR
    return out


def codes_of(signs: Sequence[str], ruled: Status) -> Codes:
    """Each sign's code alone, then each one's together with the rules' status."""
    start = crc32(f"{ruled}|".encode())
    names = [sign.encode() for sign in signs]
    return np.array([*map(crc32, names), *(crc32(name, start) for name in names)], np.uint32)


def chances_of(odds: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log-odds as chances that sum to one."""
    raised = np.exp(odds - odds.max(axis=-1, keepdims=True))
    out: NDArray[np.float32] = raised / raised.sum(axis=-1, keepdims=True)
    return out


def _weights(model: Model, codes: Codes) -> NDArray[np.float32]:
    """What the signs of one kind add together: many weigh less each."""
    if not len(codes):
        return np.zeros(len(STATUSES), np.float32)
    out: NDArray[np.float32] = _rows(model, codes).sum(axis=0) / np.float32(len(codes) ** 0.5)
    return out


def _rows(model: Model, codes: Codes) -> NDArray[np.float32]:
    """The codes' rows of weights; of one that is not known nothing but noughts."""
    at = np.minimum(np.searchsorted(model.codes, codes), len(model.codes) - 1)
    return np.where((model.codes[at] == codes)[:, None], model.weights[at], 0).astype(np.float32)


def _strongest(model: Model, signs: Sequence[str], ruled: Status, best: int) -> tuple[str, ...]:
    """The signs of words that spoke most for one status and against that of the rules."""
    rows = _rows(model, codes_of(signs, ruled))
    ahead = rows[:, best] - rows[:, STATUSES.index(ruled)]
    both = ahead[: len(signs)] + ahead[len(signs) :]
    order = sorted(range(len(signs)), key=lambda k: (-both[k], signs[k]))
    return tuple(signs[k] for k in order if both[k] > 0 and signs[k])[:SHOWN]


@cache
def shipped() -> Model:
    """The package's own model, read once."""
    return unpacked(DATA.read_bytes())


def packed(model: Model) -> bytes:
    """A model as the data file has it: a line of JSON, the codes, the weights."""
    head = json.dumps({"signs": len(model.codes), "heat": round(model.heat, 4), "statuses": STATUSES}) + "\n"
    return head.encode() + model.codes.astype("<u4").tobytes() + model.weights.astype("<f2").tobytes()


def unpacked(data: bytes) -> Model:
    """A model from what `packed` made. Raises `ValueError` where it was learnt for other statuses."""
    line, _, rest = data.partition(b"\n")
    head = json.loads(line)
    if tuple(head["statuses"]) != STATUSES:
        raise ValueError(
            "the weights of statuses were learnt for others: learn them anew with `python -m benchmarks.train_status`"
        )
    n = head["signs"]
    codes = np.frombuffer(rest, "<u4", n)
    return Model(codes, np.frombuffer(rest, "<f2", n * len(STATUSES), 4 * n).reshape(n, len(STATUSES)), head["heat"])
