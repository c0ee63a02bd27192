"""The commonest call, `foiparse parse FILE...`, prints what the command with options prints, and says the same of a failure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foiparse.cli import app
from foiparse.cli.plain import files_only, print_letters

ROOT = Path(__file__).parent.parent.parent
LETTER = "samples/files/harrowmere-fleet.txt"


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["parse", "a.txt"], [Path("a.txt")]),
        (["parse", "a.txt", "b c.pdf"], [Path("a.txt"), Path("b c.pdf")]),
        (["parse"], None),
        (["parse", "--help"], None),
        (["parse", "a.txt", "-o", "out"], None),
        (["parse", "a.txt", "--format=csv"], None),
        (["show", "a.txt"], None),
        ([], None),
    ],
)
def test_only_a_call_without_options_is_taken(
    arguments: list[str], files: list[Path] | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        taken = files_only(arguments)
    assert taken == files


def test_a_screen_that_cannot_show_every_letter_is_left_to_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="latin-1") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        taken = files_only(["parse", "a.txt"])
    assert taken is None


@pytest.mark.parametrize("files", [[LETTER], [LETTER, LETTER], [LETTER, "missing.txt"], ["missing.txt"]])
def test_what_is_printed_is_what_the_command_prints(
    files: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], remembered: None
) -> None:
    monkeypatch.chdir(ROOT)
    told = CliRunner().invoke(app, ["parse", *files])
    taken = files_only(["parse", *files])
    assert taken
    status, shown = print_letters(taken), capsys.readouterr()
    assert (shown.out, shown.err, status) == (told.stdout, told.stderr, told.exit_code)


def test_the_program_prints_it_too(monkeypatch: pytest.MonkeyPatch, remembered: None) -> None:
    monkeypatch.chdir(ROOT)
    files = [LETTER, "missing.txt"]
    told = CliRunner().invoke(app, ["parse", *files])
    done = subprocess.run(
        [sys.executable, "-m", "foiparse", "parse", *files], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == (told.stdout, told.stderr, told.exit_code)


def test_it_loads_no_library_for_command_lines() -> None:
    code = "import sys; from foiparse.cli import main\ntry: main()\nfinally: print('typer' in sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, "parse", LETTER], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "False"
