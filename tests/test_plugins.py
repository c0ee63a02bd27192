"""Extending: a package with an entry point adds a reader, a reading, a record kind or a writer in a few lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import foiparse
from foiparse.plugins import READERS, READINGS, plugins

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


telegram = Telegram()
'''
POINTS = """
[foiparse.readers]
telegram = telegrams:telegram
[foiparse.readings]
nothing = telegrams:reading
broken = telegrams:missing
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "telegrams.py").write_text(PACKAGE, encoding="utf-8")
    info = tmp_path / "telegrams-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: telegrams\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    plugins.cache_clear()
    yield
    plugins.cache_clear()
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
