"""Numbered questions, each with its answer beneath (or on the same line); one answer may serve several questions in a row."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide.boundary import Cut
from foiparse.divide.items import Block, blocks, cut_all, questions_of
from foiparse.divide.likeness import CONDITIONAL
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.shared import candidate_runs


def beneath(letter: Prepared) -> Iterator[Proposal]:
    """One proposal for each run of numbers that could be the questions."""
    for run in candidate_runs(letter):
        if run.items[0].tag == "a":
            continue
        end = letter.tail_after(run.items[-1].start)
        items = questions_of(letter, run, end)
        found = blocks(letter, items, end)
        proposal = Proposal("numbered questions, answers beneath", regular=1 - min(0.5, run.gaps / len(items)))
        place(letter, proposal, found, cut_all(letter, found))
        yield proposal


def place(letter: Prepared, proposal: Proposal, found: list[Block], cuts: list[Cut]) -> None:
    """Turn blocks and cuts into pieces: unanswered questions in a row share the answer that follows them."""
    waiting: list[str] = []
    _pass_headings(letter, cuts)
    for k, (block, cut) in enumerate(zip(found, cuts, strict=True)):
        proposal.add("Q", [block.item.label], block.start, cut.at, cut.sure, cut.how)
        follows = found[k + 1] if k + 1 < len(found) else None
        has_answer = letter.text[cut.at : block.end].strip() != ""
        if not has_answer and follows is not None and follows.item.depth > block.item.depth:
            proposal.leads.add(block.item.label)
            waiting = []
        elif has_answer:
            proposal.add("A", [*waiting, block.item.label], max(cut.at, cut.answer), block.end, cut.sure, cut.how)
            waiting = []
        elif CONDITIONAL.match(" ".join(letter.text[block.item.content : block.end].split())):
            waiting = []
        else:
            waiting.append(block.item.label)


def _pass_headings(letter: Prepared, cuts: list[Cut]) -> None:
    """A heading that stands once over all answers ("Our response:") is no part of the answer below it."""
    labelled = [c for c in cuts if c.how == "label" and letter.units[letter.unit_at(c.at)].zone == "response"]
    if len(labelled) == 1 and len(cuts) > 1:
        labelled[0].answer = letter.units[letter.unit_at(labelled[0].at)].end
