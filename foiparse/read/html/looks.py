"""What tags, attributes and inline styles say of an element: its look, whether it is shown, whether it is navigation."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from foiparse.document import Style
from foiparse.late import late

Element = etree._Element

_STRUCK = frozenset(("s", "strike", "del"))
HIDDEN_TAGS = frozenset((
    "head", "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "audio", "video", "map",
    "datalist", "math", "title", "meta", "link", "button", "caption",
))  # fmt: skip
BLOCK_TAGS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "caption", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "option",
))  # fmt: skip
HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LOOKS: dict[str, dict[str, Any]] = {
    **{tag: {"bold": True} for tag in ("b", "strong", "th")},
    **{tag: {"italic": True} for tag in ("i", "em", "cite", "var", "dfn")},
    **{tag: {"underline": True} for tag in ("u", "ins")},
    "mark": {"highlight": "yellow"},
}
_NAMED_COLOURS = {
    "red": "FF0000", "blue": "0000FF", "green": "008000", "navy": "000080", "purple": "800080", "maroon": "800000",
    "teal": "008080", "orange": "FFA500", "gray": "808080", "grey": "808080", "olive": "808000", "fuchsia": "FF00FF",
    "magenta": "FF00FF", "aqua": "00FFFF", "cyan": "00FFFF", "lime": "00FF00", "silver": "C0C0C0", "darkblue": "00008B",
    "darkred": "8B0000", "darkgreen": "006400", "white": "FFFFFF", "yellow": "FFFF00", "brown": "A52A2A",
}  # fmt: skip
_BLACK = {"000000", "windowtext", "black", "inherit", "initial", "auto", "currentcolor"}
_HEX = late(r"#?([0-9a-f]{6}|[0-9a-f]{3})\Z")
_RGB = late(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_LENGTH = late(r"(-?\d{1,5}(?:\.\d{1,4})?)\s*(pt|px|in|cm|mm|em|rem)?")
_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "em": 12.0, "rem": 12.0, None: 0.75}

# Navigation, by landmarks first and by the names that site kits give to what is no content.
_LANDMARK_TAGS = frozenset(("nav", "aside", "footer", "header"))
_LANDMARK_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"))
_NAVIGATION = late(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|skip-?(?:link|to|nav)\w*|site-?(?:header|footer|search)|"
    r"page-?footer|global-?(?:header|footer)|sidebar|social|share|sharing|pagination|pager|masthead|feedback|was-this-helpful|"
    r"related-?(?:links|content|pages)|back-to-top|search-?(?:form|box|bar))(?:$|[\s_-])",
    re.IGNORECASE,
)

_FOLDED_ROLES = frozenset(("region", "tabpanel"))  # parts of an accordion or of tabs: closed when the page was saved, but its own
_SKIP_LINK = late(r"\bskip-?(?:link|to|nav)", re.IGNORECASE)  # shown to keyboards only, until it has the focus


def attribute(node: Element, name: str) -> str:
    """An attribute as text, empty where there is none."""
    value = node.get(name)
    return value if isinstance(value, str) else ""


def rules(node: Element) -> dict[str, str]:
    """The inline style as property → value, lower case."""
    text = attribute(node, "style").lower()
    return {k.strip(): v.strip() for k, _, v in (part.partition(":") for part in text.split(";")) if v} if text else {}


def hidden(node: Element, tag: str, style: dict[str, str]) -> bool:
    """Whether a browser would not show the element."""
    if tag == "button" and _heads(node):
        return False
    if tag in HIDDEN_TAGS:
        return True
    if attribute(node, "role").lower() in _FOLDED_ROLES or attribute(node, "hidden") == "until-found":
        return False
    if node.get("hidden") is not None or (tag == "option" and node.get("selected") is None):
        return True
    if tag == "a" and _SKIP_LINK.search(attribute(node, "class")):
        return True
    return style.get("display") == "none" or style.get("visibility") == "hidden" or style.get("mso-hide") == "all"


def struck(tag: str, style: dict[str, str]) -> bool:
    """Whether the element's words are struck through."""
    return tag in _STRUCK or "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", "")


def _heads(node: Element) -> bool:
    """Whether a button is the heading of a part that opens when it is pressed, its words those of the page."""
    above = node.getparent()
    return above is not None and above.tag in HEADINGS


def navigation(node: Element, tag: str, inside_main: bool) -> bool:
    """Whether the element is the site's and not the page's; headers and asides of the content itself are content."""
    role = attribute(node, "role").lower()
    if role in _LANDMARK_ROLES or tag == "nav":
        return True
    if tag in _LANDMARK_TAGS and not inside_main:
        return True
    if tag not in BLOCK_TAGS or tag in ("html", "body", "main", "article", "table", "tr", "td", "th", "p"):
        return False
    names = f"{attribute(node, 'class')} {attribute(node, 'id')}"
    return len(names) < 500 and bool(_NAVIGATION.search(names))


def restyled(base: Style, node: Element, tag: str, style: dict[str, str]) -> Style:
    """The look inside the element."""
    found: dict[str, Any] = dict(_LOOKS.get(tag, ()))
    if tag == "font":
        found["colour"] = colour(attribute(node, "color")) or base.colour
    for key, reader in _READERS.items():
        if key in style:
            found.update(reader(style[key]))
    return base._replace(**found) if found else base


def colour(text: str) -> str | None:
    """Six hex digits of a colour, None for black and what cannot be read."""
    text = text.strip().lower()
    if text in _BLACK:
        return None
    if text in _NAMED_COLOURS:
        return _NAMED_COLOURS[text]
    if found := _HEX.match(text):
        digits = found.group(1)
        digits = digits if len(digits) == 6 else "".join(d * 2 for d in digits)
        return None if digits == "000000" else digits.upper()
    if found := _RGB.match(text):
        digits = "".join(f"{min(int(g), 255):02X}" for g in found.groups())
        return None if digits == "000000" else digits
    return None


def points(text: str) -> float | None:
    """A length in points, None for percentages and words."""
    found = _LENGTH.match(text.strip())
    return float(found.group(1)) * _POINTS[found.group(2)] if found and "%" not in text else None


def _weight(text: str) -> dict[str, Any]:
    return {"bold": text in ("bold", "bolder") or (text.isdigit() and int(text) >= 600)}


def _size(text: str) -> dict[str, Any]:
    size = points(text)
    return {"size": size} if size and 4 <= size <= 100 and text.endswith(("pt", "px")) else {}


def _decoration(text: str) -> dict[str, Any]:
    return {"underline": True} if "underline" in text else {}


def _background(text: str) -> dict[str, Any]:
    found = colour(text.split(" ")[0])
    return {"highlight": found} if found and found != "FFFFFF" else {}


_READERS = {
    "font-weight": _weight,
    "font-style": lambda t: {"italic": t in ("italic", "oblique")},
    "text-decoration": _decoration,
    "color": lambda t: {"colour": colour(t)},
    "font-size": _size,
    "background": _background,
    "background-color": _background,
}
