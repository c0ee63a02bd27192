"""The headings that a line has run together, and the cells of the rows below it: "Service Supplier End date Annual value".

Where a page or a PDF was saved as text, cells stand behind one another with a space between them, or with none. A row is cut only where
one way to cut it fits its headings best; "Social care Mosaic Access Group" may be cut in two ways unless a name in it is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from foiparse.late import late
from foiparse.read.text import kinds as cells
from foiparse.records.aliases import known
from foiparse.records.headings import SOFTWARE, SPEND, TEAMS, field_of, first_words, is_heading
from foiparse.records.itkinds import is_use
from foiparse.records.phrases import COMPANY
from foiparse.values import absence

# What is longer is a sentence; it also bounds the work on a hostile line.
LONGEST_LINE: Final = 240
LONGEST_HEADS: Final = 140
MOST_COLUMNS, FEWEST_COLUMNS = 8, 2
# Large words of a line of headings; more name something else.
MOST_SPOTS: Final = 18
LONGEST_CELL: Final = 60
# Words of one heading, of one name, and of a figure or date ("31 March 2027", "£9,600 per annum").
LONGEST_HEAD: Final = 6
LONGEST_NAME: Final = 9
LONGEST_FIGURE: Final = 4
FIELDS: Final = (SOFTWARE, SPEND, TEAMS)
# Ways to part the heading line that are tried on the rows.
MOST_WAYS: Final = 16

# What fits a column, from the surest: a name that is known there, one that looks so, a figure read as such, a word that says there is none.
_KNOWN, _LIKELY, _READ, _NONE = 6, 4, 3, 2
# A capital behind a word in small letters begins another name rather ("Social care Mosaic").
_TWO: Final = -1
# A name that holds what is a figure or a date elsewhere was cut too long.
_ODD: Final = -4

_KINDS: Final = {
    "contract_end": "date",
    "annual_cost": "money",
    "total_cost": "money",
    "cost": "money",
    "users": "count",
    "amount": "money",
}
_YEAR: Final = late(r"\(?(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\)?")
# What the figures of a column look like.
_READ_AS: Final = {
    "date": frozenset({"date", "year"}),
    "money": frozenset({"money", "figure"}),
    "count": frozenset({"figure"}),
    "figure": frozenset({"money", "figure", "percent"}),
}
_BLANK_WITHIN: Final = late(r"\d\s+\d(?!\d{3}$)")
_FIGURED: Final = late(r"£|\d[/.-]\d{1,2}[/.-]\d|(?:^|\s)(?:20\d\d|\d+(?:[,.]\d+)*)$")
_INNER: Final = late(r"(?<!\S)(?!(?:of|and|the|for|to|in|with|by|on)\s)[a-z]\S* [A-Z]")
_GRADE: Final = late(r"(?:Band|Grade|Scale|AfC|Level|SCP|PO|SO|HEO|SEO|EO|AO|Spot)\b[^£]{0,20}|[A-Z]{0,3}\d{1,2}[a-d]?", re.I)
_FIRST: Final = late(r"[A-Z]?[a-z]+(?=[^a-z]|$)|[A-Z]+(?![a-z])|[£%]")
_MEASURES: Final = ("total", "number", "no", "amount", "percentage", "%", "£", "cost", "value")
_MEASURING: Final = late(r"(?:total )?(?:number|no\.?|amount|percentage|%|cost|value) of [a-z]", re.I)
_SMALL: Final = late(r"(?:^|\s)(?:of|and|the|for|to|in|with|by|&|/|-|–)$", re.I)
_BEGINS: Final = late(r"[A-Z\d£(<'‘“\"]|i[A-Z]|e-?[A-Z]|(?:e|i|n/?a|nil|none)\b|-$|\*$|[a-z]+[A-Z]")
# Where a cell may begin that stands against the one before it: "HealthRoster|3,500|£96,000", "Trust|Unit4", "£84,200|31/03/2027".
_JOINT: Final = late(
    r"\t|(?<=[a-z)’'.&])(?=[A-Z£(])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-zA-Z)])(?=[£<]|\d)|(?<=\d)(?=[A-Z£])|(?<=%)(?=[\w£])"
    r"|(?<=,\d\d\d)(?=\d)|(?<=\.\d\d)(?=\d)"
    r"|(?<=/20\d\d)(?=[\d£])|(?<=[a-z] 20\d\d)(?=\d)|(?<=Band \d)(?=\d)|(?<=^20\d\d)(?=[\d£])|(?<=^20\d\d/\d\d)(?=[\d£])"
)


@dataclass(frozen=True, slots=True)
class Heads:
    """The headings of the columns, the kind of what stands below each, and whether they stood against one another."""

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    glued: bool


@cache
def _vocabulary() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Words that are a heading alone with the kind of their column, words beside them, and small words."""
    heads: dict[str, str] = {}
    others: dict[str, set[str]] = {"with": set(), "small": set()}
    for line in files("foiparse.records").joinpath("data/column_words.txt").read_text(encoding="utf-8").splitlines():
        role, _, words = line.partition(": ")
        if role.startswith("head"):
            heads |= dict.fromkeys(words.split(), role.partition("/")[2] or "name")
        elif role in others:
            others[role] |= set(words.split())
    return heads, frozenset(others["with"]), frozenset(others["small"])


@cache
def _first_words() -> frozenset[str]:
    """The words that a heading may begin with: most lines of letters begin otherwise."""
    heads, beside, small = _vocabulary()
    return frozenset({*heads, *beside, *small, *_MEASURES}).union(*map(first_words, FIELDS))


def ways_to_head(line: str) -> Iterator[Heads]:
    """The ways in which a line is headings of columns and nothing else, those with more columns first; none where it is something else."""
    line = line.strip()
    if len(line) > LONGEST_HEADS or line[-1:] in ".:?;," or not line[:1].isupper() or _is_known(line):
        return
    begun = _FIRST.match(line)
    if begun is None or not (begun.group().casefold() in _first_words() or _YEAR.match(line)):
        return
    for glued in (False, True):
        spots = _spots(line, glued)
        tabs = line.count("\t")  # cells that are apart already
        if FEWEST_COLUMNS <= len(spots) <= MOST_SPOTS and (len(spots) > tabs + 1 if glued else not tabs):
            yield from (Heads(names, tuple(map(kind_of, names)), glued) for names in _parted(line, spots))


def _parted(line: str, spots: list[int]) -> list[tuple[str, ...]]:
    """The ways to part the line at such places into headings, those with more columns first; of too many the last are left out."""
    ends = [*spots, len(line)]
    ways: list[list[tuple[str, ...]]] = [[()], *([] for _ in spots)]
    for at in range(len(spots)):
        for end in range(at + 1, min(at + LONGEST_HEAD, len(spots)) + 1) if ways[at] else ():
            name = _words(line[ends[at] : ends[end]])
            if _is_head(name):
                ways[end] += [(*way, name) for way in ways[at] if len(way) < MOST_COLUMNS]
        ways[at + 1] = sorted(ways[at + 1], key=_plainest)[:MOST_WAYS]
    return [way for way in ways[-1] if len(way) >= FEWEST_COLUMNS]


def _plainest(names: tuple[str, ...]) -> tuple[int, int]:
    """More columns first, and of as many those whose headings are known as they stand."""
    return -len(names), -sum(map(_is_known, names))


@lru_cache(maxsize=4096)
def _is_known(name: str) -> bool:
    return any(is_heading(name, fields) for fields in FIELDS)


def _words(part: str) -> str:
    """A cell's words: a reader may have taken a space inside for the gap between two."""
    return " ".join(part.split())


_CELLS = late(r"\S+")


def _spots(line: str, glued: bool) -> list[int]:
    """Where a cell may begin in a line of words, or in one whose cells stand against one another."""
    if glued:
        return [0, *(m.end() for m in _JOINT.finditer(line))]
    return [m.start() for m in _CELLS.finditer(line) if not m.start() or _BEGINS.match(line, m.start())]


@lru_cache(maxsize=4096)
def _is_head(name: str) -> bool:
    words = name.casefold().split()
    if not words or len(words) > LONGEST_HEAD or not (name[0].isupper() or name[0].isdigit()):
        return False
    if _YEAR.fullmatch(name) or _is_known(name):
        return True
    if _MEASURING.match(name):
        return True
    heads, beside, small = _vocabulary()
    known_ = all(w in heads or w in beside or w in small or _YEAR.fullmatch(w) for w in words)
    return known_ and words[0] not in small and any(w in heads for w in words) and _SMALL.search(name) is None


@lru_cache(maxsize=4096)
def kind_of(name: str) -> str:
    """What stands in the cells below a heading: "product", "supplier", "functions", "date", "money", "count", "grade", "figure" or "name"."""
    if _YEAR.fullmatch(name):
        return "figure"
    heads, words = _vocabulary()[0], name.casefold().split()
    if not is_heading(name, TEAMS):
        field = field_of(name, SOFTWARE)
        if field in ("product", "supplier", "functions"):
            return field
        if field in _KINDS:
            return _KINDS[field]
    elif field_of(name, TEAMS) == "headcount":
        return "count"
    kinds = [heads[w] for w in words if w in heads]
    return "money" if "£" in name else kinds[-1] if kinds else "name"


def cut(line: str, heads: Heads) -> tuple[int, tuple[str, ...]] | None:
    """The cells of a row below such headings and how well they fit: no cells where several ways fit as well, None where none does."""
    line = line.strip()
    if len(line) > LONGEST_LINE:
        return None
    spots = [*_spots(line, heads.glued), len(line)]
    best: list[dict[int, tuple[int, int, tuple[int, ...]]]] = [{0: (0, 1, (0,))}]
    for kind in heads.kinds:
        reached: dict[int, tuple[int, int, tuple[int, ...]]] = {}
        longest = LONGEST_NAME if kind in ("product", "supplier", "functions", "name", "grade") else LONGEST_FIGURE + 1
        for at, (score, ways, path) in best[-1].items():
            for end in range(at + 1, min(at + longest, len(spots) - 1) + 1):
                fitted = fit(_words(line[spots[at] : spots[end]]), kind)
                if fitted is None:
                    continue
                total, (before, n, _) = score + fitted, reached.get(end, (-99, 0, ()))
                if total >= before:
                    reached[end] = (total, ways + (n if total == before else 0), (*path, end))
        best.append(reached)
    score, ways, path = best[-1].get(len(spots) - 1, (0, 0, ()))
    if not ways:
        return None
    return score, tuple(_words(line[spots[a] : spots[b]]) for a, b in pairwise(path)) if ways == 1 else ()


def one_head(line: str) -> bool:
    """The line is one heading of a column."""
    name = line.strip()
    return len(name) <= LONGEST_CELL and _is_head(name)


def fit(cell: str, kind: str) -> int | None:
    """How well a cell fits its column; None where it cannot stand there."""
    if not cell or len(cell) > LONGEST_CELL:
        return None
    if kind in ("date", "money", "count", "figure"):
        return _figure(cell, kind)
    return _name(cell, kind)


def _figure(cell: str, column: str) -> int | None:
    """A figure, or a word that there is none; figures with a blank within are two cells' rather ("12 40")."""
    told = cells.kind(cell)
    if told in _READ_AS[column] and _BLANK_WITHIN.search(cell) is None:
        return _READ
    return _NONE if told in cells.SILENT or absence(cell) is not None else None


@lru_cache(maxsize=8192)
def _name(cell: str, kind: str) -> int | None:
    if not _BEGINS.match(cell) or _SMALL.search(cell) or cell[0] == "(":
        return None
    if kind == "grade":
        return None if not _GRADE.fullmatch(cell) else _KNOWN if cell[:2].isalpha() else _READ
    if absence(cell):
        return _NONE if len(cell.split()) <= LONGEST_FIGURE else None
    entry = known().find(cell)
    if entry is None and _FIGURED.search(cell):
        return _ODD
    worth = _TWO if _INNER.search(cell) else 0
    if kind == "supplier" and (entry is not None or COMPANY.search(cell)):
        return worth + (_KNOWN if entry is not None else _LIKELY)
    if kind == "product" and (entry is not None or known().find(cell.split()[0])):
        return worth + (_KNOWN if entry is not None and entry.product is not None else _LIKELY)
    if kind in ("functions", "name") and is_use(cell):
        return worth + (_KNOWN if kind == "functions" else _LIKELY)
    return worth
