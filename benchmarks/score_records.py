"""Scoring tables by their cells and records by their fields."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from benchmarks.words import bag_overlap, words

Counts = tuple[float, float, float]
Cells = Counter[tuple[int, int, str]]


def cells_of(table: dict[str, Any]) -> Cells:
    """The filled cells of a table with their row and column."""
    out: Cells = Counter()
    for r, row in enumerate(table.get("cells") or []):
        for c, cell in enumerate(row):
            if text := " ".join(words(cell)):
                out[(r, c, text)] += 1
    return out


def table_counts(gold: list[dict[str, Any]], given: list[dict[str, Any]]) -> Counts:
    """Cells right, given and wanted: each gold table takes the table that fits it best, one row up or down allowed."""
    left: list[Cells | None] = [cells_of(t) for t in given]
    wanted = [cells_of(t) for t in gold]
    right = 0
    for cells in wanted:
        fits = [(max(_common(cells, other, by) for by in (-1, 0, 1)), -k) for k, other in enumerate(left) if other is not None]
        best, k = max(fits, default=(0, 0))
        if best:
            right += best
            left[-k] = None
    return right, sum(cells_of(t).total() for t in given), sum(c.total() for c in wanted)


def _common(cells: Cells, other: Cells, by: int) -> int:
    return (cells & Counter({(r + by, c, text): n for (r, c, text), n in other.items()})).total()


@dataclass(frozen=True, slots=True)
class RecordKind:
    """Of a kind of record: the fields whose words together name it, those that hold words, those that must be equal."""

    name: tuple[str, ...]
    loose: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()


KINDS = {
    "procurement_teams": RecordKind(("team",), exact=("headcount", "unit")),
    "teams": RecordKind(("team",), exact=("headcount", "unit")),
    "platform_spend": RecordKind(("provider",), exact=("amount", "period")),
    "software_systems": RecordKind(("supplier", "product"), ("functions",), ("contract_end", "annual_cost", "users")),
}

Record = dict[str, Any]


def record_counts(gold: dict[str, list[Record]], given: dict[str, list[Record]]) -> Counts:
    """Fields right, given and wanted over all kinds, records paired one to one by how well they agree."""
    right = n_given = n_wanted = 0.0
    for name, kind in KINDS.items():
        wanted, have = gold.get(name) or [], given.get(name) or []
        n_wanted += sum(_size(kind, r) for r in wanted)
        n_given += sum(_size(kind, r) for r in have)
        right += _best_pairs(kind, wanted, have)
    return right, n_given, n_wanted


def _best_pairs(kind: RecordKind, wanted: list[Record], have: list[Record]) -> float:
    pairs = sorted(((_agreement(kind, g, p), i, j) for i, g in enumerate(wanted) for j, p in enumerate(have)), reverse=True)
    used_wanted: set[int] = set()
    used_have: set[int] = set()
    right = 0.0
    for fields, i, j in pairs:
        if fields and i not in used_wanted and j not in used_have:
            used_wanted.add(i)
            used_have.add(j)
            right += fields
    return right


def _agreement(kind: RecordKind, gold: Record, given: Record) -> float:
    """Fields that agree: name and loose fields by shared words, the rest only when equal. No common name, no match."""
    name = bag_overlap(_words_of(gold, kind.name), _words_of(given, kind.name))
    if not name:
        return 0.0
    both = [f for f in kind.loose if gold.get(f) and given.get(f)]
    score = name + sum(bag_overlap(_words_of(gold, (f,)), _words_of(given, (f,))) for f in both)
    both = [f for f in kind.exact if gold.get(f) is not None and given.get(f) is not None]
    return score + sum(_same(gold[f], given[f]) for f in both)


def _size(kind: RecordKind, record: Record) -> int:
    named = bool(_words_of(record, kind.name))
    return named + sum(bool(record.get(f)) for f in kind.loose) + sum(record.get(f) is not None for f in kind.exact)


def _words_of(record: Record, fields: tuple[str, ...]) -> list[str]:
    values = (record.get(f) for f in fields)
    return [w for value in values for v in (value if isinstance(value, list) else [value]) for w in words(v)]


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, int | float) and isinstance(b, int | float):
        return round(float(a), 2) == round(float(b), 2)
    return words(str(a)) == words(str(b))
