"""Message → Document: the header's lines, the body, what it quotes, and the letter or the tables that are attached to it.

An answer may stand in the body, in an attachment, or in both. Attached sheets always become tables. Attached letters are put
behind the body where the body is a cover note (it is short, or says that something is attached); otherwise they stay
attachments, for whoever reads bundles.
"""

from __future__ import annotations

import re

from foiparse.document import Attachment, Document
from foiparse.errors import FoiparseError
from foiparse.late import late
from foiparse.read.build import Builder
from foiparse.read.email.message import Body, Message
from foiparse.read.email.quotes import mark_quotes
from foiparse.read.html import read_mail_html
from foiparse.read.join import append
from foiparse.read.limits import check, nested
from foiparse.read.sniff import sniff

LETTERS = frozenset(("pdf", "docx", "doc", "rtf", "odt", "html", "text", "eml", "msg"))
SHEETS = frozenset(("xlsx", "xls", "ods", "csv"))
SHOWN = (("from", "From"), ("date", "Sent"), ("to", "To"), ("cc", "Cc"), ("subject", "Subject"))
SHORT = 60  # words: "Please find our response attached", a greeting and a signature; an answer in the body has more
NOTE = 250  # words: a cover note with its rights of review; longer bodies hold the answer themselves
HTML_WORDS = 0.8  # of the plain words must be in the HTML for it to be chosen: some mailers send a stub
_ATTACHED = late(r"\b(?:attach(?:ed|ment|ments|ing)?|enclos(?:ed|ing|ure)|ynghlwm|atodi\w*)\b", re.IGNORECASE)
_NUMBERED = late(r"^\s*(?:Q(?:uestion)?\s*)?\d{1,2}[a-z]?[.):]\s", re.IGNORECASE | re.MULTILINE)
_LETTERLY = late(
    r"freedom of information|\bFOI|\bEIRs?\b|environmental information|rhyddid gwybodaeth|your request", re.IGNORECASE
)
OPENING = 3000  # characters within which a letter says what it answers


def compose(message: Message) -> Document:
    """The Document of a message. Raises `FoiparseError` "no_text" where it has neither words nor attachments."""
    builder = Builder()
    for flag in message.flags:
        builder.flag(flag)
    for name, shown in SHOWN:
        if message.headers.get(name):
            builder.paragraph(f"{shown}: {message.headers[name]}")
    builder.blank()
    body = _body(message.bodies)
    if not body.text.strip() and not message.attachments:
        raise FoiparseError("no_text", "the mail has no text and nothing attached: ask for it again")
    append(builder, body)
    _sheets(builder, message.attachments)
    _letters(builder, message.attachments, is_cover_note(body))
    result = builder.document()
    result.meta = dict(message.headers)
    result.attachments = message.attachments
    check("text_chars", len(result.text), "characters")
    return result


def is_cover_note(body: Document) -> bool:
    """Whether a mail's body only comes with what is attached: short, or saying so and answering nothing by number itself."""
    text = "\n".join(body.text[b.span.start : b.span.end] for b in body.blocks if b.layer == "body")
    words = len(text.split())
    return words <= SHORT or (words <= NOTE and bool(_ATTACHED.search(text)) and len(_NUMBERED.findall(text)) < 2)


def _body(bodies: list[Body]) -> Document:
    builder = Builder()
    for body in bodies:
        append(builder, _stretch(body))
    document = builder.document()
    mark_quotes(document)
    return document


def _stretch(body: Body) -> Document:
    """One stretch in its richest form that has all its words: HTML, then RTF, then plain text."""
    plain = len(body.plain.split())
    if body.html:
        document = read_mail_html(body.html)
        if len(document.text.split()) >= HTML_WORDS * plain or not plain:
            return document
    if body.rtf:
        from foiparse.read.legacy.rtf import read_rtf

        try:
            return read_rtf(body.rtf)
        except FoiparseError:
            pass  # the plain words are there too
    from foiparse.read.text import read_text

    return read_text(body.plain.encode("utf-8", "replace"))


def _sheets(builder: Builder, attachments: list[Attachment]) -> None:
    for attachment in attachments:
        if sniff(attachment.data, attachment.name) in SHEETS and (sheet := _read(builder, attachment)):
            for grid in sheet.grids():
                grid.caption = f"{attachment.name}: {grid.caption}" if grid.caption else attachment.name
            _named(builder, attachment)
            append(builder, sheet)


def _letters(builder: Builder, attachments: list[Attachment], wanted: bool) -> None:
    """Put attached letters behind a cover note; of several files those that speak of a request, or else the first."""
    found = [a for a in attachments if wanted and sniff(a.data, a.name) in LETTERS]
    read_ones = [(a, d) for a in found if (d := _read(builder, a)) and d.text.strip()]
    letters = [(a, d) for a, d in read_ones if _LETTERLY.search(d.text[:OPENING])] or read_ones[:1]
    for attachment, document in letters:
        _named(builder, attachment)
        append(builder, document)


def _named(builder: Builder, attachment: Attachment) -> None:
    """The attachment's name as a line that belongs to no question."""
    builder.blank()
    builder.paragraph(attachment.name, layer="page_header")


def _read(builder: Builder, attachment: Attachment) -> Document | None:
    """An attachment as read, None (and a flag) where it cannot be: the mail itself still can."""
    from foiparse.read import read

    try:
        with nested():
            return read(attachment.data, attachment.name)
    except FoiparseError as error:
        if error.code in ("bomb", "too_large"):
            raise
        builder.flag("attachment_unread")
        return None
