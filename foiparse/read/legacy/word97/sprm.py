"""Single property modifiers: the operation codes of a .doc, and what a list of them says of characters, paragraphs and rows."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from foiparse.document import PLAIN, Style

_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # operand bytes by the code's top three bits; 6 is variable
TABLE_DEFINITION, TAB_CHANGES = 0xD608, 0xC615
HUGE_PAPX, TABLE_PROPS = (0x6645, 0x6646), 0x646B  # operand: where in the Data stream the list goes on
MAX_DETOUR = 4

_COLOURS = (
    None, None, "0000FF", "00FFFF", "00FF00", "FF00FF", "FF0000", "FFFF00", "FFFFFF", "000080", "008080", "008000",
    "800080", "800000", "808000", "808080", "C0C0C0",
)  # fmt: skip
_HIGHLIGHTS = (
    None, "black", "blue", "cyan", "green", "magenta", "red", "yellow", "white", "darkBlue", "darkCyan", "darkGreen",
    "darkMagenta", "darkRed", "darkYellow", "darkGray", "lightGray",
)  # fmt: skip


@dataclass(slots=True)
class Characters:
    """What is said of a run. `symbol` is (font index, character code); `picture` an offset in the Data stream."""

    style: Style = PLAIN
    font: int | None = None
    hidden: bool = False
    struck: bool = False
    special: bool = False
    deleted: bool = False
    inserted: bool = False
    field_data: bool = False
    symbol: tuple[int, int] | None = None
    picture: int | None = None
    style_index: int | None = None


@dataclass(slots=True)
class Paragraphs:
    """What is said of a paragraph; lengths in twips. `depth` is in how many tables it stands."""

    style_index: int = 0
    heading: int | None = None
    list_number: int = 0
    level: int = 0
    left: int | None = None
    first: int | None = None
    depth: int = 0
    in_table: bool = False
    row_end: bool = False
    cell_end: bool = False  # of an inner table: outermost cells end in their own character
    row: Row | None = None


@dataclass(slots=True)
class Row:
    """A table row: the edges of its cells in twips, and for each cell "", "restart" or "continue" downwards and sideways."""

    edges: list[int] = field(default_factory=list)
    down: list[str] = field(default_factory=list)
    across: list[str] = field(default_factory=list)
    header: bool = False


def sprms(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The (code, operand) pairs of a property list; stops where the list is damaged."""
    at = 0
    while at + 2 <= len(data):
        code = data[at] | data[at + 1] << 8
        at += 2
        size = _SIZES.get(code >> 13)
        if size is None:
            if code == TABLE_DEFINITION:
                size = struct.unpack_from("<H", data, at)[0] - 1 if at + 2 <= len(data) else 0
                at += 2
            else:
                size = data[at] if at < len(data) else 0
                if code == TAB_CHANGES and size == 255:
                    return  # a size to be computed from its contents; nothing that we read follows it
                at += 1
        if at + size > len(data):
            return
        yield code, data[at : at + size]
        at += size


def apply_characters(data: bytes, base: Characters, under: Style | None = None) -> Characters:
    """`base` changed by a property list; `under` is the look of the styles, which toggles refer to."""
    found, under = replace(base), under if under is not None else base.style
    looks: dict[str, Any] = {}
    for code, operand in sprms(data):
        if code in _TOGGLES:
            looks[_TOGGLES[code]] = _toggle(operand[0], getattr(under, _TOGGLES[code]))
        elif code in _LOOKS:
            looks.update(_LOOKS[code](operand))
        elif code in _FLAGS:
            setattr(found, _FLAGS[code], operand[0] == 1 or (operand[0] == 0x81))
        elif code in _OTHERS:
            _OTHERS[code](found, operand)
    if looks:
        found.style = found.style._replace(**looks)
    return found


def _toggle(operand: int, under: bool) -> bool:
    return under if operand == 0x80 else not under if operand == 0x81 else operand == 1


def _colour_ref(operand: bytes) -> dict[str, Any]:
    red, green, blue, automatic = operand
    colour = None if automatic or not (red or green or blue) else f"{red:02X}{green:02X}{blue:02X}"
    return {"colour": colour}


_TOGGLES = {0x0835: "bold", 0x0836: "italic"}
_FLAGS = {
    0x083C: "hidden",
    0x0837: "struck",
    0x2A53: "struck",
    0x0855: "special",
    0x0800: "deleted",
    0x0801: "inserted",
    0x0806: "field_data",
}
_LOOKS: dict[int, Callable[[bytes], dict[str, Any]]] = {
    0x2A3E: lambda o: {"underline": o[0] not in (0, 5)},
    0x2A42: lambda o: {"colour": _COLOURS[o[0]] if o[0] < len(_COLOURS) else None},
    0x6870: _colour_ref,
    0x4A43: lambda o: {"size": (o[0] | o[1] << 8) / 2},
    0x2A0C: lambda o: {"highlight": _HIGHLIGHTS[o[0]] if o[0] < len(_HIGHLIGHTS) else None},
}
_OTHERS: dict[int, Callable[[Characters, bytes], None]] = {
    0x4A4F: lambda c, o: setattr(c, "font", o[0] | o[1] << 8),
    0x4A30: lambda c, o: setattr(c, "style_index", o[0] | o[1] << 8),
    0x6A09: lambda c, o: setattr(c, "symbol", (o[0] | o[1] << 8, o[2] | o[3] << 8)),
    0x6A03: lambda c, o: setattr(c, "picture", struct.unpack("<i", o)[0]),
}


def apply_paragraph(data: bytes, base: Paragraphs, extra: bytes = b"", _detours: int = 0) -> Paragraphs:
    """`base` changed by a property list; `extra` is the Data stream, where long lists go on."""
    found = replace(base, row=replace(base.row) if base.row else None)
    for code, operand in sprms(data):
        if code in HUGE_PAPX or code == TABLE_PROPS:
            at = struct.unpack("<I", operand)[0]
            if _detours < MAX_DETOUR and at + 2 <= len(extra):
                size = struct.unpack_from("<H", extra, at)[0]
                found = apply_paragraph(extra[at + 2 : at + 2 + size], found, extra, _detours + 1)
        elif code in _PARAGRAPH:
            _PARAGRAPH[code](found, operand)
        elif code in _ROW:
            found.row = found.row or Row()
            _ROW[code](found.row, operand)
    return found


def _signed(operand: bytes) -> int:
    return int(struct.unpack("<h", operand[:2])[0])


def _heading(p: Paragraphs, operand: bytes) -> None:
    p.heading = operand[0] + 1 if operand[0] < 9 else None


def _define(row: Row, operand: bytes) -> None:
    """rgdxaCenter: the edges; rgTc80: twenty bytes a cell, of which the first two say what is merged."""
    cells = operand[0]
    row.edges = list(struct.unpack_from(f"<{cells + 1}h", operand, 1))
    row.down, row.across = [""] * cells, [""] * cells
    at = 1 + 2 * (cells + 1)
    for i in range(min(cells, (len(operand) - at) // 20)):
        bits = operand[at + 20 * i] | operand[at + 20 * i + 1] << 8
        row.across[i] = ("", "continue", "restart", "restart")[bits & 3]
        row.down[i] = ("", "continue", "", "restart")[bits >> 5 & 3]


def _merge(row: Row, operand: bytes) -> None:
    first, past = operand[0], operand[1]
    for i in range(first, min(past, len(row.across))):
        row.across[i] = "restart" if i == first else "continue"


def _merge_down(row: Row, operand: bytes) -> None:
    if operand[0] < len(row.down):
        row.down[operand[0]] = ("", "continue", "", "restart")[operand[1] & 3]


_PARAGRAPH: dict[int, Callable[[Paragraphs, bytes], None]] = {
    0x4600: lambda p, o: setattr(p, "style_index", o[0] | o[1] << 8),
    0x2640: _heading,
    0x460B: lambda p, o: setattr(p, "list_number", _signed(o)),
    0x260A: lambda p, o: setattr(p, "level", min(o[0], 8)),
    0x840F: lambda p, o: setattr(p, "left", _signed(o)),
    0x845E: lambda p, o: setattr(p, "left", _signed(o)),
    0x8411: lambda p, o: setattr(p, "first", _signed(o)),
    0x8460: lambda p, o: setattr(p, "first", _signed(o)),
    0x2416: lambda p, o: setattr(p, "in_table", bool(o[0])),
    0x6649: lambda p, o: setattr(p, "depth", struct.unpack("<i", o)[0]),
    0x2417: lambda p, o: setattr(p, "row_end", bool(o[0])),
    0x244C: lambda p, o: setattr(p, "row_end", bool(o[0])),
    0x244B: lambda p, o: setattr(p, "cell_end", bool(o[0])),
}
_ROW: dict[int, Callable[[Row, bytes], None]] = {
    TABLE_DEFINITION: _define,
    0x5624: _merge,
    0xD62B: _merge_down,
    0x3404: lambda r, o: setattr(r, "header", bool(o[0])),
}
