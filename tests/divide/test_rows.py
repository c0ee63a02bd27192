"""What a line of a list is made like."""

from __future__ import annotations

import pytest

from foiparse.divide.rows import make_of, same_rows
from foiparse.divide.units import Unit


@pytest.mark.parametrize(
    ("line", "make"),
    [
        ("Renewal date: 14 August 2025", "field"),
        ("2021/22: £10,703", "field"),
        ("2. Annual cost: £400", "field"),
        ("Q3: Policy in place: Yes", "field"),
        ("Response: Policy in place: Yes", "field"),
        ("A: Policy – adopted 2021", "row"),
        ("North depot – 12", "row"),
        ("Tessaro - Binsy Ltd", "row"),
        ("Lot 1 – 7", "row"),
        ("Section D – Transport", ""),
        ("Fire Procedure.pdf", "file"),
        ("Please send it in the form of a .csv", ""),
        ("The file is plan.pdf.", ""),
        # what is a letter's or a page's own, a label, a blank of a form, a sentence
        ("Our ref: FOI 12", ""),
        ("Last updated: 3 May 2024", ""),
        ("Category: Finance", ""),
        ("Attached: Quote A", ""),
        ("Answer: Yes", ""),
        ("Qu 8: Complaints received", ""),
        ("Question 2: How many?", ""),
        ("Start date:", ""),
        ("The depots are in the north – we have no others.", ""),
        ("We own 12 vans.", ""),
        ("Fees: there is no charge for making a request. Searches over five hours cost €20 an hour.", ""),
        ("Years: as above.", ""),
        ("Q6. Which system is it linked to? – Tessaro, by way of a nightly file", ""),  # a question, its answer on the line
        ("well-run", ""),
    ],
)
def test_make(line: str, make: str) -> None:
    assert make_of(line) == make


@pytest.mark.parametrize(
    ("above", "below", "gap", "same"),
    [
        ("Start – 1 April 2021", "End – 31 March 2026", False, True),
        ("Start – 1 April 2021", "End – 31 March 2026", True, False),
        ("Start: 1 April 2021", "End – 31 March 2026", False, False),
        ("We own 12 vans.", "We own 13 cars.", False, False),
    ],
)
def test_one_list(above: str, below: str, gap: bool, same: bool) -> None:
    assert same_rows(Unit(0, 9, above), Unit(10, 19, below, gap=gap)) is same
