"""What a supplier's contract is worth in all: told of one supplier in a sentence, or of many in the rows of a contracts register.

"Photocopier supplier and total value of contract" – "Fernlea, £186,420 over five years"; "Title | Supplier | End date | Total value".
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.column_types import scaled
from foiparse.records.fitting import Asked, fits
from foiparse.records.headings import SOFTWARE, columns_of, field_of
from foiparse.records.intents import Intent, says_software
from foiparse.records.model import Record, System, plain
from foiparse.records.names import NAME, clean
from foiparse.records.spend import AMOUNT, NO_PAYEE, of_years
from foiparse.records.spend_record import spend_record
from foiparse.records.tables import name_in
from foiparse.records.told import told
from foiparse.values import date, money

# Whom a question asks for, beside what the contract is worth.
_WHOM: Final = late(
    r"\b(?:agency|compan(?:y|ies)|firms?|contractors?|suppliers?|providers?|who (?:runs?|provides?|supplies|built|does|carries out))\b",
    re.I,
)
_HEAD: Final = late(
    rf"^(?:yes\W+)?(?:it (?:is|was) |by |with )?(?P<name>{NAME})(?=\s*[,.:;(–-]|\s+(?:at|was|is|are|holds?)\b)", re.I
)
_MONEY: Final = late(AMOUNT)
_NAMED: Final = late(NAME)
_NIL: Final = late(r"\b(?:nil|nothing|free|no charge|no cost)\b|£0\b", re.I)
# A longer answer tells a story.
LONGEST: Final = 220


def contract_worth(letter: Letter, question: Question, intent: Intent, asked: Asked, systems: list[System]) -> list[Record]:
    """The suppliers that an answer names with the total value of the contract of each, where none supplies a system told of already."""
    told_of = {n for s in systems if s.total is not None for n in (s.product, s.supplier) if n}
    rows = [r for n in question.tables for r in _register(letter, question, letter.tables[n])]
    rows = rows or _labelled(letter, question, intent)
    found = rows or ([] if says_software(question.text) else _sentence(letter, question, intent, asked))
    return [r for r in found if r["provider"] not in told_of]


def worth_of(systems: list[System]) -> list[System]:
    """The systems whose total value is told of them: no nil of something else, no year's amount out of several, no other's contract."""
    named = [s for s in systems if s.total is not None and (s.supplier or s.product) and not _shared(s, systems)]
    return [s for s in named if (s.total or _says_name(s)) and not any(_of_another(s, raw) for raw in s.raw)]


def _shared(system: System, systems: list[System]) -> bool:
    """The one total told is of several makers' systems, so it is none's: the words do not say of which it is."""
    if system.worth_beside:
        return False  # two rows of a table may have the same sum
    others = [s for s in systems if s.total == system.total and s.supplier != system.supplier and set(s.raw) & set(system.raw)]
    return bool(others) and not _says_name(system)


def _says_name(system: System) -> bool:
    return any(name and name in raw and _NIL.search(raw) for raw in system.raw for name in (system.product, system.supplier))


def _of_another(system: System, raw: str) -> bool:
    """The words of the total are a row of years ("18/19: £22m, 19/20: £24m"), or begin with the name of somebody else."""
    if not any(_amount(a) == system.total for a in _MONEY.findall(raw)):
        return False
    if any(_amount(paid.cell) == system.total for paid in of_years(raw, "")):
        return True
    said = _HEAD.match(" ".join(raw.split()))
    name = clean(said["name"]) if said else ""
    ours = f"{system.product or ''} {system.supplier or ''}".casefold()
    return len(name.split()) > 1 and name.casefold() not in ours and fits(name, Asked()) and not date(name)


def _amount(words: str) -> float | int | None:
    value = money(words)
    return plain(value.amount) if value else None


def _register(letter: Letter, question: Question, table: Table) -> list[Record]:
    """The rows of a register of contracts, which names no products: supplier and total value."""
    head = table.cells[0] if table.cells else []
    columns = columns_of(head, SOFTWARE)
    if "product" in columns or not {"supplier", "total_cost"} <= set(columns):
        return []
    out = []
    for row in table.cells[1:]:
        name = name_in(row[columns["supplier"]]) if len(row) == len(head) else None
        cell = scaled(row[columns["total_cost"]].strip(), head[columns["total_cost"]]) if name else ""
        value = money(cell)
        if name and value and value.amount is not None and not value.flags:
            out.append(
                {
                    **spend_record(letter, question, name, cell, row[columns["total_cost"]].strip()),
                    "period": value.period or "total",
                }
            )
    return out


def _labelled(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """Lines with a label each, one contract below the other: "Supplier: Fernlea", "Total contract value: £2.3m"; no product among them."""
    out: list[Record] = []
    name: str | None = None
    for line in told(question).splitlines() if intent.total else ():
        label, mark, words = line.partition(":")
        field = field_of(label.strip(), SOFTWARE) if mark else None
        if field == "product":
            return []
        if field == "supplier":
            name = name_in(words.strip())
        elif field == "total_cost" and name:
            value = money(words)
            if value and value.amount is not None and not value.flags:
                out.append({**spend_record(letter, question, name, words.strip()), "period": value.period or "total"})
            name = None
    return out


def _sentence(letter: Letter, question: Question, intent: Intent, asked: Asked) -> list[Record]:
    """The supplier at the head of an answer with its one amount, where the question asks for both."""
    answer = " ".join(told(question).split())
    if not intent.total or not _WHOM.search(question.text) or len(answer) > LONGEST:
        return []
    said, value = _HEAD.match(answer), money(answer)
    name = clean(said["name"]) if said else ""
    if not name or not fits(name, asked, True) or NO_PAYEE.match(name) or date(name) or _another(answer, name, asked):
        return []
    if len(_MONEY.findall(answer)) != 1 or value is None or value.amount is None or value.flags:
        return []
    return [spend_record(letter, question, name, answer)]


_CURRENCY = late(r"[£$€]")


def _another(answer: str, name: str, asked: Asked) -> bool:
    """The answer names somebody else before its amount."""
    before = _CURRENCY.split(answer)[0].replace(name, "", 1)
    return any(fits(n, asked) and date(n) is None for n in (clean(m.group()) for m in _NAMED.finditer(before)))
