"""Which questions an answer goes to, by small letters whose parts are known: each table is one rule."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.pairing import label_answers
from tests.divide.tagger.marked import segments

ASKED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\n"
BARE = "Q How many vans do you own?\nQ What did they cost to buy?\nQ Who repairs them?\n"

BY_NUMBER = {
    "at its head": (ASKED + "A 2. £9\nA 1. Four\nA 3. Marlow", ["2", "1", "3"]),
    "of a part, beneath its question's answer": (
        "Q 1. Of vans:\nQ a) how many?\nQ b) what cost?\nQ 2. Of cars:\nQ a) how many?\nA 1. As follows\nA a) Four\nA b) £9\nA 2. a) Two",
        ["1", "1.a", "1.b", "2.a"],
    ),
    "several at its head": (ASKED + "A 1 and 2. None\nA 3. Marlow", ["1,2", "3"]),
    "in its first words": (ASKED + "A In answer to question 3, Marlow.\nA As to questions 1 and 2, none.", ["3", "1,2"]),
    "a range": (ASKED + "A Refusal notice: questions 1 to 3. All is exempt.", ["1,2,3"]),
    "in part": (ASKED + "A 1. Four\nA Refusal notice: questions 2 (in part) and 3. It is exempt.", ["1", "2,3"]),
    "a number that no question has": (ASKED + "A 1. Four\nA 2. £9\nA 3. Marlow\nA 17. See above", ["1", "2", "3", "3"]),
    "with a letter": (
        "Q 1. Of your vans:\nQ a) how many?\nQ b) what cost?\nA Refusal of question 1b: it is exempt.",
        ["1.b"],
    ),
    "right after its own question, whatever others it names": (
        "Q 1. How many vans do you own?\nA Four.\nQ 2. What did they cost?\nA The vans of question 1 cost £9.",
        ["1", "2"],
    ),
    "mistyped": (
        "Q 3. How many vans do you own?\nA A3 Four\nQ 4. What did they cost?\nA A3 nine pounds",
        ["3", "4"],
    ),
}  # fmt: skip
BY_OUTLINE = {
    "parts begin anew beneath each roman": (
        "Q i. Vans\nQ a) how many?\nQ b) what cost?\nQ ii. Cars\nQ a) how many?\nQ b) what cost?\n"
        "A i. a) Four\nA b) £9\nA ii. a) Two\nA b) £3",
        ["i.a", "i.b", "ii.a", "ii.b"],
    ),
    "lettered sections with numbers": (
        "Q A1. How many vans?\nQ A2. What cost?\nQ B1. Who repairs them?\nA A2. £9\nA A1. Four\nA Question B1 is exempt.",
        ["a2", "a1", "b1"],
    ),
    "capitals joined": (
        "Q A. How many vans?\nQ B. What cost?\nQ C. Who repairs them?\nA A/B. Four, £9\nA C. Marlow",
        ["a,b", "c"],
    ),
    "capitals after a word": (
        "Q A. How many vans?\nQ B. What cost?\nQ C. Who repairs them?\nA Items A and C are exempt.\nA As to item B: £9",
        ["a,c", "b"],
    ),
    "a capital and a roman": (
        "Q A. How many vans?\nQ B. Of cars\nQ i. how many?\nQ ii. what cost?\nA A. Four\nA B i. Two\nA B ii. £3",
        ["a", "b.i", "b.ii"],
    ),
    "a number left out among the questions": (
        "A With respect to question 3, this is exempt.\nQ 1. How many vans?\nA Four\nQ 2. What cost?\nA £9\nQ 4. Who repairs them?\nA Marlow",
        ["3", "1", "2", "4"],
    ),
}  # fmt: skip
BY_LOOSE_NUMBERS = {
    "in square brackets": (
        "Q [1] what it cost\nQ [2] who paid\nQ [3] when it ends\nA On point [1], £9.\nA Point [3]: in May.\nA At point [2], Marlow.",
        ["1", "3", "2"],
    ),
    "a key in square brackets is no number": (
        "Q 1. How many vans?\nA Four\nQ 2. What cost?\nA Excepted [1]\nO Notes\nA [1] Regulation 12(5)(e): the prices are a firm's.",
        ["1", "2", "2"],
    ),
    "before a figure": ("Q 1. How many vans?\nQ 2. What cost?\nQ 3. Who repairs them?\nA 1 Four\nA 2 9,382 pounds\nA 3 is refused", ["1", "2", "3"]),
    "of two levels before a figure": (
        "Q 1.1 How many vans?\nQ 1.2 What cost?\nQ 2.1 Who repairs them?\nA 1.1 31,877\nA 1.2 £9\nA 2.1 143 garages",
        ["1.1", "1.2", "2.1"],
    ),
    "a date is none": ("Q 1. How many vans?\nA Four\nQ 2. When bought?\nQ 3. What cost?\nA 1 April 2025", ["1", "2,3"]),
    "a note on the questions that it names": (
        "Q 1. How many vans?\nA Exempt (1)\nQ 2. What cost?\nA £9\nQ 3. Who repairs them?\nA Exempt (1)\nO Notes\n"
        "A (1) Questions 1 and 3: section 31(1)(a), crime.",
        ["1", "2", "3", "1,3"],
    ),
    "a note on a part": (
        "Q 1. a) how many vans?\nA Four\nQ b) what cost?\nA Exempt\nQ 2. Who repairs them?\nA Marlow\nO Annex\nA 1. Question 1(b). Section 43(2).",
        ["1.a", "1.b", "2", "1.b"],
    ),
    "bare letters": (
        "Q a. all e-mails of January\nQ b. the minutes of March\nQ c. the number of replies\nA In reply to c: 97.\nA The information at a and b is exempt.",
        ["c", "a,b"],
    ),
    "bullets with letters": (
        "Q 1. Number of people\nA Seventy\nQ - a people who wait\nQ - b of whom at home\nA - a 58\nA - b 17",
        ["1", "1.a", "1.b"],
    ),
}  # fmt: skip
BY_SEVERAL_NAMES = {
    "joined in one sentence": (
        ASKED + "A 1. Withheld\nA 2. £9\nA 3. Withheld\nA The number in question 1, and all of the names in question 3, are exempt.",
        ["1", "2", "3", "1,3"],
    ),
    "another only compared": (ASKED + "A 1. Four\nA 2. £9\nA The names in question 3 are exempt and, as in question 1, so is the rest.", ["1", "2", "3"]),
}  # fmt: skip
BY_PLACE = {
    "beneath each": ("Q How many vans?\nA Four\nQ What cost?\nA £9", ["*1", "*2"]),
    "as many answers as questions": (BARE + "A Four\nA £9\nA Marlow", ["*1", "*2", "*3"]),
    "one answer for all": (BARE + "A We hold nothing of this.", ["*1,*2,*3"]),
    "a second paragraph of its own": ("Q How many vans?\nA Four\nA All are blue\nQ What cost?\nA £9", ["*1", "*1", "*2"]),
    "headings between the answers": (
        "Q How many vans do you own?\nQ What did they cost to buy?\nO Fleet\nA Four\nO Finance\nA Nine pounds",
        ["*1", "*2"],
    ),
    "before all questions": ("A We hold nothing.\nQ How many vans?\nQ What cost?", ["*1,*2"]),
    "before all questions, one for each": ("A Four.\nA Nine pounds.\nQ How many vans?\nQ What cost?", ["*1", "*2"]),
    "no question at all": ("A We hold nothing.", ["*1"]),
    "a question that asks only if so needs none of its own": (
        "Q 1. Do you own vans?\nQ 2. If not, why not?\nQ 3. Do you own cars?\nA Yes, several.",
        ["1,3"],
    ),
    "a listing, then each restated": (
        "R 1. How many vans?\nR 2. What cost?\nQ 1. How many vans?\nA Four\nQ 2. What cost?\nA £9",
        ["1", "2"],
    ),
    "a listing, then answers alone": ("R 1. How many vans?\nR 2. What cost?\nA Four\nA £9", ["1", "2"]),
}  # fmt: skip
BY_ORDINALS = {
    "each says so": (BARE + "A The third part of your request: Marlow.\nA The first and second parts: none.", ["*3", "*1,*2"]),
    "the last": (BARE + "A The last of your questions: Marlow.\nA The first part and the second part: none.", ["*3", "*1,*2"]),
    "the rest": (
        BARE + "A The first part of your request: four vans.\nA As to the remainder of your request, it is exempt.",
        ["*1", "*2,*3"],
    ),
}  # fmt: skip
BY_AT = {
    "each names one": (ASKED + "A We hold nothing of the information at 3.\nA The answers to 1 are below.", ["3", "1"]),
    "two name the same": (ASKED + "A There is nothing at 3.\nA There is nothing at 3.", ["1,2,3", "1,2,3"]),
}  # fmt: skip
BY_WORDS = {
    "fewer answers than questions, in order": (
        BARE + "A The council owns four vans, which it did buy at a cost of nine pounds.\nA All repairs are done by Marlow, who repairs most.",
        ["*1,*2", "*3"],
    ),
    "more answers than questions": (
        "Q How many vans do you own?\nQ Which garage repairs lorries?\nA The vans number four.\nA Three of these vans are blue.\nA Lorries: the garage is Marlow.",
        ["*1", "*1", "*2"],
    ),
    "no words shared: all for all": (BARE + "A Regrettably nothing.\nA Nothing whatever.", ["*1,*2,*3", "*1,*2,*3"]),
}  # fmt: skip
ANNEX = {
    "cites what an answer cited": (
        "Q 1. How many vans?\nA Four\nQ 2. Where are they kept?\nA Exempt under section 31(1)(a).\nO Annex\nA Section 31(1)(a) – prejudice to the prevention of crime.",
        ["1", "2", "2"],
    ),
    "under a key in brackets": (
        "Q 1. How many vans?\nA Exempt [a]\nQ 2. Where are they kept?\nA Bay 4\nO Reasons\nA [a] Section 31(1)(a): crime.",
        ["1", "2", "1"],
    ),
    "under a code": (
        "Q 1. How many vans?\nA Refused, E1.\nQ 2. What cost?\nA Refused, E1 and E2.\nQ 3. Where are they kept?\nA Bay 4\n"
        "A E1 exemption 31(1)(a), law enforcement\nA E2 commercial",
        ["1", "2", "3", "1,2", "2"],
    ),
    "under a lettered note": (
        "Q 1. How many vans?\nA Not released - see note Y.\nQ 2. What cost?\nA £9\nA Note Y. The figures would tell where they stand.",
        ["1", "2", "1"],
    ),
    "the public interest, after an answer that refuses nothing": (
        "Q 1. How many vans?\nA Withheld.\nQ 2. Names of the drivers?\nA Refused.\nQ 3. What cost?\nA £9\nO Test\n"
        "A The public interest in how money is spent was weighed.",
        ["1", "2", "3", "1,2"],
    ),
    "cites what none cited": (
        "Q 1. How many vans?\nA Exempt under section 12(1).\nQ 2. Where are they kept?\nA Bay 4\nO Annex\nA Section 31(1)(a) – crime.",
        ["1", "2", "2"],
    ),
}  # fmt: skip
ALL = {
    f"{rule}: {name}": case
    for rule, table in (
        ("number", BY_NUMBER),
        ("outline", BY_OUTLINE),
        ("several", BY_SEVERAL_NAMES),
        ("loose", BY_LOOSE_NUMBERS),
        ("place", BY_PLACE),
        ("ordinals", BY_ORDINALS),
        ("at", BY_AT),
        ("words", BY_WORDS),
        ("annex", ANNEX),
    )
    for name, case in table.items()
}


def paired(lines: str, leads: set[str] | None = None) -> list[str]:
    found = segments(lines)
    label_answers(found, leads or set())
    return [",".join(s.labels) for s in found if s.part == "A"]


@pytest.mark.parametrize(("lines", "expected"), ALL.values(), ids=ALL.keys())
def test_pairing(lines: str, expected: list[str]) -> None:
    assert paired(lines) == expected


def test_a_lead_in_waits_for_no_answer() -> None:
    lines = "Q 1. Please tell me:\nQ a) how many vans?\nQ b) what cost?\nA Four\nA £9"
    assert paired(lines, {"1"}) == ["1.a", "1.b"]


def test_a_bullet_at_an_answers_head_names_nothing() -> None:
    assert paired("Q 1. How many vans?\nA • 1 van\nQ 2. What cost?\nA • 1 pound") == ["1", "2"]


def test_an_answer_to_words_that_only_lead_in_answers_the_parts_that_none_names() -> None:
    asked = "Q 1. Vans\nQ a) Large ones\nQ b) Small ones\nQ c) Cost\nA 1. Four and two\nA 1c. £9"
    found = segments(asked)
    label_answers(found, {"1"})
    assert [s.labels for s in found if s.part == "A"] == [["1.a", "1.b"], ["1.c"]]
