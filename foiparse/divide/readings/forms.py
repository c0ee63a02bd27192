"""A form of headings and entries ("Annual value | £690,000"): each heading is a question, its entry the answer."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator

from foiparse.divide.asks import ask_lists
from foiparse.divide.grids import cell_text, columns_of
from foiparse.divide.likeness import question_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.voice import requests
from foiparse.document import Cell, Grid
from foiparse.late import late

FEWEST_ROWS = 3  # a form has at least as many headings with entries
LONGEST_HEADING = 14  # words of a heading that asks for one thing
LETTERED = 0.8  # share of the headings that must begin with a letter: rows of figures or years are data
ASKS = 0.6  # likeness of a paragraph outside the form that asks: then the letter has questions of its own
FIELDS = 0.5  # share of the headings that must name a field of a form
FIELD = late(
    r"\b(?:name|title|date|number|no\.?|value|cost|spend|budget|price|amount|supplier|provider|contract(?:or)?|contact|reference|type|version|users?|licen[cs]es?|extension|options?|expiry|start|end|renewal|duration|term|owner|officer|manager|department|team|brand|model|product|software|system|hosted|quantity|volume|total|status|location|address|e-?mail|telephone|description|purpose|framework|procurement|review)\b",
    re.IGNORECASE,
)
HEADERS = late(
    r"(?:question|request|heading|field|item|detail|information|data|description|criteria|entry|answer|response|reply|comment|value|your|our)s?\b.{0,30}$",
    re.IGNORECASE,
)
# The letter's own particulars are set in such tables too.
PARTICULARS = late(
    r"(?:our |your )?(?:ref(?:erence)?|date|from|to|subject|contact|e-?mail|tel(?:ephone)?|direct (?:line|dial)|foi (?:ref|no|request)|request (?:no|number|ref)|name|address|received|responded|due)\b",
    re.IGNORECASE,
)


def forms(letter: Prepared) -> Iterator[Proposal]:
    """One division of all forms of the letter, where nothing outside of them asks."""
    rows = [row for grid in letter.grids for row in _rows(letter, grid)]
    if len(rows) < FEWEST_ROWS or _asks_outside(letter):
        return
    proposal = Proposal("form of headings and entries")
    for k, (heading, entry) in enumerate(rows, start=1):
        proposal.add("Q", [f"*{k}"], heading.span.start, heading.span.end, 0.8, "cell")
        proposal.add("A", [f"*{k}"], entry.span.start, entry.span.end, 0.8, "cell")
    yield proposal


def _asks_outside(letter: Prepared) -> bool:
    """Whether a paragraph outside the tables asks for something of its own."""
    if any(a.printed and len(a.items) > 1 for a in ask_lists(letter)):
        return True
    return any(
        u.zone is None
        and u.table is None
        and (u.plain.endswith("?") or (requests(u.plain) and question_likeness(u.plain) >= ASKS))
        for u in letter.units
    )


def _rows(letter: Prepared, grid: Grid) -> list[tuple[Cell, Cell]]:
    """The form's headings with their entries; nothing for tables of data, of questions, or of the letter's particulars."""
    if grid.cols != 2 or grid.span.start < letter.greeting or columns_of(letter.text, grid) is not None:
        return []
    cells = {(c.row, c.col): c for c in grid.cells}
    pairs = [(cells[r, 0], cells[r, 1]) for r in range(grid.rows) if (r, 0) in cells and (r, 1) in cells]
    if pairs and all(HEADERS.match(cell_text(letter.text, c)) for c in pairs[0]):
        pairs = pairs[1:]
    words = [cell_text(letter.text, heading) for heading, _ in pairs]
    if len(pairs) < FEWEST_ROWS or len(set(words)) < len(words) or not all(words):
        return []
    lettered = sum(w[0].isalpha() and len(w.split()) <= LONGEST_HEADING for w in words)
    if sum(bool(FIELD.search(w)) for w in words) < FIELDS * len(words):
        return []
    if lettered < LETTERED * len(words) or sum(bool(PARTICULARS.match(w)) for w in words) * 2 > len(words):
        return []
    return [(h, e) for h, e in pairs if cell_text(letter.text, e)]
