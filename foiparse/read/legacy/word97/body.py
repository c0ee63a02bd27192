"""The stories of a .doc as WordprocessingML: paragraphs, tables, fields, notes, text boxes, headers and footers."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from foiparse.document import Style
from foiparse.read.legacy import wml
from foiparse.read.legacy.word97 import binary, forms
from foiparse.read.legacy.word97.sprm import Characters, Paragraphs, Row, apply_characters, apply_paragraph
from foiparse.read.legacy.word97.styles import Styles
from foiparse.read.legacy.word97.tables import TableStack

ENDS = "\r\x07\x0c"
CELL, PICTURE, NOTE, DRAWN, BREAK, BEGIN, SEPARATE, END = "\x07", "\x01", "\x02", "\x08", "\x0b", "\x13", "\x14", "\x15"
_FIELD_MARKS = {BEGIN: "begin", SEPARATE: "separate", END: "end"}
_PLAIN = str.maketrans({BREAK: "\n", "\x1e": "\u2011", "\x1f": None, "\x03": None, "\x04": None, "\x05": None, "\0": None})
_SPLIT = frozenset((PICTURE, NOTE, DRAWN, BEGIN, SEPARATE, END, "("))
# Word writes header and footer stories in this order for each section, after six separators of notes.
EDGE_KINDS = (
    ("headers", "even"),
    ("headers", "default"),
    ("footers", "even"),
    ("footers", "default"),
    ("headers", "first"),
    ("footers", "first"),
)
SEPARATORS = 6


@dataclass(slots=True)
class Converter:
    """Turns one file's stories into the parts of a package."""

    file: binary.Word97
    styles: Styles
    package: wml.Package = field(default_factory=wml.Package)
    _notes: Iterator[tuple[int, int]] = field(default_factory=lambda: iter(()))
    _boxes: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    _fields: list[bool] = field(default_factory=list)  # for each field that is open: whether we stand in its code

    def convert(self) -> wml.Package:
        """The whole file."""
        self._notes = iter(self._note_ranges())
        self._boxes = self._box_ranges()
        self.package.body.append(self.blocks(*self.file.story("main")))
        self._edges()
        return self.package

    def blocks(self, start: int, end: int) -> str:
        """The paragraphs and tables between two CPs."""
        out: list[str] = []
        tables = TableStack(out)
        for first, last, mark in self._paragraph_ranges(start, end):
            props = self._properties(last if mark else last - 1)
            runs = self._runs(first, last, self.styles.of(props.style_index)[1])
            depth = max(props.depth, 1) if props.in_table or props.depth > 0 else 0
            tables.enter(depth)
            if depth and props.row_end:
                tables.end_row(props.row or Row())
                continue
            tables.add(wml.paragraph(runs, _shape(props)), empty=not runs)
            if depth and (mark == CELL or props.cell_end):
                tables.end_cell()
        tables.enter(0)
        return "".join(out)

    def _paragraph_ranges(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """(first CP, CP of the mark, the mark) of each paragraph; the last may have none."""
        text, at = self.file.text, start
        for cp in range(start, end):
            if text[cp] in ENDS:
                yield at, cp, text[cp]
                at = cp + 1
        if at < end:
            yield at, end, ""

    def _properties(self, cp: int) -> Paragraphs:
        piece = self.file.piece(cp)
        if piece is None:
            return Paragraphs()
        fc = piece.fc + (cp - piece.start) * (1 if piece.narrow else 2)
        _, style, changes = self.file.paragraphs.at(fc) or (0, 0, b"")
        props = apply_paragraph(changes, self.styles.of(style)[0], self.file.data)
        if piece.prm & 1 and piece.prm >> 1 < len(self.file.prcs):
            props = apply_paragraph(self.file.prcs[piece.prm >> 1], props, self.file.data)
        return props

    def _runs(self, start: int, end: int, base: Characters) -> str:
        out: list[str] = []
        for first, last, changes in self._stretches(start, end):
            marks = self._look(changes, base)
            out.append(self._stretch(self.file.text[first:last], first, marks))
        return "".join(out)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """The stretch cut where the piece or the character properties change."""
        at = start
        while at < end:
            piece = self.file.piece(at)
            if piece is None:
                return
            width = 1 if piece.narrow else 2
            fc = piece.fc + (at - piece.start) * width
            found = self.file.characters.at(fc)
            past = min(end, piece.end, at + max((found[0] - fc) // width, 1) if found else piece.end)
            changes = found[2] if found else b""
            if piece.prm & 1 and piece.prm >> 1 < len(self.file.prcs):
                changes += self.file.prcs[piece.prm >> 1]
            yield at, past, changes
            at = past

    def _look(self, changes: bytes, base: Characters) -> Characters:
        if not changes:
            return base
        own = apply_characters(changes, base)
        if own.style_index is not None:
            styled = apply_characters(self.styles.character_list(own.style_index), base)
            own = apply_characters(changes, styled)
        return own

    def _stretch(self, text: str, start: int, marks: Characters) -> str:
        style = marks.style._replace(font=self.styles.font(marks.font))
        extra = wml.gone(marks.hidden, marks.struck)
        out: list[str] = []
        at = 0
        for i, char in enumerate(text):
            if char in _SPLIT and (char != "(" or marks.symbol):
                out.append(self._words(text[at:i], style, extra))
                out.append(self._mark(char, start + i, marks))
                at = i + 1
        out.append(self._words(text[at:], style, extra))
        inner = "".join(out)
        if marks.deleted and inner:
            return f'<w:del w:id="0">{inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")}</w:del>'
        return f'<w:ins w:id="0">{inner}</w:ins>' if marks.inserted and inner else inner

    def _words(self, text: str, style: Style, extra: str) -> str:
        if text and self._fields and self._fields[-1]:
            return f'<w:r><w:instrText xml:space="preserve">{wml.clean(text)}</w:instrText></w:r>'
        return wml.run(text.translate(_PLAIN), style, extra)

    def _mark(self, char: str, cp: int, marks: Characters) -> str:
        if char in _FIELD_MARKS:
            self._follow(char)
            box = forms.check_box(self.file, cp) if char == BEGIN else ""
            return f'<w:r><w:fldChar w:fldCharType="{_FIELD_MARKS[char]}">{box}</w:fldChar></w:r>'
        if char == "(" and marks.symbol:
            name = wml.attribute(self.styles.font(marks.symbol[0]) or "Symbol")
            return f'<w:r><w:sym w:font={name} w:char="{marks.symbol[1]:04X}"/></w:r>'
        if char == NOTE and marks.special:
            found = next(self._notes, None)
            return self.package.note(self.blocks(*found)) if found else ""
        if char == DRAWN:
            return "".join(wml.text_box(self.blocks(*box)) for box in self._boxes.pop(cp, []))
        return ""

    def _follow(self, mark: str) -> None:
        if mark == BEGIN:
            self._fields.append(True)
        elif self._fields and mark == SEPARATE:
            self._fields[-1] = False
        elif self._fields:
            self._fields.pop()

    def _note_ranges(self) -> list[tuple[int, int]]:
        """Footnotes, then endnotes, in the order of their references."""
        found = []
        for story, index in (("footnotes", binary.FOOTNOTE_TEXT), ("endnotes", binary.ENDNOTE_TEXT)):
            base, _ = self.file.story(story)
            cps = self.file.positions(index, 0)
            found += [(base + a, base + b) for a, b in itertools.pairwise(cps)]
        return found

    def _box_ranges(self) -> dict[int, list[tuple[int, int]]]:
        """Text boxes by the CP of their anchor: shapes and box texts know each other by shape number."""
        plc, anchors = self.file.part(binary.SHAPES), self.file.positions(binary.SHAPES, 26)
        count = max(len(anchors) - 1, 0)
        shapes = {struct.unpack_from("<i", plc, 4 * (count + 1) + 26 * i)[0]: anchors[i] for i in range(count)}
        plc, cps = self.file.part(binary.BOX_TEXT), self.file.positions(binary.BOX_TEXT, 22)
        count, (base, past) = max(len(cps) - 1, 0), self.file.story("boxes")
        found: dict[int, list[tuple[int, int]]] = {}
        for i in range(count):
            shape = struct.unpack_from("<i", plc, 4 * (count + 1) + 22 * i + 14)[0]
            if shape in shapes and self.file.text[base + cps[i] : base + cps[i + 1]].strip("\r"):
                found.setdefault(shapes[shape], []).append((base + cps[i], min(base + cps[i + 1], past)))
        return found

    def _edges(self) -> None:
        """Headers and footers of all sections by kind; a story that says nothing new is left out."""
        base, past = self.file.story("headers")
        cps = self.file.positions(binary.HEADERS, 0)[SEPARATORS:]
        seen: set[tuple[str, str]] = set()
        for i, (first, last) in enumerate(itertools.pairwise(cps)):
            place, kind = EDGE_KINDS[i % len(EDGE_KINDS)]
            words = self.file.text[base + first : base + last].strip(ENDS + " \t")
            if not words or kind == "even" or (place, words) in seen or base + last > past:
                continue
            seen.add((place, words))
            parts: dict[str, str] = getattr(self.package, place)
            parts[kind] = parts.get(kind, "") + self.blocks(base + first, base + last - 1)


def _shape(props: Paragraphs) -> wml.Shape:
    """How a paragraph stands; list number 2047 was the automatic numbering of Word 6, which has no definition."""
    listed = 0 < props.list_number < 2047
    shape = wml.Shape(heading=props.heading, left=props.left, first=props.first)
    return replace(shape, num_id=props.list_number, level=props.level) if listed else shape
