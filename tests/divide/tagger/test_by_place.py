"""Answers that tell the place of their question, what remains, or that all is refused; and near-misses that tell none of these."""

from __future__ import annotations

import pytest

from tests.divide.tagger.test_pairing import paired

BARE = "Q How many vans do you own?\nQ What did they cost to buy?\nQ Who repairs them?\nQ Which garage are they kept in?\n"
PRINTED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\n"

ROWS = {
    "the first three together": (BARE + "A Your first three questions: nothing is held.\nA Your last question: Marlow.", ["*1,*2,*3", "*4"]),
    "two places at once": (BARE + "A As for the first and the last, four.\nA With regard to your second and third questions, nine.", ["*1,*4", "*2,*3"]),
    "more places than there are questions": (BARE + "A Your first nine questions: four.", ["*1,*2,*3,*4"]),
    "bullets counted by the officer": (BARE + "A Bullets 2 and 4: nothing is held.\nA In respect of bullets 1 and 3, see below.", ["*2,*4", "*1,*3"]),
    "a bullet that there is not": (BARE + "A Bullet 7 is four.\nA Bullet 9 is nine.", ["*1,*2,*3,*4"] * 2),
    "a percentage is no bullet": (BARE + "A Bullets 20% lighter are used.", ["*1,*2,*3,*4"]),
    "what remains of numbered ones": (PRINTED + "A 2. £9\nA We do not hold the remainder of your request.", ["2", "1,3"]),
    "letters without brackets": ("Q a) Vans?\nQ b) Cars?\nQ c) Cost?\nA With regard to parts a and b, 231.\nA c) £9", ["a,b", "c"]),
    "a range of letters": ("Q a) Vans?\nQ b) Cars?\nQ c) Cost?\nA Items A to C are not held.", ["a,b,c"]),
    "one letter is a word": ("Q a) Vans?\nQ b) Cars?\nA Points a driver has are not held.\nA b) £9", ["a", "b"]),
    "several others named inside an answer": (
        PRINTED + "A 1. Four\na For questions 2 and 3 of your request, nothing is held.",
        ["1", "2,3"],
    ),
    "what remains, where none names one": (
        BARE + "A The vans that we own number four.\nA The rest of your request would take too long.",
        ["*1", "*2,*3,*4"],
    ),
    "another request is no remainder": (PRINTED + "A 2. £9\nA That was asked in another letter.", ["2", "1,3"]),
    "no question printed, each told by its place": (
        "A With regard to your first question, four.\nA Regarding your second question, nine.\nA More of it.\nA As for your third and last question, Marlow.",
        ["1", "2", "2", "3"],
    ),
    "no question printed, a number left out": ("A 1. Four\nA 2. Nine\nA 4. Marlow", ["1", "2", "4"]),
    "no question printed, nor the first number": ("A 2. Four\nA 4. Nine", ["*1", "*1"]),
    "the whole request refused, and more of that": (
        BARE + "A We have decided to refuse your request as vexatious.\nA Thirty others came before.",
        ["*1,*2,*3,*4", "*1,*2,*3,*4"],
    ),
    "the cost of the whole": (
        BARE + "A The cost of complying with your request would exceed the limit.\nA It would take sixty hours.",
        ["*1,*2,*3,*4", "*1,*2,*3,*4"],
    ),
    "letters joined at the head": ("Q a) Vans?\nQ b) Cars?\nQ c) Cost?\nA a. and b. 231.0\nA c. £9", ["a,b", "c"]),
    "a note on the figures of two": (PRINTED + "A 1. Four\nA 2. £9\nA 3. Marlow\nA The figures in 1 and 2 are rounded.", ["1", "2", "3", "1,2"]),
    "a list is no part a": ("Q • a list of vans\nQ • what they cost\nA A list is attached.\nA £9", ["*1", "*2"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "labels"), ROWS.values(), ids=ROWS.keys())
def test_places(lines: str, labels: list[str]) -> None:
    assert paired(lines) == labels
