"""Tables that are ruled between their rows only: broken rules, the names of the columns above the first."""

from __future__ import annotations

import pytest

from foiparse.document import Style
from foiparse.read.pdf.cells import Box
from foiparse.read.pdf.parts import Word
from foiparse.read.pdf.row_rules import find_ruled_rows
from foiparse.read.pdf.rulings import Edge

LEFT, MIDDLE, RIGHT = 30.0, 200.0, 400.0


def rule(at: float, middle: float = MIDDLE, gap: float = 1.5) -> list[Edge]:
    """A rule in two pieces."""
    return [Edge(at, LEFT, middle), Edge(at, middle + gap, RIGHT)]


def word(text: str, x0: float, base: float) -> Word:
    return Word(text, x0, base - 9, x0 + 5 * len(text), base + 2, base, Style(), 10.0)


NAMES = [word("Year", 35, 90), word("Vans", 205, 90)]
PROSE = [word("These", 35, 90), word("figures", 63, 90), *(word("areofallvans", 101 + 63 * n, 90) for n in range(4))]
CASES = {
    "names above two rules": ([*rule(100), *rule(120)], NAMES, [(89.0 - 9, 100), (100, 120)]),
    "names over two lines": ([*rule(100), *rule(120)], [word("Financial", 35, 79), *NAMES], [(79.0 - 10, 100), (100, 120)]),
    "no names, a rule above the first row": ([*rule(100), *rule(120), *rule(140)], PROSE, [(100, 120), (120, 140)]),
    "no names, and two rules": ([*rule(100), *rule(120)], PROSE, []),
    "words too far above": ([*rule(130), *rule(150)], NAMES, []),
    "broken elsewhere": ([*rule(100), *rule(120, middle=260)], NAMES, []),
    "not broken": ([Edge(100, LEFT, RIGHT), Edge(120, LEFT, RIGHT)], NAMES, []),
    "words underlined apart": ([*rule(100, gap=9), *rule(120, gap=9)], NAMES, []),
    "words underlined": ([Edge(100, 30, 38), Edge(100, 40, 90), Edge(120, 30, 38), Edge(120, 40, 90)], NAMES, []),
}


@pytest.mark.parametrize(("horizontal", "words", "rows"), CASES.values(), ids=CASES.keys())
def test_rows(horizontal: list[Edge], words: list[Word], rows: list[tuple[float, float]]) -> None:
    found = find_ruled_rows(horizontal, words, [])
    assert [len(group) for group in found] == ([2 * len(rows)] if rows else [])
    if rows:
        assert sorted({(box.top, box.bottom) for box in found[0]}) == rows
        assert {(box.x0, box.x1) for box in found[0]} == {(LEFT, MIDDLE + 0.75), (MIDDLE + 0.75, RIGHT)}


def test_one_table_below_another() -> None:
    horizontal = [*rule(100), *rule(120), *rule(220, middle=150), *rule(240, middle=150)]
    words = [*NAMES, word("Year", 35, 210), word("Cars", 155, 210)]
    assert [len(group) for group in find_ruled_rows(horizontal, words, [])] == [4, 4]


def test_what_is_a_table_already_is_left() -> None:
    assert find_ruled_rows([*rule(100), *rule(120)], NAMES, [[Box(LEFT, 80, RIGHT, 130)]]) == []
