"""Questions with their answers beneath, or on the same line; one answer may serve several questions in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from foiparse.divide.asks import ask_lists
from foiparse.divide.boundary import Cut
from foiparse.divide.items import Block, blocks, cut_all
from foiparse.divide.likeness import CONDITIONAL
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal

MERGED_KINDS = ("question marks", "requests", "lines", "looks")  # lists of which nothing printed parts the items
FEWEST_TO_LEARN = 3  # questions from which the paragraphs of one are told


def beneath(letter: Prepared) -> Iterator[Proposal]:
    """One proposal for each list of questions."""
    for asks in ask_lists(letter):
        if asks.items[0].tag == "a":
            continue
        found = blocks(letter, asks.items, letter.tail_after(asks.items[-1].start))
        proposal = Proposal(f"{asks.kind}, answers beneath", regular=asks.regular)
        cuts = cut_all(letter, found)
        if asks.kind in MERGED_KINDS:
            found, cuts = merge(letter, found, cuts)
        place(letter, proposal, found, cuts)
        yield proposal


def place(letter: Prepared, proposal: Proposal, found: list[Block], cuts: list[Cut]) -> None:
    """Turn blocks and cuts into pieces: unanswered questions in a row share the answer that follows them."""
    waiting: list[str] = []
    _pass_headings(letter, cuts, printed=not found[0].item.label.startswith("*"))
    trim_last(letter, found, cuts)
    for k, (block, cut) in enumerate(zip(found, cuts, strict=True)):
        labels = block.item.labels
        for label in labels:
            proposal.add("Q", [label], block.start, cut.at, cut.sure, cut.how)
        follows = found[k + 1] if k + 1 < len(found) else None
        has_answer = letter.text[max(cut.at, cut.answer) : block.end].strip() != ""
        parts_follow = follows is not None and follows.item.depth > block.item.depth
        if not has_answer and parts_follow and leads_in(letter.text[block.item.content : cut.at]):
            proposal.leads.update(labels)
            waiting = []
        elif has_answer:
            proposal.add("A", [*waiting, *labels], max(cut.at, cut.answer), block.end, cut.sure, cut.how)
            waiting = []
        elif CONDITIONAL.match(" ".join(letter.text[block.item.content : block.end].split())):
            waiting = []
        else:
            waiting.extend(labels)


def merge(letter: Prepared, found: list[Block], cuts: list[Cut]) -> tuple[list[Block], list[Cut]]:
    """Plain paragraphs in a row that one answer follows are one request: nothing printed tells them apart."""
    out: list[tuple[Block, Cut]] = []
    for block, cut in zip(found, cuts, strict=True):
        if out and not letter.text[max(out[-1][1].at, out[-1][1].answer) : out[-1][0].end].strip():
            item = out.pop()[0].item
        else:
            item = block.item
        out.append((Block(replace(item, path=(f"*{len(out) + 1}",)), item.start, block.end), cut))
    return [b for b, _ in out], [c for _, c in out]


def trim_last(letter: Prepared, found: list[Block], cuts: list[Cut]) -> None:
    """Where every question is one paragraph and the answers stand apart, the last question is one paragraph too."""
    if len(found) < FEWEST_TO_LEARN or cuts[-1].how != "label":
        return
    longest = max(len(letter.between(b.start, c.at)) for b, c in zip(found[:-1], cuts[:-1], strict=True))
    own = letter.between(found[-1].start, cuts[-1].at)
    if len(own) > longest:
        cuts[-1].answer = max(cuts[-1].answer, cuts[-1].at)
        cuts[-1].at = own[longest].start


def leads_in(words: str) -> bool:
    """Whether a question with parts only introduces them: it asks nothing itself."""
    words = words.strip()
    return "?" not in words or words.endswith((":", ":-", "–", "-"))


def _pass_headings(letter: Prepared, cuts: list[Cut], printed: bool) -> None:
    """A heading that stands once over all answers ("Our response:") is no part of the answer below it."""
    labelled = [c for c in cuts if c.how == "label" and not c.answer and letter.units[letter.unit_at(c.at)].zone == "response"]
    alone = sum(c.how == "label" for c in cuts) == 1
    if len(labelled) == 1 and alone and (len(cuts) > 1 or not printed):
        labelled[0].answer = letter.units[letter.unit_at(labelled[0].at)].end
