"""Broken, locked and odd PDFs: a coded outcome each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.document import Grid, Paragraph
from foiparse.errors import FoiparseError
from foiparse.read.pdf import read_pdf
from tests.support.pdf_writer import PdfWriter


def letter() -> bytes:
    pdf = PdfWriter()
    page = pdf.page()
    page.flow(72, 100, "1. How many vans does the Council lease, and since when has it leased them? " * 3, 450)
    page.grid([72, 200, 300], [240, 260, 280], [["Vans", "4"], ["Cars", "5"]])
    return pdf.bytes()


def outcome(data: bytes) -> str:
    try:
        read_pdf(data)
    except FoiparseError as error:
        return error.code
    return "ok"


@pytest.mark.parametrize("tenth", range(10))
def test_a_cut_file_has_a_code(tenth: int) -> None:
    data = letter()
    assert outcome(data[: len(data) * tenth // 10]) in {"ok", "malformed", "no_text"}


def test_a_broken_cross_reference_is_rebuilt() -> None:
    data = letter()
    assert outcome(data.replace(b"0000000", b"0000999")) == "ok"
    assert outcome(data.replace(b"startxref\n", b"startxref\n9")) == "ok"


def test_a_locked_file_is_encrypted() -> None:
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (b"41" * 32, b"42" * 32)
    assert outcome(letter().replace(b"/Root 1 0 R>>", b"/Root 1 0 R" + lock + b">>")) == "encrypted"


def test_a_page_that_holds_itself_ends() -> None:
    data = letter()
    kid = data.index(b"/Kids[") + len(b"/Kids[")
    assert outcome(data[:kid] + b"2" + data[kid + 1 :]) in {"ok", "malformed", "no_text"}


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=255), min_size=1, max_size=12), min_size=1, max_size=60
    )
)
def test_spans_hold_whatever_the_words_are(words: list[str]) -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.flow(72, 100, " ".join(words), 400)
    page.grid([72, 200, 300], [600, 620, 640], [[words[0], "1"], ["b", words[-1]]])
    try:
        found = read_pdf(pdf.bytes())
    except FoiparseError:
        return
    last = 0
    for block in found.blocks:
        assert isinstance(block, Paragraph | Grid)
        assert last <= block.span.start <= block.span.end <= len(found.text)
        last = block.span.end
    for grid in found.grids():
        for cell in grid.cells:
            assert grid.span.start <= cell.span.start <= cell.span.end <= grid.span.end
            assert all(cell.span.start <= b.span.start and b.span.end <= cell.span.end for b in cell.blocks)
