"""What the readings of tables propose, row by row: cells that go on, headings over a row, answers that reach down, parts in a cell, forms."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.readings import Reading
from foiparse.divide.readings.forms import FEWEST_ROWS, LONGEST_HEADING, forms
from foiparse.divide.readings.tables import GUESSED, SHORT_HEADING, tables
from foiparse.read import read

VANS, COST, GARAGE = "How many vans do you own?", "What did they cost?", "Who repairs them?"
HEADS = ("Question", "Answer")
Rows = list[tuple[str, ...]]


def html(*grids: Rows, before: str = "Dear Mr Reed", between: str = "") -> str:
    """A letter of tables; a cell "2down:words" or "2wide:words" reaches over two rows or columns, a bar parts its paragraphs."""
    out = []
    for rows in grids:
        lines = []
        for row in rows:
            cells = []
            for words in row:
                span = ""
                for mark, name in (("2down:", "rowspan"), ("2wide:", "colspan")):
                    if words.startswith(mark):
                        span, words = f' {name}="2"', words.removeprefix(mark)
                cells.append(f"<td{span}>" + "".join(f"<p>{p}</p>" for p in words.split("|")) + "</td>")
            lines.append("<tr>" + "".join(cells) + "</tr>")
        out.append("<table>" + "".join(lines) + "</table>")
    return f"<html><body><p>{before}</p>" + f"<p>{between}</p>".join(out) + "</body></html>"


def told(reading: Reading, text: str) -> list[tuple[float, list[str], list[str]]]:
    """Of each proposal: how regular it is, its lead-ins, and its pieces in text order."""
    letter = prepare(read(text.encode(), "reply.html"))
    return [
        (
            made.regular,
            sorted(made.leads),
            [
                f"{p.kind}{','.join(p.labels)} {' '.join(letter.text[p.start : p.end].split())}"
                for p in sorted(made.pieces, key=lambda p: (p.start, p.kind))
            ],
        )
        for made in reading(letter)
    ]


def pieces(*grids: Rows, between: str = "") -> list[str]:
    return told(tables, html(*grids, between=between))[0][2]


ROWS: dict[str, tuple[Rows, list[str]]] = {
    "labels of their own": ([HEADS, (VANS, "4"), (COST, "9")], [f"Q*1 {VANS}", "A*1 4", f"Q*2 {COST}", "A*2 9"]),
    "numbers in their own column": ([("No", *HEADS), ("3", VANS, "4"), ("4", COST, "9")], [f"Q3 {VANS}", "A3 4", f"Q4 {COST}", "A4 9"]),
    "numbers at the question's head": ([HEADS, (f"1. {VANS}", "4"), (f"2. {COST}", "9")], [f"Q1 1. {VANS}", "A1 4", f"Q2 2. {COST}", "A2 9"]),
    "the same number twice": ([HEADS, (f"1. {VANS}", "4"), (f"1. {COST}", "9")], [f"Q*1 1. {VANS}", "A*1 4", f"Q*2 1. {COST}", "A*2 9"]),
    "one row without a number": ([HEADS, (f"1. {VANS}", "4"), (COST, "9")], [f"Q*1 1. {VANS}", "A*1 4", f"Q*2 {COST}", "A*2 9"]),
    "no answer": ([HEADS, (VANS, ""), (COST, "9")], [f"Q*1 {VANS}", f"Q*2 {COST}", "A*2 9"]),
    "an answer that goes on in the next row": ([HEADS, (VANS, "4"), ("", "all blue"), (COST, "9")], [f"Q*1 {VANS}", "A*1 4", "A*1 all blue", f"Q*2 {COST}", "A*2 9"]),
    "an answer before the first question": ([HEADS, ("", "note"), (VANS, "4"), (COST, "9")], [f"Q*1 {VANS}", "A*1 4", f"Q*2 {COST}", "A*2 9"]),
    "a question that goes on in the next row": ([HEADS, ("How many vans do you", "4"), ("own in the depot?", "all blue"), (COST, "9")], ["Q*1 How many vans do you", "A*1 4", "Q*1 own in the depot?", "A*1 all blue", f"Q*2 {COST}", "A*2 9"]),
    "... beside an empty cell": ([HEADS, ("How many vans do you", "4"), ("own in the depot?", ""), (COST, "9")], ["Q*1 How many vans do you", "A*1 4", "Q*1 own in the depot?", f"Q*2 {COST}", "A*2 9"]),
    "small letters with a number do not go on": ([("No", *HEADS), ("1", "the vans", "4"), ("2", "the cost", "9")], ["Q1 the vans", "A1 4", "Q2 the cost", "A2 9"]),
    "a small letter of a list does not go on": ([HEADS, (VANS, "4"), ("a) the cost", "9")], [f"Q*1 {VANS}", "A*1 4", "Q*2 a) the cost", "A*2 9"]),
    "small letters in the first row": ([HEADS, ("the vans", "4"), (COST, "9")], ["Q*1 the vans", "A*1 4", f"Q*2 {COST}", "A*2 9"]),
    "a heading over the row": ([HEADS, ("2wide:Fleet",), (VANS, "4"), (COST, "9")], [f"Q*1 {VANS}", "A*1 4", f"Q*2 {COST}", "A*2 9"]),
    "a question over the row": ([HEADS, ("2wide:" + "Vans " * 12 + "all?",), (VANS, "4")], ["Q*1 " + "Vans " * 12 + "all?", f"Q*2 {VANS}", "A*2 4"]),
    "an answer that reaches down": ([HEADS, (VANS, "2down:Not held"), (COST,), (GARAGE, "M")], [f"Q*1 {VANS}", "A*1,*2 Not held", f"Q*2 {COST}", f"Q*3 {GARAGE}", "A*3 M"]),
    "a further column that says something": ([(*HEADS, "Exemption"), (VANS, "No", "Section 31"), (COST, "9", "None"), (GARAGE, "M", "N/A"), ("Why?", "So", "-")], [f"Q*1 {VANS}", "A*1 No", "A*1 Section 31", f"Q*2 {COST}", "A*2 9", f"Q*3 {GARAGE}", "A*3 M", "Q*4 Why?", "A*4 So"]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), ROWS.values(), ids=ROWS.keys())
def test_rows(rows: Rows, expected: list[str]) -> None:
    assert pieces(rows) == expected


def test_a_heading_over_a_row_is_short() -> None:
    rows = [HEADS, ("2wide:" + "x" * (SHORT_HEADING - 1),), (VANS, "4")]
    assert len([p for p in pieces(rows) if p[0] == "Q"]) == 1
    rows[1] = ("2wide:" + "x" * SHORT_HEADING,)
    assert len([p for p in pieces(rows) if p[0] == "Q"]) == 2


def test_a_table_goes_on_in_the_next_one_without_a_heading() -> None:
    first, second = [HEADS, (VANS, "4")], [("Costs", "9"), ("Garage", "M")]
    assert pieces(first, second) == [f"Q*1 {VANS}", "A*1 4", "Q*2 Costs", "A*2 9", "Q*3 Garage", "A*3 M"]
    third = [("Colour", "red")]
    assert pieces(first, second, third)[-2:] == ["Q*4 Colour", "A*4 red"]
    numbered = [("No", *HEADS), ("1", VANS, "4")]
    assert pieces(numbered, [("Costs", "9")]) == [f"Q1 {VANS}", "A1 4"], "too few columns to go on"
    assert pieces(numbered, [("Costs", "9")], [("2", COST, "9")]) == [f"Q1 {VANS}", "A1 4"], (
        "and what comes after such a one does not"
    )
    assert pieces(first, [("", "all blue"), ("Costs", "9")])[:3] == [f"Q*1 {VANS}", "A*1 4", "A*1 all blue"]


PARTS: dict[str, tuple[Rows, list[str], list[str]]] = {
    "parts answered by their letters": (
        [HEADS, ("1. Of vans:|a) how many?|b) what cost?", "a) four|b) nine"), (f"2. {GARAGE}", "M")],
        ["1"],
        ["Q1 1. Of vans:", "Q1.a a) how many?", "Q1.b b) what cost?", "A1.a a) four", "A1.b b) nine", f"Q2 2. {GARAGE}", "A2 M"],
    ),
    "parts with one answer": (
        [HEADS, ("1. Of vans:|a) how many?|b) what cost?", "four, nine"), (f"2. {GARAGE}", "M")],
        [],
        ["Q1 1. Of vans: a) how many? b) what cost?", "A1 four, nine", f"Q2 2. {GARAGE}", "A2 M"],
    ),
    "fewer answers than parts": (
        [HEADS, ("1. Of vans:|a) how many?|b) what cost?", "a) four|nine"), (f"2. {GARAGE}", "M")],
        [],
        ["Q1 1. Of vans: a) how many? b) what cost?", "A1 a) four nine", f"Q2 2. {GARAGE}", "A2 M"],
    ),
    "more answers than parts": (
        [HEADS, ("1. Of vans:|a) how many?|b) what cost?", "a) four|b) nine|c) red"), (f"2. {GARAGE}", "M")],
        ["1"],
        ["Q1 1. Of vans:", "Q1.a a) how many?", "Q1.b b) what cost?", "A1.a,1.b a) four b) nine c) red", f"Q2 2. {GARAGE}", "A2 M"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "leads", "expected"), PARTS.values(), ids=PARTS.keys())
def test_parts_inside_a_cell(rows: Rows, leads: list[str], expected: list[str]) -> None:
    assert told(tables, html(rows))[0][1:] == (leads, expected)


def test_a_guess_beside_what_a_heading_tells() -> None:
    likely = [("1", "Vans owned", "12"), ("2", "Cars owned", "4"), ("3", "Garage", "Marlow")]
    (only,) = told(tables, html(likely))
    assert only[0] == GUESSED and only[2] == ["Q1 Vans owned", "A1 12", "Q2 Cars owned", "A2 4", "Q3 Garage", "A3 Marlow"]
    assert [made[0] for made in told(tables, html([HEADS, (VANS, "4")]))] == [1.0], "nothing is guessed beyond it"
    both = told(tables, html(likely, [HEADS, (VANS, "4")], between="Further"))
    assert [(made[0], sum(p[0] == "Q" for p in made[2])) for made in both] == [(1.0, 1), (GUESSED, 4)]


FORM: Rows = [("Supplier name", "Marlow"), ("Annual value", "£9"), ("Start date", "May")]
FIELDS = ["Q*1 Supplier name", "A*1 Marlow", "Q*2 Annual value", "A*2 £9", "Q*3 Start date", "A*3 May"]
FORMS: dict[str, tuple[str, list[str]]] = {
    "headings and entries": (html(FORM), FIELDS),
    "over which a row of headings stands": (html([("Field", "Entry"), *FORM]), FIELDS),
    "one row too few": (html(FORM[: FEWEST_ROWS - 1]), []),
    "two forms are one": (html(FORM, [("Brand", "x"), ("Model", "y"), ("Price", "z")], between="Also"), [*FIELDS, "Q*4 Brand", "A*4 x", "Q*5 Model", "A*5 y", "Q*6 Price", "A*6 z"]),
    "rows of two tables do not add up to a form": (html(FORM[:2], FORM[2:], between="Also"), []),
    "an entry left empty": (html([*FORM, ("Review date", "")]), FIELDS),
    "the same heading twice": (html([*FORM, FORM[0]]), []),
    "a heading left empty": (html([*FORM, ("", "x")]), []),
    "half of the headings name a field": (html([FORM[0], FORM[1], ("Apples", "4"), ("Pears", "5")]), ["Q*1 Supplier name", "A*1 Marlow", "Q*2 Annual value", "A*2 £9", "Q*3 Apples", "A*3 4", "Q*4 Pears", "A*4 5"]),
    "fewer than half of them": (html([FORM[0], ("Plums", "6"), ("Apples", "4"), ("Pears", "5")]), []),
    "four of five begin with a letter": (html([*FORM, ("Brand", "x"), ("2019 cost", "y")]), [*FIELDS, "Q*4 Brand", "A*4 x", "Q*5 2019 cost", "A*5 y"]),
    "three of four": (html([*FORM, ("2019 cost", "y")]), []),
    "half of them are the letter's particulars": (html([FORM[1], FORM[2], ("Contact", "A Clerk"), ("Date", "May")]), ["Q*1 Annual value", "A*1 £9", "Q*2 Start date", "A*2 May", "Q*3 Contact", "A*3 A Clerk", "Q*4 Date", "A*4 May"]),
    "beside a question": (html(FORM, before=VANS), []),
    "beside a plain request": (html(FORM, before="Please provide copies of the contracts for the vans."), []),
    "above the greeting": (html(FORM, [("Fleet", "x")], between="Dear Mr Reed", before="Northmoor"), []),
    "of three columns": (html([(*row, "x") for row in FORM]), []),
    "of figures": (html([("2019", "4"), ("2020", "5"), ("2021", "6")]), []),
    "no field named": (html([("Apples", "4"), ("Pears", "5"), ("Plums", "6")]), []),
    "the letter's particulars": (html([("Our ref", "12"), ("Date", "May"), ("Subject", "vans"), ("Contact", "A Clerk")]), []),
    "a heading too long": (html([(" ".join(["name"] * (LONGEST_HEADING + 1)), "x"), *FORM[:2]]), []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS.keys())
def test_forms(text: str, expected: list[str]) -> None:
    found = told(forms, text)
    assert [made[2] for made in found] == ([expected] if expected else [])


def test_a_table_in_an_answers_cell_is_no_rows_of_the_table_around_it() -> None:
    inner = "<table><tr><td>Year</td><td>Vans</td></tr><tr><td>2021</td><td>4</td></tr></table>"
    rows = [HEADS, (VANS, f"See below.{inner}"), (COST, "9")]
    below = [("No", *HEADS), ("3", GARAGE, "M")]
    found = pieces(rows, below)
    assert found == [f"Q*1 {VANS}", "A*1 See below. Year Vans 2021 4", f"Q*2 {COST}", "A*2 9", f"Q*3 {GARAGE}", "A*3 M"]
