"""Writes a .docx in memory from parts of WordprocessingML: what the readers of older formats hand to the reader of .docx."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from foiparse.document import Style
from foiparse.late import late

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NOT_XML = late("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS = late(r"([\t\n\u2011])")
_MARKS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>"}
_AWAY = ' TargetMode="External"'
HEADINGS = 9


def run(text: str, style: Style, extra: str = "") -> str:
    """A run of text; "\\n" is a line break, `extra` more run properties."""
    inner = "".join(_MARKS.get(p) or f'<w:t xml:space="preserve">{clean(p)}</w:t>' for p in _PARTS.split(text) if p)
    return f"<w:r>{look(style, extra)}{inner}</w:r>" if inner else ""


def gone(hidden: bool, struck: bool) -> str:
    """The mark of a run that is not read, as one of the `extra` properties of `run`."""
    return "<w:vanish/>" if hidden else "<w:strike/>" if struck else ""


def clean(text: str) -> str:
    """Text that may stand in XML."""
    return escape(_NOT_XML.sub("", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")))


def attribute(text: str) -> str:
    """Text as a quoted attribute value."""
    return quoteattr(_NOT_XML.sub("", text))


def look(style: Style, extra: str = "") -> str:
    """Run properties of a style."""
    parts = [
        f"<w:rFonts w:ascii={attribute(style.font)}/>" if style.font else "",
        "<w:b/>" if style.bold else "",
        "<w:i/>" if style.italic else "",
        f'<w:color w:val="{style.colour}"/>' if style.colour else "",
        f'<w:sz w:val="{round(style.size * 2)}"/>' if style.size else "",
        f'<w:highlight w:val="{style.highlight}"/>' if style.highlight else "",
        '<w:u w:val="single"/>' if style.underline else "",
        extra,
    ]
    inner = "".join(parts)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


@dataclass(slots=True)
class Shape:
    """How a paragraph stands: heading 1 to 9, list (a numId) and its level, left edge and hanging in twips."""

    heading: int | None = None
    num_id: int | None = None
    level: int = 0
    left: int | None = None
    first: int | None = None


def paragraph(runs: str, shape: Shape | None = None) -> str:
    """A paragraph of ready runs."""
    shape = shape or Shape()
    parts = [f'<w:pStyle w:val="Heading{shape.heading}"/>'] if shape.heading else []
    if shape.num_id is not None:
        parts.append(f'<w:numPr><w:ilvl w:val="{shape.level}"/><w:numId w:val="{shape.num_id}"/></w:numPr>')
    if shape.left is not None or shape.first is not None:
        first = shape.first or 0
        edge = f'w:hanging="{-first}"' if first < 0 else f'w:firstLine="{first}"'
        left = f'w:left="{shape.left}" ' if shape.left is not None else ""
        parts.append(f"<w:ind {left}{edge}/>")
    inner = f"<w:pPr>{''.join(parts)}</w:pPr>" if parts else ""
    return f"<w:p>{inner}{runs}</w:p>"


@dataclass(slots=True)
class TableCell:
    """A cell: ready blocks, grid columns covered, and "restart" or "continue" where it is merged downwards."""

    blocks: list[str] = field(default_factory=list)
    span: int = 1
    merge: str = ""


def table(rows: list[list[TableCell]], header_rows: int = 0) -> str:
    """A table of ready cells."""
    return "<w:tbl>" + "".join(_row(r, i < header_rows) for i, r in enumerate(rows)) + "</w:tbl>"


def _row(cells: list[TableCell], header: bool) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr>{f"""<w:gridSpan w:val="{c.span}"/>""" if c.span > 1 else ""}'
        f'{f"""<w:vMerge w:val="{c.merge}"/>""" if c.merge else ""}</w:tcPr>{"".join(c.blocks) or "<w:p/>"}</w:tc>'
        for c in cells
    )
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if header else ''}{inner}</w:tr>"


def text_box(blocks: str) -> str:
    """A run that holds a text box."""
    return f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{blocks}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


@dataclass(slots=True)
class Package:
    """The parts of the .docx to be; `notes` are footnotes by id, `headers` and `footers` ready blocks by type."""

    body: list[str] = field(default_factory=list)
    numbering: str = ""
    notes: dict[int, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)
    _relations: list[tuple[str, str, bool]] = field(default_factory=list)

    def link(self, url: str, runs: str) -> str:
        """Runs that lead to `url`."""
        return f'<w:hyperlink r:id="{self._relate("hyperlink", url, True)}">{runs}</w:hyperlink>'

    def note(self, blocks: str) -> str:
        """A run that refers to a footnote of these blocks."""
        number = len(self.notes) + 1
        self.notes[number] = blocks
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    def data(self) -> bytes:
        """The bytes of the .docx."""
        parts = {"word/styles.xml": ("styles", _styles())}
        if self.numbering:
            parts["word/numbering.xml"] = ("numbering", f"<w:numbering {_NS}>{self.numbering}</w:numbering>")
        if self.notes:
            inner = "".join(f'<w:footnote w:id="{i}">{blocks}</w:footnote>' for i, blocks in self.notes.items())
            parts["word/footnotes.xml"] = ("footnotes", f"<w:footnotes {_NS}>{inner}</w:footnotes>")
        section = self._edges(parts, "header", self.headers) + self._edges(parts, "footer", self.footers)
        if "first" in self.headers or "first" in self.footers:
            section += "<w:titlePg/>"
        for name, (kind, _) in parts.items():
            if kind not in ("header", "footer"):
                self._relate(kind, name.removeprefix("word/"))
        body = "".join(self.body) + f"<w:sectPr>{section}</w:sectPr>"
        files = {name: xml for name, (_, xml) in parts.items()}
        files["word/document.xml"] = f"<w:document {_NS}><w:body>{body}</w:body></w:document>"
        files["word/_rels/document.xml.rels"] = self._relation_xml()
        files["_rels/.rels"] = _relations([(f"{_OFFICE}/officeDocument", "word/document.xml", False)])
        files["[Content_Types].xml"] = _content_types({n: k for n, (k, _) in parts.items()})
        return _zip(files)

    def _edges(self, parts: dict[str, tuple[str, str]], kind: str, blocks: dict[str, str]) -> str:
        found = []
        for number, (which, xml) in enumerate(blocks.items(), 1):
            tag = "hdr" if kind == "header" else "ftr"
            parts[f"word/{kind}{number}.xml"] = (kind, f"<w:{tag} {_NS}>{xml}</w:{tag}>")
            rid = self._relate(kind, f"{kind}{number}.xml")
            found.append(f'<w:{kind}Reference w:type="{which}" r:id="{rid}"/>')
        return "".join(found)

    def _relate(self, kind: str, target: str, external: bool = False) -> str:
        self._relations.append((f"{_OFFICE}/{kind}", target, external))
        return f"rId{len(self._relations)}"

    def _relation_xml(self) -> str:
        return _relations(self._relations)


def _relations(relations: list[tuple[str, str, bool]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target={attribute(target)}{_AWAY if away else ""}/>'
        for i, (kind, target, away) in enumerate(relations, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _content_types(parts: dict[str, str]) -> str:
    kinds = {"word/document.xml": "document.main", **parts}
    inner = "".join(f'<Override PartName="/{n}" ContentType="{_MAIN}.{k}+xml"/>' for n, k in kinds.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">{rels}<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>'
    )


def _styles() -> str:
    inner = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/></w:style>'
        for n in range(1, HEADINGS + 1)
    )
    return f"<w:styles {_NS}>{inner}</w:styles>"


def _zip(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, xml in files.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + xml)
    return buffer.getvalue()
