"""How sure the tagger is of a letter as a whole: plain letters, letters that two models read otherwise, long ones."""

from __future__ import annotations

import pytest

from foiparse.divide import divide
from foiparse.divide.prepared import prepare
from foiparse.divide.tagger import Tagged, tagged
from foiparse.divide.tagger.certainty import MANY_APART, MANY_ATOMS, doubts
from tests.divide.letters import document

PLAIN = """Dear Mr Reed
Thank you for your request of 3 May 2021.
1. How many vans do you own?
We own 12 vans.
2. What did they cost?
They cost £9,000 in all.
Yours sincerely"""


def of(sure: list[float], field_apart: int = 0, net_apart: int = 0) -> dict[str, float]:
    return doubts(Tagged([], [], sure, [], [], field_apart=field_apart, net_apart=net_apart))


def test_a_plain_letter_raises_next_to_no_doubt() -> None:
    found = doubts(tagged(prepare(document(PLAIN))))
    assert all(value < 0.5 for value in found.values()), found
    assert divide(document(PLAIN)).doubts.keys() == found.keys()


@pytest.mark.parametrize(
    ("sure", "code", "low", "high"),
    [
        ([1.0] * 9, "likely_errors", 0.0, 0.0),
        ([0.5] * 2, "likely_errors", 0.2, 0.2),
        ([0.5] * 40, "likely_errors", 1.0, 1.0),
        ([1.0] * 9, "unlikely_whole", 0.0, 0.0),
        ([0.0], "unlikely_whole", 1.0, 1.0),
        ([0.9, 1.0], "unlikely_whole", 0.02, 0.03),
        ([1.0, 0.8], "doubtful_sentence", 0.39, 0.41),
        ([1.0, 0.3, 0.2], "doubtful_sentence", 1.0, 1.0),
        ([1.0] * (MANY_ATOMS // 2), "long_letter", 0.5, 0.5),
        ([1.0] * (MANY_ATOMS * 2), "long_letter", 1.0, 1.0),
        ([], "doubtful_sentence", 0.0, 0.0),
    ],
)
def test_each_sign(sure: list[float], code: str, low: float, high: float) -> None:
    assert low <= of(sure)[code] <= high + 1e-9


@pytest.mark.parametrize(("apart", "differs", "much"), [(0, 0.0, 0.0), (1, 1.0, 1 / MANY_APART), (99, 1.0, 1.0)])
def test_models_that_say_otherwise(apart: int, differs: float, much: float) -> None:
    by_field, by_net = of([1.0], field_apart=apart), of([1.0], net_apart=apart)
    assert (by_field["field_differs"], by_field["field_differs_much"], by_field["net_differs"]) == (differs, much, 0.0)
    assert (by_net["net_differs"], by_net["net_differs_much"], by_net["field_differs"]) == (differs, much, 0.0)
