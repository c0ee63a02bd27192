"""Internet mail: which body is read, what is quoted, and where the answer stands."""

from __future__ import annotations

import binascii
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read import read
from tests.read.made import word97

LETTER = word97("Dear Person\rYour request under the Freedom of Information Act\r1. How many?\rNone.\r")


def mail(text: str = "", html: str = "", attached: dict[str, bytes] | None = None, **headers: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "FOI <foi@anytown.example>", "A Person <a@person.example>"
    message["Subject"], message["Date"] = headers.get("subject", "FOI 12"), "Fri, 29 May 2015 18:21:21 +0100"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in (attached or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def shown(document: Document, layer: str | None = None) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs() if layer in (None, p.layer)]


def test_header_lines_and_meta() -> None:
    document = read(mail("Dear Person, nothing is held."), "a.eml")
    assert shown(document) == [
        "From: FOI <foi@anytown.example>",
        "Sent: Fri, 29 May 2015 18:21:21 +0100",
        "To: A Person <a@person.example>",
        "Subject: FOI 12",
        "Dear Person, nothing is held.",
    ]
    assert document.meta["subject"] == "FOI 12"
    assert document.origin.reader == "eml"


def test_html_is_chosen_where_it_has_the_words_and_plain_where_it_is_a_stub() -> None:
    plain = "Team Staff IT 4"
    whole = read(mail(plain, "<table><tr><td>Team<td>Staff<tr><td>IT<td>4</table>"), "a.eml")
    assert next(whole.grids()).rows == 2
    stub = read(mail("How many staff? We employ four of them.", "<p>View online</p>"), "a.eml")
    assert "We employ four" in stub.text


def test_an_attached_letter_stands_behind_its_cover_note() -> None:
    document = read(mail("Dear Person\nPlease find our response attached.", attached={"Response.doc": LETTER}), "a.eml")
    lines = shown(document)
    assert lines.index("Response.doc") < lines.index("1. How many?")
    assert shown(document, "page_header") == ["Response.doc"]
    assert [a.name for a in document.attachments] == ["Response.doc"]


def test_an_answer_in_the_body_keeps_its_annexes_as_attachments() -> None:
    body = "1. How many staff?\n" + "We employ four people in that team. " * 12 + "\n2. Cost?\nSee the attached policy.\n"
    document = read(mail(body, attached={"Policy.doc": LETTER}), "a.eml")
    assert "How many?" not in document.text
    assert len(document.attachments) == 1


def test_attached_sheets_become_tables() -> None:
    document = read(mail("1. Staff?\nSee attached.\n2. Cost?\nNone", attached={"staff.csv": b"Team,Staff\nIT,4\n"}), "a.eml")
    assert next(document.grids()).caption == "staff.csv"


def test_an_attachment_that_cannot_be_read_is_flagged() -> None:
    document = read(mail("Our response is attached.", attached={"a.doc": LETTER[:3000]}), "a.eml")
    assert "attachment_unread" not in document.flags  # told to be damaged, not a letter: left an attachment
    document = read(mail("Our response is attached.", attached={"a.doc": word97("x\r", flags=0x100)}), "a.eml")
    assert "attachment_unread" in document.flags


@pytest.mark.parametrize(
    "separator",
    [
        "-----Original Message-----",
        "From: A Person\nSent: 3 May 2015\nTo: FOI\nSubject: Request",
        "On 3 May 2015, at 10:00, A Person <a@person.example> wrote:",
    ],
)
def test_what_the_mail_answers_is_quoted(separator: str) -> None:
    document = read(mail(f"Dear Person, we hold nothing of that kind.\n\n{separator}\n\nHow many staff?\n"), "a.eml")
    assert "How many staff?" in shown(document, "quoted")
    assert "Dear Person, we hold nothing of that kind." in shown(document, "body")


def test_answers_between_the_lines_are_not_quoted() -> None:
    document = read(mail("Please see our answers in red below.\n\n-----Original Message-----\n\nHow many?\nFour.\n"), "a.eml")
    assert shown(document, "quoted") == []


def test_outlooks_and_gmails_marks_of_quotation() -> None:
    html = "<p>Dear Person, nothing is held.</p><div class=gmail_quote><p>How many?</p></div>"
    assert shown(read(mail("x", html), "a.eml"), "quoted") == ["How many?"]
    html = "<p>Dear Person, nothing is held.</p><div id=divRplyFwdMsg>From: x</div><div>How many?</div>"
    assert shown(read(mail("x", html), "a.eml"), "quoted") == ["From: x", "How many?"]


def test_a_file_uuencoded_in_the_body_is_read() -> None:
    lines = [binascii.b2a_uu(LETTER[i : i + 45]).decode() for i in range(0, len(LETTER), 45)]
    body = "A reply is attached.\n\nbegin 666 Response.doc\n" + "".join(lines) + "`\nend\n"
    raw = b"From: foi@anytown.example\nTo: a@person.example\nSubject: FOI\nMessage-ID: <1>\n\n" + body.encode()
    document = read(raw, "a.eml")
    assert "1. How many?" in shown(document)
    assert document.attachments[0].data == LETTER


@pytest.mark.parametrize(
    ("content_type", "raw", "expected"),
    [
        ("text/plain; charset=iso-8859-1", "costs £5 – net".encode("cp1252"), "costs £5 – net"),
        ("text/plain; charset=x-unknown", "costs £5".encode("cp1252"), "costs £5"),
        ("text/plain; charset=us-ascii", "costs £5".encode(), "costs £5"),
        ("text/plain", "costs £5".encode("cp1252"), "costs £5"),
        ("text/html; charset=windows-1250", "<p>Łódź".encode("cp1250"), "Łódź"),
    ],
)
def test_odd_charsets(content_type: str, raw: bytes, expected: str) -> None:
    head = f"From: a@b.example\nMIME-Version: 1.0\nContent-Type: {content_type}\nContent-Transfer-Encoding: 8bit\n\n"
    assert expected in read(head.encode() + raw, "a.eml").text


def test_a_name_split_into_encoded_words_is_joined() -> None:
    raw = b"From: =?iso-8859-1?Q?Informa=E7?=\n =?iso-8859-1?Q?=E3o?= <a@b.example>\nMIME-Version: 1.0\n\nDear Person\n"
    assert read(raw, "a.eml").meta["from"] == "Informação <a@b.example>"


def test_a_forwarded_mail_is_read_behind_its_cover_note() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["MIME-Version"] = "a@b.example", "FW: FOI 1", "1.0"
    outer.set_content("Reply attached.")
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "foi@anytown.example", "FOI 1"
    inner.set_content("Your request: none held, as we told you before.")
    outer.add_attachment(inner)
    assert "none held" in read(outer.as_bytes(), "a.eml").text


def test_mails_in_mails_have_an_end() -> None:
    raw = mail("Reply attached.")
    for _ in range(14):
        outer = EmailMessage()
        outer["From"], outer["MIME-Version"] = "a@b.example", "1.0"
        outer.set_content("Reply attached.")
        outer.add_attachment(raw, maintype="application", subtype="octet-stream", filename="a.eml")
        raw = outer.as_bytes()
    with pytest.raises(FoiparseError) as caught:
        read(raw, "a.eml")
    assert caught.value.code == "too_large"


def test_parts_in_parts_have_an_end() -> None:
    raw = "From: a@b.example\nMIME-Version: 1.0\n"
    for i in range(400):
        raw += f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n'
    with pytest.raises(FoiparseError) as caught:
        read((raw + "\nhello").encode(), "a.eml")
    assert caught.value.code == "too_large"


def test_a_mail_without_words_is_no_letter() -> None:
    with pytest.raises(FoiparseError) as caught:
        read(b"From: a@b.example\nMIME-Version: 1.0\n\n\n", "a.eml")
    assert caught.value.code == "no_text"


GOOD = mail("Dear Person\n> How many?\nNone", "<p>Dear <b>Person</b>", {"a.csv": b"a,b\n1,2\n"})


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_damaged_mail_gives_a_letter_or_a_code(place: int, noise: bytes) -> None:
    try:
        read(GOOD[:place] + noise + GOOD[place + len(noise) :], "a.eml")
    except FoiparseError as error:
        assert error.code in {"no_text", "malformed", "unsupported_type", "encrypted"}
