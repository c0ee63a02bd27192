"""Text → citations of access-to-information law: which provision, in which role, bearing on which questions."""

from __future__ import annotations

from foiparse.divide.division import Division
from foiparse.document import Document
from foiparse.law.find import cite, cite_divided
from foiparse.law.findings import Findings
from foiparse.law.normal import Clean
from foiparse.law.resolve import regime_of
from foiparse.law.scope import Scope


def cite_letter(document: Document, division: Division) -> Findings:
    """Every citation of a divided letter with its role and scope."""
    clean, header = Clean(document.text), division.header
    regime = regime_of(clean.text, tuple(header.regimes), header.nation, header.response_date)
    return Findings(citations=cite_divided(clean, regime, Scope(division)))


__all__ = ["cite", "cite_letter"]
