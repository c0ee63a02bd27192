"""Rarer ways in which answers, questions and parts bear their numbers; each table settles one, and what must not be taken for it."""

from __future__ import annotations

import pytest

from foiparse.divide.numbering import read_head
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.pairing import label_answers
from foiparse.divide.tagger.segments import join_strays, label_questions, segments_of
from tests.divide.letters import document, prepare
from tests.divide.tagger.marked import marked, segments

ASKED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\nQ 4. Where do they stand?\n"
EACH = "Q 1. How many vans?\n{}\nQ 2. What cost?\nA Nine pounds.\nQ 3. Who repairs them?\nA Marlow.\nQ 4. Where?\nA Bay 4."
SECTIONS = "Q A1. How many vans?\nQ A2. What cost?\nQ B1. Who repairs them?\nQ B2. Since when?\n"

ANSWERS = {
    "all but those named": (ASKED + "A 3. Marlow.\nA Apart from questions 3 and 4, nothing is held.\nA 4. Bay 4.", ["3", "1,2", "4"]),
    "excepted": (ASKED + "A The rest is held, question 4 excepted.", ["1,2,3"]),
    "excepted, of what remains": (ASKED + "A 1. Four.\nA We hold what we have not yet mentioned, question 4 excepted.", ["1", "2,3"]),
    "with its parts": ("Q 1. Vans?\nQ 2. Cars:\nQ a) how many?\nA Other than question 2 we hold nothing.", ["1"]),
    "re and a number": (ASKED + "A Re 1 – four.\nA Re 2 – £9.\nA Re 3: Marlow.\nA Re 4 – Bay 4.", ["1", "2", "3", "4"]),
    "labels with their section's letter": (SECTIONS + "A A1 and A2 Four, for nine pounds.\nA B2 2019.\nA B1 Marlow.", ["a1,a2", "b2", "b1"]),
    "a part of the letter, on a question": (ASKED + "A Part 1. Price, question 2. Section 43.\nA Part 2. Site, question 4. Section 31.", ["2", "4"]),
    "a part that sees a question": ("Q 1. Vans?\nQ a) how many?\nQ d) where?\nA Part d is refused, see below question 1.", ["1.d"]),
    "two decimals": ("Q 1.1 How many?\nQ 1.2 What cost?\nQ 1.3 Since when?\nA 1.1 – four\nA 1.2 & 1.3 – nine, 2019", ["1.1", "1.2,1.3"]),
    "a number and a letter, both in brackets": ("Q 1. Vans\nQ a) how many?\nQ b) cost?\nQ c) where?\nA (1)(a) and (b). Four, £9.\nA (1)(c). Bay", ["1.a,1.b", "1.c"]),
    "parts of two questions": ("Q 1. Vans\nQ a) how many?\nQ b) cost?\nQ 2. Cars\nQ a) how many?\nA 1(b) and 2(a): exempt.\nA 1(a): four", ["1.b,2.a", "1.a"]),
    "letters and slashes": ("Q A/ How many vans?\nQ B/ What cost?\nQ C/ Who?\nA C/ Marlow\nA A/ Four\nA B/ £9", ["c", "a", "b"]),
    "on a part": ("Q 1. Vans\nQ a) how many?\nQ b) cost?\nA On 1b we have changed our mind.\nA On 1a: four", ["1.b", "1.a"]),
    "letters after a comma": ("Q 1. Vans\nQ a) how many?\nQ b) cost?\nQ 2. Who?\nA 1 (a), (b). Four, £9.\nA 2. Marlow", ["1.a,1.b", "2"]),
    "a dash behind words and a number": (ASKED + "A Response to Q1 - 2\nA Response to Q2 - 4\nA Response to Q3 - Marlow\nA Response to Q4 - Bay", ["1", "2", "3", "4"]),
    "figures joined, under their question": (EACH.format("A 3 and 4."), ["1", "2", "3", "4"]),
    "a figure behind the answer's letter": (EACH.format("A A. 4 vans and a lorry"), ["1", "2", "3", "4"]),
    "a figure and its equivalent": (EACH.format("A 4 (3.2 WTE). All are hired."), ["1", "2", "3", "4"]),
    "a table that an answer named": (ASKED + "A 1. Four.\nA 2. Please see Table 1.\nA 3. Marlow.\nA 4. Bay 4.\nO Annex\nA Table 1 Costs by year", ["1", "2", "3", "4", "2"]),
    "a note that answers leave it to": (
        "Q 1. Vans?\nA Fewer than six. Note 1 applies.\nQ 2. Cost?\nA £9\nQ 3. Cars?\nA Fewer than six. Note 1 applies.\nO Notes\nA Note 1: small numbers are withheld.",
        ["1", "2", "3", "1,3"],
    ),
    "a figure before an unnumbered question": ("Q A1. How many?\nA 38\nQ A2. Cost?\nA 22\nQ B1. Since when?\nA 2019", ["a1", "a2", "b1"]),
}  # fmt: skip
QUESTIONS = {
    "numbers in brackets at the end, from one": (("Rostering: supplier (1)", "Staff bank (2)", "Spend (your question 3)"), ["1", "2", "3"]),
    "two of them": (("Staff bank (1)", "Spend (2)"), ["1", "2"]),
    "one of them": (("Staff bank (1)",), ["*1"]),
    "numbers at the end that count something else": (("Vans (4)", "Cars (2)"), ["*1", "*2"]),
    "the same words with a number": (("Record class 1: hours", "Record class 2: nets", "Record class 3: letters"), ["1", "2", "3"]),
    "other words with a number": (("Spend year 1: vans", "Cost lot 2: cars"), ["*1", "*2"]),
    "a star behind the number": (("1* VISITORS", "2* HOW DO YOU COUNT", "3* ACCOUNTS"), ["1", "2", "3"]),
    "a bullet and a number": (("• Q1. Which lifts", "• Q2. Who maintains them"), ["1", "2"]),
    "a section's heading that ran in": (("Answers, section A A1 budget", "A2 learners", "B1 providers"), ["a1", "a2", "b1"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ANSWERS.values(), ids=ANSWERS.keys())
def test_answers(lines: str, expected: list[str]) -> None:
    found = segments_of(*marked(lines))
    join_strays(found)
    label_questions(found)
    label_answers(found, set())
    assert [",".join(s.labels) for s in found if s.part == "A"] == expected


@pytest.mark.parametrize(("questions", "expected"), QUESTIONS.values(), ids=QUESTIONS.keys())
def test_questions(questions: tuple[str, ...], expected: list[str]) -> None:
    found = segments_of(*marked("\n".join(f"Q {q}\nA Some words." for q in questions)))
    join_strays(found)
    label_questions(found)
    assert [s.labels[0] for s in found if s.part == "Q"] == expected


def test_numbers_come_again_under_roman_headings() -> None:
    found = segments("O I. Monitors\nQ 1. How many?\nA Nine\nQ 2. Where?\nA Here\nO II. Meetings\nQ 1. When?\nA Never")
    assert [s.labels[0] for s in found if s.part == "Q"] == ["i.1", "i.2", "ii.1"]


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        ("Q 1. Vans?\nA Four.\nO Please note that this covers hired ones.\nO Buildings\nQ 2. Sheds?\nA Two.", ["Four. Please note that this covers hired ones.", "Two."]),
        ("Q 1. Vans?\nA Four.\nO Please note that figures may change.\nQ 2. Sheds?\nA Two.", ["Four.", "Two."]),
        ("Q 1. Vans?\nA Four.\nO Please note that this letter may be published.", ["Four."]),  # closing words
    ],
)  # fmt: skip
def test_notes_on_an_answer(lines: str, answers: list[str]) -> None:
    found = segments_of(*marked(lines))
    join_strays(found)
    assert [s.words for s in found if s.part == "A"] == answers


OPENING = "O You asked:\nR 1. How many vans?\nR 2. What cost?\nA {}\nQ Question 1: How many vans?\nA Four.\nQ Question 2: What cost?\nA {}"


@pytest.mark.parametrize(
    ("opening", "last", "parts"),
    [
        ("The fleet was bought in one lot from a dealer.", "£9", 2),  # opening words: every question has its own answer
        ("All of it is exempt under section 43.", "£9", 3),  # a refusal counts
        ("Mae gan y cyngor bedwar fan ac maent yn yr iard.", "£9", 3),  # the answer in Welsh
    ],
)
def test_words_before_questions_that_all_have_answers(opening: str, last: str, parts: int) -> None:
    found = segments(OPENING.format(opening, last))
    label_answers(found, set())
    assert sum(s.part == "A" for s in found) == parts


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("A1 budget for the year A2 learners enrolled A3 completions", ["A1 budget for the year", "A2 learners enrolled", "A3 completions"]),
        ("The sizes are A4 paper and B2 boards for all of the rooms.", ["The sizes are A4 paper and B2 boards for all of the rooms."]),
        ("1 (a) six, one mothballed; (b) 28 degrees; (c) £1.31 million; (d) no", ["1 (a) six, one mothballed;", "(b) 28 degrees;", "(c) £1.31 million;", "(d) no"]),
        ("(i) the register of all of them; (ii)the minutes of the board; (iii)the letters", ["(i) the register of all of them;", "(ii)the minutes of the board;", "(iii)the letters"]),
        ("2 (i) do they take coins of all sorts 2 (ii) cards of any sort", ["2 (i) do they take coins of all sorts", "2 (ii) cards of any sort"]),
        ("C1. Doctors overpaid in the year → 307 doctors", ["C1. Doctors overpaid in the year", "→ 307 doctors"]),
    ],
)  # fmt: skip
def test_where_a_paragraph_is_cut(words: str, pieces: list[str]) -> None:
    assert [a.plain for a in atoms_of(prepare(document(words)))] == pieces


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("Questions 1(ii) and 1(iii)", [("1", "ii"), ("1", "iii")]),
        ("Re 3 – none", [("3",)]),
        ("Re 3 High Street", None),
        ("• Q3. Which company", [("3",)]),
        ("• 3 High Street", None),
    ],
)
def test_heads(words: str, paths: list[tuple[str, ...]] | None) -> None:
    head = read_head(words)
    assert (head.paths or None if head is not None else None) == paths
