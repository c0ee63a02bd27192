"""The whole way, from bytes to Letter."""

from __future__ import annotations

import foiparse


def test_text_is_kept_whole() -> None:
    letter = foiparse.parse(b"Dear Sir\n\n1. How many?\nNone.\n", name="letter.txt")
    assert "How many?" in letter.text
    assert letter.result.state == "ok"


def test_an_empty_file_is_a_failed_letter() -> None:
    letter = foiparse.attempt(b"", name="empty.txt")
    assert (letter.result.state, letter.result.code) == ("failed", "no_text")
