"""Cells of the matrix: the answer, what became of it, on what ground, and its typed value."""

from __future__ import annotations

import re
from collections.abc import Iterable

from foiparse.comparison.align import Wording
from foiparse.comparison.model import Cell, Member, Refusal, ValueType
from foiparse.letter import Letter, Question
from foiparse.values import count, date, money

REFUSING = frozenset({"withheld", "ncnd", "not_held"})
REFUSED_WHOLE = frozenset({"withheld_in_full", "not_held", "neither_confirmed_nor_denied"})
# Answers longer than this are prose, and a figure in them may be about anything.
LONGEST_TYPED = 160
# A question's answers have a type when this share of those given read so.
TYPED_SHARE = 0.6

_YES_NO = re.compile(r"^\W*(yes|no)\b", re.I)
_LABEL = re.compile(r"^\W*(?:(?:answer|response|our response|reply|a)\s*\d*[a-z]?\s*[.:)–-]+\s*)", re.I)


def cell(member: Member, matched: list[tuple[Wording, float, str | None]]) -> Cell:
    """The cell of the letter's questions that fit one common question."""
    questions = [w.question for w, _, _ in matched]
    return Cell(
        labels=[q.label for q in questions],
        answer="\n".join(dict.fromkeys(q.answer.strip() for q in questions if q.answer.strip())),
        status=_status([q.status for q in questions]),
        exemptions=exemptions(member.letter, questions),
        score=min(s for _, s, _ in matched),
        flags=list(dict.fromkeys(f for _, _, f in matched if f)),
    )


def _status(statuses: list[str | None]) -> str | None:
    """One status for several parts: theirs where they agree, "partial" where they do not."""
    told = {s for s in statuses if s}
    return next(iter(told)) if len(told) == 1 else "partial" if told else None


def exemptions(letter: Letter, questions: Iterable[Question] | None) -> list[str]:
    """The provisions relied on for these questions, or for the whole letter (None), each once."""
    wanted = None if questions is None else {q.label for q in questions}
    relied = (c for c in letter.citations if c.role == "relied_on")
    return list(dict.fromkeys(c.provision for c in relied if wanted is None or not c.questions or wanted & set(c.questions)))


def value_type(question: str, answers: list[str]) -> ValueType:
    """The type that most of the short answers share, "text" where they share none."""
    short = [_LABEL.sub("", a) for a in answers if a and len(a) <= LONGEST_TYPED]
    if len(short) < max(1, TYPED_SHARE * len([a for a in answers if a])):
        return "text"
    asks_money = bool(re.search(r"£|\b(?:cost|spen[dt]|paid|pay|budget|value|income|price|fees?)\b", question, re.I))
    reads: dict[ValueType, int] = {
        "yes_no": sum(_YES_NO.match(a) is not None for a in short),
        "money": sum("£" in a or (asks_money and money(a) is not None) for a in short),
        "percent": sum((c := count(a)) is not None and c.unit == "percent" for a in short),
        "date": sum((d := date(a)) is not None and d.start is not None and count(a) is None for a in short),
        "count": sum(count(a) is not None and "£" not in a for a in short),
    }
    best = max(reads, key=lambda t: reads[t])
    return best if reads[best] >= TYPED_SHARE * len(short) else "text"


def typed(answer: str, kind: ValueType) -> tuple[float | str | None, list[str]]:
    """The single value of `kind` in an answer and its flags; None for prose, bounds, ranges and several values."""
    text = _LABEL.sub("", answer.strip())
    if not text or len(text) > LONGEST_TYPED or kind == "text":
        return None, []
    if kind == "yes_no":
        said = _YES_NO.match(text)
        return (said[1].lower() if said else None), []
    if kind == "money":
        amount = money(text)
        if amount is None:
            return None, []
        return (None if amount.sole is None else float(amount.sole)), list(amount.flags)
    if kind == "date":
        day = date(text)
        return (day.start.isoformat() if day and day.start and "several_dates" not in day.flags else None), list(
            day.flags
        ) if day else []
    counted = count(text)
    if counted is None or counted.value is None or "several_counts" in counted.flags:
        return None, list(counted.flags) if counted else []
    return float(counted.value), list(counted.flags)


def refusals(member: Member, cells: dict[int, Cell]) -> list[Refusal]:
    """What the letter refused: one row for a refusal of everything, else one for each question refused."""
    letter = member.letter
    given = [c for c in cells.values() if c.status and c.status not in REFUSING]
    if letter.outcome in REFUSED_WHOLE or (cells and not given and all(c.status for c in cells.values())):
        first = next((c for c in cells.values() if c.status in REFUSING), None)
        status = first.status if first and first.status else str(letter.outcome)
        return [Refusal(member.name, member.authority, None, status, exemptions(letter, None), first.answer if first else "")]
    return [
        Refusal(member.name, member.authority, n, c.status, c.exemptions, c.answer)
        for n, c in cells.items()
        if c.status and c.status in REFUSING
    ]
