"""Lists of questions in every form: numbered, broken and restarting runs, bullets, question marks, plain lines, looks, labels.

Each finder gives lists of items; the readings try each list with each way of answering. Unnumbered questions get the labels
"*1", "*2", … of the guidelines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from foiparse.divide import cues
from foiparse.divide.items import questions_of
from foiparse.divide.likeness import leans_question, question_likeness
from foiparse.divide.numbering import WEAK
from foiparse.divide.prepared import Prepared
from foiparse.divide.sequences import Item, Run
from foiparse.divide.units import Unit
from foiparse.divide.voice import asks_back, asks_plainly, requests
from foiparse.divide.zones import CLOSING_KINDS

MOST_QUESTIONS = 400  # more items than any request has: a list of something else
MOST_RUNS = 8  # runs tried as the letter's questions: the longest ones
ASKING = 0.5  # mean likeness from which unnumbered paragraphs count as questions
PLAINLY_ASKS = 0.8  # a paragraph with a question mark inside must open like a question too
LOOK_ASKS = 0.6  # likeness that a paragraph needs where only its look sets it apart
LOOK_SHARE = 0.6  # share of a look's stretches that must plainly ask for all of them to be questions
LONGEST_STRETCH = 3  # paragraphs of one question that only its look sets apart
FEWEST_APART = 3  # stretches of a look that tell questions of which few plainly ask
STATES = -0.4  # lean of a paragraph that is the authority's, whatever its look
LINE_ASKS = 0.5  # likeness that each of several plain lines needs
ALIKE, ALIKE_CHARS = 72, 100  # rapidfuzz ratio of the first characters from which two questions are one
QUOTED_LINES = "quoted lines"  # the kind of a list whose lines are quoted and its answers are not
FEWEST_STRETCHES = 2  # a look must come back at least this often to set questions apart


@dataclass(slots=True)
class Asks:
    """A list of questions: how it was told (`kind`), its items, whether its labels are printed, and how well its pattern held."""

    kind: str
    items: list[Item]
    printed: bool = True
    regular: float = 1.0

    @property
    def labels(self) -> list[str]:
        """All labels in order."""
        return [label for item in self.items for label in item.labels]


def ask_lists(letter: Prepared) -> list[Asks]:
    """All lists of the letter that might be its questions, found once."""
    if letter.asks is None:
        found = [a for find in FINDERS for a in find(letter) if 0 < len(a.items) <= MOST_QUESTIONS]
        letter.asks = [a for a in found if letter.own_items.isdisjoint(i.unit for i in a.items)]
    return letter.asks  # type: ignore[return-value]  # kept untyped there: the types would go round in a circle


def _numbered(letter: Prepared) -> Iterator[Asks]:
    for run in _candidates(letter):
        end = letter.tail_after(run.items[-1].start)
        items = questions_of(letter, run, end)
        yield Asks("numbers", items, regular=1 - min(0.5, run.gaps / len(items)))


def _candidates(letter: Prepared) -> list[Run]:
    fit = [r for r in letter.runs if r.items[0].form != WEAK or (len(r.items) > 1 and _asking(letter, r.items) >= ASKING)]
    fit = [r for r in fit if not letter.own_list(r.items[0].unit)]
    fit = [r for r in fit if len(r.items) > 1 or r.items[0].tag in "qa" or r.items[0].path[0] == "1"]
    if len(fit) > MOST_RUNS:
        longest = {r.number for r in sorted(fit, key=lambda r: -len(r.items))[:MOST_RUNS]}
        fit = [r for r in fit if r.number in longest]
    return fit


def _starred(items: list[Item]) -> list[Item]:
    return [Item(i.unit, i.start, i.content, (f"*{k}",), "u", i.form, bare=i.bare) for k, i in enumerate(items, start=1)]


def _broken(letter: Prepared) -> Iterator[Asks]:
    """A list that prints "1." each time."""
    ones = [
        r
        for r in letter.runs
        if len(r.items) == 1 and r.items[0].path == ("1",) and r.items[0].form != WEAK and r.items[0].tag in "nq"
    ]
    if len(ones) >= FEWEST_STRETCHES:
        yield Asks("broken numbers", _starred([r.items[0] for r in ones]), printed=False)


def _restarting(letter: Prepared) -> Iterator[Asks]:
    """Lists that begin again under headings, all of them questions."""
    runs = [r for r in letter.runs if r.items[0].path[0] == "1" and r.items[0].tag in "nq" and r.items[0].form != WEAK]
    if len(runs) < FEWEST_STRETCHES or all(len(r.items) == 1 for r in runs):
        return
    found: list[Run] = []
    for run in runs:
        if not found or (run.items[0].start > found[-1].items[-1].start and not _same_words(letter, found[-1], run)):
            found.append(run)
    asking = [r for r in found if _asking(letter, r.items) >= ASKING]
    form = Counter(r.items[0].form for r in asking).most_common(1)
    asking = [r for r in asking if r.items[0].form == form[0][0]]
    if len(asking) >= FEWEST_STRETCHES:
        items = [i for r in asking for i in questions_of(letter, r, letter.tail_after(r.items[-1].start))]
        yield Asks("restarting numbers", _starred(items), printed=False)


def _same_words(letter: Prepared, run: Run, other: Run) -> bool:
    """Whether two lists open with the same question: one restates the other."""
    from rapidfuzz import fuzz  # where it is needed: half the letters do without

    first, second = (words_after(letter, r.items[0]) for r in (run, other))
    return fuzz.ratio(first[:ALIKE_CHARS], second[:ALIKE_CHARS]) >= ALIKE


def _asking(letter: Prepared, items: list[Item]) -> float:
    """Mean likeness of the items' words; a number on a line of its own stands before the next line's words."""
    likes = [question_likeness(words_after(letter, i)) for i in items]
    return sum(likes) / len(likes) if likes else 0.0


def words_after(letter: Prepared, item: Item) -> str:
    """The words of an item's first line; those of the next line where its number stands on a line of its own."""
    if item.bare and item.unit + 1 < len(letter.units):
        return letter.units[item.unit + 1].plain
    return letter.units[item.unit].plain[item.content - item.start :]


def _body(letter: Prepared) -> list[Unit]:
    """Units from the salutation to the closing furniture."""
    first = next((u.index + 1 for u in letter.units if u.zone == "salutation"), 0)
    end = letter.tail_after(letter.units[first].start) if first < len(letter.units) else 0
    return [u for u in letter.units[first:] if u.start < end]


def _unnumbered(units: list[Unit], letter: Prepared, kind: str, regular: float = 1.0) -> Asks:
    items = []
    for k, unit in enumerate(units, start=1):
        head = letter.heads[unit.index]
        length = head.length if head is not None and head.tag == "b" else 0
        items.append(Item(unit.index, unit.start, unit.start + length, (f"*{k}",), "u", kind))
    return Asks(kind, items, printed=False, regular=regular)


def _closing(letter: Prepared, unit: Unit) -> bool:
    """Whether a bullet is furniture, or belongs to a list that closing words introduce ("Your letter should state:")."""
    k = unit.index - 1
    while k > 0 and (head := letter.heads[k]) is not None and head.tag == "b":
        k -= 1
    return unit.zone is not None or (k >= 0 and letter.units[k].zone in CLOSING_KINDS)


def _bulleted(letter: Prepared) -> Iterator[Asks]:
    """Bullets that ask, and every bullet of a list that words of the request introduce."""
    found = [u for u in letter.units if (h := letter.heads[u.index]) is not None and h.tag == "b" and not _closing(letter, u)]
    asking: list[Unit] = []
    led = False
    alone = [u for u in found if not _beside_bullet(letter, u)]
    apart = {u.index for u in alone} if _share_asking(alone) >= ASKING else set()
    for k, unit in enumerate(found):
        follows = k > 0 and found[k - 1].index == unit.index - 1
        led = (led and follows) or letter.introduced(unit.index)
        if led or unit.index in apart or question_likeness(unit.plain[1:].strip()) >= ASKING:
            asking.append(unit)
    if len(asking) > 1:
        yield _unnumbered(asking, letter, "bullets")


def _beside_bullet(letter: Prepared, unit: Unit) -> bool:
    """Whether the paragraph before or after a bullet is a bullet too."""
    near = letter.heads[max(0, unit.index - 1) : unit.index] + letter.heads[unit.index + 1 : unit.index + 2]
    return any(h is not None and h.tag == "b" for h in near)


def _share_asking(bullets: list[Unit]) -> float:
    asking = sum(question_likeness(u.plain[1:].strip()) >= ASKING for u in bullets)
    return asking / len(bullets) if bullets else 0.0


def _marked(letter: Prepared) -> Iterator[Asks]:
    """Paragraphs without a number that end in a question mark."""
    found = [u for u in letter.units if letter.heads[u.index] is None and u.zone is None and _marks(u.plain)]
    if found:
        yield _unnumbered(found, letter, "question marks", 0.9)


def _marks(plain: str) -> bool:
    """Ends in a question mark, or begins with a question and goes on to explain it."""
    if asks_back(plain):
        return False
    return plain.rstrip(" ’”\"')").endswith("?") or ("?" in plain and question_likeness(plain) >= PLAINLY_ASKS)


def _voiced(letter: Prepared) -> Iterator[Asks]:
    """Paragraphs without a number in the requester's voice: with a question mark or as a request ("Please provide copies of …")."""
    body = [u for u in _body(letter) if u.zone is None and u.table not in letter.data and not cues.leads_in_request(u.plain)]
    found = [u for u in body if letter.heads[u.index] is None and asks_plainly(u.plain)]
    if any(requests(u.plain) and not _marks(u.plain) for u in found):
        yield _unnumbered(found, letter, "requests", 0.95 if len(found) > 1 else 0.85)


def _lines(letter: Prepared) -> Iterator[Asks]:
    """Plain lines that ask, one after the other, beneath a lead-in that ends in a colon or a heading of the request."""
    units = letter.units
    k = 0
    while k < len(units):
        unit = units[k]
        k += 1
        opens = unit.zone == "request" or cues.leads_in_request(unit.plain)
        if not opens:
            continue
        found = []
        while k < len(units) and units[k].zone is None and letter.heads[units[k].index] is None:
            if (
                question_likeness(units[k].plain) < LINE_ASKS
                or cues.opens(units[k].plain[:320].lower())
                or units[k].plain.endswith(":")
                or asks_back(units[k].plain)
            ):
                break
            found.append(units[k])
            k += 1
        if len(found) > 1:
            yield _unnumbered(found, letter, "lines", 0.9)


def _looks(letter: Prepared) -> Iterator[Asks]:
    """Paragraphs that share a look of their own (bold, italic, coloured) and alternate with others: the questions."""
    body = [u for u in _body(letter) if u.zone is None and u.table not in letter.data]
    stretches = [(look, list(group)) for look, group in groupby(body, key=lambda u: u.look)]
    for look in list(dict.fromkeys(look for look, _ in stretches))[:4]:
        mine = [group for other, group in stretches if other == look]
        if not len(mine) >= FEWEST_STRETCHES:
            continue
        asking = [u for group in mine if (u := _first_asking(group)) is not None]
        if len(asking) >= FEWEST_STRETCHES and len(asking) >= LOOK_SHARE * len(mine):
            begin = next(k for k, group in enumerate(mine) if _first_asking(group) is not None)
            chosen = [_first_asking(group) or group[-1 if k == 0 else 0] for k, group in enumerate(mine[begin:])]
            yield _unnumbered(chosen, letter, "looks", len(asking) / len(mine))
        elif asking and _set_apart(look, mine, body):
            yield _unnumbered([group[0] for group in mine], letter, "looks", 0.9)


def _set_apart(look: tuple[object, ...], mine: list[list[Unit]], body: list[Unit]) -> bool:
    """Whether a look of its own (bold, italic, coloured) comes back in short stretches that state nothing, each answered."""
    short = all(len(group) <= LONGEST_STRETCH for group in mine)
    states = any(leans_question(group[0].plain) < STATES for group in mine)
    return any(look) and len(mine) >= FEWEST_APART and short and not states and body[-1].look != look


def _first_asking(group: list[Unit]) -> Unit | None:
    return next((u for u in group if question_likeness(u.plain) >= LOOK_ASKS), None)


def _quoted(letter: Prepared) -> Iterator[Asks]:
    """Lines of the request quoted in a reply by e-mail, each with the authority's words between it and the next."""
    stretches = [(layer, list(group)) for layer, group in groupby(letter.units, key=lambda u: u.layer)]
    found: list[Unit] = []
    for (layer, mine), (after, theirs) in pairwise(stretches):
        if layer != "quoted" or after != "body" or theirs[0].zone in CLOSING_KINDS:
            continue
        lines = [u for u in mine if u.zone is None and not cues.QUOTED.match(u.plain)]
        if lines:
            found.append(lines[-1] if not found else lines[0])  # above the first question stand a greeting and a lead-in
    if len(found) >= FEWEST_STRETCHES:
        yield _unnumbered(found, letter, QUOTED_LINES, 1.0)


def _labelled(letter: Prepared) -> Iterator[Asks]:
    """ "You asked" / "Question:" lines before each question; the number after them, if any, is the label."""
    opened = [
        u
        for u in letter.units
        if u.zone == "request" or cues.QUESTION_LABEL.fullmatch(u.plain) or cues.QUESTION_LABEL_INLINE.match(u.plain)
    ]
    closed = sum(u.zone == "response" or bool(cues.ANSWER_LABEL.fullmatch(u.plain)) for u in letter.units)
    inline = sum(bool(cues.ANSWER_LABEL_INLINE.match(u.plain)) for u in letter.units)
    if len(opened) < FEWEST_STRETCHES or closed + inline < len(opened) - 1:
        return
    items: list[Item] = []
    for k, unit in enumerate(opened, start=1):
        follows = letter.units[unit.index + 1] if unit.index + 1 < len(letter.units) else unit
        head = letter.heads[follows.index]
        numbered = head is not None and head.tag in "nq" and head.paths and head.path[0] is not None
        path = tuple(str(p) for p in head.path) if numbered and head is not None else (f"*{k}",)
        inline_label = cues.QUESTION_LABEL_INLINE.match(unit.plain)
        content = unit.start + inline_label.end() if inline_label else follows.start + (head.length if numbered and head else 0)
        items.append(Item(unit.index, unit.start, content, path, "u", "label"))
    if len({i.path for i in items}) < len(items):
        items = _starred(items)
    yield Asks("labels", items, printed=not items[0].path[0].startswith("*"))


FINDERS: tuple[Callable[[Prepared], Iterator[Asks]], ...] = (
    _numbered,
    _broken,
    _restarting,
    _bulleted,
    _marked,
    _voiced,
    _lines,
    _looks,
    _quoted,
    _labelled,
)
