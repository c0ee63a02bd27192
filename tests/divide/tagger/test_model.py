"""The tagger: its packed weights sum as the feature names say, its paths and odds are those of the definition, its work grows with the letter."""

from __future__ import annotations

import itertools
import math
import sys
from types import FrameType
from typing import Any

import pytest

from foiparse.divide import propose_by_rules, propose_by_tagger
from foiparse.divide.choice import choose
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger import model
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.features import features_of, own_features
from foiparse.divide.tagger.parts import middles_of, parts_of
from tests.divide.letters import document

LETTER = "Dear Ms Vane\n\nYou asked:\n" + "".join(
    f"{n}. How many vans of type {n} do you own?\nWe own {n} vans. They are kept at the depot.\n\n" for n in range(1, 4)
)
STATE = [[0.4, 1.5, -0.3, 0.0, 0.9, -1.0, 0.2], [0.1, -0.5, 1.3, 0.8, 0.0, 0.3, -0.2], [1.0, 0.2, 0.6, 1.4, -0.8, 0.0, 0.5]]


def prepared(text: str) -> Prepared:
    letter = prepare(document(text))
    letter.ranked = [(c.score, p) for c, p in propose_by_rules(letter)]
    return letter


def test_own_features_sum_as_the_full_names_do() -> None:
    """A feature is looked up once for its own atom and four neighbours; training sees the names with "-" and "+"."""
    letter = prepared(LETTER)
    atoms = atoms_of(letter)
    raw = model.json.loads(model.DATA.read_text(encoding="utf-8"))
    rows = features_of(letter, atoms, letter.ranked)
    wanted = [[sum(raw["state"][f][j] for f in row if f in raw["state"]) / raw["scale"] for j in range(model.N)] for row in rows]
    assert model.scores(own_features(letter, atoms, letter.ranked), model.weights()) == wanted


@pytest.mark.parametrize("allowed", [None, [(0, 3, 4), (1,), (0, 3, 4)], [(5,), (6,), (0, 3, 4)]])
def test_the_likeliest_path_is_the_best_of_all(allowed: list[tuple[int, ...]] | None) -> None:
    learnt = model.weights()
    paths = itertools.product(*(allowed or [model.ALL] * len(STATE)))
    best = max(paths, key=lambda path: model.path_score(STATE, list(path), learnt.step))
    assert model.likeliest(STATE, learnt, allowed) == list(best)


def test_odds_are_shares_of_all_paths() -> None:
    step = model.weights().step
    weighed = [(p, math.exp(model.path_score(STATE, list(p), step))) for p in itertools.product(model.ALL, repeat=len(STATE))]
    total = sum(w for _, w in weighed)
    for t, odds in enumerate(model.marginals(STATE, step)):
        assert odds == pytest.approx([sum(w for p, w in weighed if p[t] == j) / total for j in model.ALL])


def test_a_piece_gives_its_part_to_the_atoms_whose_middle_it_holds() -> None:
    atoms = atoms_of(prepared(LETTER))
    asked, told = (next(a for a in atoms if a.plain.startswith(words)) for words in ("1. How", "We own 1"))
    proposal = Proposal("of one question")
    proposal.add("A", ["1"], told.start, told.unit.end)
    proposal.add("Q", ["1"], asked.start, asked.end)
    parts = parts_of(middles_of(atoms), proposal)
    at = atoms.index(asked)
    assert parts[at : at + 4] == ["QB", "AB", "AI", "O"]
    assert set(parts[:at]) | set(parts[at + 4 :]) == {"O"}


def steps(questions: int) -> int:
    """Lines of our code run to tag a letter of so many questions and to weigh the proposals made of the tags."""
    kind = f"kind {questions}"  # other words in each letter: what is kept of one must not help the next
    text = "You asked:\n" + "".join(f"How many {kind}-{n} are there?\nWe own {n} of {kind}-{n}.\n\n" for n in range(questions))
    letter = prepared(text)
    ranked = [(c, p) for c, p in propose_by_rules(letter)]
    lines = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal lines
        lines += event == "line" and "foiparse" in frame.f_code.co_filename
        return trace

    before = sys.gettrace()  # coverage's
    sys.settrace(trace)
    try:
        choose(letter, [*ranked, *propose_by_tagger(letter)])
    finally:
        sys.settrace(before)
    return lines


def test_work_grows_with_the_letter() -> None:
    """Twice the questions are about twice the work."""
    steps(10)  # patterns and weights are made at their first use
    assert steps(80) <= 2.3 * steps(40) + 500


def test_the_packed_weights_are_those_of_the_readable_file() -> None:
    made = model.made(model.json.loads(model.DATA.read_text(encoding="utf-8")))
    assert model.unpacked(model.PACK.read_bytes()) == made
    assert made.state.names == sorted(made.state.names)
    assert model.unpacked(model.packed(made)) == made


def test_names_with_any_letters_are_packed() -> None:
    raw = {"scale": 1000, "state": {"w1£": [1, -2, 3, 0, 0, 0, -7], "-w1…": [5] * 7, "+none": [9] * 7}, "step": [[0] * 7] * 7}
    made = model.made(raw)
    assert model.unpacked(model.packed(made)) == made
