"""LibreOffice as the second way: a stand-in program plays it here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from foiparse.errors import FoiparseError
from foiparse.read.legacy.office import SETTING, through
from tests.read.made import word97

SCRIPT = """#!/bin/sh
for last; do :; done
printf converted > "${last%.*}.docx"
"""


def refuse(data: bytes) -> bytes:
    raise FoiparseError("malformed", "damaged")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "soffice"
    path.write_text(SCRIPT)
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")


def test_it_helps_where_our_reader_fails(stand_in: None) -> None:
    assert through(b"x", ".doc", refuse) == b"converted"


def test_it_is_left_alone_where_our_reader_succeeds(stand_in: None) -> None:
    assert through(b"x", ".doc", lambda data: b"own") == b"own"


def test_it_may_go_first(stand_in: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "always")
    assert through(b"x", ".doc", lambda data: b"own") == b"converted"


def test_it_may_be_forbidden(stand_in: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "never")
    with pytest.raises(FoiparseError, match="LibreOffice"):
        through(b"x", ".doc", refuse)


def test_a_password_is_not_its_business(stand_in: None) -> None:
    def locked(data: bytes) -> bytes:
        raise FoiparseError("encrypted", "password")

    with pytest.raises(FoiparseError, match="password"):
        through(word97("a\r"), ".doc", locked)
