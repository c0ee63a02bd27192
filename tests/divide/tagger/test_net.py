"""The network over atoms: its numbers are those of its definition, it survives packing, and its work grows with the letter."""

from __future__ import annotations

import math
import random
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from threadpoolctl import ThreadpoolController

from foiparse.divide.tagger import net as network
from foiparse.divide.tagger.attention import NARROW, Attention
from foiparse.divide.tagger.model import PARTS

NAMES = ["hn", "q?", "w1how", "z", "ünlich"]  # in order
WIDTH = 3
HEADS = 2


def arrays(seed: int = 1) -> dict[str, np.ndarray]:
    """Numbers as a learnt network has them, small and exact at half precision."""
    chance = random.Random(seed)

    def some(*shape: int) -> np.ndarray:
        return np.array([chance.randint(-8, 8) / 8 for _ in range(math.prod(shape))], np.float32).reshape(shape)

    out = {
        "table": some(len(NAMES) + 1, WIDTH),
        "gain": some(WIDTH),
        "shift": some(WIDTH),
        "out": some(len(PARTS), 2 * WIDTH),
        "out_bias": some(len(PARTS)),
    }
    for k, taken in enumerate((WIDTH, 2 * WIDTH)):
        out |= {f"taken{k}": some(2, 3 * WIDTH, taken), f"taken_bias{k}": some(2, 3 * WIDTH)}
        out |= {f"handed{k}": some(2, 3 * WIDTH, WIDTH), f"handed_bias{k}": some(2, 3 * WIDTH)}
    out |= {"look_gain0": some(2 * WIDTH), "look_shift0": some(2 * WIDTH), "look_asked0": some(6 * WIDTH, 2 * WIDTH)}
    return out | {"look_told0": some(2 * WIDTH, 2 * WIDTH), "look_far0": np.abs(some(HEADS))}


def normed(x: list[float], gain: np.ndarray, shift: np.ndarray) -> list[float]:
    mean = sum(x) / len(x)
    spread = math.sqrt(sum((v - mean) ** 2 for v in x) / len(x) + NARROW)
    return [(v - mean) / spread * float(g) + float(s) for v, g, s in zip(x, gain, shift, strict=True)]


def looked(rows: list[list[float]], look: Attention) -> list[list[float]]:
    """What each row asks, is asked and tells; what it hears from all others, by how well they answer and how near they are."""
    wide = len(rows[0])
    told = [
        [sum(float(w) * v for w, v in zip(line, normed(x, look.gain, look.shift), strict=True)) for line in look.asked]
        for x in rows
    ]
    size, out = wide // len(look.far), []
    for i, x in enumerate(rows):
        heard: list[float] = []
        for h, far in enumerate(look.far):
            mine = slice(h * size, (h + 1) * size)
            query = told[i][:wide][mine]
            raw = [
                sum(q * k for q, k in zip(query, other[wide : 2 * wide][mine], strict=True)) / math.sqrt(size)
                - float(far) * math.log1p(abs(i - j))
                for j, other in enumerate(told)
            ]
            odds = [math.exp(v - max(raw)) for v in raw]
            heard += [
                sum(o * other[2 * wide :][mine][d] for o, other in zip(odds, told, strict=True)) / sum(odds) for d in range(size)
            ]
        out.append(
            [v + sum(float(w) * a for w, a in zip(line, heard, strict=True)) for v, line in zip(x, look.told, strict=True)]
        )
    return out


def by_definition(features: list[list[str]], known: network.Net) -> list[list[float]]:
    """The same in plain loops: sums of rows, a normalised layer, two layers of gated units each way, a look at all others between
    them, logarithms of shares."""
    rows = []
    for names in features:
        ids = [NAMES.index(n) + 1 for n in names if n in NAMES] or [0]
        x = [sum(float(known.table[i][d]) * float(known.scale[i]) for i in ids) for d in range(WIDTH)]
        rows.append([math.tanh(v) for v in normed(x, known.gain, known.shift)])
    for k, layer in enumerate(known.layers):
        ways = []
        for way in (0, 1):
            state, out = [0.0] * WIDTH, []
            for x in rows if way == 0 else rows[::-1]:
                taken = [
                    sum(float(w) * v for w, v in zip(layer.taken[way][j], x, strict=True)) + float(layer.taken_bias[way][j])
                    for j in range(3 * WIDTH)
                ]
                told = [
                    sum(float(layer.handed[way][i][j]) * state[i] for i in range(WIDTH)) + float(layer.handed_bias[way][j])
                    for j in range(3 * WIDTH)
                ]
                reset, keep = ([1 / (1 + math.exp(-taken[b + d] - told[b + d])) for d in range(WIDTH)] for b in (0, WIDTH))
                new = [math.tanh(taken[2 * WIDTH + d] + reset[d] * told[2 * WIDTH + d]) for d in range(WIDTH)]
                state = [(1 - keep[d]) * new[d] + keep[d] * state[d] for d in range(WIDTH)]
                out.append(state)
            ways.append(out if way == 0 else out[::-1])
        rows = [a + b for a, b in zip(*ways, strict=True)]
        if k < len(known.looks):
            rows = looked(rows, known.looks[k])
    logs = []
    for x in rows:
        raw = [
            sum(float(w) * v for w, v in zip(known.out[j], x, strict=True)) + float(known.out_bias[j]) for j in range(len(PARTS))
        ]
        whole = math.log(sum(map(math.exp, raw)))
        logs.append([v - whole for v in raw])
    return logs


@pytest.mark.parametrize("features", [[["hn", "q?"]], [["hn"], ["nothing known"], ["z", "z", "w1how"], [], ["ünlich"]]])
def test_its_numbers_are_those_of_the_definition(features: list[list[str]]) -> None:
    known = network.unpacked(network.packed(NAMES, arrays()))
    assert np.allclose(network.log_odds(features, known), by_definition(features, known), atol=1e-4)


def test_packing_keeps_names_and_numbers() -> None:
    made, known = arrays(2), network.unpacked(network.packed(NAMES, arrays(2)))
    assert known.rows.names == NAMES
    assert known.rows["hn"] == 1  # the first row is for atoms of which nothing is known
    assert np.abs(known.table * known.scale[:, None] - made["table"]).max() <= np.abs(made["table"]).max() / 254 + 1e-6
    assert np.array_equal(known.layers[1].taken, made["taken1"])
    assert np.array_equal(known.layers[0].handed[1].T, made["handed0"][1])


def test_a_letter_longer_than_one_go_is_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    known = network.unpacked(network.packed(NAMES, arrays()))
    features = [[NAMES[k % len(NAMES)]] for k in range(7)]
    monkeypatch.setattr(network, "MOST", 3)
    apart = [row for k in (0, 3, 6) for row in network.log_odds(features[k : k + 3], known)]
    assert np.allclose(network.log_odds(features, known), apart, atol=1e-6)


def test_one_thread_does_the_sums_and_the_program_has_its_own_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that wait for one another on a busy machine took a hundred times as long: see `log_odds`."""
    pools, seen, work = ThreadpoolController(), [], network._log_odds

    def threads() -> list[int]:
        return [pool["num_threads"] for pool in pools.info() if pool["user_api"] == "blas"]

    def looked_at(features: list[list[str]], known: network.Net) -> list[list[float]]:
        seen.extend(threads())
        return work(features, known)

    monkeypatch.setattr(network, "_log_odds", looked_at)
    with pools.limit(limits=2, user_api="blas"):
        before = threads()
        network.log_odds([["q?"]], network.net())
        assert threads() == before
    assert set(seen) <= {1}


def test_threads_of_a_program_have_their_own_back_too() -> None:
    pools, known = ThreadpoolController(), network.net()
    with pools.limit(limits=2, user_api="blas"):
        before = pools.info()
        with ThreadPoolExecutor(4) as many:
            list(many.map(lambda _: network.log_odds([["q?"]] * 20, known), range(40)))
        assert pools.info() == before


def test_no_atoms_no_odds() -> None:
    assert network.log_odds([], network.unpacked(network.packed(NAMES, arrays()))) == []


def test_names_are_packed_in_order_each_with_its_row() -> None:
    made = arrays(2)
    turned = made | {"table": made["table"][[0, 5, 4, 3, 2, 1]]}
    assert network.packed(NAMES[::-1], turned) == network.packed(NAMES, made)
    assert sorted(network.net().rows.names) == network.net().rows.names


def test_another_network_is_used_until_it_is_given_back() -> None:
    mine = network.unpacked(network.packed(NAMES, arrays()))
    try:
        network.use(mine)
        assert network.net() is mine
    finally:
        network.use(None)
    assert len(network.net().rows.names) > 1000


def test_the_odds_of_an_atom_are_odds() -> None:
    for row in network.log_odds([["q?"], ["hn"]], network.net()):
        assert len(row) == len(PARTS)
        assert sum(map(math.exp, row)) == pytest.approx(1, abs=1e-4)


def test_the_order_of_an_atoms_features_changes_no_digit() -> None:
    """They come from sets, which each run of Python orders anew: a letter parsed twice says the same to the last digit."""
    features = network.net().rows.names[:2000:25]
    shuffled = random.Random(3).sample(features, len(features))
    assert features != shuffled
    assert network.log_odds([features], network.net()) == network.log_odds([shuffled], network.net())
