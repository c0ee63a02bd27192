"""Refusals that name the questions they are for from within one answer, by a star, or by "as above"; words of our own."""

from __future__ import annotations

import pytest

import foiparse
from foiparse.law.naming import lettered

ASKED = (
    "How many lifeboats are leased?",
    "What were the tender prices?",
    "Who chairs the audit panel?",
    "Please provide the names of the suppliers.",
)
TOLD = ("The Trust leases nine lifeboats.", "", "Dr Imogen Vale chairs it.", "")

# (what it settles, answer to 2, answer to 4, what stands at the end, questions that 43(2) bears on)
SCOPE: list[tuple[str, str, str, str, list[str]]] = [
    (
        "applied in respect of",
        "Section 43(2) has been applied in respect of questions 2 and 4.",
        "As above, this is exempt.",
        "",
        ["2", "4"],
    ),
    ("withheld for", "We are withholding the information for questions 2 and 4 under section 43(2).", "Exempt.", "", ["2", "4"]),
    (
        "two parts of the request",
        "The second part and fourth part of your request are exempt under section 43(2).",
        "Exempt, as above.",
        "",
        ["2", "4"],
    ),
    (
        "as above, over one that is told",
        "This is exempt under section 43(2).",
        "As above, this information is exempt.",
        "",
        ["2", "4"],
    ),
    ("a star", "Withheld*", "This information is exempt.*", "* Section 43(2) applies to this information.", ["2", "4"]),
    (
        "some of the information",
        "Exempt.",
        "Ferrow Ltd and Hexley Ltd",
        "We are withholding some of the information under section 43(2).",
        ["2"],
    ),
    (
        "the remaining information",
        "Withheld.",
        "Ferrow Ltd and Hexley Ltd",
        "Section 43(2) has been applied in respect of the remaining information.",
        ["2"],
    ),
    ("its own alone", "Section 43(2) applies to question 2.", "Ferrow Ltd and Hexley Ltd", "", ["2"]),
    (
        "another spoken of",
        "This is exempt under section 43(2), unlike questions 1 and 3.",
        "Ferrow Ltd and Hexley Ltd",
        "",
        ["2"],
    ),
    ("as above, all told", "This is exempt under section 43(2).", "As told above, there are none.", "", ["2"]),
    ("a star that multiplies", "This is exempt under section 43(2).", "Ferrow Ltd*\n* trading as Hexley Ltd", "", ["2"]),
]


@pytest.mark.parametrize(("second", "fourth", "end", "wanted"), [x[1:] for x in SCOPE], ids=[x[0] for x in SCOPE])
def test_the_questions_that_a_refusal_bears_on(second: str, fourth: str, end: str, wanted: list[str]) -> None:
    told = (TOLD[0], second, TOLD[2], fourth)
    body = "".join(f"{n}. {q}\n\n{a}\n\n" for n, (q, a) in enumerate(zip(ASKED, told, strict=True), 1))
    letter = f"Tarn Trust\n\nDear Mr Ash\n\nFreedom of Information Act 2000\n\nThank you for your request.\n\n{body}{end}\n\nYours sincerely\n\nA Officer\n"
    found = foiparse.parse(letter.encode(), name="letter.txt").citations
    assert sorted({label for c in found if c.provision == "foia:43(2)" for label in c.questions}) == wanted


def test_a_refusal_of_what_was_requested_is_of_every_question() -> None:
    body = "".join(f"{n}. {q}\n" for n, q in enumerate(ASKED, 1))
    refusal = "The Trust has applied section 43(2) to the information you have requested."
    letter = f"Tarn Trust\n\nDear Mr Ash\n\nYou asked:\n\n{body}\n{refusal}\n\nYours sincerely\n\nA Officer\n"
    parsed = foiparse.parse(letter.encode(), name="letter.txt")
    assert [q.status for q in parsed.questions] == ["withheld"] * 4


JOINT: list[tuple[str, list[str], list[str]]] = [
    ("In response to part (a), nine are leased. Part (b) is exempt under section 43(2).", ["provided", "withheld"], ["b"]),
    ("With regard to part (a), nine are leased. We hold no information in respect of part (b).", ["provided", "not_held"], []),
    ("Parts (a) and (b) are exempt under section 43(2).", ["withheld", "withheld"], ["a", "b"]),
]


@pytest.mark.parametrize(("answer", "statuses", "wanted"), JOINT, ids=[a for a, _, _ in JOINT])
def test_parts_named_by_their_letters_in_one_answer(answer: str, statuses: list[str], wanted: list[str]) -> None:
    letter = f"Tarn Trust\n\nDear Mr Ash\n\nYou asked:\n\n(a) {ASKED[0]}\n(b) {ASKED[1]}\n\nOur response\n\n{answer}\n\nYours sincerely\n\nA Officer\n"
    parsed = foiparse.parse(letter.encode(), name="letter.txt")
    assert [q.status for q in parsed.questions] == statuses
    assert sorted({label for c in parsed.citations if c.provision == "foia:43(2)" for label in c.questions}) == wanted


def test_a_letter_alone_names_no_part() -> None:
    assert lettered("we request a copy of part a and of parts (b) to (d)", ["a", "b", "c", "d"])[0][2] == ["a"]
    assert [names for *_, names in lettered("we request a copy; parts (b) to (d)", ["a", "b", "c", "d"])] == [["b", "c", "d"]]
    assert not lettered("part (a) is exempt", ["1", "2"])
