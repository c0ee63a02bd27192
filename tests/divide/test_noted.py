"""Notes with names below the answers, and the answers that point to them."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

THREE = "Q1|1. How many vans do you own?\nA1|{}\nQ2|2. What did they cost?\nA2|{}\nQ3|3. Who repairs them?\nA3|Marlow does.\n"
A, B = "Please see note A.", "See note B."
CASES: dict[str, tuple[tuple[str, str], str, dict[str, str]]] = {
    "one to each": (
        (A, B),
        "|Note A: Four.\n|Note B: Exempt under section 43.",
        {"1": f"{A} + Note A: Four.", "2": f"{B} + Note B: Exempt under section 43.", "3": "Marlow does."},
    ),
    "set apart by a blank line, read as no answer": (
        (A, B),
        "\n-|Note A - Four.\n-|Note B - Exempt.",
        {"1": f"{A} + Note A - Four.", "2": f"{B} + Note B - Exempt.", "3": "Marlow does."},
    ),
    "in numbers, one to two answers": (
        ("Four, see notes 1 and 2.", "Exempt (note 2)."),
        "|Note 1. Hired ones count.\n|Note 2. By section 43.",
        {
            "1": "Four, see notes 1 and 2. + Note 1. Hired ones count. + Note 2. By section 43.",
            "2": "Exempt (note 2). + Note 2. By section 43.",
            "3": "Marlow does.",
        },
    ),
    "of two paragraphs": (
        (A, "Nine."),
        "|Note A: Four.\n|Hired ones count.",
        {"1": f"{A} + Note A: Four. Hired ones count.", "2": "Nine.", "3": "Marlow does."},
    ),
    "to which none points": (
        ("Four.", "Nine."),
        "|Note A: Hired ones count.",
        {"1": "Four.", "2": "Nine.", "3": "Marlow does. Note A: Hired ones count."},
    ),
    "one that an answer points to, one of the last answer's own": (
        (A, "Nine."),
        "|Note A: Four.\n|Note B: He is near.",
        {"1": f"{A} + Note A: Four.", "2": "Nine.", "3": "Marlow does. + Note B: He is near."},
    ),
    "two of a name": (
        (A, "Nine."),
        "|Note A: Four.\n|Note A: He is near.",
        {"1": A, "2": "Nine.", "3": "Marlow does. Note A: Four. Note A: He is near."},
    ),
    "a sentence on a note": (
        (A, "Nine."),
        "|Note A is on our website.",
        {"1": A, "2": "Nine.", "3": "Marlow does. Note A is on our website."},
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("above", "answers", "taken"),
    [
        ("Please note that all figures are rounded.", ("85 (see note above)", "40"), (True, False)),
        ("Note: headcounts are of 31 March.", ("85, see the note above.", "40 – please see the above note"), (True, True)),
        ("Please note that all figures are rounded.", ("85", "40"), (False, False)),  # none leans on it
        ("We hold this.", ("85 (see note above)", "40"), (False, False)),  # no note
    ],
)
def test_notes_above_the_questions(above: str, answers: tuple[str, str], taken: tuple[bool, bool]) -> None:
    _, found = composed(f"-|{above}\nQ1|1. How many cooks?\nA1|{answers[0]}\nQ2|2. How many maids?\nA2|{answers[1]}")
    assert [found[x][1] for x in "12"] == [f"{above} + {a}" if t else a for a, t in zip(answers, taken, strict=True)]


@pytest.mark.parametrize("name", CASES)
def test_notes_go_to_the_answers_that_point_to_them(name: str) -> None:
    answers, below, expected = CASES[name]
    _, pairs = composed(THREE.format(*answers) + below)
    assert {label: answer for label, (_, answer) in pairs.items()} == expected
