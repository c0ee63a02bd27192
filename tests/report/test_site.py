"""The static site: a row and a page for every letter, and text stays text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foiparse.errors import FoiparseError
from foiparse.letter import Letter, Question, Source
from foiparse.pipeline import failed
from foiparse.report import build, load_letters
from foiparse.report.charts import bars, sector
from tests.factory import make
from tests.factory.letters import as_letter


def rows(site: Path) -> list[list[object]]:
    text = (site / "index-data.js").read_text(encoding="utf-8")
    return list(json.loads(text.removeprefix("window.FOIPARSE=").rstrip().rstrip(";"))["rows"])


def test_every_letter_has_a_row_and_a_page(tmp_path: Path) -> None:
    build([as_letter(make(i)) for i in range(12)], tmp_path)
    assert len(rows(tmp_path)) == 12
    for row in rows(tmp_path):
        assert (tmp_path / "letters" / str(row[0])).is_file()
    assert rows(tmp_path)[0][9] == 1, "those that need review come first"


def test_a_script_in_a_letter_stays_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    letter = Letter(
        source=Source(name=f"{evil}.txt"), authority=evil, reference=evil, text=evil, questions=[Question(label=evil, text=evil)]
    )
    build([letter], tmp_path, title=evil)
    for page in tmp_path.rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8")
        assert "<img src=x" not in page.read_text(encoding="utf-8")
    assert "<" not in (tmp_path / "index-data.js").read_text(encoding="utf-8")


def test_two_letters_of_one_name_have_a_page_each(tmp_path: Path) -> None:
    build([as_letter(make(i), "response.txt") for i in range(4)], tmp_path)
    assert len({r[0] for r in rows(tmp_path)}) == 4


def test_a_failed_letter_has_a_row_and_says_why(tmp_path: Path) -> None:
    build([failed("scan.pdf", FoiparseError("no_text", "a scan: install foiparse[ocr]"))], tmp_path)
    assert "install foiparse[ocr]" in (tmp_path / "letters" / "scan.html").read_text(encoding="utf-8")


def test_a_letter_that_was_read_in_part_says_so_before_its_outcome_is_believed(tmp_path: Path) -> None:
    letters = [as_letter(make(i), f"{i}.docx") for i in range(3)]
    for letter in letters:
        letter.needs_review = letter is not letters[0]
    letters[1].result.state, letters[1].result.message = "partial", "the file is cut off"
    build(letters, tmp_path)
    assert [(r[10], r[9]) for r in rows(tmp_path)] == [("1.docx", 2), ("2.docx", 1), ("0.docx", 0)]
    assert "2 ask for a second look" in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "in part only" in (tmp_path / "letters" / "1.html").read_text(encoding="utf-8")


def test_letters_come_back_from_a_folder_and_from_jsonl(tmp_path: Path) -> None:
    letters = [as_letter(make(i)) for i in range(3)]
    for i, letter in enumerate(letters):
        (tmp_path / f"{i}.json").write_text(letter.model_dump_json(), encoding="utf-8")
    assert list(load_letters(tmp_path)) == letters
    (tmp_path / "letters.jsonl").write_text("".join(x.model_dump_json() + "\n" for x in letters), encoding="utf-8")
    assert list(load_letters(tmp_path)) == letters
    assert list(load_letters(tmp_path / "letters.jsonl")) == letters


@pytest.mark.parametrize(("name", "text"), [("empty", None), ("bad.json", "{"), ("other.json", '{"a": 1}')])
def test_what_is_no_letter_is_said_in_one_line(tmp_path: Path, name: str, text: str | None) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(FoiparseError) as error:
        list(load_letters(tmp_path))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("authority", "expected"),
    [
        ("Wexcombe Constabulary", "Police"),
        ("Kelderby NHS Foundation Trust", "Health"),
        ("University of Ostrey", "Education"),
        ("Ostrey County Council", "Local government"),
        ("Ministry of Lakes", "Central government"),
        (None, "Other"),
    ],
)
def test_sector(authority: str | None, expected: str) -> None:
    assert sector(authority) == expected


def test_the_rest_of_the_bars_is_summed() -> None:
    got = bars({f"k{i:02d}": 1 for i in range(20)})
    assert (got[-1].label, got[-1].count) == ("other", 5)


def test_nothing_is_written_where_there_are_no_letters(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(FoiparseError, match="no letters in"):
        build(load_letters(tmp_path / "out"), tmp_path / "site")
    assert not (tmp_path / "site").exists()
