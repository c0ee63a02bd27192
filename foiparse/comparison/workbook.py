"""A group of a comparison as a workbook: Matrix, a sheet for each question with its stacked tables, Refusals, Unaligned."""

from __future__ import annotations

import os
import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

from foiparse.comparison.frames import frames, letter_row, plain_cell
from foiparse.comparison.model import Asked, Cell, Group, Member
from foiparse.write.files import whole_path

MATRIX_WIDTHS = (28, 18, 12, 18)
ANSWER_WIDTH, LONGEST_CELL = 60, 32_000  # Excel's own limit is 32,767 characters a cell
LONGEST_HEAD, LONGEST_LINK = 250, 2_000  # Excel's own limit is 2,079 characters a link
LETTER_HEADS = ("Authority", "Reference", "Date", "Outcome")
# A whole sum is shown without pence, any other with two places; the value itself is as the letter has it.
FORMATS = {"date": "yyyy-mm-dd", "money": "#,##0.00", "whole_money": "#,##0"}
_TARGET = re.compile(rb'(?<=Target=")[^"]*(?=" TargetMode="External")')


def write_workbook(group: Group, path: Path) -> Path:
    """Write the workbook: headings frozen, authorities linked to their letters where these were given as files."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise RuntimeError("the workbook needs XlsxWriter: pip install 'foiparse[bulk]', or ask for CSV only") from error
    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": False}
    with whole_path(path) as beside:
        with xlsxwriter.Workbook(str(beside), options) as book:
            _Book(book, group, path.parent).sheets()
        _turn_slashes(beside)
    return path


def _turn_slashes(path: Path) -> None:
    """Links as every system takes them: XlsxWriter writes "..\\letters\\hale.txt", which only Windows can follow."""
    with zipfile.ZipFile(path) as old:
        parts = [(info, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for info, data in parts:
            rels = info.filename.startswith("xl/worksheets/_rels/")
            new.writestr(info, _TARGET.sub(lambda m: m[0].replace(b"\\", b"/"), data) if rels else data)


class _Book:
    """The sheets of one workbook in the making."""

    def __init__(self, book: Any, group: Group, folder: Path) -> None:
        self.book, self.group, self.folder = book, group, folder
        top = {"valign": "top"}
        self.head = book.add_format({"bold": True, "text_wrap": True, **top, "bg_color": "#E8EEF4", "bottom": 1})
        self.text = book.add_format({"text_wrap": True, **top})
        self.link = book.add_format({"font_color": "#0563C1", "underline": 1, **top})
        self.looks = {name: book.add_format({"num_format": shape, **top}) for name, shape in FORMATS.items()}

    def sheets(self) -> None:
        """All of them in order."""
        self.matrix()
        for question in self.group.questions:
            self.question(question)
        data = frames(self.group)
        for title, name in (("Refusals", "refusals"), ("Unaligned", "unaligned")):
            self.frame(self.book.add_worksheet(title), data[name], 0)

    def matrix(self) -> None:
        """A row for each letter, a column for each question."""
        sheet = self.book.add_worksheet("Matrix")
        heads = [*LETTER_HEADS, *(f"{q.number}. {q.text}"[:LONGEST_HEAD] for q in self.group.questions)]
        self.heads(sheet, heads)
        sheet.set_column(0, len(LETTER_HEADS) - 1, MATRIX_WIDTHS[1])
        sheet.set_column(len(LETTER_HEADS), len(heads), MATRIX_WIDTHS[0])
        for n, member in enumerate(self.group.members, 1):
            self.letter(sheet, n, member)
            for c, question in enumerate(self.group.questions, len(LETTER_HEADS)):
                if cell := self.group.cells.get((member.name, question.number)):
                    self.put(sheet, n, c, shown(cell, question), question.value_type)

    def question(self, question: Asked) -> None:
        """Who answered what, then the stacked tables beneath, after a blank row."""
        sheet = self.book.add_worksheet(f"Q{question.number}")
        self.put(sheet, 0, 0, question.text, look=self.head)
        heads = [*LETTER_HEADS, "Status", "Exemptions", f"Value ({question.value_type})", "Answer", "Labels", "Match", "Flags"]
        self.heads(sheet, heads, row=1)
        sheet.set_column(0, len(heads) - 1, MATRIX_WIDTHS[1])
        sheet.set_column(7, 7, ANSWER_WIDTH)
        row = 2
        for member in self.group.members:
            if cell := self.group.cells.get((member.name, question.number)):
                self.letter(sheet, row, member)
                self.told(sheet, row, cell, question)
                row += 1
        data = frames(self.group)
        for name in (k for k in data if k.split(" (")[0] == f"table {question.number}"):
            row = self.frame(sheet, data[name], row + 1)

    def told(self, sheet: Any, row: int, cell: Cell, question: Asked) -> None:
        """What one letter says to one question, after the columns of the letter."""
        c = len(LETTER_HEADS)
        self.put(sheet, row, c, cell.status)
        self.put(sheet, row, c + 1, ", ".join(cell.exemptions))
        self.put(sheet, row, c + 2, cell.value, question.value_type)
        rest = (cell.answer, ", ".join(cell.labels), round(cell.score), ", ".join(cell.flags))
        for n, value in enumerate(rest, c + 3):
            self.put(sheet, row, n, value)

    def heads(self, sheet: Any, heads: list[str], row: int = 0) -> None:
        """A row of headings, frozen."""
        for c, head in enumerate(heads):
            sheet.write_string(row, c, head, self.head)
        sheet.freeze_panes(row + 1, 1)

    def letter(self, sheet: Any, row: int, member: Member) -> None:
        """Authority (linked to the letter's file where that was given), reference, date, outcome."""
        told = letter_row(self.group, self.group.members.index(member))
        link = link_to(member.path, self.folder) if member.path and member.path.is_file() else ""
        if link and len(link) <= LONGEST_LINK:
            sheet.write_url(row, 0, f"external:{link}", self.link, member.authority[:LONGEST_HEAD])
        else:
            self.put(sheet, row, 0, member.authority)
        self.put(sheet, row, 1, told["reference"])
        self.put(sheet, row, 2, told["response_date"], "date")
        self.put(sheet, row, 3, told["outcome"])

    def put(self, sheet: Any, row: int, column: int, value: Any, kind: str = "text", look: Any = None) -> None:
        """A cell as what it is: numbers as numbers, days as days, all else as text that is never run."""
        if value is None:
            return
        if isinstance(value, int | float):
            name = "whole_money" if kind == "money" and float(value).is_integer() else kind
            sheet.write_number(row, column, value, look or self.looks.get(name, self.text))
        elif kind == "date" and (day := _day(str(value))):
            sheet.write_datetime(row, column, day, look or self.looks["date"])
        else:
            sheet.write_string(row, column, str(value)[:LONGEST_CELL], look or self.text)

    def frame(self, sheet: Any, data: Any, row: int) -> int:
        """A data frame from `row` down; the row after it."""
        for c, name in enumerate(data.columns):
            sheet.write_string(row, c, str(name), self.head)
        if row == 0:
            sheet.freeze_panes(1, 1)
            sheet.set_column(0, len(data.columns), MATRIX_WIDTHS[0])
        for values in data.itertuples(index=False):
            row += 1
            for c, value in enumerate(values):
                self.put(sheet, row, c, plain_cell(value), "date" if hasattr(value, "isoformat") else "text")
        return row + 1


def shown(cell: Cell, question: Asked) -> Any:
    """What the matrix shows: a figure or a day, else the answer ("Yes, since 2021" and not "yes"); of a refusal its ground."""
    if cell.status not in (None, "provided", "partial"):
        return " – ".join(filter(None, (cell.status, ", ".join(cell.exemptions))))
    return cell.answer if cell.value is None or question.value_type == "yes_no" else cell.value


def link_to(file: Path, folder: Path) -> str:
    """The way from a workbook in `folder` to a letter's file, with "/": relative, so that both may be moved together."""
    try:
        return Path(os.path.relpath(file.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive of Windows
        return file.resolve().as_posix()


def _day(text: str) -> datetime | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day) if day.year >= 1900 else None  # Excel's calendar begins in 1900
