"""Pointers between answers, and the tables' questions."""

from __future__ import annotations

import pytest

from foiparse.divide import divide
from foiparse.document import Cell, Document, Grid, Paragraph, Span
from tests.divide.letters import divided

PAIR = "1. How many vans do you own?\nFour.\n2. How many did you own in 2020?\n{}\n3. Who repairs them?\nMarlow Garages\n"


@pytest.mark.parametrize(
    "answer",
    [
        "As above.",
        "Please see the answer to question 1.",
        "See Q1",
        "Please refer to our response to question 1 above.",
        "Same as question 1.",
        "As 1",
        "As Q1.",
    ],
)
def test_a_pointer_is_resolved(answer: str) -> None:
    division, _ = divided(PAIR.format(answer))
    assert division.questions[1].refers_to == ["1"]
    assert division.questions[0].refers_to == []


def test_a_name_with_a_number_is_no_pointer() -> None:
    division, _ = divided(PAIR.format("It is known as 1."))
    assert division.questions[1].refers_to == []


@pytest.mark.parametrize(
    ("last", "points_to"),
    [("3. Who mends them?\nAs above.\n", ["2.a", "2.b"]), ("c) how many lorries?\nAs above.\n", ["2.b"])],
    ids=["another question, to all parts", "a part, to the part above"],
)
def test_what_stands_above_a_pointer(last: str, points_to: list[str]) -> None:
    parts = "1. Where is your depot?\nHolt\n2. Please tell me:\na) how many vans you own\nFour.\nb) how many cars you own\nSix.\n"
    division, _ = divided(parts + last)
    assert division.questions[-1].refers_to == points_to


def test_a_table_belongs_to_its_question() -> None:
    parts = ["1. How many vans did you own in each year?", "Year", "Vans", "2020", "4", "2. What did they cost?", "£12,000"]
    text, spans = "", []
    for part in parts:
        spans.append(Span(len(text), len(text) + len(part)))
        text += part + "\n"
    cells = [Cell(s, k // 2, k % 2, blocks=[Paragraph(s)]) for k, s in enumerate(spans[1:5])]
    grid = Grid(Span(spans[1].start, spans[4].end), 2, 2, cells, header_rows=1)
    document = Document(text, [Paragraph(spans[0]), grid, Paragraph(spans[5]), Paragraph(spans[6])])
    division = divide(document)
    assert [(t.question, t.part, t.filled) for t in division.tables] == [("1", "answer", True)]
