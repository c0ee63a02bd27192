"""Typed tables: headings, types, units, totals, footnotes, frames."""

from __future__ import annotations

import pytest

from foiparse.letter import Table
from foiparse.records import column_types
from foiparse.records.column_types import scale_of
from foiparse.records.table_heads import header_rows
from foiparse.records.typed import type_table
from foiparse.values import DateSpan, date

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


YEARS_OVER = [
    ["", "2022/23", "", "2023/24", ""],
    ["Team", "Headcount", "FTE", "Headcount", "FTE"],
    ["Maps", "12", "11.5", "13", "12"],
]


@pytest.mark.parametrize("marked", [0, 1])
def test_years_over_headings_that_repeat_name_them(marked: int) -> None:
    table = Table(cells=YEARS_OVER, header_rows=marked)
    type_table(table)
    assert [c.name for c in table.columns] == [
        "Team", "2022/23 / Headcount", "2022/23 / FTE", "2023/24 / Headcount", "2023/24 / FTE",
    ]  # fmt: skip
    assert [c.type for c in table.columns] == ["text", "count", "count", "count", "count"]


def test_header_rows_that_the_reader_marked_stand() -> None:
    table = Table(cells=[["", "2022/23", "2023/24"], ["Team", "Spend", "Notes"], ["Maps", "£5", "£6"]], header_rows=1)
    type_table(table)
    assert table.header_rows == 1


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([["Name", "Number"], ["Oak", "5"]], 1),
        ([["Oak", "5"], ["Elm", "6"]], 0),
        ([["Region", "2021", "2022"], ["North", "5", "6"]], 1),
        ([["System", "Supplier"], ["Casewell", "Fernlea"]], 1),
        ([["one cell"]], 0),
        ([["Platform", "2021/22", "2022/23", "Total"], ["Kestrel", "£5", "£6", "£11"]], 1),
        ([["Ward", "Beds", "Vacant over 6 months"], ["Oak", "5", "2"]], 1),
        ([["Oak Ltd", "March 2025", "Elm"], ["Ash Ltd", "June 2026", "Fir"]], 0),
        ([["Oak", "2021", "5"], ["Elm", "2022", "6"]], 0),
        (YEARS_OVER, 2),
        ([["Team", "31 March 2022", "31 March 2023"], ["Maps", "11.0", "12.5"]], 1),
        ([["Oak Ltd", "1 April 2022", "31 March 2025"], ["Ash Ltd", "1 May 2022", "30 June 2026"]], 0),
        ([["Start", "1 April 2023"], ["Value", "£200"]], 0),
        ([["", "2022", "2023"], ["a", "31/50", "33/50"], ["b", "74%", "66%"]], 1),
    ],
)
def test_header_rows(cells: list[list[str]], expected: int) -> None:
    assert header_rows(cells) == expected


@pytest.mark.parametrize(
    ("heading", "times"),
    [
        ("Spend £000", 1000),
        ("£'000s", 1000),
        ("Cost (£k)", 1000),
        ("Value £m", 10**6),
        ("Spend (GBP millions)", 10**6),
        ("£ thousand", 1000),
        ("Spend (£)", 1),
        ("Cost £", 1),
    ],
)
def test_scales_of_headings(heading: str, times: int) -> None:
    assert scale_of(heading) == times


NAMES_ROWS = {
    "ages": ["Age band", "18-24", "25-34", "65+"],
    "values": ["Value of contract", "Under £25,000", "£25,000 to £100,000", "Over £100,000"],
    "numbered": ["Category", "1 (major)", "2 (minor)", "3 (none)"],
    "references": ["Contract reference", "1204", "1205", "1206"],
    "invoices": ["Invoice number", "501234", "501235", "501236"],
    "codes": ["Fee code", "1204", "1300", "1301"],
}


@pytest.mark.parametrize("case", NAMES_ROWS)
def test_a_column_that_names_its_rows_stays_as_printed(case: str) -> None:
    heading, *cells = NAMES_ROWS[case]
    figures = ["Number", "12", "40", "31"]
    frame = typed([list(row) for row in zip([heading, *cells], figures, strict=True)]).frame()
    assert frame[heading].tolist() == cells


@pytest.mark.parametrize("heading", ["Number of cases by postcode", "Code of conduct breaches", "Case numbers", "Total invoices"])
def test_what_is_counted_is_no_reference(heading: str) -> None:
    assert typed([["Ward", heading], ["Oak", "12"], ["Elm", "7"]]).columns[1].type == "count"


def test_references_may_stand_in_any_column() -> None:
    table = typed([["Supplier", "PO no.", "Paid"], ["Oak Ltd", "7001", "£5"], ["Elm Ltd", "7002", "£6"]])
    assert [c.type for c in table.columns] == ["text", "text", "money"]


def test_a_total_keeps_its_name_under_bands() -> None:
    table = typed([["Age band", "Number"], ["18-24", "12"], ["25-34", "40"], ["Total", "52"]])
    assert table.frame(totals=True)["Age band"].tolist() == ["18-24", "25-34", "Total"]


def test_counts_that_are_whole_are_whole_numbers() -> None:
    frame = typed([["Ward", "Beds", "FTE"], ["Oak", "12", "7.5"], ["Elm", "<5", "6"]]).frame()
    assert [str(frame[c].dtype) for c in ("Beds", "FTE")] == ["Int64", "Float64"]
    assert frame["Beds"][0] == 12 and frame["Beds"].isna().tolist() == [False, True]


def test_a_logs_column_reads_each_of_its_words_once_and_prose_only_as_far_as_it_may_miss(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disclosure log of thousands of rows: statuses and dates come again and again, summaries are all different."""
    read: list[str] = []

    def noted(text: str) -> DateSpan | None:
        read.append(text)
        return date(text)

    monkeypatch.setattr(column_types, "date", noted)
    rows = [[f"{1 + n % 28}/03/2024", f"How the {n}th footpath is mown, and by whom"] for n in range(500)]
    table = typed([["Date received", "Summary"], *rows])
    assert [c.type for c in table.columns] == ["date", "text"]
    assert sum("/03/2024" in text for text in read) == 28
    assert sum("footpath" in text for text in read) < 500 / 4


@pytest.mark.parametrize(
    ("head", "rows", "units"),
    [
        (
            ["£000", "2021/22", "2022/23"],
            [["Staff", "1,234", "1,300"], ["Premises", "(45)", "67"]],
            [None, "GBP × 1000", "GBP × 1000"],
        ),
        (["Spend in thousands (£)", "Amount"], [["Hotels", "12"], ["Rail", "34.5"]], [None, "GBP × 1000"]),
        (["£", "Spend", "No. of stays"], [["Hotels", "12", "3"], ["Inns", "30", "5"]], [None, "GBP", None]),
        (["Cost (£k)", "Trips"], [["1.2", "40"], ["2.5", "90"]], ["GBP × 1000", None]),
    ],
)
def test_a_corner_over_rows_of_names_tells_what_the_figures_are(
    head: list[str], rows: list[list[str]], units: list[str | None]
) -> None:
    assert [c.unit for c in typed([head, *rows]).columns] == units


def test_cases_not_known_head_a_column_like_the_others() -> None:
    table = typed([["Year", "Male", "Female", "Not known"], ["2021/22", "45", "50", "<5"], ["2022/23", "51", "49", "5"]])
    assert table.header_rows == 1 and [c.type for c in table.columns] == ["date", "count", "count", "count"]


@pytest.mark.parametrize(
    ("rows", "totals"),
    [
        ([["0-17", "12"], ["18-64", "340"], ["All ages", "352"]], [3]),
        ([["North", "3"], ["South", "4"], ["", "7"]], [3]),
        ([["All Saints", "9"], ["St Mary's", "4"], ["All Souls", "6"]], []),  # a name, and no sum
        ([["North", "3"], ["South", "4"], ["West", "7"]], []),  # the sum by chance
        ([["North", "<5"], ["South", "4"], ["All", "7"]], []),  # nothing can be summed
    ],
)
def test_a_row_without_a_name_or_of_all_is_a_total_where_it_sums_up(rows: list[list[str]], totals: list[int]) -> None:
    assert typed([["Area", "Number"], *rows]).total_rows == totals


def test_names_that_say_nothing_stay_names() -> None:
    frame = typed([["Response", "Count"], ["Yes", "45"], ["Not stated", "3"]]).frame()
    assert frame["Response"].tolist() == ["Yes", "Not stated"]
