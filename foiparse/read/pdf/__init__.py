"""PDF letters → Document: words with boxes → lines → paragraphs and tables → one flow without page furniture.

PDFium is not thread-safe: call from one thread at a time, or from several processes.
"""

from __future__ import annotations

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.pdf.emit import emit, vocabulary_of
from foiparse.read.pdf.flow import flow
from foiparse.read.pdf.layout import lay_out
from foiparse.read.pdf.pages import read_pages
from foiparse.read.pdf.source import opened


def read_pdf(data: bytes) -> Document:
    """Read a PDF letter. Raises `FoiparseError` "encrypted", "malformed", "too_large" or "no_text"."""
    builder = Builder()
    with opened(data) as source:
        pages = read_pages(source, builder)
        lines = lay_out(pages)
        emit(flow(pages), builder, vocabulary_of(lines))
        count = len(source)
    if not builder.at:
        raise FoiparseError("no_text", "the PDF has no text layer: it is a scan; install foiparse[ocr] to read it")
    document = builder.document()
    document.origin.media_type = "application/pdf"
    document.origin.pages = count
    return document
