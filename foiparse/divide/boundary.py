"""Where a question ends and its answer begins inside one block: every kind of evidence has its own function.

A block is the stretch from one question's head to the next. Evidence in order of weight: an answer's label on its own line,
the same question in an earlier listing, a change of look that the letter keeps to, the words of each paragraph, those of
each sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from foiparse.divide import cues
from foiparse.divide.clarifying import asks_back
from foiparse.divide.grids import is_filled
from foiparse.divide.inside import SENTENCE_END, cut_eagerly, cut_inside
from foiparse.divide.likeness import CONDITIONAL, leans_question
from foiparse.divide.named import told_by_requester
from foiparse.divide.numbering import BULLET, NAMED, Head, is_first, read_head, runs_on
from foiparse.divide.periods import Line, periods_asked
from foiparse.divide.prepared import Prepared
from foiparse.divide.rows import make_of
from foiparse.divide.units import Unit, fold
from foiparse.late import late

WORD = late(r"[^\W_]+")
MOST_QUESTION_UNITS = 40  # paragraphs that one question may have (a form of many fields)
NUMBER_CELL = 8  # characters: a shorter first cell holds only the number
ANSWER_BEGINS = -0.12  # lean of a paragraph of which the words say nothing: after a question stands an answer
AFTER_GAP = -0.2  # and still more so after a blank line
GOES_ALONG = 0.05  # a lettered part after the one before it: on the same side
CARRIES_ON = 0.6  # the paragraph before ended in a colon, comma or "and": what follows belongs to it
SHORT_REPLY = 3  # words: "no", "n/a", "not held" are answers also in lower case
LOWER_START = 0.4  # a paragraph that starts in lower case goes on with the one before
LEADS = late(r"\b(?:following|including|namely|such as|e\.?g\.?|i\.?e|below)\W*$", re.IGNORECASE)
FORM = late(r"\b(?:complete|fill|table|form(?:at)?|template|spreadsheet|grid|below|following)\b|:\s*$", re.IGNORECASE)
LABEL_PARTS = ("nswer", "NSWER", "esponse", "ESPONSE", "eply")  # one stands in every label inside a line
INLINE_LABEL = late(r"(?<=[?.:;)\s])\b(?:Answer|ANSWER|Response|RESPONSE|Reply)\s*[:–-]\s")
NO_ANSWER = -0.6  # lean below which a paragraph that comes back is an answer that comes back
COMES_BACK = 0.6  # the same paragraph under several questions is the requester's
LISTING_FIT = 0.6  # share of the listed question's words that must be found again to trust the listing


@dataclass(slots=True)
class Cut:
    """Where the question ends (the block's end where no answer follows), what told so, and how sure it is from 0 to 1.

    `answer` is where the answer begins if later than that: a heading may stand between.
    """

    at: int
    how: str
    sure: float
    answer: int = 0


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beyond the block: the same question's text from a listing, the look that this letter's questions share and
    its answers do not, and paragraphs that come back in several blocks."""

    listing: str | None = None
    look: object = None
    repeated: frozenset[str] = frozenset()


NO_HINTS = Hints()


def split(letter: Prepared, start: int, end: int, content: int, hints: Hints = NO_HINTS) -> Cut:
    """The cut of the block [start, end) whose question text begins at `content`."""
    units = letter.between(start, end)
    if not units:
        return Cut(end, "empty", 0.5)
    labelled = _label(letter, units, start)
    if labelled is not None:
        return labelled
    if hints.listing:
        cut = _by_listing(letter.text, units, content, end, hints.listing)
        if cut is not None:
            return cut
    cell = _next_cell(units)
    if cell is not None:
        return cell
    reply = next((u for u in units[1:] if u.layer == "body"), None) if units[0].layer == "quoted" else None
    if reply is not None:
        return Cut(reply.start, "reply", 0.95)
    worded = units[1:] if content >= units[0].end else units
    if hints.look is not None and len(worded) > 1 and worded[0].look == hints.look:
        for unit in worded[1:]:
            if unit.look != hints.look:
                return Cut(unit.start, "style", 0.9)
    form = _by_form(letter, units, content, end)
    return form if form is not None else _by_words(letter, units, content, end, hints.repeated)


def _by_form(letter: Prepared, units: list[Unit], content: int, end: int) -> Cut | None:
    """A table that the question asks to complete: left empty it is the question's, filled in its rows are the answer."""
    k = next((k for k, u in enumerate(units) if u.table is not None and u.table != units[0].table), None)
    if not k or not FORM.search(" ".join(u.plain for u in units[:k])):
        return None
    if _by_words(letter, units[:k], content, units[k - 1].end).how != "none":
        return None
    grid = letter.grids[units[k].table or 0]
    if is_filled(letter.text, grid):
        rows = [
            c.span.start for c in grid.cells if c.row >= max(1, grid.header_rows) and fold(letter.text[c.span.start : c.span.end])
        ]
        at = min(rows, default=grid.span.start) if grid.header_rows or grid.cols > 2 else grid.span.start
        return Cut(at, "form", 0.8)
    after = next((u for u in units[k:] if u.start >= grid.span.end), None)
    return Cut(after.start if after is not None else min(end, grid.span.end), "form", 0.85)


def _label(letter: Prepared, units: list[Unit], start: int) -> Cut | None:
    for k, unit in enumerate(units):
        if k and unit.zone == "salutation":
            return _reply(letter, units, k)
        if k and (
            unit.zone == "response" or cues.ANSWER_LABEL.fullmatch(unit.plain) or cues.ANSWER_LABEL_INLINE.match(unit.plain)
        ):
            return Cut(unit.start, "label", 0.98)
        head = letter.heads[unit.index]
        first = letter.heads[units[0].index]
        slip = head is not None and first is not None and head.tag == "q" == first.tag and head.paths == first.paths
        if k and head is not None and (_answers(head, first) or slip):
            return Cut(unit.start, "label", 0.95)
        inline = None
        if any(part in unit.plain for part in LABEL_PARTS):
            inline = INLINE_LABEL.search(letter.text, unit.start, unit.end)
        if inline and inline.start() > start + 8:
            at = inline.start()
            return Cut(at, "label", 0.9)
        if k > MOST_QUESTION_UNITS:
            break
    return None


def _answers(head: Head, first: Head | None) -> bool:
    """Whether a head inside the block labels its answer: not one that names other questions."""
    if head.tag != "a":
        return False
    named = head.form == NAMED and first is not None and bool(first.paths)
    return not named or head.path[-1] == (first.path if first else head.path)[-1]


def _reply(letter: Prepared, units: list[Unit], k: int) -> Cut:
    """A new letter begins inside the block: the request ends before the words that close it, the answer after the reply's thanks."""
    body = [u for u in units[k:] if u.zone is None and not cues.opens(u.plain[:320].lower())]
    own = units[:k]
    cut = _by_words(letter, own, own[0].start, own[-1].end)
    return Cut(cut.at, "label", 0.8, answer=body[0].start if body else units[-1].end)


def _next_cell(units: list[Unit]) -> Cut | None:
    """In a table the answer stands in a cell to the right of the question's, on the same row."""
    first = units[0]
    if first.grid is None:
        return None
    asked = next((u for u in units if len(u.plain) > NUMBER_CELL), first)
    for unit in units:
        if unit.grid == first.grid and unit.row >= asked.row and unit.col > asked.col:
            return Cut(unit.start, "cell", 0.95)
    return None


def _by_listing(text: str, units: list[Unit], content: int, end: int, listing: str) -> Cut | None:
    """Cut where the words of the listed question end, at the sentence or paragraph end that fits best."""
    wanted = WORD.findall(listing.casefold())
    if not wanted:
        return None
    found = [
        (m.group().casefold(), m.end() + content)
        for m in WORD.finditer(text[content : min(end, content + 12 * len(wanted) + 300)])
    ]
    words = [w for w, _ in found]
    if len(wanted) > 1 and len(set(wanted[:6]) & set(words[:8])) < min(2, len(wanted)):
        return None
    from rapidfuzz.distance import LCSseq  # where it is needed: half the letters do without

    best: tuple[float, int] | None = None
    for at in _candidate_ends(text, units, content, end):
        k = sum(1 for _, e in found if e <= at)
        if not k:
            continue
        value = 2 * LCSseq.similarity(wanted, words[:k]) - k
        if best is None or value > best[0]:
            best = (value, at)
    if best is None:
        return None
    k = sum(1 for _, e in found if e <= best[1])
    share = LCSseq.similarity(wanted, words[:k]) / max(1, min(k, len(wanted)))
    if share < LISTING_FIT:
        return None
    return Cut(_next_start(text, best[1], end), "listing", min(0.99, share))


_DASH_OR_LINE = late(r"\s[–-]\s|\n")


def _candidate_ends(text: str, units: list[Unit], content: int, end: int) -> list[int]:
    out: list[int] = []
    for unit in units[:MOST_QUESTION_UNITS]:
        a, b = max(unit.start, content), min(unit.end, end)
        out.extend(a + m.end() for m in SENTENCE_END.finditer(text[a:b]))
        out.extend(a + m.end() for m in _DASH_OR_LINE.finditer(text[a:b]))
        out.append(b)
    return sorted(set(out))[:200]


def _next_start(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _by_words(letter: Prepared, units: list[Unit], content: int, end: int, repeated: frozenset[str] = frozenset()) -> Cut:
    """One change of voice over the block's paragraphs: the prefix that reads most like a question is the question."""
    total = best = 0.0
    keep = 1
    margin = 1.0
    looked = units[:MOST_QUESTION_UNITS]
    periods = periods_asked([Line(u.plain, letter.heads[u.index], u.table) for u in looked])
    for k in range(1, len(looked)):
        lean = GOES_ALONG if k in periods else _lean(units, k)
        if lean > NO_ANSWER and units[k].plain.casefold() in repeated:
            lean += COMES_BACK
        total += lean
        if total > best + 1e-9:
            best, keep = total, k + 1
        elif k == keep:
            margin = best - total
    last = units[keep - 1]
    own = last.index not in told_by_requester(letter)
    if own and keep > 1 and _is_told_row(units[keep - 2].plain, last.plain, keep == len(units)):
        return Cut(last.start, "words", 0.7)
    inline = cut_inside(letter.text, max(last.start, content), min(last.end, end), has_answer=keep < len(units)) if own else None
    if inline is not None and (keep == 1 or inline > last.start):
        return Cut(inline, "sentence", 0.75)
    if keep < len(units):
        return Cut(units[keep].start, "words", 0.6 + min(0.35, max(0.0, margin) / 2))
    return Cut(end, "none", 0.6)


def _is_told_row(above: str, plain: str, alone: bool) -> bool:
    """Whether a line is a row of the answer: "iTrent: £4,200" below "What does each cost?"; "Policy – adopted 2019" as all there is below
    "Whether there is a policy"."""
    made = make_of(plain)
    return (made == "field" and above[-1] == "?") or (alone and bool(made) and above[-1] not in ":,;" and not LEADS.search(above))


def _lean(units: list[Unit], k: int) -> float:
    unit, before = units[k], units[k - 1]
    plain = unit.plain
    if unit.grid is not None and unit.grid != units[0].grid:
        return 0.0 if before.grid == unit.grid else ANSWER_BEGINS
    if asks_back(plain):
        return -1.0
    lean = leans_question(plain) * 0.9 + ANSWER_BEGINS + (AFTER_GAP if unit.gap else 0.0)
    part = _part(unit, before, k)
    if part is not None:
        return part
    if _is_bullet(unit) and _is_bullet(before) and k > 1:
        lean = max(lean, ANSWER_BEGINS) + CARRIES_ON
    if before.plain[-1] in ":,;" or before.plain.endswith((" and", " or")):
        lean += CARRIES_ON
    if plain[0].islower() and len(plain.split()) > SHORT_REPLY:
        lean += LOWER_START
    if CONDITIONAL.match(plain) and "?" in plain:
        lean += 0.3
    return max(-1.0, min(1.0, lean))


def _part(unit: Unit, before: Unit, k: int) -> float | None:
    """Lettered lines run on with the question from "a" up; where they begin again with "a" the answer has begun."""
    head, last = read_head(unit.plain), read_head(before.plain)
    if head is None or head.tag != "s":
        return None
    letter = str(head.path[-1])
    if last is not None and last.tag == "s":
        return GOES_ALONG if runs_on(str(last.path[-1]), letter) else -1.0
    if k == 1 and is_first(letter) and before.plain[-1] not in ".?!":
        return CARRIES_ON
    return None


def _is_bullet(unit: Unit) -> bool:
    return BULLET.match(unit.plain) is not None


def split_inline(letter: Prepared, start: int, end: int, content: int, cut: Cut) -> Cut:
    """The cut of a block in a letter that answers on the question's own line."""
    unit = letter.between(start, end)[0]
    at = cut_eagerly(letter.text, content, min(unit.end, end), answered=cut.how != "none")
    return cut if at is None else Cut(at, "sentence", 0.65)
