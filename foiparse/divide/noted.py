"""Notes with names below the answers ("Note A: …", "Note 2 – …") go to the answers that point to them ("Please see note A").

They mostly stand below the last answer, or right before the signature, whatever their number: their place tells nothing of whose they are.
Notes above the first question go to the answers that lean on them ("see the notes above").
"""

from __future__ import annotations

import re

from foiparse.divide.division import QA
from foiparse.divide.prepared import Prepared
from foiparse.divide.spans import strip_span
from foiparse.divide.units import Unit
from foiparse.document import Span
from foiparse.late import late

NAMES_NOTE = late(r"\W{0,2}notes? ?\(?([A-Z]|\d{1,2})\)? ?[:.)–-]", re.IGNORECASE)
POINTS = late(r"\bnotes?:? \(?([A-Z]|\d{1,2})\b\)?(?:(?:, | and | & )\(?([A-Z]|\d{1,2})\b\)?)?", re.IGNORECASE)
FEWEST = 2  # answers: the only one has all notes anyhow
MOST = 30  # notes of a letter: more are the rows of a list


def give_notes(letter: Prepared, questions: list[QA]) -> None:
    """Move each named note that stands below the answers to those that point to it; one that none points to stays."""
    answered = [q for q in questions if q.answer_spans and not q.lead_in]
    if len(answered) < FEWEST:
        return
    notes = _notes(letter, answered)
    if not 0 < len(notes) <= MOST:
        return
    pointing = _pointing(letter, answered, next(iter(notes.values())).start)
    for name, note in notes.items():
        owners = pointing.get(name, [])
        holders = [qa for qa in answered if any(s.start < note.end and note.start < s.end for s in qa.answer_spans)]
        if owners and [qa.label for qa in holders] != [qa.label for qa in owners]:
            for qa in holders:
                _without(letter, qa, note)
            for qa in owners:
                qa.answer_spans.append(note)


# "Please note that all figures are rounded" above the first question; "see the note above" in an answer.
OPENS_NOTE = late(r"\W*(?:please (?:also )?(?:note|read|be aware)|notes?\b|important\b|n\.?b\b|caveats?\b)", re.IGNORECASE)
LEANS_ON = late(
    r"\b(?:see|refer to|as per|per|subject to)(?: the| our)? (?:notes?|caveats?) (?:\w+ ){0,2}(?:above|at the (?:top|start|beginning))"
    r"|\b(?:see|refer to)(?: the| our)? above (?:notes?|caveats?)\b",
    re.IGNORECASE,
)


def give_notes_above(letter: Prepared, questions: list[QA]) -> None:
    """Give the notes right above the first question to the answers that lean on them."""
    leaning = [q for q in questions if any(LEANS_ON.search(letter.text, s.start, s.end) for s in q.answer_spans)]
    first = min((s.start for q in questions for s in (*q.question_spans, *q.answer_spans)), default=0)
    if not leaning or not first:
        return
    above = letter.units[: letter.unit_at(first)]
    begin = len(above)
    while begin and above[begin - 1].zone is None and above[begin - 1].grid is None and not above[begin - 1].plain.endswith(":"):
        begin -= 1
        if OPENS_NOTE.match(above[begin].plain):
            note = strip_span(letter.text, above[begin].start, above[-1].end)
            for qa in leaning:
                qa.answer_spans.insert(0, note)
            return


def _notes(letter: Prepared, answered: list[QA]) -> dict[str, Span]:
    """The notes from the last answer on, each by its name: up to the next one, or as far as they were read as an answer."""
    found: dict[str, Span] = {}
    last = max(s.start for q in answered for s in q.answer_spans)
    reach = max(s.end for q in answered for s in q.answer_spans)
    current = ""
    for unit in letter.units[letter.unit_at(last) :]:
        if unit.zone is not None and found:
            break
        name = _name(unit)
        if name in found:
            return {}  # two of a name: of tables, not of the letter
        current = name or current
        if name or (current and unit.start < reach):
            begin = found[current].start if current in found else unit.start
            found[current] = strip_span(letter.text, begin, unit.end)
    return found


def _name(unit: Unit) -> str:
    m = NAMES_NOTE.match(unit.plain) if unit.zone is None and unit.grid is None else None
    return m[1].upper() if m else ""


def _pointing(letter: Prepared, answered: list[QA], end: int) -> dict[str, list[QA]]:
    """The answers that point to each note, in words before all notes."""
    found: dict[str, list[QA]] = {}
    for qa in answered:
        names = [
            name.upper()
            for s in qa.answer_spans
            if s.start < end
            for pair in POINTS.findall(letter.text[s.start : min(s.end, end)])
            for name in pair
            if name
        ]
        for name in dict.fromkeys(names):
            found.setdefault(name, []).append(qa)
    return found


def _without(letter: Prepared, qa: QA, note: Span) -> None:
    """Cut a note out of an answer."""
    spans: list[Span] = []
    for s in qa.answer_spans:
        if s.end <= note.start or s.start >= note.end:
            spans.append(s)
            continue
        around = ((s.start, note.start), (note.end, s.end))
        spans.extend(x for a, b in around if a < b and (x := strip_span(letter.text, a, b)).end > x.start)
    qa.answer_spans = spans
