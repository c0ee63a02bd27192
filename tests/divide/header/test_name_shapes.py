"""Shapes of names that commas, line ends, legal forms or plain words break, and whose a name is; all bodies of places invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.divide.header.bodies import BODIES
from foiparse.divide.header.names import find_names
from foiparse.read.text import read_text


def authority(text: str) -> str | None:
    return read_header(read_text(text.encode())).authority


NAMES: dict[str, list[str]] = {
    # lists of places before the type word
    "Loam, Vale and Down District Council": ["Loam, Vale and Down District Council"],
    "sent by Loam, Borset and Redvale Hospitals NHS Trust": ["Loam, Borset and Redvale Hospitals NHS Trust"],
    "NHS Loam and North Vale, Borset and Hill Integrated Care Board": ["NHS Loam and North Vale, Borset and Hill Integrated Care Board"],
    "Ann Reed, Loam and Vale Council": ["Loam and Vale Council"],  # a person before the body
    "Mr Reed, Loam and Vale Council": ["Loam and Vale Council"],
    "Enquiries, Loam and Vale Council": ["Loam and Vale Council"],  # a part of it
    "Resources, Loam and Vale Council": ["Loam and Vale Council"],
    "Borset University, Registrar and Secretary": ["Borset University"],
    # lists of duties after "Department for"
    "the Department for Mills, Weirs and Locks holds": ["Department for Mills, Weirs and Locks"],
    "Ministry of Weirs, Communities & Local Government": ["Ministry of Weirs, Communities & Local Government"],
    "Department for Mills, London": ["Department for Mills"],
    "University of Borset, Loam and Vale": ["University of Borset"],
    # legal forms and groups
    "Borset Homes Ltd": ["Borset Homes Ltd"],
    "Borset Water Services plc": ["Borset Water Services plc"],
    "Borset Homes limited its spending": ["Borset Homes"],
    "Borset and Loam College Group": ["Borset and Loam College Group"],
    "Borset Homes Association": ["Borset Homes Association"],
    # a type line under a name that ends as one
    "Loam Street Hospitals\nNHS Foundation Trust\nHigh Street": ["Loam Street Hospitals\nNHS Foundation Trust"],
    "Loam, Vale and South Borset\nNHS Foundation Trust\nHigh Street": ["Loam, Vale and South Borset\nNHS Foundation Trust"],
    # the next sentence or label
    "Borset University The University": ["Borset University"],
    "Reply:The University of Borset": ["University of Borset"],
    "Office for Police Standards": ["Office for Police Standards"],
}  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [text[a:b] for a, b in find_names(text)][: len(NAMES[text])] == NAMES[text]


ELSEWHERE = {"Post Office", "Crown Prosecution Service", "BBC", "UCAS"}  # named for other reasons, or too short to be told


@pytest.mark.parametrize("name", sorted(BODIES - ELSEWHERE))
def test_listed_bodies_are_found(name: str) -> None:
    text = f"it went to {name} then"
    assert [text[a:b].removeprefix("The ") for a, b in find_names(text)] == [name.removeprefix("The ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # departments and agencies whose words are those of parts of other bodies
        ("Department for Education\n3 May 2024\n\nDear Sir\nNine.", "Department for Education"),
        ("Environment Agency\n3 May 2024\n\nDear Sir\nNine.", "Environment Agency"),
        # letterhead is outside questions and answers
        ("Borset Learning Partnership\n3 May 2024\n\nDear Sir\n1. Which school?\nLoam Academy\n", "Borset Learning Partnership"),
        # whose it is
        ("Borset Pension Fund\nAdministering authority: Loamshire County Council\n\nDear Sir\nNine.", "Loamshire County Council"),
        ("Borset Homes\nArms length company of Borset City Council\n\nDear Sir\nNine.", "Borset Homes"),
        # of the names of a Scottish board, the one by which it goes
        ("Loam NHS Board\n\nDear Sir\nNHS Loam holds none.\nLoam NHS Board is the common name of Loam Health Board", "NHS Loam"),
        ("Loam Health Board\n\nDear Sir\nNine.", "Loam Health Board"),
        # thanks for contacting is no referral
        ("FOI 3316\n\nHello,\nThank you for contacting Loam District Council on 3 May.\nNine.", "Loam District Council"),
        ("FOI 3316\n\nHello,\nNone. Please try contacting Loam District Council.", None),
        # an officer's part of a body is none
        ("Company Secretary's Office\n\nDear Sir\nNine.", None),
        ("Loam District Council\n\nDear Sir\nAsk the Council's Information Governance Board.", "Loam District Council"),
        # first lines that end as bodies do
        ("Borset Weirs Review Panel\n\nDear Sir\nNine.\nPanel Office", "Borset Weirs Review Panel"),
        ("Borset Hospitals Supply Alliance\n\nDear Sir\nNine.", "Borset Hospitals Supply Alliance"),
        ("Borset Council Parking Services\n\nDear Sir\nNine.", "Borset Council"),
    ],
)  # fmt: skip
def test_whose(text: str, expected: str | None) -> None:
    assert authority(text) == expected
