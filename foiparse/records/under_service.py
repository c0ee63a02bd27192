"""A system told under the name of a service: "1. Elections" – "Casewell from Fernlea plc; expires June 2024"."""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.elsewhere import of_ours
from foiparse.records.facts import contract_end, users_of, yearly_cost
from foiparse.records.fitting import NOT_MADE
from foiparse.records.intents import Intent
from foiparse.records.model import System, place
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.phrases import systems_of
from foiparse.records.uses import use_of_heading

_ENDS = late(
    r"\b(?:contract|agreement|licence|term)\b.{0,30}?\b(?:to|until|ends?|expires?|runs|renew\w*|up to)\b|\bexpir\w+"
    r"|\bruns? (?:out|to|until)\b|\brenew\w*|\buntil\b",
    re.I,
)
# A service's name as a question is a few words, with no verb of asking.
LONGEST_SERVICE = 8
ASKS = late(r"\?|\b(?:how|what|which|who|when|please|do|does|is|are|have|has|provide|list)\b", re.I)


_NEXT_FACT = late(r"(?<=[a-z0-9)])[.;]\s+|\n|, (?=£)|(?<=[a-z\d]) and (?=[a-z])")
_BEGINS = late(r"\b(?:start|began|since|commenc|awarded to)", re.I)
_USERS = late(r"\b(?:users?|licen[cs]es?)\b", re.I)


def facts_beside(system: System, question: Question, intent: Intent) -> None:
    """The end, the yearly cost and the users that the answer tells in the same breath as the name."""
    for clause in _NEXT_FACT.split(of_ours(question, [system])):
        if system.contract_end is None and _ENDS.search(clause) and not _BEGINS.search(clause):
            system.contract_end = contract_end(clause)
        if system.annual_cost is None and "£" in clause:
            system.annual_cost = yearly_cost(clause, intent.yearly)
        if system.users is None and _USERS.search(clause):
            system.users = users_of(clause)


# "Casewell, which was written by our own officers", "Casewell costs £5,800 annually", under the name of what it is for.
_TOLD_ALONE = late(
    rf"^(?:[a-zA-Z0-9][.)] )?(?P<name>{NAME})(?:, which (?:was|is) (?:written|built|made|developed)\b| costs? (?:us )?£| is used (?:for|to)\b)"
)


_LABEL_AND_FOR = late(r"^\W*\d*[.):]?\s*(?:for (?:the )?)?", re.I)
_FACTS_BEGIN = late(r"\s*[–—:]\s|\s-\s|,\s(?=suppliers?\b|costs?\b|users\b|end)")
_STATEMENT_ENDS = late(r"(?<=[A-Za-z0-9)])[.;]\s+|\n")


def under_service(letter: Letter, question: Question) -> list[System]:
    """A system told under the name of a service ("1. Elections" – "Ballotline from Democratic Data plc; expires June 2024").

    Only where the answer says who made it, and an end or a yearly cost besides.
    """
    service = _LABEL_AND_FOR.sub("", question.text.strip()).rstrip(" .:")
    service = _FACTS_BEGIN.split(service)[0]
    if not service or len(service.split()) > LONGEST_SERVICE or ASKS.search(service):
        return []
    first = _STATEMENT_ENDS.split(question.answer.strip())[0]
    uses = use_of_heading(question.text)
    if (
        uses
        and (alone := _TOLD_ALONE.match(first))
        and is_name(clean(alone["name"]), strict=True)
        and not NOT_MADE.search(alone["name"])
    ):
        system = System(clean(alone["name"]), functions=uses, questions=[question.label], raw=[first])
        facts_beside(system, question, Intent())
        system.span = place(letter, question, system.product or "")
        return [system]
    made = systems_of(first)
    if len(made) != 1 or not (made[0].product and made[0].supplier):
        return []
    facts_beside(made[0], question, Intent())
    if made[0].contract_end is None and made[0].annual_cost is None:
        return []
    made[0].functions = [service]
    made[0].questions, made[0].raw = [question.label], [first]
    made[0].span = place(letter, question, made[0].product or "")
    return made
