"""A list of things asked for, told once more with a value behind each line."""

from __future__ import annotations

import pytest

from foiparse.divide.filled_in import filled_in
from tests.divide.made import marked

LIST, FILLED = (
    "- Permits issued\n-|- Permits refused\n-|- Income",
    "- Permits issued: 18,220\n-|- Permits refused: 391\n-|- Income: £1.2m",
)
NOTHING: list[tuple[str, str]] = []
CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "one question": (f"-|{LIST}\n-|Our reply:\n-|{FILLED}", [("*1", "18,220"), ("*2", "391"), ("*3", "£1.2m")]),
    "a dash before the value": (
        f"-|{LIST}\n-|{FILLED.replace(':', ' –')}", [("*1", "18,220"), ("*2", "391"), ("*3", "£1.2m")],
    ),
    "not in that order": (f"-|{LIST}\n-|- Income: £1.2m\n-|- Permits issued: 18,220\n-|- Permits refused: 391", NOTHING),
    "filled in for several things": (f"-|{LIST}\n-|Town\n-|{FILLED}\n-|Village\n-|{FILLED}", NOTHING),
    "no list before": (f"-|{FILLED}", NOTHING),
    "questions with numbers": (f"-|{LIST}\nQ1|1. How many?\nQ2|2. Who?\n-|{FILLED}", NOTHING),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "answers"), CASES.values(), ids=CASES.keys())
def test_each_line_is_answered_by_what_is_behind_it(lines: str, answers: list[tuple[str, str]]) -> None:
    letter, proposal = marked(lines)
    pieces = filled_in(letter, proposal).pieces
    assert [(p.labels[0], letter.text[p.start : p.end]) for p in pieces if p.kind == "A"] == answers
