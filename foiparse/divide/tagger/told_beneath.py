"""What stands right below a numbered question that asks all it asks: names on lines of their own, a web address, words that ask too.

Where a letter answers beneath its questions, one question seldom goes without an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foiparse.divide.numbering import runs_on
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.lines_told import has_number
from foiparse.late import late

FEWEST_ASKED = 2  # questions in a letter of which one tells nothing of how they are answered
MOST_NAMED = 5  # words of a line that only names something
# "Yes", "Twelve": an answer by itself, below which no more of its kind stand.
NO_NAME = late(r"(?:yes|no|none|nil|n/?a|not|as above|see|please|attached)\b", re.IGNORECASE)
ADDRESS = late(r"(?:https?://|www\.)\S+$", re.IGNORECASE)  # alone on its line
# The requester's words on a question: "Please exclude agency staff.", "By this I mean all sites."; and how one who writes for a body asks.
ASKERS = late(r"\b(?:please|i|my|me|you|your|yours|requests?|questions?|clarif\w+)\b", re.IGNORECASE)
WE_ASK = late(
    r"\bwe(?:['’]d)? (?:would|are (?:an?|the|writing|requesting|asking|interested|seeking|trying|looking)|request|ask that|wish|want|need"
    r"|understand|believe|note|appreciate|require|refer|mean)\b",
    re.IGNORECASE,
)
# "You asked how many days were lost. A total of 14 were.": the request told back, and then the answer.
TOLD_BACK = late(r"you (?:have )?asked\b[^.?!:]{5,200}[.?]\s+\S[^?]*[^?:]$", re.IGNORECASE)
OURS = late(r"\b(?:we|our)\b", re.IGNORECASE)
WHICH = late(r"\b(?:which|what|who|list|names?|details|types?|categories|provide|state)\b", re.IGNORECASE)
LEADS = late(r"\b(?:following|includ\w+|such as|e\.?g\.?|namely|below|each of|broken down|split)\b[^?]*$", re.IGNORECASE)


def names_below(atoms: Sequence[Atom], kinds: Sequence[str]) -> Iterator[int]:
    """Names, each on its line ("Academy", "Uniform"), right below a numbered question that asks all it asks and right above the next one
    or what closes the letter: they are its answer, where one of them answers or the others are answered beneath."""
    asked = [k for k, kind in enumerate(kinds) if kind == "QB" and has_number(atoms[k])]
    answered = sum(any(kind[0] == "A" for kind in kinds[k:end]) for k, end in pairwise([*asked, len(atoms)]))
    k = 1
    while k < len(atoms):
        end = k
        while end < len(atoms) and _is_name(atoms[end]) and (end == k or _alike(atoms[end - 1], atoms[end])):
            end += 1
        above = atoms[k - 1].plain
        several = end > k + 1 or (end == k + 1 and ADDRESS.match(atoms[k].plain))
        if several and kinds[k - 1][0] == "Q" and above[-1] in ".?" and not LEADS.search(above):
            next_asks = end < len(atoms) and has_number(atoms[end])
            closes = end == len(atoms) or atoms[end].unit.zone is not None or len(atoms[end].unit.plain.split()) > MOST_NAMED
            link = end == k + 1 and end < len(atoms) and kinds[end][0] == "A"
            if ((next_asks or link) and answered * 2 >= len(asked) > 1) or (
                closes and kinds[k][0] == "A" and WHICH.search(above)
            ):
                yield from range(k, end)
        k = max(end, k + 1)


def _is_name(atom: Atom) -> bool:
    plain = atom.unit.plain
    return (
        atom.first and atom.last and atom.head is None and atom.unit.zone is None and atom.unit.table is None
        and ((len(plain.split()) <= MOST_NAMED and plain[0].isupper() and plain[-1].isalnum() and NO_NAME.match(plain) is None)
        or ADDRESS.match(plain) is not None)
    )  # fmt: skip


def _alike(above: Atom, below: Atom) -> bool:
    return not below.unit.gap and above.unit.look == below.unit.look and above.unit.heading == below.unit.heading


def left_out(atoms: Sequence[Atom], kinds: Sequence[str]) -> Iterator[int]:
    """The paragraphs below a numbered question that asks all it asks, in a letter that answers beneath its questions, though they ask too:
    they are the authority's where they say "we", or where nothing else would answer, and have none of the requester's words."""
    asked = [k for k, kind in enumerate(kinds) if kind == "QB" and has_number(atoms[k])]
    ends = [*asked[1:], len(atoms)] if asked else []
    told = [any(kind[0] == "A" for kind in kinds[k:end]) for k, end in zip(asked, ends, strict=True)]
    all_told = sum(told)
    for k, end, answered in zip(asked, ends, told, strict=True):
        if len(asked) < FEWEST_ASKED or 2 * (all_told - answered) <= len(asked) - 1:
            continue
        own = atoms[k].unit.index
        rest = [n for n in range(k + 1, end) if atoms[n].unit.index > own and kinds[n][0] == "Q" and not has_number(atoms[n])]
        whole = rest and atoms[rest[0] - 1].unit.index == own and atoms[rest[0] - 1].plain[-1] in ".?"
        first = atoms[rest[0]].unit if whole else None
        if first is None or first.zone is not None or first.table is not None:
            continue
        if TOLD_BACK.match(first.plain):
            yield rest[0]
        if ASKERS.search(first.plain):
            continue
        if not WE_ASK.search(first.plain) and (OURS.search(first.plain) if answered else len(asked) > FEWEST_ASKED):
            yield rest[0]


def same_again(atoms: Sequence[Atom], kinds: Sequence[str]) -> Iterator[int]:
    """The sentences below an answer that is given twice in the same words, where the first time they are of it."""
    going_on: dict[tuple[str, str], bool] = {}
    of_it = False
    for k, (above, atom) in enumerate(pairwise(atoms), start=1):
        pair = (above.plain, atom.plain)
        of_it = (kinds[k - 1][0] == "A" or of_it) and going_on.get(pair, False)
        if of_it:
            yield k
        elif kinds[k - 1][0] == "A":
            going_on.setdefault(pair, kinds[k] == "AI")


def leading_to_steps(atoms: Sequence[Atom], kinds: Sequence[str]) -> Iterator[int]:
    """ "3. The procedure is this:", below the answer numbered 2 and above steps that are numbered from 1 again: answer 3 begins there."""
    numbered = [
        (k, a.head.path)
        for k, a in enumerate(atoms)
        if a.first and a.head is not None and a.head.tag in "nqa" and len(a.head.paths) == 1
    ]
    for (before, last), (k, number), (after, step) in zip(numbered, numbered[1:], numbered[2:], strict=False):
        between = kinds[before][0] == "A" == kinds[after][0] and after == k + 1
        if between and step == ("1",) and runs_on(last[-1], number[-1]) and atoms[k].unit.plain.endswith(":"):
            yield k
