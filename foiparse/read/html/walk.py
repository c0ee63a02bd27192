"""Walks a page without recursion, so that depth costs nothing, and writes its paragraphs, lists and tables in order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from lxml import etree

from foiparse.document import PLAIN, Block, Layer, Place, Style
from foiparse.read.build import Builder
from foiparse.read.html.lines import BREAK, Piece, collapse, write_lines
from foiparse.read.html.lists import LISTS, Numbers, numbers
from foiparse.read.html.looks import BLOCK_TAGS, HEADINGS, attribute, hidden, navigation, points, restyled, rules, struck
from foiparse.read.html.tables import OpenTable, layout_tables
from foiparse.read.limits import current

Element = etree._Element
LEAST_MAIN = 200  # characters: a <main> with less than a short answer in it is a shell that a script fills
INDENT = 30.0  # points that a browser gives a list or a block quotation (40 px)
_UNSAFE = ("javascript:", "data:", "vbscript:", "about:", "#")
_NO_TEXT = frozenset(("table", "tbody", "thead", "tfoot", "tr", "select", *LISTS))
_QUOTES = ("gmail_quote", "yahoo_quoted", "protonmail_quote")
_QUOTES_FOLLOW = ("divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container")
_TICKED, _UNTICKED = "☒", "☐"


@dataclass(slots=True)
class Frame:
    """What holds inside an element."""

    style: Style = PLAIN
    url: str | None = None
    pre: bool = False
    layer: Layer = "body"
    numbers: Numbers | None = None
    heading: int | None = None
    indent: float = 0.0
    inside_main: bool = False
    skipped: bool = False


@dataclass(slots=True)
class Walker:
    """One page. `mail` reads an e-mail's body: nothing is navigation, and what it marks as quoted is."""

    root: Element
    builder: Builder = field(default_factory=Builder)
    base: str = ""
    mail: bool = False
    frames: list[Frame] = field(default_factory=lambda: [Frame()])
    tables: list[OpenTable] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    label: str | None = None
    quoted: bool = False
    lists: int = 0
    block: int = 0
    _layout: set[Element] = field(default_factory=set)
    _mains: set[Element] = field(default_factory=set)

    def walk(self) -> Builder:
        """Write the whole page."""
        self._layout = layout_tables(self.root)
        self._mains = set() if self.mail else _main_parts(self.root)
        walker = etree.iterwalk(self.root, events=("start", "end"))
        for event, node in walker:
            if event == "end":
                self._end(node, str(node.tag).lower())
            elif not isinstance(node.tag, str) or not self._start(node, node.tag.lower()):
                walker.skip_subtree()
                self.frames.append(replace(self.frames[-1], skipped=True))
        self._flush(self.frames[-1])
        return self.builder

    def _start(self, node: Element, tag: str) -> bool:
        """Enter an element; False where nothing of it is shown."""
        style = rules(node)
        if hidden(node, tag, style) or (tag in ("tr", "td", "th") and self._full()):
            return False
        if struck(tag, style):
            if any(map(str.strip, map(str, node.itertext()))):
                self.builder.flag("struck_text")
            return False
        frame = self.frames[-1]
        inner = replace(frame, style=restyled(frame.style, node, tag, style))
        if tag in BLOCK_TAGS:
            self._flush(frame)
            self._block(node, tag, style, inner)
        if self.mail:
            self._quote(node, tag, inner)
        if tag == "a":
            inner.url = self._target(attribute(node, "href")) or frame.url
        elif tag in ("br", "input"):
            self._single(node, tag, inner)
        self.frames.append(inner)
        if tag not in _NO_TEXT:
            self._text(node.text)
        return True

    def _end(self, node: Element, tag: str) -> None:
        frame = self.frames.pop()
        if not frame.skipped and tag in BLOCK_TAGS:
            self._flush(frame)
            if tag == "li":
                self.label = None
            elif self.tables and tag in ("td", "th") and self._is_own(node):
                self.tables[-1].cell = None
            elif self.tables and self.tables[-1].node is node:
                self.tables.pop().close()
        parent = node.getparent()
        if parent is None or str(parent.tag).lower() not in _NO_TEXT or (node.tail or "").strip():
            self._text(node.tail)

    def _block(self, node: Element, tag: str, style: dict[str, str], inner: Frame) -> None:
        inner.heading = HEADINGS.get(tag, inner.heading)
        inner.pre = inner.pre or tag == "pre" or style.get("white-space", "").startswith("pre")
        inner.inside_main = inner.inside_main or node in self._mains
        margin = points(style["margin-left"]) if "margin-left" in style else None
        usual = INDENT if tag in LISTS or tag in ("blockquote", "dd") else 0.0
        inner.indent = round(inner.indent + (usual if margin is None else margin), 1)
        if not self.mail and (navigation(node, tag, inner.inside_main) or (self._mains and tag == "body")):
            inner.layer = "navigation"
        if node in self._mains:
            inner.layer = "body"
        if tag in LISTS:
            self.lists += 1
            inner.numbers = numbers(node, tag, style, f"h{self.lists}", inner.numbers.level + 1 if inner.numbers else 0)
        elif tag == "li" and inner.numbers:
            own = inner.numbers.take(node, style)
            self.label = f"{self.label} {own}" if self.label and own else own or self.label
        elif tag == "table":
            self._open_table(node, inner)
        elif tag in ("tr", "td", "th") and self.tables and self._is_own(node):
            self._place(node, tag)

    def _open_table(self, node: Element, inner: Frame) -> None:
        if node in self._layout or len(self.tables) >= current().nesting:
            return
        caption = node.find("caption")
        words = " ".join("".join(map(str, caption.itertext())).split()) if caption is not None else ""
        writer = self.builder.table(self._into(), layer=self._layer(inner), place=self._place_of())
        self.tables.append(OpenTable(node, writer, caption=words or None))
        self.label = None
        inner.numbers = None

    def _place(self, node: Element, tag: str) -> None:
        table = self.tables[-1]
        if tag == "tr":
            table.row()
        elif table.count < current().cells_per_table:
            parents = (str(a.tag) for a in node.iterancestors("thead", "table"))
            table.begin(node, tag == "th" or next(parents, "") == "thead")
        if table.count >= current().cells_per_table:
            self.builder.flag("table_cut")

    def _full(self) -> bool:
        return bool(self.tables) and self.tables[-1].count >= current().cells_per_table

    def _is_own(self, node: Element) -> bool:
        return next(node.iterancestors("table"), None) is self.tables[-1].node

    def _into(self) -> list[Block] | None:
        return self.tables[-1].into() if self.tables else None

    def _layer(self, frame: Frame) -> Layer:
        return "quoted" if self.quoted else frame.layer

    def _place_of(self) -> Place:
        self.block += 1
        return Place(block=self.block)

    def _quote(self, node: Element, tag: str, inner: Frame) -> None:
        if tag == "blockquote" and attribute(node, "type").lower() == "cite":
            inner.layer = "quoted"
        names = attribute(node, "class").lower().split()
        if any(n in _QUOTES for n in names):
            inner.layer = "quoted"
        if attribute(node, "id").lower().removeprefix("x_") in _QUOTES_FOLLOW:
            self._flush(self.frames[-1])
            self.quoted = True

    def _single(self, node: Element, tag: str, frame: Frame) -> None:
        kind = attribute(node, "type").lower()
        if tag == "br":
            self.pieces.append(Piece(BREAK, frame.style))
        elif kind in ("checkbox", "radio"):
            self._text(f"{_TICKED if node.get('checked') is not None else _UNTICKED} ")
        elif kind in ("", "text", "number", "date", "email", "tel", "url"):
            self._text(attribute(node, "value"))

    def _text(self, text: str | None) -> None:
        if not text:
            return
        frame = self.frames[-1]
        for i, part in enumerate(text.split("\n") if frame.pre else (text,)):
            if i:
                self.pieces.append(Piece(BREAK, frame.style))
            self.pieces.append(Piece(part, frame.style, frame.url))

    def _target(self, href: str) -> str | None:
        href = href.strip()
        if not href or href.lower().startswith(_UNSAFE):
            return None
        try:
            return urljoin(self.base, href) if self.base else href
        except ValueError:
            return href

    def _flush(self, frame: Frame) -> None:
        """Write what was collected since the last block began or ended."""
        pieces, self.pieces = collapse(self.pieces), []
        if not any(p.text.strip() for p in pieces):
            return
        fields: dict[str, object] = {"layer": self._layer(frame), "heading": frame.heading, "indent": frame.indent}
        if frame.numbers:
            fields |= {"list_id": frame.numbers.name, "level": frame.numbers.level, "number": self.label}
        self.label = None
        write_lines(self.builder, pieces, self._into(), place=self._place_of(), **fields)


def _main_parts(root: Element) -> set[Element]:
    """The elements that hold the page's own content, where it says so."""
    for shown in (("main",), ("article",)):
        marked = [n for n in root.iter("*") if n.tag in shown or (shown == ("main",) and n.get("role") == "main")]
        if sum(len("".join(map(str, n.itertext())).strip()) for n in marked) >= LEAST_MAIN:
            return set(marked)
    return set()
