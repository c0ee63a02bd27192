"""Word files made in code: a zip of just the parts that a case needs."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {"styles": "styles.xml", "numbering": "numbering.xml", "footnotes": "footnotes.xml", "endnotes": "endnotes.xml"}


def docx(
    body: str, *, extra: dict[str, str] | None = None, rels: str = "", main: str = "word/document.xml", **parts: str
) -> bytes:
    """A package with `body` in w:body; `parts` are the inner XML of styles, numbering, footnotes, endnotes."""
    links = "".join(f'<Relationship Id="p{i}" Type="{REL}/{k}" Target="{PARTS[k]}"/>' for i, k in enumerate(parts))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    folder, _, name = main.rpartition("/")
    files = {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'{head}<Relationships xmlns="{package}"><Relationship Id="r" Type="{REL}/officeDocument" Target="{main}"/>'
        "</Relationships>",
        main: f"{head}<w:document {NS}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{name}.rels": f'{head}<Relationships xmlns="{package}">{links}{rels}</Relationships>',
    }
    for kind, inner in parts.items():
        files[f"{folder}/{PARTS[kind]}"] = f"{head}<w:{kind} {NS}>{inner}</w:{kind}>"
    files.update({name: head + inner for name, inner in (extra or {}).items()})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for path, text in files.items():
            target.writestr(path, text)
    return stream.getvalue()


def run(text: str, props: str = "") -> str:
    """A w:r with text."""
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(
    text: str = "", *, num: int | None = None, level: int | None = None, style: str = "", ppr: str = "", rpr: str = ""
) -> str:
    """A w:p, in a list where `num` or `level` says so. `text` may hold runs already."""
    inner = text if text.startswith("<") else run(text, rpr) if text else ""
    listed = (f'<w:ilvl w:val="{level}"/>' if level is not None else "") + (
        f'<w:numId w:val="{num}"/>' if num is not None else ""
    )
    props = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f"<w:numPr>{listed}</w:numPr>" if listed else "") + ppr
    return f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>"


def lvl(index: int, form: str = "decimal", text: str | None = None, start: int | None = 1, more: str = "") -> str:
    """A w:lvl; the default text is "%N." of its own level."""
    shown = f"%{index + 1}." if text is None else text
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{index}">{begin}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{shown}"/></w:lvl>'


def abstract(key: int, *levels: str, more: str = "") -> str:
    """A w:abstractNum."""
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def num(key: int, target: int, more: str = "") -> str:
    """A w:num that points to an abstract list."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{target}"/>{more}</w:num>'


def override(level: int, start: int | None = None, new: str = "") -> str:
    """A w:lvlOverride."""
    begin = "" if start is None else f'<w:startOverride w:val="{start}"/>'
    return f'<w:lvlOverride w:ilvl="{level}">{begin}{new}</w:lvlOverride>'


def table(*rows: list[str], cell: str = "") -> str:
    """A w:tbl; each cell is the XML of its blocks."""
    inner = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr>{cell}</w:tcPr>{c}</w:tc>" for c in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inner}</w:tbl>"


def style(
    key: str, *, based: str = "", ppr: str = "", rpr: str = "", kind: str = "paragraph", name: str = "", default: bool = False
) -> str:
    """A w:style."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    marked = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"{marked}><w:name w:val="{name or key}"/>{parent}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )
