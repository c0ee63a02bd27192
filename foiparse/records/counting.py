"""Whom a question counts: "How many porters do you have?" → "porters", "Staff (FTE) in outpatient booking" → "outpatient booking"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.posts import APART, GOES_ON, NO_SIZE, size_asked
from foiparse.records.roles import is_job
from foiparse.records.scope import telling
from foiparse.records.team_records import team_name, unlabelled

_UNIT: Final = r"(?:F\.?T\.?E\.?s?|W\.?T\.?E\.?s?|(?:full|whole)[- ]time[- ]equivalents?|head ?count|heads)"
# Words for people at work that tell no role.
_PEOPLE: Final = (
    rf"(?:{_UNIT}|staff|staffing|people|persons|employees|officers|posts|individuals|colleagues|members of staff|staff members|team members"
    r"|establishment|strength)"
)
_HOW_MANY: Final = late(r"\b(?:how many|(?:numbers?|no\.?|count|total) of)\s+", re.I)
# What may stand before a role's name and is none of it.
_BEFORE: Final = late(
    rf"^(?:(?:(?:funded )?establishment of|posts (?:for|of)|the|your|our|all|any|other|those|current(?:ly)?|employed|total|budgeted|{_UNIT})\s+(?:of\s+)?)+",
    re.I,
)
# What may follow a role that is counted as it stands: where, when, by whom employed. "Who passed the test" may not.
_AFTER: Final = late(
    rf"^\s*(?:$|[?.,;:(–-]|{_UNIT}\b|(?:and|or|in|at|on(?! it\b| the system\b)|for|within|across|to|under|per|as|currently|now|presently|today|employed|working|work|worked|based"
    r"|sitting|sit|there|you|we|they|the|your|full|against|throughout|by (?:the|your)|have you|has the)\b"
    r"|(?:do|does) (?:you|we|they|the|your|each|[A-Z])|did \S+(?: \S+){0,3} (?:have|employ)\b"
    r"|(?:are|were|is) (?:there(?! then)|currently|now|employed|in|on|at|working|based|posted|assigned|allocated|your|funded)\b)",
    re.I,
)
_STOP: Final = frozenset(
    "in at on for within across to under per as are is was were do does did have has had who that which whose where you we they there"
    " of with from by currently now presently today against employed working work works worked based sitting sit be been being can could"
    " may will would should or how many number numbers what please".split()
)
_WORD: Final = late(r"[A-Za-z][\w’'&/-]*|&|(?P<end>[^\sA-Za-z&])")
# "How many call handlers FTE": the unit behind a role is none of its name.
_UNITS: Final = late(_UNIT, re.I)
_BRACKETS: Final = late(r"\([^()]*\)")
# What they have in common, and no part of them: "school nurses (SCPHN qualified)".
_QUALIFIED: Final = late(r"\([^()]*\b(?:qualif\w+|holding|registered)\b[^()]*\)", re.I)
# A role's name has no more words than this.
LONGEST_ROLE: Final = 6
_TEAM: Final = r"(?P<team>[A-Za-z][\w&’'/-]*(?:,? (?:(?:and|&|of) )?(?!and\b)[\w&’'/-]+){0,5}?)"
_TEAM_END: Final = (
    r"(?=\s*(?:$|[?.,;:(>→–—]|-[->]|\s-\s|\b(?:and (?:how|what|who|of|is|are|the|number)|and in|at|as|by|on|in|with|who|whose|which|that|excluding"
    r"|including|currently|please|during|since|over|are|is|was|were|do|does|have|has|there|now|today|broken|split|or)\b))"
)
_LINK: Final = r"(?:(?:who|that|there|are|is|do|does|you|we|have|work|works|worked|working|employ(?:ed|s)?|based|currently|full[- ]time|in post|now|actually)\s+)"
_STAFF_IN: Final = late(
    rf"(?:\bhow many|\bnumbers? of|\bno\.? of|\bcount of|\btotal|^|\bthe|\bcurrent|{_UNIT})\s*(?:{_UNIT}\s+)*\b{_PEOPLE}\s*(?:\({_UNIT}\)\s*|in {_UNIT} )?{_LINK}{{0,5}}"
    rf"(?P<where>in|within|on|of|for|to|dealing with|supporting)\s+(?:the |your |our |its )?(?!{_UNIT}\b){_TEAM}{_TEAM_END}",
    re.I,
)
_RUNS: Final = late(
    rf"\bhow many {_PEOPLE} (?:run|manage|handle|look after|deal with|support|process) (?:the |your |our )?{_TEAM}{_TEAM_END}",
    re.I,
)
_TEAM_SIZE: Final = late(
    rf"^(?:the |your |current |total )*{_TEAM}\s*[,:(–-]?\s*(?:team size|size|establishment(?:\W+{_UNIT})?|{_UNIT}|staff(?:ing)? numbers|number of staff)\W*$",
    re.I,
)
_MAIN: Final = late(
    rf"\bhow many (?:{_UNIT}\s+)?{_PEOPLE} have {_TEAM} as (?:their|there|a|the) (?:main|primary|sole|full[- ]time)? ?(?:role|job|duty|work|function)\b",
    re.I,
)
_HOW_MANY_IN: Final = late(
    rf"\bhow many (?:(?:are|work|is|now|currently|employed|there|based|in post) )*(?:in|within) (?:the |your |our )?{_TEAM}{_TEAM_END}",
    re.I,
)
_MEASURED: Final = late(
    rf"\b(?:employed|in post|in place|number|how many|total|{_UNIT}|on the payroll|on (?:the |your )?establishment)\b", re.I
)
# Words that point, or name the whole body: no team.
_NO_TEAM: Final = late(
    r"^(?:an?|each|every|this|that|these|those|(?-i:it)|them|all|any|post|total|place|which|what|your|our|(?:the )?(?:council|trust|force|university|college"
    r"|authority|organisation|board|service|agency|department|team|company|region|area|year|england|scotland|wales|whole|last|past|time"
    r"|average|work|employment|duty|leave|strike|site|full|long|short|part|term|receipt|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|day|night|shift|grade|band|pay|annual|permanent|temporary|fixed|people|charge))\b"
    r"|\b(?:who|which|that|were|was|had|each|every)\b|^(?:(?-i:its?)|Its|how|number|agency)\b"
    r"|\b(?:roles?|posts?)$",
    re.I,
)
# A part of the staff, however its name is put: "qualified (MCIPS) staff".
_PART: Final = late(
    r"\b(?:qualif\w+|M?CIPS|holds?|holding|trained|suspended|sick|absent|vacan\w+|assaulted|disabled|retired|redundant|left|leaving|dismissed"
    r"|reported|disciplined|promoted)\b",
    re.I,
)
# What people are on and do not work on: "staff on zero hours", "on the waiting list".
_NO_WORK: Final = late(
    r"\b(?:systems?|lists?|rotas?|registers?|schemes?|contracts?|hours|payroll|courses?|leave|call|secondment)\b", re.I
)


_ARROW = late(r"[\s–—-]*(?:->|→|>)\s*$")


def counted(text: str) -> str | None:
    """The role or the team that a question counts; None where it counts something else, or a part of the staff."""
    flat = _ARROW.sub("", unlabelled(text).replace(" / ", "/")).strip()
    asked = GOES_ON.split(flat)[0]
    name = _role(asked) or _team(asked) or _heading(asked)
    name = team_name(name) if name else None
    if (
        not name
        or name.casefold() == "agency"
        or _PART.search(name)
        or not telling(name)
        or APART.search(flat)
        or NO_SIZE.search(size_asked(_QUALIFIED.sub(" ", flat)).replace(name, " "))
    ):
        return None
    return name


_BRACKET_FIRST = late(r"^\s*\([^()]*\)")


def _role(flat: str) -> str | None:
    """The role after "how many" or "number of"."""
    said = _HOW_MANY.search(flat)
    if not said:
        return None
    rest = _BEFORE.sub("", flat[said.end() :])
    name, end = named(rest)
    after = _BRACKET_FIRST.sub("", rest[end:])
    return name if name and _AFTER.match(after) else None


_WHOLLY_PEOPLE = late(_PEOPLE, re.I)


def named(words: str) -> tuple[str | None, int]:
    """(the role that a phrase begins with, where it ends): "lock and weir keepers at night" up to "at", if its last word is a job's."""
    last = None
    for n, said in enumerate(_WORD.finditer(_BRACKETS.sub(lambda m: " " * len(m.group()), words))):
        word = said.group()
        ends = said["end"] or word.casefold() in _STOP or n >= LONGEST_ROLE or (last and _UNITS.fullmatch(word))
        if ends or (last and word.casefold() in ("and", "&")):
            break
        job = is_job(word) and not _WHOLLY_PEOPLE.fullmatch(words[: said.end()].strip())
        last = said.end() if job else None
    return (" ".join(words[:last].split()), last) if last else (None, 0)


def _team(flat: str) -> str | None:
    """The team behind "staff in"."""
    said = _STAFF_IN.search(flat) or _RUNS.search(flat) or _MAIN.search(flat) or _HOW_MANY_IN.search(flat)
    name = said["team"] if said else None
    on = said is not None and said.groupdict().get("where", "").casefold() == "on"
    return None if name is None or _NO_TEAM.search(name) or (on and _NO_WORK.search(name)) else name


_UNIT_FIRST = late(rf"{_UNIT}\s", re.I)


_PREPOSITION_LAST = late(r"\b(?:in|of|size)$", re.I)


def _heading(flat: str) -> str | None:
    """The role or the team that a heading names beside a word of measuring: "Lifeguards employed, FTE", "Control room establishment"."""
    measured = _UNIT_FIRST.match(flat) is not None
    flat = _BEFORE.sub("", flat)
    name, end = named(flat)
    if name and (_MEASURED.search(flat[end:]) or (measured and not flat[end:].strip(" ?.:"))):
        return name
    said = _TEAM_SIZE.search(flat)
    return said["team"] if said and not _NO_TEAM.search(said["team"]) and not _PREPOSITION_LAST.search(said["team"]) else None
