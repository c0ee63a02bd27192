"""The request itself, as it was sent: a letter or a mail to an authority that no reply goes with."""

from __future__ import annotations

import re

from foiparse.divide.header.lines import SALUTATION, Lines
from foiparse.late import late

HEAD_LINES = 12  # from the top in which such a letter greets the authority: labels of a mail, an address, a date may stand before
MOST_BELOW = 6  # lines below the sign-off: a name, an address

ASKS = late(
    r"(?:i|we) (?:would like to|wish to|am writing to|are writing to|hereby|am|"
    r"are) (?:\w+ ){0,3}(?:request|ask|submit)|under the freedom of information act[^.]{0,40}"
    r"(?:please|could you|i would)|please (?:could|can) you (?:provide|tell|send)"
)
# A person, never: "Dear Ms Brand" greets who asked.
_TO_AUTHORITY = late(
    r"[^\w\n]{0,9}(?:dear|to|hello|hi|good (?:morning|afternoon))\b[^\n]{0,60}\b(?:sirs?|madam|foi|freedom of information|information|council|trust"
    r"|police|constabulary|university|college|school|academy|department|ministry|authority|service|board|agency|nhs|hospitals?|office|commission"
    r"|colleagues?|team)\b"
)
_REPLIES = late(
    r"\byour (?:\w+ ){0,3}(?:request|enquiry|e-?mail|letter|correspondence|application)\b|\byou (?:asked|requested|wrote)\b"
    r"|\bour (?:response|reply|answer)\b"
    r"|\b(?:we|i) (?:can|do|does|am able to) (?:confirm|not hold)|\b(?:we|the \w+) (?:\w+ )?holds?\b|\bfind (?:\w+ )?(?:attached|enclosed|below)"
    r"|^[^\w\n]{0,9}(?:response|answer|reply|outcome|status)\b",
    re.M,
)


def asks_only(lines: Lines) -> bool:
    """Whether it greets an authority, asks, signs, and nothing in it replies."""
    top = lines.all[:HEAD_LINES]
    greets = (
        lines.salutation is not None and lines.salutation < HEAD_LINES and _TO_AUTHORITY.match(lines.all[lines.salutation].low)
    )
    if not (top and greets and ASKS.search(lines.low)) or _REPLIES.search(lines.low):
        return False
    if sum(bool(SALUTATION.match(line.low)) for line in lines.all) > 1:  # a second letter stands below, with no word of the first
        return False
    return lines.sign_off is None or len(lines.all) - 1 - lines.sign_off <= MOST_BELOW


def replies(lines: Lines) -> bool:
    """Whether anything in it speaks to who asked: a greeting, a signature, "your request", "Response:"."""
    return lines.salutation is not None or lines.sign_off is not None or bool(_REPLIES.search(lines.low))
