"""Writes one Word paragraph as lines: a soft line break parts lines that behave as paragraphs in letters."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from foiparse.document import Block, Layer, Link, Paragraph, Run, Span, Style

if TYPE_CHECKING:
    from foiparse.read.docx.inline import Inline
    from foiparse.read.docx.story import Look, Story

# Letters are laid out by hand with tabs and spaces at the line's start: half an inch, and a quarter of 12 points.
TAB_POINTS, SPACE_POINTS = 36.0, 3.0


def write_lines(story: Story, inline: Inline, look: Look, into: list[Block] | None, layer: Layer) -> None:
    """Write the paragraph's lines; only the first bears the list number. An empty paragraph is a blank line."""
    text = "".join([piece for piece, _ in inline.pieces])
    number = look.label.text if look.label else None
    if not text.strip():
        if number:
            _fill(story.builder.paragraph(number, into, layer=layer, place=story.place), look, "", number)
        elif into is None:
            story.builder.blank()
        return
    placed: list[tuple[int, int, int]] = []
    start, prefix = 0, number or story.mark
    for line in text.split("\n"):
        body = line.strip()
        if body:
            lead = len(line) - len(line.lstrip())
            block = story.builder.paragraph(f"{prefix} {body}" if prefix else body, into, layer=layer, place=story.place)
            at = block.span.end - len(body)
            placed.append((start + lead, start + lead + len(body), at))
            _fill(block, look, line[:lead], number)
            _paint(block, inline.pieces, start + lead, at)
            number, prefix, story.mark = None, "", ""
        start += len(line) + 1
    for begin, stop, url in inline.links:
        _link(story, begin, stop, url, placed)


def _fill(block: Paragraph, look: Look, lead: str, number: str | None) -> None:
    typed = TAB_POINTS * lead.count("\t") + SPACE_POINTS * (len(lead) - lead.count("\t")) if lead else 0.0
    block.indent = round(look.indent + typed, 1)
    block.heading = look.heading
    if look.label:
        block.list_id, block.level, block.number = look.label.list_id, look.level, number


def _paint(block: Paragraph, pieces: list[tuple[str, Style]], start: int, at: int) -> None:
    """Give the block its dominant look, and its runs where the look varies; `start` in the pieces stands `at` in the text."""
    first = pieces[0][1]
    if len(pieces) == 1 or all(style is first for _, style in pieces):
        block.style = first
        return
    runs: list[tuple[int, int, Style]] = []
    weights: dict[Style, int] = defaultdict(int)
    offset, stop = 0, start + block.span.end - at
    for text, style in pieces:
        begin, end = max(offset, start), min(offset + len(text), stop)
        offset += len(text)
        if begin >= end:
            continue
        words = text[begin - offset + len(text) : end - offset + len(text)]
        if not words.strip() and runs:
            style = runs[-1][2]  # the look of a space is never seen
        weights[style] += len(words) - words.count(" ")
        if runs and runs[-1][2] == style:
            runs[-1] = (runs[-1][0], end, style)
        else:
            runs.append((begin, end, style))
    if not runs:
        return
    block.style = max(weights, key=weights.__getitem__) if len(weights) > 1 else runs[0][2]
    if len(runs) > 1:
        spans = [Span(at + b - start, at + e - start) for b, e, _ in runs]
        spans[0] = Span(block.span.start, spans[0].end)
        block.runs = tuple(Run(span, style) for span, (_, _, style) in zip(spans, runs, strict=True))


def _link(story: Story, begin: int, stop: int, url: str, placed: list[tuple[int, int, int]]) -> None:
    """Place a link in the first line that it touches."""
    for first, last, at in placed:
        left, right = max(begin, first), min(stop, last)
        if left < right:
            story.builder.links.append(Link(Span(at + left - first, at + right - first), url))
            return
