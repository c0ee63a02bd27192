"""Tables without a header that may hold questions and answers by their shape alone; and tables of data, which must not."""

from __future__ import annotations

import pytest

from foiparse.divide.grids import likely_columns_of
from foiparse.document import Cell, Grid, Span

LIKELY = {
    "a number, a heading, an entry": ("1|Vans owned|12\n2|Same for cars|4\n3|Garage|Marlow and Sons", (1, 2, 0)),
    "numbers with stops, a section row between": ("1.|Vans|12\nCosts||\n2.|Cars|4\n3.|Garage|Marlow", (1, 2, 0)),
    "headings and entries, some in words": (
        "Number of vans|12\nOf which hired|4\nLongest wait for one|We do not record it\nWho repairs them|Marlow",
        (0, 1, None),
    ),
    "an empty last column": ("1|Vans|12|\n2|Cars|4|\n3|Garage|Marlow|", (1, 2, 0)),
}  # fmt: skip
DATA = {
    "figures by year": "2021/22|4\n2022/23|9\n2023/24|7\n2024/25|1",
    "figures by place": "Marlow depot|4\nReading depot|9\nOxford depot|7\nWantage depot|1",
    "the same heading twice": "Marlow depot|hired\nMarlow depot|owned\nOxford depot|owned\nWantage depot|lost",
    "two rows": "1|Vans|12\n2|Cars|4",
    "three columns without numbers": "Marlow|vans|red ones\nOxford|cars|blue ones\nWantage|lorries|no colour",
    "a column beyond the entries": "1|Vans|12|red\n2|Cars|4|blue\n3|Garage|Marlow|none",
    "numbers that do not count": "7|Vans|12\n3|Cars|4\n9|Garage|Marlow",
}  # fmt: skip


def table(lines: str) -> tuple[str, Grid]:
    """A text and the grid over it: a row a line, cells parted by strokes."""
    text, cells = "", []
    rows = [line.split("|") for line in lines.split("\n")]
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            cells.append(Cell(Span(len(text), len(text) + len(words)), r, c))
            text += words + "\t"
    return text, Grid(rows=len(rows), cols=len(rows[0]), cells=cells, span=Span(0, len(text)))


@pytest.mark.parametrize(("lines", "roles"), LIKELY.values(), ids=LIKELY.keys())
def test_likely(lines: str, roles: tuple[int, int, int | None]) -> None:
    found = likely_columns_of(*table(lines))
    assert found is not None
    assert (found.asked, found.answer, found.number) == roles


@pytest.mark.parametrize("lines", DATA.values(), ids=DATA.keys())
def test_data(lines: str) -> None:
    assert likely_columns_of(*table(lines)) is None
