"""The parts of a letter whose answers name no question: cut anew, in step with its questions as `aligning.py` puts them, or as one answer to all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from foiparse.divide.tagger.aligning import MOST_ATOMS, MOST_QUESTIONS, begun, course_of
from foiparse.divide.tagger.aligning_signs import TOGETHER, Looked, look
from foiparse.divide.tagger.model import AB, AI

if TYPE_CHECKING:
    from foiparse.divide.tagger import Tagged
    from foiparse.divide.tagger.pairing import Row

IN_STEP = "in step"
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
class Recut:
    """The letter with its rows of answers cut anew; the labels of each sentence, by where it begins; how likely all is (log)."""

    found: Tagged
    labels: dict[int, list[str]]
    sure: float


def recut(found: Tagged, rows: Sequence[Row]) -> Iterator[tuple[str, Recut]]:
    """Cut the rows in step with the questions, and as one answer to all of them, each by its name.

    A way that is unlikely is left out: one sentence for ten questions, or one answer where each sentence plainly has its question.
    """
    seen = [(course, *course_of(course.looked)) for course in courses(found, rows)]
    if not seen:
        return
    for name, cuts in (
        (IN_STEP, [(course, put, sure) for course, put, sure, _ in seen]),
        (TOGETHER, [(course, None, sure) for course, _, _, sure in seen]),
    ):
        if sum(sure for _, _, sure in cuts) >= LEAST:
            yield name, _cut(found, cuts)


def _cut(found: Tagged, cuts: Sequence[tuple[Course, list[int] | None, float]]) -> Recut:
    """`cuts`: each row with the question's place for each of its sentences (None: all are to all), and how likely that is."""
    parts, labels = list(found.parts), dict[int, list[str]]()
    for course, put, _ in cuts:
        to = put if put is not None else [0] * len(course.places)
        for k, i, first in zip(course.places, to, begun(to), strict=True):
            parts[k] = "AB" if first else "AI"
            labels[found.atoms[k].start] = course.labels if put is None else [course.labels[i]]
    return Recut(replace(found, parts=parts), labels, sum(sure for _, _, sure in cuts))
