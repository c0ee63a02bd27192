"""Rich text letters (.rtf) → Document, by a walk of our own that keeps tables, notes, text boxes and looks."""

from __future__ import annotations

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.late import late
from foiparse.read.legacy import office
from foiparse.read.legacy.rtf.reader import Reader

_ESCAPED = late(rb"\\[{}\\]")


def to_docx(data: bytes) -> bytes:
    """The rich text as the bytes of a .docx. Raises `FoiparseError` "malformed", "too_large"."""
    start = data.find(b"{\\rt", 0, 1024)
    if start < 0:
        raise FoiparseError("malformed", "the file is no rich text: ask for it again")
    return Reader().read(data[start:]).data()


def read_rtf(data: bytes) -> Document:
    """Read a rich text letter; one whose groups do not end is flagged "cut_off"."""
    document = office.read_converted(data, ".rtf", to_docx)
    if not _whole(data):
        document.flags.append("cut_off")
    return document


def _whole(data: bytes) -> bool:
    """Whether every group that begins ends."""
    braces = _ESCAPED.sub(b"", data)
    return braces.count(b"{") <= braces.count(b"}")
