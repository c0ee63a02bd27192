"""Draws what the reader saw on a page: words, lines, cells and blocks over the page itself."""

from __future__ import annotations

from typing import Any

from foiparse.document import Block, Document, Grid
from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.pdf.layout import lay_out
from foiparse.read.pdf.pages import read_pages
from foiparse.read.pdf.parts import Page, Table
from foiparse.read.pdf.source import opened

SCALE = 2.0  # pixels a point: 144 dots an inch
COLOURS = {"word": "#9AC7F5", "line": "#2F7D32", "cell": "#E07A00", "block": "#C2185B", "furniture": "#8A8A8A"}


def draw_page(data: bytes, number: int) -> Any:
    """A picture (PIL) of page `number` (from 1): words blue, lines green, cells orange, blocks red, furniture grey.

    Raises `FoiparseError` "missing" where the PDF has no such page, "missing_extra" where Pillow is not installed.
    """
    try:
        from PIL import ImageDraw
    except ImportError:
        raise FoiparseError("missing_extra", "drawing needs Pillow: pip install pillow") from None
    with opened(data) as source:
        if not 1 <= number <= len(source):
            raise FoiparseError("missing", f"the PDF has pages 1 to {len(source)}")
        pages, _ = read_pages(source, data, Builder())
        page = pages[number - 1]
        shown = source[number - 1]
        turn = 0 if (shown.get_width() > shown.get_height()) == (page.width > page.height) else 90
        picture = shown.render(scale=SCALE, rotation=turn).to_pil().convert("RGB")
        lay_out(pages)
        _draw(ImageDraw.Draw(picture), page)
    return picture


def _draw(pen: Any, page: Page) -> None:
    for word in page.words:
        _box(pen, (word.x0, word.top, word.x1, word.bottom), "word", 1)
    for item in page.items:
        if isinstance(item, Table):
            for cell in item.cells:
                _box(pen, (cell.x0, cell.top, cell.x1, cell.bottom), "cell", 2)
            _box(pen, (item.x0 - 2, item.top - 2, item.x1 + 2, item.bottom + 2), "block", 2)
            continue
        for line in item.lines:
            _box(pen, (line.x0, line.top, line.x1, line.bottom), "line", 1)
        sides = [(line.x0, line.top, line.x1, line.bottom) for line in item.lines]
        whole = (min(s[0] for s in sides) - 2, min(s[1] for s in sides), max(s[2] for s in sides) + 2, max(s[3] for s in sides))
        _box(pen, whole, "block" if item.layer == "body" else "furniture", 2)


def _box(pen: Any, sides: tuple[float, float, float, float], kind: str, width: int) -> None:
    x0, top, x1, bottom = (v * SCALE for v in sides)
    pen.rectangle((x0, top, max(x0, x1), max(top, bottom)), outline=COLOURS[kind], width=width)


def outline(document: Document, page: int) -> list[str]:
    """The blocks of a page in reading order, a line each, as `foiparse debug` prints them."""
    return [_told(document, block) for block in document.blocks if block.place.page == page]


def _told(document: Document, block: Block) -> str:
    start = " ".join(document.text[block.span.start : block.span.end].split())[:70]
    if isinstance(block, Grid):
        return f"table {block.rows}x{block.cols} {block.source} header {block.header_rows}: {start}"
    style = "".join(letter for letter, on in zip("BIU", block.style[:3], strict=False) if on)
    return f"{block.layer} x{block.indent:.0f} {style}{' #' + block.style.colour if block.style.colour else ''}: {start}"
