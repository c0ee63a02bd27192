"""Tables of many letters to one question, stacked where their columns agree."""

from __future__ import annotations

from rapidfuzz import fuzz

from foiparse.comparison.model import Cell, Member, Stack
from foiparse.letter import Table
from foiparse.records.table_heads import column_name
from foiparse.records.typed import type_table

# Headings agree from here on (token sort ratio): "Number of staff" and "No. of staff" do, "Cost" and "Count" do not.
SAME_HEADING = 70.0


def stacked(members: list[Member], cells: dict[tuple[str, int], Cell]) -> tuple[list[Stack], list[tuple[Member, Table]]]:
    """(stacks of two tables or more, tables that fit no other)."""
    piles: list[Stack] = []
    for member in members:
        for (name, number), cell in cells.items():
            if name == member.name:
                for table in tables_of(member, cell):
                    _lay(piles, number, member, table)
    alone = [pair for pile in piles if len(pile.tables) == 1 for pair in pile.tables]
    return [pile for pile in piles if len(pile.tables) > 1], alone


def tables_of(member: Member, cell: Cell) -> list[Table]:
    """The filled tables in the answers of a cell, typed."""
    out = []
    for table in member.letter.tables:
        if table.question in cell.labels and table.filled and len(table.cells) > 1:
            if not table.columns:
                type_table(table)
            out.append(table)
    return out


def _lay(piles: list[Stack], number: int, member: Member, table: Table) -> None:
    names = [column_name(table, c) for c in range(max(map(len, table.cells)))]
    for pile in piles:
        if pile.question == number and agree(pile.columns, names):
            pile.tables.append((member, table))
            return
    piles.append(Stack(number, names, [(member, table)]))


def agree(one: list[str], other: list[str]) -> bool:
    """The same number of columns, each with about the same heading."""
    return len(one) == len(other) and all(
        a == b or fuzz.token_sort_ratio(a.casefold(), b.casefold()) >= SAME_HEADING for a, b in zip(one, other, strict=True)
    )
