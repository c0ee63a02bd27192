"""Walks one story (body, header, footnotes) of a Word file and writes its paragraphs and tables in order."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.document import Block, Layer, Place
from foiparse.read.build import Builder
from foiparse.read.docx.fields import Fields
from foiparse.read.docx.inline import Inline, chosen, mark_checkbox
from foiparse.read.docx.lines import write_lines
from foiparse.read.docx.names import (
    ALTERNATE,
    ILVL,
    NUM_ID,
    NUM_PR,
    PPR,
    RPR,
    SDT,
    SDT_CONTENT,
    TBL,
    VAL,
    P,
    W,
    is_on,
    number,
    whole,
)
from foiparse.read.docx.numbering import Label, Numbering
from foiparse.read.docx.package import Element, Relation
from foiparse.read.docx.styles import ParagraphStyle, Styles, edges
from foiparse.read.docx.tables import write_table

_PSTYLE, _IND, _OUTLINE, _VANISH = W + "pStyle", W + "ind", W + "outlineLvl", W + "vanish"
_GROUPS = {W + "customXml", W + "smartTag"}
_INSERTED, _DELETED = {W + "ins", W + "moveTo"}, {W + "del", W + "moveFrom"}


@dataclass(slots=True)
class Look:
    """What a paragraph's properties say of it, styles and list level included."""

    style: ParagraphStyle
    label: Label | None
    level: int | None
    heading: int | None
    indent: float


@dataclass
class Story:
    """One story: where it writes, and what it looks things up in. `layer` is that of all its paragraphs."""

    builder: Builder
    styles: Styles
    numbering: Numbering
    relations: dict[str, Relation]
    layer: Layer = "body"
    fields: Fields = field(default_factory=Fields)
    notes: dict[str, dict[str, str]] = field(default_factory=dict)
    mark: str = ""
    block: int = 0
    _pending: Inline | None = None

    def blocks(self, parent: Element, into: list[Block] | None = None, layer: Layer | None = None) -> None:
        """Write every paragraph and table that stands in `parent`, to the body or into a cell's blocks."""
        layer = layer or self.layer
        for node in parent:
            tag = node.tag
            if tag == P:
                self._paragraph(node, into, layer)
            elif tag == TBL:
                self._flush(into, layer)
                write_table(self, node, into, layer)
            elif tag == SDT:
                mark_checkbox(node)
                content = node.find(SDT_CONTENT)
                if content is not None:
                    self.blocks(content, into, layer)
            elif tag == ALTERNATE:
                self.blocks(chosen(node), into, layer)
            elif tag in _GROUPS or tag in _INSERTED:
                self.blocks(node, into, layer)
            if into is None and layer == self.layer:
                self.block += 1
        self._flush(into, layer)

    @property
    def place(self) -> Place:
        """The number of the block that is being written."""
        return Place(block=self.block)

    def note_label(self, kind: str, note_id: str, custom: bool = False) -> str:
        """The mark of a note where the text refers to it; notes are counted as they are met."""
        known = self.notes.setdefault(kind, {})
        if note_id not in known:
            total = sum(len(ids) for ids in self.notes.values())
            known[note_id] = "" if custom else f"[{total + 1}]"
        return known[note_id]

    def _paragraph(self, node: Element, into: list[Block] | None, layer: Layer) -> None:
        ppr = node.find(PPR)
        props = {child.tag: child for child in ppr} if ppr is not None else {}
        inline, self._pending = self._pending or Inline(self), None
        named = props.get(_PSTYLE)
        style = self.styles.paragraph(None if named is None else named.get(VAL))
        inline.read(node, style)
        gone = _mark_gone(props[RPR]) if RPR in props else ""
        if gone == "deleted":  # the mark is deleted: what is left of the paragraph runs on into the next one
            self.builder.flag("tracked_changes")
            self._pending = inline
            return
        if gone == "hidden" and not inline.size:
            return
        self._write(inline, self._look(props, style), into, layer)

    def _flush(self, into: list[Block] | None, layer: Layer) -> None:
        if self._pending is not None and (self._pending.size or self._pending.boxes):
            style = self._pending.style
            inline, self._pending = self._pending, None
            self._write(inline, Look(style, None, None, None, 0.0), into, layer)
        self._pending = None

    def _write(self, inline: Inline, look: Look, into: list[Block] | None, layer: Layer) -> None:
        for before, box in inline.boxes:
            if before:
                self._box(box, into)
        write_lines(self, inline, look, into, layer)
        for before, box in inline.boxes:
            if not before:
                self._box(box, into)

    def _box(self, box: Element, into: list[Block] | None) -> None:
        fields, self.fields = self.fields, Fields()
        self.blocks(box, into, "text_box" if self.layer == "body" else self.layer)
        self.fields = fields

    def _look(self, props: dict[str, Element], style: ParagraphStyle) -> Look:
        num_pr = props.get(NUM_PR)
        direct = number(num_pr, NUM_ID)
        num_id = style.num_id if direct is None else direct
        indent, label, level = style.indent, None, None
        if num_id:
            level = self._level(num_id, number(num_pr, ILVL), direct is not None, style)
            label = self.numbering.next(num_id, level)
            listed = self.numbering.indent(num_id, level)
            indent = {**indent, **listed} if direct is not None else {**listed, **indent}
        if _IND in props:
            indent = {**indent, **edges(props[_IND])}
        heading = style.heading
        if _OUTLINE in props:
            outline = whole(props[_OUTLINE].get(VAL))
            heading = outline + 1 if outline is not None and 0 <= outline < 9 else None
        left = indent.get("left", 0.0) - indent.get("hanging", 0.0) if indent else 0.0
        return Look(style, label, level if label else None, heading, left)

    def _level(self, num_id: int, level: int | None, direct: bool, style: ParagraphStyle) -> int:
        """The list level: the paragraph's own, else that which names its style, else the style's own, else the first."""
        if level is None and not direct:
            level = self.numbering.level_of_style(num_id, style.num_styles)
            if level is None:
                level = style.num_level
        return level or 0


def _mark_gone(rpr: Element) -> str:
    """Whether the paragraph's mark is "deleted" (or moved away) or "hidden"."""
    for child in rpr:
        if child.tag in _DELETED:
            return "deleted"
        if child.tag == _VANISH and is_on(child):
            return "hidden"
    return ""
