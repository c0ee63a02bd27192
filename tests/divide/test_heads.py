"""Heads settled by the numbers before and after them."""

from __future__ import annotations

import pytest

from foiparse.divide.heads import settle
from foiparse.divide.numbering import read_head


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a range whose numbers come again is a question with its value; one that stands for them is a group
        (["9 - 0", "10 - 19", "11 - Yes"], ["n9", "n10", "n11"]),
        (["1 - 3 Not held", "4 - Yes"], ["n1,2,3", "n4"]),
        # behind a word that names a question too, and where no question has the second number
        (["Q1 - 12", "Q2 - 14", "Q3 - none"], ["q1", "q2", "q3"]),
        (["1. Who", "2. When", "3. Where", "Q1 - 212", "Q2 - None", "Q3 - 17"], ["n1", "n2", "n3", "q1", "q2", "q3"]),
        (["1. Who", "2. When", "3. Where", "1 & 2 - None", "3 - 17"], ["n1", "n2", "n3", "n1,2", "n3"]),
        # a range of questions, and of what is counted
        (["1. Who", "2. When", "3. Where", "Q1 - 3"], ["n1", "n2", "n3", "q1,2,3"]),
        (["1. Who", "2. When", "Q3 - 5"], ["n1", "n2", "q3,4,5"]),
        (["Questions 1 - 3: none", "Questions 4 - 5: red"], ["q1,2,3", "q4,5"]),
        (["Q1 - 3 none", "Q4 - 5 red"], ["q1,2,3", "q4,5"]),
        (["Q1 - none", "Q2 - 3: red"], ["q1", "q2,3"]),
        (["Q1 - none", "Q2 - 3"], ["q1", "q2"]),
        (["1. Who", "2. When", "Red", "1 - 3 of them"], ["n1", "n2", None, "n1,2,3"]),
        # a group right after its own numbers labels their joint answer
        (["11. Margin", "12. Discount", "11 & 12. Exempt", "13. Name"], ["n11", "n12", "a11,12", "n13"]),
        (["11. Margin", "12 & 13. Exempt"], ["n11", "n12,13"]),
        # labels exchanged by a slip, in a letter that keeps to question before answer
        (
            ["Q1. Who", "A1. Ann", "Q2. When", "A2. May", "A3. Where", "Q3. Here"],
            ["q1", "a1", "q2", "a2", "q3", "a3"],
        ),
    ],
)
def test_neighbours_settle_a_head(lines: list[str], expected: list[str]) -> None:
    heads = settle([read_head(line) for line in lines])
    assert [h and h.tag + ",".join(".".join(str(x) for x in p) for p in h.paths) for h in heads] == expected
