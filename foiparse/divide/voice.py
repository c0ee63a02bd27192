"""Whose voice a paragraph speaks in: the requester's asking, or the authority's telling; phrases as data."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from functools import lru_cache

from foiparse.divide.likeness import leans_question, question_likeness
from foiparse.late import late

ASKS = 0.8  # likeness of a paragraph with a question mark from which it asks
LEANS = 0.15  # lean from which a paragraph without a question mark asks, if it opens with a request

# What only a requester says; matched at a paragraph's start.
REQUEST_OPENER = late(
    r"(?:(?:finally|lastly|also|and|next|then|secondly|thirdly|firstly|in addition|additionally|further(?:more)?|moreover|if (?:so|not|yes|no|possible|any|available|applicable)\b[^.?]{0,80}|for (?:each|every|all|any)\b[^.?]{0,120}|of (?:these|those)\b[^.?]{0,60}|under the [^.?]{0,60} act\b[^.?]{0,20}|since\b[^.?]{0,60}|in the (?:last|past)\b[^.?]{0,60}|between\b[^.?]{0,80})[,:]?\s+)?"
    r"(?:(?:please|kindly)\s+(?:(?:can|could|would|will) you\s+)?(?:also\s+|kindly\s+|therefore\s+)?(?:provide|supply|send|state|list|give|confirm|tell|specify|describe|explain|detail|advise|identify|outline|name|disclose|break|itemi[sz]e|indicate|set out|let me|include|show|release|furnish)\b"
    r"|(?:can|could|would|will) you (?:please\s+|kindly\s+|also\s+)*\w+"
    r"|(?:i|we) (?:would|should|['’]d) (?:also |further )?like (?:to (?:know|see|request|have|receive|obtain|ask|find|be (?:told|provided|sent|given|informed))|the|an?|cop|details|information|any|all|how)\b"
    r"|(?:i|we) (?:am|are|wish|want|would be grateful|would appreciate|would request|request|require|seek)\b(?:\s(?:also|now))?\s(?:request\w*|seeking|asking|interested|looking for|to (?:know|request|see|have|obtain|ask|receive)|if you|copies|the|all|details|information|any)\b)",
    re.IGNORECASE,
)
# A request in the authority's mouth: it asks the requester for something, or explains itself.
TO_REQUESTER = late(
    r"\b(?:let (?:us|me) know|(?:provide|send|give|tell|supply) (?:us|me) with (?:more|further|your)|to (?:us|me) (?:with|by|at|so)|us (?:which|what|whether|if)\b.{0,60}\byou (?:want|need|mean|require|are (?:interested|looking)|would like)|your (?:complaint|appeal|reasons?|reference|correspondence|review|identity|address|request)|internal review|reference number|this (?:e-?mail|letter)|clarif(?:y|ication)|apologi[sz]e|advise you|inform you|further information about)\b",
    re.IGNORECASE,
)
# The authority asks back: its paragraph may end in a question mark.
ASKS_BACK = late(
    r"(?:unfortunately,? |at present,? |currently,? |however,? )?(?:we|i) (?:want|need|would (?:need|like to help)|cannot|can(?:not)?|are (?:unable|not (?:able|sure|clear))|am (?:unable|not (?:able|sure|clear))|do not|did not|require|could not|hold|have)\b"
    r"|for example,? (?:do|are|is|would) you\b|(?:please|could you|can you|would you) (?:please )?clarify\b|please (?:let (?:us|me) know|can you confirm whether you)\b",
    re.IGNORECASE,
)
# Where a paragraph goes on with what the one before it began.
CARRIES_ON = late(
    r"(?:however|therefore|this|these|that|those|it|in addition|further(?:more)?|moreover|additionally|consequently|as such|as a result|accordingly|for these reasons|having (?:considered|weighed)|on balance|the (?:exemption|exception|public interest|act)|section|it (?:is|was)|such|both|in this (?:case|instance)|factors|also|again|nevertheless|in accordance|under)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def asks_plainly(plain: str) -> bool:
    """Whether a paragraph without a number asks in the requester's voice."""
    if asks_back(plain):
        return False
    if plain.rstrip(" ’”\"')").endswith("?"):
        return True
    if "?" in plain and question_likeness(plain) >= ASKS:
        return True
    return requests(plain)


def asks_back(plain: str) -> bool:
    """Whether a paragraph is the authority's though it asks: "We cannot tell what you mean. Do you want …?"."""
    return ASKS_BACK.match(plain) is not None


@lru_cache(maxsize=8192)
def requests(plain: str) -> bool:
    """Whether a paragraph opens with a request that has no question mark: "Please provide copies of …"."""
    if REQUEST_OPENER.match(plain) is None or TO_REQUESTER.search(plain[:300]):
        return False
    return leans_question(plain) >= LEANS


def carries_on(plain: str) -> bool:
    """Whether a paragraph of an answer goes on with the one before: "However, …", "This exemption …"."""
    return CARRIES_ON.match(plain) is not None or plain[:1].islower()
