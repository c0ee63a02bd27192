"""Plain text letters (.txt, .md, saved e-mail text) → Document."""

from __future__ import annotations

import itertools

from foiparse.document import PLAIN, Document, Layer, Link, Origin, Paragraph, Run, Span, Style
from foiparse.late import late
from foiparse.read.build import Builder
from foiparse.read.text import columns, slashed, spaced, stacked
from foiparse.read.text.cells import Found, header_rows
from foiparse.read.text.decode import decode
from foiparse.read.text.markdown import Marked, is_markdown, unmark
from foiparse.read.text.wrap import runs_on, width

DETECTORS = (*stacked.DETECTORS[:2], *slashed.DETECTORS, *columns.DETECTORS, *spaced.DETECTORS, *stacked.DETECTORS[2:])
_QUOTED = late(r"(?:\s{0,3}>\s?)+")
# Left edge in points: a character of a fixed-width face at ten points, and a tab of eight.
SPACE_POINTS, TAB_POINTS = 6.0, 48.0
# A line of a file that has no line ends is cut by nothing before; detectors look at no line longer than this.
MAX_LINE = 20_000
# A heading or two may stand over a table without a blank line between; a run of lines is looked through this often at most.
MAX_TRIES = 4


def read_text(data: bytes) -> Document:
    """Read a text letter: paragraphs rejoined where lines were hard-wrapped, flattened tables as grids."""
    builder = Builder()
    text = decode(data, builder, capped=True)
    _Reader(builder, text).run()
    document = builder.document()
    document.origin = Origin(media_type="text/markdown" if is_markdown(text) else "text/plain")
    return document


class _Reader:
    def __init__(self, builder: Builder, text: str) -> None:
        self.builder = builder
        self.lines = text.split("\n")
        self.markdown = is_markdown(text)
        self.looked = [(0, 0)] * len(DETECTORS)  # for each detector: how far it looked in vain, and how often
        self.width = width([_QUOTED.sub("", line) for line in self.lines])

    def run(self) -> None:
        """Write every line, table or joined paragraph in order."""
        at = 0
        while at < len(self.lines):
            if not self.lines[at].strip("\t ") and not self.lines[at].startswith("\t"):
                self.builder.blank()
                at += 1
                continue
            found = self._table(at)
            if found is None:
                at = self._paragraph(at)
            else:
                self._grid(found)
                at = found.end

    def _table(self, at: int) -> Found | None:
        if len(self.lines[at]) > MAX_LINE:
            return None
        for index, detect in enumerate(DETECTORS):
            end, tries = self.looked[index]
            if at < end and tries >= MAX_TRIES:
                continue
            found = detect(self.lines, at)
            if found.rows:
                return found
            self.looked[index] = (found.end, tries + 1) if found.end == end else (found.end, 1)
        return None

    def _grid(self, found: Found) -> None:
        if found.guessed:
            self.builder.flag("table_cells_guessed")
        rows = [[unmark(c).text for c in row] for row in found.rows] if self.markdown else found.rows
        self.builder.grid(rows, source="flattened", header_rows=header_rows(rows))

    def _paragraph(self, at: int) -> int:
        """Write the paragraph that starts at a line; gives the line after it."""
        layer, line = self._quote(self.lines[at])
        end = at + 1
        joined = [line.strip()]
        while self.width and end < len(self.lines):
            following_layer, following = self._quote(self.lines[end])
            if following_layer != layer or not runs_on(line, following, self.width):
                break
            joined.append(following.strip())
            line = following
            end += 1
        text = " ".join(joined).strip()
        if text:
            self._write(text, self.lines[at], layer)
        else:
            self.builder.blank()
        return end

    @staticmethod
    def _quote(line: str) -> tuple[Layer, str]:
        mark = _QUOTED.match(line)
        return ("quoted", line[mark.end() :]) if mark else ("body", line)

    def _write(self, text: str, raw: str, layer: Layer) -> None:
        lead = raw[: len(raw) - len(raw.lstrip())]
        indent = SPACE_POINTS * (len(lead) - lead.count("\t")) + TAB_POINTS * lead.count("\t")
        if not self.markdown:
            self.builder.paragraph(text, layer=layer, indent=indent)
            return
        marked = unmark(text)
        block = self.builder.paragraph(marked.text, layer=layer, indent=indent, heading=marked.heading)
        _paint(block, marked)
        for start, end, url in marked.links:
            at = block.span.start
            self.builder.links.append(Link(Span(at + start, at + end), url))


def _paint(block: Paragraph, marked: Marked) -> None:
    """The look that a line's marks gave it: of the whole line, or of its runs."""
    cuts = sorted({0, len(marked.text), *(p for pair in (*marked.bold, *marked.italic) for p in pair)})
    runs: list[Run] = []
    for start, end in itertools.pairwise(cuts):
        bold = any(a <= start and end <= b for a, b in marked.bold)
        italic = any(a <= start and end <= b for a, b in marked.italic)
        style = Style(bold=bold, italic=italic) if bold or italic else PLAIN
        runs.append(Run(Span(block.span.start + start, block.span.start + end), style))
    if runs:
        block.style = max(runs, key=lambda r: r.span.end - r.span.start).style
        block.runs = tuple(runs) if len(runs) > 1 else ()
