"""Rulings of a page: straight horizontal and vertical edges, and filled boxes, from PDFium's path objects.

A path thinner than a ruling is one edge, whatever it was drawn as; a box gives its four sides; of other paths the straight
segments along the axes count. White strokes and fills are not seen, so they rule nothing.
"""

from __future__ import annotations

import ctypes as c
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field
from itertools import filterfalse, repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from foiparse.read.pdf import native, objects

THIN = 3.1  # points: paths no thicker are rulings, also where they were drawn as filled boxes
STRAIGHT = 0.6  # points: how far a segment may lean and still run along an axis
FEW_POINTS = 256  # points of a path that are asked in one go
MOST_SEGMENTS = 3_000  # a path of more is a drawing, not a ruling
MOST_OBJECTS = 200_000  # a page of more objects is a map or a plan: its rulings are not looked at
LATELY = 6  # filled boxes back that are looked at for one that holds the next
DEEPEST_FORM = 6  # form objects inside form objects
MOVE, LINE, CURVE = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_LINETO, pdfium.FPDF_SEGMENT_BEZIERTO
TEXT, PATH, FORM, IMAGE = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM, pdfium.FPDF_PAGEOBJ_IMAGE
_Sides = tuple[float, float, float, float]  # left, top, right, bottom


class Edge(NamedTuple):
    """An edge: `at` is its x (vertical) or y (horizontal), from `lo` to `hi` along the other axis."""

    at: float
    lo: float
    hi: float


class Fill(NamedTuple):
    """A filled box and its colour."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: str | None


@dataclass(slots=True)
class Rulings:
    """The edges and fills of one page, in points from the top left corner as read; `picture` is the share of the page that its
    biggest picture covers.
    """

    vertical: list[Edge] = field(default_factory=list)
    horizontal: list[Edge] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    picture: float = 0.0

    def box(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """Add the four sides of a box."""
        self.vertical += [Edge(x0, top, bottom), Edge(x1, top, bottom)]
        self.horizontal += [Edge(top, x0, x1), Edge(bottom, x0, x1)]

    def fill(self, fill: Fill) -> None:
        """Add a filled box, unless it lies in one just drawn: Word shades a cell and then each paragraph in it."""
        for last in self.fills[: -LATELY - 1 : -1]:
            inside = (
                last.x0 <= fill.x0 + 1 and last.x1 >= fill.x1 - 1 and last.top <= fill.top + 1 and last.bottom >= fill.bottom - 1
            )
            if inside:
                return
        self.fills.append(fill)


class Frame(NamedTuple):
    """A page as it is read: its size, and the way from its own space to points from the top left corner. On a page that is not
    turned that is `shift`: its x is added to, its y is what the other is taken from.
    """

    width: float
    height: float
    place: Callable[[float, float], tuple[float, float]]
    shift: tuple[float, float] | None = None


def read_rulings(page: Any, frame: Frame, texts: Set[int]) -> Rulings:
    """The rulings of a page. `texts` are handles known to be text, so that most objects need not be asked what they are."""
    found = Rulings()
    at = native.handle(page)
    count = native.count_objects(at)
    if count <= MOST_OBJECTS:
        _Reader(found, frame, texts).read(map(native.get_object, repeat(at), range(count)))
    return found


class _Reader:
    """Holds the buffers that PDFium writes into; they serve every page, since making them takes longer than reading a path."""

    matrix, points = native.Buffer(c.c_float, 6), native.Buffer(c.c_float, 2 * FEW_POINTS)
    at_x, at_y = points.at[::2], points.at[1::2]

    def __init__(self, found: Rulings, frame: Frame, texts: Set[int]) -> None:
        self.found, self.texts = found, texts
        self.width, self.height, self.place, self.shift = frame
        self.outer: list[tuple[float, ...]] = []

    def read(self, handles: Iterable[int]) -> None:
        """Every path and picture among some objects."""
        things = list(map(native.pointer, filterfalse(self.texts.__contains__, handles)))
        drawn = [(thing, kind) for thing, kind in zip(things, map(native.object_type, things), strict=True) if kind != TEXT]
        paints = iter(objects.paints([thing for thing, kind in drawn if kind == PATH]))
        for (thing, kind), box in zip(drawn, self._boxes([thing for thing, _ in drawn]), strict=True):
            if kind == PATH:
                paint = next(paints)
                if paint and box:
                    self.path(thing, box, paint)
            elif kind == FORM:
                self.form(thing)
            elif kind == IMAGE and box:
                self.image(box)

    def form(self, handle: Any) -> None:
        """The paths inside a form object."""
        if len(self.outer) >= DEEPEST_FORM:
            return
        native.object_matrix(handle, self.matrix.at[0])
        self.outer.append(tuple(self.matrix.values))
        count = min(native.count_inner(handle), MOST_OBJECTS)
        self.read([native.get_inner(handle, c.c_ulong(index)) for index in range(count)])
        self.outer.pop()

    def image(self, box: _Sides) -> None:
        """Notes how much of the page a picture covers."""
        x0, top, x1, bottom = box
        share = (x1 - x0) * (bottom - top) / max(1.0, self.width * self.height)
        self.found.picture = max(self.found.picture, share)

    def path(self, handle: native.Pointer, box: _Sides, paint: objects.Paint) -> None:
        """One path: an edge, a box, or its straight segments."""
        x0, top, x1, bottom = box
        wide, tall = x1 - x0 > THIN, bottom - top > THIN
        if (not wide and not tall) or x1 < 0 or bottom < 0 or x0 > self.width or top > self.height:
            return
        if not wide:
            self.found.vertical.append(Edge((x0 + x1) / 2, top, bottom))
        elif not tall:
            self.found.horizontal.append(Edge((top + bottom) / 2, x0, x1))
        else:
            self._area(handle, box, paint)

    def _boxes(self, things: list[native.Pointer]) -> list[_Sides | None]:
        """The boxes of objects as shown, None for one that has none."""
        boxes = objects.bounds(things)
        if self.shift is None or self.outer:
            return [self._shown(*box) if box else None for box in boxes]
        left, over = self.shift
        return [(box[0] + left, over - box[3], box[2] + left, over - box[1]) if box else None for box in boxes]

    def _shown(self, left: float, low: float, right: float, high: float) -> _Sides:
        put = self._at if self.outer else self.place
        ax, ay = put(left, low)
        bx, by = put(right, high)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        for a, b, cc, d, e, f in reversed(self.outer):
            x, y = a * x + cc * y + e, b * x + d * y + f
        where: tuple[float, float] = self.place(x, y)
        return where

    def _area(self, handle: native.Pointer, box: _Sides, paint: objects.Paint) -> None:
        """A path with width and height: a box's sides, or the segments along the axes of something else."""
        x0, top, x1, bottom = box
        if x1 - x0 > 0.97 * self.width and bottom - top > 0.97 * self.height:
            return
        count = native.count_segments(handle)
        if count > MOST_SEGMENTS:
            return
        lines = list(self._segments(handle, count))
        upright = [s for s in lines if abs(s[0] - s[2]) <= STRAIGHT or abs(s[1] - s[3]) <= STRAIGHT]
        if len(upright) == len(lines) and ((count in (4, 5) and len(upright) >= 3) or _outlines(lines, box)):
            if paint.filled:
                self.found.fill(Fill(x0, top, x1, bottom, paint.colour))
            if paint.stroked:
                self.found.box(x0, top, x1, bottom)
            return
        for ax, ay, bx, by in upright:
            if abs(ax - bx) <= STRAIGHT:
                self.found.vertical.append(Edge((ax + bx) / 2, min(ay, by), max(ay, by)))
            else:
                self.found.horizontal.append(Edge((ay + by) / 2, min(ax, bx), max(ax, bx)))

    def _segments(self, handle: Any, count: int) -> Iterator[tuple[float, float, float, float]]:
        """The path's straight segments as (x0, y0, x1, y1), as shown."""
        parts = list(map(native.pointer, map(native.get_segment, repeat(handle), range(count))))
        kinds = list(map(native.segment_type, parts))
        if kinds.count(LINE) < kinds.count(CURVE):  # a logo's letters, a signature; a box with round corners has as many of both
            return
        closed = list(map(native.segment_close, parts))
        xs: list[float] = []
        ys: list[float] = []
        for first in range(0, count, FEW_POINTS):
            some = parts[first : first + FEW_POINTS]
            deque(map(native.segment_point, some, self.at_x, self.at_y), 0)
            xs += self.points.values[: 2 * len(some) : 2].tolist()
            ys += self.points.values[1 : 2 * len(some) : 2].tolist()
        points, start = self._points(handle, xs, ys), 0
        for n in [n for n, (kind, close) in enumerate(zip(kinds, closed, strict=True)) if close or kind != CURVE]:
            if kinds[n] == MOVE:
                start = n
            elif kinds[n] == LINE and n:
                yield (*points[start if closed[n - 1] else n - 1], *points[n])
            if closed[n]:
                one, other = points[n], points[start]
                if abs(one[0] - other[0]) + abs(one[1] - other[1]) > STRAIGHT:
                    yield (*one, *other)

    def _points(self, handle: Any, xs: list[float], ys: list[float]) -> list[tuple[float, float]]:
        """A path's points as shown."""
        native.object_matrix(handle, self.matrix.at[0])
        a, b, cc, d, e, f = self.matrix.values.tolist()
        placed = [(a * x + cc * y + e, b * x + d * y + f) for x, y in zip(xs, ys, strict=True)]
        if self.shift is None or self.outer:
            return [self._at(x, y) for x, y in placed]
        left, over = self.shift
        return [(x + left, over - y) for x, y in placed]


def _outlines(lines: list[_Sides], box: _Sides) -> bool:
    """Whether a path is the outline of its box, whatever pieces its sides were drawn in: some programs begin in the middle of one."""
    x0, top, x1, bottom = box
    along = sum(abs(ax - bx) + abs(ay - by) for ax, ay, bx, by in lines)
    sides = ((0, x0), (0, x1), (1, top), (1, bottom))
    at_side = all(any(abs(s[n] - at) <= THIN and abs(s[n + 2] - at) <= THIN for n, at in sides) for s in lines)
    return at_side and abs(along - 2 * (x1 - x0 + bottom - top)) <= 4 * THIN
