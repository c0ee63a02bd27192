"""No person is published as a system, a maker or a team; all names invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.records import extract
from foiparse.records.persons import given_names, is_person
from tests.records.make import letter

ASKED: dict[str, tuple[str, str, list[str]]] = {
    # what the question asks for is its name
    "who answers for a system": ("Who is the SRO for the finance system? Please name them.", "Jane Roe, Director of Finance", []),
    "who manages it": ("What is the name of the person who manages your CRM system?", "Jane Roe", []),
    "who uses it": ("Which members of staff use the case management system? Please name each.", "Jane Roe and Orla Doe", []),
    "an officer by rank": (
        "Do you use facial recognition software? If so, name the officer who approved it.",
        "Yes. Chief Superintendent Roe",
        [],
    ),
    "a system and who looks after it": ("Which IT system holds staff records and who manages it?", "iTrent. Jane Roe", ["iTrent"]),
    "names whatever they are called": ("Name of the system owner for your finance platform?", "Ximbo Quark", []),
}  # fmt: skip


@pytest.mark.parametrize("shape", ASKED)
def test_no_person_is_a_system(shape: str) -> None:
    question, answer, products = ASKED[shape]
    assert [r["product"] for r in extract(letter((question, answer)))["software_systems"]] == products


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Jane Roe", True),
        ("Siân Roe", False),  # accents are not in the list; better a person missed than a product lost
        ("Inspector Roe", True),
        ("Roe Systems", False),
        ("Jane Roe Ltd", False),
        ("Microsoft Teams", False),
        ("Heidi", False),
        ("John Lewis", False),
        ("Robert Half", False),
        ("", False),
    ],
)
def test_is_person(name: str, person: bool) -> None:
    assert is_person(name) is person


def test_no_team_is_called_by_its_head() -> None:
    found = extract(letter(("Who leads the digital team and how many people are in it?", "Orla Doe leads a team of 12.")))
    assert not any("Orla" in r["team"] for r in found["teams"])


@given(st.sampled_from(sorted(given_names())), st.text("abcdefghij", min_size=3, max_size=9))
def test_a_given_name_before_another_is_a_person(first: str, last: str) -> None:
    assert is_person(f"{first.title()} {last.title()}")


@given(st.text(max_size=60))
def test_any_text(name: str) -> None:
    assert not is_person(name) or " " in name
