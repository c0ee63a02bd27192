"""Whole letters in which a figure, a year, a sentence or a question back might be taken for another's answer."""

from __future__ import annotations

import pytest

from foiparse import parse

ASKED = "1. How many potholes were reported in 2023?\n2. How many claims were made for damage?\n3. How many car parks does the Council run?\n"
TRAINING = "1) Who provides your training?\n2) When does it end?\n3) How many attacks were there?\nOur response:\n"
FINES = "1. How many fines were issued in:\n"
WARDENS = "2. How many wardens are employed?\nTwo"
DOGS = "You asked:\n1. How many dogs are in service?\n2. How many were retired last year?\n3. How many were put down?\n"

LETTERS = {
    # figures behind a question's number are neither a range nor a list of questions
    "a dash before a figure past the last question": (ASKED + "Q1 - 212\nQ2 - None\nQ3 - 17", {"1": "Q1 - 212", "2": "Q2 - None", "3": "Q3 - 17"}),
    "answers labelled A, each with a dash and a figure": (ASKED + "A1 - 12\nA2 - 14\nA3 - 17", {"1": "A1 - 12", "2": "A2 - 14", "3": "A3 - 17"}),
    "in response to, and a dash before each figure": (
        ASKED + "In response to Q1 - 41\nIn response to Q2 - 3\nIn response to Q3 - 2",
        {"1": "In response to Q1 - 41", "2": "In response to Q2 - 3", "3": "In response to Q3 - 2"},
    ),
    "a comma before what is counted": (
        ASKED + "For question 1, 41 potholes were reported.\nFor question 2, 3 claims were made.\nFor question 3, 2 car parks are run.",
        {"1": "For question 1, 41 potholes were reported.", "2": "For question 2, 3 claims were made.", "3": "For question 3, 2 car parks are run."},
    ),
    "a comma before a figure past the last question": (
        "You asked:\n1. How many dogs are in service?\n2. How many were retired?\nAll the information in scope is held.\n"
        "In answer to question 1, 26 dogs are in service.\nIn answer to question 2, 9 were retired.",
        {"1": "In answer to question 1, 26 dogs are in service.", "2": "In answer to question 2, 9 were retired."},
    ),
    # the first answer is to two questions
    "two joined by a sign, then one": (
        ASKED + "The answers are:\n1 & 2: The Council does not hold this information.\n3: 17",
        {"1": "1 & 2: The Council does not hold this information.", "2": "1 & 2: The Council does not hold this information.", "3": "3: 17"},
    ),
    "a range indeed, then one": (
        ASKED + "The answers are:\n1-2: The Council does not hold this information.\n3: 17",
        {"1": "1-2: The Council does not hold this information.", "2": "1-2: The Council does not hold this information.", "3": "3: 17"},
    ),
    # one sentence says which are answered and which refused
    "two sentences, then the answers by number": (
        TRAINING + "Questions 1 and 2 are answered below. Question 3 is exempt under section 31(1)(a) of the Act.\n1) Keelstone Ltd\n2) 31/03/2025",
        {"1": "1) Keelstone Ltd", "2": "2) 31/03/2025", "3": "Question 3 is exempt under section 31(1)(a) of the Act."},
    ),
    "two halves of a sentence": (
        TRAINING + "We are able to answer questions 1 and 2 but question 3 is exempt under section 31(1)(a) of the Act.\n1) Keelstone Ltd\n2) 31/03/2025",
        {"1": "1) Keelstone Ltd", "2": "2) 31/03/2025", "3": "question 3 is exempt under section 31(1)(a) of the Act."},
    ),
    # what is attached, or told of all others, is an answer by itself
    "all but one": (
        TRAINING + "With the exception of question 3, the information is attached. Question 3 is exempt under section 31(1)(a) of the Act.",
        {
            "1": "With the exception of question 3, the information is attached.",
            "2": "With the exception of question 3, the information is attached.",
            "3": "Question 3 is exempt under section 31(1)(a) of the Act.",
        },
    ),
    "attached, then one refused": (
        TRAINING + "The answers to questions 1 and 2 are attached. We do not hold the information requested at question 3.",
        {
            "1": "The answers to questions 1 and 2 are attached.",
            "2": "The answers to questions 1 and 2 are attached.",
            "3": "We do not hold the information requested at question 3.",
        },
    ),
    "a name that goes on far into its sentence": (
        TRAINING + "We are able to provide you with the information for questions 1, and 2, which is attached. However, we refuse question 3 under section 31(1)(a).",
        {
            "1": "We are able to provide you with the information for questions 1, and 2, which is attached.",
            "2": "We are able to provide you with the information for questions 1, and 2, which is attached.",
            "3": "However, we refuse question 3 under section 31(1)(a).",
        },
    ),
    "one is reason to refuse all": (
        TRAINING + "To answer question 3 would take 90 hours. Section 12 applies to the whole of your request.",
        dict.fromkeys("123", "To answer question 3 would take 90 hours. Section 12 applies to the whole of your request."),
    ),
    # years that are asked for are no answer
    "years as lettered parts": (
        FINES + "a) 2021\nb) 2022\nc) 2023\na) 14\nb) 22\nc) 9\n" + WARDENS,
        {"1": "a) 14 b) 22 c) 9", "2": "Two"},
    ),
    "financial years as lettered parts, answered in prose": (
        FINES + "a) 2021/22\nb) 2022/23\nc) 2023/24\nWe issued 14 fines in 2021/22, 22 in 2022/23 and 9 since.\n" + WARDENS,
        {"1": "We issued 14 fines in 2021/22, 22 in 2022/23 and 9 since.", "2": "Two"},  # the years stay with the question
    ),
    "years under bullets, and as many figures": (FINES + "• 2021\n• 2022\n14\n22\n" + WARDENS, {"1": "14 22", "2": "Two"}),
    "years that answer": (
        "1. In which years was the bridge closed?\na) 2021\nb) 2023\n2. How many wardens are employed?\nTwo wardens are employed.",
        {"1": "a) 2021 b) 2023", "2": "Two wardens are employed."},
    ),
    "a number alone over the answers to its parts": (
        "You asked:\n" + FINES + "a. 2021/22\nb. 2022/23\n2. How many were upheld?\nResponse:\n1.\na. 14\nb. 22\n2. 3 and 4",
        {"1": "", "1.a": "a. 14", "1.b": "b. 22", "2": "2. 3 and 4"},
    ),
    # the authority asks back
    "which years would you like": (
        "1. How many vehicles were there?\nWhich years would you like?\n2. How many drivers do you employ?\n44",
        {"1": "Which years would you like?", "2": "44"},
    ),
    "the requester asks the authority": (
        "1. How many vehicles were there?\nCould you confirm how many of these you lease?\nWe had 12, of which 3 are leased.\n2. How many drivers do you employ?\n44 drivers",
        {"1": "We had 12, of which 3 are leased.", "2": "44 drivers"},
    ),
    # answers by the place of their questions, to the last
    "the third of three, right above the signature": (
        DOGS + "In response to your first question, there were 62.\nIn response to your second question, nine were retired.\n"
        "In response to your third question, three dogs were put down.\nYours sincerely\nA. Marl",
        {
            "1": "In response to your first question, there were 62.",
            "2": "In response to your second question, nine were retired.",
            "3": "In response to your third question, three dogs were put down.",
        },
    ),
    "finally": (
        DOGS + "In response to your first question, there were 62.\nWith regard to your second question, nine were retired.\n"
        "Finally, three dogs were put down on the advice of a vet.\nYours sincerely\nA. Marl",
        {
            "1": "In response to your first question, there were 62.",
            "2": "With regard to your second question, nine were retired.",
            "3": "Finally, three dogs were put down on the advice of a vet.",
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LETTERS)
def test_each_answer_is_its_own_questions(name: str) -> None:
    text, wanted = LETTERS[name]
    questions = parse(text.encode(), name="reply.txt").questions
    assert {q.label: " ".join(q.answer.split()) for q in questions} == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Questions 1 and 2 are answered below. Question 3 is exempt under section 31(1)(a) of the Act.",
        "Questions 1-2 are answered in full; question 3 is withheld under section 31(1)(a) of the Act.",
        "We are able to answer questions 1 and 2 but question 3 is exempt under section 31(1)(a) of the Act.",
    ],
)
def test_the_provision_bears_on_the_refused_question_alone(sentence: str) -> None:
    letter = parse(f"{TRAINING}{sentence}\n1) Keelstone Ltd\n2) 31/03/2025".encode(), name="reply.txt")
    assert [q.status for q in letter.questions] == ["provided", "provided", "withheld"]
    assert [(c.provision, c.questions) for c in letter.citations] == [("foia:31(1)(a)", ["3"])]


def test_a_question_back_is_a_clarification() -> None:
    text = "1. How many vehicles were there?\nPlease could you clarify which years you require?\n2. How many drivers do you employ?\n44"
    assert [q.status for q in parse(text.encode(), name="reply.txt").questions] == ["clarification", "provided"]
