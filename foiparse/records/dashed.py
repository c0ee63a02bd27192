"""Lines whose parts a mark parts like the cells of a row: "Housing – Casewell – Fernlea – £9,600 – 31/03/2026"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.headless import FEWEST, headless
from foiparse.records.model import System, place
from foiparse.records.names import clean, is_name
from foiparse.records.ordered import maker_first
from foiparse.records.scope import telling
from foiparse.records.tables import name_in
from foiparse.records.told import told

_MARKS: Final = tuple(map(late, (r"\s+[–—-]\s+", r"\s*\|\s*", r"\s+/\s+", r";\s+")))
_LABEL: Final = late(r"^([^:]{2,60}):\s+")
_BULLET: Final = late(r"^(?:[•▪·*–-]\s+|\(?[a-z0-9]{1,2}[.)]\s+)")
# More lines are a document; a register so long is a table.
MOST_LINES: Final = 80
# A use, a product, a maker.
NAMES: Final = 3


def dashed(letter: Letter, question: Question) -> list[System]:
    """The systems of such lines: with facts behind the names, or a use before them that the question names."""
    lines = [_BULLET.sub("", line.strip()) for line in told(question).splitlines() if line.strip()][:MOST_LINES]
    rows = next((rows for mark in _MARKS if len(rows := _rows(lines, mark)) >= FEWEST and len(rows) * 2 > len(lines)), None)
    if not rows:
        return []
    if len(rows[0]) > NAMES:
        return headless(letter, Table(cells=rows), question)
    asked = telling(question.text)
    if sum(bool(telling(row[0])) and telling(row[0]) <= asked for row in rows) < len(rows) - 1:
        return []
    turned = maker_first(question.text)
    out = []
    for use, one, other in ([row[0], *(cell if is_name(clean(cell)) else "" for cell in row[1:])] for row in rows):
        system = System(
            product=name_in(other if turned else one), supplier=name_in(one if turned else other), functions=[clean(use)]
        )
        if system.product or system.supplier:
            system.raw, system.questions = [f"{one} – {other}"], [question.label]
            system.span = place(letter, question, system.product or system.supplier or "")
            out.append(system)
    return out


def _rows(lines: list[str], mark: re.Pattern[str]) -> list[list[str]]:
    """The lines that the mark, and a colon behind the use, part alike."""
    rows = []
    for line in lines:
        use = _LABEL.match(line)
        rows.append([*([use[1]] if use else []), *mark.split(line[use.end() :] if use else line)])
    first = next((row for row in rows if len(row) >= NAMES), None)
    return [row for row in rows if first and len(row) == len(first)]
