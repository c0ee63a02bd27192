"""Heads of units: what is a number of a question, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.divide.numbering import read_head


@pytest.mark.parametrize(
    ("plain", "tag", "label"),
    [
        ("1. How many?", "n", "1"),
        ("1.How many?", "n", "1"),
        ("12) How many?", "n", "12"),
        ("(3) How many?", "n", "3"),
        ("4 - The total", "n", "4"),
        ("5 – The total", "n", "5"),
        ("Q1 How many?", "q", "1"),
        ("Q.2. How many?", "q", "2"),
        ("Question 3 – How many?", "q", "3"),
        ("Question 3", "q", "3"),
        ("1.2 How many?", "n", "1.2"),
        ("1a. How many?", "n", "1.a"),
        ("1(a) How many?", "n", "1.a"),
        ("1ii) How many?", "n", "1.ii"),
        ("1iii. How many?", "n", "1.iii"),
        ("1.iv 12 vans", "n", "1.iv"),
        ("Q1ii: Twelve", "q", "1.ii"),
        ("a) How many?", "s", "a"),
        ("(ii) How many?", "s", "ii"),
        ("A1: Forty", "a", "1"),
        ("Answer 2. Forty", "a", "2"),
        ("In relation to Question 5a", "a", "5.a"),
        ("First, how many?", "n", "1"),
        ("(Q1) How many?", "q", "1"),
        ("[Q2] How many?", "q", "2"),
        ("Question A: how many?", "q", "a"),
        ("Question one", "q", "1"),
        ("Request No. 2: how many?", "q", "2"),
        ("1/ How many?", "n", "1"),
        ("• 1. How many?", "n", "1"),
        ("• How many?", "b", ""),
        ("In answer to question 1b, we own two", "a", "1.b"),
        ("Q2. November 2025", "q", "2"),  # an answer that is a date
        ("4. a) Who supplies it?", "n", "4.a"),  # a number and its first part on one line
        ("Part (i). Four", "q", "i"),
        ("Query a) How many?", "q", "a"),
        ("“a) How many?", "s", "a"),  # a quoted list
        ("5. Point 1. I find", "a", "1"),  # a numbered paragraph of a review that names a point
        ("2 -", "n", "2"),  # the answer, a table, stands below
    ],
)
def test_a_number_is_read(plain: str, tag: str, label: str) -> None:
    head = read_head(plain)
    assert head is not None
    assert head.tag == tag
    assert ".".join(p for p in (head.paths[0] if head.paths else ()) if p) == label


@pytest.mark.parametrize(
    ("plain", "labels"),
    [
        ("1-3. The same", ["1", "2", "3"]),
        ("Questions 4, and 6", ["4", "6"]),
        ("Q2 & Q4", ["2", "4"]),
        ("Questions 1c and 1d.", ["1c", "1d"]),
        ("2.-5. Not held", ["2", "3", "4", "5"]),
        ("Parts (a) and (c). Not held", ["a", "c"]),
        ("Cwestiwn 1 / Question 1", ["1"]),  # one number in two languages
        ("1, 2 and 8. Not held", ["1", "2", "8"]),
    ],
)
def test_a_group_of_numbers_is_read(plain: str, labels: list[str]) -> None:
    head = read_head(plain)
    assert head is not None
    assert ["".join(p for p in path if p) for path in head.paths] == labels


@pytest.mark.parametrize(
    "plain",
    [
        "1 April 2019 to 31 March 2020",
        "12/03/2020",
        "2 Band 4 staff",
        "3.5 WTE",
        "1,200 pupils",
        "A trust",
        "I am",
        "2019 saw",
        "9.30 am",
        "25%",
        "Reply: 88 weeks",
        "Answer: 3",
        "4, 2 and 1",
        "12, 14 and 9 respectively",
    ],
)
def test_what_only_looks_like_a_number(plain: str) -> None:
    head = read_head(plain)
    assert head is None or not head.paths


@given(st.text(max_size=80))
def test_no_text_breaks_it(plain: str) -> None:
    head = read_head(" ".join(plain.split()))
    assert head is None or head.length <= len(plain)
