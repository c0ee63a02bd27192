"""A sentence above the answers tells which questions are answered and which refused: "Questions 1 and 2 are answered below. Question 3 is exempt."

The refusal is the answer to the question that it names; what only says that others are answered is no answer to these.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece
from foiparse.divide.tagger.numbers_named import ELSEWHERE, NAMES, known_of, numbers_in
from foiparse.divide.units import Unit
from foiparse.late import late

CLAUSE = late(r"(?<=[.;])\s+|,?\s+(?:but|however|while|whilst|whereas|although)\b,?\s+")
# "Questions 1 and 2 are answered below", "We are able to answer questions 1-3", "The information for question 1 is provided".
ANSWERED = late(
    r"\b(?:answer(?:s|ed)?|respon(?:se|ses|d|ded)|provided?|supplied|disclosed|released|in full|below)\b", re.IGNORECASE
)
REFUSED = late(
    r"\b(?:exempt\w*|except(?:ed|ions?)|withh\w+|refus\w+|declin\w+|redact\w+|cannot|unable|not|no|neither|nor|vexatious|sections?|regulations?)\b",
    re.IGNORECASE,
)
# What such a sentence gives by itself: "The information for questions 1 and 2 is attached."
ATTACHED = late(r"\b(?:attached|enclosed)\b", re.IGNORECASE)
# "With the exception of question 3, the information is attached": told of all others.
EXCEPT = late(
    r"\b(?:apart from|except(?:ing)?(?: for)?|other than|save(?: for)?|with the exception of|all but|excluding)\s+(?:the \w+ (?:in|for|at|to) )?$",
    re.IGNORECASE,
)
NAMED_BY = 60  # characters of a clause in which it begins to name the questions that it is about
FEWEST = 3  # questions of a letter that has such a sentence with two sides


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the sentence, the questions it names, and whether it only says that these are answered."""

    labels: list[str]
    start: int
    end: int
    points: bool


def by_announcement(letter: Prepared, pieces: list[Piece]) -> list[Piece]:
    """The pieces, a refusal that such a sentence tells put to the questions that it names."""
    asked = list(dict.fromkeys(label for p in pieces if p.kind == "Q" for label in p.labels))
    if len(asked) < FEWEST:
        return pieces
    first = min(p.start for p in pieces if p.kind == "Q")
    asking = sorted((p.start, p.end) for p in pieces if p.kind != "A")
    starts, furthest = [start for start, _ in asking], list(accumulate((end for _, end in asking), max))
    for unit in letter.units:
        if unit.start < first or unit.zone is not None or unit.table is not None:
            continue
        before = bisect_left(starts, unit.end)
        if before and furthest[before - 1] > unit.start:
            continue
        clauses = _clauses(letter, unit, asked)
        own = _own(letter, unit, pieces) if clauses else set()
        if clauses and all(label in own for c in clauses if c.points for label in c.labels):
            refusals = [c for c in clauses if not c.points and not set(c.labels) <= own]
            return _parted(letter, unit, clauses, pieces, refusals)
    return pieces


def _clauses(letter: Prepared, unit: Unit, asked: list[str]) -> list[Clause]:
    """Those of the paragraph, where some say that questions are answered and others tell something of other questions; else none.

    What is attached to the letter, or is told of all questions but one, is an answer by itself.
    """
    words = letter.text[unit.start : unit.end]
    starts = [0, *(m.end() for m in CLAUSE.finditer(words)), len(words)]
    out: list[Clause] = []
    alone = False
    for start, end in pairwise(starts):
        name = NAMES.search(words, start, end)
        name = name if name and name.start() < start + NAMED_BY else None
        labels = known_of(numbers_in(name), set(asked)) if name and not ELSEWHERE.search(words, start, name.start()) else []
        if labels:
            others = name is not None and EXCEPT.search(words, start, name.start()) is not None
            labels = [label for label in asked if label not in labels] if others else labels
            refused = REFUSED.search(words, start, end)
            given = refused is None and ATTACHED.search(words, start, end) is not None
            alone = alone or given or others
            points = refused is None and not given and ANSWERED.search(words, start, end) is not None
            out.append(Clause(labels, unit.start + start, unit.start + end, points))
        elif out:
            out[-1] = replace(out[-1], end=unit.start + end)
        else:
            return []
    told = [label for c in out for label in c.labels]
    return out if len(set(told)) == len(told) and (len({c.points for c in out}) > 1 or (alone and len(out) > 1)) else []


def _own(letter: Prepared, unit: Unit, pieces: list[Piece]) -> set[str]:
    """The questions that have an answer of their own below the sentence, by their number or as a piece."""
    own = {p.labels[0] for p in pieces if p.kind == "A" and len(p.labels) == 1 and p.start >= unit.end}
    return own.union(label for labels, _ in _numbered(letter, unit.end, letter.tail_after(unit.start)) for label in labels)


def _numbered(letter: Prepared, start: int, end: int) -> Iterator[tuple[list[str], int]]:
    """The labels that numbers at the heads of paragraphs give, and where these begin."""
    for unit in letter.between(start, end):
        head = letter.heads[unit.index]
        if head is not None and head.tag in "nqa" and head.paths and unit.start >= start:
            yield [".".join(str(p) for p in path) for path in head.paths], unit.start


def _parted(letter: Prepared, unit: Unit, clauses: list[Clause], pieces: list[Piece], refusals: list[Clause]) -> list[Piece]:
    """The pieces without the sentence, and its refusals: those of questions that have no answer of their own."""
    out: list[Piece] = []
    for p in pieces:
        if p.kind != "A" or p.end <= unit.start or p.start >= unit.end:
            out.append(p)
            continue
        if letter.text[p.start : unit.start].strip():
            out.append(replace(p, end=unit.start))
        if letter.text[unit.end : p.end].strip():
            out.extend(_below(letter, replace(p, start=unit.end), clauses))
    out.extend(Piece("A", c.labels, c.start, c.end, how="named") for c in refusals)
    return sorted(out, key=lambda p: p.start)


def _below(letter: Prepared, piece: Piece, clauses: list[Clause]) -> list[Piece]:
    """What stands below the sentence in one piece with it: parted by the numbers of the questions that are said to be answered."""
    said = {label for c in clauses if c.points for label in c.labels}
    parts = [(labels, at) for labels, at in _numbered(letter, piece.start, piece.end) if set(labels) <= said]
    told = [label for labels, _ in parts for label in labels]
    refused = {label for c in clauses if not c.points for label in c.labels}
    left = [label for label in piece.labels if label not in refused]
    if len(piece.labels) < 2 or len(set(told)) < len(told) or not parts or letter.text[piece.start : parts[0][1]].strip():
        return [replace(piece, labels=left or piece.labels)]
    stops = [at for _, at in parts[1:]] + [piece.end]
    return [replace(piece, labels=labels, start=at, end=stop) for (labels, at), stop in zip(parts, stops, strict=True)]
