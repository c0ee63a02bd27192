"""OpenDocument letters: numbers of lists, tables, looks, notes, and what is no such letter."""

from __future__ import annotations

import io
import zipfile

import pytest

from foiparse.assemble import matrix
from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read import read

_O = "urn:oasis:names:tc:opendocument:xmlns:"
NS = (
    f'xmlns:office="{_O}office:1.0" xmlns:text="{_O}text:1.0" xmlns:table="{_O}table:1.0" xmlns:style="{_O}style:1.0" '
    f'xmlns:draw="{_O}drawing:1.0" xmlns:fo="{_O}xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
STYLES = """<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="R" style:family="paragraph"><style:text-properties fo:color="#ff0000"/></style:style>
<style:style style:name="RR" style:family="paragraph" style:parent-style-name="R"/>
<text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Q" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
</office:automatic-styles>"""


def odt(body: str, **members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        text = f"<office:body><office:text>{body}</office:text></office:body>"
        archive.writestr("content.xml", f"<office:document-content {NS}>{STYLES}{text}</office:document-content>")
        for name, xml in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", xml)
    return buffer.getvalue()


def letter(body: str) -> Document:
    return read(odt(body), "a.odt")


def shown(document: Document) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


def item(text: str, more: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{more}</text:list-item>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<text:p>two<text:s text:c='2'/>spaces<text:line-break/>and\n a line</text:p>", ["two  spaces", "and a line"]),
        ("<text:list text:style-name='L'>" + item("a") + item("b") + "</text:list>", ["Q1. a", "Q2. b"]),
        (
            "<text:list text:style-name='L'>" + item("a", "<text:list>" + item("x") + item("y") + "</text:list>") + item("b") + "</text:list>",
            ["Q1. a", "a) x", "b) y", "Q2. b"],
        ),
        (("<text:list text:style-name='L'>" + item("a") + "</text:list>") * 2, ["Q1. a", "Q1. a"]),
        (
            "<text:list text:style-name='L'>" + item("a") + "</text:list><text:p>None.</text:p>"
            "<text:list text:style-name='L' text:continue-numbering='true'>" + item("b") + "</text:list>",
            ["Q1. a", "None.", "Q2. b"],
        ),
        ("<text:list text:style-name='L'><text:list-item text:start-value='4'><text:p>a</text:p></text:list-item></text:list>", ["Q4. a"]),
        ("<text:list text:style-name='L'><text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item></text:list>", ["Q1. a", "b"]),
        ("<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>", ["ab"]),
        ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>kept</text:p>", ["kept"]),
        ("<text:section><text:p>inside</text:p></text:section>", ["inside"]),
    ],
)  # fmt: skip
def test_lines(body: str, lines: list[str]) -> None:
    assert shown(letter(body)) == lines


def test_looks_headings_and_links() -> None:
    body = "<text:h text:outline-level='2'>Costs</text:h><text:p><text:span text:style-name='B'>How?</text:span></text:p>"
    body += "<text:p text:style-name='RR'>None</text:p><text:p><text:a xlink:href='https://a.example/'>log</text:a></text:p>"
    document = letter(body)
    heading, bold, red, _ = document.paragraphs()
    assert heading.heading == 2
    assert bold.style.bold
    assert red.style.colour == "FF0000"
    assert document.links[0].url == "https://a.example/"


def test_a_table_with_cells_merged_both_ways() -> None:
    def cell(text: str, extra: str = "") -> str:
        return f"<table:table-cell {extra}><text:p>{text}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    rows = [
        cell("IT", "table:number-rows-spanned='2'") + cell("a") + cell("b"),
        covered + cell("both", "table:number-columns-spanned='2'") + covered,
    ]
    body = "<table:table>" + "".join(f"<table:table-row>{r}</table:table-row>" for r in rows) + "</table:table>"
    document = letter(body)
    assert matrix(document.text, next(document.grids())) == [["IT", "a", "b"], ["", "both", ""]]


def test_notes_text_boxes_and_edges() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note>"
    box = "<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>"
    edge = f"<office:document-styles {NS}><style:header><text:p>Anytown</text:p></style:header></office:document-styles>"
    document = read(odt(f"<text:p>Text{note}{box}</text:p>", styles=edge), "a.odt")
    assert {p.layer for p in document.paragraphs()} == {"page_header", "body", "footnote", "text_box"}


def test_repeats_without_end_are_too_large() -> None:
    row = "<table:table-row table:number-rows-repeated='99999999'><table:table-cell table:number-columns-repeated='9999999'>"
    with pytest.raises(FoiparseError) as caught:
        letter(f"<table:table>{row}<text:p>x</text:p></table:table-cell></table:table-row></table:table>")
    assert caught.value.code == "too_large"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (odt("", META_INF="").replace(b"content.xml", b"kontent.xml"), "malformed"),
        (odt("<text:p>unclosed"), "malformed"),
    ],
)
def test_codes(data: bytes, code: str) -> None:
    with pytest.raises(FoiparseError) as caught:
        read(data, "a.odt")
    assert caught.value.code == code


def test_a_password_is_encrypted() -> None:
    ns = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    manifest = f"<m:manifest {ns}><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    buffer = io.BytesIO(odt("<text:p>x</text:p>"))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("META-INF/manifest.xml", manifest)
    with pytest.raises(FoiparseError) as caught:
        read(buffer.getvalue(), "a.odt")
    assert caught.value.code == "encrypted"


STYLED = """<office:automatic-styles>
<style:style style:name="S" style:family="text"><style:text-properties {}/></style:style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties {}/></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="99" style:num-format="1"/></text:list-style>
</office:automatic-styles>"""


def styled(body: str, marks: str = "", edges: str = "") -> Document:
    return read(_with_styles(body, STYLED.format(marks, edges)), "a.odt")


def _with_styles(body: str, styles: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        text = f"<office:body><office:text>{body}</office:text></office:body>"
        archive.writestr("content.xml", f"<office:document-content {NS}>{styles}{text}</office:document-content>")
    return buffer.getvalue()


SPAN = "<text:p><text:span text:style-name='S'>Four</text:span></text:p>"


@pytest.mark.parametrize(
    ("marks", "name", "value"),
    [
        ("fo:font-style='italic'", "italic", True),
        ("fo:font-style='normal'", "italic", False),
        ("style:text-underline-style='solid'", "underline", True),
        ("style:text-underline-style='none'", "underline", False),
        ("fo:font-size='14pt'", "size", 14.0),
        ("fo:background-color='#ffff00'", "highlight", "FFFF00"),
        ("fo:background-color='#ffffff'", "highlight", None),
        ("fo:background-color='transparent'", "highlight", None),
        ("style:font-name='Arial'", "font", "Arial"),
        ("fo:font-weight='600'", "bold", True),
        ("fo:color='#000000'", "colour", None),
    ],
)
def test_marks_of_a_style(marks: str, name: str, value: object) -> None:
    (found,) = styled(SPAN, marks).paragraphs()
    assert getattr(found.style, name) == value


def test_a_hidden_style_is_not_shown() -> None:
    assert shown(styled(SPAN + "<text:p>shown</text:p>", "text:display='none'")) == ["shown"]
    assert shown(styled(SPAN, "text:display='true'")) == ["Four"]
    struck = styled(SPAN + "<text:p>shown</text:p>", "style:text-line-through-style='solid'")
    assert (shown(struck), struck.flags) == (["shown"], ["struck_text"])
    assert shown(styled(SPAN, "style:text-line-through-style='none'")) == ["Four"]


def test_edges_of_a_paragraph_style() -> None:
    (found,) = styled(
        "<text:p text:style-name='P'>Four</text:p>", edges="fo:margin-left='1in' fo:text-indent='-0.5in'"
    ).paragraphs()
    assert found.indent > 0


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "<text:list text:style-name='L'>" + item("a", "<text:list>" + item("x") + "</text:list>") + "</text:list>",
            ["• a", "1. x"],
        ),
        ("<text:list text:style-name='none such'>" + item("a") + item("b") + "</text:list>", ["a", "b"]),
        ("<text:list text:style-name='L' xml:id='l1'>" + item("a") + "</text:list>", ["• a"]),
        ("<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>", ["Boxed"]),
        (
            "<text:p><draw:custom-shape><text:p>Our ref</text:p><text:p>1 May</text:p></draw:custom-shape>Dear</text:p>",
            ["Our ref", "1 May", "Dear"],
        ),
        ("<text:p><draw:rect><text:p/></draw:rect>Dear</text:p>", ["Dear"]),
        ("<text:p>a<text:ruby><text:ruby-base>b</text:ruby-base></text:ruby><!-- no -->c</text:p>", ["abc"]),
        ("<text:p>a<text:note/>b</text:p>", ["ab"]),
    ],
    ids=[
        "bullets and deeper numbers",
        "a list without a style",
        "a list with an id",
        "a frame between paragraphs",
        "a shape that holds paragraphs",
        "a bare shape",
        "inside other marks",
        "an empty note",
    ],
)
def test_further_lines(body: str, lines: list[str]) -> None:
    assert shown(styled(body)) == lines


def test_rows_in_groups_odd_cells_and_empty_rows_at_the_end() -> None:
    def row(*cells: str) -> str:
        return (
            "<table:table-row>"
            + "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells)
            + "<office:x/></table:table-row>"
        )

    body = "<table:table><table:table-column/>" + row("Team", "Vans") + "<table:table-row-group>" + row("North", "4")
    body += (
        "</table:table-row-group>"
        + "<table:table-row table:number-rows-repeated='9'><table:table-cell/></table:table-row></table:table>"
    )
    grid = next(styled(body).grids())
    assert (grid.rows, grid.cols) == (2, 2)
