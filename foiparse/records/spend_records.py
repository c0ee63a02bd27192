"""Records of spend, and how they stand to the systems of the same letter: names in full, costs told twice, totals of contracts."""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.model import Record, System, place, plain
from foiparse.values import absence, date, money

# Periods that a record of spend may have; a rate for anything shorter is a price, not a spend.
_PERIODS = {"year": "year", "month": "month", "total": "total"}


def told_yearly(record: Record, system: System) -> bool:
    """The amount is the yearly cost of a system that the same answer names: it stands in the system's record."""
    name = record["provider"].casefold()
    same_name = name in ((system.product or "").casefold(), (system.supplier or "").casefold())
    return same_name and record["amount"] == system.annual_cost and record["question"] in system.questions[:1]


def cost_beside(record: Record, systems: list[System]) -> None:
    """An e-tendering platform's amount: the yearly cost that the same letter gives for the system of that name."""
    cost = next((s.annual_cost for s in systems if s.platform and s.product == record["provider"] and s.annual_cost), None)
    if record["amount"] is None and cost is not None and not absence(record["raw"]):
        record.update(amount=cost, currency="GBP", period="year")


def only_cost(record: Record, rows: list[Record], systems: list[System]) -> bool:
    """The one amount told for a system, which stands in the system's record as its yearly cost."""
    alone = sum(r["provider"] == record["provider"] for r in rows) == 1
    return alone and any(record["provider"] in (s.product, s.supplier) and record["amount"] == s.annual_cost for s in systems)


def alike(one: Record, other: Record) -> bool:
    """The same amount for the same provider: one contract told of twice."""
    return (one["provider"], one["amount"]) == (other["provider"], other["amount"])


def in_full(records: list[Record], systems: list[System]) -> None:
    """A supplier's short name in full, as the letter has it beside the supplier's system."""
    for record in records:
        full = next((s.supplier for s in systems if s.supplier and s.supplier.startswith(record["provider"] + " ")), None)
        record["provider"] = full or record["provider"]


def same_spend(one: Record, other: Record) -> bool:
    """Both are of the same provider and period."""
    return all(one.get(k) == other.get(k) for k in ("canonical_provider", "period", "year"))


_ONE_YEAR = late(
    r"\bannual(?:ly)?\b|\bper (?:annum|year)\b|\b(?:each|a|last|past|in the|this|same|that) (?:financial )?year\b"
    r"|\b(?:12|twelve) months\b|\byearly\b",
    re.I,
)


IN_ALL = late(
    r"\b(?:total|overall|to date|so far|since|altogether|has been|have been|ha(?:s|ve) (?:you|the \w+) (?:spent|paid)|worth)\b|\bcontract value\b",
    re.I,
)


def yearly(text: str) -> bool:
    """The question asks for the spend of one year: "annual", "last year", "in the last 12 months", or one financial year."""
    years = {(d.start, d.end) for d in map(date, re.findall(r"\b(?:20)?\d\d[/-]\d\d(?:\d\d)?\b", text)) if d}
    return len(years) == 1 or (not years and _ONE_YEAR.search(text) is not None)


def spend_record(letter: Letter, question: Question, name: str, cell: str, raw: str | None = None) -> Record:
    value = money(cell) if cell else None
    amount = value.amount if value and "several_amounts" not in value.flags else None
    period = _PERIODS.get(value.period or "") if value else None
    if period is None and yearly(question.text):
        period = "year"
    elif period is None and IN_ALL.search(question.text):
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


def total_record(letter: Letter, system: System) -> Record:
    """The total value of a system's contract, as the guidelines have it a record of spend."""
    name = system.supplier or system.product or ""
    raw = next((r for r in system.raw if (m := money(r)) and plain(m.amount) == system.total), "")
    question = next((q for q in letter.questions if q.label in system.questions), None)
    value = money(raw)
    return {
        "provider": name, "amount": system.total, "currency": value.currency if value else "GBP", "period": "total", "raw": raw,
        "canonical_provider": known().canonical(name), "vat": value.vat if value else None,
        "low": None, "high": None,
        "question": question.label if question else None, "span": list(place(letter, question, name) or ()) or None,
    }  # fmt: skip
