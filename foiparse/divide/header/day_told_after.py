"""Labels that stand behind their date: "12 February 2024 (received), 8 March 2024 (answered)", "26 July 2021 – request received"."""

from __future__ import annotations

import re
from typing import Literal

from foiparse.late import late

Day = Literal["request", "response"]

_ASKED = r"(?:(?:the )?request )?(?:was )?(?:received|requested|logged|submitted|made|asked)|(?:date of )?request(?: date)?|we were asked"
_ANSWERED = (
    r"(?:(?:the |our |full )?(?:response|reply|answer|decision) )?(?:was )?(?:sent|issued|answered|responded|replied|completed|closed)|"
    r"(?:date of )?(?:response|reply|answer)(?: date)?|we (?:answered|replied|responded)"
)
# In brackets, or behind a dash or colon up to the line's end: bare nouns only in brackets, as "3 May – Response" may be a heading.
_ASKED_AFTER = late(rf"\s*\((?:{_ASKED})\)|\s*[-–—:]\s*(?!request\W*$)(?:{_ASKED})\W*$", re.I)
_ANSWERED_AFTER = late(rf"\s*\((?:{_ANSWERED})\)|\s*[-–—:]\s*(?!(?:response|reply|answer)\W*$)(?:{_ANSWERED})\W*$", re.I)


def told_after(after: str) -> Day | None:
    """Which day it is by the words behind it in its line; None where they tell nothing."""
    if _ASKED_AFTER.match(after):
        return "request"
    return "response" if _ANSWERED_AFTER.match(after) else None
