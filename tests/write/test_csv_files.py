"""CSV: opens in a spreadsheet as it was, one file a table, a row for every letter."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from foiparse.letter import Letter
from foiparse.write.csv_files import cell, questions_csv, write_csv
from foiparse.write.guard import unguard
from foiparse.write.tables import MAIN_TABLES
from tests.write.letters import failed_letter, full_letter


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_csv([("reply", full_letter()), ("empty", failed_letter())], tmp_path)
    return tmp_path


def test_every_letter_has_a_row_also_the_failed(folder: Path) -> None:
    rows = table(folder, "letters")
    assert [(r["letter"], r["state"], r["code"]) for r in rows] == [("reply", "ok", ""), ("empty", "failed", "no_text")]


def test_bytes_are_what_a_spreadsheet_wants(folder: Path) -> None:
    data = (folder / "letters.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == 3


def test_cells_come_back_as_they_were(folder: Path) -> None:
    first, second = table(folder, "questions")
    assert (first["question"], first["answer"], first["links"]) == ("How many?\nBy year.", "-5", "https://example.org/a")
    assert second["question"].startswith("'=") and unguard(second["question"]) == "=cmd|' /C calc'!A0"
    assert (second["answer"], second["relied_on"], second["page"]) == ("Withheld – “£” é", "foia:43(2)", "2")


def test_table_cells_in_long_form_carry_their_headers(folder: Path) -> None:
    rows = table(folder, "tables")
    assert [(r["row"], r["column"], r["header"], unguard(r["text"])) for r in rows] == [
        ("3", "1", "Team", "IT"),
        ("3", "2", "Cost / 2022", "+1"),
        ("3", "3", "Cost / 2023", "@x"),
    ]


def test_records_one_file_a_kind_built_in_columns_first(folder: Path) -> None:
    assert table(folder, "teams") == [
        {"letter": "reply", "question": "1", "team": "IT", "headcount": "4.5", "unit": "FTE", "start": "1", "end": "5"}
    ]
    assert list(table(folder, "licences")[0].items())[2:4] == [("alpha", "3"), ("zeta", "a; b")]
    assert table(folder, "platform_spend") == [] and (folder / "platform_spend.csv").exists()


def test_columns_do_not_depend_on_the_letters(tmp_path: Path) -> None:
    write_csv([], tmp_path)
    for wanted in MAIN_TABLES:
        assert (tmp_path / f"{wanted.name}.csv").read_text(encoding="utf-8-sig").strip() == ",".join(wanted.header)


def test_questions_on_the_screen() -> None:
    text = "".join(questions_csv([("reply", full_letter()), ("empty", failed_letter())]))
    assert text.count("reply,") == 2 and "\r\n" in text


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), (False, "false"), (2.0, "2"), (0.25, "0.25"), (-3, "-3"), ("a\0b", "a�b")]
)
def test_cell(value: object, text: str) -> None:
    assert cell(value) == text


def test_a_failed_write_leaves_no_file(tmp_path: Path) -> None:
    def letters() -> object:
        yield "reply", full_letter()
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError):
        write_csv(letters(), tmp_path)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_rows_fit_their_columns() -> None:
    for letter in (full_letter(), failed_letter(), Letter()):
        for wanted in MAIN_TABLES:
            assert all(len(row) == len(wanted.columns) for row in wanted.rows("x", letter)), wanted.name
