"""Headings that stand in the list of questions and again among the answers ("Staffing", "Premises"): they end no question and no answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from foiparse.divide.endings import is_heading
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece
from foiparse.divide.units import Unit
from foiparse.late import late

# "Your second request (FOI 312)" above its questions, below the answers to the first.
REQUEST = late(
    r"(?:your |the )?(?:(?:first|second|third|fourth|next|other|later) (?:request|e-?mail|letter|set of questions)"
    r"|request (?:one|two|three|four|\d{1,2}))\b",
    re.IGNORECASE,
)


def without_sections(letter: Prepared, pieces: list[Piece]) -> None:
    """Cut such a heading from the end of the piece above it: the same line ends, or stands between, pieces of both kinds."""
    ends = [(p, unit) for p in pieces if (unit := _last(letter, p)) is not None]
    tails = {(p.kind, _words(unit)) for p, unit in ends}
    lines = Counter(_words(u) for u in letter.units if u.grid is None and is_heading(u))
    lines.subtract(
        _words(unit) for p, unit in ends if p.kind == "A"
    )  # the name of a page that two answers point to heads nothing
    for p, unit in ends:
        words = _words(unit)
        twice = ("Q", words) in tails and ("A", words) in tails
        if (twice or lines[words] > (p.kind == "Q") or REQUEST.match(words)) and _heads(letter, unit):
            p.end = unit.start
    pieces[:] = [p for p in pieces if p.end > p.start]


def without_headings_asked(letter: Prepared, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces but those of "Part B: Leavers", a heading both times: a question of one line whose answer is the same line."""
    lines: dict[str, list[tuple[str, str]]] = {}
    for p in pieces:
        for label in p.labels:
            units = letter.between(p.start, p.end)
            whole = len(units) == 1 == len(p.labels) and units[0].start == p.start and units[0].end <= p.end
            words = _words(units[0]) if whole and is_heading(units[0]) else ""
            lines.setdefault(label, []).append((p.kind, words))
    same = {
        label
        for label, of in lines.items()
        if {kind for kind, _ in of} >= {"Q", "A"} and len({words for _, words in of}) == 1 and of[0][1]
    }
    return [p for p in pieces if not same & set(p.labels)]


def _last(letter: Prepared, piece: Piece) -> Unit | None:
    """The line that ends a piece, if it is below another and looks like a heading."""
    inside = letter.between(piece.start, piece.end)
    if not inside or inside[-1].start < piece.start or not is_heading(inside[-1]):
        return None
    if len(inside) == 1 and (piece.kind != "A" or not REQUEST.match(inside[0].plain)):
        return None
    return inside[-1] if letter.heads[inside[-1].index] is None and inside[-1].gap else None


def _heads(letter: Prepared, unit: Unit) -> bool:
    """Whether a number begins right below it."""
    below = letter.heads[unit.index + 1] if unit.index + 1 < len(letter.heads) else None
    return below is not None and below.tag in "nqa" and bool(below.paths)


def _words(unit: Unit) -> str:
    return unit.plain.rstrip(" :").casefold()
