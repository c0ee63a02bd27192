"""What a file is, by its content; its name decides only where content cannot (a .csv is text too)."""

from __future__ import annotations

import csv
import io
import re
import zipfile

from foiparse.errors import FoiparseError
from foiparse.late import late

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEAD = 4096  # bytes looked at for text formats: the longest header block seen before a page's first tag is under 2 kB
TNEF_MAGIC = b"\x78\x9f\x3e\x22"
SQLITE_MAGIC = b"SQLite format 3\0"  # a database is so full of NUL that it would pass for text in UTF-16

_BOMS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HTML = late(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|table|div)\b", re.I | re.S)
_HTML_LATER = late(r"<html[\s>]", re.I)
_MBOX_LINE = late(rb"(?:\A|\n)From \S+.{0,80}\d\d:\d\d(?::\d\d)?.{0,20}\d{4}\r?\n(?=[A-Za-z-]+:)")
_HEADER_LINE = late(rb"[A-Za-z][A-Za-z0-9-]*:|[ \t]+\S")
# Headers that only mail programs write: a letter typed up as text may open with From, To, Subject and Date.
_MACHINE_HEADER = late(
    rb"(?im)^(?:mime-version|message-id|received|return-path|content-type|content-transfer-encoding|delivered-to|x-[a-z0-9-]+|"
    rb"thread-index|dkim-signature|arc-seal|authentication-results|envelope-to):"
)
_EMPTY_LINE = late(rb"\r?\n\r?\n")
_MAIL_HEADER = late(rb"(?im)^(?:from|to|subject|date):")
_DELIMITERS = ",;\t|"

OOXML_KINDS = (("word/", "docx"), ("xl/workbook.bin", "xls"), ("xl/", "xlsx"), ("ppt/", "pptx"))
ODF_KINDS = (("opendocument.text", "odt"), ("opendocument.spreadsheet", "ods"))
OLE_KINDS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("__properties_version1.0", "msg"),
    ("PowerPoint Document", "ppt"),
)


def sniff(data: bytes, name: str = "") -> str:
    """The reader kind of `data`.

    One of "pdf", "docx", "doc", "rtf", "odt", "html", "eml", "mbox", "msg", "tnef", "xlsx", "xls", "ods", "csv", "zip", "text",
    or what no reader takes: "encrypted", "damaged", "unknown". `name` tells a .csv from a text and an .eml whose headers
    were typed from a text; it never overrules content.
    """
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(data)
    if data.startswith(OLE_MAGIC):
        return _in_ole(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"{\\rt"):
        return "rtf"
    if data.startswith(TNEF_MAGIC):
        return "tnef"
    return "unknown" if data.startswith(SQLITE_MAGIC) else _text_kind(data, head, name)


def unsupported(kind: str, data: bytes, name: str) -> FoiparseError:
    """The error for a file that no reader takes: says what it is, and what to do."""
    shown = name or "the file"
    if kind == "encrypted":
        return FoiparseError("encrypted", f"{shown} has a password: ask for it without one")
    if kind == "damaged":
        return FoiparseError("malformed", f"{shown} is damaged or cut off: ask for it again")
    if kind in ("zip", "mbox"):
        return FoiparseError("unsupported_type", f"{shown} holds several files: give it to `foiparse run`, or unpack it")
    what = describe(data) if kind == "unknown" else f"a .{kind} file"
    return FoiparseError(
        "unsupported_type", f"{shown} is {what}, which holds no letter that can be read: save it as PDF or .docx"
    )


def describe(data: bytes) -> str:
    """What puremagic takes the bytes for, as words for a message."""
    import puremagic

    try:
        match = max(puremagic.magic_string(data[: 1 << 20]), key=lambda m: m.confidence)
    except (puremagic.PureError, ValueError, IndexError):
        return "of no known type"
    return f"{match.name or match.mime_type or 'an unnamed type'} ({match.extension or 'no extension'})"


def _in_zip(data: bytes) -> str:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = archive.namelist()
        mimetype = archive.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError, EOFError, KeyError):
        return "docx" if b"word/document.xml" in data else "damaged"  # a letter cut off may be read up to the cut
    if "[Content_Types].xml" in names:
        return next((kind for prefix, kind in OOXML_KINDS if any(n.startswith(prefix) for n in names)), "zip")
    for suffix, kind in ODF_KINDS:
        if suffix in mimetype:
            return kind
    return "unknown" if mimetype else "zip"


def _in_ole(data: bytes) -> str:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            names = {entry[0] for entry in ole.listdir()}
    except Exception:  # olefile raises what its struct calls raise; each means the same here
        return "damaged"
    return next((kind for stream, kind in OLE_KINDS if stream in names), "unknown")


def _text_kind(data: bytes, head: bytes, name: str) -> str:
    text = _decoded(data[: 2 * HEAD])
    if text is None:
        return "unknown"
    if _HTML.match(text.lstrip()):
        return "html"
    if mail := _mail_kind(data, head, name):
        return mail  # before a page is looked for further down: a mail's only body may be one
    if _HTML_LATER.search(text[:1024]):
        return "html"
    if "mso-application" in text[:400] or text.lstrip().startswith("<?xml"):
        return "xml"
    if name.lower().endswith((".csv", ".tsv")) and csv_delimiter((_decoded(data[:65536]) or "").lstrip("\ufeff")):
        return "csv"
    return "text"


def _decoded(data: bytes) -> str | None:
    """The bytes as text, good enough to look at; None for what is no text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace")
    sample = data[:2048]
    if sample[1::2].count(0) > len(sample) * 0.4:
        return data.decode("utf-16-le", "replace")
    if sample[0::2].count(0) > len(sample) * 0.4:
        return data.decode("utf-16-be", "replace")
    controls = sum(b < 9 or 14 <= b < 27 for b in sample)
    # Texts carry a stray form feed or two; pictures and archives have a control byte in ten.
    return None if controls > max(4, len(sample) * 0.05) else data.decode("utf-8", "replace")


def _mail_kind(data: bytes, head: bytes, name: str) -> str | None:
    opens = _MBOX_LINE.match(head)
    if opens and len(_MBOX_LINE.findall(data)) > 1:
        return "mbox"
    block = _EMPTY_LINE.split(head[opens.end() :] if opens else head, maxsplit=1)[0]
    lines = block.splitlines()
    if not lines or not all(_HEADER_LINE.match(line) for line in lines[:-1]):
        return None
    if _MACHINE_HEADER.search(block) and (_MAIL_HEADER.search(block) or len(lines) > 1):
        return "eml"
    return "eml" if name.lower().endswith((".eml", ".mht", ".mhtml")) and _MAIL_HEADER.search(block) else None


def csv_delimiter(text: str) -> str | None:
    """The delimiter that parts the first rows into (nearly) the same number of fields, two at least."""
    for delimiter in _DELIMITERS:
        try:
            rows = [r for r in csv.reader(io.StringIO(text[:65536], newline=""), delimiter=delimiter) if r][:20]
        except csv.Error:
            continue
        widths = [len(r) for r in (rows[:-1] or rows)]
        if widths and min(widths) >= 2 and max(widths) - min(widths) <= max(widths) // 2:
            return delimiter
    return None
