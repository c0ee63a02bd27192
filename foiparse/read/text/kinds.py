"""What kind of thing a cell of a flattened table holds, and how many columns cells make that come one after another.

Cells that stand above one another in a table are alike: the number of columns is the one at which they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from foiparse.late import late
from foiparse.read.text.cells import MONTH

_MONTH = rf"{MONTH}\.?"
# In this order: the first that fits a whole cell.
_KINDS = {
    "nothing": late(r"(?:-|–|—|\*+|\.)?"),
    "unsaid": late(
        r"(?i)(?:n/?a|nil|none|no charge|free|unlimited|rolling|ongoing|in-?house|not [a-z]+|unknown|tbc|\[?redacted\]?|exempt|withheld)\.?"
    ),
    "money": late(
        r"(?i)(?:c\.|circa|approx\.?|<|>|up to|under|over|nil|~)?\s*-?[£$€]\s?-?\d[\d,. ]*\s?(?:k|m|bn|p|million|thousand)?"
        r"(?:\s?(?:to|[-–])\s?[£$€]\s?\d[\d,.]*k?)?"
        r"(?:\s?(?:per annum|p\.?a\.?|a year|per year|\+ ?vat|ex\.? vat|exc\.? vat|inc\.? vat|per user|per month|a month))?"
    ),
    "percent": late(r"[<>~]?\s?-?\d[\d.]*\s?%"),
    "year": late(r"(?:FY\s?)?(?:19|20)\d\d(?:\s?(?:[-–/]|to)\s?(?:(?:19|20)?\d\d))?\*?"),
    "date": late(
        rf"(?i)\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|(?:\d{{1,2}}(?:st|nd|rd|th)?[ -])?{_MONTH}[ -]'?\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}"
        r"|Q[1-4] (?:19|20)?\d\d(?:[-/]\d\d)?"
    ),
    "yes or no": late(r"(?i)yes|no|y|n|[✓✔✗✘xX]"),
    "figure": late(
        r"(?i)(?:c\.|circa|approx\.?|fewer than|under|over|<|>|~|≤|≥)?\s*-?\d[\d,. ]*\s?\+?"
        r"(?:k|m|p|fte|wte|days?|hours?|hrs|years?|months?|weeks?|miles)?\*?"
        r"|\d[\d,.]*\s?(?:to|[-–/])\s?\d[\d,.]*|[<>]\s?(?:five|ten)"
    ),
}  # fmt: skip
WORDS = "words"
FIGURES = frozenset({"money", "percent", "figure"})
TIMES = frozenset({"year", "date"})
SILENT = frozenset({"nothing", "unsaid"})
# How like two cells are of which one holds nothing; two of words; two figures, or two times, of different kinds.
OF_NOTHING, OF_WORDS, OF_A_SORT = 0.7, 0.8, 0.6
LIKE = 0.8  # the mean likeness of neighbours in a column from which on they are one
FEW = 0.05  # by how much more columns must be the likelier ones to be preferred to fewer: twice as many are always as like
_REMARK = late(r"\s*\([^()]{2,}\)\*?$")  # "(of which 3 are vacant)", after a figure
ROWS = 3  # of which the first names the columns: two more are neighbours
LONGEST = 60  # characters of a cell that may be more than words


@lru_cache(maxsize=1024)  # neighbouring lines are looked at anew from each that may begin a table
def kind(cell: str) -> str:
    """The kind of a cell's content: "money", "percent", "year", "date", "yes or no", "figure", "words", or none.

    A blank or a dash is "nothing", "not held" and its like are "unsaid".
    """
    if len(cell) > LONGEST:
        return WORDS
    bare = _REMARK.sub("", cell)
    return next((name for name, pattern in _KINDS.items() if pattern.fullmatch(bare)), WORDS)


def alike(one: str, other: str) -> float:
    """How like two kinds are, 0 to 1."""
    if one in SILENT or other in SILENT:
        return OF_NOTHING
    if one == other:
        return OF_WORDS if one == WORDS else 1.0
    return OF_A_SORT if {one, other} <= FIGURES or {one, other} <= TIMES else 0.0


def columns(kinds: Sequence[str], least: int, most: int) -> int:
    """Into how many columns, `least` to `most`, cells one after another fall that make three rows or more; 0 where nothing tells.

    The first row may name the columns. What stands below it must be of one kind in each column, and some column must hold figures or times.
    """
    best, found = LIKE, 0
    for n in range(least, min(most, len(kinds) // ROWS) + 1):
        if len(kinds) % n or not _heads(kinds[:n]) or not _told(kinds[n:], n):
            continue
        pairs = [alike(a, b) for a, b in zip(kinds[n:], kinds[2 * n :], strict=False)]
        like = sum(pairs) / len(pairs) if pairs else 0.0
        if like >= best + (FEW if found else 0.0):
            best, found = like, n
    return found


def _heads(kinds: Sequence[str]) -> bool:
    """Whether a row may name columns: words, years and months, blank at most at its first place."""
    return kinds[0] not in FIGURES and all(k in (WORDS, "unsaid") or k in TIMES for k in kinds[1:])


def _told(kinds: Sequence[str], n: int) -> bool:
    """Whether some column of `n` holds figures or times throughout, or nothing, and so tells where rows begin."""
    for col in range(n):
        below = kinds[col::n]
        if all(k in FIGURES or k in TIMES or k in SILENT for k in below) and 2 * sum(k not in SILENT for k in below) > len(below):
            return True
    return False


def rows_alike(kinds: Sequence[str], n: int) -> int:
    """How many rows of `n` cells there are from the first on, its names included, that are each like the one before; 0 where none is told.

    Rows begin with names or times, never with figures.
    """
    if not _heads(kinds[:n]):
        return 0
    rows = 2
    while (rows + 1) * n <= len(kinds):
        pairs = zip(kinds[(rows - 1) * n : rows * n], kinds[rows * n : (rows + 1) * n], strict=True)
        if sum(alike(a, b) for a, b in pairs) < LIKE * n:
            break
        rows += 1
    below = kinds[n : rows * n]
    named = all(k == WORDS or k in TIMES for k in below[::n])
    # A letterhead has two columns as well: "Date of decision", "28 March 2024".
    plain = n > 2 or all(k in FIGURES or k in SILENT for k in below[1::2])
    return rows if rows > 2 and named and plain and _told(below, n) else 0
