"""Forms whose fields a converter has left without their marks, and forms that have them: invented suppliers."""

from __future__ import annotations

import pytest

from foiparse.records.unmarked import with_marks
from tests.records.make import letter

CASES: dict[str, tuple[list[str], list[str]]] = {
    "no marks": (
        ["Product name Casewell", "Supplier Fernlea", "Number of users 1,350"],
        ["Product name: Casewell", "Supplier: Fernlea", "Number of users: 1,350"],
    ),
    "dashes for marks": (["System type - Rotas", "Supplier name - Fernlea", "System name - Casewell"], []),
    "too few of them": (["Product name Casewell", "Supplier Fernlea"], []),
    "a sentence that begins as a field does": (
        [
            "Product name Casewell",
            "Supplier Fernlea",
            "Users were asked in spring what they thought of it and most of them liked it",
        ],
        [],
    ),
    "the longest name of a field, whose value is missing": (["Product name Casewell", "Supplier name", "Number of users 40"], []),
}


@pytest.mark.parametrize(("lines", "marked"), CASES.values(), ids=CASES.keys())
def test_fields_without_marks(lines: list[str], marked: list[str]) -> None:
    given = letter(("Which system do you use?", "\n".join(lines)))
    assert with_marks(given).questions[0].answer.splitlines() == (marked or lines)
