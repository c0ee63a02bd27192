"""Where the name of an authority begins and ends in its line; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header.names import find_names

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
WRAPPED = 45

LONG = "This letter is sent on behalf of the members and officers of Vale"
NAMES: dict[str, list[str]] = {
    # back from the type word over capitalised words
    "Borset District Council": ["Borset District Council"],
    "The Borset District Council": ["Borset District Council"],
    "Dear Borset Council": ["Borset Council"],
    "In Borset Council": ["Borset Council"],
    "“Borset Council”": ["Borset Council"],
    "Borset Trust’s": ["Borset Trust"],
    "Borset and Loam Council": ["Borset and Loam Council"],
    "Borset Fire & Rescue Authority": ["Borset Fire & Rescue Authority"],
    "Borset Council and Loam Council": ["Borset Council", "Loam Council"],
    "by Borset Council and Loam Council": ["Borset Council", "Loam Council"],
    "Mr Reed, Borset Council": ["Borset Council"],
    "Loam, Borset NHS Trust": ["Borset NHS Trust"],
    "Loam. Borset Council": ["Borset Council"],
    "Loam: Borset Council": ["Borset Council"],
    "x@Borset Council": ["Council"],
    "Borset Council Tax": [],  # a thing named after a council
    "Borset Council tax": ["Borset Council"],
    # what parts two things: a wide gap, a tab, a line that was not wrapped
    "Borset  Council": ["Borset  Council"],
    "Borset   Council": ["Council"],
    "Borset\tCouncil": ["Council"],
    f"{LONG}\nRiver Council": ["Vale\nRiver Council"],
    f"{LONG}\n\nRiver Council": ["River Council"],
    "Vale and Hill Officers\nRiver Council": ["River Council"],
    "x" * (WRAPPED - 5) + " Vale\nRiver Council": ["Vale\nRiver Council"],
    "x" * (WRAPPED - 6) + " Vale\nRiver Council": ["River Council"],
    "Vale of Borset\nCounty Council": ["Vale of Borset\nCounty Council"],  # a line that only says what kind of body it is
    "Vale of Borset\nCounty Council Hall": ["County Council"],
    # on from an opening
    "University of Borset": ["University of Borset"],
    "University of Borset and Loam": ["University of Borset and Loam"],
    "University of Borset, Loam": ["University of Borset"],
    "University of Borset. The": ["University of Borset"],
    "University of Borset for all": ["University of Borset"],
    "Ministry for Borset Affairs": ["Ministry for Borset Affairs"],
    "Office of Borset Rail": ["Office of Borset Rail"],
    "Council of Borset": ["Council of Borset"],
    "Police Service of Borset": ["Police Service of Borset"],
    # parts of a body are none
    "Legal Unit of Borset Council": ["Borset Council"],
    "Head of Law at Borset Council": ["Borset Council"],
    "Borset University Press Office": ["Borset University"],
    "Information Commissioner's Office": [],  # oversees the sender
}  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [text[a:b] for a, b in find_names(text)] == NAMES[text]
    shifted = f"we write; {text}" if "\n" not in text else text
    assert [shifted[a:b] for a, b in find_names(shifted)][-1:] == NAMES[text][-1:]


def test_names_in_text_order() -> None:
    text = "Loam Council wrote to the University of Borset, and Vale NHS Trust to Borset Police."
    assert [text[a:b] for a, b in find_names(text)] == ["Loam Council", "University of Borset", "Vale NHS Trust", "Borset Police"]
