"""Learns the tagger's weights and the weights of the choice among proposals from the open gold letters.

python -m benchmarks.train_tagger            learn and write the data files (two hours on two processors)
python -m benchmarks.train_tagger --check    only measure, by letters that the weights never saw (five parts in turn)

Needs the extra `training` (python-crfsuite, numpy, scipy, torch). What is held out of a corpus is never used. The choice is learnt
from proposals that were made and weighed by a tagger which had not seen their letter, so that it learns how far to trust one.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite  # type: ignore[import-not-found,import-untyped,unused-ignore]
from scipy.optimize import minimize  # type: ignore[import-not-found,import-untyped,unused-ignore]

from benchmarks import train_aligning
from benchmarks.corpora import corpora
from benchmarks.score import score_letter
from benchmarks.tagging import Example, converted_examples, examples, factory_examples
from benchmarks.tally import Tallies, figures, total
from benchmarks.train_aligning import Taught
from benchmarks.train_net import Seen, nets
from foiparse.assemble import join
from foiparse.divide import choice, propose_by_tagger
from foiparse.divide.agreement import expected, shares
from foiparse.divide.compose import compose
from foiparse.divide.fitting import Fitting
from foiparse.divide.score import score
from foiparse.divide.tagger import aligning, forget, tagged
from foiparse.divide.tagger import model as crf
from foiparse.divide.tagger import net as network
from foiparse.divide.tagger.features import own_features

FOLDS = 5
TOGETHER = re.compile(r"[a-z]{1,2}-")  # how the names of letters begin that were written together
PULL = {"c1": 0.0, "c2": 4.0}  # L1 and L2 of the tagger: the best of those tried by letters not seen; L1 made no difference
ROUNDS = 150
WRITTEN = "written.open"
FACTORY = 150  # letters of the factory, two of each layout and format
SCALE = 1000  # weights are kept as whole thousandths
LEAST_WEIGHT = 0.02  # features of which every weight is smaller are left out
NEVER = -8.0  # weight of a step that no gold letter has and none can: into the middle of a part from outside it
SHARP = 0.05  # how much better in qa_f1 a proposal must be to be nearly always the one to choose
CHOICE_PULL = 0.3
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
        """qa_f1 of each proposal, somewhat less where it takes several questions for one."""
        lumped = self.features[:, self.names.index("single")] * self.several if self.names else 0.0
        return np.array([t["qa_f1"].f1() or 0.0 for t in self.tallies]) - LUMPED * lumped


def main() -> None:
    """Learn, measure by letters not seen, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    letters = open_letters()
    print(f"{len(letters)} letters, {sum(len(e.atoms) for e in letters)} atoms")
    *folds, whole = all_nets(letters)
    parts, courses = by_parts(letters, folds)
    judged = list(unseen(letters, parts))
    report(judged)
    if args.check:
        return
    network.DATA.write_bytes(whole)
    train_aligning.write(train_aligning.learn(courses))
    crf.DATA.parent.mkdir(exist_ok=True)
    learnt = learn(letters)
    crf.DATA.write_text(json.dumps(learnt, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    crf.PACK.write_bytes(crf.packed(crf.made(learnt)))
    chosen = learn_choice(judged)
    choice.DATA.parent.mkdir(exist_ok=True)
    choice.DATA.write_text(json.dumps({"weights": chosen}, indent=1) + "\n", encoding="utf-8")


def open_letters() -> list[Example]:
    """All that is learnt from: the open letters of every corpus, the written ones also as converted text, and some of the factory's."""
    letters = []
    for corpus in corpora():
        if not corpus.name.endswith(".held"):
            letters += examples(corpus)
        if corpus.name == WRITTEN:
            letters += converted_examples(corpus)
    return letters + factory_examples(FACTORY)


def fold(stem: str) -> int:
    """The part that a letter belongs to, told by its name alone.

    Letters written together ("cs-vans", "cs-tolls") are of one part: a writer's letters are more alike than those to come, and a choice
    that was learnt from them would trust the tagger too far.
    """
    written = TOGETHER.match(stem)
    return int(sha256((written[0] if written else stem).encode()).hexdigest()[8:16], 16) % FOLDS


def without(letters: list[Example], k: int) -> list[Example]:
    """The letters of all parts but one."""
    return [e for e in letters if fold(e.gold.stem) != k]


def all_nets(letters: list[Example]) -> list[bytes]:
    """The packed networks that each saw all parts but one, and last the one that saw all letters."""
    return list(nets([[seen_by_net(e) for e in without(letters, k)] for k in range(FOLDS)] + [[seen_by_net(e) for e in letters]]))


def seen_by_net(e: Example) -> Seen:
    """A letter as the network learns it."""
    own = own_features(e.letter, e.atoms, e.letter.ranked)
    return Seen([sorted(row) for row in own], e.parts, e.times)  # sorted: the same in every run


def learn(letters: list[Example]) -> dict[str, Any]:
    """The tagger's weights as the data file has them."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for e in letters:
        for _ in range(e.times):
            trainer.append(e.features, e.parts)
    trainer.set_params({**PULL, "max_iterations": ROUNDS, "feature.possible_transitions": True})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    state: dict[str, list[int]] = defaultdict(lambda: [0] * crf.N)
    for (feature, part), weight in info.state_features.items():
        state[feature][crf.PARTS.index(part)] = round(weight * SCALE)
    kept = {f: row for f, row in sorted(state.items()) if max(map(abs, row)) >= LEAST_WEIGHT * SCALE}
    return {"scale": SCALE, "state": kept, "step": _steps(info.transitions)}


def _steps(transitions: dict[tuple[str, str], float]) -> list[list[int]]:
    def usual(a: str, b: str) -> float:
        return NEVER if b[1:] == "I" and a[0] != b[0] else 0.0

    return [[round(transitions.get((a, b), usual(a, b)) * SCALE) for b in crf.PARTS] for a in crf.PARTS]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt without one part of the letters: the packed network, the field's weights, those of answers in step."""

    net: bytes
    field: dict[str, Any]
    courses: dict[str, float]

    def use(self) -> None:
        """Have letters divided by these."""
        crf.use(self.field)
        network.use(network.unpacked(self.net))
        aligning.use(self.courses)


def by_parts(letters: list[Example], folds: list[bytes]) -> tuple[list[Learnt], list[Taught]]:
    """For each part what was learnt without it, and all rows of answers, each seen with a tagger that had not seen its letter."""
    fields = [learn(without(letters, k)) for k in range(FOLDS)]
    rows: list[list[Taught]] = []
    for k in range(FOLDS):
        Learnt(folds[k], fields[k], {}).use()
        rows.append(list(train_aligning.rows_of(e for e in letters if fold(e.gold.stem) == k)))
    use_shipped()
    every = [row for part in rows for row in part]
    return [
        Learnt(folds[k], fields[k], train_aligning.learn([row for j in range(FOLDS) if j != k for row in rows[j]]))
        for k in range(FOLDS)
    ], every


def unseen(letters: list[Example], parts: list[Learnt]) -> Iterator[Judged]:
    """Every letter's proposals, made by what was learnt from the other parts."""
    for k, part in enumerate(parts):
        part.use()
        yield from (judge(e) for e in letters if fold(e.gold.stem) == k)
    use_shipped()


def use_shipped() -> None:
    """Back to the weights and the network of the package."""
    crf.use(None)
    network.use(None)
    aligning.use(None)


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


def learn_choice(judged: list[Judged]) -> dict[str, float]:
    """Weights under which the best proposal of each letter is the likeliest (softmax over the letter's proposals)."""
    useful = [j for j in judged if len(j.tallies) > 1 and j.quality.max() > j.quality.min()]
    every = np.concatenate([j.features for j in useful])
    spread = every.std(0) + 1e-6
    pairs = []
    for j in useful:
        wanted = np.exp((j.quality - j.quality.max()) / SHARP)
        pairs.append((j.features / spread, wanted / wanted.sum(), j.times))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = CHOICE_PULL * float(w @ w), 2 * CHOICE_PULL * w
        for x, wanted, times in pairs:
            raw = x @ w
            odds = np.exp(raw - raw.max())
            odds /= odds.sum()
            value -= times * float(wanted @ np.log(odds + 1e-12))
            slope = slope - times * (x.T @ (wanted - odds))
        return value, slope

    free = (*choice.KINDS, *choice.SHAPES)
    bounds = [(None, None) if name in free else (0, None) for name in useful[0].names]  # no merit may count against one
    found = minimize(loss, np.zeros(every.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds).x / spread
    return {name: round(float(w), 4) for name, w in zip(useful[0].names, found, strict=True)}


def report(judged: list[Judged]) -> None:
    """By corpus: the choice (learnt from the other parts), the best there was, and the criteria alone."""
    picked: dict[str, list[list[Tallies]]] = defaultdict(lambda: [[], [], []])
    for k in range(FOLDS):
        of = learn_choice([j for j in judged if fold(j.stem) != k])
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


if __name__ == "__main__":
    main()
