"""Spans → segments: the letter's text cut wherever a mark begins or ends, each piece with the marks that cover it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from foiparse.letter import Letter


class Mark(NamedTuple):
    """A range of the text with the id of what it shows ("q-0", "a-0", "c-2", "t-1") and its kind for colouring."""

    start: int
    end: int
    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks throughout."""

    text: str
    ids: tuple[str, ...]
    kinds: tuple[str, ...]


def marks(letter: Letter) -> list[Mark]:
    """A mark for every span that the letter's data came from."""
    out: list[Mark] = []
    for i, q in enumerate(letter.questions):
        out += [Mark(s, e, f"q-{i}", "question") for s, e in q.question_spans]
        out += [Mark(s, e, f"q-{i}", "listing") for s, e in q.listing_spans]
        out += [Mark(s, e, f"a-{i}", "answer") for s, e in q.answer_spans]
    out += [Mark(*t.span, f"t-{i}", "table") for i, t in enumerate(letter.tables)]
    out += [Mark(*c.span, f"c-{i}", f"citation {c.role}") for i, c in enumerate(letter.citations)]
    out += [Mark(*f.span, "", "furniture") for f in letter.furniture]
    return [m for m in out if m.start < m.end <= len(letter.text)]


def segments(text: str, spans: list[Mark]) -> list[Segment]:
    """`text` cut at every start and end of `spans`, in order; the pieces joined give `text` back. Linear after sorting."""
    edges: dict[int, tuple[list[int], list[int]]] = {}
    for n, mark in enumerate(spans):
        edges.setdefault(mark.start, ([], []))[0].append(n)
        edges.setdefault(mark.end, ([], []))[1].append(n)
    cuts = sorted({0, len(text), *edges})
    out: list[Segment] = []
    active: dict[int, None] = {}
    for here, there in pairwise(cuts):
        opened, closed = edges.get(here, ([], []))
        for n in closed:
            active.pop(n, None)
        active.update(dict.fromkeys(opened))
        if text[here:there]:
            chosen = [spans[n] for n in active]
            ids = tuple(dict.fromkeys(m.id for m in chosen if m.id))
            out.append(Segment(text[here:there], ids, tuple(dict.fromkeys(m.kind for m in chosen))))
    return out
