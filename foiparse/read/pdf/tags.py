"""The structure tree of a tagged PDF: which words make one paragraph, which are headings, list items, header cells.

Word and its like write their paragraphs there, exactly; running headers and footers stand outside the tree. Other programs
tag line by line or by guess, so `sane` asks the lines first.
"""

from __future__ import annotations

import ctypes as c
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise, repeat
from typing import Any

from foiparse.late import late
from foiparse.read.pdf import native
from foiparse.read.pdf.parts import Line, Page, Tag

DEEPEST, MOST = 60, 20_000  # levels and elements of a page's tree that are walked
PARAGRAPHS = frozenset(("P", "LI", "Caption", "Note", "BlockQuote", "TOCI"))
ARTEFACT = Tag(-1)  # drawn outside all marks: a running header or footer; text that the tree merely lacks has no tag
HEADING = late(r"^H([1-6])?$")
SOME, TABULAR = 7, 0.75  # every so many words are asked whether they stand in a table; the share that makes a page of tables
COVERED = 0.6  # share of a document's words that the tree must know to be asked at all
BROKEN = 0.08  # share of the paragraph ends that may fall inside a sentence before the tags are put aside
FEW_BROKEN = 2
UNFINISHED = late(r"[a-z,]$")


@dataclass(slots=True)
class Walk:
    """One page's tree on its way into a table of marks. Where it stands is said as it will be said of the words there."""

    tags: dict[int, Tag] = field(default_factory=dict)
    blocks: int = 0
    left: int = MOST

    def fresh(self, place: Tag, heading: int | None = None) -> Tag:
        """The place in a new paragraph."""
        self.blocks += 1
        return Tag(self.blocks, heading, place.header)

    def element(self, element: native.Pointer, place: Tag, depth: int = 0) -> None:
        """Walks one element and what it holds."""
        self.left -= 1
        if depth > DEEPEST or self.left < 0:
            return
        kind = _kind(element)
        heading = HEADING.match(kind) if kind[:1] == "H" else None
        if heading:
            place = self.fresh(place, int(heading[1] or 1))
        elif kind in ("TH", "TD"):
            place = self.fresh(Tag(0, None, kind == "TH"))
        elif kind in PARAGRAPHS:
            place = self.fresh(place)
        self._children(element, place, depth, kind == "LI" or kind == "LBody")

    def _children(self, element: native.Pointer, place: Tag, depth: int, item: bool) -> None:
        first = True
        indices = range(min(native.count_children(element), MOST))
        for index, handle in enumerate(map(native.get_child, repeat(element), indices)):
            if not handle:
                mark = native.child_mark(element, index)
                if mark >= 0:
                    self.tags[mark] = place
                continue
            child = native.pointer(handle)
            if item and first and _kind(child) == "P":
                first = False
                self._children(child, place, depth + 1, False)  # the item's first paragraph goes on its label's line
            else:
                self.element(child, place, depth + 1)


_NAME: Any = c.create_string_buffer(64)
_AT, _SIZE = c.byref(_NAME), c.c_ulong(64)


def _kind(element: native.Pointer) -> str:
    length = native.element_type(element, _AT, _SIZE)
    return _letters(_NAME[: max(0, min(length, 64) - 2)])


@lru_cache(maxsize=256)
def _letters(name: bytes) -> str:
    return name[::2].decode("latin-1")  # names of types are plain letters, two bytes each


def read_tags(page: Any) -> dict[int, Tag]:
    """The tag of each mark (MCID) on a page; none where the PDF is not tagged."""
    root = native.page_tree(native.handle(page))
    if not root:
        return {}
    walk, tree = Walk(), native.pointer(root)
    try:
        for index in range(min(native.count_roots(tree), MOST)):
            child = native.get_root(tree, index)
            if child:
                walk.element(native.pointer(child), Tag(0))
    finally:
        native.close_tree(tree)
    return walk.tags


def tag_words(page: Page, handle: Any, starts: list[int], objects: list[int]) -> None:
    """Gives the page's words their tags; `objects` are the text objects of the words that start at `starts`."""
    tags = {} if _all_table(page) else read_tags(handle)
    if not tags:
        return
    page.tagged = True
    known: dict[int, Tag | None] = {0: ARTEFACT}
    things = list({*objects} - {0})
    for thing, mark in zip(things, map(native.mark_id, map(native.pointer, things)), strict=True):
        known[thing] = ARTEFACT if mark < 0 else tags.get(mark)
    tag_at = dict(zip(starts, map(known.__getitem__, objects), strict=True))
    for word in page.words:
        word.tag = tag_at.get(word.at)  # none for words of a form's fields


def _all_table(page: Page) -> bool:
    """Whether ruled tables hold nearly all words: their rulings say all, and such trees take longer to load than the text."""
    some = page.words[::SOME] if page.tables else []
    inside: set[int] = set()
    for t in page.tables:
        x0, top, x1, bottom = t.x0, t.top, t.x1, t.bottom
        inside.update([n for n, w in enumerate(some) if top <= w.base <= bottom and x0 <= w.x0 <= x1])
    return len(inside) > TABULAR * len(some)


def settle(pages: list[Page], stretches: list[list[Line]]) -> bool:
    """Takes the tags away again where they are few or cut sentences; says whether they stay."""
    words = [w for page in pages if page.tagged for w in page.words]
    tags = [w.tag for w in words]
    drawn = len(tags) - sum([tag is ARTEFACT for tag in tags])
    known = drawn - tags.count(None)
    if not known:
        return False
    if known >= COVERED * drawn and _sane(stretches):
        return True
    for word in words:
        word.tag = None
    return False


def _sane(stretches: list[list[Line]]) -> bool:
    """Whether the tree's paragraphs end where sentences do."""
    ends = broken = 0
    for lines in stretches:
        for above, line in pairwise(lines):
            one, two = above.words[-1].tag, line.words[0].tag
            if one is not None and two is not None and one.block != two.block:
                ends += 1
                broken += bool(UNFINISHED.search(above.text)) and line.text[:1].islower()
    return broken <= max(FEW_BROKEN, BROKEN * ends)
