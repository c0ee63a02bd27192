"""The whole way, from bytes to Letter."""

from __future__ import annotations

import pytest

import foiparse
from foiparse import pipeline


def test_text_is_kept_whole() -> None:
    letter = foiparse.parse(b"Dear Sir\n\n1. How many?\nNone.\n", name="letter.txt")
    assert "How many?" in letter.text
    assert letter.result.state == "ok"


def test_an_empty_file_is_a_failed_letter() -> None:
    letter = foiparse.attempt(b"", name="empty.txt")
    assert (letter.result.state, letter.result.code) == ("failed", "no_text")


FAULTS = [(RecursionError(), "malformed"), (MemoryError(), "memory"), (KeyError("secret words of a letter"), "internal")]


@pytest.mark.parametrize(("fault", "code"), FAULTS)
def test_a_fault_is_a_record_and_never_quotes_the_letter(monkeypatch: pytest.MonkeyPatch, fault: Exception, code: str) -> None:
    def _fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(pipeline, "read", _fail)
    letter = foiparse.attempt("somewhere/reply.docx")
    assert (letter.result.state, letter.result.code, letter.source.name) == ("failed", code, "reply.docx")
    assert "secret" not in str(letter.result.message)
