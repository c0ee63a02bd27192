"""The learnt second look at a status: it begins at the rules', and overrules them where the words speak clearly enough."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.division import QA
from foiparse.judge.answers import Case
from foiparse.judge.cases import judge_cases, signs_of
from foiparse.judge.gathered import Known
from foiparse.judge.several import asks
from foiparse.judge.weighed import STATUSES, Model, codes_of, needed, packed, shipped, unpacked, weigh


def model(weight: float) -> Model:
    """One that knows the word "names" where the rules say partial, and holds it for a sign of "withheld"."""
    code = codes_of(["a names"], "partial")[1:]
    row = [[weight if status == "withheld" else 0.0 for status in STATUSES]]
    return Model(code, np.array(row, np.float16), 1.0)


@pytest.mark.parametrize(
    ("weight", "sure", "status"),
    [
        (0.0, 0.8, "partial"),
        (3.0, 0.8, "partial"),  # it speaks for another status, and not enough
        (9.0, 0.8, "withheld"),
        (6.0, 0.8, "withheld"),
        (6.0, 0.97, "partial"),  # the rules are sure of it
    ],
)
def test_the_rules_hold_until_the_words_are_clear(weight: float, sure: float, status: str) -> None:
    assert weigh("partial", sure, ["a names"], [], model(weight)).status == status


def test_what_overrules_is_named() -> None:
    weighed = weigh("partial", 0.8, ["a names", "a the"], ["act refuse"], model(12.0))
    assert (weighed.status, weighed.signs) == ("withheld", ("a names",))
    assert weigh("provided", 0.8, ["a names"], [], model(12.0)).status == "provided"  # learnt beside another status


def test_sure_rules_need_more_to_be_overruled() -> None:
    assert needed(0.97) > needed(0.8)


def test_packed_and_unpacked_are_the_same() -> None:
    made = model(2.5)
    again = unpacked(packed(made))
    assert (again.codes == made.codes).all() and (again.weights == made.weights).all() and again.heat == made.heat


def test_weights_of_other_statuses_are_refused() -> None:
    with pytest.raises(ValueError, match="train_status"):
        unpacked(packed(model(1.0)).replace(b"provided", b"supplied"))


def test_the_shipped_codes_are_sorted() -> None:
    assert (np.diff(shipped().codes.astype(np.int64)) > 0).all() and np.isfinite(shipped().weights.astype(np.float32)).all()


def case(question: str, answer: str, *provisions: str, points: tuple[str, ...] = ()) -> Case:
    return Case(QA("1"), answer, Known(provisions, asks=asks(question)), False, question, [*points])


def test_facts_beside_a_refusal_are_no_part_of_what_was_asked() -> None:
    told = case(
        "Who gave anonymous gifts of £10,000 or more?",
        "There were three such givers. Their names are exempt under section 40(2), being the personal data of others. Each asked for "
        "anonymity in writing and would not expect us to breach it.",
        "foia:40(2)",
    )
    judged = judge_cases([told])["1"]
    assert judged.status == "withheld"
    assert judged.evidence[0].startswith("weighed: withheld 0.") and judged.evidence[1].startswith("refuse")


@pytest.mark.parametrize(
    ("question", "answer", "provisions", "status"),
    [
        ("Please provide a copy of the report.", "Please find attached a copy of the report. The names are exempt under section 40(2).", ("foia:40(2)",), "partial"),
        ("How many vans are there, and what did each cost?", "There are 14 vans in the fleet. We do not hold the cost of each of them.", (), "partial"),
        ("Who is it?", "Redacted", (), "withheld"),  # too short to be weighed
        ("Who is it?", "", (), "unanswered"),
    ],
)  # fmt: skip
def test_plain_answers_stay_as_the_rules_have_them(question: str, answer: str, provisions: tuple[str, ...], status: str) -> None:
    assert judge_cases([case(question, answer, *provisions)])["1"].status == status


def test_what_only_points_elsewhere_is_not_weighed() -> None:
    pointing = case("And the vans?", "Please see the answer to question 2 above, which covers the vans as well.")
    assert signs_of(pointing) and signs_of(replace(pointing, points=["2"])) is None


def test_a_shared_answer_is_weighed_by_each_question() -> None:
    words = "The supplier is Ferrow Ltd. The price is commercially sensitive and is exempt under section 43(2)."
    both = [
        replace(case(q, words, "foia:43(2)"), qa=QA(label)) for label, q in (("1", "Who is it?"), ("2", "What is the price?"))
    ]
    assert {label: j.attachments for label, j in judge_cases(both).items()} == {"1": [], "2": []}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.booleans())
def test_any_answer_has_a_status_and_a_chance(question: str, answer: str, table: bool) -> None:
    judged = judge_cases([replace(case(question, answer), table=table)])["1"]
    assert judged.status in STATUSES and 0 < judged.confidence < 1
