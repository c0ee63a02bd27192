"""A list of things asked for, told once more with a value behind each: "- Permits issued", then "- Permits issued: 18,220"."""

from __future__ import annotations

import re
from dataclasses import replace

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece, Proposal
from foiparse.divide.units import Unit
from foiparse.late import late

FEWEST, MOST = 3, 40  # lines
LONGEST = 120  # characters of a line that names a thing
LINE = late(r"(?P<mark>[^\w(£]{0,4})(?P<words>[^:\n]{2,119}?)\s*(?::|\s[–—-]\s)\s*(?=\S)")
MARK = late(r"^[^\w(£]{1,4}", re.IGNORECASE)


def filled_in(letter: Prepared, proposal: Proposal) -> Proposal:
    """The proposal, or what such a list tells where it has one question at most or the same lines as answers: what is behind each."""
    labels = list(dict.fromkeys(label for p in proposal.pieces for label in p.labels))
    if any(not label.startswith("*") for label in labels[:1] if len(labels) > 1):
        return proposal
    first = {_name(unit.plain): unit for unit in reversed(letter.units) if len(unit.plain) <= LONGEST and _may_name(unit)}
    run: list[tuple[Unit, Unit, int]] = []
    for unit in letter.units:
        m = LINE.match(letter.text, unit.start, unit.end)
        above = first.get(_name(m["words"])) if m and unit.grid is None else None
        goes_on = not run or (above is not None and above.index == run[-1][0].index + 1 and unit.index == run[-1][1].index + 1)
        if m is not None and above is not None and above.index < unit.index and goes_on:
            run.append((above, unit, m.end()))
        elif run and len(run) >= FEWEST:
            break
        else:
            run = []
    if not FEWEST <= len(run) <= MOST or run[-1][0].index >= run[0][1].index:
        return proposal
    if _told_more_than_once(letter, run):
        return proposal
    told = [(p.start, p.end) for p in sorted(proposal.pieces, key=lambda p: p.start) if p.kind == "A"]
    if len(labels) > 1 and told != [(unit.start, unit.end) for _, unit, _ in run]:
        return proposal
    pieces: list[Piece] = []
    for n, (above, unit, at) in enumerate(run, 1):
        pieces.append(Piece("R", [f"*{n}"], above.start, above.end))
        pieces += [Piece("Q", [f"*{n}"], unit.start, at), Piece("A", [f"*{n}"], at, unit.end)]
    return replace(proposal, pieces=pieces, leads=set())


def _told_more_than_once(letter: Prepared, run: list[tuple[Unit, Unit, int]]) -> bool:
    """The list is filled in again below, for another thing: "Supplier: … System: …" for each of several systems is one form."""
    names = {_name(above.plain) for above, _, _ in run}
    below = letter.units[run[-1][1].index + 1 :]
    return any((m := LINE.match(letter.text, u.start, u.end)) and _name(m["words"]) in names for u in below if u.grid is None)


def _may_name(unit: Unit) -> bool:
    return unit.grid is None and unit.zone is None and not unit.plain.endswith(":")


def _name(line: str) -> str:
    """What a line names, without its bullet and its stop."""
    return MARK.sub("", line).rstrip(" .;,?").casefold()
