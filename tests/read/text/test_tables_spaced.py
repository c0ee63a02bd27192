"""Tables whose cells are one blank apart: a line of headings, then names with their figures."""

from __future__ import annotations

import pytest

from foiparse.assemble import matrix
from foiparse.read.text import read_text


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (
            "Team FTE\nLegal 10\nContracts 3.5\nPurchasing 2",
            [["Team", "FTE"], ["Legal", "10"], ["Contracts", "3.5"], ["Purchasing", "2"]],
        ),
        (
            "Financial Year Spend (£)\n2019/20 £45,120\n2020/21 £38,990\n2021/22 £51,004",
            [["Financial Year", "Spend (£)"], ["2019/20", "£45,120"], ["2020/21", "£38,990"], ["2021/22", "£51,004"]],
        ),
        (
            "Rank Male Female\nSergeant 3 4\nInspector 1 2\nChief Inspector 0 1",
            [["Rank", "Male", "Female"], ["Sergeant", "3", "4"], ["Inspector", "1", "2"], ["Chief Inspector", "0", "1"]],
        ),
    ],
)
def test_a_heading_line_over_names_and_figures(text: str, cells: list[list[str]]) -> None:
    document = read_text(f"Dear Ms Ashe\n\n{text}\n\nYours sincerely".encode())
    assert [matrix(document.text, g) for g in document.grids()] == [cells]


@pytest.mark.parametrize(
    "text",
    [
        "How many skips?\n1. Skips 4\n2. Bins 7\n3. Carts 8",
        "We had in all:\nSkips 4\nBins 7",
        "Skips and bins\nThe Council has 4\nNone\nIt sold 7",
    ],
)
def test_what_is_no_spaced_table(text: str) -> None:
    assert not list(read_text(text.encode()).grids())
