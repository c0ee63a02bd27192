"""Rows of tables and forms as the readings take them: labels, shared and further cells, rows that go on, and what is no form."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.readings.forms import forms
from foiparse.divide.readings.tables import tables
from foiparse.read import read

VANS, COST, GARAGE = "How many vans do you own?", "What did they cost?", "Who repairs them?"
HEAD = "Question|Response"


def html(rows: str) -> str:
    return (
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r.split("|")) + "</tr>" for r in rows.split("\n"))
        + "</table>"
    )


def told(reading: object, *grids: str, around: str = "") -> list[str]:
    """The first proposal's pieces."""
    letter = prepare(read(f"<html><body><p>Dear Mr Reed</p>{around}{''.join(map(html, grids))}</body></html>".encode(), "a.html"))
    proposal = next(iter(reading(letter)), None)  # type: ignore[operator]
    pieces = sorted(proposal.pieces, key=lambda p: (p.start, p.kind)) if proposal else []
    return [f"{p.kind}{','.join(p.labels)} {' '.join(letter.text[p.start : p.end].split())}" for p in pieces]


ROWS: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "headed": ((f"{HEAD}\n{VANS}|Four\n{COST}|£9",), [f"Q*1 {VANS}", "A*1 Four", f"Q*2 {COST}", "A*2 £9"]),
    "numbered in a column": ((f"No|{HEAD}\n4|{VANS}|Four\n5|{COST}|£9",), [f"Q4 {VANS}", "A4 Four", f"Q5 {COST}", "A5 £9"]),
    "numbered in the cells": ((f"{HEAD}\n1. {VANS}|Four\n2. {COST}|£9",), [f"Q1 1. {VANS}", "A1 Four", f"Q2 2. {COST}", "A2 £9"]),
    "one number twice": ((f"{HEAD}\n1. {VANS}|Four\n1. {COST}|£9",), [f"Q*1 1. {VANS}", "A*1 Four", f"Q*2 1. {COST}", "A*2 £9"]),
    "one row without its number": ((f"{HEAD}\n1. {VANS}|Four\n{COST}|£9",), [f"Q*1 1. {VANS}", "A*1 Four", f"Q*2 {COST}", "A*2 £9"]),
    "a question without an answer": ((f"{HEAD}\n{VANS}|\n{COST}|£9",), [f"Q*1 {VANS}", f"Q*2 {COST}", "A*2 £9"]),
    "an answer over two rows": ((f"{HEAD}\n{VANS}|Four\n|Red\n{COST}|£9",), [f"Q*1 {VANS}", "A*1 Four", "A*1 Red", f"Q*2 {COST}", "A*2 £9"]),
    "a question over two rows": (
        (f"{HEAD}\nHow many vans|Four\nand cars?|Six\n{COST}|£9",),
        ["Q*1 How many vans", "A*1 Four", "Q*1 and cars?", "A*1 Six", f"Q*2 {COST}", "A*2 £9"],
    ),
    "over two tables": ((f"{HEAD}\n{VANS}|Four", f"{COST}|£9"), [f"Q*1 {VANS}", "A*1 Four", f"Q*2 {COST}", "A*2 £9"]),
    "a further column that says something": ((f"{HEAD}|Exemption\n{VANS}|Four|none\n{COST}|No|s43",), [f"Q*1 {VANS}", "A*1 Four", f"Q*2 {COST}", "A*2 No", "A*2 s43"]),
    "a table of data": (("Year|Vans\n2019|4\n2020|5",), []),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows(name: str) -> None:
    grids, pieces = ROWS[name]
    assert told(tables, *grids) == pieces


FORM = "Supplier name|Tarn Motors\nAnnual value|£9\nContract end date|31/03/2027"
FORMS: dict[str, tuple[str, str, int]] = {
    "headings and entries": (FORM, "", 6),
    "one left empty": (f"{FORM}\nReference|", "", 6),
    "two entries": ("Supplier name|Tarn Motors\nAnnual value|£9\nContract end date|", "", 0),
    "two rows": ("Supplier name|Tarn Motors\nAnnual value|£9", "", 0),
    "headed": (f"Item|Detail\n{FORM}", "", 6),
    "a heading twice": (f"{FORM}\nAnnual value|£8", "", 0),
    "a heading left out": (f"{FORM}\n|£8", "", 0),
    "rows that name no field": ("Marlow|Four\nReading|£9\nOxford|None", "", 0),
    "rows of years": ("2019 value|4\n2020 value|5\n2021 value|6", "", 0),
    "four of five begin with a letter": (f"{FORM}\nRenewal date|May\n2021 value|6", "", 10),
    "the letter's own particulars": ("Our ref|12\nDate|3 May\nContact name|A Clerk\nE-mail|x@y.example", "", 0),
    "a question outside": (FORM, f"<p>{VANS}</p>", 0),
    "a request outside": (FORM, "<p>Please provide the number of vans that you own.</p>", 0),
    "numbered questions outside": (FORM, "<p>1. vans</p><p>2. their cost</p>", 0),
    "plain words outside": (FORM, "<p>The form is below.</p>", 6),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_forms(name: str) -> None:
    grid, around, pieces = FORMS[name]
    assert len(told(forms, grid, around=around)) == pieces
