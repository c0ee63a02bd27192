"""`foiparse parse`: results on stdout, messages on stderr, one record for each input, exit 0, 1 or 2."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from foiparse import plugins
from foiparse.cli import app
from foiparse.letter import Letter
from foiparse.pipeline import attempt

ROOT = Path(__file__).parent.parent.parent
LETTER = "Dear Ms Oakes\n\n1. How many vans do you run?\n\nWe run 12 vans.\n"


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["parse", *map(str, args)])


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "reply.txt"
    path.write_text(LETTER)
    return path


def test_one_letter_is_an_object_on_stdout(letter: Path) -> None:
    result = run(letter)
    assert result.exit_code == 0 and result.stderr == ""
    assert json.loads(result.stdout)["source"]["name"] == "reply.txt"


def test_several_letters_are_an_array_and_a_failed_one_is_among_them(letter: Path, tmp_path: Path) -> None:
    result = run(letter, tmp_path / "absent.pdf", letter)
    assert result.exit_code == 1
    assert [x["result"]["state"] for x in json.loads(result.stdout)] == ["ok", "failed", "ok"]
    told = [line for line in result.stderr.splitlines() if "[missing]" in line]
    assert len(told) == 1 and "absent.pdf" in told[0]


def test_jsonl_is_a_line_a_letter(letter: Path) -> None:
    lines = run(letter, letter, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == ["reply.txt"] * 2


def test_csv_on_stdout_is_the_questions(letter: Path) -> None:
    assert run(letter, "--format", "csv").stdout.startswith("letter,authority,")


def test_equal_stems_never_meet_in_one_file(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a/reply.txt", "b/reply.txt", "b/reply.md", "b/Reply.txt")]
    for i, file in enumerate(files):
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{LETTER}{i}")
    assert run(*files, "-o", tmp_path / "out").exit_code == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["Reply-4.json", "reply-2.json", "reply-3.json", "reply.json"]


@pytest.mark.parametrize(
    ("kind", "files"), [("jsonl", {"letters.jsonl"}), ("csv", {"letters.csv", "questions.csv", "tables.csv"})]
)
def test_other_formats_into_a_folder(letter: Path, tmp_path: Path, kind: str, files: set[str]) -> None:
    result = run(letter, "-o", tmp_path / "out", "--format", kind)
    assert result.exit_code == 0 and result.stdout == ""
    assert files <= {p.name for p in (tmp_path / "out").iterdir()}


BAD = {
    "empty.txt": (b"", "no_text"),
    "zeros.pdf": (b"\0" * 4096, "no_text"),
    "folder": (None, "missing"),
}


def test_bad_inputs_cost_one_record_each(letter: Path, tmp_path: Path) -> None:
    for name, (data, _) in BAD.items():
        (tmp_path / name).mkdir() if data is None else (tmp_path / name).write_bytes(data)
    result = run(*(tmp_path / name for name in BAD), letter, "-o", tmp_path / "out")
    assert result.exit_code == 1 and result.stderr.count("\n") == len(BAD) and "Traceback" not in result.stderr
    for name, (_, code) in BAD.items():
        record = json.loads((tmp_path / "out" / f"{Path(name).stem}.json").read_text())
        assert (record["result"]["state"], record["result"]["code"], record["source"]["name"]) == ("failed", code, name)
    assert json.loads((tmp_path / "out" / "reply.json").read_text())["result"]["state"] == "ok"


def test_wrong_use_is_exit_2(letter: Path) -> None:
    assert run().exit_code == 2
    assert run(letter, "--format", "yaml").exit_code == 2
    assert run(letter, "-o", letter).exit_code == 2


def test_a_folder_that_cannot_be_made_is_one_line(letter: Path, tmp_path: Path) -> None:
    result = run(letter, "-o", letter / "out")
    assert result.exit_code == 1 and result.stderr.count("\n") == 1 and "cannot write" in result.stderr


def test_one_letter_pays_for_nothing_that_it_does_not_use(letter: Path) -> None:
    """Speed is kept by what is not loaded; the clock itself is read in `make bench`, never in a test."""
    code = (
        "import sys; from foiparse.cli import app; app(['parse', sys.argv[1]], standalone_mode=False); "
        "print(sorted({'pandas', 'pdfplumber', 'docx', 'holidays', 'jinja2', 'ray'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(letter)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.strip().splitlines()[-1] == "[]", done.stderr


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n}.txt").write_text(LETTER + "\n" * n)
    command = f"{sys.executable} -m foiparse parse {tmp_path}/*.txt | head -1"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""


def test_corrections_left_in_the_output_folder_are_applied_again(tmp_path: Path) -> None:
    from foiparse.review.corrections import Correction, Corrections

    letter, out = tmp_path / "a.txt", tmp_path / "out"
    letter.write_text("1. How many?\nSeven.\n2. Who?\nNobody.\n", encoding="utf-8")
    sha256 = hashlib.sha256(letter.read_bytes()).hexdigest()
    Corrections(out / "corrections.jsonl").add(Correction(sha256=sha256, op="set_field", target="reference", value="R-1"))
    for _ in range(2):
        CliRunner().invoke(app, ["parse", str(letter), "-o", str(out)])
        assert json.loads((out / "a.json").read_text(encoding="utf-8"))["reference"] == "R-1"
    letter.write_text("changed", encoding="utf-8")
    CliRunner().invoke(app, ["parse", str(letter), "-o", str(out)])
    assert json.loads((out / "a.json").read_text(encoding="utf-8"))["reference"] is None


def test_formats_older_than_the_last_correction_are_named(letter: Path, tmp_path: Path) -> None:
    from foiparse.review.corrections import Correction, Corrections

    out = tmp_path / "out"
    for kind in ("csv", "json"):
        assert run(letter, "-o", out, "--format", kind).stderr == ""
    sha256 = hashlib.sha256(letter.read_bytes()).hexdigest()
    Corrections(out / "corrections.jsonl").add(Correction(sha256=sha256, op="set_label", target="1", value="2x"))
    for file in out.iterdir():
        os.utime(file, ns=(1, 2 if file.name == "corrections.jsonl" else 1))
    assert "csv in" in run(letter, "-o", out).stderr, "its questions.csv still says 1"
    assert run(letter, "-o", out, "--format", "csv").stderr == ""


def test_a_kind_file_that_is_not_there_is_told_before_the_first_letter(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOIPARSE_KINDS", "nope.yaml")
    for command in ("parse", "show", "run", "compare"):
        result = CliRunner().invoke(app, [command, str(letter), "-o", str(letter.parent / "out")])
        assert result.exit_code == 2 and "no such kind file: nope.yaml" in result.stderr and result.stderr.count("\n") == 1
    assert not (letter.parent / "out").exists()
    assert CliRunner().invoke(app, ["law", "foia:40(2)"]).exit_code == 0
    assert attempt(letter).result.code == "missing"


def test_a_dash_is_standard_input(letter: Path, tmp_path: Path) -> None:
    for command in ("parse", "show"):
        result = CliRunner().invoke(app, [command, "-", "-o", str(tmp_path / "out")], input=letter.read_bytes())
        assert result.exit_code == 0, result.output
    assert json.loads((tmp_path / "out" / "stdin.json").read_text())["questions"][0]["answer"] == "We run 12 vans."
    assert (tmp_path / "out" / "questions.csv").is_file()


def test_what_foiparse_wrote_is_no_letter(letter: Path, tmp_path: Path) -> None:
    run(letter, "-o", tmp_path / "out")
    result = run(tmp_path / "out" / "reply.json", "-o", tmp_path / "again")
    assert result.exit_code == 1 and "output of foiparse" in result.stderr


def test_a_zip_gives_a_letter_a_member(letter: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as packed:
        packed.writestr("deep/inside.txt", LETTER + "Inside.")
    inner = (tmp_path / "inner.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "log.zip", "w") as packed:
        packed.writestr("a/reply.txt", LETTER)
        packed.writestr("../b/reply.txt", LETTER + "More.")
        packed.writestr("empty.txt", b"")
        packed.writestr("inner.zip", inner)
    (tmp_path / "cut.zip").write_bytes((tmp_path / "log.zip").read_bytes()[:90])
    (tmp_path / "log.zip").rename(tmp_path / "log.dat")
    out = tmp_path / "out"
    assert run(tmp_path / "log.dat", tmp_path / "cut.zip", letter, "-o", out).exit_code == 1
    codes = {p.stem: json.loads(p.read_text())["result"]["code"] for p in out.iterdir()}
    assert codes == {"reply": None, "reply-2": None, "empty": "no_text", "inside": None, "cut": "malformed", "reply-3": None}
    assert not (tmp_path / "b").exists()


def test_a_writer_of_another_package_is_a_format(letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def _names(letters: Iterable[Letter], folder: Path) -> None:
        folder.mkdir()
        (folder / "names.txt").write_text("".join(x.source.name for x in letters))

    monkeypatch.setattr(plugins, "plugins", lambda group: {"names": _names} if group == plugins.WRITERS else {})
    assert run(letter, "--format", "names").exit_code == 2, "it writes files, so it needs a folder"
    assert run(letter, "--format", "names", "-o", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out" / "names.txt").read_text() == "reply.txt"
