"""Tables whose cells a converter joined by strokes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.assemble import matrix
from foiparse.read.text import read_text

TABLES = {
    "a table of figures": (
        "Year / Vans / Cost\n2022 / 12 / £900\n2023 / 14 / £1,050",
        [["Year", "Vans", "Cost"], ["2022", "12", "£900"], ["2023", "14", "£1,050"]],
    ),
    "empty cells": (
        "Depot / Vans / Cars\nNorth / / 3\nSouth / 2 /",
        [["Depot", "Vans", "Cars"], ["North", "", "3"], ["South", "2", ""]],
    ),
    "a form of questions and answers": (
        "No / You asked / Reply\n1 / How many vans do you own? / 12\n2 / total cost of all of them / £900",
        [["No", "You asked", "Reply"], ["1", "How many vans do you own?", "12"], ["2", "total cost of all of them", "£900"]],
    ),
    "strokes inside cells": (
        "Year / Vans\n2022/23 / 12\n2023/24 / and/or 14",
        [["Year", "Vans"], ["2022/23", "12"], ["2023/24", "and/or 14"]],
    ),
}
NONE = {
    "prose with a stroke in each of two lines": "He / she must apply to us\nHis / her form is attached",
    "three such lines": "every officer he / she may send\nwith his / her own van\nand him / her alone",
    "a letterhead's grid of labels": "Our Ref: / F 12 / Hill House\nYour Ref: / / High Street\nAsk for: / FOI Officer / Hale",
    "dates and choices": "On 1/2/2023 and/or later\nOn 2/2/2023 and/or later\nOn 3/2/2023 and/or later",
    "rows of unequal cells": "Year / Vans / Cost\n2022 / 12\nAll of these",
}


@pytest.mark.parametrize(("text", "cells"), TABLES.values(), ids=TABLES.keys())
def test_tables(text: str, cells: list[list[str]]) -> None:
    document = read_text(f"Dear Ms Ashe\n\n{text}\n\nYours sincerely".encode())
    assert [matrix(document.text, g) for g in document.grids()] == [cells]


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_what_is_none(text: str) -> None:
    assert not list(read_text(text.encode()).grids())


@given(st.lists(st.lists(st.sampled_from(["", "A b", "12", "/", "c/d", " / "]), max_size=5), max_size=6))
def test_no_word_is_lost(rows: list[list[str]]) -> None:
    text = "\n".join(" / ".join(row) for row in rows)
    given_words = [word for word in text.split() if word != "/"]
    assert [word for word in read_text(text.encode()).text.replace("/ ", " ").split() if word != "/"] == given_words
