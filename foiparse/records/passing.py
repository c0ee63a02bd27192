"""Figures of people at work told in passing: what such a figure looks like, and what stands beside it that makes it no size of today."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.posts import NUM
from foiparse.records.told import MONTH

FTE: Final = r"(?:F\.?T\.?E\.?s?|W\.?T\.?E\.?s?|(?:full|whole)[- ]time[- ]equivalents?)"
ADVERB: Final = r"(?:(?:currently|presently|now|also|just|only|about|around|some|approximately|at present|a total of|in total|a team of|an? (?:total )?(?:head ?count|establishment|complement) of) )*"
# A figure with whom it counts: "six officers", "1.6 FTE ecologists", "five permanent members of staff".
FIGURE: Final = rf"(?P<figure>(?<![\w£.,/-]){NUM}(?<!,))(?P<who>(?:[ -](?!(?:x|and|or|of(?! staff)|in|within|to|per|with|who|which|that)\b)[A-Za-z][\w’'.-]*){{0,5}})"
VERBS: Final = (
    r"(?:supported|staffed|run|typed|handled|answered|managed|delivered|provided|carried out|done|undertaken|dealt with|processed|covered|looked after"
    r"|operated|overseen|maintained|serviced|monitored|triaged|assessed|inspected|administered|performed|investigated|made|checked)"
)
DO: Final = (
    r"(?:support|work|deal with|handle|cover|manage|answer|run|process|look after|provide|deliver|carry out|share|make up|undertake|maintain|inspect|enforce"
    r"|monitor|triage|assess|administer|(?:is|are) (?:employed|based|responsible|in post|dedicated))\b"
)
MEASURED: Final = late(rf"\b{FTE}\b", re.I)
# "As at 31 March 2024 the centre had 212": a past tense that tells of a date.
_AS_AT: Final = late(
    rf"^(?:(?:as )?(?:at|of|on) (?:the )?(?:end of |start of )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH},? \d{{4}},? )", re.I
)
_TODAY: Final = (("had", "has"), ("there were", "there are"), ("were", "are"), ("was", "is"), ("employed", "employs"))
# What takes a figure back: those to come or gone, or on duty at a time, what befell them, and what there is of them for each of something.
NO_SIZE: Final = late(
    r"\b(?:severance|redundan\w*|will|would|could|propos\w+|plann?(?:ed|ing|s)? to|intend\w*|used to|vacan\w+|contractors?|previous(?:ly)?|formerly|former|second(?:ed|ment)|sick\w*"
    r"|dismiss\w*|suspend\w*|left|leaving|resign\w*|retir\w+|trained|qualified as|agency|volunteers?|casual|budget\w*|savings?|waiting|enrolled|absen\w+|maternity|isolat\w+|assault\w*|injur\w*"
    r"|recruit(?:ed|ing)|appointed|hired|additional|extra|further|more|on (?:duty|shift|call|site)|at any (?:one )?time|rota"
    r"|were|was|had|have been|has been|attend\w*|complet\w+|received|access(?: to)?|licen[cs]es?|accounts?|users?|women|men|female|male|disab\w+|declared|under the age|who (?:have|did))\b",
    re.I,
)
# What there are of them for each of something, right behind.
_RATE: Final = late(r"^.{0,12}\b(?:per|each|every|(?:a|per) (?:day|shift|night|week))\b", re.I)
# Words right before a figure that make it a bound, a place in an order or a grade.
_BEFORE: Final = late(
    r"(?:\b(?:more than|over|at least|up to|fewer than|less than|under|another|(?<!\ba )extra|additional|first|last|next|further|other|new|bands?|grades?|tiers?|levels?|types?|phase|section|page|ward|floor"
    r"|between|to|from|and|or|of (?:the|these|whom)|of which)|[–/-])\s*$",
    re.I,
)
# So many characters beside a figure may take it back.
AFTER: Final = 40


# An answer that says where something stands, or that it is not held, may tell other facts beside.
_KEPT_BACK: Final = frozenset(("withheld", "ncnd", "clarification"))


def stating(letter: Letter) -> list[Question]:
    """The questions whose answers may state a fact in passing."""
    return [q for q in letter.questions if q.answer.strip() and not q.lead_in and q.status not in _KEPT_BACK]


def today(sentence: str) -> str:
    """A statement of a date that it names, as one of today."""
    said = _AS_AT.match(sentence)
    rest = sentence[said.end() :] if said else sentence
    for past, present in _TODAY if said else ():
        rest = re.sub(rf"\b{past}\b", present, rest, count=1)
    return rest


# "Each school has two teachers": no size of a whole.
_EACH: Final = late(
    r"\b(?:each|every|most|some|typical|average)(?: of (?:the|our|these))? (?:[\w’'-]+ ){1,3}(?:has|have|employs?)\s*(?:about |around |only )?$",
    re.I,
)


_CLAUSE_BEGINS = late(r"[,;:(]")
_CLAUSE_ENDS = late(r"[.;)]|, (?!who\b|which\b)| and (?!both\b|are\b|were\b|all\b|one\b|\d|ha(?:s|ve|d)\b)| but | so ")


def clause(sentence: str, start: int, end: int) -> str:
    """What is said, with the words before it in its clause and those behind it."""
    lead = _CLAUSE_BEGINS.split(lead_of(sentence, start))[-1]
    after = _CLAUSE_ENDS.split(
        sentence[end : end + AFTER],
    )[0]
    return f"{lead}{sentence[start:end]}{after}"


def lead_of(sentence: str, at: int) -> str:
    """The few words before a place in a sentence."""
    return sentence[max(at - AFTER, 0) : at]


def taken_back(sentence: str, said: re.Match[str], start: int, end: int, bounded: bool = True) -> bool:
    """The figure is a bound or an increase, or what stands beside `start` to `end` says that it is no size of today."""
    lead = lead_of(sentence, said.start("figure"))
    bound = bounded and (_BEFORE.search(lead) is not None or _EACH.search(lead) is not None)
    return (
        bound or _RATE.search(sentence[end : end + AFTER]) is not None or NO_SIZE.search(clause(sentence, start, end)) is not None
    )
