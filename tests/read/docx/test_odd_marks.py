"""Marks of Word files that stand alone, are cut off, or say nothing: each costs nothing around it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from foiparse.document import Document
from foiparse.read import read
from foiparse.read.docx.salvage import salvage
from foiparse.read.docx.symbols import plain, symbol
from tests.read.docx.make import docx, para, run


def letter(body: str, **parts: str) -> Document:
    return read(docx(body, **parts), "a.docx")  # type: ignore[arg-type]


def shown(document: Document) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (run("a") + char("end") + run("b"), "ab"),
        (run("a") + char("separate") + run("b"), "ab"),
        (run("a") + char("sideways") + run("b"), "ab"),
        (run("a") + code(" PAGE ") + run("b"), "ab"),
        (char("begin") + code(" PAGE ") + char("end") + run("a"), "a"),
        (char("begin") + code(' HYPERLINK "https://a.example" ') + char("separate") + char("end") + run("a"), "a"),
        ("<w:r><w:ruby><w:rt/></w:ruby></w:r>" + run("a"), "a"),
        ("<w:r><w:ruby><w:rubyBase>" + run("base") + "</w:rubyBase></w:ruby></w:r>", "base"),
        ("<w:sdt/>" + run("a"), "a"),
        ("<w:r><w:drawing/></w:r>" + run("a"), "a"),
        ("<mc:AlternateContent/>" + run("a"), "a"),
        ("<mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>" + run("a"), "a"),
        ("<w:r><w:unheardof/></w:r>" + run("a"), "a"),
    ],
    ids=[
        "an end without a field", "a result without a field", "a field mark of no kind", "a code without a field", "no result", "a link on nothing",
        "reading signs without words", "reading signs", "an empty control", "an empty drawing", "no choice", "choices without words", "an element of no kind",
    ],
)  # fmt: skip
def test_marks_that_stand_alone(inner: str, said: str) -> None:
    assert shown(letter(f"<w:p>{inner}</w:p>")) == [said]


LIST = '<w:ffData><w:ddList>{}<w:listEntry w:val="Yes"/><w:listEntry w:val="No"/></w:ddList></w:ffData>'


@pytest.mark.parametrize(
    ("chosen", "said"),
    [('<w:result w:val="1"/>', "No"), ('<w:default w:val="1"/>', "No"), ("", "Yes"), ('<w:result w:val="7"/>', "")],
    ids=["chosen", "by default", "the first", "none such"],
)
def test_a_list_to_choose_from(chosen: str, said: str) -> None:
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{LIST.format(chosen)}</w:fldChar></w:r>'
    assert shown(letter(f"<w:p>{run('Held: ')}{begin}{code(' FORMDROPDOWN ')}{char('end')}</w:p>")) == [f"Held: {said}".strip()]


@pytest.mark.parametrize(
    ("number", "font", "sign"),
    [
        (0xF0FE, "Wingdings", "☒"),
        (0xA8, "wingdings", "☐"),
        (0xF0B7, None, "•"),
        (0xF0A7, None, "•"),
        (0xF041, None, ""),
        (0xF041, "Symbol", "A"),
        (0xF001, "Symbol", ""),
        (0xF001, "Wingdings", ""),
        (0x41, "Arial", "A"),
        (0xD800, None, ""),
        (0x10, None, ""),
    ],
)
def test_signs_of_symbol_fonts(number: int, font: str | None, sign: str) -> None:
    assert symbol(number, font) == sign


def test_private_letters_become_signs() -> None:
    assert plain("\uf0fe Yes \uf0a8 No", "Wingdings") == "☒ Yes ☐ No"
    assert plain("Dear Zoë", "Wingdings") == "Dear Zoë"


def test_a_paragraph_before_a_table_that_runs_into_it_is_kept() -> None:
    gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
    table = "<w:tbl><w:tr><w:tc>" + para("cell") + "</w:tc><w:tc>" + para("two") + "</w:tc></w:tr></w:tbl>"
    document = letter(f"<w:p><w:pPr>{gone}</w:pPr>{run('joined to nothing')}</w:p>{table}{para('end')}")
    assert "joined to nothing" in shown(document) and "end" in shown(document)


def test_an_alternative_between_paragraphs() -> None:
    body = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{para('inside')}</mc:Fallback></mc:AlternateContent><w:sdt/>{para('after')}"
    assert shown(letter(body)) == ["inside", "after"]


BOX = (
    "<w:r><w:drawing><wp:anchor>{}<wps:txbx><w:txbxContent>"
    + para("Boxed")
    + "</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>"
)
OFFSET = '<wp:positionV relativeFrom="paragraph"><wp:posOffset>{}</wp:posOffset></wp:positionV>'


@pytest.mark.parametrize(
    ("offset", "lines"),
    [
        ("", ["Boxed", "words"]),
        (OFFSET.format(0), ["Boxed", "words"]),
        (OFFSET.format(900000), ["words", "Boxed"]),
        (OFFSET.format("x"), ["Boxed", "words"]),
    ],
    ids=["nowhere said", "beside it", "below it", "no number"],
)
def test_where_a_text_box_stands(offset: str, lines: list[str]) -> None:
    assert shown(letter(f"<w:p>{BOX.format(offset)}{run('words')}</w:p>")) == lines


@pytest.mark.parametrize(
    "numbering",
    [
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"/><w:lvl w:ilvl="99"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:odd/>',
    ],
    ids=["no such list", "a style that is not there", "levels of no number"],
)
def test_lists_that_lead_nowhere_have_no_number(numbering: str) -> None:
    assert shown(letter(para("How many?", num=1), numbering=numbering)) == ["How many?"]


def test_an_override_without_a_level_changes_nothing() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride><w:startOverride w:val="9"/></w:lvlOverride></w:num>'
    )
    assert shown(letter(para("How many?", num=1), numbering=numbering)) == ["1. How many?"]


def member(name: str, data: bytes, method: int) -> bytes:
    content = zlib.compress(data)[2:-4] if method == 8 else data
    return (
        struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, method, 0, 0, 0, len(content), len(data), len(name), 0)
        + name.encode()
        + content
    )


TEXT = docx(para("Dear Sir"))
XML = zipfile.ZipFile(io.BytesIO(TEXT)).read("word/document.xml")


@pytest.mark.parametrize(
    ("data", "read_as"),
    [
        (member("word/document.xml", XML, 0) + member("word/styles.xml", b"<a/>", 8), True),
        (member("word/media/a.png", b"x" * 9, 99) + member("word/document.xml", XML, 8), True),
        (member("word/document.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + XML[XML.index(b"<w:document") :], 8), False),
        (member("word/document.xml", b"", 0), False),
        (member("word/document.xml", b"no xml at all", 0), False),
        (b"PK\x03\x04 cut", False),
    ],
    ids=["stored", "behind a method of no kind", "a DOCTYPE", "empty", "no XML", "cut in its first header"],
)
def test_parts_of_a_file_that_was_cut_off(data: bytes, read_as: bool) -> None:
    found = salvage(data)
    assert (found is not None) == read_as
    if found:
        assert b"Dear Sir" in zipfile.ZipFile(io.BytesIO(found)).read("word/document.xml")
