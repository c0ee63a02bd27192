"""Tables with one row a line and one blank between cells: "Duty system Establishment In post", "On-call 340 231".

Rows end in figures, which tells where their cells part; what names the columns is parted at its large letters and years.
"""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.read.text.cells import MAX_CELL, MONTH, Detector, Found, Rows, is_label, starts_item

_FIGURE = late(r"[<>]?[£$€]?\d(?:[\d,]*\d)?(?:\.\d+)?(?:%|k|m|bn)?\*?|-|–|\*|nil|Nil|N/A|n/a")
_MONTH = late(MONTH, re.IGNORECASE)
_DATE = late(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH} (?:19|20)\d\d\b|\b(?:to|from|since|by) {MONTH}\b", re.IGNORECASE)
_KIND_OF_YEAR = late(r"\b(?:Financial|Calendar|Academic|Fiscal|School|Tax) Year\b|\bof [A-Z]\S+")
_INSIDE = late(r"\([^()]{1,40}\)")
_YEAR = late(r"(?:19|20)\d\d(?:[-/](?:(?:19|20)?\d\d))?\*?")
MAX_HEAD_WORDS, MAX_NAME_WORDS = 20, 9
MAX_HEAD = 120  # characters of the line that names the columns
# A line of two cells may be anything; three rows of them, or two rows of three cells, are a table.
MIN_PAIRS, MIN_ROWS = 3, 2


def spaced(lines: list[str], at: int) -> Found:
    """A name and its figures in each row, below a line that names as many columns; a corner may be blank."""
    end = at + 1
    head = lines[at].strip()
    if not _is_head(head):
        return Found([], end)
    rows: list[list[str]] = []
    while end < len(lines) and (row := _row(lines[end].strip())):
        rows.append(row)
        end += 1
    if len(rows) < MIN_ROWS:
        return Found([], end)
    return _under(head, rows, at)


def _is_head(line: str) -> bool:
    """Whether a line may name columns: no item, no sentence, and no row of figures itself."""
    words = line.split()
    if not words or len(words) > MAX_HEAD_WORDS or len(line) > MAX_HEAD or starts_item(line):
        return False
    if all(_YEAR.fullmatch(w) for w in words):
        return True  # under a blank corner
    figure = _FIGURE.fullmatch(words[-1]) and not _YEAR.fullmatch(words[-1])
    return not figure and line[-1] not in ".?!:;," and is_label(line[:MAX_CELL].rstrip(" .,:;"))


def _under(head: str, rows: Rows, at: int) -> Found:
    """The rows below their names, where both have as many columns."""
    cols = len(rows[0])
    fitting = next((k for k, row in enumerate(rows) if len(row) != cols), len(rows))
    end = at + 1 + fitting
    if fitting < (MIN_PAIRS if cols == 2 else MIN_ROWS):
        return Found([], end)
    ways = _names(head)
    for names in sorted(ways, key=lambda names: len(names) != cols):
        if len(names) == cols:
            return Found([names, *rows[:fitting]], end)
        if len(names) + 1 == cols and (cols > 2 or _YEAR.fullmatch(head)):  # the corner is blank
            return Found([["", *names], *rows[:fitting]], end)
    words = _units(head)  # one word for each column but the first: "Financial Year Spend (£)"
    cut = len(words) - cols + 1
    begun = cut == 1 or all(w[0].isupper() or w[0].isdigit() for w in words[cut:])
    if fitting < MIN_PAIRS or cut < 1 or not begun:
        return Found([], end)
    return Found([[" ".join(words[:cut]), *words[cut:]], *rows[:fitting]], end, guessed=cut > 1)


def _names(head: str) -> list[list[str]]:
    """The ways to part a line into names: before each large letter, each year and date, or not before years; then before "%" too."""
    words = _units(head)
    large = [k for k, w in enumerate(words) if w[0].isupper() or not k]
    times = [k for k, w in enumerate(words) if k in large or _YEAR.fullmatch(w) or (" " in w and w[0].isdigit())]
    shares = [k for k, w in enumerate(words) if w == "%" and k]
    return [
        [" ".join(words[a:b]) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
        for starts in ([times] if times == large else [times, large]) + ([sorted({*times, *shares})] if shares else [])
    ]


_BRACKET_BEHIND = late(r"\s+\(")


def _units(head: str) -> list[str]:
    """The words of a line, what stands in brackets with the word before it, dates and "Financial Year" whole."""
    head = _KIND_OF_YEAR.sub(lambda m: m.group().replace(" ", "\0"), head)
    joined = _DATE.sub(lambda m: m.group().replace(" ", "\0"), _BRACKET_BEHIND.sub("\0(", head))
    joined = _INSIDE.sub(lambda m: m.group().replace(" ", "\0"), joined)
    return [w.replace("\0", " ") for w in joined.split()]


def _row(line: str) -> list[str]:
    """The name and the figures of a line that ends in figures; nothing for a list item, a label or a sentence."""
    if len(line) > MAX_CELL or starts_item(line) or not line[:1].isalnum():
        return []
    words = line.split(" ")
    cut = len(words)
    while (
        cut > 1
        and _FIGURE.fullmatch(words[cut - 1])
        and not (_YEAR.fullmatch(words[cut - 1]) and _MONTH.fullmatch(words[cut - 2]))
    ):
        cut -= 1
    name = " ".join(words[:cut])
    fits = cut < len(words) and not name.endswith((":", ",", ".", "-", "–")) and (line[0].isupper() or line[0].isdigit())
    return [name, *words[cut:]] if fits and cut <= MAX_NAME_WORDS else []


DETECTORS: tuple[Detector, ...] = (spaced,)
