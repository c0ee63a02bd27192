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
        (  # names of several words part at their large letters
            "Duty system Establishment In post\nWholetime 288 279\nOn-call 340 231",
            [["Duty system", "Establishment", "In post"], ["Wholetime", "288", "279"], ["On-call", "340", "231"]],
        ),
        (  # years under a blank corner; a footnote's star
            "2021 2022 2023*\nAgreed 270 301 366\nRefused by panel 118 159 205",
            [["", "2021", "2022", "2023*"], ["Agreed", "270", "301", "366"], ["Refused by panel", "118", "159", "205"]],
        ),
        (  # a kind of year is one name, a share begins one
            "Calendar Year Requests received Answered in time % in time\n2021 1,204 1,101 91%\n2022 1,350 1,188 88%\n2023 1,298 1,220 94%",
            [
                ["Calendar Year", "Requests received", "Answered in time", "% in time"],
                ["2021", "1,204", "1,101", "91%"],
                ["2022", "1,350", "1,188", "88%"],
                ["2023", "1,298", "1,220", "94%"],
            ],
        ),
        (  # dates are one name, and the year of a month no figure
            "Month Calls April 2023\nMarch 2023 411 400\nApril 2023 398 377",
            [["Month", "Calls", "April 2023"], ["March 2023", "411", "400"], ["April 2023", "398", "377"]],
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
        # a letterhead
        "Reference number TSA 17\nDate received 22 January 2024\nDate of response 15 February 2024\nDate published 1 March 2024",
        # words in the middle, of which nothing tells where they part
        "School Site status Vehicles per hour\nSt Anne Vacant 611\nTanner Lane Filled 388\nOrle Bridge Vacant 702",
    ],
)
def test_what_is_no_spaced_table(text: str) -> None:
    assert not list(read_text(text.encode()).grids())
