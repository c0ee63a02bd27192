"""Whether a question asks how many people use a system: of whom it asks decides, as sites, schools and tenants "on the system" are no users.

All patterns here see lower-case text on one line.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.late import late
from foiparse.records.wording import USERS_ASKED

_USERS: Final = late(
    r"\b(?:how many|number of|no\.? of)\b(?:\W+\w+){0,5}?\W+(?:users?|licen[cs]es?|seats|logins)\b"
    r"(?! (?:devices?|computers?|equipment|machines?|laptops?|hardware)\b)"
    r"|\busers?\s*/\s*licen[cs]es?\b"
    r"|\b(?:number"
    r"|no\.?) of (?:employees|staff|people|officers|users|members of staff|colleagues) on (?:each|them)\b|\b(?:number"
    r"|no\.?) of (?:\w+ ){0,3}?with a log-?\s?in\b"
    r"|\b(?:number|no\.?) of (?:system users|agents|logins?|subscribers|(?:user |active )?accounts)\b"
    r"|\bhow many (?:(?:user |active )?accounts|agents)\b"
    r"|(?:^|[,;:]|\band\b)\W*(?:\d+(?:\.\d+)?[a-z]?[.)]?\W+)?(?:(?:active|named|licensed|registered"
    r"|user) )?(?:users?|licences?|licenses?)\b(?! (?:guide|manual|experience|group))"
)
# "How many staff use it?", "the number of nurses on the system".
_OF_WHOM: Final = late(
    r"\bhow many\b(?P<whom>(?:\W+\w+){1,5}?)\W+(?:(?:on|use|using) (?:it|them|each|(?:the|each) (?:system|software|tool|platform|app))|(?:have"
    r"|hold)s? a licence|log ?in|are covered|are registered|registered|(?:are |have )?signed up|have access|can (?:log ?(?:in"
    r"|on)|access|use)|log ?on)\b"
    r"|\b(?:number|no\.?) of (?P<whom2>(?:[a-z]+ ){1,3}?)on (?:it|the system)\b"
)
_PERSONS: Final = frozenset(
    "users user people persons individuals staff employees members colleagues workers workforce officers councillors governors volunteers"
    " crew crews learners students pupils parents agents operatives practitioners bank licences licenses accounts seats logins subscribers"
    " constables personnel headcount fte wte them those you".split()
)
# Words that name nobody: "how many are registered", "how many currently use it".
_NOBODY: Final = frozenset(
    "are is of the your our their a an in at any one time do does did have has currently now to today there were will can may actually"
    " regularly typically active daily each year total and with who work working live rostered registered be been".split()
)


@cache
def _whoever() -> frozenset[str]:
    words = files("foiparse.records").joinpath("data/jobs.txt").read_text(encoding="utf-8").split()
    return _PERSONS | frozenset(words)


def asks_users(text: str) -> bool:
    """The question asks for the number of a system's users or licences."""
    if _USERS.search(text) or USERS_ASKED.search(text):
        return True
    return any(_people(said["whom"] or said["whom2"]) for said in _OF_WHOM.finditer(text))


_WORDS = late(r"[a-z]+")


def _people(whom: str) -> bool:
    """The words name people, or nobody at all."""
    words = _WORDS.findall(whom)
    return any(w in _whoever() for w in words) or all(w in _NOBODY for w in words)
