"""Reasons below the last answer go to the answers that are refused by the provision they reason about; advice to those refused on cost."""

from __future__ import annotations

import pytest

from foiparse.divide.reasons import ADVISES, HEADED, OPENS
from foiparse.pipeline import parse

ABOVE = "Holt Vale Council\nDear Mr Ash\nThank you for your request. Our answers are below.\n\n"
BELOW = "\n\nIf you are unhappy with this response you may ask for an internal review.\nYours sincerely\n"
FEE = "1. How many vans do you own?\n\nFour.\n\n2. What does each cost to hire?\n\nThis is exempt under section 43(2).\n\n"
YARD = "3. At which yards are the vans kept overnight?\n\nThis is exempt under section 31(1)(a).\n\n"
PRICE = "there is a public interest in what is spent, but the hire firm would be harmed by disclosure of its price."
THEFT = "there is a public interest in security, but disclosure would lead thieves to the vans."

LETTERS = {
    "a paragraph on each": (
        FEE + YARD + f"Section 43(2): {PRICE}\n\nSection 31(1)(a): {THEFT}",
        {"2": [PRICE], "3": [THEFT]},
    ),
    "led in": (
        FEE + YARD + f"As regards section 43(2), {PRICE}\n\nAs regards section 31(1)(a), {THEFT}",
        {"2": [PRICE], "3": [THEFT]},
    ),
    "a provision that the last answer relies on too": (
        FEE
        + "3. Please send the hire contract.\n\nA copy is attached. The prices are redacted under section 43(2).\n\n"
        + f"Section 43(2): {PRICE}",
        {"2": [PRICE], "3": [PRICE]},
    ),
    "the last answer's own reasons stay": (
        FEE + YARD + f"Section 31(1)(a) is a qualified exemption: {THEFT}",
        {"2": [], "3": [THEFT]},
    ),
    "a heading and a formal statement above them stay with nobody": (
        FEE
        + "3. How many are electric?\n\nOne.\n\nIn accordance with the Act this letter is a refusal notice under section 17.\n\n"
        + f"Public interest test\n\nSection 43(2): {PRICE}",
        {"2": [PRICE], "3": []},
    ),
    "the public interest, below an answer that keeps nothing back": (
        FEE + f"3. How many are electric?\n\nOne.\n\nPublic interest test: {PRICE}",
        {"2": [PRICE], "3": []},
    ),
    "the public interest, below one that does": (FEE + YARD + f"Public interest test: {THEFT}", {"2": [], "3": [THEFT]}),
    "a section on the handling only": (
        FEE + "3. How many are electric?\n\nOne.\n\nSection 16: we would be glad to help you to ask for less.",
        {"2": [], "3": []},
    ),
    "advice goes to what is refused on cost": (
        "1. How many vans have been scratched since 2001?\n\nTo look through all 9,000 job sheets would exceed 18 hours, so we refuse this "
        "under section 12(1).\n\n2. How many vans do you own?\n\nFour.\n\nIn line with section 16 you may wish to ask for one year.",
        {"1": ["you may wish to ask for one year"], "2": []},
    ),
}  # fmt: skip
TOLD = (PRICE, THEFT, "you may wish to ask for one year")


@pytest.mark.parametrize(("body", "expected"), LETTERS.values(), ids=LETTERS.keys())
def test_whose_reasons(body: str, expected: dict[str, list[str]]) -> None:
    answers = {q.label: " ".join(q.answer.split()) for q in parse((ABOVE + body + BELOW).encode(), "reply.txt").questions}
    assert {label: [t for t in TOLD if t in answers[label]] for label in expected} == expected


def test_each_provision_bears_on_the_answers_that_told_it() -> None:
    both = f"Section 43(2) and section 31(1)(a) are qualified exemptions. On the one hand {PRICE}"
    letter = parse((ABOVE + FEE + YARD + both + BELOW).encode(), "reply.txt")
    bears = {(c.provision, label) for c in letter.citations if c.role == "relied_on" for label in c.questions}
    assert bears == {("foia:43(2)", "2"), ("foia:31(1)(a)", "3")}


@pytest.mark.parametrize(
    ("words", "named", "headed"),
    [
        ("Section 43(2): the price", "Section 43(2)", True),
        ("Section 43(2) – commercial interests", "Section 43(2)", True),
        ("Regulation 12(5)(e) (confidentiality): we recognise", "Regulation 12(5)(e)", True),
        ("Public interest test – Regulation 12(5)(e)", "Regulation 12(5)(e)", True),
        ("As regards section 31, there is", "section 31", False),
        ("The exceptions at 12(5)(e) and 12(4)(d) are subject to a test", "12(5)(e) and 12(4)(d)", False),
        ("Sections 43 and 31 are qualified exemptions", "Sections 43 and 31", False),
        ("The balance of the public interest for section 24 lies", "section 24", False),
        ("We therefore withhold this under section 43(2).", None, False),
        ("12 vans were sold", None, False),
        ("The exceptions are few", None, False),
    ],
)  # fmt: skip
def test_what_a_paragraph_reasons_about(words: str, named: str | None, headed: bool) -> None:
    m = OPENS.match(words)
    assert (m["named"] if m else None) == named
    assert (m is not None and HEADED.match(words, m.end()) is not None) == headed


@pytest.mark.parametrize(
    ("words", "advises"),
    [
        ("In line with section 16, you may wish to limit your request", True),
        ("Under our duty to advise and assist, we suggest", True),
        ("In accordance with section 16 of the Act, we would advise you", True),
        ("Under section 15 of the Act, in order to assist", True),
        ("In line with section 17 this is a refusal notice", False),
        ("We assist residents who write to us", False),
        ("Section 16 land was sold in 1998", False),
    ],
)  # fmt: skip
def test_what_advises(words: str, advises: bool) -> None:
    assert (ADVISES.match(words) is not None) == advises
