"""`foiparse law` and `foiparse cite`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foiparse.cli import app

LETTER = "The names are withheld under section 40(2) of the Freedom of Information Act 2000.\n"


def test_law_prints_what_is_known() -> None:
    result = CliRunner().invoke(app, ["law", "foia:40(2)"])
    assert result.exit_code == 0
    assert "Freedom of Information Act 2000" in result.output
    assert "exemption" in result.output and "40(2)(a)" in result.output


def test_law_offers_the_nearest_for_one_that_is_not() -> None:
    result = CliRunner().invoke(app, ["law", "foia:42(1)(a)"])
    assert result.exit_code == 1
    assert "foia:42(1)" in result.output


def test_cite_reads_standard_input_as_json() -> None:
    result = CliRunner().invoke(app, ["cite", "-", "--json"], input=LETTER)
    assert result.exit_code == 0
    found = json.loads(result.output)
    assert (found["provision"], found["role"]) == ("foia:40(2)", "relied_on")
    assert LETTER[slice(*found["span"])] == "section 40(2)"


def test_cite_reads_a_file_and_lists_or_colours(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(LETTER, encoding="utf-8")
    listed = CliRunner().invoke(app, ["cite", str(path)])
    assert "foia:40(2)" in listed.output and "relied_on" in listed.output
    whole = CliRunner().invoke(app, ["cite", str(path), "--whole"])
    assert "withheld under section 40(2)" in whole.output


TYPED = [("FOIA:40(2)", "foia:40(2)"), ("Eir: 12(5)(e)", "eir:12(5)(e)"), ("foisa:38(1)(B)", "foisa:38(1)(b)")]


@pytest.mark.parametrize(("said", "meant"), TYPED)
def test_law_takes_an_id_as_people_type_it(said: str, meant: str) -> None:
    result = CliRunner().invoke(app, ["law", said])
    assert result.exit_code == 0 and result.output.startswith(f"{meant}  ")


def test_cite_says_in_one_line_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "locked.doc").write_bytes(b"")
    for file, code in ((tmp_path / "none.txt", "missing"), (tmp_path, "missing"), (tmp_path / "locked.doc", "no_text")):
        result = CliRunner().invoke(app, ["cite", str(file)])
        assert result.exit_code == 1 and result.stderr.count("\n") == 1 and f"[{code}]" in result.stderr


def test_cite_knows_its_regimes() -> None:
    assert CliRunner().invoke(app, ["cite", "-", "--regime", "zzz"], input=LETTER).exit_code == 2
    told = CliRunner().invoke(app, ["cite", "-", "--regime", "FOISA", "--json"], input="Section 38(1)(b) applies.\n")
    assert json.loads(told.output)["provision"] == "foisa:38(1)(b)"
