"""What is gathered of one answer while its sentences are read, and what is known of it beside its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.judge.several import beside


@dataclass(slots=True)
class Reading:
    """What an answer's sentences do: the deciding words of each act, figures handed over, and words of plain statement.

    `firm` counts the figures, told before any refusal, that are an answer even where the rest costs too much; `holdings` those that
    only tell how much is held; `flatly`: it opens with "Not held."; `opens_told`: it opens with a figure that is an answer;
    `told`: the kinds of thing asked that were told;
    `rest`: the refusal speaks of a part beside what is told; `worked`: a sentence said what work it would take.
    """

    acts: dict[str, str] = field(default_factory=dict)
    figures: int = 0
    firm: int = 0
    holdings: int = 0
    cells: int = 0
    substance: int = 0
    before: int = 0
    sections: str = ""
    stated: bool = False
    figures_first: bool = False
    refused: bool = False
    of_a_part: bool = False
    flatly: bool = False
    rest: bool = False
    beside_ncnd: bool = False
    beside_soft: bool = False
    bounded: bool = False
    opens_told: bool = False
    contacts: int = 0
    worked: bool = False
    lacks_a_part: bool = False
    pointing: set[str] = field(default_factory=set)
    asks: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    untold: frozenset[str] = frozenset()

    def said(self) -> bool:
        """Whether anything was told so far in words."""
        return self.stated or "plain" in self.acts

    def keeps(self) -> bool:
        """Whether anything was refused or told to be lacking so far."""
        return self.refused or "not_held" in self.acts

    def told_beside(self, sentence: str) -> bool:
        """Whether what a sentence keeps back or has not is one of several things asked, of which another was told."""
        others = beside(sentence, self.asks)
        return (
            bool(others & self.told)
            or ("number" in others and self.figures > 0)
            or ("whether" in others and "plain" in self.acts)
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an answer beside its words.

    `provisions` relied on for it; those that it only mentions, `aside`; what its question `counts` (`judge.asked`) and
    `asks` (`judge.several`); whether it `opens` with a bare number that is not its label.
    """

    provisions: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    counts: frozenset[str] = frozenset()
    opens: bool = False
    asks: frozenset[str] = frozenset()
