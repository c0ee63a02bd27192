"""Bodies that Outlook keeps as compressed rich text, and the HTML that may be wrapped in it ([MS-OXRTFCP], [MS-OXRTFEX])."""

from __future__ import annotations

import html
import struct
from dataclasses import dataclass, field

from foiparse.errors import FoiparseError
from foiparse.read.legacy.rtf.tokens import CHARSETS, SIGNS, WORDS, Token, codec, decoded, tokens
from foiparse.read.limits import current

COMPRESSED, PLAIN = 0x75465A4C, 0x414C454D
_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans Serif"
    b"SymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_WINDOW = 4096
_TABLES = frozenset(("fonttbl", "colortbl", "stylesheet", "info", "generator", "pntext", "pict", "object", "mhtmltag"))


def decompress(data: bytes) -> bytes:
    """Rich text from its compressed form; what is cut off or damaged ends early. Raises `FoiparseError` "bomb"."""
    if len(data) < 16:
        return b""
    _, raw_size, magic, _ = struct.unpack_from("<IIII", data)
    if magic == PLAIN:
        return data[16 : 16 + raw_size]
    if magic != COMPRESSED:
        return b""
    window, write, out, at = bytearray(_START.ljust(_WINDOW, b"\0")), len(_START), bytearray(), 16
    while at < len(data):
        control = data[at]
        at += 1
        for bit in range(8):
            if at + (control >> bit & 1) >= len(data):
                return bytes(out)
            if control >> bit & 1:
                reference = data[at] << 8 | data[at + 1]
                at += 2
                if reference >> 4 == write:
                    return bytes(out)
                piece = _overlapping(window, reference >> 4, (reference & 15) + 2, write)
            else:
                piece = [data[at]]
                at += 1
            for byte in piece:
                window[write] = byte
                write = (write + 1) % _WINDOW
            out.extend(piece)
        if len(out) > current().inflated_bytes:
            raise FoiparseError("bomb", "the mail's body inflates without end (limit inflated_bytes)")
    return bytes(out)


def _overlapping(window: bytearray, offset: int, length: int, write: int) -> list[int]:
    """A reference may run into what it is writing itself."""
    piece: list[int] = []
    for i in range(length):
        place = (offset + i) % _WINDOW
        ahead = (place - write) % _WINDOW
        piece.append(piece[ahead] if ahead < i else window[place])
    return piece


@dataclass(slots=True)
class _Group:
    tag: bool = False
    skip: bool = False
    rtf_only: bool = False
    codec: str = "cp1252"


@dataclass(slots=True)
class _Unwrapper:
    """Takes the HTML out of rich text."""

    group: _Group = field(default_factory=_Group)
    stack: list[_Group] = field(default_factory=list)
    out: list[str] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    default: str = "cp1252"
    first: bool = False
    star: bool = False
    swallow: int = 0
    pending: bytes = b""

    def run(self, rtf: bytes) -> str:
        """The HTML."""
        for token in tokens(rtf):
            if token.kind not in ("text", "byte"):
                self._flush()
            self._take(token)
        self._flush()
        return "".join(self.out)

    def _take(self, token: Token) -> None:
        kind = token.kind
        if kind == "{":
            self.stack.append(self.group)
            group = self.group
            self.group = _Group(group.tag, group.skip, group.rtf_only, group.codec)
            self.first, self.star, self.swallow = True, False, 0
            return
        if kind == "}":
            if self.stack:
                self.group = self.stack.pop()
        elif kind == "sign":
            self.star = token.text == "*"
            self._say(SIGNS.get(token.text, ""))
            if self.star:
                return
        elif kind == "word":
            self._word(token)
        else:
            cut = min(self.swallow, len(token.raw))
            self.swallow -= cut
            self.pending += token.raw[cut:]
        self.first = self.star = False

    def _word(self, token: Token) -> None:
        word, number, group = token.text, token.number, self.group
        if self.star or self.first:
            group.tag = group.tag or word == "htmltag"
            group.skip = group.skip or word in _TABLES or (self.star and word != "htmltag")
        if word == "htmlrtf":
            group.rtf_only = number != 0
        elif word == "ansicpg":
            self.default = group.codec = codec(number or 0)
        elif word == "fcharset":
            self.fonts[self.font] = CHARSETS.get(number or 0, self.default)
        elif word == "f":
            self.font = number or 0
            group.codec = self.fonts.get(self.font, group.codec)
        elif word == "u":
            self._say(chr((number or 0) % 65536))
            self.swallow = 1
        elif word in WORDS:
            self._say(WORDS[word].replace("\r", "\n"))

    def _flush(self) -> None:
        if self.pending:
            raw, self.pending = self.pending, b""
            self._say(decoded(raw, self.group.codec))

    def _say(self, text: str) -> None:
        if text and not self.group.skip and not self.group.rtf_only:
            self.out.append(text if self.group.tag else html.escape(text, quote=False))


def unwrap_html(rtf: bytes) -> str:
    """The HTML wrapped in rich text, empty where it wraps none."""
    return _Unwrapper().run(rtf) if b"\\fromhtml" in rtf[:2048] else ""
