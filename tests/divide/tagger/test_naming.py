"""Answers that say which questions they are to, or whose reasons they give: small letters whose parts are known."""

from __future__ import annotations

import pytest

from tests.divide.tagger.test_pairing import paired

ASKED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\n"
BARE = "Q How many vans do you own?\nQ What did they cost to buy?\nQ Who repairs them?\n"

NAMED = {
    "as regards, in brackets": (ASKED + "A In reply to (1), four.\nA As regards (2) and (3), nothing is held.", ["1", "2,3"]),
    "the answer to a number": (ASKED + "A With 1 and 2 we think section 22 applies.\nA The answer to 3 is Marlow.", ["1,2", "3"]),
    "two heads in a row": (ASKED + "A 1) Four\nA 2) and 3) Not held", ["1", "2,3"]),
    "two labels of answers": ("Q Q1 Vans?\nQ Q2 Cost?\nA A1 & A2 Four for £9", ["1,2"]),
    "a range and one more": (
        "Q 1. Vans?\nQ 2. Cost?\nQ 3. Colour?\nQ 4. Garage?\nA To take questions 1 to 2 and 4 first: four.\nA Question 3: red.",
        ["1,2,4", "3"],
    ),
    "the first one names none: what the others leave": (ASKED + "A Year 2022 Vans 4\nA Question 2 – £9\nA Question 3 – Marlow", ["1", "2", "3"]),
    "a note before all that each answers": (ASKED + "A Small figures are left out.\nA 1. Four\nA 2. £9\nA 3. Marlow", ["1,2,3", "1", "2", "3"]),
    "a number that the numbering takes for a date": (ASKED + "A 1 & 2 - Four\nA 3 - 31 March 2026.", ["1,2", "3"]),
    "ordinals alone": (
        "Q How many vans do you own?\nQ What did they cost to buy?\nA As to the second, nine pounds.\nA As to the first, four.",
        ["*2", "*1"],
    ),
    "as many answers in another order, by their words": (
        "Q the system used for fleet\nQ the system used for payroll\nQ how many staff there are in procurement\n"
        "A PROCUREMENT staff number two\nA FLEET the system is Vanbook\nA PAYROLL the system is Paybook",
        ["*3", "*1", "*2"],
    ),
}  # fmt: skip
LETTERED = {
    "parts by letters": (
        "Q a) Vans?\nQ b) Cars?\nQ c) Trams?\nQ d) Cost?\nA Part (a) is four.\nA Parts (b) to (d) would cost too much.",
        ["a", "b,c,d"],
    ),
    "several by letters": ("Q w) Vans?\nQ x) Cars?\nQ y) Trams?\nA Paragraphs w) and y) are not clear.\nA Paragraph x). Four.", ["w,y", "x"]),
    "two answers parted by a stroke": ("Q Q1. Vans?\nQ Q2. Cost?\nQ Q3. Cars?\nA A1. Four\nA A2/A3. None", ["1", "2,3"]),
    "right after one of them": (
        "Q 1. Vans?\nA Four\nQ 2. Drawings?\nA Enclosed\nQ 3. Maps?\nA Numbers 1 and 3 are out of date.",
        ["1", "2", "1,3"],
    ),
}  # fmt: skip
NOTES = {
    "a numbered note": (
        "Q 1. Vans?\nA Four\nQ 2. Routes?\nA Refused. See note 1.\nQ 3. Names?\nA Refused. See note 2.\n"
        "A 1. Section 31: they could be followed.\nA 2. Section 40: they are private.",
        ["1", "2", "3", "2", "3"],
    ),
    "a lettered paragraph of an annex": (
        "Q 1. Vans?\nA See Annex, paragraph B.\nQ 2. Cars?\nA Six\nA B. We neither confirm nor deny it.",
        ["1", "2", "1"],
    ),
    "in an annex of many parts": ("Q 1. Vans?\nA Exempt: Annex C(ii).\nQ 2. Cars?\nA Six\nA (ii) Section 43: the price.", ["1", "2", "1"]),
    "one that nothing refers to": ("Q 1. Vans?\nA Four\nQ 2. Cars?\nA Six\nA B. Nothing more.", ["1", "2", "2"]),
}  # fmt: skip
NO_NAME = {
    "a figure in thousands": ("Q 1. How many vans?\nA A. Four\nQ 2. How many trips?\nA A. 1,120 in all", ["1", "2"]),
    "a figure alone": ("Q 1. How many vans?\nA 2\nQ 2. How many cars?\nA 1", ["1", "2"]),
    "a figure that an answered question has": ("Q 1. How many vans?\nA Six\nQ 2. How many cars?\nA 1 – a red one.", ["1", "2"]),
    "a figure on a line of its own, and a note": (
        "Q 1. How many vans?\nA 2\na Please note that one is hired.\nQ 2. How many cars?\nA Five",
        ["1", "2"],
    ),
    "the same, of a question answered above together with another": (
        "Q 1. How many vans?\nQ 2. How many cars?\nA Five in all\nQ 3. How many carts?\nA 2\na Please note that one is hired.",
        ["1,2", "3"],
    ),
    "steps below the answer that leads in to them": (
        "Q 1. Vans?\nQ 2. Cars?\nQ 3. Process?\nA 1. Four\nA 2. Nine\nA 3. It is as follows:\nA 1. A form.\nA 2. A panel.",
        ["1", "2", "3", "3", "3"],
    ),
    "steps that are numbered like questions answered further down": (
        "Q 1. Process?\nQ 2. Cars?\nA Q1 It is as follows:\nA 1. A form.\nA 2. A panel.\nA Q2 Nine",
        ["1", "1", "1", "2"],
    ),
    "answers of other questions below one that ends in a colon": (
        "Q 1. Vans?\nQ 2. Cars?\nQ 3. Process?\nA 3. See the chart:\nA 1. Four\nA 2. Nine",
        ["3", "1", "2"],
    ),
    "a list in the answer": ("Q 1. How many vans?\nA Six\nQ 2. Which cars?\nA 1) Red ones\nA 2) Blue ones", ["1", "2", "2"]),
}  # fmt: skip
REASONS = {
    "an answer said that they follow": (
        "Q 1. Vans?\nA Withheld; see the reasons below.\nQ 2. Cost?\nA £9\nA Section 31 is engaged: the vans could be followed.",
        ["1", "2", "1"],
    ),
    "for two answers": (
        "Q 1. Vans?\nA See the exemption paragraph.\nQ 2. Cost?\nA £9\nQ 3. Routes?\nA Exempt, see the note beneath.\n"
        "A The exemption at section 31 is a qualified one.",
        ["1", "2", "3", "1,3"],
    ),
    "beside the questions of a block": (
        "Q a) Vans?\nQ b) Routes?\nA Four vans; for names see Detail of exemptions.\nA Nine routes.\nA Section 40(2) covers the names.",
        ["a", "b", "a"],
    ),
    "a section that the answer named": (
        "Q 1. Vans?\nA See Section 31 notice.\nQ 2. Cost?\nA £9\nO Notices\nA Section 31: vans have been stolen.",
        ["1", "2", "1"],
    ),
    "a footnote": ("Q 1. Vans?\nA Four *\nQ 2. Cost?\nA £9\nA * One of them is hired.", ["1", "2", "1"]),
    "nothing points on": ("Q 1. Vans?\nA Four.\nQ 2. Cost?\nA £9\nA The exemption at section 31 is a qualified one.", ["1", "2", "2"]),
}  # fmt: skip
ALONE = {
    "numbers counted from 1 are the labels": ("A 1. Four\nA 2. £9\nA 3. Marlow", ["1", "2", "3"]),
    "names too": ("A Questions 1 and 2 – none.\nA Question 3 – Marlow.", ["1,2", "3"]),
    "a second paragraph goes with the one before": ("A 1. Four\nA All blue\nA 2. £9", ["1", "1", "2"]),
    "numbers that begin elsewhere are the letter's paragraphs": ("A 4. Four\nA 5. £9\nA 6. Marlow", ["*1", "*1", "*1"]),
    "one number": ("A 1. Four\nA The vans are blue.", ["*1", "*1"]),
}  # fmt: skip
ASKED_IF = {
    "if so, in a list: a question like others": ("Q 1. Any vans?\nQ 2. If so, which?\nQ 3. Any cars?\nA Nothing is held.", ["1,2,3"]),
    "if so, after an answered one": ("Q 1. Any vans?\nA No.\nQ 2. If so, which?\nQ 3. Any cars?\nA Yes.", ["1", "3"]),
    "if not": ("Q 1. Any vans?\nQ 2. If not, why?\nQ 3. Any cars?\nA Yes to both.", ["1,3"]),
}  # fmt: skip
ALL = {
    f"{rule}: {name}": case
    for rule, table in (
        ("named", NAMED), ("letters", LETTERED), ("notes", NOTES), ("no name", NO_NAME), ("reasons", REASONS), ("answers alone", ALONE), ("asked if", ASKED_IF),
    )
    for name, case in table.items()
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ALL.values(), ids=ALL.keys())
def test_naming(lines: str, expected: list[str]) -> None:
    assert paired(lines) == expected
