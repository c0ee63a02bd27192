"""An answer to several questions in its parts, where numbers share it out among all of them: "1 & 2: Not held.", "3: 17"."""

from __future__ import annotations

from dataclasses import replace

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal


def shared_out(letter: Prepared, proposal: Proposal) -> Proposal | None:
    """The proposal with such answers in their parts; None where it has none."""
    pieces = [
        replace(p, labels=labels, start=start, end=end)
        for p in proposal.pieces
        for labels, start, end in (
            by_own_numbers(letter, p.labels, p.start, p.end) if p.kind == "A" else [(p.labels, p.start, p.end)]
        )
    ]
    return replace(proposal, pieces=pieces) if len(pieces) > len(proposal.pieces) else None


def by_own_numbers(letter: Prepared, labels: list[str], start: int, end: int) -> list[tuple[list[str], int, int]]:
    """The parts, each with its labels, start and end; the whole where no numbers share it out.

    Only with a number that is no single one, or where the answer begins with the first number: a list of as many points as there are
    questions may else be the authority's own ("We searched: 1. …").
    """
    parts: list[tuple[list[str], int, int]] = []
    units = [u for u in letter.between(start, end) if u.zone != "response"] if len(labels) > 1 else []
    for unit in units:
        head = letter.heads[unit.index]
        if head is not None and head.tag in "nqa" and head.paths:
            named = [".".join(str(p) for p in path) for path in head.paths]
            parts.append((named, unit.start if parts else start, end))
    told = [label for named, _, _ in parts for label in named]
    begins = bool(units) and letter.heads[units[0].index] is not None and units[0].table is None
    most = len(labels) if begins else len(labels) - 1
    if told != labels or not 1 < len(parts) <= most or any(letter.in_own_list(at) for _, at, _ in parts[1:]):
        return [(labels, start, end)]
    stops = [at for _, at, _ in parts[1:]] + [end]
    return [(named, at, stop) for (named, at, _), stop in zip(parts, stops, strict=True)]
