"""Typed tables: headings, types, units, totals, footnotes, frames."""

from __future__ import annotations

import pytest

from foiparse.letter import Table
from foiparse.records.typed import header_rows, scale_of, type_table

SPEND = [
    ["Year", "Agency spend (£000)", "Agency staff (FTE)", "Share", "Comment"],
    ["2021/22", "1,250.5", "40.5", "12%", "Estimate"],
    ["2022/23", "£1.4m", "<5", "15%", ""],
    ["2023/24", "N/A", "*", "nil", "Not yet audited"],
    ["Total", "2,650.5", "45", "", ""],
    ["* figures under five are not shown", "", "", "", ""],
]


def typed(cells: list[list[str]], caption: str | None = None) -> Table:
    table = Table(cells=cells, caption=caption)
    type_table(table)
    return table


def test_columns_have_types_and_units() -> None:
    table = typed(SPEND)
    assert [(c.type, c.unit) for c in table.columns] == [
        ("date", None), ("money", "GBP × 1000"), ("count", "FTE"), ("percent", "percent"), ("text", None),
    ]  # fmt: skip
    assert (table.header_rows, table.total_rows, table.footnotes) == (1, [4], ["* figures under five are not shown"])


def test_frame_applies_the_unit_of_the_heading_and_leaves_totals_out() -> None:
    frame = typed(SPEND).frame()
    assert frame["Agency spend (£000)"].tolist()[:2] == [1250500.0, 1400000.0]
    assert frame["Agency staff (FTE)"].isna().tolist() == [False, True, True]
    assert len(frame) == 3 and len(typed(SPEND).frame(totals=True)) == 4


def test_tidy_keeps_bounds_and_nothings_apart() -> None:
    tidy = typed(SPEND).tidy().set_index(["row", "column"])
    assert tidy.loc[(2, "Agency staff (FTE)"), "high"] == 4
    assert tidy.loc[(3, "Agency spend (£000)"), "nothing"] == "not_applicable"
    assert tidy.loc[(3, "Share"), ["value", "nothing"]].tolist() == [0.0, "nil"]
    assert bool(tidy.loc[(3, "Agency staff (FTE)"), "suppressed"])


def test_two_header_rows_make_one_name() -> None:
    table = typed([["", "2022/23", "2023/24"], ["Team", "Spend", "Spend"], ["Parking", "£1,200", "£1,500"]])
    assert table.header_rows == 2 or [c.name for c in table.columns][1].startswith("2022/23")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([["Name", "Number"], ["Oak", "5"]], 1),
        ([["Oak", "5"], ["Elm", "6"]], 0),
        ([["Region", "2021", "2022"], ["North", "5", "6"]], 1),
        ([["System", "Supplier"], ["Casewell", "Fernlea"]], 1),
        ([["one cell"]], 0),
    ],
)
def test_header_rows(cells: list[list[str]], expected: int) -> None:
    assert header_rows(cells) == expected


@pytest.mark.parametrize(
    ("heading", "times"),
    [("Spend £000", 1000), ("£'000s", 1000), ("Cost (£k)", 1000), ("Value £m", 10**6), ("Spend (£)", 1), ("Cost £", 1)],
)
def test_scales_of_headings(heading: str, times: int) -> None:
    assert scale_of(heading) == times
