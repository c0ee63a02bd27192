"""Spend that a statement tells whole, whatever its question asks: "£26,410 was spent on Fernlea", "Casewell, to which we paid £9,120 in 2022/23".

Where no question is restated, or none asks for money, what was bought and what was paid for it stand in one sentence: words of paying with the
amount, and the name beside them. The name must be known, a system of the letter, or (where no question is restated) a name in an answer that
speaks of what is bought by name. So a builder, a grant or a person is none.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.fitting import Asked, fits
from foiparse.records.intents import answered
from foiparse.records.model import Record, System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.spend import AMOUNT, BOUGHT
from foiparse.records.spend_record import of_one_year, spend_record, yearly
from foiparse.records.told import sentences, told
from foiparse.values import date, money

_SUM: Final = rf"(?:(?:a total of|a sum of|just|only|some|about|around|over|nearly|approximately) )*(?P<amount>{AMOUNT})(?: \([^()]{{2,30}}\))?"
_WHEN: Final = r"(?: (?:in|during|for|over) [^,.;£]{4,40}?)?,?"
_ON: Final = r"(?:on|with|to|for)"
_WAS: Final = r"(?:was|were|is|came to|comes to|amounted to|amounts to|totalled|stood at|has been|have been|of)"
_COST: Final = r"(?i:spend(?:ing)?|expenditure|outlay|costs?|fees?|charges?|bill|payments?|subscription|amount (?:spent|paid))"
# The name behind the amount, or before it in its own slot.
_SLOTTED: Final = tuple(
    late(p)
    for p in (
        rf"{_SUM}{_WHEN} (?:(?:has|have) been |was |were )?(?:also )?(?:spent|paid|incurred){_WHEN} {_ON} (?:the )?(?P<name>{NAME})",
        rf"\b(?:spent|paid|spend|pay) (?:out )?{_SUM}{_WHEN} {_ON} (?:the )?(?P<name>{NAME})",
        rf"(?:,| and|,? as well as) {_SUM} {_ON} (?:the )?(?P<name>{NAME})",
        rf"\b{_COST} (?:(?:on|of|for) advert\w+ )?(?:on|with|of|for|to|from|paid to) (?:the )?(?P<name>{NAME}){_WHEN} {_WAS} {_SUM}",
        rf"\b(?P<name>{NAME}) {_COST}{_WHEN} {_WAS} {_SUM}",
        rf"\bpaid (?:to )?(?P<name>{NAME}) {_SUM}",
        rf"\b(?P<name>{NAME})(?: has|['’]s)? (?:cost|costs|charged|charges|received) (?:us |the \w+ )?{_SUM}",
        rf"\b(?P<name>{NAME}){_WHEN} (?:at|for) (?:a |an )?(?:total |annual |yearly )?(?:cost|price|fee|charge) of {_SUM}",
    )
)
# Words of paying that point back at the name before them: "Fernlea, whose fees came to £1,120", "with Casewell, and this cost us £17,206".
_POINTING: Final = tuple(
    late(p)
    for p in (
        rf"\b(?:to|for|on) (?:which|whom) [^.;£]{{2,60}}?\b(?:spent|paid)(?: out)? {_SUM}",
        rf"\bwhose {_COST}{_WHEN} {_WAS} {_SUM}",
        rf"\b(?:this|it|which|that) (?:has )?(?:cost|costs) (?:us |the \w+ )?{_SUM}",
        rf"\b(?:spent|paid) {_SUM}{_WHEN} {_ON} (?:it|this|them)\b",
    )
)
_NAMES: Final = late(NAME)
# Not what was paid for the thing itself.
_OTHER: Final = late(
    r"\b(?:budget\w*|forecast\w*|sav(?:ed|ings?)|income|revenue|refund\w*|per (?:click|user|head|licence|item)|each|estimated|quot\w+|tender\w*|bids?|fined?"
    r"|fines|compensation|grants?|will|would|could|(?-i:may)|capital|worth|up to|more than|less than|expected|planned|bought with)\b",
    re.I,
)
_YEAR: Final = late(
    r"\b(?:(?:financial|academic|calendar) year|(?:the|that|this|same|last) year|year (?:ended|ending|to)|twelve months|12 months|annual(?:ly)?|a year)\b",
    re.I,
)
_SPAN: Final = late(r"\b(?:since|to date|so far|altogether|over (?:the )?(?:\w+ )?(?:two|three|four|five|six|\d+) years)\b", re.I)
_APRIL: Final = late(r"\bApril (20\d\d) (?:to|and|until|-|–) (?:the end of )?(?:31(?:st)? )?March (20\d\d)\b", re.I)
_MONTH: Final = late(r"^[^.;]{0,12}\b(?:a|per|each|every) month\b|\bmonthly\b", re.I)


def told_spend(letter: Letter, systems: Sequence[System], out: Sequence[Record]) -> list[Record]:
    """The records that statements of answers give which no record so far has: neither its answer nor its amount."""
    have = {(r["provider"], r["amount"]) for r in out}
    told_by = {r["question"] for r in out if r["amount"] is not None}
    found: list[Record] = []
    for question in (q for q in answered(letter) if q.label not in told_by):
        for name, amount, sentence in _told(question):
            if not _is_bought(name, question, letter, systems) or any(_is(name, s) and _yearly_cost(amount, s) for s in systems):
                continue
            record = spend_record(letter, question, name, amount, sentence)
            record["period"] = period_told(sentence, amount) or record["period"]
            if record["period"] != "month" and _is_price(name, sentence, question, systems):
                continue
            if record["amount"] and (name, record["amount"]) not in have:
                have.add((name, record["amount"]))
                found.append(record)
    return found or _on_the_one(letter, systems, told_by)


# "How much was spent on the platform?", where the letter names one.
_ON_IT: Final = late(
    r"\b(?:spen[dt]|spending|expenditure|paid out)\b[^.?]{0,40}? (?:on|for|with) (?:it|this|that|(?:the|this|that|your) (?:[\w-]+ )?(?:platform|system|software"
    r"|app|tool|product|solution|application|portal|subscription|supplier|provider))\b",
    re.I,
)


def _on_the_one(letter: Letter, systems: Sequence[System], told_by: set[str]) -> list[Record]:
    """What was spent on the one system of the letter, by the answer that is asked for it and tells one amount."""
    if len(systems) != 1 or systems[0].annual_cost is not None or systems[0].total is not None:
        return []
    name = systems[0].product or systems[0].supplier or ""
    for question in (q for q in answered(letter) if q.label not in told_by and _ON_IT.search(" ".join(q.text.split()))):
        words = told(question)
        value = money(words)
        if value and value.amount and not value.nothing and not value.flags and not _OTHER.search(words):
            record = spend_record(letter, question, name, words)
            record["period"] = period_told(words, words) or record["period"] or period_told(question.text, question.text)
            return [record]
    return []


# "Total Facebook spend".
_TOTAL: Final = late(r"^(?:Total|Annual|Overall|Our)\s+(?=[A-Z])")


def _told(question: Question) -> Iterator[tuple[str, str, str]]:
    """(name, amount, statement) as an answer's statements tell them."""
    for sentence in sentences(told(question)):
        if "£" not in sentence or _OTHER.search(sentence):
            continue
        taken: set[int] = set()
        for pattern in _SLOTTED:
            for said in pattern.finditer(sentence):
                if said.start("amount") not in taken:
                    taken.add(said.start("amount"))
                    yield _TOTAL.sub("", clean(said["name"])), said["amount"].strip(" ,"), sentence
        for pattern in _POINTING:
            for said in pattern.finditer(sentence):
                before = [clean(m.group()) for m in _NAMES.finditer(sentence[: said.start()]) if m.start()]
                before = before or [clean(m.group()) for m in [_NAMES.match(sentence)] if m]
                if before and said.start("amount") not in taken:
                    taken.add(said.start("amount"))
                    yield before[-1], said["amount"].strip(" ,"), sentence


def _is_bought(name: str, question: Question, letter: Letter, systems: Sequence[System]) -> bool:
    if known().find(name) or any(_is(name, s) for s in systems):
        return True
    asked = Asked(question.text, False, True, letter.text, letter.authority or "")
    named = is_name(name, strict=True) and fits(name, asked) and not date(name)
    return named and not question.text.strip() and BOUGHT.search(question.answer) is not None


def _is_price(name: str, sentence: str, question: Question, systems: Sequence[System]) -> bool:
    """What a system of the letter costs is a fact of its own record, not money that was spent on it."""
    return bool(question.text.strip()) and any(_is(name, s) for s in systems) and not _SPENT.search(sentence)


_SPENT: Final = late(r"\b(?:spen[dt]|spending|paid|expenditure)\b", re.I)


def _is(name: str, system: System) -> bool:
    return name.casefold() in ((system.product or "").casefold(), (system.supplier or "").casefold())


def _yearly_cost(amount: str, system: System) -> bool:
    value = money(amount)
    return value is not None and value.amount is not None and system.annual_cost == float(value.amount)


def period_told(sentence: str, amount: str) -> str | None:
    """What time a statement says that its amount is of."""
    if _SPAN.search(sentence):
        return "total"
    if _MONTH.search(sentence.partition(amount)[2]):
        return "month"
    if (span := _APRIL.search(sentence)) and int(span[2]) == int(span[1]) + 1:
        return "year"
    return "year" if yearly(sentence) or of_one_year(sentence) or _YEAR.search(sentence) else None
