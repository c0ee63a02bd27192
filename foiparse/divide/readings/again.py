"""The request listed, then its questions again in other dress: without numbers, renumbered, cut short; told by their words."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide.asks import Asks, ask_lists
from foiparse.divide.items import blocks, cut_all
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.beneath import place
from foiparse.divide.readings.listing import drop_repeated, listed_blocks
from foiparse.divide.sequences import Item
from foiparse.divide.units import Unit, fold

SAME_WORDS = 84  # rapidfuzz ratio of the first words from which a paragraph is the listed question again
COMPARED = 70  # characters of each that are compared
FEWEST = 2  # questions found again
SHORTEST = 12  # characters of a listed question that can be found again


def found_again(letter: Prepared) -> Iterator[Proposal]:
    """One proposal for each listing of which questions come back further down."""
    for asked in ask_lists(letter):
        if asked.items[0].tag == "a":
            continue
        items, texts = _matches(letter, asked)
        if len(items) < max(FEWEST, len(asked.items) * 0.3):
            continue
        listed = listed_blocks(letter, asked, items[0].start)
        found = blocks(letter, items, letter.tail_after(items[-1].start))
        drop_repeated(letter, listed, found)
        labels = {i.label for i in items}
        proposal = Proposal("listing, then its questions found again", regular=0.95)
        for b in listed:
            proposal.add("R" if b.item.label in labels else "Q", [b.item.label], b.start, b.end, 0.9, "listing")
        place(letter, proposal, found, cut_all(letter, found, texts))
        yield proposal


def _matches(letter: Prepared, asked: Asks) -> tuple[list[Item], dict[str, str]]:
    """Paragraphs after the listing that open like one of its questions, in order, and the questions' words by label."""
    last = asked.items[-1]
    listed = listed_blocks(letter, asked, letter.tail_after(last.start))
    texts = {b.item.label: fold(b.raw) for b in listed}
    wanted = {label: words[:COMPARED].casefold() for label, words in texts.items() if len(words) >= SHORTEST}
    items: list[Item] = []
    for unit in letter.units[last.unit + 1 :]:
        head = letter.heads[unit.index]
        skip = head.length if head is not None else 0
        label = _best(unit, skip, wanted)
        if label is not None:
            del wanted[label]
            items.append(Item(unit.index, unit.start, unit.start + skip, tuple(label.split(".")), "u", "again"))
    return items, texts


def _best(unit: Unit, skip: int, wanted: dict[str, str]) -> str | None:
    from rapidfuzz import fuzz  # where it is needed: half the letters do without

    words = unit.plain[skip:].casefold()
    best, label = float(SAME_WORDS), None
    for name, text in wanted.items():
        head = words[: len(text)]
        if not head or head[0] != text[0]:
            continue
        ratio = fuzz.ratio(head, text[: len(head)] if len(head) >= SHORTEST else text)
        if ratio > best:
            best, label = ratio, name
    return label
