"""What a question asks for, as far as records go: names of systems, ends, costs, users, teams, spend on platforms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question

_SOFTWARE: Final = (
    r"(?:software|(?:it|computer|management|booking|rota|rostering|telephony|finance|payroll|hr|erp|crm|epr|pas|dictation"
    r"|housing|"
    r"planning|case|records?|data|electronic|digital|online)[ -](?:\w+ )?systems?|systems?|applications?|platforms?"
    r"|packages?|tools?|"
    r"database|apps?)"
)
# Words that say that the letter is about software at all. All patterns here see lower-case text.
SOFTWARE_TOPIC: Final = late(
    r"\bsoftware|\b(?:it|computer|crm|erp|epr|pas|hr|telephony|rota|rostering|e-?rostering|dictation|management|booking"
    r"|information|database|"
    r"electronic|digital|online|in-house|reporting|tracking|case) (?:\w+ )?systems?\b|\bsystem[ -](?:name|type|supplier"
    r"|provider)|"
    r"\b(?:which|what) (?:\w+ ){0,6}systems?\b|\bcollaboration tools?\b|\bapplications? used\b|\bepr\b|\bdigital dictation\b"
)
_ASKS: Final = r"(?:which|what|who|name|list|details? of|state|specify|identify|confirm|provide|supply|give|describe)"
# "Which departments use the system" asks for departments.
_NOT_SYSTEMS: Final = (
    r"(?!\W+(?:\w+ )?(?:departments?|teams?|staff\w*|services?|"
    r"wards?|officers?|users?|schools?|data|information|features?|modules?|functions?|"
    r"benefits?|steps?|measures?|areas?|people|groups?|documents?|policies|policy|proportion|percentage|impact|evidence|version)\b)"
    r"(?!\W+(?:is the (?:purpose|name of the person)|does|did|do|will|would|happens|has|have|was|were)\b)"
)
_NAMES: Final = late(
    rf"\b(?:which|what){_NOT_SYSTEMS}(?:\W+\w+){{0,4}}?\W+{_SOFTWARE}\b"
    rf"|\b(?:name|list|details? of|state|specify|identify)\b(?:\W+\w+){{0,5}}?\W+{_SOFTWARE}\b"
    rf"|\b(?:which|what|name of|name your|list|state)\b(?:\W+\w+){{0,4}}?\W+(?:suppliers?|providers?|vendors?|partner)\b"
    rf"|\bwho (?:provides?|supplies|manufactures?|produced|makes|developed|hosts|is your|are your)\b"
    rf"|\b(?:is|are|do you use|does the \w+ use|use)\b(?:\W+\w+){{0,4}}?\W+(?:third.party )?(?:software|tools)\b"
    rf"|\b{_SOFTWARE}\b(?:\W+\w+){{0,6}}?\W+(?:used|in use|in place|do you use|are you using)\b"
)
# Names asked for in so many words: enough where the same question asks for a cost or an end too.
_PLAINLY: Final = late(
    rf"\b{_SOFTWARE}\b.{{0,80}}?(?:\bif so,? (?:which|what)\b|\b(?:give|state|provide) (?:its|the) name\b|, which\b)|"
    rf"\b(?:which|what)(?:\W+\w+){{0,4}}?\W+{_SOFTWARE} (?:(?:do|does|is|are) (?:you|the|your)\b|is used|are used|is in|are in)"
    rf"|\b(?:name|names) of (?:the |your |each )?(?:\w+ ){{0,3}}?(?:{_SOFTWARE}|supplier|provider|vendor)\b"
)
_NAMED_SOFTWARE: Final = late(rf"\b(?:name|names|list|details|which|what)\b(?:\W+\w+){{0,3}}?\W+{_SOFTWARE}\b")
_PLAIN_SOFTWARE: Final = late(rf"\b{_SOFTWARE}\b")
_END: Final = late(
    r"\b(?:expir\w+|renew(?:al|ed|s)?|re-?tender\w*|contract (?:end|term|duration)|end date|terminat\w+|run out|come to an end)\b"
    r"|\bcontracts?\b.{0,80}?\bends?\b|\bends?\b.{0,40}?\bcontracts?\b|\bhow long\b.{0,40}?\bcontract"
)
_COST: Final = late(
    r"\b(?:cost|costs|costing|spend|spent|price|pay|paid|fees?|value|expenditure|charged)\b(?! (?:limit|of complying))"
)
_YEARLY: Final = late(
    r"\bannual(?:ly)?\b|\bper (?:annum|year)\b|\b(?:each|every|a|yearly) year\b|\byearly\b|\bp\.?a\.?\b|\b"
    r"(?:financial )?year\b|\b12 months\b|\bmaintenance\b"
)
_SPENT: Final = late(r"\b(?:spen[dt]|paid|pay|payments?|spending|expenditure)\b")
_TOTAL: Final = late(
    r"\btotal\b|\b(?:contracts?|its|their) (?:\w+ )?(?:value|worth)\b|\bvalue of (?:the|each|this|your) contracts?\b|\bworth\b"
)
_USERS: Final = late(
    r"\b(?:how many|number of|no\.? of)\b(?:\W+\w+){0,5}?\W+(?:users?|licen[cs]es?|seats|logins)\b|\busers?\s*/\s*licen[cs]es?\b"
)
_START: Final = late(r"\b(?:start|begin|began|commence|go.?live|implemented|installed)\b")
_OTHER: Final = late(
    r"\b(?:framework|responsible|contact details|job title|email|telephone number|integrat\w+|exit|satisfied|scale of|how often|"
    r"how do you|why|what data|data protection|training|correspondence|minutes|policy|policies|copies|plans? to|planning to"
    r"|go to market|report)\b"
)
PROCUREMENT: Final = late(
    r"\bprocure\w*|\bpurchasing\b|\bcommercial (?:team|function|department)|\bcontracts? (?:team|management team|& |and )"
)
_PLATFORM: Final = late(
    r"\be-?(?:tender\w*|procure\w*|sourc\w*)\b|\b(?:procure\w*|tender\w*|sourcing|purchasing)\b(?:[ /-]+\w+){0,2}?[ /-]+"
    r"(?:platforms?|portals?|software|systems?)\b"
)
_TEAM: Final = late(
    r"\bftes?\b|\bwtes?\b|\bfull.?time.equivalents?\b|\bwhole.?time.equivalents?\b|\bhead ?count\b"
    r"|\b(?:how many|number of|what number of)\b(?:\W+\w+){0,5}?\W+(?:staff|employees|officers|people|members|posts"
    r"|team members)\b"
    r"|\b(?:size|structure) of (?:the|your)\b(?:\W+\w+){0,3}?\W+team\b|\bdedicated\b(?:\W+\w+){0,2}?\W+team\b"
)
# A question this long tells a story; what it asks stands in its last sentences.
LONGEST_QUESTION: Final = 1500


@dataclass(frozen=True, slots=True)
class Intent:
    """What one question asks for."""

    names: bool = False
    end: bool = False
    cost: bool = False
    yearly: bool = False
    users: bool = False
    team: bool = False
    spent: bool = False
    total: bool = False
    platform: bool = False
    procurement: bool = False


@lru_cache(maxsize=4096)
def intent_of(text: str) -> Intent:
    """The intents of a question's words. A question about something else ("who is responsible for the system") names nothing."""
    text = " ".join(text[-LONGEST_QUESTION:].lower().split())
    other = bool(_OTHER.search(text))
    end, users = bool(_END.search(text)), bool(_USERS.search(text))
    cost = bool(_COST.search(text)) and not users
    starts = bool(_START.search(text)) and not end
    return Intent(
        names=_asks_names(text, other, end or cost or users or starts),
        end=end and not cost and not other,
        cost=cost,
        yearly=cost and bool(_YEARLY.search(text)),
        spent=cost and bool(_SPENT.search(text)),
        total=cost and bool(_TOTAL.search(text)),
        users=users,
        team=bool(_TEAM.search(text)),
        platform=bool(_PLATFORM.search(text)),
        procurement=bool(PROCUREMENT.search(text)),
    )


def _asks_names(text: str, other: bool, fact: bool) -> bool:
    """Names are asked for in so many words, or the question is about software and asks for no fact of it alone."""
    if _PLAINLY.search(text):
        return True
    about = _WORD.search(text) is not None and not _PEOPLE.search(text)
    return not fact and (about or (not other and bool(_NAMES.search(text))))


_PEOPLE: Final = late(r"\b(?:responsible|contact details|job title|e-?mail address|telephone number|plan(?:s|ning)? to)\b")
_WORD: Final = late(r"\bsoftware\b")


def about_software(letter: Letter) -> bool:
    """Some question of the letter is about a computer system, or asks for the names of some."""
    texts = [q.text[:LONGEST_QUESTION].lower() for q in letter.questions]
    if any(SOFTWARE_TOPIC.search(t) or _NAMED_SOFTWARE.search(t) for t in texts):
        return True
    return any(_PLAIN_SOFTWARE.search(t) and intent_of(t).names for t in texts)


def says_software(text: str) -> bool:
    """The text speaks of software, a system, a platform or the like."""
    return bool(_PLAIN_SOFTWARE.search(text[:LONGEST_QUESTION].lower()))


# Statuses under which an answer gives no facts of its own.
SILENT: Final = frozenset({"withheld", "not_held", "ncnd", "clarification", "unanswered", "signposted"})


def answered(letter: Letter) -> Sequence[Question]:
    """The questions whose answers may hold facts."""
    return [q for q in letter.questions if q.answer.strip() and not q.lead_in and q.status not in SILENT]
