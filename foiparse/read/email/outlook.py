"""Outlook messages (.msg): an OLE file with one stream a property ([MS-OXMSG]). Our own reader, on olefile."""

from __future__ import annotations

import io
import struct
from typing import Any

from foiparse.document import Attachment
from foiparse.errors import FoiparseError
from foiparse.read.email import mapi
from foiparse.read.email.message import Message
from foiparse.read.email.write import as_eml
from foiparse.read.limits import current, nested

_STREAM, _FIXED, _ATTACHMENT = "__substg1.0_", "__properties_version1.0", "__attach_version1.0_"
_HEADER = {0: 32, 1: 24, 2: 8}  # bytes before the fixed properties: of the message, an embedded one, an attachment
_OBJECT = 0x000D


def parse_msg(data: bytes) -> Message:
    """The message in an .msg. Raises `FoiparseError` "malformed" where the file is damaged."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return _message(ole, (), 0)
    except FoiparseError:
        raise
    except Exception as error:  # olefile raises what its struct calls raise
        raise FoiparseError("malformed", f"the Outlook message is damaged ({error}): ask for it as PDF") from None


def _message(ole: Any, path: tuple[str, ...], kind: int) -> Message:
    attachments: list[Attachment] = []
    cut = False
    for name in _below(ole, path):
        if name.startswith(_ATTACHMENT):
            cut = len(attachments) >= current().attachments
            if cut:
                break
            attachments.extend(_attachment(ole, (*path, name)))
    message = mapi.message_of(_properties(ole, path, kind), attachments)
    if cut:
        message.flags.append("attachments_cut")
    return message


def _attachment(ole: Any, path: tuple[str, ...]) -> list[Attachment]:
    properties = _properties(ole, path, 2)
    name = mapi.file_name(properties)
    embedded = (*path, f"{_STREAM}{mapi.DATA:04X}{_OBJECT:04X}")
    if ole.exists("/".join((*embedded, _FIXED))):
        with nested():
            inner = _message(ole, embedded, 1)
        return [Attachment(f"{inner.headers.get('subject') or name}.eml", as_eml(inner), "message/rfc822")]
    data = properties.get(mapi.DATA, (0, b""))[1]
    return [Attachment(name, data, mapi.text(properties, mapi.MIME) or None)] if data else []


def _properties(ole: Any, path: tuple[str, ...], kind: int) -> mapi.Properties:
    """The properties of a storage: each long one in a stream of its own, the short ones in rows of sixteen bytes."""
    found: mapi.Properties = {}
    if ole.exists("/".join((*path, _FIXED))):
        rows = ole.openstream([*path, _FIXED]).read()[_HEADER[kind] :]
        for i in range(len(rows) // 16):
            tag, _, value = struct.unpack_from("<II8s", rows, 16 * i)
            found[tag >> 16] = (tag & 0xFFFF, value)
    for name in _below(ole, path):
        if name.startswith(_STREAM) and len(name) == len(_STREAM) + 8:
            try:
                tag = int(name[len(_STREAM) :], 16)
            except ValueError:
                continue
            if tag & 0xFFFF != _OBJECT:
                found[tag >> 16] = (tag & 0xFFFF, ole.openstream([*path, name]).read())
    return found


def _below(ole: Any, path: tuple[str, ...]) -> list[str]:
    """Names of the streams and storages right below a storage, in order."""
    depth = len(path)
    entries = ole.listdir(streams=True, storages=True)
    return sorted({e[depth] for e in entries if len(e) == depth + 1 and tuple(e[:depth]) == path})
