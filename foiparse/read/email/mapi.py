"""Properties as Outlook names them: shared by .msg files and by winmail.dat."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta

from foiparse.document import Attachment
from foiparse.read.email.message import Body, Message
from foiparse.read.email.mime import parse_headers
from foiparse.read.email.rtfbody import decompress, unwrap_html
from foiparse.read.email.uu import take_out
from foiparse.read.html.decode import decode

SUBJECT, SENT, HEADERS, SENDER_NAME, SENDER_MAIL, SENDER_SMTP = 0x0037, 0x0039, 0x007D, 0x0C1A, 0x0C1F, 0x5D01
TO, CC, DELIVERED, BODY, RTF, HTML = 0x0E04, 0x0E03, 0x0E06, 0x1000, 0x1009, 0x1013
DATA, SHORT_NAME, LONG_NAME, MIME = 0x3701, 0x3704, 0x3707, 0x370E
CODE_PAGE, MESSAGE_CODE_PAGE = 0x3FDE, 0x3FFD
UNICODE, ANSI, BINARY, TIME, LONG = 0x001F, 0x001E, 0x0102, 0x0040, 0x0003
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)

Properties = dict[int, tuple[int, bytes]]  # id → (type, raw value)


def text(properties: Properties, name: int) -> str:
    """A property as text; its bytes are UTF-16 or in the message's code page."""
    kind, raw = properties.get(name, (0, b""))
    if kind == UNICODE:
        return raw.decode("utf-16-le", "replace").rstrip("\0")
    if kind == ANSI:  # the closing zero of a short name would pass for half a character of UTF-16
        raw = raw.rstrip(b"\0")
    return decode(raw, _charset(properties, MESSAGE_CODE_PAGE))[0].rstrip("\0")


def file_name(properties: Properties) -> str:
    """The name of an attachment without its folders."""
    name = text(properties, LONG_NAME) or text(properties, SHORT_NAME) or "attachment"
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def moment(properties: Properties, name: int) -> str:
    """A property as a time in the form of mail headers, in UTC; empty where it is none."""
    kind, raw = properties.get(name, (0, b""))
    if kind != TIME or len(raw) < 8:
        return ""
    try:
        return f"{_EPOCH + timedelta(microseconds=struct.unpack('<Q', raw[:8])[0] // 10):%a, %d %b %Y %H:%M:%S +0000}"
    except OverflowError:
        return ""


def message_of(properties: Properties, attachments: list[Attachment]) -> Message:
    """The message that these properties and attachments make."""
    found = parse_headers(text(properties, HEADERS))
    sender, address = text(properties, SENDER_NAME), text(properties, SENDER_SMTP) or text(properties, SENDER_MAIL)
    own = {
        "from": f"{sender} <{address}>" if sender and "@" in address and sender != address else sender or address,
        "to": text(properties, TO),
        "cc": text(properties, CC),
        "date": moment(properties, SENT) or moment(properties, DELIVERED),
        "subject": text(properties, SUBJECT),
    }
    headers = {name: found.get(name) or " ".join(value.split()) for name, value in own.items() if found.get(name) or value}
    plain, files = take_out(text(properties, BODY).replace("\r\n", "\n"))
    return Message(headers, [_body(properties, plain)], [*attachments, *files])


def _body(properties: Properties, plain: str) -> Body:
    body = Body(plain=plain)
    kind, raw = properties.get(HTML, (0, b""))
    if raw:
        body.html = raw.decode("utf-16-le", "replace") if kind == UNICODE else decode(raw, _charset(properties, CODE_PAGE))[0]
    if not body.html and RTF in properties:
        rtf = decompress(properties[RTF][1])
        body.html = unwrap_html(rtf)
        body.rtf = b"" if body.html or b"\\fromtext" in rtf[:2048] else rtf
    return body


def _charset(properties: Properties, name: int) -> str | None:
    kind, raw = properties.get(name, (0, b""))
    page = struct.unpack("<i", raw[:4])[0] if kind == LONG and len(raw) >= 4 else 0
    return {0: None, 65001: "utf-8", 20127: "ascii", 28591: "cp1252", 1200: None}.get(page, f"cp{page}")
