"""What a firm that the question names was paid, and who provides something and for how much, asked and told in one."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Row = tuple[str, float | None, str | None]
WITH = "How much did the Council spend with Casewell in 2023/24?"
YEARS = "Please state the total amount paid to Casewell in 2022/23 and 2023/24."
WHO = "Who provides your out of hours call service and how much do you pay?"
WORTH = "What is the value of the contract with Casewell and when does it expire?"
PLAYED = "Do you hold a list of sports pitches?"

SHAPES: dict[str, tuple[str, str, list[Row]]] = {
    "an amount alone": (WITH, "£14,200", [("Casewell", 14200, "year")]),
    "a sentence": (WITH, "The expenditure was £14,200.", [("Casewell", 14200, "year")]),
    "nothing of it": (WITH, "This information is not held.", []),
    "years": (YEARS, "2022/23: £312, 2023/24: £455", [("Casewell", 312, "year"), ("Casewell", 455, "year")]),
    "years in prose": (
        YEARS,
        "For 2022/23 the figure is £312 and for 2023/24 it is £455.",
        [("Casewell", 312, "year"), ("Casewell", 455, "year")],
    ),
    "years in passing": (
        "Which company organised the fair and what was it paid?",
        "We paid Casewell £312 in 2022/23 and £455 in 2023/24.",
        [("Casewell", 312, "year"), ("Casewell", 455, "year")],
    ),
    "a contract's value": (WORTH, "The contract value is £14,200.", [("Casewell", 14200, "total")]),
    "a contract's worth": ("How much is the contract with Casewell worth?", "£14,200", [("Casewell", 14200, "total")]),
    "a subscription": ("What is the annual cost of your Casewell subscription?", "£312", [("Casewell", 312, "year")]),
    "who at what cost": (WHO, "Casewell at £14,200 per annum", [("Casewell", 14200, "year")]),
    "who, and its cost on the next line": (WHO, "Casewell\n£14,200 per annum", [("Casewell", 14200, "year")]),
    "who, in brackets": (WHO, "Casewell (£14,200 a year)", [("Casewell", 14200, "year")]),
    "we use and pay": (WHO, "We use Casewell and pay £14,200 a year.", [("Casewell", 14200, "year")]),
    "spent with them": (
        WHO,
        "Our provider is Casewell. We spend around £14,200 annually with them.",
        [("Casewell", 14200, "year")],
    ),
    "two sums: none is told of the firm": (WHO, "Casewell. The budget was £9,000 and we pay £7,000 a year.", []),
    "a consultant": ("How much was paid to Amber Consulting since 2020?", "£81,000", []),
    # near misses
    "a thing, not a firm": ("What was spent on the Clock in the last two years?", "£310 in 2022-23 and £1,244 in 2021-22.", []),
    "cleaning": ("What was the total contract value with Brightmop Ltd for cleaning?", "£1.4 million", []),
    "those who are paid together": ("How much was paid to Covert Human Intelligence Sources in 2023/24?", "£310", []),
    "initials of what is bought": ("How much was paid for MIS in 2023/24?", "£38,450", []),
    "what money is spent on": ("How much did you spend on Clock in 2022/23?", "£310 on the clock in all.", []),
    "works": ("How much was paid to Casewell for resurfacing in 2023/24?", "£310", []),
    "a grant": ("What grants were paid to Casewell in 2023/24?", "£310", []),
    "a public body": ("How much did you pay to Marlby Council in 2023/24?", "£310", []),
    "no question asks of money or firms": (PLAYED, "Yes. In 2023 we paid Casewell £14,200.", []),
}


@pytest.mark.parametrize(("question", "answer", "want"), SHAPES.values(), ids=SHAPES)
def test_spend_direct(question: str, answer: str, want: list[Row]) -> None:
    got = [(r["provider"], r["amount"], r["period"]) for r in extract(letter((question, answer)))["platform_spend"]]
    assert got == want
