"""winmail.dat property by property, and what mails do with one that is damaged."""

from __future__ import annotations

import struct
from email.message import EmailMessage

import pytest

from foiparse.document import Attachment
from foiparse.errors import FoiparseError
from foiparse.read import read
from foiparse.read.email import mapi, tnef
from foiparse.read.email.message import Body, Message
from foiparse.read.email.mime import parse_mime
from foiparse.read.email.write import as_eml
from foiparse.read.limits import Limits, use


def attribute(level: int, name: int, value: bytes) -> bytes:
    return struct.pack("<BII", level, name, len(value)) + value + b"\0\0"


def winmail(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def prop(kind: int, name: int, value: bytes) -> bytes:
    return struct.pack("<HH", kind, name) + value


def long(*values: bytes) -> bytes:
    """A value of its own length, padded to four bytes."""
    return struct.pack("<I", len(values)) + b"".join(struct.pack("<I", len(v)) + v + b"\0" * (-len(v) % 4) for v in values)


def properties(*found: bytes) -> bytes:
    return struct.pack("<I", len(found)) + b"".join(found)


SUBJECT = prop(0x1F, mapi.SUBJECT, long("FOI 12\0".encode("utf-16-le")))
NAMED = struct.pack("<HH", 3, 0x8001) + b"\0" * 16 + struct.pack("<II", 0, 7) + struct.pack("<I", 1)
NAMED_BY_WORD = struct.pack("<HH", 3, 0x8002) + b"\0" * 16 + struct.pack("<II", 1, 6) + b"a\0b\0\0\0\0\0" + struct.pack("<I", 1)


@pytest.mark.parametrize(
    "before",
    [
        [],
        [prop(3, 0x0017, struct.pack("<I", 1))],
        [prop(0x40, 0x0039, b"\0" * 8)],
        [prop(0x1003, 0x0018, struct.pack("<III", 2, 5, 6))],
        [prop(0x101F, 0x0019, long(b"a\0b\0\0\0", b"c\0\0\0"))],
        [NAMED],
        [NAMED_BY_WORD],
        [NAMED, NAMED_BY_WORD, prop(0x48, 0x0020, b"\1" * 16)],
    ],
    ids=["alone", "number", "time", "numbers", "strings", "named by number", "named by a word", "several"],
)
def test_a_property_is_found_behind_those_of_any_kind(before: list[bytes]) -> None:
    message = tnef.parse_tnef(winmail(attribute(1, 0x00069003, properties(*before, SUBJECT))))
    assert message.headers["subject"] == "FOI 12"


def attached(name: str, data: bytes) -> list[bytes]:
    return [
        attribute(2, 0x00069002, b"\0" * 14),
        attribute(2, 0x00018010, name.encode() + b"\0"),
        attribute(2, 0x0006800F, data),
    ]


def test_attachments_past_the_limit_are_left_out_and_flagged() -> None:
    data = winmail(*attached("a.txt", b"one"), *attached("b.txt", b"two"), *attached("c.txt", b"three"))
    with use(Limits(attachments=2)):
        message = tnef.parse_tnef(data)
    assert [a.name for a in message.attachments] == ["a.txt", "b.txt"] and message.flags == ["attachments_cut"]
    assert len(tnef.parse_tnef(data).attachments) == 3


def test_an_embedded_object_is_told_without_the_id_before_it() -> None:
    inner = prop(0x0D, mapi.DATA, long(b"\xaa" * 16 + b"words"))
    message = tnef.parse_tnef(winmail(attribute(2, 0x00069002, b"\0" * 14), attribute(2, 0x00069005, properties(inner))))
    assert [(a.name, a.data) for a in message.attachments] == [("attachment", b"words")]


def wrapped(data: bytes, plain: str = "") -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "FOI 12", "foi@anytown.example"
    mail.set_content(plain)
    mail.add_attachment(data, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    return mail.as_bytes()


BODY = prop(0x1F, mapi.BODY, long("Dear Person, four vans.\0".encode("utf-16-le")))


@pytest.mark.parametrize(
    ("plain", "said"),
    [("", "Dear Person, four vans."), ("Dear Person, the mail's own words.", "Dear Person, the mail's own words.")],
    ids=["the mail has no words", "it has"],
)
def test_the_body_in_winmail_stands_where_the_mail_has_none(plain: str, said: str) -> None:
    message = parse_mime(wrapped(winmail(attribute(1, 0x00069003, properties(BODY))), plain))
    assert [b.plain.strip() for b in message.bodies if b.plain.strip()] == [said]


def test_a_damaged_winmail_is_kept_as_a_file_and_flagged() -> None:
    damaged = winmail(attribute(1, 0x00069003, b"\1"))
    message = parse_mime(wrapped(damaged, "See attached."))
    assert message.flags == ["attachment_unread"] and [a.name for a in message.attachments] == ["winmail.dat"]
    assert "See attached." in message.bodies[0].plain


def test_an_encrypted_mail_is_refused() -> None:
    data = b"From: a@b.example\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nAAAA\r\n"
    with pytest.raises(FoiparseError) as caught:
        read(data, "a.eml")
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"Subject: =?utf-8?q?FOI_=C2=A35?=", "FOI £5"),
        (b"Subject: =?no-such-charset?q?FOI?=", "=?no-such-charset?q?FOI?="),
        (b"Subject: =?utf-8?b?////?=", "=?utf-8?b?////?="),
        (b"Subject: one\r\n two", "one two"),
    ],
    ids=["encoded", "an unknown set", "no such characters", "folded"],
)
def test_header_fields_are_decoded_as_far_as_can_be(raw: bytes, said: str) -> None:
    assert parse_mime(raw + b"\r\nFrom: a@b.example\r\n\r\nwords\r\n").headers["subject"] == said


def test_files_of_a_mail_past_the_limit_are_flagged_once() -> None:
    mail = EmailMessage()
    mail.set_content("See attached.")
    for n in range(4):
        mail.add_attachment(b"x%d" % n, maintype="application", subtype="octet-stream", filename=f"{n}.bin")
    with use(Limits(attachments=2)):
        message = parse_mime(mail.as_bytes())
    assert len(message.attachments) == 2 and message.flags == ["attachments_cut"]


def test_a_message_written_as_mail_says_the_same() -> None:
    files = [
        Attachment("a.pdf", b"%PDF", "application/pdf"),
        Attachment("b.txt", b"words", "text/plain"),
        Attachment("c.eml", b"From: x", "message/rfc822"),
        Attachment("d", b"?", None),
        Attachment("e", b"?", "odd"),
    ]
    headers = {"subject": "FOI 12", "from": "Zoë <z@anytown.example>"}
    back = parse_mime(as_eml(Message(headers=headers, bodies=[Body(plain="four", html="<p>four</p>")], attachments=files)))
    assert back.headers["subject"] == "FOI 12"
    assert [(a.name, a.data.strip()) for a in back.attachments] == [(f.name, f.data) for f in files]
    assert back.bodies[0].plain.strip() == "four" and "<p>four</p>" in back.bodies[0].html
