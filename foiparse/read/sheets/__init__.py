"""Annexes as sheets: .xlsx on its XML, .xls, .xlsb and .ods by calamine, .csv by the standard library → Document of tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime, time

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.limits import ZipReader, current
from foiparse.read.sheets.formats import general
from foiparse.read.sheets.table import Sheet, write_sheet
from foiparse.read.sniff import csv_delimiter

LONGEST_FIELD = 1 << 24  # characters of one CSV field; a whole letter pasted into a cell has some 30,000


def read_xlsx(data: bytes) -> Document:
    """Read a workbook. Raises `FoiparseError` "malformed", "bomb", "too_large", "encrypted", "no_text"."""
    from foiparse.read.sheets.workbook import Workbook

    book = Workbook(ZipReader(data))
    return _document(book.sheets(), ["hidden_sheets"] if book.hidden else [])


def read_calamine(data: bytes) -> Document:
    """Read an old or binary workbook, or one of LibreOffice. Raises as `read_xlsx` does."""
    from python_calamine import CalamineWorkbook

    if data.startswith(b"PK"):
        archive = ZipReader(data)
        for name in archive.names:  # calamine inflates without a limit: what is a bomb is found out first
            archive.read(name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [
            _from_calamine(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names
        ]
    except BaseException as error:  # a panic of its Rust core is no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit | FoiparseError):
            raise
        raise FoiparseError("malformed", f"the workbook is damaged ({error}): open it in Excel, save it as .xlsx") from None
    return _document(sheets, [])


def read_csv(data: bytes) -> Document:
    """Read comma-, semicolon-, tab- or bar-separated values."""
    from foiparse.read.text.decode import decode

    builder = Builder()
    text = decode(data, builder)
    sheet = Sheet()
    csv.field_size_limit(LONGEST_FIELD)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=csv_delimiter(text) or ","):
            if (len(sheet.rows) + 1) * max(len(row), 1) > current().cells_per_table:
                sheet.cut = True
                break
            sheet.rows.append([value.replace("\t", " ") for value in row])
    except csv.Error as error:
        raise FoiparseError("malformed", f"the CSV is damaged ({error}): save it again from the spreadsheet") from None
    return _document([sheet], builder.flags)


def _from_calamine(name: str, rows: Sequence[Sequence[object]]) -> Sheet:
    sheet = Sheet(name)
    for row in rows:
        if (len(sheet.rows) + 1) * max(len(row), 1) > current().cells_per_table:
            sheet.cut = True
            break
        sheet.rows.append([_shown(value) for value in row])
    return sheet


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return general(float(value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value or "").replace("\r\n", "\n").replace("\t", " ")


def _document(sheets: list[Sheet], flags: list[str]) -> Document:
    builder = Builder()
    for flag in flags:
        builder.flag(flag)
    for number, sheet in enumerate(sheets, 1):
        write_sheet(builder, sheet, number, titled=len(sheets) > 1)
    document = builder.document()
    if not document.blocks:
        raise FoiparseError("no_text", "the sheets are empty: ask for the file again")
    document.meta["kind"] = "annex"
    return document
