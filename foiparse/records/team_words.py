"""A team's question and answer before they are read: dates and remarks that hold figures of their own, the unit of a table's heading."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record
from foiparse.records.posts import asked_team
from foiparse.records.team_records import ASKS_FTE, team_name, team_record
from foiparse.values import count

_DATE: Final = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[A-Z][a-z]+ \d{4})"
# "As at 31 March 2024 there were".
_AS_AT: Final = late(
    rf"^\W*(?:(?:as (?:at|of|on)|at|on) (?:the )?{_DATE},?\s+(?:(?:there (?:were|was|are|is)|we (?:had|have|employ(?:ed)?)"
    rf"|the (?:\w+ )?(?:had|has|employ(?:s|ed)?))\s+)?)",
    re.I,
)
# "12 (10 full time and 2 part time)".
_PARTED: Final = late(r"\s*\((?=[^()]*\bpart[- ]time)(?=[^()]*\bfull[- ]time)(?![^()]*\bequivalent)[^()]*\)", re.I)


def plainer(letter: Letter, question: Question) -> Question:
    """The question with its unit where only its table's heading tells it, its answer without leading date and split in brackets."""
    answer = _PARTED.sub("", _AS_AT.sub("", question.answer))
    text = question.text
    heads = [c for n in question.tables for c in (letter.tables[n].cells or [[]])[0]]
    if len(question.tables) == 1 and len(heads) == 2 and ASKS_FTE.search(heads[1]) and not ASKS_FTE.search(text):
        text += " (FTE)"
    if answer == question.answer and text == question.text:
        return question
    return question.model_copy(update={"answer": answer, "text": text})


_NUMBER: Final = r"\d[\d,]*(?:\.\d+)?"
_IS: Final = r"\s*(?::|=|[-–—]|\bis\b|\bof\b|\bwas\b)?\s*"
_HEADS: Final = r"(?:total )?(?:head ?count|heads)"
_FTES: Final = r"(?:F\.?T\.?E\.?|W\.?T\.?E\.?|FTEs|WTEs|(?:full|whole)[- ]time[- ]equivalents?)"
_BOTH: Final = tuple(
    late(p, re.I)
    for p in (
        rf"\b{_HEADS}{_IS}(?P<heads>{_NUMBER})\b.{{0,12}}?\b{_FTES}{_IS}(?P<fte>{_NUMBER})",
        rf"\b{_FTES}{_IS}(?P<fte>{_NUMBER})\b.{{0,12}}?\b{_HEADS}{_IS}(?P<heads>{_NUMBER})",
        rf"(?P<heads>{_NUMBER}) {_HEADS}\b.{{0,12}}?(?P<fte>{_NUMBER}) ?{_FTES}",
        rf"(?P<fte>{_NUMBER}) ?{_FTES}\b.{{0,12}}?(?P<heads>{_NUMBER}) {_HEADS}",
    )
)
_ASKS_BOTH: Final = late(r"\bhead ?count\b|\bhow many (?:staff|people)\b|\bnumber of (?:staff|people)\b", re.I)


def both_told(letter: Letter, question: Question) -> list[Record]:
    """ "Headcount 45, FTE 41.3": both figures of the team that the question asks the size of, where it asks for both."""
    if not (ASKS_FTE.search(question.text) and _ASKS_BOTH.search(question.text)):
        return []
    flat = " ".join(question.answer.split())
    said = next((m for p in _BOTH if (m := p.search(flat))), None)
    name = team_name(asked_team(question.text) or "") if said else None
    if not said or not name:
        return []
    made = [(count(f"{said['heads']} staff"), said["heads"]), (count(f"{said['fte']} FTE"), said["fte"])]
    return [r for value, raw in made if value and (r := team_record(letter, question, name, value, raw))]
