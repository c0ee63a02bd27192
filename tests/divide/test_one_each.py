"""One answer to several questions, parted where each of its paragraphs is the answer to one of them."""

from __future__ import annotations

import pytest

from foiparse.divide.one_each import one_each
from tests.divide.made import marked

TWO = "Q*1|How many vans do you own?\nQ*2|Who repairs them?\n"
CASES: dict[str, tuple[str, list[str]]] = {
    "a paragraph each": (f"{TWO}A*1,*2|We own four.\n|Marlow does.", ["We own four.", "Marlow does."]),
    "an amount refused": (f"{TWO}A*1,*2|Exempt under section 31.\n|Marlow does.", ["Exempt under section 31.", "Marlow does."]),
    "no amount where one is asked for": (f"{TWO}A*1,*2|The vans are red.\n|Marlow does.", []),
    "one goes on": (f"{TWO}A*1,*2|We own four.\n|This is more than last year.", []),
    "one leads in": (f"{TWO}A*1,*2|We own four:\n|Marlow does.", []),
    "fewer paragraphs": (f"{TWO}A*1,*2|We own four, and Marlow repairs them.", []),
    "more paragraphs": (f"{TWO}A*1,*2|We own four.\n|Marlow does.\n|Ann Field does.", []),
    "a question of two paragraphs": (
        "Q*1|How many vans do you own?\n|And cars?\nQ*2|Who repairs them?\nA*1,*2|Four.\n|Marlow does.",
        [],
    ),
    "printed numbers": ("Q1|1. How many vans do you own?\nQ2|2. Who repairs them?\nA1,2|We own four.\n|Marlow does.", []),
    "an answer of its own": (
        "Q*1|How many vans?\nA*1|Four.\nQ*2|Who mends them?\nQ*3|Who sells them?\nA*2,*3|Marlow.\n|Ann.",
        [],
    ),
    "the answer first": ("A*1,*2|We own four.\n|Marlow does.\nQ*1|How many vans do you own?\nQ*2|Who repairs them?", []),
}


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_a_paragraph_to_each(lines: str, expected: list[str]) -> None:
    letter, proposal = marked(lines)
    found = one_each(letter, proposal)
    answers = [p for p in found.pieces if p.kind == "A"] if found else []
    assert [letter.text[p.start : p.end].strip() for p in answers] == expected
    assert [p.labels for p in answers] == [[f"*{n}"] for n in range(1, len(expected) + 1)]
