"""Where the rules that put answers to questions stop: how far names reach, what is no name, and rows that do not come out even."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.explaining import COMPARED
from foiparse.divide.tagger.numbers_named import MOST, NAMED_AT
from tests.divide.tagger.test_pairing import paired

VANS, COST, GARAGE = "How many vans do you own?", "What did they cost to buy?", "Who repairs them?"
ASKED = f"Q 1. {VANS}\nQ 2. {COST}\nQ 3. {GARAGE}\n"
BARE = f"Q {VANS}\nQ {COST}\nQ {GARAGE}\n"


def filled(before: str, length: int) -> str:
    """Words that end `length` characters on, the last of them parted from what follows by a blank."""
    words = (before + " red" * length)[: length - 2]
    return words + "d "


NAMES = {
    "a name at the end of the opening": (ASKED + "A " + filled("Also", NAMED_AT - 10) + "question 3, none.", ["3"]),
    "a name beyond the opening": (ASKED + "A " + filled("Also", NAMED_AT) + "question 3, none.", ["1,2,3"]),
    "a range the wrong way round names both its ends": (ASKED + "A Refusal notice: questions 3 to 1.", ["3,1"]),
    "a range of one": (ASKED + "A Refusal notice: questions 2 to 2.", ["2"]),
    "a part of the answer before, and no part of the question after": (
        f"Q 1. Of vans:\nQ a) how many?\nQ 2. {COST}\nA 1. As follows\nA a) Four\nA 2. Nine",
        ["1", "1.a", "2"],
    ),
    "a whole number beneath an answer of parts is no part": (
        "Q 1. Of vans:\nQ a) how many?\nQ 2. Of cars:\nQ a) how many?\nA 1. As follows\nA 2. As follows\nA a) Two",
        ["1", "2", "2.a"],
    ),
}  # fmt: skip
BESIDE_A_QUESTION = {
    "its own name among those that the answer opens with": (f"Q 1. {VANS}\nA Four\nQ 2. {COST}\nA Questions 1 and 2 are refused.", ["1", "1,2"]),
    "not its own": (f"Q 1. {VANS}\nA Four\nQ 2. {COST}\nA Question 1 says that.", ["1", "2"]),
    "the number of one still to come is no slip": (f"Q 1. {VANS}\nA Four\nQ 2. {COST}\nA 3. Marlow does.\nQ 3. {GARAGE}\nA None", ["1", "3", "3"]),
}  # fmt: skip
NOTES = {
    "a note is told by the answers before it, not by its number": (
        f"Q 1. {VANS}\nA Four. See note 2.\nQ 2. {COST}\nA Nine.\nA 2. Prices leave out tax.",
        ["1", "2", "1"],
    ),
    "a number of a question not yet answered is its answer, whatever refers to a note": (
        f"Q 1. {VANS}\nQ 2. {COST}\nA 1. Four. See note 2.\nA 2. Nine.",
        ["1", "2"],
    ),
    "of the very first answer": (f"A Four. See note 2.\nQ 1. {VANS}\nA Nine.\nA 2. Prices leave out tax.", ["1", "1", "1"]),
}  # fmt: skip
ALONE = {
    "as many answers with numbers as without": ("A Vans first.\nA All blue.\nA 1. Four\nA 2. £9", ["*1", "*1", "1", "2"]),
    "fewer answers with numbers than without": ("A Vans first.\nA All blue.\nA None hired.\nA 1. Four\nA 2. £9", ["*1"] * 5),
    "many answers, most with numbers": (
        "A 1. Four\nA 2. £9\nA 3. Marlow\nA 4. None\nA 5. Blue\nA All new.\nA All old.\nA All hired.",
        ["1", "2", "3", "4", "5", "5", "5", "5"],
    ),
}  # fmt: skip
ROWS = {
    "one answer close by, others beneath headings: each its own where they are as many": (BARE + "O Fleet\nA Four\nO Money\nA Nine\nO Garage\nA M", ["*1", "*2", "*3"]),
    "fewer than the questions, parted by headings, alike in words": (
        BARE + "A The vans that we own are four, and to buy them did cost nine.\nO Garage\nA Marlow repairs these.",
        ["*1,*2", "*3"],
    ),
    "two close by, then a heading and more than the questions": (f"Q {VANS}\nQ {COST}\nA Four\nA Nine\nO Notes\nA Blue\nA Red", ["*1", "*2", "*2", "*2"]),
    "an answer that opens with its number takes that question alone": (ASKED + "A 1 - 31 March 2026.\nA Nothing more.", ["1", "2,3"]),
    "two questions after an answer": (f"Q 1. {VANS}\nA Four\nQ 2. {COST}\nQ 3. {GARAGE}\nA Not held", ["1", "2,3"]),
    "the second of two questions, after which an answer stands that a later one names": (
        f"Q 1. {VANS}\nA Four\nQ 2. {COST}\nA Nine pounds\nA Question 2 is also refused.",
        ["1", "2", "2"],
    ),
}  # fmt: skip
WORDS = {
    "more answers than questions: what shares no word at first goes to the first question": (
        "Q How many vans do you own?\nQ Which garage repairs lorries?\nA Hello.\nA Lorries: the garage is Marlow.\nA The vans number four.",
        ["*1", "*2", "*1"],
    ),
    "most share no word: each for all": (
        f"Q {VANS}\nQ {COST}\nA Vans: four in all.\nA Regrettably nothing.\nA Nothing whatever.\nA Not at all.",
        ["*1,*2"] * 4,
    ),
    "words beyond what is compared": (
        f"Q {VANS}\nQ {COST}\nA {filled('Nothing', COMPARED)}vans\nA Nothing whatever.\nA Regrettably none.",
        ["*1,*2"] * 3,
    ),
    "as many in another order, but two alike to one question: in order": (
        "Q the system used for fleet\nQ the system used for payroll\nA PAYROLL has Paybook\nA PAYROLL has Paytwo",
        ["*1", "*2"],
    ),
    "four questions, two answers, split where the words part": (
        "Q Which vans are there?\nQ Which lorries are there?\nQ Which trams are there?\nQ Which garage is there?\nA Our vans are red, lorries blue, trams green.\nA Marlow is the garage.",
        ["*1,*2,*3", "*4"],
    ),
    "three answers to four questions": (
        "Q Which vans are there?\nQ Which lorries are there?\nQ Which trams are there?\nQ Which garage is there?\nA Our vans are red.\nA Lorries and trams are blue.\nA Marlow is the garage.",
        ["*1", "*2,*3", "*4"],
    ),
}  # fmt: skip
ORDINALS = {
    "an ordinal of something else": (BARE + "A The first van came in May.\nA The second came in June.", ["*1,*2,*3"] * 2),
    "opens with an ordinal and a comma": (BARE + "A On the first, four.\nA On the last, Marlow.", ["*1", "*3"]),
    "one silent answer takes what is left": (BARE + "A The third part: Marlow.\nA Four vans for nine.", ["*3", "*1,*2"]),
    "two silent answers": (BARE + "A The third part: Marlow.\nA Zero.\nA Zero.\nA Zero.", ["*1,*2,*3"] * 4),
    "an ordinal beyond the questions": (f"Q {VANS}\nQ {COST}\nA The fifth part: none.\nA Nothing.\nA Nothing.", ["*1,*2"] * 3),
}  # fmt: skip
AT = {
    "one that names none goes on with the one before": (ASKED + "A Nothing at 3.\nA It never was.\nA Nothing at 1.\nA Nothing at 2.", ["3", "3", "1", "2"]),
    "one that names two": (ASKED + "A Nothing at 3 or at 2.\nA Nothing at 1.", ["1,2,3"] * 2),
    "roman numbers in brackets": ("Q (i) Vans?\nQ (ii) Cost?\nQ (iii) Colour?\nA Nothing for (iii).\nA Nothing for (i).", ["iii", "i"]),
}  # fmt: skip
LEADS = [
    (f"Q 1. Please tell me:\nQ a) {VANS}\nA Four\nQ 2. {COST}\nA Nine", {"1"}, ["1.a", "2"]),
    (f"Q 1. Please tell me:\nQ a) {VANS}\nA Four\nQ 2. {COST}\nA Nine", set(), ["1,1.a", "2"]),
]  # fmt: skip
ALL = {f"{rule}: {name}": case for rule, table in (
    ("names", NAMES), ("beside a question", BESIDE_A_QUESTION), ("notes", NOTES), ("answers alone", ALONE), ("rows", ROWS), ("words", WORDS), ("ordinals", ORDINALS), ("at", AT),
) for name, case in table.items()}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ALL.values(), ids=ALL.keys())
def test_pairing_stops(lines: str, expected: list[str]) -> None:
    assert paired(lines) == expected


@pytest.mark.parametrize(("lines", "leads", "expected"), LEADS)
def test_lead_ins(lines: str, leads: set[str], expected: list[str]) -> None:
    assert paired(lines, leads) == expected


def test_a_range_names_only_so_many() -> None:
    asked = "".join(f"Q {n}. Van {n}?\n" for n in range(1, MOST + 4))
    (labels,) = paired(asked + f"A Refusal notice: questions 1 to {MOST + 3}.")
    assert labels.split(",") == [str(n) for n in range(1, MOST + 2)]
