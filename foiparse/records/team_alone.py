"""A figure alone, for the team or the role that the question names: "How many staff work in Registry?" – "42"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.counting import counted
from foiparse.records.model import Record
from foiparse.records.posts import NO_SIZE, SERIES, asked_team, size_asked
from foiparse.records.prose import sentences_of
from foiparse.records.roles import is_job
from foiparse.records.team_records import ASKS_FTE, LONGEST_PLAIN, in_unit, team_name, team_record
from foiparse.records.told import pieces, told
from foiparse.values import count

_ASKED: Final = late(
    r"\b(?:in|within|of|on|for|to|employ on|dedicated to)\s+(?:the |your |its )?(?P<team>(?:[\w&,'()-]+ ){0,5}?(?:team"
    r"|department|dept|function|unit)|[A-Z][\w&]*(?:,? (?:and |& )?[A-Z][\w&]*)* \([A-Z]{2,6}\)"
    r"|(?:procurement|communications)(?: service(?=\b))?(?!,? (?:and|&) [A-Z]))\b",
    re.I,
)


# "Do you have a dedicated contract management team? How many FTEs?"
_HAVE: Final = late(
    r"\b(?:have|has|is there) an? (?:dedicated |specific |separate |central |in-house )*(?P<team>(?:[\w&'-]+ ){1,4}?(?:team|department|unit"
    r"|function))\b"
    r"(?=[^?]{0,60}\?? (?:if so,? |and )*(?:please )?(?:state |confirm |provide )?how many (?:FTEs?|WTEs?|staff|people|members|employees|posts)\b)",
    re.I,
)
_ROLE: Final = late(
    r"\b(?:how many|number of)\s+(?:(?:full|whole)[- ]time[- ]equivalent |FTE |WTE )?(?P<role>[a-z][\w/' -]{2,40}?)\s*,?\s*"
    r"(?:\b(?:are|is|were|does|do|did|have|in (?:FTE|WTE)|employed|currently)\b|\()",
    re.I,
)


# "How many nurses, and how many support workers": an answer's one figure is of neither alone.
_HOW_MANY: Final = late(r"\bhow many\b(?! of (?:these|those|them))", re.I)


_POSTS_ASKED = late(r"\bemploy|\bFTEs?\b|\bWTEs?\b|full.time.equivalent", re.I)
_BEFORE_ROLE = late(r"^(?:of )?(?:the |your )")
_STAFF_AT_END = late(r"(?<=\w) staff$")
_NO_ROLE = late(r"(?:is|are|of|in|work|people|staff)\b", re.I)
_FULL_TIME = late(r"\b(?:fte|wte|equivalent)s?\b", re.I)


def _role(text: str) -> str | None:
    """The role that a question about posts counts: "How many paramedics are employed, in WTE?" → "paramedics"."""
    flat = " ".join(text.split())
    several = len(_HOW_MANY.findall(flat.split("?")[0])) > 1
    said = _ROLE.search(flat) if not several and _POSTS_ASKED.search(flat) else None
    role = _BEFORE_ROLE.sub("", said["role"]).strip() if said else ""
    generic = {
        "staff",
        "people",
        "employees",
        "fte",
        "ftes",
        "wte",
        "members of staff",
        "individuals",
        "officers",
        "posts",
        "in total",
        "full-time",
    }
    role = _STAFF_AT_END.sub("", role)
    return role if role and role.casefold() not in generic and not _NO_ROLE.match(role) and not _FULL_TIME.search(role) else None


# Two figures, each with its own noun ("23 officers and 14 police staff"): neither is the team's.
_COUNTED: Final = late(r"\b\d[\d.,]*\s+(?:x\s+)?(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z]{3,}", re.I)


_OF_YEAR: Final = late(
    r"\b(?P<year>20\d\d)(?:\s?[/-]\s?\d\d(?:\d\d)?)?\)?\s*(?::|=|[-–—]|was)?\s*(?P<figure>\d[\d,]*(?:\.\d+)?(?:\s?(?:FTE|WTE|staff))?)(?=\s*(?:$"
    r"|[,.;\n(]|and\b))",
    re.I,
)


def _latest_told(answer: str) -> str | None:
    """Of "2020: 6.0 FTE, 2021: 6.5 FTE, 2022: 7.0 FTE" the last year's figure."""
    years = {m["year"]: m["figure"] for m in _OF_YEAR.finditer(answer)}
    return years[max(years)] if len(years) > 1 else None


# "64 (58.3 FTE)": heads and full-time equivalents of the same team.
_BOTH_UNITS: Final = late(r"(?P<heads>\d[\d,]*)(?: \w+){0,3}\s*[(\[](?P<fte>\d[\d,.]*\s*(?:FTE|WTE)s?)\b", re.I)
# "A total of 8.0 FTE: …", "8 staff in total".
_IN_ALL: Final = late(
    r"\btotal(?: of)?:?\s+(?P<one>\d[\d,.]*\s*(?:FTE|WTE|staff|people|employees|posts)s?)\b"
    r"|\b(?P<two>\d[\d,.]*\s*(?:FTE|WTE|staff|people|employees|posts)s?) in total\b",
    re.I,
)
_NONE: Final = late(r"\W*(?:none|nil|nobody|no[- ]one)\b", re.I)
# Where a total is told, it is told at once.
LONGEST_TOTAL: Final = 120


# "9 including one apprentice", "14, of whom two are part time".
_INCLUDING: Final = late(r"(?<=[\w%])\s*[,(–-]?\s*\b(?:including|incl\b\.?|inclusive of|of (?:whom|which))\s.*$", re.I | re.S)


_CAPITAL_BEFORE = late(r"[A-Z]\w+ $")


def _phrase(flat: str) -> re.Match[str] | None:
    """The shortest phrase of a team: "your legal team" of "staff employed in your legal team"."""
    found, at = None, 0
    while said := _ASKED.search(flat, at):
        cut = _CAPITAL_BEFORE.search(flat[: said.start()]) and said["team"][:1].isupper() and said.group().startswith("of ")
        found = said if found is None or (found.end() == said.end() and not cut) else found  # "Freedom of Information team"
        at = said.start() + 1
    return found


_TOTAL_OR_BRACKET = late(r"\btotal\b|[(\[]", re.I)
_BRACKET_BEHIND = late(r"^(\W*\d[\d,.]*)\s*\((?!\W*\d).*", re.S)
_SEE_FIRST = late(r"\W*(?:please|see|kindly)\b", re.I)
_FIGURE_FIRST = late(r"\W*(?:yes\W+)?(?:there (?:are|is)|\d)", re.I)
_YES_BEFORE = late(r"^\W*(?:yes|oes)\b[\s,.:;–-]+", re.I)
_BRACKET_OR_TOTAL = late(r"[(\[]|\btotal\b")


def figure_alone(letter: Letter, question: Question) -> list[Record]:
    """A figure alone, for the team that the question asks about."""
    asked_flat = " ".join(question.text.split())
    said = _phrase(asked_flat) or (_HAVE.search(asked_flat) if not asked_team(asked_flat) else None)
    answer = told(question)
    first = _latest_told(answer) or (sentences_of(answer)[0] if answer else "")
    several = len(_COUNTED.findall(first)) > 1 and not _TOTAL_OR_BRACKET.search(first)
    first = _BRACKET_BEHIND.sub(r"\1", first)  # "6 (two full time in that role)"
    first = _INCLUDING.sub("", first)
    if _SEE_FIRST.match(first):
        return []
    both = _BOTH_UNITS.search(first)
    if both:
        first = both["fte"] if ASKS_FTE.search(question.text) else both["heads"]
    elif said_total := _IN_ALL.search(answer[:LONGEST_TOTAL]):
        first = said_total["one"] or said_total["two"]
        several = False
    if len(first) > LONGEST_PLAIN and _FIGURE_FIRST.match(first):
        first = next(iter(pieces(first)), first)
    plain = len(first) <= LONGEST_PLAIN and not several
    first = _YES_BEFORE.sub("", first)
    first = pieces(first)[0] if pieces(first) and not _BRACKET_OR_TOTAL.search(first) else first
    value = in_unit(count(first) if plain else None, question)
    role = counted(question.text)
    role = (
        role if role and said and is_job(role) and role.casefold() not in said["team"].casefold() else None
    )  # "midwives in the unit"
    name = role or (team_name(said["team"]) if said else None) or _role(question.text) or counted(question.text)
    asked = size_asked(" ".join(question.text.split()))
    if name and (NO_SIZE.search(asked.replace(name, " ")) or NO_SIZE.search(name.split()[-1])):
        return []
    if value is None or name is None or SERIES.match(answer) or (said is None and _NONE.match(first)):
        return []
    record = team_record(letter, question, name, value, first.strip())
    return [record] if record else []
