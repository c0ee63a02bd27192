"""A team's name and its record: what every way of reading teams makes of a name and a figure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record, place
from foiparse.records.no_team import no_team
from foiparse.records.posts import TURNING
from foiparse.records.where import ends_of
from foiparse.values.model import Count

# An answer to "how many FTE" is a figure and a few words; anything longer says something of its own.
LONGEST_PLAIN: Final = 60
# The team's words may not be these alone, nor begin with them.
_NO_TEAM: Final = frozenset(
    "a an the of our your this that same whole team department unit service function section group office no each every".split()
)
_LEADING: Final = late(
    r"^(?:(?:(?:the )?(?:council|trust|force|university|college|board|authority|department|service|agency|ministry"
    r"|office|commission|regulator|group|association|school|constabulary)['’]s|number of|an?|the|our|your|its|their"
    r"|of|in|within|dedicated|small|single|own|one|have|has|we|there|is|are|currently|comprising|by)\s+)+",
    re.I,
)


ASKS_FTE: Final = late(r"(?<!not )(?<!not in )\b(?:FTEs?|WTEs?)\b|(?:full|whole).time.equivalent", re.I)


# "How many people work there, and what is the full-time equivalent?": the bare figure is that of people.
_HEADS_FIRST: Final = late(
    r"\bhow many (?:people|staff|employees|members of staff)\b[^?()]{0,80}?(?:,? and|[?,])\s+(?:what|how many|the|their)\b[^?()]{0,40}?"
    r"\b(?:FTEs?|WTEs?|(?:full|whole)[- ]time equivalents?)\b",
    re.I,
)


def in_unit(value: Count | None, question: Question) -> Count | None:
    """A bare figure in the unit that the question asks for; None where it asks for none."""
    if value is None or value.unit is not None:
        return value
    fte = ASKS_FTE.search(question.text) and not _HEADS_FIRST.search(" ".join(question.text.split()))
    return replace(value, unit="FTE" if fte else "staff")


def team_record(letter: Letter, question: Question, team: str, value: Count, raw: str) -> Record | None:
    """A record of one team. Bounds and suppressed counts leave the figure out: a bound is no headcount."""
    measured = _UNIT_LEADS.match(team.strip())  # "12.4 | FTE trading standards officers"
    team = team.strip()[measured.end() :] if measured else team
    unit = "FTE" if value.unit in ("FTE", "WTE") or measured else "staff"
    team = _OWNED.sub("", _whole_name(team.strip(), question.text))
    team = _WORKED.sub("", _MEASURE.sub("", team.strip()))
    if _NOBODY.fullmatch(team) and team != "IT":
        return None
    if value.value is None or value.unit in ("percent", "hours", "users", "licences") or not team or no_team(team, question.text):
        return None
    span = place(letter, question, raw)
    return {
        "team": team, "headcount": value.value, "unit": unit, "raw": raw, "approximate": value.approximate,
        "question": question.label, "span": list(span) if span else None,
    }  # fmt: skip


_UNIT_LEADS: Final = late(r"(?:[FW]TEs?)\s+(?!of\b)(?=[A-Za-z])")


# "How many work in equality, diversity and inclusion roles?": one team's name with commas in it, not three teams.
_LISTED: Final = late(r"(?:, [\w&’'-]+){1,3},? (?:and|&) [\w’'-]+(?= (?:roles?|team|posts?|department|function|unit)\b)")


def _whole_name(team: str, asked: str) -> str:
    """The name as the question has it, where what was read of it is the first of the words that make it up."""
    flat = " ".join(asked.split()) if "," in asked else ""
    for end in ends_of(team, flat):
        more = _LISTED.match(flat, end)
        if more and not flat[: end - len(team)].endswith(", "):
            return team + more.group()
    return team


# What measures the team in a heading and is none of its name: "WTE of ward clerks", "Ward clerks in post".
_MEASURE: Final = late(
    r"^(?:budgeted|funded)\s+(?=\w)|^(?:FTEs?|WTEs?|head ?count|(?:full|whole)[- ]time[- ]equivalents?)\s+of\s+(?:the |your )?(?=\w)"
    r"|(?<=\w)\s+[x×]$"  # "Buyer x | 3"
    r"|(?<=\w)\s+(?:currently )?in[- ]post$"
    r"|(?<=\w)\s*\((?:FTEs?|WTEs?|head ?count)\)$",
    re.I,
)


# "Civil servants worked on that programme" are civil servants.
_WORKED: Final = late(r"(?<=\w)\s+(?:who\s+)?(?:worked|(?:are|were)\s+(?:employed|deployed|assigned))\b.*$", re.I)
# The whole body, a pronoun or a number is no team's name: "The Trust also has four people who teach".
_NOBODY: Final = late(
    r"(?:the )?(?:trust|council|board|force|authority|university|college|service|department|agency|organisation|company|it|they|we|others?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|today|staff"
    r"|FTEs?|WTEs?|head ?count|permanent|temporary|casual|contracted|directly employed|full[- ]time|part[- ]time)",
    re.I,
)


def unlabelled(text: str) -> str:
    """A question's words on one line, without its number."""
    return _OWN_LABEL.sub("", " ".join(text.split()))


_OWN_LABEL: Final = late(
    r"^\W*(?:question |q)?\(?(?:(?-i:[A-H])?\d+(?:\.\d+)?(?:[a-z]|\([a-z]{1,3}\))?|[a-z]|[ivx]{1,4})[.):]*\s+|^[-–—•*·▪~]\s+",
    re.I,
)


# Words that are left of a phrase that names no team.
_NO_WORDS: Final = late(
    r"(?:yes|no|there)\b.*|(?:(?:one|two|three|first|second|third|last|other|years?|months?|staff|people|officers|employees|patients?|visitors?"
    r"|public"
    r"|total|all|both|each|and|posts?|roles?|current|same)\s?)+",
    re.I,
)


# What is left of "members of staff" when the staff are taken off.
_HALF: Final = late(r".*\b(?:members?|numbers?|types?|kinds?) of|(?:look(?:ing)? after|deal(?:ing)? with)\b.*", re.I)


# "Audit Team currently" has 7 people; "Estates, with" 12.
_TRAILING: Final = late(r",?\s+(?:currently|presently|now|also|with|which|who|has|at present)\s*$", re.I)


# "The ICB's medicines team", "the force's rape investigation unit": whose it is is no part of its name.
_BODY: Final = (
    r"(?:[A-Z]{2,6}|[Cc]ouncil|[Tt]rust|[Ff]orce|[Uu]niversity|[Cc]ollege|[Bb]oard|[Aa]uthority|[Cc]onstabulary|[Aa]ssociation)"
)
_OWNED: Final = late(rf"^(?:[Tt]he )?{_BODY}['’]s\s+(?=\w)")


_AROUND_TEAM = late(r"^(?:FTEs?|WTEs?)\s+(?=\w)|(?<=\w)\s+(?:staff|employees)$", re.I)
_LONE_X = late(r"\s+x$")
_BODY_BEFORE = late(
    r"^(?:(?:the )?(?:council|trust|force|university|college|board|authority|service)['’]s|number of|staff in|people in)\s+", re.I
)
_TEAM_WORDS = late(r"[\w&]+")


def team_name(words: str) -> str | None:
    """A team's name without article, None where no name is left."""
    words = _AROUND_TEAM.sub("", TURNING.sub("", words).strip())
    words = _OWNED.sub("", _TRAILING.sub("", words))
    name = _LONE_X.sub("", _LEADING.sub("", " ".join(words.split())).strip(" ,.:-–"))
    name = _BODY_BEFORE.sub(
        "",
        name,
    )
    telling = [w for w in _TEAM_WORDS.findall(name.casefold()) if w not in _NO_TEAM or name.casefold() == "service desk"]
    telling = [] if _HALF.fullmatch(name) else telling
    return name if telling and not _NO_WORDS.fullmatch(" ".join(telling)) else None
