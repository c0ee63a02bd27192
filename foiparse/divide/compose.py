"""The winning proposal as the letter's questions: labels, parents, lead-ins, shared answers, spans without furniture."""

from __future__ import annotations

import re
from itertools import pairwise

from foiparse.divide.announced import by_announcement
from foiparse.divide.division import QA, Division, Zone
from foiparse.divide.endings import give_annexes, is_headline, trim_end
from foiparse.divide.last_lines import give_reasons_below, take_last_lines
from foiparse.divide.left_over import with_left_over
from foiparse.divide.named import told_by_requester
from foiparse.divide.noted import give_notes, give_notes_above
from foiparse.divide.numbering import NAMED
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece, Proposal
from foiparse.divide.question_ends import cut_greetings
from foiparse.divide.reasons import give_reasons
from foiparse.divide.references import resolve
from foiparse.divide.refused_below import give_refusals, give_whole
from foiparse.divide.rejoined import rejoined
from foiparse.divide.remarks import give_remarks
from foiparse.divide.rest_named import the_rest_apart
from foiparse.divide.sections import without_headings_asked, without_sections
from foiparse.divide.spans import clean_spans, strip_span
from foiparse.document import Span
from foiparse.late import late

SET_APART = ("page_header", "page_footer", "navigation")  # furniture also where it stands inside an answer
STAR = late(r"(?<=[\w.,;:!?)])\s?\*(?!\w)")  # a star after a word: the mark of a footnote

# What bounds the questions of a whole list, below it.
BOUNDS = late(
    r"(?:for each|for all|in each|for the (?:years?|period|last|past)|between|from \d|during|over the)\b", re.IGNORECASE
)
NUMBER_ALONE = late(
    r"^\W*(?:(?:question|q|answer|a)\W*(?=\d))?|\W+$", re.IGNORECASE
)  # what stands about a number that is all there is
FOOTNOTE = late(r"\b(?:see|refer to|as per|in)\b.{0,20}\b(?:foot ?note|note (?:below|at the (?:end|foot|bottom)))", re.IGNORECASE)


def compose(letter: Prepared, proposal: Proposal) -> Division:
    """The division that a proposal makes."""
    division = Division(reading=proposal.name)
    known = set(proposal.labels)
    last = max((p.start for p in proposal.pieces if p.kind == "A"), default=-1)
    named = [q for p in rejoined(letter, proposal.pieces) for q in _by_name(letter, p, known, p.start == last)]
    pieces = sorted(with_left_over(letter, the_rest_apart(letter, named)), key=lambda p: p.start)
    pieces = by_announcement(letter, without_headings_asked(letter, pieces))
    _lone_headings(letter, pieces)
    without_sections(letter, pieces)
    _headings_on(letter, pieces)
    _list_bounds(letter, pieces)
    _nothing_asked(letter, pieces)
    division.questions = [_question(letter, pieces, label, proposal) for label in _order(pieces)]
    _share(pieces, {q.label: q for q in division.questions})
    cut_greetings(letter.text, division.questions)
    _lone_number(letter, division.questions)
    _number_over_parts(letter.text, division.questions)
    trim_end(letter, division.questions)
    take_last_lines(letter, division.questions)
    give_remarks(letter, division.questions)
    give_reasons_below(letter, division.questions)
    give_whole(letter, division.questions)
    give_refusals(letter, division.questions)
    give_reasons(letter, division.questions)
    _footnote(letter, division.questions)
    give_notes(letter, division.questions)
    give_notes_above(letter, division.questions)
    give_annexes(letter, division.questions)
    for qa in division.questions:
        qa.lead_in = qa.lead_in and not qa.answer_spans  # what is answered asks for something itself
    resolve(letter.text, division.questions)
    division.zones = _furniture(letter, division.questions)
    return division


def _by_name(letter: Prepared, piece: Piece, known: set[str], last: bool) -> list[Piece]:
    """A shared answer, or the letter's last one, is parted where a paragraph names its questions ("For question 3, …")."""
    if piece.kind != "A" or (len(piece.labels) < 2 and not last):
        return [piece]
    out, end = [piece], piece.end
    for unit in letter.between(piece.start, piece.end)[1:]:
        head = letter.heads[unit.index]
        if head is None or head.form != NAMED:
            continue
        named = [".".join(str(p) for p in path) for path in head.paths]
        if set(named) < set(piece.labels) or (last and set(named) <= known and set(named) != set(piece.labels)):
            out[-1].end = unit.start
            out.append(Piece("A", named, unit.start, end, piece.sure, "named"))
    _first_named(letter, out)
    return out


def _first_named(letter: Prepared, parts: list[Piece]) -> None:
    """ "In answer to question 3, …" before "In relation to 1 and 2, …", all three of which one answer was to: it is to question 3 alone."""
    units = letter.between(parts[0].start, parts[0].end)
    head = letter.heads[units[0].index] if units and len(parts) > 1 else None
    named = [".".join(str(p) for p in path) for path in head.paths] if head is not None and head.form == NAMED else []
    if named and set(named) < set(parts[0].labels) <= {label for p in parts[1:] for label in p.labels}.union(named):
        parts[0].labels = named


def _lone_headings(letter: Prepared, pieces: list[Piece]) -> None:
    """ "You asked:", "Our response:" belong to a question and its answer where they come again for each; once, they head the whole."""
    for zone, kind in (("request", "Q"), ("response", "A")):
        heads = [u for u in letter.units if u.zone == zone]
        if len(heads) == 1:
            for p in (p for p in pieces if p.kind == kind and p.start <= heads[0].start and heads[0].end < p.end):
                inside = letter.between(p.start, p.end)
                if len(inside) > 1 and inside[0] is heads[0]:
                    p.start = inside[1].start


def _headings_on(letter: Prepared, pieces: list[Piece]) -> None:
    """A bold line that ends one answer and stands right above another heads the other."""
    for p, follows in pairwise(pieces):
        if p.kind != "A" or follows.kind != "A":
            continue
        inside, below = letter.between(p.start, p.end), letter.between(follows.start, follows.end)
        if len(inside) < 2 or not below or inside[-2].bold or below[0].index != inside[-1].index + 1:
            continue
        if is_headline(inside[-1], below[0]):
            p.end = follows.start = inside[-1].start


def _nothing_asked(letter: Prepared, pieces: list[Piece]) -> None:
    """ "1. Category: finance, payroll" before "2. Supplier: which firm …?" asks nothing: the answer to the next is not its own too."""
    named = told_by_requester(letter)
    first = next((p for p in pieces if p.kind == "Q"), None)
    if first is not None and letter.unit_at(first.start) in named:
        for p in pieces:
            if p.kind == "A" and len(p.labels) > 1:
                p.labels = [label for label in p.labels if label not in first.labels] or p.labels


def _list_bounds(letter: Prepared, pieces: list[Piece]) -> None:
    """What stands below a list of bullets and bounds them all ("for each year from 2018 to date") is none of the last one's words."""
    asked = [p for p in pieces if p.kind == "Q"]
    bulleted = [p for p in asked if _bullet(letter, letter.unit_at(p.start))]
    if len(bulleted) < 2 or len(bulleted) < len(asked):
        return
    for p in bulleted:
        below = letter.between(p.start, p.end)[1:]
        if below and letter.heads[below[-1].index] is None and BOUNDS.match(below[-1].plain):
            p.end = below[-1].start


def _bullet(letter: Prepared, k: int) -> bool:
    head = letter.heads[k] if k < len(letter.heads) else None
    return head is not None and head.tag == "b"


def _lone_number(letter: Prepared, questions: list[QA]) -> None:
    """The only question goes by the number printed before it, also where it was read as prose."""
    if len(questions) != 1 or not questions[0].label.startswith("*") or not questions[0].question_spans:
        return
    at = questions[0].question_spans[0].start
    head = letter.heads[letter.unit_at(at)] if letter.unit_at(at) < len(letter.units) else None
    if head is not None and head.tag in "nq" and len(head.paths) == 1 and letter.units[letter.unit_at(at)].start == at:
        questions[0].label = ".".join(str(p) for p in head.paths[0])


def _number_over_parts(text: str, questions: list[QA]) -> None:
    """ "1." alone over "a. 14", "b. 22" is no answer: question 1 only leads in to its parts."""
    parents = {q.parent for q in questions if q.answer_spans}
    for qa in questions:
        words = " ".join(text[s.start : s.end] for s in qa.answer_spans)
        if qa.label in parents and NUMBER_ALONE.sub("", words).casefold() == qa.label:
            qa.answer_spans, qa.lead_in = [], True


def _footnote(letter: Prepared, questions: list[QA]) -> None:
    """A paragraph that opens with a star at the letter's end belongs to the answer that bears the star."""
    answered = [q for q in questions if q.answer_spans]
    if len(answered) < 2:
        return
    last = answered[-1]
    span = last.answer_spans[-1]
    note = next((u for u in letter.between(span.start, span.end)[1:] if u.plain.startswith("*") and u.start > span.start), None)
    if note is None:
        return
    bearers = [q for q in answered if any(STAR.search(letter.text, s.start, min(s.end, note.start)) for s in q.answer_spans)] or [
        q for q in answered if any(FOOTNOTE.search(letter.text, s.start, min(s.end, note.start)) for s in q.answer_spans)
    ]
    if bearers and last not in bearers:
        tail = Span(note.start, span.end)
        last.answer_spans[-1] = strip_span(letter.text, span.start, note.start)
        for qa in bearers:
            qa.answer_spans.append(tail)


def _order(pieces: list[Piece]) -> list[str]:
    return list(dict.fromkeys(label for p in pieces for label in p.labels))


def _question(letter: Prepared, pieces: list[Piece], label: str, proposal: Proposal) -> QA:
    mine = [p for p in pieces if label in p.labels]
    qa = QA(label, lead_in=label in proposal.leads)
    if "." in label and any(label.rsplit(".", 1)[0] in p.labels for p in pieces):
        qa.parent = label.rsplit(".", 1)[0]
    for piece in mine:
        spans = {"Q": qa.question_spans, "A": qa.answer_spans, "R": qa.listing_spans}[piece.kind]
        spans.extend(clean_spans(letter, piece.start, piece.end))
    sure = [p.sure for p in mine if p.kind != "R"]
    qa.confidence = min(sure) if sure else 0.5
    if not qa.answer_spans and not qa.lead_in:
        qa.flags.append("no_answer")
    return qa


def _share(pieces: list[Piece], by_label: dict[str, QA]) -> None:
    for piece in pieces:
        if piece.kind == "A" and len(piece.labels) > 1:
            for label in piece.labels:
                same = dict.fromkeys([*by_label[label].same_answer_as, *piece.labels])
                same.pop(label, None)
                by_label[label].same_answer_as = list(same)


def _furniture(letter: Prepared, questions: list[QA]) -> list[Zone]:
    """Every unit outside the questions' spans, neighbours of one kind joined."""
    spans = sorted(s for q in questions for part in (q.question_spans, q.answer_spans, q.listing_spans) for s in part)
    zones: list[Zone] = []
    k = reach = 0
    for unit in sorted([*letter.units, *letter.furniture], key=lambda u: u.start):
        while k < len(spans) and spans[k].start < unit.end:
            reach = max(reach, spans[k].end)
            k += 1
        if reach > unit.start and unit.zone not in SET_APART:
            continue
        kind = unit.zone or ("heading" if unit.heading else "other")
        if zones and zones[-1].kind == kind:
            zones[-1].span = Span(zones[-1].span.start, unit.end)
        else:
            zones.append(Zone(kind, Span(unit.start, unit.end)))  # type: ignore[arg-type]
    return zones
