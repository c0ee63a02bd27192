"""Which of the numbers that a letter prints is its reference: not a contract's, a crime's, an application's, nor an earlier reply's."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.read.text import read_text


def reference(text: str) -> str | None:
    return read_header(read_text(text.encode())).reference


def letter(head: str = "", opening: str = "", answer: str = "Twelve") -> str:
    return (
        f"Tarn Council\n5 March 2024\n{head}\nDear Ms Todd\nThank you for your Freedom of Information request dated 12 February 2024"
        f"{opening}.\n1. How many vans do you own?\n{answer}\nYours sincerely\nA Clerk\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        letter(answer="Contract reference: CT/1188"),
        letter(answer="Twelve\nRef: DN551882"),
        letter(answer="Twelve\n2. What is the lease?\nLease number? L/118/22"),
        letter(answer="Twelve\n(ICO case reference IC-118822-X1Y2)"),
        letter(opening=" about planning application 23/01188/FUL"),
        letter(opening=" about PCN TN55018823"),
        letter(opening=" about crime reference 42/1188/23"),
        letter(opening=", which follows our earlier reply FOI 4418"),
        letter(head="Our ref:\nYour ref: JK/1188"),
        letter(head="Eich cyf: JK/1188"),
    ],
)
def test_numbers_of_other_things(text: str) -> None:
    assert reference(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # beside such numbers the letter's own is found
        (letter(head="Our ref: FOI 774", opening=" about planning application 23/01188/FUL"), "FOI 774"),
        (letter(opening=" about vans (ref FOI-2291)"), "FOI-2291"),
        (letter(head="FOI request about vans - FOI 2291"), "FOI 2291"),
        (letter(answer="Twelve\nRequest number: 61207"), "61207"),
        (letter(head="Refusal notice ref: FOI 2291"), "FOI 2291"),
        # a year and a number with a mark between
        (letter(head="Ref: FOI 2024/25: 188"), "FOI 2024/25: 188"),
        (letter(head="Our ref: 2024 - 331"), "2024 - 331"),
        (letter(head="FOI 24 - 882"), "FOI 24 - 882"),
        (letter(head="FOI 411 - Costs of vans"), "FOI 411"),
        # Welsh labels
        (letter(head="Cyfeirnod: 33/24"), "33/24"),
        (letter(head="Rhif cyfeirnod: 33/24"), "33/24"),
        (letter(head="Fy Nghyf: 33/24"), "33/24"),
    ],
)
def test_the_letters_own_number(text: str, expected: str) -> None:
    assert reference(text) == expected
