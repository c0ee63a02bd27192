"""Formula guard: a cell that a spreadsheet would run is given a leading apostrophe, and `unguard` takes it off again.

Excel and LibreOffice run a cell of a CSV file that begins with = + - @ (also in their full-width forms), and drop a leading
TAB, CR or LF before they look. Plain negative numbers and a lone dash are figures, not formulas, and stay as they are.
"""

from __future__ import annotations

from foiparse.late import late

# What a cell must begin with to be run; a byte order mark or zero-width character before it does not protect (anchors 4).
RISKY = late("[\ufeff\u200b]*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
# A negative number as authorities print it: -5, -1,234.50, -£12.5k, -3%; or a dash that stands for "none".
HARMLESS = late(r"-+|-\s?[£$€]?\d[\d,]*(?:\.\d+)?\s?(?:%|[kKmM]|bn)?")


def guard(text: str) -> str:
    """`text` as it may stand in a spreadsheet cell: "=1+1" → "'=1+1", "-5" → "-5"."""
    return f"'{text}" if _needs_guard(text) else text


def unguard(text: str) -> str:
    """The text that `guard` was given: `unguard(guard(text)) == text` for every text."""
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def _needs_guard(text: str) -> bool:
    # a text that looks as if it were guarded already is guarded once more, so that the way back is clear
    return bool(RISKY.match(text.lstrip("'"))) and not HARMLESS.fullmatch(text)
