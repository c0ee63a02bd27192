"""Roles counted under a heading, or in a statement of their own: "Enforcement officers: five", "There are six inspectors, all at Grade 7"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record, parent_of
from foiparse.records.posts import APART, NO_SIZE, NUM, UNIT
from foiparse.records.roles import is_job
from foiparse.records.team_records import in_unit, team_record, unlabelled
from foiparse.records.told import pieces, sentences, told
from foiparse.values import count

_ROLE: Final = r"(?P<role>[A-Za-z][\w’'&/-]*(?: [\w’'&/-]+){0,3}?)"
# A question that is a role's name, or begins with it: "(ii) specialist bereavement midwives", "Pilots: number, ages".
_HEADING: Final = late(
    rf"^{_ROLE}(?=\s*(?:$|[:,(–-]\s*(?:$|number|how many|total|head ?count|FTEs?|WTEs?|in post|employed)))", re.I
)
# A figure that begins the answer, with what may stand behind it.
_FIGURE: Final = late(
    rf"^(?:there (?:are|were)\s+)?(?P<figure>{NUM}(?:\s*{UNIT})?)(?=\s*(?:$|[,.;(]|\bin post\b|\band they\b|\bover\b|\bacross\b))",
    re.I,
)
# "There are six inspectors, all at Grade 7"; "The Commissioners have eleven authorised pilots, of whom two …".
_STATED: Final = late(
    rf"^(?:there (?:are|were)|(?:we|the [\w’']+(?: [\w’']+)?) (?:currently )?(?:have|has|employs?))(?: currently)? (?P<figure>{NUM}) {_ROLE}"
    r"(?=\s*(?:$|[.;(]|,? (?:all|each|of whom|who (?:work|are based)|and they|in post|employed|in total|across|covering)\b|, (?:one|two"
    r"|three|some) of))",
    re.I,
)
# What befell them, in the answer's first statement.
_BEFELL: Final = late(
    r"\b(?:who (?:were|had|have|left|attended|took)|vacan\w+|sick\w*|absen\w+|suspen\w+|dismiss\w*|trained|attended|assault\w*|injur\w*|applied"
    r"|received|claims?|complain\w*|licen\w+|users?)\b",
    re.I,
)
_VAGUE: Final = frozenset(
    ("staff", "officers", "people", "members", "employees", "workers", "managers", "others", "users", "customers")
)


_ROLE_WORDS = late(r"[\s-]+")


def role_only(letter: Letter, question: Question) -> list[Record]:
    """The record of the one role that a heading names, or that the answer's first statement counts in the question's own word."""
    asked, first = unlabelled(question.text), next(iter(sentences(told(question))), "")
    lead = _lead(letter, question)
    if not first or APART.search(asked) or _BEFELL.search(f"{lead} {asked} {first}") or NO_SIZE.search(lead):
        return []
    headed = _HEADING.match(asked)
    if headed and _is_role(headed["role"]) and (said := _FIGURE.match(first)):
        return _record(letter, question, headed["role"], said["figure"])
    stated = _STATED.match(first)
    role = stated["role"].strip() if stated else ""
    if not stated or not _is_role(role) or NO_SIZE.search(asked.replace(role, " ")):
        return []
    last = _ROLE_WORDS.split(role)[-1].casefold()
    return _record(letter, question, role, stated["figure"]) if last.rstrip("s") in asked.casefold() else []


_PAIR: Final = late(
    rf"^(?:there (?:are|were) |we (?:have|employ) )?(?P<figure>{NUM}(?:\s*{UNIT})?) {_ROLE}$|^{_ROLE.replace('role', 'role2')}(?: (?:are|is"
    rf"|number))?:? (?P<figure2>{NUM}(?:\s*{UNIT})?)$",
    re.I,
)
# Roles told one by one are so many at least.
FEWEST: Final = 2


def roles_listed(letter: Letter, question: Question) -> list[Record]:
    """The roles of a list, each with its figure, all of which the question names: "11 port officers, 3 support officers"."""
    asked = unlabelled(question.text).casefold()
    if _BEFELL.search(f"{_lead(letter, question)} {asked}") or APART.search(asked):
        return []
    parts = (p.strip(" .") for s in sentences(told(question)) for p in pieces(s))  # the first that is no role mostly ends it
    out: list[Record] = []
    for said in (_PAIR.match(p) for p in parts):
        role = (said["role"] or said["role2"]).strip() if said else ""
        job = is_job(role) or (" " in role and role.split()[-1].casefold() in _VAGUE)
        if not said or not job or role.split()[-1].casefold() not in asked or role.split()[0].casefold() not in asked:
            return []
        out += _record(letter, question, role, said["figure"] or said["figure2"])
    return out if len(out) >= FEWEST else []


_PART_LABEL = late(r"[a-h]|[ivx]+")


# "What is the structure of the team?", "How is it made up?", "Please list the job titles".
_MAKE_UP: Final = late(
    r"\b(?:structure|organi[sz]ation(?:al)? chart|organogram|made up|composed|structured|organi[sz]ed|job titles?|roles|positions|posts|breakdown)\b",
    re.I,
)
_CONSISTS: Final = late(
    r"^(?:yes\W+)?(?:(?:the|our|this) )?(?:[\w&’'-]+ ){0,4}?(?:team|department|function|unit|service|it|we|council|trust|force|authority"
    r"|university|board|college)(?: currently| now)?"
    r" (?:consists? of|comprises?|is (?:made up|comprised|composed) of|includes?|contains?|has|have"
    r"|employs?)(?: the following(?: \w+)?)?\s*:?\s+|^there (?:is|are) |^(?=(?:one|an?|1) (?-i:[A-Z]))",
    re.I,
)
_SOME: Final = late(
    rf"(?P<figure>[Aa]n?|{NUM})(?P<unit>\s*(?:FTEs?|WTEs?))?(?: x)? (?P<role>[A-Z][\w&/’'-]*(?: (?:of |for |and )?[A-Z&][\w&/’'-]*){{0,5}})"
)


def roles_made_up(letter: Letter, question: Question) -> list[Record]:
    """The roles of which a team is said to consist: "a Head of Registry, two Registrars and one Clerk", or lines of "2 Registrars"."""
    if _BEFELL.search(question.text) or APART.search(question.text):
        return []
    for sentence in sentences(told(question)):
        lead = _CONSISTS.match(sentence)
        said = [_SOME.fullmatch(p.strip(" .")) for p in _AND.split(sentence[lead.end() :])] if lead else []
        if _are_roles(said) and not _told_whole(said, told(question).replace(sentence, " ")):
            return [r for m in said if m for r in _record(letter, question, m["role"], _figure_of(m))]
    lines = [line.strip() for line in told(question).splitlines() if line.strip()] if _MAKE_UP.search(question.text) else []
    rows = [next((m for p in _LINES if (m := p.fullmatch(_MARK.sub("", line)))), None) for line in lines]
    return [r for m in rows if m for r in _record(letter, question, m["role"], _figure_of(m))] if _are_roles(rows) else []


def asked_made_up(letter: Letter, question: Question) -> list[Record]:
    """The same, where the question asks how a team is made up: "an organisation chart, with the number of posts at each level"."""
    return roles_made_up(letter, question) if _MAKE_UP.search(question.text) else []


def _told_whole(said: list[re.Match[str] | None], rest: str) -> bool:
    """The rest of the answer tells what the roles sum up to, which is then the record."""
    figures = [count(f"{_figure_of(m)} staff") for m in said if m]
    whole = sum(f.value for f in figures if f and f.value is not None)
    return any(float(number) == whole for number in _NUMBERS.findall(rest))


_NUMBERS: Final = late(r"(?<![\d.,£])\d+(?:\.\d+)?(?![\d,]*\d)")


def _are_roles(said: list[re.Match[str] | None]) -> bool:
    """All parts are some of a role, and most of the roles end in a word for a job."""
    roles = [m["role"] for m in said if m]
    jobs = sum(is_job(r) or is_job(f"{r}s") or _LEADS.match(r) is not None for r in roles)
    return len(said) >= FEWEST and len(roles) == len(said) and 2 * jobs > len(roles)


def _figure_of(said: re.Match[str]) -> str:
    figure = "1" if said["figure"].lower() in ("a", "an") else said["figure"]
    return figure + (said["unit"] or "")


_AND: Final = late(r",\s+and\s+|,\s+|\s+and\s+(?=(?:an?|\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)")
_MARK: Final = late(r"^[•·▪*–-]\s*")
_TITLE: Final = r"(?P<role>[A-Z][\w&/’'-]*(?: (?:of |for |and )?[A-Z&][\w&/’'-]*){0,5})"
# "2 x Registrar", "2 Registrars", "Registrar (2)", "Registrar: 2 FTE".
_LINES: Final = (
    _SOME,
    late(rf"{_TITLE}\s*(?:[(:–-]|x)\s*(?P<figure>{NUM})(?P<unit>\s*(?:FTEs?|WTEs?))?(?: staff| posts?)?\)?"),
)


_LEADS: Final = late(r"(?:head|director|chief|lead|assistant director|deputy head)\b", re.I)


def _lead(letter: Letter, question: Question) -> str:
    """The question that this one is a part of, which may ask for something else of each: "Vacancies for"."""
    parent = parent_of(question.label)
    before = [q for q in letter.questions if q.label == parent] if parent else []
    if not before and _PART_LABEL.fullmatch(question.label):
        at = next((n for n, q in enumerate(letter.questions) if q.label == question.label), 0)
        before = [q for q in letter.questions[:at] if not _PART_LABEL.fullmatch(q.label)][-1:]
    return before[0].text if before else ""


_NO_ROLE = late(r"\b(?:of|which|other|more|new|agency|how|many|number|what|names?|your)\b", re.I)


def _is_role(words: str) -> bool:
    return is_job(words) and words.casefold() not in _VAGUE and not _NO_ROLE.search(words)


def _record(letter: Letter, question: Question, role: str, figure: str) -> list[Record]:
    value = in_unit(count(figure), question)
    record = team_record(letter, question, role.strip(), value, figure) if value else None
    return [record] if record else []
