"""Runs of numbers: which heads of the letter count the same list, where a list begins again, and which lists lie inside another.

A run is a list of items whose numbers run on. Letters and romans that stand alone hang under the number before them. Lists that
open inside an item of another run and end before that run goes on are marked as inside it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.divide.numbering import WEAK, Head, Path, is_first, runs_on
from foiparse.divide.units import Unit

WIDEST_GAP = 10  # numbers that may be missing between two items of one run
MOST_OPEN = 6  # runs looked back at: deeper nesting than this is no list of questions
BARE_DECIMAL = "11"  # the form of "2.3 How": no stop after it


@dataclass(slots=True)
class Item:
    """One number of a run: where it stands, its full path, and further paths when it names a group."""

    unit: int
    start: int
    content: int
    path: tuple[str, ...]
    tag: str
    form: str
    also: list[tuple[str, ...]] = field(default_factory=list)
    bare: bool = False
    depth: int = 0

    @property
    def label(self) -> str:
        """The label as the guidelines print it."""
        return ".".join(self.path)

    @property
    def labels(self) -> list[str]:
        """All labels that the head names."""
        return [self.label, *(".".join(p) for p in self.also)]


@dataclass(slots=True)
class Run:
    """Items whose numbers run on. `inside` is the run in whose item this one opens; `gaps` counts missing numbers."""

    items: list[Item]
    inside: Run | None = None
    gaps: int = 0
    number: int = 0

    @property
    def labels(self) -> list[str]:
        """All labels of the run in order."""
        return [label for item in self.items for label in item.labels]

    @property
    def top(self) -> list[Item]:
        """Items of the first level."""
        return [i for i in self.items if i.depth == 0]


def find_runs(units: list[Unit], heads: list[Head | None]) -> list[Run]:
    """All runs of the letter in the order of their first items."""
    runs: list[Run] = []
    open_runs: list[Run] = []
    for unit, head in zip(units, heads, strict=True):
        if head is None or not head.paths:
            continue
        if _repeats(open_runs, head):
            continue
        at = _extend(open_runs, unit, head)
        if at is None:
            run = _begin(open_runs, unit, head)
            if run is not None:
                run.number = len(runs)
                runs.append(run)
                open_runs.append(run)
                del open_runs[: -MOST_OPEN or None]
        else:
            del open_runs[at + 1 :]
    return runs


def _repeats(open_runs: list[Run], head: Head) -> bool:
    """The same "Q7" again right after "Q7": a slip for the answer's label, no new item."""
    if not open_runs or head.tag not in "qa" or len(open_runs[-1].items) < 2:
        return False
    last = open_runs[-1].items[-1]
    return last.tag == head.tag and not last.bare and tuple(head.path) == last.path and last.path[0] != "1"


def _item(unit: Unit, head: Head, path: tuple[str, ...], depth: int) -> Item:
    also = [_full(p, path) for p in head.paths[1:]]
    return Item(unit.index, unit.start, unit.start + head.length, path, head.tag, head.form, also, head.bare, depth)


def _full(path: Path, base: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(p for p in ((base[0],) if path[0] is None else ()) + path if p is not None)


def _begin(open_runs: list[Run], unit: Unit, head: Head) -> Run | None:
    path = head.path
    parts = tuple(p for p in path if p is not None)
    if not parts:
        return None
    if head.form == WEAK and parts[0] != "1":
        return None
    starts = is_first(parts[-1]) or parts[0] == "1"
    if not starts and head.tag not in ("q", "a") and len(head.paths) == 1:
        return None
    return Run([_item(unit, head, parts, 0)], inside=open_runs[-1] if open_runs else None)


def _extend(open_runs: list[Run], unit: Unit, head: Head) -> int | None:
    """Add the head to the open run that it goes on with; the run's index in `open_runs`."""
    choices = []
    for at in range(len(open_runs) - 1, -1, -1):
        run = open_runs[at]
        fit = _fit(run, head)
        if fit is not None:
            path, cost, depth = fit
            choices.append((cost + 0.1 * (len(open_runs) - 1 - at), at, path, depth))
    if not choices:
        return None
    cost, at, path, depth = min(choices, key=lambda c: c[0])
    run = open_runs[at]
    if cost >= 1:
        run.gaps += 1
    run.items.append(_item(unit, head, path, depth))
    return at


def _last_of_head(item: Item) -> tuple[str, ...]:
    return item.also[-1] if item.also else item.path


def _fit(run: Run, head: Head) -> tuple[tuple[str, ...], float, int] | None:
    """How well the head goes on with the run: its full path, a cost (0 runs on, from 1 a gap), its depth; or None."""
    last_item = run.items[-1]
    last = _last_of_head(last_item)
    path = head.path
    if path[0] is None:
        return _fit_letter(run, head, last, str(path[-1]))
    full = tuple(str(p) for p in path)
    first = run.items[0]
    if first.path[0].isdigit() != full[0].isdigit():
        return None
    part = head.tag == "n" and len(full) > len(first.path)
    if (head.tag in "qa" or first.tag in "qa") and head.tag != first.tag and not part:
        return None
    if (head.form == WEAK) != (first.form == WEAK):
        bare = head.form == WEAK and any(i.form == BARE_DECIMAL for i in run.items)
        return (full, 0.2, 0) if bare and runs_on(last[0], full[0]) else None  # "2.3 How many …" and then "3 How much …"
    same = head.form == _form_at(run, len(full)) or len(full) > 1
    cost = 0.0 if same else 0.5
    if not same and (head.form.startswith("(") or first.form.startswith("(")):
        return None  # "(1)" inside a list of "1." is another list
    if last_item.also and len(full) == 1 and any(runs_on(p[0], full[0]) for p in (last_item.path, *last_item.also)):
        return full, cost, 0  # "1, 2 and 8." may be followed by 3 as well as by 9
    if full == last or full[: len(last)] == last:
        if len(full) == len(last) + 1 and is_first(full[-1]):
            return full, cost, 1
        return None
    if runs_on(last[0], full[0]) and (len(full) == 1 or is_first(full[-1])):
        return full, cost, 0 if len(full) == len(first.path) or len(full) == 1 else 1
    if (
        full[0] == last[0]
        and len(full) > 1
        and len(last) > 1
        and runs_on(last[len(full) - 1] if len(last) >= len(full) else None, full[-1])
    ):
        return full, cost, last_item.depth
    if full[0].isdigit() and last[0].isdigit() and same:
        step = int(full[0]) - int(last[0])
        if 1 < step <= WIDEST_GAP and (len(run.items) > 1 or head.tag in "qa"):
            return full, 1.0 + step / 10, 0
    return None


def _form_at(run: Run, parts: int) -> str:
    for item in reversed(run.items):
        if len(item.path) == parts:
            return item.form
    return run.items[0].form


def _fit_letter(run: Run, head: Head, last: tuple[str, ...], letter: str) -> tuple[tuple[str, ...], float, int] | None:
    """A letter alone goes on with letters at the end of the run, or begins a level beneath its last number."""
    for depth in range(len(last), 0, -1):
        if not last[depth - 1].isdigit() and runs_on(last[depth - 1], letter):
            forms = {i.form for i in run.items if len(i.path) == depth and i.tag == "s"}
            if forms and head.form not in forms:
                continue
            return (*last[: depth - 1], letter), 0.0, depth - 1
    if is_first(letter) and last[-1].isdigit() and not letter.isdigit():
        return (*last, letter), 0.3, 1
    if letter == "i" and not last[-1].isdigit() and len(last) < 3 and run.items[-1].form != head.form:
        return (*last, letter), 0.4, len(last)
    return None
