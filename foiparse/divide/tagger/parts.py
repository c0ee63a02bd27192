"""A proposal as the tagger's parts: which part it gives each atom."""

from __future__ import annotations

from bisect import bisect_left

from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.atoms import Atom


def middles_of(atoms: list[Atom]) -> list[int]:
    """The place in the middle of each atom, by which it belongs to a piece."""
    return [(atom.start + atom.end) // 2 for atom in atoms]


def parts_of(middles: list[int], proposal: Proposal) -> list[str]:
    """The part that a proposal gives each atom: "O", or its kind with "B" where a piece begins and "I" inside."""
    out, done = ["O"] * len(middles), 0
    for piece in sorted(proposal.pieces, key=lambda p: p.start):
        first = max(done, bisect_left(middles, piece.start, done))
        done = max(first, bisect_left(middles, piece.end, first))
        if done > first:
            out[first:done] = [piece.kind + "B", *[piece.kind + "I"] * (done - first - 1)]
    return out
