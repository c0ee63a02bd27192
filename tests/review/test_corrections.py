"""Corrections: each kind does what it says, what does not fit is flagged, and gold comes out as the guidelines want it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from foiparse.errors import FoiparseError
from foiparse.letter import Citation, Letter, Question, Source, Table
from foiparse.review import Correction, Corrections, apply
from foiparse.review.corrections import in_force
from foiparse.review.gold import export, gold_json, gold_text

TEXT = "1. How many?\nSeven.\n2. Who?\nExempt under s.40(2).\n"


def letter() -> Letter:
    return Letter(
        source=Source(name="a.txt", sha256="aa"),
        text=TEXT,
        needs_review=True,
        questions=[
            Question(label="1", text="1. How many?", answer="Seven.", status="provided", question_spans=[(0, 12)], answer_spans=[(13, 19)], tables=[0]),
            Question(label="2", text="2. Who?", answer="Exempt under s.40(2).", status="withheld", question_spans=[(20, 27)], answer_spans=[(28, 49)], citations=[0]),
        ],
        citations=[Citation(provision="foia:40(2)", role="mentioned", questions=["2"], span=(41, 48))],
        tables=[Table(question="1", cells=[["a", "b"]])],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("op", "target", "value", "expected"),
    [
        ("set_status", "1", "not_held", lambda x: x.questions[0].status == "not_held"),
        ("set_status", "1", "", lambda x: x.questions[0].lead_in),
        ("set_label", "2", "1.a", lambda x: x.questions[1].label == "1.a" and x.citations[0].questions == ["1.a"]),
        ("set_answer_spans", "1", [[0, 5]], lambda x: x.questions[0].answer == "1. Ho"),
        ("set_question_spans", "1", [[3, 12]], lambda x: x.questions[0].text == "How many?"),
        ("set_role", "0", "relied_on", lambda x: x.citations[0].role == "relied_on"),
        ("set_scope", "0", ["1", "2"], lambda x: x.questions[0].citations == [0]),
        ("set_cell", "0,0,1", "c", lambda x: x.tables[0].cells == [["a", "c"]]),
        ("set_field", "authority", "Ostrey Council", lambda x: x.authority == "Ostrey Council"),
        ("set_field", "regimes", ["eir"], lambda x: x.regimes == ["eir"]),
        ("remove_question", "1", None, lambda x: [q.label for q in x.questions] == ["2"] and x.tables[0].question is None),
        ("add_question", "3", {"question": [[20, 27]], "answer": []}, lambda x: x.questions[-1].status == "unanswered"),
        ("mark_right", "", True, lambda x: not x.needs_review and "checked_by_a_person" in x.flags),
    ],
)
def test_a_correction_does_what_it_says(op: Any, target: str, value: Any, expected: Any) -> None:
    before = letter()
    after = apply(before, [Correction(sha256="aa", op=op, target=target, value=value)])
    assert expected(after)
    assert "corrected: 1 line of corrections.jsonl" in after.flags
    assert before == letter(), "the letter given is left as it was"


@pytest.mark.parametrize(
    ("op", "target", "value"),
    [
        ("set_status", "9", "provided"), ("set_status", "1", "fine"), ("set_label", "1", "2"), ("set_label", "1", " "),
        ("set_answer_spans", "1", [[0, 999]]), ("set_answer_spans", "1", "x"), ("set_role", "7", "mentioned"), ("set_role", "0", "x"),
        ("set_cell", "0,0", "c"), ("set_cell", "0,0,9", "c"), ("set_field", "text", "x"), ("set_scope", "0", ["9"]), ("add_question", "1", {}),
    ],
)  # fmt: skip
def test_a_correction_that_does_not_fit_is_flagged_and_changes_nothing_else(op: Any, target: str, value: Any) -> None:
    after = apply(letter(), [Correction(sha256="aa", op=op, target=target, value=value)])
    assert any(f.startswith("correction_does_not_fit") for f in after.flags)
    assert after.model_copy(update={"flags": [], "needs_review": True}) == letter()


def test_corrections_are_kept_and_come_back(tmp_path: Path) -> None:
    kept = Corrections(tmp_path / "corrections.jsonl")
    kept.add(Correction(sha256="aa", op="set_status", target="1", value="not_held"))
    assert Corrections(tmp_path / "corrections.jsonl").apply(letter()).questions[0].status == "not_held"
    other = letter()
    other.source.sha256 = "bb"
    assert Corrections(tmp_path / "corrections.jsonl").apply(other) == other, "a changed letter is not touched"


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"sha256": "aa", "op": "set_status"}\n{nonsense\n', encoding="utf-8")
    with pytest.raises(FoiparseError, match="line 2"):
        Corrections(tmp_path / "c.jsonl")


def test_gold_gives_the_text_back_and_names_every_part(tmp_path: Path) -> None:
    marked = gold_text(letter())
    assert re.sub(r"⟦[^⟧]*⟧", "", marked) == TEXT
    assert marked.startswith("⟦Q 1⟧1. How many?⟦O⟧\n⟦A 1⟧Seven.")
    assert gold_json(letter(), "a")["status"] == {"1": "provided", "2": "withheld"}
    assert export(letter(), tmp_path) == "a"
    assert (tmp_path / "a.gold.json").is_file()


def test_a_shared_answer_is_marked_once_for_both() -> None:
    both = letter()
    both.questions[0].answer_spans = both.questions[1].answer_spans
    assert "⟦A 1,2⟧Exempt" in gold_text(both)


def made(*steps: tuple[str, str, Any]) -> list[Correction]:
    return [Correction(sha256="aa", op=op, target=target, value=value) for op, target, value in steps]  # type: ignore[arg-type]


RIGHT, BACK = ("mark_right", "", True), ("undo", "", None)
STATUS = ("set_status", "1", "not_held")


@pytest.mark.parametrize(
    ("steps", "held"),
    [
        ([RIGHT, BACK], []),
        ([STATUS, RIGHT, BACK], [0]),
        ([STATUS, RIGHT, BACK, BACK], []),
        ([RIGHT, STATUS, ("undo", "mark_right", None)], [1]),
        ([RIGHT, RIGHT, ("undo", "mark_right", None)], [0]),
        ([BACK, STATUS], [1]),  # there was nothing to take back
        ([STATUS, ("undo", "mark_right", None)], [0]),
    ],
)
def test_an_undo_takes_back_the_last_or_the_last_of_its_kind(steps: Any, held: list[int]) -> None:
    assert in_force(made(*steps)) == held


def test_a_letter_whose_corrections_are_all_taken_back_is_as_it_was_parsed() -> None:
    assert apply(letter(), made(STATUS, RIGHT, BACK, BACK)) == letter()


def test_a_letter_parsed_with_its_corrections_does_not_get_them_twice() -> None:
    steps = made(("remove_question", "1", None), ("set_label", "2", "1"))
    parsed = apply(letter(), steps)
    assert [q.label for q in parsed.questions] == ["1"]
    assert apply(parsed, steps) == parsed, "the new question 1 is not removed"
    more = apply(parsed, [*steps, *made(("set_status", "1", "partial"))])
    assert more.questions[0].status == "partial" and not any("does_not_fit" in f for f in more.flags)


def test_what_is_taken_back_after_the_parse_asks_for_another() -> None:
    parsed = apply(letter(), made(RIGHT))
    after = apply(parsed, made(RIGHT, BACK))
    assert after.needs_review and "checked_by_a_person" not in after.flags
    assert "correction_does_not_fit: undo mark_right  (parse the letter again)" in after.flags
    assert not apply(parsed, made(RIGHT, BACK, RIGHT)).needs_review
