"""From a document to its paragraphs: wrapped lines joined, run-on questions cut, cells and looks kept apart."""

from __future__ import annotations

import pytest

from foiparse.divide.units import Unit, fold, make_units
from foiparse.document import Cell, Document, Grid, Paragraph, Run, Span, Style
from tests.divide.letters import document

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
WIDEST = 140

# Four lines of a hard-wrapped letter, each as wide as the text.
WIDE = (
    "the depot by the river keeps the vans which the parish councils",
    "of the county have the use of in each week of the year that is",
)
BLOCK = "\n".join([*WIDE, *WIDE])


def units(text: str, reader: str = "text") -> list[Unit]:
    made = document(text)
    made.origin.reader = reader
    return make_units(made)[0]


def plain(text: str, reader: str = "text") -> list[str]:
    return [u.plain for u in units(text, reader)]


def joined(lines: str, reader: str = "text") -> list[str]:
    """Which lines after a wrapped block of words are joined to one another."""
    return plain(f"{BLOCK}.\n\n{lines}", reader)[1 if reader != "docx" else 4 :]


JOINED = {
    f"{WIDE[0]}\n{WIDE[1]}": [f"{WIDE[0]} {WIDE[1]}"],
    f"{WIDE[0]}.\n{WIDE[1]}": [f"{WIDE[0]}. {WIDE[1]}"],  # the line was full
    f"{WIDE[0]}\n\n{WIDE[1]}": [WIDE[0], WIDE[1]],  # a blank line ends it
    "the depot by the river has four vans.\nThe others are hired": ["the depot by the river has four vans.", "The others are hired"],
    "the depot by the river has four vans\nand the others are hired": ["the depot by the river has four vans", "and the others are hired"],
    "the depot by the river has four vans and one car that\nis hired": ["the depot by the river has four vans and one car that is hired"],
    "the depot by the river has four vans and one car that\nMarlow hires": ["the depot by the river has four vans and one car that Marlow hires"],
    "the depot by the river has four vans, one car\nMarlow hires": ["the depot by the river has four vans, one car", "Marlow hires"],
    "the depot by the river has four vans and one car. It\nis hired": ["the depot by the river has four vans and one car. It is hired"],
    "the depot by the river has four vans and one car, so.\nis hired": ["the depot by the river has four vans and one car, so.", "is hired"],
    f"{WIDE[0]}\n1. How many?": [WIDE[0], "1. How many?"],  # a number, a bullet, a label starts anew
    f"{WIDE[0]}\n• vans": [WIDE[0], "• vans"],
    f"{WIDE[0]}\nAnswer four": [WIDE[0], "Answer four"],
    f"{WIDE[0]}\nQ2 and so on": [WIDE[0], "Q2 and so on"],
}  # fmt: skip


@pytest.mark.parametrize("lines", JOINED)
def test_wrapped_lines_are_joined(lines: str) -> None:
    assert joined(lines) == JOINED[lines]


def test_readers_that_know_their_paragraphs() -> None:
    """Of Word and web pages every paragraph stays; lines of a PDF are joined only where the sentence plainly goes on."""
    wrapped = f"{WIDE[0]}\n{WIDE[1]}"
    assert joined(wrapped, "docx") == [*WIDE]
    assert joined(wrapped, "pdf") == [" ".join(WIDE)]
    assert joined(f"{WIDE[0]}.\n{WIDE[1]}", "pdf") == [f"{WIDE[0]}.", WIDE[1]]


def test_too_few_or_uneven_lines_are_not_taken_for_wrapped() -> None:
    three = f"{WIDE[0]}.\n{WIDE[1]}.\n{WIDE[0]}."
    assert len(plain(three)) == 3 and len(plain(f"{three}\n{WIDE[1]}.\n{BLOCK}")) == 1
    assert len(plain(f"{three}\n{WIDE[1]}.")) == 4, "no line goes on in the next"
    uneven = "\n".join("x" * n + "." for n in (50, 51, 52, 53, 54, 80, 80, 80))
    assert len(plain(uneven)) == 8
    longer = "\n".join("x" * (WIDEST + 1) + "." for _ in range(5))
    assert len(plain(f"{three}\n{WIDE[1]}.\n{longer}")) == 9, "most lines are whole paragraphs"
    assert len(plain(f"{three}\n{BLOCK}\n\n{longer[: 4 * (WIDEST + 3) - 1]}")) == 5


def test_of_few_lines_only_one_that_hangs_goes_on() -> None:
    begun = "2. I would like to know which asset system you use and who"
    assert plain(f"{begun}\nsupplies it.") == [f"{begun} supplies it."]
    assert len(plain(f"{begun}\n\nsupplies it.")) == 2, "an empty line stands between"
    assert len(plain(f"{begun}\nSupplies it.")) == 2
    assert len(plain("2. I would like to know which asset system you have in use\nnot held")) == 2
    assert len(plain("the vans and\nthe cars")) == 2, "a line so short was not wrapped"
    whole = f"{'x' * (WIDEST + 1)}.\n{begun}\nsupplies it."
    assert len(plain(whole)) == 3, "a line is a whole paragraph: none was wrapped"


CUT = {
    "Is it? 1. How many vans do you own? 2. What did they cost?": ["Is it?", "1. How many vans do you own?", "2. What did they cost?"],
    "1. Is it so in all? Yes 2. How many vans? Two 3. Cost? £9": ["1. Is it so in all? Yes", "2. How many vans? Two", "3. Cost? £9"],
    "1. Is it so in all? Yes 3. How many vans? Two in all": ["1. Is it so in all? Yes 3. How many vans? Two in all"],
    "1. Vans\nthe number of those owned 2. Their total cost": ["1. Vans", "the number of those owned", "2. Their total cost"],
    "2. & 3. Exempt under section 40(2).": ["2. & 3. Exempt under section 40(2)."],
    "Q2 & 3. This information is exempt from disclosure.": ["Q2 & 3. This information is exempt from disclosure."],
    "A1. 1. Payroll has four staff. 2. Revenues has two.": ["A1. 1. Payroll has four staff. 2. Revenues has two."],
    "Vans are owned by us as of 1. March the first one": ["Vans are owned by us as of 1. March the first one"],
    "the vans and the cars of us 1. Vans 3. Cars and 2. Red": ["the vans and the cars of us 1. Vans 3. Cars and 2. Red"],
    "1. Vans 2. Cars 3. Red ones and 1. Blue ones 2. Old": ["1. Vans", "2. Cars", "3. Red ones and", "1. Blue ones", "2. Old"],
    "Yes 1. Vans 2. Cars": ["Yes 1. Vans 2. Cars"],  # too short to hold a list
    # the figure of a bound, though it would count on
    "1. How many are red? Fewer than 2. The exact figure": ["1. How many are red? Fewer than 2. The exact figure"],
    "1. How many are red? Just under 2. How many vans?": ["1. How many are red? Just under 2. How many vans?"],
    "1. How many are red? Two or more 2. How many vans?": ["1. How many are red? Two or more", "2. How many vans?"],
    "Question 1. Vans of the depot Question 2. Cars of it": ["Question 1. Vans of the depot", "Question 2. Cars of it"],
    # the first question ran into the opening words, the second stands on a line of its own
    "Our response is set out below. 1. Vans owned?\n2. Cars owned?": ["Our response is set out below.", "1. Vans owned?", "2. Cars owned?"],
    "Our response under section 1. Vans are owned\n2. Cars owned?": ["Our response under section 1. Vans are owned", "2. Cars owned?"],
    "Our response is set out below. 1. Vans owned?\n3. Cars owned?": ["Our response is set out below. 1. Vans owned?", "3. Cars owned?"],
    # labels with no stop behind their number; not where a sentence speaks of a question
    "Q1 Vans owned by the depot Q2 Age of each of them": ["Q1 Vans owned by the depot", "Q2 Age of each of them"],
    "Question 4\nYes, all of them are owned Question 5 Eleven in all": ["Question 4", "Yes, all of them are owned", "Question 5 Eleven in all"],
    "Q4 Vans owned by the depot: see Q5 for these": ["Q4 Vans owned by the depot: see Q5 for these"],
    "Q4 Vans owned by the depot (Q5 Below it)": ["Q4 Vans owned by the depot (Q5 Below it)"],
    "3. All vans of the depot that were hired Answer Q1. Ten of\nThem\nQ2. Nine": ["3. All vans of the depot that were hired Answer", "Q1. Ten of", "Them", "Q2. Nine"],
    "Q5 and Q6. 74 officers left the depot in all": ["Q5 and Q6. 74 officers left the depot in all"],
    # labels by turns, where the next question stands behind an answer
    "A: Tessaro Q: Supplier? A: Binsy Ltd": ["A: Tessaro", "Q: Supplier?", "A: Binsy Ltd"],
    "Q: Which? A: Tessaro Q: Supplier?": ["Q: Which?", "A: Tessaro", "Q: Supplier?"],
    "Q: Which system? A: Tessaro": ["Q: Which system? A: Tessaro"],  # one pair is cut inside
    "A: Plan A: Section Q: None": ["A: Plan A: Section Q: None"],  # not by turns
    # parts inside a sentence, if lines of their own open with them
    "Please tell me 1) the vans that you own, 2) their cost.\n1) Four\n2) Nine": ["Please tell me", "1) the vans that you own,", "2) their cost.", "1) Four", "2) Nine"],
    "Please tell me a) the vans that you own, b) their cost.\na) Four\nB) Nine": ["Please tell me", "a) the vans that you own,", "b) their cost.", "a) Four", "B) Nine"],
    "Please tell me a) the vans that you own, b) their cost.\na) Four": ["Please tell me a) the vans that you own, b) their cost.", "a) Four"],
    "Please tell me a) the vans that you own, c) their cost.\na) Four\nb) Five\nc) Six": ["Please tell me a) the vans that you own, c) their cost.", "a) Four", "b) Five", "c) Six"],
    "Please: a) the vans, b) the cost.\na) Four\nb) Nine": ["Please: a) the vans, b) the cost.", "a) Four", "b) Nine"],  # short
    "a) please tell me a) the vans owned, b) their cost.\nb) Nine": ["a) please tell me a) the vans owned, b) their cost.", "b) Nine"],
    "Responded Wed 30 March 2023How many vans": ["Responded Wed 30 March 2023", "How many vans"],  # a log's date without a blank
}  # fmt: skip


@pytest.mark.parametrize("text", CUT)
def test_run_on_questions_are_cut(text: str) -> None:
    found = units(text)
    assert [u.plain for u in found] == CUT[text]
    assert [fold(text[u.start : u.end]) for u in found] == CUT[text]
    assert [u.index for u in found] == list(range(len(found)))


def test_folding_and_gaps() -> None:
    assert fold("a\u200b b\ufeff  c\n d") == "a b c d"
    found = units("\n\n  Vans \n\nCars\nRed\n \n")
    assert [(u.plain, u.gap) for u in found] == [("Vans", True), ("Cars", True), ("Red", False)]


def looked(text: str, *runs: tuple[str, bool]) -> list[tuple[str, bool]]:
    """The units of one paragraph of runs (words, bold)."""
    made, at = [], 0
    for words, bold in runs:
        made.append(Run(Span(at, at + len(words)), Style(bold=bold)))
        at += len(words)
    assert text == "".join(words for words, _ in runs)
    return [(u.plain, u.bold) for u in make_units(Document(text, [Paragraph(Span(0, len(text)), runs=tuple(made))]))[0]]


def test_a_bold_question_and_its_plain_answer_in_one_paragraph() -> None:
    assert looked("How many vans? Four", ("How many vans?", True), (" Four", False)) == [
        ("How many vans?", True),
        ("Four", False),
    ]
    assert looked("The many vans. Four", ("The many ", True), ("vans.", True), (" ", False), ("Four", False)) == [
        ("The many vans.", True),
        ("Four", False),
    ]
    # not where the first look ends in no stop, holds two words only, or comes back
    assert looked("How many vans Four", ("How many vans", True), (" Four", False)) == [("How many vans Four", True)]
    assert looked("Vans owned: 4", ("Vans owned:", True), (" 4", False)) == [("Vans owned: 4", True)]
    assert len(looked("How many vans? Four red", ("How many vans?", True), (" Four", False), (" red", True))) == 1


def test_a_look_is_that_of_most_of_its_letters() -> None:
    assert looked("Vans of the depot", ("Vans", True), (" of the depot", False)) == [("Vans of the depot", False)]
    style = Paragraph(Span(0, 4), style=Style(bold=True, colour="ff0000"))
    (unit,) = make_units(Document("Vans", [style]))[0]
    assert unit.bold and unit.look == (True, False, "ff0000", None)


def test_what_a_unit_keeps_of_its_paragraph() -> None:
    text = "• Vans\nof all"
    (first, second) = make_units(Document(text, [Paragraph(Span(0, len(text)), number="•", indent=18.0, heading=2)]))[0]
    assert (first.listed, second.listed, first.indent, first.heading) == (True, False, 18.0, True)


def nested(cols: int) -> tuple[list[Unit], list[Grid]]:
    """Units and outermost tables of "a|b" in the last cell of a table of so many columns."""
    text = "Vans\ta\tb\n"
    inner = Grid(Span(5, 8), 1, 2, [Cell(Span(5, 6), 0, 0), Cell(Span(7, 8), 0, 1)])
    cells = [Cell(Span(0, 4), 0, 0), Cell(Span(5, 8), 0 if cols > 1 else 1, cols - 1, blocks=[inner])]
    return make_units(Document(text, [Grid(Span(0, 8), 2, cols, cells)]))


def test_cells_know_the_outermost_table_with_columns_and_the_innermost_one() -> None:
    found, grids = nested(2)
    assert len(grids) == 2
    assert [(u.plain, u.grid, u.row, u.col, u.table) for u in found] == [
        ("Vans", 0, 0, 0, 0),
        ("a", 0, 0, 1, 1),
        ("b", 0, 0, 1, 1),
    ]


def test_a_table_of_one_column_around_another_is_only_a_frame() -> None:
    assert [(u.plain, u.grid, u.row, u.col, u.table) for u in nested(1)[0]] == [
        ("Vans", 0, 0, 0, 0),
        ("a", 1, 0, 0, 1),
        ("b", 1, 0, 1, 1),
    ]


def test_a_cell_without_blocks_is_read_by_its_span() -> None:
    grid = Grid(Span(0, 9), 1, 2, [Cell(Span(0, 4), 0, 0), Cell(Span(5, 9), 0, 1), Cell(Span(9, 9), 0, 2)])
    assert [(u.plain, u.col) for u in make_units(Document("Vans\tFour\n", [grid]))[0]] == [("Vans", 0), ("Four", 1)]


def test_whole_lines_of_a_page_are_not_wrapped() -> None:
    """Lines near the widest of which none goes on in small letters: each is a paragraph, though the next one's first word would not have fitted."""
    page = (
        "The vans of the depot by the river are hired by the week.\nThe others are kept for the parish councils of the county\n"
    )
    assert plain(f"{page}{page}Page last reviewed 2 May") == [
        *page.strip().split("\n"),
        *page.strip().split("\n"),
        "Page last reviewed 2 May",
    ]
