"""What membership of a body costs, whose name stands in the question: "Is the Council a member of Oakbyte?", "How much is its membership?"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.intents import answered, intent_of
from foiparse.records.model import Record
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.spend_record import spend_record
from foiparse.records.told import told
from foiparse.values import money

_MEMBER: Final = late(
    r"\b(?:members? of|membership (?:of|to|with|for)|subscri(?:bes?|bed|ption)s? (?:to|with)) (?:the )?"
    rf"(?P<of>{NAME})(?!\w| (?:and|or) [A-Z]| (?:Committee|Panel|Board)\b)"
    rf"|\b(?P<its>{NAME}) (?:membership|subscription)\b"
)
_YES: Final = late(r"^\W*(?:yes|oes|the \w+ is a member|we are)\b", re.I)
# The next question is about the same.
_OF_IT: Final = late(r"\b(?:membership|subscription|it|this|member|fees?)\b", re.I)
# A longer answer tells more than a sum.
LONGEST: Final = 160


def memberships(letter: Letter) -> list[Record]:
    """The bodies whose membership questions ask for by name, with the one sum of the answer or of the next one."""
    out: list[Record] = []
    member = ""
    for question in answered(letter):
        named = _named(question)
        asks = intent_of(question.text).cost
        name = named or (member if asks and _OF_IT.search(question.text) else "")
        record = _paid(letter, question, name) if name and asks else None
        out += [record] if record else []
        member = named if named and not record and _YES.match(told(question)) else ""
    return out


def _named(question: Question) -> str:
    said = _MEMBER.search(" ".join(question.text.split()))
    name = clean(said["of"] or said["its"]) if said else ""
    return name if name and (known().find(name) or is_name(name, strict=True)) else ""


def _paid(letter: Letter, question: Question, name: str) -> Record | None:
    """The record of the answer's one sum."""
    answer = told(question)
    value = money(answer) if len(answer) <= LONGEST else None
    if value is None or value.amount is None or value.flags or value.per or value.nothing:
        return None
    return spend_record(letter, question, name, answer)
