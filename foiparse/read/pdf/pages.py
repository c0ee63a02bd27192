"""Reads every page of an open PDF into words."""

from __future__ import annotations

from typing import Any

from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.pdf.parts import Page
from foiparse.read.pdf.source import page_of
from foiparse.read.pdf.words import read_words


def read_pages(source: Any, builder: Builder) -> list[Page]:
    """The pages of an open PDF. A page that cannot be read is flagged and left empty."""
    pages = []
    for index in range(len(source)):
        try:
            with page_of(source, index) as (page, textpage):
                words, stray, width, height = read_words(page, textpage)
        except FoiparseError:
            builder.flag("page_unreadable")
            words, stray, width, height = [], [], 612.0, 792.0
        pages.append(Page(index + 1, width, height, words, stray=stray))
    return pages
