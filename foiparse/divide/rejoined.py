"""Parts cut out of a sentence whose first part was left in it, "(i) how many; (ii) from whom" as 1 and 1.ii, or that all have one answer.

They are one question again: inside one sentence with one answer parts stay part of the question.
"""

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
        left_in = not first & set(parts) and all(_inside(letter, whole, asked[part]) for part in parts)
        if parts and (left_in or (first & set(parts) and _one_answer(letter, pieces, whole, [asked[part] for part in parts]))):
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


def _one_answer(letter: Prepared, pieces: Sequence[Piece], whole: Piece, parts: list[Piece]) -> bool:
    """Whether the parts stand in one line with their number, and each answer to one of them is to all."""
    labels = {part.labels[0] for part in parts}
    answers = [set(p.labels) & labels for p in pieces if p.kind == "A" and set(p.labels) & labels]
    line = letter.text[whole.start : max(part.start for part in parts)]
    own = any(p.kind == "A" and whole.labels[0] in p.labels for p in pieces)
    return len(labels) > 1 and "\n" not in line and not own and bool(answers) and all(of == labels for of in answers)


def _inside(letter: Prepared, whole: Piece, part: Piece) -> bool:
    """Whether a part begins in the paragraph of its number, not at the head of one."""
    at = letter.unit_at(part.start)
    return at == letter.unit_at(whole.start) and letter.units[at].start < part.start
