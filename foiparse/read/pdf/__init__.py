"""PDF letters → Document: words with boxes → lines → paragraphs and tables → one flow without page furniture.

PDFium is not thread-safe: call from one thread at a time, or from several processes.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.pdf.annotations import read_attachments
from foiparse.read.pdf.emit import Emitter, printed_links, vocabulary_of
from foiparse.read.pdf.flow import flow
from foiparse.read.pdf.layout import lay_out, linked_words
from foiparse.read.pdf.pages import read_pages
from foiparse.read.pdf.source import metadata, opened


def read_pdf(data: bytes) -> Document:
    """Read a PDF letter. Raises `FoiparseError` "encrypted", "malformed", "too_large" or "no_text"."""
    with _uncollected():
        return _read(data)


def _read(data: bytes) -> Document:
    builder = Builder()
    with opened(data) as source:
        pages, seen = read_pages(source, data, builder)
        lines = lay_out(pages)
        Emitter(builder, vocabulary_of(lines), linked_words(pages)).emit(flow(pages))
        attachments, meta, count = read_attachments(source), metadata(source), len(source)
    if not builder.at and not attachments:
        raise FoiparseError("no_text", _why(builder.flags))
    document = builder.document()
    document.links = sorted(document.links + printed_links(document.text, document.links))
    document.attachments, document.meta = attachments, meta
    document.origin.pages, document.origin.ocr_pages = count, seen
    return document


@contextmanager
def _uncollected() -> Iterator[None]:
    """No collection of cycles while a file is read: it makes hundreds of thousands of objects and no cycle, and on a long
    annex the collector takes a third of the time.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _why(flags: list[str]) -> str:
    if "garbled_text" in flags:
        return "the PDF's text layer is garbled: install foiparse[ocr] to read it by sight"
    if "ocr" in flags:
        return "nothing could be read on the PDF's pages, by sight either"
    return "the PDF has no text layer, it is a scan: install foiparse[ocr] to read it by sight"
