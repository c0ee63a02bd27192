"""Edges → cells → tables: the method of pdfplumber (merge edges, intersect, smallest boxes, groups that share corners),
with each step indexed so that long tables cost linear time.

After pdfplumber's table finder (MIT, Jeremy Singer-Vine and others), itself after A. Nurminen's thesis of 2013.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from operator import itemgetter
from typing import NamedTuple

from foiparse.read.pdf.rulings import Edge, Fill, Rulings

SNAP = 3.0  # points: edges nearer than this are one edge (double lines, both sides of a hairline box)
JOIN = 3.0  # points: a gap in an edge up to this wide is closed
MEET = 3.0  # points: how far an edge may miss another and still meet it
SHORTEST = 3.0  # points: merged edges shorter than this rule nothing
FEWEST_FILLS = 2  # a lone shaded box is a banner
OVERHANG = 12.0  # points: how far rows reach past the last vertical edge where the outer border is left out
DOWN = itemgetter(1, 0)  # a box by its top and then its left
OPEN_ROWS = 2  # rows that must end together for an outer border to be supplied


class Box(NamedTuple):
    """A cell by its sides."""

    x0: float
    top: float
    x1: float
    bottom: float


def find_cells(rulings: Rulings) -> list[list[Box]]:
    """The groups of cells that make tables on a page, each sorted by row and then column.

    Filled boxes rule only where no lines do: inside a table of lines they are shading.
    """
    found = _cells(rulings.vertical, rulings.horizontal)
    fills = [f for f in rulings.fills if f.x1 - f.x0 > SHORTEST and not any(_holds(group, f) for group in found)]
    if len(fills) < FEWEST_FILLS:
        return found
    shaded = Rulings(list(rulings.vertical), list(rulings.horizontal))
    for f in fills:
        shaded.box(f.x0, f.top, f.x1, f.bottom)
    return _cells(shaded.vertical, shaded.horizontal)


def _holds(group: list[Box], fill: Fill) -> bool:
    """Whether the middle of a filled box lies in a table."""
    x, y = (fill.x0 + fill.x1) / 2, (fill.top + fill.bottom) / 2
    return group[0].top <= y <= max(group[-1].bottom, group[0].bottom) and any(
        box.x0 <= x <= box.x1 and box.top <= y <= box.bottom for box in group
    )


def _cells(vertical: list[Edge], horizontal: list[Edge]) -> list[list[Box]]:
    vertical, horizontal = merged(vertical), merged(horizontal)
    if not vertical or len(horizontal) < 2:
        return []
    vertical = merged(vertical + _outer_borders(vertical, horizontal))
    horizontal = merged(horizontal + _outer_borders(horizontal, vertical))
    return grouped(boxes(vertical, horizontal))


def merged(edges: list[Edge]) -> list[Edge]:
    """Edges snapped to common lines and joined along them."""
    if not edges:
        return []
    ordered = sorted(edges)
    lines: list[list[Edge]] = [[ordered[0]]]
    for edge in ordered[1:]:
        if edge.at - lines[-1][-1].at <= SNAP:
            lines[-1].append(edge)
        else:
            lines.append([edge])
    return [e for line in lines for e in _joined(line) if e.hi - e.lo >= SHORTEST]


def _joined(line: list[Edge]) -> list[Edge]:
    """The pieces of one line, put together where they touch."""
    if len(line) == 1:
        return line
    at = sum([at for at, _, _ in line]) / len(line)
    out: list[list[float]] = []
    for lo, hi in sorted([(lo, hi) for _, lo, hi in line]):
        if out and lo <= out[-1][1] + JOIN:
            out[-1][1] = max(out[-1][1], hi)
        else:
            out.append([lo, hi])
    return [Edge(at, lo, hi) for lo, hi in out]


def _outer_borders(edges: list[Edge], across: list[Edge]) -> list[Edge]:
    """Borders that the table leaves out: where crossing edges end together, well past the last of `edges` that they meet."""
    found: list[Edge] = []
    ends: dict[tuple[int, int], list[Edge]] = defaultdict(list)
    for edge in across:
        ends[round(edge.lo / SNAP), round(edge.hi / SNAP)].append(edge)
    for group in ends.values():
        lo, hi = group[0].lo, group[0].hi
        top, bottom = group[0].at, group[-1].at
        met = [e.at for e in edges if lo - MEET <= e.at <= hi + MEET and e.lo <= top + MEET and e.hi >= bottom - MEET]
        if len(group) <= OPEN_ROWS or not met:
            continue
        if min(met) - lo > OVERHANG:
            found.append(Edge(lo, top, bottom))
        if hi - max(met) > OVERHANG:
            found.append(Edge(hi, top, bottom))
    return found


def boxes(vertical: list[Edge], horizontal: list[Edge]) -> list[Box]:
    """The smallest boxes whose four sides are ruled."""
    down: dict[int, list[int]] = {}  # vertical edge → the horizontal edges it meets, from top to bottom
    along: dict[int, list[int]] = defaultdict(list)  # horizontal edge → the vertical edges it meets, from left to right
    sides, heights = [v.at for v in vertical], [h.at for h in horizontal]
    order = sorted(range(len(vertical)), key=sides.__getitem__)
    for v in order:
        edge = vertical[v]
        first, last = bisect_left(heights, edge.lo - MEET), bisect_right(heights, edge.hi + MEET)
        meets = [h for h in range(first, last) if horizontal[h].lo - MEET <= edge.at <= horizontal[h].hi + MEET]
        down[v] = meets
        for h in meets:
            along[h].append(v)
    met = {v: set(hs) for v, hs in down.items()}
    found = []
    for h, crossing in along.items():
        y, least = heights[h], heights[h] + SNAP
        for n, v in enumerate(crossing[:-1], 1):
            edges, right = down[v], crossing[n]
            below = bisect_right(edges, h)
            if below == len(edges):
                continue
            low = edges[below]
            if low in met[right] and heights[low] >= least:  # as in any plain table
                found.append(Box(sides[v], y, sides[right], heights[low]))
            elif (box := _smallest(crossing[n:], edges[below:], met, least, heights)) is not None:
                found.append(Box(sides[v], y, sides[box[0]], heights[box[1]]))
    return found


def _smallest(
    rights: list[int], below: list[int], met: dict[int, set[int]], least: float, heights: list[float]
) -> tuple[int, int] | None:
    """The nearest lower edge, and on it the nearest right edge, that close a box with this corner."""
    for low in below:
        if heights[low] < least:
            continue
        for right in rights:
            if low in met[right]:
                return right, low
    return None


def grouped(cells: list[Box]) -> list[list[Box]]:
    """Cells in groups that share corners; a lone box is a frame around text and no table."""
    parent: list[int] = []  # of each label its elder, itself where it has none; cells that share corners share labels

    def _root(label: int) -> int:
        while parent[label] != label:
            label = parent[label]
        return label

    at: dict[tuple[float, float], int] = {}
    labels = []
    for x0, top, x1, bottom in cells:
        label = at.get((x0, top), -1)
        if label < 0:
            label = len(parent)
            parent.append(label)
            at[x0, top] = label
        for corner in ((x1, top), (x0, bottom), (x1, bottom)):
            other = at.setdefault(corner, label)
            if other != label:
                parent[_root(other)] = _root(label)
        labels.append(label)
    groups: dict[int, list[Box]] = defaultdict(list)
    roots = [_root(label) for label in range(len(parent))]
    for label, box in zip(labels, cells, strict=True):
        groups[roots[label]].append(box)
    kept = [sorted(g, key=DOWN) for g in groups.values() if len(g) > 1]
    return sorted(kept, key=lambda g: (g[0].top, g[0].x0))
