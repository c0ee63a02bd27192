"""Letters in which nothing is decided yet: an acknowledgement, or the request itself. What stands below a question there answers nothing."""

from __future__ import annotations

from dataclasses import replace

from foiparse.divide.division import QA, Division, Zone
from foiparse.divide.numbering import read_head
from foiparse.document import Document, Span

UNDECIDED = ("acknowledgement", "request")
HEAD = 40  # characters in which an item of a request has its number


def set_aside(document: Document, division: Division) -> None:
    """Take the answers of such a letter for what they are: of a request they ask as well; else, and where they stand below several
    questions, they are words about the request."""
    if division.header.kind not in UNDECIDED:
        return
    asks = division.header.kind == "request"
    questions = []
    labels, aside = {q.label for q in division.questions}, {z.span for z in division.zones}
    for qa in division.questions:
        if asks and not qa.same_answer_as:
            questions += _items(document.text, qa, labels)
        else:
            division.zones += [Zone("other", span) for span in qa.answer_spans if span not in aside]
            aside.update(qa.answer_spans)
            questions.append(replace(qa, answer_spans=[], same_answer_as=[], refers_to=[]))
    division.questions = [qa for qa in questions if qa.question_spans]
    division.zones.sort(key=lambda z: z.span.start)
    for table in division.tables:
        if table.part == "answer":
            table.part = "question" if asks else "other"


def _items(text: str, qa: QA, labels: set[str]) -> list[QA]:
    """The question with what was taken for its answer: a number at its head, that none of `labels` is, begins a question of its own."""
    items = [replace(qa, answer_spans=[], refers_to=[])]
    for span in qa.answer_spans:
        label = _label(text, span)
        if label and label not in labels:
            labels.add(label)
            items.append(QA(label, question_spans=[span]))
        else:
            items[-1].question_spans = sorted([*items[-1].question_spans, span])
    return items


def _label(text: str, span: Span) -> str | None:
    head = read_head(text[span.start : min(span.end, span.start + HEAD)].lower())
    return ".".join(p for p in head.path if p) if head and head.tag in "qns" else None
