"""Numbers of questions that elsewhere would be none: "1-B", "2 b.", "12 FTE of the team", "1.2 annual cost"; told because they follow on from the one before."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.divide.numbering import Path, runs_on
from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment

# A number, or two that are parted in whatever way, and then words.
LOOSE = late(
    r"\W{0,2}(?:(?:your\s)?q(?:uestion)?\.?\s?)?(\d{1,2})(?:[-.]?([a-h])(?=[.):\s])|\s?[-.]?\s?([a-h])(?=[.):])|\s?\(([a-h])\)|[.-](\d{1,2})(?!\d))?[.,):/*]*\s+(?=[\w\"“‘'(…])",
    re.IGNORECASE,
)
# "Information requested (3)", "Item no. 3", "You asked: Question 3": words for what is asked, with another number each time.
COUNTED = late(
    r"((?:[a-z]+\W+){0,3}(?:information|requests?|requested|questions?|quer(?:y|ies)|items?|points?|parts?|asked|enquiry)\b[a-z .:]{0,12}?)"
    r"\s*[\[(]?(\d{1,2})[\])]?(?=\W|$)",
    re.IGNORECASE,
)
_Q = r"(?:your\s)?(?:q|question|no\.?)\s?\.?\s?"
AT_END = late(rf"\({_Q}(\d{{1,2}})\)\W*$", re.IGNORECASE)  # "Total cost (Q2)"
BARE_END = late(rf"\((?:{_Q})?(\d{{1,2}})\)\W*$", re.IGNORECASE)  # "Staff bank (4)": where all count from one
CALLED = late(
    r"((?:[a-z]+(?:-[a-z]+)?\s+){1,3})(\d{1,2})\s?[.:–-]+\s", re.IGNORECASE
)  # "Record class 2: nets seized": the same where all do
LETTER = late(r"([A-H])(?:\s?[–-]|/)\s")  # "C – where it went", "C/ where it went"
JOINED = late(r"(?:and|&|plus|as well as)\s+\(([a-z]|[ivx]{2,4})\)\s")  # "and (e) what is being done"
FIRSTS = ("a", "1", "i")
MOST_LEFT_OUT = (
    2  # numbers up to the last for each that is there: with more between them they count something else (floors, years)
)
FEWEST = 2  # questions that must bear a number of a kind for it to count


def follow_on(segments: Sequence[Segment]) -> None:
    """Give the questions among the segments the numbers that only their neighbours make numbers."""
    for part in "QR":
        mine = [s for s in segments if s.part == part]
        _by_turn(mine)
        _by_words(mine)


def _by_words(questions: Sequence[Segment]) -> None:
    """Numbers behind words that the questions share, and at their ends: where most have one, counting up with few left out."""
    bare = [s for s in questions if not s.paths]
    heads = [(s, COUNTED.match(s.words)) for s in bare]
    shared = Counter(m[1].lower() for _, m in heads if m)
    by_head = [(s, m[2]) for s, m in heads if m and shared[m[1].lower()] * 2 > len(bare)]
    by_end = [(s, m[1]) for s in bare if (m := AT_END.search(s.words))]
    by_letter = [(s, m[1].lower()) for s in bare if (m := LETTER.match(s.words))]
    if (
        len(by_letter) == len(bare) >= FEWEST
        and by_letter[0][1] == "a"
        and all(runs_on(a[1], b[1]) for a, b in pairwise(by_letter))
    ):
        for s, letter in by_letter:
            s.paths, s.tag = [(letter,)], "s"
        return
    called = [CALLED.match(s.words) for s in bare]
    by_name = [m[2] for m in called if m] if len({m[1].lower() for m in called if m}) == 1 else []
    by_bare_end = [m[1] for s in bare if (m := BARE_END.search(s.words))]
    for every in (by_bare_end, by_name):
        if len(bare) >= FEWEST and every == [str(n) for n in range(1, len(bare) + 1)]:
            for s, n in zip(bare, every, strict=True):
                s.paths, s.tag = [(n,)], "n"
            return
    for found in (by_head, by_end):
        numbers = [int(n) for _, n in found]
        if (
            len(found) >= FEWEST
            and len(found) * 2 > len(bare)
            and numbers == sorted(set(numbers))
            and numbers[-1] <= MOST_LEFT_OUT * len(numbers)
        ):
            for s, n in found:
                s.paths, s.tag = [(n,)], "n"
            return


def _by_turn(questions: Sequence[Segment]) -> None:
    """A loose number that runs on from the question before, where the one that was read does not."""
    before: Path = ()
    for k, s in enumerate(questions):
        own = _whole(s.paths[0], before) if s.paths else ()
        loose = _loose(s.words)
        fits = follows(before, loose) or (not k and _starts(questions, loose))
        if loose and loose != own and fits and (loose[: len(own)] == own or not follows(before, own)):
            s.paths, s.tag, own = [loose], "n", loose
        elif not own and (m := JOINED.match(s.words)) and runs_on(before[-1] if before else None, m[1]):
            s.paths, s.tag = [(None, m[1])], "s"
            own = _whole(s.paths[0], before[:-1])
        before = own or before


def _loose(words: str) -> Path:
    m = LOOSE.match(words)
    return tuple(p.lower() for p in m.groups() if p) if m else ()


def _starts(questions: Sequence[Segment], first: Path) -> bool:
    """Whether a number at the first question is a first one, and the next question's runs on from it."""
    return all(p in FIRSTS for p in first) and len(questions) > 1 and follows(first, _loose(questions[1].words))


def _whole(path: Path, before: Path) -> Path:
    """A part that stands alone ("(b)") with the number before it, if there is one."""
    if not path or path[0] is not None:
        return path
    return (before[0], *path[1:]) if before and (before[0] or "").isdecimal() else path[1:]


def follows(before: Path, path: Iterable[str | None]) -> bool:
    """Whether a number comes next after another: 1.b or 2 or 2.a after 1.a."""
    now = tuple(path)
    if not before or not now or None in before or None in now or len(now) > len(before) + 1:
        return False
    if now[:-1] == before:
        return now[-1] in FIRSTS
    if len(now) == len(before) and now[:-1] == before[:-1]:
        return runs_on(str(before[-1]), str(now[-1]))
    return runs_on(str(before[0]), str(now[0])) and all(p in FIRSTS for p in now[1:])
