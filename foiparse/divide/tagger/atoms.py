"""Prepared letter → atoms: the smallest stretches that the tagger gives a part to, sentences mostly.

An atom lies inside one unit. Units are cut at sentence ends, after the words that lead into a request inside a sentence, after
a label ("Answer:"), at tabs, and at a colon that parts a numbered question from its answer on the same line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from foiparse.divide import cues
from foiparse.divide.numbering import Head, read_head, runs_on
from foiparse.divide.prepared import Prepared
from foiparse.divide.tagger.clauses import clause_cuts
from foiparse.divide.units import Unit, fold
from foiparse.late import late

MOST_SENTENCES = 40  # atoms of one unit: the rest of a longer one is a single atom
FEWEST_WORDS = 2  # words of a sentence that is an atom of its own: "No." at a unit's start is one too
STOP = late(r"[?!.][)\"'’”]*\s+(?=[\"'“‘(\[]?[A-Z0-9£•·(])")
ABBREVIATION = late(
    r"(?:\b(?:no|nos|mr|mrs|ms|dr|prof|st|ltd|inc|co|e\.g|i\.e|eg|ie|etc|vs|ref|para|approx|reg|regs|sec|ss?|art|fig"
    r"|dept|govt|p|pp|cf|q|a)|\b[A-Z]|^\W*\d{1,3}|^\W*[ivx]{1,4})\.$",
    re.IGNORECASE,
)
AFTER_COLON = late(r"(?:[:]|\s[–—>→-])\s+(?=\S)|\t+\s*(?=\S)")
INLINE = late(
    r"(?:\?|:|\s[–—-])(?:\s*\(y(?:es)?/no?\))?\s*(?=(?:(?:yes|no|none|n/?a|nil|not|we|the trust|the council|\d|see|please see|y|n)\b|[£<>*]))",
    re.IGNORECASE,
)
DASHED = late(r"\?\s+(?=[–—-]\s+\S)")  # "product and supplier? - Podium": the answer after a dash
# A quotation of several words inside a sentence: what the requester asked, between the officer's words.
QUOTED = late(r"(?<=\s)[“\"‘](?=\w+(?:\W+\w+){4})")
SHORTEST_LIST = 40  # characters of a paragraph that may hold a list
INSIDE = late(r"(?<=[\s;,\"“‘'])(\(?)(\d{1,2})([.)]+)\s+(?=[\w\"“'‘])")  # a number of a list inside a paragraph
# The same with nothing but a blank after it ("1 how many buses 2 age of each 3 owned or leased"), and letters ("(a) …, (b) …").
BARE_INSIDE = late(r"(?<![^\s;,?.\"“‘'])(\d{1,2})\s+(?=[A-Za-z\"“‘'])")
LETTERS_INSIDE = late(r"(?<=[\s;,:])(?:and\s+)?(\(?)([a-h]|[ivx]{1,4})\)\s+(?=[\w\"“‘'])")
FEWEST_BARE = 4  # such numbers that must count on from one: fewer may be figures
FEWEST_LETTERS = 2
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


def numbers_inside(letter: Prepared, unit: Unit) -> set[int]:
    """Where the numbers of a list stand that one paragraph holds: "1. … 2. … 3. …", counting on from its head or from 1; or its letters."""
    if unit.end - unit.start < SHORTEST_LIST:
        return set()
    head = letter.heads[unit.index]
    number = head.path[-1] if head is not None and head.paths else None
    found = _counting(letter.text, unit, number)
    return (
        set(found)
        if len(found) + (number is not None) > 1
        else _bare_run(letter.text, unit) or _lettered_run(letter.text, unit, number)
    )


def _counting(text: str, unit: Unit, number: str | None) -> list[int]:
    wanted = int(number) + 1 if number and number.isdecimal() else 1
    found: list[int] = []
    form = ""
    for m in INSIDE.finditer(text, unit.start + 1, unit.end):
        if int(m[2]) == wanted and (not form or form == m[1] + m[3]):
            found.append(m.start())
            wanted, form = wanted + 1, m[1] + m[3]
    return found


def _bare_run(text: str, unit: Unit) -> set[int]:
    """Numbers without a mark: a run from one, of several, that begins the paragraph or a quotation in it."""
    found: list[int] = []
    for m in BARE_INSIDE.finditer(text, unit.start, unit.end):
        if int(m[1]) == len(found) + 1:
            found.append(m.start(1))
    opens = bool(found) and (found[0] == unit.start or text[found[0] - 1] in "\"“‘'")
    return {at for at in found if at > unit.start} if opens and len(found) >= FEWEST_BARE else set()


def _lettered_run(text: str, unit: Unit, number: str | None) -> set[int]:
    """Letters in brackets: a run from the first, or from the one after the paragraph's own."""
    found: list[int] = []
    form, last = "", number if number and not number.isdecimal() else None
    for m in LETTERS_INSIDE.finditer(text, unit.start + 1, unit.end):
        first = last is None and m[2] in ("a", "i")
        if (first or runs_on(last, m[2])) and (not found or form == m[1]):
            found.append(m.start())
            form, last = m[1], m[2]
    return set(found) if len(found) + (number is not None and not number.isdecimal()) >= FEWEST_LETTERS else set()


def cuts(letter: Prepared, unit: Unit, run: set[int] | frozenset[int] = frozenset()) -> list[int]:
    """Where the unit is cut, in order; `run`: at these places too, and not behind the number that stands there."""
    text, start, end = letter.text, unit.start, unit.end
    if end - start < 12:
        return []
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
    label = cues.ANSWER_LABEL_INLINE.match(piece)
    if label and label.end() < len(piece):
        found.add(start + label.end())
    head = letter.heads[unit.index]
    if head is not None and head.tag in "nqs":
        for m in AFTER_COLON.finditer(piece, head.length):
            found.add(start + m.end())
        for m in INLINE.finditer(piece, head.length):
            found.add(start + m.end())
    for a, b in pairwise([start, *sorted(c for c in found if start < c < end), end]):
        found.update(a + c for c in clause_cuts(text[a:b]))
    return sorted(c for c in found if start < c < end)[:MOST_SENTENCES]
