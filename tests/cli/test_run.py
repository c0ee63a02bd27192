"""`foiparse run`: its options, its summary, its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from foiparse.cli import app
from tests.bulk.files import letter_folder, table


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["run", *map(str, args)])


def test_a_folder_to_files_with_a_summary(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 3), tmp_path / "out"
    (folder / "bad.pdf").write_bytes(b"")
    result = run(folder, "-o", out, "-w", 1, "-f", "csv,jsonl")
    assert result.exit_code == 1 and result.stdout == ""
    assert "4 letters: 1 failed, 3 ok" in result.stderr and "bad.pdf is empty" in result.stderr and "letters.csv" in result.stderr
    (folder / "bad.pdf").unlink()
    assert run(folder, "-o", out, "-w", 1, "-f", "csv", "--quiet").exit_code == 0 and len(table(out)) == 3


def test_json_log(tmp_path: Path) -> None:
    result = run(letter_folder(tmp_path / "in", 2), "-o", tmp_path / "out", "-w", 1, "-f", "csv", "--json-log")
    events = [json.loads(line) for line in result.stderr.splitlines()]
    assert [e["event"] for e in events] == ["start", "end"] and events[1]["states"] == {"ok": 2}


WRONG = [
    ((), "name files"),
    (("x", "-f", "docx"), "not one of"),
    (("x", "--engine", "spark"), "not one of"),
    (("x", "--memory", "1"), "memory"),
    (("misspelt",), "no such file or folder: misspelt"),
    (("misspelt/*.txt", "."), "no such file or folder: misspelt/*.txt"),
]


@pytest.mark.parametrize(("args", "words"), WRONG)
def test_wrong_use_is_exit_2(tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    result = run(*args, "-o", tmp_path / "out")
    assert result.exit_code == 2 and words in result.stderr


def test_a_file_is_no_folder_to_write_into(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    result = run(letter_folder(tmp_path / "in", 1), "-o", tmp_path / "out")
    told = " ".join(result.stderr.replace("│", " ").split())  # a long path parts the words of the box
    assert result.exit_code == 2 and "is a file" in told


def test_inputs_that_would_empty_a_finished_folder_are_exit_2(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 2), tmp_path / "out"
    assert run(folder, "-o", out, "-w", 1, "-f", "csv").exit_code == 0
    for other in (letter_folder(tmp_path / "other", 1), tmp_path / "other" / "b"):
        other.mkdir(exist_ok=True)
        result = run(other, "-o", out, "-w", 1, "-f", "csv")
        assert result.exit_code == 2 and result.stderr.count("\n") == 1 and len(table(out)) == 2


def test_an_index_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = run("--index", tmp_path / "none.csv", "-o", tmp_path / "out")
    assert result.exit_code == 1 and result.stderr.count("\n") == 1


def test_outputs_are_copied_to_a_url(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    folder, out, there = letter_folder(tmp_path / "in", 2), tmp_path / "out", tmp_path / "bucket" / "log"
    assert run(folder, "-o", out, "-w", 1, "-f", "csv", "-q", "--copy-to", there.as_uri()).exit_code == 0
    assert {p.name: p.read_bytes() for p in there.iterdir()} == {p.name: p.read_bytes() for p in out.iterdir() if p.is_file()}
    assert run(folder, "-o", out, "-w", 1, "-f", "csv", "-q", "--copy-to", "nosuchprotocol://x").exit_code == 1


def test_the_output_folder_is_no_input(tmp_path: Path) -> None:
    folder = letter_folder(tmp_path / "in", 2)
    for _ in range(2):
        assert run(folder, "-o", folder / "out", "-w", 1, "-f", "csv", "-q").exit_code == 0
    assert len(table(folder / "out")) == 2
