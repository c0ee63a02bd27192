"""The tokens of rich text, and the code pages that its bytes are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiparse.late import late

_TOKEN = late(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\",
    re.DOTALL,
)
# \fcharsetN: the code page of a font's bytes.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
SYMBOLS = "symbols"  # not a codec: bytes of Symbol and Wingdings, which Word keeps at U+F000 and up
WORDS = {
    "par": "\r", "sect": "\r", "page": "\r", "line": "\n", "lbr": "\n", "softline": "\n", "tab": "\t", "emdash": "—",
    "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ",
    "enspace": " ", "qmspace": " ",
}  # fmt: skip
SIGNS = {"~": "\u00a0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\", "\n": "\r", "\r": "\r", "\t": "\t"}


class Token(NamedTuple):
    """`kind` is "{", "}", "word", "byte", "text" or "sign"; `number` a word's parameter, None where it has none."""

    kind: str
    text: str = ""
    number: int | None = None
    raw: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens in order; the bytes of \\binN are jumped over."""
    at = 0
    while at < len(data):
        found = _TOKEN.match(data, at)
        if found is None:
            return
        at = found.end()
        if word := found["word"]:
            number = int(found["number"]) if found["number"] else None
            if word == b"bin":
                at += max(number or 0, 0)
                continue
            yield Token("word", word.decode("ascii"), number)
        elif found["byte"]:
            yield Token("byte", raw=bytes((int(found["byte"], 16),)))
        elif found["brace"]:
            yield Token(found["brace"].decode("ascii"))
        elif found["text"]:
            yield Token("text", raw=found["text"])
        elif found["sign"]:
            yield Token("sign", found["sign"].decode("latin-1"))


def decoded(raw: bytes, encoding: str) -> str:
    """Bytes in a code page of ours."""
    if encoding == SYMBOLS:
        return "".join(chr(0xF000 + b) if b > 0x20 else " " for b in raw)
    return raw.decode(encoding, "replace")


def codec(page: int) -> str:
    """The codec of \\ansicpgN."""
    known = {0: "cp1252", 10000: "mac_roman", 65001: "utf-8", 936: "gb18030", 1361: "johab"}
    return known.get(page, f"cp{page}" if page in _PAGES else "cp1252")


_PAGES = {437, 708, 850, 852, 860, 862, 863, 864, 865, 866, 874, 932, 949, 950, *range(1250, 1259)}
