"""Signs of doubt, each in the letter shape that shows it, and what they make of the confidence."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.division import QA, Candidate, Division, Zone
from foiparse.document import Document, Span
from foiparse.judge import judge
from foiparse.judge.boosted import Boosted
from foiparse.judge.confidence import chance_of, letters, reasons, weights
from foiparse.judge.doubts import doubts_of
from foiparse.judge.verdict import Judgement
from foiparse.law.findings import Findings
from foiparse.read.text import read_text


def letter(*parts: tuple[str, str, str]) -> tuple[Document, Division]:
    """Parts are (kind, label, text) in order: Q, A, or O for what belongs to no question."""
    text, questions, zones = "", dict[str, QA](), list[Zone]()
    for kind, label, words in parts:
        span = Span(len(text), len(text) + len(words))
        text += words + "\n"
        if kind == "O":
            zones.append(Zone("other", span))
            continue
        qa = questions.setdefault(label, QA(label, confidence=0.9))
        (qa.question_spans if kind == "Q" else qa.answer_spans).append(span)
    candidate = Candidate("numbers", 0.95, {})
    division = Division(questions=list(questions.values()), zones=zones, margin=3.0, candidates=[candidate])
    return read_text(text.encode()), division


GOOD = (("Q", "1", "1. How many vans?"), ("A", "1", "Nine."), ("Q", "2", "2. How many depots?"), ("A", "2", "Two."))


def signs(*parts: tuple[str, str, str]) -> dict[str, float]:
    document, division = letter(*parts)
    return doubts_of(document, division, {q.label: Judgement("provided", confidence=0.97) for q in division.questions})


def test_a_plain_letter_shows_next_to_no_sign() -> None:
    assert {code for code, value in signs(*GOOD).items() if value > 0.1} == {"many_questions"}  # two are more than one


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((*GOOD, ("Q", "4", "4. How many drivers?"), ("A", "4", "Six.")), "numbering_gap"),
        ((*GOOD, ("Q", "3", "3. How many drivers?")), "question_unanswered"),
        ((("Q", "1", "1. How many vans?"), *GOOD[2:]), "unanswered_inside"),
        ((*GOOD, ("O", "", "And what did the nine vans cost the Council last year?")), "loose_question_marks"),
        ((*GOOD, ("O", "", "3. Something numbered that nobody read")), "loose_numbers"),
        ((*GOOD[:3], ("A", "2", "Two.\nHow many drivers work at each of the depots? Six.")), "question_in_answer"),
        ((*GOOD[:3], ("A", "2", "Two.\nPlease state the number of drivers.\nSix.")), "asks_in_answer"),
        ((*GOOD[:3], ("A", "2", "Two.\nIf you are dissatisfied you may ask for an internal review.")), "closing_in_answer"),
        ((*GOOD[:3], ("A", "2", "Two. For question 5 we have six.")), "names_another"),
        ((*GOOD[:2], ("Q", "2", "2. Depots, and"), ("A", "2", "how many are open? Two.")), "torn"),
        ((*GOOD[:2], ("Q", "2", "2. How many depots? We hold this. Our response is two."), ("A", "2", "Two.")), "answer_in_question"),
        ((*GOOD[:2], ("Q", "*1", "How many depots?"), ("A", "*1", "Two.")), "labels_mixed"),
        ((("Q", "1", "vans"), ("A", "1", "Nine.")), "not_a_question"),
        ((("Q", "*1", "1. How many vans?\n2. How many depots?"), ("A", "*1", "Nine. Two.")), "one_for_many"),
        (
            (*GOOD, ("Q", "3", "3. Please list the vans kept at each depot"), ("A", "3", "Please list the vans kept at each depot: nine.")),
            "told_again",
        ),
        ((*GOOD, ("Q", "3", "How many vans does the Council own now?"), ("A", "3", "Nine."),
          ("Q", "4", "How many vans does the Council own now?"), ("A", "4", "Nine.")), "told_twice"),
    ],
)  # fmt: skip
def test_a_sign_for_each_shape(parts: tuple[tuple[str, str, str], ...], code: str) -> None:
    assert signs(*parts)[code] > 0.1


def test_a_letter_without_questions_asks_for_a_person() -> None:
    document, division = letter(("O", "", "Dear Sir"))
    verdict = judge(document, division, Findings())
    assert verdict.needs_review
    assert "no_questions" in verdict.flags


def test_no_sign_ever_speaks_for_a_letter() -> None:
    model = weights()
    assert all(w >= 0 for w in model["question"]["weights"].values())
    assert 0 <= model["trusted"] <= 1


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_more_of_a_sign_never_makes_a_letter_surer(data: st.DataObject) -> None:
    codes = list(letters().signs)
    some = data.draw(st.dictionaries(st.sampled_from(codes), st.floats(0, 1), max_size=12))
    code = data.draw(st.sampled_from(codes))
    more = {**some, code: min(1.0, some.get(code, 0.0) + data.draw(st.floats(0, 1)))}
    assert letters().chance(more) <= letters().chance(some) + 1e-9
    assert all(taken >= -1e-9 for taken in letters().taken(some).values())


def test_more_doubt_means_less_confidence() -> None:
    model = {"bias": 2.0, "weights": {"torn": 3.0}}
    assert chance_of({"torn": 1.0}, model) < chance_of({"torn": 0.2}, model) < chance_of({}, model)


def test_reasons_are_the_heaviest_signs() -> None:
    assert reasons({}, {"a": 1.0, "b": 2.0, "c": 0.1}) == ["b", "a"]
    assert reasons({"no_questions": 1.0}, {"a": 1.0}) == ["no_questions", "a"]
    assert reasons({}, {"a": 0.1}) == ["low_confidence"]


def test_trees() -> None:
    model = Boosted(["torn", "unlikely"], 1.0, [[[0, 0.5, 1, 2], 0.5, [1, 0.1, 3, 4], -0.5, -2.0], [0.25]])
    assert model.chance({}) == pytest.approx(1 / (1 + exp(-1.75)))
    assert model.chance({"torn": 0.5}) == model.chance({})
    assert model.chance({"torn": 0.6, "unlikely": 0.2}) == pytest.approx(1 / (1 + exp(0.75)))
    assert model.taken({"torn": 0.6, "unlikely": 0.2}) == pytest.approx({"torn": 2.5, "unlikely": 1.5})
    assert model.taken({"torn": 0.4}) == {"torn": 0.0}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("QAO"), st.sampled_from(["1", "2", "*1"]), st.text(max_size=80)), max_size=6))
def test_signs_lie_between_0_and_1(parts: list[tuple[str, str, str]]) -> None:
    document, division = letter(*parts)
    found = doubts_of(document, division, {})
    assert all(0 <= value <= 1 for value in found.values())
    verdict = judge(document, division, Findings())
    assert all(0 <= j.confidence <= 1 for j in verdict.questions.values())


def test_a_course_through_answers_without_numbers_is_a_doubt_as_far_as_it_is_unsure() -> None:
    document, division = letter(*GOOD)
    sure, unsure, other = (
        Candidate("a", 0.9, {"course": -0.01}),
        Candidate("b", 0.9, {"course": -0.2}),
        Candidate("c", 0.9, {"course": 0.0}),
    )
    found = []
    for candidates in ([sure], [unsure], [other, sure], [other]):
        division.candidates = candidates
        seen = doubts_of(document, division, {})
        found.append((seen.get("unsure_course"), seen.get("out_of_step")))
    assert found == [(0.0952, 0.0), (0.8647, 0.0), (0.0952, 1.0), (None, None)]
