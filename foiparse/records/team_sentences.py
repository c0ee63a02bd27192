"""Teams with a figure in sentences and clauses: "a Corporate procurement team comprising 15 staff members", "ICT 14.5 FTE."."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.fitting import common
from foiparse.records.intents import Intent
from foiparse.records.model import Record
from foiparse.records.posts import NO_SIZE, NUM, size_asked
from foiparse.records.prose import sentences_of
from foiparse.records.role_passing import lists_in
from foiparse.records.roles import is_job
from foiparse.records.team_records import in_unit, team_name, team_record
from foiparse.records.told import told
from foiparse.values import count
from foiparse.values.model import Count

GROUP: Final = r"(?:team|department|unit|function|section|division|directorate|service|office|group)"
_WORDS: Final = r"(?:[A-Za-z&][\w&'’/-]*,? ){0,5}?"
_HAS: Final = (
    rf"(?P<team>{_WORDS}{GROUP}(?: in [A-Z]\w+)?)\b,? (?:(?:which |that |currently |is |has |also |there are "
    rf"|of |with |is made up of )?)"
)
_SENTENCES: Final = tuple(
    late(p, re.I)
    for p in (
        rf"\b(?:an?|the|our|one) {_HAS}(?:compris\w+(?: of)?|consist\w+(?: of)?|employ\w*|contain\w*|made up of|includes?"
        rf"|including|with|of|has|have|totals?|totalling)\s+(?P<rest>.+)",
        rf"(?:^|\b(?:in|within|for) )(?:an?|the|our) {_HAS}(?:has|have|is|employs|comprises|consists of|of|with|:|-|–)\s*"
        rf"(?P<rest>.+)",
        rf"^(?P<rest>.{{3,120}}?)\s(?:in|within) (?:the|our) (?P<team>{_WORDS}{GROUP})\b",
        r"\b(?:[Oo]ur|[Tt]he) (?P<team>(?:[A-Za-z&,-]+ ){1,6}?)(?:is|are) (?:supported|run|managed|delivered|staffed) by "
        r"(?P<rest>\d.*)",
    )
)
_CLAUSE: Final = late(
    r"(?:^|(?<=[.;\n])\s*)(?P<team>[A-Z][A-Za-z&,'’/ -]{1,50}?)\s*(?::|[-–]|\s(?=\d))\s*(?P<rest>\d[\d.,]*(?![\d.,]*\d)\s*(?:x\s*)?"
    r"(?:FTEs?|WTEs?|staff|employees|officers|people|posts)?)\s*(?=[.;\n]|,\s|$)"
)
_NO_CLAUSE: Final = late(
    r"\b(?:total|approximately|there|this|comprises?|consists?|employs|as to|first|second|third"
    r"|former|latter|vacanc(?:y|ies)|about|around|over|nearly|that|these|was|were|we|have|has|are|is|question|answer|year|band|grade"
    r"|average|update|january|february|march|april|june|july|august|september|october|november|december)\b",
    re.I,
)
# More clauses of a name and a figure than this are a list; a common word may be a name there.
MOST_CHANCE: Final = 2


def clauses(letter: Letter, question: Question) -> list[Record]:
    """ "Strategic Procurement: 11.5 FTE", "ICT 14.5 FTE. Procurement 2 FTE."."""
    out: list[Record] = []
    if NO_SIZE.search(size_asked(" ".join(question.text.split()))):
        return out
    clauses = list(_CLAUSE.finditer(told(question)))
    listed = len(clauses) > MOST_CHANCE
    for said in clauses:
        value = in_unit(count(said["rest"]), question)
        name = (
            None
            if _NO_CLAUSE.search(said["team"])
            or (not listed and set(said["team"].casefold().split()) <= common() - telling_words(question))
            else team_name(said["team"])
        )
        record = team_record(letter, question, name, value, said.group().strip()) if value and name else None
        if record:
            out.append(record)
    return out


_QUESTION_WORDS = late(r"[^\W_]+")


def telling_words(question: Question) -> set[str]:
    """The words of the question, in small letters."""
    return set(_QUESTION_WORDS.findall(question.text.casefold()))


# "The workforce section of the accounts, from page 22".
_POINTS_AT: Final = late(r"\b(?:pages?|paragraphs?|sections?|tables?|questions?|appendix|annex)\s+\d", re.I)


def in_sentences(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """Teams of whole sentences: "The Trust has a sourcing team of 15 staff"."""
    out: list[Record] = []
    for sentence in sentences_of(question.answer.replace("\n", "\n\n") if _is_listed(question.answer) else question.answer):
        for pattern in _SENTENCES:
            said = pattern.search(sentence)
            if said and any(lists_in(sentence)):
                break  # "a team made up of 5 solicitors and 2 paralegals": neither is its size
            if said and pattern is _SENTENCES[2] and (_of_a_role(said["rest"]) or _PUBLIC.search(said["rest"])):
                break
            value = _figure(said["rest"], question) if said and not _POINTS_AT.search(said["rest"]) else None
            name = team_name(said["team"]) if said else None
            if said and value and name and (value.unit or intent.team):
                record = team_record(letter, question, name, value, sentence.strip())
                if record:
                    out.append(record)
                break
    return out


# Those whom a department is there for: "There are 212 students in the Sports department".
_PUBLIC: Final = late(
    r"\b(?:students|pupils|learners|patients|children|residents|tenants|customers|clients|service users|prisoners"
    r"|detainees|visitors|applicants|vehicles|beds|cases)$",
    re.I,
)
# "0.8 FTE procurement officer" in the finance section: the figure is the role's, and none of the section's size.
_ROLE_FIGURE: Final = late(rf"{NUM}\s*(?:[FW]TEs?)?\s+(?P<role>(?:[A-Za-z][\w’'&/-]*\s){{1,4}}(?P<job>[A-Za-z]+))$")


def _of_a_role(words: str) -> bool:
    said = _ROLE_FIGURE.search(words)
    return said is not None and (is_job(said["job"]) or is_job(f"{said['job']}s")) and not _ANYBODY.search(said["role"])


_ANYBODY: Final = late(
    r"\b(?:staff|employees|posts|people|members|officers of|workers|who|work\w*|are|is|based|employed|permanent|full[- ]time|part[- ]time)\b",
    re.I,
)
_FTE: Final = late(r"\b\d+(?:\.\d+)?\s*(?:FTE|WTE)\b", re.I)


# Roles with a number each: what the team is made up of, of which none is its size.
_ROLES: Final = late(rf"(?:^|[,;:]\s*|\band )(?:an? )?{NUM} (?:x )?(?:[A-Z][\w/&’'-]*|[a-z]+ [A-Z])(?!\w)")
_TOTAL: Final = late(
    rf"\btotal(?:s|ling)?(?: of| is|:)?\s+(?P<figure>{NUM}(?:\s*(?:FTEs?|WTEs?|staff|people|employees|posts)\b)?)", re.I
)
SEVERAL: Final = 2


_FULL_TIME = late(r"\bFTE|\bWTE|full.time.equivalent", re.I)


def _figure(words: str, question: Question) -> Count | None:
    """The count told; of heads and full-time equivalents, the one that the question asks for."""
    if len(_ROLES.findall(words)) >= SEVERAL:
        total = _TOTAL.search(words)  # "1 Head of Procurement, 3 Buyers …, a total of 7 staff"
        return count(total["figure"]) if total else None
    fte = _FTE.search(words) if _FULL_TIME.search(question.text) else None
    return count(fte.group() if fte else words)


_OF_LIST = late(r"[A-Z\d•(-]")


def _is_listed(answer: str) -> bool:
    """Each line is a statement of its own: none ends in the middle of a sentence."""
    lines = [line.strip() for line in answer.splitlines() if line.strip()]
    return all(_OF_LIST.match(line) for line in lines)
