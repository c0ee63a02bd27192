"""What each kind of correction does to a letter. A correction that does not fit the letter raises `Misfit`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from foiparse.letter import Letter, Question, Role, Span, Status

FIELDS = ("authority", "reference", "request_date", "response_date", "kind", "outcome", "regimes")
CHECKED = "checked_by_a_person"


class Misfit(ValueError):
    """The letter has not what the correction speaks of."""


def _question(letter: Letter, label: str) -> Question:
    for question in letter.questions:
        if question.label == label:
            return question
    raise Misfit(f"no question {label}")


def _spans(letter: Letter, value: Any) -> list[Span]:
    try:
        spans = sorted((int(a), int(b)) for a, b in value)
    except (TypeError, ValueError):
        raise Misfit("spans are pairs of numbers") from None
    if any(not 0 <= a <= b <= len(letter.text) for a, b in spans):
        raise Misfit("a span lies outside the text")
    return spans


def _join(letter: Letter, spans: list[Span]) -> str:
    return "\n".join(t for t in (letter.text[a:b].strip() for a, b in spans) if t)


def _item(items: list[Any], target: str) -> Any:
    if not target.isdigit() or int(target) >= len(items):
        raise Misfit(f"no number {target}")
    return items[int(target)]


def set_label(letter: Letter, target: str, value: Any) -> None:
    """Give a question another label, everywhere that it is named."""
    new = str(value).strip()
    if not new or any(q.label == new for q in letter.questions if q.label != target):
        raise Misfit("a label is not empty and not used twice")
    _question(letter, target).label = new
    for question in letter.questions:
        question.parent = new if question.parent == target else question.parent
        question.same_answer_as = [new if x == target else x for x in question.same_answer_as]
        question.refers_to = [new if x == target else x for x in question.refers_to]
    for citation in letter.citations:
        citation.questions = [new if x == target else x for x in citation.questions]
    for table in letter.tables:
        table.question = new if table.question == target else table.question


def set_status(letter: Letter, target: str, value: Any) -> None:
    """Say what became of a question; empty for a lead-in."""
    if value not in (*get_args(Status), None, ""):
        raise Misfit("not a status")
    question = _question(letter, target)
    question.status, question.lead_in = value or None, not value


def set_question_spans(letter: Letter, target: str, value: Any) -> None:
    """Move the boundaries of a question's words."""
    question = _question(letter, target)
    question.question_spans = _spans(letter, value)
    question.text = _join(letter, question.question_spans)


def set_answer_spans(letter: Letter, target: str, value: Any) -> None:
    """Move the boundaries of an answer."""
    question = _question(letter, target)
    question.answer_spans = _spans(letter, value)
    question.answer = _join(letter, question.answer_spans)


def add_question(letter: Letter, target: str, value: Any) -> None:
    """A question that was missed: `target` is its label, `value` {"question": spans, "answer": spans}."""
    if not target or any(q.label == target for q in letter.questions) or not isinstance(value, dict):
        raise Misfit("a new label and its spans are needed")
    q, a = _spans(letter, value.get("question") or []), _spans(letter, value.get("answer") or [])
    new = Question(label=target, question_spans=q, answer_spans=a, text=_join(letter, q), answer=_join(letter, a))
    new.status, new.confidence = ("provided" if a else "unanswered"), 1.0
    letter.questions.append(new)
    letter.questions.sort(key=lambda x: min([*x.question_spans, *x.answer_spans], default=(0, 0)))


def remove_question(letter: Letter, target: str, value: Any) -> None:
    """A question that is none."""
    letter.questions.remove(_question(letter, target))
    for citation in letter.citations:
        citation.questions = [x for x in citation.questions if x != target]
    for table in letter.tables:
        table.question = None if table.question == target else table.question


def set_role(letter: Letter, target: str, value: Any) -> None:
    """Say what a citation does."""
    if value not in get_args(Role):
        raise Misfit("not a role")
    _item(letter.citations, target).role = value


def set_scope(letter: Letter, target: str, value: Any) -> None:
    """Say which questions a citation bears on."""
    labels = [str(x) for x in value] if isinstance(value, list) else []
    for label in labels:
        _question(letter, label)
    _item(letter.citations, target).questions = labels


def set_cell(letter: Letter, target: str, value: Any) -> None:
    """Mend a cell: `target` is "table,row,column"."""
    parts = target.split(",")
    if len(parts) != 3:
        raise Misfit("a cell is table,row,column")
    row = _item(_item(letter.tables, parts[0]).cells, parts[1])
    _item(row, parts[2])
    row[int(parts[2])] = str(value)


def set_field(letter: Letter, target: str, value: Any) -> None:
    """Set one of the letter's own facts; empty says that the letter does not print it."""
    if target not in FIELDS:
        raise Misfit("not a field that can be corrected")
    if target == "regimes":
        value = [str(v) for v in value] if isinstance(value, list) else []
    checked = Letter.model_validate({target: value if value != "" else None})
    setattr(letter, target, getattr(checked, target))


def mark_right(letter: Letter, target: str, value: Any) -> None:
    """A person has checked the letter: it needs no review, and says so."""
    letter.needs_review = False
    if CHECKED not in letter.flags:
        letter.flags.append(CHECKED)


CHANGES: dict[str, Callable[[Letter, str, Any], None]] = {
    f.__name__: f
    for f in (
        set_label, set_status, set_question_spans, set_answer_spans, add_question, remove_question, set_role, set_scope, set_cell,
        set_field, mark_right,
    )
}  # fmt: skip
