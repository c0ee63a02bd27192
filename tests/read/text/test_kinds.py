"""Kinds of cells, and the number of columns that cells one after another make."""

from __future__ import annotations

import pytest

from foiparse.read.text.kinds import columns, kind, rows_alike


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("£12,400", "money"), ("c. £12k", "money"), ("£118,750 ex VAT", "money"), ("£18,000 - £21,500 per annum", "money"), ("£5k to £7k", "money"), ("50%", "percent"), ("2021/22", "year"), ("2024", "year"),
        ("31/03/2028", "date"), ("31 March 2028", "date"), ("July 2024", "date"), ("Q3 2023", "date"), ("1,410", "figure"), ("<5", "figure"),
        ("9 to 16", "figure"), ("7,205 (of which none late)", "figure"), ("Yes", "yes or no"), ("", "nothing"), ("*", "nothing"),
        ("Not held", "unsaid"), ("n/a", "unsaid"), ("Morven Business Software", "words"), ("Grade 7", "words"), ("3 " * 40, "words"),
    ],
)  # fmt: skip
def test_kind(cell: str, expected: str) -> None:
    assert kind(cell) == expected


SYSTEMS = ["System", "Supplier", "Cost", "Ends", "Ledgerly", "Ardis", "£9,000", "2026", "Paybook", "Ardis", "£250", "2027"]
HOURS = ["Site", "Hours", "Bank Top", "61", "Gas Street", "22", "Mill Lane", "9"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (SYSTEMS, 4),
        (HOURS, 2),
        (["Site", "61", "Bank Top", "22", "Gas Street", "9"], 0),  # nothing names the columns
        (["Site", "Post", "Bank Top", "Porter", "Mill Lane", "Clerk"], 0),  # words alone tell nothing
        (SYSTEMS[:11], 0),  # a cell is lost
    ],
)
def test_columns(cells: list[str], expected: int) -> None:
    assert columns([kind(c) for c in cells], 2, 12) == expected


@pytest.mark.parametrize(
    ("cells", "n", "rows"),
    [
        ([*HOURS, "Yours sincerely", "Ann Orme"], 2, 4),  # what follows is no row
        (SYSTEMS, 4, 3),
        (["Name", "Date", "Reference", "7 May 2024", "Received", "8 May 2024", "Answered", "9 May 2024"], 2, 0),  # a letterhead
        (["Lodged", "Upheld", "2021", "602", "31", "2022", "588", "40", "2023"], 3, 0),  # rows begin with no figures
    ],
)
def test_rows_alike(cells: list[str], n: int, rows: int) -> None:
    assert rows_alike([kind(c) for c in cells], n) == rows
