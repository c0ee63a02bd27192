"""winmail.dat: what Outlook sends to others instead of attachments ([MS-OXTNEF]). Our own reader."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from foiparse.document import Attachment
from foiparse.errors import FoiparseError
from foiparse.read.email import mapi
from foiparse.read.email.message import Message
from foiparse.read.limits import current

MESSAGE_LEVEL, ATTACHMENT_LEVEL = 1, 2
SUBJECT, BODY, MESSAGE_PROPERTIES = 0x8004, 0x800C, 0x9003
BEGIN_ATTACHMENT, ATTACHMENT_DATA, ATTACHMENT_TITLE, ATTACHMENT_PROPERTIES = 0x9002, 0x800F, 0x8010, 0x9005
_FIXED = {2: 4, 3: 4, 4: 4, 0xA: 4, 0xB: 4, 5: 8, 6: 8, 7: 8, 0x14: 8, 0x40: 8, 0x48: 16, 1: 0}
_MULTIPLE, _NAMED, _BY_NAME = 0x1000, 0x8000, 1
_OBJECT_ID = 16  # bytes before the data of an embedded object


def parse_tnef(data: bytes) -> Message:
    """The message in a winmail.dat; what is cut off ends early. Raises `FoiparseError` "malformed" where nothing can be read."""
    properties: mapi.Properties = {}
    files: list[mapi.Properties] = []
    flags: list[str] = []
    try:
        for level, name, value in _attributes(data):
            if level == MESSAGE_LEVEL:
                _of_message(properties, name, value)
            elif name == BEGIN_ATTACHMENT:
                if len(files) >= current().attachments:
                    flags.append("attachments_cut")
                    break
                files.append({})
            elif files:
                _of_attachment(files[-1], name, value)
    except (struct.error, IndexError, ValueError) as error:
        raise FoiparseError("malformed", f"winmail.dat is damaged ({error}): ask for the letter as PDF") from None
    message = mapi.message_of(properties, [a for f in files if (a := _attachment(f))])
    message.flags.extend(flags)
    return message


def _attributes(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(level, name, value) of each attribute; behind the signature and key, a checksum after each."""
    at = 6
    while at + 9 <= len(data):
        level, tag, size = struct.unpack_from("<BII", data, at)
        yield level, tag & 0xFFFF, data[at + 9 : at + 9 + size]
        at += 9 + size + 2


def _of_message(properties: mapi.Properties, name: int, value: bytes) -> None:
    if name == MESSAGE_PROPERTIES:
        properties.update(_properties(value))
    elif name in (SUBJECT, BODY):
        properties.setdefault(mapi.SUBJECT if name == SUBJECT else mapi.BODY, (mapi.ANSI, value))


def _of_attachment(properties: mapi.Properties, name: int, value: bytes) -> None:
    if name == ATTACHMENT_PROPERTIES:
        properties.update({k: v for k, v in _properties(value).items() if k != mapi.DATA or mapi.DATA not in properties})
    elif name == ATTACHMENT_DATA:
        properties[mapi.DATA] = (mapi.BINARY, value)
    elif name == ATTACHMENT_TITLE:
        properties.setdefault(mapi.SHORT_NAME, (mapi.ANSI, value))


def _attachment(properties: mapi.Properties) -> Attachment | None:
    kind, data = properties.get(mapi.DATA, (0, b""))
    if kind == 0x000D:
        data = data[_OBJECT_ID:]
    name = mapi.text(properties, mapi.LONG_NAME) or mapi.text(properties, mapi.SHORT_NAME) or "attachment"
    return (
        Attachment(name.replace("\\", "/").rsplit("/", 1)[-1], data, mapi.text(properties, mapi.MIME) or None) if data else None
    )


def _properties(data: bytes) -> mapi.Properties:
    """MAPI properties: types, names and values one after another, each padded to four bytes."""
    found: mapi.Properties = {}
    count, at = struct.unpack_from("<I", data)[0], 4
    for _ in range(min(count, len(data) // 4)):
        kind, name = struct.unpack_from("<HH", data, at)
        at += 4
        if name >= _NAMED:
            by = struct.unpack_from("<I", data, at + 16)[0]
            at += 20
            at += 4 if by != _BY_NAME else 4 + _padded(struct.unpack_from("<I", data, at)[0])
        value, at = _value(data, at, kind)
        found[name] = (kind & ~_MULTIPLE, value)
    return found


def _value(data: bytes, at: int, kind: int) -> tuple[bytes, int]:
    base, many = kind & ~_MULTIPLE, bool(kind & _MULTIPLE)
    if base in _FIXED:
        count = 1
        if many:
            count, at = struct.unpack_from("<I", data, at)[0], at + 4
        size = min(_FIXED[base] * count, len(data))
        return data[at : at + size], at + size
    count = struct.unpack_from("<I", data, at)[0]
    at, first = at + 4, b""
    for i in range(min(count, len(data) // 4)):
        size = struct.unpack_from("<I", data, at)[0]
        if i == 0:
            first = data[at + 4 : at + 4 + size]
        at += 4 + _padded(size)
    return first, at


def _padded(size: int) -> int:
    return (size + 3) // 4 * 4
