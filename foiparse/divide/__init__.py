"""Document → Division: zones, header facts, questions with their answers, tables with their questions."""

from __future__ import annotations

from collections.abc import Iterable

from foiparse.divide.agreement import by_agreement
from foiparse.divide.apart import told_apart
from foiparse.divide.choice import choose
from foiparse.divide.compose import compose
from foiparse.divide.division import Candidate, Division
from foiparse.divide.figure_rows import tables_of_lines
from foiparse.divide.filled_in import filled_in
from foiparse.divide.margin import margin
from foiparse.divide.one_each import one_each
from foiparse.divide.placing import in_order, place_tables
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings import READINGS
from foiparse.divide.readings.tagged import answered_anew, by_parts
from foiparse.divide.score import score, sound
from foiparse.divide.shared_out import shared_out
from foiparse.divide.tagger import tagged
from foiparse.divide.tagger.certainty import doubts
from foiparse.document import Document
from foiparse.plugins import READINGS as READING_PLUGINS
from foiparse.plugins import plugins

MOST = 15  # proposals of the readings that go on to be weighed: those behind are never chosen


def divide(document: Document) -> Division:
    """Divide a letter by the best of the readings that compete for it."""
    letter = prepare(document)
    by_rules = propose_by_rules(letter)
    letter.ranked = [(c.score, p) for c, p in by_rules]
    by_tagger = propose_by_tagger(letter)  # which has learnt from what the readings say by themselves
    ranked = by_agreement(choose(letter, [*_shared_out(letter, by_rules), *by_tagger]), tagged(letter).middles)
    best = filled_in(letter, told_apart(letter, ranked[0][1])) if ranked else Proposal("none")
    division = compose(letter, one_each(letter, best) or best)
    division.tables = in_order([*place_tables(document, division.questions), *tables_of_lines(document, division.questions)])
    division.candidates = [c for c, _ in ranked]
    division.margin = margin([(c.value, p) for c, p in ranked]) if ranked else 0.0
    division.doubts = doubts(tagged(letter))
    if not division.questions:
        division.flags.append("no_questions")
    return division


def propose_by_rules(letter: Prepared) -> list[tuple[Candidate, Proposal]]:
    """The sound proposals of all readings, best first by the criteria."""
    readings = (*READINGS, *plugins(READING_PLUGINS).values())
    return sorted(_scored(letter, (p for reading in readings for p in reading(letter))), key=lambda pair: -pair[0].score)[:MOST]


def propose_by_tagger(letter: Prepared) -> list[tuple[Candidate, Proposal]]:
    """The sound proposals made of the likeliest parts of all sentences, given what the readings say (`letter.ranked`)."""
    return _scored(letter, [*by_parts(letter), *answered_anew(letter, letter.ranked)])


def _shared_out(letter: Prepared, scored: list[tuple[Candidate, Proposal]]) -> list[tuple[Candidate, Proposal]]:
    """The proposals, answers in their parts where numbers share them out among several questions."""
    parted = [(pair, shared_out(letter, pair[1])) for pair in scored]
    return [pair if other is None else (score(letter, other), other) for pair, other in parted]


def _scored(letter: Prepared, proposals: Iterable[Proposal]) -> list[tuple[Candidate, Proposal]]:
    return [(score(letter, p), p) for p in proposals if sound(letter, p)]
