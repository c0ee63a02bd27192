"""The OOXML package: a zip of XML parts, opened with limits and without entities, network or trust."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any
from urllib.parse import unquote

from lxml import etree

from foiparse.errors import FoiparseError

Element = Any  # lxml elements; its stubs are too loose to be worth naming in every signature

# A Word letter has some 15 to 40 parts; a letter with 2,000 is no letter.
MAX_MEMBERS = 5_000
# The largest document.xml seen in 40,000 published letters is below 30 MB.
MAX_PART_BYTES = 64 * 1024 * 1024
# XML deflates to about a tenth; beyond 200:1 it is made to inflate. Small parts may exceed it harmlessly.
MAX_RATIO, RATIO_FROM_BYTES = 200, 4 * 1024 * 1024

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
_MARK_STRICT = b"http://purl.oclc.org/ooxml/"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Relation:
    """One relationship of a part: its kind (the last word of its type), target, and whether it leads outside."""

    __slots__ = ("external", "kind", "target")

    def __init__(self, kind: str, target: str, external: bool) -> None:
        self.kind, self.target, self.external = kind, target, external


class Package:
    """A zip of parts. Raises `FoiparseError` where it cannot be one."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise FoiparseError("malformed", f"the file is no whole zip ({error}): ask for it again") from None
        self._names = {info.filename.lstrip("/"): info for info in self._zip.infolist()}
        if len(self._names) > MAX_MEMBERS:
            raise FoiparseError("too_large", f"{len(self._names)} parts in the file, at most {MAX_MEMBERS} are read")

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def bytes(self, name: str) -> bytes:
        """The bytes of a part, read up to the limit and never more."""
        info = self._names[name]
        if info.flag_bits & 1:
            raise FoiparseError("encrypted", "parts of the file are encrypted: ask for it without a password")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise FoiparseError("malformed", f"part {name} cannot be unpacked ({error}): ask for the file again") from None
        if len(data) > RATIO_FROM_BYTES and len(data) > MAX_RATIO * max(info.compress_size, 1):
            raise FoiparseError("bomb", f"part {name} inflates more than {MAX_RATIO} times: not read")
        if len(data) > MAX_PART_BYTES:
            raise FoiparseError("too_large", f"part {name} is larger than {MAX_PART_BYTES} bytes: not read")
        return data

    def xml(self, name: str) -> Element | None:
        """The root of an XML part in transitional namespaces, or None where there is no such part."""
        return parse_xml(self.bytes(name), name) if name in self._names else None

    def relations(self, name: str) -> dict[str, Relation]:
        """The relationships of a part by id, with targets resolved to part names ("" is the package itself)."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        found: dict[str, Relation] = {}
        for node in () if root is None else root.iter(_RELATION):
            external = node.get("TargetMode") == "External"
            target = node.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[node.get("Id", "")] = Relation(node.get("Type", "").rpartition("/")[2], target, external)
        return found


def parse_xml(data: bytes, name: str) -> Element:
    """Parse untrusted XML: no DTD, no entities, no network, no huge trees."""
    if _MARK_STRICT in data:
        for strict, transitional in STRICT:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FoiparseError("malformed", f"part {name} is no XML ({error}): ask for the file again") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise FoiparseError("malformed", f"part {name} holds a DOCTYPE, which Word never writes: not read")
    return root
