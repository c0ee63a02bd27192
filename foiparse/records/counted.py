"""The figure that an answer begins with, for the role or the team that its question counts: "41, all fee-paid", "There are 14 porters"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.counting import counted
from foiparse.records.model import Record
from foiparse.records.posts import NUM, UNIT
from foiparse.records.roles import is_job
from foiparse.records.team_latest import dated, in_post
from foiparse.records.team_records import in_unit, team_record
from foiparse.records.told import sentences, told
from foiparse.values import count

# What may stand before the figure: "Yes, we currently have", "There are", "The Trust employs a total of".
_LEAD: Final = (
    r"(?:(?:yes|oes|currently|there (?:are|were|is|was)|(?:we|the [\w’']+(?: [\w’']+)?) (?:currently )?(?:have|has|had|employs?|employed)"
    r"|a total of|in total|about|around|approximately|total|the (?:number|figure|total|headcount)[^.;\d]{0,60}? (?:is|was|are|were))\b[\s,:]*)*"
)
_BEGINS: Final = late(rf"^{_LEAD}(?<![£\d.,/-])(?P<figure>{NUM}(?<!,)(?:\s*(?:{UNIT})\b)?)(?P<after>.*)$", re.I | re.S)
# What may follow a figure that is the whole answer.
_ENDS: Final = late(
    r"^\s*(?:$|[,;:(\[]|[–—-]\s|\b(?:in (?:post|all|total)|at|as at|as of|on|of (?:them|whom|which|these)|across|over|who|with|and they|within"
    r"|for the|in the|employed|today|now|currently|altogether|are|were|is|was)\b)",
    re.I,
)
# Another figure beside it, which says that this one is of a part or of a year.
_OTHER: Final = late(r"%|\bvacan\w+|\bestablishment\b|\bagainst\b|\bper\b|\b(?:days|hours|weeks|months|years|times)\b", re.I)
_SERIES: Final = late(rf"^\s*(?:,|and|;|/)\s*{NUM}\b(?! of\b)", re.I)
# "23 officers and 14 clerks", of whom neither is the team's whole.
_EACH: Final = late(rf"^(?: [a-z][\w’'-]*){{1,3}},? and {NUM}\b", re.I)
# A year alone is no count.
_YEAR: Final = late(r"^(?:19|20)\d\d$")


def counted_alone(letter: Letter, question: Question) -> list[Record]:
    """The record of the one role or team that the question counts, where the answer begins with its figure."""
    name = counted(question.text)
    first = next(iter(sentences(told(question))), "") if name else ""
    said = _BEGINS.match(first)
    if not name or not said or not _follows(said["after"], name) or _YEAR.match(said["figure"]):
        return []
    value = in_unit(count(said["figure"]), question)
    record = team_record(letter, question, name, value, said["figure"]) if value else None
    return [record] if record else []


def counted_last(letter: Letter, question: Question) -> list[Record]:
    """The record of the one role or team that the question counts, where the answer tells several figures: of dates, or of vacancies too."""
    name = None if question.tables else counted(question.text)
    answer = told(question) if name else ""
    figure = in_post(answer, question.text) or next(reversed(dated(answer)), None)
    value = in_unit(count(figure), question) if figure else None
    record = team_record(letter, question, name, value, figure or "") if name and value else None
    return [record] if record else []


def at_last_date(letter: Letter, question: Question, found: list[Record]) -> list[Record]:
    """The one record found, with the figure of the last date where its own is an earlier one's: "241 staff in 2010 and 138 in 2018"."""
    figures = [in_unit(count(f), question) for f in dated(told(question))] if len(found) == 1 and not question.tables else []
    if not figures or figures[-1] is None or found[0]["headcount"] not in [v.value for v in figures[:-1] if v]:
        return found
    record = team_record(letter, question, found[0]["team"], figures[-1], found[0]["raw"])
    return [record] if record else found


_STOPS = late(r"[.,;:(\[–—]")
_WORDS_BESIDE = late(r"[A-Za-z][\w’'-]*")


def _follows(after: str, name: str) -> bool:
    """The words behind the figure leave it the count that is asked for: nothing, a remark, or the role told again."""
    beside = _STOPS.split(after)[0]
    if _OTHER.search(beside) or _SERIES.match(after):
        return False
    words = _WORDS_BESIDE.findall(beside)[:6]
    last = name.split()[-1].casefold().rstrip("s")
    if _EACH.match(after) and last not in beside.casefold():
        return False
    again = any(w.casefold().rstrip("s") == last or is_job(w) for w in words[:5])
    return _ENDS.match(after) is not None or again
