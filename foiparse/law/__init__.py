"""Text → citations of access-to-information law: which provision, in which role, bearing on which questions."""

from __future__ import annotations

from foiparse.divide.division import Division
from foiparse.document import Document
from foiparse.law.findings import Findings


def cite_letter(document: Document, division: Division) -> Findings:
    """Every citation of a divided letter with its role and scope."""
    return Findings()
