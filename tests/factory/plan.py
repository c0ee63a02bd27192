"""What a factory letter says, before it is laid out: the asks, their replies, and who writes to whom about what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Cited:
    """A provision with its role, as the gold names it."""

    provision: str
    role: str = "relied_on"


@dataclass
class Reply:
    """What the authority says to one ask: paragraphs, an optional table after the first of them, and the gold of both."""

    paragraphs: list[str]
    status: str
    cited: list[Cited] = field(default_factory=list)
    table: list[list[str]] | None = None


@dataclass
class Ask:
    """One question. `parts` are sub-questions; an ask with parts only introduces them (a lead-in)."""

    text: str
    reply: Reply | None = None
    parts: list[Ask] = field(default_factory=list)
    label: str = ""
    head: str = ""  # how a part's own number is printed, where it is a part


@dataclass
class Plan:
    """A whole letter's content. Dates are ISO; `printed` dates are left to the layout."""

    authority: str
    body: str  # how the letter calls the authority: "the Council", "the Trust"
    reference: str
    request_date: str
    response_date: str
    subject: str
    regime: str
    person: str
    signer: str
    role: str
    town: str
    asks: list[Ask] = field(default_factory=list)
    tail: list[Any] = field(default_factory=list)  # what stands below the signature, e.g. the request quoted

    def leaves(self) -> list[Ask]:
        """The asks that have a reply, in order."""
        out: list[Ask] = []
        for ask in self.asks:
            out += ask.parts or [ask]
        return out
