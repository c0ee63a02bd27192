"""Pages of more text objects and paths than are asked of PDFium in one go: none takes the look or the box of another."""

from __future__ import annotations

from foiparse.read.build import Builder
from foiparse.read.pdf import objects, read_pdf
from foiparse.read.pdf.looks import STRETCH
from foiparse.read.pdf.marks import FEW
from foiparse.read.pdf.pages import read_pages
from foiparse.read.pdf.source import opened
from tests.support.pdf_writer import PdfWriter

COLOURS = ("C00000", "0000C0", "008000")


def test_each_text_object_keeps_its_own_look() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    for n in range(STRETCH + 20):
        page.text(40 + 50 * (n % 10), 60 + 20 * (n // 10), f"w{n}", bold=n % 2 == 0, colour=COLOURS[n % 3])
    with opened(pdf.bytes()) as source:
        (read, *_), _ = read_pages(source, pdf.bytes(), Builder())
    assert len(read.words) == STRETCH + 20
    for n, word in enumerate(read.words):
        assert (word.text, word.style.bold, word.style.colour) == (f"w{n}", n % 2 == 0, COLOURS[n % 3])


def test_each_path_keeps_its_own_box_and_paint() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 40, "Words")
    count = objects.STRETCH + 20
    for n in range(count):  # every third is white and rules nothing
        page.line(60, 60 + 2 * n, 200 + n, 60 + 2 * n, thick=0.1, colour="FFFFFF" if n % 3 == 0 else "000000")
    with opened(pdf.bytes()) as source:
        (read, *_), _ = read_pages(source, pdf.bytes(), Builder())
    assert read.rulings is not None
    seen = [(round(e.at), round(e.hi)) for e in read.rulings.horizontal]
    assert seen == [(60 + 2 * n, 200 + n) for n in range(count) if n % 3]


def test_many_underlines_are_found_as_few_are() -> None:
    for lines in (FEW, FEW + 3):
        pdf = PdfWriter()
        page = pdf.page()
        for n in range(lines):
            page.text(72, 100 + 40 * n, f"Heading {n}")
            page.line(70, 102 + 40 * n, 140, 102 + 40 * n)
            page.text(72, 120 + 40 * n, "Plain words")
        found = list(read_pdf(pdf.bytes()).paragraphs())
        assert [p.style.underline for p in found] == [True, False] * lines
