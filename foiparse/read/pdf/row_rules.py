"""Tables ruled between their rows only: rules that are broken at the same places, one below the other, tell the columns.

Browsers and word processors draw the line under a row cell by cell: where it is broken, a column ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from foiparse.read.pdf.cells import JOIN, SNAP, Box
from foiparse.read.pdf.parts import Word
from foiparse.read.pdf.rulings import Edge

FEWEST_RULES = 2  # with the names of the columns above the first: a table of one row
FEWEST_BARE = 3  # without them
SAME_BREAK = 1.5  # points: how far breaks of two rules may lie apart that part the same columns
NARROWEST = 12.0  # points of a column
PADDING = 16.0  # points between the names of the columns and the rule under them, at most
WITHIN = 0.8  # of the type size: lines of one cell stand nearer than this
APART = 0.6  # of the type size: words of two cells stand at least this far from one another
TALLEST = 120.0  # points: how far above the first rule the names of the columns are looked for
MOST_TABLES = 40  # on a page; each looks at all its words
Rule = tuple[float, list[float]]  # its height, and where its pieces begin and end


def find_ruled_rows(horizontal: Sequence[Edge], words: Sequence[Word], taken: Sequence[Sequence[Box]]) -> list[list[Box]]:
    """The cells of each table that has rules between its rows and none between its columns, outside the tables `taken`."""
    rules = [rule for rule in _rules(horizontal) if not any(_holds(group, rule) for group in taken)]
    found, stack = [], rules[:1]
    for above, rule in pairwise(rules):
        if _same_columns(above[1], rule[1]):
            stack.append(rule)
            continue
        found.append(stack)
        stack = [rule]
    stacks = [group for group in (*found, stack) if len(group) >= FEWEST_RULES][:MOST_TABLES]
    return [boxes for group in stacks if (boxes := _boxes(group, words))]


def _rules(horizontal: Sequence[Edge]) -> list[Rule]:
    """The broken rules from top to bottom: two pieces or more that touch, all of them as wide as a column."""
    lines: list[list[Edge]] = []
    for edge in sorted(horizontal):
        if lines and edge.at - lines[-1][-1].at <= SNAP:
            lines[-1].append(edge)
        else:
            lines.append([edge])
    out: list[Rule] = []
    for line in lines:
        pieces = sorted(line, key=lambda edge: edge.lo)
        touch = all(abs(b.lo - a.hi) <= JOIN for a, b in pairwise(pieces))
        if len(pieces) > 1 and touch and all(p.hi - p.lo >= NARROWEST for p in pieces):
            sides = [pieces[0].lo, *((a.hi + b.lo) / 2 for a, b in pairwise(pieces)), pieces[-1].hi]
            out.append((sum(p.at for p in pieces) / len(pieces), sides))
    return out


def _holds(group: Sequence[Box], rule: Rule) -> bool:
    """Whether a rule is of a table that has been found."""
    top, bottom = min(b.top for b in group), max(b.bottom for b in group)
    left, right = min(b.x0 for b in group), max(b.x1 for b in group)
    return top - SNAP <= rule[0] <= bottom + SNAP and left < rule[1][-1] and rule[1][0] < right


def _same_columns(one: list[float], other: list[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= SAME_BREAK for a, b in zip(one, other, strict=True))


def _boxes(rules: list[Rule], words: Sequence[Word]) -> list[Box]:
    sides, heights = rules[0][1], [at for at, _ in rules]
    top = _names_top(heights[0], sides, words)
    if top is not None:
        heights.insert(0, top)
    elif len(rules) < FEWEST_BARE:
        return []
    return [Box(x0, y0, x1, y1) for y0, y1 in pairwise(heights) for x0, x1 in pairwise(sides)]


def _names_top(rule: float, sides: list[float], words: Sequence[Word]) -> float | None:
    """Where the row above the first rule begins: lines that keep to the columns and fill two of them. None where there is no such row."""
    near = [w for w in words if rule - TALLEST < w.bottom <= rule + SNAP and w.x1 > sides[0] and w.x0 < sides[-1]]
    top: float | None = None
    filled: set[int] = set()
    for line in _lines_up(near):
        low, high, size = max(w.bottom for w in line), min(w.top for w in line), line[0].size
        columns = _columns(line, sides)
        if (rule - low > PADDING if top is None else top - low > WITHIN * size) or columns is None:
            break
        top, filled = high, filled | columns
    return top - 1 if top is not None and len(filled) > 1 else None


def _lines_up(words: Sequence[Word]) -> list[list[Word]]:
    """The words in lines, the lowest first."""
    out: list[list[Word]] = []
    for word in sorted(words, key=lambda w: -w.base):
        if out and out[-1][0].base - word.base <= SNAP:
            out[-1].append(word)
        else:
            out.append([word])
    return out


def _columns(line: list[Word], sides: list[float]) -> set[int] | None:
    """The columns that a line fills, None where it runs over a border as prose does."""
    ordered = sorted(line, key=lambda w: w.x0)
    places = [sum((w.x0 + w.x1) / 2 > side for side in sides) - 1 for w in ordered]
    if any(not 0 <= n < len(sides) - 1 for n in places):
        return None
    for (word, n), (other, m) in pairwise(zip(ordered, places, strict=True)):
        if n != m and other.x0 - word.x1 < APART * word.size:
            return None
    return set(places)
