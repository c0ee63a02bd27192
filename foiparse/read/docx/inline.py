"""What stands inside one Word paragraph: runs, fields, links, symbols, notes, and the text boxes anchored in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from foiparse.document import Style
from foiparse.read.docx.fields import target
from foiparse.read.docx.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    R_TAG,
    RPR,
    SDT_CONTENT,
    SDT_PR,
    TXBX,
    W14,
    WP,
    M,
    R,
    W,
    whole,
)
from foiparse.read.docx.package import Element
from foiparse.read.docx.styles import Gone, ParagraphStyle
from foiparse.read.docx.symbols import CHECKED, UNCHECKED, plain, symbol

if TYPE_CHECKING:
    from foiparse.read.docx.story import Story

# A box anchored further below its paragraph's top than one line (in EMU) is read after the paragraph, not before.
LINE_EMU = 12 * 12_700
_T, _FLD_CHAR, _INSTR, _ID = W + "t", W + "fldChar", W + "instrText", W + "id"
_TYPE, _RENDERED_BREAK = W + "fldCharType", W + "lastRenderedPageBreak"
_PLAIN_TEXT = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
}


class Inline:
    """Collects a paragraph's text in pieces of one look. `links` and `boxes` are placed by their offset in that text."""

    __slots__ = ("boxes", "links", "notes", "pieces", "size", "story", "style")

    def __init__(self, story: Story) -> None:
        self.story = story
        self.style = ParagraphStyle()
        self.pieces: list[tuple[str, Style]] = []
        self.size = 0
        self.links: list[tuple[int, int, str]] = []
        self.boxes: list[tuple[bool, Element]] = []
        self.notes: list[tuple[str, str]] = []

    def read(self, paragraph: Element, style: ParagraphStyle) -> None:
        """Add all that a w:p shows."""
        self.style = style
        self._children(paragraph)

    def _children(self, node: Element) -> None:
        for child in node:
            tag = child.tag
            if tag == R_TAG:
                self._run(child)
            else:
                handler = _HANDLERS.get(tag)
                if handler is not None:
                    handler(self, child)

    def _add(self, text: str, look: Style) -> None:
        if text:
            self.pieces.append((text, look))
            self.size += len(text)

    def _run(self, run: Element) -> None:
        story, fields = self.story, self.story.fields
        shown: tuple[Style, Gone] | None = None
        for child in run:
            tag = child.tag
            if tag == RPR:  # always the first child where there is one
                shown = story.styles.look(self.style, child)
                continue
            if shown is None:
                shown = story.styles.look(self.style, None)
            look, gone = shown
            if tag == _T:
                if gone == "struck" and (child.text or "").strip():
                    story.builder.flag("struck_text")
                if not gone and fields.visible:
                    self._add(plain(child.text or "", look.font), look)
            elif tag == _FLD_CHAR:
                self._field(child, look, gone)
            elif tag == _INSTR:
                if fields.open:
                    fields.open[-1].code.append(child.text or "")
            elif tag != _RENDERED_BREAK and not gone and fields.visible:
                if tag in _PLAIN_TEXT:
                    self._add(_PLAIN_TEXT[tag], look)
                else:
                    self._special(tag, child, look)

    def _special(self, tag: str, child: Element, look: Style) -> None:
        if tag == W + "sym":
            code = (child.get(W + "char") or "").strip()
            if code and len(code) <= 6 and all(c in "0123456789abcdefABCDEF" for c in code):
                self._add(symbol(int(code, 16), child.get(W + "font")), look)
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            self._note(tag, child, look)
        elif tag == W + "commentReference":
            self.story.builder.flag("comments")
        elif tag == W + "ruby":
            base = child.find(W + "rubyBase")
            if base is not None:
                self._children(base)
        else:
            handler = _HANDLERS.get(tag)
            if handler is not None:
                handler(self, child)

    def _note(self, tag: str, child: Element, look: Style) -> None:
        kind = "footnotes" if tag.endswith("footnoteReference") else "endnotes"
        label = self.story.note_label(kind, child.get(_ID) or "", custom=child.get(W + "customMarkFollows") in ("1", "true"))
        self._add(label, look)

    def _field(self, node: Element, look: Style, gone: Gone) -> None:
        fields, kind = self.story.fields, node.get(_TYPE)
        if kind == "begin":
            fields.begin(self.size, node.find(W + "ffData"))
        elif kind == "separate":
            fields.separate(self.size)
        elif kind == "end":
            done, shown = fields.end()
            if done is None:
                return
            if shown and not gone:
                self._add(shown, look)
            url = target("".join(done.code))
            if url:
                self._link(min(done.start, self.size), url)

    def _link(self, start: int, url: str) -> None:
        if self.size > start:
            self.links.append((start, self.size, url))

    def _hyperlink(self, node: Element) -> None:
        start = self.size
        self._children(node)
        relation = self.story.relations.get(node.get(R + "id") or "")
        if relation is not None and relation.external:
            anchor = node.get(W + "anchor")
            self._link(start, relation.target + (f"#{anchor}" if anchor and "#" not in relation.target else ""))

    def _simple_field(self, node: Element) -> None:
        start = self.size
        self._children(node)
        url = target(node.get(W + "instr") or "")
        if url:
            self._link(start, url)

    def _deleted(self, node: Element) -> None:
        self.story.builder.flag("tracked_changes")

    def _inserted(self, node: Element) -> None:
        self.story.builder.flag("tracked_changes")
        self._children(node)

    def _control(self, node: Element) -> None:
        mark_checkbox(node)
        content = node.find(SDT_CONTENT)
        if content is not None:
            self._children(content)

    def _alternate(self, node: Element) -> None:
        self._children(chosen(node))

    def _drawing(self, node: Element) -> None:
        box = node.find(".//" + TXBX)
        if box is None:
            return
        below = False
        offset = node.find(f".//{WP}positionV[@relativeFrom='paragraph']/{WP}posOffset")
        if offset is not None:
            below = (whole(offset.text) or 0) > LINE_EMU
        before = not below and not any(text.strip() for text, _ in self.pieces)
        for box in outermost(node):
            self.boxes.append((before, box))

    def _math(self, node: Element) -> None:
        text = "".join(t.text or "" for t in node.iter(M + "t"))
        self._add(text, self.story.styles.look(self.style, None)[0])


def chosen(node: Element) -> Element:
    """Of an mc:AlternateContent the one branch to read: the first choice that holds words, else the fallback."""
    branches = [*node.iterchildren(CHOICE), *node.iterchildren(FALLBACK)]
    for branch in branches:
        if next(branch.iter(_T, TXBX), None) is not None:
            return branch
    return branches[0] if branches else node


def outermost(node: Element) -> list[Element]:
    """The text boxes in a drawing that stand in no other, of one branch where it gives several for other programs."""
    found: list[Element] = []
    for child in node:
        if child.tag == TXBX:
            found.append(child)
        elif child.tag == ALTERNATE:
            found += outermost(chosen(child))
        else:
            found += outermost(child)
    return found


def mark_checkbox(control: Element) -> None:
    """Make a w14:checkbox control show one sign, whatever glyph and font its author chose."""
    box = control.find(f"{SDT_PR}/{W14}checkbox")
    content = control.find(SDT_CONTENT)
    if box is None or content is None:
        return
    state = box.find(W14 + "checked")
    on = state is not None and state.get(W14 + "val") in ("1", "true", "on")
    glyph = next(content.iter(_T, W + "sym"), None)
    if glyph is not None:
        glyph.tag, glyph.text = _T, CHECKED if on else UNCHECKED


_HANDLERS: dict[str, Callable[[Inline, Element], None]] = {
    W + "hyperlink": Inline._hyperlink,
    W + "fldSimple": Inline._simple_field,
    W + "ins": Inline._inserted,
    W + "moveTo": Inline._inserted,
    W + "del": Inline._deleted,
    W + "moveFrom": Inline._deleted,
    W + "sdt": Inline._control,
    W + "smartTag": Inline._children,
    W + "customXml": Inline._children,
    W + "dir": Inline._children,
    W + "bdo": Inline._children,
    ALTERNATE: Inline._alternate,
    W + "drawing": Inline._drawing,
    W + "pict": Inline._drawing,
    W + "object": Inline._drawing,
    M + "oMath": Inline._math,
    M + "oMathPara": Inline._math,
}
__all__ = ["Inline", "chosen", "mark_checkbox", "outermost"]
