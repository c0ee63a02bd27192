"""Names of OpenDocument, and its lengths."""

from __future__ import annotations

from typing import Any

from foiparse.late import late

Element = Any  # as in the .docx reader: lxml's stubs are too loose to be worth naming

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_BASE}office:1.0}}"
TEXT = f"{{{_BASE}text:1.0}}"
TABLE = f"{{{_BASE}table:1.0}}"
STYLE = f"{{{_BASE}style:1.0}}"
DRAW = f"{{{_BASE}drawing:1.0}}"
FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
MANIFEST = f"{{{_BASE}manifest:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"

_LENGTH = late(r"(-?\d{1,6}(?:\.\d{1,6})?)(pt|cm|mm|in|px|pc)\Z")
_TWIPS = {"pt": 20.0, "cm": 566.93, "mm": 56.693, "in": 1440.0, "px": 15.0, "pc": 240.0}


def twips(text: str | None) -> int | None:
    """A length in twentieths of a point, None where it is none."""
    found = _LENGTH.match(text or "")
    return round(float(found.group(1)) * _TWIPS[found.group(2)]) if found else None


def count(node: Element, name: str, most: int) -> int:
    """A repeat or span: 1 where it is not said, never more than `most`."""
    text = node.get(name) or "1"
    return min(max(int(text), 1), most) if text.isascii() and text.isdigit() and len(text) < 9 else 1
