"""Bytes → Document: find out what a file is by its content, and read it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from foiparse.document import Document, Origin
from foiparse.errors import FoiparseError
from foiparse.read.sniff import sniff

MEDIA_TYPES = {"text": "text/plain"}


def read(source: str | Path | bytes, name: str | None = None) -> Document:
    """Read a path or bytes into a Document. Raises `FoiparseError` where there is nothing to read."""
    data, name = load(source, name)
    if not data.strip(b"\0 \t\r\n"):
        raise FoiparseError("no_text", f"{name or 'input'} is empty: ask for the file again")
    kind = sniff(data, name)
    document = _reader(kind)(data)
    origin = document.origin
    document.origin = Origin(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=origin.media_type or MEDIA_TYPES.get(kind, "application/octet-stream"),
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
        return path.read_bytes(), name or path.name
    except IsADirectoryError:
        raise FoiparseError("missing", f"{path} is a folder: name the files in it, or use `foiparse run`") from None
    except OSError as error:
        raise FoiparseError("missing", f"cannot read {path}: {error.strerror or error}") from None


def _reader(kind: str) -> Callable[[bytes], Document]:
    """The reader of a kind, imported only when it is needed: no letter pays for another's libraries."""
    if kind == "docx":
        from foiparse.read.docx import read_docx

        return read_docx
    if kind == "pdf":
        from foiparse.read.pdf import read_pdf

        return read_pdf
    if kind == "text":
        from foiparse.read.text import read_text

        return read_text
    raise FoiparseError("unsupported_type", f"no reader for {kind} yet")
