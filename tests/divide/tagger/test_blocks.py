"""Answers under the headings of their questions: small letters whose parts are known."""

from __future__ import annotations

import pytest

from tests.divide.tagger.test_pairing import paired

VANS = "O Vans\nQ 1. How many do you own?\nQ 2. What did they cost?\n"
STAFF = "O Staff\nQ 3. How many drivers are there?\nQ 4. What are they paid?\n"
AGAIN = "O Request one\nQ 1. Vans?\nQ 2. Cost?\nO Request two\nQ 1. Trams?\nQ 2. Crews?\n"

CASES = {
    "one answer under each heading": (VANS + STAFF + "O Vans\nA Four, for £9.\nO Staff\nA Six on £30,000.", ["1,2", "3,4"]),
    "an answer to each under one, one to all under the other": (
        VANS + STAFF + "O Our answer: vans\nA Four.\nA Nine pounds.\nO Our answer: staff\nA This is not held.",
        ["1", "2", "3,4"],
    ),
    "the blocks in another order": (VANS + STAFF + "O Staff\nA Six on £30,000.\nO Vans\nA Four, for £9.", ["3,4", "1,2"]),
    "numbers that begin anew under each": (
        AGAIN + "O Request one, response\nA 1. Four\nA 2. £9\nO Request two, response\nA 1. Ten\nA 2. Two each",
        ["*1", "*2", "*3", "*4"],
    ),
    "only one heading comes again": (VANS + STAFF + "O Staff\nA Four.\nA £9.\nA Six.\nA £30,000.", ["1", "2", "3", "4"]),
    "sentences are no headings": (
        "O This is on vans.\nQ 1. How many?\nO This is on trams.\nQ 2. How many?\nO This is on vans.\nA Four.\nO This is on trams.\nA Six.",
        ["1", "2"],
    ),
    "questions with answers of their own beneath": ("O Vans\nQ 1. How many?\nA Four.\nO Trams\nQ 2. How many?\nA Six.", ["1", "2"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(lines: str, expected: list[str]) -> None:
    assert paired(lines) == expected
