"""A list whose items are all made alike, read as the rows of a table: what a column holds is told by all of its cells.

"Electoral registration – Casewell – Fernlea Ltd" alone may be anything; three such lines are uses, products and makers.
"""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.asking import product_asked, supplier_asked
from foiparse.records.facts import contract_end, users_of, yearly_cost
from foiparse.records.headings import SOFTWARE, is_heading
from foiparse.records.intents import intent_of
from foiparse.records.itkinds import is_use
from foiparse.records.list_items import Cell, cells_of, item_lists
from foiparse.records.model import System, place
from foiparse.records.names import SERVICES, clean, is_name
from foiparse.records.ordered import maker_first
from foiparse.records.phrases import COMPANY, alike, named
from foiparse.records.team_prose import fields
from foiparse.records.told import told
from foiparse.values import date, money

Rows = list[list[Cell]]
# A name alone is no row.
NARROWEST: Final = 2
# More cells are a sentence with many commas.
WIDEST: Final = 7


def item_rows(letter: Letter, question: Question) -> list[System]:
    """The systems of such a list; [] unless every item is made as the others are and each column is of one kind."""
    for items in item_lists(told(question)):
        if found := systems_of_rows(letter, question, [cells_of(item) for item in items]):
            return found
    return []


def systems_of_rows(letter: Letter, question: Question, rows: Rows) -> list[System]:
    """The systems of rows made alike, each column of one kind; [] else."""
    columns = _columns(rows, question) if _alike(rows) else {}
    found = [_system(letter, question, row, columns) for row in rows] if columns else []
    of_products = bool(found) and (rows[0][columns.get("functions", 0)].field == "functions" or not supplier_asked(question.text))
    return alike(found) if of_products else found  # "Fernlea for rotas"


def _alike(rows: Rows) -> bool:
    shapes = {tuple(cell.field for cell in row) for row in rows}
    return len(shapes) == 1 and NARROWEST <= len(rows[0]) <= WIDEST


def _columns(rows: Rows, question: Question) -> dict[str, int]:
    """Field → column; {} where a column is of no one kind, or two are of the same."""
    if any(is_heading(cell.text, SOFTWARE) for row in rows for cell in row):
        return {}  # the fields of a form
    kinds = [_kind([row[n] for row in rows]) for n in range(len(rows[0]))]
    names = [n for n, kind in enumerate(kinds) if kind == "name"]
    others = [kind for kind in kinds if kind != "name"]
    if "" in kinds or not names or len(set(others)) < len(others):
        return {}
    columns = {kind: n for n, kind in enumerate(kinds) if kind != "name"}
    if len(names) == 1:
        return columns | {"product": names[0]}
    if len(names) > NARROWEST or "supplier" in columns or not supplier_asked(question.text):
        return {}
    one, other = names
    sides = [sum(_side(row[n].text) for row in rows) for n in names]
    turned = sides[0] > sides[1] or (sides[0] == sides[1] and maker_first(question.text))
    return columns | ({"product": other, "supplier": one} if turned else {"product": one, "supplier": other})


def _side(name: str) -> int:
    """1 for a maker's name, -1 for a product's, 0 where nobody knows."""
    entry = known().find(clean(name))
    if entry is not None:
        return 1 if entry.product is None else -1
    return 1 if COMPANY.search(clean(name)) else 0


_USERS: Final = late(r"\b(?:users?|licen[cs]es?|seats)\b")


def _kind(cells: list[Cell]) -> str:
    """What a column holds: as the words before its cells say, else as all of them are; "" where they are of no one kind."""
    texts = [cell.text for cell in cells]
    field = cells[0].field
    if all(money(t) and "£" in t for t in texts):
        return "cost"
    if all(_USERS.search(t) and users_of(t) is not None for t in texts):
        return "users"
    if all(date(t) for t in texts):
        return "contract_end" if all(map(contract_end, texts)) else ""
    if field == "functions":
        return field if not any(map(_is_known, texts)) else ""
    if not all(is_name(clean(t), strict=True) for t in texts):
        return "functions" if sum(map(says_use, texts)) == len(texts) else ""
    if field == "supplier":
        return field
    uses, makers = sum(map(says_use, texts)), sum(COMPANY.search(clean(t)) is not None for t in texts)
    return "functions" if uses * 2 > len(texts) else "supplier" if makers == len(texts) else "name"


def _is_known(text: str) -> bool:
    return known().find(clean(text)) is not None


def says_use(text: str) -> bool:
    """The words are what a system is for: all of fields of work or plain ones, or a kind of system."""
    if _is_known(text):
        return False
    words = text.replace(",", " ").replace("&", " ").split()
    plain = [w for w in words if w.casefold() != "and"]
    of_work = all(w[:1].islower() or w.casefold() in fields() or w.casefold() in SERVICES for w in plain)
    whole = (
        plain[0].casefold() in fields() or plain[0].casefold() in SERVICES or any(w[:1].islower() for w in plain)
        if plain
        else False
    )
    return is_use(text) or (of_work and whole) or (len(plain) > 1 and all(w.islower() for w in plain[1:]) and plain[0].isalpha())


def _system(letter: Letter, question: Question, row: list[Cell], columns: dict[str, int]) -> System:
    def cell(name: str) -> str:
        """The row's cell of a field, "" where no column has it."""
        return row[columns[name]].text if name in columns else ""

    name, maker = clean(cell("product")), clean(cell("supplier"))
    system = (
        System(product=name, supplier=maker)
        if maker
        else named(name, supplier_asked(question.text) and not product_asked(question.text))
    )
    system.functions = [clean(cell("functions"))] if cell("functions") else []
    system.annual_cost = yearly_cost(cell("cost"), intent_of(question.text).yearly)
    system.contract_end = contract_end(cell("contract_end")) if cell("contract_end") else None
    system.users = users_of(cell("users")) if cell("users") else None
    system.questions, system.raw = [question.label], [c.text for c in row]
    system.span = place(letter, question, name)
    return system
