"""What the law stage gives: the citations of a letter and what goes with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.letter import Citation, CostLimit, PublicInterest, RefusalNotice


@dataclass(slots=True)
class Findings:
    """Citations in text order (one for each mention, or one for each distinct provision, role and scope), public-interest
    tests, refusals on cost, and the audit of refusal notices."""

    citations: list[Citation] = field(default_factory=list)
    public_interest: list[PublicInterest] = field(default_factory=list)
    cost_limits: list[CostLimit] = field(default_factory=list)
    refusal_notices: list[RefusalNotice] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
