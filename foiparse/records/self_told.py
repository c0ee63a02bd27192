"""Lists whose lines tell of a system each with no question: "Telephony – Casewell – expires 17/12/2025", "02. Media monitoring: Casewell. £6,000."

Such a page is easily divided at the wrong lines; the lines themselves say what each name is for.
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.known_names import spots
from foiparse.records.names import clean, is_name
from foiparse.records.recast import asked_of_label
from foiparse.values import absence

_LINE: Final = late(
    r"^\W{0,4}(?:\(?(?:[Qq]\s?)?(?P<n>\d{1,2}(?:\.\d)?|[a-z])[.):]\s*)?(?P<label>[A-Za-z][^\d£:–?\t]{1,60}?)\s*(?::\s+|\s[–—-]\s+|\t+)(?P<told>\S.*)$"
)
# Fewer lines are no list.
FEWEST: Final = 4
# Known names that begin lines make it one of systems.
FEWEST_KNOWN: Final = 2
# Of the lines so many begin with a name, or say that there is none.
SHARE: Final = 0.7
LONGEST_LABEL: Final = 8
# A table with more columns is read by its headings.
PAIR: Final = 2
# A longer letter is a document with lists of its own.
MOST_LINES: Final = 400
_NONE: Final = late(r"(?:none|no\b|n/?a\b|not\b|as (?:above|per|for)|see\b|withheld|exempt|in[- ]house|paper|manual)", re.I)
_HEAD: Final = late(r"\s+[-–—]\s+|[,;(]|\.\s|\s(?:by|from|for|in|is|until|through|via|has|and)\s")


def self_told(letter: Letter) -> Letter:
    """The letter with a question for each line of such a list; itself where there is none, or where it was divided so."""
    out = letter.questions
    for run in _runs(letter.text):
        out = _with_run(letter, out, run)
    return letter if out is letter.questions else letter.model_copy(update={"questions": out})


Line = tuple[int, int, re.Match[str]]


def _runs(text: str) -> list[list[Line]]:
    """The runs of lines that are a label with something behind it, blank lines left aside."""
    runs: list[list[Line]] = [[]]
    at = 0
    lines = text.split("\n")
    for line in lines if len(lines) <= MOST_LINES else ():
        start, at = at, at + len(line) + 1
        said = _LINE.match(line.rstrip())
        if said and len(said["label"].split()) <= LONGEST_LABEL and "?" not in said["told"]:
            runs[-1].append((start, start + len(line), said))
        elif line.strip():
            runs.append([])
    return [run for run in runs if len(run) >= FEWEST and _of_systems(run)]


def _of_systems(run: list[Line]) -> bool:
    """Most lines begin with a name, two with a known one, and their labels are no fields of a form."""
    told = [m["told"] for _, _, m in run]
    if any("\t" in t for t in told):
        return False  # a table, which is read by its columns
    known_at_head = sum((spot := next(spots(t), None)) is not None and spot.start == 0 for t in told)
    named = sum(bool(_NONE.match(t)) or absence(t) is not None or is_name(clean(_HEAD.split(t)[0]), strict=True) for t in told)
    fields = sum(field_of(m["label"].strip(), SOFTWARE) is not None for _, _, m in run)
    return known_at_head >= FEWEST_KNOWN and named >= SHARE * len(run) and fields * FEWEST <= len(run)


def _with_run(letter: Letter, questions: list[Question], run: list[Line]) -> list[Question]:
    """The questions, those that stand in the run's lines with one for each line instead; not where they were divided so already."""
    start, end = run[0][0], run[-1][1]
    if any(len(row) > PAIR for t in letter.tables for row in t.cells):
        return questions
    labels = {m["label"].strip().casefold() for _, _, m in run}
    divided = sum(
        any(q.text.strip(" :–—-.?").casefold().endswith(label) for q in questions if q.answer.strip()) for label in labels
    )
    inside = [q for q in questions if any(start <= a < end for a, _ in (*q.question_spans, *q.answer_spans))]
    whole = sum(len(q.text.splitlines()) == 1 and "\n" not in q.answer.strip() for q in inside)
    if divided * 2 > len(labels) and whole * 2 > len(labels):
        return questions
    parts = [_question(letter, n, line) for n, line in enumerate(run, 1)]
    at = next((n for n, q in enumerate(questions) if q in inside), len(questions))
    rest = [q for q in questions if q not in inside or _goes_beyond(q, start, end)]
    return [*rest[:at], *parts, *rest[at:]]


def _goes_beyond(question: Question, start: int, end: int) -> bool:
    """The question's own words stand outside the run: what it asks is asked of the run, or of something else."""
    return (
        bool(question.question_spans)
        and all(not start <= a < end for a, _ in question.question_spans)
        and not any(start <= a < end for a, _ in question.answer_spans)
    )


def _question(letter: Letter, n: int, line: Line) -> Question:
    start, end, said = line
    told = start + said.start("told")
    return Question(
        label=said["n"] or f"*{n}",
        text=asked_of_label(said["label"].strip()),
        answer=letter.text[told:end].strip(),
        question_spans=[(start, told)],
        answer_spans=[(told, end)],
        status="provided",
    )
