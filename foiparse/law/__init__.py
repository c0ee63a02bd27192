"""Text → citations of access-to-information law: which provision, in which role, bearing on which questions."""

from __future__ import annotations

import re

from foiparse.divide.division import Division
from foiparse.document import Document
from foiparse.late import late
from foiparse.law.cost import cost_limits
from foiparse.law.find import by_name, cite, cite_divided
from foiparse.law.findings import Findings
from foiparse.law.interest import public_interest
from foiparse.law.named import LOOSE
from foiparse.law.normal import Clean
from foiparse.law.refusal import refusal_notices
from foiparse.law.resolve import regime_of
from foiparse.law.scope import Scope
from foiparse.letter import Citation

NCND_UNNAMED = "ncnd_without_provision"


def cite_letter(document: Document, division: Division) -> Findings:
    """Every citation of a divided letter with its role and scope, and what its refusals say of interests, cost and rights."""
    clean, header = Clean(document.text), division.header
    regime = regime_of(clean.text, tuple(header.regimes), header.nation, header.response_date)
    scope = Scope(division, document.text)
    citations = cite_divided(clean, regime, scope)
    named = by_name(clean, regime, scope)
    cited = {c.provision.partition("(")[0] for c in citations}
    whole = [c for c in named if LOOSE not in c.flags and c.provision.partition("(")[0] not in cited]
    citations = sorted([*citations, *whole], key=lambda c: c.span)
    _only_described(document.text, citations)
    tests = public_interest(document.text, citations)
    return Findings(
        citations=citations,
        public_interest=tests,
        cost_limits=cost_limits(document.text, [*citations, *(c for c in named if LOOSE in c.flags)]),
        refusal_notices=refusal_notices(document.text, citations, named, tests),
        flags=_flags(clean.text, citations),
    )


# "Section 43 is a qualified exemption": what a section is, and no second reliance beside its subsection's.
_IS = late(
    r"(?:\s\([^()\n]{1,60}\))?(?: of (?:the )?(?:act|foia|foisa|eirs?|freedom of information[^.\n]{0,40}|environmental[^.\n]{0,40}))?"
    r" (?:is|are)(?: also| both)? (?:an? )?"
    r"(?:qualified|absolute|non-absolute|class|prejudice|harm|subject to (?:an? |the )?(?:public interest|prejudice|harm))",
    re.I,
)


def _only_described(text: str, citations: list[Citation]) -> None:
    """Make a bare section that is only said to be of a kind a mention, where the letter relies on a subsection of it."""
    relied = {c.provision for c in citations if c.role == "relied_on"}
    for citation in citations:
        bare = citation.role == "relied_on" and "(" not in citation.provision
        if bare and any(p.startswith(citation.provision + "(") for p in relied) and _IS.match(text, citation.span[1]):
            citation.role, citation.evidence = "mentioned", ["described: what kind of exemption it is"]


def _flags(text: str, citations: list[Citation]) -> list[str]:
    """A refusal to confirm or deny that names no provision for it is flagged."""
    said = "neither confirm nor den" in text.lower() or "NCND" in text
    return [NCND_UNNAMED] if said and not any(c.ncnd and c.role == "relied_on" for c in citations) else []


__all__ = ["cite", "cite_letter"]
