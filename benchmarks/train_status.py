"""Learns the weights by which the words of an answer choose its status (foiparse/judge/weighed.py) from the open gold letters.

python -m benchmarks.train_status            learn and write the data file (some minutes)
python -m benchmarks.train_status --check    only measure, by letters that the weights never saw (five parts in turn)

Answers are divided by gold's own marks. What is held out of a corpus is never used. Needs the extra `training` (scipy).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize, minimize_scalar  # type: ignore[import-not-found,import-untyped,unused-ignore]
from scipy.sparse import csr_matrix  # type: ignore[import-not-found,import-untyped,unused-ignore]

from benchmarks.corpora import Corpus, corpora
from benchmarks.evaluate import HELD
from benchmarks.parts import FOLDS, fold
from benchmarks.plain_answers import plain_answers
from benchmarks.status_alone import gold_cases
from benchmarks.tagging import marked_text
from foiparse.judge.answers import Case
from foiparse.judge.cases import signs_of
from foiparse.judge.weighed import DATA, RULED, STATUSES, Model, chances_of, codes_of, needed, packed, prior

PULL = 0.003  # of the weights towards nought; of 0.002 to 0.1, by letters not seen (0.002 to 0.01 are as good)
LEAST = 15  # answers that have a sign, for it to be learnt; of 3 to 40, by letters not seen
ROUNDS = 60
FACTORY, FIRST_SEED = 450, 910_000  # letters of the factory, and the first of their seeds: no others'
ALWAYS = -1  # in the place of a part's number
SMALL = 0.004  # signs of which every weight is smaller are left out, to keep the file small


@dataclass(slots=True)
class Answer:
    """One gold answer: the part of its letter, the codes of its signs with what each weighs, the rules' status with how sure they are, and gold's."""

    part: int
    codes: NDArray[np.uint32]
    values: NDArray[np.float32]
    ruled: int
    sure: float
    gold: int


def main() -> None:
    """Learn, measure by letters not seen, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    answers = [a for corpus in corpora() if not corpus.name.endswith(HELD) for a in answers_of(corpus)] + [*plain(), *factory()]
    heat = checked(answers)
    if not args.check:
        DATA.write_bytes(packed(learn(answers, heat)))
        print(f"{DATA.name}: {DATA.stat().st_size:,} bytes")


def answers_of(corpus: Corpus) -> Iterator[Answer]:
    """Every answer of a corpus whose status gold gives, where words are weighed."""
    for stem in corpus.stems:
        wanted = json.loads((corpus.folder / f"{stem}.gold.json").read_text(encoding="utf-8")).get("status") or {}
        for case in gold_cases((corpus.folder / f"{stem}.gold.txt").read_text(encoding="utf-8")):
            yield from _answer(case, wanted.get(case.qa.label), fold(stem))


def plain(seed: int = 0) -> Iterator[Answer]:
    """Plain answers put together from common sentences, of no part: they are always learnt from."""
    for marked, status in plain_answers(seed):
        for case in gold_cases(marked):
            yield from _answer(case, status, ALWAYS)


def factory() -> Iterator[Answer]:
    """Answers of the test factory's letters, always learnt from as well: what is plain stays plain."""
    from tests.factory import LAYOUTS, make

    layouts = [*LAYOUTS]
    for k in range(FACTORY):
        made = make(FIRST_SEED + k, layouts[k % len(layouts)])
        for case in gold_cases(marked_text(made)):
            yield from _answer(case, made.status.get(case.qa.label), ALWAYS)


def _answer(case: Case, gold: str | None, part: int) -> Iterator[Answer]:
    signs = signs_of(case)
    if gold not in STATUSES or signs is None:
        return
    ruled, said, read = signs
    groups = [codes_of([RULED, *said], ruled.status), codes_of(read, ruled.status)]
    values = [np.full(len(codes), max(1, len(codes)) ** -0.5, np.float32) for codes in groups]
    yield Answer(
        part, np.concatenate(groups), np.concatenate(values), STATUSES.index(ruled.status), ruled.sure, STATUSES.index(gold)
    )


def learn(answers: list[Answer], heat: float = 1.0) -> Model:
    """The weights that fit these answers best, held near nought."""
    codes, counts = np.unique(np.concatenate([np.unique(a.codes) for a in answers]), return_counts=True)
    codes = codes[counts >= LEAST]
    signs, start, gold = _table(answers, codes), _starts(answers), np.array([a.gold for a in answers])
    turned, shape = signs.T.tocsr(), (len(codes), len(STATUSES))

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(shape).astype(np.float32)
        chances = chances_of(start + signs @ weights)
        right = chances[np.arange(len(gold)), gold]
        lost = -float(np.log(np.maximum(right, 1e-12)).sum()) + PULL / 2 * float((flat**2).sum())
        chances[np.arange(len(gold)), gold] -= 1
        return lost, (turned @ chances + PULL * weights).ravel().astype(np.float64)

    found = minimize(
        loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 6}
    ).x.reshape(shape)
    kept = np.abs(found).max(axis=1) >= SMALL
    return Model(codes[kept], found[kept].astype(np.float16), heat)


def checked(answers: list[Answer]) -> float:
    """Print how often rules and words are right of answers that the weights never saw; the heat that makes their chances true."""
    odds = list[NDArray[np.float32]]()
    judged = list[Answer]()
    for part in range(FOLDS):
        model = learn([a for a in answers if a.part != part])
        mine = [a for a in answers if a.part == part]
        odds.append(_starts(mine) + _table(mine, model.codes) @ model.weights.astype(np.float32))
        judged += mine
    every, right = np.concatenate(odds).astype(np.float32), np.array([a.gold for a in judged])

    def doubt(heat: float) -> float:
        return -float(np.log(np.maximum(chances_of(np.float32(heat) * every)[np.arange(len(right)), right], 1e-12)).sum())

    heat = float(minimize_scalar(doubt, bounds=(0.3, 3.0), method="bounded").x)
    _report(chances_of(np.float32(heat) * every), right, judged)
    print(f"heat {heat:.3f}")
    return heat


def _report(chances: NDArray[np.float32], right: NDArray[np.int64], judged: list[Answer]) -> None:
    rules, least = np.array([a.ruled for a in judged]), np.array([needed(a.sure) for a in judged])
    taken = np.where(chances.max(axis=1) >= least, chances.argmax(axis=1), rules)
    print(
        f"{len(right)} answers never seen: rules {(rules == right).mean():.4f}, with their words weighed {(taken == right).mean():.4f}"
    )
    print(f"overruled {(taken != rules).sum()}, of these right {(taken == right)[taken != rules].mean():.3f}")
    sure = chances[np.arange(len(right)), taken]
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 0.99), (0.99, 1.01)):
        here = (sure >= low) & (sure < high)
        if here.any():
            print(f"  chance {low:.2f} to {min(1.0, high):.2f}: {here.sum()} answers, right {(taken == right)[here].mean():.3f}")


def _starts(answers: list[Answer]) -> NDArray[np.float32]:
    return np.array([prior(STATUSES[a.ruled]) for a in answers])


def _table(answers: list[Answer], codes: NDArray[np.uint32]) -> csr_matrix:
    """A row for each answer, a column for each known sign."""
    columns, values, ends = [], [], [0]
    for a in answers:
        at = np.minimum(np.searchsorted(codes, a.codes), len(codes) - 1)
        known = codes[at] == a.codes
        columns.append(at[known])
        values.append(a.values[known])
        ends.append(ends[-1] + int(known.sum()))
    table = csr_matrix((np.concatenate(values), np.concatenate(columns), ends), shape=(len(answers), len(codes)))
    table.sum_duplicates()
    return table


if __name__ == "__main__":
    main()
