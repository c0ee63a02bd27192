"""The factory keeps its promises: the same seed gives the same letter, every layout writes in every format, gold is whole."""

from __future__ import annotations

import pytest

from tests.factory import LAYOUTS, make


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_writes_in_every_format(layout: str) -> None:
    made = make(7, layout)
    assert made.text() == make(7, layout).text()
    assert made.docx().startswith(b"PK")
    assert made.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_question_has_its_status(layout: str) -> None:
    for seed in range(20):
        gold = make(seed, layout).gold()
        answered = {q["label"] for q in gold["questions"] if q["answer"]}
        assert answered == set(gold["status"]), seed
