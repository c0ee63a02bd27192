"""The decision first, then the request restated below it: one answer for all of its questions."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide import cues
from foiparse.divide.acknowledging import only_points_down
from foiparse.divide.asks import ask_lists
from foiparse.divide.items import blocks, cut_all
from foiparse.divide.likeness import answer_likeness
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.beneath import MERGED_KINDS, merge
from foiparse.divide.units import Unit

HEADED = 0.4  # beneath a heading of the decision less will do
STATES = 0.6  # an answer that stands first must plainly state something


def answer_first(letter: Prepared) -> Iterator[Proposal]:
    """One proposal for each list of questions that nothing answers below."""
    for asks in ask_lists(letter):
        if asks.items[0].tag == "a":
            continue
        above = _above(letter, asks.items[0].unit)
        if not above:
            continue
        found = blocks(letter, asks.items, letter.tail_after(asks.items[-1].start))
        cuts = cut_all(letter, found)
        if any(letter.text[c.at : b.end].strip() for b, c in zip(found, cuts, strict=True)):
            continue
        if asks.kind in MERGED_KINDS:
            found, cuts = merge(letter, found, cuts)
        proposal = Proposal(f"answer first, then {asks.kind}", regular=asks.regular * 0.9)
        labels = [label for b in found for label in b.item.labels]
        for block, cut in zip(found, cuts, strict=True):
            for label in block.item.labels:
                proposal.add("Q", [label], block.start, cut.at, 0.8, "listing")
        proposal.add("A", labels, above[0].start, above[-1].end, 0.7, "first")
        yield proposal


def _above(letter: Prepared, stop: int) -> list[Unit]:
    """The authority's paragraphs between the standing words and the heading of the request."""
    units = letter.units[:stop]
    begin = next((u.index + 1 for u in units if u.zone == "salutation"), 0)
    heading = next((u.index + 1 for u in units[begin:] if u.zone == "response"), None)
    body = [
        u
        for u in units[heading if heading is not None else begin :]
        if u.zone is None
        and not (cues.opens(u.plain[:320].lower()) or cues.leads_in_request(u.plain) or only_points_down(u.plain))
    ]
    if not body or answer_likeness(body[0].plain) < (STATES if heading is None else HEADED):
        return []
    return body
