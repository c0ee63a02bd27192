"""Tables left as text: cells parted by tabs, bars or gaps, one cell a line, or one space between the cells."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Table
from foiparse.records.aliases import known
from foiparse.records.headings import SOFTWARE, columns_of, field_of, is_heading
from foiparse.records.phrases import COMPANY

# A cell that tells its kind by itself: money, a date, a number, or that there is nothing.
_TYPED: Final = late(
    r"(?:£\s?[\d,.]+\s?[km]?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August"
    r"|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) (?:20)?\d\d|20\d\d|[\d,]+|Rolling|N/A|Unlimited|TBC)$",
    re.I,
)
# A heading row has no more words than this.
LONGEST_HEAD: Final = 16


# "Supplier: Fernlea", "Users 45": a line with its value is no heading.
_VALUED: Final = late(r"[:–]\s*\S|\s-\s|\d|£")
_GAP: Final = late(r"\t+|\s*\|\s*|\s{2,}")


def table_of_text(answer: str) -> Table | None:
    """A table that the reader left as text: cells parted by tabs, bars or wide gaps, or one cell a line under its headings."""
    lines = [line.strip(" |") for line in answer.splitlines() if line.strip(" |")]
    rows = [_GAP.split(line) for line in lines]
    start = next((n for n, row in enumerate(rows) if len(row) > 1 and len(columns_of(row, SOFTWARE)) > 1), None)
    if start is not None:
        width = len(rows[start])
        body = [row for row in rows[start:] if len(row) == width]
        return Table(cells=body) if len(body) > 1 else None
    fields = [None if _VALUED.search(line) else field_of(line, SOFTWARE) for line in lines]
    for n in range(len(lines)):
        width = next((k for k in range(n, len(lines)) if fields[k] is None or fields[k] in fields[n:k]), len(lines)) - n
        cells = lines[n + width :]
        if width > 1 and cells and len(cells) % width == 0 and {"product", "supplier"} & set(fields[n : n + width]):
            return Table(cells=[lines[k : k + width] for k in range(n, len(lines), width)])
    return None


def table_of_lines(answer: str) -> Table | None:
    """ "System Supplier Expiry date" over "Casewell Fernlea Ltd 31/03/2026": None unless a line is nothing but headings of names and facts."""
    lines = [" ".join(line.split()) for line in answer.splitlines() if line.strip()]
    for n, line in enumerate(lines[:-1]):
        head = _headings(line)
        fields = [field_of(h, SOFTWARE) for h in head]
        fields = ["functions" if k == 0 and f is None else f for k, f in enumerate(fields)]
        names = [k for k, f in enumerate(fields) if f in ("functions", "product", "supplier")]
        if (
            len(head) < FEWEST
            or not {"product", "supplier"} & set(fields)
            or names != list(range(len(names)))
            or len(names) == len(head)
        ):
            continue
        rows = [r for r in (_cells(line, head, [fields[k] or "" for k in names]) for line in lines[n + 1 :]) if r]
        return Table(cells=[head, *rows]) if rows else None
    return None


# Fewer headings than this are words of a sentence.
FEWEST: Final = 2


def _headings(line: str) -> list[str]:
    """The line cut into headings, longest first; [] where a word is left that heads nothing."""
    words = line.split()
    out: list[str] = []
    while words and len(line.split()) <= LONGEST_HEAD:
        taken = next(
            (k for k in range(min(4, len(words)), 0, -1) if words[0][0].isupper() and is_heading(" ".join(words[:k]), SOFTWARE)),
            0,
        )
        if taken == 2 and words[1][0].isupper() and {field_of(w, SOFTWARE) for w in words[:2]} == {"product", "supplier"}:
            taken = 1  # "System Supplier" are two headings
        if not taken:
            return []
        out.append(" ".join(words[:taken]))
        words = words[taken:]
    return out


def _cells(line: str, head: list[str], names: list[str]) -> list[str] | None:
    """The cells of a row: facts from its end, then the names before them; None where a fact is missing."""
    facts: list[str] = []
    for _ in range(len(head) - len(names)):
        said = _TYPED.search(line)
        if not said:
            return None
        facts.insert(0, said.group())
        line = line[: said.start()].strip()
    cells = _names(line, names)
    return [*cells, *facts] if cells else None


def _names(text: str, fields: list[str]) -> list[str] | None:
    """The text parted into as many names, where known names or a company's ending tell how; all in one cell where nothing does."""
    words = text.split()
    if len(fields) == 1 or len(words) < len(fields):
        return [text] if len(fields) == 1 and text else None
    if len(words) == len(fields):
        return words
    if len(fields) == 3 and fields[0] == "functions":
        for k in range(1, len(words) - 1):
            rest = _names(" ".join(words[k:]), fields[1:])
            if rest and any(known().find(c) for c in rest):
                return [" ".join(words[:k]), *rest]
        return None
    if len(fields) == 2:
        cut = next(
            (k for k in range(1, len(words)) if _fits(" ".join(words[:k]), fields[0]) or _fits(" ".join(words[k:]), fields[1])),
            None,
        )
        if cut is None and fields == ["product", "supplier"] and COMPANY.search(text):
            cut = 1
        return [" ".join(words[:cut]), " ".join(words[cut:])] if cut else None
    return None


def _fits(name: str, field: str) -> bool:
    entry = known().find(name)
    return entry is not None and (entry.product is None) == (field == "supplier")
