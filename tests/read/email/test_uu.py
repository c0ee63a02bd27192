"""Uuencoded files in the body: what decodes is taken out, what does not stays text."""

from __future__ import annotations

import binascii

import pytest

from foiparse.read.email.uu import take_out

LINE = binascii.b2a_uu(b"Four vans.").decode().rstrip("\n")


def test_a_whole_file_is_taken_out() -> None:
    text, files = take_out(f"Dear Applicant\nbegin 644 vans.txt\n{LINE}\n`\nend\nYours")
    assert text == "Dear Applicant\nYours"
    assert [(f.name, f.data) for f in files] == [("vans.txt", b"Four vans.")]


def test_a_line_padded_wrongly_is_still_read() -> None:
    text, files = take_out(f"begin 644 vans.txt\n{LINE}!!\n\n`\nend")
    assert text == "" and [f.data for f in files] == [b"Four vans."]


LEFT = {
    "words after begin": "We begin 644 things\nand end",
    "no end": f"begin 644 vans.txt\n{LINE}\n",
    "lower case lines": "begin 644 vans.txt\nthis is a sentence\nend",
    "no beginning": f"{LINE}\nend",
}


@pytest.mark.parametrize("shape", LEFT)
def test_the_rest_stays_text(shape: str) -> None:
    assert take_out(LEFT[shape]) == (LEFT[shape], [])
