"""What the rooms make of the chosen inputs is what was approved; `make approve` accepts what is meant to be otherwise."""

from __future__ import annotations

import pytest

from tests.approved.rooms import ALL, differing


def test_values() -> None:
    _same("values")


def test_law_of_sentences() -> None:
    _same("law_sentences")


def test_law_of_letters() -> None:
    _same("law_letters")


def test_dividing_sentences() -> None:
    _same("divide_sentences")


def test_dividing_headers() -> None:
    _same("divide_headers")


# In two halves, for two processors.
@pytest.mark.parametrize("half", [0, 1])
def test_dividing(half: int) -> None:
    _same("divide", slice(half, None, 2))


def _same(room: str, part: slice = ALL) -> None:
    if lines := differing(room, part):
        pytest.fail(f"{room}:\n{lines}", pytrace=False)
