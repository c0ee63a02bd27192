"""One answer to several questions, parted where each of its paragraphs is the answer to one of them."""

from __future__ import annotations

import pytest

from foiparse.divide.one_each import one_each
from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.read.text import read_text
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
    "one argues at length": (f"{TWO}A*1,*2|We own four.\n|Marlow does{', and has done for years' * 14}.", []),
    "the rest of the lines below": (
        "Q*1|Number of vans\nQ*2|Annual cost\nQ*3|Who repairs them?\nA*1,*2,*3|18\n|£9,250\n-|Marlow Ltd\n\n-|Yours sincerely",
        ["18", "£9,250", "Marlow Ltd"],
    ),
    "more lines below than questions": (
        "Q*1|Number of vans\nQ*2|Annual cost\nQ*3|Who repairs them?\nA*1,*2,*3|18\n|£9,250\n-|Marlow Ltd\n-|Ann Ltd\n\n-|Yours sincerely",
        [],
    ),
    "fewer lines below": (
        "Q*1|Number of vans\nQ*2|Annual cost\nQ*3|Who repairs them?\nA*1,*2,*3|18\n-|£9,250\n\n-|Yours sincerely",
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


TABLE = "Year\tArrests\tCharged\n2022\t14\t9\n2023\t19\t11\n2024\t12\t8\n"
THREE = "Request\n- How many arrests were made in each year?\n- How many were charged?\n- Which prisons were used?\nResponse\n"


@pytest.mark.parametrize(
    ("below", "parts"),
    [
        ("Prisons are a matter for the ministry and we do not hold this.", [["*1", "*2"], ["*3"]]),
        ("Please note that prisons are a matter for the ministry.", []),
        ("Two were retried.", []),  # shares no word with what is left
        ("Arrests at prisons were made by others.", [["*1", "*2"], ["*3"]]),
        ("", []),
    ],
)
def test_a_paragraph_below_the_table_that_answers_the_others(below: str, parts: list[list[str]]) -> None:
    letter = prepare(read_text(f"{THREE}{TABLE}{below}\n".encode()))
    text, proposal = letter.text, Proposal("by hand")
    for n, words in enumerate(("How many arrests", "How many were", "Which prisons"), 1):
        proposal.add("Q", [f"*{n}"], text.index(words), text.index("\n", text.index(words)))
    proposal.add("A", ["*1", "*2", "*3"], text.index("Year"), len(text))
    found = one_each(letter, proposal)
    assert [p.labels for p in found.pieces if p.kind == "A"] == parts if found else parts == []
