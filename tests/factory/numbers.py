"""How questions are numbered in print."""

from __future__ import annotations

from random import Random

STYLES = ("{}.", "{})", "({})", "Q{}", "Q{}.", "Q.{}", "{}:", "{} -", "Question {}:", "Question {} –", "{}.")
LETTERS = ("{}.", "{})", "({})")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")


def style(rng: Random) -> str:
    """A format for whole numbers."""
    return rng.choice(STYLES)


def parts(rng: Random, parent: str, count: int) -> list[tuple[str, str]]:
    """Labels and printed heads of `count` parts of question `parent`, in one of the usual forms."""
    kind, shape = rng.choice(["letter", "letter", "roman", "decimal", "joined"]), rng.choice(LETTERS)
    out = []
    for i in range(count):
        mark = ROMAN[i] if kind == "roman" else str(i + 1) if kind == "decimal" else "abcdefgh"[i]
        head = f"{parent}.{mark}" if kind == "decimal" else f"{parent}{mark}." if kind == "joined" else shape.format(mark)
        out.append((f"{parent}.{mark}", head))
    return out
