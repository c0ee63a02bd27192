"""The choice among proposals: what is weighed, by which weights, and in which order they come out."""

from __future__ import annotations

import json
from math import isclose

import pytest

from foiparse.divide import divide, propose_by_rules, propose_by_tagger
from foiparse.divide.choice import DATA, FARTHEST, KINDS, SHAPES, TOLD, _shape, choose, features, learnt
from foiparse.divide.division import Candidate
from foiparse.divide.fitting import Fitting
from foiparse.divide.oddities import ODD
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.score import CRITERIA, score
from foiparse.divide.tagger import tagged
from tests.divide.letters import document
from tests.divide.tagger.marked import marked

TEXT = """Dear Mr Reed
Thank you for your request of 3 May 2021.
1. How many vans do you own?
We own 12 vans.
2. What did they cost?
They cost £9,000 in all.
Yours sincerely"""
NAMES = {*CRITERIA, *TOLD, *KINDS, *SHAPES}


def ready() -> tuple[Prepared, list[tuple[Candidate, Proposal]]]:
    letter = prepare(document(TEXT))
    rules = propose_by_rules(letter)
    letter.ranked = [(c.score, p) for c, p in rules]
    return letter, [*rules, *propose_by_tagger(letter)]


def test_there_is_a_weight_for_everything_that_is_weighed_and_no_other() -> None:
    weights = json.loads(DATA.read_text(encoding="utf-8"))["weights"]
    assert set(weights) == NAMES
    assert all(w >= 0 for name, w in weights.items() if name not in (*KINDS, *SHAPES, *ODD)), "no merit counts against a proposal"


def test_nothing_to_choose_from() -> None:
    assert choose(prepare(document("")), []) == []


def test_the_value_is_the_weighed_sum_and_the_best_comes_first() -> None:
    letter, scored = ready()
    ranked = choose(letter, scored)
    best = max(c.score for c, _ in ranked)
    assert [c.value for c, _ in ranked] == sorted((c.value for c, _ in ranked), reverse=True)
    for candidate, proposal in ranked:
        seen = features(tagged(letter), candidate, proposal, best, Fitting(tagged(letter)))
        assert set(seen) == NAMES and set(TOLD) <= set(candidate.parts)
        assert isclose(candidate.value, sum(learnt().of[n] * v for n, v in seen.items()), abs_tol=1e-3)


def test_what_the_tagger_finds_likeliest_is_likeliest() -> None:
    letter, scored = ready()
    own = next((c, p) for c, p in scored if p.name == "likeliest part of every sentence")
    seen = features(tagged(letter), *own, best=own[0].score, fitting=Fitting(tagged(letter)))
    assert seen["path"] == 0 and seen["ahead"] == 0 and seen["likeliest part"] == 1 and seen["single"] == 0
    assert seen["likely"] > 0.9 and seen["begun"] > 0.9 and seen["count"] > -0.1


def of(*pieces: tuple[str, str, str]) -> dict[str, float]:
    letter, _ = ready()
    proposal = Proposal("some reading")
    for kind, label, words in pieces:
        at = TEXT.index(words)
        proposal.add(kind, [label], at, at + len(words))  # type: ignore[arg-type]
    return features(tagged(letter), score(letter, proposal), proposal, best=1.0, fitting=Fitting(tagged(letter)))


RIGHT = (
    ("Q", "1", "1. How many vans do you own?"),
    ("A", "1", "We own 12 vans."),
    ("Q", "2", "2. What did they cost?"),
    ("A", "2", "They cost £9,000 in all."),
)
WORSE = {
    "a question left out": (RIGHT[:2], ("likely", "begun", "count", "path")),
    "an answer that swallows a question": ((RIGHT[0], ("A", "1", TEXT[TEXT.index("We own") : TEXT.index("\nYours")])), ("likely", "begun", "count", "path")),
    "a question that swallows its answer": ((("Q", "1", "1. How many vans do you own?\nWe own 12 vans."), *RIGHT[2:]), ("likely", "begun", "path")),
    "a greeting taken for a question": ((("Q", "3", "Dear Mr Reed"), *RIGHT), ("likely", "begins", "count", "path", "least")),
}  # fmt: skip


@pytest.mark.parametrize(("pieces", "fewer"), WORSE.values(), ids=WORSE.keys())
def test_what_the_tagger_speaks_against(pieces: tuple[tuple[str, str, str], ...], fewer: tuple[str, ...]) -> None:
    right, wrong = of(*RIGHT), of(*pieces)
    for name in fewer:
        assert wrong[name] < right[name], name


def test_a_proposal_that_is_far_off_is_simply_unlikely() -> None:
    assert of(("A", "1", TEXT))["path"] >= -FARTHEST / 10


def test_one_question_only() -> None:
    assert of(*RIGHT[:2])["single"] == 1 and of(*RIGHT)["single"] == 0


def test_the_division_tells_the_contest() -> None:
    division = divide(document(TEXT))
    assert division.candidates[0].value == max(c.value for c in division.candidates)
    assert set(TOLD) | set(CRITERIA) <= set(division.candidates[0].parts)
    assert division.margin >= 0


BELOW = "Q 1. How many vans do you own?\nQ 2. What did they cost?\n"


@pytest.mark.parametrize(
    ("lines", "labels", "shape"),
    [
        (BELOW + "A Twelve, for £9,000 in all.", [["1", "2"]], "joint"),
        (BELOW + "A We own twelve.\nA They cost £9,000.", [["1"], ["2"]], "own"),
        (BELOW + "A 1. We own twelve.\nA 2. They cost £9,000.", [["1"], ["2"]], ""),
        (BELOW + "A Both are on our site.\nA They cost £9,000.", [["1", "2"], ["2"]], "partly joint"),
        ("Q 1. How many vans?\nA Twelve.\nQ 2. What did they cost?\nA £9,000.", [["1"], ["2"]], ""),
        ("Q 1. How many vans?\nA Twelve.", [["1"]], ""),
        ("A We hold some of this.\n" + BELOW + "A Twelve, for £9,000 in all.", [["1", "2"], ["1", "2"]], "joint"),
    ],
)
def test_how_answers_stand_below_the_questions(lines: str, labels: list[list[str]], shape: str) -> None:
    letter, found = marked(lines)
    letter.tagged = found
    proposal, answers, at = Proposal("by hand"), iter(labels), 0
    for part, words in (line.split(" ", 1) for line in lines.split("\n")):
        proposal.add(part, [words[0]] if part == "Q" else next(answers), at, at + len(words))  # type: ignore[arg-type]
        at += len(words) + 1
    assert _shape(found, proposal) == shape
