"""A proposal as the tagger's parts: which part it gives each atom."""

from __future__ import annotations

from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.atoms import Atom


def parts_of(atoms: list[Atom], proposal: Proposal) -> list[str]:
    """The part that a proposal gives each atom: "O", or its kind with "B" where a piece begins and "I" inside."""
    pieces = sorted(proposal.pieces, key=lambda p: p.start)
    out, k, seen = [], 0, -1
    for atom in atoms:
        middle = (atom.start + atom.end) // 2
        while k < len(pieces) and pieces[k].end <= middle:
            k += 1
        if k == len(pieces) or pieces[k].start > middle:
            out.append("O")
        else:
            out.append(pieces[k].kind + ("I" if seen == k else "B"))
            seen = k
    return out
