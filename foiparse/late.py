"""Patterns compiled when they are first used: most letters need under half of ours, and compiling is most of a short run's time."""

from __future__ import annotations

import re
from typing import Any, cast

from foiparse.compiled import compiled

# What a compiled pattern offers; each stands on the late one after its first use, so that later calls cost nothing more.
_OFFERS = (
    "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags", "groups", "groupindex", "scanner",
)  # fmt: skip


every: list[_Late] = []  # all there are, for `foiparse.warm`


class _Late:
    __slots__ = ("_given", *_OFFERS)

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        """Compile, as nothing stands there yet. Raises `AttributeError` for what no pattern has."""
        if name not in _OFFERS:
            raise AttributeError(name)
        pattern = compiled(*self._given)
        for offer in _OFFERS:
            setattr(self, offer, getattr(pattern, offer))
        return getattr(pattern, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of `re.compile(source, flags)`, compiled at its first use: for its own methods, not for functions of `re`."""
    made = _Late(source, flags)
    every.append(made)
    return cast("re.Pattern[str]", made)


def lowered(text: str) -> str:
    """Lower case of the same length, for patterns: ignoring case costs three times as much. What grows in lower case stays."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
