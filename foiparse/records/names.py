"""Names of products and suppliers in short answers and in sentences."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.values import absence

# A name has no more words than this; longer lines are sentences.
LONGEST_NAME: Final = 6

# One letter alone is "Y", "N" or a label.
SHORTEST_NAME: Final = 2

_TOKEN: Final = late(r"[^\W_][\w&+.'’/@-]*", re.UNICODE)
_LOWER_IN_NAMES: Final = frozenset("for of and & the de by plc desktop server".split())
# Capitalised words that begin sentences or name bodies and things, never software alone.
_NOT_NAMES: Final = frozenset(
    "one-off some most many few several hosted partially partly currently potentially possibly occasionally sometimes likely usually generally "
    "mostly mainly primarily predominantly principally "
    "approximately approx about around circa roughly nearly almost exactly estimated "
    "yes no none nil not the a an we our this that there it please see information council trust university board police nhs "
    "foi act section "
    "all both on-site onsite off-site in-house internal internally bespoke unknown exempt withheld n/a na response answer question i you as to from "
    "for and or but if "
    "current existing various multiple manual manually paper excel spreadsheet spreadsheets email emails attached above below january february "
    "march april "
    "may june july august september october november december monday tuesday wednesday thursday friday annual rolling "
    "contract contracts "
    "department team service services system systems software each these those they he she at on in of with under over since "
    "until "
    "house commons lords government authority county city borough district ltd limited plc uk england scotland wales data "
    "personal public private local national health social care street road page table annex appendix document documents".split()
)
# What systems are for, in one word: before a dash or a colon these are functions, whether or not the question has them.
SERVICES: Final = frozenset(
    "erp crm hr payroll finance financials planning housing revenues benefits revs bens licensing licencing parking waste "
    "libraries library elections electoral "
    "registrars social care adults children childrens education schools highways estates assets facilities procurement "
    "telephony website cms "
    "intranet gis mapping edrms documents records email casework complaints foi sar bookings leisure fleet legal audit risk "
    "performance "
    "regulatory environmental health building control land charges council tax income cash receipting e-learning learning "
    "recruitment "
    "rota rostering epr pas ehr maternity pathology radiology pharmacy theatres dictation command custody crime "
    "intelligence".split()
)
_VERBS: Final = late(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|cannot|hold|holds|use[sd]?|be|been|provided?)\b", re.I
)
_BULLET: Final = late(r"^\s*(?:[-–—•·●▪*o]\s+|\(?[a-z0-9]{1,2}[.)]\s+|[Aa]\d{1,2}[.:)]?\s+[-–]?\s*|[Aa]:\s+)")
# A wide gap or a date: a row of a table, no name.
_ROW: Final = late(r"\S(?:\t|\s{2,})\S|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b")
_LEAD: Final = late(r"^(?:our )?(?:answer|response|reply)\s*\d*\s*[:.-]+\s*", re.I)


def lines_of(answer: str) -> list[str]:
    """The answer's lines without bullets and labels, empty ones left out."""
    out = (_LEAD.sub("", _BULLET.sub("", line.strip())).strip() for line in answer.splitlines())
    return [line for line in out if line]


_ADDRESS = late(r"@(?![A-Z])|\w@\w+\.\w")
_FOR_A_USE = late(r"\bfor (?:[a-z]|(?:HR|GIS|CRM|FOI|ERP)\b)")
_POSTS_AT_END = late(r"\b[FW]TEs?$|^\d+(?:\.\d+)?\s?(?:[GMKT]b(?:ps|its?)?|[GMKT]B|[GM]Hz)\b")
_RUNS_ON = late(r",\s+[a-z]|[a-z\d]\.\s+[A-Z]|[a-z)][.,]\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]|20\d\d\b)")
_APOSTROPHE = late(r"['’]")
_YES_OR_NO_LAST = late(r"\b(?:yes|no)\W*$", re.I)
_FIGURES_ONLY = late(r"[\d\W]+")


def is_name(text: str, strict: bool = False) -> bool:
    """`text` alone could be the name of a product or supplier: few words, capitals, no verb, no word that says there is none."""
    text = text.strip().strip(".")
    words = _TOKEN.findall(text)
    if (
        not words
        or len(words) > LONGEST_NAME
        or len(text) > 60
        or absence(text)
        or _VERBS.search(text)
        or _ADDRESS.search(text)
        or _NO_START.match(text)
        or _FOR_A_USE.search(text)
        or _POSTS_AT_END.search(text)
        or _ROW.search(text)
        or "://" in text
        or text.casefold() == "gov.uk"  # where pages stand, and no system
        or _RUNS_ON.search(text)
    ):
        return False
    if known().find(text):
        return True
    if len(text) < SHORTEST_NAME:
        return False
    first = words[0]
    if (_APOSTROPHE.split(first.casefold())[0] in _NOT_NAMES and not (first == "FOI" and len(words) > 1)) or all(
        w.casefold() in _NOT_NAMES or not _proper(w) for w in words
    ):
        return False
    if _NUMBERED.fullmatch(text):
        return False
    if words[-1] == "I" and len(words) > 1:
        return False  # "Only I"
    if any(c in text for c in "?;£%•–") or _YES_OR_NO_LAST.search(text) or _FIGURES_ONLY.fullmatch(text):
        return False
    lower = [w for w in words if not _proper(w) and not (w.isdigit() and w != first) and w.casefold() not in _LOWER_IN_NAMES]
    return len(lower) <= (0 if strict else 1) and _proper(first) and not _BETWEEN & set(lower)


# A date, a framework, or the number of one: no name of a product or of who made it.
_NO_START: Final = late(
    r"\d{1,2}(?:st|nd|rd|th)\b|[AQ]\d{1,2}\b|G-?Cloud\b|RM\d{3,}|Lot \d|YPO\b|ESPO\b|CCS\b|Crown Commercial Service"
    r"|(?:direct|further|open|restricted|mini|competitive)[- ](?:award|competition|tender|procedure)\b|call[- ]off\b",
    re.I,
)
# "Platform 4", "Form HB1" are one of many.
_NUMBERED: Final = late(
    r"(?:Platform|Form|Lot|Phase|Stage|Band|Grade|Level|Type|Class|Category|Room|Ward|Zone|Unit|Part) [A-Z]{0,3}\d+\w?"
)


# Words that part a name from another, or a name from prose.
_BETWEEN: Final = frozenset(
    "from by with in on to at via through using system software supplied which that who it as or than per until till since supply supplies "
    "supplier suppliers provide provides provider providers vendor vendors".split()
)


def _proper(word: str) -> bool:
    """Begins with a capital, or has one inside ("iBase", "e-Rota"), or mixes letters and digits ("8x8")."""
    if any(c.isupper() for c in word[:1]) or any(c.isupper() for c in word[1:]):
        return True
    return any(c.isdigit() for c in word) and any(c.isalpha() for c in word)


# A run of a name inside a sentence: proper words, with "for" or "of" or "&" only between two of them.
_WORD = r"(?:GOV\.UK\b|[A-Z]/\d\w+|[A-Z][\w&+'’-]*(?:@[A-Z]\w+|\.(?:ai|AI|com|io|net|[gG]ov)\b)?|[a-z]{1,2}-?[A-Z]\w*|\d+x\d+"
_WORD += r"|\d(?:[A-Z][a-z]+|[a-z]{4,}\b)|[Vv]\d+(?:\.\d+)*"
_WORD += r"|(?!(?:19|20)\d\d)\d{1,4}(?:\.\d{1,2})*(?=\s|$|[,.;)]))"
_EDITION = r"(?:desktop and server|desktop|server|enterprise|professional|cloud|online|web|edition|plc|llp)(?=\b)"
# "Marl and Sons", "Fernlea Security Solutions and Services": one name.
ONE_WITH_IT: Final = r"(?:Sons?|Services|Partners|Associates|Co|Company)\b"
NAME: Final = rf"{_WORD}(?:\s+(?:(?:for|of|&|and(?=\s+{ONE_WITH_IT}))\s+)?{_WORD}){{0,5}}(?:\s+{_EDITION})?"
NAMES: Final = rf"{NAME}(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s*/\s*|\s+&\s+){NAME}){{0,7}}"


# What parts the names of a list.
# "Lunt & Hale Ltd": the sign joins the names of one firm.
_FIRM_BEHIND: Final = r"(?!(?<=& )(?:[A-Z][\w'’-]*\s+){1,3}(?:Ltd|Limited|plc|LLP|Inc)\b)"
PARTED: Final = late(rf"\s*,\s*(?:and\s+)?|(?<!desktop)\s+(?:and|&)\s+(?!{ONE_WITH_IT}){_FIRM_BEHIND}|\s*;\s*")


def split_names(text: str) -> list[str]:
    """The names of "RiO and SystmOne", "A, B & C"; one known name with an "and" in it stays whole."""
    if known().find(clean(text)):
        return [clean(text)]
    parts = PARTED.split(text.strip())
    return [clean(p) for p in parts if is_name(clean(p))]


# "Casewell and it's supplied by Fernlea": the words behind the name go on about it.
_GOES_ON: Final = late(r",?\s+and (?:it|this|they|these|that)(?:['’]s|['’]re)?(?=\s|$).*$", re.I | re.S)


# "Casewell only", "Casewell, 2028".
_ONLY: Final = late(r"(?:\s+only|,\s+(?:19|20)\d\d|,\s+\d+(?:\.\d+)?\s?[GM]b(?:ps|its?)?|,\s+\d{1,3}(?:,\d{3})+)$")


_BRACKET_AT_END = late(r"\s*\([^)]*\)?\s*$")
_ARTICLE_FIRST = late(r"^(?:the|our|an?)\s+", re.I)


_BRACKET_AND_DASH = late(r"\s*\([^)]*\)?\s*[–—-]?\s*$")


# "Cisco equipment": what is bought of a maker is no part of its name.
HARDWARE = late(r"(?:^|(?<=\w)) (?:equipment|hardware|switches|devices|handsets|appliances|kit|firewalls)(?=$|,)")


_VERSION_OF: Final = late(r"^(?:version|release|edition|v)\.? ?\d[\w.]* of (?:the )?", re.I)


def clean(name: str) -> str:
    """A name without its article, closing marks and bracketed remarks."""
    name = _VERSION_OF.sub("", _BRACKET_AT_END.sub("", name.strip()))
    name = name.rstrip(")") if "(" not in name else name  # "(hosted by Catalyst Works)": the bracket opened before the name
    if name != (short := _ONLY.sub("", _GOES_ON.sub("", name))):
        name = _BRACKET_AND_DASH.sub("", short)  # "Casewell (Fernlea) – since 2022"
    return HARDWARE.sub("", _ARTICLE_FIRST.sub("", name).strip(" .,;:-–—'\"“”‘’"))
