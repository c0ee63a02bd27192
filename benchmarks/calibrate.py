"""Fits the confidence of foiparse to gold letters and shows how well it holds.

python -m benchmarks.calibrate FOLDER [--factory N] [--fit] [--held]

Letters: the open gold letters that are at hand (never those held out, save as one aggregate line with --held), our samples,
and N letters of the factory in each form. Without --fit it only measures the weights as they are. The figures said to be
cross-validated come from models that never saw the letter (open letters in ten parts) or its layout (factory).
FOLDER is where `benchmarks.train_tagger` kept what it learnt; the cases are kept there too, and made anew in a new folder only.
Needs the extra `training`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import train_tagger
from benchmarks.converted import WAYS, letter_as_text, way_of
from benchmarks.corpora import ROOT, Corpus, corpora
from benchmarks.evaluate import HELD
from benchmarks.gold import Gold, GoldQuestion
from benchmarks.mix import times_of
from benchmarks.parts import FOLDS, WRITTEN, fold
from benchmarks.score import _given_words, _gold_words, match, score_letter
from benchmarks.steps import Kept, run
from benchmarks.words import MATCH, norm_label
from foiparse.assemble import assemble
from foiparse.divide import divide
from foiparse.divide.header import read_header
from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.judge import judge_unrated
from foiparse.judge.boosted import Boosted
from foiparse.judge.confidence import chance_of, letters, question_signs, weights
from foiparse.judge.doubts import doubts_of
from foiparse.law import cite_letter
from foiparse.read import read

DATA = ROOT / "foiparse" / "judge" / "data" / "confidence.json"
PULL = 0.01  # of the factors towards one; of 0.0001 to 10, the one whose cross-validated order of letters is best
STEPS, RATE, MOST = 3000, 0.3, 4.0
# The letters' trees: many and small, so that none fits a few letters. The first numbers that came to mind; others were not tried.
TREES = {
    "max_iter": 200,
    "learning_rate": 0.04,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 30,
    "l2_regularization": 5.0,
    "random_state": 0,
}
# What each sign takes off a question's log-odds by our judgement, before any letter is seen; fitting multiplies these.
QUESTION_PRIOR = {
    "letter": 4.0, "status_guessed": 2.0, "unsure_boundary": 2.0, "torn": 2.0, "no_question": 1.0, "no_answer": 1.0,
    "shared": 0.5,
}  # fmt: skip
OPEN_WEIGHT = 4.0  # an open letter or sample counts as much as this many factory letters: people wrote it
CONVERTED_WEIGHT = 2.0  # a written letter as a converter's text: the same words a second time
RIGHT = 0.95  # share of the letters not flagged that must be whole: one that is not flagged will be published as it is
FEWEST = 20  # letters by which that share is told
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0001)


@dataclass(slots=True)
class Case:
    """One letter: its signs, whether it is whole, and the same of each question. `times`: how many letters it counts as."""

    group: str
    weight: float
    signs: dict[str, float]
    whole: bool
    questions: list[tuple[dict[str, float], bool]]
    times: int = 1


def case_of(document: Document, gold: Gold, group: str, weight: float, times: int = 1) -> Case | None:
    """Parse one letter and see what of it is right; None where gold has no question."""
    division = divide(document)
    division.header = read_header(document, division.zones)
    findings = cite_letter(document, division)
    verdict = judge_unrated(document, division, findings)
    letter = json.loads(assemble(document, division, findings, verdict).model_dump_json())
    tally = score_letter(gold, letter)["letters_whole"].share()
    if tally is None:
        return None
    signs = doubts_of(document, division, verdict.questions)
    right = right_labels(gold, letter)
    questions = [
        (question_signs(document.text, q, 0.0, verdict.questions[q.label].confidence), q.label in right)
        for q in division.questions
        if q.label in verdict.questions
    ]
    return Case(group, weight * times, signs, bool(tally), questions, times)


def right_labels(gold: Gold, letter: dict[str, Any]) -> set[str]:
    """Labels of the parsed questions whose words, answer, label and status are gold's."""
    status = gold.facts.get("status") or {}
    answered = {q.label for q in gold.questions if q.answer.strip()} | set(status)
    wanted = [_gold_words(q, gold, status) for q in gold.questions if q.label in answered]
    have = [_given_words(q) for q in letter["questions"] if not q.get("lead_in")]
    return {
        p.label
        for g, p, answer in match(wanted, have)
        if answer >= MATCH
        and (g.label.startswith("*") or norm_label(g.label) == norm_label(p.label))
        and g.status in (None, p.status)
    }


def real_cases(folder: Path) -> list[Case]:
    """Open letters and samples, each divided with a tagger that learnt from the other parts only."""
    kept = train_tagger.learnt(folder)
    run(kept, "benchmarks.calibrate", [[f"cases {k}" for k in range(FOLDS)]])
    return [case for k in range(FOLDS) for case in kept.load(f"cases {k}")]


def _unseen(kept: Kept, part: str) -> list[Case]:
    train_tagger.use(kept, part, kept.load("courses"))
    return cases_of(lambda corpus, stem: not corpus.name.endswith(HELD) and fold(stem) == int(part))


MAKERS = {"cases": _unseen}


def cases_of(wanted: Callable[[Corpus, str], bool]) -> list[Case]:
    """The letters at hand that are wanted, by their corpus and name.

    Written ones also as a converter gives them.
    """
    out = []
    for corpus in corpora():
        for gold in (g for g in corpus.golds() if wanted(corpus, g.stem)):
            path = corpus.file(gold.stem)
            try:
                document = read(path) if path else None
            except FoiparseError:
                document = None
            marked = (corpus.folder / f"{gold.stem}.gold.txt").read_text(encoding="utf-8")
            name = f"{corpus.name}/{gold.stem}"
            if document and (times := times_of(corpus.name, gold.stem, marked)):
                out.append(case_of(document, gold, name, OPEN_WEIGHT, times))
            copied = corpus.name == WRITTEN and WAYS[way_of(gold.stem)].keeps_numbers
            if copied and (times := times_of("converted", gold.stem, marked)):
                text = read(letter_as_text(gold.stem).encode(), f"{gold.stem}.txt")
                out.append(case_of(text, gold, name, CONVERTED_WEIGHT, times))
    return [c for c in out if c]


def factory_cases(count: int) -> list[Case]:
    """`count` letters of the factory in each form, grouped by layout."""
    sys.path.insert(0, str(ROOT))
    factory = import_module("tests.factory")
    out = []
    for form in ("txt", "docx", "pdf"):
        for seed in range(count):
            layout = list(factory.LAYOUTS)[seed % len(factory.LAYOUTS)]
            made = factory.make(50_000 + seed, layout)
            facts = made.gold()
            gold = Gold(layout, [GoldQuestion(q["label"], q["text"], q["answer"]) for q in facts["questions"]], facts)
            try:
                out.append(case_of(read(made.write(form), f"x.{form}"), gold, layout, 1.0))
            except FoiparseError:
                continue
    return [c for c in out if c]


def fit(rows: list[tuple[dict[str, float], bool, float]], prior: dict[str, float]) -> dict[str, Any]:
    """Logistic weights near the prior, none below zero: a sign of doubt never speaks for a letter. Projected gradient descent.

    Each weight is its prior times a factor, and the factors are pulled towards one: a few score letters cannot settle forty
    weights, and the errors that dividing still makes tomorrow are not those of today.
    """
    codes = sorted(prior)
    base = np.array([prior[c] for c in codes])
    x = np.array([[signs.get(c, 0.0) for c in codes] for signs, _, _ in rows]) * base
    y, w = np.array([float(r[1]) for r in rows]), np.array([r[2] for r in rows])
    w = w / w.sum()
    bias, factor = 3.0, np.ones(len(codes))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-(bias - x @ factor)))
        error = w * (p - y)
        bias -= RATE * error.sum()
        factor = np.clip(factor - RATE * (PULL * (factor - 1) - x.T @ error), 0.0, MOST)
    return {"bias": round(float(bias), 3), "weights": {c: round(float(b), 3) for c, b in zip(codes, base * factor, strict=True)}}


def fit_letters(rows: list[tuple[dict[str, float], bool, float]]) -> dict[str, Any]:
    """The letters' trees as the data file has them, with no sign ever speaking for a letter."""
    from sklearn.ensemble import HistGradientBoostingClassifier  # type: ignore[import-not-found,import-untyped,unused-ignore]

    codes = sorted({code for signs, _, _ in rows for code in signs})
    x = np.array([[signs.get(code, 0.0) for code in codes] for signs, _, _ in rows])
    learner = HistGradientBoostingClassifier(**TREES, monotonic_cst=[-1] * len(codes))
    learner.fit(x, [whole for _, whole, _ in rows], sample_weight=[weight for _, _, weight in rows])
    trees = [[_node(n) for n in step[0].nodes] for step in learner._predictors]  # no public name gives these
    return {"signs": codes, "start": round(float(learner._baseline_prediction.ravel()[0]), 4), "trees": trees}


def _node(n: Any) -> list[float] | float:
    """A node of the learner's as the data file has it; `boosted.py` reads them."""
    if n["is_leaf"]:
        return round(float(n["value"]), 4)
    return [int(n["feature_idx"]), round(float(n["num_threshold"]), 5), int(n["left"]), int(n["right"])]


def written(model: dict[str, Any]) -> str:
    """The data file: a tree a line."""
    trees = ",\n   ".join(json.dumps(tree, separators=(",", ":")) for tree in model["letter"]["trees"])
    bare = json.dumps({**model, "letter": {**model["letter"], "trees": []}}, indent=1, sort_keys=True)
    return bare.replace('"trees": []', f'"trees": [\n   {trees}\n  ]') + "\n"


def letter_rows(cases: list[Case]) -> list[tuple[dict[str, float], bool, float]]:
    """What the letters' model is fitted to."""
    return [(c.signs, c.whole, c.weight) for c in cases]


def question_rows(cases: list[Case], model: dict[str, Any]) -> list[tuple[dict[str, float], bool, float]]:
    """What the questions' model is fitted to; a letter's questions together weigh as the letter."""
    rows = []
    trees = Boosted(**model)
    for case in cases:
        doubt = 1 - trees.chance(case.signs)
        rows += [({**signs, "letter": doubt}, right, case.weight / len(case.questions)) for signs, right in case.questions]
    return rows


def folds(cases: list[Case]) -> list[tuple[list[Case], list[Case]]]:
    """(fit on, test on): factory layouts one by one in groups, real letters in ten parts."""
    groups = sorted({c.group for c in cases})
    parts = [set(groups[k::10]) for k in range(10)]
    return [([c for c in cases if c.group not in part], [c for c in cases if c.group in part]) for part in parts]


def crossed(cases: list[Case]) -> list[tuple[Case, float, list[tuple[float, bool]]]]:
    """Each letter with the chances that models give which never saw its group."""
    out = []
    for train, test in folds(cases):
        if not test:
            continue
        letter = fit_letters(letter_rows(train))
        trees = Boosted(**letter)
        question = fit(question_rows(train, letter), QUESTION_PRIOR)
        for case in test:
            chance = trees.chance(case.signs)
            rated = [(chance_of({**s, "letter": 1 - chance}, question), right) for s, right in case.questions]
            out.append((case, chance, rated))
    return out


def threshold(rated: list[tuple[float, bool]]) -> float:
    """The least chance from which on `RIGHT` of these letters are whole (of `FEWEST` at least)."""
    ranked, least, right = sorted(rated, reverse=True), 1.0, 0
    for k, (chance, whole) in enumerate(ranked, start=1):
        right += whole
        if k >= FEWEST and right >= RIGHT * k:
            least = chance
    return round(least, 3)


def counted(case: Case) -> range:
    """As many times as an open letter counts; never for one of the factory."""
    return range(case.times if "/" in case.group else 0)


def table(title: str, rated: list[tuple[float, bool]]) -> str:
    """A reliability table: in each bin of chances how many there are, their mean chance, and how many are right."""
    lines = [f"**{title}** ({len(rated)})", "", "| chance | number | mean chance | right |", "|---|---|---|---|"]
    for low, high in pairwise(BINS):
        inside = [(p, y) for p, y in rated if low <= p < high]
        if inside:
            mean, right = sum(p for p, _ in inside) / len(inside), sum(y for _, y in inside) / len(inside)
            lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(inside)} | {mean:.2f} | {right:.2f} |")
    return "\n".join(lines)


def trust(title: str, rated: list[tuple[float, bool]], least: float) -> str:
    """How many letters are not flagged at a threshold, and how many of those are whole."""
    kept = [whole for chance, whole in rated if chance >= least]
    whole = f"{sum(kept) / len(kept):.3f}" if kept else "-"
    return f"{title}: trusted {len(kept) / max(1, len(rated)):.3f}, of these whole {whole} ({len(rated)} letters)"


def main() -> None:
    """Measure, and with --fit write the weights."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--factory", type=int, default=150)
    ap.add_argument("--fit", action="store_true")
    ap.add_argument("--held", action="store_true")
    ap.add_argument("-o", type=Path, help="put the tables between the marks of this page")
    args = ap.parse_args()
    real, made = real_cases(args.folder), factory_cases(args.factory)
    cases = real + made
    rated = crossed(cases)
    least = threshold([(p, c.whole) for c, p, _ in rated if not c.group.startswith("samples") for _ in counted(c)])
    if args.fit:
        letter = fit_letters(letter_rows(cases))
        model: dict[str, Any] = {
            "letter": letter,
            "question": fit(question_rows(cases, letter), QUESTION_PRIOR),
            "trusted": least,
        }
        DATA.write_text(written(model), encoding="utf-8")
        weights.cache_clear()
        letters.cache_clear()
    of_real = [(chance, c.whole) for c, chance, _ in rated if not c.group.startswith("samples") for _ in counted(c)]
    of_ours = [(chance, c.whole) for c, chance, _ in rated if c.group.startswith("samples")]
    parts = [
        table("Letters, cross-validated: open gold and samples", [(p, c.whole) for c, p, _ in rated if "/" in c.group]),
        table("Letters, cross-validated: factory, layout never seen", [(p, c.whole) for c, p, _ in rated if "/" not in c.group]),
        table("Questions, cross-validated: open gold and samples", [r for c, _, qs in rated if "/" in c.group for r in qs]),
        trust("Open gold letters, cross-validated", of_real, least),
        trust("Samples, cross-validated", of_ours, least),
        trust("Factory, cross-validated", [(p, c.whole) for c, p, _ in rated if "/" not in c.group], least),
        f"threshold {least}",
    ]
    if args.held:
        rows = [(letters().chance(c.signs), c.whole) for c in cases_of(lambda corpus, _: corpus.name.endswith(HELD))]
        parts.append(trust("Held out (aggregate, never fitted)", rows, weights()["trusted"]))
    text = "\n\n".join(parts)
    print(text)
    if args.o:
        before, _, rest = args.o.read_text(encoding="utf-8").partition("<!-- calibrate -->")
        after = rest.partition("<!-- /calibrate -->")[2]
        args.o.write_text(f"{before}<!-- calibrate -->\n{text}\n<!-- /calibrate -->{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
