"""From a run of numbers to the letter's questions: which lettered parts are questions, and where each block ends."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from foiparse.divide.boundary import Cut, split
from foiparse.divide.likeness import question_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.sequences import Item, Run

SUBS_ASK = 0.4  # lettered parts read at least this much like questions on average, or they are a list


@dataclass(slots=True)
class Block:
    """An item with the stretch up to the next one."""

    item: Item
    start: int
    end: int

    def words(self, letter: Prepared) -> str:
        """The block's text after its number."""
        return letter.text[self.item.content : self.end]


def blocks(letter: Prepared, items: list[Item], end: int) -> list[Block]:
    """Each item's stretch, the last one's up to `end`; headings that stand before the next item are left out."""
    out = []
    for k, item in enumerate(items):
        stop = items[k + 1].start if k + 1 < len(items) else end
        out.append(Block(item, item.start, _without_headings(letter, item, stop)))
    return out


def _without_headings(letter: Prepared, item: Item, stop: int) -> int:
    inside = letter.between(item.start, stop)
    while len(inside) > 1 and inside[-1].zone in ("request", "response"):
        stop = inside.pop().start
    return stop


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
        return False
    if any(s.tag == "q" for s in subs):
        return True
    cut = split(letter, parent.start, subs[0].start, parent.content)
    if cut.at < subs[0].start and cut.how in ("label", "listing", "style", "words", "sentence"):
        return False
    asking = [question_likeness(letter.units[s.unit].plain[s.content - s.start :]) for s in subs]
    return sum(asking) / len(asking) >= SUBS_ASK


def common_look(letter: Prepared, items: list[Item]) -> object:
    """The look that the questions' first lines share and the lines after them mostly do not; None where looks tell nothing."""
    if len(items) < 2:
        return None
    firsts = Counter(letter.units[i.unit].look for i in items)
    look, n = firsts.most_common(1)[0]
    if n < 0.8 * len(items):
        return None
    starts = {i.unit for i in items}
    others = Counter(u.look for u in letter.units[items[0].unit : items[-1].unit + 1] if u.index not in starts)
    if not others or others.most_common(1)[0][0] == look:
        return None
    return look


def cut_all(letter: Prepared, found: list[Block], listings: dict[str, str] | None = None) -> list[Cut]:
    """The boundary of every block."""
    look = common_look(letter, [b.item for b in found])
    listed = listings or {}
    return [split(letter, b.start, b.end, b.item.content, listed.get(b.item.label), look) for b in found]
