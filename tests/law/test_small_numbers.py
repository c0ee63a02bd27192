"""Notes on small numbers: they are of the answers that print the mark, wherever they stand; words of our own."""

from __future__ import annotations

import pytest

import foiparse

# (what it settles, answers to three questions, note below the last one, statuses, questions that 40(2) bears on)
NOTES: list[tuple[str, tuple[str, str, str], str, list[str], list[str]]] = [
    (
        "a note below the last answer",
        ("<5", "There were fewer than 5.", "Dr Imogen Vale chairs it."),
        "Numbers below 5 have been suppressed under section 40(2) of the Act.",
        ["partial", "partial", "provided"],
        ["1", "2"],
    ),
    (
        "a table with a star",
        ("2021/22: 12\n2022/23: *", "61", "Dr Imogen Vale chairs it."),
        "* denotes a number lower than 5, which is exempt from disclosure under section 40(2).",
        ["partial", "provided", "provided"],
        ["1"],
    ),
    (
        "no provision",
        ("<5", "61", "Dr Imogen Vale chairs it."),
        "Figures of fewer than 5 are not shown.",
        ["provided", "provided", "provided"],
        [],
    ),
    (
        "the last answer prints it itself",
        ("61", "The depot.", "2021/22: 12\n2022/23: <5"),
        "Small numbers are exempt under section 40(2).",
        ["provided", "provided", "partial"],
        ["3"],
    ),
]


@pytest.mark.parametrize(("answers", "note", "statuses", "wanted"), [x[1:] for x in NOTES], ids=[x[0] for x in NOTES])
def test_a_note_is_of_the_answers_that_print_the_mark(
    answers: tuple[str, str, str], note: str, statuses: list[str], wanted: list[str]
) -> None:
    asked = ("How many staff were dismissed in each year?", "How many vans are owned?", "Who chairs the audit panel?")
    body = "".join(f"{n}. {q}\n\n{a}\n\n" for n, (q, a) in enumerate(zip(asked, answers, strict=True), 1))
    letter = f"Tarn Trust\n\nDear Mr Ash\n\nFreedom of Information Act 2000\n\nThank you for your request.\n\n{body}{note}\n\nYours sincerely\n\nA Officer\n"
    parsed = foiparse.parse(letter.encode(), name="letter.txt")
    assert [q.status for q in parsed.questions] == statuses
    assert sorted({label for c in parsed.citations if c.provision == "foia:40(2)" for label in c.questions}) == wanted
