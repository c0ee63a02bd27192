"""Teams' sizes that answers tell whole: "The Registry has 14 FTE", "eleven people make up the post room", a team named one answer before."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.counting import counted
from foiparse.records.model import Record
from foiparse.records.names import is_name, lines_of
from foiparse.records.posts import NO_SIZE, asked_team, size_asked
from foiparse.records.roles import is_job
from foiparse.records.team_records import in_unit, team_name, team_record, unlabelled
from foiparse.records.told import sentences, told
from foiparse.values import count

_NUM: Final = (
    r"(?:\d[\d,]*(?:\.\d+)?(?![\d.]*\d)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty)\b)"
)
_FTE: Final = r"(?:F\.?T\.?E|W\.?T\.?E|FTEs?|WTEs?|(?:full|whole)[- ]time equivalents?(?: staff| posts| officers)?)"
_PEOPLE: Final = rf"(?:{_FTE}|people|persons|staff(?: members?)?|members of staff|employees|posts)"
_TEAM: Final = r"(?:the |our |its )?(?P<team>[A-Za-z][\w&’'/-]*(?:,? (?:and |& |of )?[\w&’'/-]+){0,5}?)"
_FIGURE: Final = rf"(?P<figure>{_NUM}\s*{_PEOPLE})"
_WORKS: Final = r"(?:(?:who |that )?(?:makes? up|works? (?:in|on|within|for)|looks? after|is in|are in|deals? with|handles?|sits? in|staffs?)|in|within)"
_END: Final = (
    r"(?=\s*(?:$|[,.;:(]|and\b(?=[^,;]*\d|\s+(?:it|they|we|there|are|is|has)\b)|with\b|who\b|in (?:all|total)\b|at\b|as at\b))"
)
_STATEMENTS: Final = tuple(
    late(p, re.I)
    for p in (
        # "eleven people make up the Recruitment Team", "Two whole time equivalents look after rostering", "Three people in Registry"
        rf"^(?:[\w ]{{3,30}}: )?(?:there (?:are|is) (?:currently )?)?{_FIGURE} {_WORKS} {_TEAM}{_END}",
        # "The bank office is three people", "Registry has 14 FTE", "Children's Contracts has 19 FTE"
        rf"^{_TEAM} (?:team )?(?:has|have|is|are|employs?|numbers?|consists? of|comprises?|is made up of|is staffed by) {_FIGURE}{_END}",
        # "The council employs 23 staff in its legal team"
        rf"^(?:the |our )?(?:[\w’'&-]+ ){{1,4}}?(?:currently )?(?:has|have|employs?|employed) (?:a total of )?{_FIGURE} (?:working |employed |based )?(?:in|within) {_TEAM}{_END}",
        # "done for us by the Contracts Unit and it has 22 staff in all"
        rf"\b(?:by|from|with|is) (?:the |our )(?P<team>(?:[A-Z][\w&’'-]* )+(?:Team|Unit|Office|Department|Section|Service)),? (?:and it|which) has "
        rf"{_FIGURE}{_END}",
    )
)
_ALONE: Final = late(rf"^{_FIGURE}\b(?!\s*(?:per|a|each|off|left)\b)", re.I)
_BARE: Final = late(rf"^(?P<figure>{_NUM})\s*\.?$", re.I)
_SIZE: Final = late(r"\b(?:size|large|big|staff|team|department|unit|head ?count|people|work)\b", re.I)
# A question that is a team's name with what is asked of it: "Registry team: size (WTE)", "size of the ERP team", "Library staff".
_NAME_OF: Final = tuple(
    late(p, re.I)
    for p in (
        r"^(?:how (?:large|big) (?:is|are)|(?:current )?size of|head ?count of|staffing of) (?:the |your "
        r"|our )?(?P<team>[\w&’'/ -]{3,50}?)(?=\s*(?:[?.,;:(]|$))",
        r"^(?P<team>[A-Z][\w&’'/ -]{3,50}?)\s*(?:[:–(-]|,)\s*(?:size|number|staff|head ?count|FTE|WTE)\b",
        r"\b(?:of all in|of everyone in|all in) (?:the |your )?(?P<team>[A-Z][\w&’' -]{3,40}?)(?=\s*(?:[?.,;:(]|$))",
        r"^(?:(?:total )?number of |no\.? of )?(?P<team>[A-Za-z][\w&’' -]{2,30} staff)\W*$",
    )
)
_BEFALLS: Final = (
    r"vacan\w+|sick\w*|absen\w+|leavers?|left|agency|dismiss\w*|suspend\w*|redundan\w*|trained|training|savings?|cut|lost|male|female|of (?:them"
    r"|these|those)|each|type|question|band|grade|total|years?|months?|came|waiting"
)
_BEFELL: Final = late(rf"\b(?:{_BEFALLS})\b", re.I)
_NOT: Final = late(
    rf"\b(?:{_BEFALLS}|number|"
    r"how many|establishment|figure|each|type|these|those|question|band|grade|them|it|total|year|month|who|which|we|there|came|waiting)\b",
    re.I,
)


_FULL_TIME = late(rf"\b{_FTE}\b")
_NEXT_COUNTED = late(rf",\s+|\s+and\s+(?=[^,]*{_NUM})")


def staffed(letter: Letter, question: Question) -> list[Record]:
    """Teams with a figure and a unit of staff in one statement, whatever the question's words are; a figure of FTE alone is the team's
    that the question names."""
    if _BEFELL.search(unlabelled(question.text).split("?")[0]):
        return []
    answer = told(question)
    asked_fte = _FULL_TIME.search(f"{question.text} {answer}") is not None
    out: list[Record] = []
    for sentence in sentences(answer):
        for piece in _NEXT_COUNTED.split(sentence):
            said = next((m for p in _STATEMENTS if (m := p.search(piece))), None)
            name = team_name(said["team"]) if said else None
            value = count(said["figure"]) if said else None
            if (
                said
                and name
                and value
                and not _NOT.search(name)
                and (asked_fte or _SIZE.search(question.text) or not question.text.strip())
            ):
                record = team_record(letter, question, name, value, said.group())
                out += [record] if record else []
    return out or _alone(letter, question, answer)


def _alone(letter: Letter, question: Question, answer: str) -> list[Record]:
    said = _ALONE.match(answer)
    text = unlabelled(question.text)
    found = next((m for p in _NAME_OF if (m := p.search(text))), None)
    name = team_name(found["team"]) if found else asked_team(text)
    if found and found["team"].casefold().endswith(" staff"):
        name = found["team"]
    role = counted(question.text) if found is None and said else None
    name = (
        role if role and is_job(role) and role.casefold() not in (name or "").casefold() else name
    )  # "social workers in adult care"
    if found and found["team"].casefold().endswith(" staff") and not said:
        said = _BARE.match(answer)
    value = in_unit(count(said["figure"]), question) if said else None
    if not name or not value or _NOT.search(name) or NO_SIZE.search(text):
        return []
    record = team_record(letter, question, name, value, said.group() if said else "")
    return [record] if record else []


_CALLED: Final = late(
    r"\b(?:(?:team|department|unit|function|section)s?\b.{0,40}?\bcalled|(?:title|name)s? of the (?:\w+ )?(?:team|department|unit|function"
    r"|section))\b"
    r"|^(?:which|what) (?:team|department|unit|function|section) (?:deals? with|is responsible|looks after|handles|manages|carries out|undertakes)\b",
    re.I,
)
# "Do you have a dedicated contract management team?" – "Yes".
_HAVING: Final = late(
    r"\b(?:do|does) (?:you|the [\w’']+) (?:currently )?have an? (?:dedicated |central |separate |in-house |single )*"
    r"(?P<team>(?:[\w&’'/-]+ ){1,4}?(?:team|department|unit|function))\b",
    re.I,
)
_WHICH: Final = late(
    r"\bin (?:the )?(?P<which>it|first|second|third|each|one|other)\b"
    r"|\b(?:in|within|of) (?P<team>(?:the|this|that) (?:team|department|unit|function|section))(?=\s*(?:$|[?.,;(]|\band\b|\bcurrently\b|\bas\b))",
    re.I,
)
_PLACES: Final = {"first": 0, "one": 0, "it": 0, "second": 1, "other": 1, "third": 2}
_THAT: Final = late(
    r"\b(?:is|are) (?:that|this|it|they)\b.{0,15}\b(?:FTE|WTE)|\bits (?:size|staffing|head ?count|FTE|WTE|number of staff)\b",
    re.I,
)


_NEXT_TEAM = late(r";\s+|\.\s+(?=[A-Z\d])")


def named_teams(question: Question) -> list[str]:
    """The teams that the answer to a question of what they are called names, a line or a statement each."""
    if not _CALLED.search(unlabelled(question.text)):
        return []
    lines = [part for line in lines_of(told(question)) for part in _NEXT_TEAM.split(line)]
    return [n.strip(" .") for n in lines if is_name(n.strip(" ."), strict=True)]


_YES_FIRST = late(r"\W*yes\b", re.I)
_HOW_MANY = late(r"\bhow many\b", re.I)


def named_before(questions: Sequence[Question]) -> list[tuple[str, Question]]:
    """(team, question) for questions of a number in "it" or "the first", after one that asked what the teams are called."""
    out: list[tuple[str, Question]] = []
    names: list[str] = []
    for question in questions:
        having = _HAVING.search(" ".join(question.text.split()))
        if having and _YES_FIRST.match(told(question)):
            names = [having["team"]]
            continue
        if _CALLED.search(unlabelled(question.text)):
            names = named_teams(question)
            if names and _HOW_MANY.search(question.text):
                out.append((names[0], question))
            continue
        said = _WHICH.search(question.text)
        if said and said["team"]:
            place = None if NO_SIZE.search(size_asked(question.text)) or len(names) != 1 else 0
        else:
            place = _PLACES.get(said["which"].casefold()) if said else 0 if _THAT.search(question.text) else None
        if names and place is not None and place < len(names):
            out.append((names[place], question))
    return out


_SIZE_ALONE = late(rf"{_NUM}(?:\s*{_PEOPLE})?$", re.I)


def sized_later(letter: Letter, questions: Sequence[Question]) -> list[Record]:
    """Teams whose names one answer gives and whose sizes the next ones do."""
    out = []
    for name, question in named_before(questions):
        figure = next((s for s in sentences(told(question)) if _SIZE_ALONE.match(s)), None)
        value = in_unit(count(figure), question) if figure else None
        record = team_record(letter, question, name, value, figure or "") if value else None
        out += [record] if record else []
    return out
