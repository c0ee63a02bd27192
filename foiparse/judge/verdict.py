"""What the judge stage gives: each question's status with its evidence, the letter's outcome, and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.letter import Outcome, Status


@dataclass(slots=True)
class Judgement:
    """What became of one question. `evidence` are codes with the words that decided ("not_held: do not hold")."""

    status: Status | None = None
    evidence: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    confidence: float = 0.0
    flags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Verdict:
    """Judgements by question label, and what they make of the whole letter."""

    questions: dict[str, Judgement] = field(default_factory=dict)
    outcome: Outcome | None = None
    needs_review: bool = False
    flags: list[str] = field(default_factory=list)
