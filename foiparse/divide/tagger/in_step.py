"""The parts of a letter whose answers name no question: cut anew, in step with its questions as `aligning.py` puts them, or as one answer to all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from foiparse.divide.tagger.aligning import MOST_ATOMS, MOST_QUESTIONS, begun, ways_of
from foiparse.divide.tagger.aligning_signs import TOGETHER, Looked, look
from foiparse.divide.tagger.by_place import says_rest
from foiparse.divide.tagger.model import AB, AI

if TYPE_CHECKING:
    from foiparse.divide.tagger import Tagged
    from foiparse.divide.tagger.pairing import Row

IN_STEP, SHARED = "in step", "in step, shared"
# A way through the rows that is less likely (log) is not proposed: of 4, 3, 2.3, 1.6 and none the one by which most letters not seen are whole.
LEAST = -4.0
FLOOR = 1e-3  # least odds: a part that is all but ruled out is no surer than this


@dataclass(frozen=True, slots=True)
class Answered:
    """The sentences of a row, by their places among the letter's atoms, and what they were seen to tell."""

    labels: list[str]
    places: list[int]
    looked: Looked


def courses(found: Tagged, rows: Sequence[Row]) -> Iterator[Answered]:
    """Each row of answers, looked through; rows too long to tell anything are left out."""
    if not found.odds:  # tagged by hand: nothing is said of where an answer may begin
        return
    place = {a.start: k for k, a in enumerate(found.atoms)}
    for row in rows:
        places = [place[a.start] for s in row.answers for a in s.atoms]
        if not 0 < len(places) <= MOST_ATOMS or len(row.labels) > MOST_QUESTIONS or any(says_rest(s) for s in row.answers):
            continue  # "For the remainder of your request, …" is in step with no question
        gaps = [True, *(b - a > 1 for a, b in pairwise(places))]
        cut = [log((found.odds[k][AB] + FLOOR) / (found.odds[k][AI] + FLOOR)) for k in places]
        yield Answered(row.labels, places, look([found.atoms[k] for k in places], gaps, cut, [q.words for q in row.questions]))


@dataclass(frozen=True, slots=True)
class Recut:
    """The letter with its rows of answers cut anew; the labels of each sentence, by where it begins; how likely all is (log)."""

    found: Tagged
    labels: dict[int, list[str]]
    sure: float


def recut(found: Tagged, rows: Sequence[Row]) -> Iterator[tuple[str, Recut]]:
    """Cut the rows in step with the questions, one answer to each or some to several, and as one answer to all of them, each by its name.

    A way that is unlikely is left out: one sentence for ten questions, or one answer where each sentence plainly has its question.
    """
    seen = [(row, ways_of(row.looked)) for row in courses(found, rows)]
    if not seen:
        return
    named = {
        IN_STEP: [(row, ways.single.places, ways.single.sure) for row, ways in seen],
        SHARED: [(row, ways.shared.places, ways.shared.sure) for row, ways in seen],
        TOGETHER: [(row, [(0, len(row.labels) - 1)] * len(row.places), ways.together) for row, ways in seen],
    }
    if named[SHARED] == named[IN_STEP]:
        del named[SHARED]
    for name, cuts in named.items():
        if sum(sure for _, _, sure in cuts) >= LEAST:
            yield name, _cut(found, cuts)


def _cut(found: Tagged, cuts: Sequence[tuple[Answered, list[tuple[int, int]], float]]) -> Recut:
    """`cuts`: each row with the places of the questions that each of its sentences is to, and how likely that is."""
    parts, labels = list(found.parts), dict[int, list[str]]()
    for row, to, _ in cuts:
        for k, (first, last), begins in zip(row.places, to, begun(to), strict=True):
            parts[k] = "AB" if begins else "AI"
            labels[found.atoms[k].start] = row.labels[first : last + 1]
    return Recut(replace(found, parts=parts), labels, sum(sure for _, _, sure in cuts))
