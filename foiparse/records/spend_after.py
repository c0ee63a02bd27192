"""The amount of a platform that an answer has named, told after its name: in the next sentence or in the next answer.

"The portal is TenderGate. We pay £7,950 a year for it."; "Which portal do you use?" – "TenderGate", "What does it cost?" – "£7,950".
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.fitting import Asked, fits
from foiparse.records.intents import Intent
from foiparse.records.model import Record
from foiparse.records.names import NAME, clean
from foiparse.records.spend_record import spend_record
from foiparse.records.told import sentences, told
from foiparse.values import date, money

# The words of a question that follows on from the one before, and asks of nothing but what that one named.
_OF_IT: Final = frozenset(
    "what how much is are was were do does did you we the council trust authority university force board college service pay paid spend"
    " spent cost costs price fee fees charge charges annual annually yearly per an each every year annum it this that for of in on to"
    " and its their your current currently please state give provide portal platform system software tool licence license subscription"
    " contract value total any use using used there have if so by last financial amount money vat second first one latter end ends date"
    " expiry expire when called which name who provides supplies supplier provider"
    " has been had average two three four five six years agreement term length start started renewal".split()
)
# Where public bodies must publish their notices, which costs them nothing: what is paid is paid for the platform beside these.
_NOTICES: Final = frozenset(
    ("Contracts Finder", "Find a Tender", "Find a Tender Service", "Sell2Wales", "Public Contracts Scotland", "eTendersNI")
)
_WORD: Final = late(r"[a-z]{2,}")
_NAME: Final = late(NAME)
_PAID: Final = late(r"\b(?:costs?|pay|paid|subscription|fees?|charged?|price)\b", re.I)


def of_it(question: str) -> bool:
    """Whether the question asks of what was named before and of nothing else: "How much do you pay a year?"."""
    return all(word in _OF_IT for word in _WORD.findall(question.casefold()))


def paid_for(platforms: list[Record]) -> list[Record]:
    """The platforms that a later answer's cost may be of: all but those of notices, where there are others."""
    return [r for r in platforms if r["provider"] not in _NOTICES] or platforms


def fill_in(record: Record, letter: Letter, question: Question) -> None:
    """The amount of the one platform named before, told in the next answer: "How much do you pay?" – "£14,250 per annum"."""
    _fill(record, letter, question, told(question))


def fill_beside(record: Record, letter: Letter, question: Question, asked: Asked, intent: Intent) -> None:
    """The amount told in a sentence of its own that names nobody else: "The portal is TenderGate. We pay £7,950 a year for it."."""
    priced = [s for s in sentences(told(question)) if money(s)]
    if len(priced) != 1 or not (intent.cost or _PAID.search(priced[0])):
        return
    names = [clean(m.group()) for m in _NAME.finditer(priced[0])]
    if not any(fits(n, asked) and n not in record["provider"] and date(n) is None for n in names):
        _fill(record, letter, question, priced[0])


def _fill(record: Record, letter: Letter, question: Question, words: str) -> None:
    value = money(words) if record["amount"] is None else None
    if value and value.amount is not None and not value.flags and not value.nothing:
        given = spend_record(letter, question, record["provider"], words)
        record.update({k: given[k] for k in ("amount", "currency", "period", "raw", "vat", "low", "high")})
