"""A reading's proposal: the letter as pieces, each a question, an answer or a listing of labelled questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PieceKind = Literal["Q", "A", "R"]


@dataclass(slots=True)
class Piece:
    """A stretch with its part: "Q" a question, "A" an answer to all its labels, "R" the question in another listing."""

    kind: PieceKind
    labels: list[str]
    start: int
    end: int
    sure: float = 0.8
    how: str = ""


@dataclass(slots=True)
class Proposal:
    """A full division of the letter by one reading.

    `regular` says how well its own pattern held (0 to 1), `course` how likely it finds the way it goes through rows of answers that
    name no question (a log; 0 where it had no choice). A `guess` tries one sentence in doubt otherwise: no rival reading of the letter.
    """

    name: str
    pieces: list[Piece] = field(default_factory=list)
    regular: float = 1.0
    notes: list[str] = field(default_factory=list)
    leads: set[str] = field(default_factory=set)
    course: float = 0.0
    guess: bool = False

    def add(self, kind: PieceKind, labels: list[str], start: int, end: int, sure: float = 0.8, how: str = "") -> None:
        """Append a piece unless it is empty."""
        if end > start:
            self.pieces.append(Piece(kind, labels, start, end, sure, how))

    @property
    def labels(self) -> list[str]:
        """Labels in order of first mention."""
        return list(dict.fromkeys(label for p in sorted(self.pieces, key=lambda p: p.start) for label in p.labels))
