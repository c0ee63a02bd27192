"""What kind of thing a question asks for and an answer tells: an amount, a date, yes or no, a name … By these nothing need be numbered."""

from __future__ import annotations

import re
from functools import lru_cache

from foiparse.late import late

# What a question may ask for; it may ask for several.
ASKED = {
    "count": late(r"\b(?:how (?:many|much|often|long)|numbers?|totals?|figures?|amounts?|count)\b|\bno\.? of\b", re.IGNORECASE),
    "money": late(r"[£€$]|\b(?:cost\w*|spen[dt]\w*|value|price\w*|budget\w*|paid|fees?|amounts?|expenditure|rent|income)\b", re.IGNORECASE),
    "date": late(r"\b(?:when|dates?|expir\w+|start\w*|ends?|renew\w*|until|how long|deadline|year)\b", re.IGNORECASE),
    "who": late(r"\b(?:who|whom|names?|suppliers?|provider\w*|compan(?:y|ies)|firms?|contractors?|contact|job title|responsible)\b", re.IGNORECASE),
    "which": late(r"\b(?:which|what)\b", re.IGNORECASE),
    "whether": late(
        r"^\W*(?:\W*\w{1,3}[.)]\s*)?(?:please confirm )?(?:do|does|did|is|are|was|were|has|have|had|can|will|if|whether)\b", re.IGNORECASE
    ),
    "copy": late(r"\b(?:cop(?:y|ies)|provide|polic(?:y|ies)|documents?|reports?|minutes|correspondence|e-?mails?)\b", re.IGNORECASE),
    "why": late(r"\b(?:why|reasons?|how (?:do|does|is|are|will)|explain|describe)\b", re.IGNORECASE),
    "share": late(r"\b(?:percent\w*|proportion|share|rate)\b|%", re.IGNORECASE),
}  # fmt: skip
TOLD_AT = 120  # characters of an answer in which it says what it tells
TOLD = {
    "number": late(
        r"^\W*(?:\w+\W+){0,5}?(?:\d[\d,.]*|none|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!%)",
        re.IGNORECASE,
    ),
    "money": late(r"[£€$]\s?\d|\b\d[\d,.]*\s?(?:pounds|million|k)\b", re.IGNORECASE),
    "date": late(
        r"\b(?:january|february|march|april|may(?= \d)|june|july|august|september|october|november|december|(?:19|20)\d\d)\b"
        r"|\d{1,2}/\d{1,2}/\d{2,4}",
        re.IGNORECASE,
    ),
    "name": late(r"\b(?:Ltd|Limited|plc|LLP|Inc|Director|Manager|Head of|Officer|Mr|Ms|Mrs|Dr)\b"),
    "yes": late(r"^\W*(?:yes|no|not?\b|this is|we (?:do|did|have|are|will)|the \w+ (?:does|did|has|have|is|are|do|will)(?: not)?)\b", re.IGNORECASE),
    "file": late(r"\b(?:attach\w*|enclos\w*|cop(?:y|ies)|link|website|published|available|appendix|annex|https?:)", re.IGNORECASE),
    "not held": late(r"\b(?:not (?:held|hold|record\w*|collect\w*|kept|keep)|no (?:information|record)s?)\b", re.IGNORECASE),
    "refused": late(r"\b(?:exempt\w*|exception|withh\w+|refus\w+|section \d|regulation \d)\b", re.IGNORECASE),
    "share": late(r"\d\s?%|\bper ?cent\b", re.IGNORECASE),
    "because": late(r"\b(?:because|since|so that|as a result|due to|in order)\b", re.IGNORECASE),
}  # fmt: skip


@lru_cache(maxsize=512)  # a letter's questions: its divisions ask the same
def asked_for(words: str) -> tuple[str, ...]:
    """The kinds that a question asks for; "other" where it shows none."""
    return tuple(name for name, pattern in ASKED.items() if pattern.search(words)) or ("other",)


@lru_cache(maxsize=512)
def told_as(words: str) -> tuple[str, ...]:
    """The kinds that an answer's first words tell; "other" where they show none."""
    opening = words[:TOLD_AT]
    return tuple(name for name, pattern in TOLD.items() if pattern.search(opening)) or ("other",)
