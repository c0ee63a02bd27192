"""Comparing letters that answer one request: grouping, aligning, typed values, stacks, refusals, files."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from python_calamine import load_workbook
from typer.testing import CliRunner

import foiparse
from foiparse.cli import app
from foiparse.comparison import Comparison, Group, compare
from foiparse.comparison.align import align, common_questions, wordings
from foiparse.comparison.model import Member
from foiparse.letter import Question
from foiparse.review.corrections import Correction
from foiparse.review.corrections import apply as corrected
from tests.comparison.make import ASKED, TOWNS, answers, council, other, refuser


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
    # figures as figures; a small number kept back as the letter has it, not as an empty cell
    assert stacked["Number of permits"].tolist()[:4] == [5.0, "<5", 6.0, "<5"]


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
    (tmp_path / "b.json").write_text(council(1).model_dump_json(), encoding="utf-8")
    (tmp_path / "c.json").write_text("{", encoding="utf-8")
    made = compare([tmp_path])
    assert [m.name for m in made.alone] == ["b"], "in a folder a stray one stops nothing"
    assert len(made.left_out) == 2 and "is no letter" in made.left_out[0] and "is no JSON" in made.left_out[1]


def test_several_letters_in_one_json_file(tmp_path: Path) -> None:
    both = f"[{council(0).model_dump_json()},{council(1).model_dump_json()}]"
    (tmp_path / "a.json").write_text(both, encoding="utf-8")
    assert [m.name for m in compare([tmp_path / "a.json"]).groups[0].members] == ["ashby", "brack"]


def letters_folder(folder: Path, *numbers: int) -> Path:
    folder.mkdir()
    for n in numbers:
        said = "\n".join(f"{k}. {q}\nAnswer {n}.\n" for k, q in enumerate(ASKED, 1))
        text = f"{TOWNS[n]}ford Borough Council\n\nDear Ms Oakes\n\n{said}"
        (folder / f"{TOWNS[n].lower()}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_letter_and_what_was_parsed_of_it_count_once(tmp_path: Path) -> None:
    letters, parsed = letters_folder(tmp_path / "letters", 0, 1), tmp_path / "parsed"
    assert CliRunner().invoke(app, ["parse", *map(str, letters.iterdir()), "-o", str(parsed)]).exit_code == 0
    for given in ([letters, parsed], [parsed, letters]):
        made = compare([*given, letters / "ashby.txt"])
        assert [m.name for m in made.groups[0].members] == ["ashby", "brack"] and made.repeated == 3
        assert [m.path for m in made.groups[0].members] == [letters / "ashby.txt", letters / "brack.txt"]


def test_of_a_letter_given_twice_the_corrected_one_counts(tmp_path: Path) -> None:
    plain, mended = council(0), council(0)
    for letter in (plain, mended):
        letter.source.sha256 = "a" * 64
    mended = corrected(mended, [Correction(sha256="a" * 64, op="set_field", target="authority", value="Mended Council")])
    for given in ([plain, mended], [mended, plain]):
        assert [m.authority for m in compare(given).alone] == ["Mended Council"]


@pytest.mark.parametrize("command", ["parse", "run"])
def test_what_foiparse_wrote_beside_letters_is_passed_over(tmp_path: Path, command: str) -> None:
    letters, out = letters_folder(tmp_path / "letters", 0, 1, 2), tmp_path / "out"
    files = [str(p) for p in sorted(letters.iterdir())]
    formats = [["-f", "json"], ["-f", "csv"]] if command == "parse" else [["-w", "1"]]
    for chosen in formats:
        assert CliRunner().invoke(app, [command, *files, "-o", str(out), *chosen]).exit_code == 0
    made = compare([out])
    assert (len(made.groups), len(made.groups[0].members), made.alone, made.left_out) == (1, 3, [], [])


def test_a_file_that_cannot_be_read_is_no_letter_alone(tmp_path: Path) -> None:
    letters = letters_folder(tmp_path / "letters", 0, 1)
    (letters / "empty.pdf").write_bytes(b"")
    run = CliRunner().invoke(app, ["compare", str(letters), "-o", str(tmp_path / "out")])
    assert run.exit_code == 1 and "empty.pdf is empty" in run.stderr
    assert "1 request, 0 letters alone" in run.stdout


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


def test_the_workbook_links_to_the_letters_and_not_to_what_was_parsed_of_them(tmp_path: Path) -> None:
    letters = letters_folder(tmp_path / "the letters", 0, 1)
    (tmp_path / "2.json").write_text(council(2).model_dump_json(), encoding="utf-8")
    files = compare([letters, tmp_path / "2.json"]).write(tmp_path / "out")
    book = zipfile.ZipFile(next(f for f in files if f.suffix == ".xlsx"))
    links = b"".join(book.read(n) for n in book.namelist() if n.endswith(".rels") and "worksheets" in n)
    assert set(re.findall(rb'Target="([^"]*)"', links)) == {
        b"../the%20letters/ashby.txt",
        b"../the%20letters/brack.txt",
    }


def test_figures_stand_in_the_files_as_figures(tmp_path: Path) -> None:
    dated = [council(0), council(1), refuser(1)]
    dated[0].response_date = "2026-03-02"
    dated[1].questions[4].answer = "Yes, since 2021"
    files = {f.name: f for f in compare(dated).write(tmp_path)}
    with files["matrix.csv"].open(encoding="utf-8-sig", newline="") as lines:
        first = next(csv.DictReader(lines))
    assert (first["1 value"], first["3 value"], first["response_date"]) == ("1200", "45500", "2026-03-02")
    for name in ("refusals.csv", "unaligned.csv"):
        assert files[name].read_text(encoding="utf-8-sig").startswith("letter,authority,")
    sheets = load_workbook(str(next(f for f in files.values() if f.suffix == ".xlsx")))
    heads, *rows = sheets.get_sheet_by_name("Matrix").to_python()
    assert heads[4] == f"1. {ASKED[0]}", "numbered once"
    assert rows[0][2] == date(2026, 3, 2) and rows[0][6] == 45500
    assert rows[1][8] == "Yes, since 2021", "the whole answer, not its first word"


def test_what_an_earlier_comparison_wrote_goes(tmp_path: Path) -> None:
    out = tmp_path / "out"
    compare([council(0), council(1), other(1)]).write(out)
    assert (out / "alone.csv").is_file()
    changed, kept = next(out.glob("*/matrix.csv")), out / "notes.txt"
    changed.write_text("with my notes", encoding="utf-8")
    kept.write_text("mine", encoding="utf-8")
    compare([other(1)]).write(out)
    assert {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file() and not p.name.startswith(".")} == {
        "alone.csv",
        "notes.txt",
        changed.relative_to(out).as_posix(),
    }


def test_written_into_the_letters_own_folder_the_files_are_no_letters(tmp_path: Path) -> None:
    letters = letters_folder(tmp_path / "letters", 0, 1)
    (letters / "else.txt").write_text("The office is closed on Monday.\n", encoding="utf-8")
    first = CliRunner().invoke(app, ["compare", str(letters), "-o", str(letters)])
    again = CliRunner().invoke(app, ["compare", str(letters), "-o", str(letters)])
    assert first.exit_code == 0 and again.output == first.output


def test_the_command(tmp_path: Path) -> None:
    for n in range(3):
        (tmp_path / f"{n}.json").write_text(council(n).model_dump_json(), encoding="utf-8")
    run = CliRunner().invoke(app, ["compare", str(tmp_path), "-o", str(tmp_path / "out")])
    assert run.exit_code == 0, run.output
    assert "3 letters, 5 questions, 100 % of questions aligned" in run.output
    assert "1 request, 0 letters alone" in run.output
    assert CliRunner().invoke(app, ["compare", str(tmp_path / "none"), "-o", str(tmp_path / "o")]).exit_code == 2


def test_a_folder_without_letters_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    run = CliRunner().invoke(app, ["compare", str(tmp_path / "none"), "-o", str(tmp_path / "out")])
    assert run.exit_code == 2 and "no letter in" in run.stderr and not (tmp_path / "out").exists()
    (tmp_path / "file").write_text("")
    assert CliRunner().invoke(app, ["compare", str(tmp_path), "-o", str(tmp_path / "file")]).exit_code == 2


def test_a_comparison_is_a_line_in_a_console_and_a_table_in_a_notebook() -> None:
    made = compare([council(0), council(1), other(1)])
    assert repr(made) == (
        "Comparison(1 request, 1 letter alone: [Group('How many parking permits did the Council issue to residents…', "
        "2 letters, 5 questions)])"
    )
    assert "How many parking permits" in made._repr_html_() and "letters alone: 1" in made._repr_html_()


def test_nothing_to_compare() -> None:
    assert compare([]) == Comparison([], [])
