"""Questions that the one answer below them passes over."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.pairing import label_answers
from foiparse.divide.tagger.passed_over import holds_answer, tells_one
from foiparse.divide.tagger.segments import label_questions, segments_of
from tests.divide.tagger.marked import marked
from tests.divide.tagger.test_pairing import paired

SINGLY = "Q 1. Any vans?\nA Yes, a few.\nQ 2. Any trams?\nA None.\n"

ONE_OF_TWO = {
    "tells one thing: the one right above": (SINGLY + "Q 3. What was saved?\nQ 4. Who repairs them?\nA Marlow Motors", ["1", "2", "4"]),
    "tells two": (SINGLY + "Q 3. How many crews?\nQ 4. How many drivers?\nA Six crews and 14 drivers", ["1", "2", "3,4"]),
    "asked if so: both": (SINGLY + "Q 3. Was it a farm?\nQ 4. If so, of what kind?\nA It was grazing.", ["1", "2", "3,4"]),
    "holds nothing": (SINGLY + "Q 3. How many crews?\nQ 4. How many drivers?\nA Not held.", ["1", "2", "3,4"]),
    "points elsewhere": (SINGLY + "Q 3. How many crews?\nQ 4. How many drivers?\nA See the workbook.", ["1", "2", "3,4"]),
    "where questions are not answered one by one": ("Q 3. What was saved?\nQ 4. Who repairs them?\nA Marlow Motors", ["3,4"]),
    "a question that holds its answer": (
        "Q • People carried – 118, with a dog\nQ • How long does the crew have to leave?\nA Fifteen minutes by day and forty by night, of which all were kept to last year.",
        ["*2"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), ONE_OF_TWO.values(), ids=ONE_OF_TWO.keys())
def test_one_of_two(lines: str, expected: list[str]) -> None:
    assert paired(lines) == expected


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Number of vans – 203", True),
        ("Vans lost in 2019: 1,874", True),
        ("Hosted or on the premises? None", True),
        ("Spend on hire in 2023/24 £96,772", True),
        ("Days lost to breakdown This isn't recorded.", True),
        ("How many vans?", False),
        ("Vans bought in each year: 2019, 2020, 2021", False),
        ("Vans bought in: 1 April 2019 to 31 March 2020", False),
        ("All payments over £500", False),
        ("Is there a plan, yes or no?", False),
        ("Have you a plan? Yes/No (column C)", False),
    ],
)
def test_holds_answer(words: str, held: bool) -> None:
    assert holds_answer(words) is held


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("Eleven crews at this depot", True),
        ("Yes, G-Net 11", True),
        ("1,140 were seen, 987 of them by day", False),
        ("Neither.", False),
        ("Sixty asked, fifty were turned down.", False),
        ("Exempt under section 43", False),
        ("The crews go by what the rota says, as they have done since the depot was moved.", False),
    ],
)
def test_tells_one(words: str, one: bool) -> None:
    assert tells_one(words) is one


def test_an_answer_on_its_questions_own_line_is_to_no_other() -> None:
    """ "2) Is there cover? Yes/No", below one that waits: what a requester's form prints is no answer to all of it."""
    letter, found = marked(
        "Q 1) How many vans does the Council own?\nQ 2) Is there cover for these? Yes (all of them)\nO Larkhaven Council"
    )
    (yes,) = (k for k, a in enumerate(found.atoms) if a.plain.startswith("Yes"))
    found.parts[yes] = "AB"
    parts = segments_of(letter, found)
    label_questions(parts)
    label_answers(parts, set())
    assert [s.labels for s in parts if s.part == "A"] == [["2"]]
