"""What a system is for, told by its question or by the words around it; invented systems, each case with the shape that it settles."""

from __future__ import annotations

import pytest

from foiparse.letter import Letter, Question
from foiparse.records import extract
from foiparse.records.again import again_of
from foiparse.records.asking import function_asked
from foiparse.records.uses import plainly, use_of_heading

QUESTIONS = [
    # the kind between "what" and the verb, with no word of software
    ("1. What donor index do you use?", ["donor index"]),
    ("Which PACS is in use, and who supplies it", ["PACS"]),
    # the name of a kind
    ("Name of your appointments diary", ["appointments diary"]),
    # fields behind a colon or in brackets
    ("4\tBurials and memorials: system, supplier, annual cost, users, end date", ["Burials", "memorials"]),
    ("Q2: gift shop tills (name, maker, yearly support)", ["gift shop tills"]),
    # what is kept on it
    ("What system do you keep badger records on?", ["badger records"]),
    ("What software keeps the tree register & who supplies it?", ["tree register"]),
    # its kind says more than for whom it is
    ("What case management system is used for adults?", ["case management"]),
    # asked whether it is used
    ("Does the Trust use speech recognition? If so, which?", ["speech recognition"]),
    # words of asking behind a use are none
    ("Which software does the Port use for ship inspections, and whose is it", ["ship inspections"]),
    ("Product and supplier of the software used for pensions, with number of users", ["pensions"]),
    # a council is no part of a use, council tax is
    ("Which council tax system do you use?", ["council tax"]),
    # a portal is more than what it is for, a tendering portal is not
    ("What clinical portal is in use?", ["clinical portal"]),
    ("Which e-tendering portal do you use?", ["e-tendering"]),
    ("Which management information system do your schools use?", ["management information system"]),
    # short names that everyone reads so
    ("Name of your VLE", ["virtual learning environment"]),
    ("Revs and Bens system – name and supplier", ["revenues", "benefits"]),
    # what is logged and managed
    ("What software do you use to log and manage park bookings?", ["park bookings"]),
]


@pytest.mark.parametrize(("question", "uses"), QUESTIONS)
def test_the_use_that_a_question_says(question: str, uses: list[str]) -> None:
    assert function_asked(question) == uses


@pytest.mark.parametrize("question", ["1. What is it called?", "2. Supplier", "3. When does the contract end?", "For each: cost"])
def test_a_question_that_says_no_use(question: str) -> None:
    assert function_asked(question) == []


HEADINGS = [
    ("B. Virtual learning environment", ["Virtual learning environment"]),
    ("Part 2: payroll system", ["payroll"]),
    ("E-rostering system\t", ["E-rostering"]),
    ("DICTATION", ["dictation"]),
    ("2. With regard to your telephone system", ["telephone"]),
    ("Council tax", ["Council tax"]),
    # headings of letters, and of nothing
    ("Information provided", []),
    ("Our response", []),
    ("Supplier", []),
    ("Please confirm the software and supplier of each of:", []),
    ("Contracts for 2024", []),
    ("We sent you this on Monday and you asked for more", []),
]


@pytest.mark.parametrize(("line", "uses"), HEADINGS)
def test_the_use_that_a_heading_says(line: str, uses: list[str]) -> None:
    assert use_of_heading(line) == uses


def test_each_use_once_and_no_words_of_asking() -> None:
    assert plainly(["payroll", "Payroll", "If so", "each system", "HR"]) == ["payroll", "HR"]
    assert plainly(["Trust's patient records", "children's services"]) == ["patient records", "children's services"]


def letter(*parts: tuple[str, str, str, str]) -> Letter:
    """A letter of (heading, label, question, answer), each heading on a line of its own over its question."""
    made = Letter()
    for heading, label, question, answer in parts:
        made.text += f"{heading}\n" if heading else ""
        start = len(made.text)
        made.text += f"{question}\n"
        middle = len(made.text)
        made.text += f"{answer}\n" if answer else ""
        spans = [(middle, len(made.text))] if answer else []
        status = "provided" if answer else None
        made.questions.append(
            Question(
                label=label,
                text=question,
                answer=answer,
                status=status,
                lead_in=not answer,
                question_spans=[(start, middle)],
                answer_spans=spans,
            )
        )
    return made


def uses(*parts: tuple[str, str, str, str]) -> list[tuple[str | None, list[str]]]:
    return [(s["product"], s["functions"]) for s in extract(letter(*parts))["software_systems"]]


def test_the_heading_over_each_of_several_forms() -> None:
    found = uses(
        ("Cardiology", "*1", "1. System and supplier", "Heartly from Fernlea Ltd"),
        ("", "*2", "2. Annual cost", "£69,250"),
        ("Patient meals", "*3", "1. System and supplier", "Dishwell from Oakbyte Ltd"),
        ("", "*4", "2. Annual cost", "£31,000"),
    )
    assert found == [("Heartly", ["Cardiology"]), ("Dishwell", ["Patient meals"])]


def test_a_heading_over_a_whole_question_says_nothing_of_its_system() -> None:
    found = uses(
        (
            "Digital matters",
            "1",
            "1. Please tell me the name of every software system that the Council bought last year",
            "Heartly",
        ),
        ("", "2", "2. How many users?", "45"),
    )
    assert [f for _, f in found] == [[]]


def test_the_lead_of_a_part() -> None:
    found = uses(
        ("", "3", "3. Telematics", ""),
        ("", "3.a", "a) supplier, product, end date, annual cost", "Fernlea Ltd, Roadly, 30 June 2026, £9,200"),
    )
    assert found == [("Roadly", ["Telematics"])]


def test_the_part_where_its_lead_asks() -> None:
    found = uses(
        ("", "1", "1. Please confirm the software package, supplier and contract expiry date for each of:", ""),
        ("", "1.a", "a. grounds maintenance", "Lawnly, Fernlea Ltd, 31 March 2025."),
    )
    assert found == [("Lawnly", ["grounds maintenance"])]


def test_the_question_before_where_this_one_only_goes_on() -> None:
    found = uses(
        ("", "1", "1. Does the Trust have an electronic bed chart?", "Yes"),
        ("", "2", "2. What is the system called?", "Wardly"),
    )
    assert found == [("Wardly", ["electronic bed chart"])]


def test_the_subject_of_a_letter_with_one_system() -> None:
    made = letter(
        ("Your request about cashless parking systems", "1", "1. Name of the app, and the supplier?", "Tapwell. Fernlea Ltd."),
        ("", "2", "2. Contract end", "May 2027"),
    )
    assert [s["functions"] for s in extract(made)["software_systems"]] == [["cashless parking"]]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("2\tPlanning: as above", "Planning"),
        ("Q5: collections management (same)", "collections management"),
        ("2. E-learning: as 1, with number of learners", "E-learning"),
        ("Similarly for housing benefit.", "housing benefit"),
        ("2. Is it as above?", None),
        ("Planning applications as a share of all", None),
    ],
)
def test_the_same_asked_of_another(text: str, what: str | None) -> None:
    assert again_of(text) == what
