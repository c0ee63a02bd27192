"""Letters that a question for a team's size or for users holds in every wording: looked for before the wordings are."""

from __future__ import annotations

from typing import Final

# Letters of which every wording that the patterns know holds some: cheaper to look for than the wordings.
TEAM_HINTS: Final = (
    "fte",
    "wte",
    "equivalent",
    "head",
    "staff",
    "employ",
    "officer",
    "people",
    "member",
    "post",
    "work",
    "team",
    "depart",
    "support",
    "role",
    "job title",
    "position",
    "structure",
    "how many in",
    "number in",
    "how many are in",
    "how many work",
    "function",
    "unit",
    "office",
    "section",
)
USER_HINTS: Final = (
    "user",
    "licen",
    "seat",
    "registered",
    "login",
    " on it",
    "use it",
    "using it",
    "them",
    "log in",
    "log-in",
    "covered",
    "register",
    "signed up",
    "access",
    "account",
    "log on",
    "on each",
    "agent",
    "subscriber",
    "the system",
    "the software",
    "the tool",
    "the platform",
)


def hinted(text: str, hints: tuple[str, ...]) -> bool:
    """The lower-case text holds one of the hints."""
    return any(hint in text for hint in hints)
