"""Tables of which only the words are left: rows with a space or nothing between their cells, or each cell on a line of its own.

Told by their headings: "System Supplier Annual cost" over "Finance Unit4 £84,200". Where the rows cannot be cut, no name is read from them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, takewhile
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Span, Table
from foiparse.records.column_lines import MOST_COLUMNS, Heads, cut, fit, kind_of, one_head, ways_to_head
from foiparse.records.told import ANSWERS_KEPT

# Fewer rows than this may be anything.
FEWEST_ROWS: Final = 2
MOST_ROWS: Final = 400
# What a row's cells fit on average: a figure, or a name that is known, is among them.
SUREST: Final = 2
# A row is no longer; a sentence is.
LONGEST_ROW: Final = 120
_TOTAL: Final = late(r"(?:grand |sub)?total\b|overall\b", re.I)
# Rows of staff end in figures, which other ways of reading know.
_STAFF: Final = late(r"\b(?:FTEs?|WTEs?|head ?count|staff|band|grade|role|post)\b", re.I)
_GAP: Final = late(r"\S {2,}\S|\|")


@dataclass(frozen=True, slots=True)
class Found:
    """A table in lines `first` to `last` of an answer; no cells where it cannot be cut."""

    first: int
    last: int
    cells: list[list[str]]


def with_tables(letter: Letter) -> None:
    """Add the tables that answers hold so, each to the first question that the answer is of; a smaller one found there before goes."""
    fresh: dict[Span, Table] = {}
    seen: set[Span] = set()
    for question in letter.questions:
        for span in question.answer_spans:
            if span not in seen:
                seen.add(span)
                fresh |= _found(letter.text, question.label, *span)
    if not fresh:
        return
    letter.tables = _merged(letter.tables, [fresh[span] for span in sorted(fresh)])
    placed: dict[str | None, list[int]] = defaultdict(list)
    for n, table in enumerate(letter.tables):
        placed[table.question].append(n)
    for question in letter.questions:
        question.tables = placed.get(question.label, [])


def _found(text: str, label: str, start: int, end: int) -> dict[Span, Table]:
    lines = text[start:end].split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=start))
    out: dict[Span, Table] = {}
    for found in tables_in(lines):
        if found.cells:
            span = (starts[found.first], starts[found.last + 1] - 1)
            out[span] = Table(question=label, cells=found.cells, filled=True, header_rows=1, span=span)
    return out


def _merged(tables: list[Table], fresh: list[Table]) -> list[Table]:
    """All tables as they stand in the text; where two stand at one place the one with more cells, if the other lies within it."""
    begins = [t.span[0] for t in fresh]
    lesser: dict[int, list[Table]] = defaultdict(list)  # by the number of the fresh table that holds them
    refused: set[int] = set()
    for table in tables:
        last = bisect_left(begins, table.span[1])
        for n in range(max(0, bisect_right(begins, table.span[0]) - 1), last):
            other = fresh[n]
            if other.span[1] <= table.span[0]:
                continue
            within = other.span[0] <= table.span[0] and table.span[1] <= other.span[1]
            if within and sum(map(len, table.cells)) < sum(map(len, other.cells)):
                lesser[n].append(table)
            else:
                refused.add(n)
    gone = {id(t) for n, inside in lesser.items() if n not in refused for t in inside}
    kept = [t for t in tables if id(t) not in gone] + [t for n, t in enumerate(fresh) if n not in refused]
    return sorted(kept, key=lambda t: t.span[0])


def laid_out(letter: Letter) -> Letter:
    """The letter with tabs between the cells of such tables, and without the rows that cannot be cut: no name stands in them whole."""
    questions = [_laid_out(letter, q) for q in letter.questions]
    return (
        letter
        if all(a is b for a, b in zip(questions, letter.questions, strict=True))
        else letter.model_copy(update={"questions": questions})
    )


def _laid_out(letter: Letter, question: Question) -> Question:
    lines = question.answer.split("\n")
    if len(lines) <= FEWEST_ROWS:
        return question
    out, at = list[str](), 0
    for found in _tables_of(question.answer):
        if not found.cells or not question.tables or any(letter.tables[n].cells == found.cells for n in question.tables):
            out += [*lines[at : found.first], *("\t".join(row) for row in found.cells)]
            at = found.last + 1
    return question.model_copy(update={"answer": "\n".join([*out, *lines[at:]])}) if at else question


@lru_cache(maxsize=ANSWERS_KEPT)
def _tables_of(answer: str) -> tuple[Found, ...]:
    return tuple(tables_in(answer.split("\n")))


def tables_in(lines: list[str]) -> Iterator[Found]:
    """The tables that an answer's lines hold, in their order."""
    at = 0
    while at < len(lines):
        found = _in_rows(lines, at) or _one_a_line(lines, at)
        if found:
            yield found
        at = found.last + 1 if found else at + 1


def _in_rows(lines: list[str], at: int) -> Found | None:
    """A line of headings over rows that have as many cells."""
    if _GAP.search(lines[at].strip()):
        return None
    ways = list(ways_to_head(lines[at]))
    below = [n for n in range(at + 1, min(at + 1 + MOST_ROWS, len(lines))) if lines[n].strip()] if ways else []
    for heads in ways:
        rows = _rows(lines, below, heads)
        if len(rows) >= FEWEST_ROWS and _ended(lines, below, len(rows)):
            if all(cells for _, cells in rows) and sum(score for score, _ in rows) >= SUREST * len(rows):
                return Found(at, below[len(rows) - 1], [list(heads.names), *(list(cells) for _, cells in rows)])
            break  # with fewer columns two cells would be one
    if len(below) >= FEWEST_ROWS and any(map(_of_systems, ways)) and not _STAFF.search(lines[at]):
        last = next((n - 1 for n in range(at + 1, len(lines)) if not _row_like(lines[n])), len(lines) - 1)
        return Found(at, last, []) if last - at >= FEWEST_ROWS else None
    return None


def _of_systems(heads: Heads) -> bool:
    return bool({"product", "supplier"} & set(heads.kinds)) and len(heads.kinds) > FEWEST_ROWS


def _rows(lines: list[str], below: list[int], heads: Heads) -> list[tuple[int, tuple[str, ...]]]:
    """The rows that can be cut, from the first on, each with how well it fits."""
    out: list[tuple[int, tuple[str, ...]]] = []
    for n in below:
        row = cut(lines[n], heads) or _total(lines[n], heads)
        if row is None:
            break
        out.append(row)
    return out


def _total(line: str, heads: Heads) -> tuple[int, tuple[str, ...]] | None:
    """A row of totals: its name, and figures under the last columns alone."""
    if not _TOTAL.match(line.strip()):
        return None
    for blank in range(1, len(heads.kinds) - 1):
        fewer = Heads((heads.names[0], *heads.names[blank + 1 :]), ("name", *heads.kinds[blank + 1 :]), heads.glued)
        if row := cut(line, fewer):
            return row[0], (row[1][0], *[""] * blank, *row[1][1:])
    return None


def _ended(lines: list[str], below: list[int], rows: int) -> bool:
    """The table ends where its rows do: there the answer ends, a line is blank, or a sentence follows."""
    return rows == len(below) or below[rows] > below[rows - 1] + 1 or not _row_like(lines[below[rows]])


def _row_like(line: str) -> bool:
    words = line.strip()
    return 0 < len(words) <= LONGEST_ROW and words[-1] not in ".:;?"


def _one_a_line(lines: list[str], at: int) -> Found | None:
    """Headings one a line, and as many cells below them for each row."""
    if not one_head(lines[at]) or any(mark in "".join(lines[at : at + FEWEST_ROWS]) for mark in "|\t"):
        return None
    filled = [n for n in range(at, min(at + MOST_ROWS * FEWEST_ROWS, len(lines))) if lines[n].strip()]
    heads = list(takewhile(one_head, (lines[n].strip() for n in filled[: MOST_COLUMNS + 1])))
    width = len(heads)
    if not FEWEST_ROWS <= width <= MOST_COLUMNS:
        return None
    kinds = [kind_of(h) for h in heads]
    rows: list[list[str]] = []
    sure = 0
    for n in range(width, len(filled) - width + 1, width):
        cells = [lines[k].strip() for k in filled[n : n + width]]
        fits = [fit(cell, kind) for cell, kind in zip(cells, kinds, strict=True)]
        if None in fits:
            break
        sure += sum(f or 0 for f in fits)
        rows.append(cells)
    if len(rows) < FEWEST_ROWS or sure < SUREST * len(rows):
        return None
    return Found(at, filled[width * (len(rows) + 1) - 1], [heads, *rows])
