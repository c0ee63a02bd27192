"""Characters of symbol fonts (w:sym, private-use letters) as the Unicode signs that they look like."""

from __future__ import annotations

from foiparse.late import late

CHECKED, UNCHECKED = "☒", "☐"
# Only signs that carry meaning in a letter: boxes, ticks, crosses, bullets, arrows. Sources: the fonts' own charts.
_WINGDINGS = {
    0x6C: "•", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x76: "•", 0x9F: "•", 0xA7: "•", 0xA8: "☐",
    0xD8: "•", 0xE0: "→", 0xE8: "→", 0xF0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☒", 0x28: "☎", 0x2A: "✉",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☒", 0x53: "☒", 0x54: "☒", 0x56: "☒", 0x97: "•", 0xA3: "☐", 0x2A: "☐"}
_SYMBOL = {
    0xB7: "•", 0xD7: "×", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈", 0xAE: "→", 0xD2: "®",
    0xD3: "©", 0xD4: "™", 0x2D: "−", 0xB4: "×", 0xBC: "…",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = 0xF000
_PRIVATE_USE = late("[\uf000-\uf0ff]")


def symbol(code: int, font: str | None) -> str:
    """The sign of `code` in a symbol font; what we do not know stays the character it is, or "" in the private area."""
    name = (font or "").lower()
    table = _FONTS.get(name)
    low = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    if table is not None and low in table:
        return table[low]
    if table is None and low != code:  # a private-use code with no font named: the two common bullets
        return {0xB7: "•", 0xA7: "•"}.get(low, "")
    if table is _SYMBOL and 0x20 <= low < 0x7F:
        return chr(low)
    return "" if table is not None or not 0x20 <= code < 0x110000 or 0xD800 <= code < 0xF900 else chr(code)


def plain(text: str, font: str | None) -> str:
    """`text` with private-use letters (pasted from symbol fonts) turned into the signs that they look like."""
    if text.isascii() or not _PRIVATE_USE.search(text):
        return text
    return "".join(symbol(ord(c), font) if "\uf000" <= c <= "\uf0ff" else c for c in text)
