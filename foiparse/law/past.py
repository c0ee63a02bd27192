"""What the letter as a whole shows to be past: a refusal that its review gives up, and one of a request that has been narrowed since."""

from __future__ import annotations

from foiparse.law.scope import Scope
from foiparse.law.words import words
from foiparse.letter import Citation

DENIED = "denied: "


def past(citations: list[Citation], text: str, scope: Scope, review: bool) -> None:
    """Turn what is no longer relied on into what is mentioned; `citations` stand in text order, `text` is clean."""
    if review or any("no longer" in e for c in citations for e in c.evidence):
        _given_up(citations, scope)
    narrowed = words("narrowed").search(text.lower())
    if (
        narrowed and scope.spans and narrowed.start() < scope.spans[0][0]
    ):  # below the answers it is advice: "send us your narrowed request"
        _narrowed(citations, scope)


def _given_up(citations: list[Citation], scope: Scope) -> None:
    """ "Original decision: refuse, section 30. … We no longer rely on section 30": the last word on a provision counts for those before."""
    last = {c.provision: c for c in citations if c.role == "relied_on" or _denied(c)}
    for c in citations:
        verdict = last.get(c.provision)
        if c.role != "relied_on" or verdict is None or not _denied(verdict):
            continue
        if not scope.answers(c.span[0]) or set(c.questions) <= set(verdict.questions):
            _mention(c, "denied: given up later in the letter")


def _narrowed(citations: list[Citation], scope: Scope) -> None:
    """ "We refused your first request under section 12; you then narrowed it": cost refuses nothing now, unless an answer says so."""
    cost = [c for c in citations if c.role == "relied_on" and c.kind == "cost_limit"]
    if not any(scope.answers(c.span[0]) for c in cost):
        for c in cost:
            _mention(c, "narrowed: refused before")


def _denied(citation: Citation) -> bool:
    return citation.role == "mentioned" and any(e.startswith(DENIED) for e in citation.evidence)


def _mention(citation: Citation, why: str) -> None:
    citation.role, citation.evidence = "mentioned", [why]
