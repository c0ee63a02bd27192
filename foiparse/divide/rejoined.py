"""Parts cut out of a sentence whose first part was left in it: "(i) how many; (ii) from whom" as 1 and 1.ii. They are one question again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece


def rejoined(letter: Prepared, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, such parts and their answers given back to their number."""
    asked = {p.labels[0]: p for p in pieces if p.kind == "Q" and len(p.labels) == 1}
    below: dict[str, list[str]] = {}
    for label in asked:
        below.setdefault(label.rpartition(".")[0], []).append(label)
    to: dict[str, str] = {}
    ends: dict[str, int] = {}
    for label, whole in asked.items():
        parts = below.get(label, [])
        first = {f"{label}.a", f"{label}.i", f"{label}.1"}
        if parts and not first & set(parts) and all(_inside(letter, whole, asked[part]) for part in parts):
            to.update(dict.fromkeys(parts, label))
            ends[label] = max(asked[part].end for part in parts)
    if not to:
        return list(pieces)
    out = []
    for p in pieces:
        if p.kind == "Q" and p.labels[0] in to:
            continue
        labels = list(dict.fromkeys(to.get(label, label) for label in p.labels))
        end = max(p.end, ends.get(p.labels[0], 0)) if p.kind == "Q" else p.end
        out.append(replace(p, labels=labels, end=end))
    return out


def _inside(letter: Prepared, whole: Piece, part: Piece) -> bool:
    """Whether a part begins in the paragraph of its number, not at the head of one."""
    at = letter.unit_at(part.start)
    return at == letter.unit_at(whole.start) and letter.units[at].start < part.start
