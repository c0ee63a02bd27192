"""What a Word paragraph shows, by the way it is stored."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from foiparse.document import Document
from foiparse.read.docx import read_docx
from tests.read.docx.make import REL, docx, para, run, style, table

FLD = '<w:r><w:fldChar w:fldCharType="{}"/>{}</w:r>'
BEGIN, SEPARATE, END = (FLD.format(kind, "") for kind in ("begin", "separate", "end"))


def code(text: str) -> str:
    """A field's code."""
    return f"<w:r><w:instrText>{text.replace('&', '&amp;')}</w:instrText></w:r>"


def form(data: str) -> str:
    """The begin of a form field with its data."""
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'


def box(text: str) -> str:
    """A text box as Word writes it: a drawing, and the same again in VML for older programs."""
    inner = f"<w:txbxContent>{para(text)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:wsp><wps:txbx>"
        f"{inner}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inner}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml(text: str) -> str:
    """A text box of Word 97."""
    return f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{para(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


def control(content: str, more: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def tick(on: int) -> str:
    """The properties of a checkbox control."""
    return f'<w14:checkbox><w14:checked w14:val="{on}"/></w14:checkbox>'


DEL = '<w:del w:id="1" w:author="a"><w:r><w:delText>old</w:delText></w:r></w:del>'
INS = '<w:ins w:id="2" w:author="a">' + run("new") + "</w:ins>"
DEL_MARK = '<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>'


class Case(NamedTuple):
    """`lines` are the paragraphs' texts in order."""

    settles: str
    body: str
    lines: list[str]


CASES = [
    Case("runs are one text", para(run("How ") + run("many", "<w:b/>") + run("?")), ["How many?"]),
    Case("a tab stays", para(run("Ref:") + "<w:r><w:tab/></w:r>" + run("FOI 1")), ["Ref:\tFOI 1"]),
    Case("a soft line break parts lines", para(run("One") + "<w:r><w:br/></w:r>" + run("Two")), ["One", "Two"]),
    Case("a page break in a paragraph", para(run("One") + '<w:r><w:br w:type="page"/></w:r>' + run("Two")), ["One", "Two"]),
    Case("hyphens", para(run("in") + "<w:r><w:noBreakHyphen/></w:r>" + run("hou") + "<w:r><w:softHyphen/></w:r>" + run("se")), ["in-house"]),
    Case("hidden words are dropped", para(run("Seen") + run("hidden", "<w:vanish/>")), ["Seen"]),
    Case("struck words are withdrawn", para(run("No", "<w:strike/>") + run("Yes")) + para(run("Two", "<w:dstrike/>") + run("Three")), ["Yes", "Three"]),
    Case("a strike that is switched off", para(run("Yes", '<w:strike w:val="0"/>')), ["Yes"]),
    Case("empty paragraphs are no blocks", para() + para("One") + para() * 3 + para("Two"), ["One", "Two"]),
    Case("spaces at the ends go", para("  One  "), ["One"]),
    Case("insertions are kept, deletions dropped", para(run("a ") + DEL + INS), ["a new"]),
    Case("a deleted mark joins two paragraphs", para("One ", ppr=DEL_MARK) + para("two"), ["One two"]),
    Case("moved text stands where it went", para('<w:moveFrom w:id="1" w:author="a">' + run("x") + "</w:moveFrom>") + para('<w:moveTo w:id="2" w:author="a">' + run("x") + "</w:moveTo>"), ["x"]),
    Case("a hyperlink's words", para('<w:hyperlink r:id="rL">' + run("our log") + "</w:hyperlink>"), ["our log"]),
    Case("a field's code is hidden", para(BEGIN + code(" DATE ") + SEPARATE + run("1 May 2024") + END), ["1 May 2024"]),
    Case("a field in a field's code", para(BEGIN + code(" IF ") + BEGIN + code(" X ") + SEPARATE + run("no") + END + code(" = 1 ") + SEPARATE + run("yes") + END), ["yes"]),
    Case("a field over two paragraphs", para(BEGIN + code(" TOC ") + SEPARATE + run("One")) + para(run("Two") + END), ["One", "Two"]),
    Case("a field without an end", para(BEGIN + code(" X ") + SEPARATE + run("One")) + para("Two"), ["One", "Two"]),
    Case("a simple field", para('<w:fldSimple w:instr=" PAGE ">' + run("3") + "</w:fldSimple>"), ["3"]),
    Case("FORMTEXT shows what was typed", para(form("<w:textInput/>") + code(" FORMTEXT ") + SEPARATE + run("Smith") + END), ["Smith"]),
    Case("FORMCHECKBOX ticked", para(form("<w:checkBox><w:checked/></w:checkBox>") + code(" FORMCHECKBOX ") + SEPARATE + END + run(" Yes")), ["☒ Yes"]),
    Case("FORMCHECKBOX empty", para(form('<w:checkBox><w:default w:val="0"/></w:checkBox>') + code(" FORMCHECKBOX ") + END + run(" No")), ["☐ No"]),
    Case("FORMCHECKBOX by default", para(form('<w:checkBox><w:default w:val="1"/></w:checkBox>') + code(" FORMCHECKBOX ") + END), ["☒"]),
    Case("FORMDROPDOWN shows the choice", para(form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList>') + code(" FORMDROPDOWN ") + END), ["Yes"]),
    Case("MACROBUTTON shows its words", para(BEGIN + code(" MACROBUTTON NoMacro [Enter name]") + END), ["[Enter name]"]),
    Case("SYMBOL shows a sign", para(BEGIN + code(r' SYMBOL 254 \f "Wingdings" ') + END), ["☒"]),
    Case("AUTONUM counts", (para(BEGIN + code(" AUTONUM ") + END + run(" x"))) * 2, ["1. x", "2. x"]),
    Case("a checkbox control ticked", para(control(run("X"), tick(1)) + run(" Yes")), ["☒ Yes"]),
    Case("a checkbox control empty", para(control('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', tick(0)) + run(" No")), ["☐ No"]),
    Case("a checkbox control around a paragraph", control(para("X"), tick(1)), ["☒"]),
    Case("a control in a paragraph", para(run("Dear ") + control(run("Mr Example"))), ["Dear Mr Example"]),
    Case("a control around paragraphs", control(para("One") + para("Two")), ["One", "Two"]),
    Case("controls in controls", control(control(para(control(run("One"))))), ["One"]),
    Case("a placeholder is shown as Word shows it", para(control(run("Click to enter text"), "<w:showingPlcHdr/>")), ["Click to enter text"]),
    Case("a Wingdings tick", para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" Yes")), ["✓ Yes"]),
    Case("an unknown symbol is left out", para('<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>' + run("Yes")), ["Yes"]),
    Case("a damaged symbol is left out", para('<w:r><w:sym w:font="Wingdings" w:char="zz"/></w:r>' + run("Yes")), ["Yes"]),
    Case("private letters become bullets", para("\uf0b7 One"), ["• One"]),
    Case("a text box is read once, before its anchor", para(box("Request") + run("Anchor")), ["Request", "Anchor"]),
    Case("a text box behind words is read after them", para(run("Anchor") + box("Request")), ["Anchor", "Request"]),
    Case("a text box of an old file", para(vml("Request")), ["Request"]),
    Case("a text box in a table cell", table([para(box("In a box")) + para("Cell")]), ["In a box", "Cell"]),
    Case("a formula's letters", para("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), ["x=1"]),
    Case("ruby keeps the base", para("<w:r><w:ruby><w:rt>" + run("rt") + "</w:rt><w:rubyBase>" + run("base") + "</w:rubyBase></w:ruby></w:r>"), ["base"]),
    Case("custom XML is looked through", f"<w:customXml>{para('One')}</w:customXml>" + para(f"<w:smartTag>{run('Two')}</w:smartTag>"), ["One", "Two"]),
    Case("a comment's mark is dropped", para(run("One") + '<w:r><w:commentReference w:id="0"/></w:r>'), ["One"]),
    Case("an inserted paragraph", '<w:ins w:id="1" w:author="a">' + para("One") + "</w:ins>", ["One"]),
]  # fmt: skip


def lines(document: Document) -> list[str]:
    """The texts of all paragraphs."""
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


@pytest.mark.parametrize("case", CASES, ids=[c.settles for c in CASES])
def test_what_a_paragraph_shows(case: Case) -> None:
    rels = f'<Relationship Id="rL" Type="{REL}/hyperlink" Target="https://log.example/1" TargetMode="External"/>'
    assert lines(read_docx(docx(case.body, rels=rels))) == case.lines


FLAGS = [
    ("tracked_changes", para(DEL + INS)),
    ("tracked_changes", para("a", ppr=DEL_MARK) + para("b")),
    ("struck_text", para(run("old", "<w:strike/>") + run("new"))),
    ("comments", para('<w:r><w:commentReference w:id="0"/></w:r>')),
]


@pytest.mark.parametrize(("flag", "body"), FLAGS)
def test_what_was_dropped_is_flagged(flag: str, body: str) -> None:
    assert read_docx(docx(body)).flags == [flag]


LINKS = [
    ("by relationship", '<w:hyperlink r:id="rL">' + run("our log") + "</w:hyperlink>", "our log", "https://log.example/1"),
    ("with an anchor", '<w:hyperlink r:id="rL" w:anchor="p2">' + run("here") + "</w:hyperlink>", "here", "https://log.example/1#p2"),
    ("by field", BEGIN + code(' HYPERLINK "https://b.example/?a=1&b=2" ') + SEPARATE + run("site") + END, "site", "https://b.example/?a=1&b=2"),
    ("by field with switches", BEGIN + code(r' HYPERLINK \l "top" "https://b.example/" ') + SEPARATE + run("site") + END, "site", "https://b.example/"),
    ("by simple field", '<w:fldSimple w:instr=\' HYPERLINK "https://c.example" \'>' + run("c") + "</w:fldSimple>", "c", "https://c.example"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "inner", "words", "url"), LINKS, ids=[case[0] for case in LINKS])
def test_links_keep_their_target(name: str, inner: str, words: str, url: str) -> None:
    rels = f'<Relationship Id="rL" Type="{REL}/hyperlink" Target="https://log.example/1" TargetMode="External"/>'
    document = read_docx(docx(para(run("See ") + inner), rels=rels))
    (link,) = document.links
    assert (document.text[link.span.start : link.span.end], link.url) == (words, url)


def test_a_link_inside_the_document_is_none() -> None:
    assert read_docx(docx(para('<w:hyperlink w:anchor="top">' + run("up") + "</w:hyperlink>"))).links == []


STYLES = [
    ("bold by itself", para("x", rpr="<w:b/>"), {"bold": True}),
    ("bold switched off", para("x", style="S", rpr='<w:b w:val="0"/>'), {"bold": False}),
    ("bold by style", para("x", style="S"), {"bold": True}),
    ("bold by inherited style", para("x", style="T"), {"bold": True}),
    ("bold twice in styles is plain", para("x", style="S", rpr='<w:rStyle w:val="C"/>'), {"bold": False}),
    ("bold by character style", para("x", rpr='<w:rStyle w:val="C"/>'), {"bold": True}),
    ("italic and underlined", para("x", rpr='<w:i/><w:u w:val="single"/>'), {"italic": True, "underline": True}),
    ("red", para("x", rpr='<w:color w:val="ff0000"/>'), {"colour": "FF0000"}),
    ("black is no colour", para("x", rpr='<w:color w:val="000000"/>'), {"colour": None}),
    ("automatic is no colour", para("x", rpr='<w:color w:val="auto"/>'), {"colour": None}),
    ("highlighted", para("x", rpr='<w:highlight w:val="yellow"/>'), {"highlight": "yellow"}),
    ("shaded", para("x", rpr='<w:shd w:fill="FFFF00"/>'), {"highlight": "FFFF00"}),
    ("size in points", para("x", rpr='<w:sz w:val="25"/>'), {"size": 12.5}),
    ("size by default", para("x"), {"size": 11.0}),
    ("font", para("x", rpr='<w:rFonts w:ascii="Arial"/>'), {"font": "Arial"}),
]
SHEET = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style("S", rpr="<w:b/>")
    + style("T", based="S")
    + style("C", kind="character", rpr="<w:b/>")
)


@pytest.mark.parametrize(("name", "body", "look"), STYLES, ids=[case[0] for case in STYLES])
def test_the_look_of_a_paragraph(name: str, body: str, look: dict[str, object]) -> None:
    (block,) = read_docx(docx(body, styles=SHEET)).paragraphs()
    assert {k: getattr(block.style, k) for k in look} == look
    assert block.runs == ()


def test_runs_where_the_look_varies() -> None:
    document = read_docx(docx(para(run("Answer: ", "<w:b/>") + run("we hold no such list of things"))))
    (block,) = document.paragraphs()
    assert not block.style.bold
    assert [(document.text[r.span.start : r.span.end], r.style.bold) for r in block.runs] == [
        ("Answer: ", True),
        ("we hold no such list of things", False),
    ]


INDENTS = [
    ("flush", "", 0.0),
    ("indented", '<w:ind w:left="720"/>', 36.0),
    ("the first line hangs", '<w:ind w:left="720" w:hanging="360"/>', 18.0),
    ("w:start", '<w:ind w:start="720"/>', 36.0),
    ("points", '<w:ind w:start="36pt"/>', 36.0),
    ("centimetres", '<w:ind w:start="2.54cm"/>', 72.0),
    ("damaged", '<w:ind w:left="wide"/>', 0.0),
]


@pytest.mark.parametrize(("name", "ppr", "points"), INDENTS, ids=[case[0] for case in INDENTS])
def test_the_left_edge(name: str, ppr: str, points: float) -> None:
    (block,) = read_docx(docx(para("x", ppr=ppr))).paragraphs()
    assert block.indent == points


HEADINGS = [
    ("by outline level", para("x", ppr='<w:outlineLvl w:val="1"/>'), 2),
    ("body text outline", para("x", style="H", ppr='<w:outlineLvl w:val="9"/>'), None),
    ("by the style's outline level", para("x", style="H"), 1),
    ("by the style's name", para("x", style="N"), 3),
    ("a title", para("x", style="Ti"), 1),
    ("plain", para("x"), None),
]


@pytest.mark.parametrize(("name", "body", "level"), HEADINGS, ids=[case[0] for case in HEADINGS])
def test_headings(name: str, body: str, level: int | None) -> None:
    sheet = style("H", ppr='<w:outlineLvl w:val="0"/>') + style("N", name="heading 3") + style("Ti", name="Title")
    (block,) = read_docx(docx(body, styles=sheet)).paragraphs()
    assert block.heading == level
