"""Answers that only name their questions: "In answer to questions 1 and 3 …", with or without a listing of the request."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide import cues
from foiparse.divide.asks import Asks, ask_lists, words_after
from foiparse.divide.items import Block, cut_all
from foiparse.divide.likeness import question_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.beneath import place
from foiparse.divide.readings.listing import answer_alone, listed_blocks
from foiparse.divide.sequences import Item
from foiparse.divide.units import fold

ALIKE_WORDS = 70  # rapidfuzz token set ratio from which an answer's opening tells the question again
ASKING = 0.6  # mean likeness of the words behind the names from which these are questions
MOSTLY = 0.6  # share of answers that must do so
WIDEST_STEP = 3  # a bare number may skip this many listed questions and still be an answer's


def referring(letter: Prepared) -> Iterator[Proposal]:
    """One proposal for each listing, and one without any."""
    first_lists: list[Asks | None] = [a for a in ask_lists(letter) if a.items[0].tag != "a"]
    for asked in [*first_lists, None]:
        after = asked.items[-1].unit if asked is not None else -1
        heads = _named(letter, after, _known(asked))
        if not heads or (asked is None and _ask_themselves(letter, heads)):
            continue
        found = _answer_blocks(letter, heads)
        again = _restated(letter, asked, heads, found) if asked is not None else None
        if again is not None:
            yield again
            continue
        proposal = Proposal("answers that name their questions", regular=1.0 if asked is not None else 0.9)
        listed = listed_blocks(letter, asked, heads[0].start) if asked is not None else []
        answer_alone(proposal, listed, found)
        _remainder(letter, proposal, listed, found)
        yield proposal


def _ask_themselves(letter: Prepared, heads: list[Item]) -> bool:
    """Whether "Question 1" and the like stand before questions: their own words, or the line below a bare one, ask."""
    asked = [h for h in heads if (head := letter.heads[h.unit]) is not None and head.tag == "q"]
    likes = [question_likeness(words_after(letter, h)) for h in asked]
    return bool(likes) and sum(likes) > ASKING * len(heads)


def _restated(letter: Prepared, asked: Asks, heads: list[Item], found: list[Block]) -> Proposal | None:
    """The same reading where most answers open with the question in like words: those are then the questions."""
    from rapidfuzz import fuzz  # where it is needed: half the letters do without

    listed = listed_blocks(letter, asked, heads[0].start)
    texts = {b.item.label: fold(b.raw) for b in listed}
    alike = [
        fuzz.token_set_ratio(letter.units[b.item.unit].plain[b.item.content - b.item.start :], texts.get(b.item.label, ""))
        >= ALIKE_WORDS
        for b in found
    ]
    if sum(alike) < MOSTLY * len(alike):
        return None
    proposal = Proposal("listing, then each question named and told again", regular=0.9)
    for b in listed:
        proposal.add("R" if b.item.label in {h.label for h in heads} else "Q", [b.item.label], b.start, b.end, 0.8, "listing")
    place(letter, proposal, found, cut_all(letter, found, texts))
    return proposal


def _known(asked: Asks | None) -> list[str] | None:
    if asked is None:
        return None
    return asked.labels if asked.printed else [str(k) for k in range(1, len(asked.items) + 1)]


def _named(letter: Prepared, after: int, known: list[str] | None) -> list[Item]:
    """Units after the listing that open with "Question n" or "In relation to question n", or with the next bare number."""
    out: list[Item] = []
    order = {label: k for k, label in enumerate(known)} if known else {}
    last = -1
    for unit in letter.units[after + 1 :]:
        head = letter.heads[unit.index]
        if head is None or head.tag not in "qan" or not head.paths or unit.table in letter.data:
            continue
        paths = [tuple(str(p) for p in path) for path in head.paths]
        if paths == [("1",)] and out and head.tag == "n" and head.form == out[-1].form and 0 < last < len(order) - 1:
            paths = [tuple(list(order)[last + 1].split("."))]  # a broken list prints "1." again
        places = [order[".".join(p)] for p in paths if ".".join(p) in order]
        if known is not None and not places:
            continue
        if head.tag == "n" and letter.in_own_list(unit.start):
            continue
        if head.tag == "n" and (known is None or not last < min(places) <= last + WIDEST_STEP):
            continue
        last = max(places, default=last)
        out.append(Item(unit.index, unit.start, unit.start + head.length, paths[0], "a", head.form, paths[1:], head.bare))
    worded = {i.label for i in out if letter.heads[i.unit].tag != "n"}  # type: ignore[union-attr]  # every item has a head
    return [i for i in out if i.label not in worded or letter.heads[i.unit].tag != "n"]  # type: ignore[union-attr]


def _answer_blocks(letter: Prepared, heads: list[Item]) -> list[Block]:
    end = letter.tail_after(heads[-1].start)
    stops = [*(h.start for h in heads[1:]), end]
    return [Block(h, h.start, stop) for h, stop in zip(heads, stops, strict=True)]


def _remainder(letter: Prepared, proposal: Proposal, listed: list[Block], found: list[Block]) -> None:
    """ "All the other parts of your request": what stands from there answers every question not named."""
    answered = {label for b in found for label in b.item.labels}
    left = [b.item.label for b in listed if b.item.label not in answered and b.item.label not in proposal.leads]
    if not left:
        return
    for unit in letter.units[found[0].item.unit :]:
        if cues.REMAINDER.search(unit.plain[:200].lower()):
            holder = next((p for p in proposal.pieces if p.kind == "A" and p.start <= unit.start < p.end), None)
            end = holder.end if holder is not None else letter.tail_after(unit.start)
            if holder is not None:
                holder.end = unit.start
            proposal.add("A", left, unit.start, end, 0.7, "remainder")
            return
