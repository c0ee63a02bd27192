"""Word 97-2003 letters (.doc) → Document, by [MS-DOC] on olefile, without Word or LibreOffice."""

from __future__ import annotations

import struct

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.legacy import office
from foiparse.read.legacy.word97.binary import Word97
from foiparse.read.legacy.word97.body import Converter
from foiparse.read.legacy.word97.lists import numbering
from foiparse.read.legacy.word97.styles import Styles


def to_docx(data: bytes) -> bytes:
    """The .doc as the bytes of a .docx. Raises `FoiparseError` "malformed", "encrypted", "unsupported_type" (Word 6 and 95)."""
    try:
        file = Word97(data)
        if file.old:
            raise FoiparseError("unsupported_type", "the file is of Word 6 or 95: open it in Word and save it as .docx")
        styles = Styles(file)
        converter = Converter(file, styles)
        converter.package.numbering = numbering(file, styles)
        return converter.convert().data()
    except (struct.error, IndexError, ValueError, OSError, KeyError, MemoryError) as error:
        raise FoiparseError("malformed", f"the Word file is damaged ({error}): open it in Word and save it as .docx") from None


def read_doc(data: bytes) -> Document:
    """Read a Word 97-2003 letter."""
    return office.read_converted(data, ".doc", to_docx)
