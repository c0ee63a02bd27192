"""A figure right behind the number of a question, which is no second question: "For question 2, 9 teachers have left", "Q3 - 17"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.late import late

ONE = late(r"(?:question|query|request|point|part|item|number|answer|response|reply|ques|qu|no|q|a|r|)\W*", re.IGNORECASE)
LEADS = late(r"(?:to|of|for|on|with|at|regarding|concerning|regards)\s+(?:(?:your|the)\s+)?$", re.IGNORECASE)
_FIGURES = r"\s*,\s*\d{1,3}(?:(?:\s*,\s*(?:and\s+)?|\s*(?:and|&)\s*)\d{1,3})*\s+"
# What may follow numbers of questions all the same: "In answer to question 2, 9 we hold nothing"; and a verb: "Question 2, 9 are exempt".
_GOES_ON = r"and|to|or|of|through|as|we|i|it|you|your|our|the|this|these|that|there|please|see|no|none|not|all|in|on|for|under|information|data|details|records|nothing|neither"
_VERB = r"is|are|was|were|has|have|had|do|does|did|will|would|can|cannot|could|may|must|fall|relate|refer|ask|concern|seek|request|require|cover"
COUNTED = late(_FIGURES + rf"(?!(?:{_GOES_ON})\b)[a-z]")
COUNTED_ALONE = late(_FIGURES + rf"(?!(?:{_GOES_ON}|{_VERB})\b)[a-z]")
WIDEST_LEAD = 24  # characters before the word that names a question in which it may be led in


def figures_follow(plain: str, word: int, number: int, end: int) -> bool:
    """Whether what a comma parts from the question's number at `end` are figures of the answer: things are counted, one question is named.

    `word` is where the word that names the question begins, `number` where its number does.
    """
    if plain[end : end + 2].lstrip()[:1] != "," or not ONE.fullmatch(plain, word, number):
        return False
    led = LEADS.search(plain[max(0, word - WIDEST_LEAD) : word]) is not None
    return (COUNTED if led else COUNTED_ALONE).match(plain, end) is not None
