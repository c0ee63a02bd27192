"""Which of several questions above one answer it passes over: such as hold their own answer, and all but the last where it tells one thing only."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment

LONGEST = 60  # characters of an answer that tells one thing: of 14 shorter ones below several questions, 12 are to the last alone
FEWEST = 2  # answers right under one question of their own: the letter answers them one by one
# "Number of vans – 203", "Hosted or on premise? On premise", "Spend on hire £96,772", "Days lost This isn't recorded.": an answer at the end.
HELD = late(
    r"(?:[?:]|\s[–—-])\s*(?:(?i:(?:yes|no)(?!\s?/)|none|nil|n/a|not (?:held|recorded|known|applicable|at this stage))\b[^?]{0,60}"
    r"|[£€$]?(?!(?:19|20)\d\d\b|\d{1,2}/\d)\d[\d,.]*\s?(?:%|k|m|bn|million|fte|wte)?(?:[\s,;(][^?:]{0,60})?)$"
    r"|(?<!over)(?<!than)(?<!of)(?<!to)(?<!above)(?<!below)(?<!under)(?<!exceeding)(?<!or)(?<!and)\s[£€$]\d[\d,.]*(?:k|m|bn| million)?\.?$"
    r"|[a-z]\s(?:None|Nil|Yes|No|N/A|Not (?:held|recorded|known|applicable)|(?:This|It) (?:is not|isn['’]t) (?:held|recorded|known))\.?$",
)
YES_NO = late(r"^\W*(?:yes|no),", re.IGNORECASE)
DATES = late(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bto\b|\bof\b", re.IGNORECASE
)
IF_SO = late(r"\W*(?:\w{1,3}[.)]\s*)?if\b", re.IGNORECASE)  # a question that is answered together with the one before
# An answer that may be to several: two figures, two clauses, "both", what points elsewhere, what says that nothing is given.
SEVERAL = late(
    r"\b(?:and|with|both|neither|all|each|these|those|they|above|below|see|refer|attach\w*|enclos\w*|exempt\w*|withh\w+|refus\w+|not (?:held|hold|recorded)"
    r"|sections?|regulations?|information|request\w*|table|link)\b|&|\d[^\d].*\d",
    re.IGNORECASE,
)


def one_by_one(segments: Sequence[Segment]) -> bool:
    """Whether a letter answers its questions one by one, each beneath."""
    parts = ["", *(s.part for s in segments if s.part in "QRA")]
    return sum(a != "Q" and (b, c) == ("Q", "A") for a, b, c in zip(parts, parts[1:], parts[2:], strict=False)) >= FEWEST


def on_own_line(segments: Sequence[Segment]) -> None:
    """Put each answer that begins on the line of its question, where that is the only one there, to that question and no other.

    Nearly all such answers in gold are; without this, "11) Is there assurance? Yes/No" would be an answer to all that wait above.
    """
    lines = Counter(i for s in segments if s.part in "QR" for i in {a.unit.index for a in s.atoms})
    for asked, s in pairwise(segments):
        if asked.part == "Q" and s.part == "A" and not s.labels:
            here = s.atoms[0].unit.index
            if lines[here] == 1 and asked.atoms[-1].unit.index == here:
                s.labels = asked.labels[:1]


def meant(own: list[str], answer: Segment, questions: Mapping[str, Segment], singly: bool) -> list[str]:
    """Of the questions that wait above one answer, those that it is to. `singly`: elsewhere the letter answers them one by one."""
    left = [label for label in own if label == own[-1] or not holds_answer(questions[label].words)]
    return left[-1:] if singly and tells_one(answer.words) and not IF_SO.match(questions[own[-1]].words) else left


def holds_answer(question: str) -> bool:
    """Whether a question's own words end in its answer."""
    m = HELD.search(question.rstrip())
    return m is not None and DATES.search(m.group()) is None


def tells_one(answer: str) -> bool:
    """Whether an answer is short and tells one thing."""
    return len(answer) <= LONGEST and SEVERAL.search(answer) is None and "," not in YES_NO.sub("", answer)
