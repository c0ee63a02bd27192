"""What the learnt choice of a status sees (`weighed.py`): words of the answer and of its question, and what the rules read in it.

Names, numbers and sums are seen as such, not as themselves, so that what is learnt of one letter holds for another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise
from math import log2
from typing import Final

from foiparse.judge.gathered import Known, Reading
from foiparse.late import late

_WORDS: Final = late(r"[A-Za-z]+(?:['’][a-z]+)?|£ ?\d[\d,.]*\w*|\d[\d,.]*%?|[?<*]|[.!;:\n]+")
MOST_WORDS = 1_000  # words of an answer, and of a question, that are seen: what it does is said before
OPENING, LEADING, ENDING = 6, 8, 8  # words at its head that are seen as such, alone and in twos; words at its end
ASKING = 4  # words at the head of a question
STOP, NUMBER, SUM, NAME = "|", "#", "£#", "Nm"
# Capitals in the middle of a sentence that name no one.
NO_NAMES: Final = frozenset(
    "section act foi foia eir foisa council trust information regulation freedom i regulations environmental scotland ico exemption".split()
)
COUNTS: Final = ("figures", "firm", "holdings", "cells", "substance", "before", "contacts")
TRAITS: Final = (
    "stated", "figures_first", "refused", "of_a_part", "flatly", "rest", "beside_ncnd", "beside_soft", "bounded", "opens_told", "worked",
    "lacks_a_part",
)  # fmt: skip
LONG_WORD = 4  # letters from which on a word of the question is looked for in the answer
FIFTHS = 5
GRADES, LAST_GRADE = 1.3, 9  # grades that a doubling is; the last begins at 120


def words_of(text: str) -> list[str]:
    """The words in small letters, with a stop between sentences and lines."""
    out: list[str] = []
    begins = True
    for found in islice(_WORDS.finditer(text), MOST_WORDS):
        word = found.group()
        first = word[0]
        if first in ".!;:\n":
            if out and out[-1] != STOP:
                out.append(STOP)
            begins = True
            continue
        low = word.lower().replace("’", "'")
        if first == "£":
            out.append(SUM)
        elif first.isdigit():
            out.append(NUMBER)
        elif not begins and first.isupper() and len(word) > 1 and low not in NO_NAMES:
            if not out or out[-1] != NAME:
                out.append(NAME)
        else:
            out.append(low)
        begins = False
    return out


def said(words: list[str]) -> frozenset[str]:
    """Signs of an answer's words."""
    return frozenset(
        chain(
            (f"length {grade(len(words))}",),
            (f"a {word}" for word in words),
            (f"begins {word}" for word in words[:OPENING]),
            (f"begins {one} {two}" for one, two in pairwise(words[:LEADING])),
            (f"ends {word}" for word in words[-ENDING:]),
        )
    )


def asked(words: list[str]) -> frozenset[str]:
    """Signs of a question's words."""
    return frozenset(
        chain(
            (f"q {word}" for word in words),
            (f"asks {word}" for word in words[:ASKING]),
            (f"q {one} {two}" for one, two in pairwise(words)),
        )
    )


def read(reading: Reading, known: Known, table: bool, evidence: Iterable[str]) -> frozenset[str]:
    """Signs of what the rules read in an answer: its acts alone and in twos, what was counted, what is known beside it."""
    acts = sorted(reading.acts)
    return frozenset(
        chain(
            (f"act {act}" for act in acts),
            (f"acts {one} {two}" for at, one in enumerate(acts) for two in acts[at + 1 :]),
            (f"{name} {grade(getattr(reading, name))}" for name in COUNTS),
            (f"trait {name}" for name in TRAITS if getattr(reading, name)),
            (f"told {kind}" for kind in reading.told),
            (f"wanted {kind}" for kind in known.asks),
            (f"wanted {len(known.asks)}", f"relied {min(3, len(known.provisions))}"),
            (f"counted {done}" for done in known.counts),
            (f"relied {p.partition('(')[0]}" for p in known.provisions),
            (f"by {e.partition(':')[0]}" for e in evidence),
            _beside(known, table),
        )
    )


def _beside(known: Known, table: bool) -> Iterator[str]:
    if known.opens:
        yield "opens"
    if known.aside:
        yield "aside"
    if table:
        yield "table"


def shared(answer: Iterable[str], question: Iterable[str]) -> str:
    """How much of the question's longer words come again in the answer, in fifths."""
    wanted = {word for word in question if len(word) >= LONG_WORD}
    return f"again {FIFTHS * len(wanted.intersection(answer)) // max(1, len(wanted))}"


def grade(number: int) -> int:
    """A count by its size: each grade begins at somewhat less than twice the one before, none is above the last."""
    return min(LAST_GRADE, int(log2(number + 1) * GRADES))
