"""The request listed: then (or before) each question restated with its answer, or the answers under the numbers alone."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide.asks import Asks, ask_lists
from foiparse.divide.boundary import split
from foiparse.divide.items import Block, blocks, cut_all
from foiparse.divide.likeness import question_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.beneath import FEWEST_TO_LEARN, leads_in, place
from foiparse.divide.sequences import Item
from foiparse.divide.units import fold
from foiparse.divide.zones import CLOSING_KINDS

ALIKE = 72  # rapidfuzz ratio from which a restated question counts as the listed one
LISTING_TAIL = 4  # paragraphs after the last listed question that may still be the requester's
SHORTEST_WORDS = 20  # characters of a paragraph of the requester that comes back
ALIKE_HEAD = 85  # partial ratio of its first words, where the restated one is cut short
HEAD_CHARS = 60
MORE_ASKING = 0.2  # how much more like questions the list below must read than the one above
ASKED_BELOW = 0.6  # how regular it is for a request to stand below its answers
SHARED_LABELS = 0.5  # share of the second list's numbers that the first must have


def _pairs(letter: Prepared) -> Iterator[tuple[Asks, Asks]]:
    """(listing, answering list): numbers in common, or a listing without numbers and as many numbered answers."""
    lists = ask_lists(letter)
    for asked in lists:
        for answering in lists:
            if asked is answering or not answering.printed or asked.items[0].tag == "a":
                continue
            apart = answering.items[0].start > asked.items[-1].start or answering.items[-1].start < asked.items[0].start
            if apart and shares_labels(asked, answering):
                yield asked, answering


def shares_labels(asked: Asks, answering: Asks) -> bool:
    """Whether most of the second list's numbers are those of the first."""
    ours = set(asked.labels) if asked.printed else {str(k) for k in range(1, len(asked.items) + 1)}
    theirs = answering.labels
    return len(theirs) > 0 and sum(label in ours for label in theirs) >= SHARED_LABELS * len(theirs)


def listed_blocks(letter: Prepared, asked: Asks, stop: int) -> list[Block]:
    """The listing's blocks; the last one ends where the voice changes or a heading opens the response."""
    items = asked.items
    if not asked.printed:
        items = [Item(i.unit, i.start, i.content, (str(k),), i.tag, i.form) for k, i in enumerate(items, start=1)]
    found = blocks(letter, items, max(stop, items[-1].content))
    last = found[-1]
    headed = False
    for unit in letter.between(last.start, last.end)[1:]:
        if unit.zone is not None:
            last.end, headed = unit.start, unit.zone == "response"
            break
    longest = max((len(letter.between(b.start, b.end)) for b in found[:-1]), default=0)
    own = letter.between(last.start, last.end)
    if len(found) > FEWEST_TO_LEARN and longest and len(own) > longest:
        last.end = own[longest].start
    elif headed:
        return _with_words(letter, found)
    last.end = min(last.end, split(letter, last.start, last.end, last.item.content).at)
    return _with_words(letter, found)


def _with_words(letter: Prepared, found: list[Block]) -> list[Block]:
    for b in found:
        b.raw = letter.text[b.item.content : b.end]
    return found


def _listing_end(letter: Prepared, asked: Asks, answering: Asks) -> int:
    if answering.items[0].start > asked.items[-1].start:
        return answering.items[0].start
    return letter.tail_after(asked.items[-1].start)


def _answer_end(letter: Prepared, asked: Asks, answering: Asks) -> int:
    end = letter.tail_after(answering.items[-1].start)
    first = asked.items[0].start
    return min(end, first) if first > answering.items[-1].start else end


def restated(letter: Prepared) -> Iterator[Proposal]:
    """Listing, then each question again with its answer; or the letter first and the request quoted again below it."""
    for asked, answering in _pairs(letter):
        if not asked.printed:
            continue
        listed = {b.item.label: b for b in listed_blocks(letter, asked, _listing_end(letter, asked, answering))}
        texts = {label: fold(b.words(letter)) for label, b in listed.items()}
        found = blocks(letter, answering.items, _answer_end(letter, asked, answering))
        same = [alike(texts.get(b.item.label, ""), fold(b.words(letter))) for b in found]
        if sum(same) < 0.5 * len(same):
            continue
        drop_repeated(letter, list(listed.values()), found)
        cuts = cut_all(letter, found, {k: v for k, v in texts.items() if v})
        proposal = Proposal("listing, then each question restated with its answer", regular=sum(same) / len(same))
        if asked.items[0].start > found[0].start:
            if not _closed_between(letter, answering, asked):
                continue
            proposal.regular *= ASKED_BELOW
        answered = {b.item.label for b in found}
        for label, b in listed.items():
            proposal.add("R" if label in answered else "Q", [label], b.start, b.end, 0.9, "listing")
        place(letter, proposal, found, cuts)
        yield proposal


def drop_repeated(letter: Prepared, listed: list[Block], found: list[Block]) -> None:
    """Cut from the blocks' ends the requester's words that stood between the listed questions and come back here."""
    last = listed[-1].item.unit
    between = letter.units[listed[0].item.unit : last + LISTING_TAIL]
    before = {u.plain for u in between if u.start < found[0].start and not any(b.start <= u.start < b.end for b in listed)}
    for block in found:
        inside = letter.between(block.start, block.end)
        while len(inside) > 1 and inside[-1].plain in before and len(inside[-1].plain) > SHORTEST_WORDS:
            block.end = inside.pop().start


def _closed_between(letter: Prepared, above: Asks, below: Asks) -> bool:
    """Whether the letter closes between two lists: the lower one is then the request quoted again."""
    between = letter.units[above.items[-1].unit : below.items[0].unit]
    return any(u.zone in CLOSING_KINDS or u.layer == "quoted" for u in between)


def alike(listed: str, block: str) -> bool:
    """Whether a block opens with the listed question's words."""
    if not listed or not block:
        return False
    from rapidfuzz import fuzz  # where it is needed: half the letters do without

    head = block[: len(listed) + 20].casefold()
    listed = listed.casefold()
    return fuzz.ratio(listed, head) >= ALIKE or fuzz.partial_ratio(head[:HEAD_CHARS], listed) >= ALIKE_HEAD


def alone(letter: Prepared) -> Iterator[Proposal]:
    """Listing, then the answers under the numbers alone; or the answers first and the request below them."""
    for asked, answering in _pairs(letter):
        listed = listed_blocks(letter, asked, _listing_end(letter, asked, answering))
        known = {b.item.label for b in listed}
        items = [i for i in answering.items if i.label in known or i.depth == 0]
        texts = {b.item.label: fold(b.words(letter)) for b in listed}
        found = blocks(letter, items, _answer_end(letter, asked, answering))
        same = [alike(texts.get(b.item.label, ""), fold(b.words(letter))) for b in found]
        if sum(same) > 0.5 * len(same):
            continue
        proposal = Proposal("listing, then answers under the numbers alone", regular=asked.regular - 0.5 * sum(same) / len(same))
        if asked.items[0].start > found[0].start:
            if not _asks_more(letter, asked, answering):
                continue
            proposal.regular *= ASKED_BELOW
        answer_alone(proposal, listed, found)
        yield proposal


def _asks_more(letter: Prepared, asked: Asks, answering: Asks) -> bool:
    """Whether the list that stands below is plainly the questions and the one above is not."""
    mean = [
        sum(question_likeness(letter.units[i.unit].plain[i.content - i.start :]) for i in a.items) / len(a.items)
        for a in (asked, answering)
    ]
    return mean[0] > mean[1] + MORE_ASKING


def answer_alone(proposal: Proposal, listed: list[Block], found: list[Block]) -> None:
    """Questions from the listing, answers from the numbered blocks; a parent whose parts are answered is a lead-in."""
    answered = {label for b in found for label in b.item.labels}
    parents = {b.item.path[:-1] for b in listed if len(b.item.path) > 1}
    for b in listed:
        proposal.add("Q", [b.item.label], b.start, b.end, 0.9, "listing")
        if b.item.path in parents and b.item.label not in answered and leads_in(b.raw):
            proposal.leads.add(b.item.label)
    for b in found:
        labels = b.item.labels
        subs = [x.item.label for x in listed if x.item.path[:-1] == b.item.path and x.item.label not in answered]
        proposal.add("A", [*labels, *subs], b.start, b.end, 0.9, "number")
