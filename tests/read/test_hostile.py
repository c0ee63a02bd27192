"""Hostile and odd files, made in code: each gives a letter or a code, never a fault of ours."""

from __future__ import annotations

import io
import zipfile

import pytest

import foiparse
from foiparse.read import read
from foiparse.read.limits import Limits, use
from tests.read.bundle.test_bundle import MBOX
from tests.read.email.test_eml import mail
from tests.read.email.test_outlook import msg, winmail
from tests.read.legacy.test_odt import odt
from tests.read.legacy.test_rtf import HEAD
from tests.read.made import word97
from tests.read.sheets.test_sheets import data, workbook

LINES = [
    "Dear Person",
    "1. How many staff work in payroll?",
    "We employ four.",
    "2. What did they cost?",
    "We do not hold that.",
] * 8


def docx(**parts: str) -> bytes:
    """A Word letter, with parts put in or replaced by name ("word/document.xml" as word__document)."""
    import docx as word

    buffer = io.BytesIO()
    document = word.Document()
    for line in LINES:
        document.add_paragraph(line)
    document.save(buffer)
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        changed = {k.replace("__", "/") + ".xml": v for k, v in parts.items()}
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
    return out.getvalue()


def letters() -> dict[str, bytes]:
    """A good letter in every format that we read without extras."""
    text = "\n".join(LINES)
    return {
        "a.docx": docx(),
        "a.doc": word97("\r".join(LINES) + "\r"),
        "a.rtf": (HEAD + "\\par ".join(LINES) + "}").encode(),
        "a.odt": odt("".join(f"<text:p>{line}</text:p>" for line in LINES)),
        "a.html": ("<html><body>" + "".join(f"<p>{line}</p>" for line in LINES)).encode(),
        "a.eml": mail(text),
        "a.msg": msg(text),
        "winmail.dat": winmail(text.encode()),
        "a.txt": text.encode(),
        "a.csv": b"Team,Staff\n" + b"IT,4\n" * 100,
        "a.xlsx": workbook(data(["Team", "Staff"], *[["IT", "4"]] * 9)),
    }


GOOD = letters()
CODES = {"malformed", "no_text", "unsupported_type", "encrypted", "too_large", "bomb", None}


@pytest.mark.parametrize("name", GOOD)
def test_every_format_gives_a_letter(name: str) -> None:
    letter = foiparse.attempt(GOOD[name], name=name)
    assert (letter.result.state, letter.result.code) == ("ok", None)
    assert letter.source.media_type not in ("", "application/octet-stream")
    assert letter.kind == "annex" or "How many staff work in payroll?" in letter.text


@pytest.mark.parametrize("name", GOOD)
def test_cut_off_at_every_tenth(name: str) -> None:
    for tenth in range(10):
        letter = foiparse.attempt(GOOD[name][: len(GOOD[name]) * tenth // 10], name=name)
        assert letter.result.code in CODES, (tenth, letter.result)
        assert letter.result.code is None or letter.result.message


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("other", ["a.pdf", "a", "letter.docx", "x.csv"])
def test_names_that_lie_change_nothing(name: str, other: str) -> None:
    if name not in ("a.csv", "a.eml", "a.txt"):
        assert read(GOOD[name], other).origin.reader == read(GOOD[name], name).origin.reader


ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("a.docx", docx(word__document=f"{ENTITY}<x>&e;</x>")),
        ("a.xlsx", GOOD["a.xlsx"]),
        ("a.odt", odt("<text:p>x</text:p>", styles=f"{ENTITY}<x>&e;</x>")),
    ],
    ids=["docx", "xlsx", "odt"],
)
def test_entities_are_refused(name: str, bad: bytes) -> None:
    if name == "a.xlsx":
        bad = _swapped(bad, "xl/sharedStrings.xml", f"{ENTITY}<sst>&e;</sst>".encode())
    assert foiparse.attempt(bad, name=name).result.code == "malformed"


def _swapped(archive: bytes, member: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == member else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "member"), [("a.xlsx", "xl/worksheets/s1.xml"), ("a.odt", "content.xml"), ("a.docx", "word/document.xml")]
)
def test_bombs_are_not_inflated(name: str, member: str) -> None:
    bomb = _swapped(GOOD[name], member, b"<x>" + b" " * 80_000_000 + b"</x>")
    assert foiparse.attempt(bomb, name=name).result.code in ("bomb", "too_large")


@pytest.mark.parametrize(
    ("name", "member", "element"),
    [("a.odt", "content.xml", "x"), ("a.docx", "word/document.xml", "x"), ("a.xlsx", "xl/workbook.xml", "x")],
)
def test_depth_has_a_code(name: str, member: str, element: str) -> None:
    deep = _swapped(GOOD[name], member, f"<{element}>".encode() * 5000 + f"</{element}>".encode() * 5000)
    assert foiparse.attempt(deep, name=name).result.code in ("too_large", "malformed")


def test_a_long_annex_is_partial_and_says_so() -> None:
    with use(Limits(cells_per_table=20)):
        letter = foiparse.attempt(GOOD["a.csv"], name="a.csv")
    assert (letter.result.state, letter.result.code, letter.needs_review) == ("partial", "too_large", True)
    assert len(letter.tables[0].cells) == 10


def test_styles_that_inherit_from_themselves_have_an_end() -> None:
    from foiparse.read.legacy.word97.styles import Styles

    styles = Styles.__new__(Styles)
    styles._raw, styles._known, styles.fonts = {0: (1, 1, 0, [b"\0\0", b""]), 1: (1, 0, 0, [b"\0\0", b""])}, {}, []
    assert styles.of(0)[0].heading is None


def test_a_mailbox_is_told_from_a_mail() -> None:
    assert foiparse.attempt(MBOX, name="a.eml").result.code == "unsupported_type"
