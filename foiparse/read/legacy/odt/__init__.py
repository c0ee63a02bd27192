"""OpenDocument letters (.odt) → Document: lists with their numbers, tables, notes, headers and footers."""

from __future__ import annotations

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.legacy import office
from foiparse.read.legacy.odt.names import MANIFEST, OFFICE
from foiparse.read.legacy.odt.styles import Styles
from foiparse.read.legacy.odt.walk import Walker
from foiparse.read.limits import ZipReader, parse_xml


def to_docx(data: bytes) -> bytes:
    """The text as the bytes of a .docx. Raises `FoiparseError` "malformed", "encrypted", "bomb", "too_large"."""
    archive = ZipReader(data)
    if "META-INF/manifest.xml" in archive:
        manifest = parse_xml(archive.read("META-INF/manifest.xml"))
        if next(manifest.iter(MANIFEST + "encryption-data"), None) is not None:
            raise FoiparseError("encrypted", "the file has a password: ask for it without one")
    if "content.xml" not in archive:
        raise FoiparseError("malformed", "the file has lost its content: open it in LibreOffice and save it again")
    content = parse_xml(archive.read("content.xml"))
    common = parse_xml(archive.read("styles.xml")) if "styles.xml" in archive else None
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise FoiparseError("malformed", "the file holds no text: open it in LibreOffice and save it as a text")
    walker = Walker(Styles(common, content))
    if common is not None:
        walker.edges(common)
    return walker.walk(body).data()


def read_odt(data: bytes) -> Document:
    """Read an OpenDocument letter."""
    return office.read_converted(data, ".odt", to_docx)
