"""What is once read exactly of a letter stays so: every layout of the factory, as Word and as text."""

from __future__ import annotations

import json

import pytest

from tests.factory.read_back import PINNED, right

LETTERS: dict[str, list[str]] = json.loads(PINNED.read_text(encoding="utf-8"))


def test_most_is_read_exactly() -> None:
    assert sum("pairs" in aspects for aspects in LETTERS.values()) >= 0.9 * len(LETTERS)


@pytest.mark.parametrize("name", LETTERS)
def test_what_was_read_is_read_still(name: str) -> None:
    layout, _, seed = name.rpartition(" ")
    assert set(LETTERS[name]) <= set(right(layout, int(seed)))
