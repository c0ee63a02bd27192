"""What is counted is no team: words that point, people whom something befell, things in use."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from typing import Final

from foiparse.late import late

# Words that point, and that name no team without another.
_POINTS: Final = late(
    r"(?:you|us|we|them|today|yesterday|now|date|unit|(?-i:it)|this|that|(?:two|three|four|five|six|seven|eight|nine|ten|several|all|both) (?:teams"
    r"|units|departments|offices)|(?:the )?(?:largest|smallest|biggest|average|longest|oldest)\b.*)",
    re.I,
)
# What befell people, or things that are counted: the figure is no team's size.
_OTHERS: Final = late(
    r"\b(?:affected|owed|in use on|committed to|in debt|pension\w*|deferred|rest days?|class(?:es)?|getting|allowed|can work in|imprison\w*"
    r"|(?:households|families) in|in (?:business|council) (?:rates|tax)|bed and breakfast)\b",
    re.I,
)
# A question or a name with one of these counts people at work, whatever else it says.
_AT_WORK: Final = late(r"\b(?:staff|FTEs?|WTEs?|head ?count|employ\w*|team|officers?|posts?)\b", re.I)


# A clause, not a name: what people had done, what was found on them.
_CLAUSE: Final = late(
    r"\b(?:had|have|has|was|were|been) \w+|\b(?:also|they|together)\b|^(?:people|persons|patients|pupils|children|users?(?:/\w+)?|licen[cs]es?|devices)$"
    r"|^(?:receipt|need|excess|breach|arrears|possession|danger|search|favour) of\b"  # "812 people in receipt of direct payments"
    r"|^licen[cs]ed (?!premises)|^(?:at|from|to) (?:the\b|[A-Z])|\b(?:page|paragraph|annex|appendix)$"
    r"|\b(?:comprises?|consists?|employs|made up) (?:of )?\w+"  # "Legal Services comprises six people"
    r"|\b(?:searched|seized|arrested|withdrawn|cancelled|refused|lost|stolen)$",
    re.I,
)


# Directorates that are called by whom they are for, where a question asks part by part.
_DIRECTORATES: Final = frozenset(("People", "Children", "Place"))
_PARTS: Final = late(r"\b(?:directorates?|departments?|divisions?|services?|teams?)\b", re.I)


def no_team(name: str, asked: str) -> bool:
    """The name points at something, or the question counts what is no staff: "How many are in business rates?"."""
    flat = " ".join(asked.split())
    if _CLAUSE.search(name.strip()) and not (name.strip() in _DIRECTORATES and _PARTS.search(flat)):
        return True
    if _POINTS.fullmatch(name.strip()):
        return True
    return _OTHERS.search(flat) is not None and not _AT_WORK.search(re.sub(re.escape(name), " ", flat, flags=re.I))
