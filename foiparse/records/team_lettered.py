"""Teams of a question's lettered parts, or of its list, with the answer's figures in the same order: "(a) procurement (b) finance"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record
from foiparse.records.posts import NO_SIZE, asked_team, size_asked
from foiparse.records.roles import EMPLOYS, is_job
from foiparse.records.team_records import LONGEST_PLAIN, in_unit, team_name, team_record
from foiparse.records.told import LETTERED, pieces, sentences, told
from foiparse.values import count

_STAFFED: Final = late(
    r"\b(?:how many|numbers? of|no\.? of)\s+(?:(?:full|whole)[- ]time[- ]equivalents?|FTEs?|WTEs?|staff|people|employees|officers|posts)\b"
    r"|\b(?:FTEs?|WTEs?|head ?count)\b(?: \w+){0,2} (?:in|for|of)\b",
    re.I,
)


_EMPLOYED: Final = late(
    r"(?:,? and)?$|\s+(?:do|does|did) (?:you|the [\w’']+) (?:currently )?(?:employ|have)\b.*$|\s+are (?:employed|in post)\b.*$",
    re.I,
)


def lettered(letter: Letter, question: Question) -> list[Record]:
    """Teams of a question's lettered parts, figures of the answer's with the same letters: "(a) procurement (b) finance"."""
    flat = " ".join(question.text.split())
    if NO_SIZE.search(size_asked(flat)):
        return []
    asked = {m["label"]: m["words"] for m in LETTERED.finditer(flat)} if _STAFFED.search(flat) or EMPLOYS.search(flat) else {}
    asked = {k: _EMPLOYED.sub("", w) for k, w in asked.items()}
    if not _STAFFED.search(flat) and not all(is_job(w) for w in asked.values()):
        asked = {}
    told_ = {m["label"]: m["words"] for m in LETTERED.finditer(question.answer)} if len(asked) > 1 else {}
    if not asked and (found := _in_order(letter, question)):
        return found
    if len(asked) > 1 and not told_ and (found := _figures(letter, question, list(asked.values()))):
        return found
    out = []
    for label, words in asked.items():
        name = team_name(asked_team(words) or words.strip(" ,?"))
        value = in_unit(count(told_[label]), question) if label in told_ and len(told_[label]) <= LONGEST_PLAIN else None
        record = (
            team_record(letter, question, name, value, told_[label])
            if name and value and len(name.split()) <= LONGEST_TEAM
            else None
        )
        out += [record] if record else []
    return out if len(out) > 1 else []


_LIST: Final = late(
    r"\b(?:in|of)(?: each of)? (?:the |your )?(?P<list>(?:[\w&’' -]{2,30}, )*[\w&’' -]{2,30},? and [\w&’' -]{2,30}?)(?: teams?)?(?=\s*(?:$|[?.;:]))"
)
_FIGURE_ALONE: Final = late(r"\(?(?:[a-h][).]\s*)?(?P<figure>\d[\d,.]*(?:\s*(?:FTE|WTE|staff|people))?)")


_JOINED_TEAMS = late(r",\s*(?:and\s+)?|\s+and\s+")


def _in_order(letter: Letter, question: Question) -> list[Record]:
    """Figures alone in the order of the teams that the question lists: "HR, finance and procurement" – "(a) 18 (b) 24 (c) 7"."""
    said = _LIST.search(" ".join(question.text.split()))
    names = [n.strip() for n in _JOINED_TEAMS.split(said["list"])] if said else []
    return _figures(letter, question, names)


def _figures(letter: Letter, question: Question, names: list[str]) -> list[Record]:
    """The names with the figures of an answer that has nothing else, as many as they are: "12.5 and 9"."""
    cells = [c for s in sentences(told(question)) for c in pieces(s)] if len(names) > 1 else []
    figures = [m for c in cells if (m := _FIGURE_ALONE.fullmatch(c.strip()))]
    if len(figures) != len(cells) or len(cells) != len(names):
        return []
    values = [in_unit(count(m["figure"]), question) for m in figures]
    made = [
        team_record(letter, question, team_name(n) or "", v, m.group())
        for n, v, m in zip(names, values, figures, strict=True)
        if v
    ]
    return [r for r in made if r]


# A team's name has no more words than this.
LONGEST_TEAM: Final = 6
