"""The chance that a letter is whole: many small decision trees over the signs of doubt, learnt by `benchmarks/calibrate.py`.

Signs count together: an unsure sentence in a letter of forty questions tells more than the two apart. A line through all signs (logistic
regression) cannot say so. The trees are held monotone: more of a sign never makes a letter surer (gradient boosting, Friedman 2001).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from typing import Any

# [sign, most on the low side, node on the low side, node on the high side], or what a leaf adds to the log-odds.
Node = list[Any] | float
Tree = list[Node]


@dataclass(slots=True)
class Boosted:
    """The trees as the data file has them: `signs` are the codes in the order in which nodes number them."""

    signs: Sequence[str]
    start: float
    trees: Sequence[Tree]
    of_sign: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note which trees ask for each sign, by their places."""
        for place, tree in enumerate(self.trees):
            for at in {node[0] for node in tree if isinstance(node, list)}:
                self.of_sign.setdefault(at, []).append(place)

    def chance(self, signs: Mapping[str, float]) -> float:
        """The chance, 0 to 1, that a letter with these signs is whole."""
        row = self._row(signs)
        odds = self.start + sum([_leaf(tree, row) for tree in self.trees])
        return 1 / (1 + exp(-odds))

    def taken(self, signs: Mapping[str, float]) -> dict[str, float]:
        """What each sign takes off the log-odds: how much surer the letter would be without it."""
        row = self._row(signs)
        told = [_leaf(tree, row) for tree in self.trees]
        out: dict[str, float] = {}
        for at, code in enumerate(self.signs):
            if not row[at]:
                continue
            without = [*row[:at], 0.0, *row[at + 1 :]]
            out[code] = sum([_leaf(self.trees[place], without) - told[place] for place in self.of_sign.get(at, ())])
        return out

    def _row(self, signs: Mapping[str, float]) -> list[float]:
        return [signs.get(code, 0.0) for code in self.signs]


def _leaf(tree: Tree, row: list[float]) -> float:
    node = tree[0]
    while isinstance(node, list):
        at, most, low, high = node
        node = tree[low if row[at] <= most else high]
    return node
