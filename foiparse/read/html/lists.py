"""List numbers as a browser shows them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from foiparse.read.docx.numfmt import BULLET, format_number
from foiparse.read.html.looks import attribute

Element = etree._Element
LISTS = frozenset(("ol", "ul", "menu", "dir"))
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "decimal": "decimal",
    "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter", "lower-latin": "lowerLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "none": "none", "disc": "bullet", "circle": "bullet",
    "square": "bullet", "decimal-leading-zero": "decimalZero",
}  # fmt: skip


@dataclass(slots=True)
class Numbers:
    """A list: its form, its next number and step, what tells it from the others, and how deep it stands."""

    form: str
    next: int
    step: int
    name: str
    level: int

    def take(self, node: Element, style: dict[str, str]) -> str | None:
        """The number or bullet of the next item, None where the list shows none."""
        count = _whole(attribute(node, "value"), self.next)
        self.next = count + self.step
        form = _form(style) or _FORMS.get(attribute(node, "type")) or self.form
        if form == "bullet":
            return BULLET
        return f"{format_number(count, form)}." if form != "none" else None


def numbers(node: Element, tag: str, style: dict[str, str], name: str, level: int) -> Numbers:
    """The list that an element begins."""
    form = _form(style) or _FORMS.get(attribute(node, "type")) or ("decimal" if tag == "ol" else "bullet")
    backwards = node.get("reversed") is not None
    first = sum(1 for child in node if child.tag == "li") if backwards else 1
    return Numbers(form, _whole(attribute(node, "start"), first), -1 if backwards else 1, name, level)


def _form(style: dict[str, str]) -> str | None:
    words = f"{style.get('list-style-type', '')} {style.get('list-style', '')}".split()
    return next((_FORMS[w] for w in words if w in _FORMS), None)


def _whole(text: str, default: int) -> int:
    text = text.strip()
    return int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdigit() and len(text) < 8 else default
