"""Message → Internet mail: how a message inside a message is handed on as an attachment."""

from __future__ import annotations

from email.message import EmailMessage

from foiparse.read.email.message import Message


def as_eml(message: Message) -> bytes:
    """The bytes of a mail that says the same."""
    mail = EmailMessage()
    for name, value in message.headers.items():
        mail[f"X-{name}" if name in ("from", "to", "cc") and not value.isascii() else name] = value.replace("\n", " ")
    plain = "\n\n".join(body.plain for body in message.bodies if body.plain)
    html = "".join(body.html for body in message.bodies)
    mail.set_content(plain or " ")
    if html:
        mail.add_alternative(html, subtype="html")
    for file in message.attachments:
        main, _, sub = (file.media_type or "application/octet-stream").partition("/")
        if main in ("message", "multipart", "text") or not sub:
            main, sub = "application", "octet-stream"
        mail.add_attachment(file.data, maintype=main, subtype=sub, filename=file.name)
    return mail.as_bytes()
