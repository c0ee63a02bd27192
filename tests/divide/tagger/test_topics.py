"""Answers below all questions, each under a heading that names what its question is about."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.topics import over_sections, over_several
from tests.divide.letters import divided, document

ASKED = "Dear Mr Quayle\nYou asked:\n1. Is there a waiting list for allotments?\n2. Which events have been sponsored?\n3. How much income was raised?\nResponse\n"
TOLD = {
    "one heading each": (
        "Allotments\nYes\nSponsored events\nThe show in 2022.\nNo others.\nIncome\n£126,107",
        ["Allotments Yes", "Sponsored events The show in 2022. No others.", "Income £126,107"],
    ),
    "names in answers, no headings": (
        "Yes, there are nine people waiting.\nThe show in 2022.\n£126,107 was raised.",
        ["Yes, there are nine people waiting.", "The show in 2022.", "£126,107 was raised."],
    ),
}


@pytest.mark.parametrize(("body", "answers"), TOLD.values(), ids=TOLD.keys())
def test_answers_under_their_topics(body: str, answers: list[str]) -> None:
    _, pairs = divided(f"{ASKED}{body}\nIf you are dissatisfied you may ask for a review.\nYours sincerely\nClerk")
    assert [a for _, a in pairs.values()] == answers


@pytest.mark.parametrize(
    ("heading", "bold", "over"),
    [("Allotments and events", True, [0, 2]), ("Allotments and events", False, []), ("Dogs", True, [])],
)
def test_headings_over_the_answers_to_several(heading: str, bold: bool, over: list[int]) -> None:
    lines = [
        heading,
        "There is a list of nine people, and one show was sponsored.",
        "Income",
        "In all that year £126,107 was raised from them.",
    ]
    letter = prepare(document(ASKED + "\n".join(lines)))
    atoms = atoms_of(letter)
    places = [next(k for k, a in enumerate(atoms) if a.plain == line) for line in lines]
    for k in (places[0], places[2]):
        atoms[k].unit.bold = bold
    kinds = ["QB" if a.plain.endswith("?") else "AB" if k >= places[0] else "O" for k, a in enumerate(atoms)]
    assert over_several(atoms, kinds) == [places[n] for n in over]


ASKED_IN_SECTIONS = "Repairs\n1. How many were reported?\n4,011\n2. How many were urgent?\n388\n{}\n3. How many tenants left?\n97\n{}\n4. How many officers?\n41"


@pytest.mark.parametrize(
    ("body", "heads"),
    [
        (ASKED_IN_SECTIONS.format("Tenancies", "Staff"), ["Tenancies", "Staff"]),
        (ASKED_IN_SECTIONS.format("Tenancies", "Six of them"), ["Tenancies", "Six of them"]),
        (ASKED_IN_SECTIONS.format("Tenancies", "14 in all"), []),  # one more is no habit
        (ASKED_IN_SECTIONS.format("Tenancies", "Staff").removeprefix("Repairs\n"), []),
        ("Teams\n1. Which teams?\nFinance\n2. Which systems?\nLedger\n3. Which sites?\nMill Lane\n4. Which depot?\nNorth", []),
    ],
)
def test_lines_that_head_sections(body: str, heads: list[str]) -> None:
    atoms = atoms_of(prepare(document(body)))
    assert [atoms[k].plain for k in over_sections(atoms)] == heads
