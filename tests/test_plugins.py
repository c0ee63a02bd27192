"""Extending: a package with an entry point adds a reader, a reading, a record kind or a writer in a few lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import foiparse
from foiparse.cli import app
from foiparse.plugins import READERS, READINGS, may_add, plugins
from foiparse.records.kinds import registered

PACKAGE = '''
from foiparse.document import Document, Paragraph, Span


class Telegram:
    """Reads telegrams: every sentence ends in STOP."""

    media_type = "application/x-telegram"

    def claims(self, data, name):
        return data.startswith(b"TELEGRAM")

    def read(self, data):
        text, blocks = "", []
        for line in data.decode().split(" STOP"):
            start = len(text)
            text += line.strip() + "\\n"
            blocks.append(Paragraph(Span(start, len(text) - 1)))
        return Document(text, blocks)


calls = []


def reading(letter):
    calls.append(letter)
    return []


def questions(letters, folder):
    """Writes the number of questions of each letter."""
    folder.mkdir(exist_ok=True)
    lines = [f"{letter.source.name} {len(letter.questions)}\\n" for letter in letters]
    (folder / "questions.txt").write_text("".join(lines))


def kind():
    from importlib.resources import files

    return files("telegrams_kinds") / "potholes.yaml"


telegram = Telegram()
'''
KIND = """
kind: potholes
about: [potholes]
fields:
  road: {type: text}
  filled: {type: count, required: true}
patterns:
  - "filled {filled} potholes on {road}"
"""
POINTS = """
[foiparse.readers]
telegram = telegrams:telegram
[foiparse.readings]
nothing = telegrams:reading
broken = telegrams:missing
[foiparse.records]
potholes = telegrams:kind
[foiparse.writers]
questions = telegrams:questions
missing = no_such_package:writer
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "telegrams.py").write_text(PACKAGE, encoding="utf-8")
    info = tmp_path / "telegrams-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: telegrams\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    (tmp_path / "telegrams_kinds").mkdir()
    (tmp_path / "telegrams_kinds" / "potholes.yaml").write_text(KIND, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    plugins.cache_clear()
    registered.cache_clear()
    yield
    plugins.cache_clear()
    registered.cache_clear()
    sys.modules.pop("telegrams", None)


@pytest.mark.usefixtures("package")
def test_a_package_adds_a_reader() -> None:
    letter = foiparse.parse(b"TELEGRAM STOP 1. How many? STOP None.", name="x.tel")
    assert (letter.source.reader, letter.source.media_type) == ("telegram", "application/x-telegram")
    assert letter.text == "TELEGRAM\n1. How many?\nNone.\n"


@pytest.mark.usefixtures("package")
def test_a_package_adds_a_reading() -> None:
    foiparse.parse(b"1. How many?\nNone.\n")
    import telegrams  # type: ignore[import-not-found]

    assert telegrams.calls


@pytest.mark.usefixtures("package")
def test_a_broken_plug_in_is_left_out_and_named(caplog: pytest.LogCaptureFixture) -> None:
    assert list(plugins(READINGS)) == ["nothing"]
    assert "broken" in caplog.text
    assert list(plugins(READERS)) == ["telegram"]


REPLY = b"Our ref: FOI 1\n\n1. How many potholes were filled?\n\nWe filled 40 potholes on Mill Lane.\n\n2. How many are left?\n\nNone.\n"


@pytest.mark.usefixtures("package")
def test_a_package_adds_a_kind_of_record() -> None:
    letter = foiparse.parse(REPLY, name="reply.txt")
    rows = letter.records["potholes"]
    assert [(row["road"], row["filled"], row["question"]) for row in rows] == [("Mill Lane", 40, "1")]


@pytest.mark.usefixtures("package")
def test_a_package_adds_a_format(tmp_path: Path) -> None:
    reply, out = tmp_path / "reply.txt", tmp_path / "out"
    reply.write_bytes(REPLY)
    assert CliRunner().invoke(app, ["parse", str(reply), "-o", str(out), "--format", "questions"]).exit_code == 0
    assert (out / "questions.txt").read_text() == "reply.txt 2\n"


@pytest.mark.usefixtures("package")
def test_a_format_that_no_package_gives_names_those_there_are(tmp_path: Path) -> None:
    reply = tmp_path / "reply.txt"
    reply.write_bytes(REPLY)
    result = CliRunner().invoke(app, ["parse", str(reply), "-o", str(tmp_path / "out"), "--format", "missing"])
    assert result.exit_code == 2 and "questions" in result.output


def test_where_no_package_names_us_none_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "other-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text("[console_scripts]\nfoiparse = other:main\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "missing")])
    assert not any(may_add(folder) for folder in sys.path)
    (tmp_path / "packed.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    assert may_add(str(tmp_path / "packed.zip"))
    (info / "entry_points.txt").write_text("[foiparse.readers]\nother = other:reader\n", encoding="utf-8")
    assert may_add(str(tmp_path))
