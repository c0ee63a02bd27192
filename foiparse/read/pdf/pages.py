"""Reads every page of an open PDF into words."""

from __future__ import annotations

from typing import Any

from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.limits import check
from foiparse.read.pdf.annotations import read_annotations
from foiparse.read.pdf.cells import find_cells
from foiparse.read.pdf.marks import drop_struck, mark_underlines
from foiparse.read.pdf.parts import Page
from foiparse.read.pdf.row_rules import find_ruled_rows
from foiparse.read.pdf.rulings import read_rulings
from foiparse.read.pdf.seen import see
from foiparse.read.pdf.source import page_of
from foiparse.read.pdf.tables import make_tables, mark_filled
from foiparse.read.pdf.tags import tag_words
from foiparse.read.pdf.usable import verdict
from foiparse.read.pdf.words import read_words

LETTER = (612.0, 792.0)  # US letter in points, for a page that says nothing of itself


def read_pages(source: Any, data: bytes, builder: Builder) -> tuple[list[Page], list[int]]:
    """The pages of an open PDF, and the numbers of those that were read by OCR.

    A page that cannot be read is flagged and left empty; so is a scan, and one of garbled text, where OCR is not installed.
    """
    check("pages", len(source), "pages")
    pages = []
    for index in range(len(source)):
        try:
            with page_of(source, index) as (page, textpage):
                pages.append(_read(source, page, textpage, index + 1))
            if drop_struck(pages[-1]):
                builder.flag("struck_text")
        except FoiparseError:
            builder.flag("page_unreadable")
            pages.append(Page(index + 1, *LETTER))
    return pages, _mend(pages, data, builder)


def _read(source: Any, page: Any, textpage: Any, number: int) -> Page:
    words, stray, frame, starts, objects = read_words(page, textpage)
    over = read_annotations(source, page, frame.place)
    made = Page(number, frame.width, frame.height, words + over.words, stray=stray, links=over.links)
    made.rulings = read_rulings(page, frame, set(objects))
    made.trouble = verdict(made, textpage, starts)
    ruled = find_cells(made.rulings)
    ruled += find_ruled_rows(made.rulings.horizontal, made.words, ruled)
    made.tables = make_tables(sorted(ruled, key=lambda group: (group[0].top, group[0].x0)), made)
    mark_filled(made.tables, made.rulings.fills)
    mark_underlines(made)
    tag_words(made, page, starts, objects)
    return made


def _mend(pages: list[Page], data: bytes, builder: Builder) -> list[int]:
    """Reads the pages without usable text by OCR."""
    blind = [page for page in pages if page.trouble]
    if not blind:
        return []
    for page in blind:
        page.words, page.stray = [], []
    seen = see(data, blind)
    for page in blind:
        if not page.words and page.trouble:
            builder.flag(page.trouble)
    if seen:
        builder.flag("ocr")
    return seen or []
