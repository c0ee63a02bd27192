"""The look of text objects, asked of PDFium once an object: bold, italic, colour, size, font, and the direction it runs in."""

from __future__ import annotations

import ctypes as c
import math
import re
from collections import deque
from functools import lru_cache
from itertools import repeat
from struct import Struct
from typing import Any, NamedTuple

from foiparse.document import PLAIN, Style
from foiparse.late import late
from foiparse.read.pdf import native

BOLD_NAME = late(r"bold|black|heavy|semibold|demi(?!light)|,bd\b|-bd\b", re.I)
ITALIC_NAME = late(r"ital|obli|,it\b|-it\b|kursiv", re.I)
NAMELESS = late(r"^(?:CIDFont|F\d|T\d|Type3|$)", re.I)  # names that say nothing of the weight ("CIDFont+F1")
BOLD_WEIGHT = 650  # PDFium's weight of 400 is regular, 700 bold; only trusted where the name says nothing
FORCE_BOLD, ITALIC_FLAG = 1 << 18, 1 << 6  # font descriptor flags (ISO 32000-1, table 123)
NO_SIZE = 10.0  # points: taken where the file gives none
STROKED = 2  # render mode "fill, then stroke": how Word imitates a bold that the font lacks
NEAR_BLACK, GREY_SPREAD = 0x44, 0x18  # screen "black" (#222222, #1F1F1F) is the default colour; navy (#1F3864) is not
LOOK = Struct("4I4f")  # a colour, and a matrix' turn and size
EACH = Struct(f"{LOOK.size}s8x")  # what PDFium writes of one text object: with the matrix' place, which says nothing of the look
STRETCH = 256  # text objects that are asked in one go
BLOCK: Any = c.create_string_buffer(STRETCH * EACH.size)  # where PDFium writes, for every page
NAME: Any = c.create_string_buffer(128)
AT_NAME, NAME_SIZE = c.byref(NAME), c.c_size_t(len(NAME))
AT = [[c.byref(BLOCK, at) for at in range(first, len(BLOCK), EACH.size)] for first in (0, 4, 8, 12, 16)]
*AT_RGBA, AT_MATRIX = AT


class Look(NamedTuple):
    """Style of a text object, its direction in whole degrees of the page's own space, and the size to reckon with."""

    style: Style
    angle: int
    size: float


_Key = tuple[tuple[bytes], tuple[int, float, int, int]]
PLAIN_LOOK = Look(PLAIN, 0, NO_SIZE)  # of what belongs to no text object


class Looks:
    """Looks of one page's text objects, each fetched once."""

    def __init__(self, textpage: Any) -> None:
        self.textpage = native.handle(textpage)
        self.known: dict[_Key, Look] = {}
        self.fonts: dict[int, tuple[str, bool, bool]] = {}

    def of(self, handles: list[int], starts: list[int]) -> list[Look]:
        """The look of each word's text object; `starts` are the indices of the words' first characters, of which any will do."""
        at = dict(zip(handles, starts, strict=True))
        at.pop(0, None)
        things, firsts = list(map(native.pointer, at)), list(at.values())
        looks: list[Look] = []
        for first in range(0, len(things), STRETCH):
            looks += self._stretch(things[first : first + STRETCH], firsts[first : first + STRETCH])
        seen = dict(zip(at, looks, strict=True))
        seen[0] = PLAIN_LOOK
        return list(map(seen.__getitem__, handles))

    def _stretch(self, things: list[native.Pointer], firsts: list[int]) -> list[Look]:
        """The looks of some text objects, each asked by itself and by its first character."""
        same, known = repeat(self.textpage), self.known
        deque(map(native.text_matrix, same, firsts, AT_MATRIX), 0)
        coloured = map(native.fill_colour, things, *AT_RGBA)
        sizes, fonts, modes = (
            map(native.font_size, same, firsts),
            map(native.object_font, things),
            map(native.render_mode, things),
        )
        others = list(zip(coloured, sizes, fonts, modes, strict=False))
        blocks = EACH.iter_unpack(BLOCK[: len(things) * EACH.size])
        return [known.get(key) or self._new(key) for key in zip(blocks, others, strict=True)]

    def _new(self, key: _Key) -> Look:
        (block,), (coloured, size, font, mode) = key
        if font not in self.fonts:
            self.fonts[font] = _font(_key(native.pointer(font)))
        look = self.known[key] = _look(block, coloured, size, mode, self.fonts[font])
        return look


@lru_cache(maxsize=4096)
def _look(block: bytes, coloured: int, size: float, mode: int, font: tuple[str, bool, bool]) -> Look:
    red, green, blue, _, a, b, cc, d = LOOK.unpack(block)
    angle = 0 if b == 0 and a > 0 else round(math.degrees(math.atan2(b, a))) % 360
    name, bold, italic = font
    colour = colour_name(red, green, blue) if coloured else None
    style = _style(bold or mode == STROKED, italic, colour, round(abs(size * math.hypot(cc, d)), 1), name)
    return Look(style, angle, style.size or NO_SIZE)


def colour_name(r: int, g: int, b: int) -> str | None:
    """Six hex digits, None for black and what a screen shows as black."""
    if max(r, g, b) <= NEAR_BLACK and max(r, g, b) - min(r, g, b) <= GREY_SPREAD:
        return None
    return f"{r:02X}{g:02X}{b:02X}"


@lru_cache(maxsize=4096)
def _style(bold: bool, italic: bool, colour: str | None, size: float, font: str) -> Style:
    return Style(bold=bold, italic=italic, colour=colour, size=size or None, font=font or None)


def _key(font: native.Pointer) -> tuple[str, int, int]:
    """Base name, weight and flags of a font handle: all that its look depends on."""
    length = native.font_name(font, AT_NAME, NAME_SIZE)
    name = NAME[: max(0, min(length, len(NAME)) - 1)].decode("utf-8", "replace")
    return name, native.font_weight(font), native.font_flags(font)


_SUBSET_TAG = late(r"^[A-Z]{6}\+")
_STYLE_BEGINS = late(r"[-,]|(?<=[a-z])(?=(?:PS)?MT\b)")


@lru_cache(maxsize=1024)
def _font(key: tuple[str, int, int]) -> tuple[str, bool, bool]:
    name, weight, flags = key
    bare = _SUBSET_TAG.sub("", name)
    bold = bool(BOLD_NAME.search(bare)) or (flags > 0 and bool(flags & FORCE_BOLD))
    if NAMELESS.match(bare):
        bold = bold or weight >= BOLD_WEIGHT
    italic = bool(ITALIC_NAME.search(bare)) or (flags > 0 and bool(flags & ITALIC_FLAG))
    family = _STYLE_BEGINS.split(bare)[0]
    return family, bold, italic
