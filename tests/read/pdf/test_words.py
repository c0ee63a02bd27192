"""Words as PDFium gives them: text set sideways, raised figures, broken words and addresses, and what lies over the page."""

from __future__ import annotations

import pytest

from foiparse.document import Document, Paragraph
from foiparse.read.pdf import read_pdf
from tests.support.pdf_writer import PageWriter, PdfWriter, width, wrap

PROSE = "The Council keeps a register of the vehicles that it leases and brings it up to date on the first working day of each quarter"


def body(document: Document) -> list[str]:
    return [document.text[b.span.start : b.span.end] for b in document.blocks if isinstance(b, Paragraph) and b.layer == "body"]


def one_page(draw: object) -> Document:
    pdf = PdfWriter()
    draw(pdf.page())  # type: ignore[operator]
    return read_pdf(pdf.bytes())


@pytest.mark.parametrize(
    ("turn", "at"),
    [((0, 1, -1, 0), lambda n: (100 + 14 * n, 700)), ((-1, 0, 0, -1), lambda n: (500, 700 - 14 * n)), ((0, -1, 1, 0), lambda n: (500 - 14 * n, 100))],
    ids=["upwards", "on its head", "downwards"],
)  # fmt: skip
def test_text_set_sideways_on_an_upright_page_reads_the_same(turn: tuple[float, ...], at: object) -> None:
    def draw(page: PageWriter) -> None:
        for n, line in enumerate(wrap(PROSE + ".", 400)):
            page.text(*at(n), line, turn=turn)  # type: ignore[operator, arg-type]

    assert body(one_page(draw)) == [PROSE + "."]


def test_raised_letters_stay_on_their_line() -> None:
    def draw(page: PageWriter) -> None:
        page.text(72, 100, "Sent on the 21")
        page.text(72 + width("Sent on the 21"), 96, "st", size=6)
        page.text(72 + width("Sent on the 21") + width("st ", 6) + 3, 100, "of May, as asked.")

    assert body(one_page(draw)) == ["Sent on the 21st of May, as asked."]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["The register is kept by the team, and each entry in the reg-", "ister is dated."], "register is dated"),
        (["The register is kept by a team of people who are all well-", "known in the town."], "well-known in"),
        (["The team is well-known, and the people in it are all well-", "known in the town."], "well-known in"),
        (
            ["The register is kept at https://www.wexcombe.example/foi/", "2024_register.html as before."],
            "foi/2024_register.html as",
        ),
        (["The register is kept at https://www.wexcombe.example/foi", "and it is dated every month."], "foi and it is"),
    ],
    ids=["broken", "a word of its own", "a word used elsewhere", "an address goes on", "an address ends"],
)
def test_what_a_line_break_parts(lines: list[str], said: str) -> None:
    def draw(page: PageWriter) -> None:
        for n, line in enumerate(lines):
            page.text(72, 100 + 13 * n, line)
        page.text(72, 400, "This line is here to show how wide the column of text is on this page, as wide as that.")

    assert said in body(one_page(draw))[0]


def annotated(*annots: str, fields: tuple[str, ...] = ()) -> Document:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "See our log for more.")
    page.annots += annots
    page.fields += fields
    return read_pdf(pdf.bytes())


RECT = "/Rect[90 730 130 750]"
URI = "/A<</S/URI/URI(https://wexcombe.example/log)>>"


@pytest.mark.parametrize(
    ("annot", "urls"),
    [
        (f"<</Type/Annot/Subtype/Link{RECT}{URI}>>", ["https://wexcombe.example/log"]),
        (f"<</Type/Annot/Subtype/Link{RECT}{URI}/F 2>>", []),
        (f"<</Type/Annot/Subtype/Square{RECT}{URI}>>", []),
        (f"<</Type/Annot/Subtype/Link{RECT}/A<</S/Named/N/NextPage>>>>", []),
        (f"<</Type/Annot/Subtype/Link{RECT}>>", []),
    ],
    ids=["a link", "hidden", "a drawing", "to the next page", "to nowhere"],
)
def test_which_annotations_are_links(annot: str, urls: list[str]) -> None:
    assert [k.url for k in annotated(annot).links] == urls


def test_a_link_on_the_last_words_and_two_in_a_row() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 100, "See one two")
    at = 72 + width("See ")
    page.link(at, 88, at + width("one"), 104, "https://a.example")
    at += width("one ")
    page.link(at, 88, at + width("two"), 104, "https://b.example")
    document = read_pdf(pdf.bytes())
    assert [(document.text[k.span.start : k.span.end], k.url) for k in document.links] == [
        ("one", "https://a.example"),
        ("two", "https://b.example"),
    ]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Twelve vans)/Rect[72 500 300 520]/F 4>>", "Twelve vans"),
        ("<</Type/Annot/Subtype/Widget/FT/Ch/Ff 131072/T(a)/Opt[(Yes)(No)]/V(Yes)/Rect[72 500 300 520]/F 4>>", "Yes"),
        ("<</Type/Annot/Subtype/Widget/FT/Btn/Ff 65536/T(a)/Rect[72 500 300 520]/F 4>>", None),
        (
            "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(one two three four five six)/Rect[72 440 150 520]/F 4>>",
            "one two three four five six",
        ),
    ],
    ids=["text", "a choice", "a button", "over several lines"],
)
def test_fields_of_a_form(field: str, said: str | None) -> None:
    found = body(annotated(fields=(field,)))
    assert found[0] == "See our log for more." and " ".join(found[1:]) == (said or "")


def test_a_file_without_its_bytes_is_no_attachment() -> None:
    pdf = PdfWriter()
    pdf.page().text(72, 100, "See attached.")
    pdf.files = {"a.txt": b"words"}
    data = pdf.bytes()
    assert [a.name for a in read_pdf(data).attachments] == ["a.txt"]
    assert read_pdf(data.replace(b"/EF<</F ", b"/EX<</F ")).attachments == []
