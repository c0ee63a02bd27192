"""The chain's arithmetic against brute force: the best path, the marginals, the packed rows; and that weights can be changed and put back."""

from __future__ import annotations

import json
from itertools import product
from math import exp, inf, isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.tagger import model as crf
from foiparse.divide.tagger.model import ALL, DATA, PARTS, N, Weights, likeliest, marginals, path_score, scores

WEIGHT = st.floats(-6, 6, allow_nan=False).map(lambda w: round(w, 3))
ROW = st.lists(WEIGHT, min_size=N, max_size=N)
STEP = st.lists(ROW.map(tuple), min_size=N, max_size=N).map(tuple)
CHAIN = st.lists(ROW, min_size=1, max_size=4)
RAW = st.lists(st.lists(st.integers(-20_000, 20_000), min_size=N, max_size=N), min_size=1, max_size=5)
SETTINGS = settings(max_examples=25, deadline=None)


def every_path(length: int) -> list[tuple[int, ...]]:
    return list(product(ALL, repeat=length))


@SETTINGS
@given(CHAIN, STEP)
def test_the_likeliest_path_is_the_best_of_all(state: list[list[float]], step: tuple[tuple[float, ...], ...]) -> None:
    best = max(path_score(state, list(path), step) for path in every_path(len(state)))
    assert isclose(path_score(state, likeliest(state, step), step), best, abs_tol=1e-9)


@SETTINGS
@given(CHAIN, STEP, st.data())
def test_the_likeliest_path_keeps_to_what_is_allowed(
    state: list[list[float]], step: tuple[tuple[float, ...], ...], data: st.DataObject
) -> None:
    some = st.sets(st.sampled_from(ALL), min_size=1).map(lambda s: tuple(sorted(s)))
    allowed = [data.draw(some) for _ in state]
    found = likeliest(state, step, allowed)
    best = max(path_score(state, list(path), step) for path in product(*allowed))
    assert all(part in parts for part, parts in zip(found, allowed, strict=True))
    assert isclose(path_score(state, found, step), best, abs_tol=1e-9)


@SETTINGS
@given(st.lists(ROW, min_size=1, max_size=3), STEP)
def test_marginals_are_the_sums_over_all_paths(state: list[list[float]], step: tuple[tuple[float, ...], ...]) -> None:
    summed = [[0.0] * N for _ in state]
    for path in every_path(len(state)):
        weight = exp(path_score(state, list(path), step))
        for t, part in enumerate(path):
            summed[t][part] += weight
    for found, row in zip(marginals(state, step), summed, strict=True):
        assert isclose(sum(found), 1.0)
        assert found == pytest.approx([v / sum(row) for v in row], abs=1e-9)


@SETTINGS
@given(RAW, st.data())
def test_packed_rows_equal_plain_sums(raw: list[list[int]], data: st.DataObject) -> None:
    names = [f"f{i}" for i in range(len(raw))]
    learnt = crf._made({"scale": 1000, "state": dict(zip(names, raw, strict=True)), "step": [[0] * N] * N})
    row = data.draw(st.lists(st.sampled_from([*names, "never seen"]), max_size=40))
    plain = [sum(raw[names.index(f)][j] for f in row if f in names) / 1000 for j in range(N)]
    assert scores([row], learnt) == [pytest.approx(plain)]


def test_a_lane_has_room_for_the_largest_weights() -> None:
    """Far more features than any atom has, of the largest weight a row can hold, do not run over into the next part."""
    top = crf.MIDDLE - 1
    learnt = crf._made({"scale": 1, "state": {"up": [top, -top] * 3 + [top]}, "step": [[0] * N] * N})
    assert scores([["up"] * 30_000], learnt) == [[30_000.0 * v for v in [top, -top] * 3 + [top]]]


def test_no_atoms_no_parts() -> None:
    step = ((0.0,) * N,) * N
    assert likeliest([], step) == [] == marginals([], step)
    assert scores([], Weights({}, 1, step)) == []
    assert scores([[]], Weights({}, 1, step)) == [[0.0] * N]


def test_other_weights_can_be_used_and_put_back() -> None:
    own = crf.weights()
    try:
        crf.use({"scale": 10, "state": {"bias": list(range(N))}, "step": [[5] * N] * N})
        assert scores([["bias"]], crf.weights()) == [[j / 10 for j in range(N)]]
        assert crf.weights().step[0][0] == 0.5
    finally:
        crf.use(None)
    assert crf.weights().state.keys() == own.state.keys()


def test_the_shipped_weights_fit_their_lanes_and_speak_against_a_middle_without_a_beginning() -> None:
    raw = json.loads(DATA.read_text(encoding="utf-8"))
    assert all(len(row) == N and max(map(abs, row)) < crf.MIDDLE for row in raw["state"].values())
    step = crf.weights().step
    for part, row in zip(PARTS, step, strict=True):
        for into, weight in zip(PARTS, row, strict=True):
            if into[1:] == "I" and part[0] != into[0]:
                assert -inf < weight < 0, f"{part} → {into}"
