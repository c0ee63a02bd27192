"""What styles say: looks, indents, numbering and outline levels, inherited through basedOn and the document's defaults."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from foiparse.document import PLAIN, Style
from foiparse.late import late
from foiparse.read.docx.names import ILVL, NUM_ID, NUM_PR, PPR, RPR, VAL, W, is_on, number, points, value, whole
from foiparse.read.docx.package import Element

# Word itself stops at eleven levels of inheritance; a cycle must stop somewhere.
MAX_CHAIN = 12
_TOGGLES = ("bold", "italic", "hidden", "struck")
_HEADING = late(r"heading ([1-9])$", re.IGNORECASE)
_TITLES = {"title": 1, "subtitle": 2}
_NO_COLOUR = {"auto", "000000", "windowtext"}
_UNASKED = late(rb'<w:(style|latentStyles) (?:(?<=style )[^<>]*w:type="table"|(?<=latentStyles ))[^<>]*>')
_LEFT, _START, _HANGING, _FIRST = W + "left", W + "start", W + "hanging", W + "firstLine"

Props = dict[str, object]
Gone = Literal["", "hidden", "struck"]  # why a run is not read


@dataclass(slots=True)
class ParagraphStyle:
    """A paragraph style with all that it inherits."""

    look: Props = field(default_factory=dict)
    num_id: int | None = None
    num_level: int | None = None
    num_styles: tuple[str, ...] = ()  # the styles whose link in a numbering level decides the level, nearest first
    indent: dict[str, float] = field(default_factory=dict)
    heading: int | None = None


class Styles:
    """The styles part; every answer is kept, so a style is resolved once."""

    def __init__(self, root: Element | None) -> None:
        self._nodes: dict[str, Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[str, Props] = {}
        self._looks: dict[object, tuple[Style, Gone]] = {}
        self._defaults: Props = {}
        self._default_indent: dict[str, float] = {}
        self.default: str | None = None
        for node in () if root is None else root.iterchildren(W + "style"):
            style_id = node.get(W + "styleId") or ""
            self._nodes[style_id] = node
            if node.get(W + "type") == "paragraph" and node.get(W + "default") in ("1", "true", "on"):
                self.default = style_id
        if root is not None:
            defaults = root.find(W + "docDefaults")
            self._defaults = properties(_path(defaults, W + "rPrDefault", RPR))
            self._default_indent = indents(_path(defaults, W + "pPrDefault", PPR))

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """The paragraph style of that id (None or unknown: the default one), with all that it inherits."""
        style_id = style_id if style_id in self._nodes else self.default
        found = self._paragraphs.get(style_id)
        if found is None:
            found = self._paragraphs[style_id] = self._resolve(style_id)
        return found

    def numbering_of(self, style_id: str) -> int | None:
        """The numId that a (numbering) style points to."""
        node = self._nodes.get(style_id)
        return None if node is None else number(_path(node, PPR, NUM_PR), NUM_ID)

    def look(self, style: ParagraphStyle, rpr: Element | None) -> tuple[Style, Gone]:
        """How a run looks and whether it is hidden or struck through: defaults, paragraph style, character style, then its own marks."""
        key: list[object] = [id(style)]
        for child in () if rpr is None else rpr:
            tag = child.tag
            attribute = _ATTRIBUTES.get(tag)
            if attribute is not None:
                key += (tag, child.get(attribute))
        kept = tuple(key)
        found = self._looks.get(kept)
        if found is None:
            found = self._looks[kept] = self._compute(style.look, properties(rpr))
        return found

    def _compute(self, base: Props, own: Props) -> tuple[Style, Gone]:
        character = self._character(str(own["style"])) if "style" in own else {}
        props: Props = {**self._defaults, **base, **character}
        for name in _TOGGLES:  # a toggle set in both styles cancels out; one set on the run itself is final
            if name in base and name in character:
                props[name] = bool(base[name]) != bool(character[name])
        props.update(own)
        colour, size, font, highlight = (props.get(n) for n in ("colour", "size", "font", "highlight"))
        style = Style(
            bold=bool(props.get("bold")),
            italic=bool(props.get("italic")),
            underline=bool(props.get("underline")),
            colour=colour if isinstance(colour, str) else None,
            size=size if isinstance(size, float) else None,
            font=font if isinstance(font, str) else None,
            highlight=highlight if isinstance(highlight, str) else None,
        )
        gone: Gone = "hidden" if props.get("hidden") else "struck" if props.get("struck") or props.get("struck_twice") else ""
        return (PLAIN if style == PLAIN else style), gone

    def _chain(self, style_id: str | None) -> list[tuple[str, Element]]:
        chain: list[tuple[str, Element]] = []
        while style_id in self._nodes and len(chain) < MAX_CHAIN:
            node = self._nodes[style_id]
            chain.append((style_id, node))
            style_id = value(node, W + "basedOn") or ""
        return chain

    def _character(self, style_id: str) -> Props:
        if style_id not in self._characters:
            merged: Props = {}
            for _, node in reversed(self._chain(style_id)):
                merged.update(properties(node.find(RPR)))
            merged.pop("style", None)
            self._characters[style_id] = merged
        return self._characters[style_id]

    def _resolve(self, style_id: str | None) -> ParagraphStyle:
        result = ParagraphStyle(indent=dict(self._default_indent))
        chain = self._chain(style_id)
        for depth in range(len(chain) - 1, -1, -1):
            node = chain[depth][1]
            result.look.update(properties(node.find(RPR)))
            _inherit(result, node, [s for s, _ in chain[: depth + 1]])
            heading = _HEADING.match(value(node, W + "name") or "")
            titled = _TITLES.get((value(node, W + "name") or "").lower())
            if result.heading is None and (heading or titled):
                result.heading = int(heading[1]) if heading else titled
        result.look.pop("style", None)
        return result


def _inherit(result: ParagraphStyle, node: Element, below: list[str]) -> None:
    ppr = node.find(PPR)
    if ppr is None:
        return
    result.indent.update(indents(ppr))
    level = number(ppr, W + "outlineLvl")
    if level is not None:
        result.heading = level + 1 if 0 <= level < 9 else None
    num_pr = ppr.find(NUM_PR)
    if num_pr is None:
        return
    num_id, ilvl = number(num_pr, NUM_ID), number(num_pr, ILVL)
    if num_id is not None:
        result.num_id, result.num_styles = num_id, tuple(below)
    if ilvl is not None:
        result.num_level = ilvl


def without_tables(part: bytes) -> bytes:
    """A styles part without what no paragraph asks for: how tables look, and the list of styles that Word could show.

    They are nine tenths of many a part, and parsing them takes longer than the letter itself.
    """
    kept, at = [], 0
    for opening in _UNASKED.finditer(part):
        if opening.start() < at or part[opening.end() - 2 : opening.end()] == b"/>":
            continue
        closing = part.find(b"</w:" + opening[1] + b">", opening.end())
        if closing < 0:
            break
        kept.append(part[at : opening.start()])
        at = closing + len(opening[1]) + 5
    return b"".join([*kept, part[at:]])


def _path(node: Element | None, *tags: str) -> Element | None:
    for tag in tags:
        if node is None:
            return None
        node = node.find(tag)
    return node


def indents(ppr: Element | None) -> dict[str, float]:
    """Left edge and hanging of a w:pPr in points, as far as it says."""
    node = None if ppr is None else ppr.find(W + "ind")
    return {} if node is None else edges(node)


def edges(node: Element) -> dict[str, float]:
    """Left edge and hanging of a w:ind in points, as far as it says."""
    found: dict[str, float] = {}
    left = points(node.get(_LEFT) or node.get(_START))
    hanging = points(node.get(_HANGING))
    if left is not None:
        found["left"] = left
    if hanging is not None:
        found["hanging"] = hanging
    elif node.get(_FIRST):
        found["hanging"] = 0.0  # a first-line indent replaces an inherited hanging one
    return found


def properties(rpr: Element | None) -> Props:
    """The marks of a w:rPr that we keep, by name."""
    props: Props = {}
    for child in () if rpr is None else rpr:
        reader = _READERS.get(child.tag)
        if reader is not None:
            reader(props, child)
    return props


def _toggle(name: str) -> Callable[[Props, Element], None]:
    return lambda props, node: props.__setitem__(name, is_on(node))


def _colour(props: Props, node: Element) -> None:
    text = (node.get(VAL) or "auto").lower()
    props["colour"] = None if text in _NO_COLOUR or len(text) != 6 else text.upper()


def _size(props: Props, node: Element) -> None:
    half_points = whole(node.get(VAL))
    if half_points:
        props["size"] = half_points / 2


def _font(props: Props, node: Element) -> None:
    name = node.get(W + "ascii")
    if name:
        props["font"] = name


def _highlight(props: Props, node: Element) -> None:
    text = node.get(VAL) or "none"
    props["highlight"] = None if text == "none" else text


def _shading(props: Props, node: Element) -> None:
    fill = (node.get(W + "fill") or "auto").upper()
    if fill not in ("AUTO", "FFFFFF"):
        props.setdefault("highlight", fill)


def _underline(props: Props, node: Element) -> None:
    props["underline"] = (node.get(VAL) or "none") != "none"


def _style(props: Props, node: Element) -> None:
    props["style"] = node.get(VAL) or ""


_READERS = {
    W + "b": _toggle("bold"),
    W + "i": _toggle("italic"),
    W + "vanish": _toggle("hidden"),
    W + "strike": _toggle("struck"),
    W + "dstrike": _toggle("struck_twice"),
    W + "u": _underline,
    W + "color": _colour,
    W + "sz": _size,
    W + "rFonts": _font,
    W + "highlight": _highlight,
    W + "shd": _shading,
    W + "rStyle": _style,
}
# What tells two marks of one kind apart; a look is computed once for each set of them.
_ATTRIBUTES = dict.fromkeys(_READERS, VAL) | {W + "rFonts": W + "ascii", W + "shd": W + "fill"}
