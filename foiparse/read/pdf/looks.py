"""The look of text objects, asked of PDFium once an object: bold, italic, colour, size, font, and the direction it runs in."""

from __future__ import annotations

import ctypes as c
import math
import re
from functools import lru_cache
from itertools import repeat
from struct import Struct
from typing import Any, NamedTuple

from foiparse.document import PLAIN, Style
from foiparse.read.pdf import native

BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi(?!light)|,bd\b|-bd\b", re.I)
ITALIC_NAME = re.compile(r"ital|obli|,it\b|-it\b|kursiv", re.I)
NAMELESS = re.compile(r"^(?:CIDFont|F\d|T\d|Type3|$)", re.I)  # names that say nothing of the weight ("CIDFont+F1")
BOLD_WEIGHT = 650  # PDFium's weight of 400 is regular, 700 bold; only trusted where the name says nothing
FORCE_BOLD, ITALIC_FLAG = 1 << 18, 1 << 6  # font descriptor flags (ISO 32000-1, table 123)
NO_SIZE = 10.0  # points: taken where the file gives none
STROKED = 2  # render mode "fill, then stroke": how Word imitates a bold that the font lacks
NEAR_BLACK, GREY_SPREAD = 0x44, 0x18  # screen "black" (#222222, #1F1F1F) is the default colour; navy (#1F3864) is not
RGBA, LOOK, PLACE = Struct("4I"), Struct("4I4f"), Struct("4I6f")  # a colour; with it a matrix' turn and size; the whole matrix
BLOCK: Any = c.create_string_buffer(PLACE.size)  # where PDFium writes them, for every page
NAME: Any = c.create_string_buffer(128)
AT_NAME, NAME_SIZE = c.byref(NAME), c.c_size_t(len(NAME))
AT_RGBA, AT_MATRIX = [c.byref(BLOCK, at) for at in (0, 4, 8, 12)], c.byref(BLOCK, RGBA.size)


class Look(NamedTuple):
    """Style of a text object, its direction in whole degrees of the page's own space, and the size to reckon with."""

    style: Style
    angle: int
    size: float


PLAIN_LOOK = Look(PLAIN, 0, NO_SIZE)  # of what belongs to no text object


class Looks:
    """Looks of one page's text objects, each fetched once."""

    def __init__(self, textpage: Any) -> None:
        self.textpage = native.handle(textpage)
        self.known: dict[tuple[Any, ...], Look] = {}
        self.fonts: dict[int, tuple[str, bool, bool]] = {}

    def of(self, handles: list[int], starts: list[int]) -> list[Look]:
        """The look of each word's text object; `starts` are the indices of the words' first characters."""
        at = dict(zip(reversed(handles), reversed(starts), strict=True))
        at.pop(0, None)
        things, firsts, same = list(map(native.Handle, at)), at.values(), repeat(self.textpage)
        sizes, fonts = map(native.font_size, same, firsts), map(native.object_font, things)
        seen: dict[int, Look] = {0: PLAIN_LOOK}
        known = self.known
        for handle, thing, first, size, font in zip(at, things, firsts, sizes, fonts, strict=True):
            native.text_matrix(self.textpage, first, AT_MATRIX)
            coloured = native.fill_colour(thing, *AT_RGBA)
            key = (BLOCK[: LOOK.size], coloured, size, font, native.render_mode(thing))
            seen[handle] = known.get(key) or self._new(key)
        return list(map(seen.__getitem__, handles))

    def _new(self, key: tuple[bytes, int, float, int, int]) -> Look:
        look = self.known[key] = self._make(*key)
        return look

    def _make(self, block: bytes, coloured: int, size: float, font: int, mode: int) -> Look:
        red, green, blue, _, a, b, cc, d = LOOK.unpack(block)
        angle = 0 if b == 0 and a > 0 else round(math.degrees(math.atan2(b, a))) % 360
        if font not in self.fonts:
            self.fonts[font] = _font(_key(native.Handle(font)))
        name, bold, italic = self.fonts[font]
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


def _key(font: native.Handle) -> tuple[str, int, int]:
    """Base name, weight and flags of a font handle: all that its look depends on."""
    length = native.font_name(font, AT_NAME, NAME_SIZE)
    name = NAME[: max(0, min(length, len(NAME)) - 1)].decode("utf-8", "replace")
    return name, native.font_weight(font), native.font_flags(font)


@lru_cache(maxsize=1024)
def _font(key: tuple[str, int, int]) -> tuple[str, bool, bool]:
    name, weight, flags = key
    bare = re.sub(r"^[A-Z]{6}\+", "", name)
    bold = bool(BOLD_NAME.search(bare)) or (flags > 0 and bool(flags & FORCE_BOLD))
    if NAMELESS.match(bare):
        bold = bold or weight >= BOLD_WEIGHT
    italic = bool(ITALIC_NAME.search(bare)) or (flags > 0 and bool(flags & ITALIC_FLAG))
    family = re.split(r"[-,]|(?<=[a-z])(?=(?:PS)?MT\b)", bare)[0]
    return family, bold, italic
