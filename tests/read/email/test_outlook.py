"""Outlook's own containers: .msg and winmail.dat, and bodies of rich text with HTML inside."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read import read
from foiparse.read.email import outlook
from foiparse.read.email.rtfbody import decompress, unwrap_html
from foiparse.read.limits import Limits, use
from tests.read.made import Tree, ole_file, word97

LETTER = word97("Dear Person\rYour request under the Freedom of Information Act\r1. How many?\rNone.\r")
FILETIME = (132_000_000_000_000_000).to_bytes(8, "little")  # 17 April 2019
ENCAPSULATED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\htmltag64 <p>}\htmlrtf {\b \htmlrtf0 "
    rb"Costs \'a35 {\*\htmltag84 &nbsp;}{\*\htmltag148 <b>}a < b{\*\htmltag156 </b>}\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}}"
)


def packed(rtf: bytes) -> bytes:
    """Rich text in the "compressed" form that is not compressed."""
    return struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf


def msg(body: str = "", attached: dict[str, bytes] | None = None, inner: Tree | None = None, **streams: bytes) -> bytes:
    def text(value: str) -> bytes:
        return value.encode("utf-16-le")

    def attachment(name: str, data: bytes) -> Tree:
        return {"__properties_version1.0": b"\0" * 8, "__substg1.0_3707001F": text(name), "__substg1.0_37010102": data}

    tree: Tree = {
        "__properties_version1.0": b"\0" * 32 + struct.pack("<II", 0x00390040, 0) + FILETIME,
        "__substg1.0_0037001F": text("FOI 12"),
        "__substg1.0_0C1A001F": text("FOI Team"),
        "__substg1.0_0C1F001F": text("foi@anytown.example"),
        "__substg1.0_0E04001F": text("A Person"),
        "__substg1.0_1000001F": text(body),
        **{f"__substg1.0_{k.upper()}": v for k, v in streams.items()},
    }
    for i, (name, data) in enumerate((attached or {}).items()):
        tree[f"__attach_version1.0_#{i:08X}"] = attachment(name, data)
    if inner is not None:
        tree["__attach_version1.0_#000000FF"] = {"__properties_version1.0": b"\0" * 8, "__substg1.0_3701000D": inner}
    return ole_file(tree)


def shown(document: Document) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


def test_headers_and_plain_body() -> None:
    document = read(msg("Dear Person\r\n\r\nNothing of that kind is held."), "a.msg")
    assert document.meta["from"] == "FOI Team <foi@anytown.example>"
    assert document.meta["date"] == "Wed, 17 Apr 2019 18:40:00 +0000"
    assert "Nothing of that kind is held." in shown(document)
    assert document.origin.reader == "msg"


def test_html_and_wrapped_html_are_preferred() -> None:
    html = b"<table><tr><td>Team<td>4</table>"
    assert next(read(msg("Team 4", None, **{"10130102": html}), "a.msg").grids()).cols == 2
    document = read(msg("Costs £5", None, **{"10090102": packed(ENCAPSULATED)}), "a.msg")
    assert shown(document)[-1] == "Costs £5 \xa0a < b"


def test_a_rich_text_body_keeps_its_table() -> None:
    rtf = rb"{\rtf1\ansi\trowd\cellx900\cellx1800\pard\intbl Team\cell 4\cell\row\pard end\par}"
    assert next(read(msg("Team 4 end", None, **{"10090102": packed(rtf)}), "a.msg").grids()).cols == 2


def test_an_attached_letter_is_read() -> None:
    document = read(msg("Please find our response attached.", {"C:\\x\\Response.doc": LETTER}), "a.msg")
    assert "1. How many?" in shown(document)
    assert document.attachments[0].name == "Response.doc"


def test_a_message_inside_a_message_becomes_a_mail() -> None:
    inner: Tree = {
        "__properties_version1.0": b"\0" * 24,
        "__substg1.0_0037001F": "Your request".encode("utf-16-le"),
        "__substg1.0_1000001F": "None held, as we said of your request.".encode("utf-16-le"),
    }
    document = read(msg("Reply attached.", None, inner), "a.msg")
    assert document.attachments[0].name == "Your request.eml"
    assert "None held, as we said of your request." in shown(document)


def test_the_examples_of_the_specification() -> None:
    first = bytes.fromhex("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0")
    assert decompress(first) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    second = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert decompress(second) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_wrapped_html() -> None:
    assert unwrap_html(ENCAPSULATED) == "<p>Costs £5 &nbsp;<b>a &lt; b</b></p>"
    assert unwrap_html(rb"{\rtf1 plain}") == ""


def attribute(level: int, name: int, value: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, 6, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def winmail(body: bytes = b"", attached: dict[str, bytes] | None = None) -> bytes:
    out = struct.pack("<IH", 0x223E9F78, 1) + attribute(1, 0x8004, b"FOI 12\0")
    if body:
        out += attribute(1, 0x800C, body + b"\0")
    for name, data in (attached or {}).items():
        long_name = name.encode("utf-16-le") + b"\0\0"
        value = struct.pack("<IHHII", 1, 0x1F, 0x3707, 1, len(long_name)) + long_name + b"\0" * (-len(long_name) % 4)
        out += attribute(2, 0x9002, b"\0" * 14) + attribute(2, 0x8010, b"RESP~1.DOC\0") + attribute(2, 0x800F, data)
        out += attribute(2, 0x9005, value)
    return out


def test_winmail_by_itself() -> None:
    document = read(winmail(b"Our response is attached.", {"Response.doc": LETTER}), "winmail.dat")
    assert document.attachments[0].name == "Response.doc"
    assert "1. How many?" in shown(document)


def test_winmail_inside_a_mail() -> None:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"], mail["Subject"] = "foi@anytown.example", "FOI 12"
    mail.set_content("Our response is attached.")
    mail.add_attachment(
        winmail(attached={"Response.doc": LETTER}), maintype="application", subtype="ms-tnef", filename="winmail.dat"
    )
    document = read(mail.as_bytes(), "a.eml")
    assert [a.name for a in document.attachments] == ["Response.doc"]
    assert "1. How many?" in shown(document)


GOOD_MSG, GOOD_TNEF = msg("Dear Person", {"a.doc": b"x" * 100}), winmail(b"Dear Person", {"a.doc": b"x" * 100})


@pytest.mark.parametrize("tenth", range(1, 10))
def test_cut_off_at_every_tenth(tenth: int) -> None:
    for good, name in ((GOOD_MSG, "a.msg"), (GOOD_TNEF, "winmail.dat")):
        try:
            read(good[: len(good) * tenth // 10], name)
        except FoiparseError as error:
            assert error.code in {"malformed", "no_text"}


@given(st.sampled_from([GOOD_MSG, GOOD_TNEF]), st.integers(4, 2000), st.binary(min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_damaged_bytes_give_a_letter_or_a_code(good: bytes, place: int, noise: bytes) -> None:
    place = place % len(good)
    try:
        read(good[:place] + noise + good[place + len(noise) :], "a")
    except FoiparseError as error:
        assert error.code in {"malformed", "no_text", "unsupported_type", "encrypted", "too_large"}


@pytest.mark.parametrize(
    ("rtf", "html"),
    [
        (
            rb"{\rtf1\ansi\fromhtml1 {\fonttbl{\f0\fcharset238 Arial;}}{\*\htmltag <p>}\f0 \'a3\'f3d\u378 ?{\*\htmltag </p>}}",
            "<p>Łódź</p>",
        ),
        (rb"{\rtf1\ansi\fromhtml1 {\*\htmltag <p>}a\par b\emdash c{\*\unknown zz}{\*\htmltag </p>}}", "<p>a\nb—c</p>"),
        (rb"{\rtf1\ansi\fromhtml1 {\*\htmltag <p>}a}}}}{\*\htmltag </p>}", "<p>a</p>"),
        (rb"{\rtf1\ansi\fromhtml1 {\pict 0102}{\*\htmltag <p>}a\{b\}{\*\htmltag </p>}}", "<p>a{b}</p>"),
    ],
    ids=["code pages and Unicode", "words of the format", "closed too often", "pictures and braces"],
)
def test_html_wrapped_in_rich_text(rtf: bytes, html: str) -> None:
    assert unwrap_html(rtf) == html


COMPRESSED = 0x75465A4C


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", b""),
        (struct.pack("<IIII", 12, 5, 0x12345678, 0) + b"words", b""),
        (packed(b"words"), b"words"),
        (struct.pack("<IIII", 99, 99, COMPRESSED, 0) + b"\0abcdefgh", b"abcdefgh"),
        (struct.pack("<IIII", 99, 99, COMPRESSED, 0) + b"\0abc", b"abc"),
        (struct.pack("<IIII", 99, 99, COMPRESSED, 0) + b"\x02a\x00", b"a"),
    ],
    ids=["nothing", "no such form", "plain", "letters", "cut off", "cut off in a reference"],
)
def test_compressed_rich_text(data: bytes, found: bytes) -> None:
    assert decompress(data) == found


def test_compressed_rich_text_without_end_is_a_bomb() -> None:
    data = struct.pack("<IIII", 99, 99, COMPRESSED, 0) + b"\0abcdefgh" * 20
    with use(Limits(inflated_bytes=64)), pytest.raises(FoiparseError) as caught:
        decompress(data)
    assert caught.value.code == "bomb"


def test_a_damaged_message_says_so_and_odd_streams_are_left_out() -> None:
    whole = msg("Dear Person, nothing is held.", None, zzzzzzzz=b"odd")
    assert "Dear Person, nothing is held." in shown(read(whole, "a.msg"))
    with pytest.raises(FoiparseError) as caught:
        outlook.parse_msg(b"no such file")
    assert caught.value.code == "malformed"


def test_files_past_the_limit_are_left_out_and_flagged() -> None:
    data = msg("See attached.", {f"{n}.bin": b"%d" % n for n in range(4)})
    with use(Limits(attachments=2)):
        message = outlook.parse_msg(data)
    assert [a.name for a in message.attachments] == ["0.bin", "1.bin"] and message.flags == ["attachments_cut"]


def test_a_message_with_nothing_but_streams() -> None:
    message = outlook.parse_msg(ole_file({"__substg1.0_1000001F": "None held.".encode("utf-16-le")}))
    assert message.bodies[0].plain == "None held."
