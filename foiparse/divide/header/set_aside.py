"""Laws that a letter names to say that it is not answered under them."""

from __future__ import annotations

from typing import Final

from foiparse.divide.header.lines import Lines
from foiparse.late import late

EIR: Final = r"(?:environmental information \(?(?:scotland\)? )?regulations?(?: (?:19|20)\d\d)?|\beirs?\b(?: 20\d\d\b)?)"
_ACT: Final = r"(?:freedom of information|\bfoi(?:a|sa)?\b)"
_DEALT: Final = r"(?:considered|dealt with|handled|processed|treated|answered|responded to|reviewed)"
# "Although you asked under the Act, we have considered it under the Regulations", "under the Regulations, not the Act".
_ACT_ASIDE: Final = late(
    rf"\b(?:although|though|while|whilst|you (?:have )?(?:asked|made|submitted|requested)|made|submitted)\b[^.]{{0,60}}{_ACT}"
    rf"[^.]{{0,140}}\b{_DEALT}(?: to be)?[^.]{{0,30}}\bunder\W+(?:the )?{EIR}|"
    rf"\bunder\W+(?:the )?{EIR},? (?:and )?(?:not|instead of|rather than)\b[^.]{{0,30}}{_ACT}|"
    rf"\b(?:request|it|this|enquiry)[^.]{{0,40}}\b(?:has|have|is|was|been|being|must be|are)(?: therefore| been| being| instead){{0,3}} {_DEALT}"
    rf"(?: as [^.]{{0,30}})? (?:under|in accordance with|in line with)\W+(?:the )?(?:terms of the |provisions of the )?{EIR}\b"
    r"(?! 20\d\d)(?!\W{0,3}(?:and|or)\b)(?!\W{0,3}eirs?\W{0,3}(?:and|or)\b)"
)
_PARTS: Final = late(
    r"\b(?:some|parts?|certain|elements?|rest|remainder|other|both|questions?|q) (?:of\b|\d)|\bto (?:that|this) extent\b|\bpartly\b"
)
# "We do not consider this to be environmental information and have handled it under the Act".
_REGULATIONS_ASIDE: Final = late(
    r"\b(?:not|n['’]t)\b[^.]{0,30}\b(?:be |is )?environmental information\b[^.]{0,80}\b(?:freedom of information|foi(?:a|sa)?\b|the act\b)|"
    rf"\bunder\W+(?:the )?{_ACT}[^.]{{0,20}},? (?:and )?(?:not|instead of|rather than)\b[^.]{{0,12}}{EIR}|"
    r"\bconsidered (?:whether|if)\b[^.]{0,80}(?:environmental information|\beirs?\b)[^.]{0,80}\b(?:does not|do not|is not|isn['’]t)\b"
)
_NOT_SUBJECT: Final = late(
    r"\b(?:we|i|the [\w ]{2,40}?|it) (?:are|am|is) (?:therefore )?not (?:\w+ ){0,2}"
    rf"(?:subject to|covered by|bound by|a public authority (?:under|for))[^.]{{0,40}}{_ACT}"
)
_SUBJECT_ACCESS: Final = late(r"subject access request|right of access (?:under|by the data subject)|article 15")
_SAR_ANSWERED: Final = late(
    r"(?:your|this) (?:subject access|request)[^.]{0,120}(?:under|accordance with|terms of)[^.]{0,40}(?:data protection act|gdpr)"
)
# An exemption of the Act for the requester's own data, or a way still to be taken: the answer is given under the Act.
_NOT_YET: Final = late(
    r"\bsection 40\(1\)|\b(?:we will|we shall|will be|you (?:may|can|could|should)|you (?:would|will) need)\b[^.]{0,80}subject access"
)
_SAR_HEADING: Final = late(
    r"\W*(?:(?:data protection|gdpr|uk gdpr)\b.{0,40}\bsubject access|subject access request\b.{0,60}(?:data protection|gdpr)?\W*$)"
)
HEADINGS: Final = 20  # lines in which a heading names the law
SAID_FIRST: Final = 1500  # characters in which a letter says that it answers a subject access request


def set_aside(opening: str) -> str:
    """ "foi" where the Regulations are used instead of the Act, "eir" the other way round, "all" of a body under neither; else ""."""
    names_eir = "environmental information" in opening or "eir" in opening
    told = _ACT_ASIDE.search(opening) if names_eir else None
    if told and not _PARTS.search(opening[max(0, told.start() - HEADINGS) : told.end() + HEADINGS]):
        return "foi"
    if names_eir and _REGULATIONS_ASIDE.search(opening):
        return "eir"
    return "all" if _NOT_SUBJECT.search(opening) else ""


def of_data_protection(lines: Lines, opening: str, foi: bool) -> bool:
    """Whether it answers a subject access request; `foi`: it names the Act too."""
    if "data protection" not in opening and "gdpr" not in opening:
        return False
    if not foi and any(_SAR_HEADING.match(line.low) for line in lines.top[:HEADINGS]):
        return True
    answered = _SAR_ANSWERED.search(opening) and not (foi and _NOT_YET.search(opening))
    return bool(answered) and (not foi or _SUBJECT_ACCESS.search(opening[:SAID_FIRST]) is not None)
