"""What gold letters hardly ever have: signs against a proposal, by its shape alone, each 0 or 1.

Of 5,278 gold letters 11 mix questions that go by printed numbers with such that have none, in 38 a question is one word, in 52 one has
no answer though a later one has, in 23 two questions are the same words, in 61 one answer is to all questions but one
(`python -m benchmarks.mix` counts them).
"""

from __future__ import annotations

from bisect import bisect_left

from foiparse.divide.proposal import Piece, Proposal
from foiparse.divide.tagger import Tagged

ODD = {
    "mixed": "some questions go by printed numbers, others have none",
    "brief": "a question is one word",
    "left out": "a question has no answer though a later one has",
    "twice": "two questions are the same words",
    "all but one": "one answer is to all questions but one",
}
FEWEST = 3  # questions of which one answer may be to all but one


def oddities(found: Tagged, proposal: Proposal) -> dict[str, float]:
    """Which of `ODD` the proposal has."""
    labels = list(dict.fromkeys(label for label in proposal.labels if label not in proposal.leads))
    bare = [label.startswith("*") for label in labels]
    asked = [words for p in proposal.pieces if p.kind == "Q" and p.labels[0] not in proposal.leads if (words := _words(found, p))]
    told = [p.labels for p in proposal.pieces if p.kind == "A"]
    answered = {label for a in told for label in a}
    last = max((k for k, label in enumerate(labels) if label in answered), default=0)
    odd = {
        "mixed": any(bare) and not all(bare),
        "brief": any(" " not in words for words in asked),
        "left out": any(label not in answered for label in labels[:last]),
        "twice": len(set(asked)) < len(asked),
        "all but one": len(labels) >= FEWEST and any(len(a) == len(labels) - 1 for a in told),
    }
    return {name: float(value) for name, value in odd.items()}


def _words(found: Tagged, piece: Piece) -> str:
    """A question's words in small letters, without the number at its head."""
    first, past = (bisect_left(found.middles, at) for at in (piece.start, piece.end))
    return " ".join(" ".join(a.bare for a in found.atoms[first:past]).casefold().split())
