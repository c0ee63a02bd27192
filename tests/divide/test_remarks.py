"""Remarks below several answers: to those that they name, to none where they are of all or tell nothing."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

ASKED = "Q1|1. How many dogs?\nA1|62 dogs\nQ2|2. How many cats?\nA2|14 cats\nQ3|3. Who keeps them?\n"
NOTE = "Please note that the figures in questions 1 and 2 exclude strays."


@pytest.mark.parametrize(
    ("below", "wanted"),
    [
        (f"A3|Marlow\n-|{NOTE}", ("62 dogs + " + NOTE, "14 cats + " + NOTE, "Marlow")),
        (f"A3|Marlow\n|{NOTE}", ("62 dogs + " + NOTE, "14 cats + " + NOTE, "Marlow")),
        ("A3|Marlow\n|All figures above are rounded.", ("62 dogs", "14 cats", "Marlow")),
        ("A3|Marlow\n|No further information is held.", ("62 dogs", "14 cats", "Marlow")),
        ("A3|Marlow\n|The Council does not hold any other information about them.", ("62 dogs", "14 cats", "Marlow")),
        ("A3|4, 7 and 12\n|All figures above are rounded.", ("62 dogs", "14 cats", "4, 7 and 12 All figures above are rounded.")),
        ("A3|Marlow\n|He holds no licence.", ("62 dogs", "14 cats", "Marlow He holds no licence.")),
        ("A3|Marlow\n|See the answer to question 1.", ("62 dogs", "14 cats", "Marlow See the answer to question 1.")),
    ],
)
def test_whose_a_remark_is(below: str, wanted: tuple[str, ...]) -> None:
    _, found = composed(ASKED + below)
    assert tuple(found[label][1] for label in "123") == wanted


def test_what_is_asked_for_is_answered_by_it() -> None:
    _, found = composed("Q1|How many dogs?\nA1|62\nQ2|Any other information?\nA2|None.\n|No further information is held.")
    assert found["2"][1] == "None. No further information is held."
