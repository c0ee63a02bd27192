"""Word tables → Grid: each cell once, where it stands, as large as it is."""

from __future__ import annotations

from foiparse.assemble import matrix
from foiparse.document import Document, Grid
from foiparse.read.docx import read_docx
from tests.read.docx.make import docx, para, run, table


def grids(body: str) -> tuple[Document, list[Grid]]:
    """The document of a body, and its tables."""
    document = read_docx(docx(body))
    return document, list(document.grids())


def row(*cells: str, more: str = "") -> str:
    """A w:tr."""
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def cell(text: str, more: str = "") -> str:
    """A w:tc with one paragraph."""
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{para(text)}</w:tc>"


def tbl(*rows: str) -> str:
    """A w:tbl."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def test_rows_end_in_newlines_and_cells_are_parted_by_tabs() -> None:
    document, (grid,) = grids(para("Before") + table([para("a"), para("b")], [para(), para("d")]) + para("After"))
    assert document.text == "Before\na\tb\n\td\nAfter\n"
    assert document.text[slice(*grid.span)] == "a\tb\n\td"
    assert matrix(document.text, grid) == [["a", "b"], ["", "d"]]


def test_paragraphs_of_a_cell_are_parted_by_newlines() -> None:
    document, (grid,) = grids(table([para("a") + para() + para("b"), para("c")]))
    assert document.text[slice(*grid.cells[0].span)] == "a\nb"
    assert [len(c.blocks) for c in grid.cells] == [2, 1]


def test_a_cell_over_two_columns() -> None:
    document, (grid,) = grids(tbl(row(cell("wide", '<w:gridSpan w:val="2"/>'), cell("c")), row(cell("a"), cell("b"), cell("c"))))
    assert (grid.rows, grid.cols, grid.cells[0].colspan) == (2, 3, 2)
    assert matrix(document.text, grid) == [["wide", "", "c"], ["a", "b", "c"]]


def test_a_cell_over_three_rows() -> None:
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    document, (grid,) = grids(
        tbl(
            row(cell("tall", start), cell("1")),
            row(cell("", on), cell("2")),
            row(cell("", on), cell("3")),
            row(cell("x"), cell("4")),
        )
    )
    assert grid.cells[0].rowspan == 3
    assert matrix(document.text, grid) == [["tall", "1"], ["", "2"], ["", "3"], ["x", "4"]]


def test_two_merges_one_below_the_other() -> None:
    start, on = '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'
    _, (grid,) = grids(tbl(row(cell("a", start)), row(cell("", on)), row(cell("b", start)), row(cell("", on))))
    assert [(c.row, c.rowspan) for c in grid.cells] == [(0, 2), (2, 2)]


def test_a_merge_that_continues_nothing_is_a_cell() -> None:
    document, (grid,) = grids(tbl(row(cell("a", "<w:vMerge/>"), cell("b"))))
    assert matrix(document.text, grid) == [["a", "b"]]


def test_rows_that_begin_further_in() -> None:
    document, (grid,) = grids(tbl(row(cell("a"), cell("b")), row(cell("d"), more='<w:gridBefore w:val="1"/>')))
    assert matrix(document.text, grid) == [["a", "b"], ["", "d"]]


def test_header_rows_count_only_at_the_top() -> None:
    head = "<w:tblHeader/>"
    _, (grid,) = grids(tbl(row(cell("a"), more=head), row(cell("b"), more=head), row(cell("c")), row(cell("d"), more=head)))
    assert grid.header_rows == 2
    assert [c.header for c in grid.cells] == [True, True, False, False]


def test_a_table_in_a_table() -> None:
    document, (outer, inner) = grids(table([para("a") + table([para("1"), para("2")]) + para("b"), para("c")]))
    assert document.text == "a\n1\t2\nb\tc\n"
    assert outer.span.start <= inner.span.start < inner.span.end <= outer.span.end
    assert len(outer.cells[0].blocks) == 3


def test_a_deleted_row_is_gone() -> None:
    document, (grid,) = grids(tbl(row(cell("a")), row(cell("b"), more='<w:del w:id="1" w:author="x"/>'), row(cell("c"))))
    assert matrix(document.text, grid) == [["a"], ["c"]]
    assert document.flags == ["tracked_changes"]


def test_rows_and_cells_in_content_controls() -> None:
    inner = row(f"<w:sdt><w:sdtContent>{cell('a')}</w:sdtContent></w:sdt>", cell("b"))
    document, (grid,) = grids(tbl(f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>", row(cell("c"), cell("d"))))
    assert matrix(document.text, grid) == [["a", "b"], ["c", "d"]]


def test_a_floating_table_stands_at_its_anchor() -> None:
    document, _ = grids(
        para("Your request:") + "<w:tbl><w:tblPr><w:tblpPr/></w:tblPr>" + row(cell("How many?")) + "</w:tbl>" + para("None.")
    )
    assert document.text == "Your request:\nHow many?\nNone.\n"


def test_a_table_without_rows_is_none() -> None:
    document, found = grids(para("a") + "<w:tbl><w:tblPr/></w:tbl>" + para("b"))
    assert found == []
    assert document.text == "a\nb\n"


def test_a_row_without_cells() -> None:
    document, (grid,) = grids(tbl(row(), row(cell("a"))))
    assert matrix(document.text, grid) == [[""], ["a"]]


def test_a_span_beyond_what_word_allows_is_cut() -> None:
    _, (grid,) = grids(tbl(row(cell("a", '<w:gridSpan w:val="99999999"/>'))))
    assert grid.cols == 63


def test_a_soft_break_in_a_cell() -> None:
    document, (grid,) = grids(table([para(run("a") + "<w:r><w:br/></w:r>" + run("b"))]))
    assert document.text[slice(*grid.cells[0].span)] == "a\nb"
