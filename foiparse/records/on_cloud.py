"""Answers without names that are no system in use: of the cloud that one runs on ("Casewell, hosted on Microsoft Azure"), and its former name."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.known_names import is_cloud
from foiparse.records.names import NAME, clean

_CLOUD: Final = late(
    rf"(?:,? (?:which |that |and )?(?:it )?(?:is |are )?|,? )(?:(?i:cloud|fully|externally"
    rf"|saas)[- ])?(?:hosted|running|deployed|run) (?:in|on|within|by|using|with)"
    rf" (?:the |a |our )?(?P<name>{NAME})(?: (?:cloud|platform|environment|tenancy|servers?))?(?=\s*(?:[.,;)]|$))",
    re.M,
)


# "Casewell (formerly known as Landkeeper)".
_FORMER: Final = late(
    rf"\s*[(\[](?:formerly|previously|was)(?: (?:known as|called|branded(?: as)?))? (?:the )?{NAME}[)\]]"
    rf"|,? (?:formerly|previously) (?:known as|called) (?:the )?{NAME}(?=\s*(?:[.,;)]|$))"
)


# "Casewell until 2022 and Landkeeper since then", "Casewell was used until March 2023. Since April 2023 we have used Landkeeper".
_WHEN: Final = r"(?:(?:the end of )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]+ )?\d{4}|[A-Z][a-z]+)"
_THEN: Final = r"(?:since(?: then)?|thereafter|afterwards|from then(?: on(?:wards)?)?|after that|now|currently|to date)"
_BEFORE: Final = late(
    rf"(?:(?:We|The [A-Z][a-z]+) (?:used|had) )?{NAME}(?: (?:was|were)(?: used| in use| in place)?)? (?:up )?(?:until|till) {_WHEN}"
    rf"(?:(?:;|,| and|, and|,? but|,? then|,? followed by)+ (?P<next>{NAME})(?: (?:has been used |is used )?{_THEN}(?: {_WHEN})?)?(?=\W*$)"
    rf"|[.;,] (?:[Ss]ince (?:then|{_WHEN}),?|[Ff]rom (?:then(?: on)?|{_WHEN}),?|[Nn]ow,?|[Tt]hereafter,?|[Ii]t was replaced (?:by|with)) "
    rf"(?:(?:we|the \w+) (?:have|has) (?:been using|used) |(?:we|the \w+) (?:now )?uses? |it has been |this has been )?(?P<later>{NAME}))"
)


def without_former(answer: str) -> str:
    """The answer without what a system or its maker was called before."""
    return _FORMER.sub("", answer)


def without_replaced(answer: str) -> str:
    """The answer without the system that was used before the one that it tells next, and when that was."""
    return _BEFORE.sub(lambda said: said["next"] or said["later"], answer) if _UNTIL.search(answer) else answer


_UNTIL: Final = late(r"\b(?:until|till) (?:[A-Z\d]|the end)")


def without_cloud(answer: str) -> str:
    """The answer without a clause that only says in which cloud the system named before it is hosted."""
    return _CLOUD.sub(lambda said: "" if said.start() and is_cloud(clean(said["name"])) else said.group(), answer)
