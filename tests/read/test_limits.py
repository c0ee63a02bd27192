"""Caps on what a file may ask: bombs, depth, entities."""

from __future__ import annotations

import io
import zipfile

import pytest

from foiparse.errors import FoiparseError
from foiparse.read import read
from foiparse.read.limits import Limits, ZipReader, check, current, nested, parse_xml, use


def zipped(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def code_of(action) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(FoiparseError) as caught:
        action()
    return caught.value.code


def test_a_bomb_is_stopped_while_it_inflates() -> None:
    archive = ZipReader(zipped(("a.xml", b"\0" * 20_000_000)))
    assert code_of(lambda: archive.read("a.xml")) == "bomb"
    assert archive.inflated < 12_000_000


def test_small_members_may_inflate_far() -> None:
    assert len(ZipReader(zipped(("a.bmp", b"\0" * 5_000_000))).read("a.bmp")) == 5_000_000


def test_total_size_counts_over_members() -> None:
    with use(Limits(inflated_bytes=1000)):
        archive = ZipReader(zipped(("a", b"x" * 600), ("b", b"y" * 600)))
        archive.read("a")
        assert code_of(lambda: archive.read("b")) == "too_large"


def test_members_are_counted() -> None:
    with use(Limits(members=2)):
        assert code_of(lambda: ZipReader(zipped(*[(str(i), b"") for i in range(3)]))) == "too_large"


def test_a_flipped_byte_is_malformed_not_a_crash() -> None:
    data = bytearray(zipped(("a.xml", bytes(range(256)) * 40)))
    data[60] ^= 0xFF
    assert code_of(lambda: ZipReader(bytes(data)).read("a.xml")) == "malformed"


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "malformed"),
        (b"<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>", "malformed"),
        ("<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a [<!ENTITY x 'y'>]><a/>".encode("utf-16"), "malformed"),
        (b"<a>" * 101 + b"</a>" * 101, "too_large"),
        (b"<a>" * 5000 + b"</a>" * 5000, "too_large"),
        (b"<a><b></a>", "malformed"),
        (b"", "malformed"),
    ],
    ids=["entity from a file", "entities of entities", "doctype in UTF-16", "deep", "very deep", "unclosed", "empty"],
)
def test_hostile_xml(xml: bytes, code: str) -> None:
    assert code_of(lambda: parse_xml(xml)) == code


def test_honest_xml_is_parsed() -> None:
    assert parse_xml(b"<a>" * 99 + b"x" + b"</a>" * 99).tag == "a"


def test_limits_hold_inside_the_block_only() -> None:
    with use(Limits(pages=3)):
        assert current().pages == 3
        assert code_of(lambda: check("pages", 4)) == "too_large"
    check("pages", 4)


def test_files_in_files_have_an_end() -> None:
    def dive() -> None:
        with nested():
            dive()

    assert code_of(dive) == "too_large"


def test_an_input_past_the_size_limit_is_not_read() -> None:
    with use(Limits(file_bytes=10)):
        assert code_of(lambda: read(b"Dear Sir, your request", "a.txt")) == "too_large"


PLAIN = [("a.txt", "1. How many?\n"), ("a.md", "# How many?\n"), ("a.txt", "How many caf\u00e9s? ")]


@pytest.mark.parametrize(("name", "text"), PLAIN)
def test_a_text_past_the_limit_is_refused_before_it_is_read(name: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foiparse.read.text._Reader.run", lambda _: pytest.fail("it was read"))
    with use(Limits(text_chars=1_000)), pytest.raises(FoiparseError, match="text_chars=1,000") as told:
        read((text * 100).encode(), name)
    assert told.value.code == "too_large"
