"""Answers under the headings that their questions stood under: "Contracts", "Senior pay" over the questions and again over the answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment

LONGEST = 70  # characters of such a heading: longer ones are sentences
FEWEST = 2  # headings that come again: one alone may come again by chance
WORD = late(r"\w+")
# What a heading over answers says beside what the one over the questions did: "Request two, response", "Our answers: contracts".
BESIDE = frozenset("our the your to of on about in and response responses reply replies answer answers s".split())
STOP = late(r"[a-z]{3}[.;]$", re.IGNORECASE)
NO_BLOCKS: Mapping[int, frozenset[str]] = MappingProxyType({})


def blocks_of(segments: Sequence[Segment]) -> Mapping[int, frozenset[str]]:
    """By where each answer begins that stands under such a heading: the labels of the questions that stood under it.

    Where questions of several blocks have the same printed numbers ("1." under each), answers with these numbers get their labels.
    """
    last = max((k for k, s in enumerate(segments) if s.part in "QR"), default=-1)
    if any(s.part == "A" for s in segments[:last]):
        return NO_BLOCKS
    asked = _asked(segments[: last + 1])
    labels = {heading: frozenset(q.labels[0] for q in block) for heading, block in asked.items()}
    found: dict[int, frozenset[str]] = {}
    seen, current = set[str](), ""
    for s in segments[last + 1 :]:
        if s.part == "O":
            current = _again(s, asked, current)
        elif s.part == "A" and current:
            seen.add(current)
            found[s.start] = labels[current]
    if len(seen) < FEWEST:
        return NO_BLOCKS
    _by_own_numbers(segments[last + 1 :], asked, found)
    return found


def _asked(segments: Sequence[Segment]) -> dict[str, list[Segment]]:
    """The questions by the heading that they stand under; nothing where one heading stands over two blocks."""
    out: dict[str, list[Segment]] = {}
    current = ""
    for s in segments:
        if s.part == "O":
            current = _key(s.atoms[-1].plain)
            if current in out:
                return {}
        elif s.part == "Q" and current:
            out.setdefault(current, []).append(s)
    return out


def _again(s: Segment, asked: Mapping[str, list[Segment]], current: str) -> str:
    """The heading of a block that comes again in what stands between answers; where another heading stands there, none."""
    for atom in reversed(s.atoms):
        key = _key(atom.plain)
        if key in asked:
            return key
        if key:
            current = ""
    return current


def _key(heading: str) -> str:
    """The words of a heading that tell what it is over; nothing of a sentence."""
    if len(heading) > LONGEST or STOP.search(heading.rstrip()):
        return ""
    return " ".join(w for w in WORD.findall(heading.lower()) if w not in BESIDE)


def _by_own_numbers(answers: Sequence[Segment], asked: Mapping[str, list[Segment]], found: Mapping[int, frozenset[str]]) -> None:
    numbered = {
        frozenset(q.labels[0] for q in block): {q.paths[0]: q.labels[0] for q in block if q.paths} for block in asked.values()
    }
    for s in answers:
        if s.part == "A" and s.start in found and s.paths and not s.labels:
            s.labels = [label for path in s.paths if (label := numbered[found[s.start]].get(path))]
