"""Names, numbers and laws that letters show only by where they stand: first lines, feet of pages, sections without an Act."""

from __future__ import annotations

import pytest

from tests.divide.header.test_asked import header

NAMES = {
    "no type word": ("Visit Pollardshire\n1 June 2021\nDear Ms Quill\nWe have no boats.", "Visit Pollardshire"),
    "a cell of the first line": ("Pollard Enterprise – Access to Information\n1 June 2021\nDear Ms Quill\nNone.", "Pollard Enterprise"),
    "before bodies named in passing": ("Visit Pollardshire\n1 June 2021\nDear Ms Quill\nWe do not know who owns the pier, but the Land Registry can tell you.", "Visit Pollardshire"),
    "under its own team": ("Pollard DC – Legal and Democratic Services\nPollard District Council\nDear Ms Quill\nNone.", "Pollard District Council"),
    "office of the": ("Office of the\nPollard Police and Crime Commissioner\nDear Ms Quill\nNone.", "Office of the Pollard Police and Crime Commissioner"),
    "with its nation": ("Department for Quay Economy (NI)\nDear Ms Quill\nNone.", "Department for Quay Economy (NI)"),
    "nhs and a word in no-": ("NHS Norquay Integrated Care Board\nDear Ms Quill\nNone.", "NHS Norquay Integrated Care Board"),
    "conservators": ("CONSERVATORS OF THE POLLARD LEVELS\nDear Ms Quill\nNone.", "CONSERVATORS OF THE POLLARD LEVELS"),
    "a number after it": ("COMMISSIONERS OF POLLARD PC/IR/5/24\nDear Ms Quill\nNone.", "COMMISSIONERS OF POLLARD"),
    "a title is no name": ("Vans And Their Cost\n1 June 2021\nHow many vans?\nTwo.", None),
    "an address is no name": ("Pollard House\n1 June 2021\nDear Ms Quill\nNone.", None),
}  # fmt: skip
NUMBERS = {
    "at the foot of the page": ("Pollard Council\nDear Ms Quill\nNone.\nYours faithfully\nPCO-IGR-2021-207 · page 1 of 1", "PCO-IGR-2021-207"),
    "under the signature": ("Pollard Council\nDear Ms Quill\nNone.\nYours faithfully\nPCO/DIS/21/3391 – not marked", "PCO/DIS/21/3391"),
    "in a subject": ("Pollard Council\nRe: Request PCO-2021-17\nDear Ms Quill\nNone.", "PCO-2021-17"),
    "a long short form": ("Pollard Council\nOur Ref PCOFOIR 9921\nDear Ms Quill\nNone.", "PCOFOIR 9921"),
    "a word in capitals": ("Pollard Council\nREQUEST – FOI 2021/872\nDear Ms Quill\nNone.", "FOI 2021/872"),
    "no number at the foot": ("Pollard Council\nDear Ms Quill\nNone.\nYours faithfully\nPollard PO1 2AB", None),
}  # fmt: skip
REGIMES = {
    "exempt under a section": ("Pollard Council\nDear Ms Quill\nThe price is exempt under section 43(2).", ["foia"]),
    "asking for more": ("Pollard Council\nDear Ms Quill\nWe can't tell what you mean, so under section 1(3) we ask you for more.", ["foia"]),
    "glued to the number": ("Pollard Council\nFOI21-0902\nDear Ms Quill\nTwo.", ["foia"]),
    "in Welsh": ("Cyngor Pollard\nUned Rhyddid Gwybodaeth\nAnnwyl Ms Quill\nDau.", ["foia"]),
    "Scotland's law": ("Pollard Homes\nDear Ms Quill\nYou used your right under Scotland's freedom of information law.", ["foisa"]),
    "another Act's section": ("Pollard Council\nDear Ms Quill\nThe road was adopted under section 38.", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES.keys())
def test_the_authority(text: str, expected: str | None) -> None:
    assert header(text).authority == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_the_number(text: str, expected: str | None) -> None:
    assert header(text).reference == expected


@pytest.mark.parametrize(("text", "expected"), REGIMES.values(), ids=REGIMES.keys())
def test_the_law(text: str, expected: list[str]) -> None:
    assert header(text).regimes == expected
