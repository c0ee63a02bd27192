"""Atoms: where a unit is cut, and that they cover the units without overlapping, whatever the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.tagger.atoms import MOST_SENTENCES, atoms_of
from foiparse.divide.units import fold
from foiparse.document import Cell, Document, Grid, Paragraph, Span
from tests.divide.letters import document

CUT = {
    "sentences": ("We hold this. It is attached. See below.", ["We hold this.", "It is attached.", "See below."]),
    "a question and its answer": (
        "1. How many vans do you own? We own 12 vans.",
        ["1. How many vans do you own?", "We own 12 vans."],
    ),
    "an answer in small letters": ("2. Do you own any vans? yes, twelve", ["2. Do you own any vans?", "yes, twelve"]),
    "a colon after a numbered question": ("3. Number of vans: 12 in all", ["3. Number of vans:", "12 in all"]),
    "a colon with no number before it": ("Number of vans in use: 12 in all", ["Number of vans in use: 12 in all"]),
    "a label": (
        "Answer: the council owns twelve vans in all",
        ["Answer:", "the council owns twelve vans in all"],
    ),
    "whose words follow": (
        "Summary of request: number of vans in the fleet",
        ["Summary of request:", "number of vans in the fleet"],
    ),
    "a tab after a number": ("4. Cost of repairs\tnine pounds", ["4. Cost of repairs", "nine pounds"]),
    "numbers that are no list": ("We own vans 3. and cars 7. that are both hired out", ["We own vans 3. and cars 7. that are both hired out"]),
    "an answer written large behind a question with no end": (
        "6. please give the exit cost of it No exit fees.",
        ["6. please give the exit cost of it", "No exit fees."],
    ),
    "large words that open no answer": ("6. please give the cost of No Limits and See Clear Ltd", ["6. please give the cost of No Limits and See Clear Ltd"]),
    "an answer after a dash": ("Name of the product? - Vanbook", ["Name of the product?", "- Vanbook"]),
    "yes or no asked": ("2. Do you own vans? (Y/N) Y", ["2. Do you own vans?", "(Y/N)", "Y"]),
    "a quotation of several words": (
        'In your letter you wanted "the number of vans that you own"',
        ["In your letter you wanted", '"the number of vans that you own"'],
    ),
    "a word in quotation marks": ('The van is called "Big Red" by all', ['The van is called "Big Red" by all']),
    "abbreviations": ("Write to Mr. Reed at No. 4, St. Johns, e.g. Monday.", ["Write to Mr. Reed at No. 4, St. Johns, e.g. Monday."]),
    "a head is no sentence": ("12. Vans that are owned by the council", ["12. Vans that are owned by the council"]),
    "a short unit": ("Yes. No. A.", ["Yes. No. A."]),
    "a question's last word and its answer": ("Thrift. 30", ["Thrift.", "30"]),
    "a short label": ("A1. Four", ["A1. Four"]),
    "a span of time": (
        "5. what did it cost in April 2019 – March 2020 Rotaplan £2,000",
        ["5. what did it cost in April 2019 – March 2020", "Rotaplan £2,000"],
    ),
    "words that lead into a request": (
        "Thank you for your request of 3 May 2021 asking for the number of vans that the council owned last year",
        ["Thank you for your request of 3 May 2021 asking for", "the number of vans that the council owned last year"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUT.values(), ids=CUT.keys())
def test_where_a_unit_is_cut(text: str, expected: list[str]) -> None:
    atoms = atoms_of(prepare(document(text)))
    assert [a.plain for a in atoms] == expected
    assert [a.first for a in atoms] == [True] + [False] * (len(atoms) - 1)
    assert [a.last for a in atoms] == [False] * (len(atoms) - 1) + [True]


def test_a_list_inside_a_paragraph_is_cut_at_its_numbers() -> None:
    atoms = atoms_of(prepare(document("1. which vans do you own 2. what did each of them cost 3. who repairs them")))
    assert [a.plain for a in atoms] == ["1. which vans do you own", "2. what did each of them cost", "3. who repairs them"]
    assert [a.head.path if a.head else None for a in atoms] == [("1",), ("2",), ("3",)]


def test_a_unit_of_very_many_sentences_ends_in_one_atom() -> None:
    atoms = atoms_of(prepare(document("This is so. " * 300)))
    assert len(atoms) == MOST_SENTENCES + 1
    covers(prepare(document("This is so. " * 300)))


def covers(letter: Prepared) -> None:
    """Every unit's words are in its atoms, in order, none twice."""
    atoms = atoms_of(letter)
    assert all(a.plain and a.unit.start <= a.start < a.end <= a.unit.end for a in atoms)
    assert all(a.plain == fold(letter.text[a.start : a.end]) for a in atoms)
    assert all(a.end <= b.start for a, b in pairwise(atoms))
    for unit in letter.units:
        mine = [a for a in atoms if a.unit is unit]
        bounds = [unit.start, *(x for a in mine for x in (a.start, a.end)), unit.end]
        assert all(not fold(letter.text[x:y]) for x, y in list(pairwise(bounds))[::2]), "between atoms there are no words"
        assert [a.first for a in mine] == [k == 0 for k in range(len(mine))]
        assert [a.last for a in mine] == [k == len(mine) - 1 for k in range(len(mine))]


WORDS = st.sampled_from(
    [
        "1.",
        "(a)",
        "How many vans?",
        "Yes.",
        "Answer:",
        "\t",
        ". ",
        "? ",
        " – ",
        ": ",
        "£4",
        "No",
        "e.g. ",
        "“Q",
        "\u200b",
        "\ufeff",
        " ",
        "\n",
        "Thank you for your request for ",
        "We hold this. ",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map("".join)))
def test_atoms_cover_the_units_and_never_overlap(text: str) -> None:
    covers(prepare(document(text)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map("".join), min_size=1, max_size=12), st.integers(1, 4))
def test_atoms_cover_the_cells_of_tables(cells: list[str], cols: int) -> None:
    covers(prepare(grid([c.replace("\n", " ") for c in cells], cols)))


def grid(cells: list[str], cols: int) -> Document:
    """One table, its cells row by row."""
    made, at = [], 0
    for k, words in enumerate(cells):
        span = Span(at, at + len(words))
        made.append(Cell(span, k // cols, k % cols, blocks=[Paragraph(span)]))
        at += len(words) + 1
    text = "\n".join(cells)
    return Document(text, [Grid(Span(0, len(text)), -(-len(cells) // cols), cols, made)])
