"""The request listed, then answers in the same order with neither numbers nor the questions again: told by place and words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiparse.divide import cues
from foiparse.divide.acknowledging import only_confirms, only_points_down
from foiparse.divide.asks import Asks, ask_lists
from foiparse.divide.items import Block
from foiparse.divide.likeness import leans_question
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.listing import listed_blocks
from foiparse.divide.rows import same_rows
from foiparse.divide.units import Unit, fold
from foiparse.divide.voice import carries_on
from foiparse.late import late

TELLS = -0.3  # lean from which a paragraph inside the listing answers it: then nothing is listed
FEWEST = 2  # questions answered in order
MOST = 30  # more questions than these are never answered so: it would be unreadable
MOST_PARAGRAPHS = 120  # of answers that are laid beside the questions
SAME_STEM = 5  # letters by which two words count as one
SHARED = 0.5  # share of the answers that must share a word with their question
SHORT = 12  # words: answers that are all shorter may share none
WHOLE = late(  # words of an answer to the whole request at once
    r"\byour request\b|\brequested information\b|\binformation (?:that )?(?:you have |you |was |is being )?(?:requested|asked for)\b|\brefusal\b",
    re.IGNORECASE,
)
# What refuses one thing asked, or says that it is not held, is an answer by itself.
ALONE = late(
    r"(?:this|that|the) (?:information|data|detail|figure|question) (?:is|was|has been|falls) (?:also |therefore )?"
    r"(?:exempt|not (?:held|recorded|collected)|withheld|(?:already |publicly )?(?:available|published)|outside)\b",
    re.IGNORECASE,
)
FOUND = 0.6  # share of the questions that must share a word with their answers where the counts differ
WORD = late(r"[^\W\d_]{4,}|\d{4}")
COMMON = frozenset(
    "this that these those with from have been were which what when where will would could should please provide information council "
    "trust university force does your their there they them also each many much held hold holds request requested including include "
    "number total details list following year years month months date dates section under such than then some other into over only".split()
)


def in_order(letter: Prepared) -> Iterator[Proposal]:
    """One proposal for each listing after which as many paragraphs of answer stand as there are questions, or words tell which."""
    for asked in ask_lists(letter):
        if not FEWEST <= len(asked.items) <= MOST or asked.items[0].tag == "a":
            continue
        listed = listed_blocks(letter, asked, letter.tail_after(asked.items[-1].start))
        if any(_answered(letter, b) for b in listed):
            continue
        groups = _paragraphs(letter, listed[-1].end)
        if len(groups) > len(listed) and len(by_lists := _lists_joined(groups)) == len(listed):
            groups = by_lists
        cut = _match(letter, listed, groups)
        if cut is None:
            continue
        yield _proposal(letter, asked, listed, groups, cut)


def _answered(letter: Prepared, block: Block) -> bool:
    """Whether the block holds a paragraph in the authority's voice."""
    return any(leans_question(u.plain) < TELLS for u in letter.between(block.start, block.end)[1:])


def _paragraphs(letter: Prepared, start: int) -> list[list[Unit]]:
    """The answer's paragraphs from `start` on: a table belongs to the paragraph before it, headings and standing words to none."""
    end = letter.tail_after(start - 1)
    units = [u for u in letter.between(start, end) if u.start >= start]
    heading = next((k for k, u in enumerate(units) if u.zone == "response"), None)
    units = units[heading + 1 if heading is not None else 0 :]
    groups: list[list[Unit]] = []
    for unit in units:
        if unit.zone is not None or unit.heading or (not groups and cues.opens(unit.plain[:320].lower())):
            continue
        if not groups and (only_confirms(unit.plain) or only_points_down(unit.plain)):
            continue
        joins = groups and (
            unit.table is not None or groups[-1][-1].plain.endswith(":") or _same_list(letter, groups[-1][-1], unit)
        )
        if joins:
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups[:MOST_PARAGRAPHS]


def _lists_joined(groups: list[list[Unit]]) -> list[list[Unit]]:
    """The paragraphs, those that are rows of one list joined: "The depots are: North – 12", "South – 7"."""
    out = [list(group) for group in groups[:1]]
    for group in groups[1:]:
        if same_rows(out[-1][-1], group[0]):
            out[-1].extend(group)
        else:
            out.append(list(group))
    return out


def _same_list(letter: Prepared, before: Unit, unit: Unit) -> bool:
    """Whether two units are points of one list."""
    a, b = letter.heads[before.index], letter.heads[unit.index]
    return a is not None and b is not None and a.tag == b.tag == "b"


def _stems(plain: str) -> frozenset[str]:
    return frozenset(w[:SAME_STEM] for w in WORD.findall(plain.casefold()) if w not in COMMON)


def _match(letter: Prepared, listed: list[Block], groups: list[list[Unit]]) -> list[int] | None:
    """Where each question's answer begins among the paragraphs; None where they do not go together."""
    n, m = len(listed), len(groups)
    if m < n or any(letter.heads[g[0].index] is not None and letter.heads[g[0].index].paths for g in groups):  # type: ignore[union-attr]
        return None
    asked = [_stems(fold(letter.text[b.item.content : b.end])) for b in listed]
    common = frozenset.intersection(*asked)  # a word of every question tells nothing
    asked = [a - common for a in asked]
    told = [_stems(" ".join(u.plain for u in g)) for g in groups]
    if WHOLE.search(groups[0][0].plain):
        return None
    if m == n:
        if any(_goes_on(g[0].plain) and not a & t for a, t, g in zip(asked, told, groups, strict=True)):
            return None
        shared = sum(bool(a & t) for a, t in zip(asked, told, strict=True)) >= SHARED * n
        return list(range(n)) if shared or all(len(g[0].plain.split()) <= SHORT for g in groups) else None
    starts = _align(asked, told)
    found = sum(
        bool(a & t) for a, t in zip(asked, (frozenset().union(*told[s:e]) for s, e in _stretches(starts, m)), strict=True)
    )
    return starts if found >= FOUND * n else None


def _goes_on(plain: str) -> bool:
    """Whether a paragraph goes on with the one before: "This exemption …", but not "This information is not held"."""
    return carries_on(plain) and ALONE.match(plain) is None


def _stretches(starts: list[int], m: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], m], strict=True))


def _align(asked: list[frozenset[str]], told: list[frozenset[str]]) -> list[int]:
    """The starts that make each paragraph share most words with its question, in order, no question without a paragraph."""
    n, m = len(asked), len(told)
    low = -1e9
    best = [[low] * n for _ in range(m)]
    came = [[0] * n for _ in range(m)]
    for j in range(m):
        for i in range(min(n, j + 1)):
            gain = len(asked[i] & told[j]) / (1 + len(asked[i]))
            stay = best[j - 1][i] if j else (0.0 if i == 0 else low)
            move = best[j - 1][i - 1] if j and i else low
            best[j][i], came[j][i] = (move + gain, 1) if move > stay else (stay + gain, 0)
    starts, i = [], n - 1
    for j in range(m - 1, -1, -1):
        if came[j][i]:
            starts.append(j)
            i -= 1
    return [0, *reversed(starts)]


def _proposal(letter: Prepared, asked: Asks, listed: list[Block], groups: list[list[Unit]], starts: list[int]) -> Proposal:
    exact = len(groups) == len(listed)
    proposal = Proposal(f"{asked.kind}, answers in the same order", regular=asked.regular * (1.0 if exact else 0.9))
    for k, (b, (s, e)) in enumerate(zip(listed, _stretches(starts, len(groups)), strict=True)):
        label = b.item.label if asked.printed else f"*{k + 1}"
        proposal.add("Q", [label], b.start, b.end, 0.85, "listing")
        proposal.add("A", [label], groups[s][0].start, groups[e - 1][-1].end, 0.7, "order")
    return proposal
