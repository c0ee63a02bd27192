"""Learns what foiparse/divide/tagger/aligning.py weighs, from gold letters. Used by `benchmarks.train_tagger`.

Where gold puts each sentence of a row to one of the questions that wait, and none to an earlier one than the sentence before, that course is
made the likeliest of all (a conditional random field over places of questions); else the other way in which the row is answered.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from benchmarks.tagging import Example
from foiparse.divide.readings.tagged import cut_up
from foiparse.divide.tagger import Tagged, aligning, forget, tagged
from foiparse.divide.tagger.aligning import widths_of
from foiparse.divide.tagger.aligning_signs import OTHERS, Looked
from foiparse.divide.tagger.in_step import courses
from foiparse.divide.tagger.pairing import label_answers
from foiparse.divide.tagger.segments import Segment

PULL = 0.02  # L2, of the mean surprise of a row
ROUNDS = 60
FEWEST = 3  # rows that must have a sign for it to be weighed
LONGEST, WIDEST = 60, 16  # sentences and questions of a row that is learnt from
NEVER = -1e4
LEFT = ("some left", "left")
LEAST_WEIGHT = 0.002  # signs that weigh less are left out
Places = tuple[int, int]  # of the first and the last question that an answer is to
UNSAID = (-1, -1)  # gold gives the sentence no part of an answer
ELSEWHERE = -2  # it gives it to a question that does not wait


@dataclass(frozen=True, slots=True)
class Taught:
    """A row with the places of the questions that gold gives each sentence, UNSAID where it gives none.

    `other` is empty where gold goes in step with the questions, else the other way that it goes: "together" or "otherwise". `times`: how
    many rows it counts as.
    """

    looked: Looked
    places: list[Places]
    other: str = ""
    times: int = 1


def taught(e: Example, found: Tagged) -> Iterator[Taught]:
    """The rows of a letter, cut up as `found` has it."""
    segments, leads = cut_up(e.letter, found)
    if not any(s.part == "A" for s in segments) or not any(s.part in "QR" for s in segments):
        return
    rows = label_answers(segments, leads)
    ours = _labels(e, segments)
    for course in courses(found, rows):
        at = {label: i for i, label in enumerate(course.labels)}
        told = [_places(e.marks[k], ours, at) for k in course.places]
        said = [x for x in told if x is not None]
        if not said:
            continue
        rising = _rising([(x[0], x[-1]) for x in said], len(at)) and all(x[-1] - x[0] == len(x) - 1 for x in said)
        together = all(len(x) == len(at) for x in said)
        places = [(x[0], x[-1]) if x is not None and rising else UNSAID for x in told]
        yield Taught(course.looked, places, "" if rising else "together" if together else "otherwise", e.times)


def _rising(said: Sequence[Places], questions: int) -> bool:
    """Whether a course can go so: never back, and from some questions only to others."""
    most = max(widths_of(questions))
    return all(0 <= a <= b < a + most for a, b in said) and all(x == y or x[1] < y[0] for x, y in pairwise(said))


def _places(mark: Any, ours: Mapping[str, str], at: Mapping[str, int]) -> list[int] | None:
    if mark is None or mark[0] != "A":
        return None
    return sorted({at.get(ours.get(label, ""), ELSEWHERE) for label in mark[1].split(",")})


def _labels(e: Example, segments: Sequence[Segment]) -> dict[str, str]:
    """For each of gold's labels the one that the segments' question has."""
    gold = {atom.start: mark for atom, mark in zip(e.atoms, e.marks, strict=True) if mark is not None}
    out: dict[str, str] = {}
    for s in segments:
        if s.part in "QR" and s.labels and (mark := gold.get(s.start)) and mark[0] in "QR":
            out[mark[1]] = s.labels[0] if s.part == "Q" else out.get(mark[1], s.labels[0])
    return out


def rows_of(letters: Iterable[Example]) -> Iterator[Taught]:
    """The rows of letters, cut up as the weights in use have them, and once more as gold has them."""
    for e in letters:
        forget(e.letter)
        found = tagged(e.letter)
        for parts in (found.parts, e.parts):
            yield from taught(e, replace(found, parts=parts))


def learn(rows: Sequence[Taught]) -> dict[str, float]:
    """The weights."""
    import torch

    used = [row for row in rows if row.times and 1 < len(row.looked.goes[0]) <= WIDEST and len(row.looked.goes) <= LONGEST]
    names = _names(used)
    table = _Table(used, names)
    weight = torch.zeros(len(names), requires_grad=True)
    times = torch.tensor([float(row.times) for row in used])
    times /= times.sum()
    steps = torch.optim.LBFGS([weight], lr=0.5, max_iter=ROUNDS, history_size=8, line_search_fn="strong_wolfe")

    def surprise() -> Any:
        steps.zero_grad()
        loss = (times * (table.total(weight, False) - table.total(weight, True))).sum() + PULL * (weight[: -len(LEFT)] ** 2).sum()
        loss.backward()
        return loss

    steps.step(surprise)
    found = weight.detach().numpy()
    return {name: round(float(w), 3) for name, w in zip(names, found, strict=True) if abs(w) >= LEAST_WEIGHT}


def _names(rows: Sequence[Taught]) -> list[str]:
    count = Counter[str]()
    for row in rows:
        kinds = [
            *(s for line in (*row.looked.goes, *row.looked.begins) for s in line),
            *row.looked.cuts,
            *row.looked.stays,
            *row.looked.others.values(),
        ]
        count.update({name for signs in kinds for name in signs})
    passes = [f"passes {n}" for n in range(1, aligning.MOST_PASSED + 1)]
    shares = [f"shares {w}" for w in range(2, aligning.MOST_SHARED + 1)]
    return [*sorted(name for name, n in count.items() if n >= FEWEST), *passes, *shares, *LEFT]


class _Table:
    """All rows as arrays, padded to one size, and the sum over their courses."""

    def __init__(self, rows: Sequence[Taught], names: Sequence[str]) -> None:
        import torch

        self.at = {name: k for k, name in enumerate(names)}
        order = sorted(range(len(rows)), key=lambda k: -len(rows[k].looked.goes))  # so that rows that have ended can be left out
        self.back = torch.tensor(order).argsort()
        rows = [rows[k] for k in order]
        self.goes = self._bags([row.looked.goes for row in rows])
        self.begins = self._bags([row.looked.begins for row in rows])
        self.cuts = self._bags([[[s] for s in row.looked.cuts] for row in rows])
        self.stays = self._bags([[[s] for s in row.looked.stays] for row in rows])
        self.others = {kind: self._one([row.looked.others[kind] for row in rows]) for kind in OTHERS}
        self.kind = torch.tensor([("", *OTHERS).index(row.other) for row in rows])
        self.count = torch.tensor([len(row.looked.goes) for row in rows])
        self.wide = torch.tensor([len(row.looked.goes[0]) for row in rows])
        gold = np.full((len(rows), LONGEST, 2), UNSAID)
        for b, row in enumerate(rows):
            gold[b, : len(row.places)] = row.places
        first, width = torch.arange(WIDEST)[:, None], torch.arange(1, aligning.MOST_SHARED + 1)[None]
        wanted, until = torch.tensor(gold)[:, :, 0, None, None], torch.tensor(gold)[:, :, 1, None, None]
        self.held = torch.where((wanted >= 0) & ((wanted != first) | (until != first + width - 1)), NEVER, 0.0)
        wide = self.wide[:, None, None]
        self.real = (first + width <= wide) & ((width == 1) | (width < wide))

    def _bags(self, rows: Sequence[Sequence[Sequence[Mapping[str, float]]]]) -> tuple[Any, Any, Any]:
        """Every cell's signs as numbers, where each cell begins, and their values."""
        import torch

        cells: list[Mapping[str, float]] = [{}] * (len(rows) * LONGEST * WIDEST)
        for b, row in enumerate(rows):
            for t, line in enumerate(row):
                for i, signs in enumerate(line):
                    cells[(b * LONGEST + t) * WIDEST + i] = {name: v for name, v in signs.items() if name in self.at}
        starts = np.cumsum([0, *(len(signs) for signs in cells[:-1])])
        names = [self.at[name] for signs in cells for name in signs]
        values = [float(value) for signs in cells for value in signs.values()]
        return torch.tensor(names), torch.tensor(starts), torch.tensor(values)

    def _one(self, rows: Sequence[Mapping[str, float]]) -> Any:
        """One row of numbers for each of the rows."""
        import torch

        out = torch.zeros(len(rows), len(self.at))
        for b, signs in enumerate(rows):
            for name, value in signs.items():
                if name in self.at:
                    out[b, self.at[name]] = value
        return out

    def _worth(self, bags: tuple[Any, Any, Any], weight: Any) -> Any:
        from torch.nn.functional import embedding_bag

        names, starts, values = bags
        return embedding_bag(names, weight[:, None], starts, mode="sum", per_sample_weights=values).view(-1, LONGEST, WIDEST)

    def _shared(self, bags: tuple[Any, Any, Any], weight: Any) -> Any:
        """The same for one question, for the mean of two from one on, and so on: rows x sentences x questions x widths."""
        import torch
        from torch.nn.functional import pad

        worth = self._worth(bags, weight)
        summed = pad(worth.cumsum(2), (1, aligning.MOST_SHARED - 1))
        wide = [(summed[:, :, w : w + WIDEST] - summed[:, :, :WIDEST]) / w for w in range(2, aligning.MOST_SHARED + 1)]
        return torch.stack([worth, *wide], 3)

    def _by_end(self, now: Any) -> Any:
        """The log of the sum over all answers that end with a question, rows x questions."""
        import torch

        never = torch.full(now[:, :, 0].shape, NEVER)
        ends = [now[:, :, 0], *(torch.cat([never[:, :w], now[:, :-w, w]], 1) for w in range(1, now.shape[2]))]
        return torch.logsumexp(torch.stack(ends), 0)

    def total(self, weight: Any, by_gold: bool) -> Any:
        """The log of the sum over all ways of each row; only over those that go by gold where `by_gold`."""
        import torch

        goes, begins = self._shared(self.goes, weight), self._shared(self.begins, weight)
        cuts, stays = self._worth(self.cuts, weight)[:, :, 0], self._worth(self.stays, weight)[:, :, 0]
        passed = [torch.zeros(()), *(weight[self.at[f"passes {n}"]] for n in range(1, aligning.MOST_PASSED + 1))]
        shares = torch.stack([torch.zeros(()), *(weight[self.at[f"shares {w}"]] for w in range(2, aligning.MOST_SHARED + 1))])
        begins = begins + shares + cuts[:, :, None, None]
        if by_gold:
            goes = goes + self.held
        never = torch.full(goes[:, 0].shape, NEVER)
        goes, begins, stays = (
            goes.unbind(1),
            begins.unbind(1),
            stays.unbind(1),
        )  # a step's slice of one big table is slow to learn by
        first = [begins[0][:, i] + passed[i] if i <= aligning.MOST_PASSED else never[:, 0] for i in range(WIDEST)]
        now = torch.where(self.real, torch.stack(first, 1) + goes[0], never)
        done = []
        for t in range(1, int(self.count[0])):
            on = int((self.count > t).sum())
            done.append(now[on:])
            now = now[:on]
            ends = self._by_end(now)
            ways = [now + stays[t][:on, None, None]]
            for n, worth in enumerate(passed, start=1):
                moved = torch.cat([never[:on, :n, 0], ends[:, :-n]], 1)
                ways.append(moved[:, :, None] + begins[t][:on] + worth)
            now = torch.where(self.real[:on], torch.logsumexp(torch.stack(ways), 0) + goes[t][:on], never[:on])
        now = torch.cat([now, *reversed(done)])
        left = (self.wide[:, None] - 1 - torch.arange(WIDEST)[None]).clamp(min=0, max=aligning.MOST_LEFT).float()
        some, each = (weight[self.at[name]] for name in LEFT)
        ends = self._by_end(now) + some * (left > 0) + each * left
        in_step = torch.logsumexp(ends, 1)
        ways = torch.stack([in_step, *(self.others[kind] @ weight for kind in OTHERS)], 1)
        return (ways.gather(1, self.kind[:, None])[:, 0] if by_gold else torch.logsumexp(ways, 1))[self.back]


def right(row: Taught, weights: Mapping[str, float]) -> bool:
    """Whether the likeliest course puts every sentence where gold does."""
    return not row.other and all(
        want in (UNSAID, got) for want, got in zip(row.places, aligning.align(row.looked, weights), strict=True)
    )


def write(weights: Mapping[str, float]) -> None:
    """Into the package."""
    aligning.DATA.write_text(json.dumps({"weights": weights}, indent=0) + "\n", encoding="utf-8")
