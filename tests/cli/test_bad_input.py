"""Hostile and broken inputs through the command line: one coded record each, the others read, no traceback."""

from __future__ import annotations

import io
import json
import random
import zipfile
import zlib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foiparse.cli import app

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "files"
WORD = (SAMPLES / "wexcombe-systems.docx").read_bytes()
SCANLINES = b"".join(b"\0" + random.Random(row).randbytes(192) for row in range(64))
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x40\x08\x02\0\0\0\x25\x0b\xe6\x89\0\0\x30\x40IDAT" + zlib.compress(
    SCANLINES
)
# The head of a compound file whose directory holds the stream that an encrypted Word file is kept in.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


def changed(member: str, content: bytes) -> bytes:
    """The sample Word letter with one member replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == member else old.read(name))
    return out.getvalue()


def with_doctype() -> bytes:
    with zipfile.ZipFile(io.BytesIO(WORD)) as packed:
        xml = packed.read("word/document.xml")
    return changed("word/document.xml", DOCTYPE + xml.split(b"?>", 1)[1])


BOMB = b"made where it is used"


def bomb() -> bytes:
    return changed("word/document.xml", b"<w:document>" + b" " * 200_000_000)


BAD: dict[str, tuple[bytes, set[str]]] = {
    "empty.docx": (b"", {"no_text"}),
    "zeros.docx": (b"\0" * 5000, {"no_text"}),
    "blank.txt": (b" \r\n\t\n", {"no_text"}),
    "picture.docx": (PNG, {"unsupported_type"}),
    "picture.pdf": (PNG, {"unsupported_type"}),
    "program.txt": (b"MZ\x90\0\x03\0\0\0" + bytes(range(256)) * 20, {"unsupported_type"}),
    "compound.doc": (OLE, {"malformed", "unsupported_type"}),
    "cut-early.docx": (WORD[:60], {"malformed"}),
    "doctype.docx": (with_doctype(), {"malformed"}),
    "no-xml.docx": (changed("word/document.xml", b"<w:document"), {"malformed"}),
    "bomb.docx": (BOMB, {"bomb", "too_large", "malformed"}),
    "no-page.pdf": (b"%PDF-1.7\n%%EOF\n", {"malformed", "no_text"}),
}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, dict[str, object]], str, int]:
    folder, out = tmp_path_factory.mktemp("in"), tmp_path_factory.mktemp("out")
    (folder / "good.docx").write_bytes(WORD)
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(bomb() if data is BOMB else data)
    result = CliRunner().invoke(app, ["parse", *map(str, sorted(folder.iterdir())), "-o", str(out)])
    read = [json.loads(p.read_text(encoding="utf-8")) for p in out.iterdir()]
    return {r["source"]["name"]: r for r in read}, result.stderr, result.exit_code


@pytest.mark.parametrize("name", BAD)
def test_each_has_its_code(records: tuple[dict[str, dict[str, dict[str, str]]], str, int], name: str) -> None:
    result = records[0][name]["result"]
    assert result["state"] == "failed" and result["code"] in BAD[name][1], result
    assert result["message"] and "\n" not in result["message"]


def test_the_others_are_read_and_every_failure_is_one_line(
    records: tuple[dict[str, dict[str, dict[str, str]]], str, int],
) -> None:
    read, stderr, status = records
    assert read["good.docx"]["result"]["state"] == "ok" and read["good.docx"]["questions"]
    assert status == 1 and "Traceback" not in stderr and stderr.count("\n") == len(BAD)


def test_a_letter_cut_off_is_read_up_to_the_cut_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "cut.docx").write_bytes(WORD[: len(WORD) // 2])
    result = CliRunner().invoke(app, ["parse", str(tmp_path / "cut.docx")])
    letter = json.loads(result.stdout)
    assert result.exit_code == 0 and letter["needs_review"]
    assert (letter["result"]["state"], letter["result"]["code"]) == ("partial", "malformed")


def test_a_letter_without_a_question_is_a_flagged_letter(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The office is closed on Monday for the bank holiday.\n\nKind regards\n")
    result = CliRunner().invoke(app, ["parse", str(tmp_path / "note.txt")])
    letter = json.loads(result.stdout)
    assert result.exit_code == 0 and letter["result"]["state"] == "ok" and "no_questions" in letter["flags"]
