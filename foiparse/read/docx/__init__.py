"""Word letters (.docx, .docm, .dotx, strict or transitional) → Document, on the XML itself."""

from __future__ import annotations

from collections.abc import Callable

from foiparse.document import Document, Layer, Origin
from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.docx.names import R, W
from foiparse.read.docx.numbering import Numbering
from foiparse.read.docx.package import Element, Package, Relation
from foiparse.read.docx.salvage import salvage
from foiparse.read.docx.story import Story
from foiparse.read.docx.styles import Styles, without_tables

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MAIN = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS = ("first", "default", "even")


def read_docx(data: bytes) -> Document:
    """Read a Word letter. Raises `FoiparseError`: "encrypted", "malformed", "bomb" or "too_large"."""
    if data.startswith(_OLE):
        raise FoiparseError("encrypted", "a password stands before the text: ask for the letter without one")
    try:
        return _Reader(_open(data)).document()
    except RecursionError:
        raise FoiparseError("malformed", "tables or boxes are nested too deeply to read") from None


def _open(data: bytes) -> Package:
    """The package; of a file that was cut off, what is left of it."""
    try:
        return Package(data)
    except FoiparseError as error:
        if error.code != "malformed" or _MAIN.encode() not in data:
            raise
        left = salvage(data)
        if left is None:
            raise
    package = Package(left)
    package.cut = True
    return package


class _Reader:
    """Reads the stories of one package in the order: page headers, body, notes, page footers."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = self._main_part()
        self.relations = package.relations(self.main)
        root = package.xml(self.main)
        body = None if root is None else root.find(W + "body")
        if body is None:
            raise FoiparseError("malformed", "the file has no Word text in it: ask for the letter as .docx")
        self.body = body
        self.styles = Styles(self._part("styles", without_tables))
        self.numbering = Numbering(lambda: self._part("numbering"), self.styles)
        self.builder = Builder()

    def document(self) -> Document:
        """The whole letter."""
        sections = list(self.body.iter(W + "sectPr"))
        self._furniture(sections, "header", "page_header")
        story = self._story(self.relations, "body")
        story.blocks(self.body)
        for kind in ("footnotes", "endnotes"):
            self._notes(kind, story.notes.get(kind, {}))
        self._furniture(sections, "footer", "page_footer")
        if self.package.cut:
            self.builder.flag("truncated_file")
        if self.package.damaged:
            self.builder.flag("damaged_part")
        document = self.builder.document()
        document.origin = Origin(media_type=MEDIA_TYPE)
        return document

    def _main_part(self) -> str:
        for relation in self.package.relations("").values():
            if relation.kind == "officeDocument" and relation.target in self.package:
                return relation.target
        if _MAIN in self.package:
            return _MAIN
        raise FoiparseError("malformed", "the zip holds no Word letter: name the file by what it is")

    def _part(self, kind: str, without: Callable[[bytes], bytes] | None = None) -> Element | None:
        for relation in self.relations.values():
            if relation.kind == kind and not relation.external:
                return self.package.side(relation.target, without)
        return None

    def _story(self, relations: dict[str, Relation], layer: Layer) -> Story:
        return Story(self.builder, self.styles, self.numbering, relations, layer)

    def _furniture(self, sections: list[Element], kind: str, layer: Layer) -> None:
        """Page headers or footers, each part and each wording once: the first page's before the others."""
        parts: dict[str, None] = {}
        for section in sections:
            found = {n.get(W + "type"): n.get(R + "id") for n in section.iterchildren(f"{W}{kind}Reference")}
            for name in _KINDS:
                relation = self.relations.get(found.get(name) or "")
                unused = name == "first" and section.find(W + "titlePg") is None
                if relation is not None and not relation.external and not unused:
                    parts[relation.target] = None
        seen: set[str] = set()
        for part in parts:
            root = self.package.side(part)
            words = "" if root is None else "".join(t.text or "" for t in root.iter(W + "t"))
            if root is not None and words.strip() and words not in seen:
                seen.add(words)
                self._story(self.package.relations(part), layer).blocks(root)

    def _notes(self, kind: str, marks: dict[str, str]) -> None:
        """Notes in the order in which the text refers to them, each behind its mark."""
        root = self._part(kind) if marks else None
        if root is None:
            return
        notes = {note.get(W + "id"): note for note in root}
        story = self._story(self._relations_of(kind), "footnote")
        for note_id, mark in marks.items():
            if note_id in notes:
                story.mark = mark
                story.blocks(notes[note_id])

    def _relations_of(self, kind: str) -> dict[str, Relation]:
        part = next(r.target for r in self.relations.values() if r.kind == kind)
        return self.package.relations(part)


__all__ = ["MEDIA_TYPE", "read_docx"]
