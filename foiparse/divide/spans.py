"""Spans of pieces: without the white space at their ends, parted around page furniture."""

from __future__ import annotations

from foiparse.divide.prepared import Prepared
from foiparse.document import Span


def clean_spans(letter: Prepared, start: int, end: int) -> list[Span]:
    """[start, end) stripped of white space and parted around page furniture."""
    out, at = [], start
    for unit in letter.furniture:
        if start <= unit.start < end:
            out.append((at, unit.start))
            at = unit.end
    out.append((at, end))
    stripped = (strip_span(letter.text, a, b) for a, b in out)
    return [s for s in stripped if s.end > s.start]


def strip_span(text: str, start: int, end: int) -> Span:
    """[start, end) without white space at either end."""
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, max(first, end - len(piece) + len(piece.rstrip())))
