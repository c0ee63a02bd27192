"""Walks an OpenDocument text and writes it as WordprocessingML."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.document import PLAIN, Style
from foiparse.late import late
from foiparse.read.legacy import wml
from foiparse.read.legacy.odt.names import DRAW, OFFICE, STYLE, TABLE, TEXT, XLINK, Element, count
from foiparse.read.legacy.odt.styles import LEVELS, Styles, abstract
from foiparse.read.limits import check

_SKIPPED = frozenset((
    TEXT + "tracked-changes", TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", OFFICE + "annotation",
    OFFICE + "annotation-end", OFFICE + "forms", TEXT + "table-of-content-source", TEXT + "note-citation", TEXT + "ruby-text",
    TEXT + "alphabetical-index-source", TEXT + "index-title-template",
))  # fmt: skip
_SPACES = late(r"[ \t\r\n]+")
# Shapes that hold their paragraphs themselves: what LibreOffice makes of the text boxes of Word.
_SHAPES = frozenset(DRAW + name for name in ("custom-shape", "rect", "ellipse", "caption", "circle", "polygon", "path"))


@dataclass(slots=True)
class Place:
    """Where a paragraph stands in lists: its list, its level, and whether it is the item's first."""

    num_id: int
    level: int
    style: str
    fresh: bool = True


@dataclass(slots=True)
class Walker:
    """One text."""

    styles: Styles
    package: wml.Package = field(default_factory=wml.Package)
    _abstracts: dict[str, int] = field(default_factory=dict)
    _numbers: list[str] = field(default_factory=list)
    _last: dict[str, int] = field(default_factory=dict)
    _lists: dict[str, int] = field(default_factory=dict)

    def walk(self, body: Element) -> wml.Package:
        """The whole body."""
        self.package.body.append(self.blocks(body))
        definitions = "".join(abstract(n, self.styles.lists[name]) for name, n in self._abstracts.items())
        self.package.numbering = definitions + "".join(self._numbers)
        return self.package

    def blocks(self, parent: Element, place: Place | None = None) -> str:
        """The paragraphs, lists and tables that stand in an element."""
        return "".join(self._block(node, place) for node in parent if isinstance(node.tag, str))

    def _block(self, node: Element, place: Place | None) -> str:
        tag = node.tag
        if tag in (TEXT + "p", TEXT + "h"):
            return self._paragraph(node, place)
        if tag == TEXT + "list":
            return self._list(node, place)
        if tag == TABLE + "table":
            return self._table(node)
        if tag in _SKIPPED:
            return ""
        if tag == DRAW + "frame" or tag in _SHAPES:
            return wml.paragraph(self._frame(node))
        return self.blocks(node, place)

    def _paragraph(self, node: Element, place: Place | None) -> str:
        known = self.styles.of("paragraph", node.get(TEXT + "style-name"))
        level = node.get(TEXT + "outline-level") if node.tag == TEXT + "h" else None
        shape = wml.Shape(left=known.left, first=known.first)
        shape.heading = min(int(level), wml.HEADINGS) if level and level.isdigit() and int(level) else None
        if place and place.fresh:
            shape.num_id, shape.level, place.fresh = place.num_id, place.level, False
        return wml.paragraph(self._inline(node, known.look(PLAIN), wml.gone(known.hidden, known.struck)), shape)

    def _inline(self, node: Element, style: Style, gone: str) -> str:
        out = [self._words(node.text, style, gone)]
        for child in node:
            if isinstance(child.tag, str):
                out.append(self._child(child, style, gone))
            out.append(self._words(child.tail, style, gone))
        return "".join(out)

    def _child(self, node: Element, style: Style, gone: str) -> str:
        tag = node.tag
        if tag in _SIGNS:
            return wml.run(_SIGNS[tag] * count(node, TEXT + "c", 200), style)
        if tag in _SKIPPED:
            return ""
        if tag == TEXT + "span":
            known = self.styles.of("text", node.get(TEXT + "style-name"))
            return self._inline(node, known.look(style), gone or wml.gone(known.hidden, known.struck))
        if tag == TEXT + "a":
            url, runs = node.get(XLINK + "href") or "", self._inline(node, style, gone)
            return self.package.link(url, runs) if url and not url.startswith("#") else runs
        if tag == TEXT + "note":
            body = node.find(TEXT + "note-body")
            return self.package.note(self.blocks(body)) if body is not None else ""
        if tag == DRAW + "frame" or tag in _SHAPES:
            return self._frame(node)
        return self._inline(node, style, gone)

    def _frame(self, node: Element) -> str:
        if node.tag in _SHAPES:
            return wml.text_box(inner) if "<w:t" in (inner := self.blocks(node)) else ""
        return "".join(wml.text_box(self.blocks(box)) for box in node.iter(DRAW + "text-box"))

    def _words(self, text: str | None, style: Style, gone: str) -> str:
        return wml.run(_SPACES.sub(" ", text), style, gone) if text else ""

    def _list(self, node: Element, above: Place | None) -> str:
        style = node.get(TEXT + "style-name") or (above.style if above else "")
        if style not in self.styles.lists:
            return "".join(self.blocks(item) for item in node)
        level = min(above.level + 1, LEVELS - 1) if above else 0
        number = above.num_id if above and above.style == style else self._number(node, style)
        out = []
        for item in node:
            numbered = item.tag == TEXT + "list-item"
            out.append(self.blocks(item, Place(number, level, style, fresh=numbered)))
        return "".join(out)

    def _number(self, node: Element, style: str) -> int:
        """The w:num of a list: a new one, which starts anew, unless the list goes on with one before it."""
        before = self._lists.get(node.get(TEXT + "continue-list") or "")
        if before is None and node.get(TEXT + "continue-numbering") == "true":
            before = self._last.get(style)
        if before is None:
            known = self._abstracts.setdefault(style, len(self._abstracts))
            before = len(self._numbers) + 1
            first = next((i.get(TEXT + "start-value") for i in node if i.get(TEXT + "start-value")), None)
            starts = "".join(_override(i, self._start(style, i) if i or not first else first) for i in range(LEVELS))
            self._numbers.append(f'<w:num w:numId="{before}"><w:abstractNumId w:val="{known}"/>{starts}</w:num>')
        self._last[style] = before
        for key in node.attrib:
            if str(key).endswith("}id"):
                self._lists[node.get(key) or ""] = before
        return before

    def _start(self, style: str, level: int) -> str:
        for node in self.styles.lists[style]:
            if node.get(TEXT + "level") == str(level + 1):
                return node.get(TEXT + "start-value") or "1"
        return "1"

    def _table(self, node: Element) -> str:
        rows: list[list[wml.TableCell]] = []
        headers = sum(1 for _ in node.iterfind(f"{TABLE}table-header-rows/{TABLE}table-row"))
        below: dict[int, tuple[int, int]] = {}  # column → rows still covered below it, and columns
        cells = 0
        for row in _rows(node):
            for _ in range(count(row, TABLE + "number-rows-repeated", 1000)):
                rows.append(self._row(row, below))
                cells += len(rows[-1])
                check("cells_per_table", cells, "cells in one table")
        while rows and not any("<w:t" in b for c in rows[-1] for b in c.blocks):
            rows.pop()
        return wml.table(rows, headers) if rows else ""

    def _row(self, row: Element, below: dict[int, tuple[int, int]]) -> list[wml.TableCell]:
        out: list[wml.TableCell] = []
        col = 0
        for cell in row:
            covered = cell.tag == TABLE + "covered-table-cell"
            if not covered and cell.tag != TABLE + "table-cell":
                continue
            repeat = count(cell, TABLE + "number-columns-repeated", 1 << 30)
            check("cells_per_table", len(out) + repeat, "cells in one row")
            blocks = "" if covered else self.blocks(cell)
            for _ in range(repeat):
                left, width = below.get(col, (0, 1))
                if covered and left:
                    out.append(wml.TableCell([], width, "continue"))
                    below[col] = (left - 1, width)
                elif not covered:
                    width = count(cell, TABLE + "number-columns-spanned", 1000)
                    height = count(cell, TABLE + "number-rows-spanned", 100_000)
                    out.append(wml.TableCell([blocks], width, "restart" if height > 1 else ""))
                    below[col] = (height - 1, width)
                col += 1
        return out

    def edges(self, root: Element) -> None:
        """Headers and footers of the master pages, each text once."""
        for kind, store in (("header", self.package.headers), ("footer", self.package.footers)):
            for which, name in (("default", kind), ("first", f"{kind}-first")):
                for node in root.iter(STYLE + name):
                    if "".join(map(str, node.itertext())).strip():
                        store.setdefault(which, self.blocks(node))


_SIGNS = {TEXT + "s": " ", TEXT + "tab": "\t", TEXT + "line-break": "\n"}


def _rows(table: Element) -> list[Element]:
    """The rows of a table, those inside row groups included, those of tables inside cells not."""
    found = []
    for node in table:
        if node.tag == TABLE + "table-row":
            found.append(node)
        elif node.tag in (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"):
            found.extend(_rows(node))
    return found


def _override(level: int, start: str) -> str:
    value = start if start.isascii() and start.isdigit() and len(start) < 9 else "1"
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
