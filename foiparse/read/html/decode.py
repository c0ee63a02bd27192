"""Bytes of a page → its characters: marks first, then what the page declares, then what the bytes allow."""

from __future__ import annotations

import codecs
import re

from foiparse.late import late

DECLARED_WITHIN = 4096  # browsers look at the first 1024 bytes; Word writes its styles' names before the declaration
_DECLARED = late(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WIDE_SHARE = 0.3  # of every second byte zero: UTF-16 without a mark
# The web reads these labels as the Windows pages that they are taken for (WHATWG Encoding, section 4.2).
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_MEANT |= {"x-sjis": "cp932", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-9": "cp1254"}
_MEANT |= {"unicode": "utf-16-le", "x-user-defined": "cp1252", "iso-8859-8-i": "cp1255", "windows-874": "cp874"}


def decode(data: bytes, declared: str | None = None) -> tuple[str, bool]:
    """The text and whether all bytes fitted; `declared` is what a mail header said of the charset."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), True
    if wide := _wide(data[:DECLARED_WITHIN]):
        return data.decode(wide, "replace"), True
    found = _DECLARED.search(data[:DECLARED_WITHIN])
    names = [declared, found.group(1).decode("ascii") if found else None]
    if all(n is None or n.lower() in _MEANT for n in names):
        names.insert(0, "utf-8")  # valid UTF-8 beyond ASCII is never anything else
    for codec in [_known(n) for n in names if n] + ["utf-8", "cp1252"]:
        try:
            if codec:
                return data.decode(codec), True
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace"), False


def _known(name: str) -> str | None:
    """The codec of a declared name; a page that reads as ASCII cannot be UTF-16, whatever it says."""
    name = _MEANT.get(name.lower().strip(), name.lower().strip())
    if name.startswith(("utf-16", "utf16", "utf-32", "utf32")):
        return None
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _wide(head: bytes) -> str | None:
    if head[1::2].count(0) > _WIDE_SHARE * len(head) / 2 and not head[::2].count(0):
        return "utf-16-le"
    if head[::2].count(0) > _WIDE_SHARE * len(head) / 2 and not head[1::2].count(0):
        return "utf-16-be"
    return None
