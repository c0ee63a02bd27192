"""One request in prose, one answer: where the request stands and where the answer begins and ends."""

from __future__ import annotations

import pytest

from tests.divide.letters import by_criteria, divided, document

CLOSE = (
    "\nIf you are unhappy with this response you may ask for an internal review within two months.\n\nYours sincerely\n\n"
    "A Clerk\nInformation Governance Officer\n"
)

LETTERS = {
    "a heading over each": (
        "Request\nPlease could you tell me how many libraries closed in 2021 and what was saved by closing them.\n\n"
        "Response\nTwo libraries closed in 2021.\n\nThe saving was £140,000.\n" + CLOSE,
        "Please could you tell me how many libraries closed in 2021 and what was saved by closing them.",
        "Two libraries closed in 2021. The saving was £140,000.",
    ),
    "in the thank-you sentence": (
        "Dear Applicant\n\nThank you for your email of 4 May asking for the number of libraries closed in 2021.\n\n"
        "I can confirm that two libraries closed in that year.\n" + CLOSE,
        "the number of libraries closed in 2021.",
        "I can confirm that two libraries closed in that year.",
    ),
    "quoted after the receipt": (
        "Dear Applicant\n\nFreedom of Information Act 2000\n\nI refer to your request received on 4 May 2021 in which you asked:\n\n"
        "“How many libraries closed in 2021?”\n\nThe Council does not hold this information, as libraries are run by a trust.\n"
        + CLOSE,
        "“How many libraries closed in 2021?”",
        "The Council does not hold this information, as libraries are run by a trust.",
    ),
    "subject lines between": (
        "Our Ref: 1234\nDear Applicant\n\nREQUEST FOR INFORMATION\nFREEDOM OF INFORMATION (SCOTLAND) ACT 2002\n\n"
        "Thank you for your request dated 1 June 2021 in which you asked for the following information:\n\n"
        "A copy of the policy on closing libraries, with the minutes of the meeting that adopted it.\n\n"
        "We have now completed our search.\n\nA copy of the policy is enclosed. No minutes were taken.\n" + CLOSE,
        "A copy of the policy on closing libraries, with the minutes of the meeting that adopted it.",
        "A copy of the policy is enclosed. No minutes were taken.",
    ),
    "you asked for, no heading": (
        "Dear Applicant\n\nYour request for information was received on 1 June and handled under the Freedom of Information Act.\n\n"
        "You asked for details of the cost of closing libraries since 2019.\n\nThe cost was £20,000 in 2019 and £31,000 in 2020.\n"
        + CLOSE,
        "details of the cost of closing libraries since 2019.",
        "The cost was £20,000 in 2019 and £31,000 in 2020.",
    ),
    "nothing restated": (
        "Dear Applicant\n\nRe: Freedom of Information Request 77\n\nThank you for your request, which was received on 1 June 2021 "
        "and has been considered under the Freedom of Information Act 2000.\n\nUnfortunately the Council does not hold the information.\n"
        + CLOSE,
        "",
        "Unfortunately the Council does not hold the information.",
    ),
    "web log": (
        "Skip to main content\nLibrary closures\nPublished: 3 June 2021\nReference: FOI 99\nRequest\n"
        "I would like to know which libraries closed in 2021.\nI would also like the date of each closure.\nResponse\n"
        "Northmoor (March) and Eastgate (June).\nWas this page helpful?\n",
        "I would like to know which libraries closed in 2021. I would also like the date of each closure.",
        "Northmoor (March) and Eastgate (June).",
    ),
    "asked and answered in runs": (
        "FOI 123 Library closures\nInformation requested\nPlease provide a list of libraries closed since 2015, with the reason for each.\n"
        "Information provided\nWe hold the information. It is published at www.northmoor.example/libraries and is exempt under section 21.\n",
        "Please provide a list of libraries closed since 2015, with the reason for each.",
        "We hold the information. It is published at www.northmoor.example/libraries and is exempt under section 21.",
    ),
}


# Known faults of the learnt choice at this size; the readings find them.
CHOSEN_OTHERWISE = {"a heading over each", "web log"}  # the second: two things asked, one answer, which may be told apart


@pytest.mark.parametrize("shape", LETTERS)
def test_prose(shape: str) -> None:
    text, question, answer = LETTERS[shape]
    pairs = by_criteria(document(text)) if shape in CHOSEN_OTHERWISE else divided(text)[1]
    assert list(pairs) == ["*1"], pairs
    assert pairs["*1"] == (question, answer)
