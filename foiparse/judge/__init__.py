"""Division and citations → the status of each question, the letter's outcome, and whether a person should look."""

from __future__ import annotations

from foiparse.divide.division import Division
from foiparse.document import Document
from foiparse.judge.answers import Case, cases_of
from foiparse.judge.cases import judge_cases
from foiparse.judge.confidence import rate
from foiparse.judge.outcome import outcome_of
from foiparse.judge.verdict import Judgement, Verdict
from foiparse.law.findings import Findings


def judge(document: Document, division: Division, findings: Findings) -> Verdict:
    """Each question's status, the outcome, and the flags that ask for review."""
    verdict = judge_unrated(document, division, findings)
    rate(document, division, verdict)
    return verdict


def judge_unrated(document: Document, division: Division, findings: Findings) -> Verdict:
    """Statuses and outcome without the confidence; each question's `confidence` is how sure its status is."""
    cases = cases_of(document, division, findings)
    judged = judge_cases(cases)
    _follow_pointers(cases, judged)
    statuses = [j.status for j in judged.values() if j.status]
    refused = any(e.startswith(("refuse", "ncnd")) for j in judged.values() if j.status == "partial" for e in j.evidence)
    return Verdict(questions=judged, outcome=outcome_of(statuses, refused))


def _follow_pointers(cases: list[Case], judged: dict[str, Judgement]) -> None:
    """An answer that only points to another has that one's status; chains are followed, circles are left as they are."""
    labels = [case.qa.label for case in cases]
    relied = {case.qa.label for case in cases if case.known.provisions}
    targets = {c.qa.label: c.qa.refers_to or c.points for c in cases}
    pure = {c.qa.label: c.points for c in cases}
    for label in labels:
        seen, at = {label}, label
        while pure.get(at) and (following := next((t for t in targets[at] if t in judged), None)) and following not in seen:
            seen.add(following)
            at = following
        if at != label and label not in relied and _mixed(beside := [t for t in targets[label] if t in judged], judged):
            judged[label].status, judged[label].evidence = "partial", [f"same_as: {t}" for t in beside]
            continue
        if label in relied and judged[at].status == "provided":
            continue  # refused elsewhere in the letter: what stands above it was told
        if at != label and judged[at].status:
            judged[label].status = judged[at].status
            judged[label].evidence = [f"same_as: {at}"]
            judged[label].flags = [f for f in judged[label].flags if f != "question_unanswered"]


def _mixed(parts: list[str], judged: dict[str, Judgement]) -> bool:
    """Whether an answer points to the parts of one question ("As above."), of which some were given and others not."""
    statuses = {judged[part].status for part in parts}
    one = len({part.rpartition(".")[0] for part in parts}) == 1 and all("." in part for part in parts)
    return one and len(statuses) > 1 and bool(statuses & {"provided", "partial"})
