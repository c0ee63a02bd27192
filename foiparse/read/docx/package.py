"""The OOXML package: a zip of XML parts and their relationships, opened through the limits of `read.limits`."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from foiparse.errors import FoiparseError
from foiparse.read import limits

Element = Any  # lxml elements; its stubs are too loose to be worth naming in every signature

# Strict files (ISO 29500-1) differ from the transitional ones that Word writes by default in little but these names.
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
    """A zip of parts. Raises `FoiparseError`: "malformed", "encrypted", "bomb", "too_large"."""

    def __init__(self, data: bytes) -> None:
        self._zip = limits.ZipReader(data)
        self.damaged: list[str] = []
        self.cut = False

    def __contains__(self, name: str) -> bool:
        return name in self._zip

    def xml(self, name: str) -> Element | None:
        """The root of an XML part in transitional namespaces, or None where there is no such part."""
        return parse_xml(self._zip.read(name)) if name in self._zip else None

    def side(self, name: str, without: Callable[[bytes], bytes] | None = None) -> Element | None:
        """Like `xml` for a part that the text can do without: a damaged one is noted in `damaged` and left out.

        `without` takes from the part's bytes what nobody will ask for, before they are parsed.
        """
        try:
            if without is None or name not in self._zip:
                return self.xml(name)
            return parse_xml(without(self._zip.read(name)))
        except FoiparseError as error:
            if error.code != "malformed":
                raise
            self.damaged.append(name)
            return None

    def relations(self, name: str) -> dict[str, Relation]:
        """The relationships of a part by id, with targets resolved to part names ("" is the package itself)."""
        folder, base = posixpath.split(name)
        root = self.side(posixpath.join(folder, "_rels", base + ".rels"))
        found: dict[str, Relation] = {}
        for node in () if root is None else root.iter(_RELATION):
            external = node.get("TargetMode") == "External"
            target = node.get("Target", "")
            if not external:
                target = _resolved(folder, target)
            found[node.get("Id", "")] = Relation(node.get("Type", "").rpartition("/")[2], target, external)
        return found


@lru_cache(maxsize=512)
def _resolved(folder: str, target: str) -> str:
    """The part that a relation points to; letters of one program all point to the same ones."""
    return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")


def parse_xml(data: bytes) -> Element:
    """The root of an untrusted XML part, strict names turned into transitional ones."""
    if _MARK_STRICT in data:
        for strict, transitional in STRICT:
            data = data.replace(strict, transitional)
    return limits.parse_xml(data)
