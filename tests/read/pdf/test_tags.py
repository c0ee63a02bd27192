"""Tagged PDFs: paragraphs, headings and furniture as the structure tree says, where it is sane."""

from __future__ import annotations

from foiparse.document import Document, Paragraph
from foiparse.read.pdf import read_pdf
from tests.support.pdf_writer import PdfWriter


def tagged(lines: list[tuple[str, str | None]]) -> Document:
    """A page of lines, each in an element of the kind given; None is outside the tree (an artefact)."""
    pdf = PdfWriter()
    page = pdf.page(extra="/StructParents 0")
    kinds: list[str] = []
    for n, (text, kind) in enumerate(lines):
        if kind is not None:
            page.ops.append(f"/{kind} <</MCID {len(kinds)}>> BDC")
            kinds.append(kind)
        page.text(72, 60 + 14 * n, text)
        if kind is not None:
            page.ops.append("EMC")
    body = "".join(f" [{n + 2}]" for n in range(len(kinds)))
    pdf.more = [
        f"<</Type/StructTreeRoot/K [1]/ParentTree<</Nums[0[{body}]]>>>>",
        f"<</Type/StructElem/S/Document/P [0]/K[{body}]>>",
        *(f"<</Type/StructElem/S/{kind}/P [1]/Pg [page]/K {n}>>" for n, kind in enumerate(kinds)),
    ]
    pdf.catalog = "/StructTreeRoot [0]/MarkInfo<</Marked true>>"
    return read_pdf(pdf.bytes())


LONG = "Anytown Swimming Pool, Mill Lane, Lower Fenwick, and its car park at the back, AN1 2AB"


def bodies(document: Document) -> list[str]:
    return [document.text[b.span.start : b.span.end] for b in document.blocks if isinstance(b, Paragraph) and b.layer == "body"]


def test_full_lines_of_their_own_stay_apart() -> None:
    places = [LONG, LONG.replace("Pool", "Bath"), LONG.replace("Pool", "Hall")]
    assert bodies(tagged([(place, "P") for place in places])) == places


def test_headings_keep_their_level() -> None:
    found = tagged([("Our response", "H2"), ("We hold no such record.", "P")])
    assert [p.heading for p in found.paragraphs()] == [2, None]


def test_what_the_tree_leaves_out_at_the_edge_is_furniture() -> None:
    found = tagged([("OFFICIAL", None), ("1. How many vans?", "P"), ("Four.", "P"), ("Two of them are electric ones.", "P")])
    assert [p.layer for p in found.paragraphs()] == ["page_header", "body", "body", "body"]


def test_a_tree_that_cuts_sentences_is_put_aside() -> None:
    words = "the council leases vans for its parks and gardens and for the library that goes from village to village on weekdays"
    lines = [" ".join(words.split()[n : n + 5]) for n in range(0, 20, 5)]
    wide = [(line + " and so on in all of the other parishes of the county,", "P") for line in lines]
    assert len(bodies(tagged(wide))) == 1
