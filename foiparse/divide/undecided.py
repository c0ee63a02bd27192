"""Letters in which nothing is decided yet: an acknowledgement, or the request itself. What stands below a question there answers nothing."""

from __future__ import annotations

from foiparse.divide.division import Division, Zone

UNDECIDED = ("acknowledgement", "request")


def set_aside(division: Division) -> None:
    """Take the answers of such a letter for what they are: of a request they ask as well; else, and where they stand below several
    questions, they are words about the request."""
    if division.header.kind not in UNDECIDED:
        return
    asks = division.header.kind == "request"
    for qa in division.questions:
        if asks and not qa.same_answer_as:
            qa.question_spans = sorted([*qa.question_spans, *qa.answer_spans], key=lambda s: s.start)
        else:
            division.zones += [Zone("other", span) for span in qa.answer_spans if all(span != z.span for z in division.zones)]
        qa.answer_spans, qa.same_answer_as, qa.refers_to = [], [], []
    division.questions = [qa for qa in division.questions if qa.question_spans]
    division.zones.sort(key=lambda z: z.span.start)
    for table in division.tables:
        if table.part == "answer":
            table.part = "question" if asks else "other"
