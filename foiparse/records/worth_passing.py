"""What a firm's contract is worth in all, told in passing: "It is provided by Fernlea under a contract worth £7.3m over five years"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record, System
from foiparse.records.paying import OTHER, SUM, WHEN, of_works
from foiparse.records.spend import AMOUNT
from foiparse.records.spend_record import of_one_year, spend_record
from foiparse.records.told import sentences, told
from foiparse.values import money

# What a contract is worth in all; an amount of money behind is the whole sentence's only one.
_WORTH: Final = tuple(
    late(p, re.I)
    for p in (
        rf"\b(?:total|overall|whole[- ]life) (?:contract )?(?:value|cost)(?: of (?:the|this|that|its|their) (?:current )?(?:contract|agreement|award))?(?: \(£\))?{WHEN} ?(?:is|was|of|:|=|[-–—]|stands at)? ?{SUM}",
        rf"\b(?:the |this |its )?contract(?:['’]s)? (?:(?:has|with) a )?(?:total )?value(?: \(£\))?{WHEN} ?(?:is|was|of|:|=|[-–—])? ?{SUM}",
        rf"\b(?:value of (?:the|this|that) (?:current )?contract(?: \(£\))?{WHEN} ?(?:is|was|:|=|[-–—])) ?{SUM}",
        rf"\bcontract\b[^.;£]{{0,60}}? (?:is|was)? ?(?:worth|valued at|let for|awarded for) {SUM}",
        rf"{SUM} (?:over|for|across) (?:the )?(?:whole |full |entire |initial )?(?:(?:\d|two|three|four|five|six|seven|ten)[- ](?:and a half )?years?(?! (?:to|ended|ending|20))|term|life of the contract|contract term|contract period)",
    )
)
WORTH_ASKED: Final = late(
    r"\b(?:total|overall|full|whole) (?:contract )?(?:value|worth|cost)\b|\b(?:value|worth) of (?:the|this|that|your) (?:current )?contract\b|\bcontract(?:['’]s)? (?:total )?(?:value|worth)\b|\bhow much is (?:the|this|that) contract worth\b",
    re.I,
)
_MONEY: Final = late(AMOUNT)
# A line of a form that was not cut off: "Total value of contract (£) – circa £49 million".
_LINE: Final = late(
    rf"^(?:total )?(?:contract )?value(?: of (?:the )?contract)?(?: \(£\))?\s*[:=–-]\s*(?:circa|c\.|about|around|approx\w*\.?)?\s*(?P<amount>{AMOUNT})$",
    re.I,
)
_PER: Final = late(r"\b(?:annual(?:ly)?|per (?:annum|year|month)|a year|yearly|each year|p\.?a\.?|monthly)\b", re.I)


def of_form(question: Question, systems: Sequence[System]) -> list[str]:
    """The letter's one system, by its maker, where a line of a form tells what the contract is worth and names nobody."""
    line = any(_LINE.match(s) for s in sentences(told(question)))
    return [n for s in systems if (n := s.supplier or s.product)] if line and len(systems) == 1 else []


def worth_told(letter: Letter, question: Question, firms: list[str], before: str) -> Iterator[Record]:
    """What the contract of the one firm that the answer names is worth in all; of the answer before, where this is asked for its worth."""
    firm = firms[0] if len(firms) == 1 else before if not firms and WORTH_ASKED.search(question.text) else ""
    if not firm or of_works(question.text):
        return
    for sentence in sentences(told(question)):
        amounts = _MONEY.findall(sentence)
        said = next((m for p in (*_WORTH, _LINE) if (m := p.search(sentence))), None) if len(amounts) == 1 else None
        plain = len(amounts) == 1 and WORTH_ASKED.search(question.text) is not None
        if not (said or plain) or of_one_year(sentence) or _PER.search(sentence) or OTHER.search(sentence):
            continue
        value = money(said["amount"] if said else sentence)
        if value and value.amount is not None and not value.flags and not value.nothing:
            yield {**spend_record(letter, question, firm, said["amount"] if said else amounts[0], sentence), "period": "total"}
            return
