"""One answer that names its question and then speaks of "the remainder of your request"."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

ASKED = "Q1|1. How many dogs?\nQ2|2. Whose are they?\nQ3|3. Where do they live?\n"
ONE, REST = "In answer to question 1, 62 dogs.", "The remainder of your request is refused under section 40(2)."

THIRD, OTHERS = "In answer to question 3, at home.", "In relation to questions 1 and 2, none."


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        (f"A1,2,3|{ONE}\n|{REST}", (ONE, REST, REST)),
        (f"A1|{ONE}\n|{REST}", (ONE, REST, REST)),
        (f"A1,2,3|Response\n|On point 1, 62.\n|{REST}", ("On point 1, 62.", REST, REST)),
        (f"A1,2,3|In response to your first question, 62.\n|{REST}", ("In response to your first question, 62.", REST, REST)),
        (f"A1,2,3|{THIRD}\n|{OTHERS}", (OTHERS, OTHERS, THIRD)),  # each names its own
        (f"A1,2,3|There are 62.\n|{REST}", (f"There are 62. {REST}",) * 3),  # it names none
        (f"A1,2,3|{ONE}\n|The remainder of the dogs are grey.", (f"{ONE} The remainder of the dogs are grey.",) * 3),
    ],
)
def test_the_rest_goes_to_the_others(answers: str, wanted: tuple[str, ...]) -> None:
    _, found = composed(ASKED + answers)
    assert tuple(found[label][1] for label in "123") == wanted
