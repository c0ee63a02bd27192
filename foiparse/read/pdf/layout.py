"""Words of all pages → items of all pages: lines, furniture, margins, paragraphs."""

from __future__ import annotations

from collections import defaultdict

from foiparse.document import Layer
from foiparse.read.pdf.furniture import find_furniture, furniture_paras
from foiparse.read.pdf.lines import lines_of
from foiparse.read.pdf.paragraphs import build, measure
from foiparse.read.pdf.parts import Line, Page, Para, line_of

LONG = 0.42  # of the page width: a line this long shows where the right margin is
ENOUGH = 3  # long lines that a page needs to show its own margin
PROSE = 5  # words a line in a narrow column that is set as running text


def lay_out(pages: list[Page]) -> list[list[Line]]:
    """Fills `items` of every page; gives the lines of each page."""
    stretches = [lines_of(page.words) for page in pages]
    lines = [[line for stretch in page for line in stretch] for page in stretches]
    layers = find_furniture(pages, lines)
    body = [_body(page, layers[n]) for n, page in enumerate(stretches)]
    _set_margins(pages, body)
    known = measure([s for page in body for s in page])
    for n, page in enumerate(pages):
        page.items.extend(furniture_paras(page, lines[n], layers[n], "page_header"))
        page.items.extend(_strays(page))
        for stretch in body[n]:
            page.items.extend(build(stretch, page.number, known))
        page.items.extend(furniture_paras(page, lines[n], layers[n], "page_footer"))
    return lines


def _body(stretches: list[list[Line]], layers: dict[int, Layer]) -> list[list[Line]]:
    kept = [[line for line in stretch if id(line) not in layers] for stretch in stretches]
    return [stretch for stretch in kept if stretch]


def _strays(page: Page) -> list[Para]:
    """Turned words (watermarks, notes up the side): one paragraph outside the flow."""
    return [Para([line_of(page.stray)], page.number, "page_header")] if page.stray else []


def _set_margins(pages: list[Page], body: list[list[list[Line]]]) -> None:
    """Gives each line the left and right edge that running text has there."""
    shown = [_margin(page, [line for s in body[n] for line in s]) for n, page in enumerate(pages)]
    known = [m for m in shown if m is not None]
    for n, page in enumerate(pages):
        left = min((line.x0 for s in body[n] for line in s), default=0.0)
        ends = [line.x1 for s in body[n] for line in s if line.x1 - line.x0 > LONG * page.width]
        margin = shown[n] or (max(known) if known else max(ends) if len(ends) > 1 else page.width - left)
        for stretch in body[n]:
            edge = _column_margin(stretch, margin)
            own = _edge_margins(page, stretch)
            for line in stretch:
                line.margin, line.left = min(edge, own.get(round(line.x0), edge)), left


def _margin(page: Page, lines: list[Line]) -> float | None:
    """The right margin of a page: where its long lines end, but for one that sticks out."""
    ends = sorted((line.x1 for line in lines if line.x1 - line.x0 > LONG * page.width), reverse=True)
    if len(ends) < ENOUGH:
        return None
    return ends[1] if len(ends) > ENOUGH + 1 else ends[0]


def _edge_margins(page: Page, lines: list[Line]) -> dict[int, float]:
    """The right margin of the lines that share a left edge, where enough of them are long: indented text may be set narrower."""
    ends: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        if line.x1 - line.x0 > LONG * page.width:
            ends[round(line.x0)].append(line.x1)
    return {x: max(seen) for x, seen in ends.items() if len(seen) > ENOUGH}


def _column_margin(stretch: list[Line], margin: float) -> float:
    """The right edge of a column: the page's, or its own where it is narrow and set as running text."""
    own = max(line.x1 for line in stretch)
    words = sum(len(line.words) for line in stretch) / len(stretch)
    return own if own < margin - 4 * stretch[0].size and words >= PROSE and len(stretch) > ENOUGH else margin
