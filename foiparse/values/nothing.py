"""The six ways of saying that there is nothing to give: nil, none, not applicable, not held, to be confirmed, blank."""

from __future__ import annotations

import re
from typing import Final, Literal

from foiparse.late import late

Absence = Literal["nil", "none", "not_applicable", "not_held", "tbc", "blank"]

_PHRASES: Final[tuple[tuple[Absence, str], ...]] = (
    (
        "nil",
        "nil|nill|£nil|nil return|nil cost|nil spend|zero|zero cost|zero spend|no cost|no charge|no spend|no costs|free|free "
        "of charge|"
        "no expenditure|£zero|nil pounds|no fee|at no cost|0 cost|nothing",
    ),
    (
        "none",
        "none|none at all|none recorded to date|none in this period|none currently|none at present|none to date|none at this time"
        "|none identified|none recorded|none known|none reported|none received|none purchased|none in use|none in place"
        "|there are none|there were none|we have none|there are currently none|currently none|none as yet|none yet",
    ),
    (
        "not_applicable",
        "n/a|na|n.a|n.a.|n\\a|n/a.|not applicable|non applicable|not relevant|does not apply|not used|not required|n / a|not app",
    ),
    (
        "not_held",
        "not held|no information held|information not held|not recorded|not known|unknown|unavailable|not available|not "
        "collected|"
        "no data|data not held|no record|no records|not stated|none held|no data held|info not held|"
        "data not available|data unavailable|information not available|information unavailable|not captured|n/k|"
        "not centrally held|"
        "not held centrally|no records held",
    ),
    (
        "tbc",
        "tbc|tbd|tba|t.b.c|to be confirmed|to be announced|to be determined|to be agreed|to be advised|to be decided|awaiting "
        "confirmation|pending|"
        "not yet known|not yet confirmed|not yet determined|not yet agreed|yet to be confirmed|yet to be determined|under review|"
        "not yet available|data not yet available|figures? not yet available"
        "|awaiting data|awaiting figures|awaiting information|not finalised|not yet finalised",
    ),
    ("blank", "|-|--|---|–|—|.|..|...|…|_|/|blank"),
)
# Said of the whole cell. The closing full stop, brackets and quotes are dropped first.
WHOLE: Final[dict[str, Absence]] = {words: kind for kind, phrases in _PHRASES for words in phrases.split("|")}


# Said within a sentence, in order of what they weigh: a refusal to hold outranks a "not applicable" beside it.
_WITHIN: Final[tuple[tuple[re.Pattern[str], Absence], ...]] = (
    (late(r"\b(?:do|does|did)(?: not|n['’]t) (?:\w+ ){0,2}(?:hold|record|collect)\b|\bnot (?:\w+ )?held\b"
                r"|\bno (?:\w+ )?information (?:is )?held\b"
                r"|\bnot (?:centrally |routinely )?recorded\b", re.I), "not_held"),
    (late(r"\b(?:still |yet )?to be (?:confirmed|determined|agreed|advised|decided)\b|\b(?:TBC|TBD|TBA)\b", re.I), "tbc"),
    (late(r"\bnot applicable\b|\bN/A\b", re.I), "not_applicable"),
    (late(r"\b(?:nil|zero) (?:cost|spend|charge|return|value)\b|\bfree of charge\b"
                r"|\b(?:at|there (?:is|was|were)|incurred) no (?:\w+ )?(?:cost|charge|fee)s?\b"
                r"|\b(?:is|was|were|are) (?:£)?(?:nil|zero)\b|^£?\s?(?:nil|zero)\b", re.I), "nil"),
)  # fmt: skip
# A phrase is looked for in what could be a cell or a sentence, never in a page of prose.
LONGEST_SENTENCE: Final = 600


def absence(text: str) -> Absence | None:
    """Which of the six `text` says, "blank" for no text at all, None where it says something else.

    Only what the text says of itself counts: a figure beside it is for the caller to prefer.
    """
    whole = " ".join(text.split()).strip().strip("()[]\"'“”‘’").strip().rstrip(".!;,").strip().casefold()
    if whole in WHOLE:
        return WHOLE[whole]
    if len(text) > LONGEST_SENTENCE:
        return None
    return next((kind for pattern, kind in _WITHIN if pattern.search(text)), None)
