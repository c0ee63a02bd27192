"""Counting right against given and wanted, for one letter or for many."""

from __future__ import annotations

from dataclasses import dataclass

# In the order in which they are shown. Those in SHARES are right over wanted; the rest are F1.
MEASURES = (
    "question_f1",
    "qa_f1",
    "answer_overlap",
    "label",
    "status",
    "letters_whole",
    "trusted_whole",
    "trusted",
    "citation_f1",
    "relied_on_f1",
    "scope_f1",
    "table_f1",
    "record_f1",
    "metadata",
)
SHARES = {"answer_overlap", "label", "status", "letters_whole", "trusted_whole", "trusted", "metadata"}


@dataclass(slots=True)
class Tally:
    """How much of one measure is right, how much was given, how much was wanted."""

    right: float = 0.0
    given: float = 0.0
    wanted: float = 0.0

    def add(self, right: float, given: float, wanted: float) -> None:
        """Count some more."""
        self.right += right
        self.given += given
        self.wanted += wanted

    def f1(self) -> float | None:
        """Twice the right over all given and wanted; None where there is nothing of either."""
        return 2 * self.right / (self.given + self.wanted) if self.given or self.wanted else None

    def share(self) -> float | None:
        """The right over the wanted; None where nothing is wanted."""
        return self.right / self.wanted if self.wanted else None


Tallies = dict[str, Tally]


def fresh() -> Tallies:
    """A tally for each measure, all at nothing."""
    return {measure: Tally() for measure in MEASURES}


def figures(tallies: Tallies) -> dict[str, float | None]:
    """Each measure's figure, 0 to 1, None where the letters have nothing of it."""
    return {m: t.share() if m in SHARES else t.f1() for m, t in tallies.items()}


def total(many: list[Tallies]) -> Tallies:
    """The tallies of several letters together (micro-average)."""
    out = fresh()
    for one in many:
        for measure, tally in one.items():
            out[measure].add(tally.right, tally.given, tally.wanted)
    return out
