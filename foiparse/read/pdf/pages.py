"""Reads every page of an open PDF into words."""

from __future__ import annotations

from typing import Any

from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.pdf.cells import find_cells
from foiparse.read.pdf.parts import Page
from foiparse.read.pdf.rulings import read_rulings
from foiparse.read.pdf.source import page_of
from foiparse.read.pdf.tables import make_tables, mark_filled
from foiparse.read.pdf.words import read_words

LETTER = (612.0, 792.0)  # US letter in points, for a page that says nothing of itself


def read_pages(source: Any, builder: Builder) -> list[Page]:
    """The pages of an open PDF. A page that cannot be read is flagged and left empty."""
    pages = []
    for index in range(len(source)):
        try:
            with page_of(source, index) as (page, textpage):
                pages.append(_read(page, textpage, index + 1))
        except FoiparseError:
            builder.flag("page_unreadable")
            pages.append(Page(index + 1, *LETTER))
    return pages


def _read(page: Any, textpage: Any, number: int) -> Page:
    words, stray, frame = read_words(page, textpage)
    made = Page(number, frame.width, frame.height, words, stray=stray)
    made.rulings = read_rulings(page, frame.place, frame.width, frame.height)
    made.tables = make_tables(find_cells(made.rulings), made)
    mark_filled(made.tables, made.rulings.fills)
    return made
