"""What one answer tells of "the remainder of your request" is of the questions that nothing else answers, not of the one named above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece
from foiparse.divide.tagger.by_place import NUMBER_NAMED, REST_OF, places_named
from foiparse.divide.tagger.numbers_named import listed
from foiparse.divide.units import Unit


def the_rest_apart(letter: Prepared, pieces: Sequence[Piece]) -> list[Piece]:
    """The last answer in two parts, where its first paragraph names its questions and a later one speaks of the remainder."""
    answers = [p for p in pieces if p.kind == "A"]
    if not answers:
        return list(pieces)
    last = max(answers, key=lambda p: p.start)
    inside = [u for u in letter.between(last.start, last.end) if u.zone != "response"]
    order = list(dict.fromkeys(label for p in pieces for label in p.labels))
    named = _told(letter, inside[0]) if len(inside) > 1 else []
    told = [label for label in named if label in order]  # "On point 1, 41 parents …": 41 is no label
    unit = next((u for u in inside[1:] if u.zone is None and REST_OF.match(u.plain)), None) if told else None
    if unit is None:
        return list(pieces)
    elsewhere = {label for p in answers if p is not last for label in p.labels}
    rest = [x for x in order if x not in elsewhere and x not in told and not any(y.startswith(x + ".") for y in order)]
    if not rest or not set(told) <= set(last.labels):
        return list(pieces)
    parts = [replace(last, labels=told, end=unit.start), replace(last, labels=rest, start=unit.start)]
    return [q for p in pieces for q in (parts if p is last else [p])]


def _told(letter: Prepared, unit: Unit) -> list[str]:
    """The labels that an answer's first paragraph names: by number, or by place ("your first question")."""
    head = letter.heads[unit.index]
    if head is not None and head.tag in "nqa" and head.paths:
        return [".".join(str(p) for p in path) for path in head.paths]
    by_number = NUMBER_NAMED.match(unit.plain)
    return listed(by_number[1]) if by_number else places_named(unit.plain)
