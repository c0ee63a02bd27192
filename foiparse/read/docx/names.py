"""Tag and attribute names of WordprocessingML, and the few ways its values are written."""

from __future__ import annotations

from foiparse.read.docx.package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

VAL = W + "val"
P, TBL, SDT, SDT_CONTENT, SDT_PR = W + "p", W + "tbl", W + "sdt", W + "sdtContent", W + "sdtPr"
PPR, RPR, R_TAG = W + "pPr", W + "rPr", W + "r"
NUM_PR, NUM_ID, ILVL = W + "numPr", W + "numId", W + "ilvl"
TXBX = W + "txbxContent"
ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"

_OFF = {"0", "false", "off", "none"}
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
TWIPS_PER_POINT = 20


def value(parent: Element | None, tag: str) -> str | None:
    """The w:val of a child, None where there is no child or no value."""
    if parent is None:
        return None
    child = parent.find(tag)
    return None if child is None else child.get(VAL)


def number(parent: Element | None, tag: str) -> int | None:
    """The w:val of a child as a whole number, None where it is none."""
    return whole(value(parent, tag))


def whole(text: str | None) -> int | None:
    """A whole number as Word writes it, None where it is none. Bounded: a counter of more than nine digits is damage."""
    if text is None:
        return None
    text = text.strip()
    if not text.lstrip("-").isascii() or not text.lstrip("-").isdigit() or len(text) > 9:
        return None
    return int(text)


def is_on(node: Element) -> bool:
    """Whether an on/off property is on: it is there and not switched off by its value."""
    return node.get(VAL) not in _OFF


def switched_on(parent: Element | None, tag: str) -> bool:
    """Whether an on/off child is there and on."""
    if parent is None:
        return False
    child = parent.find(tag)
    return child is not None and is_on(child)


def points(text: str | None) -> float | None:
    """A length in points: twips, or a number with its unit as strict files have it."""
    if not text:
        return None
    try:
        if text[-2:] in _POINTS:
            return float(text[:-2]) * _POINTS[text[-2:]]
        return float(text) / TWIPS_PER_POINT
    except ValueError:
        return None
