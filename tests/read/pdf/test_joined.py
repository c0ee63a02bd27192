"""When a table goes on after a page break, from tables made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from foiparse.document import Style
from foiparse.read.pdf.joined import cell_text, continues, join, repeated_rows
from foiparse.read.pdf.parts import Para, Table, TableCell, Word, line_of

FOOT = 780.0  # how far down the body reaches
EDGES = [72.0, 200.0, 330.0]


def words(text: str) -> list[Para]:
    if not text:
        return []
    made = [Word(t, 72, 0, 80, 10, 8, Style(size=10), 10) for t in text.split()]
    return [Para([line_of(made)], 1)]


def made(
    rows: Sequence[Sequence[str]],
    page: int = 1,
    edges: Sequence[float] = EDGES,
    headers: int = 0,
    end: float = 775,
    height: float = 20,
) -> Table:
    cells = [
        TableCell(r, k, 1, 1, edges[k], r * height, edges[k + 1], (r + 1) * height, words(text), page, r < headers)
        for r, row in enumerate(rows)
        for k, text in enumerate(row)
    ]
    table = Table(
        cells, len(rows), len(edges) - 1, list(edges), edges[0], 0, edges[-1], len(rows) * height, page, "ruled", headers
    )
    table.pages, table.end = [page], end
    return table


def shown(table: Table) -> list[list[str]]:
    rows = [[""] * table.cols for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.col] = cell_text(cell)
    return rows


HEAD, NORTH, SOUTH = ["Team", "Vans"], ["North", "4"], ["South", "11"]


@pytest.mark.parametrize(
    ("first", "second", "goes_on"),
    [
        (made([HEAD, NORTH]), made([SOUTH], 2), True),
        (made([HEAD, NORTH]), made([SOUTH], 3), False),
        (made([HEAD, NORTH]), made([["a", "b", "c"]], 2, [72, 150, 250, 330]), False),
        (made([HEAD, NORTH]), made([SOUTH], 2, [80, 200, 330]), False),
        (made([HEAD, NORTH]), made([SOUTH], 2, [72, 200, 340]), False),
        (made([HEAD, NORTH]), made([["a", "b", "c"]], 2, [72, 200, 260, 330]), True),
        (made([HEAD, NORTH], end=500), made([SOUTH], 2), False),
        (made([HEAD, ["North", "four vans and"]], end=500), made([["", "two lorries"]], 2), True),
        (made([HEAD, NORTH], headers=1), made([HEAD, SOUTH], 2, headers=1), True),
        (made([HEAD, NORTH], headers=1), made([["Depot", "Cost"], SOUTH], 2, headers=1), False),
    ],
    ids=[
        "the same columns", "a page between", "other columns", "further in", "wider", "a column parted", "room left above",
        "room left in the middle of a row", "the header repeated", "a header of its own",
    ],
)  # fmt: skip
def test_which_tables_go_on(first: Table, second: Table, goes_on: bool) -> None:
    assert continues(first, second, FOOT) is goes_on


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (made([HEAD, NORTH], headers=1), made([HEAD, SOUTH]), 1),
        (made([HEAD, NORTH]), made([HEAD, SOUTH]), 1),
        (made([NORTH, SOUTH]), made([NORTH, HEAD]), 0),
        (made([["", ""], NORTH]), made([["", ""], SOUTH]), 0),
        (made([HEAD, NORTH]), made([SOUTH]), 0),
    ],
    ids=["a header", "a first row of words", "a row of figures", "an empty row", "nothing"],
)
def test_repeated_rows(first: Table, second: Table, count: int) -> None:
    assert repeated_rows(first, second) == count


def test_a_repeated_header_is_furniture() -> None:
    first = made([HEAD, NORTH])
    dropped = join(first, made([HEAD, SOUTH], 2))
    assert shown(first) == [HEAD, NORTH, SOUTH] and first.header_rows == 1 and first.pages == [1, 2]
    assert [p.layer for p in dropped] == ["page_header"] * 2


@pytest.mark.parametrize(
    ("last", "rest", "rows"),
    [
        (["North", "four vans and"], ["", "two lorries"], [["North", "four vans and two lorries"]]),
        (["North", "four vans."], ["", "and two lorries"], [["North", "four vans. and two lorries"]]),
        (["North", "Four vans."], ["", "Two lorries are leased."], [["North", "Four vans."], ["", "Two lorries are leased."]]),
        (["North", "four vans and"], ["", "12"], [["North", "four vans and"], ["", "12"]]),
        (["North", "four vans and"], ["South", "two lorries"], [["North", "four vans and"], ["South", "two lorries"]]),
        (["North", ""], ["", "two lorries"], [["North", ""], ["", "two lorries"]]),
        (["North", "four vans and"], ["", "1. two lorries"], [["North", "four vans and"], ["", "1. two lorries"]]),
    ],
    ids=[
        "cut in a sentence",
        "goes on in small letters",
        "a sentence of its own",
        "a figure",
        "a key of its own",
        "nothing above",
        "an item",
    ],
)
def test_a_row_cut_by_the_page(last: list[str], rest: list[str], rows: list[list[str]]) -> None:
    first = made([HEAD, last], headers=1)
    join(first, made([rest], 2))
    assert shown(first)[1:] == rows


ONE, ASKED = ["1.", "How many?", "Ten."], ["Question 1 How many?", "Response 1 Ten."]


@pytest.mark.parametrize(
    ("rows", "rest", "count"),
    [
        ([ONE, ["2.", "For each system: contract", "Tracker: none. Customer"]], ["", "start and end", "360: 1 Dec 2019 to"], 2),
        ([ONE, ["2.", "How old?", "Two years."]], ["", "Who owns it?", "We do."], 3),
        ([ONE, ["2.", "For each system: contract", "None"]], ["3.", "start and end", "Some"], 3),
        ([ONE, ["", "Which make?", "Ford"]], ["", "Which model?", "12: vans"], 3),
        ([ASKED, ["Question 2", "Response 2"]], ["How old are they?", "11. Two of these are new."], 2),
        ([ASKED, ["Question 2", "Response 2"]], ["Question 3 Who owns them?", "Response 3 We do."], 3),
        ([["Question 1", "Response 1"], ["Who?", "Us."], ["Question 2", "Response 2"]], ["How old?", "Eleven years."], 4),
    ],
    ids=[
        "no number",
        "but whole",
        "a number",
        "not all numbered",
        "labels alone",
        "the next label",
        "labels in rows of their own",
    ],
)
def test_a_row_cut_below_its_number_or_its_labels(rows: list[list[str]], rest: list[str], count: int) -> None:
    edges = [72.0, 100.0, 200.0, 330.0][-len(rest) - 1 :]
    first = made([["No.", "Request", "Reply"][-len(rest) :], *rows], headers=1, edges=edges)
    join(first, made([rest], 2, edges))
    assert len(shown(first)) - 1 == count


def test_a_finer_table_gives_the_columns() -> None:
    first = made([HEAD, NORTH])
    join(first, made([["South", "11", "new"]], 2, [72, 200, 260, 330]))
    assert first.cols == 3 and shown(first) == [["Team", "Vans", ""], ["North", "4", ""], ["South", "11", "new"]]
    assert [(c.col, c.colspan) for c in first.cells[:2]] == [(0, 1), (1, 2)]
