"""Lines → paragraphs: which line goes on with the line above it, and which begins something new."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from foiparse.document import Style
from foiparse.late import late
from foiparse.read.pdf.markers import is_bullet, marker, order
from foiparse.read.pdf.parts import Line, Para

LOOSE = 1.18  # of the usual leading: a gap larger than this parts paragraphs (Word's smallest "space after", 3 pt, is 1.2)
LEADING = 1.35  # of the type size: leading taken where a page shows too few lines to measure
SPREAD = 2.1  # of the type size: lines further apart than this are paragraphs unless the page is set so throughout
SIZE_STEP = 0.12  # share of the type size by which a heading differs at least
SPACE = 0.25  # of the type size: a word space
SLACK = 0.3  # of the type size: what a line may miss of the margin and still be full
SAME_EDGE = 0.5  # of the type size: left edges nearer than this are the same
DEEPEST = 9.0  # of the type size: how far a hanging indent reaches ("Question 12.   How many")
TAB = 0.8  # of the type size: a gap this wide in a line is a tab
FIRST_INDENT = 4.5  # of the type size: the deepest first-line indent
UNFINISHED = late(r"[^\W_]$|,$")
LONG_ENOUGH = 0.6  # of the measure: a line this long was broken by its length
URL = late(r"(?:https?://|www\.)\S", re.I)
LINK = late(r"https?://|www\.|\S@\S", re.I)
SENTENCE_END = late(r"[.!?:;]['\"’”)\]]*$")
NEEDS_MORE = late(
    r"(?:[,(/&–-]|\b(?:a|an|and|any|as|at|by|for|from|in|into|is|of|on|or|our|per|section|sections|regulation|article|question|questions|"
    r"the|their|to|under|was|were|which|with|within|your|that|this|than|no|number|part|act|approximately|between|until|since|are|be))$",
    re.I,
)


@dataclass(slots=True)
class Measure:
    """The usual leading by (size, bold) of a document's text; `told` are those that were asked for, by the size to the letter."""

    leading: dict[tuple[float, bool], float] = field(default_factory=dict)
    told: dict[tuple[float, bool], float] = field(default_factory=dict)

    def of(self, line: Line) -> float:
        """The leading to expect after `line`."""
        exact = line.size, line.words[0].style.bold
        if exact not in self.told:
            size, bold = _kind(line)
            known = self.leading.get((size, bold)) or self.leading.get((size, not bold))
            self.told[exact] = known or LEADING * line.size
        return self.told[exact]


def measure(stretches: list[list[Line]]) -> Measure:
    """Learns the leading from neighbouring lines of one size: the commonest distance of those that read as running text."""
    seen: dict[tuple[float, bool], Counter[float]] = defaultdict(Counter)
    for lines in stretches:
        for above, line in pairwise(lines):
            gap = line.base - above.base
            same = abs(above.size - line.size) < 0.3 and abs(above.x0 - line.x0) < line.size * SAME_EDGE
            if same and 0.9 * line.size < gap < SPREAD * line.size and _kind(above) == _kind(line) and not _fits(above, line):
                seen[_kind(line)][round(gap * 2) / 2] += 1
    return Measure({kind: _common(gaps) for kind, gaps in seen.items()})


def _common(gaps: Counter[float]) -> float:
    """The commonest gap; between near equals the smaller, since it cannot be a gap between paragraphs."""
    most = max(gaps.values())
    return min(gap for gap, n in gaps.items() if n * 2 >= most) + 0.25


def _kind(line: Line) -> tuple[float, bool]:
    return round(line.size, 1), line.words[0].style.bold


def build(lines: list[Line], page: int, known: Measure, cell: bool = False) -> list[Para]:
    """The paragraphs of one stretch of lines; in a `cell` that is set centred or flush right, edges say nothing."""
    if len(lines) == 1:
        tag = lines[0].words[0].tag
        return [Para(lines, page, heading=tag.heading if tag else None)]
    paras: list[Para] = []
    loose = cell and _ragged(lines)
    last_number: int | None = None
    for i, line in enumerate(lines):
        mark = marker(line.text)
        above = lines[i - 1] if i else None
        if above is None or _begins(paras[-1], above, line, mark, last_number, known, loose):
            paras.append(Para([line], page))
        else:
            paras[-1].lines.append(line)
            continue
        if mark and not is_bullet(mark):
            last_number = order(mark)
    for para in paras:
        tag = para.lines[0].words[0].tag
        para.heading = tag.heading if tag else None
    return paras


def _begins(para: Para, above: Line, line: Line, mark: str | None, last: int | None, known: Measure, loose: bool) -> bool:
    """Whether `line` begins a paragraph of its own after `above`."""
    gap = line.base - above.base
    one, two = above.words[-1].tag, line.words[0].tag
    if one is not None and two is not None:
        if one.block != two.block and not (line.text[:1].islower() and UNFINISHED.search(above.text)):
            return True
        if one.block == two.block and 0.3 * line.size < gap < SPREAD * line.size and not _fits(above, line):
            return _whole_new_look(para, line)
    if gap > LOOSE * max(known.of(above), known.of(line)) or gap < 0.3 * line.size:
        return True
    if abs(line.size - above.size) > SIZE_STEP * max(line.size, above.size):
        return True
    if _fits(above, line) or (not loose and (_flush_right(above, line) or (_centred(above) and _centred(line)))):
        return not (_url_goes_on(above, line) or _clearly_goes_on(above, line, mark))
    if URL.match(line.words[0].text) and URL.match(above.words[-1].text):
        return True
    if mark and not _wrapped_number(above, mark, last):
        return True
    return _new_look(para, above, line) or (not loose and _new_edge(para, line))


def _ragged(lines: list[Line]) -> bool:
    """Whether the left edges wander while the middles or the right edges agree."""
    if len(lines) < 2 or max(line.x0 for line in lines) - min(line.x0 for line in lines) < 1:
        return False
    middles, rights = [line.x0 + line.x1 for line in lines], [line.x1 for line in lines]
    return max(middles) - min(middles) < 4 or max(rights) - min(rights) < 1


def _fits(above: Line, line: Line) -> bool:
    """Whether the first word of `line` would have fitted at the end of `above`: then the line was ended on purpose."""
    word = line.words[0]
    return above.x1 + SPACE * above.size + (word.x1 - word.x0) < above.margin - SLACK * above.size


_OF_ADDRESS = late(r"[/_%=?&]|\.\w")


def _url_goes_on(above: Line, line: Line) -> bool:
    """A long link is broken early: its rest has no space in it and the look of a path."""
    tail, head = above.words[-1].text, line.words[0].text
    return ("://" in tail or tail.startswith("www.")) and bool(_OF_ADDRESS.search(head)) and "://" not in head


def _clearly_goes_on(above: Line, line: Line, mark: str | None) -> bool:
    """A long line broken early in the middle of its sentence, as web pages printed to PDF have them."""
    same = abs(above.x0 - line.x0) < SAME_EDGE * line.size or marker(above.text) is not None
    long = above.x1 - above.left > LONG_ENOUGH * (above.margin - above.left)
    return same and long and mark is None and line.text[:1].islower() and not SENTENCE_END.search(above.text)


def _centred(line: Line) -> bool:
    """Whether the line stands in the middle, clear of both margins by the same measure."""
    before, after = line.x0 - line.left, line.margin - line.x1
    return before > 3 * line.size and abs(before - after) < 1.5 * line.size


def _flush_right(above: Line, line: Line) -> bool:
    """Whether both lines hang from the right margin, as the address in a letterhead does."""
    deep = min(above.x0, line.x0) - line.left > 4 * line.size
    return deep and abs(above.x1 - line.x1) < 2 and abs(above.x0 - line.x0) > 1.5


def _wrapped_number(above: Line, mark: str, last: int | None) -> bool:
    """A full line broken before a number that belongs to its sentence ("section | 12. We")."""
    if is_bullet(mark):
        return False
    number = order(mark)
    runs_on = number is None or last is None or number in (last, last + 1) or number == 1
    if NEEDS_MORE.search(above.text):
        return not mark[0].isalpha() or len(mark) < 4
    return not runs_on and not SENTENCE_END.search(above.text)


def _look(style: Style) -> tuple[bool, bool, str | None]:
    return style.bold, style.italic, style.colour


def _new_look(para: Para, above: Line, line: Line) -> bool:
    """Whether the look changes from one line to the next as it does between a question and its answer."""
    head, tail = _look(line.words[0].style), _look(above.words[-1].style)
    if head == tail or (LINK.search(line.words[0].text) and not _mostly(above, head)):
        return False
    whole = _looks(para)
    if len(whole) > 1 and NEEDS_MORE.search(above.text):
        return False
    if len(whole) == 1 and not _mostly(line, head):
        return bool(SENTENCE_END.search(above.text))
    return len(whole) == 1 or (_mostly(line, head) and bool(SENTENCE_END.search(above.text)))


def _whole_new_look(para: Para, line: Line) -> bool:
    """Whether all of the paragraph has one look and all of the line another, after the end of a sentence."""
    look = _look(line.words[0].style)
    if look == _look(para.lines[0].words[0].style):  # as nearly always
        return False
    return len(_looks(para)) == 1 and _mostly(line, look) and bool(SENTENCE_END.search(para.lines[-1].text))


def _looks(para: Para) -> set[tuple[bool, bool, str | None]]:
    """The looks in a paragraph."""
    styles = [[row.style] if row.style else [w.style for w in row.words] for row in para.lines]
    return {_look(style) for row in styles for style in row}


def _mostly(line: Line, look: tuple[bool, bool, str | None]) -> bool:
    return sum(_look(w.style) == look for w in line.words) >= 0.8 * len(line.words)


def _new_edge(para: Para, line: Line) -> bool:
    """Whether the left edge of the line does not carry on the paragraph's."""
    first, near = para.lines[0], SAME_EDGE * line.size
    if len(para.lines) > 1:
        return abs(line.x0 - para.lines[1].x0) > max(near, 3.0)
    shift = line.x0 - first.x0
    if abs(shift) <= near:
        return False
    if shift > 0:
        return not _hangs(first, line, shift)
    return -shift > FIRST_INDENT * line.size or marker(first.text) is not None


def _hangs(first: Line, line: Line, shift: float) -> bool:
    """Whether the line stands under the words after the marker or label of the first line."""
    for before, word in zip(first.words[:3], first.words[1:4], strict=False):
        if abs(word.x0 - line.x0) <= 0.6 * line.size and (word.x0 - before.x1 > TAB * line.size or shift < DEEPEST * line.size):
            return True
    return shift <= DEEPEST * line.size and marker(first.text) is not None
