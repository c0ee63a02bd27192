"""Lists inside paragraphs."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.inside import numbers_inside
from tests.divide.letters import document

# What the letter says, and the words at which a list's items begin inside its paragraphs.
LISTS = {
    "a whole list in one paragraph": (
        "We were asked this: 1. how many vans do you own 2. what did they cost 3. who mends them",
        ["1. how", "2. what", "3. who"],
    ),
    "a school year is no item": (
        "2. How many pupils were there in all?\n\nThere were forty pupils in year 3. The school has no more of them.",
        [],
    ),
    "nor is the figure of a bound": ("4) How many were there in all of these? Fewer than 5) The figure is withheld.", []),
    "nor is the second of two joined heads": ("4) & 5) Interpreters are paid by another body, and nothing is held here.", []),
    "a short paragraph holds none": ("1. Vans?\n\nTwelve. 2. Cars?", []),
    "letters": ("Please tell us of (a) the number of vans and (b) their cost in all", ["(a) the", "(b) their"]),
    "bare numbers from the beginning": (
        "1 how many buses 2 the age of each 3 owned or leased 4 cost of the fuel",
        ["2 the", "3 owned", "4 cost"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_where_items_begin(text: str, expected: list[str]) -> None:
    letter = prepare(document(text))
    found = sorted(at for unit in letter.units for at in numbers_inside(letter, unit))
    assert [letter.text[at:].removeprefix("and ")[: len(words)] for at, words in zip(found, expected, strict=True)] == expected


def test_an_item_inside_is_an_atom_with_a_number() -> None:
    atoms = atoms_of(prepare(document("2. Who provides the vans in all? The council. 3. If not hired, how are they had?")))
    assert [a.head.path for a in atoms if a.head] == [("2",), ("3",)]


def test_a_colon_parts_an_item_inside_from_its_answer() -> None:
    text = "Our answers are these. 1. Number of vans: 12 in all. 2. Number of cars: none at all."
    assert "12 in all." in [a.plain for a in atoms_of(prepare(document(text)))]
