"""The one figure of staff that an answer tells, however it puts it, for the team or the work that the question names."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record
from foiparse.records.posts import APART, DATES, NO_SIZE, NUM, UNIT, asked_team, size_asked
from foiparse.records.team_records import in_unit, team_name, team_record, unlabelled
from foiparse.records.told import told
from foiparse.values import count

# A longer answer has figures of many things.
LONGEST: Final = 300
_COUNTED: Final = late(rf"(?<![£\d.,/-])(?P<figure>{NUM}\s*(?:{UNIT}))\b")
_BARE: Final = late(rf"(?<![£\d.,/-])\b{NUM}\b(?![%/:-])")
_TOTAL: Final = late(
    rf"\btotal(?:s|ling)?(?: of| is| was|:)?\s+(?P<one>{NUM}\s*(?:{UNIT})?)|(?P<two>{NUM}\s*(?:{UNIT})?) (?:in total|altogether|in all)\b"
)
_BRACKETS: Final = late(r"\([^()]*\)")
_OTHER: Final = late(
    r"\b(?:vacan\w+|sick\w*|left|leavers?|agency|hours?|years?|days?|months?|grade|band|section|act|£|exempt\w*|not held)\b", re.I
)
# What the staff work on or are in, up to where the question goes on.
_WORK: Final = late(
    r"\b(?:work(?:s|ing)?|employed|based|assigned|dedicated|deal\w*|respon(?:d|ding))\s+(?:on|in|for|within|across|to|with)\s+(?:the |your |our )?"
    r"(?P<team>[A-Za-z][\w&’'-]*(?: (?:(?:and|of|&) )?[\w&’'-]+){0,4}?)(?=\s*(?:$|[?.,;:(]|\b(?:as at|at|in|on|and how|currently|requests?"
    r"|please|since|during)\b))",
    re.I,
)


_IN: Final = late(
    r"\b(?:in|of|within) (?:the |your |our )(?P<team>(?:[\w&’'-]+ ){1,4}?)(?:team|department|unit|function|section)\b", re.I
)
_POINTS: Final = late(r"\b(?:it|this|that|them|these|those|which|each|following|area|any|such)\b", re.I)
# The answer names a team itself, which another way of reading would have found were it the one.
_NAMED: Final = late(r"\b(?:[A-Z][\w&-]+ )+(?:Team|Unit|Department|Office|Service|Division|Directorate|Hub|Group)\b")


_MEASURE_BESIDE = late(r"\s*\((?:in )?(?:FTEs?|WTEs?|head ?count)\)", re.I)


def only_figure(letter: Letter, question: Question) -> list[Record]:
    """The record of the team that the question names, where the answer has one figure of staff, or a total."""
    asked = _MEASURE_BESIDE.sub("", unlabelled(question.text))
    answer = DATES.sub("", " ".join(told(question).split()))
    if _NAMED.search(answer) or len(answer) > LONGEST or APART.search(asked) or _OTHER.search(answer):
        return []
    said = _WORK.search(asked) or _IN.search(asked)
    name = team_name((said["team"] if said else "") or asked_team(asked) or "")
    if name and (_POINTS.search(name) or NO_SIZE.search(size_asked(asked.replace(name, " ")))):
        return []
    value = in_unit(count(_figure(answer) or ""), question) if name else None
    record = team_record(letter, question, name, value, _figure(answer) or "") if name and value else None
    return [record] if record else []


def _figure(answer: str) -> str | None:
    total = _TOTAL.search(answer)
    if total:
        return total["one"] or total["two"]
    plain = _BRACKETS.sub("", answer)
    counted = {m["figure"] for m in _COUNTED.finditer(plain)}
    bare = _BARE.findall(plain)
    return counted.pop() if len(counted) == 1 and len(bare) == 1 else None
