"""Whether a record of spend tells of the same as another, or as a system's record does."""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.records.model import Record, System, plain
from foiparse.values import absence, money


def told_yearly(record: Record, system: System, asked: str = "") -> bool:
    """The amount is the yearly cost of a system, told with its name or asked for by the year: it stands in the system's record."""
    by_year = record["period"] == "year" and not record.get("year") and _EACH_YEAR.search(asked) is not None
    return named_so(record, system) and (record["question"] in system.questions[:1] or by_year)


# "How much do you pay annually for each?"; what was paid "last year" is a payment.
_EACH_YEAR = late(
    r"\b(?:annual(?:ly)?|per (?:annum|year)|(?:a|each|every) year|p\.?a\.?)\b(?! (?:of|from|since|between)\b)", re.I
)


def named_so(record: Record, system: System) -> bool:
    """The record is of the system, by its product or its maker, and has its yearly cost."""
    name = record["provider"].casefold()
    same_name = name in ((system.product or "").casefold(), (system.supplier or "").casefold())
    return same_name and record["amount"] == system.annual_cost


def cost_beside(record: Record, systems: list[System]) -> None:
    """An e-tendering platform's amount: the yearly cost that the same letter gives for the system of that name."""
    system = next((s for s in systems if (s.product or s.supplier) == record["provider"] and s.annual_cost), None)
    if record["amount"] is None and system is not None and absence(record["raw"]) in (None, "blank"):
        value = next((m for raw in system.raw if (m := money(raw)) and plain(m.amount) == system.annual_cost), None)
        record.update(amount=system.annual_cost, currency=value.currency if value else "GBP", period="year")
        record["vat"] = value.vat if value else None


def only_cost(record: Record, rows: list[Record], systems: list[System]) -> bool:
    """The one amount told for a system, which stands in the system's record as its yearly cost."""
    alone = sum(r["provider"] == record["provider"] for r in rows) == 1
    return alone and any(record["provider"] in (s.product, s.supplier) and record["amount"] == s.annual_cost for s in systems)


def alike(one: Record, other: Record) -> bool:
    """The same amount for the same provider: one contract told of twice."""
    return (one["provider"], one["amount"]) == (other["provider"], other["amount"])


def same(one: Record, other: Record) -> bool:
    """One thing told twice; "Facebook £4,118" and "Instagram £902" are two, though one company runs both."""
    alike = all(one.get(k) == other.get(k) for k in ("canonical_provider", "period", "year"))
    named_alike = one["provider"].casefold() == other["provider"].casefold()
    return alike and (named_alike or one["amount"] == other["amount"] or None in (one["amount"], other["amount"]))
