"""Statuses of terse rows, and of answers whose explanation looks like an answer; wording is ours."""

from __future__ import annotations

import pytest

from foiparse.judge.status import judge_answer


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        # what nobody records
        ("We do not log this.", "not_held"),
        ("We do not calculate the cost of single incidents.", "not_held"),
        ("This isn't something that the University records.", "not_held"),
        ("We do not have the numbers that you ask for.", "not_held"),
        ("This isn't something that the University recommends.", "provided"),
        # a flat "Not held." and what explains it; figures enough are an answer after all
        ("Not held. A sample of 40 cases was looked at last year.", "not_held"),
        ("Not held for 2019. In 2020 there were 40 cases.", "partial"),
        ("Not held.\n2019: 40 cases\n2020: 51 cases\n2021: 62 cases", "partial"),
        # a log's disposition
        ("Disposition: Disclosed in part\nNumber of pages: 143", "partial"),
        ("Disposition: All exempted\nNumber of pages: 58", "withheld"),
        ("Disposition: All disclosed\nNumber of pages: 58", "provided"),
        # what others refuse is no refusal of information
        ("105 are left. In 88 of them we have been refused access.", "provided"),
        ("Two were refused entry in 2023.", "provided"),
        ("You have been refused access to the information under section 40(2).", "withheld"),
        # where it is on the site
        ('See "Mooring charges" under Harbours on this site', "signposted"),
        # a job not done in a day refuses nothing
        ("9,824 jobs had not been closed within 24 hours of being reported.", "provided"),
        # put off as a whole
        (
            "It will be released with the other papers, but not yet. Until then it is exempt under section 22.",
            "withheld",
        ),
        ("Kettlewell Boats Ltd supplies them. The price for each is exempt under section 43(2).", "partial"),
    ],
)
def test_status(answer: str, status: str) -> None:
    assert judge_answer(answer)[0] == status
