"""The parts of a letter whose answers go in step with its questions: cut anew where `aligning.py` puts the sentences to other questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from foiparse.divide.tagger.aligning import MOST_ATOMS, MOST_QUESTIONS, begun, course_of
from foiparse.divide.tagger.aligning_signs import Looked, look
from foiparse.divide.tagger.model import AB, AI

if TYPE_CHECKING:
    from foiparse.divide.tagger import Tagged
    from foiparse.divide.tagger.pairing import Row

# A way through the rows that is less likely (log) is not proposed: of 4, 3, 2.3, 1.6 and none the one by which most letters not seen are whole.
LEAST = -4.0
FLOOR = 1e-3  # least odds: a part that is all but ruled out is no surer than this


@dataclass(frozen=True, slots=True)
class Course:
    """The sentences of a row, by their places among the letter's atoms, and what they were seen to tell."""

    labels: list[str]
    places: list[int]
    looked: Looked


def courses(found: Tagged, rows: Sequence[Row]) -> Iterator[Course]:
    """Each row of answers, looked through; rows too long to tell anything are left out."""
    if not found.odds:  # tagged by hand: nothing is said of where an answer may begin
        return
    place = {a.start: k for k, a in enumerate(found.atoms)}
    for row in rows:
        places = [place[a.start] for s in row.answers for a in s.atoms]
        if not 0 < len(places) <= MOST_ATOMS or len(row.labels) > MOST_QUESTIONS:
            continue
        gaps = [True, *(b - a > 1 for a, b in pairwise(places))]
        cut = [log((found.odds[k][AB] + FLOOR) / (found.odds[k][AI] + FLOOR)) for k in places]
        yield Course(row.labels, places, look([found.atoms[k] for k in places], gaps, cut, [q.words for q in row.questions]))


@dataclass(frozen=True, slots=True)
class Stepped:
    """The letter with its rows of answers cut in step with the questions; the label of each sentence, by where it begins; how likely all is (log)."""

    found: Tagged
    labels: dict[int, str]
    sure: float


def in_step(found: Tagged, rows: Sequence[Row]) -> Stepped | None:
    """Cut the rows in step; None where there is none, or the likeliest way is still unlikely: one sentence for ten questions."""
    parts, labels, sure = list(found.parts), dict[int, str](), 0.0
    for course in courses(found, rows):
        put, likely = course_of(course.looked)
        sure += likely
        for k, i, first in zip(course.places, put, begun(put), strict=True):
            parts[k] = "AB" if first else "AI"
            labels[found.atoms[k].start] = course.labels[i]
    return Stepped(replace(found, parts=parts), labels, sure) if labels and sure >= LEAST else None
