"""Where a name stands: names that stand alone, at either end of a text, and none inside a longer word."""

from __future__ import annotations

import pytest

from foiparse.records.where import ends_of


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
