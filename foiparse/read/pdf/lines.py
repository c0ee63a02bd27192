"""Words → lines in reading order: rows by baseline, rows split into columns where a gutter runs down the page."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from foiparse.late import late
from foiparse.read.pdf import aligned
from foiparse.read.pdf.parts import Line, Word, line_of

ROW = 0.4  # of the type size: baselines nearer than this are one row (superscripts and subscripts shift by less)
LOOK_BACK = 4  # rows that a chunk of words may still belong to
WIDE = 1.9  # of the type size: a gap this wide may be a gutter; justified text seldom opens its spaces so far
GUTTER = 0.45  # of the type size: what must stay open all the way down between two columns
NARROW = 0.45  # of the type size: the least gap before a word that begins at a known column's edge; a word space is 0.25
APART = 2.6  # of the type size: rows further apart than this, baseline to baseline, end a region of columns
PARAGRAPH_GAP = 1.7  # of the type size: below the last row of two sides, such a gap ends the columns
FEW = 2  # rows that both sides of a gutter must have to be columns
LEADS_UP = "?:.…"  # what is asked or left to fill in has its entry beside it
HEAD_GAP = 3.0  # of the type size: in a letter's head a gap this wide parts two sides of one row too
TOUCHING = 1.0  # of the type size: lines nearer than this, baseline to baseline, cannot stand under one another in one column
LABEL_SHARE = 0.6  # of the left side's rows that are labels: then it is read row by row
LABEL = late(
    r"^(?:(?:question|query|request|answer|response|reply|part|point|item|q|a)?\W{0,2}\d{0,3}\W{0,2}[a-z]?\W{0,3}|"
    r"\(?[ivx]{1,5}[.)]|[^\w\s]{1,2}|.{0,40}:|"
    r"(?:(?:our|your|my|foi|case|request)\s+)?(?:ref(?:erence)?(?:\s+(?:no|number))?|number)\.?|"
    r"(?:date(?:d|\s+(?:of\s+)?(?:request|response|reply|received|sent|issued))?|(?:request\s+)?received|(?:response\s+)?(?:sent|issued))|tel(?:ephone)?|fax|e-?mail|web(?:site)?|direct\s+(?:line|dial)|"
    r"(?:please\s+)?(?:ask|contact)(?:\s+for)?|enquiries(?:\s+to)?|name|dept|from|to|subject)$",
    re.I,
)

Row = list[Line]
_base, _left = attrgetter("base"), attrgetter("x0")


class Aligned(NamedTuple):
    """Rows that make a table by their alignment, and where its columns part."""

    rows: list[Row]
    cuts: list[float]


def lines_of(rows: list[Row], head: float = 0.0) -> list[list[Line] | Aligned]:
    """Stretches of lines in reading order: each is one column, its lines from top to bottom; or a table by alignment. Above `head`
    stands a letter's head, where an address and what is beside it may be one row each.
    """
    found: list[list[Line] | Aligned] = []
    plain: list[Line] = []
    rows = _paired(rows, head) if head else rows
    i = 0
    while i < len(rows):
        end, gutters = _region(rows, i) if len(rows[i]) > 1 else (i + 1, [])
        block = aligned.find(rows[i:end], gutters) if gutters else None
        columns = _columns(rows[i:end], gutters, rows[i][0].base < head) if gutters and block is None else []
        if block is None and not columns:
            plain.extend(sorted(rows[i], key=_base) if _uneven(rows[i]) else [merged(rows[i])])
            i += 1
            continue
        if plain:
            found.append(plain)
            plain = []
        if block is not None:
            found.append(Aligned(rows[i : i + block.end], block.cuts))
            i += block.end
        else:
            found.extend(columns)
            i = end
    if plain:
        found.append(plain)
    return found


def _paired(rows: list[Row], head: float) -> list[Row]:
    """The rows of a letter's head, those put together that stand beside one another on uneven baselines: a box beside an address."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else row
        if row[0].base < head and len(row) == 1 and len(above) == 1 and _beside(above[0], row[0]):
            found[-1] = sorted([above[0], row[0]], key=_left)
        else:
            found.append(row)
    return found


def _beside(one: Line, other: Line, least: float = HEAD_GAP) -> bool:
    """Whether two lines are too near to stand under one another, and apart sideways by a gap of more than `least`."""
    size = min(one.size, other.size)
    gap = max(one.x0, other.x0) - min(one.x1, other.x1)
    return 0 < other.base - one.base < TOUCHING * size and gap > least * size


def _uneven(row: Row) -> bool:
    return len(row) > 1 and max(s.base for s in row) - min(s.base for s in row) > ROW * max(s.size for s in row)


def rows_of(words: list[Word]) -> list[Row]:
    """Words in rows from top to bottom; a row is its segments from left to right, parted where the gap is wide."""
    rows: list[list[list[Word]]] = []
    for chunk in sorted(_chunks(words), key=lambda c: c[0].base):
        row = _row_for(chunk, rows)
        if row is None:
            rows.append([chunk])
        else:
            row.append(chunk)
    lead = [(row[0] if len(row) == 1 else max(row, key=lambda c: c[0].size))[0].base for row in rows]
    order = sorted(range(len(rows)), key=lead.__getitem__)
    return [_segments(_flat(rows[n])) for n in order]


def _chunks(words: list[Word]) -> list[list[Word]]:
    """Words that follow one another on one baseline, as the file wrote them."""
    chunks: list[list[Word]] = []
    chunk: list[Word] = []
    base = right = float("-inf")
    for word in words:
        if -0.05 < word.base - base < 0.05 and word.x0 > right - 1:
            chunk.append(word)
        else:
            chunk = [word]
            chunks.append(chunk)
            base = word.base
        right = word.x1
    return chunks


def _flat(row: list[list[Word]]) -> list[Word]:
    if len(row) == 1:
        return row[0]
    return sorted([word for chunk in row for word in chunk], key=lambda w: w.x0)


def _row_for(chunk: list[Word], rows: list[list[list[Word]]]) -> list[list[Word]] | None:
    """The row among the last few whose baseline the chunk shares, allowing for small raised or lowered type."""
    word = chunk[0]
    base, most = word.base, ROW * 1.4 * word.size
    for row in rows[: -LOOK_BACK - 1 : -1]:
        shift = abs(base - row[-1][0].base)
        if shift > most and shift > ROW * 1.4 * row[0][0].size:  # as nearly always
            continue
        lead = row[0][0]
        if shift <= ROW * min(word.size, lead.size):
            return row
        small = 0.4 < min(word.size, lead.size) / max(word.size, lead.size) < 0.8  # smaller still stands beside a logo
        if small and shift <= ROW * 1.4 * max(word.size, lead.size) and _touches(chunk, row):
            return row
    return None


def _touches(chunk: list[Word], row: list[list[Word]]) -> bool:
    near = 0.4 * chunk[0].size
    left, right = chunk[0].x0 - near, chunk[-1].x1 + near
    return any(part[0].x0 <= right and left <= part[-1].x1 for part in row)


def _segments(row: list[Word]) -> Row:
    edge, begin, least = row[0].x1, 0, WIDE * min([word.size for word in row])
    parts: Row = []
    for n, word in enumerate(row):
        if word.x0 - edge > least and word.x0 - edge > WIDE * max(word.size, row[n - 1].size):
            parts.append(line_of(row[begin:n]))
            begin = n
        if word.x1 > edge:
            edge = word.x1
    parts.append(line_of(row[begin:] if begin else row))
    return parts


def merged(row: Row) -> Line:
    """A row as one line."""
    return row[0] if len(row) == 1 else line_of([w for s in row for w in s.words])


def _region(rows: list[Row], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Grows a region down from `start` while at least one gutter stays open; gives its end and its gutters."""
    gutters = _gaps(rows[start])
    lefts = [s.x0 for s in rows[start][1:]]
    end = start + 1
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        if row[0].base - above[0].base > APART * max(row[0].size, above[0].size):
            break
        row = rows[end] = _split_at(row, lefts)
        left = _narrowed(gutters, row)
        if not left:
            break
        gutters = left
        lefts += [s.x0 for s in row[1:]]
        end += 1
    return _without_tail(rows, start, end), gutters


def _without_tail(rows: list[Row], start: int, end: int) -> int:
    """The region's end without the rows that stand past a gap below the last row that has two sides, on whatever baselines."""
    last = max(n for n in range(start, end) if len(rows[n]) > 1 or (n > start and _beside(rows[n - 1][0], rows[n][0], 0)))
    for n in range(last + 1, end):
        if rows[n][0].base - rows[n - 1][0].base > PARAGRAPH_GAP * rows[n][0].size:
            return n
    return end


def _split_at(row: Row, lefts: list[float]) -> Row:
    """The row parted also where a word begins exactly at a column's left edge, though the gap before it is narrow."""
    parts: Row = []
    for segment in row:
        words, begin = segment.words, 0
        for n in range(1, len(words)):
            gap = words[n].x0 - words[n - 1].x1
            if gap > NARROW * words[n].size and any(abs(words[n].x0 - x) < 1 for x in lefts):
                parts.append(line_of(words[begin:n]))
                begin = n
        parts.append(line_of(words[begin:]) if begin else segment)
    return parts


def _gaps(row: Row) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in pairwise(row)]


def _narrowed(gutters: list[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """The gutters as far as the row leaves them open."""
    free = [(float("-inf"), row[0].x0), *_gaps(row), (row[-1].x1, float("inf"))]
    least = GUTTER * row[0].size
    found = []
    for g0, g1 in gutters:
        for f0, f1 in free:
            lo, hi = max(g0, f0), min(g1, f1)
            if hi - lo >= least:
                found.append((lo, hi))
    return found


def _columns(rows: list[Row], gutters: list[tuple[float, float]], in_head: bool) -> list[list[Line]]:
    """The region's columns from left to right; none where it is better read row by row."""
    cuts = [(lo + hi) / 2 for lo, hi in gutters]
    sides: list[list[tuple[int, list[Word]]]] = [[] for _ in range(len(cuts) + 1)]
    for n, row in enumerate(rows):
        for segment in row:
            side = sides[sum(segment.x0 > cut for cut in cuts)]
            if side and side[-1][0] == n:
                side[-1][1].extend(segment.words)
            else:
                side.append((n, list(segment.words)))
    filled = [s for s in sides if s]
    columns = [filled[0]] if filled else []
    for side in filled[1:]:
        if _apart(columns[-1], side, in_head):
            columns.append(side)
        else:
            columns[-1] = _blended(columns[-1], side)
    return [[line_of(words) for _, words in column] for column in columns] if len(columns) > 1 else []


def _apart(left: list[tuple[int, list[Word]]], right: list[tuple[int, list[Word]]], in_head: bool) -> bool:
    """Whether two sides of a gutter are columns to be read one after the other, not labels beside their values."""
    few = min(len(left), len(right)) < FEW
    if few and not (in_head and _far(left, right)):
        return False
    texts = [" ".join(w.text for w in words) for _, words in left]
    if sum(bool(LABEL.match(t)) for t in texts) >= LABEL_SHARE * len(texts):
        return False
    beside = {n for n, _ in right}
    if all(n in beside for n, _ in left) and _look(left) > _look(right):
        return False  # bold or capital labels, each with its value
    follows = sum(
        n + 1 == m or words[0].base - above[0].base <= PARAGRAPH_GAP * words[0].size for (n, above), (m, words) in pairwise(left)
    )
    return follows * 2 >= len(left) - 1


def _far(left: list[tuple[int, list[Word]]], right: list[tuple[int, list[Word]]]) -> bool:
    """Whether a wide gap parts two sides, and nothing on the left leads up to what is beside it."""
    beside = {n for n, _ in right}
    texts = [" ".join(w.text for w in words) for n, words in left if n in beside]
    if any(text[-1] in LEADS_UP or LABEL.match(text) for text in texts):
        return False
    gap = min(w.x0 for _, row in right for w in row) - max(w.x1 for _, row in left for w in row)
    return gap > HEAD_GAP * right[0][1][0].size


def _look(side: list[tuple[int, list[Word]]]) -> tuple[bool, bool]:
    """Whether a side is set in bold throughout, and whether in capitals."""
    words = [w for _, row in side for w in row]
    return all(w.style.bold for w in words), all(w.text.upper() == w.text for w in words)


def _blended(left: list[tuple[int, list[Word]]], right: list[tuple[int, list[Word]]]) -> list[tuple[int, list[Word]]]:
    rows: dict[int, list[Word]] = {n: list(words) for n, words in left}
    for n, words in right:
        rows.setdefault(n, []).extend(words)
    return sorted(rows.items())
