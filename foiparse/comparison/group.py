"""Which letters answer the same request: by the runs of words that their questions share. Linear in the number of letters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from foiparse.comparison.model import Member
from foiparse.letter import Question

# Words in a row that count as one shared piece.
RUN = 3
# Two letters answer one request when they share this part of the pieces of the one with fewer. Restating, cutting and
# renumbering leave well over half; other requests on the same subject share less than a tenth.
SHARED = 0.35
# A piece that more groups than this hold is a stock phrase and tells nothing.
STOCK = 40
# Fewer pieces than this say too little to judge a letter by.
FEWEST = 4

_WORD = re.compile(r"[^\W_]+")
_LABEL = re.compile(r"^\W*(?:(?:question|request|q|no)\W*)?\(?\d{0,3}[a-z]?(?:\.\d+)?[.):\-–\s]+", re.I)


def plain(text: str) -> str:
    """A question's words in lower case, without its printed label."""
    return " ".join(_WORD.findall(_LABEL.sub("", text.strip(), count=1).casefold()))


def questions_of(member: Member) -> list[Question]:
    """The letter's questions that want an answer."""
    return [q for q in member.letter.questions if not q.lead_in]


def pieces(member: Member) -> set[str]:
    """The runs of words in the letter's questions; lead-ins too, which a request has in common."""
    out: set[str] = set()
    for question in member.letter.questions:
        words = plain(question.text).split()
        out.update(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    return out


def group(members: list[Member]) -> tuple[list[list[Member]], list[Member]]:
    """(groups of two or more, letters that stand alone), groups in the order of size."""
    groups: list[list[Member]] = []
    sizes: list[int] = []
    holders: dict[str, list[int]] = defaultdict(list)
    loners: list[Member] = []
    # letters with the most questions first: they show the whole request that shorter ones show a part of
    for member, own in sorted(((m, pieces(m)) for m in members), key=lambda p: -len(p[1])):
        if len(own) < FEWEST:
            loners.append(member)
            continue
        shared = Counter(g for piece in own for g in holders.get(piece, ()) if len(holders[piece]) <= STOCK)
        best = max(shared, key=lambda g: shared[g] / min(len(own), sizes[g]), default=None)
        if best is not None and shared[best] >= SHARED * min(len(own), sizes[best]):
            groups[best].append(member)
            continue
        for piece in own:
            holders[piece].append(len(groups))
        sizes.append(len(own))
        groups.append([member])
    order = {m.name: n for n, m in enumerate(members)}
    whole = [sorted(g, key=lambda m: order[m.name]) for g in groups if len(g) > 1]
    alone = [m for g in groups if len(g) == 1 for m in g] + loners
    return sorted(whole, key=len, reverse=True), sorted(alone, key=lambda m: order[m.name])
