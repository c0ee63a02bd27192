"""Underlines and what is struck through: thin edges that run just below the words of a line, or through their middle."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import attrgetter

from foiparse.document import Style
from foiparse.read.pdf.parts import Page, Word
from foiparse.read.pdf.rulings import Edge

ABOVE, BELOW = 0.02, 0.28  # of the type size: between these below the baseline stands an underline
FEW = 4  # edges for which all words are looked through, since sorting them takes longer
COVER = 0.7  # share of a word that the edge must run under
STRIKES = (0.16, 0.42)  # of the type size above the baseline: where Word, LibreOffice and browsers strike words through
OVER = 0.5  # of the type size: a stroke sticks out of its words no further; rules and borders go on


def mark_underlines(page: Page) -> None:
    """Gives underlined words their style. Borders of tables underline nothing."""
    if page.rulings is None or not page.rulings.horizontal or not page.words:
        return
    edges = [edge for edge in page.rulings.horizontal if not _borders(page, edge)]
    if not edges:
        return
    words = page.words
    deepest = max([w.size for w in words]) * BELOW
    if len(edges) > FEW:
        words = sorted(words, key=attrgetter("base"))
        bases = [w.base for w in words]
    for edge in edges:
        low, high = edge.at - deepest, edge.at + 1
        if len(edges) > FEW:
            near = words[bisect_left(bases, low) : bisect_left(bases, high)]
        else:
            near = [w for w in words if low <= w.base < high]
        for word in near:
            depth = (edge.at - word.base) / word.size
            shared = min(edge.hi, word.x1) - max(edge.lo, word.x0)
            if ABOVE <= depth <= BELOW and shared >= COVER * (word.x1 - word.x0):
                word.style = _underlined(word.style)


def drop_struck(page: Page) -> bool:
    """Takes away the words that are struck through; whether there were any."""
    if page.rulings is None or not page.rulings.horizontal or not page.words:
        return False
    words = sorted(page.words, key=attrgetter("base"))
    bases = [w.base for w in words]
    deepest = max([w.size for w in words]) * STRIKES[1]
    gone: set[int] = set()
    for edge in page.rulings.horizontal:
        near = words[bisect_left(bases, edge.at) : bisect_right(bases, edge.at + deepest)]
        struck = [w for w in near if _strikes(edge, w)]
        slack = OVER * max([w.size for w in struck], default=0.0)
        if struck and min(w.x0 for w in struck) - slack <= edge.lo and edge.hi <= max(w.x1 for w in struck) + slack:
            gone.update(map(id, struck))
    if gone:
        page.words = [w for w in page.words if id(w) not in gone]
    return bool(gone)


def _strikes(edge: Edge, word: Word) -> bool:
    low, high = STRIKES
    shared = min(edge.hi, word.x1) - max(edge.lo, word.x0)
    return low * word.size <= word.base - edge.at <= high * word.size and shared >= COVER * (word.x1 - word.x0)


def _borders(page: Page, edge: Edge) -> bool:
    for table in page.tables:
        if table.x0 - 2 <= edge.lo and edge.hi <= table.x1 + 2:
            near = bisect_right(table.heights, edge.at - 1)
            if near < len(table.heights) and table.heights[near] < edge.at + 1:
                return True
    return False


@lru_cache(maxsize=1024)
def _underlined(style: Style) -> Style:
    return style._replace(underline=True)
