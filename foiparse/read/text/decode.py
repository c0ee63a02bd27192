"""Bytes → text: which encoding a letter is in, and words that were decoded wrongly before it came to us."""

from __future__ import annotations

import codecs

from foiparse.late import late
from foiparse.read.build import Builder
from foiparse.read.limits import check

# UTF-16 without a mark shows as a zero in every second byte of plain English.
_ZERO_SHARE = 0.3
_PROBE = 4_096
# charset-normalizer tries dozens of encodings; a sample of this size is as telling as the whole.
_SAMPLE = 50_000
# UTF-8 read as cp1252 begins with one of these; only lines that hold one are handed to ftfy, which is slow.
_SUSPECT = late(
    "[\u00c2\u00c3\u00c5\u00cb\u00e2\u00ef]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_NEWLINES = late(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NOTHING = dict.fromkeys([0x00, 0xFEFF, 0x200B, 0x200E, 0x200F, 0x2060, 0x00AD])


def decode(data: bytes, builder: Builder, capped: bool = False) -> str:
    """The text of `data` with "\\n" newlines; flags "mojibake_repaired" and "undecodable_bytes" on the builder.

    Raises `FoiparseError` "too_large" where it is `capped` and past `Limits.text_chars`: all the work of reading comes after this.
    """
    raw = _decoded(data, builder)
    if capped:
        check("text_chars", len(raw), "characters")
    text = _NEWLINES.sub("\n", raw).translate(_NOTHING)
    if not _SUSPECT.search(text):
        return text
    from ftfy import TextFixerConfig, fix_encoding

    config = TextFixerConfig(explain=False)
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if _SUSPECT.search(line):
            fixed = fix_encoding(line, config)
            if fixed != line and "\n" not in fixed:
                lines[at] = fixed
                builder.flag("mojibake_repaired")
    return "\n".join(lines)


def _decoded(data: bytes, builder: Builder) -> str:
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32")):
        if data.startswith(mark):
            return data[len(mark) if name == "utf-8" else 0 :].decode(name, errors="replace")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    wide = _wide(data[:_PROBE])
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _single_byte(data, builder)


def _wide(head: bytes) -> str | None:
    if len(head) < 4:
        return None
    if head[1::2].count(0) > _ZERO_SHARE * len(head) and not head[::2].count(0):
        return "utf-16-le"
    if head[::2].count(0) > _ZERO_SHARE * len(head) and not head[1::2].count(0):
        return "utf-16-be"
    return None


def _single_byte(data: bytes, builder: Builder) -> str:
    """Not UTF-8: what authorities save is cp1252; a file that cannot be that is guessed at."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        builder.flag("undecodable_bytes")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding if best is not None else "cp1252", errors="replace")
