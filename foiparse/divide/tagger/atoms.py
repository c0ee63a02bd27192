"""Prepared letter → atoms: the smallest stretches that the tagger gives a part to, sentences mostly.

An atom lies inside one unit. Units are cut at sentence ends, after the words that lead into a request inside a sentence, after
a label ("Answer:"), at tabs, and at a colon that parts a numbered question from its answer on the same line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from foiparse.divide import cues
from foiparse.divide.named import told_by_requester
from foiparse.divide.numbering import Head, read_head
from foiparse.divide.prepared import Prepared
from foiparse.divide.tagger.clauses import clause_cuts
from foiparse.divide.tagger.inside import numbers_inside
from foiparse.divide.units import Unit, fold
from foiparse.late import late

MOST_SENTENCES = 40  # atoms of one unit: the rest of a longer one is a single atom
SHORTEST = 12  # characters of a unit that can hold two sentences
ENDED = late(r"[A-Za-z]{2,}[.?)]+\s+([£<]?\d[\d,]*)\s*")  # "Thrift. 3": a question's last word and its answer
STOP = late(r"[?!.][)\"'’”]*\s+(?=[\"'“‘(\[]?[A-Z0-9£•·(])")
ABBREVIATION = late(
    r"(?:\b(?:no|nos|mr|mrs|ms|dr|prof|st|ltd|inc|co|e\.g|i\.e|eg|ie|etc|vs|ref|para|approx|reg|regs|sec|ss?|art|fig"
    r"|dept|govt|p|pp|cf|q|a)|\b[A-Z]|^\W*\d{1,3}|^\W*[A-La-l]\d{1,2}|^\W*[ivx]{1,4})\.$",
    re.IGNORECASE,
)
AFTER_COLON = late(r"(?:[:]|\s[–—>→-])\s+(?=\S)|\t+\s*(?=\S)")
SPAN_OF_TIME = late(
    r"[A-Z][a-z]{2,8} \d{4}\s[–—-]\s+[A-Z][a-z]{2,8} \d{4}(?:\s+(?=[A-Z£]))?"
)  # "April 2019 – March 2020 Rotaplan £2,000"
INLINE = late(
    r"(?:\?|:|\s[–—-])(?:\s*\(y(?:es)?/no?\))?\s*(?=(?:(?:yes|no|none|n/?a|nil|not|we|the trust|the council|\d|see|please see|y|n)\b|[£<>*]))",
    re.IGNORECASE,
)
# "please give the exit cost No exit fees": an answer's first word, written large in the middle of a numbered question that has no end.
LARGE = late(
    r"(?<=[a-z]{2})\s+(?=(?:Yes|No(?:ne|t|thing)?|Nil|N/A|We|Our|There (?:is|are|was|were)|This (?:information|is)|Information is|Please see|See"
    r"|The (?:Trust|Council|Force|University|Board|Department|Authority))\s+[a-z£\d])"
)
DASHED = late(r"\?\s+(?=[–—-]\s+\S)|\s(?=(?:→|=>|->|>>)\s)")  # "product and supplier? - Podium", "Sites → 9": the answer after it
# A quotation of several words inside a sentence: what the requester asked, between the officer's words.
QUOTED = late(r"(?<=\s)[“\"‘](?=\w+(?:\W+\w+){4})")
# A label that says whose words follow on its line: "Summary of request: Number of …".
LABELLED = late(
    r"(?:(?:(?:the |your )?(?:original |foi |eir )?(?:request|questions?|enquiry) ?(?:summary|details|text)?|summary|"
    r"(?:summary|details?|nature|text|wording) of (?:the |your )?(?:request|enquiry)|what (?:we were|was) asked(?: for)?|ask)\s*[:–-]+\s+)(?=\S)",
    re.IGNORECASE,
)
PART = late(r"\((?:a|i)\)\s+\S")  # the first part, on the line of its question: "1. Number of stations: (a) in all"
BEFORE_PART = late(r"[:?–-]\s+(?=\((?:a|i)\)\s+\S)")
NUMBER_LENGTH = 8  # characters within which a cut behind such a number lies


@dataclass(slots=True)
class Atom:
    """A stretch of one unit: its folded words, also without the number at its head, and whether it opens or closes the unit.

    `head` is what stands at its head: the unit's, for the first; a number of its own, where a paragraph holds a whole list.
    """

    start: int
    end: int
    plain: str
    bare: str
    unit: Unit
    first: bool
    last: bool
    head: Head | None = None


def atoms_of(letter: Prepared) -> list[Atom]:
    """All atoms of the letter's flow, in text order."""
    out: list[Atom] = []
    for unit in letter.units:
        run = numbers_inside(letter, unit)
        bounds = [unit.start, *cuts(letter, unit, run), unit.end]
        made = 0
        for a, b in pairwise(bounds):
            piece = letter.text[a:b]
            plain = fold(piece)
            if not plain:
                continue
            head = letter.heads[unit.index] if not made else read_head(plain) if a in run or PART.match(plain) else None
            bare = plain if head is None else plain[head.length :]
            out.append(Atom(a, a + len(piece.rstrip()), plain, bare, unit, made == 0, False, head))
            made += 1
        if made:
            out[-1].last = True
    return out


def cuts(letter: Prepared, unit: Unit, run: set[int] | frozenset[int] = frozenset()) -> list[int]:
    """Where the unit is cut, in order; `run`: at these places too, and not behind the number that stands there."""
    text, start, end = letter.text, unit.start, unit.end
    if end - start < SHORTEST:
        short = ENDED.fullmatch(text, start, end)
        return [short.start(1)] if short else []
    found: set[int] = set()
    piece = text[start:end]
    for m in STOP.finditer(piece):
        if piece[m.start()] == "." and ABBREVIATION.search(piece, max(0, m.start() - 12), m.start() + 1):
            continue
        found.add(start + m.end())
    if run:
        found -= {start + m.end() for m in STOP.finditer(piece) if any(0 < start + m.end() - r < NUMBER_LENGTH for r in run)}
        found |= run
    found.update(start + m.end() for m in DASHED.finditer(piece))
    found.update(start + m.end() for m in BEFORE_PART.finditer(piece))
    quote = QUOTED.search(piece)
    if quote:
        found.add(start + quote.start())
    phrase = cues.REQUEST_PHRASE.match(piece[:800])
    if phrase and phrase.end() < len(piece) - 8:
        found.add(start + phrase.end())
    for labels in (cues.ANSWER_LABEL_INLINE, LABELLED):
        label = labels.match(piece)
        if label and label.end() < len(piece):
            found.add(start + label.end())
    head = letter.heads[unit.index]
    if run or (head is not None and head.tag in "nqs"):
        behind = min(run) - start if head is None else head.length
        times = [m.span() for m in SPAN_OF_TIME.finditer(piece, behind)]
        found.update(start + b for _, b in times)
        whole = unit.index in told_by_requester(letter)
        for m in AFTER_COLON.finditer(piece, behind):
            if not whole and not any(a < m.end() < b for a, b in times):
                found.add(start + m.end())
        for m in INLINE.finditer(piece, behind):
            found.add(start + m.end())
        for m in LARGE.finditer(piece, behind):
            found.add(start + m.end())
    for a, b in pairwise([start, *sorted(c for c in found if start < c < end), end]):
        found.update(a + c for c in clause_cuts(text[a:b]))
    return sorted(c for c in found if start < c < end)[:MOST_SENTENCES]
