"""The README shows what really is printed and what really is pinned."""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks import floors
from benchmarks.readme import BEGIN, END, README, rerun, section, with_accuracy
from tests.benchmarks.test_floors import measured


def test_outputs_are_printed_by_their_commands() -> None:
    text = README.read_text(encoding="utf-8")
    assert rerun(text) == text, "run `make readme`"


def test_the_accuracy_table_is_what_is_pinned() -> None:
    text = README.read_text(encoding="utf-8")
    assert with_accuracy(text, floors.load()) == text, "run `make readme`"


def test_the_table_has_a_row_a_measure_and_a_column_a_corpus() -> None:
    pins: dict[str, Any] = {"corpora": {}, "lowered": []}
    floors.accept(pins, measured(0.8), None, date(2024, 3, 20))
    text = with_accuracy(f"head\n{BEGIN}\nold\n{END}\ntail\n", pins)
    assert text == f"head\n{section(pins)}\ntail\n"
    assert "Measured on 2024-03-20" in text and "| question with its answer | 0.800 |" in text and "dev (3)" in text


def test_a_session_is_shown_as_typed() -> None:
    assert rerun("```pycon\n>>> 1 + 1\nold\n```") == "```pycon\n>>> 1 + 1\n2\n```"
    assert (
        rerun("```pycon\n>>> for i in range(2):\n...     i\n... \n```")
        == "```pycon\n>>> for i in range(2):\n...     i\n...\n0\n1\n```"
    )
