"""Annexes as sheets: values as shown, merged cells, titles and notes, and files that lie."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import foiparse
from foiparse.assemble import matrix
from foiparse.errors import FoiparseError
from foiparse.read import read
from foiparse.read.limits import Limits, use
from foiparse.read.sheets.formats import parse_format, shown

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(*sheets: str, strings: str = "", styles: str = "", states: tuple[str, ...] = ()) -> bytes:
    """A workbook of ready sheetData insides."""
    names = "".join(
        f'<sheet name="S{i}" sheetId="{i}" r:id="r{i}" {f"state={states[i - 1]!r}" if i <= len(states) and states[i - 1] else ""}/>'
        for i in range(1, len(sheets) + 1)
    )
    rels = "".join(f'<Relationship Id="r{i}" Type="x" Target="worksheets/s{i}.xml"/>' for i in range(1, len(sheets) + 1))
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook {NS} xmlns:r="{REL}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="r">{rels}</Relationships>',
        "xl/sharedStrings.xml": f"<sst {NS}>{strings}</sst>",
        "xl/styles.xml": f"<styleSheet {NS}>{styles}</styleSheet>",
    }
    parts |= {f"xl/worksheets/s{i}.xml": f"<worksheet {NS}>{inner}</worksheet>" for i, inner in enumerate(sheets, 1)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    return buffer.getvalue()


def data(*rows: list[str], tail: str = "") -> str:
    body = ""
    for r, row in enumerate(rows, 1):
        cells = "".join(f'<c r="{chr(65 + c)}{r}" t="str"><v>{v}</v></c>' for c, v in enumerate(row) if v)
        body += f'<row r="{r}">{cells}</row>'
    return f"<sheetData>{body}</sheetData>{tail}"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Question,Response\nHow many vans?,42\nAre any hired?,No", [("How many vans?", "42"), ("Are any hired?", "No")]),
        ("No.,Request,Response\n1,How many vans?,42\n2,Are any hired?,No", [("How many vans?", "42"), ("Are any hired?", "No")]),
        (
            "Question Number,Question,Answer,Comments\n1,Number of vans owned,42,As at 1 March\n2,Number of vans hired,None,",
            [("Number of vans owned", "42\tAs at 1 March"), ("Number of vans hired", "None")],
        ),
        ("Reference,Received,Request,Response\nA1,1/2/24,How many vans?,42\nA2,2/2/24,Any hired?,No", []),  # a log of many
        ("Question,Office,Response\nHow many vans?,North,42\nHow many vans?,South,7", []),
        ("Year,Vans\n2023,42\n2024,44", []),
    ],
)
def test_a_sheet_of_questions_and_answers_is_a_letter(rows: str, expected: list[tuple[str, str]]) -> None:
    letter = foiparse.parse(rows.encode(), "vans.csv")
    assert [(q.text, q.answer) for q in letter.questions] == expected
    assert (letter.kind == "annex") == (not expected)


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("General", 4.0, "4"),
        ("General", 0.1 + 0.2, "0.3"),
        ("0.00", 4.5, "4.50"),
        ("#,##0", 1234567, "1,234,567"),
        ('"£"#,##0.00', 1234.5, "£1,234.50"),
        ("[$£-809]#,##0", -1234, "-£1,234"),
        ("£#,##0;[Red]-£#,##0", -5, "-£5"),
        ('_-"£"* #,##0.00_-', 12, "£12.00"),
        ("0%", 0.45, "45%"),
        ("0.0%", 0.456, "45.6%"),
        ('0.0" FTE"', 1.6, "1.6 FTE"),
        ("dd/mm/yyyy", 45382, "2024-03-31"),
        ("mmm-yy", 45382, "2024-03-31"),
        ("d/m/y h:mm", 45382.5, "2024-03-31 12:00"),
        ("h:mm", 0.75, "18:00"),
        ("[Red]0", 3, "3"),
        ("@", 3, "3"),
        ("0", -0.2, "0"),
    ],
)
def test_numbers_as_the_sheet_shows_them(code: str, value: float, expected: str) -> None:
    assert shown(value, parse_format(code)) == expected


def test_titles_table_and_notes() -> None:
    sheet = data(["Staff by team"], [], ["Team", "2023", "", "x"], ["IT", "4", "5", "6"], [], ["Figures are WTE"])
    document = read(workbook(sheet), "a.xlsx")
    assert [document.text[p.span.start : p.span.end] for p in document.blocks if not hasattr(p, "cells")] == [
        "Staff by team",
        "Figures are WTE",
    ]
    grid = next(document.grids())
    assert matrix(document.text, grid) == [["Team", "2023", "", "x"], ["IT", "4", "5", "6"]]
    assert document.meta["kind"] == "annex"


def test_merged_cells_stand_once() -> None:
    tail = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>'
    document = read(workbook(data(["Both", "", "All"], ["a", "b"], ["c", "d", "e"], tail=tail)), "a.xlsx")
    grid = next(document.grids())
    assert [(c.row, c.col, c.rowspan, c.colspan) for c in grid.cells[:2]] == [(0, 0, 1, 2), (0, 2, 2, 1)]


def test_shared_strings_types_and_styles() -> None:
    inner = (
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Cost</t></is></c></row>'
        '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" s="1"><v>12.5</v></c></row></sheetData>'
    )
    strings = "<si><r><t>Te</t></r><r><t>am_x000D_</t></r><rPh><t>no</t></rPh></si>"
    styles = '<numFmts><numFmt numFmtId="164" formatCode="&quot;£&quot;0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    document = read(workbook(inner, strings=strings, styles=styles), "a.xlsx")
    assert matrix(document.text, next(document.grids())) == [["Team", "Cost"], ["TRUE", "£12.50"]]


def test_several_sheets_are_named_and_hidden_ones_left_out() -> None:
    document = read(workbook(data(["a", "b"], ["1", "2"]), data(["c"]), data(["d"]), states=("", "hidden")), "a.xlsx")
    assert next(p.heading for p in document.blocks if not hasattr(p, "cells")) == 1
    assert "hidden_sheets" in document.flags
    assert "c" not in document.text


def test_cells_past_the_limit_are_cut_and_said_so() -> None:
    row = "".join(f'<c t="str"><v>{i}</v></c>' for i in range(100))
    with use(Limits(cells_per_table=2000)):
        document = read(workbook("<sheetData>" + f"<row>{row}</row>" * 300 + "</sheetData>"), "a.xlsx")
    assert "table_cut" in document.flags
    assert next(document.grids()).rows == 20


def test_a_row_number_out_of_the_sky_costs_nothing() -> None:
    inner = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    assert foiparse.attempt(workbook(inner), name="a.xlsx").result.code == "no_text"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (b"Team,Staff\nIT,4\n", [["Team", "Staff"], ["IT", "4"]]),
        (b"Team;Staff\nIT;4\n", [["Team", "Staff"], ["IT", "4"]]),
        (b"\xef\xbb\xbfTeam\tStaff\r\nIT\t4\r\n", [["Team", "Staff"], ["IT", "4"]]),
        ('Team,"Cost, £"\nIT,"1,200"\n'.encode("cp1252"), [["Team", "Cost, £"], ["IT", "1,200"]]),
        ('Team,Note\nIT,"two\nlines"\n'.encode("utf-16"), [["Team", "Note"], ["IT", "two\nlines"]]),
    ],
)
def test_csv(text: bytes, rows: list[list[str]]) -> None:
    document = read(text, "a.csv")
    grid = next(document.grids())
    assert matrix(document.text, grid) == rows
    assert grid.header_rows == 1


def test_a_long_csv_is_cut() -> None:
    with use(Limits(cells_per_table=10)):
        document = read(b"a,b\n" + b"1,2\n" * 20, "a.csv")
    assert next(document.grids()).rows == 5
    assert "table_cut" in document.flags


def test_hostile_workbooks_have_codes() -> None:
    entity = workbook(data(["a", "b"])).replace(b"", b"")
    assert read(entity, "a.xlsx").text
    for inner in ("<sheetData><row><c t='s'><v>99</v></c></row>", "<sheetData><row r='x'/></sheetData>"):
        assert foiparse.attempt(workbook(inner), name="a.xlsx").result.code in ("malformed", "no_text")


GOOD = workbook(data(["Team", "Staff"], ["IT", "4"]))


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_damaged_workbooks_give_tables_or_a_code(place: int, noise: bytes) -> None:
    try:
        read(GOOD[:place] + noise + GOOD[place + len(noise) :], "a.xlsx")
    except FoiparseError as error:
        assert error.code in {"malformed", "no_text", "encrypted", "unsupported_type"}


@pytest.mark.parametrize("cut", range(1, 10))
def test_cut_off_at_every_tenth(cut: int) -> None:
    with pytest.raises(FoiparseError) as caught:
        read(GOOD[: len(GOOD) * cut // 10], "a.xlsx")
    assert caught.value.code == "malformed"


def without(data: bytes, *names: str, **other: str) -> bytes:
    """A workbook with parts left out or put in the place of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name not in names:
                new.writestr(name, other.get(name.rsplit("/", 1)[-1].removesuffix(".xml"), old.read(name).decode()))
    return out.getvalue()


ROWS = data(["Team", "Staff"], ["IT", "4"])


def test_a_workbook_without_styles_or_strings_is_read_as_it_is() -> None:
    bare = without(workbook(ROWS), "xl/styles.xml", "xl/sharedStrings.xml")
    assert matrix(read(bare, "a.xlsx").text, next(read(bare, "a.xlsx").grids())) == [["Team", "Staff"], ["IT", "4"]]


@pytest.mark.parametrize(
    "made",
    [without(workbook(ROWS), "xl/workbook.xml"), without(workbook(ROWS), s1="<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>")],
    ids=["no list of sheets", "a DOCTYPE"],
)
def test_a_workbook_that_excel_never_wrote(made: bytes) -> None:
    with pytest.raises(FoiparseError) as caught:
        read(made, "a.xlsx")
    assert caught.value.code in {"malformed", "unsupported_type"}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ('<c r="A2"><v>no number</v></c>', "no number"),
        ('<c r="A2"><v>1e999</v></c>', "1e999"),
        ("<c><v>7</v></c>", "7"),
        ('<extLst/><c r="A2"><v>7</v></c>', "7"),
        ('<c r="A2" s="99"><v>7</v></c>', "7"),
        ('<c r="A2" s="x"><v>7</v></c>', "7"),
    ],
    ids=[
        "words where a number should be",
        "past all numbers",
        "no reference",
        "something else in the row",
        "no such style",
        "an odd style",
    ],
)
def test_odd_cells(cell: str, said: str) -> None:
    inner = f'<sheetData><row r="1"><c r="A1" t="str"><v>Team</v></c><c r="B1" t="str"><v>x</v></c></row><row r="2">{cell}<c r="B2"><v>1</v></c></row></sheetData>'
    document = read(workbook(inner), "a.xlsx")
    assert matrix(document.text, next(document.grids()))[1][0] == said


def test_merged_ranges_that_are_none_merge_nothing() -> None:
    tail = '<mergeCells><mergeCell ref="A1"/><mergeCell ref="B2:A1"/></mergeCells>'
    grid = next(read(workbook(data(["a", "b"], ["c", "d"], tail=tail)), "a.xlsx").grids())
    assert all((c.rowspan, c.colspan) == (1, 1) for c in grid.cells) and len(grid.cells) == 4
