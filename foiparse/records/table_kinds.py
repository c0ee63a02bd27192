"""Tables of systems by what they list: kinds of system down the side or under a heading, whose products and makers stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from foiparse.letter import Table
from foiparse.records.columns import columns_in
from foiparse.records.itkinds import is_kind, says_kind

# One word that is a kind of system may be anything else.
FEWEST_KINDS: Final = 2


def cornered(cells: list[list[str]]) -> list[list[str]]:
    """The cells with a heading in their empty corner, where kinds of system stand beneath it: "Telephony", "Contact centre"."""
    uses = [row[0] for row in cells[1:] if row and row[0].strip()]
    if (
        len(uses) < FEWEST_KINDS
        or not cells[0]
        or cells[0][0].strip()
        or sum(map(says_kind, map(str.lower, uses))) * 2 <= len(uses)
    ):
        return cells
    return [["Type of system", *cells[0][1:]], *cells[1:]]


def of_products(table: Table) -> bool:
    """The table says of itself that it lists systems: "Function | Supplier | Product | Contract end date"."""
    ways = (table.cells, [list(column) for column in zip(*table.cells, strict=False)])
    return any(_lists_products(cells[0], [c for row in cells[1:] for c in row[:1]]) for cells in ways if cells)


def _lists_products(row: list[str], uses: Sequence[str]) -> bool:
    """The row heads products and makers with their facts; what they are for has a column, or kinds of system stand first in the rows."""
    head = columns_in(row)
    kinds = "functions" in head or sum(map(is_kind, uses)) >= FEWEST_KINDS
    return kinds and {"product", "supplier"} <= set(head) and len(set(head.values())) > 3
