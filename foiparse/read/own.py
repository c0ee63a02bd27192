"""What foiparse wrote itself: its outputs are no letters, and none is read as one.

A folder of outputs given where letters are meant would otherwise come back as letters without an authority.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from foiparse.late import late
from foiparse.read.sniff import SQLITE_MAGIC

HEAD = 1024  # bytes in which each of these says what it is

# A letter, several in an array, a line of several; what describes the CSV files; a correction.
_JSON = late(
    r'\s*(?:\[\s*)?\{\s*"(?:schema_version":\s*"1",\s*"source":|profile":\s*"tabular-data-package",\s*"name":\s*"foiparse"|'
    r'sha256":\s*"[0-9a-f]{64}",\s*"op":)'
)
# The headings of our CSV files from their first column on: those of letters, then those of comparisons.
_CSV = late(
    r"letter,(?:authority,reference,re|provision,name,role|table,question,caption|question,[^\n]*\bstart,end\r?\n|"
    r"authority,(?:questions?|label)\b)|question,text,value_type\b"
)
_PAGE = '<meta name="generator" content="foiparse'
_SHEET = late(r'<sheet name="([^"]*)"')
_TABLES, _COMPARED = ["letters", "questions", "citations", "tables"], {"Matrix", "Refusals", "Unaligned"}


def is_own(kind: str, data: bytes) -> bool:
    """Whether `data`, which `sniff` takes for `kind`, is an output of foiparse."""
    if kind in ("text", "csv", "html"):
        head = data[:HEAD].decode("utf-8", "replace").removeprefix("\ufeff")
        return _PAGE in head if kind == "html" else (_JSON.match(head) or _CSV.match(head)) is not None
    if kind == "unknown":
        return data.startswith(SQLITE_MAGIC) and data[68:72] == b"foip"  # its application id
    return kind == "xlsx" and _workbook(data)


def _workbook(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open("xl/workbook.xml") as book:
            names = _SHEET.findall(book.read(1 << 16).decode("utf-8", "replace"))
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return False  # its reader says what is wrong with it
    return names[: len(_TABLES)] == _TABLES or set(names) >= _COMPARED
