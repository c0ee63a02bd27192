"""Patterns compiled when they are first used: most letters need under half of ours, and compiling is most of a short run's time."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

from foiparse.compiled import compiled

# What a compiled pattern does; each stands on the late one after its first use, so that later calls cost nothing more.
_DOES = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
_OFFERS = frozenset(
    (*_DOES, "subn", "scanner", "pattern", "flags", "groups", "groupindex")
)  # with what is asked of it now and then


every: list[_Late] = []  # all there are, for `foiparse.warm`


class _Late:
    __slots__ = ("_given", "_made", *_DOES)

    def __init__(self, source: Any, flags: int) -> None:
        self._given = source, flags
        self._made: re.Pattern[Any] | None = None

    def __getattr__(self, name: str) -> Any:
        """Compile, as nothing stands there yet. Raises `AttributeError` for what no pattern has."""
        if name not in _OFFERS:
            raise AttributeError(name)
        pattern = self._made
        if pattern is None:
            pattern = self._made = compiled(*self._given)
            for does in _DOES:
                setattr(self, does, getattr(pattern, does))
        return getattr(pattern, name)


def late(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of `re.compile(source, flags)`, compiled at its first use: for its own methods, not for functions of `re`."""
    made = _Late(source, flags)
    every.append(made)
    return cast("re.Pattern[AnyStr]", made)


def lowered(text: str) -> str:
    """Lower case of the same length, for patterns: ignoring case costs three times as much. What grows in lower case stays."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
