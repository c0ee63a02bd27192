"""Pages without usable text: their lines by optical character recognition, as words for the same way through."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from statistics import median
from typing import Any

from foiparse.document import Style
from foiparse.errors import FoiparseError
from foiparse.read.pdf.cells import find_cells
from foiparse.read.pdf.parts import Page, Word
from foiparse.read.pdf.rulings import Edge, Rulings
from foiparse.read.pdf.tables import make_tables

TYPE, DROP = 0.78, 0.22  # of a line's box: the type size, and how far the baseline stands above the lower edge
EVEN = 0.5  # boxes wander by this share of the usual height where the type is the same


def see(data: bytes, pages: Sequence[Page]) -> list[int] | None:
    """Fills the pages with the words that are seen on them; gives their numbers, None where the extra is not installed."""
    try:
        scans = import_module("foiparse.read.ocr").scan_pages(data, [page.number for page in pages])
    except FoiparseError as error:
        if error.code != "missing_extra":
            raise
        return None
    except ImportError:
        return None
    for page in pages:
        if page.number in scans:
            _fill(page, scans[page.number])
    return [page.number for page in pages if page.words]


def _fill(page: Page, scan: Any) -> None:
    page.width, page.height = scan.width, scan.height
    page.words = _words(scan.lines)
    page.rulings = Rulings()
    for x0, top, x1, bottom in scan.rulings:
        if x1 - x0 >= bottom - top:
            page.rulings.horizontal.append(Edge((top + bottom) / 2, x0, x1))
        else:
            page.rulings.vertical.append(Edge((x0 + x1) / 2, top, bottom))
    page.tables = make_tables(find_cells(page.rulings), page)


def _words(lines: Sequence[Any]) -> list[Word]:
    """Each line's words, its box shared out among them by their lengths."""
    if not lines:
        return []
    usual = median(line.box.bottom - line.box.top for line in lines)
    found = []
    for line in lines:
        x0, top, x1, bottom = line.box
        height = bottom - top
        if abs(height - usual) < EVEN * usual:
            height = usual
        style = Style(size=round(height * TYPE, 1))
        step = (x1 - x0) / max(1, len(line.text))
        at = 0
        for text in line.text.split():
            at = line.text.index(text, at)
            left = x0 + at * step
            at += len(text)
            found.append(Word(text, left, top, x0 + at * step, bottom, bottom - DROP * height, style, height * TYPE))
    return found
