"""Questions that go on about the systems named before and ask for their facts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.intents import Intent, intent_of
from foiparse.records.known_names import spots
from foiparse.records.model import System, parent_of
from foiparse.records.one_name import LONGEST_FACT
from foiparse.records.scope import EACH, meant, spoken_of

OF_IT = late(
    r"\b(?:softwares?|systems?|platforms?|tools?|products?|portals?|apps?|applications?|packages?|contracts?|licen[cs]es?|licen[cs]ing"
    r"|agreements?|suppliers?|vendors?"
    r"|providers?|it cost|cost it|use it|it end|it expire|it renew|implementation|subscriptions?|its|these|those|each|above|annual|maintenance"
    r"|support)\b",
    re.I,
)


# A question of nothing but these words asks for facts of what was named before.
_FACT_WORDS = late(
    r"what|is|are|was|the|of|and|its?|how|much|many|does|do|you|we|pay|per|for|a|an|in|to|year|annum|annual|yearly|please|state|give|provide|cost"
    r"|costs|price|value"
    r"|number|users?|licen[cs]es?|when|will|end|ends|date|dates|expir\w+|renew\w*|start|begin|length|term|total|spend|spent|so|far|has|have|been"
    r"|charge|fee",
    re.I,
)
MOST_OTHER = 2
_OF_SYSTEM = late(
    r"contracts?|current|existing|agreements?|systems?|software|support|maintenance|subscription|licen[cs]e|q|question|[a-z]",
    re.I,
)


_WORDS = late(r"[^\W\d_]+")


def asks_fact_alone(text: str) -> bool:
    """The question has no word but those of the fact that it asks for: "Annual cost", "When does the contract end?", not "Cost per recruit"."""
    return all(_FACT_WORDS.fullmatch(w) or _OF_SYSTEM.fullmatch(w) for w in _WORDS.findall(text))


def follows(question: Question, systems: list[System]) -> bool:
    """A question for a cost or an end goes on about the systems named before; one that names another thing does not."""
    text = question.text
    bare = len([w for w in _WORDS.findall(text) if not _FACT_WORDS.fullmatch(w)]) <= MOST_OTHER
    return bare or len(text.split()) <= LONGEST_FACT or OF_IT.search(text) is not None or bool(spoken_of(question, systems, []))


# "What does it cost": the one named last, not all since the last end that was told.
_OF_ONE = late(r"\b(?:it|its|that (?:system|one|contract)|this (?:system|one|contract))\b", re.I)


_LEADING_NUMBER = late(r"\d+")


def _right_behind(question: Question, system: System) -> bool:
    """The question is the next one after that which named the system."""
    labels = [_LEADING_NUMBER.match(label) for label in (*system.questions[:1], question.label)]
    numbers = [int(m.group()) for m in labels if m]
    return len(numbers) == 2 and numbers[1] == numbers[0] + 1


_PLURAL = late(r"\b(?:contracts|agreements|licences|costs|ends|dates|systems|them|their|they|above)\b", re.I)


def of_last(question: Question, intent: Intent, latest: list[System], last: list[System]) -> bool:
    """The question goes on about the systems named last alone: it says "it", or asks what those before have been told already."""
    if EACH.search(question.text):
        return False
    if intent.cost and intent.end and len(last) == 1 and not _PLURAL.search(question.text) and _right_behind(question, last[0]):
        return True  # both of one contract, right behind the name of one
    facts = [
        name for name, asked in (("contract_end", intent.end), ("annual_cost", intent.cost), ("users", intent.users)) if asked
    ]
    before = [s for s in latest if not any(s is other for other in last)]
    told = all(getattr(s, fact) is not None for s in before for fact in facts)
    again = bool(facts and before) and told and asks_fact_alone(question.text)
    return again or _OF_ONE.search(question.text) is not None


def asked_again(question: Question, asked: Sequence[Question]) -> bool:
    """The bare question stood once before in the same words, under another name: "How much do you pay annually?"."""
    words = _bare(question.text)
    return asks_fact_alone(question.text) and any(
        _bare(q.text) == words
        for q in asked[: next((n for n, q in enumerate(asked) if q is question or q.label == question.label), 0)]
    )


_WORD = late(r"[^\W\d_]{2,}")


def _bare(text: str) -> str:
    """A question's words without its number."""
    return " ".join(_WORD.findall(text.casefold()))


def of_own_part(question: Question, systems: Sequence[System]) -> list[System]:
    """The systems that other parts of the same question named: 4a those whose end 4c asks for."""
    parent = parent_of(question.label)
    if not parent or EACH.search(question.text):
        return []
    return [s for s in systems if any(parent_of(label) == parent for label in s.questions)]


def astray(question: Question, asked: Sequence[Question], systems: Sequence[System]) -> bool:
    """The fact asked for is of something that was taken for no system: a part before asked for its name, or the question has it."""
    if meant(question.text, systems) or EACH.search(question.text):
        return False
    if (named := _OF_NAME.search(" ".join(question.text.split()))) and next(spots(named["name"]), None):
        return True
    parent = parent_of(question.label)
    if not parent or of_own_part(question, systems):
        return False
    before = [
        q for q in asked[: next((n for n, q in enumerate(asked) if q.label == question.label), 0)] if parent_of(q.label) == parent
    ]
    return any(intent_of(q.text).names for q in before)


# "What do you pay per year for Casewell?"
_OF_NAME = late(
    r"\b(?:for|of|on|to|with) (?:the |your )?(?P<name>[A-Z][\w.&+-]*(?: [A-Z][\w.&+-]*){0,3})(?= ?(?:$|[?.,;]|system|software|licen[cs]|contract))"
)
