"""Sheets that calamine reads for us: LibreOffice's, and what is damaged."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

import pytest

from foiparse.assemble import matrix
from foiparse.errors import FoiparseError
from foiparse.read import read, sheets
from foiparse.read.limits import Limits, use
from foiparse.read.sheets import _shown

_O = "urn:oasis:names:tc:opendocument:xmlns:"
NS = f'xmlns:office="{_O}office:1.0" xmlns:text="{_O}text:1.0" xmlns:table="{_O}table:1.0"'


def ods(rows: list[list[str | float]]) -> bytes:
    def cell(value: str | float) -> str:
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'

    body = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows)
    content = (
        f'<office:document-content {NS}><office:body><office:spreadsheet><table:table table:name="Staff">{body}</table:table>'
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content + "</office:spreadsheet></office:body></office:document-content>")
        archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def test_an_ods_is_a_table() -> None:
    document = read(ods([["Team", "Staff"], ["IT", 4.0], ["HR", 2.5]]), "a.ods")
    grid = next(document.grids())
    assert matrix(document.text, grid) == [["Team", "Staff"], ["IT", "4"], ["HR", "2.5"]]
    assert (grid.caption, grid.header_rows, document.meta["kind"]) == ("Staff", 1, "annex")


@pytest.mark.parametrize("tenth", range(1, 10))
def test_cut_off_at_every_tenth(tenth: int) -> None:
    data = ods([["Team", "Staff"], ["IT", 4.0]])
    with pytest.raises(FoiparseError) as caught:
        read(data[: len(data) * tenth // 10], "a.ods")
    assert caught.value.code == "malformed"


def test_empty_sheets_hold_nothing() -> None:
    with pytest.raises(FoiparseError) as caught:
        read(ods([]), "a.ods")
    assert caught.value.code == "no_text"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "TRUE"),
        (False, "FALSE"),
        (4.0, "4"),
        (0.5, "0.5"),
        (datetime(2024, 3, 31), "2024-03-31"),
        (datetime(2024, 3, 31, 9, 5), "2024-03-31 09:05"),
        (date(2024, 3, 31), "2024-03-31"),
        (time(9, 5), "09:05:00"),
        ("two\r\nlines\tand a tab", "two\nlines and a tab"),
        (None, ""),
        ("", ""),
    ],
)
def test_values_as_text(value: object, said: str) -> None:
    assert _shown(value) == said


def test_more_cells_than_the_limit_are_cut_and_flagged() -> None:
    with use(Limits(cells_per_table=4)):
        document = read(ods([["Team", "Staff"], ["IT", 4.0], ["HR", 5.0]]), "a.ods")
    assert next(document.grids()).rows == 2 and document.flags


@pytest.mark.parametrize("fault", [FoiparseError("bomb", "too much"), KeyboardInterrupt()])
def test_what_is_no_damage_goes_on_up(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> None:
    def _fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(sheets, "_from_calamine", _fail)
    with pytest.raises(type(fault)):
        read(ods([["Team"]]), "a.ods")


def test_a_panic_of_the_reader_is_a_damaged_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    class _Panic(BaseException):
        pass

    def _fail(*_: object) -> None:
        raise _Panic("index out of bounds")

    monkeypatch.setattr(sheets, "_from_calamine", _fail)
    with pytest.raises(FoiparseError) as caught:
        read(ods([["Team"]]), "a.ods")
    assert caught.value.code == "malformed"
