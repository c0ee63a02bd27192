"""Tables with one row a line: pipes, tabs, columns aligned by spaces, and names run together with their figures."""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.read.text.cells import MAX_CELL, Detector, Found, Rows, is_value, starts_item

_RULE = late(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_GRID_RULE = late(r"\+[-=+]{3,}$")
_UNESCAPED_PIPE = late(r"(?<!\\)\|")
_BREAK = late(r"<br\s*/?>", re.IGNORECASE)
_GLUED = late(r"([A-Za-z][A-Za-z ,&()/'’-]*[A-Za-z)])((?:£|\$|€)?\d{1,3}(?:,\d{3})+(?:\.\d\d)?|[£$€]\d+(?:\.\d\d)?)$")
_WORDS = late(r"\S+(?: \S+)*")
_INNER_GAP = late(r"\S {2,}\S")
_DASHED = late(r"([A-Z0-9][\w&/'’.]*(?: [\w&/'’.()]+){0,4}) [–—-] (\S.*)$")
_NO_NAME = late(
    r"(?:section|s\.|regulation|reg|article|schedule|part|question|q\d"
    r"|\d+[.)]|\d{1,2}[a-z]?(?:\s*(?:&|and|,|/|to)\s*\d{1,2}[a-z]?)*$)(?![a-z])",
    re.IGNORECASE,
)
MIN_DASHED_ROWS = 4
MIN_ROWS = 2
# One pipe or tab a line also parts a date from its topic or a label from its value; a table of two columns shows three rows.
MIN_PAIR_ROWS = 3
MIN_ALIGNED_ROWS = 3
# Lines longer than this are paragraphs; it also bounds the work on a hostile file.
MAX_ALIGNED = 300


def pipes(lines: list[str], at: int) -> Found:
    """Rows with a pipe between cells, with or without a rule below the header, or drawn as a grid of + and -."""
    rows: Rows = []
    end, ruled = at, False
    while end < len(lines):
        line = lines[end].strip()
        if _GRID_RULE.match(line) or (rows and "-" in line and "|" in line and _RULE.match(line)):
            ruled = True
        elif "|" in line and (row := _pipe_row(line)):
            if rows and len(row) != len(rows[0]) and not ruled:
                break
            rows.append(row)
        else:
            break
        end += 1
    if not rows:
        return Found([], end)
    cols = max(len(r) for r in rows)
    enough = MIN_ROWS if cols > 2 or ruled or lines[at].lstrip().startswith("|") else MIN_PAIR_ROWS
    if cols < 2 or (len(rows) < enough and not ruled):
        return Found([], end)
    return Found([row + [""] * (cols - len(row)) for row in rows], end)


def _pipe_row(line: str) -> list[str]:
    text = line.strip().removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    cells = _UNESCAPED_PIPE.split(text)
    return [_BREAK.sub("\n", c.replace("\\|", "|")).strip() for c in cells] if len(cells) > 1 else []


def tabs(lines: list[str], at: int) -> Found:
    """Rows with a tab between cells; a bullet, a list number or a label and a tab is no table."""
    rows: Rows = []
    end = at
    while end < len(lines) and "\t" in lines[end].strip():
        row = [c.strip() for c in lines[end].strip("\r\n ").split("\t")]
        if rows and len(row) != len(rows[0]):
            break
        rows.append(row)
        end += 1
    if not rows or len(rows) < (MIN_PAIR_ROWS if len(rows[0]) == 2 else MIN_ROWS) or not _tabular(rows):
        return Found([], end)
    return Found(rows, end)


def aligned(lines: list[str], at: int) -> Found:
    """Rows whose cells stand in columns, at least two blanks apart in every row."""
    end = at
    while end < len(lines) and len(lines[end]) <= MAX_ALIGNED and _INNER_GAP.search(lines[end]):
        end += 1
    block = [line.expandtabs() for line in lines[at:end]]
    if len(block) < MIN_ALIGNED_ROWS:
        return Found([], end)
    edges = _column_starts(block)
    rows = [[line[a:b].strip() for a, b in zip(edges, [*edges[1:], None], strict=True)] for line in block]
    if len(edges) < 2 or any(sum(bool(c) for c in row) < 2 for row in rows) or not _tabular(rows):
        return Found([], end)
    return Found(rows, end)


def _column_starts(block: list[str]) -> list[int]:
    """Where columns begin: after two positions or more that are blank in every line."""
    covered = bytearray(max(len(line) for line in block))
    for line in block:
        for word in _WORDS.finditer(line):
            covered[word.start() : word.end()] = b"\1" * (word.end() - word.start())
    starts: list[int] = []
    blanks = 2
    for at, is_covered in enumerate(covered):
        if is_covered and blanks >= 2:
            starts.append(at)
        blanks = 0 if is_covered else blanks + 1
    return starts


def _tabular(rows: Rows) -> bool:
    """Not a list with hanging numbers, not labels with their values in two columns, not prose."""
    first = [row[0] for row in rows]
    if any(starts_item(c + " ") for c in first if c) and not any(is_value(c) for row in rows for c in row[1:]):
        return False
    if len(rows[0]) == 2 and any(c.endswith(":") for c in first):
        return False
    return all(len(c) <= MAX_CELL * 4 for row in rows for c in row) and sum(bool(c) for c in first) * 2 >= len(first)


def glued(lines: list[str], at: int) -> Found:
    """Names run together with their figures ("Software Maintenance2,324,186"), two lines at least."""
    rows: Rows = []
    end = at
    while end < len(lines) and (match := _GLUED.match(lines[end].strip())):
        rows.append([match[1], match[2]])
        end += 1
    return Found(rows if len(rows) >= MIN_ROWS else [], end)


def dashed(lines: list[str], at: int) -> Found:
    """A short name, a dash and what is said of it, four lines at least; provisions and list items are no names."""
    rows: Rows = []
    end = at
    while end < len(lines) and (match := _DASHED.match(lines[end].strip())) and not _NO_NAME.match(match[1]):
        rows.append([match[1], match[2]])
        end += 1
    return Found(rows if len(rows) >= MIN_DASHED_ROWS else [], end)


DETECTORS: tuple[Detector, ...] = (pipes, tabs, aligned, glued, dashed)
