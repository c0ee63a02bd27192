"""Tables of records: a column of numbers holds numbers only, so that it can be summed, and words stand beside it."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.letter import Letter
from foiparse.write.frames import frames
from foiparse.write.record_tables import record_fields, record_tables


def system(**facts: Any) -> Letter:
    return Letter(records={"software_systems": [{"product": "Casewell", **facts, "question": "1", "span": [0, 8]}]})


@pytest.mark.parametrize(
    ("facts", "users", "unlimited"),
    [
        ({"users": 45}, 45, False),
        ({"users": 0}, 0, False),
        ({"users": "unlimited"}, None, True),
        ({"users": None}, None, None),
        ({}, None, None),
    ],
)
def test_users_are_numbers_and_unlimited_stands_beside_them(
    facts: dict[str, Any], users: int | None, unlimited: bool | None
) -> None:
    letter = system(**facts)
    table = next(t for t in record_tables(record_fields([letter])) if t.name == "software_systems")
    (row,) = table.rows("a", letter)
    told = dict(zip(table.header, row, strict=True))
    assert (told["users"], told["users_unlimited"]) == (users, unlimited)


def test_a_frame_of_systems_can_be_summed_by_users() -> None:
    found = frames([system(users=45), system(users="unlimited"), system(users=5), system()])["software_systems"]
    assert str(found["users"].dtype) == "Int64" and found["users"].sum() == 50
    assert found["users_unlimited"].sum() == 1
