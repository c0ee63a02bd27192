"""Rich text letters: code pages, looks, tables, fields, notes, and nesting without end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.assemble import matrix
from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read import read

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f3\fnil\fcharset2 Symbol;}{\f4\fcharset238 Arial CE;}}"
    r"{\colortbl;\red255\green0\blue0;}{\stylesheet{\ql Normal;}{\s1 heading 1;}}{\info{\title no}}"
)


def letter(body: str) -> Document:
    return read((HEAD + body + "}").encode("latin-1"), "a.rtf")


def shown(document: Document) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (r"Dear Sir \'96 caf\'e9\par", ["Dear Sir – café"]),
        (r"costs \u163 ?5 \uc2\u8364 ??6\par", ["costs £5 €6"]),
        (r"{\f4 \'a3\'f3d\'9f}\par", ["Łódź"]),
        (r"one\line two\par three", ["one", "two", "three"]),
        (r"{\listtext 1.\tab}How many?\par", ["1.\tHow many?"]),
        (r"a\_b \{c\} \\ \~ d\emdash e\par", ["a-b {c} \\ \xa0 d—e"]),
        (r"shown{\*\unknown zzz}{\deleted gone}{\pict 0102}\par", ["shown"]),
        (r"before \bin4 \}}}after\par", ["before after"]),
        ("Dear\r\n Sir\\par", ["Dear Sir"]),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed\par}}{\shprslt bad}}after\par", ["Boxed", "after"]),
    ],
)
def test_words(body: str, lines: list[str]) -> None:
    assert shown(letter(body)) == lines


def test_looks() -> None:
    bold, red, heading = letter(r"{\b How many?}\par{\cf1\i None}\par\pard\s1 Costs\par").paragraphs()
    assert bold.style.bold
    assert red.style.colour == "FF0000" and red.style.italic
    assert heading.heading == 1


def test_a_field_is_its_result_with_its_link() -> None:
    document = letter(r'See {\field{\*\fldinst{HYPERLINK "https://example.org/x"}}{\fldrslt{\ul our log}}} now\par')
    assert shown(document) == ["See our log now"]
    assert [(document.text[k.span.start : k.span.end], k.url) for k in document.links] == [("our log", "https://example.org/x")]


def test_a_table_with_cells_merged_both_ways() -> None:
    rows = (
        r"\trowd\clvmgf\cellx900\cellx1800\cellx2700\pard\intbl IT\cell a\cell b\cell\row"
        r"\trowd\clvmrg\cellx900\cellx2700\pard\intbl\cell both\cell\row\pard after\par"
    )
    document = letter(rows)
    grid = next(document.grids())
    assert matrix(document.text, grid) == [["IT", "a", "b"], ["", "both", ""]]
    assert shown(document)[-1] == "after"


def test_a_table_in_a_table() -> None:
    inner = r"\pard\intbl\itap2 x\nestcell{\*\nesttableprops\trowd\cellx500\nestrow}"
    document = letter(r"\trowd\cellx900\pard\intbl\itap1 before\par" + inner + r"\pard\intbl\itap1 after\cell\row\pard end\par")
    assert [(g.rows, g.cols) for g in document.grids()] == [(1, 1), (1, 1)]
    assert shown(document) == ["before", "x", "after", "end"]


def test_notes_headers_and_footers() -> None:
    document = letter(r"{\header Anytown Council\par}{\footer Page 1\par}Text{\footnote A note\par}.\par")
    layers = {p.layer for p in document.paragraphs()}
    assert layers == {"page_header", "page_footer", "body", "footnote"}


def test_groups_without_end_are_too_large() -> None:
    with pytest.raises(FoiparseError) as caught:
        read(b"{\\rtf1 " + b"{" * 100_000, "a.rtf")
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_letter_cut_off_keeps_what_came_and_says_so(tenth: int) -> None:
    body = r"{\b First line\par}" * 40 + "}"
    document = read((HEAD + body[: len(body) * tenth // 10]).encode(), "a.rtf")
    assert shown(document)[0] == "First line"
    assert "cut_off" in document.flags


@given(st.text(alphabet=st.sampled_from("{}\\'*abcdprowlitn0159 \n;"), max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_rich_text_gives_a_letter_or_a_code(body: str) -> None:
    try:
        letter(body)
    except FoiparseError as error:
        assert error.code in {"malformed", "no_text", "too_large"}


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        (r"\highlight1 Four", "highlight", "FF0000"),
        (r"\cb1 Four", "highlight", "FF0000"),
        (r"\fs28 Four", "size", 14.0),
        (r"\fs0 Four", "size", None),
        (r"\fs900 Four", "size", None),
        (r"\ul\ulnone Four", "underline", False),
        (r"\b\i\cf1\plain Four", "bold", False),
        (r"\b\i\cf1\plain Four", "colour", None),
        (r"\b0 Four", "bold", False),
    ],
)
def test_marks_of_a_run(words: str, name: str, value: object) -> None:
    (found,) = letter(words + r"\par").paragraphs()
    assert getattr(found.style, name) == value


@pytest.mark.parametrize(("words", "heading"), [(r"\outlinelevel0 ", 1), (r"\outlinelevel3 ", 4), (r"\outlinelevel9 ", None)])
def test_an_outline_level_is_a_heading(words: str, heading: int | None) -> None:
    (found,) = letter(rf"\pard{words}Costs\par").paragraphs()
    assert found.heading == heading


def test_plain_takes_hidden_back() -> None:
    assert shown(letter(r"{\v gone\plain shown}\par")) == ["shown"]


def test_struck_words_are_withdrawn() -> None:
    found = letter(r"{\strike No\strike0 Yes {\striked1 two}\plain three}\par")
    assert (shown(found), found.flags) == (["Yes three"], ["struck_text"])


def test_a_row_marked_as_header_and_one_moved_to_the_left() -> None:
    body = r"\trowd\trhdr\trleft-108\cellx3000\cellx6000\intbl Team\cell Vans\cell\row"
    body += r"\trowd\trleft-108\cellx3000\cellx6000\intbl North\cell 4\cell\row\pard End\par"
    grid = next(letter(body).grids())
    assert (grid.rows, grid.cols, grid.header_rows) == (2, 2, 1)


def test_words_at_the_end_of_a_note_without_a_paragraph_mark() -> None:
    document = letter(r"See{\super\chftn}{\footnote A note} above\par")
    assert any("A note" in line for line in shown(document))
