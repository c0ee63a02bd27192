"""Writes a paragraph's pieces as lines: white space collapsed, a break parts lines, looks as runs, links at their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from foiparse.document import Block, Link, Paragraph, Run, Span, Style
from foiparse.late import late
from foiparse.read.build import Builder

_SPACES = late(r"[ \t\r\n\f]+")
_INVISIBLE = dict.fromkeys([0x00, 0xFEFF, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x00AD])
BREAK = "\v"


class Piece(NamedTuple):
    """Words of one look; `url` is where they lead. A break is a piece of `BREAK`."""

    text: str
    style: Style
    url: str | None = None


def collapse(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces as a browser sets them: one space for several, none at a line's start."""
    out: list[Piece] = []
    space = True
    for piece in pieces:
        text = piece.text if piece.text == BREAK else _SPACES.sub(" ", piece.text.translate(_INVISIBLE))
        if space and text.startswith(" "):
            text = text[1:]
        if text:
            out.append(piece._replace(text=text))
            space = text == BREAK or text.endswith(" ")
    return out


def write_lines(builder: Builder, pieces: Sequence[Piece], into: list[Block] | None, **fields: object) -> list[Paragraph]:
    """Write the lines as paragraphs with these fields; a "number" goes before the first and is said of it alone."""
    written: list[Paragraph] = []
    number = fields.pop("number", None)
    for line in _lines(pieces):
        stripped = _strip(line)
        if not stripped and not (number and not written):
            continue
        shown = f"{number} " if number and not written else ""
        text = (shown + "".join(p.text for p in stripped)).rstrip()
        extra = {"number": number} if shown else {}
        block = builder.paragraph(text, into, **fields, **extra)
        _paint(builder, block, stripped, block.span.start + len(shown))
        written.append(block)
    return written


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == BREAK:
            lines.append([])
        else:
            lines[-1].append(piece)
    return lines


def _strip(line: list[Piece]) -> list[Piece]:
    line = list(line)
    while line and not (text := line[0].text.lstrip()):
        line.pop(0)
    if line:
        line[0] = line[0]._replace(text=text)
    while line and not (text := line[-1].text.rstrip()):
        line.pop()
    if line:
        line[-1] = line[-1]._replace(text=text)
    return line


def _paint(builder: Builder, block: Paragraph, pieces: list[Piece], at: int) -> None:
    runs: list[Run] = []
    weights: dict[Style, int] = defaultdict(int)
    for piece in pieces:
        end = at + len(piece.text)
        style = piece.style if piece.text.strip() or not runs else runs[-1].style  # a space's look is never seen
        weights[style] += len(piece.text) - piece.text.count(" ")
        if runs and runs[-1].style == style:
            runs[-1] = Run(Span(runs[-1].span.start, end), style)
        else:
            runs.append(Run(Span(at, end), style))
        if piece.url and piece.text.strip():
            _link(builder, Span(at, end), piece.url)
        at = end
    if runs:
        block.style = max(weights, key=weights.__getitem__)
        runs[0] = Run(Span(block.span.start, runs[0].span.end), runs[0].style)
        block.runs = tuple(runs) if len(runs) > 1 else ()


def _link(builder: Builder, span: Span, url: str) -> None:
    """One link for its pieces of different looks."""
    last = builder.links[-1] if builder.links else None
    if last and last.url == url and last.span.end == span.start:
        builder.links[-1] = Link(Span(last.span.start, span.end), url)
    else:
        builder.links.append(Link(span, url))
