"""What the control words of rich text do: to looks, to paragraphs, to tables, to the tables of fonts and colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from foiparse.document import PLAIN
from foiparse.read.legacy.rtf.tokens import CHARSETS, SYMBOLS, codec
from foiparse.read.legacy.word97.sprm import Row

if TYPE_CHECKING:
    from foiparse.read.legacy.rtf.reader import Reader

Action = Callable[["Reader", "int | None"], None]


def _colour(reader: Reader, number: int | None) -> None:
    reader.state.style = reader.state.style._replace(colour=reader.colour_at(number))


def _highlight(reader: Reader, number: int | None) -> None:
    found = reader.colour_at(number)
    reader.state.style = reader.state.style._replace(highlight=None if found == "FFFFFF" else found)


def _font(reader: Reader, number: int | None) -> None:
    if reader.state.destination == "fonttbl":
        reader.number = number or 0
        return
    name, encoding = reader.fonts.get(number or 0, ("", reader.default_codec))
    reader.state.codec = encoding
    reader.state.style = reader.state.style._replace(font=name or None)


def _charset(reader: Reader, number: int | None) -> None:
    reader.state.codec = SYMBOLS if number == 2 else CHARSETS.get(number or 0, reader.default_codec)


def _page(reader: Reader, number: int | None) -> None:
    reader.default_codec = reader.state.codec = codec(number or 0)


def _plain(reader: Reader, number: int | None) -> None:
    reader.state.style, reader.state.hidden, reader.state.struck = PLAIN, False, False
    reader.state.codec = reader.default_codec


def _size(reader: Reader, number: int | None) -> None:
    if number and 0 < number < 400:
        reader.state.style = reader.state.style._replace(size=number / 2)


def _style(reader: Reader, number: int | None) -> None:
    if reader.state.destination == "stylesheet":
        reader.number = number or 0
    else:
        reader.state.heading = reader.headings.get(number or 0, reader.state.heading)


def _paragraph(reader: Reader, number: int | None) -> None:
    state = reader.state
    state.left = state.first = state.depth = 0
    state.in_table, state.heading = False, None


def _outline(reader: Reader, number: int | None) -> None:
    reader.state.heading = (number or 0) + 1 if 0 <= (number or 0) < 9 else None


def _no_underline(reader: Reader, number: int | None) -> None:
    reader.state.style = reader.state.style._replace(underline=False)


def _set(name: str) -> Action:
    def _act(reader: Reader, number: int | None) -> None:
        setattr(reader.state, name, number != 0)

    return _act


def _amount(name: str, least: int = -32768) -> Action:
    def _act(reader: Reader, number: int | None) -> None:
        setattr(reader.state, name, min(max(number or 0, least), 32767))

    return _act


def _begin_row(reader: Reader, number: int | None) -> None:
    row = reader.row_defined()
    row.edges, row.down, row.across, row.header = [0], [], [], False
    reader.merge = ["", ""]


def _edge(reader: Reader, number: int | None) -> None:
    row = reader.row_defined()
    row.edges = row.edges or [0]
    row.edges.append(number or 0)
    row.across.append(reader.merge[0])
    row.down.append(reader.merge[1])
    reader.merge = ["", ""]


def _merge(place: int, how: str) -> Action:
    def _act(reader: Reader, number: int | None) -> None:
        reader.merge[place] = how

    return _act


def _left(reader: Reader, number: int | None) -> None:
    row: Row = reader.row_defined()
    row.edges[:1] = [number or 0]


def _header(reader: Reader, number: int | None) -> None:
    reader.row_defined().header = True


ACTIONS: dict[str, Action] = {
    "cf": _colour, "highlight": _highlight, "cb": _highlight, "chcbpat": _highlight, "f": _font, "fcharset": _charset,
    "ansicpg": _page, "plain": _plain, "fs": _size, "s": _style, "pard": _paragraph, "outlinelevel": _outline,
    "ulnone": _no_underline, "v": _set("hidden"), "strike": _set("struck"), "striked": _set("struck"),
    "deleted": _set("deleted"), "intbl": _set("in_table"),
    "itap": _amount("depth", 0), "li": _amount("left"), "lin": _amount("left"), "fi": _amount("first"),
    "uc": _amount("unicode_skip", 0), "trowd": _begin_row, "cellx": _edge, "clmgf": _merge(0, "restart"),
    "clmrg": _merge(0, "continue"), "clvmgf": _merge(1, "restart"), "clvmrg": _merge(1, "continue"), "trleft": _left,
    "trhdr": _header, "cell": lambda r, n: r.cell(False), "nestcell": lambda r, n: r.cell(True),
    "row": lambda r, n: r.row(False), "nestrow": lambda r, n: r.row(True),
}  # fmt: skip
