"""Rich text letters (.rtf) → Document, by a walk of our own that keeps tables, notes, text boxes and looks."""

from __future__ import annotations

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.legacy import office
from foiparse.read.legacy.rtf.reader import Reader


def to_docx(data: bytes) -> bytes:
    """The rich text as the bytes of a .docx. Raises `FoiparseError` "malformed", "too_large"."""
    return _reader(data).package.data()


def read_rtf(data: bytes) -> Document:
    """Read a rich text letter; one whose groups do not end is flagged "cut_off"."""
    document = office.read_converted(data, ".rtf", to_docx)
    if not _whole(data):
        document.flags.append("cut_off")
    return document


def _reader(data: bytes) -> Reader:
    start = data.find(b"{\\rt", 0, 1024)
    if start < 0:
        raise FoiparseError("malformed", "the file is no rich text: ask for it again")
    reader = Reader()
    reader.read(data[start:])
    return reader


def _whole(data: bytes) -> bool:
    """Whether the file ends as it should: Word writes the last brace and perhaps a line end or zeros."""
    return data.rstrip(b"\0\r\n \t").endswith(b"}")
