"""A Word file that was cut off: its zip has lost the directory at its end, but the parts before the cut can be read.

Word writes document.xml early, so most of a letter is often there. What is found is packed anew, the cut part closed by the
parser's recovery; the letter is flagged, for its end is missing.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from foiparse.read import limits

_LOCAL = struct.Struct("<4s5H3L2H")
_MAGIC = b"PK\x03\x04"
_MAIN = "word/document.xml"
_STORED, _DEFLATED = 0, 8


def salvage(data: bytes) -> bytes | None:
    """A whole zip of the parts that a cut-off one still holds; None where the letter's text is not among them."""
    parts = dict(_parts(data))
    text = parts.get(_MAIN)
    if not text:
        return None
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(text, parser)
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        return None
    parts[_MAIN] = etree.tostring(root)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return out.getvalue()


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every member that a local header announces, the last one as far as it goes."""
    room = limits.current().inflated_bytes
    view = memoryview(data)
    at = data.find(_MAGIC)
    for _ in range(limits.current().members):
        if not 0 <= at <= len(data) - _LOCAL.size or room <= 0:
            return
        head = _LOCAL.unpack_from(data, at)
        method, packed, name_size, extra_size = head[3], head[7], head[9], head[10]
        start = at + _LOCAL.size + name_size
        name = data[at + _LOCAL.size : start].decode("utf-8", "replace")
        start += extra_size
        content, end = _inflate(view, start, packed, method, min(room, limits.current().ratio_floor))
        room -= len(content)
        if content and name.partition("\0")[0]:  # zipfile cuts a name at a NUL, and fails on one that is empty
            yield name, content
        if end is None:  # the stream that was cut off: nothing stands behind it
            return
        at = data.find(_MAGIC, max(end, at + 1))


def _inflate(data: memoryview, start: int, packed: int, method: int, most: int) -> tuple[bytes, int | None]:
    """The bytes of one member, and where it ends; None where it has no end."""
    if method == _STORED:
        return bytes(data[start : start + min(packed, most)]), start + packed
    if method != _DEFLATED:
        return b"", start
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(data[start:], most)
    except zlib.error:
        return b"", start
    return content, len(data) - len(stream.unused_data) if stream.eof else None
