"""Written letters as converters give them: every way keeps the words, and does the damage that it is named after."""

from __future__ import annotations

import pytest

from benchmarks.converted import MENUS, WAYS, Way, converted, way_of
from samples.written_markup import parse

LETTER = """⟦O⟧
Hale District Council
Dear Ms Orme
⟦Q 1⟧
#. How many vans **in all** do you own?
⟦A 1⟧
Twelve.
⟦Q 2⟧
#. What did each cost?
⟦A 2⟧
|Year|Cost|
|2023|£900|
"""


@pytest.mark.parametrize("name", sorted(WAYS))
def test_no_word_is_lost(name: str) -> None:
    text = converted(parse(LETTER), WAYS[name], "a-letter").replace("vansin", "vans in").replace("allYear", "all Year")
    for word in ("Hale", "vans", "own?", "Twelve.", "Year", "£900"):
        assert word in text


def test_what_each_way_makes_of_numbers_and_tables() -> None:
    blocks = parse(LETTER)
    assert "1. What did each cost?\n\nYear / Cost\n2023 / £900" in converted(blocks, WAYS["office"], "x")
    assert "- What did each cost?\n| Year | Cost |" in converted(blocks, WAYS["page, dashes for numbers"], "x")
    assert "YearCost\n2023£900" in converted(blocks, WAYS["office, glued"], "x")
    assert "Year |\nCost |\n2023 |" in converted(blocks, WAYS["page"], "x")


def test_the_same_name_gives_the_same_text() -> None:
    blocks = parse(LETTER)
    assert way_of("some-name") == way_of("some-name")
    assert converted(blocks, WAYS["run on"], "some-name") == converted(blocks, WAYS["run on"], "some-name")


def test_paragraphs_run_on_but_never_into_a_table() -> None:
    text = converted(parse(LETTER), Way(WAYS["run on"].table, runs_on=1.0), "x")
    assert "own? Twelve." in text and "\nYear Cost\n2023 £900" in text


def test_menus_stand_around_a_page() -> None:
    assert {line for menu in MENUS for line in menu} & set(converted(parse(LETTER), WAYS["page"], "menu-9").split("\n"))
