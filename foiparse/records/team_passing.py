"""Teams and roles whose size an answer about something else tells in passing: "calls are taken by our welfare rights team (six officers)".

What counts is a whole statement of today: a team's name with its noun, or a job's, and beside it a figure of people at work. What befell people, who
is to come, who is on duty at a time and what there are for each of something are no sizes.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.intents import intent_of
from foiparse.records.model import Record
from foiparse.records.passing import ADVERB, FIGURE, FTE, MEASURED, VERBS, lead_of, taken_back, today
from foiparse.records.posts import NUM
from foiparse.records.role_passing import Told, lists_in, role_of, roles_in
from foiparse.records.roles import is_job
from foiparse.records.team_prose import BODY, fields
from foiparse.records.team_records import team_name, team_record
from foiparse.records.told import ANSWERS_KEPT, sentences, told
from foiparse.values import count

_NOUN: Final = r"(?:team|unit|department|section|desk|function|squad|office|service|services|hub|centre|division|directorate)"
# A name never goes over one of these: "the manager of the repairs team" names the repairs team.
_WITHIN: Final = (
    r"(?!(?:the|our|an?|its|their|your|by|in|to|with|from|for|which|that|who|is|are|was|were|has|have|had|be|as|at|on|or|of the|where|when|if|not|this|these|each|other"
    r"|another|every|any|no)\b)"
)
_OWNER: Final = r"(?:[Tt]he|[Oo]ur|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[\w-]+['’]s)"
_TEAM: Final = rf"\b{_OWNER} (?P<team>(?:{_WITHIN}[\w&’'/-]+,? ){{0,5}}?{_WITHIN}(?i:{_NOUN}))(?![\w’'-])"
_WHICH: Final = r"(?:,? (?:which|who|that|and (?:it|this))|,)?"
_HAS: Final = (
    rf"{ADVERB}(?:has|have|employs?|numbers?|compris(?:es?|ing|ed of)|consist(?:s?|ing) of|(?:is |are )?made up of|(?:is|are) (?:{ADVERB})?(?:staffed by|run by"
    r"|composed of|resourced (?:by|with|at))|is|with|having|of)"
)
_TEAMS: Final = tuple(
    late(p)
    for p in (
        # "The adult safeguarding team is made up of 11 staff", "the communications team, which has nine members of staff", "our Digital team of 8 staff"
        rf"{_TEAM}{_WHICH} {_HAS} {ADVERB}{FIGURE}",
        # "our welfare rights team (six officers)", "a team leader and four officers (5 staff in total)"
        rf"{_TEAM} \({ADVERB}{FIGURE}",
        rf"{_TEAM} (?:comprises|consists of|is made up of|has) [^.;()\d]{{3,70}} \({ADVERB}{FIGURE}",
        # "the Employee Relations Team, a team of five", "our Revenues team, currently 18.5 FTE,"
        rf"{_TEAM}, (?:which is |currently )?an? (?:[a-z]+ )?team of {ADVERB}{FIGURE}",
        rf"{_TEAM}(?:,| [–-]) {ADVERB}(?P<figure>{NUM})(?P<who> (?:{FTE}|staff|people|officers|posts))(?=\s*(?:$|[,.;)]))",
        # "the Appointments Team, where 23 people work"
        rf"{_TEAM},? (?:in which|where) (?:there are )?{FIGURE}",
        # "There are four people in the Information Governance team"
        rf"{FIGURE} (?:\({NUM} {FTE}\) )?(?:(?:currently )?(?:who |that )?(?:works?|working|employed|are (?:based|employed)|based) )?(?:in|within|on|across) {_TEAM}",
    )
)
# "There are 41 staff in HR": a field of work without a noun.
_IN_FIELD: Final = late(
    rf"{FIGURE} (?:(?:currently )?(?:who |that )?(?:works?|working|employed|are (?:based|employed)|based) )?(?:in|within) (?:the |our )?"
    rf"(?P<team>(?!(?:the|our|each|this|post|total|all|one|any|an?)\b)[A-Za-z][\w&’'/-]*(?: (?:and |& )?{_WITHIN}[\w&’'/-]+){{0,3}}?)(?=\s*(?:$|[.,;(]| and (?:\d|they|it|we)\b| who\b))"
)
# "and 7 in the payroll team", behind another team's staff.
_FURTHER: Final = late(rf"(?:,|,? and) (?P<figure>{NUM})(?P<who>) (?:are )?(?:in|within|on) {_TEAM}")
# "a six-strong fraud team", "a five-person customer insight team".
_STRONG: Final = late(rf"\b(?P<figure>{NUM})[- ](?:strong|person|officer)\s(?P<team>(?:{_WITHIN}[\w&’'/-]+ ){{1,4}}?{_NOUN})\b")
# "Our website and publishing platform are supported by 5 internal staff".
_SERVED: Final = late(
    rf"^(?:[Tt]he|[Oo]ur|[Tt]his) (?P<team>(?:{_WITHIN}[\w&’'/-]+,? ){{0,6}}{_WITHIN}[\w&’'/-]+) (?:is|are) {ADVERB}{VERBS} by {ADVERB}{FIGURE}"
)
_LISTED: Final = late(rf"[^.;:()\d]{{1,50}}?(?:,| and) {NUM} (?!in\b|within\b|on\b|of\b)[A-Za-z]")
_OF_A_PART: Final = (_SERVED, _IN_FIELD, _TEAMS[-1])
# What befell people, or a part of them, in a question that counts people: no size of a team stands in its answer.
_COUNTS_PEOPLE: Final = late(
    r"\b(?:how many|numbers? of)(?: \w+){0,3}? (?:staff|officers?|people|employees|workers|nurses|doctors|teachers|members|individuals|posts)\b",
    re.I,
)
_BEFELL: Final = late(
    r"\b(?:vacan\w+|sick\w*|absen\w+|leavers?|left|leave|agency|dismiss\w*|suspend\w*|redundan\w*|severance|trained|training|lost|cut|assault\w*|injur\w*|disciplin\w*|grievances?|complain\w*"
    r"|resign\w*|retir\w*|recruit\w*|appointed|hired|paid|earn\w*|vetted|convict\w*|arrest\w*|caught|fined|vaccinat\w*|qualif\w+|promot\w+|accus\w+|investigat\w+|by (?:sex|gender|age|ethnicity))\b",
    re.I,
)
_PEOPLE: Final = frozenset(
    "staff people persons employees individuals colleagues posts heads fte wte ftes wtes officers advisors".split()
)
# Nouns that a place or a thing may have too: with these the words before must be a field of work.
_PLACES: Final = late(r"\b(?:office|services?|hub|centre|desk)$", re.I)
_WORKED_FROM: Final = late(
    r"\b(?:(?:contact|call|control|customer (?:contact|service|services)) centre|(?:service|help|front|press|news) desk)\b",
    re.I,
)
_PLACE_NOUNS: Final = late(
    r"(?:custody|care|prison|hospital|education|training|employment|maternity|attendance|receipt|charge|addition|total|post|place|schools?)\b.*",
    re.I,
)
_UNIT_FIRST: Final = late(
    rf"^ ?(?:x )?(?:(?:{FTE}|full[- ]time|part[- ]time|permanent|dedicated|in-house|internal|qualified|specialist|trained)(?: (?=\w))?)+",
    re.I,
)


def in_passing(letter: Letter, question: Question) -> list[Record]:
    """The teams whose sizes the answer's statements tell; where there is none, the roles, if the question asks for people at work."""
    if _COUNTS_PEOPLE.search(question.text) and _BEFELL.search(question.text):
        return []
    teams: list[Record] = []
    roles: list[Record] = []
    before = ""
    asked_for = intent_of(question.text).team
    for sentence, said, further in _said(told(question)):
        for name, figure, raw in _teams(sentence, said, further, before, question.text) if said else ():
            _add(teams, letter, question, team_name(name), figure, raw)
        for name, figure, raw in roles_in(sentence) if asked_for else ():
            _add(roles, letter, question, name, figure, raw)
        before = sentence
    return teams or roles


_Found = tuple[re.Pattern[str], re.Match[str]]
_Said = tuple[str, tuple[_Found, ...], tuple[re.Match[str], ...]]


@lru_cache(maxsize=ANSWERS_KEPT)
def _said(answer: str) -> tuple[_Said, ...]:
    """Of each statement of an answer what the patterns find in it, and what may go on: the same for every question that the answer has."""
    out: list[_Said] = []
    for sentence in map(today, sentences(answer)):
        said = tuple((pattern, m) for pattern in (*_TEAMS, _STRONG, _SERVED, _IN_FIELD) for m in pattern.finditer(sentence))
        out.append((sentence, said, tuple(_FURTHER.finditer(sentence)) if said else ()))
    return tuple(out)


def _add(out: list[Record], letter: Letter, question: Question, team: str | None, figure: str, raw: str) -> None:
    value = count(figure)
    record = team_record(letter, question, team, value, raw) if value and team else None
    if record and all(record["team"] != r["team"] for r in out):
        out.append(record)


def _teams(
    sentence: str, found: tuple[_Found, ...], further: tuple[re.Match[str], ...], before: str, asked: str
) -> Iterator[Told]:
    """(team, figure with its unit, words) of a statement, in which the patterns found these."""
    taken: list[tuple[int, int]] = []
    for pattern, said in found:
        staff = _staff(said, pattern is _STRONG or _sized_bare(sentence, said))
        name = _whole(said["team"], before, asked)
        bare = pattern in (_SERVED, _IN_FIELD)
        if pattern in _OF_A_PART and role_of(_UNIT_FIRST.sub("", sentence[said.end("figure") :]), said["figure"])[0]:
            continue  # "The DPO is supported by two information officers", "three solicitors in the legal team" count these
        if pattern in (_TEAMS[-1], _IN_FIELD) and not _all_of_them(sentence, said):
            continue
        if pattern is _TEAMS[0] and (any(lists_in(sentence)) or _LISTED.match(sentence, said.end("figure"))):
            continue  # its posts with a figure each: the first is not the team's size
        if (
            staff
            and name
            and _is_team(name, bare)
            and _free(said, taken)
            and not taken_back(sentence, said, said.start(), said.end(), pattern is not _STRONG)
        ):
            taken.append(said.span())
            yield name, staff, said.group()
    for said in further if taken else ():
        if _free(said, taken) and _is_team(said["team"], False):
            yield said["team"], f"{said['figure']} staff", said.group()


# What tells that a figure "in the team" is all of them: "there are", "we have", "34 staff work in".
_THERE: Final = late(r"(?:^|\b(?:there (?:are|is)|has|have|employs?|totals?|is|are|and|with|now|currently|of))\s*$|:\s*$", re.I)
_AT_WORK: Final = late(
    r" (?:who |that )?(?:currently )?(?:works?|working|employed|are (?:based|employed)|based) (?:in|within|on|across)\b", re.I
)


def _all_of_them(sentence: str, said: re.Match[str]) -> bool:
    return _THERE.search(lead_of(sentence, said.start("figure"))) is not None or _AT_WORK.search(said.group()) is not None


def _free(said: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return all(said.end("figure") <= a or said.start("figure") >= b for a, b in taken)


_ENDS: Final = late(r"\s*(?:$|[,.;)]|of whom\b)")
_BARE_SIZE: Final = late(
    r"\b(?:team|unit|section|squad|department),? (?:which |that |is |a team )*(?:of|comprises|consists of|numbers|has|totals)\s+(?:about |around )?$",
    re.I,
)


def _sized_bare(sentence: str, said: re.Match[str]) -> bool:
    """A figure alone that ends its statement: "a dedicated team of 8."."""
    ends = _ENDS.match(sentence, said.end("figure"))
    return ends is not None and _BARE_SIZE.search(lead_of(sentence, said.start("figure"))) is not None


def _staff(said: re.Match[str], bare: bool) -> str | None:
    """The figure with the unit of whom it counts; None where those are no people at work."""
    figure, who = said["figure"], (said.groupdict().get("who") or "").replace("-", " ").split()
    if not who:
        return f"{figure} staff" if bare else None
    for n, word in enumerate(who[:5]):
        one = figure.casefold() in ("one", "1")
        if (
            word.casefold().strip(".") in _PEOPLE
            or is_job(word)
            or (one and is_job(f"{word}s"))
            or (word == "members" and who[n + 1 : n + 2] == ["of"])
        ):
            return f"{figure} {'FTE' if MEASURED.search(' '.join(who[: n + 1])) else 'staff'}"
    return None


_BARE_NOUN: Final = late(_NOUN, re.I)


def _whole(name: str, before: str, asked: str) -> str | None:
    """The team's name; of "the desk" or "the team" alone the one that the statement before or the question names so."""
    if not _BARE_NOUN.fullmatch(name.strip()):
        return name
    pattern = re.compile(rf"\b(?P<team>(?:{_WITHIN}[\w&’'/-]+ ){{1,4}}{re.escape(name)})\b", re.I)
    for words in (before, " ".join(asked.split())):
        if found := [m["team"] for m in pattern.finditer(words)]:
            return found[-1]
    return None


_WORDS = late(r"[^\W\d_]+")


def _is_team(name: str, bare: bool) -> bool:
    """The name is a team's: by its noun, or as one of its words is a field of work."""
    if BODY.search(_WORKED_FROM.sub("", name)) or _PLACE_NOUNS.match(name):
        return False
    plain = not bare and (not _PLACES.search(name) or _WORKED_FROM.search(name) is not None)
    words = _WORDS.findall(name)
    return plain or any(w.casefold() in fields() or (w.isupper() and len(w) > 1) for w in words)
