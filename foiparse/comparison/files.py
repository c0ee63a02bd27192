"""A comparison as files: for each group a folder of CSV files and a workbook with a sheet for each question."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from foiparse.comparison.frames import frames, letter_row
from foiparse.comparison.group import plain
from foiparse.comparison.model import Cell, Comparison, Group, Member
from foiparse.write.guard import guard

MATRIX_WIDTHS = (28, 18, 12, 18)
ANSWER_WIDTH, LONGEST_CELL = 60, 32_000  # Excel's own limit is 32,767 characters a cell
LETTER_HEADS = ("Authority", "Reference", "Date", "Outcome")


def write(comparison: Comparison, folder: Path, workbook: bool) -> list[Path]:
    """Write each group's files below `folder`; the files written, in order. Raises `RuntimeError` where XlsxWriter is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    out: list[Path] = []
    for n, group in enumerate(comparison.groups, 1):
        stem = f"{n:02}-" + "-".join(plain(group.title).split()[:6])
        out += write_csv(group, folder / stem)
        if workbook:
            out.append(write_workbook(group, folder / f"{stem}.xlsx"))
    if comparison.alone:
        path = folder / "alone.csv"
        rows = "".join(f"{_csv(m.name)},{_csv(m.authority)},{len(m.letter.questions)}\r\n" for m in comparison.alone)
        path.write_text("\ufeffletter,authority,questions\r\n" + rows, encoding="utf-8", newline="")
        out.append(path)
    return out


def _csv(text: str) -> str:
    return '"' + guard(text).replace('"', '""') + '"'


def write_csv(group: Group, folder: Path) -> list[Path]:
    """The group's frames as CSV, cells that a spreadsheet would run guarded."""
    folder.mkdir(parents=True, exist_ok=True)
    out = []
    for name, data in frames(group).items():
        path = folder / f"{name.replace(' ', '-').replace('(', '').replace(')', '')}.csv"
        safe = data.map(lambda v: guard(v) if isinstance(v, str) else v)
        safe.to_csv(path, index=False, encoding="utf-8-sig")
        out.append(path)
    return out


def write_workbook(group: Group, path: Path) -> Path:
    """Sheets: Matrix, one for each question with its stacked tables, Refusals, Unaligned. Headings frozen, sources linked."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise RuntimeError("the workbook needs XlsxWriter: pip install 'foiparse[bulk]', or ask for CSV only") from error
    with xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": False}
    ) as book:
        looks = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF4", "bottom": 1}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "link": book.add_format({"font_color": "#0563C1", "underline": 1, "valign": "top"}),
        }
        _matrix_sheet(book, group, looks, path.parent)
        for question in group.questions:
            _question_sheet(book, group, question.number, looks, path.parent)
        data = frames(group)
        for title, name in (("Refusals", "refusals"), ("Unaligned", "unaligned")):
            _frame_sheet(book.add_worksheet(title), data[name], looks, 0)
    return path


def _matrix_sheet(book: Any, group: Group, looks: dict[str, Any], folder: Path) -> None:
    sheet = book.add_worksheet("Matrix")
    heads = [*LETTER_HEADS, *(f"{q.number}. {q.text}"[:250] for q in group.questions)]
    _heads(sheet, heads, looks)
    sheet.set_column(0, len(LETTER_HEADS) - 1, MATRIX_WIDTHS[1])
    sheet.set_column(len(LETTER_HEADS), len(heads), MATRIX_WIDTHS[0])
    for n, member in enumerate(group.members, 1):
        _letter_cells(sheet, n, group, member, looks, folder)
        for c, question in enumerate(group.questions, len(LETTER_HEADS)):
            cell = group.cells.get((member.name, question.number))
            if cell:
                _put(sheet, n, c, _short(cell), looks["text"])


def _short(cell: Cell) -> Any:
    """What the matrix shows: the value, else the status with its ground, else the answer."""
    if cell.value is not None and cell.status in (None, "provided", "partial"):
        return cell.value
    if cell.status in (None, "provided", "partial"):
        return cell.answer
    return " – ".join(filter(None, (cell.status, ", ".join(cell.exemptions))))


def _question_sheet(book: Any, group: Group, number: int, looks: dict[str, Any], folder: Path) -> None:
    """Who answered what, then the stacked tables to the right of nothing: beneath, after a blank row."""
    sheet = book.add_worksheet(f"Q{number}")
    question = group.questions[number - 1]
    _put(sheet, 0, 0, question.text, looks["head"])
    heads = [*LETTER_HEADS, "Status", "Exemptions", f"Value ({question.value_type})", "Answer", "Labels", "Match", "Flags"]
    _heads(sheet, heads, looks, row=1)
    sheet.set_column(0, len(heads) - 1, MATRIX_WIDTHS[1])
    sheet.set_column(7, 7, ANSWER_WIDTH)
    row = 2
    for member in group.members:
        cell = group.cells.get((member.name, number))
        if cell:
            _letter_cells(sheet, row, group, member, looks, folder)
            told = (
                cell.status,
                ", ".join(cell.exemptions),
                cell.value,
                cell.answer,
                ", ".join(cell.labels),
                round(cell.score),
                ", ".join(cell.flags),
            )
            for c, value in enumerate(told, len(LETTER_HEADS)):
                _put(sheet, row, c, value, looks["text"])
            row += 1
    data = frames(group)
    for name in (k for k in data if k.split(" (")[0] == f"table {number}"):
        row = _frame_sheet(sheet, data[name], looks, row + 1)


def _heads(sheet: Any, heads: list[str], looks: dict[str, Any], row: int = 0) -> None:
    for c, head in enumerate(heads):
        sheet.write_string(row, c, head, looks["head"])
    sheet.freeze_panes(row + 1, 1)


def _letter_cells(sheet: Any, row: int, group: Group, member: Member, looks: dict[str, Any], folder: Path) -> None:
    """Authority (linked to the letter's file where there is one), reference, date, outcome."""
    told = letter_row(group, group.members.index(member))
    if member.path and member.path.exists():
        sheet.write_url(row, 0, f"external:{member.path.resolve()}", looks["link"], member.authority[:250])
    else:
        _put(sheet, row, 0, member.authority, looks["text"])
    for c, name in enumerate(("reference", "response_date", "outcome"), 1):
        _put(sheet, row, c, told[name], looks["text"])


def _put(sheet: Any, row: int, column: int, value: Any, look: Any) -> None:
    """A cell as what it is: numbers as numbers, all else as text that is never run."""
    if value is None or str(value) in ("<NA>", "nan", "NaT"):
        return
    if isinstance(value, int | float):
        sheet.write_number(row, column, value, look)
    else:
        sheet.write_string(row, column, str(value)[:LONGEST_CELL], look)


def _frame_sheet(sheet: Any, data: Any, looks: dict[str, Any], row: int) -> int:
    """A data frame from `row` down; the row after it."""
    for c, name in enumerate(data.columns):
        sheet.write_string(row, c, str(name), looks["head"])
    if row == 0:
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(data.columns), MATRIX_WIDTHS[0])
    for values in data.itertuples(index=False):
        row += 1
        for c, value in enumerate(values):
            _put(sheet, row, c, value, looks["text"])
    return row + 1
