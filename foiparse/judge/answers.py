"""What of the letter's text speaks for each question: its own answer, the sentences of a shared one that name it, its tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.divide.division import QA, Division
from foiparse.document import Document
from foiparse.judge.pointers import named_labels
from foiparse.judge.sentences import sentences
from foiparse.law.findings import Findings

Parted = dict[str, list[tuple[str, list[str]]]]  # a shared answer: its sentences with the questions that each names


@dataclass(slots=True)
class Case:
    """All that is known of one question's answer: its words, the provisions relied on for it, whether a table is filled in it."""

    qa: QA
    answer: str
    provisions: tuple[str, ...] = ()
    table: bool = False
    flags: list[str] = field(default_factory=list)


def cases_of(document: Document, division: Division, findings: Findings) -> list[Case]:
    """A case for each question that is to be answered, in order."""
    questions = [q for q in division.questions if not q.lead_in]
    labels = [q.label for q in questions]
    filled = {t.question for t in division.tables if t.filled and t.part == "answer" and len(t.grid.cells) > 1}
    relied: dict[str, dict[str, None]] = {}
    for citation in findings.citations:
        if citation.role == "relied_on":
            for label in citation.questions:
                relied.setdefault(label, {})[citation.provision] = None
    parted: Parted = {}
    return [
        Case(q, _own_words(document.text, q, labels, parted), tuple(relied.get(q.label, ())), q.label in filled)
        for q in questions
    ]


def _own_words(text: str, qa: QA, labels: list[str], parted: Parted) -> str:
    """The answer's text; of an answer that several questions share, without the sentences that name only the others."""
    answer = "\n".join(text[s.start : s.end].strip() for s in qa.answer_spans)
    if not qa.same_answer_as:
        return answer
    kept: list[str] = []
    if answer not in parted:
        parted[answer] = [(s, named_labels(s, labels)) for s in sentences(answer)]
    for sentence, named in parted[answer]:
        if not named or qa.label in named or not set(named) <= {qa.label, *qa.same_answer_as}:
            kept.append(sentence)
    return "\n".join(kept)
