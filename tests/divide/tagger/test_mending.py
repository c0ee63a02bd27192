"""What all answers together tell of the questions each names, and lists that one paragraph holds."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.pairing import label_answers
from tests.divide.letters import document
from tests.divide.tagger.marked import segments

ASKED = "Q 1. How many vans?\nQ 2. What cost?\nQ 3. Who repairs them?\n"


def answered(lines: str) -> list[str]:
    found = segments(lines)
    label_answers(found, set())
    return [",".join(s.labels) for s in found if s.part == "A"]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        pytest.param(ASKED + "A Question 1 – 17\nA Question 2 – 29 out, 3 in\nA Question 3 – Marlow", ["1", "2", "3"], id="a dash before a figure"),
        pytest.param(ASKED + "A Question 1 – none\nA Question 2 – 17 out\nA Question 3 – Marlow", ["1", "2", "3"], id="a figure past all questions"),
        pytest.param(ASKED + "A Questions 1-2 Exempt.\nA Question 3 – Marlow", ["1,2", "3"], id="a range indeed"),
        pytest.param(ASKED + "A We own four (1).\nA They were £9 in all (2).\nA That is Marlow (3).", ["1", "2", "3"], id="numbers behind the words"),
        pytest.param(ASKED + "A We own four (1), for £9 in all (2).\nA Marlow does (3).", ["1,2", "3"], id="two behind the words"),
        pytest.param(ASKED + "A She has none (questions 1 and 2).\nA Marlow does (3).", ["1,2", "3"], id="named behind the words"),
        pytest.param("Q a) How many?\nQ b) What cost?\nA 241 (a) were bought.\nA This (b) is in draft.", ["a", "b"], id="letters behind the words"),
        # web pages whose list a table broke, and converters that begin every list anew
        pytest.param(ASKED + "A 1. Four.\nA 2. £9\nO Depot\nA 1. Marlow.", ["1", "2", "3"], id="a list begun anew"),
        pytest.param(ASKED + "A 1. Four.\nA 1. £9\nA 1. Marlow.", ["1", "2", "3"], id="each begun anew"),
        pytest.param(ASKED + "A 1. Four.\nA 1. Five more.\nA 2. £9\nA 3. Marlow.", ["1", "1", "2", "3"], id="an answer too many"),
        pytest.param("Q 1. How many vans?\nA Exempt (1)\nQ 2. What cost?\nA £9 (1)", ["1", "2"], id="not right after a question"),
        pytest.param(
            "A As to your question 1, there are 26.\nA Questions 2 and 3 come to the same.\nA 4. Yes.\nA 5. Three.\nQ 6. The statements\nA Exempt.\nA 7. £9\nQ 8. Are they?\nA Two are.\nA 9. None.",
            ["1", "2,3", "4", "5", "6", "7", "8", "9"],
            id="questions that are not restated",
        ),
        pytest.param("Q i. One\nQ ii. Two\nQ iii. Three\nQ iv. Four\nA i. 64\nA ii. to iv. None of these.", ["i", "ii,iii,iv"], id="a range of romans"),
        pytest.param("Q I. One\nQ II. Two\nQ III. Three\nA Ad I. 61\nA Ad II and III. Neither.", ["i", "ii,iii"], id="romans joined"),
        pytest.param("Q 1. Of gold:\nQ a) how many\nQ b) cost\nQ c) weight\nQ 2. Price\nA Response to 1 (a) to (c) None.\nA Response to 2 £9", ["1.a,1.b,1.c", "2"], id="parts of one question"),
        pytest.param("Q (a) how many\nQ (b) cost\nQ (c) delay\nA Figures for (a) and (b) are below.\nA With respect to (c), none.", ["a,b", "c"], id="letters after words"),
        pytest.param("Q 1. How many?\nA Four\nQ 2. The paper\nA Withheld [see note a]\nQ 3. The tender\nA Withheld [see note b]\nO Notes\nA [a] Section 24(1).\nA [b] Section 43(2).", ["1", "2", "3", "2", "3"], id="notes by letters"),
        pytest.param("Q 1. Suspensions in each school\nQ 2. Permanent exclusions\nQ 3. The behaviour policy\nO Reply\nA The behaviour policy is attached.\nA Suspensions in our schools came to 188.\nA Permanent exclusions were fewer.", ["3", "1", "2"], id="out of order by the words"),
        pytest.param("Q How many vans?\nA Answer: Nine.\nQ What cost?\nA Reply: 47.", ["*1", "*2"], id="a figure after the label"),
    ],
)  # fmt: skip
def test_named(lines: str, wanted: list[str]) -> None:
    assert answered(lines) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("1 how many buses 2 age of each 3 owned or leased 4 who from", ["1 how many buses", "2 age of each", "3 owned or leased", "4 who from"]),
        ("The fee was 1 of 2 things, 3 in all, for the hire of the 4 rooms there", ["The fee was 1 of 2 things, 3 in all, for the hire of the 4 rooms there"]),
        ("You asked for (a) the number of members, (b) how many are past the date, and (c) the cost", ["You asked for", "(a) the number of members,", "(b) how many are past the date,", "and (c) the cost"]),
        ("1. Number of stations: (a) in all", ["1. Number of stations:", "(a) in all"]),
        ('You wrote: "1. Tell me how many were caught, 2. how much was raised"', ["You wrote:", '"', "1. Tell me how many were caught,", '2. how much was raised"']),
    ],
)  # fmt: skip
def test_lists_inside_a_paragraph(words: str, wanted: list[str]) -> None:
    assert [a.plain for a in atoms_of(prepare(document(words)))] == wanted
