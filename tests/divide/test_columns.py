"""Which column of a table asks and which answers; whether a form was filled in; and which tables are put to which question."""

from __future__ import annotations

import pytest

from foiparse.divide.division import QA
from foiparse.divide.grids import columns_of, is_filled, likely_columns_of
from foiparse.divide.placing import is_table, place_tables
from foiparse.document import Cell, Document, Grid, Paragraph, Span
from tests.divide.test_likely_tables import table

VANS, COST, GARAGE = "How many vans do you own?", "What did they all cost?", "Who repairs those vans?"
Roles = tuple[int, int, int | None, int, tuple[int, ...]]

ROLES: dict[str, tuple[str, Roles | None]] = {
    "headed": (f"Question|Answer\n{VANS}|4", (0, 1, None, 1, ())),
    "headed in the second row": (f"Fleet|\nYour request|Our response\n{VANS}|4", (0, 1, None, 2, ())),
    "headed in the third row only": ("Fleet|\nDepot|\nQuestion|Answer\nvans|4", None),
    "headed and numbered": (f"No|Question|Answer\n1|{VANS}|4\n2|{COST}|£9", (1, 2, 0, 1, ())),
    "the numbers' column is the one headed": ("Question|Topic|Answer\n1|vans|4\n2|cost|£9", (0, 2, None, 1, ())),
    "a further column of exemptions": ("Question|Answer|Exemption\nvans|4|none", (0, 1, None, 1, (2,))),
    "notes between": ("Question|Notes|Answer\nvans|none|4", (0, 2, None, 1, (1,))),
    "notes before the question": ("Notes|Question|Answer\nnone|vans|4", (1, 2, None, 1, ())),
    "comments as the answer": ("Request|Comments\nvans|4", (0, 1, None, 1, ())),
    "the answer's heading first": ("Answer|Question\n4|vans", None),
    "an answer's heading on each side": ("Response|Question|Answer\nin part|vans|4", (1, 2, None, 1, ())),
    "everyday headings": ("What you asked for|Trust’s response\nvans|4", (0, 1, None, 1, ())),
    "whoever answers behind": ("Ref|Details of request|Response from the Service\n1|vans|4\n2|cost|9", (1, 2, 0, 1, ())),
    "headings of data": ("Requests received|Response time\nvans|4", None),
    "no headings": (f"{VANS}|4\n{COST}|£9", (0, 1, None, 0, ())),
    "no headings, numbered": (f"1|{VANS}|4\n2|{COST}|£9", (1, 2, 0, 0, ())),
    "no headings, an empty column between": (f"{VANS}||4\n{COST}||£9", (0, 2, None, 0, ())),
    "no headings, two columns beside": (f"{VANS}|4|5\n{COST}|£9|£8", None),
    "answers that ask back": (f"{VANS}|{GARAGE}\n{COST}|{GARAGE}", None),
    "one column": (f"{VANS}\n{COST}", None),
    "three of five ask": (f"{VANS}|4\n{COST}|9\n{GARAGE}|M\nthe vans were bought long ago|yes\nthe vans are red or blue|no", (0, 1, None, 0, ())),
    "two of four ask": (f"{VANS}|4\n{COST}|9\nthe vans were bought long ago|yes\nthe vans are red or blue|no", None),
    "few question marks, but numbers": ("1. the number of vans that you own|4\n2. the total cost of all vans|9\nthe names of the garages that repair them|M", (0, 1, None, 0, ())),
    "few question marks, few numbers": ("the number of vans that you own|4\nthe total cost of all vans|9\nthe names of the garages that repair them|M", None),
    "a third with question marks": (f"{VANS}|4\nthe total cost of all vans|9\nthe names of the garages that repair them|M", (0, 1, None, 0, ())),
    "short cells": ("Why?|a\nWho?|b\nWhen?|c", None),
}  # fmt: skip


@pytest.mark.parametrize("name", ROLES)
def test_roles_of_columns(name: str) -> None:
    lines, roles = ROLES[name]
    found = columns_of(*table(lines))
    assert roles == (found and (found.asked, found.answer, found.number, found.header_rows, found.extra))


LIKELY = {
    "as few rows as may be": ("1|Vans|12\n2|Cars|4\n3|Garage|Marlow", (1, 2, 0)),
    "a heading as short as may be": ("Repair|by Marlow\nNumber|12\nColour|red", (0, 1, None)),
    "a heading too short": ("Fixes|by Marlow\nTotal|12\nHues|red", None),
    "a quarter in words": ("Number owned|12\nNumber hired|4\nNumber lost|3\nRepaired by|Marlow", (0, 1, None)),
    "less than a quarter in words": ("Number owned|12\nNumber hired|4\nNumber lost|3\nNumber sold|5\nRepaired by|Marlow", None),
    "four of five headings worded": ("Number owned|none\nNumber hired|some\nNumber lost|all\nNumber sold|few\n2019|many", (0, 1, None)),
    "three of five headings worded": ("Number owned|none\nNumber hired|some\nNumber lost|all\n2018|few\n2019|many", None),
    "five columns": ("1|Vans|12||\n2|Cars|4||\n3|Garage|M||", None),
    "half of the rows counted": ("1|Vans|12\na|Costs|9\n2|Cars|4\nb|Sold|1\n3|Garage|M\nc|Lost|2", None),
    "more than half of the rows counted": ("1|Vans|12\na|Costs|9\n2|Cars|4\nb|Sold|1\n3|Garage|M", (1, 2, 0)),
}  # fmt: skip


@pytest.mark.parametrize("name", LIKELY)
def test_likely_roles(name: str) -> None:
    lines, roles = LIKELY[name]
    found = likely_columns_of(*table(lines))
    assert roles == (found and (found.asked, found.answer, found.number))


@pytest.mark.parametrize(
    ("lines", "header_rows", "filled"),
    [
        ("Vans|4\nCost|", 0, True),
        ("Vans|\nCost|", 0, False),
        ("Vans|Cost\n4|", 0, True),  # two columns: the first row may hold the first entry
        ("Vans|Cost\n|", 1, False),
        ("Vans|Cost\n|9", 1, True),
        ("Vans|Cost\n4|", 1, False),  # a first cell is a heading of its row
        ("Depot|Vans|Cost\nMarlow||", 1, False),
        ("Depot|Vans|Cost\nMarlow||9", 1, True),
        ("Depot|Vans|Cost\nNone||", 1, True),  # but may say that there is nothing to add
        ("Depot|Vans|Cost\nN/A - all hired||", 0, True),
        ("Depot|Vans|Cost\n||\nNone||", 1, False),
        ("Fleet||\nDepot|Vans|Cost\nMarlow||", 2, False),
        ("Fleet||\nDepot|Vans|Cost\nnil||", 2, True),
    ],
)
def test_filled_in(lines: str, header_rows: int, filled: bool) -> None:
    text, grid = table(lines)
    grid.header_rows = header_rows
    assert is_filled(text, grid) is filled


def grid_of(lines: str, **changed: object) -> Grid:
    grid = table(lines)[1]
    for name, value in changed.items():
        setattr(grid, name, value)
    return grid


DATA = "Year|Vans\n2019|4"


def test_what_is_a_table() -> None:
    text = table(DATA)[0]
    assert is_table(text, grid_of(DATA))
    assert not is_table(text, grid_of(DATA, layer="page_header"))
    assert not is_table(text, grid_of("Year\n2019"))
    assert is_table("a\tb\t", grid_of("a|b")) and not is_table("a\tb\t", grid_of("a|b", cells=grid_of("a|b").cells[:1]))
    assert not is_table(*table(f"Question|Answer\n{VANS}|4"))
    nested = grid_of(DATA)
    nested.cells[0] = Cell(nested.cells[0].span, 0, 0, blocks=[grid_of(DATA)])
    assert not is_table(text, nested)
    worded = grid_of(DATA)
    worded.cells[0] = Cell(worded.cells[0].span, 0, 0, blocks=[Paragraph(worded.cells[0].span)])
    assert is_table(text, worded)


def placed(*questions: QA) -> list[tuple[str | None, str, bool]]:
    text, grid = table(DATA)
    return [(t.question, t.part, t.filled) for t in place_tables(Document(text + "after", [grid]), list(questions))]


def test_a_table_goes_to_the_question_whose_spans_it_meets() -> None:
    size = len(table(DATA)[0])
    inside, after, cut = Span(0, size), Span(size, size + 5), Span(size - 1, size + 5)
    assert placed(QA("1", answer_spans=[inside])) == [("1", "answer", True)]
    assert placed(QA("1", question_spans=[inside])) == [("1", "question", True)]
    assert placed(QA("1", question_spans=[inside]), QA("2", answer_spans=[cut])) == [("2", "answer", True)]
    assert placed(QA("1", answer_spans=[after])) == []
    assert placed(QA("1", question_spans=[Span(0, 0)], answer_spans=[after, inside])) == [("1", "answer", True)]
    assert placed() == []


def test_a_table_with_two_questions_and_their_answers_inside_lays_them_out() -> None:
    size = len(table(DATA)[0])
    first, second = (QA(str(n), question_spans=[Span(n, n + 1)], answer_spans=[Span(n + 2, n + 3)]) for n in (0, 4))
    assert placed(first, second) == []
    assert placed(first) == [("0", "answer", True)]
    beyond = QA("9", question_spans=[Span(4, 5)], answer_spans=[Span(size - 2, size + 1)])
    assert placed(first, beyond) == [("0", "answer", True)]
    whole = QA("8", question_spans=[Span(0, size)], answer_spans=[Span(0, size)])
    assert placed(first, whole) == []
