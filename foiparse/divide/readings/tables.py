"""Tables with a column of questions and a column of answers, going on over pages, with or without numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from foiparse.divide.grids import Columns, cell_text, columns_of, likely_columns_of
from foiparse.divide.numbering import read_head
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.sequences import Item
from foiparse.document import Cell, Grid, Span

NOTHING = ("", "none", "n/a", "na", "no", "not applicable", "nil")  # of a cell beside the answer
GUESSED = 0.8  # how regular a table is that nothing but its shape tells for one of questions
SHORT_HEADING = 60  # characters: a cell over the whole row that is shorter is a heading


@dataclass(slots=True)
class Row:
    """One question of the table with its answer cells."""

    label: str | None
    asked: list[Span]
    answers: list[Span] = field(default_factory=list)
    shares: int | None = None  # index of the row whose answer cell reaches down to this one


def tables(letter: Prepared) -> Iterator[Proposal]:
    """All question-and-answer tables of the letter as one division; also with tables that are such only by their shape."""
    rows = _all_rows(letter, columns_of)
    if rows:
        proposal = Proposal("table of questions and answers")
        _propose(letter, proposal, rows)
        yield proposal
    guessed = _all_rows(letter, lambda text, grid: columns_of(text, grid) or likely_columns_of(text, grid))
    if len(guessed) > len(rows):
        proposal = Proposal("table of headings and answers", regular=GUESSED)
        _propose(letter, proposal, guessed)
        yield proposal


def _all_rows(letter: Prepared, roles: Callable[[str, Grid], Columns | None]) -> list[Row]:
    rows: list[Row] = []
    columns: Columns | None = None
    last = -1
    past = -1
    for k, grid in enumerate(letter.grids):
        if grid.span.end <= past:  # a table inside a cell of questions and answers is data, and interrupts nothing
            last = k
            continue
        found = roles(letter.text, grid)
        goes_on = found is None and columns is not None and k == last + 1 and grid.cols > columns.answer
        if goes_on and columns is not None:
            found = Columns(columns.asked, columns.answer, columns.number, 0, columns.extra)
        if found is not None:
            rows.extend(_rows(letter, grid, found, rows))
            columns, last, past = found, k, grid.span.end
    return rows


def _rows(letter: Prepared, grid: Grid, columns: Columns, before: list[Row]) -> Iterator[Row]:
    by_row: dict[int, dict[int, Cell]] = {}
    for cell in grid.cells:
        by_row.setdefault(cell.row, {})[cell.col] = cell
    made = list(before[-1:])
    for r in range(columns.header_rows, grid.rows):
        line = by_row.get(r, {})
        asked, answer = line.get(columns.asked), line.get(columns.answer)
        asked_words = cell_text(letter.text, asked) if asked else ""
        answer_words = cell_text(letter.text, answer) if answer else ""
        number = cell_text(letter.text, line[columns.number]) if columns.number in line else ""
        whole_row = asked is not None and asked.col + asked.colspan > columns.answer
        if asked is None or not asked_words or (whole_row and len(asked_words) < SHORT_HEADING):
            if answer is not None and answer_words and made and not whole_row:
                made[-1].answers.append(answer.span)
            continue
        goes_on = asked_words[0].islower() and not number and bool(made) and read_head(asked_words) is None
        if goes_on:
            made[-1].asked.append(asked.span)
            if answer is not None and answer_words:
                made[-1].answers.append(answer.span)
            continue
        row = Row(_label(number) or _label(asked_words), [asked.span])
        if answer is not None and answer_words and not whole_row:
            row.answers.append(answer.span)
        elif answer is None and made and _reaches(by_row, columns.answer, r):
            row.answers.extend(made[-1].answers)
        row.answers.extend(
            line[c].span for c in columns.extra if c in line and not whole_row and _says(cell_text(letter.text, line[c]))
        )
        made.append(row)
        yield row


def _says(words: str) -> bool:
    """Whether a further cell of the row ("Exemption", "Comments") holds anything to say."""
    return words.strip(" .-–").lower() not in NOTHING


def _reaches(by_row: dict[int, dict[int, Cell]], col: int, row: int) -> bool:
    """Whether an answer cell above covers this row."""
    return any(cells[col].row + cells[col].rowspan > row for r, cells in by_row.items() if r < row and col in cells)


def _label(words: str) -> str | None:
    head = read_head(words + ("." if words[-1:].isdigit() else ""))
    if head is None or not head.paths or head.tag == "b" or head.path[0] is None:
        return None
    return ".".join(str(p) for p in head.path)


def _propose(letter: Prepared, proposal: Proposal, rows: list[Row]) -> None:
    labels = [r.label for r in rows]
    printed = None not in labels and len(set(labels)) == len(labels)
    shared: dict[tuple[Span, ...], list[str]] = {}
    for k, row in enumerate(rows, start=1):
        label = str(row.label) if printed else f"*{k}"
        parts = _parts(letter, row, label) if printed else []
        names = [p.label for p in parts] or [label]
        if parts:
            proposal.add("Q", [label], row.asked[0].start, parts[0].start, 0.9, "cell")
            stops = [*(p.start for p in parts[1:]), row.asked[0].end]
            for part, stop in zip(parts, stops, strict=True):
                proposal.add("Q", [part.label], part.start, stop, 0.9, "cell")
            proposal.leads.add(label)
        else:
            for span in row.asked:
                proposal.add("Q", [label], span.start, span.end, 0.95, "cell")
        shared.setdefault(tuple(row.answers), []).extend(names)
    for spans, names in shared.items():
        for span in spans:
            _answer(letter, proposal, span, names)


def _parts(letter: Prepared, row: Row, label: str) -> list[Item]:
    """Lettered or further numbered parts inside one cell, where the answer cell counts the same parts."""
    inside = [
        i
        for run in letter.runs
        for i in run.items
        if row.asked[0].start < i.start < row.asked[0].end and (i.depth > 0 or i.tag == "s")
    ]
    answered = _heads_in(letter, row.answers)
    return inside if inside and len(answered) >= len(inside) else []


def _heads_in(letter: Prepared, spans: list[Span]) -> list[int]:
    return [
        u.start
        for s in spans
        for u in letter.between(s.start, s.end)
        if u.start >= s.start and (h := letter.heads[u.index]) is not None and h.tag in "nsqa" and h.paths
    ]


def _answer(letter: Prepared, proposal: Proposal, span: Span, names: list[str]) -> None:
    starts = _heads_in(letter, [span])
    if len(names) > 1 and len(starts) == len(names):
        for name, start, stop in zip(names, starts, [*starts[1:], span.end], strict=True):
            proposal.add("A", [name], start, stop, 0.85, "cell")
    else:
        proposal.add("A", names, span.start, span.end, 0.95, "cell")
