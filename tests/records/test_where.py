"""Where a name stands: names that stand alone, at either end of a text, and none inside a longer word."""

from __future__ import annotations

import pytest

from foiparse.records.where import ends_of, stands_in


@pytest.mark.parametrize(
    ("name", "text", "ends"),
    [
        ("Casewell", "Casewell, and not Casewell Go", [8, 26]),
        ("Casewell", "the new iCasewell and my_Casewell", []),  # the end of a longer name
        ("Casewell", "(Casewell)", [9]),
        ("", "any text", []),
        ("Casewell", "", []),
    ],
)
def test_ends(name: str, text: str, ends: list[int]) -> None:
    assert list(ends_of(name, text)) == ends


@pytest.mark.parametrize(
    ("name", "text", "stands"),
    [
        ("Lea", "Lea Ltd and others", True),
        ("Lea", "Leaside, then Lea", True),  # the second time
        ("Lea", "Leaside and iLea", False),
        ("Q&A Co.", "paid to Q&A Co.", True),
        ("", "any text", False),
    ],
)
def test_stands(name: str, text: str, stands: bool) -> None:
    assert stands_in(name, text) is stands
