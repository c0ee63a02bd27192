"""Several bodies, sites or years answer the same questions in turn: the numbers are printed again under each heading."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide.asks import Asks, ask_lists, words_after
from foiparse.divide.boundary import Cut
from foiparse.divide.items import Block, blocks, cut_all, is_title
from foiparse.divide.likeness import question_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.listing import alike, listed_blocks, shares_labels
from foiparse.divide.units import fold

FEWEST = 2  # questions that are answered in turn
MOST_TURNS = 12  # bodies that answer in one letter
WHOLE = 0.6  # share of the first list's numbers that a turn counts
ASKS = 0.4  # mean likeness from which a list asks questions of its own
MOSTLY = 0.5  # share of a list's items that must tell the question again, or be answered


def in_turn(letter: Prepared) -> Iterator[Proposal]:
    """One proposal for each listing after which its numbers come twice or more; or for each answered list that comes again."""
    for asked in ask_lists(letter):
        if len(asked.items) < FEWEST or asked.items[0].tag == "a":
            continue
        turns = _turns(letter, asked)
        if not turns:
            continue
        listed = listed_blocks(letter, asked, turns[0].items[0].start)
        texts = {b.item.label: fold(b.raw) for b in listed}
        turns = [t for t in turns if _retold(letter, t, texts) or (_tells(letter, t) and _titled(letter, t))]
        if not turns:
            continue
        own = _answered(letter, asked, turns[0])
        if own is None and len(turns) < FEWEST:
            continue
        proposal = Proposal("the same questions answered in turn", regular=asked.regular)
        asking = {b.item.label for b in listed}
        if own is not None:
            _restated(letter, proposal, *own, set())
        told = own is not None
        for k, turn in enumerate(turns):
            stop = letter.tail_after(turn.items[-1].start, turns[k + 1].items[0].start if k + 1 < len(turns) else None)
            found = [b for b in blocks(letter, turn.items, stop) if b.item.label in asking]
            if _retold(letter, turn, texts):
                _restated(letter, proposal, found, cut_all(letter, found, texts), asking if told else set())
                told = True
            else:
                for b in found:
                    proposal.add("A", b.item.labels, b.start, b.end, 0.85, "number")
        if own is None:
            kinds = {p.labels[0] for p in proposal.pieces if p.kind == "Q"}
            for b in listed:
                proposal.add("R" if b.item.label in kinds else "Q", [b.item.label], b.start, b.end, 0.9, "listing")
        yield proposal


def _turns(letter: Prepared, asked: Asks) -> list[Asks]:
    """The lists below the first that count the same numbers, one after the other."""
    out: list[Asks] = []
    after = asked.items[-1].start
    for other in sorted(ask_lists(letter), key=lambda a: a.items[0].start):
        enough = len(other.items) >= max(FEWEST, WHOLE * len(asked.items))
        if other.kind == "numbers" and other.items[0].start > after and enough and shares_labels(asked, other):
            out.append(other)
            after = other.items[-1].start
    return out[:MOST_TURNS]


def _retold(letter: Prepared, turn: Asks, texts: dict[str, str]) -> bool:
    """Whether a list tells the first one's questions again and answers them: with no answers it is the request once more."""
    found = blocks(letter, turn.items, letter.tail_after(turn.items[-1].start))
    if sum(alike(texts.get(b.item.label, ""), fold(b.words(letter))) for b in found) < MOSTLY * len(found):
        return False
    cuts = cut_all(letter, found, texts)
    return sum(letter.text[c.at : b.end].strip() != "" for b, c in zip(found, cuts, strict=True)) > MOSTLY * len(found)


def _tells(letter: Prepared, turn: Asks) -> bool:
    """Whether the words behind a list's numbers answer, and ask nothing of their own."""
    likes = [question_likeness(words_after(letter, i)) for i in turn.items]
    return sum(likes) < ASKS * len(likes)


def _titled(letter: Prepared, turn: Asks) -> bool:
    """Whether a title stands over a list: the body or the site that answers; notes and reasons are numbered too."""
    first = turn.items[0].unit
    return first > 0 and is_title(letter.units[first - 1])


def _answered(letter: Prepared, asked: Asks, turn: Asks) -> tuple[list[Block], list[Cut]] | None:
    """The first list's blocks and cuts, if it is no bare listing but answered."""
    found = blocks(letter, asked.items, letter.tail_after(asked.items[-1].start, turn.items[0].start))
    cuts = cut_all(letter, found)
    answered = sum(letter.text[c.at : b.end].strip() != "" for b, c in zip(found, cuts, strict=True))
    return (found, cuts) if asked.printed and answered > MOSTLY * len(found) else None


def _restated(letter: Prepared, proposal: Proposal, found: list[Block], cuts: list[Cut], again: set[str]) -> None:
    for block, cut in zip(found, cuts, strict=True):
        label = block.item.label
        proposal.add("R" if label in again else "Q", [label], block.start, cut.at, cut.sure, cut.how)
        proposal.add("A", [label], max(cut.at, cut.answer), block.end, cut.sure, cut.how)
