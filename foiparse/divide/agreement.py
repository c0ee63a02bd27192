"""The last word in the choice: of proposals that are likely, the one that most of them agree with.

Each question with its answer that a proposal gives is as likely as the proposals that give it are together. The best proposal is
the one of which most pairs are expected to be right, not the single likeliest: minimum Bayes risk (Goel and Byrne 2000; Kumar and
Byrne 2004, for the translation of sentences).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from math import exp

from foiparse.divide.division import Candidate
from foiparse.divide.proposal import Proposal

SURER = 3.0  # how much more the values (log-odds) tell than they say: from 2 to 6 letters not seen are read alike, 0.5 and 1 are worse
Stretches = tuple[tuple[int, int], ...]
Pair = tuple[str, Stretches, Stretches]


def by_agreement(ranked: list[tuple[Candidate, Proposal]], middles: list[int]) -> list[tuple[Candidate, Proposal]]:
    """The proposals again, the one first of which most pairs are expected to be right; each candidate's `agreed` is set.

    `middles`: the place in the middle of each atom; pairs are told by the atoms that they hold.
    """
    shared = shares([proposal for _, proposal in ranked], middles)
    for (candidate, _), agreed in zip(ranked, expected([c.value for c, _ in ranked], shared), strict=True):
        candidate.agreed = round(agreed, 4)
    return sorted(ranked, key=lambda pair: (-pair[0].agreed, -pair[0].value))


def expected(values: list[float], shared: list[list[float]]) -> list[float]:
    """Of each proposal the share (F1) of its pairs that is expected to be right, by the proposals' values and their `shares`."""
    best = max(values, default=0.0)
    odds = [exp((value - best) * SURER) for value in values]
    return [sum(o * share for o, share in zip(odds, row, strict=True)) / sum(odds) for row in shared]


def shares(proposals: list[Proposal], middles: list[int]) -> list[list[float]]:
    """What each proposal has in common with each other: F1 of the one's pairs by the other's."""
    pairs = [_pairs(proposal, middles) for proposal in proposals]
    return [[2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0 for b in pairs] for a in pairs]


def _pairs(proposal: Proposal, middles: list[int]) -> set[Pair]:
    """Each question's label, and the stretches of atoms that it holds and that its answers hold."""
    found: defaultdict[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = defaultdict(lambda: ([], []))
    for piece in sorted(proposal.pieces, key=lambda p: p.start):
        first = bisect_left(middles, piece.start)
        last = bisect_left(middles, piece.end, first)
        if piece.kind == "R" or last == first:
            continue
        for label in piece.labels:
            found[label][piece.kind == "A"].append((first, last))
    return {(label, tuple(asked), tuple(told)) for label, (asked, told) in found.items()}
