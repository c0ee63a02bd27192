"""Internet mail (.eml, .mht) → Message, by the standard library's parser."""

from __future__ import annotations

import email
import email.policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message as Part

from foiparse.document import Attachment
from foiparse.errors import FoiparseError
from foiparse.read.email.message import Body, Message
from foiparse.read.email.uu import take_out
from foiparse.read.html.decode import decode
from foiparse.read.limits import current
from foiparse.read.sniff import TNEF_MAGIC

HEADERS = ("from", "to", "cc", "date", "subject")
MOST_DEPTH = 50  # parts in parts; real mail has five


def parse_mime(data: bytes) -> Message:
    """The message in the bytes of a mail. Raises `FoiparseError` "encrypted" (S/MIME) and "too_large" (depth)."""
    root = email.message_from_bytes(data, policy=email.policy.compat32)
    message = Message({name: text for name in HEADERS if (text := header(root, name))})
    _gather(root, message, 0)
    return message


def parse_headers(text: str) -> dict[str, str]:
    """The fields that we keep of a block of transport headers."""
    root = email.message_from_string(text.strip() + "\n\n", policy=email.policy.compat32) if text.strip() else None
    return {name: value for name in HEADERS if root is not None and (value := header(root, name))}


def header(part: Part, name: str) -> str:
    """A header field in one line, decoded as far as it can be; encoded words that are split inside a name are joined."""
    raw = next((str(value) for key, value in part.raw_items() if key.lower() == name), "")
    try:
        value = str(make_header(decode_header(" ".join(raw.split()))))
    except (ValueError, LookupError, HeaderParseError, UnicodeError):
        value = raw
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())


def _gather(part: Part, message: Message, depth: int) -> None:
    if depth > MOST_DEPTH:
        raise FoiparseError("too_large", f"the mail's parts stand in one another more than {MOST_DEPTH} deep")
    kind = _kind(part)
    if kind == "message/rfc822":
        _forwarded(part, message)
    elif not part.is_multipart():
        _leaf(part, kind, message)
    elif kind == "multipart/alternative":
        _alternative(part, message, depth)
    else:
        for child in _children(part):
            _gather(child, message, depth + 1)


def _alternative(part: Part, message: Message, depth: int) -> None:
    """The same words in several forms are one stretch."""
    inner = Message()
    for child in _children(part):
        _gather(child, inner, depth + 1)
    body = Body()
    for one in inner.bodies:
        body.plain, body.html = body.plain or one.plain, body.html or one.html
    message.bodies.append(body)
    _attach(message, inner.attachments)


def _leaf(part: Part, kind: str, message: Message) -> None:
    if kind == "application/pkcs7-mime" and "signed" not in str(part.get_param("smime-type", "")):
        raise FoiparseError("encrypted", "the mail is encrypted: ask for it again in the clear")
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else str(payload or "").encode("utf-8", "surrogateescape")
    name = _filename(part)
    if kind == "application/ms-tnef" or data.startswith(TNEF_MAGIC):
        _winmail(data, message)
        return
    shown = kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment" and not name
    if not shown:
        if data:
            _attach(message, [Attachment(name or f"part.{kind.split('/')[-1]}", data, kind)])
        return
    charset = part.get_param("charset")
    text, whole = decode(data, str(charset) if isinstance(charset, str) else None)
    if not whole:
        message.flags.append("undecodable_bytes")
    if kind == "text/html":
        message.bodies.append(Body(html=text))
        return
    plain, files = take_out(text.replace("\r\n", "\n"))
    message.bodies.append(Body(plain=plain))
    _attach(message, files)


def _winmail(data: bytes, message: Message) -> None:
    """What Outlook wrapped: its files always, its body where the mail has no other."""
    from foiparse.read.email.tnef import parse_tnef

    try:
        inner = parse_tnef(data)
    except FoiparseError:
        message.flags.append("attachment_unread")
        _attach(message, [Attachment("winmail.dat", data, "application/ms-tnef")])
        return
    body = inner.bodies[0] if inner.bodies else Body()
    if body.html or body.rtf or not any(b.plain.strip() or b.html for b in message.bodies):
        message.bodies = [body] if body.html or body.rtf or body.plain.strip() else message.bodies
    message.headers = {**inner.headers, **message.headers}
    _attach(message, inner.attachments)


def _forwarded(part: Part, message: Message) -> None:
    inner = next(iter(_children(part)), None)
    if inner is not None:
        name = _filename(part) or f"{header(inner, 'subject') or 'message'}.eml"
        _attach(message, [Attachment(name, inner.as_bytes(policy=email.policy.compat32), "message/rfc822")])


def _children(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Part)] if isinstance(payload, list) else []


def _attach(message: Message, found: list[Attachment]) -> None:
    room = current().attachments - len(message.attachments)
    message.attachments.extend(found[: max(room, 0)])
    if len(found) > room and "attachments_cut" not in message.flags:
        message.flags.append("attachments_cut")


def _kind(part: Part) -> str:
    try:
        return part.get_content_type()
    except Exception:  # as for header()
        return "text/plain"


def _filename(part: Part) -> str:
    try:
        name = part.get_filename() or ""
    except Exception:  # as for header()
        return "attachment"
    return " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].split())
