"""Tables that a page's converter left as lines: cells apart by spaces, glued, by tabs. What could be cut in two ways is not cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.assemble import matrix
from foiparse.divide.figure_rows import grids_of, stacked
from foiparse.document import Span


def tables(text: str) -> list[list[list[str]]]:
    return [matrix(text, grid) for grid in grids_of(text, Span(0, len(text)))]


READ = {
    "cells apart by spaces": (
        "Reason Number\nDistance 1,140\nLate application 97\nTotal 1,237",
        [["Reason", "Number"], ["Distance", "1,140"], ["Late application", "97"], ["Total", "1,237"]],
    ),
    "a name of two words over the names, small words inside a heading": (
        "Municipal District Allocated Refused by applicant\nMoyle 41 6\nDerry Cross 27 11",
        [["Municipal District", "Allocated", "Refused by applicant"], ["Moyle", "41", "6"], ["Derry Cross", "27", "11"]],
    ),
    "large letters behind a small word, and a unit": (
        "Financial Year No. of PCNs issued Income (£)\n2020/21 14,221 412,885\n2021/22 19,004 588,120",
        [
            ["Financial Year", "No. of PCNs issued", "Income (£)"],
            ["2020/21", "14,221", "412,885"],
            ["2021/22", "19,004", "588,120"],
        ],
    ),
    "no heading over the names": (
        "Upheld Partly Not upheld\n2019/20 <5 6 5\n2020/21 <5 <5 7",
        [["", "Upheld", "Partly", "Not upheld"], ["2019/20", "<5", "6", "5"], ["2020/21", "<5", "<5", "7"]],
    ),
    "no heading at all, behind the answer's number": (
        "2. 2014/15 £410,000\n2015/16 £395,000\n2016/17 £372,600\nA payment of £84,000 was made besides.",
        [["2014/15", "£410,000"], ["2015/16", "£395,000"], ["2016/17", "£372,600"]],
    ),
    "a year and a name": (
        "Year Company Cases\n2022-23 Marl & Co 1,871\n2023-24 Marl & Co 2,006",
        [["Year", "Company", "Cases"], ["2022-23", "Marl & Co", "1,871"], ["2023-24", "Marl & Co", "2,006"]],
    ),
    "years over their figures": (
        "2021 2022 2023\n6,505 9,499 7,812\nThese are provisional.",
        [["2021", "2022", "2023"], ["6,505", "9,499", "7,812"]],
    ),
    "glued sums of money": (
        "Car park2021/222022/23\nKettle Lane£148,202£151,990\nHawdale£96,417£90,036",
        [["Car park", "2021/22", "2022/23"], ["Kettle Lane", "£148,202", "£151,990"], ["Hawdale", "£96,417", "£90,036"]],
    ),
    "glued figures in groups of three": (
        "StreamTonnes 21-22Tonnes 20-21\nResidual48,11251,037\nFood4,8114,502",
        [["Stream", "Tonnes 21-22", "Tonnes 20-21"], ["Residual", "48,112", "51,037"], ["Food", "4,811", "4,502"]],
    ),
    "one glued figure under two headings": (
        "RoleFTE\nHead of Buying1\nOfficer2.6",
        [["Role", "FTE"], ["Head of Buying", "1"], ["Officer", "2.6"]],
    ),
    "tabs with lines left blank between": (
        "Place\tIssued\tPaid\n\nFriary Street\t3,940\t2,977\n\nCastle Row\t2,118\t1,640",
        [["Place", "Issued", "Paid"], ["Friary Street", "3,940", "2,977"], ["Castle Row", "2,118", "1,640"]],
    ),
}


@pytest.mark.parametrize(("text", "cells"), READ.values(), ids=READ)
def test_rows_that_are_read(text: str, cells: list[list[str]]) -> None:
    assert tables(text) == [cells]


def test_cells_one_a_line_that_fill_an_answer_below_its_label() -> None:
    text = "Answer 2:\n\nArea\n\nSystem\n\nExpiry\n\nPayroll\n\nPaywise\n\nAug 2025\n\nFinance\n\nLedgerman\n\n31/03/2024"
    grids = [matrix(text, grid) for grid in stacked(text, Span(0, len(text)))]
    assert grids == [[["Area", "System", "Expiry"], ["Payroll", "Paywise", "Aug 2025"], ["Finance", "Ledgerman", "31/03/2024"]]]


def test_lines_of_which_one_is_left_over_are_no_table() -> None:
    text = "Area\nSystem\nExpiry\nPayroll\nPaywise\nAug 2025\nFinance\nLedgerman"
    assert [*stacked(text, Span(0, len(text)))] == []


NOT_READ = {
    "figures that can be cut in two ways": "StageWomenMen\nApplied118702\nTested61455\nOffered927",
    "years glued to figures": "YearHackneyPrivate hire\n2019212388\n2020201360\n2021176342",
    "figures glued to names that end in one": "BandFTE\nBand 512\nBand 67\nBand 73.5",
    "sentences that end in a figure": "The number of vans in 2021 was 14\nThe number of cars in 2022 was 12\nWe had three in 2020 and 4",
    "a list with dashes": "2020/21 - 14\n2021/22 - 61\n2022/23 - 48",
    "names with the years of something": "Harbour review 2009\nBridge review 2006\nTower review 2007",
    "labels with what they label": "Address:\t1 High Street\nTelephone:\t01632 960001",
    "name, colon, figure": "Northern: £84,302\nEastern: £31,880\nWestern: £26,414",
    "a line of figures without an end": " ".join(map(str, range(3000))) + " x\n" * 3,
    "two lines alone": "Lifts 86\nVoids 240",
}


@pytest.mark.parametrize("text", NOT_READ.values(), ids=NOT_READ)
def test_lines_that_are_no_table(text: str) -> None:
    assert tables(text) == []


@given(st.text(alphabet="Aa 1290,.£%-:\n\t<", max_size=120))
def test_cells_are_words_of_the_text_in_its_order(text: str) -> None:
    for grid in grids_of(text, Span(0, len(text))):
        places = [c.span for c in grid.cells if c.span.end > c.span.start]
        assert all(a.end <= b.start for a, b in pairwise(places))
        assert grid.cols == len(grid.cells) / grid.rows
