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


def without_former(answer: str) -> str:
    """The answer without what a system or its maker was called before."""
    return _FORMER.sub("", answer)


def without_cloud(answer: str) -> str:
    """The answer without a clause that only says in which cloud the system named before it is hosted."""
    return _CLOUD.sub(lambda said: "" if said.start() and is_cloud(clean(said["name"])) else said.group(), answer)
