"""What kind of document this is, and in which languages it is written."""

from __future__ import annotations

import re

from foiparse.divide.header.lines import Lines
from foiparse.divide.header.wordlist import words
from foiparse.late import late

OPENING = 3500  # characters in which a letter says what it is

_REVIEW = late(
    r"(?:outcome|result|findings?|response|decision) of (?:the|my|our|your) (?:internal )?review|"
    r"request for an internal review|"
    r"my decision on review|internal review (?:decision|response|outcome)|requirement for review|[-–—:] internal review"
)
_REVIEW_OFFER = late(
    r"(?:may|can|wish to|like to|right to|entitled to|unhappy|dissatisfied|not satisfied|ask)[^.]{0,120}(?:internal )?review"
)
_ACKNOWLEDGE = late(
    r"acknowledg(?:e|ing|ement)[^.]{0,60}(?:receipt|request|email|letter)|(?:will|shall|aim to|"
    r"should) (?:\w+ )?(?:respond|reply|receive a response|be "
    r"answered|let you have)[^.]{0,80}(?:by|within|no later)|request (?:is|"
    r"will) (?:now )?be(?:ing)? (?:dealt|processed|considered)"
)
_ANSWERS = late(
    r"find (?:\w+ ){0,3}(?:below|attached|enclosed)|as follows|set out below|our response|response is|"
    r"can confirm|do(?:es)? not hold|is held|not held|"
    r"refus|exempt|can advise|have (?:now )?(?:considered|completed)|request and (?:answer|response)|"
    r"released|^\s*(?:response|answer|reply)\b",
    re.M,
)
_REQUESTS = late(
    r"(?:i|we) (?:would like to|wish to|am writing to|are writing to|hereby|am|"
    r"are) (?:\w+ ){0,3}(?:request|ask|submit)|under the freedom of information act[^.]{0,40}"
    r"(?:please|could you|i would)|please (?:could|can) you (?:provide|tell|send)"
)
_ABOUT_ACCESS = late(
    r"freedom of information|\bfoi[as]?\b|\beirs?\b|environmental information|information request|request for information"
)

# Function words that one language has and the other has not.
WELSH = words(
    """
    yn yr eich mae wedi gan ydym rydym oes neu fod bod sydd hyn hwn gyda hefyd nid nad dylid cais gwybodaeth rhyddid
    drwy dan ein ei i'r o'r a'r
    """
)
ENGLISH = words(
    """
    the of and to is are that for with your our this have has by from which under not
    """
)
FEWEST = 12  # function words of a language before it counts as written in it: a bilingual address line has fewer
SHARE = 0.15  # and this share of both languages' function words


def kind_of(lines: Lines) -> str:
    """response, annex, request, acknowledgement, internal_review or other."""
    head = lines.low[:OPENING]
    if any(
        "review" in x.low and _REVIEW.search(x.low) and not _REVIEW_OFFER.search(x.low)
        for x in lines.top[:25]
        if len(x.text) < 400
    ):
        return "internal_review"
    if _ACKNOWLEDGE.search(head) and not _ANSWERS.search(lines.low):
        return "acknowledgement"
    if _REQUESTS.search(head) and not _ANSWERS.search(lines.low):
        return "request"
    if not _ABOUT_ACCESS.search(lines.low):
        return "response" if lines.salutation is not None or _ANSWERS.search(lines.low) else "annex"
    return "response"


def _ends(text: str) -> str:
    """The opening and the end: a bilingual letter has one language in each, or both in both."""
    return text if len(text) <= 2 * OPENING else text[:OPENING] + "\n" + text[-OPENING:]


def languages_of(lines: Lines) -> list[str]:
    """Codes of the languages that the letter is written in, the more used first: "en", "cy"."""
    found = re.findall(r"[a-zŵŷâêîôû'’]+", _ends(lines.low).replace("’", "'"))
    counts = {"en": sum(map(ENGLISH.__contains__, found)), "cy": sum(map(WELSH.__contains__, found))}
    total = sum(counts.values()) or 1
    used = [c for c, n in sorted(counts.items(), key=lambda kv: -kv[1]) if n >= FEWEST and n / total >= SHARE]
    return used or (["en"] if counts["en"] >= counts["cy"] and counts["en"] else ["cy"] if counts["cy"] else [])
