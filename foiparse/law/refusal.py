"""Audit of a refusal: what FOIA s.17, EIR regulation 14 and FOISA s.16 ask of it, and what the letter does of that, as data.

This says what words stand in the letter, never whether the refusal is right in law.
"""

from __future__ import annotations

from foiparse.law.grounds import is_ground
from foiparse.law.words import words
from foiparse.letter import Citation, PublicInterest, RefusalNotice

# A reason is given within this stretch of the exemption, and takes at least so many words.
STRETCH, FEWEST_WORDS = 900, 12
# An explanation that stands beside none of so many mentions stands nowhere.
MOST_LOOKED_AT = 60


def refusal_notices(
    text: str, citations: list[Citation], named: list[Citation], tests: list[PublicInterest]
) -> list[RefusalNotice]:
    """One audit for each regime under which the letter refuses; none for a letter that refuses nothing.

    `named` are exemptions that the letter leans on by words alone; where they are all it has, the audit says that none was named.
    """
    relied = [c for c in citations if c.role == "relied_on" and is_ground(c.provision, c.kind)]
    grounds = relied or named
    regimes = dict.fromkeys(c.provision.partition(":")[0] for c in grounds)
    return [_audit(text, [c for c in grounds if c.provision.startswith(code + ":")], bool(relied), tests) for code in regimes]


def _audit(text: str, grounds: list[Citation], numbered: bool, tests: list[PublicInterest]) -> RefusalNotice:
    ids = list(dict.fromkeys(c.provision for c in grounds))
    low = text.lower()
    notice = RefusalNotice(
        provisions=[p for p in ids if not any(other.startswith(p + "(") for other in ids)],
        exemption_named=numbered or any("no_exemption_named" not in c.flags for c in grounds),
        explained=any(_explained(text, c) for c in grounds[:MOST_LOOKED_AT]),
        public_interest_reasoned=_reasoned(low, grounds, tests),
        internal_review_offered=bool(words("review").search(low)),
        commissioner_named=bool(words("regulator").search(low)),
    )
    wanted = ("exemption_named", "explained", "public_interest_reasoned", "internal_review_offered", "commissioner_named")
    notice.missing = [name for name in wanted if getattr(notice, name) is False]
    return notice


def _explained(text: str, citation: Citation) -> bool:
    """Whether words of reason stand near the exemption, or its name in words."""
    low = text[max(0, citation.span[0] - STRETCH // 2) : citation.span[1] + STRETCH].lower()
    return bool(words("reason").search(low)) and len(low.split()) >= FEWEST_WORDS


def _reasoned(low: str, grounds: list[Citation], tests: list[PublicInterest]) -> bool | None:
    """None where no ground needs a test in every case; else whether one is set out or at least struck."""
    if not any(c.public_interest_test and c.absolute is False for c in grounds):
        return None
    return any(t.for_disclosure or t.against_disclosure or t.balance for t in tests) and "public interest" in low
