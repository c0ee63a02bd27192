"""Questions that the best proposal left together though the letter answers them one by one: lines of questions, lettered parts.

One request with one answer is what most short letters are, so a few terse answers below a few lines are readily taken for one. Where each
line asks by itself, or each part comes again before its answer, the letter says that they are several.
"""

from __future__ import annotations

import re
from dataclasses import replace

from foiparse.divide.numbering import WEAK
from foiparse.divide.one_each import MOST, stands_by_itself
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece, Proposal
from foiparse.divide.tagger.asking import asked_for
from foiparse.divide.units import Unit
from foiparse.late import late

FEWEST = 2  # questions
FEWEST_HEADINGS = 3  # fewer in a row may be a sentence in lines, or two points that an answer makes
HEADING_WORDS = 10  # longer lines are sentences
SENTENCE = late(r"[.;:,]\s*$|\b(?:we|you|i|is|are|was|were|have|has|please)\b", re.IGNORECASE)  # no heading has these
TERSE = 100  # characters of the answer to one line: longer ones may go on with the one before


def told_apart(letter: Prepared, proposal: Proposal) -> Proposal:
    """The proposal with its one question parted, or with a first part told from the words that lead in to it."""
    asked = [p for p in proposal.pieces if p.kind == "Q"]
    answers = sorted((p for p in proposal.pieces if p.kind == "A"), key=lambda p: p.start)
    pieces: list[Piece] = []
    if len(asked) == 1 and len(asked[0].labels) == 1 and answers and all(p.labels == asked[0].labels for p in answers):
        pieces = (
            _by_letters(letter, asked[0], answers)
            or _by_lines(letter, asked[0], answers)
            or _in_one_cell(letter, asked[0], answers)
        )
    elif not asked and len(answers) == 1:
        pieces = _by_headings(letter, answers[0])
    if pieces and len(asked) + len(answers) == len(proposal.pieces):  # of a question in another listing the parts are not known
        leads = {label for p in pieces for label in p.labels if [f"{label}.a"] in [x.labels for x in pieces]}
        return replace(proposal, pieces=pieces, leads=leads)
    return _first_part(letter, proposal)


def _in_one_cell(letter: Prepared, asked: Piece, answers: list[Piece]) -> list[Piece]:
    """The whole numbered request in one cell of a table, answered as a whole in the next: each number is a question, of one answer."""
    units = letter.between(asked.start, asked.end)
    heads = [unit for unit in units if _number(letter, unit)]
    labels = [_number(letter, unit) for unit in heads]
    told = [unit for p in answers for unit in letter.between(p.start, p.end)]
    if not FEWEST <= len(heads) <= MOST or labels != [str(n + 1) for n in range(len(heads))] or heads[0].start != asked.start:
        return []
    cell = {(unit.grid, unit.row, unit.col) for unit in units}
    if len(cell) != 1 or units[0].grid is None or any(_number(letter, unit) for unit in told):
        return []
    return _pieces(asked, heads, labels) + [replace(p, labels=labels) for p in answers]


def _by_headings(letter: Prepared, answer: Piece) -> list[Piece]:
    """ "1. Finance system", "Unit4, ends 2026", "2. HR system", "iTrent": where nothing is asked, the headings that count on are what was."""
    units = letter.between(answer.start, answer.end)
    heads = [unit for unit in units if _number(letter, unit)]
    labels = [_number(letter, unit) for unit in heads]
    if not FEWEST_HEADINGS <= len(heads) <= MOST or labels != [str(n + 1) for n in range(len(heads))]:
        return []
    stops = [unit.index for unit in heads[1:]] + [units[-1].index + 1]
    entries = [stop - unit.index - 1 for unit, stop in zip(heads, stops, strict=True)]
    before = units[: heads[0].index - units[0].index]
    if (
        set(entries) != {1}
        or any(unit.grid is not None for unit in units)
        or any(SENTENCE.search(u.plain) for u in [*before, *heads])
    ):
        return []
    if any(len(unit.plain.split()) > HEADING_WORDS for unit in heads):
        return []
    told = [letter.units[unit.index + 1] for unit in heads]
    ends = [*(unit.start for unit in heads[1:]), answer.end]
    questions = [Piece("Q", [label], u.start, a.start, answer.sure) for label, u, a in zip(labels, heads, told, strict=True)]
    return questions + [Piece("A", [label], a.start, b, answer.sure) for label, a, b in zip(labels, told, ends, strict=True)]


def _by_lines(letter: Prepared, asked: Piece, answers: list[Piece]) -> list[Piece]:
    """Lines that each end in a question mark, or name each a thing of its own, and as many terse lines of answer below."""
    questions = letter.between(asked.start, asked.end)
    told = [unit for p in answers for unit in letter.between(p.start, p.end)]
    if len(told) == len(questions) + 1 and told[0].plain.endswith(":"):
        told = told[1:]  # "We can tell you that:"
    if not FEWEST <= len(questions) == len(told) <= MOST or asked.end > answers[0].start or asked.labels != ["*1"]:
        return []
    if any(letter.heads[unit.index] is not None for unit in questions):
        return []
    if not all(unit.plain.endswith("?") for unit in questions) and not _things(questions):
        return []
    if not all(len(u.plain) <= TERSE and stands_by_itself(q.plain, u) for q, u in zip(questions, told, strict=True)):
        return []
    labels = [f"*{n}" for n in range(1, len(questions) + 1)]
    return _pieces(asked, questions, labels) + _pieces(answers[0], told, labels, answers[-1].end)


def _by_letters(letter: Prepared, asked: Piece, answers: list[Piece]) -> list[Piece]:
    """Parts "a.", "b.", "c." under the words that lead in to them, and the same letters again before what is told of each."""
    parts = [unit for unit in letter.between(asked.start, asked.end) if _letter(letter, unit)]
    told = [unit for p in answers for unit in letter.between(p.start, p.end) if _letter(letter, unit)]
    labels = [_letter(letter, unit) for unit in parts]
    counted = [chr(ord("a") + n) for n in range(len(labels))]
    if not FEWEST <= len(labels) <= MOST or labels != counted or labels != [_letter(letter, unit) for unit in told]:
        return []
    if asked.end > answers[0].start or letter.unit_at(answers[0].start) != told[0].index:
        return []
    first, number = replace(asked, start=parts[0].start), asked.labels[0]
    lead = [] if number.startswith("*") else [replace(asked, end=parts[0].start)]  # without a number its words belong to none
    labels = [f"{number}.{label}" for label in labels] if lead else labels
    return lead + _pieces(first, parts, labels) + _pieces(answers[0], told, labels, answers[-1].end)


def _first_part(letter: Prepared, proposal: Proposal) -> Proposal:
    """ "1. For each of these:" and "(a) Audiology" in one question, where "(b)" is a question of its own: part (a) is one too."""
    known = {label for p in proposal.pieces for label in p.labels}
    for asked in proposal.pieces:
        if asked.kind != "Q" or len(asked.labels) != 1:
            continue
        label = asked.labels[0]
        first, second = f"{label}.a", f"{label}.b"
        part = letter.between(asked.start, asked.end)[-1:]
        if second not in known or first in known or not part or part[0].start == asked.start or _letter(letter, part[0]) != "a":
            continue
        pieces = [replace(p, labels=[first if x == label and p.kind == "A" else x for x in p.labels]) for p in proposal.pieces]
        at = proposal.pieces.index(asked)
        pieces[at : at + 1] = [replace(asked, end=part[0].start), replace(asked, labels=[first], start=part[0].start)]
        return replace(proposal, pieces=pieces, leads=proposal.leads | {label})
    return proposal


def _things(lines: list[Unit]) -> bool:
    """Whether lines name each a thing ("Number of beach huts", "Annual licence fee"), one of them an amount; and are no sentence in lines."""
    plain = [unit.plain for unit in lines]
    apart = all(p[:1].isupper() and p[-1:].isalnum() and len(p.split()) <= HEADING_WORDS for p in plain)
    return len(lines) >= FEWEST_HEADINGS and apart and any({"count", "money"} & set(asked_for(p)) for p in plain)


def _number(letter: Prepared, unit: Unit) -> str:
    """The number that a unit opens with, before its words; "" where it has none, or is no more than a number."""
    head = letter.heads[unit.index]
    path = head.paths[0] if head is not None and head.tag in "nq" and head.form != WEAK and len(head.paths) == 1 else ()
    return str(path[0]) if len(path) == 1 else ""


def _letter(letter: Prepared, unit: Unit) -> str:
    """The letter of a part that stands alone at a unit's head; "" for any other."""
    head = letter.heads[unit.index]
    path = head.paths[0] if head is not None and head.tag == "s" and len(head.paths) == 1 else ()
    return str(path[1]) if len(path) == 2 and path[0] is None else ""


def _pieces(whole: Piece, units: list[Unit], labels: list[str], end: int = 0) -> list[Piece]:
    """A piece of the whole's kind from each unit to the next."""
    stops = [*(unit.start for unit in units[1:]), end or whole.end]
    return [replace(whole, labels=[label], start=u.start, end=b) for label, u, b in zip(labels, units, stops, strict=True)]
