"""Ruled tables: cells by their borders however these are drawn, spans, headers, and tables over a page break."""

from __future__ import annotations

from itertools import pairwise

import pytest

from foiparse.document import Document, Grid
from foiparse.read.pdf import read_pdf
from tests.support.pdf_writer import PageWriter, PdfWriter

XS, YS = [72.0, 200.0, 330.0, 460.0], [100.0, 120.0, 140.0, 160.0]
CELLS = [["Team", "2022", "2023"], ["North", "4", "7"], ["South", "11", "<5"]]


def grids(document: Document) -> list[Grid]:
    return list(document.grids())


def texts(document: Document, grid: Grid) -> list[list[str]]:
    rows: list[list[str]] = [[""] * grid.cols for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row][cell.col] = document.text[cell.span.start : cell.span.end]
    return rows


def write_cells(page: PageWriter) -> None:
    for y, row in zip(YS, CELLS, strict=False):
        for x, text in zip(XS, row, strict=False):
            page.text(x + 4, y + 14, text)


def hairline_boxes(page: PageWriter) -> None:
    for x in XS:
        page.box(x, YS[0], x + 0.5, YS[-1], fill="000000", stroke=None)
    for y in YS:
        page.box(XS[0], y, XS[-1], y + 0.5, fill="000000", stroke=None)


def double_lines(page: PageWriter) -> None:
    for d in (0, 1.5):
        for x in XS:
            page.line(x + d, YS[0], x + d, YS[-1])
        for y in YS:
            page.line(XS[0], y + d, XS[-1], y + d)


def boxes(page: PageWriter) -> None:
    for x0, x1 in pairwise(XS):
        for y0, y1 in pairwise(YS):
            page.box(x0, y0, x1, y1)


def no_outer_borders(page: PageWriter) -> None:
    for x in XS[1:-1]:
        page.line(x, YS[0], x, YS[-1])
    for y in YS:
        page.line(XS[0], y, XS[-1], y)


def shaded_cells(page: PageWriter) -> None:
    for x0, x1 in pairwise(XS):
        for n, (y0, y1) in enumerate(pairwise(YS)):
            page.box(x0, y0, x1 - 1, y1 - 1, fill="DDEEFF" if n % 2 else "EEEEEE", stroke=None)


def shaded_inside_lines(page: PageWriter) -> None:
    boxes(page)
    for x0, x1 in pairwise(XS):
        page.box(x0, YS[0], x1, YS[1], fill="CCCCCC", stroke=None)
        page.box(x0 + 5, YS[0], x1 - 5, YS[1], fill="CCCCCC", stroke=None)


@pytest.mark.parametrize("draw", [hairline_boxes, double_lines, boxes, no_outer_borders, shaded_cells, shaded_inside_lines])
def test_cells_are_found_however_they_are_drawn(draw: object) -> None:
    pdf = PdfWriter()
    page = pdf.page()
    draw(page)  # type: ignore[operator]
    write_cells(page)
    found = read_pdf(pdf.bytes())
    (grid,) = grids(found)
    assert texts(found, grid) == CELLS
    assert (grid.source, grid.header_rows, grid.pages) == ("ruled", 1, (1,))


def test_white_edges_rule_nothing() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    for x in XS:
        page.line(x, YS[0], x, YS[-1], colour="FFFFFF")
    for y in YS:
        page.line(XS[0], y, XS[-1], y, colour="FFFFFF")
    page.text(80, 114, "A letter, not a table.")
    assert not grids(read_pdf(pdf.bytes()))


def test_a_frame_around_text_is_no_table() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.box(60, 90, 500, 200)
    page.text(72, 120, "Please note that this is copyright.")
    found = read_pdf(pdf.bytes())
    assert not grids(found)
    assert "copyright" in found.text


def test_merged_cells_are_spans() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    for y in YS:
        page.line(XS[0], y, XS[-1], y)
    for x in (XS[0], XS[-1]):
        page.line(x, YS[0], x, YS[-1])
    for x in XS[1:-1]:
        page.line(x, YS[1], x, YS[-1])
    page.text(80, 114, "Posts by team", bold=True)
    for y, row in zip(YS[1:], CELLS[1:], strict=False):
        for x, text in zip(XS, row, strict=False):
            page.text(x + 4, y + 14, text)
    (grid,) = grids(read_pdf(pdf.bytes()))
    assert (grid.cells[0].rowspan, grid.cells[0].colspan) == (1, 3)
    assert (grid.rows, grid.cols, len(grid.cells)) == (3, 3, 7)


def test_a_cell_holds_its_paragraphs_and_spans_only_its_own_words() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.grid([72, 145, 500], [100, 120, 190], [["Request", "Response"], ["1. How many\npumps?", "Nine.\n \nAll of them work."]])
    found = read_pdf(pdf.bytes())
    (grid,) = grids(found)
    assert texts(found, grid)[1] == ["1. How many pumps?", "Nine.\nAll of them work."]
    assert [len(c.blocks) for c in grid.cells] == [1, 1, 1, 2]
    assert found.text[grid.span.start : grid.span.end].count("\t") == 2


def over_pages(head: str | None, rest: list[list[str]]) -> Document:
    pdf = PdfWriter()
    first = pdf.page()
    first.grid(
        [72, 250, 500], [700, 720, 740, 780], [["Request", "Response"], ["1. How?", "By post."], ["2. When?", "It was in"]], 10, 1
    )
    first.text(72, 815, "Anytown Council", 8)
    second = pdf.page()
    rows = ([["Request", head]] if head else []) + rest
    second.grid([72, 250, 500], [60 + 20 * n for n in range(len(rows) + 1)], rows, 10, bool(head))
    second.text(72, 400, "Yours sincerely")
    second.text(72, 815, "Anytown Council", 8)
    return read_pdf(pdf.bytes())


def test_a_table_over_a_page_break_is_one_without_its_repeated_header() -> None:
    found = over_pages("Response", [["3. Who?", "Nobody."]])
    (grid,) = grids(found)
    assert [row[0] for row in texts(found, grid)] == ["Request", "1. How?", "2. When?", "3. Who?"]
    assert grid.pages == (1, 2)
    assert [p.layer for p in found.paragraphs()].count("page_header") == 2
    assert found.text.index("Anytown") > grid.span.end


def test_a_row_cut_by_the_page_break_is_mended() -> None:
    found = over_pages(None, [["", "late autumn."], ["3. Who?", "Nobody."]])
    (grid,) = grids(found)
    assert texts(found, grid)[2:] == [["2. When?", "It was in late autumn."], ["3. Who?", "Nobody."]]


def test_another_table_on_the_next_page_stays_another() -> None:
    found = over_pages("Cost", [["Vans", "£4,500"]])
    assert len(grids(found)) == 2


def test_a_sheet_printed_in_parts_is_put_side_by_side() -> None:
    pdf = PdfWriter()
    ys = [100.0 + 20 * n for n in range(6)]
    pdf.page().grid([72, 172, 272], ys, [["Ward", "Jan"], *[[f"Ward {n}", str(n)] for n in "12345"[:4]]], bold_rows=1)
    pdf.page().grid([72, 172, 272], ys, [["Feb", "Mar"], *[[f"1{n}", f"2{n}"] for n in "12345"[:4]]], bold_rows=1)
    found = read_pdf(pdf.bytes())
    (grid,) = grids(found)
    assert texts(found, grid)[:2] == [["Ward", "Jan", "Feb", "Mar"], ["Ward 1", "1", "11", "21"]]
    assert grid.pages == (1, 2)


def test_tables_of_one_shape_with_labels_of_their_own_stay_apart() -> None:
    pdf = PdfWriter()
    ys = [100.0 + 20 * n for n in range(6)]
    for year in ("2022", "2023"):
        page = pdf.page()
        page.text(72, 90, f"Posts in {year}", bold=True)
        page.grid([72, 172, 272], ys, [["Ward", year], *[[f"Ward {n}", n] for n in "1234"]], bold_rows=1)
    assert len(grids(read_pdf(pdf.bytes()))) == 2


def lines(page: PageWriter, rows: list[list[str]], xs: list[float], top: float = 300) -> None:
    for n, row in enumerate(rows):
        for x, text in zip(xs, row, strict=True):
            page.text(x, top + 16 * n, text)


FIGURES = [["Vehicle", "2021/22", "2022/23"], ["Vans", "14", "17"], ["Cars", "8", "<5"], ["Lorries", "3", "4"]]


def test_columns_of_figures_held_apart_by_space_are_a_table() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 270, "The vehicles that the Council leases are these:")
    lines(page, FIGURES, [72, 220, 320])
    page.text(72, 390, "There were no others.")
    found = read_pdf(pdf.bytes())
    (grid,) = grids(found)
    assert (grid.source, texts(found, grid)) == ("aligned", FIGURES)


@pytest.mark.parametrize(
    ("rows", "xs"),
    [
        ([["Ms A. Reader", "Civic Offices"], ["4 Mill Lane", "High Street"], ["Anytown", "Fenwick"]], [72.0, 350.0]),
        ([["Our ref:", "1234"], ["Your ref:", "77"], ["Extension:", "4521"]], [72.0, 200.0]),
        ([["Chair: Mr B", "Chief Executive: Ms C"]], [72.0, 300.0]),
        ([["1.", "How many vans?"], ["", "We lease seventeen."], ["2.", "How many cars?"]], [72.0, 100.0]),
        (
            [
                ["We hold no record of this", "The Commissioner may be"],
                ["and never did so since the", "asked to decide whether we"],
                ["records began in the year", "have dealt with this fairly"],
            ],
            [72.0, 320.0],
        ),
    ],
    ids=["addresses", "labels", "signatures", "list", "prose in columns"],
)
def test_what_only_looks_like_columns_is_no_table(rows: list[list[str]], xs: list[float]) -> None:
    pdf = PdfWriter()
    lines(pdf.page(), rows, xs)
    assert not grids(read_pdf(pdf.bytes()))


def test_rows_without_rulings_go_on_below_a_shaded_header_as_far_as_the_totals() -> None:
    pdf = PdfWriter()
    page = pdf.page()
    xs = [72.0, 172.0, 272.0]
    for x0, x1 in pairwise(xs):
        for top in (280, 350):
            page.box(x0, top, x1, top + 16, fill="C0E6F5", stroke=None)
    lines(page, [["Year", "Crimes"], ["2021", "14"], ["2022", "9"], ["2023", "12"]], [80, 180], 292)
    lines(page, [["Total", "35"]], [80, 180], 362)
    found = read_pdf(pdf.bytes())
    (grid,) = grids(found)
    assert texts(found, grid) == [["Year", "Crimes"], ["2021", "14"], ["2022", "9"], ["2023", "12"], ["Total", "35"]]
    assert grid.header_rows == 1
