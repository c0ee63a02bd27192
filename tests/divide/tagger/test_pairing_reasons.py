"""Reasons and notes that stand apart from the answers that they are about: refusal annexes, notes before all answers, answers that echo one."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.explaining import ECHO
from foiparse.divide.tagger.pairing import label_answers
from tests.divide.tagger.marked import segments

CASES = {
    "reasons of an answer that another echoes": (
        "Q 1. How many vans?\nA Four\nQ 2. Who drives them?\nA Exempt, section 40(2), see below\nQ 3. Who mends them?\nA As 2.\n"
        "A Section 40(2): names are personal data.",
        ["1", "2", "3", "2,3"],
    ),
    "an answer that echoes the one above": (
        "Q 1. How many vans?\nA Four\nQ 2. Who drives them?\nA Exempt, section 40(2)\nQ 3. Who mends them?\nA As above\nQ 4. Cost?\nA £9\n"
        "A Section 40(2): names are personal data.",
        ["1", "2", "3", "4", "2,3"],
    ),
    "a note on small figures before all answers": (
        "A Where a figure is below five it is given as <5, under section 40(2).\nQ 1. How many vans?\nA <5\nQ 2. How many cars?\nA 70\nQ 3. Buses?\nA <5",
        ["1,3", "1", "2", "3"],
    ),
    "a note on refusals before all answers": (
        "A A word on what is withheld: crime would be made easier, so section 31(1)(a) is relied on.\nQ 1. How many vans?\nA Four\n"
        "Q 2. Where are they?\nA Exempt",
        ["2", "1", "2"],
    ),
    "a note that may be about any answer": ("A We hold these by year.\nQ 1. How many vans?\nA Four\nQ 2. How many cars?\nA Six", ["1", "2"]),
    "answers that name their questions, then the request, then an annex": (
        "A As to question 1, four.\nA Question 2 is exempt under section 31(1)(e).\nQ 1. How many vans?\nQ 2. Where are they?\n"
        "A Section 31(1)(e): the public interest test.",
        ["1", "2", "2"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_reasons_that_stand_apart(lines: str, expected: list[str]) -> None:
    found = segments(lines)
    label_answers(found, set())
    assert [",".join(s.labels) for s in found if s.part == "A"] == expected


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("As 4.", "4"), ("11. As for 4.", "4"), ("See answer to Q7 above", "7"), ("Please refer to response to question 12.", "12"),
        ("As above", "above"), ("As 4, and also £9", None), ("As for cars, none", None), ("4", None),
    ],
)  # fmt: skip
def test_an_answer_that_only_names_another(words: str, other: str | None) -> None:
    found = ECHO.fullmatch(words)
    assert (found[1] if found else None) == other
