"""Whether a name in the slot of one who is paid is a firm's, and the firm that an answer names as the one who provides something."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.fitting import NOT_MADE, Asked, common, fits
from foiparse.records.names import NAME, SERVICES, clean, is_name
from foiparse.records.roles import is_job
from foiparse.records.spend import NO_PAYEE
from foiparse.records.team_prose import fields
from foiparse.records.told import sentences, told
from foiparse.values import date

WHO: Final = rf"(?:the |a company called )?(?P<name>{NAME})"
# The firm whose contract it is: behind a word of providing, at the head of a statement, or behind a label.
_FIRMS: Final = tuple(
    late(p)
    for p in (
        rf"(?:^(?:By|With|To|From|At|Through|Via|Using)|\b(?:by|with|to|from|contractor is|supplier is|provider is|operator is|caterer is)) {WHO}",
        rf"^(?:[Yy]es,? )?(?:[Ii]t is |[Tt]his is )?{WHO}(?=\s*(?:\b(?:holds?|has|have|provides?|supplies|runs?|is the|are the|won|was awarded|were awarded|delivers?)\b))",
        rf"\b[Ww]e (?:currently |now )?(?:use|employ) {WHO}",
        rf"^(?i:supplier|contractor|provider|company|firm|supplier name|name of (?:supplier|contractor|provider))\s*[:–-]\s*{WHO}",
    )
)
# Public bodies and laws, which are paid for no service that letters name.
_BODY: Final = late(
    r"\b(?:Council|Trust|NHS|HMRC|Police|Constabulary|University|College|School|Academy|Ministry|Department|Government(?! Association)|Court|Office|Agency|Authority|Commission(?:er)?|Board|Parish"
    r"|Fund|Scheme|Programme|Project|Act|Church|Diocese|Bank|Centre|Hospital|Street|Road|Park|Unit|Team|Member|Chief|Director"
    r"|Build(?:ers?|ing)|Construction|Contractors|Civils|Civil Engineering|Roofing|Scaffolding|Paving|Surfacing|Groundworks?|Landscap(?:es?|ing)|Plumbing|Electrical|Joinery|Decorators|Demolition|Homes|Housing|Farms?|Estates?)\b"
)
# Bodies by their initials, and what is no firm.
_INITIALS: Final = late(
    r"(?:HMRC|DWP|DVLA|DVSA|NHS|NHSE|NHSBSA|ICO|HSE|CQC|EHRC|PHSO|HMCTS|MOD|DFE|DHSC|DLUHC|MHCLG|DEFRA|ONS|UKHSA|OFSTED|IOPC|CPS|PCC|ICB|CCG|VAT|TUPE|CIL|BID|TV|PR|UK|EU|IT|ICT|HR|FOI|EIR|CCTV"
    r"|UNISON|GMB|ESPO|YPO|CCS|NEPO|AQA|OCR|SEN|SEND|EHCP|ANPR|MPS|PSNI|LGO|LGSCO|BME|BSL)"
)
_NUMBER: Final = late(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w+|one|two|three|four|five|six|seven|eight|nine|ten", re.I
)
_TITLE: Final = late(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor|Professor|Prof|Rev|PC)\b\.?")
# Whom an answer names, for the next one's sum: "Who is the contractor?".
WHOM: Final = late(
    r"\bwho (?:is|are|was|were|has|have|ran|runs?|won|did|does|do|made|built|holds?|[a-z]+(?:s|ed))\b|\b(?:which|what|name of (?:the|your)) (?:\w+ ){0,3}?(?:company|firm|supplier|contractor|provider|agency|operator)\b",
    re.I,
)


_NUMBER_AT_END = late(r"\s\d+$")


_WORDS = late(r"[^\W\d_]+")


def is_firm(letter: Letter, name: str) -> bool:
    """A name that may have been paid: no office, law or person, no body that is paid for nothing that letters name."""
    if " " not in name and (is_job(name.casefold()) or name.casefold() in common() or _NUMBER.fullmatch(name)):
        return False
    if (
        _NUMBER_AT_END.search(name)
        or _INITIALS.fullmatch(name)
        or _TITLE.match(name)
        or _BODY.search(name)
        or NO_PAYEE.match(name)
        or date(name)
    ):
        return False
    asked = Asked("", False, True, letter.text, letter.authority or "")
    if is_name(name, strict=True) and fits(name, asked, name.isupper() or " " in name):
        return True
    # "Health Assured": every word is a plain one, and they are no field of work
    words = {w.casefold() for w in _WORDS.findall(name)}
    plain = _PLAIN.fullmatch(name) is not None and not words <= fields() | SERVICES | _OWN
    return plain and not NOT_MADE.search(name) and name.casefold() not in asked.authority.casefold()


_PLAIN: Final = late(r"[A-Z][\w&’'.-]*(?: (?:(?:of|for|and|&) )?[A-Z][\w&’'.-]*){1,5}")
# Words that a body's own parts are called by.
_OWN: Final = frozenset(
    "public local adult adults children childrens services service team unit department the and of for house hall centre human resources north south east west".split()
)


_PREPOSITION_FIRST = late(r"^(?:From|By|With|To|Via|Through|For|On|In|At)\s+")


def name_of(words: str) -> str:
    """A firm's name without the preposition that begins its statement: "From Fernlea"."""
    return _PREPOSITION_FIRST.sub("", clean(words))


def firms_in(letter: Letter, sentence: str) -> list[str]:
    """The firms that one statement names as those who provide something."""
    found = [name_of(m["name"]) for p in _FIRMS for m in p.finditer(sentence)]
    return list(dict.fromkeys(n for n in found if is_firm(letter, n)))


# A firm's name at the head of an answer to "Who is the contractor?".
_HEAD: Final = late(
    rf"^(?:(?:Yes|It is|This is|From|By|With),? )?(?P<name>{NAME}(?: and [A-Z][\w-]+)?)(?=\s*(?:$|[.,:(–\n-]|at £))"
)


def firms_of(letter: Letter, question: Question) -> list[str]:
    """The firms that an answer names as those who provide something."""
    return head_of(letter, question) or list(dict.fromkeys(n for s in sentences(told(question)) for n in firms_in(letter, s)))


def head_of(letter: Letter, question: Question) -> list[str]:
    """The firm that begins the answer to "Who is the contractor?"."""
    head = _HEAD.match(told(question)) if WHOM.search(" ".join(question.text.split())) else None
    if head and is_firm(letter, name_of(head["name"])):
        return [name_of(head["name"])]
    return []
