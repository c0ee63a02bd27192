"""Which rows head a table, and what they call its columns."""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.letter import Table
from foiparse.values import absence, count, date, money

# A table has no more header rows than this.
MOST_HEADERS: Final = 3
# A heading with a year in it is no longer than this: "Moved to business rates since April 2021".
LONGEST_YEAR: Final = 60


def heading_rows(table: Table) -> int:
    """The header rows that the reader found, or those of words and years; these too where a row of years is marked alone over headings that
    repeat."""
    found, marked = header_rows(table.cells), table.header_rows
    if not marked or not _of_years(table.cells) or found <= marked:
        return marked or found
    below = [cell.strip() for cell in table.cells[marked] if cell.strip()]
    return found if len(set(below)) < len(below) else marked


def header_rows(cells: list[list[str]]) -> int:
    """How many rows head the table: those of words, or of years, above the first row with a figure."""
    if len(cells) < 2:
        return 0
    if _of_years(cells):
        return 1 + _beneath(cells)
    first = next((n for n, row in enumerate(cells) if _figures(row) and not (n == 0 and _names_unknown(row))), None)
    if first is None or first > MOST_HEADERS:
        return 1 if all(c.strip() for c in cells[0]) else 0
    return next((n for n in range(1, first) if _fields_down(cells, n)), first)


def _names_unknown(row: list[str]) -> bool:
    """A row of several words of which one is "Not known": it heads the cases that were not told, "Year | Male | Female | Not known"."""
    said = [c for c in row[1:] if c.strip()]
    words = [c for c in said if absence(c) != "not_held"]
    return len(said) > 2 and 0 < len(words) < len(said) and not _figures(["", *words])


def _fields_down(cells: list[list[str]], n: int) -> bool:
    """A row of words that begins with a name of its own, under a row of several headings: "Supplier | Vonex | Callwise" under "Contract |
    Telephony | Contact centre" is one of what is asked, no second row of headings."""
    head, row = cells[n - 1], cells[n]
    firsts = [r[0].strip().casefold() for r in (head, row) if r]
    return len({c.strip() for c in head if c.strip()}) > 1 and len(firsts) == 2 and bool(firsts[1]) and firsts[0] != firsts[1]


def _of_years(cells: list[list[str]]) -> bool:
    """The first row has years and words alone, and no year stands in the rows below a year: "Platform | 2021/22 | 2022/23 | Total"."""
    head = cells[0]
    years = {n for n, cell in enumerate(head[1:], 1) if _year(cell)} or _days(cells)
    others = [cell for n, cell in enumerate(head[1:], 1) if n not in years and cell.strip()]
    if not years or any(_figures(["", cell]) for cell in others):
        return False
    return not others or not any(_year(row[n]) for row in cells[1:] for n in years if n < len(row))


# One date beside a name may be a fact of it ("Start | 1 April 2023"); more of them in a first row head columns.
FEWEST_DAYS: Final = 2


def _days(cells: list[list[str]]) -> set[int]:
    """The columns of a first row of words and dates in full, below which no date stands: "Team | 31 March 2023 | 31 March 2024"."""
    dated = {n for n, cell in enumerate(cells[0][1:], 1) if len(cell) <= LONGEST_YEAR and date(cell)}
    below = any(date(row[n]) for row in cells[1:] for n in dated if n < len(row))
    return dated if len(dated) >= FEWEST_DAYS and not below else set()


def _beneath(cells: list[list[str]]) -> int:
    """The rows of words right below a row of years, as far as figures follow: "Team | Headcount | FTE | Headcount | FTE"."""
    first = next((n for n, row in enumerate(cells[1:], 1) if _figures(row)), None)
    rows = cells[1:first] if first is not None and first <= MOST_HEADERS else []
    worded = all(sum(bool(c.strip()) for c in row) > 1 and not any(map(_DIGIT.search, row)) for row in rows)
    return len(rows) if worded else 0


_DIGIT: Final = late(r"\d")


def _year(cell: str) -> bool:
    said = date(cell) if len(cell) <= LONGEST_YEAR else None
    return said is not None and said.precision != "day"


def _figures(row: list[str]) -> bool:
    """The row holds a figure or a date, or says that there is none."""
    return any(money(c) or count(c) or date(c) for c in row[1:] or row if c.strip())


def column_name(table: Table, c: int) -> str:
    """The column's heading, those of several header rows joined by " / "; merged headings to the left carry over."""
    parts: list[str] = []
    for n, row in enumerate(table.cells[: table.header_rows]):
        cell = row[c].strip() if c < len(row) else ""
        cell = cell or _carried(table, n, c)
        if cell and cell not in parts:
            parts.append(" ".join(cell.split()))
    return " / ".join(parts) or f"column {c + 1}"


def _carried(table: Table, n: int, c: int) -> str:
    """The heading to the left that spans the column, or that tells it from one of the same name: "2022/23 |  | 2023/24 |" over
    "Headcount | FTE | Headcount | FTE"."""
    row = table.cells[n]
    merged = next((s for s in table.spans if s.row == n and s.col < c < s.col + s.colspan), None)
    if merged:
        return row[merged.col].strip()
    below = [cell.strip() for cell in table.cells[n + 1]] if n + 1 < table.header_rows else []
    if c >= len(below) or below.count(below[c]) < 2 or not below[c]:
        return ""
    left = next((k for k in range(min(c, len(row)) - 1, 0, -1) if row[k].strip()), None)
    return row[left].strip() if left is not None and below[c] not in below[left:c] else ""
