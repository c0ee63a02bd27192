"""Money spent on the one service that a question, or the words of paying in its answer, names: "What did you spend on Casewell?"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.intents import Intent
from foiparse.records.model import Record
from foiparse.records.names import clean, is_name
from foiparse.records.paid_prose import of_one_amount
from foiparse.records.phrases import COMPANY
from foiparse.records.spend import of_years
from foiparse.records.spend_record import spend_record
from foiparse.records.spend_table import of_one
from foiparse.records.told import told
from foiparse.values import money

_ON = late(r"\b(?:on|with|to|for|from) (?:the |its |your )?((?:[A-Z][\w.&-]*)(?: [A-Z][\w.&-]*){0,3})")


_PAID = late(
    r"\b(?:paid|spent (?:with|on)|payments? to|contract with|awarded to|subscription to|spend (?:with|on))\s+(?:the )?"
    r"([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,4}(?: plc)?)"
)
_BOUGHT = late(r"\b(?:platforms?|software|systems?|apps?|subscriptions?|licen[cs]es?|portals?|online services?)\b", re.I)


def _paid(question: Question) -> list[str]:
    """Who was paid, in the answer's words: a company, a known name, or any name where the question is about a platform."""
    found = dict.fromkeys(clean(m[1]) for m in _PAID.finditer(" ".join(question.answer.split())))
    bought = _BOUGHT.search(question.text)
    return [n for n in found if is_name(n, strict=True) and (known().find(n) or COMPANY.search(n) or bought)]


_THING = late(
    r"\b(?:the )?((?:[A-Z][\w&-]*|[a-z]{1,2}-?[A-Z]\w*)(?: [A-Z][\w&-]*){0,3}) "
    r"(?:platform|service|app|system|software|portal|subscription|website|tool)s?\b"
)


def _yearly_table(letter: Letter, question: Question, name: str) -> list[Record]:
    """A table of spend on one service: its total row, or a record for each year."""
    for table in (letter.tables[n] for n in question.tables):
        if found := of_one(table, name):
            return [
                {**spend_record(letter, question, name, p.cell), "period": "total" if p.total else "year", "year": p.year}
                for p in found
            ]
    return []


# What people are paid is no spend on what the answer names.
_HOURLY: Final = late(r"\b(?:per|an|each) hour\b|\bhourly\b", re.I)


_QUESTION_WORD = late(r"(?:how|what|which)\b", re.I)


def service(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """Money spent on a service that the question names and the alias file knows: one record for the one amount told."""
    if not intent.cost or _HOURLY.search(question.text):
        return []
    named = [clean(m[1]) for m in _ON.finditer(" ".join(question.text.split()))]
    flat = " ".join(question.text.split())
    names = [of_one_amount(n, flat, question.answer) for n in named if known().find(n)] if intent.spent else []
    things = [
        clean(m[1])
        for m in _THING.finditer(flat)
        if is_name(clean(m[1]), strict=True)
        and not (m[1].isupper() and not known().find(m[1]))
        and not _QUESTION_WORD.match(m[1])
    ]
    if not all(names):
        return []  # one amount of several names that the question lists
    if question.tables and len(set(names or things)) == 1 and (rows := _yearly_table(letter, question, (names or things)[0])):
        return rows
    names = names or _paid(question) or list(dict.fromkeys(t for t in things if intent.spent or known().find(t)))
    if len(set(names)) == 1 and (years := of_years(told(question), names[0])):
        return [{**spend_record(letter, question, names[0], p.cell, p.raw), "period": "year", "year": p.year} for p in years]
    value = money(question.answer) if len(set(names)) == 1 else None
    if value is None or value.amount is None or value.per or value.nothing or "bare" in value.flags or len(value.flags) > 0:
        return []
    return [spend_record(letter, question, names[0], question.answer.strip())]
