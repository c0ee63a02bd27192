"""The look of text objects, asked of PDFium once an object: bold, italic, colour, size, font, and the direction it runs in."""

from __future__ import annotations

import ctypes as c
import math
import re
from functools import lru_cache
from typing import Any, NamedTuple

from foiparse.document import PLAIN, Style
from foiparse.read.pdf import native

BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi(?!light)|,bd\b|-bd\b", re.I)
ITALIC_NAME = re.compile(r"ital|obli|,it\b|-it\b|kursiv", re.I)
NAMELESS = re.compile(r"^(?:CIDFont|F\d|T\d|Type3|$)", re.I)  # names that say nothing of the weight ("CIDFont+F1")
BOLD_WEIGHT = 650  # PDFium's weight of 400 is regular, 700 bold; only trusted where the name says nothing
FORCE_BOLD, ITALIC_FLAG = 1 << 18, 1 << 6  # font descriptor flags (ISO 32000-1, table 123)
STROKED = 2  # render mode "fill, then stroke": how Word imitates a bold that the font lacks
NEAR_BLACK, GREY_SPREAD = 0x44, 0x18  # screen "black" (#222222, #1F1F1F) is the default colour; navy (#1F3864) is not


class Look(NamedTuple):
    """Style of a text object and its direction in whole degrees of the page's own space."""

    style: Style
    angle: int


class Looks:
    """Looks of one page's text objects, each fetched once."""

    def __init__(self, textpage: Any) -> None:
        self.textpage = native.address(textpage)
        self.seen: dict[int | None, Look] = {None: Look(PLAIN, 0)}
        self.known: dict[tuple[Any, ...], Look] = {}
        self.matrix = native.Floats(c.c_float, 6)
        self.rgba = native.Floats(c.c_uint, 4)

    def fetch(self, handle: int, index: int) -> Look:
        """The look of a text object, asked of its character at `index`."""
        native.text_matrix(self.textpage, index, self.matrix.at[0])
        a, b, cc, d = self.matrix.values[:4]
        size, font = native.font_size(self.textpage, index), native.object_font(handle)
        rgba = tuple(self.rgba.values) if native.fill_colour(handle, *self.rgba.at) else ()
        key = (size, font, a, b, cc, d, rgba, native.render_mode(handle))
        look = self.known.get(key)
        if look is None:
            look = self.known[key] = self._make(*key)
        self.seen[handle] = look
        return look

    def _make(
        self, size: float, font: int, a: float, b: float, cc: float, d: float, rgba: tuple[int, ...], mode: int
    ) -> Look:  # fmt: skip
        angle = 0 if b == 0 and a > 0 else round(math.degrees(math.atan2(b, a))) % 360
        name, bold, italic = _font(_key(font))
        colour = colour_name(*rgba[:3]) if rgba else None
        return Look(_style(bold or mode == STROKED, italic, colour, round(abs(size * math.hypot(cc, d)), 1), name), angle)


def colour_name(r: int, g: int, b: int) -> str | None:
    """Six hex digits, None for black and what a screen shows as black."""
    if max(r, g, b) <= NEAR_BLACK and max(r, g, b) - min(r, g, b) <= GREY_SPREAD:
        return None
    return f"{r:02X}{g:02X}{b:02X}"


@lru_cache(maxsize=4096)
def _style(bold: bool, italic: bool, colour: str | None, size: float, font: str) -> Style:
    return Style(bold=bold, italic=italic, colour=colour, size=size or None, font=font or None)


def _key(font: int) -> tuple[str, int, int]:
    """Base name, weight and flags of a font handle: all that its look depends on."""
    buffer = c.create_string_buffer(128)
    length = native.font_name(font, c.addressof(buffer), 128)
    name = buffer.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace")
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
