"""The size of a team beside its parts or in both units, and figures before the names of teams."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Row = tuple[str, float, str]
GRADES = "How many people work in procurement? Please break this down by grade."
MANY = "How many people work in your Legal Services?"
BOTH = "How many people are employed in your Legal Services, and what is the full-time equivalent?"
FTE = "What is the FTE of your Legal Services?"
THREE = "How many staff work in HR, Finance and Legal?"
HEADS: list[Row] = [("Legal Services", 6, "staff")]

SHAPES: dict[str, tuple[str, str, list[Row]]] = {
    "roles that sum up": (
        GRADES,
        "There are 6: 1 Head of Procurement, 2 Category Managers and 3 Procurement Officers.",
        [("procurement", 6, "staff")],
    ),
    "grades that sum up": (GRADES, "6 staff: Grade 12 x 1, Grade 10 x 2, Grade 8 x 3", [("procurement", 6, "staff")]),
    "the total alone": (GRADES, "The total is 6.", [("procurement", 6, "staff")]),
    "lines by grade with their total": (
        GRADES,
        "Grade 12 – 1\nGrade 10 – 2\nGrade 8 – 3\nTotal – 6",
        [("procurement", 6, "staff")],
    ),
    "parts that do not sum up": (GRADES, "9: 1 Head of Procurement, 2 Category Managers and 3 Procurement Officers.", []),
    "a clause is no team": (MANY, "The Legal Services comprises six people (5.4 FTE).", HEADS),
    "both on lines, heads asked": (MANY, "Headcount: 6\nFTE: 5.4", HEADS),
    "both on lines, FTE asked": (FTE, "Headcount: 6\nFTE: 5.4", [("Legal Services", 5.4, "FTE")]),
    "both on lines, both asked": (BOTH, "Headcount: 6\nFTE: 5.4", [*HEADS, ("Legal Services", 5.4, "FTE")]),
    "a bare figure is of people": (BOTH, "6", HEADS),
    "a bare figure where FTE alone is asked": (FTE, "6", [("Legal Services", 6, "FTE")]),
    "figures before names": (
        THREE,
        "6 (HR), 4 (Finance) and 11 (Legal)",
        [("HR", 6, "staff"), ("Finance", 4, "staff"), ("Legal", 11, "staff")],
    ),
    "the total of several teams is none's": (
        THREE,
        "HR: 6\nFinance: 4\nLegal: 11\nTotal: 21",
        [("HR", 6, "staff"), ("Finance", 4, "staff"), ("Legal", 11, "staff")],
    ),
}


@pytest.mark.parametrize(("question", "answer", "want"), SHAPES.values(), ids=SHAPES)
def test_team_parts_asked(question: str, answer: str, want: list[Row]) -> None:
    found = extract(letter((question, answer)))
    got = [(r["team"], r["headcount"], r["unit"]) for kind in ("procurement_teams", "teams") for r in found[kind]]
    assert got == want
