"""How far the winning reading is ahead of the next one that says something else."""

from __future__ import annotations

from foiparse.divide.proposal import Piece, Proposal

SAME = 0.8  # share of characters from which two stretches are the same for a reader
COMPARED = 8  # readings below the winner that are compared: those further down are behind it anyway


def margin(ranked: list[tuple[float, Proposal]]) -> float:
    """Score of the best less that of the next reading that divides otherwise; the best's own score if none does."""
    first, best = ranked[0]
    rivals = [(value, other) for value, other in ranked[1:] if not other.guess]
    for value, other in rivals[:COMPARED]:
        if not _says_the_same(best, other):
            return round(first - value, 4)
    return round(first - (rivals[COMPARED][0] if len(rivals) > COMPARED else 0.0), 4)


def _says_the_same(best: Proposal, other: Proposal) -> bool:
    """Whether every question of one has its like in the other, with a like answer."""
    ours, theirs = _pairs(best), _pairs(other)
    if len(ours) != len(theirs):
        return False
    return all(_like(q1, q2) and _like(a1, a2) for (q1, a1), (q2, a2) in zip(ours, theirs, strict=True))


def _pairs(proposal: Proposal) -> list[tuple[list[Piece], list[Piece]]]:
    """Question and answer pieces by label, in text order."""
    found: dict[str, tuple[list[Piece], list[Piece]]] = {}
    for piece in sorted(proposal.pieces, key=lambda p: p.start):
        for label in piece.labels:
            if label not in proposal.leads and piece.kind != "R":
                found.setdefault(label, ([], []))[0 if piece.kind == "Q" else 1].append(piece)
    return list(found.values())


def _like(first: list[Piece], second: list[Piece]) -> bool:
    size = sum(p.end - p.start for p in first) + sum(p.end - p.start for p in second)
    shared = sum(max(0, min(p.end, q.end) - max(p.start, q.start)) for p in first for q in second)
    return size == 0 or 2 * shared >= SAME * size
