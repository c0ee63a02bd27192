"""The request listed first: then each question restated with its answer, or the answers under the numbers alone."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from foiparse.divide.items import Block, blocks, cut_all, questions_of
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.beneath import place
from foiparse.divide.readings.shared import candidate_runs
from foiparse.divide.sequences import Run
from foiparse.divide.units import fold

ALIKE = 72  # rapidfuzz partial ratio from which a restated question counts as the listed one
SHARED_LABELS = 0.5  # share of the second run's numbers that the first must have


def _pairs(letter: Prepared) -> Iterator[tuple[Run, Run]]:
    runs = candidate_runs(letter)
    for i, first in enumerate(runs):
        for second in runs[i + 1 :]:
            if second.items[0].start < first.items[-1].start:
                continue
            ours = set(first.labels)
            if sum(label in ours for label in second.labels) >= SHARED_LABELS * len(second.labels):
                yield first, second


def _listed(letter: Prepared, run: Run, end: int) -> list[Block]:
    """The listing's blocks; the last one ends where the voice changes or a heading opens the response."""
    items = questions_of(letter, run, end)
    found = blocks(letter, items, end)
    last = found[-1]
    for unit in letter.between(last.start, last.end)[1:]:
        if unit.zone is not None:
            last.end = unit.start
            break
    cut = cut_all(letter, [last])[0]
    last.end = min(last.end, cut.at)
    return found


def restated(letter: Prepared) -> Iterator[Proposal]:
    """Listing, then each question again with its answer."""
    for first, second in _pairs(letter):
        listed = {b.item.label: b for b in _listed(letter, first, second.items[0].start)}
        texts = {label: fold(b.words(letter)) for label, b in listed.items()}
        end = letter.tail_after(second.items[-1].start)
        items = questions_of(letter, second, end)
        found = blocks(letter, items, end)
        alike = [_alike(texts.get(b.item.label, ""), fold(b.words(letter))) for b in found]
        if sum(alike) < 0.5 * len(alike):
            continue
        cuts = cut_all(letter, found, {k: v for k, v in texts.items() if v})
        proposal = Proposal("listing, then each question restated with its answer", regular=sum(alike) / len(alike))
        answered = {b.item.label for b in found}
        for label, b in listed.items():
            proposal.add("R" if label in answered else "Q", [label], b.start, b.end, 0.9, "listing")
        place(letter, proposal, found, cuts)
        yield proposal


def _alike(listed: str, block: str) -> bool:
    if not listed or not block:
        return False
    head = block[: len(listed) + 20]
    return (
        fuzz.ratio(listed.casefold(), head.casefold()) >= ALIKE
        or fuzz.partial_ratio(head[:60].casefold(), listed.casefold()) >= 85
    )


def alone(letter: Prepared) -> Iterator[Proposal]:
    """Listing, then the answers under the numbers alone."""
    for first, second in _pairs(letter):
        listed = _listed(letter, first, second.items[0].start)
        end = letter.tail_after(second.items[-1].start)
        known = {b.item.label for b in listed}
        items = [i for i in second.items if i.label in known or i.depth == 0]
        texts = {b.item.label: fold(b.words(letter)) for b in listed}
        found = blocks(letter, items, end)
        alike = [_alike(texts.get(b.item.label, ""), fold(b.words(letter))) for b in found]
        if sum(alike) > 0.5 * len(alike):
            continue
        proposal = Proposal("listing, then answers under the numbers alone", regular=1 - sum(alike) / len(alike))
        with_subs = {b.item.path[:-1] for b in listed if len(b.item.path) > 1}
        for b in listed:
            proposal.add("Q", [b.item.label], b.start, b.end, 0.9, "listing")
            if b.item.path in with_subs and not any(i.label == b.item.label and not i.bare for i in items):
                proposal.leads.add(b.item.label)
        for b in found:
            proposal.add("A", b.item.labels, b.start, b.end, 0.9, "number")
        yield proposal
