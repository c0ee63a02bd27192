"""What is of an answer though it was read as none: the last items of its list, a decision told before the request or at the end."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from foiparse.divide.cues import REFUSAL_STATEMENT
from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.atoms import Atom
    from foiparse.divide.tagger.segments import Segment

# "I therefore uphold the decision to withhold …", "Our decision is to overturn …".
CONCLUDES = late(
    r"(?:(?:accordingly|therefore|consequently|in conclusion|for these reasons|overall),? )?"
    r"(?:(?:i|we|the panel|the reviewer) (?:have |am |are )?(?:therefore |accordingly |consequently |also )?(?:uph[eo]ld\w*|overturn\w*|decided to (?:uphold|overturn|maintain|release|disclose))\b"
    r"|(?:my|our) (?:overall |final )?(?:decision|conclusion|finding) is (?:therefore )?(?:to|that)\b"
    r"|your (?:complaint|appeal) is (?:therefore )?(?:upheld|not|partly|partially|dismissed)\b)",
    re.IGNORECASE,
)
# "Our response is that the information is exempt …", before the request is quoted.
DECIDES = late(
    r"(?:our|the|my) (?:response|answer|decision|reply)(?: to (?:your|this) request)? is (?:that|to)\b|(?:we|i) have decided (?:to|that)\b",
    re.IGNORECASE,
)
# "The addresses of flats have been left out under regulation 13", "Names are withheld under section 40(2)": what is kept back, and why.
KEEPS_BACK = late(
    r"\b(?:(?:is|are|was|were|been|being|be) (?:therefore |also )?(?:left out|withheld|removed|redacted|omitted|excluded|refused|exempt(?:ed)?)"
    r"|we (?:have |are )?(?:therefore |also )?(?:left out|withh[eo]ld(?:ing)?|removed|redacted|omitted))\b"
    r"[^.?!]{0,60}?\b(?:under|by virtue of|pursuant to|in accordance with|in line with|in terms of|because of) (?:the )?"
    r"(?:sections?|regulations?|s\.|reg\.)[ ]?\d",
    re.IGNORECASE,
)
DECIDED = late(
    r"\b(?:exempt|except(?:ed|ion)|refus\w+|withh\w+|releas\w+|disclos\w+|attach\w+|enclos\w+|not hold|not held)\b", re.IGNORECASE
)


LONGEST_KEPT = 600  # characters of a paragraph in which it says what is kept back


def join_lists(segments: list[Segment], lists: Sequence[Sequence[int]]) -> None:
    """Let an answer that holds the first items of a list of the authority's own go on to its last one.

    "You could: 1. ask for one year, 2. ask for one ward": `lists` are the units of each one's items.
    """
    last_of = {i: items[-1] for items in lists for i in items}
    for k in range(len(segments) - 1, 0, -1):
        if segments[k].part == "O" and segments[k - 1].part == "A":
            end = last_of.get(segments[k - 1].atoms[-1].unit.index, -1)
            _move(segments, k, sum(a.unit.index <= end for a in segments[k].atoms))


def join_conclusion(segments: list[Segment]) -> None:
    """Where one thing is asked, the decision right below its answer is of that answer: "I therefore uphold the refusal"."""
    if sum(s.part == "Q" for s in segments) != 1:
        return
    for k in range(len(segments) - 1, 0, -1):
        first = segments[k].atoms[0]
        told = segments[k].part == "O" and segments[k - 1].part == "A" and first.first and first.unit.zone is None
        if told and CONCLUDES.match(first.plain):
            _move(segments, k, sum(a.unit is first.unit for a in segments[k].atoms))


def join_kept_back(segments: list[Segment]) -> None:
    """Where one answer is all there is, the paragraph below it that says what it leaves out, and by what provision, is of that answer."""
    if sum(s.part == "A" for s in segments) != 1:
        return
    k = next(k for k, s in enumerate(segments) if s.part == "A") + 1
    if k == len(segments) or segments[k].part != "O":
        return
    first = segments[k].atoms[0]
    keeps = [a for a in segments[k].atoms if a.unit is first.unit]
    told = (
        first.first
        and first.unit.zone is None
        and first.unit.grid is None
        and not REFUSAL_STATEMENT.match(first.unit.plain.lower())
    )
    if told and KEEPS_BACK.search(first.unit.plain[:LONGEST_KEPT]):
        _move(segments, k, len(keeps))


def decided_first(segments: list[Segment]) -> list[Segment]:
    """The segments; where one thing is asked, the decision that is told above it is an answer."""
    asked = [k for k, s in enumerate(segments) if s.part == "Q"]
    if len(asked) != 1 or any(s.part == "A" for s in segments[: asked[0]]):
        return segments
    out: list[Segment] = []
    for k, s in enumerate(segments):
        unit = next((a.unit for a in s.atoms if _decides(a)), None) if s.part == "O" and k < asked[0] else None
        if unit is None:
            out.append(s)
            continue
        parts = [("O", [a for a in s.atoms if a.start < unit.start]), ("A", [a for a in s.atoms if a.unit is unit])]
        parts.append(("O", [a for a in s.atoms if a.start >= unit.end]))
        out += [replace(s, part=part, atoms=atoms) for part, atoms in parts if atoms]
    return out


def _decides(atom: Atom) -> bool:
    opens = atom.first and atom.unit.zone is None and atom.unit.grid is None and DECIDES.match(atom.unit.plain)
    return bool(opens) and DECIDED.search(atom.unit.plain) is not None


def _move(segments: list[Segment], k: int, count: int) -> None:
    """Move that many atoms from the head of a segment to the end of the one before."""
    segments[k - 1].atoms.extend(segments[k].atoms[:count])
    segments[k].atoms = segments[k].atoms[count:]
    if not segments[k].atoms:
        del segments[k]
