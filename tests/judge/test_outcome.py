"""The letter's outcome from the statuses of its questions."""

from __future__ import annotations

import pytest

from foiparse.judge.outcome import outcome_of

OUTCOMES = [
    ([], None),
    (["provided", "provided"], "granted_in_full"),
    (["withheld"], "withheld_in_full"),
    (["not_held"], "not_held"),
    (["provided", "not_held"], "granted_in_full"),
    (["provided", "withheld"], "partially_withheld"),
    (["provided", "ncnd"], "partially_withheld"),
    (["withheld", "ncnd"], "withheld_in_full"),
    (["withheld", "not_held"], "withheld_in_full"),
    (["signposted", "not_held"], "accessible_elsewhere"),
    (["signposted", "withheld"], "partially_withheld"),
    (["not_held", "clarification"], "not_held"),
    (["provided", "clarification"], "clarification_sought"),
    (["provided", "unanswered"], None),
    (["provided", "unanswered", "withheld"], "partially_withheld"),
]


@pytest.mark.parametrize(("statuses", "outcome"), OUTCOMES)
def test_outcome(statuses: list[str], outcome: str | None) -> None:
    assert outcome_of(statuses) == outcome
