"""An e-mail as its readers give it, whatever container it came in."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.document import Attachment


@dataclass(slots=True)
class Body:
    """One stretch of the body: the same words as plain text, as HTML, as RTF, as far as the mail has them."""

    plain: str = ""
    html: str = ""
    rtf: bytes = b""


@dataclass(slots=True)
class Message:
    """Header fields by lower-case name ("from", "to", "date", "subject"), the body's stretches in order, and attachments."""

    headers: dict[str, str] = field(default_factory=dict)
    bodies: list[Body] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
