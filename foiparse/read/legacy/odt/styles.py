"""Styles of an OpenDocument text: looks, edges and lists, with what they inherit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from foiparse.document import PLAIN, Style
from foiparse.late import late
from foiparse.read.legacy.odt.names import FO, STYLE, TEXT, Element, twips
from foiparse.read.legacy.wml import attribute

MAX_CHAIN = 12
LEVELS = 9
_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_HEX = late(r"#([0-9a-fA-F]{6})\Z")


@dataclass(slots=True)
class Known:
    """A style with all that it inherits; lengths in twips."""

    looks: dict[str, Any]
    hidden: bool = False
    struck: bool = False
    left: int | None = None
    first: int | None = None

    def look(self, base: Style) -> Style:
        """`base` with the marks of this style."""
        return base._replace(**self.looks) if self.looks else base


class Styles:
    """Styles by family and name; every answer is kept."""

    def __init__(self, *roots: Element | None) -> None:
        self._nodes: dict[tuple[str, str], Element] = {}
        self._known: dict[tuple[str, str], Known] = {}
        self.lists: dict[str, Element] = {}
        for root in roots:
            for node in () if root is None else root.iter(STYLE + "style"):
                self._nodes[node.get(STYLE + "family") or "", node.get(STYLE + "name") or ""] = node
            for node in () if root is None else root.iter(TEXT + "list-style"):
                self.lists[node.get(STYLE + "name") or ""] = node

    def of(self, family: str, name: str | None) -> Known:
        """A style, plain where there is none of that name."""
        key = (family, name or "")
        if key not in self._known:
            self._known[key] = self._resolve(key)
        return self._known[key]

    def _resolve(self, key: tuple[str, str]) -> Known:
        chain: list[Element] = []
        node = self._nodes.get(key)
        while node is not None and len(chain) < MAX_CHAIN:
            chain.append(node)
            node = self._nodes.get((key[0], node.get(STYLE + "parent-style-name") or ""))
        found = Known({})
        for node in reversed(chain):
            _read(node, found)
        return found


def _read(node: Element, found: Known) -> None:
    marks = node.find(STYLE + "text-properties")
    if marks is not None:
        found.looks.update(_looks(marks))
        if marks.get(TEXT + "display"):
            found.hidden = marks.get(TEXT + "display") == "none"
        if line := marks.get(STYLE + "text-line-through-style"):
            found.struck = line != "none"
    edges = node.find(STYLE + "paragraph-properties")
    if edges is not None:
        left, first = twips(edges.get(FO + "margin-left")), twips(edges.get(FO + "text-indent"))
        found.left = left if left is not None else found.left
        found.first = first if first is not None else found.first


def _looks(marks: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if weight := marks.get(FO + "font-weight"):
        found["bold"] = weight in ("bold", "600", "700", "800", "900")
    if slope := marks.get(FO + "font-style"):
        found["italic"] = slope in ("italic", "oblique")
    if line := marks.get(STYLE + "text-underline-style"):
        found["underline"] = line != "none"
    if size := twips(marks.get(FO + "font-size")):
        found["size"] = size / 20
    if colour := marks.get(FO + "color"):
        found["colour"] = _colour(colour, "000000")
    if back := marks.get(FO + "background-color"):
        found["highlight"] = _colour(back, "FFFFFF")
    if font := marks.get(STYLE + "font-name"):
        found["font"] = font
    return found


def _colour(text: str, default: str) -> str | None:
    found = _HEX.match(text)
    digits = found.group(1).upper() if found else default
    return None if digits == default else digits


def abstract(number: int, node: Element) -> str:
    """A list style as a w:abstractNum."""
    levels = []
    for level in node:
        index = (level.get(TEXT + "level") or "1").strip()
        if index.isdigit() and 1 <= int(index) <= LEVELS:
            levels.append(_level(int(index), level))
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def _level(index: int, node: Element) -> str:
    start = node.get(TEXT + "start-value") or "1"
    start = start if start.isascii() and start.isdigit() and len(start) < 9 else "1"
    if str(node.tag).endswith("number"):
        kind = _FORMATS.get(node.get(STYLE + "num-format") or "", "decimal")
        above = node.get(TEXT + "display-levels") or "1"
        shown = min(int(above), index) if above.isascii() and above.isdigit() and len(above) < 3 else 1
        middle = ".".join(f"%{i}" for i in range(index - shown + 1, index + 1)) if kind != "none" else ""
        text = (node.get(STYLE + "num-prefix") or "") + middle + (node.get(STYLE + "num-suffix") or "")
    else:
        kind, text = "bullet", node.get(TEXT + "bullet-char") or "•"
    head = f'<w:lvl w:ilvl="{index - 1}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
    return f"{head}<w:lvlText w:val={attribute(text)}/></w:lvl>"


__all__ = ["PLAIN", "Known", "Styles", "abstract"]
