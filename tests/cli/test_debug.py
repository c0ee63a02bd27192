"""`foiparse debug`: the outline of a page, and its picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from foiparse.cli import app
from tests.support.pdf_writer import PdfWriter


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "1. How many?", bold=True)
    page.grid([72, 200, 300], [140, 160, 180], [["Vans", "4"], ["Cars", "5"]])
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf.bytes())
    return path


def test_the_outline_names_blocks_in_order(letter: Path) -> None:
    shown = CliRunner().invoke(app, ["debug", str(letter)])
    assert shown.output.splitlines() == ["body x72 B: 1. How many?", "table 2x2 ruled header 0: Vans 4 Cars 5"]


def test_the_picture_is_written(letter: Path, tmp_path: Path) -> None:
    pytest.importorskip("PIL")
    out = tmp_path / "page.png"
    assert CliRunner().invoke(app, ["debug", str(letter), "-o", str(out)]).exit_code == 0
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_page_that_is_not_there_says_so(letter: Path, tmp_path: Path) -> None:
    shown = CliRunner().invoke(app, ["debug", str(letter), "--page", "9", "-o", str(tmp_path / "p.png")])
    assert shown.exit_code == 1
    assert "pages 1 to 1" in shown.output


def test_what_is_no_pdf_is_not_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. How many vans?\nTwelve.\n")
    shown = CliRunner().invoke(app, ["debug", str(tmp_path / "a.txt")])
    assert shown.exit_code == 1 and "no PDF but text" in shown.output and "[unsupported_type]" in shown.output
