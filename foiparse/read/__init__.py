"""Bytes → Document: find out what a file is by its content, and read it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from foiparse.document import Document, Origin
from foiparse.errors import FoiparseError
from foiparse.plugins import READERS as READER_PLUGINS
from foiparse.plugins import plugins
from foiparse.read.limits import check
from foiparse.read.own import is_own
from foiparse.read.sniff import sniff, unsupported

# kind → (module, function, media type). A reader is imported when its kind turns up: no letter pays for another's libraries.
READERS: dict[str, tuple[str, str, str]] = {
    "docx": ("docx", "read_docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "html": ("html", "read_html", "text/html"),
    "eml": ("email", "read_eml", "message/rfc822"),
    "msg": ("email", "read_msg", "application/vnd.ms-outlook"),
    "tnef": ("email", "read_tnef", "application/ms-tnef"),
    "xlsx": ("sheets", "read_xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "xls": ("sheets", "read_calamine", "application/vnd.ms-excel"),
    "ods": ("sheets", "read_calamine", "application/vnd.oasis.opendocument.spreadsheet"),
    "csv": ("sheets", "read_csv", "text/csv"),
    "odt": ("legacy.odt", "read_odt", "application/vnd.oasis.opendocument.text"),
    "rtf": ("legacy.rtf", "read_rtf", "application/rtf"),
    "doc": ("legacy.word97", "read_doc", "application/msword"),
    "pdf": ("pdf", "read_pdf", "application/pdf"),
    "text": ("text", "read_text", "text/plain"),
}


def read(source: str | Path | bytes, name: str | None = None) -> Document:
    """Read a path or bytes into a Document. Raises `FoiparseError` where there is nothing to read."""
    data, name = load(source, name)
    check("file_bytes", len(data), "bytes")
    if not data.strip(b"\0 \t\r\n"):
        raise FoiparseError("no_text", f"{name or 'input'} is empty: ask for the file again")
    kind, media_type, reader = _choose(data, name)
    document = reader(data)
    check("text_chars", len(document.text), "characters")
    if not document.text.strip() and not document.attachments:
        raise FoiparseError("no_text", f"{name or 'the file'} holds no words (pictures only, or nothing): ask for its text")
    origin = document.origin
    document.origin = Origin(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=origin.media_type or media_type,
        bytes=len(data),
        pages=origin.pages,
        reader=kind,
        ocr_pages=origin.ocr_pages,
    )
    return document


def load(source: str | Path | bytes, name: str | None = None) -> tuple[bytes, str]:
    """The bytes and the name of an input. Raises `FoiparseError` "missing" for what is not a readable file."""
    if isinstance(source, bytes):
        return source, name or ""
    path = Path(source)
    try:
        check("file_bytes", path.stat().st_size, "bytes")
        return path.read_bytes(), name or path.name
    except IsADirectoryError:
        raise FoiparseError("missing", f"{path} is a folder: name the files in it, or use `foiparse run`") from None
    except OSError as error:
        raise FoiparseError("missing", f"cannot read {path}: {error.strerror or error}") from None


def _choose(data: bytes, name: str) -> tuple[str, str, Callable[[bytes], Document]]:
    """Kind, media type and reader of a file: a plug-in that claims it, or the built-in reader of what it is."""
    for plugin, added in plugins(READER_PLUGINS).items():
        if added.claims(data, name):
            return plugin, added.media_type, added.read
    kind = sniff(data, name)
    if is_own(kind, data):
        again = "name the letters themselves (`foiparse compare`, `report` and `review` take parsed ones)"
        raise FoiparseError("unsupported_type", f"{name or 'the file'} is an output of foiparse and no letter: {again}")
    reader = _reader(kind, data, name)
    return kind, READERS[kind][2], reader


def _reader(kind: str, data: bytes, name: str) -> Callable[[bytes], Document]:
    if kind not in READERS:
        raise unsupported(kind, data, name)
    module, function, _ = READERS[kind]
    reader: Callable[[bytes], Document] = getattr(import_module(f"foiparse.read.{module}"), function)
    return reader
