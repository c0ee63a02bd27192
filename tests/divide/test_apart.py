"""Questions that a proposal left together, told apart by lines and letters."""

from __future__ import annotations

import pytest

from foiparse.divide.apart import told_apart
from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.document import Cell, Document, Grid, Paragraph, Span
from tests.divide.made import marked

LINES = "Q*1|How many vans do you own?\n|Who repairs them?\n|What is the rent?\n"
LETTERS = "Q*1|How many did you attend of:\n|a. vans\n|b. cars\n"
BOTH = "Q1|1. For each, give the provider:\n|(a) Audiology\n{}\nQ1.b|(b) Dermatology\nA1.b|Marlow"
ONE: list[tuple[str, str]] = [("*1", "")]
# marked lines → each question's label and its answer
CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a line to each": (f"{LINES}A*1|64\n|Marlow\n|£38", [("*1", "64"), ("*2", "Marlow"), ("*3", "£38")]),
    "fewer lines": (f"{LINES}A*1|64\n|Marlow", ONE),
    "no amount where one is asked for": (f"{LINES}A*1|Marlow\n|64\n|£38", ONE),
    "one goes on": (f"{LINES}A*1|64\n|This is more than last year.\n|£38", ONE),
    "one argues": (f"{LINES}A*1|64\n|{'Marlow does, as ever. ' * 6}\n|£38", ONE),
    "a line that asks nothing by itself": ("Q*1|You own vans.\n|How many?\nA*1|Four.\n|Two are hired.", ONE),
    "a thing to each line": (
        "Q*1|Number of huts\n|Annual fee\n|Length of list\nA*1|214\n|£740\n|9 years",
        [("*1", "214"), ("*2", "£740"), ("*3", "9 years")],
    ),
    "two lines that may be one": ("Q*1|Number of huts\n|Annual fee\nA*1|214\n|£740", ONE),
    "no amount is asked": ("Q*1|Huts\n|Their names\n|Their colours\nA*1|Ashe\n|Lee\n|Red", ONE),
    "a sentence in lines": ("Q*1|The number of\n|huts and the\n|annual fee\nA*1|214\n|£740\n|9 years", ONE),
    "one line": ("Q*1|How many vans do you own?\nA*1|64", ONE),
    "the answer first": ("A*1|64\n|Marlow\nQ*1|How many vans?\n|Who repairs them?", ONE),
    "letters again": (f"{LETTERS}A*1|a. 14\n|b. 6", [("a", "a. 14"), ("b", "b. 6")]),
    "letters again, a piece each": (f"{LETTERS}A*1|a. 14\nA*1|b. 6", [("a", "a. 14"), ("b", "b. 6")]),
    "a letter's answer of two paragraphs": (f"{LETTERS}A*1|a. 14\n|Two were hired.\n|b. 6", [("a", "a. 14 Two were hired."), ("b", "b. 6")]),
    "letters again under a number": (
        LETTERS.replace("Q*1|", "Q1|1. ") + "A1|a. 14\n|b. 6",
        [("1", ""), ("1.a", "a. 14"), ("1.b", "b. 6")],
    ),
    "words before the lines": (f"{LINES}A*1|We can tell you that:\n|64\n|Marlow\n|£38", [("*1", "64"), ("*2", "Marlow"), ("*3", "£38")]),
    "letters in no answer": (f"{LETTERS}A*1|14 vans\n|6 cars", ONE),
    "other letters": (f"{LETTERS}A*1|a. 14\n|c. 6", ONE),
    "words before the letters of the answer": (f"{LETTERS}A*1|We attended:\n|a. 14\n|b. 6", ONE),
    "headings and entries, nothing asked": (
        "A*1|Sker Council\n|1. Finance system\n|Unit4, ends 2026\n|2. HR system\n|iTrent (MHR).\n|3. CRM\n|n/a",
        [("1", "Unit4, ends 2026"), ("2", "iTrent (MHR)."), ("3", "n/a")],
    ),
    "a sentence before the headings": ("A*1|We looked at three.\n|1. Keep it\n|£2m\n|2. Sell it\n|£3m\n|3. Lease it\n|£4m", ONE),
    "sentences for headings": ("A*1|1. We keep it\n|£2m\n|2. We sell it\n|£3m\n|3. We lease it\n|£4m", ONE),
    "two headings": ("A*1|1. Finance system\n|Unit4\n|2. HR system\n|iTrent", ONE),
    "a heading without an entry": ("A*1|1. Finance\n|Unit4\n|2. HR\n|iTrent\n|3. CRM\n|4. Care\n|Mosaic", ONE),
    "a first part left in its lead-in": (BOTH.format("A1|Ashe"), [("1", ""), ("1.a", "Ashe"), ("1.b", "Marlow")]),
    "a first part that is told already": (
        BOTH.format("A1|Ashe").replace("|(a)", "|of these").replace("Q1.b", "Q1.a|(a) Sight\nA1.a|Lee\nQ1.b"),
        [("1", "Ashe"), ("1.a", "Lee"), ("1.b", "Marlow")],
    ),
    "no first part": (BOTH.format("A1|Ashe").replace("|(a) ", "|"), [("1", "Ashe"), ("1.b", "Marlow")]),
}  # fmt: skip


def test_a_numbered_request_in_one_cell_with_one_answer() -> None:
    asked, told = "1. How many vans?\n2. Who mends them?", "Please see attached."
    assert cell(asked, told) == [("1", told), ("2", told)]
    assert cell(asked, "1. Four\n2. Fernlea") != [("1", "1. Four 2. Fernlea"), ("2", "1. Four 2. Fernlea")]  # they have their own
    assert len(cell("2. How many vans?\n3. Who mends them?", told)) == 1  # a list that does not begin
    assert len(cell("How many vans?\n1. owned\n2. hired", told)) == 1  # parts


def cell(asked: str, told: str) -> list[tuple[str, str]]:
    """The labels and answers where one cell of a table asks and the next one answers."""
    text = f"{asked}\t{told}\n"
    cut = len(asked) + 1
    grid = Grid(Span(0, len(text)), 1, 2, [_cell(text, 0, len(asked), 0), _cell(text, cut, cut + len(told), 1)])
    letter, proposal = prepare(Document(text, [grid])), Proposal("by hand")
    proposal.add("Q", ["*1"], 0, len(asked))
    proposal.add("A", ["*1"], cut, cut + len(told))
    pieces = told_apart(letter, proposal).pieces
    labels = [label for p in pieces if p.kind == "Q" for label in p.labels]
    return [(x, " ".join(text[p.start : p.end].split())) for x in labels for p in pieces if p.kind == "A" and x in p.labels]


def _cell(text: str, start: int, end: int, col: int) -> Cell:
    blocks: list[Paragraph | Grid] = []
    at = start
    for line in text[start:end].split("\n"):
        blocks.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Cell(Span(start, end), 0, col, blocks=blocks)


@pytest.mark.parametrize("name", CASES)
def test_questions_told_apart(name: str) -> None:
    lines, expected = CASES[name]
    letter, proposal = marked(lines)
    found = told_apart(letter, proposal)
    if expected is ONE:
        assert found is proposal
        return
    answers = {p.labels[0]: " ".join(letter.text[p.start : p.end].split()) for p in found.pieces if p.kind == "A"}
    assert [(p.labels[0], answers.get(p.labels[0], "")) for p in found.pieces if p.kind == "Q"] == expected
    assert found.leads == ({"1"} if "1.a" in dict(expected) and found is not proposal else set())
