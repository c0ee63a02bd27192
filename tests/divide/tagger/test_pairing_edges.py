"""Where pairing stops: notes and their marks, answers before all questions, ranges, and rows of answers of other lengths."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.numbers_named import listed
from tests.divide.tagger.test_pairing import paired

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
MOST = 60
NAMED_AT = 160

ASKED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\n"
BARE = "Q How many vans do you own?\nQ What did they cost to buy?\nQ Who repairs them?\n"
ROWS = {
    "a note goes to the answer with its mark": ("Q 1. Vans?\nA Four*\nQ 2. Cost?\nA £9†\nA * hired ones left out\nA † with tax", "1 2 1 2"),
    "a note whose mark two answers bear": ("Q 1. Vans?\nA Four*\nQ 2. Cost?\nA £9*\nA * hired ones left out", "1 2 1,2"),
    "what gives no reasons is none that follow": ("Q 1. Vans?\nA Withheld, see below.\nQ 2. Cost?\nA £9\nA It is so.", "1 2 2"),
    "if so, of a question that stands by itself": ("Q 1. Do you own vans?\nA Yes\nQ 2. If so, how many?\nQ 3. What cost?\nA £9", "1 3"),
    "if so, of a question in the same row": ("Q 1. Do you own vans?\nQ 2. If so, how many?\nQ 3. What cost?\nA £9", "1,2,3"),
    "an answer before all questions takes what is left": ("A We hold nothing.\nQ 1. How many vans?\nA Four\nQ 2. What cost?", "2 1"),
    "answers alone, counted": ("A 1. Four\nA 2. Nine\nA More\nA 3. Marlow", "1 2 2 3"),
    "answers alone that leave a number out": ("A 1. Four\nA 3. Nine", "*1 *1"),
    "answers alone, half of them counted": ("A 1. Four\nA x\nA y\nA 2. Nine", "1 1 1 2"),
    "answers alone, fewer than half of them counted": ("A 1. Four\nA x\nA y\nA z\nA 2. Nine", "*1 *1 *1 *1 *1"),
    "an ordinal and what it leaves": (BARE + "A The first of your questions: four.\nA More of it.", "*1 *2,*3"),
    "an ordinal beyond the questions says nothing": (BARE + "A The ninth part: four.\nA The last part: two.", "*1,*2 *3"),
    "named as far as is looked": (ASKED + f"A {'x' * (NAMED_AT - 11)} question 3\nA Four", "3 1,2"),
    "named further on": (ASKED + f"A {'x' * (NAMED_AT - 5)} question 3\nA Four", "1,2,3 1,2,3"),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows(name: str) -> None:
    lines, labels = ROWS[name]
    assert " ".join(paired(lines)) == labels


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("1 to 3 and 7", ["1", "2", "3", "7"]), ("1 through 3", ["1", "2", "3"]), ("3 to 1", ["3", "1"]), ("2a", ["2a"]), ("2a to 4", ["2a"]),
        ("5", ["5"]), (f"1-{MOST + 1}", [str(n) for n in range(1, MOST + 2)]), (f"1-{MOST + 9}", [str(n) for n in range(1, MOST + 2)]),
    ],
)  # fmt: skip
def test_numbers_that_words_list(words: str, labels: list[str]) -> None:
    assert listed(words) == labels
