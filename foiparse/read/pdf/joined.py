"""Tables that run over a page break: the same columns go on, the repeated header goes, a row cut in two is mended."""

from __future__ import annotations

import re
from collections import defaultdict

from foiparse.late import late
from foiparse.read.pdf.markers import marker
from foiparse.read.pdf.paragraphs import SENTENCE_END
from foiparse.read.pdf.parts import Para, Table, TableCell
from foiparse.read.pdf.tables import MOST_HEADERS

ROOM = 45.0  # points left free below a table that was ended on purpose: a row, its borders and the odd kept-together line
LATE_ROWS = 12  # rows back in which a cell may begin that reaches the last row
LABEL = late(r"(?:question|request|query|response|answer|reply|q|a)\s?\.?\s?\d{1,3}[a-z]?\W?(?=\s|$)", re.I)
NEAR = 4.0  # points: how far column borders may differ between two pages


def continues(first: Table, second: Table, foot: float) -> bool:
    """Whether `second`, at the head of the next page, carries on `first`; `foot` is how far down the body reaches."""
    if first.pages[-1] != second.page - 1 or first.source != second.source:
        return False
    if not (_within(second.edges, first.edges) or _within(first.edges, second.edges)):
        return False
    if abs(first.edges[0] - second.edges[0]) > NEAR or abs(first.edges[-1] - second.edges[-1]) > NEAR:
        return False
    drop = repeated_rows(first, second)
    row = next((c for c in second.cells if c.row == drop and c.rowspan == 1), None)
    if row is not None and foot - first.end - (row.bottom - row.top) > ROOM and not _row_goes_on(first, second, drop):
        return False  # the row would have fitted on the page before
    return not second.header_rows or drop > 0 or second.header_rows >= second.rows


def _within(few: list[float], many: list[float]) -> bool:
    return all(any(abs(x - y) <= NEAR for y in many) for x in few)


def join(first: Table, second: Table) -> list[Para]:
    """Appends the rows of `second` to `first`; gives the repeated header's paragraphs, which are page furniture now."""
    drop = repeated_rows(first, second)
    dropped = [para for cell in second.cells if cell.row < drop for para in cell.paras]
    for para in dropped:
        para.layer = "page_header"
    if drop and not first.header_rows:
        first.header_rows = drop
    edges = first.edges if len(first.edges) >= len(second.edges) else second.edges
    _refit(first, edges)
    _refit(second, edges)
    rest = [cell for cell in second.cells if cell.row >= drop]
    base = first.rows - drop
    if rest and _row_goes_on(first, second, drop):
        base -= 1
        _mend(first, [c for c in rest if c.row == drop])
        rest = [c for c in rest if c.row != drop or c.rowspan > 1]
    for cell in rest:
        cell.row += base
        cell.header = cell.row < first.header_rows
    first.cells.extend(rest)
    first.rows = base + second.rows
    first.cols, first.edges = len(edges) - 1, edges
    first.pages += [p for p in second.pages if p not in first.pages]
    first.end = second.bottom
    return dropped


def repeated_rows(first: Table, second: Table) -> int:
    """How many rows at the head of `second` repeat the first rows of `first`."""
    ours, theirs = _row_texts(first), _row_texts(second)
    count = 0
    while count < min(MOST_HEADERS, second.rows, first.rows) and ours[count] == theirs[count] and any(ours[count]):
        count += 1
    if count and not first.header_rows and any(ch.isdigit() for ch in "".join(ours[0][1:])):
        return 0
    return min(count, first.header_rows) if first.header_rows else min(count, 1)


def _row_texts(table: Table) -> dict[int, list[str]]:
    """The texts of the first rows: as many as a header can have."""
    rows: dict[int, list[str]] = defaultdict(list)
    for cell in table.cells:
        if cell.row >= MOST_HEADERS:
            break
        rows[cell.row].append(cell_text(cell))
    return rows


def cell_text(cell: TableCell) -> str:
    """The words of a cell in one line."""
    return " ".join(line.text for para in cell.paras for line in para.lines)


def _refit(table: Table, edges: list[float]) -> None:
    """Counts the table's columns along `edges`, which hold all of its own."""
    if len(edges) == len(table.edges):
        return
    at = [min(range(len(edges)), key=lambda i: abs(edges[i] - x)) for x in table.edges]
    for cell in table.cells:
        left, right = at[cell.col], at[min(cell.col + cell.colspan, len(at) - 1)]
        cell.col, cell.colspan = left, max(1, right - left)
    table.cols, table.edges = len(edges) - 1, edges


def _last_row(table: Table) -> dict[int, TableCell]:
    late = table.cells[-LATE_ROWS * table.cols :]
    return {cell.col: cell for cell in late if cell.row + cell.rowspan == table.rows}


def _row_goes_on(first: Table, second: Table, drop: int) -> bool:
    """Whether the first row of `second` is the rest of the last row of `first`."""
    above = _last_row(first)
    below = [cell for cell in second.cells if cell.row == drop]
    if _key_empty(below) and _numbered(first):
        return any(_open(above.get(cell.col), cell_text(cell)) for cell in below)
    if _labels_alone(above) and not _labels_alone({cell.col: cell for cell in below}):
        return _labels_elsewhere(first) and not any(LABEL.match(cell_text(cell)) for cell in below)
    open_end = False
    for cell in below:
        text = cell_text(cell)
        if not text:
            continue
        before = above.get(cell.col)
        if before is None or not before.paras or marker(text):
            return False
        lone = not text[:1].islower() and _is_value(text)
        if not _open(before, text) or lone:
            return False
        open_end = open_end or text[:1].islower() or _key_empty(below)
    return open_end


def _open(before: TableCell | None, text: str) -> bool:
    """Whether `text` may carry on the sentence that the cell above it ends in."""
    if before is None or not before.paras or not text:
        return False
    return text[:1].islower() or not SENTENCE_END.search(cell_text(before).rstrip())


def _numbered(table: Table) -> bool:
    """Whether a column of its own numbers the table's rows, every one: a row without a number at the head of a page is no row."""
    firsts = [cell_text(cell).strip() for cell in table.cells if cell.col == 0 and cell.row >= max(table.header_rows, 1)]
    return table.cols > 2 and bool(firsts) and all(t.isdecimal() or marker(f"{t} ") == t for t in firsts)


def _labels_alone(row: dict[int, TableCell]) -> bool:
    """Whether a row holds labels and nothing else: "Question 3 | Response 3"."""
    texts = [text for cell in row.values() if (text := cell_text(cell).strip())]
    return len(texts) > 1 and all(LABEL.fullmatch(text) for text in texts)


def _labels_elsewhere(table: Table) -> bool:
    """Whether the labels of the row above the last stand in the cells that they label."""
    row = table.rows - 2
    texts = [cell_text(cell) for cell in table.cells if cell.row == row]
    return any(LABEL.match(text) and not LABEL.fullmatch(text.strip()) for text in texts)


def _is_value(text: str) -> bool:
    """A figure or a short entry: it fills a cell of its own."""
    return len(text) < 12 or not any(ch.isalpha() for ch in text)


def _key_empty(cells: list[TableCell]) -> bool:
    return bool(cells) and not cells[0].paras


def _mend(first: Table, cells: list[TableCell]) -> None:
    """Puts the rest of a cut row into the cells that it was cut from."""
    above = _last_row(first)
    for cell in cells:
        before = above.get(cell.col)
        if before is None or not cell.paras:
            continue
        head, tail = cell.paras[0], before.paras[-1] if before.paras else None
        text = head.lines[0].text
        if tail is not None and (text[:1].islower() or not SENTENCE_END.search(tail.lines[-1].text)) and not marker(text):
            tail.lines.extend(head.lines)
            before.paras.extend(cell.paras[1:])
        else:
            before.paras.extend(cell.paras)
