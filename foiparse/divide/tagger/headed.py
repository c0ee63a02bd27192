"""Answers under headings that name their questions: "In response to the first question:", "Q1 and Q2 Response", "Question 4"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.divide.tagger.naming import names_in
from foiparse.divide.tagger.numbers_named import ORDINALS
from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment

LONGEST = 60  # characters of such a heading: longer ones are sentences, which may name a question in passing
ORDINAL = late(
    rf"(?:(?:our|the|your|in|with|as|to|on|for|of|responses?|repl(?:y|ies)|answers?|respect|regards?|reference|relation)\s+)*"
    rf"({'|'.join(ORDINALS)}|last|final)\s+(?:questions?|parts?|points?|requests?|items?|query|bullet)\b(?:\s+\w+){{0,2}}\W*",
    re.IGNORECASE,
)


def by_headings(segments: Sequence[Segment], known: set[str]) -> None:
    """Put answers to the questions that a heading right above them names, unless they name one of these themselves."""
    order = list(dict.fromkeys(s.labels[0] for s in segments if s.part in "QR"))
    for k, (above, s) in enumerate(pairwise(segments), start=1):
        if s.part != "A" or above.part != "O" or len(above.atoms[-1].plain) > LONGEST:
            continue
        named = names_in(above.atoms[-1], known) or _by_ordinal(above.atoms[-1].plain, order)
        mine = _below(segments, k, named) if named else []
        for place, answer in enumerate(mine):
            if not answer.labels or not _within(answer.labels, named):
                answer.labels = _part(answer, named, known) or ([named[place]] if len(mine) == len(named) else list(named))


def _below(segments: Sequence[Segment], k: int, named: list[str]) -> list[Segment]:
    """The answers in a row from segments[k] on, up to one that names another question."""
    out = [segments[k]]
    for at in range(k + 1, len(segments)):
        s = segments[at]
        if s.part != "A" or (s.labels and not _within(s.labels, named)):
            break
        out.append(s)
    return out


def _part(answer: Segment, named: list[str], known: set[str]) -> list[str]:
    """ "(b) …" under "Question 4:" is 4.b."""
    letter = answer.paths[0][-1] if answer.paths and answer.paths[0] else None
    label = f"{named[0]}.{letter}"
    return [label] if len(named) == 1 and label in known else []


def _within(labels: list[str], named: list[str]) -> bool:
    return all(any(label == name or label.startswith(name + ".") for name in named) for label in labels)


def _by_ordinal(heading: str, order: list[str]) -> list[str]:
    m = ORDINAL.fullmatch(heading)
    place = ORDINALS.index(m[1].lower()) if m and m[1].lower() in ORDINALS else len(order) - 1
    return [order[place]] if m and place < len(order) else []
