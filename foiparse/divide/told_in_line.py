"""Answers at the end of their questions' own lines that only their look tells: "a) fires in dwellings **614**", three times and more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from foiparse.document import Paragraph, Span
from foiparse.late import late

Look = tuple[object, ...]

FEWEST = 3  # lines that are written so: words in bold at the end of one or two may only be stressed
NUMBERED = late(r"\W{0,3}(?:q(?:uestion)?\.?\s*)?(?:\d{1,2}|[a-h]|[ivx]{1,4})\s?[.):–-]+\s*(?=\S)", re.IGNORECASE)


def told_in_line(text: str, paragraphs: Iterable[Paragraph]) -> dict[int, int]:
    """Where numbered lines of two looks, of which the second is alike in all of them, change to it: by where each line begins."""
    found: dict[tuple[Look, Look], dict[int, int]] = defaultdict(dict)
    for paragraph in paragraphs:
        looks = looks_of(text, paragraph) if len(paragraph.runs) > 1 else []
        if len(looks) != 2 or not any(looks[1][0]) or (looks[0][0][0] and not looks[1][0][0]):
            continue
        first = text[looks[0][1].start : looks[0][1].end]
        head = NUMBERED.match(first)
        if (head is not None or paragraph.number is not None) and first[head.end() if head else 0 :].strip():
            found[looks[0][0], looks[1][0]][paragraph.span.start] = looks[1][1].start
    return {start: cut for lines in found.values() if len(lines) >= FEWEST for start, cut in lines.items()}


def looks_of(text: str, paragraph: Paragraph) -> list[tuple[Look, Span]]:
    """The stretches of one look in a paragraph: bold, italic, colour, highlight."""
    looks: list[tuple[Look, Span]] = []
    for run in paragraph.runs:
        if not text[run.span.start : run.span.end].strip():
            continue
        s = run.style
        key = (s.bold, s.italic, s.colour, s.highlight)
        if looks and looks[-1][0] == key:
            looks[-1] = (key, Span(looks[-1][1].start, run.span.end))
        else:
            looks.append((key, run.span))
    return looks
