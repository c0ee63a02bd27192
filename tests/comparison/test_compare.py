"""Comparing letters that answer one request: grouping, aligning, typed values, stacks, refusals, files."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

import foiparse
from foiparse.cli import app
from foiparse.comparison import Comparison, Group, compare
from foiparse.comparison.align import align, common_questions, wordings
from foiparse.comparison.model import Member
from foiparse.letter import Question
from tests.comparison.make import ASKED, answers, council, other, refuser


@pytest.fixture(scope="module")
def group() -> Group:
    """Six councils: plain, renumbered, reordered, paraphrased, one that refused, and one with merged questions."""
    reworded = [
        "How many resident parking permits did the council issue in last financial year",
        "How many resident parking permits did the council refuse in last financial year",
        "Total income from residents parking permits in the last financial year?",
        "Please provide a breakdown of the permits issued by ward",
        "Does your Council plan to raise the price of permits next year",
    ]
    merged = council(5)
    merged.questions[0:2] = [Question(label="1", text=f"1. {ASKED[0]} {ASKED[1]}", answer="1,205 and 15", status="provided")]
    letters = [
        council(0),
        council(1, prefix="Question {}: "),
        council(2, order=[4, 0, 1, 2, 3]),
        council(3, asked=reworded),
        refuser(1),
        merged,
        other(0),
    ]
    made = compare(letters)
    assert [m.letter.authority for m in made.alone] == ["Else Council"]
    assert len(made.groups) == 1
    return made.groups[0]


def test_the_common_questions_are_the_request(group: Group) -> None:
    assert [q.text.split(". ", 1)[-1] for q in group.questions] == ASKED
    assert [q.value_type for q in group.questions] == ["count", "count", "money", "text", "yes_no"]


def test_every_question_is_aligned(group: Group) -> None:
    assert group.aligned_share == 1.0
    assert group.unaligned == []


@pytest.mark.parametrize(("name", "n"), [("ashby", 0), ("brack", 1), ("calder", 2), ("dun", 3)])
def test_answers_stand_under_their_question(group: Group, name: str, n: int) -> None:
    assert [group.cells[name, k].answer for k in range(1, 6)] == answers(n)
    assert group.cells[name, 1].value == 1200 + n
    assert group.cells[name, 3].value == (45 + n) * 1000 + 500


def test_a_joined_question_stands_under_each_that_it_holds(group: Group) -> None:
    first, second = group.cells["farn", 1], group.cells["farn", 2]
    assert first.answer == second.answer == "1,205 and 15"
    assert first.flags[0] == "merged" and first.value is None


def test_who_refused_has_a_row(group: Group) -> None:
    assert [(r.authority, r.question, r.status, r.exemptions) for r in group.refusals] == [
        ("Refusal 1 District Council", None, "withheld", ["foia:12(1)"])
    ]
    matrix = group.matrix().set_index("letter")
    assert matrix.loc["refuser1", "1 status"] == "withheld"
    assert matrix.loc["refuser1", "1 exemptions"] == "foia:12(1)"


def test_tables_of_the_same_shape_are_stacked(group: Group) -> None:
    stacked = group.frames()["table 4"]
    assert list(stacked.columns) == ["authority", "letter", "Ward", "Number of permits"]
    assert len(stacked) == 10
    assert stacked["Number of permits"].tolist()[0] == 5.0


def test_split_questions_are_joined_under_one() -> None:
    common = wordings(Member("a", council(0)))
    split = council(1)
    split.questions[0:1] = [
        Question(label="1a", text="How many parking permits did the Council issue", answer="7", status="provided"),
    ]
    match = align(wordings(Member("b", split)), common)
    assert 0 in match.found and not match.left


def test_a_question_that_some_ask_besides_becomes_common() -> None:
    more = [*ASKED, "How many permits were issued to carers who live outside the zone?"]
    letters = [council(0), council(1), council(2), council(3, asked=more), council(4, asked=more)]
    common = common_questions([Member(str(n), x) for n, x in enumerate(letters)])
    assert len(common) == 6


def test_answers_by_number_alone_go_by_label() -> None:
    bare = council(2)
    for question in bare.questions[1:]:
        question.text = ""
    match = align(wordings(Member("b", bare)), wordings(Member("a", council(0))))
    assert sorted(match.found) == [0, 1, 2, 3, 4]
    assert match.found[3][0][2] == "by_label"


def test_letters_come_from_files_json_and_folders(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(council(0).model_dump_json(), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(f"{council(1).model_dump_json()}\n{council(2).model_dump_json()}\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text("1. " + ASKED[0] + "\nYes.\n", encoding="utf-8")
    made = compare([tmp_path, json.loads(council(3).model_dump_json())])
    assert len(made.groups[0].members) >= 4
    assert foiparse.compare is compare


def test_json_that_is_no_letter_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"rows": []}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.json is no letter"):
        compare([tmp_path / "a.json"])


def test_files_are_guarded_and_complete(tmp_path: Path) -> None:
    evil = council(1)
    evil.questions[4].answer = "=HYPERLINK(1)"
    made = compare([council(0), evil, council(2), other(1)])
    files = made.write(tmp_path)
    names = {f.name for f in files}
    assert {"matrix.csv", "answers.csv", "refusals.csv", "unaligned.csv", "questions.csv", "table-4.csv", "alone.csv"} <= names
    with next(f for f in files if f.name == "matrix.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows[1]["5 answer"] == "'=HYPERLINK(1)"
    book = zipfile.ZipFile(next(f for f in files if f.suffix == ".xlsx"))
    sheets = [n for n in book.namelist() if n.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 1 + 5 + 2
    assert b"<f>" not in b"".join(book.read(n) for n in sheets)
    assert all(b'state="frozen"' in book.read(n) for n in sheets)


def test_the_workbook_links_to_the_source(tmp_path: Path) -> None:
    paths = []
    for n in range(2):
        paths.append(tmp_path / f"{n}.json")
        paths[-1].write_text(council(n).model_dump_json(), encoding="utf-8")
    files = compare(paths).write(tmp_path / "out")
    book = zipfile.ZipFile(next(f for f in files if f.suffix == ".xlsx"))
    assert any(b"0.json" in book.read(n) for n in book.namelist() if n.endswith(".rels"))


def test_the_command(tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.json").write_text(council(n).model_dump_json(), encoding="utf-8")
    run = CliRunner().invoke(app, ["compare", str(tmp_path), "-o", str(tmp_path / "out")])
    assert run.exit_code == 0, run.output
    assert "3 letters, 5 questions, 100 % of questions aligned" in run.output
    assert CliRunner().invoke(app, ["compare", str(tmp_path / "none"), "-o", str(tmp_path / "o")]).exit_code == 2


def test_nothing_to_compare() -> None:
    assert compare([]) == Comparison([], [])
