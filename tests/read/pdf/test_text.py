"""Paragraphs of a PDF letter: lines joined, items parted, furniture out of the flow."""

from __future__ import annotations

import pytest

from foiparse.document import Document, Paragraph
from foiparse.errors import FoiparseError
from foiparse.read.pdf import read_pdf
from tests.support.pdf_writer import PageWriter, PdfWriter, wrap

LONG = (
    "The Council keeps a register of the vehicles that it leases, and the register is brought up to date on the first working day "
    "of each quarter by the transport team at the depot in Lower Fenwick"
)


def body(document: Document) -> list[str]:
    return [document.text[b.span.start : b.span.end] for b in document.blocks if isinstance(b, Paragraph) and b.layer == "body"]


def one_page(draw: object) -> Document:
    pdf = PdfWriter()
    draw(pdf.page())  # type: ignore[operator]
    return read_pdf(pdf.bytes())


def test_wrapped_lines_are_one_paragraph_and_a_gap_begins_the_next() -> None:
    def draw(page: PageWriter) -> None:
        y = page.flow(72, 100, LONG + ".", 450)
        page.flow(72, y + 12, LONG + " too.", 450)

    assert body(one_page(draw)) == [LONG + ".", LONG + " too."]


def test_paragraphs_without_a_gap_part_at_a_short_line_or_a_marker() -> None:
    def draw(page: PageWriter) -> None:
        y = page.flow(72, 100, "1. " + LONG + "?", 450)
        y = page.flow(72, y, "Twelve.", 450)
        page.flow(72, y, "2. " + LONG + " now?", 450)

    assert body(one_page(draw)) == ["1. " + LONG + "?", "Twelve.", "2. " + LONG + " now?"]


def test_a_bold_question_and_its_plain_answer_part_without_a_gap() -> None:
    def draw(page: PageWriter) -> None:
        y = 100.0
        for line in wrap(LONG + " since", 430):
            page.text(72, y, line, bold=True)
            y += 13.2
        page.flow(72, y, LONG, 450)

    found = one_page(draw)
    assert [p.style.bold for p in found.paragraphs()] == [True, False]


def test_style_varies_inside_a_line() -> None:
    def draw(page: PageWriter) -> None:
        page.text(72, 100, "How many?", bold=True)
        page.text(136, 100, "Three.", colour="FF0000")

    found = one_page(draw)
    (paragraph,) = found.paragraphs()
    assert [(found.text[r.span.start : r.span.end], r.style.bold, r.style.colour) for r in paragraph.runs] == [
        ("How many?", True, None),
        ("Three.", False, "FF0000"),
    ]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_reads_the_same(turn: int) -> None:
    pdf = PdfWriter()
    page = pdf.page(rotate=turn)
    page.flow(72, 100, LONG, 400)
    assert body(read_pdf(pdf.bytes())) == [LONG]


def letter_of_pages(count: int) -> Document:
    pdf = PdfWriter()
    for n in range(count):
        page = pdf.page()
        page.text(72, 40, "OFFICIAL", 9)
        page.flow(72, 100, " ".join(LONG.split()[7 * n :]), 450)
        page.text(72, 790, "Chief Executive: A. Person", 9)
        page.text(400, 790, f"Page {n + 1} of {count}", 9)
    return read_pdf(pdf.bytes())


def test_furniture_stands_outside_the_flow() -> None:
    found = letter_of_pages(3)
    layers = [p.layer for p in found.paragraphs()]
    assert layers.count("page_header") == 3
    assert layers.count("page_footer") == 3
    assert all("Chief" not in part and "OFFICIAL" not in part for part in body(found))


def test_a_sentence_over_a_page_break_is_one_paragraph() -> None:
    pdf = PdfWriter()
    lines = wrap(LONG + " where it is kept in the office of the manager for all to see.", 450)
    for part in (lines[:2], lines[2:]):
        page = pdf.page()
        for n, line in enumerate(part):
            page.text(72, 100 + 13 * n, line)
        page.text(72, 800, "Anytown Council, Town Hall", 9)
    found = read_pdf(pdf.bytes())
    assert len(body(found)) == 1
    assert found.text.index("Anytown") > found.text.index("to see.")


@pytest.mark.parametrize(
    ("note", "size", "rule", "aside"),
    [
        ("1 As the depot records it.", 11, 144, True),
        ("2 As the depot records it.", 11, 144, False),
        ("2 As the depot records it.", 9, 144, True),
        ("As the depot records it.", 9, 144, False),
        ("1 As the depot records it.", 9, 450, False),
    ],
    ids=["its mark above", "no mark above", "small print", "no mark", "a rule across the page"],
)
def test_footnotes_stand_behind_the_body(note: str, size: float, rule: float, aside: bool) -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 680, "There were two of these.1")
    page.text(72, 695, "The others are kept with the vehicles that the Council leases by the")
    page.line(72, 715, 72 + rule, 715)
    page.text(72, 728, note, size)
    pdf.page().text(72, 80, "depot in Lower Fenwick.")
    found = read_pdf(pdf.bytes())
    assert [p.layer == "footnote" for p in found.paragraphs()][-1] == aside
    assert ("by the depot" in found.text) == aside


@pytest.mark.parametrize(
    ("left", "right", "x", "top", "lines"),
    [
        (["Ms A. Reader", "4 Mill Lane"], ["Civic Offices", "High Street"], 400, 100, [0, 1, 2, 3]),
        (["Our ref: FOI 12"], ["Fenwick Council", "High Street"], 400, 100, [0, 1, 2]),
        (["Ms A. Reader", "4 Mill Lane"], ["4 May 2023"], 400, 100, [0, 1, 2]),
        (["Ms A. Reader"], ["4 May 2023"], 400, 100, [0, 1]),
        (["Date of response"], ["4 May 2023"], 400, 100, [(0, 1)]),
        (["Fenwick Council", "Sent:"], ["", "4 May 2023"], 400, 100, [0, (1, 3)]),
        (["Ms A. Reader"], ["4 May 2023"], 400, 500, [(0, 1)]),
        (["Our ref:", "Date:", "Ask for:"], ["FOI 12", "4 May 2023", "The FOI team"], 200, 100, [(0, 3), (1, 4), (2, 5)]),
    ],
    ids=[
        "two columns",
        "one line beside an address",
        "a date beside an address",
        "one row",
        "a label",
        "a label below",
        "not in the head",
        "labels",
    ],
)
def test_sides_of_a_letterhead_are_columns_but_for_labels(
    left: list[str], right: list[str], x: float, top: float, lines: list[int | tuple[int, int]]
) -> None:
    def draw(page: PageWriter) -> None:
        for at, side in ((72.0, left), (x, right)):
            for n, text in enumerate(side):
                if text:
                    page.text(at, top + 13 * n, text)

    both = [*left, *right]
    assert body(one_page(draw)) == [both[n] if isinstance(n, int) else f"{both[n[0]]} {both[n[1]]}" for n in lines]


@pytest.mark.parametrize(("apart", "mixed"), [(7.0, False), (3.0, False), (12.0, True)], ids=["uneven", "nearly even", "steps"])
def test_a_box_beside_an_address_on_other_baselines(apart: float, mixed: bool) -> None:
    left, right = ["Ms A. Reader", "4 Mill Lane", "Fenwick"], ["Civic Offices", "Our ref: 12", "4 May 2023"]

    def draw(page: PageWriter) -> None:
        for n, (one, other) in enumerate(zip(left, right, strict=True)):
            page.text(72, 100 + 25 * n, one)
            page.text(400, 100 + 25 * n + apart, other)

    in_turn = [line for pair in zip(left, right, strict=True) for line in pair]
    assert body(one_page(draw)) == (in_turn if mixed else left + right)


def test_columns_of_prose_on_uneven_baselines() -> None:
    left = ["1. How many vans does the", "Council own now?", "The Council owns four", "vans and leases nine."]
    right = ["2. What did they cost in", "all last year?", "They cost nine thousand", "pounds between them."]

    def draw(page: PageWriter) -> None:
        for x, y, side in ((72, 400, left), (300, 405, right)):
            for n, text in enumerate(side):
                page.text(x, y + 14 * n + 10 * (n > 1), text)
        page.text(300, 400 - 14, "This was asked before.")
        page.text(72, 400 - 14, "Your questions were these:")

    found = " ".join(one_page(draw).text.split())
    assert " ".join(left) in found and " ".join(right) in found


@pytest.mark.parametrize(("data", "code"), [(b"%PDF-1.4\nnothing", "malformed"), (PdfWriter().bytes(), "malformed")])
def test_broken_files_say_why(data: bytes, code: str) -> None:
    with pytest.raises(FoiparseError) as caught:
        read_pdf(data)
    assert caught.value.code == code


def test_a_page_without_text_is_no_text() -> None:
    pdf = PdfWriter()
    pdf.page()
    with pytest.raises(FoiparseError) as caught:
        read_pdf(pdf.bytes())
    assert caught.value.code == "no_text"


@pytest.mark.parametrize("heads", [["Question 1", "Question 2", "Question 3"], ["Response:", "Response:", "Response:"]])
def test_what_begins_each_page_alike_is_no_header_where_it_is_a_label(heads: list[str]) -> None:
    pdf = PdfWriter()
    for n, head in enumerate(heads):
        page = pdf.page()
        page.text(72, 60, head, bold=True)
        page.flow(72, 90, " ".join(LONG.split()[6 * n :]), 450)
    assert [part for part in body(read_pdf(pdf.bytes())) if part in heads] == heads
