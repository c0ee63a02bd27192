"""Whether a proposal's answers speak of what their questions ask, or of what its other questions ask: told by the rarer words they share."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache
from math import log

from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger import Tagged
from foiparse.divide.tagger.stems import stems

EQUAL = 1e-9  # sums of the same weights in another order differ by less
SHARED = 0.3  # what a word counts for that all questions have: with nothing for it the answers of questions much alike would say nothing


@lru_cache(maxsize=4096)
def stems_of(plain: str) -> frozenset[str]:
    """The words of a sentence by their first letters, without those that say nothing."""
    return frozenset(stems(plain))


class Fitting:
    """A letter's sentences, by their words, and how rare each word is among them."""

    def __init__(self, found: Tagged) -> None:
        self.middles = found.middles
        self.stems = [stems_of(atom.bare) for atom in found.atoms]
        count = Counter(stem for stems in self.stems for stem in stems)
        self.rare = {stem: log((1 + len(self.stems)) / n) for stem, n in count.items()}

    def fits(self, proposal: Proposal) -> float:
        """The share of the answers, weighed by what they have in common with any question, that fit their own best, less what chance gives."""
        asked: defaultdict[str, set[str]] = defaultdict(set)
        told: list[tuple[list[str], set[str]]] = []
        for piece in proposal.pieces:
            words = set[str]().union(*self.stems[bisect_left(self.middles, piece.start) : bisect_left(self.middles, piece.end)])
            if piece.kind == "A":
                told.append((piece.labels, words))
                continue
            for label in piece.labels:
                asked[label] |= words
        where = defaultdict[str, list[str]](list)
        for label, words in asked.items():
            for stem in words:
                where[stem].append(label)
        n = len(asked)
        weight = {s: self.rare[s] * (log((1 + n) / len(labels)) + (SHARED if n > 1 else 0.0)) for s, labels in where.items()}
        right = whole = 0.0
        for labels, words in told:
            shared: defaultdict[str, float] = defaultdict(float)
            for stem in sorted(words & weight.keys()):  # in one order: sums of the same weights must be the same in every run
                for label in where[stem]:
                    shared[label] += weight[stem]
            best = max(shared.values(), default=0.0)
            whole += best
            right += best * (max([shared[label] for label in labels if label in shared], default=0.0) >= best - EQUAL)
        return right / whole - 1 / n if whole else 0.0
