"""Gold letters: the marked text and the facts beside it, as the annotation guidelines define them (docs/evaluation.md)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

MARKER = re.compile(r"⟦([QARO])(?:\s+([^⟧]*))?⟧")


@dataclass(slots=True)
class GoldQuestion:
    """A question of a gold letter: the words of its Q segments and of its A segments, each joined by a space."""

    label: str
    text: str = ""
    answer: str = ""


@dataclass(slots=True)
class Gold:
    """A gold letter: its questions off the markers, and the facts of its JSON file."""

    stem: str
    questions: list[GoldQuestion]
    facts: dict[str, Any] = field(default_factory=dict)
    text: str = ""


def read_gold(folder: Path, stem: str) -> Gold:
    """Read FOLDER/STEM.gold.txt and STEM.gold.json. Raises `ValueError` where the text does not begin with a marker."""
    marked = (folder / f"{stem}.gold.txt").read_text(encoding="utf-8")
    facts = json.loads((folder / f"{stem}.gold.json").read_text(encoding="utf-8"))
    return Gold(stem, marked_questions(marked, stem), facts, MARKER.sub("", marked))


def marked_questions(marked: str, stem: str = "") -> list[GoldQuestion]:
    """The questions that the markers give, in the order in which their labels first stand as Q or A."""
    marks = list(MARKER.finditer(marked))
    if not marks or marks[0].start() != 0:
        raise ValueError(f"{stem}: the marked text must begin with a marker")
    ends = [b.start() for _, b in pairwise(marks)] + [len(marked)]
    texts: dict[str, list[str]] = {}
    answers: dict[str, list[str]] = {}
    for mark, end in zip(marks, ends, strict=True):
        kind, labels, words = mark[1], (mark[2] or "").strip(), marked[mark.end() : end]
        if kind == "Q":
            texts.setdefault(labels, []).append(words)
        elif kind == "A":
            for label in map(str.strip, labels.split(",")):
                answers.setdefault(label, []).append(words)
                texts.setdefault(label, [])
    return [GoldQuestion(label, " ".join(parts), " ".join(answers.get(label, []))) for label, parts in texts.items()]


def stems(folder: Path) -> list[str]:
    """The stems of a gold folder, sorted."""
    return sorted(path.name.removesuffix(".gold.txt") for path in folder.glob("*.gold.txt"))


def held_out(stem: str, one_in: int = 3) -> bool:
    """Whether a letter is of those that no rule may be tuned on, one in so many; told by its name alone, so it never moves."""
    return int(sha256(stem.encode()).hexdigest()[:8], 16) % one_in == 0


def letter_file(folder: Path, stem: str) -> Path | None:
    """The letter that a gold stem belongs to: files/STEM.*, or STEM.* beside the gold."""
    for place in (folder / "files", folder):
        if place.is_dir() and (names := _by_stem(place, place.stat().st_mtime_ns).get(stem)):
            return place / names[0]
    return None


@lru_cache(maxsize=16)
def _by_stem(folder: Path, _changed: int) -> dict[str, list[str]]:
    """The names of a folder's letters by all that may be their stems; read once, as a corpus has thousands."""
    out: dict[str, list[str]] = {}
    for name in sorted(p.name for p in folder.iterdir() if ".gold." not in p.name):
        parts = name.split(".")
        for n in range(1, len(parts)):
            out.setdefault(".".join(parts[:n]), []).append(name)
    return out
