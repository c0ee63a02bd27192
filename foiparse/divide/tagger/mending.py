"""What only all answers together tell: dashes that are no ranges, numbers behind the words, numbers of questions not restated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment

# "We carried out 2,044 (1), of which 391 were direct (2).", "She has none (questions 13 and 14).": a number in brackets after words.
BEHIND = late(
    r"(?<=[^\W\d]\s)\(((?:questions?\s|q\.?\s?)?\d{1,2}(?:\s?(?:,|and|&|to|-|–)\s?\d{1,2})*)\)(?=[\s.,;:]|$)|(?<=\d\s)\((\d{1,2})\)(?=[\s.,;:]|$)|(?<=\w\s)\(([a-h])\)(?=[\s.,;:]|$)",
    re.IGNORECASE,
)
DASHED = late(
    r"\W*(?:[a-z]+\.?(?:\s+|(?=\d))){0,5}?\d{1,2}\s+[–-]\s+\d", re.IGNORECASE
)  # "Question 1 – 17", "In response to Q2 - 604"
NUMBERS = late(r"\d{1,2}|\b[a-h]\b")
LIST_BEGUN = late(r":\s*(\(?1[.)]\s[^:]{1,200})?$")  # the end of an answer that leads in to a list, or has its first item too
OFTEN = 0.6  # share of the answers without a name that must have such numbers for these to be names
FEWEST = 2  # such answers: one alone may count something else
FEWEST_HEADS = 3  # answers by whose numbers questions are known that are not restated


def no_ranges(answers: list[Segment], asked: set[str]) -> None:
    """ "Question 1 – 17", "Question 2 – 29": where others of the numbers in between have answers of their own, the second is a figure.

    So it is where the first number is one of those `asked` and the second is beyond all of them.
    """
    last = max((int(label) for label in asked if label.isdecimal()), default=0)
    own = Counter(s.labels[0] for s in answers if s.labels)
    for s in answers:
        others = s.labels[1:]
        taken = others and 2 * sum(own[label] > 0 for label in others) >= len(others)
        beyond = others and s.labels[0] in asked and others[-1].isdecimal() and int(others[-1]) > last
        if (taken or beyond) and DASHED.match(s.words):
            s.labels = s.labels[:1]


def own_steps(answers: list[Segment]) -> None:
    """ "13. The process is as follows:", "1. A form is filled in.", "2. The panel meets.": a list of its own, where 1 and 2 have other answers."""
    times = Counter(s.labels[0] for s in answers if len(s.labels) == 1)
    leading: list[str] = []  # the labels of the answer that leads in to its own list
    count = 0
    for s in answers:
        follows = bool(leading) and s.paths == [(str(count + 1),)] and s.labels == [str(count + 1)] and times[s.labels[0]] > 1
        if follows:
            s.labels, count = list(leading), count + 1
        else:
            begun = LIST_BEGUN.search(s.words)
            leading, count = (s.labels if begun and len(s.labels) == 1 else []), int(bool(begun and begun[1]))


def numbers_behind(segments: list[Segment], known: set[str]) -> None:
    """Answers, none right after its question, that tell their questions' numbers in brackets behind the words."""
    bare = [s for s in _free(segments) if not s.labels]
    found = [[n for m in BEHIND.findall(s.words) for n in NUMBERS.findall("".join(m)) if n in known] for s in bare]
    if sum(map(bool, found)) < max(FEWEST, OFTEN * len(bare)):
        return
    for s, labels in zip(bare, found, strict=True):
        s.labels = list(dict.fromkeys(labels))


def not_restated(segments: list[Segment], known: set[str], numbers_of: Callable[[Segment], list[str]]) -> set[str]:
    """The numbers that answers name which with those of the questions count from one without a gap: questions not restated."""
    heads = [int(n) for s in _free(segments) for n in numbers_of(s) if n.isdecimal()]
    asked = {int(label) for label in known if label.isdecimal()}
    every = asked | set(heads)
    if (
        len(asked) < len(known)
        or len(heads) < FEWEST_HEADS
        or heads != sorted(set(heads))
        or every != set(range(1, len(every) + 1))
    ):
        return set()
    return {str(n) for n in every}


def begun_anew(segments: list[Segment], known: set[str]) -> None:
    """ "1.", "2.", "3." and, after a table, "1." again: the list was begun anew. As many numbered answers as questions go in order.

    Only below all questions, where each run of the answers' numbers counts from one and the questions' do so once.
    """
    last = max((k for k, s in enumerate(segments) if s.part in "QR"), default=0)
    numbered = [s for s in segments[last:] if s.part == "A" and s.paths and len(s.labels) == 1 and s.labels[0].isdecimal()]
    numbers = [int(s.labels[0]) for s in numbered]
    asked = sorted(int(label) for label in known if label.isdecimal())
    runs = numbers[:1] == [1] and all(b in (a + 1, 1) for a, b in pairwise(numbers))
    if not runs or len(set(numbers)) == len(numbers) or asked != list(range(1, len(numbers) + 1)):
        return
    for n, s in enumerate(numbered, start=1):
        s.labels = [str(n)]


def _free(segments: list[Segment]) -> list[Segment]:
    """The answers that do not stand right after a question of their own: those after several are to any of them."""
    parts = ["", "", *(s.part for s in segments)]
    return [s for k, s in enumerate(segments) if s.part == "A" and (parts[k + 1] != "Q" or parts[k] == "Q")]
