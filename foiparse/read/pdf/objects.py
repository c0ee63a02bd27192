"""What PDFium says of a page's objects, asked of many in one go: their boxes, and how paths are painted."""

from __future__ import annotations

import ctypes as c
from collections import deque
from functools import lru_cache
from typing import NamedTuple

from foiparse.read.pdf import native
from foiparse.read.pdf.looks import colour_name

STRETCH = 256  # objects that are asked in one go
WHITE = "FFFFFF"
Bounds = tuple[float, float, float, float]  # left, bottom, right, top in the page's own space

# Where PDFium writes; they serve every page, since making them takes longer than reading a path.
_SIDES, _RGBA, _MODE = (
    native.Buffer(c.c_float, 4 * STRETCH),
    native.Buffer(c.c_uint, 4 * STRETCH),
    native.Buffer(c.c_int, 2 * STRETCH),
)
_AT_SIDES = [_SIDES.at[n::4] for n in range(4)]
_AT_RGBA = [_RGBA.at[n::4] for n in range(4)]
_AT_MODE = [_MODE.at[n::2] for n in range(2)]


class Paint(NamedTuple):
    """How a path shows: the colour that it is filled with (None is black), and whether it is filled and stroked. White is neither."""

    colour: str | None
    filled: bool
    stroked: bool


def bounds(things: list[native.Pointer]) -> list[Bounds | None]:
    """The boxes of objects, None for one that has none."""
    found: list[Bounds | None] = []
    for first in range(0, len(things), STRETCH):
        known = list(map(native.object_bounds, things[first : first + STRETCH], *_AT_SIDES))
        sides = _SIDES.values[: 4 * len(known)].tolist()
        boxes = list(zip(sides[::4], sides[1::4], sides[2::4], sides[3::4], strict=True))
        found += boxes if all(known) else [box if ok else None for ok, box in zip(known, boxes, strict=True)]
    return found


def paints(paths: list[native.Pointer]) -> list[Paint | None]:
    """How paths show, None for one that does not."""
    found: list[Paint | None] = []
    for first in range(0, len(paths), STRETCH):
        some = paths[first : first + STRETCH]
        deque(map(native.draw_mode, some, *_AT_MODE), 0)
        modes = _MODE.values[: 2 * len(some)].tolist()
        known = list(map(native.fill_colour, some, *_AT_RGBA))
        rgba = _RGBA.values[: 4 * len(some)].tolist()
        fills = map(_colour, known, rgba[::4], rgba[1::4], rgba[2::4], rgba[3::4])
        strokes = [_stroke(path) if line else WHITE for path, line in zip(some, modes[1::2], strict=True)]
        found += map(_paint, modes[::2], fills, strokes)
    return found


def _stroke(path: native.Pointer) -> str | None:
    at_red, at_green, at_blue, at_alpha = _RGBA.at[:4]
    return _colour(native.stroke_colour(path, at_red, at_green, at_blue, at_alpha), *_RGBA.values[:4].tolist())


@lru_cache(maxsize=1024)
def _colour(known: int, red: int, green: int, blue: int, alpha: int) -> str | None:
    """The name of a colour; what is seen through is as white."""
    if not known:
        return None
    return colour_name(red, green, blue) if alpha else WHITE


@lru_cache(maxsize=1024)
def _paint(winding: int, fill: str | None, stroke: str | None) -> Paint | None:
    filled, stroked = winding != 0 and fill != WHITE, stroke != WHITE
    return Paint(fill if winding else None, filled, stroked) if filled or stroked else None
