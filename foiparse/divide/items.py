"""From a run of numbers to the letter's questions: which lettered parts are questions, and where each block ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from foiparse.divide.boundary import Cut, Hints, split, split_inline
from foiparse.divide.cues import leads_in_request
from foiparse.divide.likeness import question_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.sequences import Item, Run
from foiparse.divide.units import Unit
from foiparse.late import late

SHORTEST_REPEATED = 20  # characters of a paragraph that comes back under several questions
END_SHARE = 0.6  # share of blocks that must end in the other look: closing words may follow the last answer
LOOK_SHARE = 0.8  # share of questions and answers that must keep to their look
TOPIC_WORDS = 5  # a heading of a topic has no more words
TITLE_WORDS = 5  # words of a title over a list that begins again
SECTION = late(r"(?:section|part|theme|topic|schedule)\s+(?:[A-Z]|\d{1,2}|[IVX]+)\b\s*(?:[:.–—-]\s*\D+)?$", re.IGNORECASE)
HEADING_WORDS = 8  # a heading between questions has no more words
INLINE_SHARE = 0.3  # share of answers on the question's own line from which all are looked for there
LONE_SUB_ASKS = 0.7  # a part that stands alone must plainly ask
SUBS_ASK = 0.4  # lettered parts read at least this much like questions on average, or they are a list


@dataclass(slots=True)
class Block:
    """An item with the stretch up to the next one."""

    item: Item
    start: int
    end: int
    raw: str = ""

    def words(self, letter: Prepared) -> str:
        """The block's text after its number."""
        return letter.text[self.item.content : self.end]


def blocks(letter: Prepared, items: list[Item], end: int) -> list[Block]:
    """Each item's stretch, the last one's up to `end`; headings that stand before the next item are left out."""
    out = []
    topics = bool(items) and _under_topic(letter, items[0])
    for k, item in enumerate(items):
        stop = items[k + 1].start if k + 1 < len(items) else end
        follows = k + 1 < len(items)
        out.append(Block(item, item.start, _without_headings(letter, item, stop, topics and follows)))
    return out


def _under_topic(letter: Prepared, item: Item) -> bool:
    """Whether a heading of a topic stands right before the first question: then others may stand before later ones."""
    if item.unit == 0 or not letter.units[item.unit].gap:
        before = letter.units[item.unit - 1] if item.unit else None
        return before is not None and before.gap and _is_topic(before)
    return _is_topic(letter.units[item.unit - 1])


_NO_STOP = late(r"[^\d.?!:;£%]+")


def _is_topic(unit: Unit) -> bool:
    """A few words with neither a stop nor a figure, set apart by a blank line."""
    few = len(unit.plain.split()) <= TOPIC_WORDS
    return few and unit.zone is None and unit.gap and unit.plain[0].isupper() and _NO_STOP.fullmatch(unit.plain) is not None


def _without_headings(letter: Prepared, item: Item, stop: int, topics: bool) -> int:
    inside = letter.between(item.start, stop)
    topic = topics and len(inside) > 2 and _is_topic(inside[-1])
    if topic or (len(inside) > 2 and _begins_again(letter, stop) and is_title(inside[-1])):
        stop = inside.pop().start
    while len(inside) > 1 and _is_heading(inside[-1], inside[-2], len(inside) > 2):
        stop = inside.pop().start
    return stop


def _begins_again(letter: Prepared, at: int) -> bool:
    """Whether a list begins with "1" at this place."""
    k = letter.unit_at(at)
    head = letter.heads[k] if k < len(letter.units) and letter.units[k].start == at else None
    return head is not None and head.tag == "n" and head.paths[0] == ("1",)


def is_title(unit: Unit) -> bool:
    """A few words without figures or a full stop, in capitals at least at the start."""
    words = unit.plain.split()
    return (
        len(words) <= TITLE_WORDS
        and unit.plain[0].isupper()
        and unit.plain[-1].isalpha()
        and not any(c.isdigit() for c in unit.plain)
    )


def _is_heading(unit: Unit, before: Unit, answered: bool) -> bool:
    """Whether a block's last unit is a heading of what follows, not the end of the answer."""
    if unit.zone in ("request", "response") or unit.heading:
        return True
    words = len(unit.plain.split())
    if unit.table is None and leads_in_request(unit.plain):
        return True
    if answered and unit.table is None and words <= HEADING_WORDS and (SECTION.match(unit.plain) or _all_capitals(unit.plain)):
        return unit.plain[-1] not in ".?!;"
    if words > HEADING_WORDS or unit.grid is not None or unit.plain[0].islower():
        return False
    if unit.plain.endswith(":"):
        return True
    stands_out = unit.bold and not before.bold
    return answered and unit.plain[-1].isalpha() and words <= 4 and (stands_out or (unit.gap and before.plain[-1] in ".!"))


def _all_capitals(plain: str) -> bool:
    """Words in capitals throughout, more than one of them, without a figure."""
    return plain.isupper() and len(plain.split()) > 1 and not any(c.isdigit() for c in plain)


def questions_of(letter: Prepared, run: Run, end: int) -> list[Item]:
    """The run's items that are questions: lists inside an answer are left out."""
    out: list[Item] = []
    k = 0
    while k < len(run.items):
        item = run.items[k]
        subs: list[Item] = []
        while k + 1 + len(subs) < len(run.items) and run.items[k + 1 + len(subs)].depth > item.depth:
            subs.append(run.items[k + 1 + len(subs)])
        out.append(item)
        if subs and _are_questions(letter, item, subs):
            out.extend(subs)
        k += 1 + len(subs)
    return out


def _are_questions(letter: Prepared, parent: Item, subs: list[Item]) -> bool:
    """Lettered parts are questions where the parent's text is all question and the parts ask."""
    if len(subs) == 1 and subs[0].tag == "s":
        return question_likeness(letter.units[subs[0].unit].plain[subs[0].content - subs[0].start :]) >= LONE_SUB_ASKS
    if any(s.tag == "q" for s in subs) or _come_back(letter, subs):
        return True
    cut = split(letter, parent.start, subs[0].start, parent.content)
    if cut.at < subs[0].start and cut.how in ("label", "listing", "style", "words", "sentence"):
        return False
    asking = [question_likeness(letter.units[s.unit].plain[s.content - s.start :]) for s in subs]
    return sum(asking) / len(asking) >= SUBS_ASK


def _come_back(letter: Prepared, subs: list[Item]) -> bool:
    """Whether another list of the letter counts the same parts of the same number: one asks, the other answers."""
    if len(subs) < 2:
        return False
    mine, labels = {s.start for s in subs}, {s.label for s in subs}
    return any(labels <= {i.label for i in run.items if i.start not in mine} for run in letter.runs if len(run.items) > len(subs))


def common_look(letter: Prepared, found: list[Block]) -> object:
    """The look that the questions' first lines share and their blocks' last lines do not; None where looks tell nothing."""
    if len(found) < 2:
        return None
    inside = [letter.between(b.start, b.end)[b.item.bare :] for b in found]  # "Question 2" on its own line is only a heading
    inside = [units for units in inside if units]
    if not inside:
        return None
    look, n = Counter(units[0].look for units in inside).most_common(1)[0]
    if n < LOOK_SHARE * len(found):
        return None
    longer = [units for units in inside if len(units) > 1]
    changes = sum(any(u.look != look for u in units[1:]) for units in longer)
    ends = sum(units[-1].look != look for units in longer)
    return look if longer and changes >= LOOK_SHARE * len(longer) and ends >= END_SHARE * len(longer) else None


def cut_all(letter: Prepared, found: list[Block], listings: dict[str, str] | None = None) -> list[Cut]:
    """The boundary of every block."""
    look = common_look(letter, found)
    listed = listings or {}
    seen = Counter(w for b in found for w in {u.plain.casefold() for u in letter.between(b.start, b.end)[1:]})
    repeated = frozenset(w for w, n in seen.items() if n > 1 and len(w) > SHORTEST_REPEATED)
    cuts = [split(letter, b.start, b.end, b.item.content, Hints(listed.get(b.item.label), look, repeated)) for b in found]
    inline = sum(c.how == "sentence" for c in cuts)
    if inline >= INLINE_SHARE * len(cuts):
        for k, (b, cut) in enumerate(zip(found, cuts, strict=True)):
            if cut.how in ("none", "words"):
                cuts[k] = split_inline(letter, b.start, b.end, b.item.content, cut)
    return cuts
