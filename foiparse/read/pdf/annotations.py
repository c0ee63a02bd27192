"""What lies over a page: links, form fields with their values, text typed on top; and the files inside the PDF."""

from __future__ import annotations

import ctypes as c
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from foiparse.document import Attachment, Style
from foiparse.read.limits import current
from foiparse.read.pdf.parts import LinkBox, Word

MOST_ANNOTATIONS = 2_000  # a page of more is not a letter's
FIELD_SIZE = 10.0  # points: type size taken for the text of a field
LETTER_WIDTH = 0.5  # of the type size: a letter's mean width, to lay a field's value out in words
TICKED, UNTICKED = "☒", "☐"
TICKS = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
WRITTEN = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)


class Overlay(NamedTuple):
    """What lies over one page."""

    links: list[LinkBox]
    words: list[Word]


def read_annotations(source: Any, page: Any, place: Any) -> Overlay:
    """Links and the words of fields and typed notes on a page."""
    over = Overlay([], [])
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS)):
        annot = pdfium.FPDFPage_GetAnnot(page, index)
        if not annot:
            continue
        try:
            _read_one(source, annot, place, over)
        finally:
            pdfium.FPDFPage_CloseAnnot(annot)
    return over


def _read_one(source: Any, annot: Any, place: Any, over: Overlay) -> None:
    kind = pdfium.FPDFAnnot_GetSubtype(annot)
    if kind not in (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT):
        return
    box = _box(annot, place)
    if box is None or pdfium.FPDFAnnot_GetFlags(annot) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
        return
    if kind == pdfium.FPDF_ANNOT_LINK:
        url = _url(source, annot)
        if url:
            over.links.append(LinkBox(*box, url))
    elif kind == pdfium.FPDF_ANNOT_FREETEXT:
        over.words.extend(_laid_out(_string(annot, b"Contents"), box))
    else:
        over.words.extend(_laid_out(_field(source, annot), box))


def _box(annot: Any, place: Any) -> tuple[float, float, float, float] | None:
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annot, rect):
        return None
    ax, ay = place(rect.left, rect.bottom)
    bx, by = place(rect.right, rect.top)
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _url(source: Any, annot: Any) -> str:
    action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annot))
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(source, action, None, 0)
    buffer = c.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(source, action, buffer, length)
    return buffer.raw[: max(0, length - 1)].decode("utf-8", "replace").strip()


def _string(annot: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annot, key, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annot, key, buffer, length)
    return _wide(buffer, length)


def _wide(buffer: Any, length: int) -> str:
    return bytes(buffer)[: max(0, length - 2)].decode("utf-16-le", "replace")


def _field(source: Any, annot: Any) -> str:
    """A field's value: its text, or a ticked or empty box."""
    if source.formenv is None:
        source.init_forms()
    form = source.formenv
    if form is None:
        return ""
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annot)
    if kind in TICKS:
        return UNTICKED if _string(annot, b"AS") in ("", "Off") else TICKED
    if kind not in WRITTEN:
        return ""
    length = pdfium.FPDFAnnot_GetFormFieldValue(form, annot, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetFormFieldValue(form, annot, buffer, length)
    return _wide(buffer, length)


def _laid_out(text: str, box: tuple[float, float, float, float]) -> list[Word]:
    """A field's value as words inside its box, wrapped at its right edge."""
    x0, top, x1, bottom = box
    size = min(FIELD_SIZE, max(4.0, bottom - top))
    style = Style(size=round(size, 1))
    found: list[Word] = []
    base = top + size if bottom - top > 2 * size else (top + bottom) / 2 + 0.35 * size
    for line in text.splitlines():
        x = x0
        for word in line.split():
            wide = len(word) * LETTER_WIDTH * size
            if x > x0 and x + wide > x1:
                x, base = x0, base + 1.2 * size
            found.append(Word(word, x, base - 0.8 * size, x + wide, base + 0.2 * size, base, style, size))
            x += wide + 0.3 * size
        base += 1.2 * size
    return found


def read_attachments(source: Any) -> list[Attachment]:
    """The files embedded in the PDF, as many as the limits allow."""
    found = []
    for index in range(min(source.count_attachments(), current().attachments)):
        attached = source.get_attachment(index)
        try:
            found.append(Attachment(attached.get_name(), bytes(attached.get_data())))
        except RuntimeError:  # PdfiumError: an entry without its stream
            continue
    return found
