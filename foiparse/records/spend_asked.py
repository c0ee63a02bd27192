"""What a question asks of spend: in words that only such questions have, or by what its answer is made of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.intents import Intent, intent_of
from foiparse.records.spend import BOUGHT, payee
from foiparse.records.spend_after import of_it
from foiparse.records.spend_record import yearly
from foiparse.records.spend_table import is_year
from foiparse.records.told import told

# "What went on advertising with Facebook", "what has gone to which media".
_WENT: Final = late(r"\b(?:what|how much)(?: money)? (?:went|goes|has gone) (?:on|to|with|into)\b", re.I)
# "Which one?" goes on asking for the name of what there is.
_WHICH_ONE: Final = late(
    r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:if (?:so|yes),? )?(?:which|what)(?: one| portal| platform| system| tool)?"
    r"(?: is it| is this| do you use| is used)?\W*$",
    re.I,
)
# "With any course listing website", after "Amount spent with Google": it goes on asking for the same.
GOES_ON: Final = late(r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:and |with |on )", re.I)


# "Within that, what went on …": of the year of the question before.
_WITHIN: Final = late(
    r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:(?:how much )?(?:within|out of|of) (?:that|this|which|these)\b"
    r"|(?:please )?(?:(?:provide|give|supply|also) )*(?:an? |the )?(?:break-?down|split) of (?:this|that|these|the above)\b"
    r"|please break (?:this|that|it) down\b)",
    re.I,
)
# Headings of names that were paid, never of systems.
_PAYEES: Final = late(
    r"^(?:(?:marketing|media|advertising) )?(?:agency|agencies|outlets?|publications?|stations?|payees?)\b", re.I
)


def spend_intent(letter: Letter, question: Question, last: Intent | None = None) -> Intent:
    """What a question asks for; spend also where it says so in other words, or where a table of years and sums answers it.

    `last` is the intent of a question for a platform that was answered with a bare "Yes": "What is it called?" asks for its name.
    """
    intent = intent_of(question.text)
    if not intent.spent and (
        _WENT.search(question.text) or _payee_table(letter, question) or (not intent.cost and _paid_table(letter, question))
    ):
        return replace(intent, cost=True, spent=True)
    if last is not None and last.platform and ((intent.names and of_it(question.text)) or _WHICH_ONE.search(question.text)):
        return replace(intent, platform=True)
    return intent


def within_year(question: Question, before: Question | None) -> bool:
    """The question asks for a part of what the one before asks for, of a year that this one names."""
    return before is not None and _WITHIN.match(question.text) is not None and yearly(before.text)


_ONLY_YES = late(r"\W*yes\W*(?:we do|it does)?\W*", re.I)


def only_yes(question: Question) -> bool:
    """The answer is "Yes" and nothing more."""
    return _ONLY_YES.fullmatch(told(question)) is not None


def payee_heads(letter: Letter, question: Question) -> bool:
    """A table's heading says who was paid: "Year | Paid to Fernlea"."""
    heads = [letter.tables[n].cells[0] for n in question.tables if letter.tables[n].cells]
    return any(payee(cell) for head in heads for cell in head)


def _payee_table(letter: Letter, question: Question) -> bool:
    """A question about what is bought by name, answered with a table of agencies and sums: "Marketing agencies used and their fees"."""
    heads = [letter.tables[n].cells[0] for n in question.tables if letter.tables[n].cells]
    named = any(_PAYEES.match(cell.strip()) for head in heads for cell in head)
    return named and "£" in question.answer and BOUGHT.search(question.text) is not None


def _paid_table(letter: Letter, question: Question) -> bool:
    """A question about what is bought by name, answered with a table of sums by years: "Advertising in each of the last 2 years"."""
    heads = [letter.tables[n].cells[0] for n in question.tables if letter.tables[n].cells]
    return "£" in question.answer and BOUGHT.search(question.text) is not None and any(is_year(c) for head in heads for c in head)
