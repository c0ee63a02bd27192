"""The common questions of a group, and which question of each letter is which: by words, then order, then label."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from foiparse.comparison.group import plain, questions_of
from foiparse.comparison.model import Member
from foiparse.letter import Question

# Words agree from here on (rapidfuzz ratio, 0 to 100): restating and re-punctuating keep to 85 and more, two questions of
# one request that differ in one term lie at 60 to 90, so order decides between these.
ENOUGH = 72.0
# A question inside a longer one: the best-fitting part must agree almost word for word.
INSIDE = 88.0
# What the same place in the order and the same label are worth beside words: less than one changed word in a long question.
ORDER_WEIGHT, LABEL_WEIGHT = 2.0, 2.0
# A question shorter than this (in words) is told apart by its parent's words ("4. How many, by year:" "a. 2019").
SHORT = 5
# A question that no common one fits becomes one where at least this many letters ask it.
RECURS = 2


@dataclass(slots=True)
class Wording:
    """A question of a letter as it is compared: its label, its words with its parent's where it is short, its place 0 to 1."""

    question: Question
    words: str
    place: float


@dataclass(slots=True)
class Match:
    """A letter's questions laid beside the common ones: number → wordings with their score and a flag."""

    found: dict[int, list[tuple[Wording, float, str | None]]] = field(default_factory=dict)
    left: list[tuple[Wording, int | None, float]] = field(default_factory=list)


def wordings(member: Member) -> list[Wording]:
    """The letter's questions ready to be compared."""
    parents = {q.label: q for q in member.letter.questions}
    asked = questions_of(member)
    out = []
    for n, question in enumerate(asked):
        words = plain(question.text)
        parent = parents.get(question.parent or "")
        if parent and words and len(words.split()) < SHORT:
            words = f"{plain(parent.text)} {words}"
        out.append(Wording(question, words, n / max(1, len(asked) - 1)))
    return out


def common_questions(members: list[Member]) -> list[Wording]:
    """The questions of the letter that has most in common with the others: the usual number of them, most words."""
    every = [wordings(m) for m in members]
    usual = Counter(len([w for w in ws if w.words]) for ws in every).most_common(1)[0][0]
    fit = [ws for ws in every if len([w for w in ws if w.words]) == usual]
    common = max(fit, key=lambda ws: sorted(sum(len(w.words) for w in one) for one in fit).index(sum(len(w.words) for w in ws)))
    return [w for w in common if w.words] + _recurring(every, [w for w in common if w.words])


def _recurring(every: list[list[Wording]], common: list[Wording]) -> list[Wording]:
    """Questions that the chosen letter lacks and at least `RECURS` others ask."""
    spare: list[tuple[Wording, int]] = []
    for ws in every:
        match = align(ws, common)
        for wording, _, _ in match.left:
            if len(wording.words.split()) < SHORT:
                continue
            near = next((n for n, (s, _) in enumerate(spare) if fuzz.ratio(s.words, wording.words) >= ENOUGH), None)
            if near is None:
                spare.append((wording, 1))
            else:
                spare[near] = (spare[near][0], spare[near][1] + 1)
    return [w for w, times in spare if times >= RECURS]


def align(asked: list[Wording], common: list[Wording]) -> Match:
    """Each question of a letter with the common question that it is, one to one first, then merged, split and by label."""
    match = Match()
    scores = {
        (i, j): s
        for i, own in enumerate(asked)
        for j, other in enumerate(common)
        if own.words and (s := fuzz.ratio(own.words, other.words, score_cutoff=ENOUGH - 1))
    }
    taken_own, taken_common = _one_to_one(asked, common, scores, match)
    for i, own in enumerate(asked):
        if i not in taken_own and own.words:
            _several(i, own, common, match, taken_own, taken_common)
    _by_label(asked, common, match, taken_own, taken_common)
    for i, own in enumerate(asked):
        if i not in taken_own:
            nearest = max(range(len(common)), key=lambda j: fuzz.ratio(own.words, common[j].words), default=None)
            match.left.append((own, nearest, fuzz.ratio(own.words, common[nearest].words) if nearest is not None else 0.0))
    return match


def _one_to_one(
    asked: list[Wording], common: list[Wording], scores: dict[tuple[int, int], float], match: Match
) -> tuple[set[int], set[int]]:
    """Pairs from the best down; place in the order and label decide between wordings that are alike."""

    def rank(pair: tuple[int, int]) -> float:
        """Words first, then place and label."""
        own, other = asked[pair[0]], common[pair[1]]
        same = bool(re.search(r"\d|[a-z]", own.question.label)) and own.question.label.lstrip("*") == other.question.label.lstrip(
            "*"
        )
        return scores[pair] + ORDER_WEIGHT * (1 - abs(own.place - other.place)) + LABEL_WEIGHT * same

    taken_own: set[int] = set()
    taken_common: set[int] = set()
    for i, j in sorted((p for p, s in scores.items() if s >= ENOUGH), key=rank, reverse=True):
        if i not in taken_own and j not in taken_common:
            taken_own.add(i)
            taken_common.add(j)
            match.found[j] = [(asked[i], scores[i, j], None)]
    return taken_own, taken_common


def _several(i: int, own: Wording, common: list[Wording], match: Match, taken_own: set[int], taken_common: set[int]) -> None:
    """A question that holds several common ones ("merged"), or is a part of one ("split")."""
    count = len(own.words.split())
    for j, other in enumerate(common):
        length = len(other.words.split())
        if j not in taken_common and count > length >= SHORT:
            score = fuzz.partial_ratio(other.words, own.words, score_cutoff=INSIDE)
            if score:
                match.found[j] = [(own, score, "merged")]
                taken_own.add(i)
    taken_common.update(match.found)
    if i in taken_own:
        return
    for j, other in enumerate(common):
        if len(other.words.split()) > count >= SHORT:
            score = fuzz.partial_ratio(own.words, other.words, score_cutoff=INSIDE)
            if score:
                match.found.setdefault(j, []).append((own, score, "split"))
                taken_own.add(i)
                taken_common.add(j)
                return


def _by_label(asked: list[Wording], common: list[Wording], match: Match, taken_own: set[int], taken_common: set[int]) -> None:
    """An answer to "question 3" whose words are not restated goes to the common question that is printed so."""
    for i, own in enumerate(asked):
        if i in taken_own or own.words or own.question.label.startswith("*"):
            continue
        for j, other in enumerate(common):
            if j not in taken_common and other.question.label == own.question.label:
                match.found[j] = [(own, 0.0, "by_label")]
                taken_own.add(i)
                taken_common.add(j)
                break
