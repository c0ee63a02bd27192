"""Teams told in running prose: "the Wardens team consists of seven officers", "Early Help, where 21 people work", "Audit (4 WTE)".

One notion of a team's name and one of a figure of staff, and the few ways in which prose puts the two together. What a name is told by: a noun of
organisation ("team", "unit"), or a field of work ("Graphic Design"; `data/fields.txt`), so that a town or a firm is none.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record
from foiparse.records.posts import NUM
from foiparse.records.team_records import team_name, team_record
from foiparse.records.told import ANSWERS_KEPT, sentences, told
from foiparse.values import count
from foiparse.values.model import Count

_GROUP: Final = (
    r"(?:[Tt]eam|[Uu]nit|[Dd]epartment|[Ss]ection|[Dd]esk|[Ff]unction|[Ss]quad|[Dd]ivision|[Dd]irectorate|[Oo]ffice|[Ss]ervice)"
)
_CAPITAL: Final = r"[A-Z][\w&’'/-]+"
_NAME: Final = rf"{_CAPITAL}(?:,? (?:(?:and|&|of|for) )?{_CAPITAL}){{0,5}}(?: {_GROUP})?(?![\w’'-])"
_TEAM: Final = rf"(?P<team>{_NAME})"
_FTE: Final = r"(?:[Ff][Tt][Ee]s?|[Ww][Tt][Ee]s?|(?:full|whole)[- ]time equivalents?)"
_PEOPLE: Final = (
    rf"(?:{_FTE}|people|persons|individuals|staff|members of staff|employees|colleagues|officers|advisers|advisors|constables|detectives|caseworkers"
    r"|workers|wardens|analysts|engineers|nurses|practitioners|assistants|managers|administrators)\b"
)
_ADVERB: Final = r"(?:(?:currently|now|also|just|only|about|around|some|approximately|presently|a total of|at present) )*"
_FIGURE: Final = (
    rf"{_ADVERB}(?:(?:an? )?(?:total )?(?:head ?count|establishment|strength|complement|staff) of {_ADVERB})?"
    rf"(?P<figure>{NUM}(?: (?!and\b|or\b|of\b|per\b|to\b)[a-z-]+){{0,2}}? ?{_PEOPLE})"
)
_COUNTED: Final = (
    rf"(?:an? )?(?:total )?(?:head ?count|establishment|strength|complement) of {_ADVERB}(?P<figure>{NUM}(?: ?{_FTE})?)"
)
_HAS: Final = (
    rf"{_ADVERB}(?:has|have|employs?|numbers?|compris(?:es?|ing|ed of)|consist(?:s?|ing) of|(?:is |are )?made up of|(?:is|are) (?:staffed by|composed of)"
    r"|(?:is )?a team of|(?:is the \w+ )?with|having)"
)
_WHICH: Final = r"(?:,? (?:which|who|that|and (?:it|this))|,)?"
_ANY: Final = rf"(?:{_FIGURE}|{_COUNTED.replace('<figure>', '<figure2>')})"
_WORK: Final = r"(?:(?:who |that )?(?:works?|working|are (?:based|employed)|sits?|make up|makes up|are) ?)?(?:in|within|on)?"
_STATEMENTS: Final = tuple(
    late(p)
    for p in (
        rf"\b{_TEAM}{_WHICH} {_HAS} {_ANY}",
        rf"\b{_TEAM} ?\({_ANY}",
        rf"\b{_TEAM},? (?:in which|where) (?:there (?:are|is) )?(?:{_FIGURE}|(?P<figure2>{NUM})(?=\s*(?:$|[.,;]| work)))",
        rf"(?:^|[,:] |\b(?:[Tt]here (?:are|is)|[Ww]e (?:have|employ)|and|also) ){_FIGURE} {_WORK} (?:the |our )?{_TEAM}",
        rf"^(?:[Tt]he |[Oo]ur )?{_TEAM}(?:\s*[:–-]\s*|\s+){_FIGURE}$",
        rf"\b{_TEAM}(?:['’]s)? (?:head ?count|establishment|strength|size) (?:is|of|stands at)? ?{_ADVERB}(?P<figure2>{NUM}(?: ?{_FTE})?)",
        rf"\b{_TEAM} (?:is|has) (?:a team|a total) of {_ADVERB}(?P<figure2>{NUM})(?=\s*(?:$|[.,;(]))",
        rf"\b(?:number of|total) {_PEOPLE} (?:who work |working |employed )?(?:in|within|for) (?:the |our )?{_TEAM} (?:is|was|stands at) {_ADVERB}(?P<figure2>{NUM})",
    )
)
# "and 8 within the Records team", "of whom 4 work in Cyber Security", behind a statement of another team's staff.
_FURTHER: Final = late(
    rf"(?:,|,? and|,? of (?:whom|which)) (?P<figure2>{NUM})(?: (?:are|were|work|sit|are based))? (?:in|within|on) (?:the |our )?{_TEAM}"
)
# "The team has ten constables", "This has a headcount of 33": the team named right before.
_POINTS: Final = late(
    rf"(?:^(?:[Tt]he (?:team|unit|department|section|service)|[Ii]t|[Tt]his)|: (?:it|this)),?(?: which)? {_HAS} (?:{_ANY}|[^.;()]{{3,60}}?\("
    rf"(?P<figure3>{NUM}) (?:in all|in total|altogether))"
)
_LAST: Final = late(rf"(?:[Tt]he|[Oo]ur|[Aa]n?|[Tt]o|[Bb]y|[Ii]n) {_TEAM}")
_ENDS: Final = late(rf"{_GROUP}$")
# Places of work, bodies and firms: their staff are no team's.
BODY: Final = late(
    r"\b(?:Hospital|School|Station|Clinic|Centre|House|Court|Prison|Depot|College|University|Council|Trust|Ltd|Limited|plc|LLP|Force|Constabulary|Police"
    r"|Board|Agency|Authority|Academy|County|Borough|City|Company|Commission|Library|Practice|Surgery|Site|Government|Ministry)\b(?! (?i:team|unit))"
)
# What is no size of today: to come, gone by, or of those to whom something happens.
_NO_SIZE: Final = late(
    r"\b(?:severance|redundan\w*|will|would|propos\w+|planned|used to|vacan\w+|contractors?|previously|formerly|seconded|secondment|sick\w*|dismiss\w*|suspend\w*|left|trained"
    r"|agency (?:staff|workers)|budget\w*|savings?)\b"
)


# What befell the staff that a question counts.
_BEFELL: Final = late(
    r"\b(?:vacan\w+|sick\w*|absen\w+|leavers?|left|agency|dismiss\w*|suspend\w*|redundan\w*|severance|trained|lost|cut|leave)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Sized:
    team: str
    figure: str
    raw: str


def team_prose(letter: Letter, question: Question) -> list[Record]:
    """The teams with their sizes that the statements of an answer tell in prose."""
    out: list[Record] = []
    for said in _sized_in(told(question)):
        name, value = team_name(said.team), _value(said.figure)
        record = team_record(letter, question, name, value, said.raw) if name and value else None
        if record and all(record["team"] != r["team"] for r in out):
            out.append(record)
    return out


@lru_cache(maxsize=ANSWERS_KEPT)
def _sized_in(answer: str) -> tuple[_Sized, ...]:
    """What all statements of an answer tell, whichever question it answers."""
    said = sentences(answer)
    return tuple(sized for before, sentence in zip(["", *said], said, strict=False) for sized in _sized(sentence, before))


def fuller_in_prose(letter: Letter, question: Question, found: list[Record]) -> list[Record]:
    """The records found, or those of prose where they have all the figures found and more, or nothing was found."""
    if _BEFELL.search(question.text) and not found:
        return found
    prose = team_prose(letter, question)
    have, figures = {r["headcount"] for r in found}, {r["headcount"] for r in prose}
    return prose if have <= figures and len(prose) > len(found) else found


def _value(figure: str) -> Count | None:
    value = count(figure)
    return value if value is None or value.unit else count(f"{figure} staff")


def _sized(sentence: str, before: str) -> Iterator[_Sized]:
    taken: list[tuple[int, int]] = []
    for pattern in _STATEMENTS:
        for m in pattern.finditer(sentence):
            figure = m.groupdict().get("figure") or m.groupdict().get("figure2")
            free = all(m.end() <= a or m.start() >= b for a, b in taken)
            if free and figure and _is_team(m["team"], figure) and not _NO_SIZE.search(_clause(sentence, m)):
                taken.append(m.span())
                yield _Sized(m["team"], figure, m.group())
    for m in _FURTHER.finditer(sentence) if taken else ():
        if m.start() >= taken[-1][1] and _is_team(m["team"], ""):
            yield _Sized(m["team"], m["figure2"], m.group())
    pointing = _POINTS.search(sentence)
    if pointing and not taken and not _NO_SIZE.search(pointing.group()):
        named = [m["team"] for m in _LAST.finditer(sentence[: pointing.start()] or before)]
        figure = pointing["figure"] or pointing["figure2"] or pointing["figure3"]
        if named and figure and _is_team(named[-1], ""):
            yield _Sized(named[-1], figure, pointing.group())


_CLAUSE_ENDS = late(r"[,.;)]| and ")


def _clause(sentence: str, said: re.Match[str]) -> str:
    """What is said, with the few words behind it."""
    return said.group() + _CLAUSE_ENDS.split(sentence[said.end() : said.end() + AFTER])[0]


# What takes back a figure stands within so many characters behind it.
AFTER: Final = 30


_WORDS = late(r"[^\W\d_]+")
_FULL_TIME = late(_FTE)


def _is_team(name: str, figure: str) -> bool:
    """The name is a team's: by its noun, or as its words are common ones; a figure of FTE is of people at work anyway."""
    if BODY.search(name):
        return False
    words = set(_WORDS.findall(name.casefold()))
    return (
        _ENDS.search(name) is not None
        or bool(words & fields())
        or _INITIALS.search(name) is not None
        or _FULL_TIME.search(figure) is not None
    )


# Fields of work that go by their initials.
_INITIALS: Final = late(r"\b(?:HR|IT|ICT|EDI|FOI|GIS|SEND?|PR)\b")


@cache
def fields() -> frozenset[str]:
    """Fields of work that teams are named after: "Graphic Design", "Housing Options"."""
    return frozenset(files("foiparse.records").joinpath("data/fields.txt").read_text(encoding="utf-8").split())
