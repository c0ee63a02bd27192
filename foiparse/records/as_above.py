"""Answers that only point to another answer of the letter: "As above", "See Q1", "As per question 4"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.intents import intent_of
from foiparse.records.told import told

_TO: Final = (
    r"(?:(?:please )?(?:see|refer to|as per|as for|as in|as at|as with|as|same as(?: for| in| at)?|the same as(?: for| in)?|per)"
    r"(?: (?:the |our |your )?(?:answers?|responses?|reply)(?: (?:given )?(?:to|at|for|in|under))?)?)"
)
_POINTS: Final = late(
    rf"^\W*(?:yes,? )?(?:{_TO} (?P<above>(?:the )?(?:above|previous(?: question| answer)?))"
    rf"|(?P<same>ditto|(?:the )?same(?: again)?)"
    rf"|{_TO} (?:questions?|q\.?|no\.?|number|point|part|item)? ?\(?(?P<number>\d{{1,2}}[a-z]?)\)?)"
    rf"(?: (?:above|question|answer))?\W*$",
    re.I,
)
# "Is it hosted by the supplier?" – "See answer 1": whether that is so, and no name.
_WHETHER: Final = late(
    r"^\W*(?:(?:question|q)?\s*\(?\d{0,2}[a-z]?[.):]*\s+)?(?:is|are|was|were|does|do|did|has|have|can|will)\b(?!.*\b(?:who|whom|which|what|name)\b)",
    re.I | re.S,
)
# An answer pointed to that is longer than this tells of more than the question that points asks.
LONGEST: Final = 250


_NO_WORD = late(r"\W")


def pointed(questions: Sequence[Question]) -> list[Question]:
    """The questions, those whose answer only points to another with that one's words, where names or an end are asked.

    A cost or a number that is told elsewhere is that of the other system, or of both.
    """
    by_number = {_NO_WORD.sub("", q.label.casefold()): n for n, q in enumerate(questions)}
    out: list[Question] = []
    for n, question in enumerate(questions):
        said = _POINTS.match(told(question)) if len(question.answer) <= LONGEST else None
        at = by_number.get((said["number"] or "").casefold(), n if said["number"] else n - 1) if said else n
        intent = intent_of(question.text)
        words = told(out[at]) if said and 0 <= at < n else ""
        same = words and len(words) <= LONGEST and not question.tables and not (intent.cost or intent.users)
        same = same and not _WHETHER.match(question.text)
        out.append(question.model_copy(update={"answer": words}) if same and (intent.names or intent.end) else question)
    return out
