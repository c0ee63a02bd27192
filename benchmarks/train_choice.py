"""Learns what foiparse/divide/choice.py weighs, from the proposals of letters that the tagger had not seen. Used by `benchmarks.train_tagger`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-not-found,import-untyped,unused-ignore]

from benchmarks.parts import FOLDS, fold
from benchmarks.score import score_letter
from benchmarks.tagging import Example
from benchmarks.tally import Tallies, figures, total
from foiparse.assemble import join
from foiparse.divide import choice, propose_by_tagger
from foiparse.divide.agreement import expected, shares
from foiparse.divide.compose import compose
from foiparse.divide.fitting import Fitting
from foiparse.divide.oddities import ODD
from foiparse.divide.score import score
from foiparse.divide.tagger import forget, tagged

SHARP = 0.1  # how much better a proposal must be to be nearly always the one to choose
WHOLE = 0.25  # of qa_f1: what it is worth that the letter is whole
PULL = 0.3
LUMPED = 0.05  # of qa_f1: one question for several with one answer says less, though the measure lets it pass


@dataclass(slots=True)
class Judged:
    """A letter's proposals: the features that the choice weighs, what each would score, and has in common with each other."""

    corpus: str
    stem: str
    names: list[str]
    features: np.ndarray
    tallies: list[Tallies]
    shared: list[list[float]]
    times: int
    several: bool

    @property
    def quality(self) -> np.ndarray:
        """qa_f1 of each proposal, more where the letter is whole, somewhat less where it takes several questions for one."""
        lumped = self.features[:, self.names.index("single")] * self.several if self.names else 0.0
        return (
            np.array([(t["qa_f1"].f1() or 0.0) + WHOLE * (t["letters_whole"].share() or 0.0) for t in self.tallies])
            - LUMPED * lumped
        )


def judge(e: Example) -> Judged:
    """The letter's proposals as the choice sees them, each scored."""
    forget(e.letter)
    scored = [(score(e.letter, p), p) for _, p in e.letter.ranked]
    scored += propose_by_tagger(e.letter)
    best = max((c.score for c, _ in scored), default=0.0)
    found = tagged(e.letter)
    fitting = Fitting(found)
    rows = [choice.features(found, c, p, best, fitting) for c, p in scored]
    names = list(rows[0]) if rows else []
    return Judged(
        e.corpus,
        e.gold.stem,
        names,
        np.array([list(row.values()) for row in rows]),
        [score_letter(e.gold, as_published(e, p)) for _, p in scored],
        shares([p for _, p in scored], found.middles),
        e.times,
        len(e.gold.questions) > 1,
    )


def as_published(e: Example, proposal: Any) -> dict[str, Any]:
    """What the scorer reads of a division."""
    text = e.letter.text
    return {
        "questions": [
            {"label": q.label, "lead_in": q.lead_in, "text": join(text, q.question_spans), "answer": join(text, q.answer_spans)}
            for q in compose(e.letter, proposal).questions
        ]
    }


def learn(judged: Sequence[Judged]) -> dict[str, float]:
    """Weights under which the best proposal of each letter is the likeliest (softmax over the letter's proposals)."""
    useful = [j for j in judged if len(j.tallies) > 1 and j.quality.max() > j.quality.min()]
    every = np.concatenate([j.features for j in useful])
    spread = every.std(0) + 1e-6
    pairs = []
    for j in useful:
        wanted = np.exp((j.quality - j.quality.max()) / SHARP)
        pairs.append((j.features / spread, wanted / wanted.sum(), j.times))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = PULL * float(w @ w), 2 * PULL * w
        for x, wanted, times in pairs:
            raw = x @ w
            odds = np.exp(raw - raw.max())
            odds /= odds.sum()
            value -= times * float(wanted @ np.log(odds + 1e-12))
            slope = slope - times * (x.T @ (wanted - odds))
        return value, slope

    free = (*choice.KINDS, *choice.SHAPES, *ODD)
    bounds = [(None, None) if name in free else (0, None) for name in useful[0].names]  # no merit may count against one
    found = minimize(loss, np.zeros(every.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds).x / spread
    return {name: round(float(w), 4) for name, w in zip(useful[0].names, found, strict=True)}


def report(judged: Sequence[Judged]) -> None:
    """By corpus: the choice (learnt from the other parts), the best there was, and the criteria alone."""
    picked: dict[str, list[list[Tallies]]] = defaultdict(lambda: [[], [], []])
    for k in range(FOLDS):
        of = learn([j for j in judged if fold(j.stem) != k])
        for j in (j for j in judged if fold(j.stem) == k and j.tallies):
            value = j.features @ np.array([of[name] for name in j.names])
            agreed = np.array(expected(value.tolist(), j.shared))
            for row, at in zip(picked[j.corpus], (int(agreed.argmax()), int(j.quality.argmax()), 0), strict=True):
                row.append(j.tallies[at])
    print(f"{'':14}{'letters':>8}   {'chosen':>13}   {'best there is':>13}   {'by criteria':>13}   (qa_f1, whole)")
    for name, rows in picked.items():
        shown = "   ".join(
            "{} {}".format(*(f"{figures(total(row))[m] or 0:.3f}" for m in ("qa_f1", "letters_whole"))) for row in rows
        )
        print(f"{name:14}{len(rows[0]):8}   {shown}")


def write(weights: Mapping[str, float]) -> None:
    """Into the package."""
    choice.DATA.parent.mkdir(exist_ok=True)
    choice.DATA.write_text(json.dumps({"weights": weights}, indent=1) + "\n", encoding="utf-8")
