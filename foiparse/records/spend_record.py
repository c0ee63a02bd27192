"""A record of spend: the amount of a cell or of words, its currency and bounds, and the period that the words or the question give."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.model import Record, System, place, plain
from foiparse.values import date, money
from foiparse.values.lexicon import BOUNDS_BEFORE

# Periods that a record of spend may have; a rate for anything shorter is a price, not a spend.
PERIODS = {"year": "year", "month": "month", "total": "total"}
_ONE_YEAR = late(
    r"\bannual(?:ly)?\b|\bper (?:annum|year)\b|\b(?:each|a|last|past|in the|this|same|that|present|current) (?:financial )?(?:year|yr)\b"
    r"|\b(?:12|twelve) months\b|\byearly\b",
    re.I,
)


# Words of a question that asks for all that was ever spent.
ALL = late(
    r"\b(?:total|overall|to date|so far|since|altogether|has been|have been|ha(?:s|ve) (?:you|the \w+) (?:spent|paid)|worth)\b|\bcontract value\b",
    re.I,
)


_TWO_YEARS = late(r"\b(?:20)?\d\d[/-]\d\d(?:\d\d)?\b")


_YEAR_NAMED = late(r"(?:\b(?:in|for|during|year|FY)(?: the)?|[,:(]) ?(20\d\d)\b(?!\s?[/–-])")


def yearly(text: str) -> bool:
    """The question asks for the spend of one year: "annual", "last year", "in the last 12 months", "in 2024", or one financial year."""
    years = {(d.start, d.end) for d in map(date, _TWO_YEARS.findall(text)) if d}
    years |= {(d.start, d.end) for d in map(date, _YEAR_NAMED.findall(text)) if d}
    return len(years) == 1 or (not years and _ONE_YEAR.search(text) is not None)


_CALENDAR: Final = late(
    r"\b(?:in|for|during) (?:the )?(?:financial year |calendar year |year )?(?:20\d\d|(?:20)?\d\d[/–-](?:20)?\d\d)\b", re.I
)
_EACH_MONTH: Final = late(r"\b(?:each|every|per) month\b|\bmonth(?:ly)? by month\b", re.I)
# Words long enough for a sentence that says of when an amount is.
LONGEST_SAID: Final = 200


_SPAN_OF_TIME = late(r"\b(?:since|between|to date|so far)\b", re.I)


def of_one_year(words: str) -> bool:
    """Whether the words say that the amount is of one year that they name."""
    return len(words) <= LONGEST_SAID and len(_CALENDAR.findall(words)) == 1 and not _SPAN_OF_TIME.search(words)


def spend_record(letter: Letter, question: Question, name: str, cell: str, raw: str | None = None) -> Record:
    """A record of the amount in a cell or words, with the period that they or the question give; `raw` where the cell is not as printed."""
    value = money(_in_its_words(_ranged(cell, raw or ""), question.answer)) if cell else None
    amount = value.sole if value and not value.per else None  # a price is no spend
    period = PERIODS.get(value.period or "") if value else None
    if period is None and _EACH_MONTH.search(question.text):
        period = "month"
    elif period is None and yearly(question.text):
        period = "year"
    elif period in (None, "total") and (of_one_year(cell) or (period and yearly(question.text))):
        period = "year"  # "a total of £734.20 in the 2019 calendar year"
    elif period is None and ALL.search(question.text):
        period = "total"
    return {
        "provider": name,
        "amount": plain(amount),
        "currency": value.currency if value and amount is not None else None,
        "period": period if amount is not None else None,
        "raw": cell if raw is None else raw,
        "canonical_provider": known().canonical(name),
        "vat": value.vat if value else None,
        "low": plain(value.low) if value else None,
        "high": plain(value.high) if value else None,
        "question": question.label,
        "span": list(place(letter, question, name) or ()) or None,
    }


# "From" begins a range or tells who was paid.
_BOUNDS: Final = "|".join(re.escape(" ".join(said)) for said in BOUNDS_BEFORE if said != ("from",))
_BEFORE: Final = late(rf"(?:(?:(?<=\s)|^)(?:{_BOUNDS})|\d\s?[x×@]|\d(?:%| ?per ?cent) of(?: \w+){{0,2}})\s?$", re.I)
_BEHIND: Final = late(r"\s?(?:[x×@]\s?\d|(?:or|and) (?:less|more|under|over|below|above)\b|\+(?!\s?(?:VAT|£|\d)))", re.I)
FARTHEST: Final = 30  # characters before an amount in which the words stand that bound or multiply it


def _in_its_words(cell: str, answer: str) -> str:
    """The amount with the words of the answer that make it a bound ("less than £500", "£500 or more") or a factor ("12 x £500", "20% of our
    £5,000"): as such it is not what was paid."""
    at = answer.find(cell.strip()) if cell[:1] in tuple("£$€") else -1
    if at < 0:
        return cell
    before = _BEFORE.search(answer[max(0, at - FARTHEST) : at])
    behind = _BEHIND.match(answer, at + len(cell.strip()))
    return f"{before.group() if before else ''}{cell.strip() if behind else cell}{behind.group() if behind else ''}"


# "Between £50,000 and", "from £50,000 to": the amount behind is the end of a range.
_RANGE_BEGINS = late(r"\b(?:between|from) [£$€]\s?\d[\d,.]*(?:k|m)? (?:and|to) $", re.I)


def _ranged(cell: str, words: str) -> str:
    """The cell with the beginning of the range that it ends, where its words tell one: neither end is what was paid."""
    begins = _RANGE_BEGINS.search(words.partition(cell)[0]) if cell in words else None
    return begins.group() + cell if begins else cell


def total_record(letter: Letter, system: System) -> Record:
    """The total value of a system's contract, as the guidelines have it a record of spend."""
    name = system.supplier or system.product or ""
    raw = next((r for r in system.raw if (m := money(r)) and plain(m.amount) == system.total), "")
    question = next((q for q in letter.questions if q.label in system.questions), None)
    value = money(raw)
    told_by = next((q for q in letter.questions if raw and q.label in system.questions and raw in q.answer), question)
    period = (
        "year"
        if told_by and _CALENDAR.search(told_by.text) and yearly(told_by.text) and not ALL.search(told_by.text)
        else "total"
    )
    return {
        "provider": name, "amount": system.total, "currency": value.currency if value else "GBP", "period": period, "raw": raw,
        "canonical_provider": known().canonical(name), "vat": value.vat if value else None,
        "low": None, "high": None,
        "question": question.label if question else None, "span": list(place(letter, question, name) or ()) or None,
    }  # fmt: skip
