"""`foiparse explain` names the winner, its criteria and the questions; and fails with a code on what is no letter."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from foiparse.cli import app

LETTER = "Dear Applicant\n\n1. How many vans do you own?\nFour.\n2. What did they cost?\nPlease see the answer to question 1.\n\nYours sincerely\n"


def test_it_explains(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    shown = CliRunner().invoke(app, ["explain", str(path)])
    assert shown.exit_code == 0
    assert "numbers, answers beneath" in shown.output
    assert "each question reads like a question" in shown.output
    assert "refers to 1" in shown.output
    assert "Furniture: " in shown.output


def test_no_letter_is_told(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"")
    assert CliRunner().invoke(app, ["explain", str(path)]).exit_code == 1


def test_a_letter_may_come_from_standard_input() -> None:
    shown = CliRunner().invoke(app, ["explain", "-"], input=LETTER)
    assert shown.exit_code == 0 and "How many vans do you own?" in shown.output


def test_what_is_taken_for_an_annex_says_so(tmp_path: Path) -> None:
    path = tmp_path / "prices.txt"
    path.write_text("Fees and charges 2023/24\nService\tFee\nGarden waste bin\t£52.00\n", encoding="utf-8")
    shown = CliRunner().invoke(app, ["explain", str(path)])
    assert shown.exit_code == 0 and "taken for an annex" in shown.output
