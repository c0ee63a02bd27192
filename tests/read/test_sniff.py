"""What a file is, told by its content."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import foiparse
from foiparse.errors import FoiparseError
from foiparse.read import read
from foiparse.read.sniff import sniff, unsupported


def packed(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return buffer.getvalue()


MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: FOI 1\r\nMIME-Version: 1.0\r\n\r\nDear all\r\n"
CASES = [
    ("pdf with junk before it", b"\r\njunk\n%PDF-1.7\n", "letter.txt", "pdf"),
    ("docx by its members", packed(**{"[Content_Types].xml": "", "word__document2.xml": ""}), "a.zip", "docx"),
    ("xlsx renamed to docx", packed(**{"[Content_Types].xml": "", "xl__workbook.xml": ""}), "a.docx", "xlsx"),
    ("odt", packed(mimetype="application/vnd.oasis.opendocument.text", content_dot_xml=""), "a", "odt"),
    ("ods", packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "a", "ods"),
    ("a zip of letters", packed(letter_dot_docx="x"), "a.docx", "zip"),
    ("a zip cut off", packed(letter_dot_docx="x")[:40], "a.docx", "damaged"),
    ("rtf named .doc", b"{\\rtf1\\ansi Dear Sir}", "a.doc", "rtf"),
    ("html", b"<!DOCTYPE html><html><body>x", "a.doc", "html"),
    ("html after a comment", b"\xef\xbb\xbf<!-- saved --><html>", "a", "html"),
    ("Word's HTML in UTF-16", "<html xmlns:o='urn'><body>x".encode("utf-16"), "a.doc", "html"),
    ("UTF-16 without a mark", "Dear Sir, I write about your request".encode("utf-16-le"), "a.txt", "text"),
    ("mail", MAIL, "a.txt", "eml"),
    ("mail that is a page alone", MAIL.replace(b"Dear all", b"<html><body>Dear all</body></html>"), "a.txt", "eml"),
    ("a page under typed words", b"Saved page\n<html><body>x", "a", "html"),
    ("one mbox message is mail", b"From x@example.org Fri May 29 18:21:28 2015\n" + MAIL, "a", "eml"),
    ("mbox", (b"From x@example.org Fri May 29 18:21:28 2015\n" + MAIL + b"\n") * 2, "a", "mbox"),
    ("typed headers are text", b"From: Anytown Council\nTo: A Person\nSubject: FOI\n\nDear Person\n", "a.txt", "text"),
    ("typed headers in an .eml", b"From: Anytown Council\nTo: A Person\nSubject: FOI\n\nDear Person\n", "a.eml", "eml"),
    ("csv", b"Team,Headcount\nPayroll,4\nLegal,6\n", "a.csv", "csv"),
    ("csv only by name", b"Team,Headcount\nPayroll,4\nLegal,6\n", "a.txt", "text"),
    ("prose named csv", b"Dear Sir,\nwe hold nothing.\n\nYours\n", "a.csv", "text"),
    ("winmail.dat", b"\x78\x9f\x3e\x22\x00\x00", "winmail.dat", "tnef"),
    ("OLE cut off", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "a.doc", "damaged"),
    ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\2\3\4\5\6", "letter.pdf", "unknown"),
    ("plain text", b"Dear Sir\n", "a.pdf", "text"),
]


@pytest.mark.parametrize(("data", "name", "kind"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_kinds(data: bytes, name: str, kind: str) -> None:
    assert sniff(data, name) == kind


def test_a_renamed_picture_says_what_it_is() -> None:
    letter = foiparse.attempt(CASES[-2][1], name="letter.pdf")
    assert letter.result.code == "unsupported_type"
    assert "png" in (letter.result.message or "").lower()


@pytest.mark.parametrize(("kind", "code"), [("encrypted", "encrypted"), ("damaged", "malformed"), ("pptx", "unsupported_type")])
def test_codes_of_what_no_reader_takes(kind: str, code: str) -> None:
    assert unsupported(kind, b"PK", "x").code == code


def test_a_folder_and_a_missing_file_are_told_apart_from_letters(tmp_path) -> None:
    for path in (tmp_path, tmp_path / "none.pdf"):
        with pytest.raises(FoiparseError) as caught:
            read(path)
        assert caught.value.code == "missing"


@given(st.binary(max_size=300))
def test_any_bytes_have_a_kind(data: bytes) -> None:
    assert isinstance(sniff(data, "x.csv"), str)
