"""Numbers that only tell a question together with those above it: "i." … "a)" … "b)" … "ii." … "a)", or "A1" … "A6", "B1" … "B4"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from foiparse.divide.numbering import ROMANS, Path, is_first, runs_on
from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment

SECTIONED = late(r"(?<!\w)\(?([A-H])(\d{1,2})\b")
SECTION_WITHIN = 80  # characters: the section's heading may have run into its first question


def nested(questions: Sequence[Segment]) -> list[str] | None:
    """Labels with those of the numbers above; None where that does not tell all questions apart."""
    stack: list[tuple[str, str]] = []  # the kind of numbering at each depth, and the part that stands there now
    out: list[str] = []
    for s in questions:
        path = s.paths[0] if s.paths else ()
        parts = [str(p) for p in path if p is not None]
        if len(parts) != 1:
            return None
        kind = _kind(parts[0], dict(stack))
        depths = [k for k, _ in stack]
        if kind in depths:
            del stack[depths.index(kind) :]
        elif not is_first(parts[0]):
            return None
        stack.append((kind, parts[0]))
        out.append(".".join(part for _, part in stack))
    return out if len(set(out)) == len(out) and any("." in label for label in out) else None


def _kind(part: str, now: dict[str, str]) -> str:
    """Digits, letters or romans; `now` are the kinds that stand above, with their parts: "i" is a letter where "h" does."""
    if part.isdigit():
        return "digit"
    if now.get("letter") and runs_on(now["letter"], part) and "roman" not in now:
        return "letter"
    return "roman" if part in ROMANS and ("roman" in now or part == "i" or len(part) > 1) else "letter"


def sectioned(questions: Sequence[Segment]) -> list[str] | None:
    """The labels "a1", "b1" of a request in lettered sections; None where not every question has one of its own, or all are of one section."""
    found = [SECTIONED.match(s.words) or SECTIONED.search(s.words[:SECTION_WITHIN]) for s in questions]
    if not all(found) or len({m[1] for m in found if m}) < 2:
        return None
    labels = [m[1].lower() + m[2] for m in found if m]
    return labels if len(set(labels)) == len(labels) else None


def counting(rows: Sequence[tuple[int, Path]]) -> set[int]:
    """Which of a table's first cells (as place and number) count on from one: numbers of questions, no figures; three at least."""
    run: list[int] = []
    for place, path in rows:
        if len(path) == 1 and path[0] == str(len(run) + 1):
            run.append(place)
    return set(run) if len(run) > 2 and len(run) >= len(rows) - 1 else set()
