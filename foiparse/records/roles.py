"""How many there are of a role that the question names: "Number of repairs planners" – "17", "Doctors employed (headcount)" – "29"."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record
from foiparse.records.posts import APART, NO_SIZE, NUM, SERIES, UNIT
from foiparse.records.team_records import in_unit, team_record, unlabelled
from foiparse.records.told import pieces, sentences, told
from foiparse.values import count

_MEASURE: Final = r"(?:head ?count|FTEs?|WTEs?|(?:full|whole)[- ]time[- ]equivalents?)"
_ROLE: Final = r"(?P<role>[A-Za-z][\w’'&/-]*(?: [\w’'&/-]+){0,4}?)"
# What may follow a role that is counted as it stands; "were assaulted" or "who have left" may not.
_TAIL: Final = (
    rf"(?=\s*(?:$|[?.;:]|\((?:{_MEASURE}|in post|total)|,?\s*\(?(?:in|as) (?:{_MEASURE})|,?\s*\b(?:are|were) (?:there|employed|in post|funded"
    r"|on the establishment)\b|(?:do|does|did|have) (?:you|we|the [\w’']+|your [\w’']+) (?:employ|have)\b|\bhave you\b"
    r"|\b(?:currently |now )?(?:employed|in post|funded)\b"
    r"|\b(?:work|working|employed)? ?(?:at|in|for|within|across) (?:the|your|our|each|post|[A-Z]{2,})\b))"
)
_COUNTED: Final = tuple(
    late(p, re.I)
    for p in (
        rf"\b(?:how many|(?:total )?number of|no\.? of) (?:the |your )?(?:(?:{_MEASURE}|permanent|full[- ]time) )*{_ROLE}{_TAIL}",
        rf"^{_ROLE}(?:,? (?:employed|in post|working))?\s*[(,:–-]\s*{_MEASURE}\b",
    )
)
# The role told again behind its figure, at most so many words.
_AGAIN: Final = r"(?:\s+[A-Za-z][\w’'/-]*){0,4}?"
_FIGURE: Final = late(
    r"^(?:(?:yes|we (?:currently )?(?:have|employ)|there (?:are|were)|(?:the|our) [\w’']+ (?:has|have|employs?)|a total of"
    rf"|the (?:number|figure|total) (?:is|was))\b[,:]?\s*)*(?P<figure>{NUM}(?:\s*{UNIT})?)(?P<again>{_AGAIN})"
    r"(?=\s*(?:$|[,.;(]|\b(?:as )?at\b|\bon (?:the )?\d"
    r"|\bin (?:post|all|total)\b|\bof whom\b|\bwho\b))",
    re.I,
)
# First letters name a role where the question says that it counts staff, or where they are known ("PCSOs").
EMPLOYS: Final = late(rf"\b(?:employ\w*|in post|{_MEASURE})\b", re.I)
STAFF: Final = frozenset(("PCSO", "GP", "IRO", "AMHP", "HCA", "ANP", "CSO", "CEO", "SRO", "SENCO", "LSA", "TA", "EHO", "PC"))
_NO_ROLE: Final = frozenset(("staff", "employees", "officers", "posts", "workers", "people", "members"))


@cache
def jobs() -> frozenset[str]:
    """Words for what people are employed as, each in the plural."""
    return frozenset(files("foiparse.records").joinpath("data/jobs.txt").read_text(encoding="utf-8").split())


_JOB_WORDS = late(r"[\s/-]+")


def is_job(name: str) -> bool:
    """The last word of a name is a job's."""
    return _JOB_WORDS.split(name.strip())[-1].casefold() in jobs()


_BEFORE_ROLE = late(rf"^(?:(?:the|your|all|{_MEASURE})\s+)+", re.I)
_SHORT_PLURAL = late(r"[A-Z]{2,5}s")


def role_asked(text: str) -> str | None:
    """The role that a question counts; None where it counts what befell them, or a part of them."""
    flat = unlabelled(text)
    said = next((m for p in _COUNTED if (m := p.search(flat))), None)
    role = _BEFORE_ROLE.sub("", said["role"]).strip() if said else ""
    # what befalls staff is told outside the role's own name: "recruitment advisers" are a role
    rest = flat.replace(role, " ") if role else ""
    job = is_job(role) or (_SHORT_PLURAL.fullmatch(role) is not None and (EMPLOYS.search(flat) or role[:-1] in STAFF))
    if not role or role.casefold() in _NO_ROLE or not job or NO_SIZE.search(rest) or APART.search(flat):
        return None
    return None if _MANY.search(role) else role


# Words that show that the phrase is no role's name.
_MANY: Final = late(
    r"\b(?:and how|of|who|that|which|other|these|those|such|agency|new|more|extra|additional|many|were|was|are|is|to|about|as|by|from|with"
    r"|made|been|had|have)\b",
    re.I,
)


def roles(letter: Letter, question: Question) -> list[Record]:
    """The record of the role that the question counts, where the answer begins with its figure."""
    role = role_asked(question.text)
    first = next(iter(sentences(told(question))), "") if role else ""
    said = None if SERIES.match(first) else _FIGURE.match(first)
    if not role or not said or (said["again"].strip() and not _told_again(said["again"], role)):
        return []
    value = in_unit(count(said["figure"]), question)
    record = team_record(letter, question, role, value, said.group()) if value else None
    return [record] if record else []


def _told_again(words: str, role: str) -> bool:
    """The words behind the figure are the role's: "96 custody detention officers"."""
    last = words.split()[-1].casefold()
    return last == role.split()[-1].casefold() or last in ("staff", "officers", "posts", "people")


_EACH: Final = late(
    rf"^(?:there (?:are|is) |we (?:have|employ) |plus )?(?P<figure>{NUM}) (?P<role>(?:[a-z][\w’'-]* ){{0,3}}?[a-z][\w’'-]+)(?=\s*(?:$|[,.;(]|who\b))",
    re.I,
)
_ASKS_STAFF: Final = late(
    r"\bhow many (?:\w+ )?(?:officers|staff|people|employees|persons)\b[^?]*\b(?:work|employ\w*|does|do|in post|on it|there)\b",
    re.I,
)


# With more words than this before it, "officers" are of one role.
MOST_GENERIC: Final = 2


def roles_told(letter: Letter, question: Question) -> list[Record]:
    """The roles that an answer to "How many people work on it?" lists: "Eleven inspectors, four clerks"."""
    if not _ASKS_STAFF.search(unlabelled(question.text)) or NO_SIZE.search(question.text) or APART.search(question.text):
        return []
    out: list[Record] = []
    for n, piece in enumerate(pieces(next(iter(sentences(told(question))), ""))):
        said = _EACH.match(piece)
        role = said["role"] if said else ""
        words = role.split()
        # "police staff" are many roles, "digital marketing officers" one
        generic = not role or (
            words[-1].casefold() in _NO_ROLE and not (words[-1].casefold() == "officers" and len(words) > MOST_GENERIC)
        )
        if n == 0 and (generic or not is_job(role)):
            return []  # a team with a total, whose posts count as no records
        value = in_unit(count(said["figure"]), question) if said and is_job(role) and not _MANY.search(role) else None
        record = team_record(letter, question, role, value, piece) if value and not generic else None
        out += [record] if record else []
    return out
