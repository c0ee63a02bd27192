"""Our measures are those of the official scorer, where that is at hand; and fixed figures where it is not."""

from __future__ import annotations

import importlib.util
import json
import math
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.corpora import ROOT, SHARED, corpora
from benchmarks.gold import Gold, marked_questions, read_gold
from benchmarks.score import fold, score_letter
from benchmarks.tally import MEASURES, figures
from benchmarks.words import norm_label, similarity, strip_label, words
from tests.benchmarks.mangle import mangled

OFFICIAL = ROOT.parent / "shared" / "eval" / "score.py"

MARKED = """⟦O⟧Dear Mr Reed
⟦R 1⟧1. How many vans?
⟦R 2⟧2. What did they cost?
⟦Q 1⟧1. How many vans do you run?
⟦A 1⟧We run 12 vans.
⟦Q 2⟧2. What did they cost
in total?
⟦A 2⟧The cost is withheld under section 43(2).
⟦O⟧Yours
⟦A 2⟧See above."""
FACTS: dict[str, Any] = {
    "authority": "Wexcombe Borough Council",
    "response_date": "2024-03-20",
    "regimes": ["foia"],
    "status": {"1": "provided", "2": "withheld"},
    "citations": [
        {"provision": "foia:43(2)", "role": "relied_on", "questions": ["2"]},
        {"provision": "foia:17(1)", "role": "procedural", "questions": []},
    ],
    "tables": [{"question": "1", "cells": [["Vans", "12"], ["Cars", ""]]}],
    "records": {"teams": [{"team": "Fleet team", "headcount": 3, "unit": "FTE"}]},
}
RIGHT: dict[str, Any] = {
    **FACTS,
    "questions": [
        {"label": "1", "text": "How many vans do you run?", "answer": "We run 12 vans.", "status": "provided"},
        {
            "label": "2",
            "text": "What did they cost in total?",
            "answer": "The cost is withheld under section 43(2). See above.",
            "status": "withheld",
        },
    ],
}


@pytest.fixture
def gold_folder(tmp_path: Path) -> Path:
    (tmp_path / "a.gold.txt").write_text(MARKED, encoding="utf-8")
    (tmp_path / "a.gold.json").write_text(json.dumps(FACTS), encoding="utf-8")
    return tmp_path


def scored(folder: Path, parsed: dict[str, Any] | None) -> dict[str, float | None]:
    return figures(score_letter(read_gold(folder, "a"), parsed))


def test_all_right_is_one_everywhere(gold_folder: Path) -> None:
    assert set(scored(gold_folder, RIGHT).values()) == {1.0}


def test_nothing_given_is_nothing(gold_folder: Path) -> None:
    found = scored(gold_folder, None)
    assert {m for m, v in found.items() if v is None} == {"label", "status", "trusted_whole"}
    assert {v for v in found.values() if v is not None} == {0.0}


WRONG = [
    ({"questions": RIGHT["questions"][:1]}, {"question_f1": 2 / 3, "qa_f1": 2 / 3, "letters_whole": 0.0, "answer_overlap": 0.5}),
    (
        {"questions": [*RIGHT["questions"], {"label": "3", "text": "Why?"}]},
        {"question_f1": 0.8, "letters_whole": 0.0, "label": 1.0},
    ),
    ({"needs_review": True}, {"trusted": 0.0, "trusted_whole": None, "letters_whole": 1.0}),
    ({"citations": [{"provision": "foia:43", "role": "relied_on", "questions": ["2"]}]}, {"citation_f1": 0.0, "scope_f1": 0.0}),
    ({"citations": FACTS["citations"][:1]}, {"citation_f1": 2 / 3, "relied_on_f1": 1.0, "scope_f1": 1.0}),
    ({"tables": [{"cells": [["", ""], ["Vans", "12"], ["Bikes", ""]]}]}, {"table_f1": 2 / 3}),
    ({"records": {"teams": [{"team": "Fleet", "headcount": 4, "unit": "FTE"}]}}, {"record_f1": (2 / 3 + 1) / 3}),
    ({"authority": None, "regimes": ["foia", "eir"]}, {"metadata": 1 / 3}),
]


@pytest.mark.parametrize(("change", "expected"), WRONG)
def test_what_a_fault_costs(gold_folder: Path, change: dict[str, Any], expected: dict[str, float | None]) -> None:
    found = scored(gold_folder, {**RIGHT, **change})
    assert {m: found[m] for m in expected} == pytest.approx(expected)


def test_bullets_under_one_answer_may_be_one_question(tmp_path: Path) -> None:
    marked = "⟦Q *1⟧• the number of vans\n⟦Q *2⟧• the number of cars\n⟦A *1,*2⟧We run 12 vans and no cars."
    (tmp_path / "a.gold.txt").write_text(marked, encoding="utf-8")
    (tmp_path / "a.gold.json").write_text(json.dumps({"status": {"*1": "provided", "*2": "provided"}}), encoding="utf-8")
    question = {"label": "*1", "text": "the number of vans; the number of cars", "answer": "We run 12 vans and no cars."}
    assert scored(tmp_path, {"questions": [{**question, "status": "provided"}]})["letters_whole"] == 1.0


def test_markers_must_begin_the_text() -> None:
    with pytest.raises(ValueError, match="must begin with a marker"):
        marked_questions("Dear\n⟦Q 1⟧How?")


@pytest.mark.parametrize(
    ("text", "label", "left"),
    [
        ("1. How many", "1", "how many"),
        ("Q1 How many", "1", "how many"),
        ("Question 4 (a) How many", "4.a", "how many"),
        ("A2: None", "2", "none"),
        ("Answer: none held", "2", "none held"),
        ("12 vans", "1", "12 vans"),
    ],
)
def test_printed_numbers_do_not_count(text: str, label: str, left: str) -> None:
    assert " ".join(strip_label(words(text), label)) == left


def test_words_and_labels() -> None:
    assert words("The pro-\n curement of £5") == ["the", "procurement", "of", "£", "5"]
    assert [norm_label(x) for x in ("Question 4 (a)", "4.a", "Q3.", None)] == ["4.a", "4.a", "3", ""]
    assert similarity([], []) == 1.0 and similarity(["a"], []) == 0.0
    assert fold({"foia:12", "foia:12(1)", "foia:1"}) == {"foia:12(1)", "foia:1"}


def official() -> Any:
    spec = importlib.util.spec_from_file_location("official_score", OFFICIAL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


here = pytest.mark.skipif(not OFFICIAL.exists(), reason="the official scorer is not beside the repository")
of_each = pytest.mark.parametrize("corpus", corpora(), ids=lambda c: c.name)
MOST = 100  # letters of a corpus that are compared in the daily run, two ways each: the scorers are as slow as they are alike


@here
@of_each
def test_the_official_scorer_says_the_same(corpus: Any) -> None:
    some = corpus.stems[:: max(1, len(corpus.stems) // MOST)]
    _compare(corpus, replace(corpus, stems=some).golds())


@here
@of_each
@pytest.mark.long
def test_the_official_scorer_says_the_same_of_every_letter(corpus: Any) -> None:
    _compare(corpus, corpus.golds())


def _compare(corpus: Any, golds: Iterable[Gold]) -> None:
    theirs = official()
    assert tuple(theirs.MEASURES) == MEASURES
    for gold in golds:
        for seed in range(2):
            parsed = mangled(gold, seed)
            wanted = theirs.figures(theirs.score_letter(theirs.read_gold(corpus.folder / gold.stem), parsed)[0])
            found = figures(score_letter(gold, parsed))
            # the held-out letters are compared too, and never named or shown
            assert all(_equal(found[m], wanted[m]) for m in MEASURES), f"a letter of {corpus.name}"


def _equal(a: float | None, b: float | None) -> bool:
    return a is b if a is None or b is None else math.isclose(a, b, abs_tol=1e-9)


def test_the_corpora_are_found_where_they_are() -> None:
    names = {c.name for c in corpora()}
    assert ("seeds" in names) == (SHARED / "seeds").exists()
