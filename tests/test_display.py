"""What a notebook shows: escaped, bounded, with what matters first."""

from __future__ import annotations

from pathlib import Path

import foiparse
from foiparse.display import MOST_ROWS
from foiparse.errors import FoiparseError
from foiparse.letter import Letter, Question, Table
from foiparse.pipeline import failed
from tests.factory import make
from tests.factory.letters import as_letter

EVIL = "<script>alert(1)</script>"


def test_nothing_of_a_letter_becomes_markup() -> None:
    question = Question(label=EVIL, text=EVIL, answer=EVIL, flags=[EVIL])
    letter = Letter(authority=EVIL, reference=EVIL, questions=[question], flags=[EVIL], needs_review=True)
    table = Table(caption=EVIL, header_rows=1, cells=[[EVIL], [EVIL]])
    for thing in (letter, question, table, foiparse.Letters([letter]), failed(EVIL, FoiparseError("malformed", EVIL))):
        html = thing._repr_html_()
        assert "<script" not in html
        assert "&lt;script" in html


def test_a_long_table_says_what_it_leaves_out() -> None:
    html = Table(header_rows=1, cells=[["n"], *([str(i)] for i in range(MOST_ROWS + 7))])._repr_html_()
    assert html.count("<tr>") == MOST_ROWS + 1
    assert "and 7 more" in html


def test_letters_read_files_and_folders_and_keep_failures(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(make(1, "labels").text())
    (tmp_path / "b.txt").write_bytes(b"")
    letters = foiparse.Letters.read(tmp_path, tmp_path / "missing.txt")
    assert [x.result.state for x in letters] == ["ok", "failed", "failed"]
    assert "missing.txt" in letters._repr_html_()
    assert len(letters.frames()["letters"]) == 3


def test_a_letter_shows_its_questions() -> None:
    letter = as_letter(make(2, "labels"))
    html = letter._repr_html_()
    assert all(q.label in html for q in letter.questions)
