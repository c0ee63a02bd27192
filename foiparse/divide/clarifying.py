"""Questions of the authority's own to the requester, which are answers: "Which years would you like?", "Could you clarify what you mean?"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.late import late

# What the requester is asked about: what he would like, means, is after; nothing that the authority has, does or needs.
_WISH = (
    r"(?:(?:would|do|did) you (?:like|want|require|need|mean|refer to|prefer)"
    r"|you (?:would like|want|require|need|mean|meant|prefer|are (?:asking|referring|interested|looking|seeking|after)|refer to|have in mind|wish))"
    r"(?=\s*(?:[?.,;]|$|by\b|to (?:be|know|receive|see)\b|for\b|in\b|from\b|when\b|us\b|(?:this|the|these|your) (?:information|data|figures?|request|question)\b))"
)
ASKS_BACK = late(
    r"\W*(?:(?:please |kindly )*(?:(?:can|could|would|will) you (?:please |kindly )?)?"
    r"(?:clarify|confirm|specify|advise|explain|say|tell us|let us know|state)\b[^.?!]{0,80}\b|(?:which|what|whose|how)\b[^.?!]{0,60}\b)"
    rf"{_WISH}"
    r"|\W*(?:further )?clarification (?:is |was |has been )?(?:required|needed|sought|requested)\b",
    re.IGNORECASE,
)


def asks_back(words: str) -> bool:
    """Whether a paragraph begins with a question to the requester about what was asked."""
    return ("?" in words or "larif" in words) and ASKS_BACK.match(words) is not None
