"""One table for each kind of record. Built-in kinds have their columns fixed here; further fields follow, sorted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from foiparse.letter import Letter
from foiparse.write.columns import Column, OutputTable, Row
from foiparse.write.tables import KEY

QUESTION = Column("question", about="Label of the question that it was found under.")
START = Column("start", "integer", "First character of its place in the letter's text.")
END = Column("end", "integer", "Character after the last.")

_TEAM = (Column("team", about="Team or role."), Column("headcount", "number", "How many."), Column("unit", about="staff or FTE."))
BUILT_IN: dict[str, tuple[str, tuple[Column, ...]]] = {
    "procurement_teams": ("Procurement teams with their figures.", _TEAM),
    "teams": ("Other teams and roles with their figures.", _TEAM),
    "platform_spend": (
        "Spend on named platforms and services.",
        (
            Column("provider", about="Platform or provider."),
            Column("amount", "number", "The amount; empty where none is given."),
            Column("currency", about="Currency code."),
            Column("period", about="year, month or total."),
            Column("raw", about="The words of the letter."),
        ),
    ),
    "software_systems": (
        "Software systems with supplier, contract end, cost and users.",
        (
            Column("product", about="Product."),
            Column("supplier", about="Supplier."),
            Column("functions", about="What it is used for, parted by '; '."),
            Column("contract_end", about="End of the contract without extensions: a day, a month or a year."),
            Column("annual_cost", "number", "Cost a year."),
            Column("users", "integer", "Number of users or licences; empty where none is told, or none is the limit."),
            Column("users_unlimited", "boolean", "Whether the letter says that users are unlimited."),
        ),
    ),
}
# Columns that a record has no field for: a word in a column of numbers would keep it from being summed.
TOLD: dict[str, Callable[[dict[str, Any]], Any]] = {
    "users_unlimited": lambda record: None if record.get("users") is None else record["users"] == "unlimited",
}


def record_fields(letters: Iterable[Letter]) -> dict[str, set[str]]:
    """The fields that the records of each kind have, over all letters."""
    found: dict[str, set[str]] = {}
    for letter in letters:
        collect_fields(letter, found)
    return found


def collect_fields(letter: Letter, found: dict[str, set[str]]) -> None:
    """Add the fields of one letter's records to `found`."""
    for kind, records in letter.records.items():
        fields = found.setdefault(kind, set())
        for record in records:
            fields.update(record)


def record_tables(found: dict[str, set[str]]) -> list[OutputTable]:
    """A table for each built-in kind, in their order, then for each further kind in `found`, sorted by name."""
    extra = sorted(kind for kind in found if kind not in BUILT_IN)
    return [_table(kind, found.get(kind, set())) for kind in (*BUILT_IN, *extra)]


def _table(kind: str, fields: set[str]) -> OutputTable:
    about, fixed = BUILT_IN.get(kind, (f"Records of the kind {kind}.", ()))
    known = {column.name for column in fixed} | {"question", "span", "letter", "start", "end"}
    further = tuple(Column(name) for name in sorted(fields - known))
    columns = (KEY, QUESTION, *fixed, *further, START, END)

    def _rows(name: str, letter: Letter) -> Iterator[Row]:
        for record in letter.records.get(kind, []):
            span = record.get("span") or (None, None)
            values = (cell_of(_value(record, column.name), column) for column in columns[1:-2])
            yield (name, *values, span[0], span[1])

    return OutputTable(kind, about, columns, _rows)


def _value(record: dict[str, Any], name: str) -> Any:
    return TOLD[name](record) if name in TOLD else record.get(name)


def cell_of(value: Any, column: Column) -> Any:
    """A record's value as one cell: lists of words joined by "; ", anything deeper as JSON, text in a text column."""
    if column.type != "text":
        return value if isinstance(value, int | float) else None
    if value is None:
        return None
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value) or None
    if isinstance(value, bool | list | dict | tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
