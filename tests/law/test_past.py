"""Refusals that the letter shows to be past: given up on review, or of a request that has been narrowed since."""

from __future__ import annotations

import pytest

import foiparse


def _relied(text: str) -> set[str]:
    return {c.provision for c in foiparse.parse(text.encode()).citations if c.role == "relied_on"}


LETTER = "Dear Ms Pell\n\nFreedom of Information Act 2000\n\n{}\n\n1. How many vans do you run?\nAnswer: 14\n\n2. What do they cost?\nAnswer: {}\n"


@pytest.mark.parametrize(
    ("before", "answer", "relied"),
    [  # a refusal told before the answers to what was narrowed; near misses: an answer that refuses on cost; nothing narrowed
        ("We refused your request of May under section 12. We have dealt with your narrowed request as below.", "£300", False),
        (
            "We refused your request of May under section 12. We have dealt with your narrowed request as below.",
            "This is refused under section 12, as it would take 40 hours to find.",
            True,
        ),
        ("Your request is refused in part under section 12.", "£300", True),
        ("Question 3 is refused under section 12.", "£300\n\nAny refined request will be treated as a new request.", True),
        ("Question 3 is refused under section 12. A refined one would be treated as a new request.", "£300", True),
    ],
)
def test_narrowed(before: str, answer: str, relied: bool) -> None:
    """What was refused on cost before the request was narrowed refuses nothing now."""
    assert ("foia:12" in _relied(LETTER.format(before, answer))) is relied


@pytest.mark.parametrize(
    ("verdict", "relied"),
    [
        ("The Council no longer relies on section 43(2).", False),
        ("Section 43(2) need no longer be relied on.", False),
        ("The Council does not maintain section 43(2).", False),
        ("The Council continues to rely on section 43(2).", True),
    ],
)
def test_given_up(verdict: str, relied: bool) -> None:
    """The last word on a provision counts for what was said before it."""
    before = "Internal review\n\nOriginal decision: the cost of a van is exempt under section 43(2)."
    assert ("foia:43(2)" in _relied(LETTER.format(before, f"£300. {verdict}"))) is relied
