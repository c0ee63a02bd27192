"""Several systems in one answer, which are never made one; words that ask for something else than what they look like."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

LETTERS: dict[str, tuple[list[tuple[str, str]], list[tuple[Any, ...]]]] = {
    # which letter shape each settles is its name; a system is product, supplier, end, cost, users
    "two known makers' systems joined by an and": (
        [("Which cloud providers do you use?", "Amazon Web Services and Microsoft Azure"), ("Annual spend?", "£54,000")],
        [("Microsoft Azure", None, None, None, None), (None, "Amazon Web Services", None, None, None)],
    ),
    "uses and names in one line, parted by commas": (
        [
            ("Names of the finance and HR systems", "Finance: Ledgerman, HR: Peoplepath, Planning: PlanDesk"),
            ("Annual costs?", "Finance: £27,400; HR: £8,880"),
        ],
        [],
    ),
    "supplier and product asked again for another system": (
        [
            ("Housing management system supplier and product name", "Civica Cx"),
            ("Repairs scheduling system supplier and product name", "Totalmobile"),
        ],
        [("Civica Cx", None, None, None, None), (None, "Totalmobile", None, None, None)],
    ),
    "hosted by, in brackets": (
        [("Which VLE do you use?", "Moodle (hosted by Catalyst Works)")],
        [("Moodle", "Catalyst Works", None, None, None)],
    ),
    "the day of signing is no end": (
        [
            ("Who is the supplier of the telephone system?", "Vonex"),
            ("When was the contract signed, and for how long?", "14 June 2022, 4 years"),
        ],
        [(None, "Vonex", "2026-06-13", None, None)],
    ),
    "the end with extensions is no end": (
        [
            ("Which HR system do you use?", "Peoplepath"),
            ("Current contract end date including extensions", "31 March 2027 (31 March 2025 plus 2 year extension)"),
        ],
        [("Peoplepath", None, None, None, None)],
    ),
    "end user devices are no users": (
        [("Which HR system do you use?", "Peoplepath"), ("How many end user devices?", "6,230")],
        [("Peoplepath", None, None, None, None)],
    ),
    "end users are": (
        [("Which HR system do you use?", "Peoplepath"), ("How many end users?", "6,230")],
        [("Peoplepath", None, None, None, 6230)],
    ),
}


@pytest.mark.parametrize(("asked", "systems"), LETTERS.values(), ids=LETTERS.keys())
def test_systems(asked: list[tuple[str, str]], systems: list[tuple[Any, ...]]) -> None:
    found = extract(letter(*asked)).get("software_systems", [])
    assert [(s["product"], s["supplier"], s["contract_end"], s["annual_cost"], s["users"]) for s in found] == systems
