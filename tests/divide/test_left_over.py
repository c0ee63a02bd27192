"""Fewer paragraphs than questions below a list: one that answers two, the remainder, words that only one question has."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

ASKED = "Q1|1. How many bridges do you own?\nQ2|2. How many have a weight limit?\nQ3|3. What is the repair backlog?\n"
BOTH, BACKLOG = "The council owns 419 bridges, of which 22 have a weight limit.", "The repair backlog is £31m."
BRIDGES, REST = "We own 419 bridges.", "The remainder of your request is refused under section 40(2)."
# marked answers → what each of the three questions is answered by
CASES: dict[str, tuple[str, tuple[str, str, str]]] = {
    "its neighbour's answer tells it": (f"A2|{BOTH}\nA3|{BACKLOG}", (BOTH, BOTH, BACKLOG)),
    "so does the one before": (f"A1|{BOTH}\nA3|{BACKLOG}", (BOTH, BOTH, BACKLOG)),
    "no word of it": (f"A2|Weight limits: 22.\nA3|{BACKLOG}", ("", "Weight limits: 22.", BACKLOG)),
    "answers with numbers": (f"A2|2. {BOTH}\nA3|3. {BACKLOG}", ("", f"2. {BOTH}", f"3. {BACKLOG}")),
    "the remainder": (f"A1,2,3|{BRIDGES}\n|{REST}", (BRIDGES, REST, REST)),
    "the remainder, nothing told before": (f"A1,2,3|As follows.\n|{REST}", (f"As follows. {REST}",) * 3),
}


@pytest.mark.parametrize(("answers", "wanted"), CASES.values(), ids=CASES.keys())
def test_what_is_left_over(answers: str, wanted: tuple[str, ...]) -> None:
    _, found = composed(ASKED + answers)
    assert tuple(found[label][1] for label in "123") == wanted


def test_an_answer_to_all_is_parted_by_the_words_of_each() -> None:
    asked = "Q1|1. Bridges in council ownership\nQ2|2. Those with a weight limit\nQ3|3. The repair backlog\n"
    first = "The council owns 419 bridges, 22 with a weight limit."
    _, found = composed(f"{asked}A1,2,3|{first}\n|{BACKLOG}")
    assert tuple(found[label][1] for label in "123") == (first, first, BACKLOG)
