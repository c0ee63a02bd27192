"""Remarks right below several answers: a note that names the answers it is about, and what is said of all of them and so answers nothing."""

from __future__ import annotations

import re

from foiparse.divide.division import QA
from foiparse.divide.last_lines import FIRST_WORDS, NOTE, OF_FIGURES, REASONS
from foiparse.divide.prepared import Prepared
from foiparse.divide.spans import strip_span
from foiparse.divide.tagger.numbers_named import ELSEWHERE, NAMES, known_of, numbers_in
from foiparse.divide.units import Unit
from foiparse.document import Span
from foiparse.late import late

FEWEST = 2  # answers: below a single one all that is remarked is of it
# "All figures above are rounded", "Please note that all of the costs in this response exclude VAT": of no answer alone.
OF_ALL = late(
    r"(?:please (?:also )?note (?:that )?|nb:? |note:? )?(?:all (?:of )?(?:the |our )?(?:above )?|each of the )"
    r"(?:figures?|numbers|totals|amounts|costs|prices|sums|data)\b"
    r"|(?:please (?:also )?note (?:that )?)?(?:the )?(?:figures|numbers|totals|amounts|costs|prices|sums|data) "
    r"(?:(?:given|provided|shown|quoted) )?(?:above|in this (?:response|letter|reply))\b",
    re.IGNORECASE,
)
# "No further information is held.", "The Council does not hold any other information about this."
NO_MORE = late(
    r"(?:there is |we (?:have|hold) |the [\w ]{3,40} (?:has|holds) )?no (?:further|other|additional) (?:\w+ )?information\b[^.:;?]{0,60}\.?$"
    r"|(?:we|the [\w ]{3,40}) (?:do(?:es)? not|hold\w* no) (?:hold )?(?:any )?(?:further|other|additional) (?:\w+ )?information\b[^.:;?]{0,60}\.?$",
    re.IGNORECASE,
)
# What is asked by "any other information you hold" is answered so.
ASKS_MORE = late(r"\b(?:further|other|additional|any)\b", re.IGNORECASE)

FIGURE = late(r"\d[\d,.]*")
MOST_FIGURES = 1  # of the last answer: where it tells more, "all figures above" may be its own


def give_remarks(letter: Prepared, questions: list[QA]) -> None:
    """Cut such remarks from the last answer's end, and give those that name answers, there or right below, to these."""
    answered = [q for q in questions if q.answer_spans and not q.lead_in]
    if len(answered) < FEWEST:
        return
    start, end = max(q.answer_spans[-1] for q in answered)
    holders = [q for q in answered if q.answer_spans[-1] == (start, end)]
    if len(holders) == len(answered):
        return
    inside = letter.between(start, end)
    below = [u for u in letter.units[inside[-1].index + 1 : inside[-1].index + 2] if u.zone is None] if inside else []
    known, own = {q.label: q for q in answered}, {q.label for q in holders}
    for unit in below:
        _give([known[label] for label in _named(unit, known)], unit)
    for unit in reversed(inside[1:]):
        named = _named(unit, known)
        if (not named or set(named) == own) and not _of_none(letter, unit, start, holders):
            return
        for qa in holders:
            qa.answer_spans[-1] = strip_span(letter.text, qa.answer_spans[-1].start, unit.start)
        _give([known[label] for label in named], unit)


def _give(owners: list[QA], unit: Unit) -> None:
    for qa in owners:
        qa.answer_spans.append(Span(unit.start, unit.end))


def _named(unit: Unit, known: dict[str, QA]) -> list[str]:
    """The answers, by their numbers, that a note on figures says it is about."""
    words = unit.plain[:FIRST_WORDS]
    if unit.grid is not None or not NOTE.match(words) or not OF_FIGURES.search(words) or REASONS.search(words):
        return []
    m = NAMES.search(words)
    if m is None or ELSEWHERE.search(words, 0, m.start()):
        return []
    return known_of(numbers_in(m), set(known))


def _of_none(letter: Prepared, unit: Unit, start: int, holders: list[QA]) -> bool:
    """Whether a paragraph speaks of all answers alike, or only says that this is all there is."""
    if unit.grid is not None or unit.zone is not None:
        return False
    if OF_ALL.match(unit.plain):
        return len(FIGURE.findall(letter.text[start : unit.start])) <= MOST_FIGURES
    asked = " ".join(letter.text[s.start : s.end] for q in holders for s in q.question_spans)
    return NO_MORE.match(unit.plain) is not None and not ASKS_MORE.search(asked)
