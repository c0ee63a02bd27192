"""What a page is made of: words, lines, and the blocks that lines and cells become. Points, from the top left corner as shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from foiparse.document import Layer, Style
from foiparse.read.pdf.rulings import Rulings


class Tag(NamedTuple):
    """What a tagged PDF says of a word: the number of its paragraph on the page, its heading level, whether in a header cell."""

    block: int
    heading: int | None = None
    header: bool = False


@dataclass(slots=True, eq=False)
class Word:
    """A word with its box, its baseline and its look. `glued` says that no space stands before it."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    style: Style
    size: float
    at: int = -1
    glued: bool = False
    tag: Tag | None = None


class LinkBox(NamedTuple):
    """A link's box on the page and its target."""

    x0: float
    top: float
    x1: float
    bottom: float
    url: str


@dataclass(slots=True, eq=False)
class Line:
    """Words on one baseline, left to right. `margin` is the right edge that the line could have reached, `left` the column's
    left edge, `style` the one look of all words or None.
    """

    words: list[Word]
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    margin: float = 0.0
    left: float = 0.0
    text: str = ""
    style: Style | None = None


@dataclass(slots=True, eq=False)
class Para:
    """Lines that make one paragraph."""

    lines: list[Line]
    page: int
    layer: Layer = "body"
    heading: int | None = None
    end_page: int = 0

    @property
    def top(self) -> float:
        """Upper edge of the first line."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """Lower edge of the last line."""
        return self.lines[-1].bottom


@dataclass(slots=True, eq=False)
class TableCell:
    """A cell: where it stands in its table, its box, and the paragraphs in it."""

    row: int
    col: int
    rowspan: int
    colspan: int
    x0: float
    top: float
    x1: float
    bottom: float
    paras: list[Para] = field(default_factory=list)
    page: int = 0
    header: bool = False
    filled: bool = False


@dataclass(slots=True, eq=False)
class Table:
    """A table on a page, or on several after joining: `edges` are the x of its column borders, `heights` the y of its row
    borders, and `end` is its lower edge on the last page that it reaches.
    """

    cells: list[TableCell]
    rows: int
    cols: int
    edges: list[float]
    x0: float
    top: float
    x1: float
    bottom: float
    page: int
    source: str = "ruled"
    header_rows: int = 0
    heights: list[float] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    end: float = 0.0


Item = Para | Table


@dataclass(slots=True, eq=False)
class Page:
    """A page as read: its size, its words, its items in reading order once they are built, and where its tables stand."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    stray: list[Word] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    rulings: Rulings | None = None
    links: list[LinkBox] = field(default_factory=list)
    trouble: str | None = None
    tagged: bool = False


def line_of(words: list[Word]) -> Line:
    """A line of words that are in order already."""
    first = words[0]
    if len(words) == 1:
        return Line(
            words, first.x0, first.top, first.x1, first.bottom, first.base, first.size, text=first.text, style=first.style
        )
    top, bottom, right, biggest, style = first.top, first.bottom, first.x1, first, first.style
    uniform, glued = True, False
    for word in words:
        if word.style is not style:
            uniform = False
        if word.top < top:
            top = word.top
        if word.bottom > bottom:
            bottom = word.bottom
        if word.x1 > right:
            right = word.x1
        if word.glued:
            glued = True
    if not uniform:
        biggest = max(words, key=lambda w: w.size * len(w.text))
    text = " ".join([w.text for w in words])
    if glued:
        text = first.text + "".join([w.text if w.glued else " " + w.text for w in words[1:]])
    return Line(words, first.x0, top, right, bottom, biggest.base, biggest.size, text=text, style=style if uniform else None)
