"""Division and citations → the status of each question, the letter's outcome, and whether a person should look."""

from __future__ import annotations

from foiparse.divide.division import Division
from foiparse.document import Document
from foiparse.judge.verdict import Judgement, Verdict
from foiparse.law.findings import Findings


def judge(document: Document, division: Division, findings: Findings) -> Verdict:
    """Each question's status, the outcome, and the flags that ask for review."""
    return Verdict(questions={q.label: Judgement(status="provided") for q in division.questions if not q.lead_in})
