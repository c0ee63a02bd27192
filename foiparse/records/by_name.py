"""Systems by their names: one that is told again is compared with those alone that share a name, or a word of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from foiparse.records.aliases import fold
from foiparse.records.model import System, keys_of


class ByName:
    """Systems in order, found by the folded names that they have, as printed and in canonical form, and by the words of these."""

    def __init__(self, systems: Iterable[System] = ()) -> None:
        self.systems: list[System] = []
        self._keys: dict[str, set[int]] = defaultdict(set)
        self._words: dict[str, set[int]] = defaultdict(set)
        for system in systems:
            self.add(system)

    def add(self, system: System) -> None:
        """Take one more in."""
        self.systems.append(system)
        self._note(len(self.systems) - 1)

    def renamed(self, system: System) -> None:
        """Find one that is in by the names that it has gained, too."""
        self._note(next(n for n in self._near(system) if self.systems[n] is system))

    def _note(self, n: int) -> None:
        system = self.systems[n]
        for key in keys_of(system):
            self._keys[key].add(n)
        for name in (system.product, system.supplier):
            for word in (name or "").split():
                self._words[fold(word)].add(n)

    def _near(self, system: System) -> list[int]:
        return sorted(set().union(*(self._keys.get(key, ()) for key in keys_of(system))))

    def sharing(self, system: System) -> list[System]:
        """Those that share a name with it, in order: no other is the `same`."""
        return [self.systems[n] for n in self._near(system)]

    def holding(self, system: System) -> list[System]:
        """Those that have the rarest word of its name, in order: of no other is it a shorter name."""
        words = (system.product or system.supplier or "").split()
        rarest = min((self._words.get(fold(word), set()) for word in words), key=len, default=set())
        return [self.systems[n] for n in sorted(rarest)]
