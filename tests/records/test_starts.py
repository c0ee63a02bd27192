"""The day on which a system came into use is no end of its contract. Invented bodies and products."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

ASKED = "Which e-recruitment system do you use and when does the contract end?"


@pytest.mark.parametrize(
    ("question", "answer", "end"),
    [
        ("Which e-recruitment system do you use?", "We moved from Stoneway to Jobwise in June 2023.", None),
        ("Which e-recruitment system do you use?", "We switched over to Jobwise on 1 June 2023.", None),
        (ASKED, "We moved to Jobwise in June 2023. The contract ends in May 2026.", "2026-05"),
    ],
)
def test_a_start_is_no_end(question: str, answer: str, end: str | None) -> None:
    (system,) = extract(letter((question, answer)))["software_systems"]
    assert (system["supplier"] or system["product"], system["contract_end"]) == ("Jobwise", end)
