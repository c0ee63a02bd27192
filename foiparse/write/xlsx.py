"""One workbook with a sheet for each table. Every text is written as text, so nothing in it is run as a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from foiparse.write.columns import Column, OutputTable, Row
from foiparse.write.files import whole_path
from foiparse.write.sinks import Sink

# Excel's own limits: rows of a sheet, characters of a cell.
MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
CUT = " … [cut: Excel holds no more; the CSV and JSON have it all]"
# Characters that XML, and so a workbook, cannot hold.
ILLEGAL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")
MADE = datetime(2000, 1, 1)  # the same letters give the same bytes
WIDTHS = {"question": 60, "answer": 80, "text": 60, "message": 60}
FURTHER = 30


class XlsxSink(Sink):
    """foiparse.xlsx: frozen header, filter, dates as dates. A table past a million rows goes on in a further sheet."""

    def __init__(self, folder: Path, tables: Sequence[OutputTable]) -> None:
        super().__init__(folder, tables)
        self.files = [folder / "foiparse.xlsx"]
        beside = self._stack.enter_context(whole_path(self.files[0]))
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book = xlsxwriter.Workbook(str(beside), {**options, "default_date_format": "yyyy-mm-dd", "tmpdir": str(folder)})
        self._book.set_properties({"created": MADE})
        self._head = self._book.add_format({"bold": True})
        self._wrap = self._book.add_format({"text_wrap": True, "valign": "top"})
        self._sheets: dict[str, tuple[Any, int, int]] = {}
        self._closed = False
        self._stack.callback(self._close)
        for table in tables:
            self._new_sheet(table, 1)

    def _new_sheet(self, table: OutputTable, number: int) -> None:
        sheet = self._book.add_worksheet(table.name[:FURTHER] if number == 1 else f"{table.name[: FURTHER - 4]} {number}")
        sheet.freeze_panes(1, 1)
        for i, column in enumerate(table.columns):
            sheet.set_column(i, i, WIDTHS.get(column.name, 18), self._wrap if column.name in WIDTHS else None)
        sheet.write_row(0, 0, table.header, self._head)
        self._sheets[table.name] = (sheet, 1, number)

    def add(self, table: OutputTable, rows: Sequence[Row]) -> None:
        """Write rows of a table."""
        for row in rows:
            sheet, at, number = self._sheets[table.name]
            if at >= MOST_ROWS:
                self._new_sheet(table, number + 1)
                sheet, at, number = self._sheets[table.name]
            for i, value in enumerate(row):
                self._write(sheet, at, i, value, table.columns[i])
            self._sheets[table.name] = (sheet, at + 1, number)

    def _write(self, sheet: Any, row: int, col: int, value: Any, column: Column) -> None:
        if value is None or value == "":
            return
        if isinstance(value, bool):
            sheet.write_boolean(row, col, value)
        elif isinstance(value, int | float):
            sheet.write_number(row, col, value)
        elif column.type == "date" and (day := _day(value)):
            sheet.write_datetime(row, col, day)
        else:
            sheet.write_string(row, col, fitted(str(value)))

    def finish(self) -> None:
        """Close the workbook, which writes it."""
        self._close()

    def _close(self) -> None:
        if not self._closed:
            self._closed = True
            self._book.close()


def fitted(text: str) -> str:
    """Text as a cell can hold it: characters that XML forbids replaced, cut where Excel cuts, with a word that says so."""
    text = text.translate(ILLEGAL).encode("utf-8", "replace").decode()
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT


def _day(text: str) -> datetime | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day) if day.year >= 1900 else None  # Excel's calendar begins in 1900
