"""`foiparse show`: a person can read it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from foiparse.cli import app
from foiparse.cli.show import brief, show_letter, unnumbered
from tests.write.letters import failed_letter, full_letter


def shown(letter: object) -> str:
    stream = io.StringIO()
    show_letter(Console(file=stream, width=110), letter)  # type: ignore[arg-type]
    return stream.getvalue()


def test_a_letter_is_a_line_of_facts_and_a_row_for_each_question() -> None:
    text = shown(full_letter())
    assert text.startswith("reply.docx  Wexcombe Borough Council · FOI 12 · 2024-03-20 · partially_withheld · foia:43(2)")
    assert "withheld" in text and "How many? By year." in text


def test_a_failed_letter_says_why() -> None:
    assert shown(failed_letter()).strip() == "empty.txt  failed: empty.txt is empty [no_text]"


def test_a_letter_that_was_read_in_part_says_so() -> None:
    letter = full_letter()
    letter.result.state, letter.result.code, letter.result.message = "partial", "malformed", "the file is cut off"
    assert "read in part: the file is cut off [malformed]" in " ".join(shown(letter).split())


def test_brackets_in_a_letter_are_words() -> None:
    letter = full_letter()
    letter.questions[0].text = "[red]How[/] many [1]?"
    assert "[red]How[/] many [1]?" in shown(letter)


def test_show_writes_csv_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. How many?\nNone.\n")
    result = CliRunner().invoke(app, ["show", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")])
    assert result.exit_code == 0 and "letters.csv" in result.stdout and (tmp_path / "out" / "letters.csv").exists()


@pytest.mark.parametrize(
    ("text", "label", "shown"),
    [
        ("1. How many?", "1", "How many?"),
        ("Q2) Why?", "2", "Why?"),
        ("REQUEST 3\nWhen?", "3", "When?"),
        ("(a) Where?", "4.a", "Where?"),
        ("12 vans?", "1", "12 vans?"),
        ("7.", "7", "7."),
        ("How?", "*1", "How?"),
    ],
)
def test_a_number_is_shown_once(text: str, label: str, shown: str) -> None:
    assert unnumbered(text, label) == shown


def test_brief() -> None:
    assert brief("a  b\nc", 9) == "a b c" and len(brief("word " * 90, 40)) <= 40
