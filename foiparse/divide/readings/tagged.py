"""The likeliest part of every sentence, as the tagger has learnt it, put together as a division: for letters that no list explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece, Proposal
from foiparse.divide.readings.beneath import leads_in
from foiparse.divide.tagger import Tagged, given_questions, otherwise, tagged, with_question
from foiparse.divide.tagger.in_step import recut
from foiparse.divide.tagger.pairing import NOTHING, label_answers
from foiparse.divide.tagger.parts import parts_of
from foiparse.divide.tagger.segments import Segment, join_strays, label_questions, segments_of
from foiparse.late import late

HEADING = 5  # words of a heading over the parts of a question, its number included
SENTENCE_END = late(r"[.?!][\"'”’)]*$")
CONTENT = late(r"[^\W_]{4,}")
STEM = 5  # letters by which two words are the same
FEWEST_SHARED, TWICE = (
    4,
    0.75,
)  # words of the shorter of two questions, and the share that the longer has too, from which on they ask the same
TRIED = 3  # other readings of which the questions are tried with the likeliest answers
MOST_SHARED = (
    1000  # times that answers go to a question: a letter in which hundreds of questions share many is read in another way
)


def by_parts(letter: Prepared) -> Iterator[Proposal]:
    """The segments of the likeliest parts, answers put to their questions; where they ask nothing, also of the likeliest that do.

    Where the tagger is not sure of a sentence, the letter is also cut up as it would be if that sentence played another part.
    """
    found = tagged(letter)
    yield from _by_parts(letter, found, "likeliest part of every sentence")
    if not found.state:  # tagged by hand
        return
    if "QB" not in found.parts:
        yield from _by_parts(
            letter, replace(found, parts=with_question(found)), "likeliest part of every sentence, with a question"
        )
    for parts in otherwise(found):
        for guess in _by_parts(letter, replace(found, parts=parts), "likeliest part of every sentence, one of them otherwise"):
            guess.guess = True
            yield guess


def _by_parts(letter: Prepared, found: Tagged, name: str, aligned: Mapping[int, Sequence[str]] = NOTHING) -> Iterator[Proposal]:
    segments, leads = cut_up(letter, found)
    if not any(s.part == "A" for s in segments):
        return
    rows = label_answers(segments, leads, aligned)
    if _given(segments) > MOST_SHARED:
        return
    _told_twice(segments)
    _as_one(segments)
    proposal = Proposal(name, regular=0.9)
    proposal.leads.update(leads)
    asked = {s.labels[0] for s in segments if s.part == "Q"}
    answered = {label for s in segments if s.part == "A" for label in s.labels}
    for s in segments:
        part = s.part
        if part == "R" and s.labels[0] not in asked:
            if s.labels[0] not in answered:
                continue
            part = "Q"
        if part in ("Q", "A", "R"):
            proposal.add(part, s.labels, s.words_start if part == "Q" else s.start, s.end, s.sure, "tagged")  # type: ignore[arg-type]
    yield proposal
    if not rows or aligned:
        return
    known = [_pieces(proposal)]
    for way, other in recut(found, rows):
        for cut in _by_parts(letter, other.found, f"{name}, {way}", other.labels):
            cut.course = other.sure
            if _pieces(cut) not in known:
                known.append(_pieces(cut))
                yield cut


def _pieces(proposal: Proposal) -> list[tuple[str, tuple[str, ...], int, int]]:
    return [(p.kind, tuple(p.labels), p.start, p.end) for p in proposal.pieces]


def cut_up(letter: Prepared, found: Tagged) -> tuple[list[Segment], set[str]]:
    """The segments that the parts make, their questions with labels, and the labels of those that only lead in."""
    segments = segments_of(letter, found)
    join_strays(segments)
    label_questions(segments)
    return segments, _lead_ins(letter, segments)


def _told_twice(segments: list[Segment]) -> None:
    """The one request of a letter that is put twice, as it was sent and in a few words before its answer, is listed first and asked then."""
    asked = [s for s in segments if s.part == "Q"]
    answers = [s for s in segments if s.part == "A"]
    if len(asked) != 2 or not answers or not all(s.labels[0].startswith("*") for s in asked):
        return
    first, again = ({w[:STEM] for w in CONTENT.findall(s.words.casefold())} for s in asked)
    shared = len(first & again) / max(1, min(len(first), len(again)))
    if min(len(first), len(again)) >= FEWEST_SHARED and shared >= TWICE and answers[0].start > asked[1].start:
        labels = asked[1].labels
        asked[0].part, asked[0].labels = "R", labels
        for s in answers:
            s.labels = labels


def _as_one(segments: list[Segment]) -> None:
    """Several things asked in the only sentence that asks, all of them answered together, are one question."""
    asked = [s for s in segments if s.part == "Q"]
    answers = [s for s in segments if s.part == "A"]
    labels = [s.labels[0] for s in asked]
    one_sentence = len({s.atoms[0].unit.index for s in asked}) == 1 and not any(SENTENCE_END.search(s.words) for s in asked[:-1])
    if len(asked) > 1 and one_sentence and all(x.startswith("*") for x in labels) and all(s.labels == labels for s in answers):
        for s in (*asked, *answers):
            s.labels = labels[:1]


def answered_anew(letter: Prepared, ranked: Sequence[tuple[float, Proposal]]) -> Iterator[Proposal]:
    """The questions of the best other readings, each with the likeliest answers to them."""
    found = tagged(letter)
    seen: set[tuple[tuple[int, int], ...]] = set()
    for _, proposal in ranked[:TRIED]:
        asked = sorted((p for p in proposal.pieces if p.kind == "Q"), key=lambda p: p.start)
        key = tuple((p.start, p.end) for p in asked)
        if not asked or key in seen:
            continue
        seen.add(key)
        parts = parts_of(found.middles, proposal)
        made = Tagged(found.atoms, given_questions(found, [p if p[0] in "QR" else "" for p in parts]), found.sure, [], [], [])
        segments = segments_of(letter, made)
        if not any(s.part == "A" for s in segments):
            continue
        _take_labels(segments, proposal)
        rows = label_answers(segments, proposal.leads)
        if _given(segments) > MOST_SHARED:
            continue
        fresh = _with_answers(proposal, asked, segments, "")
        yield fresh
        known = [_pieces(fresh)]
        for way, other in recut(replace(found, parts=made.parts), rows):
            segments = segments_of(letter, other.found)
            _take_labels(segments, proposal)
            label_answers(segments, proposal.leads, other.labels)
            cut = _with_answers(proposal, asked, segments, f", {way}")
            cut.course = other.sure
            if _pieces(cut) not in known:
                known.append(_pieces(cut))
                yield cut


def _given(segments: Sequence[Segment]) -> int:
    """How many times answers go to a question."""
    return sum(len(s.labels) for s in segments if s.part == "A")


def _with_answers(proposal: Proposal, asked: list[Piece], segments: list[Segment], way: str) -> Proposal:
    fresh = Proposal(f"{proposal.name}; likeliest answers{way}", regular=proposal.regular, leads=set(proposal.leads))
    for p in proposal.pieces:
        if p.kind != "A":
            fresh.add(p.kind, p.labels, p.start, p.end, p.sure, p.how)
    for s in segments:
        if s.part == "A":
            fresh.add("A", s.labels, max(s.start, _before(asked, s.start)), s.end, s.sure, "tagged")
    return fresh


def _take_labels(segments: list[Segment], proposal: Proposal) -> None:
    pieces = sorted(proposal.pieces, key=lambda p: p.start)
    for s in segments:
        if s.part in "QR":
            middle = (s.atoms[0].start + s.atoms[0].end) // 2
            s.labels = next((list(p.labels) for p in pieces if p.start <= middle < p.end and p.kind == s.part), [""])


def _before(asked: list[Piece], start: int) -> int:
    """Where the question ends that cuts through the atom at `start`: the answer begins there."""
    return max((p.end for p in asked if p.start <= start < p.end), default=0)


def _lead_ins(letter: Prepared, segments: list[Segment]) -> set[str]:
    """Questions that only introduce the parts right after them."""
    out: set[str] = set()
    for s, follows in pairwise(segments):
        parts = follows.labels and follows.labels[0].startswith(s.labels[0] + ".") if s.labels else False
        words = letter.text[s.start : s.end]
        if s.part == "Q" == follows.part and parts and (leads_in(words) or _is_heading(words)):
            out.add(s.labels[0])
    return out


def _is_heading(words: str) -> bool:
    """ "Q1. Dogs", "ii. COMPLAINTS": a few words that ask nothing by themselves."""
    return "?" not in words and len(words.split()) <= HEADING
