"""Further ways in which answers say which questions they are to: small letters whose parts are known."""

from __future__ import annotations

import pytest

from tests.divide.tagger.test_pairing import paired

ASKED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\nQ 4. Where are they kept?\n"
LETTERS = "Q a) How many vans?\nQ b) What cost?\nQ c) Which routes?\n"
BULLETS = "Q • Letters about the ferry\nQ • Plans of the quay\nQ • The name of the surveyor\n"

CASES = {
    "a figure under the first part, which another question's number is": (
        "Q 1. Of your robots, please state\nQ a) how many there are\nA 2\nQ 2. Who made them?\nA Marlow", ["1,1.a", "2"]
    ),
    "numbers right before a stop": (
        ASKED + "A Dealing first with 2 and 3, nine pounds and Marlow.\nA That leaves 1 and 4. Neither is held.",
        ["2,3", "1,4"],
    ),
    "no numbers of questions but a date": (ASKED + "A On 3 and 4 May four were bought.", ["1,2,3,4"]),
    "before a verb": (ASKED + "A 1. Four\nA 3. Marlow\nA 2 and 4 are exempt.", ["1", "3", "2,4"]),
    "before a verb, under another question": ("Q 1. Vans?\nA Yes.\nQ 2. Cost?\nA Low.\nQ 3. Routes?\nA 1 and 2 are above.", ["1", "2", "1,2"]),
    "a stop behind the last": (ASKED + "A 1. Four\nA 2. £9\nA 3 and 4. Marlow", ["1", "2", "3,4"]),
    "queries": (ASKED + "A Queries 1 and 2: four for £9.\nA Queries 3 and 4: Marlow.", ["1,2", "3,4"]),
    "a capital and a dash": (LETTERS + "A C – The coast road\nA A – Four\nA B – £9", ["c", "a", "b"]),
    "a note on parts": ("Q A. Vans?\nA Exempt.\nQ B. Cost?\nA £9\nQ C. Routes?\nA Exempt.\nA Note on parts A and C. They are exempt.", ["a", "b", "c", "a,c"]),
    "within the first sentence": (LETTERS + "A We hold nothing for items (b) and (c).\nA You are right about part (a).", ["b,c", "a"]),
    "another answer that is only pointed to": ("Q a) Vans?\nA Four.\nQ b) Cost?\nA £9, see our answer to part (a).", ["a", "b"]),
    "its own question among those named": (
        "Q 1. Vans?\nA Four, the red ones are withheld.\nQ 2. Routes?\nA For the red ones of question 1 and for question 2, section 31 applies.",
        ["1", "1,2"],
    ),
    "its own question is not among them": (
        "Q 1. Vans?\nA Four.\nQ 2. Cost?\nA £9\nQ 3. Routes?\nA For the vans of question 1 and of question 2 they differ.",
        ["1", "2", "3"],
    ),
    "a part's number alone on a line": (
        "Q 1. Of vans:\nQ a. how many?\nQ b. what cost?\nA 1a\na Four red ones\nA 1b\na Nine pounds",
        ["1.a", "1.b"],
    ),
    "the remainder": (BULLETS + "A The Authority has two letters.\nA As to the remainder, we must refuse it.", ["*1", "*2,*3"]),
    "places before a verb": (BULLETS + "A It is Mr Pym.\nA The first and second will cost £60.", ["*3", "*1,*2"]),
    "one place before a verb may be of anything": (BULLETS + "A The first is red, as is all that was painted then.", ["*1,*2,*3"]),
    "left over between named ones": (
        ASKED + "A Your first question was on numbers: four.\nA The cost was £9.\nA As for the third, Marlow.\nA They are kept at Stowe.",
        ["1", "2", "3", "4"],
    ),
    "the topic of an answered one while another waits": (
        "Q 1. Number of vans\nQ 2. Addresses of depots\nQ 3. Colour of doors\nA Question 1: four.\nA Question 2: exempt.\nA As to the addresses, this is the law.",
        ["1", "2", "2"],
    ),
    "fewer answers than questions, in another order": (
        "Q The number of laptops issued\nQ Users of the patient record\nQ Supplier of the patient record\nQ Antivirus product\n"
        "A The patient record has 300 users and Marlow is its supplier.\nA Laptops issued number forty.\nA The antivirus product is Wall.",
        ["*2,*3", "*1", "*4"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_further_names(lines: str, expected: list[str]) -> None:
    assert paired(lines) == expected
