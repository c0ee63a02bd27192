"""Answers of "yes" that name a system: the one that the question names, or one that stands right behind the word."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.intents import says_software
from foiparse.records.model import System, place
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.prose import confirmed
from foiparse.records.purpose import purpose
from foiparse.records.told import told


def confirmed_in(letter: Letter, question: Question) -> list[System]:
    """The known product that a question of using names and the answer confirms: "Do you use Casewell for telephony?" – "Yes"."""
    out = [s for s in confirmed(question) if known().find(s.product or s.supplier)]
    for system in out:
        system.questions.append(question.label)
        system.functions = purpose(question.text)
        system.span = place(letter, question, system.product or system.supplier or "")
    return out


def asked_by_name(letter: Letter) -> bool:
    """Some question asks whether a known product is used, and the answer is that it is."""
    return any((e := known().find(s.product)) and e.product for q in letter.questions for s in confirmed(q))


_WHETHER: Final = late(
    r"^\W*(?:\(?(?:\d+[a-z]?|[a-z]|[ivx]+)[.):\s]\W*)?(?:do|does|did|is|are|has|have)\b[^?]{0,120}?"
    r"\b(?:have|has|use|using|operate|subscribe|in place|in use|there)\b",
    re.I,
)
_YES: Final = late(
    rf"^yes\b[\s,.:;–-]+(?:(?:we|they|the \w+|this is|it is|it's)\s+(?:currently\s+)?(?:use[sd]?|have|has|operates?|subscribes? to)?\s*)?(?:the )?"
    rf"(?P<name>(?-i:{NAME}))(?=\s*(?:$|[,.;:(–\n-]|(?:from|by|supplied|provided|which|for|since|until|system|software|platform)\b))",
    re.I,
)


def yes_named(question: Question) -> bool:
    """A question whether there is some system, answered with yes and a name: "Do you have a scheduling tool?" – "Yes, Casewell."."""
    if not _WHETHER.search(question.text) or not says_software(question.text):
        return False
    said = _YES.match(told(question))
    return said is not None and is_name(clean(said["name"]), strict=True)
