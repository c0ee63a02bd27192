"""The package: headers, notes, strict files, other names, and files that are damaged or hostile."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.docx import read_docx
from foiparse.read.docx.package import STRICT
from foiparse.read.docx.salvage import salvage
from tests.read.docx.make import NS, REL, docx, para, run, table

HEADER = "word/header1.xml", "word/header2.xml", "word/footer1.xml"


def rel(key: str, kind: str, target: str) -> str:
    """A relationship inside the package."""
    return f'<Relationship Id="{key}" Type="{REL}/{kind}" Target="{target}"/>'


def layers(document: Document) -> list[tuple[str, str]]:
    """Layer and text of every paragraph."""
    return [(p.layer, document.text[p.span.start : p.span.end]) for p in document.paragraphs()]


def with_headers(section: str) -> Document:
    """A letter with a first and a default header and a footer, and a section's properties."""
    extra = {
        "word/header1.xml": f"<w:hdr {NS}>{para('First page')}</w:hdr>",
        "word/header2.xml": f"<w:hdr {NS}>{para('Every page')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {NS}>{para('Page 1')}</w:ftr>",
    }
    rels = rel("h1", "header", "header1.xml") + rel("h2", "header", "header2.xml") + rel("f1", "footer", "footer1.xml")
    return read_docx(docx(para("Dear Sir") + f"<w:sectPr>{section}</w:sectPr>", extra=extra, rels=rels))


FIRST = '<w:headerReference w:type="first" r:id="h1"/>'
REST = '<w:headerReference w:type="default" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/>'


def test_headers_before_and_footers_after_the_body() -> None:
    assert layers(with_headers(FIRST + REST + "<w:titlePg/>")) == [
        ("page_header", "First page"),
        ("page_header", "Every page"),
        ("body", "Dear Sir"),
        ("page_footer", "Page 1"),
    ]


def test_a_first_page_header_that_is_switched_off_is_not_shown() -> None:
    assert ("page_header", "First page") not in layers(with_headers(FIRST + REST))


def test_headers_of_several_sections_come_once() -> None:
    section = f"<w:sectPr>{REST}</w:sectPr>"
    document = with_headers(REST + "</w:sectPr>" + para("Two", ppr=section) + "<w:sectPr>" + REST)
    assert [text for layer, text in layers(document) if layer == "page_header"] == ["Every page"]


def test_notes_stand_behind_the_body_with_their_mark() -> None:
    body = para(run("Held") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" until 2020"))
    notes = (
        f'<w:footnote w:id="-1" w:type="separator">{para("---")}</w:footnote><w:footnote w:id="2">{para("In part.")}</w:footnote>'
    )
    document = read_docx(docx(body, footnotes=notes))
    assert layers(document) == [("body", "Held[1] until 2020"), ("footnote", "[1] In part.")]


def test_a_note_that_is_missing_costs_nothing() -> None:
    assert layers(read_docx(docx(para(run("a") + '<w:r><w:endnoteReference w:id="5"/></w:r>')))) == [("body", "a[1]")]


def test_strict_files_read_alike() -> None:
    data = docx(para("One", ppr='<w:ind w:start="36pt"/>') + table([para("a"), para("b")]))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            for strict, transitional in STRICT:
                part = part.replace(transitional, strict)
            target.writestr(name, part)
    assert read_docx(out.getvalue()).text == read_docx(data).text == "One\na\tb\n"


@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml", "Letter/body.xml"])
def test_the_main_part_by_any_name(main: str) -> None:
    assert read_docx(docx(para("One"), main=main)).text == "One\n"


def broken(name: str, content: bytes) -> bytes:
    """A letter with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(para("One")))) as source, zipfile.ZipFile(out, "w") as target:
        for member in {*source.namelist(), name}:
            target.writestr(member, content if member == name else source.read(member))
    return out.getvalue()


ENTITY = b'<!DOCTYPE w [<!ENTITY e SYSTEM "file:///secret">]>'
FAILURES = [
    ("no zip", b"PK\x03\x04 and no more", "malformed"),
    ("an encrypted letter", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
    (
        "a DOCTYPE",
        broken("word/document.xml", ENTITY + f"<w:document {NS}><w:body>&e;</w:body></w:document>".encode()),
        "malformed",
    ),
    ("XML cut off", broken("word/document.xml", f"<w:document {NS}><w:body><w:p>".encode()), "malformed"),
    ("no body", broken("word/document.xml", f"<w:document {NS}/>".encode()), "malformed"),
    ("no letter in the zip", broken("_rels/.rels", b"<a/>").replace(b"word/document.xml", b"word/documemt.xml"), "malformed"),
    ("empty", b"", "malformed"),
]


@pytest.mark.parametrize(("name", "data", "code"), FAILURES, ids=[case[0] for case in FAILURES])
def test_what_is_no_letter(name: str, data: bytes, code: str) -> None:
    with pytest.raises(FoiparseError) as caught:
        read_docx(data)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)


def test_an_entity_in_a_side_part_is_never_resolved() -> None:
    rels = rel("s", "styles", "styles.xml")
    data = docx(para("One"), rels=rels, extra={"word/styles.xml": ENTITY.decode() + f"<w:styles {NS}>&e;</w:styles>"})
    document = read_docx(data)
    assert document.text == "One\n"
    assert document.flags == ["damaged_part"]


def test_tables_nested_beyond_reason() -> None:
    body = para("x")
    for _ in range(400):
        body = table([body])
    with pytest.raises(FoiparseError):
        read_docx(docx(body))


def test_a_letter_cut_off_is_read_up_to_the_cut() -> None:
    whole = docx("".join(para(f"Line {i} of the letter: {i * 7919 % 1009}, {i * 31 % 97}") for i in range(400)))
    document = read_docx(whole[: len(whole) // 2])
    assert document.flags[0] == "truncated_file"
    assert document.text.startswith("Line 0 of the letter")
    assert 20 < len(document.blocks) < 400


def test_a_letter_cut_off_before_its_text() -> None:
    with pytest.raises(FoiparseError):
        read_docx(docx(para("One"))[:100])


WHOLE = docx(
    para("One", num=1, level=0)
    + table([para("a"), para("b")], [para("c") + table([para("d")]), para()])
    + para(run("x") + run("y", "<w:b/>")),
    numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8), st.integers(0, len(WHOLE)))
def test_any_bytes_give_a_document_or_a_named_failure(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    for sample in (bytes(data), bytes(data[:cut])):
        try:
            document = read_docx(sample)
        except FoiparseError:
            continue
        check_spans(document)


def test_a_cut_off_zip_with_a_nameless_member_is_salvaged_without_it() -> None:
    data = bytearray(WHOLE[: WHOLE.index(b"PK\x01\x02")])  # no table of contents: the members are found one by one
    data[data.index(b"word/numbering.xml")] = 0
    whole = salvage(bytes(data))
    assert whole is not None
    names = zipfile.ZipFile(io.BytesIO(whole)).namelist()
    assert "word/document.xml" in names and "" not in names


def test_a_zip_that_asks_for_a_future_version_is_read_up_to_the_damage() -> None:
    data = bytearray(WHOLE)
    data[data.index(b"PK\x01\x02") + 6] = 64  # "version needed to extract" of the first member, past what zipfile knows
    assert "truncated_file" in read_docx(bytes(data)).flags


XML = st.sampled_from(
    ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>a b</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>"]
)


@settings(max_examples=100, deadline=None)
@given(st.recursive(XML, lambda inner: st.lists(inner, max_size=4).map("".join), max_leaves=30))
def test_elements_in_any_order(pieces: str) -> None:
    try:
        check_spans(read_docx(docx(pieces)))
    except FoiparseError as error:
        assert error.code == "malformed"


def check_spans(document: Document) -> None:
    """Spans lie inside the text, in order, cells inside their table, blocks inside their cell."""
    last = 0
    for block in document.blocks:
        assert last <= block.span.start <= block.span.end <= len(document.text)
        last = block.span.end
    for grid in document.grids():
        for one in grid.cells:
            assert grid.span.start <= one.span.start <= one.span.end <= grid.span.end
            assert one.row + one.rowspan <= grid.rows
            assert one.col + one.colspan <= grid.cols
            for block in one.blocks:
                assert one.span.start <= block.span.start <= block.span.end <= one.span.end
