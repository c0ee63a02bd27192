"""Masks what names a requester: e-mail addresses, telephone numbers and the name after "Dear". Lengths stay, so spans hold."""

from __future__ import annotations

import re
from typing import Any

from foiparse.letter import Letter

MASK = "█"
EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
# United Kingdom numbers as written (01632 960 001, (020) 7946 0018, +44 7700 900123, 0800 ...): ten or eleven digits.
PHONE = re.compile(r"(?<![\w./-])(?:\+44[\s(-]*|\(?0)(?:[\s()-]{0,2}\d){9,10}(?![\w/-])")
# The salutation and the words of its name: up to four, each with a capital.
TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Lady|Rev|Councillor|Cllr"
DEAR = re.compile(rf"\bDear[ \t]+((?:(?:{TITLES})\.?[ \t]+)?(?:[A-Z][\w'’.-]*[ \t]*){{1,4}})")
NAMELESS = {
    *("sir", "madam", "sirs", "applicant", "requester", "requestor", "colleague", "all", "customer", "resident", "correspondent"),
    *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "lady", "rev", "councillor", "cllr", "or", "and", "enquirer"),
}
# Shorter parts of a name would mask words of their own ("Li", "An").
SHORTEST_NAME = 3


def names_of(text: str) -> set[str]:
    """The words of the names that the letter's salutations address."""
    words = {w.strip(".,'’-") for found in DEAR.findall(text) for w in found.split()}
    return {w for w in words if len(w) >= SHORTEST_NAME and w.casefold() not in NAMELESS and w[:1].isupper()}


def redact(letter: Letter) -> Letter:
    """A copy with every string masked. Adds the flag "redacted"."""
    names = names_of(letter.text)
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b") if names else None
    masked = Letter.model_validate(_masked(letter.model_dump(), pattern))
    masked.flags.append("redacted")
    return masked


def mask(text: str, names: re.Pattern[str] | None = None) -> str:
    """The text with what names a person blotted out, letter for letter."""
    for pattern in (EMAIL, PHONE, *([names] if names else [])):
        text = pattern.sub(lambda m: MASK * len(m[0]), text)
    return text


def _masked(value: Any, names: re.Pattern[str] | None) -> Any:
    if isinstance(value, str):
        return mask(value, names)
    if isinstance(value, dict):
        return {key: _masked(v, names) for key, v in value.items()}
    return [_masked(v, names) for v in value] if isinstance(value, list | tuple) else value
