"""Opens a PDF and says plainly why where it cannot be opened."""

from __future__ import annotations

import ctypes as c
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2 as pdf
import pypdfium2.raw as pdfium

from foiparse.errors import FoiparseError

SHORT = c.create_string_buffer(1024)  # holds what a file says of itself, but for the rare long keywords
PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The PDF as a pypdfium2 document, closed at the end. Raises `FoiparseError` "encrypted" or "malformed"."""
    document = _open(data)
    try:
        if len(document) == 0:
            raise FoiparseError("malformed", "the PDF has no pages: ask for the file again")
        yield document
    finally:
        document.close()


def _open(data: bytes) -> Any:
    try:
        return pdf.PdfDocument(data)
    except pdf.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD_ERROR or "password" in str(error).lower():
            raise FoiparseError("encrypted", "the PDF asks for a password: ask for a copy without one") from None
        raise FoiparseError("malformed", "the PDF is damaged beyond repair: ask for the file again") from None


@contextmanager
def page_of(document: Any, index: int) -> Iterator[tuple[Any, Any]]:
    """Raw handles of a page and its text, closed at the end. Raises `FoiparseError` "malformed" where the page is not there."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise FoiparseError("malformed", f"page {index + 1} of the PDF cannot be read")
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        yield page, textpage
    finally:
        pdfium.FPDFText_ClosePage(textpage)
        pdfium.FPDF_ClosePage(page)


def metadata(document: Any) -> dict[str, str]:
    """What the file says of itself, with lower-case keys: title, author, subject, keywords, creator, producer, dates."""
    found = {}
    for key in document.METADATA_KEYS:
        length = pdfium.FPDF_GetMetaText(document, key.encode(), SHORT, len(SHORT))
        value = (
            SHORT.raw[: max(0, length - 2)].decode("utf-16-le", "replace")
            if length <= len(SHORT)
            else document.get_metadata_value(key)
        )
        if value := value.strip():
            found[key.lower()] = value
    return found
