"""The words of a sentence that tell something, cut short: by them answers are likened to questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from foiparse.late import late

WORD = late(r"[a-z]{3,}|\d{4}")
STEM = 6  # letters by which two words are the same: "advertis-ing", "advertis-ed"
SMALL = frozenset(
    (
        "the and for you your are was were have has that this with from which what how many please does not any each can will our "
        "their there been all his her its who when where would could should about"
    ).split()
)


def stems(words: str) -> list[str]:
    """The words that tell something, in order, cut short."""
    return [w[:STEM] for w in WORD.findall(words.lower()) if w not in SMALL]


def likeness(told: Sequence[Sequence[str]], asked: Sequence[Sequence[str]]) -> list[list[float]]:
    """How many of the words of each answer (a row) each question (a column) shares, rarer words counting more, long questions less."""
    questions = [set(words) for words in asked]
    common = Counter(w for words in questions for w in words)
    out = []
    for words in told:
        unique = set(words)
        out.append([sum([1 / common[w] for w in sorted(unique & q)]) / (1 + len(q)) ** 0.5 for q in questions])
    return out
