"""Links, form fields, typed notes, files inside the file, underlines; and pages whose text layer says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from foiparse.document import Box, Document
from foiparse.errors import FoiparseError
from foiparse.read.limits import Limits, use
from foiparse.read.pdf import pages, read_pdf
from foiparse.read.pdf.parts import Page
from foiparse.read.pdf.seen import _fill
from tests.support.pdf_writer import PageWriter, PdfWriter

PROSE = (
    "The Council holds the information that you asked for and it is set out in the table below for each of the years. Please note "
    "that some figures were rounded, since smaller numbers could identify single members of staff, which would not be fair. "
)


def links(document: Document) -> list[tuple[str, str]]:
    return [(document.text[k.span.start : k.span.end], k.url) for k in document.links]


def test_links_lie_on_their_words() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "See our publication scheme for more.")
    page.link(90, 88, 188, 103, "https://example.org/scheme")
    page.text(72, 140, "Or go to www.example.org/foi, any time.")
    assert links(read_pdf(pdf.bytes())) == [
        ("our publication", "https://example.org/scheme"),
        ("www.example.org/foi", "http://www.example.org/foi"),
    ]


def test_a_filled_form_gives_its_values_in_place() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "How many vans?")
    page.text_field(200, 90, 300, 104, "vans", "Seventeen")
    page.text(72, 130, "Electric?")
    page.tick_box(200, 122, "electric", True)
    page.text(72, 160, "Leased?")
    page.tick_box(200, 152, "leased", False)
    assert read_pdf(pdf.bytes()).text.split("\n")[:3] == ["How many vans? Seventeen", "Electric? ☒", "Leased? ☐"]


def test_text_typed_on_top_is_read() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "Answer:")
    page.annots.append("<</Type/Annot/Subtype/FreeText/Rect[150 735 300 750]/Contents(None held)/DA(/F0 10 Tf)>>")
    assert "Answer: None held" in read_pdf(pdf.bytes()).text


def test_files_inside_the_pdf_are_attachments() -> None:
    pdf = PdfWriter()
    pdf.page().text(72, 100, "Please find the data attached.")
    pdf.files["data.csv"] = b"a,b\n1,2\n"
    found = read_pdf(pdf.bytes())
    assert [(a.name, a.data) for a in found.attachments] == [("data.csv", b"a,b\n1,2\n")]


def test_underlined_words_are_marked_and_table_borders_underline_nothing() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "Response")
    page.line(72, 101.5, 122, 101.5)
    page.grid([72, 200, 300], [140, 155, 170], [["Vans", "4"], ["Cars", "5"]])
    found = read_pdf(pdf.bytes())
    assert [p.style.underline for p in found.paragraphs()] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("above", "past", "kept"),
    [(2.8, 0, ["Yes"]), (2.8, 60, ["No Yes"]), (-1.5, 0, ["No Yes"]), (7.5, 0, ["No Yes"])],
    ids=["through the words", "a rule that goes on", "below", "above"],
)
def test_struck_words_are_withdrawn(above: float, past: float, kept: list[str]) -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "No")
    page.text(92, 100, "Yes")
    page.line(72, 100 - above, 86 + past, 100 - above)
    found = read_pdf(pdf.bytes())
    assert [found.text[p.span.start : p.span.end] for p in found.paragraphs()] == kept
    assert found.flags == (["struck_text"] if kept == ["Yes"] else [])


def shifted(text: str) -> str:
    """What a font without a Unicode map gives: every letter some way off."""
    return " ".join("".join(chr(ord(ch) - 29) if ch.isalpha() else ch for ch in word) for word in text.split())


def test_a_garbled_page_is_flagged_and_its_signs_are_not_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "see", lambda data, blind: None)
    pdf = PdfWriter()
    first = pdf.page()
    first.flow(72, 100, PROSE * 3, 450)
    pdf.page().flow(72, 100, shifted(PROSE * 3), 450)
    found = read_pdf(pdf.bytes())
    assert found.flags == ["garbled_text"]
    assert "7KH" not in found.text


def test_nothing_but_garble_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "see", lambda data, blind: None)
    pdf = PdfWriter()
    pdf.page().flow(72, 100, shifted(PROSE * 3), 450)
    with pytest.raises(FoiparseError, match=r"foiparse\[ocr\]") as caught:
        read_pdf(pdf.bytes())
    assert caught.value.code == "no_text"


@pytest.mark.parametrize(
    "words",
    ["CH00 HM01 MA09 ", "Ysbyty Gwynedd Llandudno Wrecsam ", "NHS MRCPsych BSc PhD CCTV DVLA HGV ", "12 <5 0 7 £4,500 "],
)
def test_codes_names_and_figures_are_not_garble(words: str) -> None:
    pdf = PdfWriter()
    pdf.page().flow(72, 100, words * 20, 450)
    assert not read_pdf(pdf.bytes()).flags


class Seen(NamedTuple):
    text: str
    box: Box
    confidence: float


class Scanned(NamedTuple):
    lines: list[Seen]
    rulings: list[Box]
    width: float
    height: float


def test_lines_seen_on_a_scan_go_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def see(data: bytes, blind: Sequence[Page]) -> list[int]:
        lines = [
            Seen("1. How many vans does", Box(72, 90, 500, 104), 0.9),
            Seen("the Council lease?", Box(72, 104, 180, 118), 0.9),
        ]
        _fill(blind[0], Scanned([*lines, Seen("Twelve.", Box(72, 130, 110, 144), 0.9)], [], 595, 842))
        return [blind[0].number]

    monkeypatch.setattr(pages, "see", see)
    pdf = PdfWriter()
    pdf.page().flow(72, 100, shifted(PROSE * 3), 450)
    found = read_pdf(pdf.bytes())
    assert found.text == "1. How many vans does the Council lease?\nTwelve.\n"
    assert (found.origin.ocr_pages, found.flags) == ([1], ["ocr"])


def test_a_watermark_stays_out_of_the_sentences() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(150, 500, "DRAFT", size=90, colour="DDDDDD", turn=(0.7, 0.7, -0.7, 0.7))
    page.flow(72, 300, PROSE * 8, 450)
    bodies = [p for p in read_pdf(pdf.bytes()).paragraphs() if p.layer == "body"]
    assert len(bodies) == 1


def test_more_pages_than_the_limit_is_too_large() -> None:
    pdf = PdfWriter()
    for _ in range(3):
        pdf.page().text(72, 100, "A page.")
    with use(Limits(pages=2)), pytest.raises(FoiparseError) as caught:
        read_pdf(pdf.bytes())
    assert caught.value.code == "too_large"


def test_a_crop_box_moves_the_corner(request: pytest.FixtureRequest) -> None:
    def draw(page: PageWriter) -> None:
        page.text(172, 200, "Here.")

    plain, cropped = PdfWriter(), PdfWriter()
    draw(plain.page())
    draw(cropped.page(extra="/CropBox[100 0 595 742]"))
    boxes = [next(iter(read_pdf(pdf.bytes()).paragraphs())).place.box for pdf in (plain, cropped)]
    assert boxes[0] is not None and boxes[1] is not None
    assert boxes[0].x0 - boxes[1].x0 == pytest.approx(100)
    assert boxes[0].top - boxes[1].top == pytest.approx(100)
