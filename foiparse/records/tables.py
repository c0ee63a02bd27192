"""Software systems from tables and filled forms: any order of columns, headings by their synonyms, facts down the side too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.aliases import known
from foiparse.records.beneath import beneath
from foiparse.records.column_types import scaled
from foiparse.records.columns import BOTH, BOTH_TURNED, CONTRACT, OF_YEAR, columns_in, without_yes
from foiparse.records.facts import contract_end, total_cost, users_of, whole_cost, yearly_cost
from foiparse.records.fitting import common
from foiparse.records.form_use import with_use
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.intents import says_software
from foiparse.records.item_rows import says_use
from foiparse.records.itkinds import is_kind
from foiparse.records.model import System, place
from foiparse.records.names import SERVICES, clean, is_name, split_names
from foiparse.records.phrases import systems_of
from foiparse.records.table_kinds import cornered
from foiparse.records.told import told
from foiparse.records.use_columns import with_uses
from foiparse.values import absence, date, money

_LINE = late(r"^\s*(?:[-•*]\s*)?(?:\(?(?:\d+|[a-z]|[ivx]{1,4})[.)]\s*)?([A-Za-z][^:–\t]{2,60}?)\s*(?:[:–]|\s-|\t)\s*(\S.*)$")


def systems_of_table(letter: Letter, table: Table, context: str) -> list[System]:
    """A system for each row that names one; a table that has no column of names gives none."""
    ways = []
    for cells in (cornered(without_yes(table.cells)), cornered([list(r) for r in zip(*table.cells, strict=False)])):
        uses = " ".join(row[0] for row in cells if row) if cells and cells[0] and CONTRACT.fullmatch(cells[0][0].strip()) else ""
        head = next((n for n, row in enumerate(cells[:3]) if _heads(row, f"{context} {uses}")), None)
        if head is not None:
            ways.append((cells, head, columns_in(cells[head])))
    for cells, head, columns in sorted(ways, key=lambda way: -len(way[2])):
        rows = list(_told_out(_without_groups([row for row in cells[head + 1 :] if any(c.strip() for c in row)])))
        columns = with_uses(rows, columns, cells[head])
        if (
            "product" not in columns
            and not says_software(context)
            and CONTRACT.fullmatch(cells[head][columns.get("functions", 0)].strip())
        ):
            rows = [
                row for row in rows if says_software(row[columns.get("functions", 0)])
            ]  # a register of contracts of all kinds
        found = [s for row in rows for s in _row(row, columns, cells[head])]
        if found:
            return [_at(letter, table, s) for s in found]
    return []


def _without_groups(rows: list[list[str]]) -> list[list[str]]:
    """The rows without those that are nothing but a heading of others, what they are for: "Adult social care" over the names of systems.

    Where the first row is a word alone, no such row is a system's.
    """
    headed = len(rows) > 1 and _alone(rows[0]) and not _alone(rows[1])
    return [r for r in rows if not (_alone(r) and (headed or says_use(r[0].strip()) or r[0].strip().casefold() in common()))]


def _alone(row: list[str]) -> bool:
    """The row's first cell has a word that nobody knows as a name, and the others nothing."""
    filled = [cell.strip() for cell in row if cell.strip()]
    return len(filled) == 1 and len(row) > NARROW and bool(row[0].strip()) and not known().find(filled[0])


_OF_FIGURES: Final = late(r"\(£(?:k|m|000s?)?\)|^(?:total )?(?:spend|spent|expenditure|amount(?: paid)?)\b", re.I)
FIGURES: Final = frozenset(("cost", "annual_cost", "total_cost", "users", "contract_end"))  # columns whose heading is no name
# In a table of two columns a name may stand without its one fact.
NARROW: Final = 2
_ABOVE: Final = late(r"(?:as|see|same as) above|ditto|do\.|[\"“”]|′′|''", re.I)


def _told_out(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """The rows with what stands above put in the place of "As above" and of ditto marks."""
    before: list[str] = []
    for row in rows:
        before = [
            above if _ABOVE.fullmatch(cell.strip()) else cell
            for cell, above in zip_longest(row, before[: len(row)], fillvalue="")
        ]
        yield before


def _heads(row: list[str], context: str) -> bool:
    """The row heads a table of systems: it has a column of products, or one of suppliers where the question is about software."""
    columns = columns_in(row)
    others = set(columns) - {"product", "supplier", "functions"}
    named = "product" in columns or ("supplier" in columns and says_software(context))
    whole = {"product", "supplier"} <= set(columns)  # a year among such headings is what was paid in it
    cells = [c for c in row if c.strip() and not (whole and OF_YEAR.fullmatch(c.strip()))]
    return (
        named
        and (len(columns) > 1 or bool(others))
        and not any(money(c) or (date(c) and not field_of(c, SOFTWARE)) for c in cells)
    )


# No name of a product or of a maker: it was made by the authority itself, or is a part of another.
_OWN: Final = late(
    r"^own brand\b.*"
    r"|^(?:(?:built|made|developed|written|done|hosted) )?in[- ]?house\b.*|^own (?:build|development|system|design)\b.*|^(?:internal(?:ly)?|bespoke"
    r"|home[- ]?grown)(?: (?:built|developed|system))?$|^(?:national |regional )?shared service$|^self[- ](?:built|developed)$",
    re.I,
)


_PAIR_PARTS = late(r"\s*\n\s*|\s+/\s+|\s+[-–—]\s+|\s*[()]\s*|;\s+")


def pair_in(cell: str, head: str) -> tuple[str | None, str | None]:
    """(product, supplier) of one cell: "Brightmoor Systems / Ledgerline 7", "N/A – LearnDeck", in the heading's order."""
    before, bracket, _ = cell.partition("(")
    if bracket and absence(before) not in (None, "blank"):
        return None, None  # "N/A (stock transferred in 2007)" says why, and names nothing
    parts = [p for p in _PAIR_PARTS.split(cell.strip()) if p.strip()]
    two = cell.split(", ") if len(parts) == 1 and (BOTH.search(head) or BOTH_TURNED.search(head)) else []
    if len(two) == len(("product", "supplier")) and all(is_name(clean(name), strict=True) for name in two):
        parts = two  # "Fernlea Ltd, Casewell" under "Supplier and system"
    if len(parts) != 2:
        system = next(iter(systems_of(cell, bool(BOTH.search(head)) and not BOTH_TURNED.search(head))), None)
        return (system.product, system.supplier) if system else (name_in(cell), None)
    first, second = (name_in(p) for p in parts)
    if absence(parts[0]) and second and not is_name(second):
        second = None  # "N/A – stock transferred in 2007"
    return (second, first) if BOTH.search(head) else (first, second)


_LISTED = late(r"\s*[,;\n]\s*")


_USED_WORDS = late(r"\w+")


def _row(row: list[str], columns: dict[str, int], head: list[str]) -> Iterator[System]:
    def cell(name: str) -> str:
        """The row's cell of a field, "" where the table has no such column."""
        n = columns.get(name)
        return row[n].strip() if n is not None and n < len(row) else ""

    product, supplier = name_in(cell("product")), name_in(cell("supplier"))
    if columns.get("product") == columns.get("supplier"):
        product, supplier = pair_in(cell("product"), head[columns.get("product", 0)])
    if not product and (sold := VIA.match(cell("supplier"))):
        product, supplier = clean(sold["name"]), clean(sold["seller"])
    if not product and (both := _BRACKETED.match(cell("supplier"))):
        product, supplier = _with_bracket(both, supplier)
    if (not product and not supplier) or _is_heading(cell("supplier"), cell("product")):
        return
    used, mark, rest = (product or "").partition(": ")
    if mark and is_name(rest) and {w.casefold() for w in _USED_WORDS.findall(used)} <= SERVICES:
        product = rest  # "Finance: Ledgerwise"
    yearly = "annual_cost" in columns
    facts = System(
        product=product,
        supplier=supplier,
        functions=[used] if mark and product == rest else [f for f in _LISTED.split(cell("functions")) if f and not absence(f)],
        contract_end=contract_end(cell("contract_end")),
        annual_cost=yearly_cost(scaled(cell("annual_cost"), head[columns["annual_cost"]]) if yearly else "", True),
        users=users_of(cell("users")),
        raw=[c.strip() for c in row if c.strip()],
    )
    value = scaled(cell("total_cost"), head[columns["total_cost"]]) if "total_cost" in columns else ""
    each_year = yearly_cost(value, False)  # "£96k p.a." under "Contract value"
    facts.annual_cost = each_year if facts.annual_cost is None else facts.annual_cost
    if facts.annual_cost is None and (plain_cost := cell("cost")):
        facts.annual_cost = yearly_cost(scaled(plain_cost, head[columns["cost"]]), False)
    total = total_cost(value) if each_year is None else None
    for cost in (f for f in ("cost", "annual_cost") if f in columns):
        total = total or whole_cost(scaled(cell(cost), head[columns[cost]]))
    facts.total = total[0] if total else None
    facts.functions = facts.functions or _use_in(head[columns["product"]] if "product" in columns else "")
    products: list[str | None] = [product]
    lined = [p.strip(" -•") for p in cell("product").split("\n") if p.strip()]
    if len(lined) > 1 and all(is_name(clean(p), strict=True) for p in lined):
        products = [clean(p) for p in lined]
    elif product and "\n" not in product and ("&" not in product or all(known().find(p) for p in split_names(product))):
        products = [*(split_names(product) if len(split_names(product)) > 1 else products)]
    for name in products:
        yield replace(
            facts, product=name, functions=list(facts.functions), raw=list(facts.raw), worth_beside=facts.total is not None
        )


def _is_heading(supplier: str, product: str) -> bool:
    """A table read sideways that stands upright: where a name should be, it has the heading of another column, "Spend (£)"."""
    return any(_OF_FIGURES.search(name) or field_of(name, SOFTWARE) in FIGURES for name in (supplier, product) if name)


def _with_bracket(said: re.Match[str], supplier: str | None) -> tuple[str | None, str | None]:
    """(product, supplier) of "Xpress (Civica)" under "Supplier", where one of the two is known for what it is."""
    what, by = clean(said["what"]), clean(said["by"])
    one, other = known().find(what), known().find(by)
    if not (is_name(what, strict=True) and is_name(by, strict=True)) or (one and other and one == other):
        return None, supplier
    if (other and not other.product) or (one and one.product):
        return what, by
    return (by, what) if other and other.product else (None, supplier)


_KIND: Final = late(r"(?P<what>(?:[\w&/’'-]+ ){1,3}?)(?:management )?(?:systems?|software|platforms?)$", re.I)
_NO_KIND: Final = late(
    r"(?:name|it|current|main|software|computer|system|of|the|our|your|which|product|supplier|brand|business)\b", re.I
)


def _use_in(heading: str) -> list[str]:
    """What a heading says that its systems are for: "Housing system" over their names."""
    said = _KIND.match(heading.strip())
    if said is None and is_kind(heading):
        return [heading.strip()]  # "MIS"
    return [said["what"].strip()] if said and not _NO_KIND.match(said["what"]) else []


# "As 1", "as for question 2": what another form of the letter has.
_AS_THERE: Final = late(r"(?:the )?(?:same )?as (?:in |for |at |per )?(?:(?:question|q|no\.?|number) ?)?\d{1,2}$", re.I)


_FIGURES_ONLY = late(r"[\d\W]+")
_NO_NAME = late(
    r"(?:yes|no|total|see|various|multiple|several|we |please|unknown|exempt|withheld|redacted|section)\b|.*\b(?:withheld|redacted|exempt)\b",
    re.I,
)


def name_in(cell: str) -> str | None:
    """A cell's name, None where it holds none; a cell of a name's column is trusted more than a line, so capitals are not asked for."""
    name = clean(cell.replace("\n", " "))
    if known().find(name):
        return name  # "Total Mobile" is no total
    if (
        not name
        or _AS_THERE.match(name)
        or absence(name)
        or _OWN.match(name)
        or len(name.split()) > 8
        or len(name) > 70
        or _FIGURES_ONLY.fullmatch(name)
        or money(name)
    ):
        return None
    return (
        None
        if _NO_NAME.match(
            name,
        )
        else name
    )


def _at(letter: Letter, table: Table, system: System) -> System:
    question = next((q for q in letter.questions if q.label == table.question), None)
    system.span = place(letter, question, system.product or system.supplier or "")
    if table.question:
        system.questions.append(table.question)
    return system


def system_of_form(letter: Letter, question: Question) -> System | None:
    """One system from the filled lines of a form: "Supplier name - …", "System name - …", "Contract expiration - …"."""
    system = System()
    fields: set[str] = set()
    text = with_use(beneath(_RUN_ON.sub("\n", told(question))))
    for line in [*text.splitlines(), *_parts(question.text, question.answer)]:
        said = _LINE.match(line)
        name = field_of(said[1], SOFTWARE) if said else None
        if not said or name is None or name in fields or absence(said[2]) or "\t" in said[2].strip():
            continue  # a row of several cells is of several systems
        fields.add(name)
        fill(system, name, said[1], said[2].strip())
    if len(fields) < 2 or not (system.product or system.supplier) or not fields & {"product", "supplier"}:
        return None
    maker = _BRACKETED.match(system.raw[0]) if system.supplier and not system.product else None
    if maker and clean(maker["what"]) == system.supplier and is_name(maker["by"], strict=True):
        system.product, system.supplier = system.supplier, clean(maker["by"])  # "Supplier: Casewell (Fernlea)"
    system.questions.append(question.label)
    system.span = place(letter, question, system.product or system.supplier or "")
    return system


# "Fortinet (via Softcat)", under "Supplier": what is bought, and who sells it.
VIA = late(r"^(?P<name>[A-Z][^()\n]{1,40}?)\s*(?:\(\s*(?:via|through)|,?\s+via)\s+(?P<seller>[A-Z][^()\n]{1,40}?)\)?\.?$")
# A name with another behind it in brackets.
_BRACKETED = late(r"^(?P<what>[^()]{2,50}?)\s*\((?P<by>[^()]{2,40})\)\W*$")


def systems_of_forms(letter: Letter, question: Question) -> list[System]:
    """Several forms in one answer, each begun by a field that came before, or by a line of its own that says what for."""
    groups: list[tuple[str, list[str]]] = [("", [])]
    seen: set[str] = set()
    lines = with_use(told(question)).splitlines()
    for at, line in enumerate(lines):
        said = _LINE.match(line)
        name = field_of(said[1], SOFTWARE) if said else None
        after = next((x for x in lines[at + 1 :] if x.strip()), "")
        bare = said is None and field_of(line, SOFTWARE) is None and (m := _LINE.match(after)) and field_of(m[1], SOFTWARE)
        head = bool(line.strip().endswith(":") or bare) and 0 < len(line.split()) <= LONGEST_HEAD
        if head or (name and name in seen):
            groups.append((line.strip(" :") if head else "", []))
            seen = set()
        if name:
            seen.add(name)
            groups[-1][1].append(line)
    out = []
    for head_, own in groups:
        system = (
            system_of_form(letter, question.model_copy(update={"answer": "\n".join(own), "text": ""})) if len(own) > 1 else None
        )
        if system:
            system.functions = system.functions or ([head_] if head_ else [])
            out.append(system)
    return out if len(out) > 1 else []


# "Supplier: Fernlea Ltd; Product: Casewell. End: 31/3/25": fields one behind another on a line.
_RUN_ON = late(
    r"[;.,]\s+(?:and )?(?=(?:\(?(?:[ivx]{1,4}|[a-h]|\d)[).]\s*)?[A-Z][\w ./]{2,30}(?::|\s[–-])\s)|;\s+(?=\(?(?:[ivx]{1,4}|[a-h]|\d)[).]\s)"
)
_PART = late(
    r"(?:^|[\s:,;])\(?(?P<label>[1-9]|[a-h]|[ivx]{1,4})[).]\s+(?P<words>[^\n]{2,80}?)"
    r"(?=[\s,;]+(?:and )?\(?(?:[1-9]|[a-h]|[ivx]{1,4})[).]\s|\n|[?.]?\s*$)"
)


def _parts(asked: str, answer: str) -> list[str]:
    """Lines "field: value" of a question whose parts are fields and an answer with the same letters: "a) name b) supplier"."""
    fields = {m["label"]: m["words"] for m in _PART.finditer(asked) if field_of(m["words"], SOFTWARE)}
    if len(fields) < 2:
        return []
    values = {m["label"]: m["words"] for m in _PART.finditer(answer)}
    return [f"{fields[k].strip(' :?')}: {values[k].strip()}" for k in fields if k in values]


_KEPT_BACK: Final = late(r"\W*(?:redacted|withheld|exempt)\b", re.I)
# A heading over a form has no more words than this.
LONGEST_HEAD = 5


def fill(system: System, name: str, head: str, text: str) -> None:
    """Put the value of a field of a form, `text`, into the system; `head` is the field as printed."""
    system.raw.append(text)
    sold = VIA.match(text) if name == "supplier" and system.product is None else None
    both = _BRACKETED.match(text) if name == "supplier" and system.product is None else None
    pair = _with_bracket(both, None) if both else (None, None)
    if sold:
        system.product, system.supplier = clean(sold["name"]), clean(sold["seller"])
    elif all(pair):
        system.product, system.supplier = pair
    elif name in ("product", "supplier"):
        named = not _AS_THERE.match(text) and not _KEPT_BACK.match(text) and (is_name(clean(text)) or name_in(text))
        named = named and not (
            name == "product" and is_kind(text) and not known().find(text)
        )  # "Applications run: contact centre"
        setattr(system, name, clean(text) if named else None)
    elif name == "functions":
        system.functions = [text.strip(" .")]
    elif name == "contract_end":
        system.contract_end = contract_end(text)
    elif name == "annual_cost":
        system.annual_cost = yearly_cost(scaled(text, head), True)
    elif name == "cost":
        system.annual_cost = system.annual_cost or yearly_cost(scaled(text, head), False)
        system.total = (whole_cost(scaled(text, head)) or (system.total,))[0]
    elif name == "users":
        system.users = users_of(text)
    elif name == "total_cost":
        each_year = yearly_cost(text, False)  # "Contract value: £96k p.a."
        system.annual_cost = each_year if system.annual_cost is None else system.annual_cost
        total = total_cost(scaled(text, head)) if each_year is None else None
        system.total = total[0] if total else None
