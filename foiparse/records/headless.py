"""Tables with no headings, their columns told by what stands in them: use, name, maker, money a year, end."""

from __future__ import annotations

from typing import Final

from foiparse.letter import Letter, Question, Table
from foiparse.records.aliases import known
from foiparse.records.asking import product_asked, supplier_asked
from foiparse.records.facts import contract_end, yearly_cost
from foiparse.records.item_rows import says_use, systems_of_rows
from foiparse.records.itkinds import is_kind
from foiparse.records.list_items import Cell, cells_of
from foiparse.records.model import System, place
from foiparse.records.names import clean
from foiparse.records.ordered import maker_first
from foiparse.records.phrases import COMPANY, systems_of
from foiparse.records.tables import name_in
from foiparse.values import absence, date, money

# A table of fewer rows may be anything.
FEWEST: Final = 2
# A name and its one fact.
PAIR: Final = 2


def headless(letter: Letter, table: Table, question: Question) -> list[System]:
    """The systems of a table whose first row is one already: two or three columns of words, then money and an end."""
    rows = [[c.strip() for c in row] for row in table.cells if any(c.strip() for c in row)]
    width = len(rows[0]) if rows else 0
    if len(rows) < FEWEST or any(len(row) != width for row in rows) or not (_priced(rows[0]) or _dated(rows[0])):
        return []
    if width == PAIR:
        whole = systems_of_rows(
            letter, question, [cells_of(" – ".join(row)) for row in rows]
        )  # "Casewell (Fernlea)" beside its cost
        return whole or systems_of_rows(letter, question, [[Cell("", c) for c in row] for row in rows])
    kinds = [_kind([row[n] for row in rows]) for n in range(width)]
    words = [n for n in range(width) if kinds[n] == "words"]
    if words != list(range(len(words))) or len(words) not in (2, 3) or len(words) == width:
        return []
    # three, or "HR – Casewell (Fernlea) – £9,600 – March 2027"
    used = len(words) == len(_THREE) or sum(says_use(row[0]) or is_kind(row[0]) for row in rows) * PAIR > len(rows)
    use, one, other = (0 if used else None), words[int(used)], words[-1]
    turned = maker_first(question.text) or _makers([row[one] for row in rows], [row[other] for row in rows])
    product, supplier = (other, one) if turned else (one, other)
    out = []
    for row in rows:
        money_at = next((n for n in range(width) if kinds[n] == "money"), None)
        date_at = next((n for n in range(width) if kinds[n] == "date"), None)
        names = _both(row[one], question) if one == other else (name_in(row[product]), name_in(row[supplier].split(" (")[0]))
        system = System(
            product=names[0],
            supplier=names[1],
            functions=[clean(row[use])] if use is not None else [],
            annual_cost=yearly_cost(row[money_at], True) if money_at is not None else None,
            contract_end=contract_end(row[date_at]) if date_at is not None else None,
            raw=[c for c in row if c],
            questions=[question.label],
        )
        system.span = place(letter, question, system.product or system.supplier or "")
        out += [system] if system.product or system.supplier else []
    return out


def _both(cell: str, question: Question) -> tuple[str | None, str | None]:
    """(product, maker) of one cell: "Casewell (Fernlea)", or the one name as it is asked for."""
    found = systems_of(cell, supplier_asked(question.text) and not product_asked(question.text))
    return (found[0].product, found[0].supplier) if len(found) == 1 else (name_in(cell), None)


# Use, product and maker.
_THREE: Final = ("functions", "product", "supplier")


def _makers(first: list[str], second: list[str]) -> bool:
    """The first column is known as that of makers, or the second as that of products, and neither says the contrary."""
    one, other = (sum(map(_side, column)) for column in (first, second))
    return one - other > 0


def _side(cell: str) -> int:
    """1 for a maker's name, -1 for a product's, 0 where nobody knows."""
    entry = known().find(clean(cell))
    if entry is None:
        return 1 if COMPANY.search(clean(cell)) else 0
    return 1 if entry.product is None else -1


def _priced(row: list[str]) -> bool:
    return any("£" in c or "$" in c or "€" in c for c in row)


def _dated(row: list[str]) -> bool:
    return any((d := date(c)) is not None and d.precision in ("day", "month") for c in row if c)


def _kind(cells: list[str]) -> str:
    """What a column holds, by most of its cells."""
    told = [c for c in cells if c and not absence(c)]
    if sum(any(sign in c for sign in "£$€") and money(c) is not None for c in told) * 2 > len(told):
        return "money"
    if sum(date(c) is not None for c in told) * 2 > len(told):
        return "date"
    return "words" if told and all(any(x.isalpha() for x in c) for c in told) else "other"
